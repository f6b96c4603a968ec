"""The same tail at many paragraph ends: how injected strings are found that nobody has listed."""

from collections import Counter
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from extractor.model.text import CLOSING, SENTENCE_END

MIN_LINE = 12
"""Characters that a line needs to count as a paragraph."""
REACH = 80
"""How far from a line's end a tail may reach."""
SEED = 3
"""Characters at a line's end that make lines look alike at first sight."""
FEW = 3
"""Lines that make a repetition."""
MAJORITY = 0.7
"""Share of the lines that must agree on the next character of a tail."""

_STOPS = "。；！？!?;"
_ENDED = SENTENCE_END | frozenset(CLOSING)
_BETWEEN = "".join(sorted(_ENDED | frozenset("，、,. \u3000\xa0")))


class Tail(NamedTuple):
    """A string at the end of several lines."""

    text: str
    lines: int
    """How many lines end in it."""
    contexts: int
    """How many different pairs of characters stand before it."""
    after_end: float
    """Share of its lines where a sentence, a quotation or a bracket ends before it."""
    share: float
    """Share of the page's paragraphs that end in it."""


def repeated_tails(lines: Sequence[str]) -> list[Tail]:
    """Return the tails of three characters or more that three paragraphs or more among `lines` share, the most frequent first.

    A tail reaches left as long as most of its lines agree; sentence ends, closing marks and spaces at its left edge
    are not part of it. n log n in the number of lines.
    """
    paragraphs = [line for line in lines if len(line) >= MIN_LINE]
    seeds = [line[-SEED:] for line in paragraphs]
    groups: dict[str, list[str]] = {seed: [] for seed, count in Counter(seeds).items() if count >= FEW}
    for seed, line in zip(seeds, paragraphs, strict=True) if groups else ():
        if seed in groups:
            groups[seed].append(line[-REACH:])
    found = [_tail(ends, len(paragraphs)) for ends in groups.values()]
    return sorted((tail for tail in found if tail and tail.lines >= FEW), key=lambda tail: (-tail.lines, tail.text))


def _tail(ends: Sequence[str], paragraphs: int) -> Tail | None:
    """Return the longest tail that most of `ends` share, which agree on their last characters; None if it is too short."""
    most = max(FEW, ceil(MAJORITY * len(ends)))
    backwards = sorted([end[::-1] for end in ends])
    shared = max(map(_common_start, backwards, backwards[most - 1 :]), key=lambda prefix: (len(prefix), prefix))
    tail = _trim(shared[::-1])
    if len(tail) < SEED:
        return None
    hosts = [end.removesuffix(tail).rstrip() for end in ends if end.endswith(tail)]
    ended = sum([host[-1:] in _ENDED for host in hosts])
    contexts = len({host.rstrip(_BETWEEN)[-2:] for host in hosts})
    return Tail(tail, len(hosts), contexts, ended / len(hosts), len(hosts) / paragraphs)


def _common_start(one: str, other: str) -> str:
    """Return what both strings begin with."""
    if other.startswith(one):
        return one
    for place, (letter, its) in enumerate(zip(one, other, strict=False)):
        if letter != its:
            return one[:place]
    return min(one, other, key=len)


def _trim(tail: str) -> str:
    """Cut what belongs to the paragraphs: all up to the last sentence end inside, then spaces and closing marks."""
    last = max(map(tail[:-1].rfind, _STOPS))
    return tail[last + 1 :].lstrip(_BETWEEN)
