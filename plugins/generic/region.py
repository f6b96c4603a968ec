"""Where the main text is on a page that no site plugin knows: the stretch richest in prose, judged line by line.

Prose counts for a line, furniture and short lines against it. After what ends a text (related articles, comments, legal
lines) prose counts for less and less. A page without any furniture is all text.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor import Claim, Page, Region, Role, Rules, detect

RICH = 160
"""Characters of a line beyond which more prose counts no more."""
LINE = 12
"""Characters of a line that could be prose."""
STOPS = frozenset("。！？；：”!?")
SHORT, BULLET, FURNITURE = -3.0, -5.0, -8.0
TAIL = frozenset({Role.RELATED, Role.COMMENT, Role.LEGAL, Role.FOOTER, Role.EDITOR, Role.PROMOTION})
HEAD = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.BYLINE, Role.TITLE})
INSIDE = frozenset({Role.WATERMARK, Role.SPACE, Role.HIDDEN, Role.SUMMARY, Role.PAGINATION, Role.DUPLICATE})
"""Roles that say nothing about where the text is."""
DECAY = 0.4
FEW = 3
"""Lines of furniture that make a web page; a document may hold one or two that look like some."""
NEAR = 8
"""How many short lines, as headings or a signature, may stand between the prose and furniture."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield one region: the whole page, or from the first line of the best stretch to its last."""
    furniture = _furniture(page, claims)
    if not page.blocks:
        return
    if len(furniture) < FEW:
        yield Region(
            ((0, len(page.text)),), 1.0, f"{len(furniture)} lines of furniture: this is a document, not a web page"
        )
        return
    first, last, mass = _best(page, furniture)
    if mass > 0:
        first, last = _widen(len(page.blocks), sorted(furniture), first, last)
        spans = ((page.blocks[first].start, page.blocks[last].end),)
        yield Region(spans, mass, f"richest in prose: lines {first + 1} to {last + 1} of {len(page.blocks)}")


def _furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by the block's index."""
    roles: dict[int, Role] = {}
    for claim in sorted(claims, key=lambda claim: claim.end - claim.start):
        if claim.role not in INSIDE:
            block = page.block_at(claim.start)
            if block.start == claim.start and claim.end >= block.end:
                roles.setdefault(block.index, claim.role)
    return roles


def _score(text: str, length: int) -> float:
    """Judge a line that is no furniture and no bare label."""
    if text[-1] in STOPS or text.count("，") + text.count(",") + text.count("、") >= 2:  # noqa: PLR2004 - clauses
        return float(min(length, RICH))
    if "，" in text or "。" in text or "," in text:
        return 0.4 * min(length, RICH)
    return SHORT


def _best(page: Page, furniture: dict[int, Role]) -> tuple[int, int, float]:
    """Return the first and last block of the richest stretch, and its mass (Kadane's scan, with decay after tails)."""
    best = (0, 0, 0.0)
    start, mass, decay = 0, 0.0, 1.0
    for index, begin, end, bullet, *_ in page.blocks:
        role = furniture.get(index) if furniture else None
        if role is not None:
            if role in HEAD and mass < RICH:
                start, mass, decay = index + 1, 0.0, 1.0
                continue
            mass += FURNITURE
            decay *= DECAY if role in TAIL else 1.0
        elif end - begin < LINE:
            mass += BULLET if bullet else SHORT
        else:
            value = _score(page.text[begin:end], end - begin)
            mass += value * decay if value > 0 else value
            if mass > best[2] and value > 0:
                best = (start, index, mass)
        if mass <= 0:
            start, mass, decay = index + 1, 0.0, 1.0
    return best


def _widen(count: int, furniture: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Take in the lines between the prose and the next furniture, where they are few; up to the page's edge, all."""
    place = bisect_left(furniture, first)
    if place == 0:
        first = 0
    elif first - furniture[place - 1] - 1 <= NEAR:
        first = furniture[place - 1] + 1
    place = bisect_left(furniture, last + 1)
    if place == len(furniture):
        last = count - 1
    elif furniture[place] - last - 1 <= NEAR:
        last = furniture[place] - 1
    return first, last


rules = Rules(
    id="region",
    name="main text",
    rules=[detect.region("prose", find, why="prose gathers in the main text, links and labels outside it")],
)
