"""Titles without a number: short lines that say nothing but 基本案情, 前言 or 参考文献, with text below them."""

import re
from collections.abc import Set
from typing import Final, NamedTuple

from extractor.outline.lines import Lines, squeezed
from extractor.outline.scheme import Scheme

_LONGEST: Final = 40  # characters
_ORNAMENT: Final = re.compile(r"^[【［\[〔■◆●▲★※◎]*(?P<title>.*?)[】］\]〕]*[:：]?$")
_FINAL: Final = "。；;，,、！!？?…”"


class Titled(NamedTuple):
    """A title without a number; offsets in its line."""

    line: int
    """0-based."""
    start: int
    stop: int
    title: str
    """As printed, without ornaments."""
    holds: bool
    """Whether what follows belongs below it."""


def find_titles(lines: Lines, scheme: Scheme, excluded: Set[int]) -> list[Titled]:
    """The unnumbered titles in line order, leaving out the lines in `excluded`."""
    found = []
    for index, (start, stop) in enumerate(zip(lines.starts, lines.stops, strict=True)):
        if 1 < stop - start <= _LONGEST and index not in excluded and lines.raw[index][stop - 1] not in _FINAL:
            title = _title(lines, index, scheme)
            if title is not None:
                found.append(title)
    return found


def _title(lines: Lines, index: int, scheme: Scheme) -> Titled | None:
    text = lines.text(index)
    match = _ORNAMENT.match(text)
    bare = match["title"] if match else text
    word = squeezed(bare)
    holds = bool(scheme.section and scheme.section.fullmatch(word))
    if not holds and not (scheme.opening and scheme.opening.fullmatch(word)):
        return None
    below = lines.below(index)
    if below >= len(lines):
        return None
    return Titled(index, lines.starts[index], lines.stops[index], bare.strip(), holds)
