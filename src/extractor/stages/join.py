"""Kept blocks become paragraphs; one that an injected string or a page break cut in two is whole again."""

from itertools import accumulate

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
_STARTS_ANEW = regex.compile(
    r"[(（]?[一二三四五六七八九十百零〇\d]{1,4}[)）、.．年]|第[一二三四五六七八九十百零〇\d]+[章节条篇部编]"
)


def join(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Make the paragraphs of the document."""
    paragraphs = [paragraph for kept in draft.kept if (paragraph := _paragraph(kept, draft.page.text)) is not None]
    draft.paragraphs = paragraphs
    if not draft.page.cuts and not any(claim.role is Role.PAGINATION for claim in draft.won):
        return
    prose = [paragraph for paragraph in paragraphs if count_cjk(paragraph.text) >= LONG]
    ended = sum(ends_sentence(paragraph.text) for paragraph in prose)
    if not prose or ended < COMMON * len(prose):
        return
    breaks = _breaks(draft)
    draft.paragraphs = []
    for paragraph in paragraphs:
        if draft.paragraphs and _is_cut(draft.paragraphs[-1], paragraph, breaks):
            draft.paragraphs[-1] = _merge(draft.paragraphs[-1], paragraph)
        else:
            draft.paragraphs.append(paragraph)


def _paragraph(kept: Kept, text: str) -> Paragraph | None:
    """Return the text of a kept block, without white space at its ends."""
    block, spans, role = kept
    if len(spans) == 1 and spans[0] == (block.start, block.end):
        return Paragraph(text[block.start : block.end], (Piece(0, block.start, block.end),), role, block)
    pieces = list(spans)
    while pieces and not text[pieces[0][0] : pieces[0][1]].strip():
        pieces.pop(0)
    while pieces and not text[pieces[-1][0] : pieces[-1][1]].strip():
        pieces.pop()
    if not pieces:
        return None
    start, end = pieces[0]
    pieces[0] = (end - len(text[start:end].lstrip()), end)
    start, end = pieces[-1]
    pieces[-1] = (start, start + len(text[start:end].rstrip()))
    begins = accumulate((end - start for start, end in pieces), initial=0)
    sources = tuple(Piece(at, start, end) for at, (start, end) in zip(begins, pieces, strict=False))
    return Paragraph("".join(text[start:end] for start, end in pieces), sources, role, block)


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
