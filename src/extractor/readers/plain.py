"""A text page: lines become blocks."""

from itertools import accumulate

from extractor.model.page import Block
from extractor.model.text import BULLETS, invisible_spans


def text_blocks(text: str) -> tuple[tuple[Block, ...], tuple[tuple[int, int], ...]]:
    """Return a block for each line that shows something, and where inside blocks characters stand that show nothing.

    Lines end as `str.splitlines` has it: LF, CRLF, CR, U+2028 and the like.
    """
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    hidden = invisible_spans(text)
    if hidden:
        return _with_invisible(lines, hidden)
    blocks: list[Block] = []
    gap = 0
    for start, line in zip(starts, lines, strict=False):
        stripped = line.strip()
        if not stripped:
            gap += 1
            continue
        indent = line.index(stripped[0])
        first = start + indent
        bullet = _bullet(stripped) if stripped[0] in BULLETS else 0
        blocks.append(Block(len(blocks), first, first + len(stripped), bullet, gap, indent))
        gap = 0
    return tuple(blocks), ()


def _bullet(line: str) -> int:
    """Return how many characters of `line` are a list bullet and the space after it."""
    rest = line[1:].lstrip()
    return len(line) - len(rest) if rest and line[1:2].isspace() else 0


def _with_invisible(
    lines: list[str], hidden: list[tuple[int, int]]
) -> tuple[tuple[Block, ...], tuple[tuple[int, int], ...]]:
    """Do the same for a text that holds invisible characters: at a line's ends they count as white space."""
    shown = list("".join(lines))
    for start, end in hidden:
        shown[start:end] = " " * (end - start)
    masked = "".join(shown)
    blocks: list[Block] = []
    at = gap = 0
    for line in lines:
        visible = masked[at : at + len(line)]
        stripped = visible.strip()
        if stripped:
            indent = visible.index(stripped[0])
            first = at + indent
            bullet = _bullet(stripped) if stripped[0] in BULLETS else 0
            blocks.append(Block(len(blocks), first, first + len(stripped), bullet, gap, indent))
            gap = 0
        else:
            gap += 1
        at += len(line)
    return tuple(blocks), tuple(_inside(blocks, hidden))


def _inside(blocks: list[Block], hidden: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the invisible stretches that lie inside a block; both lists are in order."""
    found, index = [], 0
    for start, end in hidden:
        while index < len(blocks) and blocks[index].end <= start:
            index += 1
        if index < len(blocks) and blocks[index].start < start:
            found.append((start, end))
    return found
