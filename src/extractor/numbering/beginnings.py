"""Which characters a pattern can begin with, so that most lines are dismissed by their first character."""

import re
from typing import Final

import regex

_RANGE: Final = re.compile(r"(.)-(.)", re.DOTALL)
_WIDEST: Final = 0x5000  # characters; wider than the ideographs of U+4E00
_PROBES: Final = "龘qQ7 \t，“￥\u0e01"  # one character of each kind, hardly named by any pattern
_CLASSES: Final = {r"\d": "0123456789０１２３４５６７８９", r"\s": " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u3000"}


def first_characters(pattern: str) -> frozenset[str] | None:
    """Return the characters that a match of this pattern can begin with, or None where that can be anything.

    Every character that the pattern names is tried as the beginning of a longer match (partial matching of `regex`).
    A pattern that also begins with characters it does not name, such as `[^。]`, can begin with anything.
    """
    compiled = regex.compile(pattern)

    def begins(c: str) -> bool:
        return compiled.match(c, partial=True) is not None

    named = {other for c in pattern for other in (c, c.lower(), c.upper()) if len(other) == 1}
    for escape, characters in _CLASSES.items():
        if escape in pattern:
            named.update(characters)
    for low, high in _RANGE.findall(pattern):
        inside = range(ord(low), min(ord(high), ord(low) + _WIDEST) + 1)
        # A range that stands further back in the pattern is not worth twenty thousand trials.
        if inside and any(begins(chr(inside[at])) for at in (0, len(inside) // 2, -1)):
            named.update(map(chr, inside))
    if any(begins(c) for c in _PROBES if c not in named):
        return None
    return frozenset(c for c in named if begins(c))


def last_character(pattern: str) -> str:
    """Return the character that every match of this pattern ends with, an empty string where that is not plain to see."""
    is_plain = len(pattern) > 1 and "|" not in pattern and pattern[-1].isalpha() and pattern[-2] != "\\"
    return pattern[-1] if is_plain else ""
