"""All styles of all structures made ready to run: in one order, and filed under the characters they can begin with."""

import re
from functools import lru_cache
from typing import Final

import regex
from attrs import frozen

from extractor.numbering.numerals import parse_number, parse_numeral
from extractor.numbering.style import Structure, Style, expand

REACH: Final = 64  # characters of a line that a pattern sees; no marker is longer
_LARGEST: Final = 999  # a larger number is a year, a sum or a telephone number
_RANGE: Final = re.compile(r"(.)-(.)", re.DOTALL)
_PROBES: Final = "我的a1 ，“"  # a pattern that may begin with all of these may begin with anything

Check = tuple[str, re.Pattern[str]]


@frozen(eq=False)
class Marking:
    """A style of one structure, compiled."""

    style: Style
    name: str
    pattern: re.Pattern[str]
    guards: tuple[Check, ...]
    doubts: tuple[Check, ...]

    def number(self, match: re.Match[str]) -> tuple[int, ...] | None:
        """Return the number of a marker, the one after 之 as its second part; None where it cannot be a heading's."""
        text = match["number"]
        number = None
        for kind in self.style.numbers:
            number = parse_number(kind, text)
            if number is not None:
                break
        if number is None or max(number) > _LARGEST:
            return None
        if "sub" in self.pattern.groupindex and match["sub"]:
            return (*number, parse_numeral(match["sub"]) or 0)
        return number

    def objection(self, text: str, start: int) -> str:
        """Return why a marker that begins here is a look-alike, or an empty string."""
        return _first_reason(self.guards, text, start) if self.guards else ""

    def doubt(self, text: str, start: int) -> str:
        """Return why a marker that begins here needs its neighbours, or an empty string."""
        doubt = _first_reason(self.doubts, text, start) if self.doubts else ""
        return doubt or ("a marker of this kind needs its neighbours" if self.style.weak else "")


def _first_reason(checks: tuple[Check, ...], text: str, start: int) -> str:
    for reason, pattern in checks:
        if pattern.match(text, start, start + REACH):
            return reason
    return ""


@frozen(eq=False)
class Wording:
    """The unnumbered titles of one structure."""

    name: str
    pattern: re.Pattern[str]
    holds: bool
    """Whether what follows belongs below them."""


@frozen(eq=False)
class Scheme:
    """What `find_units` works with."""

    by_first: dict[str, tuple[Marking, ...]]
    anywhere: tuple[Marking, ...]
    titles: tuple[Wording, ...]
    """Titles without a number, those that hold what follows first."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.by_first or self.anywhere or self.titles)


@lru_cache(maxsize=32)
def build_scheme(structures: tuple[Structure, ...]) -> Scheme:
    """Combine structures; the order in which they are given changes nothing, and one given twice counts once."""
    chosen = sorted(set(structures), key=lambda structure: (structure.id, repr(structure)))
    markings = [compile_style(structure, style) for structure in chosen for style in structure.styles]
    markings.sort(key=lambda m: (-m.style.specificity, m.name))
    firsts = [first_characters(marking.pattern.pattern) for marking in markings]
    letters = {c for first in firsts for c in first or ()}
    return Scheme(
        by_first={
            c: tuple(m for m, first in zip(markings, firsts, strict=True) if first is None or c in first)
            for c in sorted(letters)
        },
        anywhere=tuple(m for m, first in zip(markings, firsts, strict=True) if first is None),
        titles=tuple(
            Wording(f"{structure.id}/{kind}", re.compile(expand("|".join(patterns), ("han", "arabic"))), holds=holds)
            for kind, holds in (("sections", True), ("openings", False))
            for structure in chosen
            if (patterns := structure.sections if holds else structure.openings)
        ),
    )


def first_characters(pattern: str) -> frozenset[str] | None:
    """Return the characters that a match of this pattern can begin with, or None where that can be anything.

    Every character that the pattern names is tried as the beginning of a longer match (partial matching of `regex`).
    """
    named = set(pattern)
    for low, high in _RANGE.findall(pattern):
        named.update(map(chr, range(ord(low), min(ord(high), ord(low) + 0x5000) + 1)))
    compiled = regex.compile(pattern)
    if all(compiled.match(c, partial=True) for c in _PROBES):
        return None
    if r"\d" in pattern:
        named.update("0123456789０１２３４５６７８９")
    return frozenset(c for c in named if compiled.match(c, partial=True))


def compile_style(structure: Structure, style: Style) -> Marking:
    """Compile a style of this structure."""

    def checks(pairs: tuple[tuple[str, str], ...]) -> tuple[Check, ...]:
        return tuple((reason, re.compile(expand(pattern, style.numbers))) for reason, pattern in pairs)

    return Marking(
        style=style,
        name=f"{structure.id}/{style.id}",
        pattern=re.compile(expand(style.pattern, style.numbers, group="number")),
        guards=checks(style.guards),
        doubts=checks(style.doubts),
    )
