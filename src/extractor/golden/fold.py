"""What was dropped is told in short: long runs by count, ends and hash; copies of an injected string by count."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from extractor.golden.gutter import DROPPED, Line
from extractor.golden.sentences import sentences

MAX_LINES = 3
"""A dropped run of more lines is folded."""
MAX_LENGTH = 200
"""A dropped run of more characters is folded."""
ENDS = 16
"""Characters that a folded run shows of its first and of its last line."""


class Copy(NamedTuple):
    """One injected string: its text and the number of the block that it stands in."""

    text: str
    block: int


def is_long(texts: Sequence[str]) -> bool:
    """Whether a run of dropped `texts`, a text a line of the page, is told in short."""
    return len(texts) > MAX_LINES or sum(map(len, texts)) > MAX_LENGTH


def spread(line: Line) -> list[Line]:
    """Return `line` as a line a sentence."""
    first, *rest = sentences(line.text)
    return [line._replace(text=first), *(Line(line.sign, line.label, text, opens=False) for text in rest)]


def folded(label: str, texts: Sequence[str], tally: str) -> Line:
    """Return the one line that stands for `texts`."""
    excerpt = f"{texts[0][:ENDS]} … {texts[-1][-ENDS:]}"
    return Line(DROPPED, label, excerpt, tally=tally, digest=digest(texts))


def copies_line(label: str, copies: Sequence[Copy]) -> Line:
    """Return the line of all `copies` of one injected string, or of injected strings that never repeat."""
    texts = [copy.text for copy in copies]
    forms = len(set(texts))
    tally = f"{len(copies)} in {count(len({copy.block for copy in copies}), 'line')}"
    if len(copies) == 1:
        return Line(DROPPED, label, texts[0])
    return (
        Line(DROPPED, label, texts[0], tally=tally) if forms == 1 else folded(label, texts, f"{tally}, {forms} forms")
    )


def digest(texts: Sequence[str]) -> str:
    """Return the first 8 hexadecimal digits of the SHA-256 of `texts`, a text a line, in UTF-8."""
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def count(number: int, thing: str) -> str:
    """Return a number of things, in words that agree."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
