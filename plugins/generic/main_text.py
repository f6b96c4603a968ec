"""Where the main text is on a page that no site plugin knows, judged line by line.

Prose counts for a line; links, labels and furniture count against it. What follows a sign that the text is over (related
articles, comments, an editor's signature) counts for less and less, so that a richer neighbour below cannot win. The
first good stretch keeps the page unless a later one is far richer. A page without furniture is all text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor import Block, Claim, Page, Region, Role, Rules, detect

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年]")
RICH = 160.0
"""Weight of a line beyond which more prose counts no more."""
STOPS = frozenset("。！？；：”!?;…")
MARKS = "，。、；,"
LINE = 8
"""Characters of a line that could be a clause."""

HARD = frozenset({Role.EDITOR, Role.LEGAL})
STRONG = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER})
INSIDE = frozenset({Role.WATERMARK, Role.SPACE, Role.HIDDEN, Role.PAGINATION, Role.DUPLICATE})
"""Roles that say nothing about where the text is."""
COST = {Role.FOOTER: -8.0, Role.RELATED: -6.0, Role.COMMENT: -6.0, Role.EDITOR: -6.0, Role.LEGAL: -4.0, Role.BREADCRUMB: -5.0}
DECAY = {Role.EDITOR: 0.2, Role.LEGAL: 0.2, Role.RELATED: 0.4, Role.COMMENT: 0.4, Role.FOOTER: 0.4, Role.BYLINE: 0.7}
FLOOR = 0.03
SURE = 60.0
"""Mass after which a sign of the end is believed."""
SURE_BELOW_TITLE = 20.0
FALL, BOTTOM = 250.0, -45.0
"""How far the sum may fall from its best, and below zero, before a stretch is given up."""
STARTS = 200
"""Stretches that are tried at most, so that the cost stays linear."""

FEW = 3
"""Lines of furniture that make a web page; a document may hold one or two that look like some."""
ABOVE, BELOW = 3, 6
"""How many short lines, as a heading or a signature, may stand between the prose and the furniture around it."""


class Stretch(NamedTuple):
    """A candidate: from block `first` to block `last`, its value, and the decay after each of its blocks."""

    first: int
    last: int
    value: float
    has_byline: bool
    decay: Sequence[float]


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield one region: the whole page, or the stretch that keeps it."""
    roles = furniture(page, claims)
    if not page.blocks:
        return
    if len(roles) < FEW:
        yield Region(((0, len(page.text)),), 1.0, f"{len(roles)} lines of furniture: this is a document, not a web page")
        return
    scores = [COST.get(role, -3.0) if (role := roles.get(b.index)) else score(page, b) for b in page.blocks]
    dated = frozenset(i for i, r in roles.items() if r is Role.BYLINE and DATE.search(page.quote(page.blocks[i])))
    best = champion(scores, roles, dated)
    if best is None:
        return
    last = cut(best, scores, roles)
    first, last = widen(len(page.blocks), sorted(roles), best.first, last)
    spans = ((page.blocks[first].start, page.blocks[last].end),)
    yield Region(spans, best.value, f"richest in prose: lines {first + 1} to {last + 1} of {len(page.blocks)}")


def furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by the block's index."""
    roles: dict[int, Role] = {}
    for claim in sorted(claims, key=lambda claim: claim.end - claim.start):
        if claim.role not in INSIDE:
            block = page.block_at(claim.start)
            if block.start == claim.start and claim.end >= block.end:
                roles.setdefault(block.index, claim.role)
    return roles


def score(page: Page, block: Block) -> float:
    """Judge a line that no rule takes: prose is worth its weight, a bare label or a link costs."""
    length = block.end - block.start
    text = page.text[block.start : block.end]
    links = block.link_chars / length
    weight = length - 0.65 * (length - (len(text.encode()) - length) / 2)
    if links >= 0.5:  # noqa: PLR2004 - more link than text
        return max(-3 - weight / 2, -18.0)
    if length >= LINE:
        marks = sum(map(text.count, MARKS))
        if weight < 40 and marks < 2 and text[-1] in "！？!?":  # noqa: PLR2004 - a headline that shouts
            return 0.2 * weight
        if weight < 110 and text.endswith(("...", "…", "【详细】", "[详细]")):  # noqa: PLR2004 - a teaser
            return -2.0
        if weight >= 12 and (marks >= 2 or text[-1] in STOPS):  # noqa: PLR2004 - the least that makes a sentence
            return min(weight * (1 - links), RICH)
        if marks:
            return 0.4 * min(weight, RICH)
    if text.count("|") >= 3:  # noqa: PLR2004 - a menu in one line
        return -8.0
    if block.bullet:
        return -5.0
    return -3.0 if not block.tag else -1.5


