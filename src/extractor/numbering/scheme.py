"""All styles of all structures made ready to run: in one order, and filed under the characters they can begin with."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Generic, TypeVar

from attrs import frozen

from extractor.numbering.beginnings import first_characters, last_character
from extractor.numbering.numerals import parse_number, parse_numeral
from extractor.numbering.style import Structure, Style, expand

REACH: Final = 64  # characters of a line that a pattern sees; no marker is longer
_LARGEST: Final = 999  # a larger number is a year, a sum or a telephone number

Check = tuple[str, re.Pattern[str]]


@frozen(eq=False)
class Marking:
    """A style of one structure, compiled."""

    style: Style
    name: str
    pattern: re.Pattern[str]
    guards: tuple[Check, ...]
    doubts: tuple[Check, ...]
    is_article: bool
    has_second: bool
    """Whether the pattern has a group `sub`, the number after 之."""
    has_label: bool
    """Whether the pattern has a group `label`, the word that says what is counted."""

    def number(self, match: re.Match[str]) -> tuple[int, ...] | None:
        """Return the number of a marker, the one after 之 as its second part; None where it cannot be a heading's."""
        number = _parsed(self.style.numbers, match["number"])
        if number is not None and self.has_second and match["sub"]:
            return (*number, parse_numeral(match["sub"]) or 0)
        return number

    def key(self, match: re.Match[str]) -> str:
        """Return the style's name, and the word that says what is counted: 案例一 and 步骤一 are of two series."""
        return f"{self.name}/{match['label']}" if self.has_label else self.name

    def objection(self, text: str, start: int) -> str:
        """Return why a marker that begins here is a look-alike, or an empty string."""
        return _first_reason(self.guards, text, start) if self.guards else ""

    def doubt(self, text: str, start: int) -> str:
        """Return why a marker that begins here needs its neighbours, or an empty string."""
        doubt = _first_reason(self.doubts, text, start) if self.doubts else ""
        return doubt or ("a marker of this kind needs its neighbours" if self.style.weak else "")


@lru_cache(maxsize=4096)
def _parsed(kinds: tuple[str, ...], text: str) -> tuple[int, ...] | None:
    """Return the number by the first of these kinds that has one, None where a heading cannot have it."""
    numbers = (number for kind in kinds if (number := parse_number(kind, text)) is not None)
    number = next(numbers, None)
    return None if number is None or max(number) > _LARGEST else number


def _first_reason(checks: tuple[Check, ...], text: str, start: int) -> str:
    for reason, pattern in checks:
        if pattern.match(text, start, start + REACH):
            return reason
    return ""


@frozen(eq=False)
class Wording:
    """Titles without a number that a structure knows by one pattern."""

    name: str
    pattern: re.Pattern[str]
    holds: bool
    """Whether what follows belongs below them."""
    ending: str
    """The character that they all end with, or nothing."""


Ready = TypeVar("Ready", Marking, Wording)


@frozen(eq=False)
class Filed(Generic[Ready]):
    """Patterns in the order in which they are tried, filed under the characters that their matches begin with."""

    by_first: dict[str, tuple[Ready, ...]]
    anywhere: tuple[Ready, ...]
    """For all other characters."""


@frozen(eq=False)
class Scheme:
    """What `find_units` works with."""

    markings: Filed[Marking]
    titles: Filed[Wording]
    """Titles without a number, those that hold what follows first."""
    subheads: tuple[Check, ...]
    """What a short line between paragraphs may be besides a subhead; empty where nothing asks for subheads."""
    subhead_style: str
    """The structure that asks first: "subheads/shape"."""


def _filed(ready: Sequence[Ready]) -> Filed[Ready]:
    firsts = [first_characters(one.pattern.pattern) for one in ready]
    pairs = list(zip(ready, firsts, strict=True))
    letters = sorted({c for first in firsts for c in first or ()})
    return Filed(
        by_first={c: tuple(one for one, first in pairs if first is None or c in first) for c in letters},
        anywhere=tuple(one for one, first in pairs if first is None),
    )


@lru_cache(maxsize=32)
def build_scheme(structures: tuple[Structure, ...]) -> Scheme:
    """Combine structures; the order in which they are given changes nothing, and one given twice counts once."""
    chosen = sorted(set(structures), key=lambda structure: (structure.id, repr(structure)))
    markings = [compile_style(structure, style) for structure in chosen for style in structure.styles]
    markings.sort(key=lambda m: (-m.style.specificity, m.name))
    wordings = [
        Wording(
            name=f"{structure.id}/{kind}",
            pattern=re.compile(expand(pattern, ("han", "arabic"))),
            holds=kind == "sections",
            ending=last_character(pattern),
        )
        for kind in ("sections", "openings")
        for structure in chosen
        for pattern in getattr(structure, kind)
    ]
    asking = [structure for structure in chosen if structure.subheads]
    return Scheme(
        _filed(markings),
        _filed(wordings),
        subheads=tuple(
            (reason, re.compile(expand(pattern, ("han", "arabic"))))
            for structure in asking
            for reason, pattern in structure.subheads
        ),
        subhead_style=f"{asking[0].id}/shape" if asking else "",
    )


def compile_style(structure: Structure, style: Style) -> Marking:
    """Compile a style of this structure."""

    def checks(pairs: tuple[tuple[str, str], ...]) -> tuple[Check, ...]:
        return tuple((reason, re.compile(expand(pattern, style.numbers))) for reason, pattern in pairs)

    pattern = re.compile(expand(style.pattern, style.numbers, group="number"))
    return Marking(
        style=style,
        name=f"{structure.id}/{style.id}",
        pattern=pattern,
        guards=checks(style.guards),
        doubts=checks(style.doubts),
        is_article=style.kind == "article",
        has_second="sub" in pattern.groupindex,
        has_label="label" in pattern.groupindex,
    )
