"""Where a page leaves its text: another box of the page begins, or a row of what readers wrote."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.container import NEARLY_ALL
from extractor.model.page import Page
from extractor.model.text import ends_sentence

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RICHER = 2.0
"""How much richer than a box the next one is whose summary it is."""
_AS_RICH = 0.5
"""How rich it is that stands below a heading of its own beside the title."""
_COLUMNS = frozenset({"td", "th", "table"})
"""Boxes that need no name where one holds the title: the page is laid out as tables."""
_BOXES = frozenset({"td", "th", "div", "section", "article", "main", "aside", "dl", "ul", "ol", "li", "form", "footer"})
"""Elements that may hold a text or what stands beside it; a paragraph, a quotation or a table is part of what is around it."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_REPLIES, _APART, _SHORTEST, _HEAD = 3, 6, 4, 40
"""Comments that make a row, how many lines one has at most, and characters of the line that tells whose it is."""
_TEASER, _FEW_WORDS = 3, 16
"""Lines of a title, a few words, and a name with a time; characters of the words at least."""
_LONGEST_CLOSING = 16
_CLOSING = re.compile(
    r"[-—–─=~·.*/ （(【\[]*(?:(?:THE|The|the)? ?(?:END|End|end)|(?:全文|本文)?完)[-—–─=~·.*/ ）)】\]]*"
)
"""What a line says that closes a text, between dashes or brackets."""
_CLOSING_ENDS, _TIMES = re.compile(r"[Dd完\-—–─=~·.*/）)】\]]"), re.compile("[0-9前日天]")
"""How such a line ends, and one with a time."""
_SAID = re.compile(
    r"[^。，！？：；\d ]\S{0,20}?[^\d.:/-] ?(?:\d{1,3} ?(?:分钟|分鐘|小时|小時|天|周|个月|年)前|"
    r"(?:昨天|前天|今天|(?:\d{4}-)?\d\d?-\d\d?)(?: ?\d\d?:\d\d(?::\d\d)?)?|\d\d?月\d\d?日 \d\d?:\d\d)"
)
"""Who wrote a comment and when, in one line."""


def replies(page: Page) -> list[int]:
    """Return the first line of each row of comments: names with a time, and a few lines below each. Linear in the lines.

    In a list of what is new, titles stand above the names: such a row begins at its first title.
    """
    lines = page.lines
    ended = [found.start() for found in _TIMES.finditer(page.lasts)]
    heads = [index for index in ended if _SHORTEST <= len(lines[index]) <= _HEAD and _SAID.fullmatch(lines[index])]
    if len(heads) < _REPLIES:
        return []
    apart = [1 < after - head <= _APART for head, after in pairwise(heads)]
    rows = [place for place in range(len(apart) - _REPLIES + 2) if all(apart[place : place + _REPLIES - 1])]
    firsts = [place for place in rows if place == 0 or not apart[place - 1]]
    return [heads[place] - _above(lines, heads[place], heads[place + 1]) for place in firsts]


def _above(lines: Sequence[str], head: int, after: int) -> int:
    """Return how many lines above the first name of a row are of the row, which goes on with the name in the line `after`.

    A title stands above every second name, a title and a few words above every third one.
    """
    gap = after - head
    if head < gap or gap > _TEASER or ends_sentence(lines[head - gap + 1]) or ends_sentence(lines[after - gap + 1]):
        return 0
    is_row = gap < _TEASER or min(len(lines[head - 1]), len(lines[after - 1])) >= _FEW_WORDS
    return gap - 1 if is_row else 0


def closings(page: Page) -> list[int]:
    """Return the lines that say that the text ends there. Linear in the lines."""
    lines = page.lines
    ended = [found.start() for found in _CLOSING_ENDS.finditer(page.lasts)]
    return [index for index in ended if len(lines[index]) <= _LONGEST_CLOSING and _CLOSING.fullmatch(lines[index])]


