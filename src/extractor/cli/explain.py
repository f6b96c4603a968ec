"""`extractor explain`: what became of each line, and which rule decided."""

from typing import NamedTuple, Unpack

import click
from rich.table import Table

from extractor.api import Extractor
from extractor.cli.common import console, print_table, printable, write_output
from extractor.cli.origins import origins
from extractor.cli.pages import PageOptions, Pages, page_options
from extractor.stages.draft import Draft
from extractor.writers.contest import Story, tell
from extractor.writers.explanation import Count, Explanation, explain

LAST = 10**9
"""No page has as many lines."""
SVG_WIDTH = 110
"""Columns of the picture."""


class Wanted(PageOptions):
    """The options of this verb."""

    line: int | None
    lines: tuple[int, int]
    full: bool
    html: str | None
    svg: str | None


class Seen(NamedTuple):
    """What was found out about a page, and how many lines it has."""

    explanation: Explanation
    story: Story | None
    last: int


def _range(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[int, int]:
    """Read lines as 1-40, 12 or 12-; all lines where none are named."""
    if value is None:
        return 1, LAST
    first, dash, last = value.partition("-")
    if first.isdecimal() and (last.isdecimal() or not last):
        return int(first), int(last or (LAST if dash else first))
    raise click.BadParameter(f"{value!r} is no range of lines, as 1-40", ctx, parameter)  # noqa: EM102, TRY003 - click's own way


@click.command()
@click.argument("file")
@click.option(
    "--line", type=click.IntRange(min=1), metavar="N", help="Tell all about line N: who won, who lost, and why."
)
@click.option("--lines", callback=_range, metavar="A-B", help="Show these lines only.")
@click.option("--full", is_flag=True, help="Do not cut long lines.")
@click.option("--html", metavar="OUT", help="Write the whole as one HTML page that needs nothing else.")
@click.option("--svg", metavar="OUT", help="Write what the terminal shows as a picture.")
@page_options
def command(file: str, **options: Unpack[Wanted]) -> None:
    """Show each line of a page with its role and the rule that gave it. `-` is standard input.

    Lines are counted as editors do. The lines of an HTML page are those of its text, a line a block, as
    `extractor extract --ledger --format json` has it in ledger.text.

    \b
    Example:
        extractor explain page.txt
        extractor explain page.txt --line 57
        extractor explain page.html --html report.html
    """  # noqa: D301 - \b is click's mark
    with Pages(options, lambda extractor, draft: _seen(extractor, draft, options["line"])) as pages:
        seen = pages.see(file)
    if options["line"]:
        _tell(seen, options["line"])
    if options["html"]:
        from extractor.writers.html_report import to_html  # noqa: PLC0415 - only where one is asked for

        write_output(to_html(seen.explanation, "page" if file == "-" else file), options["html"])
    if options["svg"]:
        _picture(seen.explanation, file, options)
    if not (options["line"] or options["html"] or options["svg"]):
        _show(seen.explanation, options)


def _seen(extractor: Extractor, draft: Draft, number: int | None) -> Seen:
    known = origins(extractor.loaded)
    explanation = explain(draft, known)
    line = next((line for line in explanation.lines if line.number == number), None)
    story = tell(draft, line, known) if line else None
    return Seen(explanation, story, Count(draft.page.text).last)


def _tell(seen: Seen, number: int) -> None:
    from extractor.writers.terminal_explain import story_view  # noqa: PLC0415 - only where it is shown

    if seen.story is None:
        if number > seen.last:
            message = f"there is no line {number}: the page has {seen.last}"
            raise click.BadParameter(message, param_hint="--line")
        click.echo(f"line {number} shows nothing: white space is layout, and no rule asks for it")
        return
    line, table = story_view(seen.story)
    console().print(line)
    print_table(table)


def _show(explanation: Explanation, options: Wanted) -> None:
    from extractor.writers.terminal_explain import line_rows, summary  # noqa: PLC0415 - only where it is shown

    out = console()
    cut = out.width if out.is_terminal and not options["full"] else None
    first, last = options["lines"]
    for row in line_rows([line for line in explanation.lines if first <= line.number <= last], cut):
        out.print(row)
    out.print()
    for part in summary(explanation, out.width):
        if isinstance(part, Table):
            print_table(part)
        else:
            out.print(part, soft_wrap=not out.is_terminal)


def _picture(explanation: Explanation, file: str, options: Wanted) -> None:
    from extractor.writers.terminal_svg import to_svg  # noqa: PLC0415 - only where one is asked for

    first, last = options["lines"]
    lines = [line for line in explanation.lines if first <= line.number <= last]
    name = printable(f"extractor explain {file}", keep="")
    write_output(to_svg(explanation, lines, name, SVG_WIDTH), options["svg"])
