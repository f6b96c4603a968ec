"""Where the main text is: what `keep` rules say, else the best proposal, else the whole page."""

from extractor.model.page import union
from extractor.rules.rule import Moment, Region
from extractor.rules.rulebook import Rulebook
from extractor.stages.ask import ask, ask_all, heard
from extractor.stages.draft import Draft


def locate(draft: Draft, book: Rulebook) -> None:
    """Choose the region. Of `keep` rules those of the most special plugin count, all of them together."""
    if draft.keeps:
        best = min(claim.level for claim in draft.keeps)
        chosen = [claim for claim in draft.keeps if claim.level is best]
        rules = sorted({claim.rule for claim in chosen})
        draft.region = Region(
            tuple(union([claim[:2] for claim in chosen])), float("inf"), f"kept by {', '.join(rules)}"
        )
        return
    proposals: list[Region] = []
    active = book.active_for(draft.site, draft.family)
    claims = heard(draft)
    for armed in active.at(Moment.LOCATE):
        found, fault = ask(armed, draft.seen, claims)
        proposals += [region for region in found if isinstance(region, Region)]
        if fault:
            draft.blame([fault])
    whole = Region(((0, len(draft.page.text)),) if draft.page.text else (), 0.0, "the whole page")
    ranked = sorted(proposals, key=lambda r: (r.score, r.spans, r.reason), reverse=True)
    draft.region, draft.rivals = (ranked[0], ranked[1:]) if ranked else (whole, [])
    if proposals:
        ask_all(active.at(Moment.CARVE), draft, book.program)
