"""The rows as a table for a terminal, and as a page of the documentation."""

import platform
from collections import Counter
from collections.abc import Sequence
from datetime import date

from rich.table import Table

from benchmarks.measure import POOR, Row
from benchmarks.pages import GoldPage

HEAD = """\
# Benchmark

Made by `python -m benchmarks PAGES…`; do not edit by hand.

{about}

{picture}{table}

- **F1** of the 5-grams of tokens between the text found and the text that people marked as the main text, the mean over
  pages (`benchmarks/scoring.py`); line breaks, white space and punctuation do not count. **poor**: pages below {poor}.
- **pages/s** on one core, the best of {rounds} rounds, processor time, from the bytes of the page to its text; **× parse** is that
  time as a multiple of parsing the same pages with Lexbor and doing nothing else. A page on which an extractor raises scores 0
  and is not timed.
- Each extractor runs with its defaults, set to Chinese where it has such a setting (`benchmarks/peers.py`), this one with its
  built-in plugins; those that do not read bytes get the page decoded, and are not timed for that.
"""


def headings(rows: Sequence[Row]) -> list[str]:
    """Return the columns' headings."""
    kinds = list(rows[0].scores)
    return [
        "extractor",
        "version",
        *(f"F1 {kind}" for kind in kinds),
        "precision",
        "recall",
        "poor",
        "pages/s",
        "× parse",
    ]


def cells(row: Row) -> list[str]:
    """Return the cells of a row; precision and recall over all pages."""
    total = list(row.scores.values())[-1]
    return [
        row.name,
        row.version or "this one",
        *(f"{score.f1:.3f}" for score in row.scores.values()),
        f"{total.precision:.3f}",
        f"{total.recall:.3f}",
        f"{row.poor}" + (f" ({row.failed} raised)" if row.failed else ""),
        f"{row.pages_per_second:,.0f}" if row.pages_per_second >= 10 else f"{row.pages_per_second:.1f}",  # noqa: PLR2004
        f"{row.times_parse:,.1f}",
    ]


def ranked(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, the best F1 first."""
    return sorted(rows, key=lambda row: -list(row.scores.values())[-1].f1)


def to_terminal(rows: Sequence[Row]) -> Table:
    """Return a table for rich, this extractor set off."""
    table = Table()
    for place, heading in enumerate(headings(rows)):
        table.add_column(heading, justify="left" if place < 2 else "right", no_wrap=True)  # noqa: PLR2004 - names, then figures
    for row in ranked(rows):
        table.add_row(*cells(row), style="bold green" if row.name == "extractor" else "")
    return table


def to_markdown(rows: Sequence[Row], about: str, picture: str | None, rounds: int) -> str:
    """Return the page of the documentation."""
    head = headings(rows)
    lines = ["| " + " | ".join(head) + " |", "| --- | --- |" + " ---: |" * (len(head) - 2)]
    for row in ranked(rows):
        bold = "**" if row.name == "extractor" else ""
        lines.append("| " + " | ".join(f"{bold}{cell}{bold}" for cell in cells(row)) + " |")
    shown = f"![F1 against pages a second, one point an extractor]({picture})\n\n" if picture else ""
    return HEAD.format(about=about, picture=shown, table="\n".join(lines), poor=POOR, rounds=rounds)


def account(pages: Sequence[GoldPage], about: str) -> str:
    """Return a paragraph about what was measured: what the caller says, how many pages of which kind, when and where."""
    kinds = Counter(page.kind for page in pages)
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    size = sum(len(page.html) for page in pages) / 1e6
    machine = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    told = f"{len(pages)} pages ({counts}; {size:.1f} MB of HTML), {date.today().isoformat()}, {machine}."  # noqa: DTZ011 - the day here
    return f"{about.strip()} {told}".strip()