def champion(scores: Sequence[float], roles: dict[int, Role], dated: frozenset[int]) -> Stretch | None:
    """Return the stretch that keeps the page: the first good one, unless a later one is far richer."""
    best: Stretch | None = None
    tried = 0
    for first, quality in starts(scores, roles, dated):
        if best is not None and first <= best.last:
            continue
        stretch = grow(first, quality, scores, roles)
        tried += 1
        if stretch is not None and (best is None or stretch.value > best.value * bar(best, stretch)):
            best = stretch
        if tried >= STARTS:
            break
    return best


def bar(best: Stretch, challenger: Stretch) -> float:
    """Return how many times richer a later stretch must be."""
    if best.has_byline:
        return 20.0 if not challenger.has_byline else 4.0
    return 2.5 if best.value >= 100 else 1.8  # noqa: PLR2004 - a short article


def starts(scores: Sequence[float], roles: dict[int, Role], dated: frozenset[int]) -> Iterator[tuple[int, float]]:
    """Yield (block, quality) where a stretch may begin: below a byline or a title, and where prose begins."""
    before = -1.0
    for index, value in enumerate(scores):
        role = roles.get(index - 1)
        if role is Role.BYLINE and index - 1 in dated:
            yield index, 1.4
        elif role is Role.TITLE:
            yield index, 1.2
        elif before <= 0 < value:
            yield index, 1.0
        before = value


def grow(first: int, quality: float, scores: Sequence[float], roles: dict[int, Role]) -> Stretch | None:
    """Return the stretch from `first` to where its decayed sum is greatest."""
    has_byline = quality > 1
    sure = SURE_BELOW_TITLE if has_byline else SURE
    mass = best = 0.0
    last, decay = first, 1.0
    decays: list[float] = []
    for index in range(first, len(scores)):
        value = scores[index]
        mass += value * decay if value > 0 else value
        role = roles.get(index)
        if role in DECAY and best >= sure:
            decay = max(decay * DECAY[role], FLOOR)
        decays.append(decay)
        if mass > best:
            best, last = mass, index
        if mass < best - FALL or mass < BOTTOM:
            break
    if best <= 0:
        return None
    begin = next(index for index in range(first, last + 1) if scores[index] > 0)
    early = any(value > 0 for value in scores[first : first + 4])
    return Stretch(begin, last, best * quality, has_byline and early, decays[begin - first :])


def cut(stretch: Stretch, scores: Sequence[float], roles: dict[int, Role]) -> int:
    """Return the last block of a stretch: above its first sign of the end, if little worth keeping follows."""
    kept = 0.0
    for index in range(stretch.first, stretch.last + 1):
        role = roles.get(index)
        if role in STRONG or role in HARD:
            rest = sum(
                max(scores[i], 0.0) * stretch.decay[i - stretch.first] for i in range(index + 1, stretch.last + 1)
            )
            if kept >= 40 and rest < 1.5 * kept:  # noqa: PLR2004 - a short article is whole
                return index - 1
        kept += max(scores[index], 0.0)
    return stretch.last


def widen(count: int, taken: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Take in the lines between the prose and the next furniture, where they are few; up to the page's edge, all."""
    place = bisect_left(taken, first)
    if place == 0:
        first = 0
    elif first - taken[place - 1] - 1 <= ABOVE:
        first = taken[place - 1] + 1
    place = bisect_left(taken, last + 1)
    if place == len(taken):
        last = count - 1
    elif taken[place] - last - 1 <= BELOW:
        last = taken[place] - 1
    return first, last


rules = Rules(
    id="main-text",
    name="main text",
    rules=[detect.region("prose", find, why="prose gathers in the main text, links and labels outside it")],
)
