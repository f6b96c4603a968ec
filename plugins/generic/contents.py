"""A table of contents above a text: three headings or more, each of which stands again above its part."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Region, Rules, detect

FEWEST = 3
"""Headings of a table of contents at least."""
SHORT, LONG = 2, 60
"""Characters of a heading, at least and at most."""
STOPS = frozenset("。；，！;,")
"""How no heading ends."""
LABEL = re.compile(
    r"[\[【]?(?:.{0,4}(?:目录|目錄|导航|導航|大纲|提纲)|(?:Table of )?Contents|TOC)[\]】]?[:：]?", re.IGNORECASE
)
"""What stands above it."""


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the table of contents of a web page's text, with its label."""
    if not region.is_part(page):
        return
    for start, end in region.spans:
        first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
        for begin, after in runs(unbulleted(page, first, last)):
            top = first + begin - (begin > 0 and LABEL.fullmatch(page.lines[first + begin - 1]) is not None)
            yield Found(page.starts[top], page.ends[first + after - 1])


def unbulleted(page: Page, first: int, last: int) -> Sequence[str]:
    """Return the lines from `first` to `last` (not included) without the bullets of a dump."""
    lines = list(page.lines[first:last])
    for index, bullet in page.bullets.items():
        if first <= index < last:
            lines[index - first] = lines[index - first][bullet:]
    return lines


def runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first line of each table of contents among `lines` and the one below its last. Linear in the lines.

    Each of its lines stands again below it, in the same order, and other lines stand between those.
    """
    if len(set(lines)) > len(lines) - FEWEST:
        return
    places = dict(zip(lines, range(len(lines)), strict=True))
    begin = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and is_heading(lines[index]) and places[lines[index]] > index:
            continue
        again = [places[line] for line in lines[begin:index]]
        is_parted = len(again) >= FEWEST and again[-1] - again[0] >= 2 * (len(again) - 1)
        if is_parted and again[0] >= index and again == sorted(again):
            yield begin, index
        begin = index + 1


def is_heading(line: str) -> bool:
    """Whether a line may be a heading."""
    return SHORT <= len(line) <= LONG and line[-1] not in STOPS


rules = Rules(
    id="contents",
    name="tables of contents",
    rules=[
        detect.within("headings", find, role="NAVIGATION", why="headings in a row, each of which stands again below"),
    ],
)
