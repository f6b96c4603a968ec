"""Patterns, ready to meet lines: no line makes one run for long.

What can match a line in a few ways only is left to the standard library, whose tries cost half as much. What may
explode runs under a timeout, which only `regex` has.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

import regex

from extractor.rules.ambiguity import ways

TIMEOUT = 0.05
"""Seconds that a pattern which may explode gets on one line."""
MOST_WAYS = 200_000
"""Ways to match a line that are tried in less time than that."""
Match: TypeAlias = re.Match[str] | regex.Match[str]
_NAME = re.compile(r"\(\?P<\w+>")


class Ready(NamedTuple):
    """What a pattern does with a line; TimeoutError where it explodes."""

    fullmatch: Callable[[str], Match | None]
    search: Callable[[str], Match | None]
    finditer: Callable[[str], Iterator[Match]]
    names: frozenset[str]
    """Names of its groups."""


def prepare(text: str, length: int) -> Ready:
    """Return the pattern `text` for lines of at most `length` characters."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        is_quick = is_bounded(text, length)
        try:
            quick = re.compile(text) if is_quick and not _is_possessive(text) else None
        except re.error:
            quick = None  # a group name that stands twice
    if quick is not None:
        return Ready(quick.fullmatch, quick.search, quick.finditer, frozenset(quick.groupindex))
    slow = regex.compile(text)
    if is_quick:
        return Ready(slow.fullmatch, slow.search, slow.finditer, frozenset(slow.groupindex))
    return Ready(
        partial(slow.fullmatch, timeout=TIMEOUT),
        partial(slow.search, timeout=TIMEOUT),
        partial(slow.finditer, timeout=TIMEOUT),
        frozenset(slow.groupindex),
    )


def is_bounded(text: str, length: int) -> bool:
    """Whether the pattern `text` surely tries few ways on lines of at most `length` characters."""
    try:
        return ways(_NAME.sub("(", text), length) <= MOST_WAYS
    except (re.error, OverflowError, RecursionError):
        return False  # only `regex` can read it


def _is_possessive(text: str) -> bool:
    """Whether a pattern has possessive repeats: CPython 3.11.0 to 3.11.4 end them too early (gh-106052)."""
    return re.search(r"[*+?}]\+", text) is not None
