"""Which claims hold where they stand: zones and shares are tested against the main region."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from extractor.model.ledger import Claim, Level, Place, Zone
from extractor.model.page import Page, union
from extractor.model.roles import Fate, Role
from extractor.stages.draft import Draft, Refusal
from extractor.stages.reach import reach

ELSEWHERE = {zone: f"not at the {zone.value} of the page" for zone in Zone}
"""Why a claim of a zone is refused."""
OF_CODE = frozenset({Role.WATERMARK, Role.HIDDEN, Role.WIDGET, Role.SPACE})
"""Roles that a whole line between those of code may have: injected, not shown, a button."""


def admit(draft: Draft) -> tuple[list[Claim], list[Refusal]]:
    """Split the claims into those that are weighed and those that are refused.

    HEAD reaches down to the first kept block of the region, and TAIL up to the last one: a block counts as kept unless
    claims take all of it, or it is one of the few unknown lines that `extractor.stages.reach` passes. A page without a
    region is all head and all tail.
    """
    spans = draft.region.spans
    begin, end = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    anywhere, body, head, tail = Zone.ANYWHERE, Zone.BODY, Zone.HEAD, Zone.TAIL
    good: list[Claim] = []
    unsure: list[Claim] = []
    elsewhere: list[Claim] = []
    claims, refusals = _on_code(draft) if draft.code else (draft.claims, [])
    for claim in claims:
        zone = claim.zone
        if zone is anywhere or (not spans and zone is not body):
            good.append(claim)
        elif zone is body:
            (good if begin <= claim.start < end else elsewhere).append(claim)
        elif claim.end <= begin:
            (good if zone is not tail else elsewhere).append(claim)
        elif claim.start >= end:
            (good if zone is not head else elsewhere).append(claim)
        else:
            unsure.append(claim)
    if unsure:
        reached, between = reach(draft, good, unsure, (begin, end))
        good += [claim for claim in unsure if id(claim) in reached]
        good += between
        elsewhere += [claim for claim in unsure if id(claim) not in reached]
    new = tuple.__new__  # a page has a dozen refusals: this is twice as fast as the constructor
    refusals += [new(Refusal, (claim, ELSEWHERE[claim.zone])) for claim in elsewhere]
    sharing = [claim for claim in good if claim.max_share < 1 and claim.start < end and claim.end > begin]
    if sharing:
        greedy = _greedy(draft.page, good, sharing, spans)
        good = [claim for claim in good if id(claim) not in greedy]
        refusals = [*greedy.values(), *refusals]
    return good, refusals


def _on_code(draft: Draft) -> tuple[list[Claim], list[Refusal]]:
    """Split the claims into those that may hold and those of plugins for any page that take a line of code for furniture."""
    code, generic, content = draft.code, Level.GENERIC, Fate.CONTENT
    taken: list[Claim] = []
    left: list[Claim] = []
    for claim in draft.claims:
        is_on_code = code.get(claim.start, 0) >= claim.end and claim.level is generic
        (taken if is_on_code and claim.role not in OF_CODE and claim.role.fate is not content else left).append(claim)
    return left, [Refusal(claim, "a line of code") for claim in taken]


def _greedy(
    page: Page, claims: Iterable[Claim], sharing: Sequence[Claim], spans: Sequence[tuple[int, int]]
) -> dict[int, Refusal]:
    """Refuse those of the `sharing` claims, by identity, that take a greater share of the region than they say.

    What narrower ones of all `claims` take anyway is free.
    """
    region = union(spans)
    first, last = bisect_left(page.starts, region[0][0]), bisect_left(page.starts, region[-1][1])
    size = sum(page.ends[first:last]) - sum(page.starts[first:last])
    within = Measure(region)
    large = [claim for claim in sharing if within.of(claim) > claim.max_share * size]
    if not large:
        return {}
    wide = Place.REGION  # looked up once: there may be hundreds of claims
    free = Measure(_common(region, union([claim[:2] for claim in claims if claim.place is not wide])))
    return {
        id(claim): Refusal(claim, f"would take more than {claim.max_share:.0%} of the main text")
        for claim in large
        if within.of(claim) - free.of(claim) > claim.max_share * size
    }


class Measure:
    """Tells how many characters of a claim lie inside stretches that are in order and apart."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Add up the lengths once, so that each claim costs two look-ups."""
        self._spans = spans
        self._begins = [begin for begin, _ in spans]
        self._before = list(accumulate((end - begin for begin, end in spans), initial=0))

    def of(self, claim: Claim) -> int:
        """Return how many characters of `claim` lie inside."""
        return self._up_to(claim.end) - self._up_to(claim.start)

    def _up_to(self, offset: int) -> int:
        place = bisect_right(self._begins, offset) - 1
        if place < 0:
            return 0
        begin, end = self._spans[place]
        return self._before[place] + min(end, offset) - begin


def _common(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what lies inside stretches of both, each of which are in order and apart."""
    common: list[tuple[int, int]] = []
    at = 0
    for start, end in one:
        while at < len(other) and other[at][0] < end:
            if other[at][1] > start:
                common.append((max(start, other[at][0]), min(end, other[at][1])))
            if other[at][1] > end:
                break
            at += 1
    return common
