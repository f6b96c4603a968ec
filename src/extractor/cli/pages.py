"""Reading pages for the verbs: options that all of them take, a time limit, and going on without a plugin that loops."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Generic, NamedTuple, Self, TypedDict, TypeVar

import attrs
import click

from extractor.api import Extractor
from extractor.cli.common import complain, content_type_of, make_extractor, plugin_folders, plugins_option, read_input
from extractor.cli.watchdog import Frame, StoppedError, Watchdog
from extractor.document import Diagnostic, Document
from extractor.model.errors import InputError
from extractor.plugins import Loaded, Plugin, Problem
from extractor.stages.draft import Draft

T = TypeVar("T")

DEFAULT_TIMEOUT = 60.0
"""Seconds that a page gets; an ordinary one takes some milliseconds."""


class PageOptions(TypedDict):
    """What `page_options` passes to a command."""

    url: str | None
    content_type: str | None
    plugins: Sequence[str]
    without: Sequence[str]
    timeout: float


_OPTIONS = (
    click.option("--url", metavar="U", help="The page's address; tells the site where the page itself does not."),
    click.option("--content-type", metavar="T", help='As HTTP has it, "text/html; charset=gbk"; else told by name and content.'),
    plugins_option,
    click.option("--without", multiple=True, metavar="ID", help="A plugin or rule to leave out; may be given again."),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0),
        default=DEFAULT_TIMEOUT,
        show_default=True,
        metavar="SECONDS",
        help="A plugin that keeps a page for longer is stopped and left out on it; 0 is no limit.",
    ),
)  # fmt: skip


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `PageOptions` to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class Question(NamedTuple):
    """One page to look at."""

    data: bytes
    url: str | None
    content_type: str | None


class LeftOut(NamedTuple):
    """A plugin that was stopped on a page, and what it had done."""

    plugin: str
    why: str


class Pages(Generic[T]):
    """Looks at pages: `view` turns the extractor and a page's draft into what a verb shows.

    It runs in another process, so what it returns can be pickled: a document can, a draft cannot.
    """

    def __init__(self, options: PageOptions, view: Callable[[Extractor, Draft], T]) -> None:
        """Load the plugins; PluginError if `without` names something unknown."""
        self._options = options
        self._view = view
        self.extractor = make_extractor(options["plugins"], options["without"])
        self._all: Watchdog[Question, T] = Watchdog(lambda question: self._look(question, ()), options["timeout"])

    def __enter__(self) -> Self:
        """Use as a context, so that the process ends with it."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._all.close()

    def see(self, path: str) -> T:
        """Return the view of one page; InputError if it cannot be read, or never ends whatever is left out."""
        kind = self._options["content_type"] or content_type_of(path)
        question = Question(read_input(path), self._options["url"], kind)
        left_out: list[LeftOut] = []
        while True:
            try:
                return self._ask(question, left_out)
            except StoppedError as stopped:
                culprits = [plugin for plugin in culprits_of(stopped.frames, self.extractor.loaded)
                            if plugin.id not in {out.plugin for out in left_out}]  # fmt: skip
                if not culprits:
                    place = f" in {stopped.frames[0].file}:{stopped.frames[0].line}" if stopped.frames else ""
                    message = f"{path}: {stopped.why}{place}, and no plugin is known to be the cause"
                    raise InputError(message) from None
                names = ", ".join(f"{plugin.id} ({plugin.place})" for plugin in culprits)
                complain(f"{path}: plugin {names} {stopped.why}; the page is done without it", "warning")
                left_out += [LeftOut(plugin.id, stopped.why) for plugin in culprits]

    def _ask(self, question: Question, left_out: Sequence[LeftOut]) -> T:
        if not left_out:
            return self._all.ask(question)
        few = tuple(left_out)
        watchdog: Watchdog[Question, T] = Watchdog(lambda again: self._look(again, few), self._options["timeout"])
        try:
            return watchdog.ask(question)
        finally:
            watchdog.close()

    def _look(self, question: Question, left_out: Sequence[LeftOut]) -> T:
        extractor = self.extractor
        if left_out:
            names = [*self._options["without"], *(out.plugin for out in left_out)]
            extractor = Extractor(plugin_dirs=plugin_folders(self._options["plugins"]), without=names)
        draft = extractor.trace(question.data, question.url, content_type=question.content_type)
        if left_out:
            along = [problem for problem in extractor.loaded.problems if problem not in self.extractor.loaded.problems]
            draft = attrs.evolve(draft, document=_degraded(draft.document, left_out, along))
        return self._view(extractor, draft)


def culprits_of(frames: Iterable[Frame], loaded: Loaded) -> list[Plugin]:
    """Return the plugins whose file was at work: those of the innermost frame that is a plugin's."""
    files: dict[str, list[Plugin]] = {}
    for plugin in loaded.plugins:
        files.setdefault(_dumped(plugin.place), []).append(plugin)
    return next((files[_dumped(frame.file)] for frame in frames if _dumped(frame.file) in files), [])


def _dumped(file: str) -> str:
    """Return a path as faulthandler writes it: all else than ASCII escaped."""
    return os.fspath(Path(file).resolve()).encode("ascii", "backslashreplace").decode()


def _degraded(document: Document, left_out: Sequence[LeftOut], along: Sequence[Problem]) -> Document:
    """Return `document` with a word about what it had to do without, and about plugins that need what was left out."""
    told = [
        Diagnostic("plugin_failed", f"plugin {out.plugin!r} was left out on this page: it {out.why}", {"plugin": out.plugin})
        for out in left_out
    ]  # fmt: skip
    told += [Diagnostic("plugin_failed", str(problem), {"plugin": problem.plugin}) for problem in along]
    return attrs.evolve(document, served_by="degraded", diagnostics=(*document.diagnostics, *told))
