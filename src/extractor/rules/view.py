"""Folded views of a page's lines: what patterns see, and the way back to the raw text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.model.page import Block, Page
from extractor.model.text import fold, fold_spaces

END = "\0"
"""Stands where a window was cut out of a longer line, so that ^ and $ do not match there."""


class Window(NamedTuple):
    """A folded piece of a line with, for each of its characters, the offset in the page's text."""

    text: str
    positions: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the page that `text[start:end]`, which is not empty, shows."""
        return self.positions[start], self.positions[end - 1] + 1


class Lines:
    """The folded views of one page's blocks, made when first asked for. Injected stretches are not in them."""

    def __init__(self, page: Page) -> None:
        """Begin with no view made."""
        self.page = page
        self._views: dict[int, str] = {}

    def texts(self) -> Iterator[tuple[Block, str]]:
        """Yield each block with its raw text, bullet and cuts left out."""
        text = self.page.text
        if self.page.cuts:
            for block in self.page.blocks:
                yield block, self.page.shown(block.start + block.bullet, block.end).strip()
        else:
            for block in self.page.blocks:
                yield block, text[block.start + block.bullet : block.end]

    def offset(self, block: Block, place: int) -> int:
        """Return the offset in the page of character `place` of the block's text as `texts` yields it."""
        for start, end in self.page.pieces(block.start + block.bullet, block.end):
            if place < end - start:
                return start + place
            place -= end - start
        return block.end - 1

    def view(self, block: Block) -> str:
        """Return the folded view of `block`."""
        found = self._views.get(block.index)
        if found is None:
            found = fold_spaces(self.page.shown(block.start + block.bullet, block.end))
            self._views[block.index] = found
        return found

    def window(self, block: Block) -> Window:
        """Return the folded view of `block` with the way back."""
        return self._window(block.start + block.bullet, block.end)

    def window_at(self, block: Block, offset: int, reach: int) -> Window:
        """Return the folded view of at most `reach` characters of `block` on each side of `offset`."""
        first = block.start + block.bullet
        start, end = max(first, offset - reach), min(block.end, offset + reach)
        window = self._window(start, end)
        head = END if start > first else ""
        tail = END if end < block.end else ""
        if not head and not tail:
            return window
        positions = [*([start] if head else ()), *window.positions, *([end - 1] if tail else ())]
        return Window(head + window.text + tail, positions)

    def _window(self, start: int, end: int) -> Window:
        folded = fold(self.page.shown(start, end))
        collapsed = " ".join(folded.split())
        if len(collapsed) == end - start:  # nothing cut, no runs of spaces
            return Window(collapsed, range(start, end))
        positions = [at for first, last in self.page.pieces(start, end) for at in range(first, last)]
        kept: list[int] = []
        before = " "
        for letter, at in zip(folded, positions, strict=True):
            letter_is_space = letter.isspace()
            if not letter_is_space or before != " ":
                kept.append(at)
            before = " " if letter_is_space else letter
        return Window(collapsed, kept[: len(collapsed)])
