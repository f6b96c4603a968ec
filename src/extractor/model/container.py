"""The element of an HTML page that holds nearly all of a stretch of lines: what stands outside it is seldom of the text."""

from collections import Counter
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


def container(page: Page, first: int, last: int, paths: "Paths | None" = None) -> Container | None:
    """Return the innermost element that holds nearly all characters of the blocks `first` to `last`; None on text pages.

    Linear in the number of lines: elements share their ancestors, and each is walked up from once; `paths` are those
    that are known.
    """
    if not page.nodes:
        return None
    paths = paths or Paths()
    owns = [paths.of(node)[0] for node in page.nodes[first : last + 1]]
    chars: Counter[int] = Counter()
    for own, line in zip(owns, page.lines[first : last + 1], strict=True):
        chars[own] += len(line)
    held: Counter[int] = Counter()
    for own, length in chars.items():
        for identity in paths.known[own]:
            held[identity] += length
    enough = NEARLY_ALL * chars.total()
    shared = [identity for identity, length in held.items() if length >= enough]
    if not shared:
        return None
    inner = max(shared, key=lambda identity: len(paths.known[identity]))
    holding = {own for own in chars if inner in paths.known[own]}
    inside = [index for index, own in enumerate(owns, first) if own in holding]
    begin, end = inside[0], _last(page, paths, inside[-1], inner)
    while begin and inner in paths.of(page.nodes[begin - 1]):
        begin -= 1
    around = paths.known[inner][1:2]
    reach = _last(page, paths, end, around[0]) if begin == end and around else end
    return Container(begin, end, reach)


def _last(page: Page, paths: "Paths", index: int, element: int) -> int:
    """Return the last block inside an element that holds the block `index`."""
    while index + 1 < len(page.nodes) and element in paths.of(page.nodes[index + 1]):
        index += 1
    return index


class Paths:
    """The ways from elements up to the root, as identities of nodes, each found once; they live as long as one page is asked about."""

    def __init__(self) -> None:
        """Begin with none known."""
        self.known: dict[int, tuple[int, ...]] = {}
        self.nodes: dict[int, LexborNode] = {}

    def of(self, node: "LexborNode") -> tuple[int, ...]:
        """Return the identities of `node` and of all elements around it, the innermost first."""
        above: list[int] = []
        path: tuple[int, ...] = ()
        current: LexborNode | None = node
        while current is not None:
            identity = current.mem_id
            if identity in self.known:
                path = self.known[identity]
                break
            above.append(identity)
            self.nodes[identity] = current
            current = current.parent
        for identity in reversed(above):
            path = self.known[identity] = (identity, *path)
        return path
