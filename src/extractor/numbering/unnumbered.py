"""Titles without a number: short lines that say nothing but 基本案情, 前言 or 参考文献, with text below them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, NamedTuple

from extractor.numbering.lines import SPACES, Lines, squeezed
from extractor.numbering.scheme import Scheme

_LONGEST: Final = 40  # characters of a title
_SHORTEST_TEXT: Final = 12  # characters of the line below
_OPENING: Final = "【［[〔■◆●▲★※◎"
_ORNAMENTS: Final = frozenset(_OPENING)
_BRACKETS: Final = "】］]〕"
_CLOSING: Final = frozenset(_BRACKETS + ":：")
_FINAL: Final = frozenset("。；;，,、！!？?…”")


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


def find_titles(lines: Lines, scheme: Scheme) -> list[Titled]:
    """Find the lines, in order, that are worded like a title without a number."""
    by_first, anywhere = scheme.titles.by_first, scheme.titles.anywhere
    if not (by_first or anywhere):
        return []
    found = []
    texts, (begins, ends) = lines.texts, _bounds(scheme)
    short = [i for i, length in enumerate(lines.lengths) if 1 < length <= _LONGEST]
    if "" not in ends:  # where a wording has any beginning and any end, any line may be a title
        short = [i for i in short if texts[i][0] in begins or texts[i][-1] in ends]
    for index in short:
        text = texts[index]
        if text[-1] in _FINAL:
            continue
        if text[0] in _ORNAMENTS or text[-1] in _CLOSING:
            text = _without_ornaments(text)
        for wording in by_first.get(text[:1], anywhere):
            if text.endswith(wording.ending) and wording.pattern.fullmatch(squeezed(text)):
                found.append(Titled(index, lines.starts[index], lines.stops[index], text, wording.name, wording.holds))
                break
    return found


@lru_cache(maxsize=32)
def _bounds(scheme: Scheme) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Return the characters of which a line has one at its beginning or its end that is worded like a title."""
    by_first, anywhere = scheme.titles.by_first, scheme.titles.anywhere
    return by_first.keys() | _ORNAMENTS, {wording.ending for wording in anywhere} | _CLOSING


def _without_ornaments(text: str) -> str:
    return text.lstrip(_OPENING).removesuffix(":").removesuffix("：").rstrip(_BRACKETS).strip(SPACES)


def with_text(lines: Lines, titles: Sequence[Titled], marked: AbstractSet[int]) -> list[Titled]:
    """Return the titles with text, a marker or another such title below; in a menu, they stand among short words.

    Lines that are `marked` by a number or not the document's own are no titles.
    """
    worded = {title.line for title in titles}
    found = []
    for title in titles:
        below = lines.below(title.line)
        if title.line in marked or below >= len(lines):
            continue
        is_text = lines.stops[below] - lines.starts[below] >= _SHORTEST_TEXT
        if is_text or below in marked or below in worded:
            found.append(title)
    return found
