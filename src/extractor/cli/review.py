"""`extractor review`: look at a case before accepting it."""

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from extractor.cli.common import console, make_extractor, plugins_option, printable
from extractor.cli.golden_cases import chosen, command_for, corpus_option
from extractor.cli.golden_view import change_table, difference_text, outcome, whole_table
from extractor.golden import fields
from extractor.golden.case import Case
from extractor.golden.trial import ASPECTS, Trial


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE…", required=True)
@click.option("--all", "whole", is_flag=True, help="Show the whole case, not only what differs.")
@corpus_option
@plugins_option
def command(cases: tuple[str, ...], corpus: Path, plugins: tuple[str, ...], *, whole: bool) -> None:
    """Look at golden cases: golden and now side by side, with the rules behind.

    A case without a difference, or without a golden, is shown whole, its folded runs too.

    \b
    Example:
        extractor review shanglaibao/seed
    """  # noqa: D301 - \b is click's mark
    found = chosen(cases, corpus)
    extractor = make_extractor(plugins)
    out = console()
    for case in found:
        _show(out, Trial(case, extractor), whole=whole)
        rest = "" if case.is_signed else " --sign --by NAME"
        out.print(Text(f"accept: {command_for('accept', case, corpus, rest)}", "dim"))


def _show(out: Console, trial: Trial, *, whole: bool) -> None:
    """Print one case."""
    _head(out, trial.case)
    results = {aspect: outcome(trial, aspect) for aspect in ASPECTS}
    sentence = next((sentence for _, sentence in results.values() if sentence), "")
    differs = bool(results["body"][0] or results["structure"][0])
    if sentence:
        out.print(Text(printable(sentence), "yellow"))
    if differs:
        out.print(change_table(trial, whole=whole), soft_wrap=False)
    else:
        out.print(whole_table(trial), soft_wrap=False)
    out.print()
    if whole or not differs:
        out.print(Text(printable(fields.dumps(trial.now.fields)), "cyan"))
    for aspect in ("metadata", "ledger", "determinism"):
        for difference in results[aspect][0]:
            out.print(difference_text(difference))


def _head(out: Console, case: Case) -> None:
    out.print(Text(case.id, "bold"), Text(case.standing, "green" if case.is_signed else "yellow"))
    for label, value in (("why", case.why), ("because", case.because), ("by", case.by), ("on", case.on)):
        if value:
            out.print(Text(f"{label}: {printable(str(value))}", "dim"))
