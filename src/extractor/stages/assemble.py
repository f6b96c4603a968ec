"""The draft becomes the document that is delivered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from extractor.document import Diagnostic, Document, ServedBy
from extractor.model.dates import parse_date
from extractor.model.page import Page
from extractor.model.passage import NO_MORE, Kind, Member, Passage
from extractor.model.roles import Role
from extractor.numbering import Finding, Unit, enumerations, places_of_first
from extractor.rules.rule import Post
from extractor.rules.rulebook import Rulebook
from extractor.stages.compose import Composed, compose, heading_levels, lowered
from extractor.stages.draft import Draft, Paragraph
from extractor.stages.images import images, insert
from extractor.stages.values import count, read_fields

TYPES = {Role.TABLE: "table", Role.CAPTION: "caption", Role.QUOTE: "quote", Role.CODE: "code", Role.LIST: "item"}


def assemble(draft: Draft, book: Rulebook) -> None:
    """Make the document: passages from paragraphs and units, values from fields, diagnostics from faults."""
    passages = _with_members(_passages(draft))
    if draft.posts:
        passages = tuple(_with_posts(passages, draft))
    draft.document = Document(
        **read_fields(draft.fields, draft.page.url),
        site=draft.site,
        family=draft.family,
        served_by=_served_by(draft),
        kind=_kind(draft, passages),
        blocks=passages,
        ledger=draft.ledger,
        fields=tuple(draft.fields),
        diagnostics=tuple(_diagnostics(draft)),
        version=draft.version,
        plugins=_contributors(draft, book),
    )


def _with_posts(passages: Iterable[Passage], draft: Draft) -> Iterator[Passage]:
    """Yield the passages, the first of each post with what the page prints of that post."""
    posts, at = sorted(draft.posts, key=itemgetter(0)), 0
    for passage in passages:
        begin = at
        while passage.source and at < len(posts) and posts[at].start <= passage.source[0][0]:
            at += 1
        yield passage if at == begin else passage._replace(post=_printed(posts[at - 1], draft.page))


def _printed(post: Post, page: Page) -> dict[str, str | int | None]:
    """Return author, time and floor of a post as printed; a full date as ISO 8601 has it, a floor's number as one."""
    values = {name: page.shown(*span) if span else None for name, span in post._asdict().items() if name != "start"}
    published, floor = values["published"], values["floor"]
    moment = parse_date(published) if published else None
    return {
        **values,
        "published": moment.isoformat() if moment else published,
        "floor": count(floor) if floor else None,
    }


def _kind(draft: Draft, passages: Sequence[Passage]) -> Kind:
    """Return what the region is; a page without text is none, unless it was seen to be a listing."""
    return draft.region.kind if passages or draft.region.kind == "listing" else "none"


def _served_by(draft: Draft) -> ServedBy:
    if draft.faults:
        return "degraded"
    if draft.site:
        return "site"
    return "family" if draft.family else "generic"


def _contributors(draft: Draft, book: Rulebook) -> tuple[str, ...]:
    """Return the ids of the plugins that had a part in the document."""
    rules = {claim.rule for claim in (*draft.won, *draft.keeps)} | {unit.style for unit in draft.outline.units}
    plugins = {rule.partition("/")[0] for rule in rules} | {known for known in (draft.site, draft.family) if known}
    return tuple(sorted(plugins & book.ids))


def _with_images(draft: Draft, passages: Sequence[tuple[int, Passage]]) -> tuple[Passage, ...]:
    """Return the passages, each given with the block that it begins in, and the images among them."""
    if draft.page.images and passages:
        found = images(draft.page, {paragraph.block for paragraph in draft.paragraphs})
        if found:
            return insert(passages, found)
    return tuple([passage for _, passage in passages])


def _passages(draft: Draft) -> tuple[Passage, ...]:
    """Return the passages in order, images among them."""
    units = {unit.line: unit for unit in draft.outline.units}
    composed = compose(draft, units)
    if not (units or composed or draft.page.images):
        return tuple([_plain(paragraph) for paragraph in draft.paragraphs])
    return _with_images(draft, list(_divided(draft, units, composed)))


