"""Where a page leaves its text: another box of the page begins, or a row of what readers wrote."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from extractor.model.container import NEARLY_ALL, Paths
from extractor.model.page import Page

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RICHER = 2.0
"""How much richer than a box the next one is whose summary it is."""
_COLUMNS = frozenset({"td", "th"})
"""Boxes that need no name, for they stand side by side: the page is laid out as a table."""
_BOXES = frozenset({"div", "section", "article", "main", "aside", "td", "dl", "ul", "ol", "li", "form", "footer"})
"""Elements that may hold a text or what stands beside it; a paragraph, a quotation or a table is part of what is around it."""


_REPLIES, _APART, _HEAD = 3, 6, 40
"""Comments that make a row, how many lines one has at most, and characters of the line that tells whose it is."""
_TIMES = frozenset("0123456789前日天")
_SAID = re.compile(
    r"[^。，！？：；\d ]\S{0,20}?[^\d.:/-] ?(?:\d{1,3} ?(?:分钟|分鐘|小时|小時|天|周|个月|年)前|"
    r"(?:昨天|前天|今天|(?:\d{4}-)?\d\d?-\d\d?)(?: ?\d\d?:\d\d(?::\d\d)?)?|\d\d?月\d\d?日 \d\d?:\d\d)"
)
"""Who wrote a comment and when, in one line."""


def replies(page: Page) -> list[int]:
    """Return the first line of each row of comments: names with a time, and a few lines below each. Linear in the lines."""
    lines = page.lines
    ended = [index for index, line in enumerate(lines) if line[-1] in _TIMES and 3 < len(line) <= _HEAD]
    heads = [index for index in ended if _SAID.fullmatch(lines[index])]
    apart = [1 < after - head <= _APART for head, after in pairwise(heads)]
    rows = [place for place in range(len(apart) - _REPLIES + 2) if all(apart[place : place + _REPLIES - 1])]
    return [heads[place] for place in rows if place == 0 or not apart[place - 1]]


def departures(page: Page, title: int, scores: Sequence[float]) -> list[int]:
    """Return the blocks, in order, that are prose by `scores` and stand in another box than the prose above them.

    Two boxes side by side are of one text where they are named alike, as the sections that a template repeats. A box
    that holds neither the block `title` (-1: none) nor two lines of prose is no text yet, and one without the title
    that is poorer than the next is its summary. Linear in the blocks, for boxes that are not nested.
    """
    prose = [index for index, value in enumerate(scores) if value > 0]
    paths = Paths()
    ways = [paths.of(page.nodes[index]) for index in prose]
    head = paths.of(page.nodes[title]) if title >= 0 else ()
    top = bisect_right(prose, title)
    found: list[int] = []
    for place in range(1, len(prose)):
        one, other = ways[place - 1], ways[place]
        if one[1:] == other[1:]:
            continue
        left, entered = _apart(one, other)
        if not left or not (left in head or (place > 1 and left in ways[place - 2])):
            continue
        box, beside = paths.nodes[left], paths.nodes[entered]
        is_column = left in head and box.tag in _COLUMNS and beside.tag in _COLUMNS
        if not is_column and (not _differ(box, beside) or _is_repeated(beside)):
            continue
        if left not in head:
            held = _rich(scores, prose, ways, range(place - 1, -1, -1), left)
            if held < NEARLY_ALL * sum([scores[index] for index in prose[min(top, place):place]]):
                continue
            if _rich(scores, prose, ways, range(place, len(prose)), entered) > _RICHER * held:
                continue
        found.append(prose[place])
    return found


def _rich(
    scores: Sequence[float], prose: Sequence[int], ways: Sequence[tuple[int, ...]], places: Iterable[int], box: int
) -> float:
    """Return what the prose in a row at `places` is worth that stands in a box."""
    return sum(scores[prose[place]] for place in takewhile(lambda place: box in ways[place], places))


def _apart(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """Return the outermost elements of two paths that are not of both; 0 where a path has none of its own."""
    shared = 0
    for shared, (mine, its) in enumerate(zip(reversed(one), reversed(other), strict=False)):  # noqa: B007
        if mine != its:
            return one[-shared - 1], other[-shared - 1]
    return 0, 0


def _differ(left: "LexborNode", entered: "LexborNode") -> bool:
    """Whether two elements are boxes of which one is named and the other is not named alike."""
    if left.tag not in _BOXES or entered.tag not in _BOXES:
        return False
    names, others = _names(left), _names(entered)
    return names.isdisjoint(others) and bool(names or others)


def _is_repeated(box: "LexborNode") -> bool:
    """Whether the next element beside a box is named like it: one of several answers."""
    beside = box.next
    while beside is not None and beside.tag == "-text":
        beside = beside.next
    names = _names(box)
    return beside is not None and bool(names) and names == _names(beside)


def _names(node: "LexborNode") -> set[str]:
    """Return the classes and the id of an element."""
    attributes = node.attributes
    return {*(attributes.get("class") or "").split(), *(attributes.get("id") or "").split()}
