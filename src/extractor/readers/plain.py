"""A text page: lines become blocks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.model.text import BULLETS, RARE_LINE_ENDS, invisible_spans

_LINE = re.compile(r"\S(?:.*\S)?")
_ANY_LINE = re.compile(rf"\S(?:[^\n\r{RARE_LINE_ENDS}]*\S)?")


class Columns(NamedTuple):
    """The columns of a page's blocks; see the fields of `Page`."""

    lines: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    bullets: dict[int, int]
    invisible: Sequence[tuple[int, int]]


def text_lines(text: str, *, is_usual: bool) -> Columns:
    """Return a block for each line that shows something, and where inside blocks characters stand that show nothing.

    Lines end as `str.splitlines` has it: LF, CRLF, CR, U+2028 and the like. A text that `is_usual` holds no rare line
    ends and nothing invisible.
    """
    hidden = () if is_usual else invisible_spans(text)
    shown = _mask(text, hidden) if hidden else text
    has_rare = not is_usual or ("\r" in text and text.count("\r") != text.count("\r\n"))
    found = list((_ANY_LINE if has_rare else _LINE).finditer(shown))
    # three passes at C speed: a comprehension that takes each match apart costs half as much again
    lines: list[str] = list(map(re.Match.group, found))
    starts: list[int] = list(map(re.Match.start, found))
    ends: list[int] = list(map(re.Match.end, found))
    bullets = _bullets(lines) if any(map(text.__contains__, BULLETS)) else {}  # half the pages have none
    if not hidden:
        return Columns(lines, starts, ends, bullets, ())
    lines = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Columns(lines, starts, ends, bullets, list(_inside(starts, ends, hidden)))


def _mask(text: str, hidden: Sequence[tuple[int, int]]) -> str:
    """Return `text` with spaces for characters that show nothing: at a line's ends they count as white space."""
    parts, at = [], 0
    for start, end in hidden:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _bullets(lines: Sequence[str]) -> dict[int, int]:
    """Return, by index, how many characters of a line are a list bullet and the space after it."""
    return {index: size for index, line in enumerate(lines) if line[0] in BULLETS and (size := _bullet(line))}


def _bullet(line: str) -> int:
    rest = line[1:].lstrip()
    return len(line) - len(rest) if rest and line[1].isspace() else 0


def _inside(starts: Sequence[int], ends: Sequence[int], hidden: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the invisible stretches that lie inside a block: those before which it has begun and not ended."""
    for start, end in hidden:
        block = bisect_right(starts, start) - 1
        if block >= 0 and start < ends[block]:
            yield start, end
