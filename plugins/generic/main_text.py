"""Where the main text is on a page that no site plugin knows, judged line by line.

Prose counts for a line; links, labels and furniture count against it. What follows a sign that the text is over (related
articles, comments, an editor's signature) counts for less and less, and so does what stands above the title: a richer
neighbour cannot win. The first good stretch keeps the page unless a later one is far richer. A page without furniture
is all text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import prod
from operator import mul
from typing import NamedTuple

from extractor import Bounds, Claim, Page, Region, Role, Rules, Step, Stretch, detect, richest, score_blocks

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d")
OPENING = 16
"""Characters of a description that tell where the text begins."""

FURNITURE = -3.0
"""What a line of furniture costs where `COST` does not say."""
STRONG = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER})
INSIDE = frozenset({Role.WATERMARK, Role.SPACE, Role.HIDDEN, Role.PAGINATION, Role.DUPLICATE})
"""Roles that say nothing about where the text is."""
CONTROL = "unseen/control"
"""The rule of buttons, which say nothing either inside code: they copy it."""
WEB = frozenset(
    {Role.NAVIGATION, Role.BREADCRUMB, Role.TOOLBAR, Role.SHARE, Role.RELATED, Role.COMMENT, Role.FOOTER, Role.WIDGET}
)
"""Roles that only web pages have."""
COST = {
    Role.FOOTER: -8.0, Role.RELATED: -6.0, Role.COMMENT: -6.0, Role.EDITOR: -6.0, Role.LEGAL: -4.0, Role.BREADCRUMB: -5.0,
    Role.TITLE: 0.0, Role.BYLINE: -1.0, Role.SUMMARY: 0.0,
}  # fmt: skip
DECAY = {Role.EDITOR: 0.2, Role.LEGAL: 0.2, Role.RELATED: 0.3, Role.COMMENT: 0.3, Role.FOOTER: 0.3, Role.BYLINE: 0.7}
ANOTHER = 0.4
"""The decay at a dated byline below the text: another text begins."""
ABOVE_TITLE, BELOW_FOOTER = 0.3, 0.2
"""What prose above the title counts, and a stretch below the site's footer: dialogs and forms stand there."""
SURE = 60.0
"""Mass after which a sign of the end is believed."""
SURE_BELOW_TITLE = 20.0
NEAR, AROUND = 60, 3
"""Lines within which an editor's signature holds a text together, and prose begins below a byline or a title."""
STARTS = 60
"""Stretches that are tried at most, so that the cost stays linear."""
PROSE, LEAD = "richest in prose", "quoted by the page's description"
"""Why a stretch may begin where it does, the weakest and the strongest reason."""
BEST_QUALITY = 1.5
"""How much the best reason to begin somewhere adds to what stands there."""
INHERITED = 0.1
"""The least that a stretch counts because of signs of the end above it."""
ENDS = frozenset("。！？；：”!?;…’」』）)]】")
ITEMS, FEW_ENDED, BETWEEN = 6, 0.1, 0.35
"""Lines that make a list; share of them that may end a sentence; share of the labels between them."""
FEW, LABELS, MANY = 3, 0.7, 12
"""Lines of furniture that make a web page; the share of short lines with which one does, and of how many lines."""
CLOSERS = frozenset(
    {Role.EDITOR, Role.LEGAL, Role.RELATED, Role.NAVIGATION, Role.SHARE, Role.TOOLBAR, Role.KEYWORDS, Role.PROMOTION}
)
"""Roles of lines that stand right below a text, so that what stands above them belongs to it."""
ABOVE, ABOVE_SIGNED, BELOW, BELOW_CLOSED = 3, 6, 3, 6
"""How many short lines, as a heading or a signature, may stand between the prose and the furniture around it."""


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


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield one region: the whole page, or the stretch that keeps it."""
    if not page.lines:
        return
    roles = furniture(page, claims)
    signs = sum([role in WEB for role in roles.values()])
    evidence = weigh(page, roles) if signs else None
    if evidence is None or (signs < FEW and not is_labels(evidence)):
        yield Region(((0, len(page.text)),), 1.0, f"{signs} lines of furniture: this is a document, not a web page")
        return
    best = champion(evidence)
    if best is None:
        yield Region((), 0.1, "no line is prose", "none")
        return
    first, last = evidence.steps[best.first].block, evidence.steps[best.last].block
    if is_list(page, evidence, first, last):
        yield Region((), 0.5, f"lines {first + 1} to {last + 1} are a list: no sentence ends there", "listing")
        return
    first, last = widen(page, evidence, first, cut(best, evidence))
    sure = 1.0 if best.value >= (SURE if best.sign == PROSE else SURE_BELOW_TITLE) else min(0.5, best.value / SURE)
    spans = ((page.starts[first], page.ends[last]),)
    yield Region(spans, sure, f"{best.sign}: lines {first + 1} to {last + 1} of {len(page.lines)}")


def is_labels(evidence: Evidence) -> bool:
    """Whether a page is made of many lines, most of them labels."""
    scores = evidence.scores
    return len(scores) >= MANY and sum([value <= 0 for value in scores]) >= LABELS * len(scores)


def is_list(page: Page, evidence: Evidence, first: int, last: int) -> bool:
    """Whether a stretch is a list of titles: hardly a sentence ends, and labels or days stand between the lines."""
    lines = [page.lines[i][-1] for i, value in enumerate(evidence.scores[first : last + 1], first) if value > 0]
    between = last - first + 1 - len(lines)
    if len(lines) < ITEMS or between < BETWEEN * (last - first + 1):
        return False
    return sum(end in ENDS for end in lines) <= FEW_ENDED * len(lines)


def furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by its index, in order; of several the strongest."""
    found: dict[int, tuple[int, float, Role]] = {}
    starts, ends, cost = page.starts, page.ends, COST.get
    for start, end, role, rule in [claim[:4] for claim in claims]:
        index = bisect_right(starts, start) - 1
        is_whole = starts[index] == start and end >= ends[index]
        if is_whole and role not in INSIDE and (rule != CONTROL or page.nodes[index].tag != "pre"):
            rank = (end - start, cost(role, FURNITURE), role)
            if index not in found or rank[:2] < found[index][:2]:
                found[index] = rank
    return {index: role for index, (_, _, role) in sorted(found.items())}


