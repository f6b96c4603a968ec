"""How much a line looks like prose, from the line alone: its weight if it does, a small cost if it is a label.

Thresholds are weights: an ideograph counts 1, any other character 0.35, about what it holds of a word.
"""

RICH = 160.0
"""Weight of a line beyond which more prose counts no more."""
OPEN_LINE = -2.75
"""Score of a long line without punctuation: prose where the lines around it are like it, else a label."""
LABEL, TEASER, MENU = -3.0, -2.0, -8.0
"""Scores of a bare label, of a text that is cut short, and of a menu in one line."""
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
