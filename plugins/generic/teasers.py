"""A row of other articles, each with its title, the first words of its text, and often when and how much it was read.

Such a row needs no heading, and its words are prose; but no text of its own has a link above every paragraph, nor a
time and a count below each.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor import Claim, Found, Page, Rules, detect

FEWEST = 3
"""Teasers in a row at least."""
SHORT, TITLE, LONGEST, MOSTLY = 4, 6, 60, 0.8
"""Characters of a teaser's title, at least with a time and without, and at most; how much of it is a link."""
LEAD, LONG = 16, 220
"""Characters of the words below it, at least and at most."""
LABELS, LABEL = 3, 40
"""Short lines below these at most, and the longest of them."""
TIME = re.compile(
    r"\d{1,3} ?(?:分钟|分鐘|小时|小時|天)前|昨天|前天|(?<!\d)\d\d?[-月/]\d\d?日?(?: \d\d?:\d\d)?(?!\d)|(?:评论|評論|阅读|閱讀|浏览|点击|跟贴|回复|赞)[(（: ：]{0,2}\d"
)
"""When it was printed, or how often it was read."""


class Teaser(NamedTuple):
    """The first line of a teaser, and the one below its last."""

    first: int
    after: int


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield each row of teasers."""
    read = linked if page.is_html else dated
    row: list[Teaser] = []
    index, count = 0, len(page.lines)
    while index < count:
        teaser = read(page, index)
        if teaser is None and row:
            yield from found(page, row)
            row = []
        if teaser is None:
            index += 1
            continue
        row.append(teaser)
        index = teaser.after
    yield from found(page, row)


def found(page: Page, row: Sequence[Teaser]) -> Iterator[Found]:
    """Yield the lines of a row that is long enough and repeats no title."""
    if len({page.lines[teaser.first] for teaser in row}) >= FEWEST:
        for index in range(row[0].first, row[-1].after):
            yield Found(page.starts[index], page.ends[index])


def linked(page: Page, index: int) -> Teaser | None:
    """Return the teaser that begins at a line of an HTML page: a link, a few words, perhaps labels."""
    length = len(page.lines[index])
    if not is_link(page, index) or not SHORT <= length <= LONGEST:
        return None
    lead = index + 1
    if lead >= len(page.lines) or is_link(page, lead) or not LEAD <= len(page.lines[lead]) <= LONG:
        return None
    after = _below_labels(page, lead + 1)
    return Teaser(index, after) if length >= TITLE or after > lead + 1 else None


def dated(page: Page, index: int) -> Teaser | None:
    """Return the teaser that begins at a line of a text page: a title, a few words, a time or a count."""
    lines = page.lines
    if (
        index + 2 >= len(lines)
        or not SHORT <= len(lines[index]) <= LONGEST
        or not LEAD <= len(lines[index + 1]) <= LONG
    ):
        return None
    if lines[index][-1] in "。；，：" or len(lines[index + 2]) > LABEL or not TIME.search(lines[index + 2]):
        return None
    return Teaser(index, index + 3)


def is_link(page: Page, index: int) -> bool:
    """Whether a line is a link."""
    return page.link_chars[index] >= MOSTLY * len(page.lines[index])


def _below_labels(page: Page, index: int) -> int:
    """Return the first line from `index` on that is no label of a teaser."""
    stop = min(index + LABELS, len(page.lines))
    while index < stop and len(page.lines[index]) <= LABEL and TIME.search(page.lines[index]):
        index += 1
    return index


rules = Rules(
    id="teasers",
    name="rows of teasers",
    rules=[detect.spans("row", find, role="RELATED", why="a title, a few words and a time, three times over")],
)
