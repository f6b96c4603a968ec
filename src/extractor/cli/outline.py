"""`extractor outline`: the heading tree of a page, and why each heading is one."""

import sys
from typing import Any, Literal, NamedTuple, Unpack

import click
import orjson
from rich.text import Text
from rich.tree import Tree

from extractor.cli.common import console, printable, write_output
from extractor.cli.pages import PageOptions, Pages, page_options
from extractor.stages.draft import Draft
from extractor.writers.explanation import Count
from extractor.writers.terminal import numbered

COLOURS = {"heading": "bold", "run_in": "bold", "item": ""}


class Wanted(PageOptions):
    """The options of this verb."""

    format: Literal["rich", "json"] | None


class Entry(NamedTuple):
    """A heading or an item. `line` and the offsets are those of the page's text."""

    line: int
    level: int
    kind: str
    marker: str
    text: str
    start: int
    end: int
    reason: str


class Doubt(NamedTuple):
    """A marker that was not believed."""

    line: int
    marker: str
    style: str
    reason: str


class Seen(NamedTuple):
    """The outline of a page, ready to be shown."""

    title: str | None
    entries: tuple[Entry, ...]
    rejected: tuple[Doubt, ...]
    findings: tuple[tuple[str, str, int], ...]
    """Code, sentence and line of what is odd about the numbering."""


@click.command()
@click.argument("file")
@click.option("--format", type=click.Choice(["rich", "json"]), help="Default: rich, also where it goes to a file.")
@page_options
def command(file: str, **options: Unpack[Wanted]) -> None:
    """Show the headings and numbered items of a page as a tree, each with the reason why it is one.

    Markers that were not believed follow, then gaps and duplicates in the numbering. `-` is standard input.

    \b
    Example:
        extractor outline page.txt
        extractor outline page.txt --format json
    """  # noqa: D301 - \b is click's mark
    with Pages(options, lambda _, draft: _seen(draft)) as pages:
        seen = pages.see(file)
    if options["format"] == "json":
        option = orjson.OPT_APPEND_NEWLINE | (orjson.OPT_INDENT_2 if sys.stdout.isatty() else 0)
        write_output(orjson.dumps(_record(seen), option=option).decode())
    else:
        _show(seen)


def _seen(draft: Draft) -> Seen:
    """Return the outline with lines and offsets of the page instead of paragraphs."""
    count = Count(draft.page.text)
    entries = []
    for unit in draft.outline.units:
        source = draft.paragraphs[unit.line - 1].source(unit.start, unit.end)
        if source:
            start, end = source[0][0], source[-1][1]
            entries.append(
                Entry(count.at(start), unit.level, unit.kind, unit.marker, unit.text, start, end, unit.reason)
            )
    told = {entry.start for entry in entries}
    for block in draft.document.blocks:
        if block.type == "heading" and block.source and block.source[0][0] not in told:
            start, end = block.source[0][0], block.source[-1][1]
            entry = (
                count.at(start),
                block.level or 1,
                "heading",
                block.marker or "",
                block.text,
                start,
                end,
                block.reason,
            )
            entries.append(Entry(*entry))

    def line_of(paragraph: int) -> int:
        return (
            count.at(draft.paragraphs[paragraph - 1].pieces[0].start) if 0 < paragraph <= len(draft.paragraphs) else 0
        )

    return Seen(
        draft.document.title,
        tuple(sorted(entries, key=lambda entry: (entry.start, entry.end))),
        tuple(Doubt(line_of(doubt.line), doubt.marker, doubt.style, doubt.reason) for doubt in draft.outline.rejected),
        tuple((finding.code, finding.message, line_of(finding.line)) for finding in draft.outline.findings),
    )


def _record(seen: Seen) -> dict[str, Any]:
    return {
        "title": seen.title,
        "units": [entry._asdict() for entry in seen.entries],
        "rejected": [doubt._asdict() for doubt in seen.rejected],
        "findings": [{"code": code, "message": message, "line": line} for code, message, line in seen.findings],
    }


def _show(seen: Seen) -> None:
    out = console()
    tree = Tree(
        Text(printable(seen.title or "no title", keep=""), "bold cyan" if seen.title else "dim"), guide_style="dim"
    )
    branches = [(0, tree)]
    for entry in seen.entries:
        while branches[-1][0] >= entry.level:
            branches.pop()
        branches.append((entry.level, branches[-1][1].add(_label(entry))))
    out.print(tree, soft_wrap=False)
    if not seen.entries:
        out.print(Text("no headings and no numbered items", "dim"))
    for doubt in seen.rejected:
        sentence = printable(f" line {doubt.line}: {doubt.marker} is none of {doubt.style}: {doubt.reason}", keep="")
        out.print(Text.assemble(("✗", "yellow"), sentence))
    for code, message, line in seen.findings:
        out.print(Text.assemble(("!", "yellow"), printable(f" line {line}: {message}", keep=""), (f"  {code}", "dim")))


def _label(entry: Entry) -> Text:
    label = numbered(entry.marker, entry.text, COLOURS[entry.kind])
    label.append(f"  line {entry.line} · {entry.kind.replace('_', '-')} · {printable(entry.reason, keep='')}", "dim")
    return label