def weigh(page: Page, roles: Mapping[int, Role]) -> Evidence:
    """Judge every line."""
    scores = score_blocks(page, {index: COST.get(role, FURNITURE) for index, role in roles.items()})
    name, editor = Role.TITLE, Role.EDITOR  # looked up once, not for each line
    title = next((index for index, role in roles.items() if role is name), -1)
    for index in range(title):
        if scores[index] > 0:
            scores[index] *= ABOVE_TITLE
    steps = walk(page, scores, roles)
    left = list(accumulate([step[1] if step[1] > 0 else 0.0 for step in reversed(steps)], initial=0.0))[::-1]
    editors = [index for index, role in roles.items() if role is editor]
    return Evidence(scores, roles, steps, left, editors, title, lead(page, title) if page.is_html else -1)


def walk(page: Page, scores: Sequence[float], roles: Mapping[int, Role]) -> list[Step]:
    """Return the steps of a page: prose, and signs of the end; what lies between is summed up."""
    signs = {index: (DECAY[role], role in STRONG) for index, role in roles.items() if role in DECAY}
    byline = Role.BYLINE
    for index in [index for index in signs if roles[index] is byline and DATE.search(page.lines[index])]:
        signs[index] = (ANOTHER, False)
    new, no_sign, above = tuple.__new__, (1.0, False), 0  # `new` is twice as fast as the constructor
    steps: list[Step] = []
    for index in sorted(signs.keys() | {index for index, value in enumerate(scores) if value > 0}):
        fall = sum(scores[above:index]) if above < index else 0.0
        steps.append(new(Step, (index, scores[index], fall, *signs.get(index, no_sign))))
        above = index + 1
    return steps


def lead(page: Page, title: int) -> int:
    """Return the block below the title that begins as the description in the page's head does; -1 if none does."""
    opening = (page.meta.get("description") or page.meta.get("og:description") or "").strip()[:OPENING]
    if len(opening) < OPENING:
        return -1
    place = page.text.find(opening, page.ends[title] if title >= 0 else 0)
    index = page.index_at(place)
    is_opening = place >= 0 and place - page.starts[index] < OPENING
    return index if is_opening and not is_link(page, index) else -1


def champion(evidence: Evidence) -> Stretch | None:
    """Return the stretch that keeps the page: the first good one, unless a later one is far richer."""
    best: Stretch | None = None
    tried = 0
    for first, quality, sign in starts(evidence):
        if best is None:
            best = grow(first, quality, sign, evidence)
            continue
        most = evidence.left[first] * quality
        if evidence.left[first] * BEST_QUALITY <= best.value:
            break
        if first <= best.last:
            if quality > 1 and most > best.value:
                tried += 1
                inner = grow(first, quality, sign, evidence, best.decay[max(first - 1 - best.first, 0)])
                best = inner if inner is not None and inner.value > best.value else best
        elif most > best.value * bar(best, sign):
            stretch = grow(first, quality, sign, evidence, inherited(best, first, sign, evidence))
            tried += 1
            if stretch is not None and stretch.value > best.value * bar(best, stretch.sign):
                best = stretch
        if tried >= STARTS:
            break
    return best


