"""The structure plugins find headings and items in the kept text; the ledger learns their roles."""

from extractor.model.ledger import Span
from extractor.model.roles import Role
from extractor.numbering import find_units
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft

PROSE = frozenset({Role.BODY, Role.HEADING, Role.LIST, Role.QUOTE})
"""Roles of paragraphs that may be numbered; figures in tables and code are no numbers of headings."""
ROLES = {"heading": Role.HEADING, "run_in": Role.HEADING, "item": Role.LIST}


def outline(draft: Draft, book: Rulebook) -> None:
    """Outline the paragraphs; units keep the reasons that the engine gave them."""
    body = Role.BODY
    lines = [paragraph.text for paragraph in draft.paragraphs]
    apart = [index for index, paragraph in enumerate(draft.paragraphs) if paragraph.role is not body]
    for index in apart:
        if draft.paragraphs[index].role not in PROSE:
            lines[index] = ""
    draft.outline = find_units(lines, book.structures, apart)
    marks: list[Span] = []
    for unit in draft.outline.units:
        for line in range(unit.line, max(unit.line, unit.last_line) + 1):
            paragraph = draft.paragraphs[line - 1]
            start = unit.start if line == unit.line else 0
            end = unit.end if line == unit.line else len(paragraph.text)
            marks += [Span(*stretch, ROLES[unit.kind], unit.style) for stretch in paragraph.source(start, end)]
    if marks:
        draft.ledger = draft.ledger.relabelled(marks)
