"""Titles without a number: short lines that say nothing but 基本案情, 前言 or 参考文献, with text below them."""

import re
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from extractor.numbering.lines import SPACES, Lines, squeezed
from extractor.numbering.scheme import Scheme

_LONGEST: Final = 40  # characters of a title
_SHORTEST_TEXT: Final = 12  # characters of the line below
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
    style: str
    """The structure that knows it: "unnumbered/sections"."""
    holds: bool
    """Whether what follows belongs below it."""


def find_titles(lines: Lines, scheme: Scheme, marked: AbstractSet[int]) -> list[Titled]:
    """Find the unnumbered titles in line order, leaving out the lines that are `marked` by a number or foreign."""
    if not scheme.titles:
        return []
    found = []
    for index, (start, stop) in enumerate(zip(lines.starts, lines.stops, strict=True)):
        if 1 < stop - start <= _LONGEST and index not in marked and lines.raw[index][stop - 1] not in _FINAL:
            title = _title(lines, index, scheme)
            if title is not None and _has_text(lines, index, scheme, marked):
                found.append(title)
    return found


def _title(lines: Lines, index: int, scheme: Scheme) -> Titled | None:
    text = lines.text(index)
    match = _ORNAMENT.match(text)
    bare = match["title"] if match else text
    word = squeezed(bare)
    for wording in scheme.titles:
        if wording.pattern.fullmatch(word):
            return Titled(
                index, lines.starts[index], lines.stops[index], bare.strip(SPACES), wording.name, wording.holds
            )
    return None


def _has_text(lines: Lines, index: int, scheme: Scheme, marked: AbstractSet[int]) -> bool:
    """Say whether text, a marker or another such title comes below; in a menu, such words stand among short ones."""
    below = lines.below(index)
    if below >= len(lines):
        return False
    is_text = lines.stops[below] - lines.starts[below] >= _SHORTEST_TEXT
    return is_text or below in marked or _title(lines, below, scheme) is not None