def departures(page: Page, title: int, scores: Sequence[float]) -> list[int]:
    """Return the first blocks, in order, of boxes with prose, by `scores`, other than that of the prose above them.

    Two boxes side by side are of one text where they are named alike, as the sections that a template repeats, and
    where two named alike follow, as answers. A box that holds neither the block `title` (-1: none) nor two lines of
    prose is no text yet; without the title it is the text where it holds nearly all prose so far and the next is not
    much richer nor has a heading of the same rank. Linear in the blocks, for boxes that are not nested.
    """
    prose = [index for index, value in enumerate(scores) if value > 0]
    paths = _Paths()
    nodes = [page.nodes[index] for index in prose]
    parents = [node.parent for node in nodes]
    holders = [0 if parent is None else parent.mem_id for parent in parents]
    walk = _Walk([scores[index] for index in prose], nodes, holders, paths)
    head = paths.of(page.nodes[title]) if title >= 0 else ()
    found: list[int] = []
    for place in [place for place, (one, other) in enumerate(pairwise(holders), 1) if one != other]:
        left, entered = _apart(walk.way(place - 1), walk.way(place))
        is_headed = left in head
        if not left or not (is_headed or (place > 1 and left in walk.way(place - 2))):
            continue
        box, beside = paths.nodes[left], paths.nodes[entered]
        if nodes[place].tag in _COLUMNS and beside.tag not in _COLUMNS:
            continue  # the cells of a table, as of a recipe, are part of what is around it
        is_column = is_headed and box.tag in _COLUMNS and beside.tag in _COLUMNS
        if (is_column or _differ(box, beside)) and (
            is_headed
            or (
                walk.is_text((bisect_right(prose, title), place), left, entered, _rival(beside, head))
                and not _is_part(page, title, prose[place - 1], prose[place])
            )
        ):
            first = prose[place]
            while entered in paths.of(page.nodes[first - 1]):
                first -= 1
            found.append(first)
    return found


def _is_part(page: Page, title: int, above: int, below: int) -> bool:
    """Whether the heading over the line `below` is of a rank that headings of the text down to the line `above` have."""
    over = _HEADINGS.intersection([node.tag for node in page.nodes[above + 1 : below]])
    return bool(over) and not over.isdisjoint([node.tag for node in page.nodes[max(title, 0) : above]])


def _rival(beside: "LexborNode", head: Sequence[int]) -> float:
    """Return how much richer than the text so far a box must be to belong to it.

    Below a heading of its own, in the box that holds the title, it may be the next part, as of a recipe.
    """
    above = beside.prev
    while above is not None and above.tag == "-text":
        above = above.prev
    around = beside.parent
    is_part = above is not None and above.tag in _HEADINGS and around is not None and around.mem_id in head
    return _AS_RICH if is_part else _RICHER


class _Paths:
    """The ways from elements up to the root, as identities of nodes, each found once."""

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


class _Walk(NamedTuple):
    """The lines of prose of a page: the score and the element of each, and the identity of what is around the element."""

    scores: Sequence[float]
    nodes: "Sequence[LexborNode]"
    holders: Sequence[int]
    paths: _Paths

    def way(self, place: int) -> tuple[int, ...]:
        """Return the path of the line at `place`; most are never asked for."""
        return self.paths.of(self.nodes[place])

    def worth(self, places: Iterable[int], box: int) -> float:
        """Return what the lines in a row at `places` are worth that stand in a box."""
        total, holder, is_inside = 0.0, -1, False
        for place in places:
            if self.holders[place] != holder:  # else as the line before: paragraphs are children of one element
                holder = self.holders[place]
                is_inside = box in self.way(place)[1:]
            if not is_inside and self.nodes[place].mem_id != box:
                break
            total += self.scores[place]
        return total

    def is_text(self, so_far: tuple[int, int], left: int, entered: int, rival: float) -> bool:
        """Whether the box that is left is the text: it holds nearly all `so_far`, and what is entered is not richer.

        `rival` says how many times richer that must be.
        """
        first, place = so_far
        held = self.worth(range(place - 1, -1, -1), left)
        is_most = held >= NEARLY_ALL * sum(self.scores[min(first, place) : place])
        return is_most and self.worth(range(place, len(self.scores)), entered) <= rival * held


def _apart(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """Return the outermost elements of two paths, innermost first, that are not of both; zeros where one holds the other."""
    for mine, its in zip(reversed(one), reversed(other), strict=False):
        if mine != its:
            return mine, its
    return 0, 0


def _differ(box: "LexborNode", beside: "LexborNode") -> bool:
    """Whether two elements are boxes that are not named alike, of which the second is not one of several."""
    if box.tag not in _BOXES or beside.tag not in _BOXES:
        return False
    names, others = _names(box), _names(beside)
    return names.isdisjoint(others) and bool(names or others) and not _is_repeated(beside, others)


def _is_repeated(box: "LexborNode", names: set[str]) -> bool:
    """Whether the next element beside a box is named like it."""
    beside = box.next
    while beside is not None and beside.tag == "-text":
        beside = beside.next
    return beside is not None and bool(names) and names == _names(beside)


def _names(node: "LexborNode") -> set[str]:
    """Return the classes and the id of an element."""
    attributes = node.attributes
    return {*(attributes.get("class") or "").split(), *(attributes.get("id") or "").split()}
