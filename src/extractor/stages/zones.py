"""Which claims hold where they stand: zones and shares are tested against the main region."""

from bisect import bisect_left
from collections.abc import Sequence

from extractor.model.ledger import Claim, Place, Zone
from extractor.model.page import Block
from extractor.rules.rule import Region
from extractor.stages.draft import Draft, Refusal


def admit(draft: Draft) -> tuple[list[Claim], list[Refusal]]:
    """Split the claims into those that are weighed and those that are refused.

    HEAD reaches down to the first kept block of the region, and TAIL up to the last one: a block counts as kept unless
    claims take all of it.
    """
    region = draft.region
    begin = region.spans[0][0] if region.spans else 0
    end = region.spans[-1][1] if region.spans else 0
    good: list[Claim] = []
    unsure: list[Claim] = []
    for claim in draft.claims:
        (good if _stands(claim, begin, end) else unsure).append(claim)
    blocks = draft.page.blocks_between(begin, end)
    heads = [claim for claim in unsure if claim.zone in (Zone.HEAD, Zone.EDGE)]
    tails = [claim for claim in unsure if claim.zone in (Zone.TAIL, Zone.EDGE)]
    reached = _reach(blocks, [*good, *heads], heads) | _reach(blocks[::-1], [*good, *tails], tails)
    good += reached.values()
    size = sum(block.end - block.start for block in blocks)
    greedy = {id(c) for c in good if c.max_share < 1 and _share(c, region, good, size) > c.max_share}
    refusals = [Refusal(c, f"would take more than {c.max_share:.0%} of the main text") for c in good if id(c) in greedy]
    refusals += [Refusal(c, f"not at the {c.zone.value} of the page") for c in unsure if id(c) not in reached]
    return ([claim for claim in good if id(claim) not in greedy] if greedy else good), refusals


def _stands(claim: Claim, begin: int, end: int) -> bool:
    """Whether a claim's first character lies in its zone."""
    match claim.zone:
        case Zone.ANYWHERE:
            return True
        case Zone.HEAD:
            return claim.end <= begin
        case Zone.TAIL:
            return claim.start >= end
        case Zone.EDGE:
            return claim.end <= begin or claim.start >= end
        case Zone.BODY:
            return begin <= claim.start < end


def _reach(blocks: Sequence[Block], taking: Sequence[Claim], unsure: Sequence[Claim]) -> dict[int, Claim]:
    """Return, by identity, the unsure claims that only taken blocks separate from the edge where `blocks` begin."""
    if not unsure:
        return {}
    wide = [claim for claim in taking if claim.place is Place.REGION]
    narrow = sorted((c for c in taking if c.place is not Place.REGION), key=lambda claim: claim.start)
    starts = [claim.start for claim in narrow]
    wanted = {id(claim) for claim in unsure}
    reached: dict[int, Claim] = {}
    for block in blocks:
        inner = narrow[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        inner += [claim for claim in wide if claim.start < block.end and claim.end > block.start]
        reached |= {id(claim): claim for claim in inner if id(claim) in wanted}
        if not _is_covered(block, inner):
            break
    return reached


def _is_covered(block: Block, claims: Sequence[Claim]) -> bool:
    at = block.start
    for claim in sorted(claims, key=lambda claim: claim.start):
        if claim.start > at:
            break
        at = max(at, claim.end)
    return at >= block.end


def _share(claim: Claim, region: Region, good: Sequence[Claim], size: int) -> float:
    """Return which share of the region a claim takes that no narrower claim takes anyway."""
    others = sorted((c.start, c.end) for c in good if c is not claim and c.place is not Place.REGION)
    taken = 0
    for start, end in region.spans:
        first, last = max(start, claim.start), min(end, claim.end)
        taken += max(0, last - first)
        place = bisect_left(others, (first, first))
        while place < len(others) and others[place][0] < last:
            taken -= min(others[place][1], last) - others[place][0]
            place += 1
    return taken / size if size else 0.0
