"""The same tail at many paragraph ends: how injected strings are found that nobody has listed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil
from os.path import commonprefix
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

_BETWEEN = SENTENCE_END | frozenset("，、,. \u3000\xa0") | frozenset(CLOSING)


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


def repeated_tails(text: str, lines: Sequence[tuple[int, int]]) -> list[Tail]:
    """Return the tails that at least three paragraphs of `text` share, the most frequent first.

    `lines` are the (start, end) offsets of its lines. A tail reaches left as long as most of its lines agree; sentence
    ends, closing marks and spaces at its left edge are not part of it. Linear in the number of lines.
    """
    paragraphs = [(start, end) for start, end in lines if end - start >= MIN_LINE]
    alike = Counter([text[end - SEED : end] for _, end in paragraphs])
    common = {letters for letters, count in alike.items() if count >= FEW}
    if not common:
        return []
    groups: dict[str, list[str]] = defaultdict(list)
    for start, end in paragraphs:
        if text[end - SEED : end] in common:
            groups[text[end - SEED : end]].append(text[max(start, end - REACH) : end])
    found = [_tail(ends, len(paragraphs)) for ends in groups.values()]
    return sorted((tail for tail in found if tail.lines >= FEW), key=lambda tail: (-tail.lines, tail.text))


def _tail(ends: Sequence[str], paragraphs: int) -> Tail:
    """Return the longest tail that most of `ends` share, which agree on their last characters."""
    backwards = sorted(end[::-1] for end in ends)
    most = max(FEW, ceil(MAJORITY * len(ends)))
    shared = max(
        (commonprefix((first, last)) for first, last in zip(backwards, backwards[most - 1 :], strict=False)),
        key=lambda prefix: (len(prefix), prefix),
    )
    tail = _trim(shared[::-1])
    hosts = [end.removesuffix(tail).rstrip() for end in ends if end.endswith(tail)]
    ended = sum(bool(host) and (host[-1] in SENTENCE_END or host[-1] in CLOSING) for host in hosts)
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
