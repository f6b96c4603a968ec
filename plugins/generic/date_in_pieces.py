"""A date may be set in three lines below each other: the year, the day, the time."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Role, Rules, detect, first_of

ABOVE, BELOW = 4, 8
"""How many lines above and below the title are looked at."""
YEAR = 6
"""Characters of a line with a year at most."""
PIECES = (
    re.compile(r"(?:19|20)\d\d ?[-/.年]?"),
    re.compile(r"\d\d? ?[-/.月] ?\d\d?日?"),
    re.compile(r"\d\d[:：]\d\d(?:[:：]\d\d)?"),
)


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield a date in three lines near the title."""
    title = first_of(claims, Role.TITLE)
    if title is None:
        return
    first, last = page.index_at(title.start), page.index_at(title.end - 1)
    begin = max(0, first - ABOVE)
    lines = page.lines[begin : last + 1 + BELOW]
    for at in range(len(lines) - 2):
        if (
            len(lines[at]) <= YEAR
            and lines[at][0] in "12"
            and all(map(re.Pattern.fullmatch, PIECES, lines[at : at + 3]))
        ):
            span = (page.starts[begin + at], page.ends[begin + at + 2])
            yield Found(*span, {"published": span})


rules = Rules(
    id="date-in-pieces",
    name="dates in three lines",
    rules=[detect.spans("date", find, role="BYLINE", late=True, why="the year, the day and the time set apart")],
)
