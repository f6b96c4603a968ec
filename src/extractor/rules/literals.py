"""Fixed text that a pattern cannot match without, so that one multi-literal pass can tell where to try it.

Works on the syntax tree that the standard library's own parser makes of a pattern. A pattern that only the `regex`
module can read has no literals here, and is tried on every short line.
"""

import re
import warnings
from collections.abc import Iterable, Sequence
from itertools import product
from math import prod
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed does not list the parser
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from extractor.model.text import variants

MAX_VARIANTS = 24
"""Spellings of one literal; a longer one is searched by a shorter piece."""
MAX_ALTERNATIVES = 600
MAX_REPEATED = 4
MAX_RUNS = 8
"""Spellings that character classes may multiply a literal by."""
UNBOUNDED = 1_000_000


_NAME = re.compile(r"\(\?P<\w+>")
"""The standard library refuses a group name that is used twice; `regex` does not."""


class Shape(NamedTuple):
    """What can be told from a pattern before it meets a line."""

    literals: frozenset[str]
    """Every match holds one of these; empty if nothing is known."""
    width: int
    """The longest match in characters; UNBOUNDED if there is no limit."""


def shape(pattern: str) -> Shape:
    """Tell the shape of `pattern`; of one that the parser cannot read, only that nothing is known."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = _parser.parse(_NAME.sub("(", pattern))
    except (re.error, OverflowError, RecursionError):
        return Shape(frozenset(), UNBOUNDED)
    width = min(int(tree.getwidth()[1]), UNBOUNDED)
    found = None if tree.state.flags & re.IGNORECASE else _required(list(tree))
    return Shape(frozenset(found or ()), width)


def _required(tree: Sequence[tuple[Any, Any]]) -> set[str] | None:
    """Return the best set of literals of which one must occur in any match of the sequence `tree`."""
    options: list[set[str]] = []
    runs = {""}
    for code, argument in [*tree, (None, None)]:
        texts = _texts(code, argument)
        if texts and len(runs) * len(texts) <= MAX_RUNS:
            runs = {run + text for run in runs for text in texts}
            continue
        found = [spellings(run) for run in runs]
        options.append(set().union(*found) if all(found) else set())
        runs = set(texts) if texts and all(texts) else {""}
        if not texts:
            options.extend(_inside(code, argument))
    return max(filter(None, options), key=_worth, default=None)


def _texts(code: object, argument: Any) -> list[str]:  # noqa: ANN401 - a parser's tree
    """Return the few texts that an element of a sequence may be; empty if it is something else."""
    found: list[str] = []
    if code is codes.LITERAL:
        found = [chr(argument)]
    elif code is codes.IN and len(argument) <= MAX_RUNS and all(kind is codes.LITERAL for kind, _ in argument):
        found = [chr(letter) for _, letter in argument]
    elif code is codes.SUBPATTERN and not argument[1]:
        found = _wordings(argument[3])
    elif code is codes.ATOMIC_GROUP:
        found = _wordings(argument)
    elif code is codes.BRANCH:
        branches = [_wordings(branch) for branch in argument[1]]
        found = [text for branch in branches for text in branch] if all(branches) else []
    elif code is codes.MAX_REPEAT and argument[:2] == (0, 1):
        words = _wordings(argument[2])
        found = ["", *words] if words and all(map(str.isalnum, words)) else []
    return found if len(found) <= MAX_RUNS else []


def _wordings(tree: Iterable[tuple[Any, Any]]) -> list[str]:
    """Return the few texts that a sequence may be; empty if it may be something else."""
    found = [""]
    for code, argument in tree:
        texts = _texts(code, argument)
        if not texts or len(found) * len(texts) > MAX_RUNS:
            return []
        found = [before + text for before in found for text in texts]
    return found


def _inside(code: object, argument: Any) -> Iterable[set[str]]:  # noqa: ANN401 - a parser's tree
    """Yield the literal sets of one element of a sequence, if it must occur."""
    found: set[str] | None = None
    if code is codes.SUBPATTERN and not argument[1] & re.IGNORECASE:
        found = _required(list(argument[3]))
    elif code is codes.ATOMIC_GROUP:
        found = _required(list(argument))
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT) and argument[0] > 0:
        found = _required(list(argument[2]) * min(argument[0], MAX_REPEATED))
    elif code is codes.BRANCH:
        branches = [_required(list(branch)) for branch in argument[1]]
        found = set().union(*(branch or () for branch in branches)) if all(branches) else None
    if found and len(found) <= MAX_ALTERNATIVES:
        yield found


def _worth(literals: set[str]) -> tuple[int, int]:
    """Rank literal sets: the shortest member decides, then the fewer."""
    return min(map(len, literals)), -len(literals)


def spellings(run: str) -> set[str]:
    """Return the raw spellings of a folded literal: of its longest word, or of its longest run of punctuation if it has no word.

    ASCII is searched in half width and, as a whole, in full width; ideographs in all that fold to them.
    """
    words = re.findall(r"[^\s!-/:-@\[-`{-~]+", run) or run.split()
    piece = max(words, key=len, default="")
    while piece:
        wide = {ord(letter): variants(letter)[-1] for letter in piece if letter.isascii()}
        options = [letter if letter.isascii() else variants(letter) for letter in piece]
        if prod(map(len, options)) <= MAX_VARIANTS:
            plain = {"".join(letters) for letters in product(*options)}
            return plain | {word.translate(wide) for word in plain}
        piece = piece[: len(piece) // 2]
    return set()
