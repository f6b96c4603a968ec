"""Injected strings and characters that show nothing are claimed first, so that no later stage reads them."""

import attrs

from extractor.model.page import union
from extractor.rules.match import sight
from extractor.rules.rule import Moment
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.ask import ask_all
from extractor.stages.draft import Draft


def scrub(draft: Draft, book: Rulebook) -> None:
    """Ask the detectors of injected text; where one found something, look again for fixed text without it."""
    active = book.active_for(draft.site, draft.family)
    ask_all(active.at(Moment.SCRUB), draft, book.program)
    if draft.claims:
        cuts = union([claim[:2] for claim in draft.claims])
        is_whole = draft.seen is draft.page
        draft.page = attrs.evolve(draft.page, cuts=cuts)
        draft.seen = draft.page if is_whole else attrs.evolve(draft.seen, cuts=cuts)
        draft.lines = Lines(draft.page, draft.lines.hidden)
        draft.sightings = sight(draft.lines, book.program)