def _divided(
    draft: Draft, units: Mapping[int, Unit], composed: Mapping[int, Composed]
) -> Iterator[tuple[int, Passage]]:
    """Yield the passages of a text with headings, code or the like, each with the block that it begins in."""
    shift = heading_levels(draft, units)[1] if draft.forms else 0
    told = 0
    for line, paragraph in enumerate(draft.paragraphs, start=1):
        unit, block = units.get(line), paragraph.block
        if line <= told:
            continue  # the rest of a title that was broken over two lines, or of code and the like
        if line in composed:
            passage, told = composed[line]
            yield block, passage
        elif unit is None:
            yield block, _plain(paragraph)
        elif unit.kind != "item" and unit.text:
            told = unit.last_line
            heading = _heading(draft.paragraphs[line - 1 : max(line, told)], unit)
            yield block, lowered(heading, draft.forms.get(block), shift)
            if paragraph.text[unit.body :].strip():
                yield block, _plain(paragraph, unit.body)
        else:
            yield block, lowered(_item(paragraph, unit), draft.forms.get(block), shift)


def _plain(paragraph: Paragraph, start: int = 0) -> Passage:
    """Return the paragraph from `start` on."""
    text, pieces, role, _ = paragraph
    if start:
        start += len(text) - start - len(text[start:].lstrip())
        source = paragraph.source(start, len(text))
        text = text[start:]
    else:
        source = (pieces[0][1:],) if len(pieces) == 1 else tuple([piece[1:] for piece in pieces])
    said = (TYPES.get(role, "paragraph"), text, text, source)
    plain: Passage = tuple.__new__(Passage, said + NO_MORE)  # most are: thrice as fast as the constructor
    return plain


def _with_members(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages, paragraphs and numbered items with the members of the enumerations inside."""
    places = places_of_first([passage.text for passage in passages])
    if not places:
        return passages
    found = list(passages)
    for place in places:
        passage = passages[place]
        if passage.type == "paragraph" or (passage.type == "item" and passage.marker is not None):
            members = tuple([Member(*member) for member in enumerations(passage.text)])
            found[place] = passage._replace(enumerations=members)
    return tuple(found)


def _heading(lines: Sequence[Paragraph], unit: Unit) -> Passage:
    """Return a heading; `lines` are its own and those that its title goes on in."""
    first, *others = lines
    sources = [first.source(unit.start, unit.end), *(line.source(0, len(line.text)) for line in others)]
    return Passage(
        type="heading",
        text=unit.text,
        printed=_whole(first.text[unit.start : unit.end].strip(), unit.marker, [line.text.strip() for line in others]),
        source=tuple(span for spans in sources for span in spans),
        level=unit.level,
        marker=unit.marker,
        number=unit.number,
        reason=unit.reason,
    )


def _whole(begun: str, marker: str, rest: Sequence[str]) -> str:
    """Join a title that was broken over lines: a space only below a bare marker, or between Latin words."""
    for line in rest:
        is_apart = begun == marker or (begun[-1].isascii() and line[:1].isascii())
        begun += f" {line}" if is_apart else line
    return begun


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
    )


def _diagnostics(draft: Draft) -> Iterator[Diagnostic]:
    yield from draft.diagnostics
    for fault in draft.faults:
        yield Diagnostic(
            "plugin_failed",
            f"plugin {fault.plugin!r} failed in rule {fault.rule!r} and was left out on this page: {fault.message}",
            {"plugin": fault.plugin, "rule": fault.rule},
        )
    yield from (_numbering(draft, finding) for finding in draft.outline.findings)


def _numbering(draft: Draft, finding: Finding) -> Diagnostic:
    """Tell of an oddity in the numbering; where something was dropped in a gap, that is the first suspect."""
    start = _start(draft, finding.line)
    details: dict[str, object] = {} if start is None else {"start": start}
    message = finding.message
    before = _start(draft, finding.before)
    if finding.code == "gap" and start is not None and before is not None:
        dropped = sorted({rule for begin, _, (_, rule) in draft.ledger.dropped if before < begin < start})
        if dropped:
            message += f"; a dropped span lies in the gap, by {', '.join(dropped)}"
            details["dropped"] = dropped
    return Diagnostic(f"numbering_{finding.code}", message, details)


def _start(draft: Draft, line: int) -> int | None:
    """Return where a line of the outline begins on the page."""
    return draft.page.starts[draft.paragraphs[line - 1].block] if 0 < line <= len(draft.paragraphs) else None
