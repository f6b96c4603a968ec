"""The names that people import."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import accumulate
from pathlib import Path

from extractor.document import Document
from extractor.numbering import Unit, find_units
from extractor.plugins import Loaded, load
from extractor.readers.read import read
from extractor.runner import run
from extractor.stages.draft import Draft
from extractor.stitching import join_pages


class Extractor:
    """Turns pages into documents with one set of plugins.

    `plugins` are declarations or modules that take the place of the built-in and installed ones (None: those).
    `plugin_dirs` are folders of plugin files used besides. `without` names plugins and rules that are left out;
    PluginError if it names something unknown. A plugin that does not load is left out and told in `problems`.
    """

    def __init__(
        self,
        plugins: Iterable[object] | None = None,
        *,
        plugin_dirs: Sequence[str | Path] = (),
        without: Sequence[str] = (),
    ) -> None:
        """Load the plugins."""
        self.loaded: Loaded = load(plugins, plugin_dirs, without)
        self._version = _own_version()

    @property
    def problems(self) -> Sequence[str]:
        """A sentence for each plugin that is not used: which, where, why."""
        return [str(problem) for problem in self.loaded.problems]

    def extract(self, data: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Document:
        """Return the document of a page, HTML or text; the two are told apart unless `content_type` says.

        `url` beats an address found in the page. Never raises on content: what holds no text gives a document of kind
        `none` with a diagnostic.
        """
        return self.trace(data, url, content_type=content_type).document

    def trace(self, data: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Draft:
        """Return all that the stages found out about a page, its document included; for explanations."""
        return run(read(data, url, content_type), self.loaded.book, self._version)

    def stitch(self, documents: Iterable[Document]) -> Document:
        """Return the documents of an article's pages, in order, as one document; of one page, that itself.

        Its ledger is those of the pages one after another, their texts joined by a line feed; `extra["pages"]` says
        where each begins and ends. A paragraph that a page break cut is whole, a title that a later page repeats is
        DUPLICATE, the outline is that of the whole. Metadata is what the first page says that says something. Never
        raises on content: pages that do not seem to belong together are joined, and diagnostics say so.
        """
        return join_pages(tuple(documents), self.loaded.book, self._version)


@cache
def default_extractor() -> Extractor:
    """Return the extractor with the built-in and installed plugins, loaded once a process."""
    return Extractor()


def extract(data: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Document:
    """Extract one page with the built-in and installed plugins; see `Extractor.extract`."""
    return default_extractor().extract(data, url, content_type=content_type)


def stitch(documents: Iterable[Document]) -> Document:
    """Join the documents of an article's pages; see `Extractor.stitch`."""
    return default_extractor().stitch(documents)


def outline(text: str) -> list[Unit]:
    """Return the numbered units of flat text: headings, run-in headings and items, in order.

    Lines are counted from 1 and end with a line feed; `start` and `end` are offsets of marker and title in `text`.
    """
    lines = text.split("\n")
    begins = [0, *accumulate(len(line) + 1 for line in lines)]
    units = find_units(lines, default_extractor().loaded.book.structures).units
    return [_moved(unit, begins[unit.line - 1]) for unit in units]


def _moved(unit: Unit, by: int) -> Unit:
    return unit._replace(start=unit.start + by, end=unit.end + by, body=unit.body + by)


def _own_version() -> str:
    try:
        return version("extractor")
    except PackageNotFoundError:
        return "0"