def inherited(best: Stretch, first: int, sign: str, evidence: Evidence) -> float:
    """Return what prose counts at step `first`, below the stretch that keeps the page so far, and signs of its end."""
    if sign != PROSE or evidence.steps[best.last].block < evidence.title:
        return 1.0
    return max(prod(step.decay for step in evidence.steps[best.last + 1 : first]), INHERITED)


def bar(best: Stretch, sign: str) -> float:
    """Return how many times richer a later stretch must be that begins for the reason `sign`."""
    if best.sign == LEAD:
        return 30.0
    if best.sign != PROSE:
        return 20.0 if sign == PROSE else 4.0
    return 2.5 if best.value >= 100 else 1.8  # noqa: PLR2004 - a short article


def starts(evidence: Evidence) -> Iterator[tuple[int, float, str]]:
    """Yield (step, quality, sign) where a stretch may begin: below a byline or a title, and where prose begins."""
    worth, last, before, above = 1.0, -2, -1, 1.0
    title, lead, roles, half = evidence.title, evidence.lead, evidence.roles, len(evidence.scores) / 2
    for place, (index, value, _, decay, _) in enumerate(evidence.steps):
        if decay < 1 and index > half and roles[index] is Role.FOOTER:
            worth = BELOW_FOOTER
        if index == lead:
            yield place, 1.5 * worth, LEAD
        elif above == ANOTHER:
            yield place, 1.4 * worth, "below the byline"
        elif before < title < index:
            yield place, 1.2 * worth, "below the title"
        elif value > 0 and last != index - 1:
            yield place, worth, PROSE
        if value > 0:
            last = index
        before, above = index, decay


def grow(first: int, quality: float, sign: str, evidence: Evidence, decay: float = 1.0) -> Stretch | None:
    """Return the stretch that begins at step `first`; one above the title ends there."""
    begin = evidence.steps[first].block
    end = evidence.title if begin <= evidence.title else len(evidence.scores)
    signed = next((i for i in evidence.editors if begin <= i < min(begin + NEAR, end)), -1)
    sure = SURE_BELOW_TITLE if sign != PROSE else SURE
    stretch = richest(evidence.steps, first, Bounds(end, signed, sure, decay, evidence.left))
    if stretch is None:
        return None
    is_near = evidence.steps[stretch.first].block <= begin + AROUND
    return stretch._replace(value=stretch.value * quality, sign=sign if is_near else PROSE)


def cut(stretch: Stretch, evidence: Evidence) -> int:
    """Return the last block of a stretch: above its first sign of the end, if little worth keeping follows."""
    steps = evidence.steps[stretch.first : stretch.last + 1]
    first = steps[0].block
    signed = max([i for i in evidence.editors if first < i < first + NEAR], default=-1)
    enough, most = (40.0, 1.5) if stretch.sign == PROSE else (SURE_BELOW_TITLE, 2.5)
    if min([step[3] for step in steps]) > ANOTHER:  # no sign of the end: nothing to add up
        return steps[-1].block
    values = [step[1] if step[1] > 0 else 0.0 for step in steps]
    counted = list(map(mul, values, [1.0, *stretch.decay]))
    rest, kept = sum(counted), 0.0
    for place, (block, _, _, decay, is_soft) in enumerate(steps):
        rest -= counted[place]
        if decay <= ANOTHER and not (is_soft and block < signed) and kept >= enough and rest < most * kept:
            return max([other.block for other in steps[:place] if other.value > 0])
        kept += values[place]
    return steps[-1].block


def is_link(page: Page, index: int) -> bool:
    """Whether more than half of a line is a link."""
    return bool(page.link_chars) and page.link_chars[index] * 2 > len(page.lines[index])


def widen(page: Page, evidence: Evidence, first: int, last: int) -> tuple[int, int]:
    """Take in the lines between the prose and the next furniture, where they are few."""
    taken = list(evidence.roles)
    place = bisect_left(taken, first)
    above = taken[place - 1] if place else -1
    most = ABOVE_SIGNED if evidence.roles.get(above) in (Role.BYLINE, Role.TITLE) else ABOVE
    if first - above - 1 <= most:
        first = above + 1
    place = bisect_left(taken, last + 1)
    below = taken[place] if place < len(taken) else len(evidence.scores)
    role = evidence.roles.get(below)
    most = 0 if role is Role.BYLINE else BELOW_CLOSED if role in CLOSERS else BELOW
    if below - last - 1 <= most and not any(is_link(page, index) for index in range(last + 1, below)):
        last = below - 1
    return first, last


rules = Rules(
    id="main-text",
    name="main text",
    rules=[detect.region("prose", find, why="prose gathers in the main text, links and labels outside it")],
)
