"""Other extractors, as far as they are installed, each with its defaults, set to Chinese where it can be.

None of them is needed by the project: `pip install --group peers` brings them. Those that do not read bytes get the
decoded page, and the decoding is not part of their time.
"""

import importlib
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple, TypeAlias

from benchmarks.pages import GoldPage

Extract: TypeAlias = Callable[[GoldPage], str]
"""A page in, its main text out."""


class Peer(NamedTuple):
    """An extractor: its name for the table, its version, and what it does."""

    name: str
    version: str
    extract: Extract


def ourselves() -> Peer:
    """Return this extractor."""
    from extractor import Extractor  # noqa: PLC0415 - as every peer is loaded: when asked for

    whole = Extractor()
    return Peer("extractor", _version("extractor"), lambda page: whole.extract(page.html, url=page.url).text)


def _trafilatura(module: Any, *, fast: bool) -> Extract:  # noqa: ANN401 - a module without types
    return lambda page: module.extract(page.html, url=page.url, fast=fast) or ""


def _readability(module: Any) -> Extract:  # noqa: ANN401
    parse = importlib.import_module("lxml.html").document_fromstring

    def extract(page: GoldPage) -> str:
        html = module.Document(page.decoded).summary()
        return str(parse(html).text_content())

    return extract


def _newspaper(module: Any) -> Extract:  # noqa: ANN401
    """Without fetching images, for which it would go online."""
    options = {"language": "zh", "fetch_images": False}

    def extract(page: GoldPage) -> str:
        article = module.Article(page.url or "https://page.example/", **options)
        article.download(input_html=page.decoded)
        article.parse()
        return str(article.text)

    return extract


def _goose(module: Any) -> Extract:  # noqa: ANN401
    words = importlib.import_module("goose3.text").StopWordsChinese
    goose = module.Goose({"stopwords_class": words, "enable_image_fetching": False})
    return lambda page: str(goose.extract(raw_html=page.decoded).cleaned_text)


def _justext(module: Any) -> Extract:  # noqa: ANN401
    """Without stop words, as its manual has it for languages without a list; its lengths cut to what Chinese needs."""

    def extract(page: GoldPage) -> str:
        options = {"stopwords_low": 0, "stopwords_high": 0, "length_low": 20, "length_high": 40}
        found = module.justext(page.html, frozenset(), **options)
        return "\n".join([paragraph.text for paragraph in found if not paragraph.is_boilerplate])

    return extract


def _boilerpy(module: Any) -> Extract:  # noqa: ANN401
    whole = module.ArticleExtractor(raise_on_failure=False)
    return lambda page: str(whole.get_content(page.decoded))


def _magic_html(module: Any) -> Extract:  # noqa: ANN401
    whole = module.GeneralExtractor()
    parse = importlib.import_module("lxml.html").document_fromstring

    def extract(page: GoldPage) -> str:
        html = whole.extract(page.decoded, base_url=page.url or "", html_type=page.kind)["html"]
        return str(parse(html).text_content())

    return extract


KNOWN: tuple[tuple[str, str, str, Callable[[Any], Extract]], ...] = (
    ("trafilatura", "trafilatura", "trafilatura", lambda module: _trafilatura(module, fast=False)),
    ("trafilatura fast", "trafilatura", "trafilatura", lambda module: _trafilatura(module, fast=True)),
    ("readability-lxml", "readability-lxml", "readability", _readability),
    (
        "resiliparse",
        "resiliparse",
        "resiliparse.extract.html2text",
        lambda module: lambda page: module.extract_plain_text(page.decoded, main_content=True),
    ),
    ("gne", "gne", "gne", lambda module: lambda page: module.GeneralNewsExtractor().extract(page.decoded)["content"]),
    ("magic-html", "magic-html", "magic_html", _magic_html),
    ("justext", "jusText", "justext", _justext),
    ("newspaper4k", "newspaper4k", "newspaper", _newspaper),
    ("goose3", "goose3", "goose3", _goose),
    ("boilerpy3", "boilerpy3", "boilerpy3.extractors", _boilerpy),
)
"""Name for the table, distribution, module, and what makes its function."""


def installed() -> Iterator[Peer]:
    """Yield this extractor, then the peers that can be imported."""
    logging.disable(logging.CRITICAL)  # several warn on each page
    yield ourselves()
    for name, distribution, module, make in KNOWN:
        with suppress(ImportError):
            yield Peer(name, _version(distribution), make(importlib.import_module(module)))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
