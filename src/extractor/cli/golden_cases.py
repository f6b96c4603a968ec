"""What the verbs of golden cases share: which cases are meant, and where they are."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from extractor.golden.case import Case
from extractor.golden.corpus import select
from extractor.model.errors import InputError

corpus_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--corpus",
    default="corpus",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of golden cases.",
)
"""Option `--corpus DIR`, passed to the command as `corpus`, a path."""


def chosen(names: Sequence[str], corpus: Path) -> list[Case]:
    """Return the cases that were asked for; a name that is none is wrong usage."""
    try:
        return select(names, corpus)
    except InputError as error:
        raise click.UsageError(str(error)) from None


def only_one(names: Sequence[str], corpus: Path) -> Case:
    """Return the one case that was asked for; several are wrong usage."""
    cases = chosen(names, corpus) if names else []
    if len(cases) != 1:
        ids = ", ".join(case.id for case in cases[:3])
        found = f"; {len(cases)} were named: {ids}" + (", …" if len(cases) > 3 else "") if cases else ""  # noqa: PLR2004
        message = f"one case at a time, so that each is looked at{found}"
        raise click.UsageError(message)
    return cases[0]


def command_for(verb: str, case: Case, corpus: Path, rest: str = "") -> str:
    """Return the next command for a person to type."""
    name = case.id if corpus == Path("corpus") and case.folder == corpus / case.id else str(case.folder)
    return f"extractor {verb} {name}{rest}"
