"""Where the main text is on a page that no site plugin knows, judged line by line.

Prose counts for a line; links, labels and furniture count against it. What follows a sign that the text is over (related
articles, comments, an editor's signature) counts for less and less, and so does what stands above the title: a richer
neighbour cannot win. The first good stretch keeps the page unless a later one is far richer. A page without furniture
is all text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor import OPEN_LINE, Block, Claim, Page, Region, Role, Rules, detect, score_line

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d")
OPENING = 16
"""Characters of a description that tell where the text begins."""
LONGEST = 160
CODE = 40.0
"""Weight of a block of code at most."""

HARD = frozenset({Role.EDITOR, Role.LEGAL})
STRONG = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER})
INSIDE = frozenset({Role.WATERMARK, Role.SPACE, Role.HIDDEN, Role.PAGINATION, Role.DUPLICATE})
"""Roles that say nothing about where the text is."""
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
FLOOR = 0.03
ABOVE_TITLE = 0.3
"""What prose above the title counts."""
SURE = 60.0
"""Mass after which a sign of the end is believed."""
SURE_BELOW_TITLE = 20.0
NEAR = 60
"""Lines within which an editor's signature tells that what stands above it is one text."""
FALL, BOTTOM = 250.0, -45.0
"""How far the sum may fall from its best, and below zero, before a stretch is given up."""
STARTS = 200
"""Stretches that are tried at most, so that the cost stays linear."""
AROUND, ALIKE = 3, 5
"""How far the neighbours of a line without punctuation are, and how many of them make it prose."""
BELOW_FOOTER = 0.2
"""What a stretch below the site's footer is worth: dialogs and forms stand there."""
ENDS = frozenset("。！？；：”!?;…’」』）)]】")
ITEMS, FEW_ENDED, BETWEEN = 6, 0.1, 0.35
"""Lines that make a list; share of them that may end a sentence; share of the labels between them."""
FEW = 3
"""Lines of furniture that make a web page; a document may hold one or two that look like some."""
LABEL, TEASER = -3.0, -2.0
"""Scores of short lines, which tell less on HTML pages, where links tell navigation."""
LABELS = 0.7
"""Share of short lines with which one line of furniture makes a web page."""
CLOSERS = frozenset(
    {Role.EDITOR, Role.LEGAL, Role.RELATED, Role.NAVIGATION, Role.SHARE, Role.TOOLBAR, Role.KEYWORDS, Role.PROMOTION}
)
"""Roles of lines that stand right below a text, so that what stands above them belongs to it."""
ABOVE, BELOW, BELOW_CLOSED = 3, 3, 6
"""How many short lines, as a heading or a signature, may stand between the prose and the furniture around it."""


class Stretch(NamedTuple):
    """A candidate: from block `first` to block `last`, its value, and the decay after each of its blocks."""

    first: int
    last: int
    value: float
    sign: str
    """Why it may begin there."""
    decay: Sequence[float]


class Evidence(NamedTuple):
    """What is known of each block of a page, by its index."""

    scores: Sequence[float]
    roles: Mapping[int, Role]
    dated: frozenset[int]
    """Bylines with a date."""
    title: int
    """The block of the title, -1 if none is known."""
    lead: int
    """The block that the description in the head quotes, -1 if there is none."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield one region: the whole page, or the stretch that keeps it."""
    if not page.blocks:
        return
    roles = furniture(page, claims)
    evidence = weigh(page, roles)
    signs = sum(role in WEB for role in roles.values())
    if signs < FEW and (not signs or sum(value <= 0 for value in evidence.scores) < LABELS * len(page.blocks)):
        yield Region(((0, len(page.text)),), 1.0, f"{signs} lines of furniture: this is a document, not a web page")
        return
    best = champion(evidence)
    if best is None:
        yield Region((), 0.1, "no line is prose", "none")
    elif is_list(page, evidence, best):
        yield Region((), 0.5, f"lines {best.first + 1} to {best.last + 1} are a list: no sentence ends there", "listing")
    else:
        first, last = widen(page, evidence, sorted(roles), best.first, cut(best, evidence))
        is_sure = best.value >= (SURE if best.sign == PROSE else SURE_BELOW_TITLE)
        yield region(page, first, last, best.sign, 1.0 if is_sure else min(0.5, best.value / SURE))


