"""A few titles of other pages between the paragraphs of a text: the text goes on below them."""

import re
from collections.abc import Iterable

from extractor.model.page import Page
from extractor.model.prose import score_line

MOST = 5
"""Titles below one heading at most."""
NEAR, BELOW = 3, 8
"""How many lines above the heading its text is looked for, and how many lines below the titles are read."""
SHARED = 2
"""How many words of the page's title the text below has at least, where no element tells."""
WORDS = re.compile("(?=([\u4e00-\u9fff]{2}))")
"""Two ideographs side by side, most of them a word or a part of one."""


def is_inset(page: Page, heading: int, title: str) -> bool:
    """Whether the block `heading`, which announces other pages, and the titles below it stand inside a text.

    On HTML pages the paragraphs around are children of one element, and the heading is none. Else two paragraphs in a
    row follow, which teasers have not, and take up the page's title.
    """
    before = _first_prose(page, range(heading - 1, max(heading - 1 - NEAR, -1), -1))
    if before < 0:
        return False
    after = _first_prose(page, range(heading + 1, min(heading + 2 + MOST, len(page.lines))))
    if after < heading + 2:
        return False
    if page.nodes and (parent := page.nodes[before].parent) is not None:
        own, below = page.nodes[heading].parent, page.nodes[after].parent
        if own is not None and own.mem_id != parent.mem_id:
            return below is not None and below.mem_id == parent.mem_id
    if after + 1 >= len(page.lines) or not _is_prose(page, after + 1):
        return False
    text = "".join(page.lines[after : after + BELOW])
    return sum([word in text for word in set(WORDS.findall(title))]) >= SHARED


def _first_prose(page: Page, places: Iterable[int]) -> int:
    """Return the first of the blocks at `places` that looks like prose; -1 if none does."""
    for index in places:
        if _is_prose(page, index):
            return index
    return -1


def _is_prose(page: Page, index: int) -> bool:
    """Whether a block looks like prose and is no link."""
    line = page.lines[index]
    links = page.link_chars[index] if page.link_chars else 0
    return 2 * links <= len(line) and score_line(line) > 0
