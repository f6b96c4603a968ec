"""All claims become one ledger: every character has a role, and a rule that gave it."""

from bisect import bisect_left

from extractor.model.ledger import Ledger, winners
from extractor.model.page import Page, union
from extractor.model.roles import Role
from extractor.model.runs import Run, lay
from extractor.rules.rule import Region
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft
from extractor.stages.zones import admit

KEPT = (Role.BODY, "core/kept")
"""Label of what no claim takes away inside the region."""
OUTSIDE = (Role.OTHER, "core/outside")
"""Label of what no claim explains outside the region."""


def resolve(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Weigh the claims that hold where they stand and lay the winners over the page."""
    page = draft.page
    claims, draft.refusals = admit(draft)
    segments = winners(claims)
    draft.won = list({id(claim): claim for _, _, claim in segments}.values())
    marks = [(start, end, claim[2:4]) for start, end, claim in segments]
    runs = lay(marks, _unclaimed(page, draft.region), page.edges)
    draft.ledger = Ledger.of_runs(page.text, runs, page.edges, claims)


def _unclaimed(page: Page, region: Region) -> list[Run]:
    """Return the runs of a page that nobody claims anything of. A block is inside the region if it begins there."""
    starts, ends = page.starts, page.ends
    runs: list[Run] = []
    first = 0
    for begin, end in union(region.spans):
        inside = bisect_left(starts, begin, first)
        outside = bisect_left(starts, end, inside)
        if first < inside:
            runs.append((starts[first], ends[inside - 1], OUTSIDE))
        if inside < outside:
            runs.append((starts[inside], ends[outside - 1], KEPT))
        first = outside
    if first < len(starts):
        runs.append((starts[first], ends[-1], OUTSIDE))
    return runs
