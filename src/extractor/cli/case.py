"""`extractor case add`: a page becomes a golden case, its golden drafted."""

import re
from pathlib import Path

import click
from rich.text import Text

from extractor.cli.common import console, content_type_of, make_extractor, plugins_option, read_input
from extractor.cli.golden_cases import command_for, corpus_option
from extractor.golden.sign import Origin, accept, add_case
from extractor.golden.trial import Trial


@click.group()
def command() -> None:
    """Add golden cases."""


@command.command()
@click.argument("site")
@click.argument("file")
@click.option("--name", help="Name of the case; else made from the file's name.")
@click.option("--url", help="The address of the page.")
@click.option("--why", default="", help="What the case shows, in a sentence.")
@corpus_option
@plugins_option
def add(  # noqa: PLR0913 - one parameter an option
    site: str, file: str, *, name: str | None, url: str | None, why: str, corpus: Path, plugins: tuple[str, ...]
) -> None:
    """Add the page in FILE as a golden case of SITE, and draft its golden.

    The page is kept byte for byte. A case that is there already is never replaced.

    \b
    Example:
        extractor case add shanglaibao saved.html --url https://www.51slb.com/news/1.html --why "A page without summary."
    """  # noqa: D301 - \b is click's mark
    if name is None and file == "-":
        message = "a page from standard input needs a --name"
        raise click.UsageError(message)
    page = read_input(file)
    chosen = name if name is not None else re.sub(r"[^a-z0-9._-]+", "-", Path(file).stem.lower()).strip("-._") or "page"
    extractor = make_extractor(plugins)
    case = add_case(corpus, page, Origin(site, chosen, url, why, content_type_of(file) or ""))
    case = accept(Trial(case, extractor))
    out = console()
    out.print(Text(f"added {case.folder} with a drafted golden"))
    if not why:
        out.print(Text(f"say in {case.folder / 'case.toml'} why it is there", "yellow"))
    out.print(Text(f"next: {command_for('review', case, corpus)}"))
