"""All claims become one ledger: every character has a role, and a rule that gave it."""

from collections.abc import Sequence

import attrs

from extractor.model.ledger import Ledger, Segment, winners
from extractor.model.page import Block
from extractor.model.roles import Fate, Role
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Kept
from extractor.stages.zones import admit

KEPT = "core/kept"
"""Rule of what no claim takes away inside the region."""
OUTSIDE = "core/outside"
"""Rule of what no claim explains outside the region."""
SPACE = "core/space"
"""Rule of the white space between blocks."""


def resolve(draft: Draft, book: Rulebook) -> Draft:  # noqa: ARG001 - a stage's form
    """Weigh the claims that hold where they stand and lay the winners over the page."""
    claims, refusals = admit(draft)
    segments = winners(claims)
    cuts, kept = _lay(draft, segments)
    return attrs.evolve(
        draft,
        refusals=(*draft.refusals, *refusals),
        won=tuple({id(segment.claim): segment.claim for segment in segments}.values()),
        kept=tuple(kept),
        ledger=Ledger(draft.page.text, cuts, tuple(claims)),
    )


def _lay(draft: Draft, segments: Sequence[Segment]) -> tuple[list[tuple[int, Role, str]], list[Kept]]:
    """Return the ledger's cuts and the kept blocks. White space between blocks is SPACE whoever claims it."""
    cuts: list[tuple[int, Role, str]] = []
    kept: list[Kept] = []
    spans = draft.region.spans
    inside = at = 0
    for block in draft.page.blocks:
        while inside < len(spans) and spans[inside][1] <= block.start:
            inside += 1
        within = inside < len(spans) and spans[inside][0] <= block.start
        cuts.append((block.start, Role.SPACE, SPACE))
        while at < len(segments) and segments[at].end <= block.start:
            at += 1
        plain = (Role.BODY, KEPT) if within else (Role.OTHER, OUTSIDE)
        if at == len(segments) or segments[at].start >= block.end:
            cuts.append((block.end, *plain))
            if within:
                kept.append(Kept(block, ((block.start, block.end),), Role.BODY))
            continue
        own = _cut(block, segments, at, plain)
        cuts += own
        pieces = _content(block, own)
        if pieces:
            kept.append(pieces)
    cuts.append((len(draft.page.text), Role.SPACE, SPACE))
    return cuts, kept


def _cut(
    block: Block, segments: Sequence[Segment], at: int, plain: tuple[Role, str]
) -> list[tuple[int, Role, str]]:
    """Return the cuts inside `block`: the segments from `at` on, and `plain` between them."""
    cuts: list[tuple[int, Role, str]] = []
    while at < len(segments) and segments[at].start < block.end:
        start, end, claim = segments[at]
        if start > block.start:
            cuts.append((start, *plain))
        cuts.append((min(end, block.end), claim.role, claim.rule))
        at += 1
    if not cuts or cuts[-1][0] < block.end:
        cuts.append((block.end, *plain))
    return cuts


def _content(block: Block, cuts: Sequence[tuple[int, Role, str]]) -> Kept | None:
    """Return what of `block` is content; its role is that of the longest piece."""
    pieces: list[tuple[int, int]] = []
    lengths: dict[Role, int] = {}
    start = block.start
    for end, role, _ in cuts:
        if end > start and role.fate is Fate.CONTENT:
            pieces.append((start, end))
            lengths[role] = lengths.get(role, 0) + end - start
        start = max(start, end)
    if not pieces:
        return None
    return Kept(block, tuple(pieces), max(lengths, key=lambda role: (lengths[role], role.name)))
