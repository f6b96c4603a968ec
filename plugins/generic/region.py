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
    if not page.lines:
        return
    if len(furniture) < FEW:
        yield Region(
            ((0, len(page.text)),), 1.0, f"{len(furniture)} lines of furniture: this is a document, not a web page"
        )
        return
    first, last, mass = _best(page, furniture)
    if mass > 0:
        first, last = _widen(len(page.lines), sorted(furniture), first, last)
        spans = ((page.starts[first], page.ends[last]),)
        yield Region(spans, mass, f"richest in prose: lines {first + 1} to {last + 1} of {len(page.lines)}")


def _furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by the block's index."""
    starts, ends = page.starts, page.ends
    roles: dict[int, Role] = {}
    for claim in sorted(claims, key=lambda claim: claim.end - claim.start):
        if claim.role not in INSIDE:
            index = bisect_left(starts, claim.start)
            if index < len(starts) and starts[index] == claim.start and claim.end >= ends[index]:
                roles.setdefault(index, claim.role)
    return roles


def _score(text: str) -> float:
    """Judge a line that is no furniture and no bare label."""
    if text[-1] in STOPS:
        return float(min(len(text), RICH))
    commas = text.count("，") + text.count(",")
    if commas + text.count("、") >= 2:  # noqa: PLR2004 - clauses
        return float(min(len(text), RICH))
    if commas or "。" in text:
        return 0.4 * min(len(text), RICH)
    return SHORT


def _best(page: Page, furniture: dict[int, Role]) -> tuple[int, int, float]:
    """Return the first and last block of the richest stretch, and its mass (Kadane's scan, with decay after tails).

    Only furniture, bullets and lines that may be prose are looked at; between them are short lines, which only count.
    """
    best = (0, 0, 0.0)
    start, mass, decay = 0, 0.0, 1.0
    lines, after = page.lines, 0
    for index in sorted({*furniture, *page.bullets, *[i for i, line in enumerate(lines) if len(line) >= LINE]}):
        mass += SHORT * (index - after)
        if mass <= 0:
            start, mass, decay = index, 0.0, 1.0
        after = index + 1
        role = furniture.get(index)
        if role is not None:
            if role in HEAD and mass < RICH:
                start, mass, decay = index + 1, 0.0, 1.0
                continue
            mass += FURNITURE
            decay *= DECAY if role in TAIL else 1.0
        elif len(lines[index]) < LINE:
            mass += BULLET
        else:
            value = _score(lines[index])
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
