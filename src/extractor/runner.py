"""Walks a page through the stages."""

from collections.abc import Sequence

from extractor.document import Diagnostic
from extractor.model.page import Page
from extractor.pipeline import STAGES
from extractor.readers.damage import Damage, find_damage
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.draft import Draft

TOLD = 50
"""Damaged places that are listed; all are counted."""


def run(page: Page, book: Rulebook, version: str = "") -> Draft:
    """Return the finished draft of `page`, with its document."""
    draft = Draft(page=page, lines=Lines(page), version=version, diagnostics=_reading(page))
    for stage in STAGES:
        stage(draft, book)
    return draft


def _reading(page: Page) -> list[Diagnostic]:
    """Say what was wrong with the bytes."""
    found = []
    if page.binary:
        found.append(Diagnostic("binary", "this is no text, so there is nothing to extract"))
    elif not page.lines:
        found.append(Diagnostic("empty", "the page shows no text"))
    damaged = find_damage(page.text, page.charset)
    if damaged:
        found.append(_damage(damaged))
    return found


def _damage(damaged: Sequence[Damage]) -> Diagnostic:
    """Tell where text is damaged."""
    kinds = sorted({damage.kind for damage in damaged})
    message = f"{len(damaged)} places are damaged ({', '.join(kinds)}); they are not repaired"
    places = [[damage.start, damage.end] for damage in damaged[:TOLD]]
    return Diagnostic("damaged_text", message, {"count": len(damaged), "kinds": kinds, "places": places})
