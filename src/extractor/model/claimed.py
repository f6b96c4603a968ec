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
    times, related = page.records.times, Role.RELATED
    first, last = (times[0], times[-1]) if times else (0, 0)
    byline, space = Role.BYLINE, Role.SPACE  # looked up once: a thread has hundreds of claims
    roles: dict[int, Role] = {}
    headers: set[int] = set()
    sure: set[int] = set()
    for start, end, role, rule, *_ in sorted(claims, key=lambda c: (c[1] - c[0], c[2] not in _ENDS, c[2] is byline)):
        index = page.index_at(start)
        if role is related and first < index < last and page.lines[index][-1] in STOPS:
            continue  # what looks like a teaser is a post here
        if page.starts[index] == start and end >= page.ends[index] and role is not space:
            roles.setdefault(index, role)
            if rule in forms:
                sure.add(index)
            elif role is byline and ":" in page.lines[index]:
                headers.add(index)
    for index in times:
        if roles.setdefault(index, byline) in _TIMED:
            roles[index] = byline
            headers.add(index)
    headers = {index for index in headers if roles[index] is byline} | sure
    return Claimed(roles, sorted(headers), sorted(sure))
