"""What was received: a page's text, cut into blocks in reading order."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from extractor.model.tails import Tail, repeated_tails

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


class Block(NamedTuple):
    """A line of a text page, or a block element's text of an HTML page, without white space at its ends.

    Tuples, because a page has hundreds: one costs half of a slotted attrs object.
    """

    index: int
    """Place in `Page.blocks`."""
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
    hidden: bool = False
    """Whether the page's own style hides the block."""
    node: "LexborNode | None" = None
    """The HTML element, for selectors and its attributes."""


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
    """A page as received. Offsets count code points of `text`."""

    text: str
    """The whole text; see `extractor.model.ledger.Ledger` for what that means on HTML."""
    blocks: tuple[Block, ...]
    """All stretches of text between white space that ends a line, in order, without overlap."""
    url: str | None = None
    """The address that the caller gave."""
    charset: Charset
    """How the text was decoded."""
    tree: "LexborHTMLParser | None" = None
    """The parsed document of an HTML page."""
    meta: Mapping[str, str] = attrs.field(factory=dict)
    """Values that the head of an HTML page states, by lower-case name."""
    invisible: tuple[tuple[int, int], ...] = ()
    """Where characters stand that show nothing, inside blocks."""
    cuts: Sequence[tuple[int, int]] = ()
    """Injected stretches that were found so far, in order; patterns and detectors do not see them."""
    binary: bool = False
    """Whether the bytes are no text at all; `text` is then empty."""

    @property
    def is_html(self) -> bool:
        """Whether the page was read as HTML."""
        return self.tree is not None

    @cached_property
    def starts(self) -> Sequence[int]:
        """The blocks' starts, for bisection."""
        return [block.start for block in self.blocks]

    @cached_property
    def edges(self) -> Sequence[int]:
        """The start and end of each block, one after the other."""
        return [edge for block in self.blocks for edge in block[1:3]]

    @cached_property
    def tails(self) -> Sequence[Tail]:
        """The strings that three or more paragraphs end in; see `repeated_tails`."""
        return repeated_tails(self.text, [(block.start, block.end) for block in self.blocks])

    def block_at(self, offset: int) -> Block:
        """Return the block that holds the character at `offset`, or the last one before it; there must be a block."""
        return self.blocks[max(bisect_right(self.starts, offset) - 1, 0)]

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """Return the blocks that begin at `start` or after it and before `end`."""
        return self.blocks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

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
