"""A text page: lines become blocks."""

import re
from collections.abc import Iterator, Sequence

from extractor.model.page import Block
from extractor.model.text import BULLETS, invisible_spans


_LINE = re.compile(r"\S(?:.*\S)?")
_ANY_LINE = re.compile(r"[^\s](?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*[^\s])?")
_RARE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def text_blocks(text: str) -> tuple[tuple[Block, ...], tuple[tuple[int, int], ...]]:
    """Return a block for each line that shows something, and where inside blocks characters stand that show nothing.

    Lines end as `str.splitlines` has it: LF, CRLF, CR, U+2028 and the like.
    """
    hidden = invisible_spans(text)
    shown = _mask(text, hidden) if hidden else text
    new = tuple.__new__  # a page has hundreds of blocks: this is twice as fast as the constructor
    blocks = [
        new(
            Block, (index, start, end, _bullet(shown, start, end) if shown[start] in BULLETS else 0, "", 0, False, None)
        )
        for index, (start, end) in enumerate(map(re.Match.span, _lines(shown)))
    ]
    return tuple(blocks), tuple(_inside(blocks, hidden))


def _lines(text: str) -> Iterator[re.Match[str]]:
    """Match each line from its first to its last character that is no white space."""
    is_rare = any(end in text for end in _RARE_ENDS) or text.count("\r") != text.count("\r\n")
    return (_ANY_LINE if is_rare else _LINE).finditer(text)


def _mask(text: str, hidden: Sequence[tuple[int, int]]) -> str:
    """Return `text` with spaces for characters that show nothing: at a line's ends they count as white space."""
    parts, at = [], 0
    for start, end in hidden:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _bullet(text: str, start: int, end: int) -> int:
    """Return how many characters of a line are a list bullet and the space after it."""
    rest = text[start + 1 : end].lstrip()
    return end - start - len(rest) if rest and text[start + 1].isspace() else 0


def _inside(blocks: Sequence[Block], hidden: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the invisible stretches that lie inside a block; both lists are in order."""
    found, index = [], 0
    for start, end in hidden:
        while index < len(blocks) and blocks[index].end <= start:
            index += 1
        if index < len(blocks) and blocks[index].start < start:
            found.append((start, end))
    return found
