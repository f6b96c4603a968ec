"""Where the elements of a line meet: what templates put side by side without white space, stylesheets keep apart."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.page import Block
from extractor.model.text import fold

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BORDER = "|"
"""What is written where two elements meet."""
_MOST, _UP = 400, 3
"""Nodes that are looked at, for what holds more is no line of facts; and elements around a text that may name it."""
_OPENING, _CLOSING = frozenset(":：(（[【《<-/.、年月"), frozenset(")）】]》>:：-/.、年月日")
"""Characters that belong to what follows or precedes them, whatever element that stands in."""
_SILENT = frozenset({"script", "style", "template", "noscript"})
_CLOCK = re.compile(r"\d\d?:\d\d")
_CALLED = re.compile(r"(?P<author>author|writer|zuozhe)|(?P<source>source|copyfrom|laiyuan|\borigin\b)", re.IGNORECASE)
"""What templates call the element of a name."""


class Parted(NamedTuple):
    """A line with a sign where its elements meet."""

    text: str
    marks: Sequence[int] = ()
    """Where the signs stand in `text`, in order."""
    nodes: "Sequence[tuple[int, LexborNode]]" = ()
    """The text nodes, each with the place in `text` where it begins, in order."""
    block: Block | None = None
    """What the line is the text of."""

    def original(self, offset: int) -> int:
        """Return the offset in the line without signs."""
        return offset - bisect_left(self.marks, offset)

    def called(self, offset: int) -> str:
        """Return what the element is called that holds the character at `offset`: author, source or nothing."""
        place = bisect_right(self.nodes, offset, key=lambda stretch: stretch[0]) - 1
        return _called(self.nodes[place][1], self.block) if place >= 0 and self.block is not None else ""


def part(line: str, block: Block) -> Parted:
    """Return `line`, the folded text of `block`, with a sign where two of its elements meet without white space."""
    if block.node is None or _is_text_alone(block.node):
        return Parted(line)
    stretches = list(_stretches(line, block))
    places = [start for start, is_glued, _ in stretches if is_glued]
    pieces = [line[start:end] for start, end in zip((0, *places), (*places, len(line)), strict=True)]
    nodes = [(start + bisect_right(places, start), node) for start, _, node in stretches]
    return Parted(BORDER.join(pieces), [place + number for number, place in enumerate(places)], nodes, block)


def _stretches(line: str, block: Block) -> "Iterator[tuple[int, bool, LexborNode]]":
    """Yield where each text node of the line begins, whether it is glued to the one before, and the node."""
    whole = "".join(line.split())
    seen = range(len(line)) if len(whole) == len(line) else [i for i, letter in enumerate(line) if not letter.isspace()]
    at = 0
    for node in islice(_nodes(block), _MOST):
        text = (node.text_content or "").strip() if node.tag == "-text" else ""
        if not text:
            continue
        is_next = fold(text[0]) == whole[at] and whole.startswith(piece := "".join(fold(text).split()), at)
        if (not is_next and not at) or (node.parent is not None and node.parent.tag in _SILENT):
            continue
        if not is_next:
            return
        yield seen[at], at > 0 and _is_border(line, seen[at - 1], seen[at]), node
        at += len(piece)
        if at >= len(whole):
            return


def _is_text_alone(element: "LexborNode") -> bool:
    """Whether an element holds one text and nothing else."""
    only = element.child
    return only is not None and only.next is None and only.tag == "-text"


def _nodes(block: Block) -> "Iterator[LexborNode]":
    return iter(()) if block.node is None else block.node.traverse(include_text=True)


def _is_border(line: str, before: int, after: int) -> bool:
    """Whether the characters at `before` and `after`, of two elements, stand glued and do not belong together."""
    if before + 1 != after or line[before] in _OPENING or line[after] in _CLOSING:
        return False
    return not (line[before].isdigit() and _CLOCK.match(line, after))


def _called(text: "LexborNode", block: Block) -> str:
    """Return what the elements around a text, inside the block's, call it: author, source or nothing."""
    node = text.parent
    for _ in range(_UP):
        if node is None or (block.node is not None and node.mem_id == block.node.mem_id):
            return ""
        found = _CALLED.search(" ".join(str(node.attributes.get(name) or "") for name in ("class", "id", "itemprop")))
        if found:
            return found.lastgroup or ""
        node = node.parent
    return ""
