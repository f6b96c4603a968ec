"""Which stretch keeps the page: the first good one, unless a later one is far richer.

A stretch begins below a byline or a title, at what the page's description quotes, or where prose begins; the better the
reason, the more a rival needs. Prose in general, links and labels are weighed by `extractor.model.prose`.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from operator import mul
from typing import NamedTuple

from extractor.model.roles import Role
from extractor.model.stretch import Bounds, Step, Stretch, richest

ANOTHER = 0.4
"""The decay at a dated byline: below it another text may begin."""
NEAR, AROUND, NEAR_TITLE = 60, 3, 6
"""Lines within which an editor's signature holds a text together, within which prose begins below a byline or a title, and
within which a text begins right below its title."""

_PROSE, _LEAD = "richest in prose", "quoted by the page's description"
"""Why a stretch may begin where it does: the weakest and the strongest reason."""
_BELOW_FOOTER = 0.2
"""What a stretch below the site's footer counts: dialogs and forms stand there."""
_SURE, _SURE_BELOW_TITLE = 60.0, 20.0
"""Mass after which a sign of the end is believed."""
_STARTS, _BEST_QUALITY, _INHERITED = 60, 1.5, 0.1
"""Stretches that are tried at most, so that the cost stays linear; what the best reason to begin somewhere adds; the least
that a stretch counts because of signs of the end above it."""
_SHORT = 100.0
"""Value of a short article, which a richer one beats sooner."""


class Evidence(NamedTuple):
    """What is known of a page: scores and roles by the index of the block, and the steps that matter."""

    scores: Sequence[float]
    roles: Mapping[int, Role]
    steps: Sequence[Step]
    left: Sequence[float]
    """The prose from each step on."""
    editors: Sequence[int]
    """Blocks where an editor signs, in order."""
    title: int
    """The block of the title, -1 if none is known."""
    lead: int
    """The block that the description in the head quotes, -1 if there is none."""


def champion(evidence: Evidence) -> Stretch | None:
    """Return the stretch that keeps the page: the first good one, unless a later one is far richer."""
    best: Stretch | None = None
    tried = 0
    for first, quality, sign in _starts(evidence):
        if best is None:
            best = _grow(first, quality, sign, evidence)
            continue
        most = evidence.left[first] * quality
        if evidence.left[first] * _BEST_QUALITY <= best.value:
            break
        if first <= best.last:
            if quality > 1 and most > best.value:
                tried += 1
                inner = _grow(first, quality, sign, evidence, best.decay[max(first - 1 - best.first, 0)])
                best = inner if inner is not None and inner.value > best.value else best
        elif most > best.value * _bar(best, sign, evidence):
            stretch = _grow(first, quality, sign, evidence, _inherited(best, first, sign, evidence))
            tried += 1
            if stretch is not None and stretch.value > best.value * _bar(best, stretch.sign, evidence):
                best = stretch
        if tried >= _STARTS:
            break
    return best


def _inherited(best: Stretch, first: int, sign: str, evidence: Evidence) -> float:
    """Return what prose counts at step `first`, below the stretch that keeps the page so far, and signs of its end."""
    between = evidence.steps[best.last + 1 : first]
    is_other = sign != _PROSE and not any(evidence.roles.get(step[0]) is Role.COMMENT for step in between)
    if is_other or evidence.steps[best.last][0] < evidence.title:
        return 1.0
    return max(prod([step[3] for step in between]), _INHERITED)


def _bar(best: Stretch, sign: str, evidence: Evidence) -> float:
    """Return how many times richer a later stretch must be that begins for the reason `sign`."""
    if best.sign == _LEAD:
        return 30.0
    if best.sign != _PROSE:
        begin = evidence.steps[best.first][0]
        return 20.0 if sign == _PROSE or 0 <= evidence.title < begin <= evidence.title + NEAR_TITLE else 4.0
    return 2.5 if best.value >= _SHORT else 1.8


def _starts(evidence: Evidence) -> Iterator[tuple[int, float, str]]:
    """Yield (step, quality, sign) where a stretch may begin: below a byline or a title, and where prose begins."""
    worth, last, before, above = 1.0, -2, -1, 1.0
    scores, roles, steps, _, _, title, lead = evidence
    half, footer, byline = len(scores) / 2, Role.FOOTER, Role.BYLINE
    for place, (index, value, _, decay, _) in enumerate(steps):
        if decay < 1 and index > half and roles.get(index) is footer:
            worth = _BELOW_FOOTER
        if index == lead:
            yield place, 1.5 * worth, _LEAD
        elif 0 < above <= ANOTHER and roles.get(before) is byline:
            yield place, 1.4 * worth, "below the byline"
        elif before < title < index:
            yield place, 1.2 * worth, "below the title"
        elif value > 0 and last != index - 1:
            yield place, worth, _PROSE
        if value > 0:
            last = index
        before, above = index, decay


def _grow(first: int, quality: float, sign: str, evidence: Evidence, decay: float = 1.0) -> Stretch | None:
    """Return the stretch that begins at step `first`; one above the title ends there."""
    begin = evidence.steps[first][0]
    end = evidence.title if begin <= evidence.title else len(evidence.scores)
    signed = [i for i in evidence.editors if begin <= i < min(begin + NEAR, end)] or [-1]
    sure = _SURE_BELOW_TITLE if sign != _PROSE else _SURE
    stretch = richest(evidence.steps, first, Bounds(end, signed[0], sure, decay, evidence.left))
    if stretch is None:
        return None
    is_near = evidence.steps[stretch.first][0] <= begin + AROUND
    return Stretch(*stretch[:2], stretch.value * quality, stretch.decay, sign if is_near else _PROSE)


def last_block(stretch: Stretch, evidence: Evidence) -> int:
    """Return the last block of a stretch: above its first sign of the end, if little worth keeping follows."""
    steps = evidence.steps[stretch.first : stretch.last + 1]
    first = steps[0][0]
    signed = max([i for i in evidence.editors if first < i < first + NEAR], default=-1)
    enough, most = (40.0, 1.5) if stretch.sign == _PROSE else (_SURE_BELOW_TITLE, 2.5)
    if min([step[3] for step in steps]) > ANOTHER:  # no sign of the end: nothing to add up
        return steps[-1][0]
    values = [step[1] if step[1] > 0 else 0.0 for step in steps]
    counted = list(map(mul, values, [1.0, *stretch.decay]))
    rest, kept = sum(counted), 0.0
    for place, (block, _, _, decay, is_soft) in enumerate(steps):
        rest -= counted[place]
        if decay <= ANOTHER and not (is_soft and block < signed) and kept >= enough and rest < most * kept:
            return max([other[0] for other in steps[:place] if other[1] > 0])
        kept += values[place]
    return steps[-1][0]


def confidence(stretch: Stretch) -> float:
    """Return how sure it is that a stretch is the main text: 1 is sure."""
    sure = _SURE if stretch.sign == _PROSE else _SURE_BELOW_TITLE
    return 1.0 if stretch.value >= sure else min(0.5, stretch.value / _SURE)
