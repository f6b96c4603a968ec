"""Two goldens side by side: which line of the one is which line of the other.

Cost grows linearly: what is equal at both ends is cut, and of the rest a bounded window is compared line by line.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from extractor.golden.gutter import Line

WINDOW = 400
"""How many lines of each side are compared line by line; those beyond count as changed."""

_STOPS = "。．.：:；;"
_SPACE = re.compile(r"\s+")


def align(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs of places in `before` and `after` that show the same text, whatever its fate; None has no partner."""
    old, new = list(map(_key, before)), list(map(_key, after))
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    yield from ((place, place) for place in range(head))
    old_end, new_end = len(old) - tail, len(new) - tail
    old_cut, new_cut = min(old_end, head + WINDOW), min(new_end, head + WINDOW)
    matcher = SequenceMatcher(None, old[head:old_cut], new[head:new_cut], autojunk=False)
    for _, first, last, new_first, new_last in matcher.get_opcodes():
        for step in range(max(last - first, new_last - new_first)):
            i, j = first + step, new_first + step
            yield (head + i if i < last else None), (head + j if j < new_last else None)
    yield from ((place, None) for place in range(old_cut, old_end))
    yield from ((None, place) for place in range(new_cut, new_end))
    yield from ((old_end + step, new_end + step) for step in range(tail))


def same_text(before: Line, after: Line) -> bool:
    """Whether two lines show the same text, whatever becomes of it."""
    return _key(before) == _key(after)


def _key(line: Line) -> str:
    """Return the text as printed without white space and final stop: a title is shown without its stop."""
    return _SPACE.sub("", line.printed).rstrip(_STOPS) + line.digest


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the lines that are equal from the beginning on."""
    for place, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return place
    return min(len(old), len(new))