def is_list(page: Page, evidence: Evidence, best: Stretch) -> bool:
    """Whether a stretch is a list of titles: hardly a sentence ends, and labels or days stand between the lines."""
    blocks = page.blocks[best.first : best.last + 1]
    lines = [block for block in blocks if evidence.scores[block.index] > 0]
    ended = sum(page.text[block.end - 1] in ENDS for block in lines)
    return len(lines) >= ITEMS and ended <= FEW_ENDED * len(lines) and len(blocks) - len(lines) >= BETWEEN * len(blocks)


def region(page: Page, first: int, last: int, why: str, sure: float) -> Region:
    """Return the region from block `first` to block `last`."""
    spans = ((page.blocks[first].start, page.blocks[last].end),)
    return Region(spans, sure, f"{why}: lines {first + 1} to {last + 1} of {len(page.blocks)}")


def furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by the block's index."""
    roles: dict[int, Role] = {}
    for claim in sorted(claims, key=lambda c: (c.end - c.start, COST.get(c.role, -3.0))):
        if claim.role not in INSIDE:
            block = page.block_at(claim.start)
            if block.start == claim.start and claim.end >= block.end:
                roles.setdefault(block.index, claim.role)
    return roles


def weigh(page: Page, roles: Mapping[int, Role]) -> Evidence:
    """Judge every line."""
    scores = [COST.get(role, -3.0) if (role := roles.get(b.index)) else judge(page, b) for b in page.blocks]
    open_up(page, scores)
    title = next((index for index, role in sorted(roles.items()) if role is Role.TITLE), -1)
    for index in range(title):
        if scores[index] > 0:
            scores[index] *= ABOVE_TITLE
    dated = frozenset(i for i, r in roles.items() if r is Role.BYLINE and DATE.search(page.quote(page.blocks[i])))
    return Evidence(scores, roles, dated, title, lead(page, title) if page.is_html else -1)


def lead(page: Page, title: int) -> int:
    """Return the block below the title that begins as the description in the page's head does; -1 if none does."""
    opening = (page.meta.get("description") or page.meta.get("og:description") or "").strip()[:OPENING]
    if len(opening) < OPENING:
        return -1
    place = page.text.find(opening, page.blocks[title].end if title >= 0 else 0)
    block = page.block_at(place)
    return block.index if place >= 0 and place - block.start < OPENING and not block.link_chars * 2 > block.end - block.start else -1


def open_up(page: Page, scores: list[float]) -> None:
    """Judge lines without punctuation: prose where most lines around are like them, else labels."""
    lines = [index for index, value in enumerate(scores) if value == OPEN_LINE]
    for place, index in enumerate(lines):
        near = lines[max(0, place - AROUND) : place + AROUND + 1]
        is_prose = sum(abs(other - index) <= AROUND for other in near) >= ALIKE
        scores[index] = 0.3 * min(page.blocks[index].end - page.blocks[index].start, LONGEST) if is_prose else -3.0


def judge(page: Page, block: Block) -> float:
    """Judge a line that no rule takes: prose is worth its weight, links, labels and bullets cost."""
    length = block.end - block.start
    if block.tag == "pre":
        return min(float(length), CODE)
    if block.link_chars * 2 >= length:
        return max(-3 - length / 2, -18.0)
    value = score_line(page.text[block.start : block.end])
    if value > 0:
        return value * (1 - block.link_chars / length)
    if block.bullet:
        return -5.0
    return value / 2 if block.tag and value in (LABEL, TEASER) else value


def champion(evidence: Evidence) -> Stretch | None:
    """Return the stretch that keeps the page: the first good one, unless a later one is far richer."""
    best: Stretch | None = None
    tried = 0
    for first, quality, sign in starts(evidence):
        if best is not None and first <= best.last:
            if quality > 1:
                inner = grow(first, quality, sign, evidence, best.decay[max(first - 1 - best.first, 0)])
                if inner is not None and inner.value > best.value:
                    best = inner
            continue
        stretch = grow(first, quality, sign, evidence)
        tried += 1
        if stretch is not None and (best is None or stretch.value > best.value * bar(best, stretch)):
            best = stretch
        if tried >= STARTS:
            break
    return best


