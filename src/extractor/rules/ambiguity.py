"""In how many ways a pattern may match one line: a bound on the work that a failing match can cause.

A backtracking matcher tries all ways before it gives up. Where the next character decides which way to go there is one;
each repeat that may stop in several places multiplies them, and a repeat of such a thing raises them to a power. Works on
the syntax tree of the standard library's parser, from the end of a pattern to its beginning, with the characters that may
come next. Errs on the safe side: characters that cannot be compared are taken as the same.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed does not list the parser
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

MANY = 1 << 60
"""More ways than are ever tried."""
MOST_ROUNDS = 60
"""Rounds of a repeat that are counted: two ways in each of them are that many."""
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
_PREDICATES: dict[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdecimal,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
}
_NOT = {
    codes.CATEGORY_NOT_DIGIT: codes.CATEGORY_DIGIT,
    codes.CATEGORY_NOT_SPACE: codes.CATEGORY_SPACE,
    codes.CATEGORY_NOT_WORD: codes.CATEGORY_WORD,
}
_IDEOGRAPHS = (0x3400, 0x9FFF)
_APART = frozenset({codes.CATEGORY_DIGIT, codes.CATEGORY_SPACE})
"""Categories that hold no ideograph, nor anything of each other."""


class Letters(NamedTuple):
    """Characters that may come next: single ones, ranges, categories; or all but these."""

    singles: frozenset[str] = frozenset()
    ranges: tuple[tuple[int, int], ...] = ()
    categories: frozenset[Any] = frozenset()
    is_negated: bool = False

    def holds(self, letter: str) -> bool:
        """Whether `letter` is one of them."""
        is_listed = (
            letter in self.singles
            or any(low <= ord(letter) <= high for low, high in self.ranges)
            or any(_is_of(category, letter) for category in self.categories)
        )
        return is_listed is not self.is_negated

    def meets(self, other: "Letters") -> bool:
        """Whether a character may be one of both; True where that is not known."""
        if self.is_plain:
            return any(map(other.holds, self.singles))
        if other.is_plain:
            return any(map(self.holds, other.singles))
        if self.is_negated or other.is_negated:
            return True
        return any(map(self.holds, other.singles)) or any(map(other.holds, self.singles)) or self._spread(other)

    def _spread(self, other: "Letters") -> bool:
        """Whether ranges and categories of both may have a character in common."""
        if any(low <= last and first <= high for low, high in self.ranges for first, last in other.ranges):
            return True
        if self.categories & other.categories or not (self.categories | other.categories) <= _APART:
            return bool(self.categories | other.categories)
        pairs = ((self.categories, other.ranges), (other.categories, self.ranges))
        return any(categories and not all(map(_is_ideographic, ranges)) for categories, ranges in pairs)

    @property
    def is_plain(self) -> bool:
        """Whether they are single characters and nothing else."""
        return not (self.ranges or self.categories or self.is_negated)


ANYTHING = Letters(is_negated=True)


class Next(NamedTuple):
    """What may come next: one of some characters, or one that is told otherwise."""

    singles: frozenset[str] = frozenset()
    others: tuple[Letters, ...] = ()

    def __or__(self, more: "Next") -> "Next":
        """Return what may come next where either may."""
        return Next(self.singles | more.singles, self.others + more.others) if more != NOTHING else self

    def meets(self, more: "Next") -> bool:
        """Whether the next character may be one of both."""
        return (
            not self.singles.isdisjoint(more.singles)
            or any(any(map(letters.holds, self.singles)) for letters in more.others)
            or any(any(map(letters.holds, more.singles)) for letters in self.others)
            or any(one.meets(two) for one in self.others for two in more.others)
        )


NOTHING = Next()
SOMETHING = Next(others=(ANYTHING,))


class Part(NamedTuple):
    """A part of a pattern: in how many ways it matches, how it begins, and whether it may match nothing."""

    ways: int
    first: Next
    is_nullable: bool


def ways(pattern: str, length: int) -> int:
    """Return in how many ways `pattern` may match lines of at most `length` characters, `MANY` if they are more.

    re.error, OverflowError or RecursionError where the parser cannot read it.
    """
    return _sequence(list(_parser.parse(pattern)), SOMETHING, length).ways


def _sequence(tree: Sequence[tuple[Any, Any]], after: Next, length: int) -> Part:
    """Judge elements one after the other; `after` may come next."""
    whole = Part(1, NOTHING, is_nullable=True)
    for code, argument in reversed(tree):
        part = _element(code, argument, whole.first | after if whole.is_nullable else whole.first, length)
        first = part.first | whole.first if part.is_nullable else part.first
        whole = Part(min(part.ways * whole.ways, MANY), first, part.is_nullable and whole.is_nullable)
    return whole


def _element(code: Any, argument: Any, after: Next, length: int) -> Part:  # noqa: ANN401 - a parser's tree
    if code in _REPEATS:
        return _repeat(argument, after, length)
    if code is codes.SUBPATTERN:
        return _sequence(argument[3], after, length)
    if code is codes.BRANCH:
        return _branch([_sequence(branch, after, length) for branch in argument[1]], after)
    if code in (codes.ATOMIC_GROUP, codes.POSSESSIVE_REPEAT):
        least, tree = (1, argument) if code is codes.ATOMIC_GROUP else (argument[0], argument[2])
        return _final(least, tree, length)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return Part(_sequence(argument[1], SOMETHING, length).ways, NOTHING, is_nullable=True)
    is_reference = code in (codes.GROUPREF, codes.GROUPREF_EXISTS)
    return Part(MANY if is_reference else 1, _first(code, argument), is_nullable=is_reference or code is codes.AT)


def _final(least: int, tree: Sequence[tuple[Any, Any]], length: int) -> Part:
    """Judge what is not tried again once it matched: an atomic group, or a possessive repeat."""
    body = _sequence(tree, SOMETHING, length)
    return Part(1 if body.ways < MANY else MANY, body.first, not least or body.is_nullable)


def _branch(parts: Sequence[Part], after: Next) -> Part:
    """Judge alternatives: those that begin with the same character are tried one after the other."""
    tried: Counter[str] = Counter()
    anyway = 0
    first = NOTHING
    for part in parts:
        begin = part.first | after if part.is_nullable else part.first
        if begin.others or begin == NOTHING:
            anyway += part.ways
        else:
            tried.update(dict.fromkeys(begin.singles, part.ways))
        first |= part.first
    most = anyway + max(tried.values(), default=0)
    return Part(min(most, MANY), first, any(part.is_nullable for part in parts))


def _repeat(argument: tuple[int, int, Any], after: Next, length: int) -> Part:
    """Judge a repeat: it may stop wherever what follows can begin, and each round may have several ways.

    A round is followed by the next one, the last by what comes after.
    """
    least, most, tree = argument
    last = _sequence(tree, after, length)
    rounds = min(int(most), MOST_ROUNDS if last.is_nullable else length)
    stops = rounds - min(least, rounds) + 1 if last.first.meets(after) else 1
    is_nullable = least == 0 or last.is_nullable
    if rounds <= 1:
        return Part(min(last.ways * stops, MANY), last.first, is_nullable)
    again = last.first | after if last.is_nullable else last.first
    each = _sequence(tree, again, length).ways + last.is_nullable
    several = 1 if each == 1 else min(each ** min(rounds - 1, MOST_ROUNDS), MANY)
    return Part(min(several * last.ways * stops, MANY), last.first, is_nullable)


def _first(code: Any, argument: Any) -> Next:  # noqa: ANN401
    """Return the characters that an element of one character matches; none for a place."""
    if code is codes.LITERAL:
        return Next(frozenset(chr(argument)))
    if code is codes.AT:
        return NOTHING
    letters = _letters(code, argument)
    return Next(letters.singles) if letters.is_plain else Next(others=(letters,))


def _letters(code: Any, argument: Any) -> Letters:  # noqa: ANN401
    """Return the characters that an element matches which is more than one letter."""
    if code is codes.NOT_LITERAL:
        return Letters(frozenset(chr(argument)), is_negated=True)
    if code is not codes.IN:
        return ANYTHING
    found = [item for item in argument if item[0] is not codes.NEGATE]
    return Letters(
        frozenset(chr(letter) for kind, letter in found if kind is codes.LITERAL),
        tuple(span for kind, span in found if kind is codes.RANGE),
        frozenset(category for kind, category in found if kind is codes.CATEGORY),
        is_negated=len(found) < len(argument),
    )


def _is_of(category: Any, letter: str) -> bool:  # noqa: ANN401
    return not _PREDICATES[_NOT[category]](letter) if category in _NOT else _PREDICATES[category](letter)


def _is_ideographic(span: tuple[int, int]) -> bool:
    return _IDEOGRAPHS[0] <= span[0] and span[1] <= _IDEOGRAPHS[1]
