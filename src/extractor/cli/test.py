"""`extractor test`: what comes out of each golden case now, held against its golden."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.common import console, make_extractor, plugins_option, printable
from extractor.cli.golden_cases import chosen, command_for, corpus_option
from extractor.cli.golden_view import difference_text, outcome
from extractor.golden.case import Case
from extractor.golden.difference import MAX_SHOWN, Difference
from extractor.golden.trial import ASPECTS, Trial


@click.command()
@click.argument("cases", nargs=-1, metavar="[CASE…]")
@corpus_option
@plugins_option
@click.pass_context
def command(ctx: click.Context, cases: tuple[str, ...], corpus: Path, plugins: tuple[str, ...]) -> None:
    """Compare golden cases with what comes out now.

    A CASE is an id (shanglaibao/seed), a site (shanglaibao), or a folder; without any all are tried. Exit code 1 if
    something differs.

    \b
    Example:
        extractor test shanglaibao
    """  # noqa: D301 - \b is click's mark
    found = chosen(cases, corpus)
    extractor = make_extractor(plugins)
    out = console()
    marks = _marks_table()
    failed: list[tuple[Case, Sequence[Difference], Sequence[str]]] = []
    for case in found:
        trial = Trial(case, extractor)
        results = [outcome(trial, aspect) for aspect in ASPECTS]
        marks.add_row(Text(case.id), *(_mark(*result) for result in results), _standing(case))
        differences = [difference for told, _ in results for difference in told]
        sentences = list(dict.fromkeys(sentence for _, sentence in results if sentence))
        if differences or sentences:
            failed.append((case, differences, sentences))
    out.print(marks, soft_wrap=False)
    for failure in failed:
        _explain(out, *failure)
        out.print(Text(f"  {command_for('review', failure[0], corpus)}", "dim"))
    out.print(_summary(found, len(failed)))
    ctx.exit(1 if failed else 0)


def _marks_table() -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("case")
    for aspect in ASPECTS:
        table.add_column(aspect, justify="center")
    table.add_column("state")
    return table


def _mark(differences: Sequence[Difference], sentence: str) -> Text:
    if sentence:
        return Text("–", "yellow")
    return Text("✗", "bold red") if differences else Text("✓", "green")


def _standing(case: Case) -> Text:
    return Text(case.standing, "green" if case.is_signed else "yellow")


def _explain(out: Console, case: Case, differences: Sequence[Difference], sentences: Sequence[str]) -> None:
    """Print what differs in one case, no more than a screenful."""
    out.print()
    out.print(Text(f"{case.id}  {printable(case.why)}", "bold"))
    for sentence in sentences:
        out.print(Text(f"  {printable(sentence)}"))
    for difference in differences[:MAX_SHOWN]:
        out.print(difference_text(difference))
    if len(differences) > MAX_SHOWN:
        out.print(Text(f"  … and {len(differences) - MAX_SHOWN} more", "dim"))


def _summary(cases: Sequence[Case], failed: int) -> Text:
    drafts = sum(not case.is_signed for case in cases)
    text = Text(f"{len(cases)} {'case' if len(cases) == 1 else 'cases'} · {failed} differ · ")
    text.append(f"{drafts} draft, not signed by anybody", "yellow" if drafts else "")
    return text
