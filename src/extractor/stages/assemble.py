"""The draft becomes the document that is delivered."""

from collections.abc import Iterator, Sequence

from extractor.document import Diagnostic, Document
from extractor.model.passage import Member, Passage
from extractor.model.roles import Role
from extractor.numbering import Unit, enumerations
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Paragraph
from extractor.stages.values import read_fields

TYPES = {Role.TABLE: "table", Role.CAPTION: "caption", Role.QUOTE: "quote", Role.CODE: "code", Role.LIST: "item"}


def assemble(draft: Draft, book: Rulebook) -> None:
    """Make the document: passages from paragraphs and units, values from fields, diagnostics from faults."""
    passages = tuple(_passages(draft))
    draft.document = Document(
        **read_fields(draft.fields, draft.page.url),
        site=draft.site,
        family=draft.family,
        served_by=_served_by(draft),
        kind=_kind(draft, passages),
        blocks=passages,
        ledger=draft.ledger,
        diagnostics=tuple(_diagnostics(draft)),
        version=draft.version,
        plugins=_contributors(draft, book),
    )


def _kind(draft: Draft, passages: Sequence[Passage]) -> str:
    """Return what the region is; a page without text is none, unless it was seen to be a listing."""
    return draft.region.kind if passages or draft.region.kind == "listing" else "none"


def _served_by(draft: Draft) -> str:
    if draft.faults:
        return "degraded"
    if draft.site:
        return "site"
    return "family" if draft.family else "generic"


def _contributors(draft: Draft, book: Rulebook) -> tuple[str, ...]:
    """Return the ids of the plugins that had a part in the document."""
    plugins = {claim.plugin for claim in draft.won} | {claim.plugin for claim in draft.keeps}
    plugins |= {unit.style.partition("/")[0] for unit in draft.outline.units}
    plugins |= {known for known in (draft.site, draft.family) if known}
    return tuple(sorted(plugins & book.ids))


def _passages(draft: Draft) -> Iterator[Passage]:
    units = {unit.line: unit for unit in draft.outline.units}
    for line, paragraph in enumerate(draft.paragraphs, start=1):
        unit = units.get(line)
        if unit is None:
            yield _plain(paragraph, 0)
        elif unit.kind != "item" and unit.text:
            yield _heading(paragraph, unit)
            if paragraph.text[unit.body :].strip():
                yield _plain(paragraph, unit.body)
        else:
            yield _item(paragraph, unit)


def _plain(paragraph: Paragraph, start: int) -> Passage:
    """Return the paragraph from `start` on."""
    text = paragraph.text
    if start:
        start += len(text) - start - len(text[start:].lstrip())
        text = text[start:]
        source = paragraph.source(start, len(paragraph.text))
    else:
        source = tuple([piece[1:] for piece in paragraph.pieces])
    if paragraph.role is not Role.BODY and paragraph.role in TYPES:
        return Passage(TYPES[paragraph.role], text, text, source)
    return Passage("paragraph", text, text, source, enumerations=_members(text))


def _members(text: str) -> tuple[Member, ...]:
    return tuple([Member(*member) for member in enumerations(text)])


def _heading(paragraph: Paragraph, unit: Unit) -> Passage:
    return Passage(
        type="heading",
        text=unit.text,
        printed=paragraph.text[unit.start : unit.end].strip(),
        source=paragraph.source(unit.start, unit.end),
        level=unit.level,
        marker=unit.marker,
        number=unit.number,
        reason=unit.reason,
    )


def _item(paragraph: Paragraph, unit: Unit) -> Passage:
    """Return a numbered paragraph without a title: an article, or a list item."""
    text = paragraph.text[unit.body :].strip()
    return Passage(
        type="item",
        text=text,
        printed=paragraph.text,
        source=paragraph.source(0, len(paragraph.text)),
        level=unit.level,
        marker=unit.marker,
        number=unit.number,
        reason=unit.reason,
        enumerations=_members(text),
    )


def _diagnostics(draft: Draft) -> Iterator[Diagnostic]:
    yield from draft.diagnostics
    for fault in draft.faults:
        yield Diagnostic(
            "plugin_failed",
            f"plugin {fault.plugin!r} failed in rule {fault.rule!r} and was left out on this page: {fault.message}",
            {"plugin": fault.plugin, "rule": fault.rule},
        )
    for finding in draft.outline.findings:
        block = draft.paragraphs[finding.line - 1].block if 0 < finding.line <= len(draft.paragraphs) else None
        yield Diagnostic(f"numbering_{finding.code}", finding.message, {"start": block.start} if block else {})
