"""Every extractor on every page: its text held against the gold, and the time that all pages take."""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from benchmarks.pages import GoldPage
from benchmarks.peers import Peer
from benchmarks.scoring import NOTHING, Score, mean, score

ALL = "all"
"""The kind that stands for all pages."""


class Row(NamedTuple):
    """What came out of one extractor."""

    name: str
    version: str
    scores: dict[str, Score]
    """The mean by kind of page, and over all."""
    poor: int
    """Pages with an F1 below 0.8."""
    failed: int
    """Pages on which it raised; they score 0."""
    pages_per_second: float
    times_parse: float
    """Its time as a multiple of the time that parsing alone takes (Lexbor, the quickest parser here)."""


def measure(peer: Peer, pages: Sequence[GoldPage], rounds: int = 3) -> Row:
    """Score an extractor on `pages`, then time it: the best of `rounds`, in turn with parsing alone, processor time."""
    found = [_score_of(peer, page) for page in pages]
    kinds = sorted({page.kind for page in pages})
    scores = {
        kind: mean([each or NOTHING for each, page in zip(found, pages, strict=True) if page.kind == kind])
        for kind in kinds
    }
    every = [each or NOTHING for each in found]
    if len(kinds) > 1:
        scores[ALL] = mean(every)
    sound = [page for page, each in zip(pages, found, strict=True) if each is not None]
    times = [(_time(_parse, sound), _time(peer.extract, sound)) for _ in range(rounds)] if sound else [(1.0, 1.0)]
    parsing, extracting = (min(column) for column in zip(*times, strict=True))
    return Row(
        peer.name,
        peer.version,
        scores,
        sum(each.f1 < POOR for each in every),
        found.count(None),
        len(sound) / extracting,
        extracting / parsing,
    )


POOR = 0.8
"""F1 below which a page is poor."""


def _score_of(peer: Peer, page: GoldPage) -> Score | None:
    """Return the score of one page; None where the extractor raised."""
    try:
        return score(page.gold, peer.extract(page))
    except Exception:  # noqa: BLE001 - whatever others raise, the table goes on
        return None


def _parse(page: GoldPage) -> object:
    return LexborHTMLParser(page.html)


def _time(work: Callable[[GoldPage], object], pages: Iterable[GoldPage]) -> float:
    """Return the seconds of the processor that `work` takes on all pages."""
    begin = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - begin
