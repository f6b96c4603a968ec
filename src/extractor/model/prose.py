"""How much a line looks like prose: its weight if it does, a small cost if it is a label or a link.

Thresholds are weights: an ideograph counts 1, any other character 0.35, about what it holds of a word.
"""

from collections.abc import Mapping

from extractor.model.page import Block, Page

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
_OTHERS = 0.35
_MARKS = "，。、；,"
_CLOSING = frozenset("”’」』）)")
_CUT_SHORT = ("...", "…", "【详细】", "[详细]")
_HEADLINE, _TEASER = 40.0, 110.0
"""Weights up to which a line that shouts is a headline, and one that is cut short is a teaser."""
_SENTENCE, _OPEN = 12.0, 16.0
"""Weights from which a line with a stop is a sentence, and from which one without any mark may be prose."""
_BARS = 3


def score_line(line: str) -> float:
    """Return the weight of `line` as prose, at most `RICH`, or its cost, negative. `line` is stripped and not empty."""
    length = len(line)
    if length < _SHORTEST:
        return LABEL
    weight = _OTHERS * length + (1 - _OTHERS) * (len(line.encode()) - length) / 2
    marks = 0
    for mark in _MARKS:
        marks += line.count(mark)
    end = line[-1]
    if end in _CLOSING:
        end = line[-2]
    if weight < _HEADLINE and marks < 2 and end in "！？!?":  # noqa: PLR2004 - one clause
        return _OTHERS / 2 * weight
    if weight < _TEASER and line.endswith(_CUT_SHORT) and not line.endswith("……"):
        return TEASER
    if weight >= _SENTENCE and (end in STOPS or (marks >= 2 and weight >= _HEADLINE)):  # noqa: PLR2004 - several clauses
        return min(weight, RICH)
    if marks:
        return 0.4 * min(weight, RICH)
    if line.count("|") >= _BARS:
        return MENU
    return OPEN_LINE if weight >= _OPEN else LABEL


def score_blocks(page: Page, taken: Mapping[int, float]) -> list[float]:
    """Return the score of each block of `page`; `taken` has the scores of those that are known to be something else.

    On HTML pages links cost and labels cost less, because there links tell navigation.
    """
    scores: list[float] = []
    for block in page.blocks:
        index, start, end, bullet, tag, links, *_ = block
        if index in taken:
            scores.append(taken[index])
        elif end - start < _SHORTEST and not links:
            scores.append(BULLET if bullet else LABEL / 2 if tag else LABEL)
        else:
            scores.append(_score(page, block))
    lines = [index for index, value in enumerate(scores) if value == OPEN_LINE]
    for place, index in enumerate(lines):
        near = lines[max(0, place - AROUND) : place + AROUND + 1]
        is_prose = sum(abs(other - index) <= AROUND for other in near) >= ALIKE
        length = page.blocks[index].end - page.blocks[index].start
        scores[index] = 0.3 * min(length, RICH) if is_prose else LABEL
    return scores


def _score(page: Page, block: Block) -> float:
    """Judge a block that is not known to be something else."""
    length = block.end - block.start
    if block.tag == "pre":
        return min(float(length), CODE)
    if block.link_chars >= LINKED * length:
        return max(LABEL - length / 2, WORST)
    value = score_line(page.text[block.start : block.end])
    if value > 0:
        return value * (1 - block.link_chars / length)
    if block.bullet:
        return BULLET
    return value / 2 if block.tag and value in (LABEL, TEASER) else value
