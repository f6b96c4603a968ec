"""Folded views of a page's lines: what patterns see, and the way back to the raw text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from extractor.model.page import Page
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

    def __init__(self, page: Page, hidden: Sequence[int] = ()) -> None:
        """Begin with no view made; the blocks `hidden` are not shown, so no pattern sees them."""
        self.page = page
        self.hidden = hidden
        self._views: dict[int, str] = {}

    @cached_property
    def texts(self) -> Sequence[str]:
        """The raw text of each block, bullet and cuts left out; empty where it is hidden."""
        page = self.page
        if not page.bullets and not page.cuts and not self.hidden:
            return page.lines
        texts = list(page.lines)
        for index, bullet in page.bullets.items():
            texts[index] = texts[index][bullet:]
        for index in self._blocks_cut():
            texts[index] = page.shown(self.first(index), page.ends[index]).strip()
        for index in self.hidden:
            texts[index] = ""
        return texts

    def _blocks_cut(self) -> Iterator[int]:
        """Yield the indexes of blocks that injected stretches touch."""
        page, last = self.page, -1
        for start, end in page.cuts:
            for index in range(max(page.index_at(start), last + 1), bisect_left(page.starts, end)):
                yield index
                last = index

    def first(self, index: int) -> int:
        """Return the offset in the page of the first character of a block after its bullet."""
        return self.page.starts[index] + self.page.bullets.get(index, 0)

    def offsets(self, index: int, places: Sequence[int]) -> list[int]:
        """Return the offsets in the page of `places`, in order, in the block's text as `texts` has it."""
        pieces = self.page.pieces(self.first(index), self.page.ends[index])
        if len(pieces) == 1:
            return [pieces[0][0] + place for place in places]
        begins = [0, *accumulate(end - start for start, end in pieces)]
        found = []
        for place in places:
            piece = bisect_right(begins, place) - 1
            inside = piece < len(pieces)
            found.append(pieces[piece][0] + place - begins[piece] if inside else self.page.ends[index] - 1)
        return found

    def view(self, index: int) -> str:
        """Return the folded view of a block."""
        found = self._views.get(index)
        if found is None:
            found = self._views[index] = fold_spaces(self.texts[index])
        return found

    def window(self, index: int) -> Window:
        """Return the folded view of a block with the way back."""
        first, last = self.first(index), self.page.ends[index]
        text = self.view(index)
        # nothing cut, no runs of spaces
        return Window(text, range(first, last)) if len(text) == last - first else self._window(first, last)

    def window_around(self, index: int, start: int, end: int) -> Window:
        """Return the folded view of what `start` to `end` have of a block."""
        first, last = self.first(index), self.page.ends[index]
        begin, stop = max(first, start), min(last, end)
        window = self._window(begin, stop)
        head = END if begin > first else ""
        tail = END if stop < last else ""
        if not head and not tail:
            return window
        positions = [*([begin] if head else ()), *window.positions, *([stop - 1] if tail else ())]
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
