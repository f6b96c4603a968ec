"""Kept blocks become paragraphs; one that an injected string or a page break cut in two is whole again."""

import attrs
import regex

from extractor.model.roles import Role
from extractor.model.text import CJK, count_cjk, ends_sentence
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Kept, Paragraph, Piece

LONG = 30
"""Ideographs of a line that is prose, not a heading."""
COMMON = 0.6
"""Share of the page's prose that must end as sentences do before a missing end means anything."""

_GOES_ON = regex.compile(rf"[{CJK}\p{{L}}\p{{N}},，、。；;)）”》」]")
_STARTS_ANEW = regex.compile(r"[(（]?[一二三四五六七八九十百零〇\d]{1,4}[)）、.．]|第[一二三四五六七八九十百零〇\d]+[章节条篇部编]")


def join(draft: Draft, book: Rulebook) -> Draft:  # noqa: ARG001 - a stage's form
    """Make the paragraphs of the document."""
    paragraphs = [paragraph for kept in draft.kept if (paragraph := _paragraph(kept, draft)) is not None]
    if not draft.lines.cuts and not any(claim.role is Role.PAGINATION for claim in draft.won):
        return attrs.evolve(draft, paragraphs=tuple(paragraphs))
    prose = [paragraph for paragraph in paragraphs if count_cjk(paragraph.text) >= LONG]
    ended = sum(ends_sentence(paragraph.text) for paragraph in prose)
    if not prose or ended < COMMON * len(prose):
        return attrs.evolve(draft, paragraphs=tuple(paragraphs))
    breaks = _breaks(draft)
    whole: list[Paragraph] = []
    for paragraph in paragraphs:
        if whole and _is_cut(whole[-1], paragraph, breaks):
            whole[-1] = _merge(whole[-1], paragraph)
        else:
            whole.append(paragraph)
    return attrs.evolve(draft, paragraphs=tuple(whole))


def _paragraph(kept: Kept, draft: Draft) -> Paragraph | None:
    """Return the text of a kept block, without white space at its ends."""
    text = draft.page.text
    spans = list(kept.pieces)
    while spans and not text[spans[0][0] : spans[0][1]].strip():
        spans.pop(0)
    while spans and not text[spans[-1][0] : spans[-1][1]].strip():
        spans.pop()
    if not spans:
        return None
    start, end = spans[0]
    spans[0] = (end - len(text[start:end].lstrip()), end)
    start, end = spans[-1]
    spans[-1] = (start, start + len(text[start:end].rstrip()))
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(Piece(at, start, end))
        at += end - start
    return Paragraph("".join(text[s:e] for s, e in spans), tuple(pieces), kept.role, kept.block)


def _breaks(draft: Draft) -> frozenset[int]:
    """Return the offsets where an injected string or a page number ends, white space after it skipped."""
    text = draft.page.text
    ends = {claim.end for claim in draft.won if claim.role in (Role.WATERMARK, Role.PAGINATION)}
    return frozenset(end + len(text[end : end + 200]) - len(text[end : end + 200].lstrip()) for end in ends)


def _is_cut(before: Paragraph, after: Paragraph, breaks: frozenset[int]) -> bool:
    """Whether `after` goes on where `before` broke off: no sentence ends there, but something foreign does."""
    return (
        before.role is after.role is Role.BODY
        and not ends_sentence(before.text)
        and count_cjk(before.text) >= LONG
        and after.pieces[0].start in breaks
        and _GOES_ON.match(after.text) is not None
        and _STARTS_ANEW.match(after.text) is None
    )


def _merge(before: Paragraph, after: Paragraph) -> Paragraph:
    glue = " " if before.text[-1].isascii() and before.text[-1].isalnum() and after.text[:1].isascii() else ""
    shift = len(before.text) + len(glue)
    moved = tuple(piece._replace(at=piece.at + shift) for piece in after.pieces)
    return Paragraph(f"{before.text}{glue}{after.text}", before.pieces + moved, before.role, before.block)


