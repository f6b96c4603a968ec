"""The pages of one article become one document, and each page's ledger stays accountable: they stand one after another."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

import attrs
import regex

from extractor.document import Diagnostic, Document
from extractor.model.ledger import Claim, Field, Ledger, Span
from extractor.model.page import Charset, Page
from extractor.model.passage import Passage
from extractor.model.roles import Role
from extractor.model.text import fold_spaces
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.assemble import assemble
from extractor.stages.draft import Draft, Form
from extractor.stages.elements import RULES
from extractor.stages.join import join
from extractor.stages.outline import outline
from extractor.stages.resolve import KEPT

if TYPE_CHECKING:
    from extractor.model.runs import Run

MERGED = ("title", "author", "source", "editor", "published", "summary", "breadcrumbs", "keywords", "site", "family")
"""Fields of which the first page that has one gives it."""
FLOWING = frozenset({"paragraph", "heading", "item"})
"""Blocks that are made anew from the whole text, of the elements that their page had; others stay as their page made them."""
AGAIN = "stitch/title"
"""Label of a title that a later page repeats above its text."""

_PAGE_MARK = regex.compile(
    r"\s*(?:[(（\[【]\s*(?:第?\s*\d{1,3}\s*[页頁]?|[一二三四五六七八九十上中下续完])\s*(?:/\s*\d{1,3}\s*)?[)）\]】]|第\s*\d{1,3}\s*[页頁]|[_-]\s*\d{1,2})$"
)
"""The number of the page behind a title."""
_NUMBER = regex.compile(r"第\s*(\d{1,3})\s*[页頁]")


def join_pages(documents: Sequence[Document], book: Rulebook, version: str = "") -> Document:
    """Return the documents of an article's pages, in order, as one; see `extractor.Extractor.stitch`."""
    if len(documents) < 2:  # noqa: PLR2004 - one page is whole as it is
        return documents[0] if documents else Document(version=version)
    starts = _starts(documents)
    ledger = _one_ledger(documents, starts)
    found = list(chain(_carried(documents, starts), _misfits(documents)))
    if any(document.kind == "forum" for document in documents):  # no post goes on over a page break
        blocks = tuple(_moved_blocks(documents, starts))
    else:
        draft = _outlined(documents, starts, ledger, book)
        blocks, ledger = tuple(_with_opaque(draft.document.blocks, documents, starts)), draft.ledger
        found += draft.document.diagnostics
    return attrs.evolve(
        documents[0],
        **{name: _first(documents, name) for name in MERGED},
        kind=next((document.kind for document in documents if document.kind != "none"), "none"),
        served_by=next((d.served_by for d in documents if d.served_by == "degraded"), documents[0].served_by),
        extra=_extra(documents, starts),
        next_page=documents[-1].next_page,
        blocks=blocks,
        ledger=ledger,
        fields=tuple(_fields(documents, starts)),
        diagnostics=tuple(found),
        plugins=tuple(sorted({plugin for document in documents for plugin in document.plugins})),
    )


def _starts(documents: Sequence[Document]) -> list[int]:
    """Return where the text of each page begins in the joined text."""
    starts = [0]
    for document in documents[:-1]:
        starts.append(starts[-1] + len(document.ledger.text) + 1)
    return starts


def _one_ledger(documents: Sequence[Document], starts: Sequence[int]) -> Ledger:
    """Return the ledgers of the pages one after another, a line feed between the texts."""
    runs: list[Run] = []
    edges: list[int] = []
    claims: list[Claim] = []
    for document, by in zip(documents, starts, strict=True):
        runs += [(start + by, end + by, label) for start, end, label in document.ledger.runs]
        edges += [edge + by for edge in document.ledger.edges]
        claims += [claim._replace(start=claim.start + by, end=claim.end + by) for claim in document.ledger.claims]
    return Ledger.of_runs("\n".join([document.ledger.text for document in documents]), runs, edges, claims)


def _outlined(documents: Sequence[Document], starts: Sequence[int], ledger: Ledger, book: Rulebook) -> Draft:
    """Return a draft of the whole: joined and outlined like one page."""
    numbering = {structure.id for structure in book.structures}
    runs = [
        (
            start,
            end,
            KEPT if label[0] in (Role.HEADING, Role.LIST) and label[1].partition("/")[0] in numbering else label,
        )
        for start, end, label in ledger.runs
    ]
    plain = Ledger.of_runs(ledger.text, runs, ledger.edges, ledger.claims)
    text, edges = ledger.text, ledger.edges
    begins, ends = edges[::2], edges[1::2]
    page = Page(
        text=text,
        lines=[text[start:end] for start, end in zip(begins, ends, strict=True)],
        starts=begins,
        ends=ends,
        charset=Charset(None, "", "text"),
    )
    won = [Claim(*span) for span in ledger if span.role is Role.WATERMARK or span.role is Role.PAGINATION]
    again = list(_titles_again(documents, starts))
    told = [
        (span, form)
        for span, form in _forms(documents, starts)
        if not any(title.start <= span.start < title.end for title in again)
    ]
    forms = {page.index_at(span.start): form for span, form in told}
    draft = Draft(page=page, lines=Lines(page), seams=starts[1:], won=won, forms=forms)
    marks = sorted([*(span for span, _ in told), *again])
    draft.ledger = plain.relabelled(marks) if marks else plain
    for stage in (join, outline, assemble):
        stage(draft, book)
    return draft


