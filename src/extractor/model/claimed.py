"""What rules say of whole lines: in which role each stands, and which name the author or the time of a post."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from extractor.model.ledger import Claim
from extractor.model.page import Page
from extractor.model.roles import Role

_ENDS = frozenset({Role.RELATED, Role.FOOTER, Role.LEGAL})
_TIMED = frozenset({Role.BYLINE, Role.TOOLBAR, Role.WIDGET, Role.SHARE})
"""Roles of lines that may hold the time of a post, whatever else they hold."""


STOPS = "。！？!?…"
"""How sentences end, and titles of other pages seldom do."""


class Claimed(NamedTuple):
    """The lines of a page that rules take as a whole, by their index."""

    roles: Mapping[int, Role]
    headers: Sequence[int]
    """Lines with the author or the time of a post, in order."""
    sure: Sequence[int]
    """Those of them that a rule knows by their form."""


def claimed_lines(page: Page, claims: Sequence[Claim], forms: Collection[str]) -> Claimed:
    """Read the claims on whole lines; the rules with the ids `forms` know lines with the author and time of a post.

    Bylines with a clock time are such lines too, and so are the times of records (see `Page.records`).
    """
    times, lines, ends = page.records.times, page.lines, page.ends
    first, last = (times[0], times[-1]) if times else (0, 0)
    byline, space, related = Role.BYLINE, Role.SPACE, Role.RELATED  # looked up once: a thread has hundreds of claims
    place_of = dict(zip(page.starts, range(len(lines)), strict=True)).get
    best: dict[int, Claim] = {}
    headers: set[int] = set()
    sure: set[int] = set()
    for claim in claims:
        index = place_of(claim[0])
        if index is None or claim[1] < ends[index] or claim[2] is space:
            continue
        if claim[2] is related and first < index < last and lines[index][-1] in STOPS:
            continue  # what looks like a teaser is a post here
        known = best.get(index)
        if known is None or (claim[1] <= known[1] and _rank(claim) < _rank(known)):
            best[index] = claim
        if claim[3] in forms:
            sure.add(index)
        elif claim[2] is byline and ":" in lines[index]:
            headers.add(index)
    roles = {index: claim[2] for index, claim in best.items()}
    for index in times:
        if roles.setdefault(index, byline) in _TIMED:
            roles[index] = byline
            headers.add(index)
    headers = {index for index in headers if roles[index] is byline} | sure
    return Claimed(roles, sorted(headers), sorted(sure))


def _rank(claim: Claim) -> tuple[int, bool, bool]:
    """Sort key of claims on one line: the smaller says in which role it stands."""
    return claim[1] - claim[0], claim[2] not in _ENDS, claim[2] is Role.BYLINE
