"""Kept blocks become paragraphs; one that an injected string, a page break or a fixed width cut in two is whole again."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate

import regex

from extractor.model.ledger import first_of
from extractor.model.page import Page
from extractor.model.roles import Fate, Role
from extractor.model.runs import Run
from extractor.model.text import CJK, count_cjk, ends_sentence
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Paragraph, Piece
from extractor.stages.wrapped import going_on

LONG = 30
"""Ideographs of a line that is prose, not a heading."""
COMMON = 0.6
"""Share of the page's prose that must end as sentences do before a missing end means anything."""

_BREAKING = frozenset({Role.WATERMARK, Role.PAGINATION})
"""Roles of what stands where a paragraph was cut."""
_GOES_ON = regex.compile(rf"[{CJK}\p{{L}}\p{{N}},，、。；;)）”》」]")
_STARTS_ANEW = regex.compile(
    r"[(（]?[一二三四五六七八九十百零〇\d]{1,4}[)）、.．年]|第[一二三四五六七八九十百零〇\d]+[章节条篇部编]"
)


def join(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Make the paragraphs of the document."""
    paragraphs = _paragraphs(draft.page, draft.ledger.runs)
    wrapped = going_on(draft.page, paragraphs)
    if wrapped:
        paragraphs = list(_unwrapped(paragraphs, wrapped))
    draft.paragraphs = paragraphs
    if not draft.page.cuts and not draft.seams and not first_of(draft.won, Role.PAGINATION):
        return
    lengths = [count_cjk(paragraph.text) for paragraph in paragraphs]
    anew = _after(paragraphs, draft.seams)
    prose = [
        paragraph
        for place, (paragraph, length) in enumerate(zip(paragraphs, lengths, strict=True), start=1)
        if length >= LONG and not (anew and place < len(paragraphs) and paragraphs[place].pieces[0].start in anew)
    ]  # but for those that a seam may have cut
    ended = sum([ends_sentence(paragraph.text) for paragraph in prose])
    if prose and ended >= COMMON * len(prose):
        draft.paragraphs = list(_whole(paragraphs, lengths, _breaks(draft) | anew))


def _unwrapped(paragraphs: Iterable[Paragraph], wrapped: Container[int]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text whose lines were broken; those that begin at `wrapped` go on with the one before."""
    parts: list[Paragraph] = []
    for paragraph in paragraphs:
        if parts and paragraph.pieces[0].start not in wrapped:
            yield _merge(parts)
            parts = []
        parts.append(paragraph)
    if parts:
        yield _merge(parts)


def _whole(paragraphs: Iterable[Paragraph], lengths: Iterable[int], breaks: frozenset[int]) -> Iterator[Paragraph]:
    """Yield the paragraphs, those that were cut put together. `lengths` are their ideographs, `breaks` where cuts end."""
    parts: list[Paragraph] = []
    total = 0
    for paragraph, length in zip(paragraphs, lengths, strict=True):
        if parts and not (total >= LONG and _is_cut(parts[-1], paragraph, breaks)):
            yield _merge(parts)
            parts, total = [], 0
        parts.append(paragraph)
        total += length
    if parts:
        yield _merge(parts)


def _paragraphs(page: Page, runs: Iterable[Run]) -> list[Paragraph]:
    """Return the text of each block of which something is content."""
    lines, starts, ends = page.lines, page.starts, page.ends
    new = tuple.__new__  # a page has a hundred paragraphs: this is thrice as fast as the constructor
    found: list[Paragraph] = []
    cut: dict[int, list[tuple[int, int, Role]]] = {}
    content = Fate.CONTENT
    for start, end, (role, _) in runs:
        if role.fate is not content:
            continue
        first, last = page.index_at(start), bisect_left(starts, end)
        if start > starts[first]:
            cut.setdefault(first, []).append((start, min(end, ends[first]), role))
            first += 1
        if first < last and end < ends[last - 1]:
            last -= 1
            cut.setdefault(last, []).append((starts[last], end, role))
        found += [
            new(Paragraph, (lines[index], (new(Piece, (0, starts[index], ends[index])),), role, index))
            for index in range(first, last)
        ]
    if cut:
        for index, stretches in cut.items():
            found += _cut_block(page.text, index, stretches)
        found.sort(key=lambda paragraph: paragraph.block)
    return found


def _cut_block(text: str, index: int, stretches: Sequence[tuple[int, int, Role]]) -> Iterator[Paragraph]:
    """Yield what is content of a block that is so in part, without white space at its ends; the longest role is its role."""
    lengths: dict[Role, int] = {}
    for start, end, role in stretches:
        lengths[role] = lengths.get(role, 0) + end - start
    role = max(lengths, key=lambda role: (lengths[role], role.key))
    pieces = [(start, end) for start, end, _ in stretches]
    full = [place for place, (start, end) in enumerate(pieces) if not text[start:end].isspace()]
    if not full:
        return
    pieces = pieces[full[0] : full[-1] + 1]
    start, end = pieces[0]
    pieces[0] = (end - len(text[start:end].lstrip()), end)
    start, end = pieces[-1]
    pieces[-1] = (start, start + len(text[start:end].rstrip()))
    begins = accumulate((end - start for start, end in pieces), initial=0)
    sources = tuple(Piece(at, start, end) for at, (start, end) in zip(begins, pieces, strict=False))
    yield Paragraph("".join([text[start:end] for start, end in pieces]), sources, role, index)


def _breaks(draft: Draft) -> frozenset[int]:
    """Return the offsets where an injected string or a page number ends, white space after it skipped."""
    text = draft.page.text
    ends = {claim.end for claim in draft.won if claim.role in _BREAKING}
    return frozenset(end + len(text[end : end + 200]) - len(text[end : end + 200].lstrip()) for end in ends)


def _after(paragraphs: Sequence[Paragraph], seams: Iterable[int]) -> frozenset[int]:
    """Return where the first paragraph after each seam begins."""
    starts = [paragraph.pieces[0].start for paragraph in paragraphs]
    places = [bisect_left(starts, seam) for seam in seams]
    return frozenset(starts[place] for place in places if place < len(starts))


def _is_cut(before: Paragraph, after: Paragraph, breaks: frozenset[int]) -> bool:
    """Whether `after` goes on where `before` broke off: no sentence ends there, but something foreign does."""
    return (
        before.role is after.role is Role.BODY
        and not ends_sentence(before.text)
        and after.pieces[0].start in breaks
        and _GOES_ON.match(after.text) is not None
        and _STARTS_ANEW.match(after.text) is None
    )


def _merge(parts: Sequence[Paragraph]) -> Paragraph:
    """Put the parts of one paragraph together; a space goes between two that end and begin in ASCII."""
    if len(parts) == 1:
        return parts[0]
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for part in parts:
        before = texts[-1][-1] if texts else ""
        if before.isascii() and before.isalnum() and part.text[:1].isascii():
            texts.append(" ")
            at += 1
        pieces += [piece._replace(at=piece.at + at) for piece in part.pieces]
        texts.append(part.text)
        at += len(part.text)
    return Paragraph("".join(texts), tuple(pieces), parts[0].role, parts[0].block)
