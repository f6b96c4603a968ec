"""How much of the main text was found, and how much of what was found is main text.

Both texts become tokens: each ideograph, kana, bopomofo or hangul is one, a run of other letters and digits is one in
lower case; white space, punctuation and what shows nothing count for nothing (after NFKC), so that line breaks never
matter. The multisets of their 5-grams are compared; a text of fewer tokens is one gram, the whole of it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from statistics import fmean
from typing import NamedTuple

GRAM = 5
"""Tokens of a gram."""

_IDEOGRAPHS = (
    "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3100-\u312f\u31a0-\u31bf"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\uac00-\ud7af"
)
_TOKEN = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")
_SHOWS_NOTHING = frozenset({"Cc", "Cf"})


class Score(NamedTuple):
    """Quality from 0 to 1; F1 is the harmonic mean of the others."""

    precision: float
    recall: float
    f1: float


NOTHING = Score(0.0, 0.0, 0.0)


def tokens(text: str) -> list[str]:
    """Return the tokens of a text. White space goes first, so words of Latin script grow together."""
    shown = "".join(unicodedata.normalize("NFKC", text).split())
    shown = "".join([c for c in shown if unicodedata.category(c) not in _SHOWS_NOTHING])
    return [token.lower() for token in _TOKEN.findall(shown)]


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Count the 5-grams of a text."""
    found = tokens(text)
    if not found:
        return Counter()
    return Counter(tuple(found[at : at + GRAM]) for at in range(max(1, len(found) - GRAM + 1)))


def score(gold: str, found: str) -> Score:
    """Return how well `found` matches `gold`; nothing in common, or nothing found, is 0."""
    wanted, given = grams(gold), grams(found)
    common = (wanted & given).total()
    if not common:
        return NOTHING
    precision, recall = common / given.total(), common / wanted.total()
    return Score(precision, recall, 2 * precision * recall / (precision + recall))


def mean(scores: Iterable[Score]) -> Score:
    """Return the plain mean over pages; its F1 is the mean of the pages' F1. StatisticsError if there are none."""
    return Score(*map(fmean, zip(*scores, strict=True)))