def _forms(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[tuple[Span, Form]]:
    """Yield what the elements of the pages say of headings and items."""
    for passage in _moved_blocks(documents, starts):
        if passage.element is not None:
            role, level = passage.element
            form = Form(role, level=level)
            yield from [(Span(start, end, form.role, RULES[form.role]), form) for start, end in passage.source]


def _titles_again(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[Span]:
    """Yield the first kept block of a later page where it is the article's title."""
    title = _bare(_first(documents, "title"))
    for document, by in zip(documents[1:], starts[1:], strict=True):
        first = document.blocks[0] if document.blocks else None
        if title and first and first.source and _bare(first.printed) == title:
            yield Span(first.source[0][0] + by, first.source[-1][1] + by, Role.DUPLICATE, AGAIN)


def _bare(title: str | None) -> str:
    """Return a title for comparison: without the number of the page."""
    return _PAGE_MARK.sub("", fold_spaces(title or ""))


def _moved(passage: Passage, by: int) -> Passage:
    return passage._replace(source=tuple([(start + by, end + by) for start, end in passage.source]))


def _moved_blocks(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[Passage]:
    for document, by in zip(documents, starts, strict=True):
        yield from (_moved(passage, by) for passage in document.blocks)


def _with_opaque(made: Sequence[Passage], documents: Sequence[Document], starts: Sequence[int]) -> Iterator[Passage]:
    """Yield the blocks made of the whole; a table, code or picture as its page made it."""
    opaque = list(_opaque(documents, starts))
    at = covered = 0
    for passage in made:
        start = passage.source[0][0] if passage.source else 0
        while at < len(opaque) and opaque[at][0] <= start:
            yield opaque[at][1]
            covered = opaque[at][1].source[-1][1] if opaque[at][1].source else covered
            at += 1
        if start >= covered:
            yield passage
    yield from [passage for _, passage in opaque[at:]]


def _opaque(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[tuple[int, Passage]]:
    """Yield the blocks that stay as they are, each with its place; an image stands where the next block begins."""
    for document, by in zip(documents, starts, strict=True):
        place = by + len(document.ledger.text)
        found: list[tuple[int, Passage]] = []
        for passage in reversed(document.blocks):
            place = by + passage.source[0][0] if passage.source else place
            if passage.type not in FLOWING:
                found.append((place, _moved(passage, by)))
        yield from reversed(found)


def _first(documents: Sequence[Document], name: str) -> Any:  # noqa: ANN401 - a field of any type
    """Return a field of the first page that has it."""
    values = [getattr(document, name) for document in documents]
    return next((value for value in values if value), values[0])


def _extra(documents: Sequence[Document], starts: Sequence[int]) -> Mapping[str, Any]:
    """Return the other facts of the pages, the first first, and where each page stands."""
    facts = {name: value for document in reversed(documents) for name, value in document.extra.items()}
    pages = [
        {"url": document.url, "start": by, "end": by + len(document.ledger.text)}
        for document, by in zip(documents, starts, strict=True)
    ]
    return {**facts, "pages": pages}


def _fields(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[Field]:
    """Yield where each value came from, of the first page that has it; the next page is the last one's."""
    told = {"next_page"}
    for document, by in zip(documents, starts, strict=True):
        for field in document.fields:
            if field.name not in told:
                yield field._replace(start=field.start + by, end=field.end + by) if field.end else field
        told |= {field.name for field in document.fields}
    yield from (field for field in documents[-1].fields if field.name == "next_page")


def _carried(documents: Sequence[Document], starts: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield what was said of each page, with its number; the numbering is looked at anew."""
    for page, (document, by) in enumerate(zip(documents, starts, strict=True), start=1):
        for told in document.diagnostics:
            if not told.code.startswith("numbering_"):
                details = {**told.details, "page": page}
                if "places" in details:
                    details["places"] = [[start + by, end + by] for start, end in details["places"]]
                yield attrs.evolve(told, details=details)


def _misfits(documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Yield why pages do not seem to be the pages of one article, one after another."""
    title = _bare(_first(documents, "title"))
    seen: set[str] = set()
    for number, document in enumerate(documents, start=1):
        if document.title and _bare(document.title) != title:
            message = f"page {number} has another title: {document.title}"
            yield Diagnostic("stitch_title", message, {"page": number})
        if document.ledger.text in seen:
            yield Diagnostic("stitch_repeated", f"page {number} was given before", {"page": number})
        seen |= {document.ledger.text} - {""}
    printed = [_printed_number(document) for document in documents]
    if printed[0] and printed[0] > 1:
        yield Diagnostic("stitch_gap", f"the first page says that it is page {printed[0]}", {"page": 1})
    for number, (before, after) in enumerate(pairwise(documents), start=2):
        one, other = printed[number - 2 : number]
        if before.next_page and after.url and _same(before.next_page) != _same(after.url):
            message = f"page {number - 1} links {before.next_page} as the next page, and {after.url} follows"
            yield Diagnostic("stitch_gap", message, {"page": number})
        elif one and other and other != one + 1:
            yield Diagnostic("stitch_gap", f"page {other} follows page {one}", {"page": number})


def _same(address: str) -> str:
    """Return an address for comparison: scheme, www. and fragment make no other page."""
    return address.partition("#")[0].partition("://")[2].removeprefix("www.")


def _printed_number(document: Document) -> int | None:
    """Return which page a page says that it is, if it says one number only."""
    spans = [document.ledger.quote(span) for span in document.ledger if span.role is Role.PAGINATION]
    numbers = {int(match[1]) for text in spans for match in _NUMBER.finditer(text)}
    return numbers.pop() if len(numbers) == 1 else None
