"""How much a line looks like prose: its weight if it does, a small cost if it is a label or a link.

Thresholds are weights: a character counts 1, in a line without ideographs 0.35, about what it holds of a word.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from extractor.model.page import Page

RICH = 160.0
"""Weight of a line beyond which more prose counts no more."""
OPEN_LINE = -2.75
"""Score of a long line without punctuation: prose where the lines around it are like it, else a label."""
LABEL, TEASER, MENU, BULLET = -3.0, -2.0, -8.0, -5.0
"""Scores of a bare label, of a text that is cut short, of a menu in one line, and of a label with a bullet."""
LINKED, WORST = 0.5, -18.0
"""Share of a line inside links from which on it is a link, and the most that one costs."""
CODE = 40.0
"""Weight of a block of code at most."""
AROUND, ALIKE = 3, 5
"""How far the neighbours of a line without punctuation are, and how many of them make it prose."""
STOPS = frozenset("。！？；：”!?;…")
"""Characters that end a sentence or a clause."""

_SHORTEST = 8
"""Characters of a line that could be a clause."""
_ASCII = 0.35
"""Weight of a character of a line that holds no ideograph."""
_CLAUSE, _SHOUT = 0.4, 0.2
"""What a line is worth whose sentence goes on elsewhere, and a headline that shouts."""
_MARKS = "，。、；,"
_CLOSING = frozenset("”’」』）)")
_OF_A_DAY = frozenset("0123456789日")
"""How what stands in brackets at the end of another page's title ends."""
_CUT_SHORT = ("...", "【详细】", "[详细]")
_CUT_ENDS = frozenset(".】]")
_HEADLINE, _TEASER = 40.0, 110.0
"""Weights up to which a line that shouts is a headline, and one that is cut short is a teaser."""
_SENTENCE, _OPEN = 12.0, 16.0
"""Weights from which a line with a stop is a sentence, and from which one without any mark may be prose."""
_BARS = 3
_PICTURES = tuple(f".{form}" for name in ("jpg", "jpeg", "png", "gif", "bmp", "webp") for form in (name, name.upper()))
"""How the names of pictures end."""
_PICTURE_ENDS = re.compile("[gfpGFP]")


def score_line(line: str) -> float:
    """Return the weight of `line` as prose, at most `RICH`, or its cost, negative. `line` is stripped and not empty."""
    length = len(line)
    if length < _SHORTEST:
        return LABEL
    end = line[-1]
    is_closed = end in _CLOSING
    if is_closed:
        end = line[-2]
    weight = length * _ASCII if line.isascii() else length
    if end in STOPS:
        return _ended(line, weight, end)
    is_cut = end in _CUT_ENDS and weight < _TEASER and line.endswith(_CUT_SHORT)
    if "，" in line or "。" in line or "、" in line or "," in line or "；" in line:
        return TEASER if is_cut else _open(line, weight)
    if is_cut:
        return TEASER
    if "|" in line and line.count("|") >= _BARS:
        return MENU
    return LABEL if weight < _OPEN or (is_closed and end in _OF_A_DAY) else OPEN_LINE


def _open(line: str, weight: float) -> float:
    """Judge a line with a mark inside whose sentence goes on elsewhere."""
    is_prose = weight >= _HEADLINE and (line.count("，") > 1 or sum(map(line.count, _MARKS)) > 1)
    return min(weight, RICH) * (1.0 if is_prose else _CLAUSE)


def _ended(line: str, weight: float, end: str) -> float:
    """Judge a line that ends as a sentence does."""
    if weight >= _TEASER:
        return min(weight, RICH)
    if end == "…" and not line.endswith("……"):
        return TEASER
    if weight < _HEADLINE and end in "！？!?" and sum(map(line.count, _MARKS)) <= 1:
        return _SHOUT * weight
    return weight if weight >= _SENTENCE else _CLAUSE * weight


def score_blocks(page: Page, taken: Mapping[int, float]) -> list[float]:
    """Return the score of each block of `page`; `taken` has the scores of those that are known to be something else.

    On HTML pages links cost and labels cost less, because there links tell navigation.
    """
    lines, links = page.lines, page.link_chars
    if page.nodes:
        scores = [LABEL / 2] * len(lines)
        longer = [index for index, line in enumerate(lines) if links[index] or len(line) >= _SHORTEST]
        judged = [index for index in longer if index not in taken]
        for index in judged:
            length = len(lines[index])
            if page.nodes[index].tag == "pre":
                scores[index] = min(float(length), CODE)
            elif links[index] >= LINKED * length:
                scores[index] = max(LABEL - length / 2, WORST)
            else:
                scores[index] = _score_unlinked(lines[index], links[index] / length)
    else:
        scores = [LABEL] * len(lines)
        judged = [index for index, line in enumerate(lines) if len(line) >= _SHORTEST and index not in taken]
        for index in judged:
            scores[index] = score_line(lines[index])
        for index in page.bullets:
            if scores[index] <= 0:
                scores[index] = BULLET
    for index, value in taken.items():
        scores[index] = value
    _judge_open(page, scores, [index for index in judged if scores[index] == OPEN_LINE])
    return scores


def _judge_open(page: Page, scores: list[float], opens: Sequence[int]) -> None:
    """Settle the scores of the long lines without punctuation, `opens`: prose where the lines around are like it.

    Names of pictures, which dumps print between the lines of a text, are passed over.
    """
    lines = page.lines
    ends = _PICTURE_ENDS.finditer(page.lasts) if len(opens) >= ALIKE else ()
    pictures = [end.start() for end in ends if lines[end.start()].endswith(_PICTURES)]
    places = [index - bisect_left(pictures, index) for index in opens] if pictures else opens
    flags = bytearray(AROUND + len(scores))  # what is before the first line is none
    for place in places:
        flags[place + AROUND] = 1
    for index, place in zip(opens, places, strict=True):
        is_prose = flags.count(1, place, place + 2 * AROUND + 1) >= ALIKE
        scores[index] = 0.3 * min(len(lines[index]), RICH) if is_prose else LABEL


def _score_unlinked(line: str, linked: float) -> float:
    """Judge a line of an HTML page that is no link; `linked` is the share of it inside links."""
    value = score_line(line)
    if value > 0:
        return value * (1 - linked)
    return value / 2 if value in (LABEL, TEASER) else value
