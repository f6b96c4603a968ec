"""`extractor accept`: what comes out now becomes one case's golden; whoever looked at it signs."""

import os
from datetime import date
from pathlib import Path

import click
from rich.text import Text

from extractor.cli.common import console, make_extractor, plugins_option
from extractor.cli.golden_cases import command_for, corpus_option, only_one
from extractor.cli.golden_view import difference_text, outcome
from extractor.golden.difference import MAX_SHOWN
from extractor.golden.sign import Signature, accept, refuse_in_ci
from extractor.golden.trial import Trial


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE")
@click.option("--sign", is_flag=True, help="Sign it: you looked at it, and it is right.")
@click.option("--by", metavar="NAME", help="Who signs.")
@click.option("--because", metavar="TEXT", help="Why it is right.")
@corpus_option
@plugins_option
def command(  # noqa: PLR0913 - one parameter an option
    cases: tuple[str, ...], corpus: Path, plugins: tuple[str, ...], *, sign: bool, by: str | None, because: str | None
) -> None:
    """Accept what comes out now as the golden of one case.

    Signed, the case is reviewed; without --sign it is a draft and says so in every run. The page is never rewritten.

    \b
    Example:
        extractor accept shanglaibao/seed --sign --by 林知远 --because "the disclaimer goes"
    """  # noqa: D301 - \b is click's mark
    refuse_in_ci(os.environ)
    if sign and not (by and by.strip()):
        message = "a signature needs a name: --by NAME"
        raise click.UsageError(message)
    if by and not sign:
        message = "--by names who signs: give --sign too"
        raise click.UsageError(message)
    case = only_one(cases, corpus)
    trial = Trial(case, make_extractor(plugins))
    differences = [
        difference for aspect in ("body", "structure", "metadata") for difference in outcome(trial, aspect)[0]
    ]
    signature = Signature(by.strip(), date.today(), because) if sign and by else None  # noqa: DTZ011 - the signer's day
    accepted = accept(trial, signature, because)
    out = console()
    for difference in differences[:MAX_SHOWN]:
        out.print(difference_text(difference))
    if accepted is case:
        out.print(Text(f"{case.id} is as signed by {case.by}: nothing to accept"))
    elif signature:
        out.print(Text(f"{case.id} is reviewed, signed by {accepted.by}", "green"))
    else:
        out.print(Text(f"{case.id} is a draft; look at it, then sign it:", "yellow"))
        out.print(Text(f"  {command_for('review', case, corpus)}"))
        out.print(Text(f"  {command_for('accept', case, corpus, ' --sign --by NAME')}"))
