"""The same tail at many paragraph ends: how injected strings are found that nobody has listed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.model.page import Page
from extractor.model.text import CLOSING, SENTENCE_END

MIN_LINE = 12
"""Characters that a line needs to count as a paragraph."""
REACH = 80
"""How far from a line's end a tail may reach."""
SEED = 3
"""Characters at a line's end that make lines look alike at first sight."""
MAJORITY = 0.7
"""Share of the lines that must agree on the next character of a tail."""

_BETWEEN = SENTENCE_END | frozenset("，、,. \u3000\xa0") | frozenset(CLOSING)


class Tail(NamedTuple):
    """A string at the end of several lines."""

    text: str
    lines: int
    """How many lines end in it."""
    contexts: int
    """How many different pairs of characters stand before it."""
    after_end: float
    """Share of its lines where a sentence ends before it."""
    share: float
    """Share of the page's paragraphs that end in it."""


def repeated_tails(page: Page, least: int = 3) -> list[Tail]:
    """Return the tails that at least `least` paragraphs of the page share, the most frequent first.

    A tail reaches left as long as most of its lines agree; sentence ends, closing marks and spaces at its left edge are
    not part of it. Linear in the number of lines.
    """
    text = page.text
    groups: dict[str, list[str]] = defaultdict(list)
    paragraphs = 0
    for block in page.blocks:
        if block.end - block.start >= MIN_LINE:
            paragraphs += 1
            groups[text[block.end - SEED : block.end]].append(text[max(block.start, block.end - REACH) : block.end])
    found = [_tail(ends, paragraphs) for ends in groups.values() if len(ends) >= least]
    return sorted((tail for tail in found if tail.lines >= least), key=lambda tail: (-tail.lines, tail.text))


def _tail(ends: Sequence[str], paragraphs: int) -> Tail:
    """Return the tail that most of `ends` share, which agree on their last characters."""
    depth = SEED
    members = list(ends)
    while True:
        nexts = Counter(end[-depth - 1] for end in members if len(end) > depth)
        letter, count = max(nexts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
        if count < 3 or count < MAJORITY * len(members):  # noqa: PLR2004 - the fewest that make a repetition
            break
        members = [end for end in members if len(end) > depth and end[-depth - 1] == letter]
        depth += 1
    tail = _trim(members[0][-depth:])
    hosts = [end.removesuffix(tail).rstrip() for end in ends if end.endswith(tail)]
    ended = sum(bool(host.rstrip(CLOSING)) and host.rstrip(CLOSING)[-1] in SENTENCE_END for host in hosts)
    contexts = len({host[-2:] for host in _cores(hosts)})
    return Tail(tail, len(hosts), contexts, ended / len(hosts), len(hosts) / paragraphs)


def _cores(hosts: Sequence[str]) -> Iterator[str]:
    """Yield `hosts` without the punctuation at their ends."""
    ends = "".join(_BETWEEN)
    for host in hosts:
        yield host.rstrip(ends)


def _trim(tail: str) -> str:
    """Cut what belongs to the paragraphs: all up to the last sentence end inside, then spaces and closing marks."""
    for place in range(len(tail) - 2, -1, -1):
        if tail[place] in "。；！？!?;":
            tail = tail[place + 1 :]
            break
    return tail.lstrip("".join(_BETWEEN))