def bar(best: Stretch, challenger: Stretch) -> float:
    """Return how many times richer a later stretch must be."""
    if best.sign == LEAD:
        return 30.0
    if best.sign != PROSE and challenger.first > best.first:
        return 20.0 if challenger.sign == PROSE else 4.0
    return 2.5 if best.value >= 100 else 1.8  # noqa: PLR2004 - a short article


PROSE, LEAD = "richest in prose", "quoted by the page's description"


def starts(evidence: Evidence) -> Iterator[tuple[int, float, str]]:
    """Yield (block, quality, sign) where a stretch may begin: below a byline or a title, and where prose begins."""
    before, worth = -1.0, 1.0
    for index, value in enumerate(evidence.scores):
        if evidence.roles.get(index) is Role.FOOTER and index * 2 > len(evidence.scores):
            worth = BELOW_FOOTER
        if index == evidence.lead:
            yield index, 1.5 * worth, LEAD
        elif index - 1 in evidence.dated:
            yield index, 1.4 * worth, "below the byline"
        elif index - 1 == evidence.title >= 0:
            yield index, 1.2, "below the title"
        elif before <= 0 < value:
            yield index, worth, PROSE
        before = value


def grow(first: int, quality: float, sign: str, evidence: Evidence, decay: float = 1.0) -> Stretch | None:
    """Return the stretch from `first` to where its decayed sum is greatest."""
    sure = SURE_BELOW_TITLE if sign != PROSE else SURE
    scores, roles = evidence.scores, evidence.roles
    mass = best = 0.0
    last = first
    decays: list[float] = []
    end = evidence.title if first <= evidence.title else len(scores)
    signed = next((i for i in range(first, min(first + NEAR, end)) if roles.get(i) is Role.EDITOR), -1)
    for index in range(first, end):
        value = scores[index]
        mass += value * decay if value > 0 else value
        role = roles.get(index)
        if role in DECAY and best >= sure and (index >= signed or role not in STRONG):
            decay = max(decay * (ANOTHER if index in evidence.dated else DECAY[role]), FLOOR)
        decays.append(decay)
        if mass > best:
            best, last = mass, index
        if mass < best - FALL or mass < BOTTOM:
            break
    if best <= 0:
        return None
    begin = next(index for index in range(first, last + 1) if scores[index] > 0)
    is_near = any(value > 0 for value in scores[first : first + 4])
    return Stretch(begin, last, best * quality, sign if is_near else PROSE, decays[begin - first :])


def cut(stretch: Stretch, evidence: Evidence) -> int:
    """Return the last block of a stretch: above its first sign of the end, if little worth keeping follows."""
    scores, roles = evidence.scores, evidence.roles
    end = min(len(scores), stretch.first + NEAR)
    signed = next((i for i in range(end - 1, stretch.first, -1) if roles.get(i) is Role.EDITOR), -1)
    enough, most = (40.0, 1.5) if stretch.sign == PROSE else (SURE_BELOW_TITLE, 2.5)
    kept = 0.0
    for index in range(stretch.first, stretch.last + 1):
        role = roles.get(index)
        if (role in STRONG and index > signed) or role in HARD or index in evidence.dated:
            rest = sum(
                max(scores[i], 0.0) * stretch.decay[i - stretch.first] for i in range(index + 1, stretch.last + 1)
            )
            if kept >= enough and rest < most * kept:
                return index - 1
        kept += max(scores[index], 0.0)
    return stretch.last


def widen(page: Page, evidence: Evidence, taken: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Take in the lines between the prose and the next furniture, where they are few."""
    place = bisect_left(taken, first)
    above = taken[place - 1] if place else -1
    if first - above - 1 <= ABOVE:
        first = above + 1
    place = bisect_left(taken, last + 1)
    below = taken[place] if place < len(taken) else len(evidence.scores)
    role = evidence.roles.get(below)
    most = 0 if role is Role.BYLINE else BELOW_CLOSED if role in CLOSERS else BELOW
    if below - last - 1 <= most and not any(b.link_chars * 2 > b.end - b.start for b in page.blocks[last + 1 : below]):
        last = below - 1
    return first, last


rules = Rules(
    id="main-text",
    name="main text",
    rules=[detect.region("prose", find, why="prose gathers in the main text, links and labels outside it")],
)
