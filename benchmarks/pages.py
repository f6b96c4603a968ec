"""Pages with gold, from a folder with a folder for each page, or from the golden cases of a corpus.

    PAGES/<id>/page.html or page.html.gz    the page as received
              /gold.txt                     its main text, UTF-8
              /meta.json                    optional: {"kind": "article", "url": "https://…"}

A folder with golden cases (`corpus/`) has HTML pages with gold too: the lines that its golden files keep.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.golden.corpus import discover
from extractor.golden.gutter import KEPT
from extractor.model.errors import InputError
from extractor.readers.charset import decode


class GoldPage(NamedTuple):
    """A page, and the text that is to be found on it."""

    id: str
    kind: str
    url: str | None
    html: bytes
    decoded: str
    """The page as characters, for extractors that do not read bytes."""
    gold: str


def load(folder: Path) -> list[GoldPage]:
    """Return the pages of a folder, in the order of their names; InputError if there are none."""
    pages = list(_of_folders(folder)) or list(_of_corpus(folder))
    if not pages:
        message = f"{folder}: no page with gold: <id>/page.html and <id>/gold.txt, or golden cases"
        raise InputError(message)
    return pages


def _of_folders(folder: Path) -> Iterator[GoldPage]:
    for gold in sorted(folder.glob("*/gold.txt")):
        plain, packed, meta = (gold.parent / name for name in ("page.html", "page.html.gz", "meta.json"))
        if not plain.is_file() and not packed.is_file():
            continue
        html = plain.read_bytes() if plain.is_file() else gzip.decompress(packed.read_bytes())
        known = json.loads(meta.read_text(encoding="utf-8")) if meta.is_file() else {}
        kind, url = known.get("kind", "page"), known.get("url")
        yield GoldPage(gold.parent.name, kind, url, html, decode(html)[0], gold.read_text(encoding="utf-8"))


def _of_corpus(folder: Path) -> Iterator[GoldPage]:
    """Yield the HTML cases that have a text."""
    for case in discover(folder):
        golden = case.golden() if case.page.suffix == ".html" else None
        if golden is None:
            continue
        text = "\n".join([line.printed for line in golden.lines if line.sign == KEPT and line.label != "image"])
        if text:
            html = case.page.read_bytes()
            yield GoldPage(case.id, golden.fields["kind"], case.url, html, decode(html)[0], text)
