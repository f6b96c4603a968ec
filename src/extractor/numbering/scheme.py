"""All styles of all structures made ready to run: in one order, and filed under the characters they can begin with."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Generic, TypeVar

from attrs import frozen

from extractor.numbering.beginnings import first_characters, last_character
from extractor.numbering.lines import ORNAMENTS
from extractor.numbering.numerals import parse_number, parse_numeral
from extractor.numbering.style import Structure, Style, expand

REACH: Final = 64  # characters of a line that a pattern sees; no marker is longer
_MOST_PARTS: Final = 6  # of a decimal, as `numerals.CLASSES` has it
_LARGEST: Final = 999  # a larger number is a year, a sum or a telephone number


@frozen(eq=False)
class Checks:
    """Patterns that speak against a line, each with its reason."""

    pairs: tuple[tuple[str, re.Pattern[str]], ...]
    any_of_them: re.Pattern[str]
    """Matches where one of them does, or more: most lines are looked at once."""

    def at(self, text: str, start: int) -> str:
        """Return the reason of the first that matches at `start`, or an empty string."""
        stop = start + REACH
        if not (self.pairs and self.any_of_them.match(text, start, stop)):
            return ""
        return next((reason for reason, pattern in self.pairs if pattern.match(text, start, stop)), "")

    def anywhere(self, text: str) -> str:
        """Return the reason of the first that is found anywhere in the text, or an empty string."""
        for reason, pattern in self.pairs:
            if pattern.search(text):
                return reason
        return ""


def _checks(pairs: Iterable[tuple[str, str]], numbers: tuple[str, ...]) -> Checks:
    compiled = tuple((reason, re.compile(expand(pattern, numbers))) for reason, pattern in pairs)
    # Groups would get other numbers in the joined pattern, and names come twice.
    are_plain = all(pattern.groups == 0 for _, pattern in compiled)
    joined = "|".join(f"(?:{pattern.pattern})" for _, pattern in compiled) if are_plain else ""
    return Checks(compiled, re.compile(joined))


@frozen(eq=False)
class Marking:
    """A style of one structure, compiled."""

    style: Style
    name: str
    pattern: re.Pattern[str]
    guards: Checks
    doubts: Checks
    both: Checks
    """The guards and the doubts, to dismiss them at once."""
    keys: tuple[tuple[str, int], ...]
    """The name with each number of parts that a marker can have."""
    is_article: bool
    seconds: tuple[str, ...]
    """The pattern's groups for a second number: `sub` after 之, `sub_inside` in 第 2-1 條."""
    usual_doubt: str
    """Why every marker of a weak style needs its neighbours; empty for others."""
    has_label: bool
    """Whether the pattern has a group `label`, the word that says what is counted."""

    def number(self, match: re.Match[str]) -> tuple[int, ...] | None:
        """Return the number of a marker, the one after 之 as its second part; None where it cannot be a heading's."""
        number = _parsed(self.style.numbers, match["number"])
        if number is not None:
            for name in self.seconds:
                if second := match[name]:
                    return (*number, parse_numeral(second) or 0)
        return number

    def key(self, match: re.Match[str], parts: int) -> tuple[str, int]:
        """Return the style's name, with the word that says what is counted, and of how many parts the number is.

        So 案例一 and 步骤一 are of two series, and so are 1 and 1.1.
        """
        return (f"{self.name}/{match['label']}", parts) if self.has_label else self.keys[parts]

    def is_plain(self, text: str, start: int) -> bool:
        """Say whether no guard and no doubt of the style matches a marker that begins here."""
        return not (self.both.pairs and self.both.any_of_them.match(text, start, start + REACH))

    def objection(self, text: str, start: int) -> str:
        """Return why a marker that begins here is a look-alike, or an empty string."""
        return self.guards.at(text, start)

    def doubt(self, text: str, start: int) -> str:
        """Return why a marker that begins here needs its neighbours, or an empty string."""
        return self.doubts.at(text, start) or self.usual_doubt


@lru_cache(maxsize=4096)
def _parsed(kinds: tuple[str, ...], text: str) -> tuple[int, ...] | None:
    """Return the number by the first of these kinds that has one, None where a heading cannot have it."""
    numbers = (number for kind in kinds if (number := parse_number(kind, text)) is not None)
    number = next(numbers, None)
    return None if number is None or max(number) > _LARGEST else number


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
    behind_ornaments: Mapping[str, tuple[Marking, ...] | None]
    """The markings by their first character, and None for an ornament: what stands behind it has to be looked up."""
    titles: Filed[Wording]
    """Titles without a number, those that hold what follows first."""
    subheads: Checks
    """What is no subhead; empty where no structure asks for subheads."""
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
    filed = _filed(markings)
    return Scheme(
        filed,
        dict.fromkeys(ORNAMENTS) | filed.by_first,
        _filed(wordings),
        _checks((pair for structure in asking for pair in structure.subheads), ("han", "arabic")),
        f"{asking[0].id}/shape" if asking else "",
    )


def compile_style(structure: Structure, style: Style) -> Marking:
    """Compile a style of this structure."""
    pattern = re.compile(expand(style.pattern, style.numbers, group="number"))
    name = f"{structure.id}/{style.id}"
    return Marking(
        style=style,
        name=name,
        pattern=pattern,
        guards=_checks(style.guards, style.numbers),
        doubts=_checks(style.doubts, style.numbers),
        both=_checks((*style.guards, *style.doubts), style.numbers),
        usual_doubt="a marker of this kind needs its neighbours" if style.weak else "",
        keys=tuple((name, parts) for parts in range(_MOST_PARTS + 1)),
        is_article=style.kind == "article",
        seconds=tuple(name for name in ("sub", "sub_inside") if name in pattern.groupindex),
        has_label="label" in pattern.groupindex,
    )
