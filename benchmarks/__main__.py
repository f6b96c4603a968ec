"""Compare this extractor with the peers that are installed, on folders of pages with gold.

    pip install --group peers
    python -m benchmarks                                  # the sample: HTML pages of the golden cases
    python -m benchmarks PAGES NEWS --about "…" --write   # your pages; writes docs/benchmark.md and docs/benchmark.svg

`benchmarks/pages.py` says how a folder of pages is laid out. The sample shows that the comparison works and no more:
this extractor is kept right on those pages, so its figures on them mean nothing.
"""

import sys
from pathlib import Path

import click
from rich.console import Console

from benchmarks.measure import measure
from benchmarks.pages import load
from benchmarks.peers import installed
from benchmarks.plot import draw
from benchmarks.report import account, to_markdown, to_terminal
from extractor.model.errors import InputError

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus"
PAGE, PLOT = "benchmark.md", "benchmark.svg"
WIDTH = 160
"""Columns where it is no terminal."""


@click.command(help=__doc__.replace("\n\n", "\n\n\b\n"))
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--only", multiple=True, metavar="NAME", help="Compare these extractors only; may be given again.")
@click.option("--without", multiple=True, metavar="ID", help="A page to leave out; may be given again.")
@click.option("--rounds", default=3, show_default=True, help="How often each is timed; the best counts.")
@click.option("--about", default="", metavar="TEXT", help="What the pages are, for the documentation.")
@click.option("--write", is_flag=True, help=f"Write {PAGE} and {PLOT}.")
@click.option("--out", default=ROOT / "docs", type=click.Path(path_type=Path), help="Where to.  [default: docs]")
def main(  # noqa: PLR0913 - options of a command line
    *,
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    without: tuple[str, ...],
    rounds: int,
    about: str,
    write: bool,
    out: Path,
) -> None:
    """Run the comparison."""
    try:
        pages = [page for folder in folders or (SAMPLE,) for page in load(folder) if page.id not in without]
    except InputError as error:
        raise click.ClickException(str(error)) from None
    told = account(pages, about)
    console = Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
    console.print(told)
    rows = []
    for peer in installed():
        if not only or peer.name in only:
            with console.status(peer.name):
                rows.append(measure(peer, pages, rounds))
                console.print(f"{peer.name}: F1 {list(rows[-1].scores.values())[-1].f1:.3f}")
    console.print(to_terminal(rows))
    if write:
        draw(rows, out / PLOT, f"Main text of {len(pages)} Chinese pages: quality and speed")
        (out / PAGE).write_text(to_markdown(rows, told, PLOT, rounds), encoding="utf-8")


if __name__ == "__main__":
    main()
