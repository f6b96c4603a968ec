"""What was received: a page's text, cut into blocks in reading order.

A page has hundreds of blocks and most stages need one fact of each, so the facts are columns: `lines`, `starts`,
`ends`. They are made at C speed; records of blocks show the same facts, made when asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from extractor.model.records import Records, records_of
from extractor.model.tails import Tail, repeated_tails

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

LONGEST_NOTE = 100
"""Characters of a comment that may mark a place on a page."""

_LAST = itemgetter(-1)


class Block(NamedTuple):
    """A line of a text page, or a block element's text of an HTML page, without white space at its ends."""

    index: int  # type: ignore[assignment]  # not the method of tuples, which nobody needs here
    """Its place among the blocks of the page."""
    start: int
    """Offset of the first character in `Page.text`."""
    end: int
    """Offset after the last character."""
    bullet: int = 0
    """How many characters at the start are a dump's list bullet and the space after it."""
    tag: str = ""
    """Name of the HTML element; empty on a text page."""
    link_chars: int = 0
    """How many characters lie inside links."""
    node: "LexborNode | None" = None
    """The HTML element, for selectors and its attributes."""


class Unseen(NamedTuple):
    """A stretch of an HTML page's text that a browser with scripts does not show as text."""

    start: int
    end: int
    why: str
    """style (the page's own style hides it), noscript, markup (of frames), control, drawing, or fallback (of media)."""
    group: int
    """Stretches that one element conceals have one number."""


@attrs.frozen
class Charset:
    """How bytes became text."""

    declared: str | None
    """The label that the page or the server gave."""
    used: str
    """The Python codec that decoded it."""
    why: str
    """Which evidence decided: bom, utf-8, declared, detected or text (no decoding took place)."""


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Page:
    """A page as received. Offsets count code points of `text`.

    Its blocks are all stretches of text between white space that ends a line, in order, without overlap.
    """

    text: str
    """The whole text; see `extractor.model.ledger.Ledger` for what that means on HTML."""
    lines: Sequence[str] = ()
    """The text of each block."""
    starts: Sequence[int] = ()
    """Where each block starts."""
    ends: Sequence[int] = ()
    """Where each block ends."""
    bullets: Mapping[int, int] = attrs.field(factory=dict)
    """By the index of a block, how many characters are a dump's list bullet; blocks without one are left out."""
    link_chars: Sequence[int] = ()
    """How many characters of each block lie inside links; empty on a text page."""
    nodes: "Sequence[LexborNode]" = ()
    """The HTML element of each block; empty on a text page."""
    has_code: bool = False
    """Whether an HTML page has elements whose lines are lines of code: `pre` and its kin."""
    unseen: Sequence[Unseen] = ()
    """What a browser does not show as text of an HTML page, in order."""
    images: "Sequence[tuple[int, LexborNode]]" = ()
    """The image elements of an HTML page, each with the index of the block that it stands before."""
    comments: "Sequence[tuple[int, LexborNode]]" = ()
    """The comments in the body of an HTML page, each with the index of the block that it stands before."""
    url: str | None = None
    """The address that the caller gave."""
    charset: Charset
    """How the text was decoded."""
    tree: "LexborHTMLParser | None" = None
    """The parsed document of an HTML page."""
    meta: Mapping[str, str] = attrs.field(factory=dict)
    """Values that the head of an HTML page states, by lower-case name."""
    invisible: Sequence[tuple[int, int]] = ()
    """Where characters stand that show nothing, inside blocks."""
    cuts: Sequence[tuple[int, int]] = ()
    """Injected stretches that were found so far, in order and apart; patterns and detectors do not see them."""
    binary: bool = False
    """Whether the bytes are no text at all; `text` is then empty."""

    @property
    def is_html(self) -> bool:
        """Whether the page was read as HTML."""
        return self.tree is not None

    @cached_property
    def edges(self) -> Sequence[int]:
        """The start and the end of each block, one after the other."""
        edges = [0] * (2 * len(self.starts))
        edges[::2], edges[1::2] = self.starts, self.ends
        return edges

    @cached_property
    def lasts(self) -> str:
        """The last character of each block: a search here is one over all lines, at C speed."""
        return "".join(map(_LAST, self.lines))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks as records; see `slice` for a few of them."""
        return tuple(map(self.block, range(len(self.lines))))

    @cached_property
    def notes(self) -> Sequence[tuple[int, str]]:
        """The comments of `comments` that are short enough for a mark, each with its text, a line without white space around."""
        texts = [(place, node.comment_content or "") for place, node in self.comments]
        return [(place, text.strip()) for place, text in texts if 0 < len(text) <= LONGEST_NOTE]

    @cached_property
    def noted(self) -> str:
        """The texts of `notes`, a line each."""
        return "\n".join([text for _, text in self.notes])

    def block(self, index: int) -> Block:
        """Return the record of one block."""
        start, end, bullet = self.starts[index], self.ends[index], self.bullets.get(index, 0)
        if not self.nodes:  # without the constructor, which takes twice as long
            return tuple.__new__(Block, (index, start, end, bullet, "", 0, None))
        node = self.nodes[index]
        return tuple.__new__(Block, (index, start, end, bullet, node.tag or "", self.link_chars[index], node))

    def slice(self, first: int, last: int) -> list[Block]:
        """Return the records of the blocks from `first` to `last` (not included), as far as there are such blocks."""
        return [self.block(index) for index in range(max(first, 0), min(last, len(self.lines)))]

    @cached_property
    def tails(self) -> Sequence[Tail]:
        """The strings that three or more paragraphs end in; see `repeated_tails`."""
        return repeated_tails(self.lines)

    @cached_property
    def records(self) -> Records:
        """What comes again on the page, each with a time: posts, comments, answers; see `records_of`."""
        return records_of(self.lines, self.nodes, self.link_chars)

    def is_link(self, index: int) -> bool:
        """Whether more than half of a block is a link."""
        return bool(self.link_chars) and 2 * self.link_chars[index] > len(self.lines[index])

    def index_at(self, offset: int) -> int:
        """Return the index of the block that holds the character at `offset`, or of the last one before it, or 0."""
        return bisect_right(self.starts, offset, 1) - 1  # looked for below the first block: it takes what stands above

    def block_at(self, offset: int) -> Block:
        """Return the block that holds the character at `offset`, or the last one before it; there must be a block."""
        return self.block(self.index_at(offset))

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """Return the blocks that begin at `start` or after it and before `end`."""
        return self.slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def shown(self, start: int, end: int) -> str:
        """Return the raw text from `start` to `end` without what was injected."""
        if not self.cuts:
            return self.text[start:end]
        return "".join([self.text[first:last] for first, last in self.pieces(start, end)])

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return what is left of `start` to `end` without what was injected, as (start, end) offsets."""
        left, at = [], start
        place = bisect_right(self.cuts, start, key=lambda cut: cut[1])
        while place < len(self.cuts) and self.cuts[place][0] < end:
            first, last = self.cuts[place]
            if first > at:
                left.append((at, first))
            at = max(at, last)
            place += 1
        if at < end:
            left.append((at, end))
        return left

    def quote(self, block: Block) -> str:
        """Return the raw text of `block`."""
        return self.text[block.start : block.end]


def union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches that `spans`, in any order, cover together: in order, those that touch as one."""
    merged: list[tuple[int, int]] = []
    last = -1
    for start, end in sorted(spans):
        if start > last:
            merged.append((start, end))
            last = end
        elif end > last:
            merged[-1] = (merged[-1][0], end)
            last = end
    return merged
