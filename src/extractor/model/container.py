"""The element of an HTML page that holds nearly all of a stretch of lines: what stands outside it is seldom of the text."""

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.page import Page

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NEARLY_ALL = 0.8
"""Share of the characters of a stretch that its element holds."""


class Container(NamedTuple):
    """The first and the last of the page's blocks inside an element."""

    first: int
    last: int
    reach: int
    """The last block inside the element around it, where it is a paragraph alone; else `last`."""


def container(page: Page, first: int, last: int) -> Container | None:
    """Return the innermost element around the longest of the blocks `first` to `last` that holds nearly all their characters.

    None on text pages. Linear in the number of lines: each element is walked up from once.
    """
    if not page.nodes:
        return None
    sizes = list(map(len, page.lines[first : last + 1]))
    levels = Levels(page.nodes[first + sizes.index(max(sizes))])
    found = list(map(levels.of, page.nodes[first : last + 1]))
    held = [0] * (levels.depth + 1)
    for level, size in zip(found, sizes, strict=True):
        held[level] += size
    enough = NEARLY_ALL * sum(sizes)
    inner = next(level for level, chars in enumerate(accumulate(held)) if chars >= enough)
    inside = [index for index, level in enumerate(found, first) if level <= inner]
    begin, end = inside[0], _last(page, levels, inside[-1], inner)
    while begin and levels.of(page.nodes[begin - 1]) <= inner:
        begin -= 1
    return Container(begin, end, _last(page, levels, end, inner + 1) if begin == end else end)


def _last(page: Page, levels: "Levels", index: int, level: int) -> int:
    """Return the last block below `index`, in a row, that lies inside the element at `level`."""
    while index + 1 < len(page.nodes) and levels.of(page.nodes[index + 1]) <= level:
        index += 1
    return index


class Levels:
    """How far out one must go from an element until another lies inside, too; lives as long as one question."""

    def __init__(self, node: "LexborNode") -> None:
        """Give `node` the number 0, and the elements around it the next ones."""
        self._known: dict[int, int] = {}
        current: LexborNode | None = node
        while current is not None:
            self._known[current.mem_id] = len(self._known)
            current = current.parent
        self.depth = len(self._known)

    def of(self, node: "LexborNode") -> int:
        """Return the number of the innermost element that holds `node` too."""
        known, level = self._known, self.depth
        passed: list[int] = []
        current: LexborNode | None = node
        while current is not None:
            identity = current.mem_id
            if identity in known:
                level = known[identity]
                break
            passed.append(identity)
            current = current.parent
        for identity in passed:
            known[identity] = level
        return level
