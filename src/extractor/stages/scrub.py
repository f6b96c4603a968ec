"""Injected strings and characters that show nothing are claimed first, so that no later stage reads them."""

import attrs

from extractor.rules.match import sight
from extractor.rules.rule import Moment
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.ask import ask_all
from extractor.stages.draft import Draft


def scrub(draft: Draft, book: Rulebook) -> Draft:
    """Ask the detectors of injected text; where one found something, look again for fixed text without it."""
    active = book.active_for(draft.site, draft.family)
    claims, faults = ask_all(active.at(Moment.SCRUB), draft)
    draft = draft.add_claims(claims, faults)
    if not draft.claims:
        return draft
    lines = Lines(draft.page, ((claim.start, claim.end) for claim in draft.claims))
    return attrs.evolve(draft, lines=lines, sightings=sight(lines, book.program))
