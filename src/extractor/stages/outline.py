"""The structure plugins find headings and items in the kept text; the ledger learns their roles."""

import attrs

from extractor.model.ledger import Ledger
from extractor.model.roles import Role
from extractor.outline import find_units
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft

ROLES = {"heading": Role.HEADING, "run_in": Role.HEADING, "item": Role.LIST}


def outline(draft: Draft, book: Rulebook) -> Draft:
    """Outline the paragraphs; units keep the reasons that the engine gave them."""
    found = find_units([paragraph.text for paragraph in draft.paragraphs], book.structures)
    if not found.units:
        return attrs.evolve(draft, outline=found)
    marks: list[tuple[int, int, Role, str]] = []
    for unit in found.units:
        paragraph = draft.paragraphs[unit.line - 1]
        rule = f"{unit.style}"
        marks += [(start, end, ROLES[unit.kind], rule) for start, end in paragraph.source(unit.start, unit.end)]
    return attrs.evolve(draft, outline=found, ledger=_refine(draft.ledger, marks))


def _refine(ledger: Ledger, marks: list[tuple[int, int, Role, str]]) -> Ledger:
    """Return `ledger` with `marks` laid over its content; marks are in order and lie inside content."""
    cuts: list[tuple[int, Role, str]] = []
    at = 0
    for span in ledger.cuts():
        start = cuts[-1][0] if cuts else 0
        end, role, rule = span
        while at < len(marks) and marks[at][1] <= start:
            at += 1
        while at < len(marks) and marks[at][0] < end:
            first, last, mark_role, mark_rule = marks[at]
            cuts += [(first, role, rule), (min(last, end), mark_role, mark_rule)]
            if last > end:
                break
            at += 1
        cuts.append((end, role, rule))
    return Ledger(ledger.text, cuts, ledger.claims)
