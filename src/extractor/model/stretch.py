"""The richest stretch of a page, where what follows a sign of the end counts for less and less."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

FLOOR = 0.03
"""The least that prose counts."""
GAP, FAR = 7, 0.6
"""Labels in a row, and the decay of what stands below so many: it may be another text."""
MARGIN = 0.001
"""How far sums may be from exact."""
FALL, BOTTOM = 250.0, -45.0
"""How far the sum may fall from its best, and below zero, before a stretch is given up."""


Step: TypeAlias = tuple[int, float, float, float, bool]
"""A block that says something, prose or a sign that the text is over, as a plain tuple, of which a page has dozens:

- its place in the page;
- its value: what it adds;
- its fall: what the labels and links above it, up to the step before, cost;
- its decay: what prose below it counts, 1 if it is no sign of the end;
- whether it is soft: a sign that may also stand inside a text.
"""


class Stretch(NamedTuple):
    """A candidate for the main text: its first and last step, its value, and the decay after each of its steps."""

    first: int
    last: int
    value: float
    decay: Sequence[float]
    sign: str = ""
    """Why it may begin there."""


class Bounds(NamedTuple):
    """What holds for a stretch besides the steps."""

    end: int
    """The block where it ends at the latest."""
    signed: int
    """The block that closes the text: no soft sign above it is believed; -1 if there is none."""
    sure: float
    """Mass after which a sign of the end is believed."""
    decay: float = 1.0
    """What prose counts at the beginning."""
    left: Sequence[float] = ()
    """All that is worth something from each step on, where it is known: it tells when to stop looking."""


def richest(steps: Sequence[Step], first: int, bounds: Bounds) -> Stretch | None:
    """Return the stretch from step `first` to where its decayed sum is greatest; None where it never is above zero."""
    end, signed, sure, decay, left = bounds
    best = 0.0
    last, before, mass = first, steps[first][0], -steps[first][2]  # what stands above the first step costs nothing
    decays: list[float] = []
    for place, (block, value, fall, factor, is_soft) in enumerate(steps[first:], first):
        if block >= end:
            break
        mass += fall
        if block - before > GAP and best >= sure:
            decay = max(decay * FAR, FLOOR)
        if mass < best - FALL or mass < BOTTOM:
            break
        mass += value * decay if value > 0 else value
        if factor < 1 and best >= sure and not (is_soft and block < signed):
            decay = max(decay * factor, FLOOR)
        decays.append(decay)
        before = block
        if mass > best:
            best, last = mass, place
        elif left and mass + left[place] * decay < best - MARGIN:  # what is left cannot make up for what was lost
            break
    if best <= 0:
        return None
    begin = first
    while steps[begin][1] <= 0:
        begin += 1
    return Stretch(begin, last, best, decays[begin - first :])
