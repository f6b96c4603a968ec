"""Titles that nothing but their shape tells: three short lines without a stop, alike, each with paragraphs around it.

Flat text has no fonts, so one such line may be anything, above all what stands below a picture. Where several of them
divide a text that is otherwise paragraphs, a reader takes them for subheads.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

from extractor.numbering.lines import Lines, quotations, squeezed
from extractor.numbering.scheme import Scheme
from extractor.numbering.units import Rejected
from extractor.numbering.unnumbered import Titled

_LONGEST: Final = 24  # characters of a subhead
_PARAGRAPH: Final = 20  # characters of the paragraph below one
_ABOVE: Final = 8  # characters of the text that ends above one; it may be the last of a list
_FEWEST: Final = 3  # subheads of a text
_SURE: Final = 2  # of them, those that stand between two whole paragraphs
_ALIKE: Final = 2.5  # times the usual length; no subhead is longer
_ALWAYS_ALIKE: Final = 12  # characters
_DIVIDED: Final = 1.5  # paragraphs to a subhead as short as a name: people who take turns have one each
_NAME: Final = 8  # characters of what people call themselves
_OTHERS: Final = 2  # short lines in all to a subhead: in a list, a table or a gallery there are more
_TOO_FEW: Final = "fewer than three short lines of its kind divide the text"
_MANY_OTHERS: Final = "most short lines of the text have no paragraph below them"
_SPEAKER: Final = 6  # characters; a line this short that comes again says who speaks

_OPEN_ENDS: Final = frozenset("。.；;，,、！!：:…")
_SENTENCE_ENDS: Final = frozenset("。！？!?…”」』）)]：:；;")
_OPENING_QUOTES: Final = frozenset("“「『")
_SPEECH: Final = re.compile('[“「『"][^”」』"]*[”」』"]')
_WORD: Final = re.compile("[\u3400-\u9fff].*[\u3400-\u9fff]")
_QUESTIONS: Final = frozenset("？?")


class Subheads(NamedTuple):
    """What was found, and which lines only look alike."""

    titles: Sequence[Titled] = ()
    reason: str = ""
    """Why they were believed."""
    rejected: Sequence[Rejected] = ()


class _Place(NamedTuple):
    """A short line with a paragraph below it."""

    line: int
    text: str
    objection: str
    is_sure: bool
    """Whether a whole paragraph ends above it."""


def find_subheads(lines: Lines, scheme: Scheme, taken: Collection[int], opening: Collection[int]) -> Subheads:
    """Find the subheads of a text; none of its lines that are `taken`, such as numbered ones, is one.

    Where a paragraph would stand below a subhead, one of the lines may that are `opening` a numbered list.
    """
    texts, style = lines.texts, scheme.subhead_style
    short = [i for i, length in enumerate(lines.lengths) if 1 < length <= _LONGEST]
    bare = [i for i in short if texts[i][-1] not in _OPEN_ENDS and i not in taken]
    above_text = [i for i in _above_text(lines, bare, opening) if _WORD.search(texts[i])]
    doubt = _TOO_FEW if len(above_text) < _FEWEST else _MANY_OTHERS if len(bare) > _OTHERS * len(above_text) else ""
    if doubt:  # as in most texts, whatever the lines look like closely
        return Subheads(rejected=[_reject(lines, i, style, doubt) for i in above_text])
    short_lines = frozenset(bare)
    places = [_place(lines, scheme, i, short_lines) for i in above_text]
    if sum(not place.objection for place in places) >= _FEWEST:
        places = _compared(places, _quoted(lines))
    likely = [place for place in places if not place.objection]
    doubt = _doubt(lines, likely, len(bare), taken)
    rejected = [_reject(lines, p.line, style, p.objection or doubt) for p in places if p.objection or doubt]
    if doubt:
        return Subheads(rejected=rejected)
    reason = f"one of {len(likely)} short lines alike that divide the text; a guess, by their shape alone"
    return Subheads([_titled(lines, place, style) for place in likely], reason, rejected)


def _above_text(lines: Lines, bare: Iterable[int], opening: Collection[int]) -> Iterator[int]:
    """Yield the lines below which a paragraph stands, or one that opens a numbered list."""
    lengths, size = lines.lengths, len(lines)
    for index in bare:
        below = index + 1
        if below < size and not lengths[below]:
            below = lines.below(below)
        if below < size and ((lengths[below] >= _PARAGRAPH and _is_paragraph(lines, below)) or below in opening):
            yield index


def _place(lines: Lines, scheme: Scheme, index: int, bare: Collection[int]) -> _Place:
    """Tell what speaks against a short line by itself; `bare` are all of them."""
    text, above = lines.texts[index], lines.above(index)
    objection = scheme.subheads.anywhere(text)
    if not objection and above < 0:
        objection = "it opens the text, as the title does"
    elif not objection and above in bare and not scheme.subheads.anywhere(lines.texts[above]):
        objection = "it stands below another short line"
    return _Place(index, text, objection, _ends_paragraph(lines, above) and not _SPEECH.fullmatch(text))


def _is_paragraph(lines: Lines, index: int) -> bool:
    if index >= len(lines.lengths) or lines.lengths[index] < _PARAGRAPH:
        return False
    text = lines.texts[index]
    return text[-1] in _SENTENCE_ENDS or "。" in text


def _ends_paragraph(lines: Lines, index: int) -> bool:
    return index >= 0 and lines.lengths[index] >= _ABOVE and lines.texts[index][-1] in _SENTENCE_ENDS


def _quoted(lines: Lines) -> frozenset[int]:
    """Return the lines inside a quotation that began above: not “数字”赋能, which only begins with one."""
    return frozenset([i for i in quotations(lines) if lines.texts[i][:1] not in _OPENING_QUOTES])


def _compared(places: Sequence[_Place], quoted: Collection[int]) -> list[_Place]:
    """Return the places with what speaks against some of them beside the others."""
    likely = [place for place in places if not place.objection]
    usual = median([len(place.text) for place in likely])
    longest = max(_ALIKE * usual, _ALWAYS_ALIKE)
    counts = Counter(squeezed(place.text) for place in likely)
    asking = sum(place.text[-1] in _QUESTIONS for place in likely)
    compared = []
    for place in places:
        objection = place.objection
        if not objection:
            if place.line in quoted:
                objection = "inside a quotation"
            elif len(place.text) > longest:
                objection = "much longer than the other short lines"
            elif len(place.text) <= _SPEAKER and counts[squeezed(place.text)] > 1:
                objection = "it comes again, as the name of a speaker does"
            elif 2 * asking > len(likely) and place.text[-1] in _QUESTIONS:
                objection = "one of many questions, each with its answer"
        compared.append(place._replace(objection=objection))
    return compared


def _doubt(lines: Lines, likely: Sequence[_Place], bare: int, taken: Collection[int]) -> str:
    """Say why the short lines of a text are no subheads, an empty string where they are; `bare` counts all of them."""
    if len(likely) < _FEWEST:
        return _TOO_FEW
    if sum(place.is_sure for place in likely) < _SURE:
        return "hardly one of the short lines of its kind stands between two paragraphs"
    if bare > _OTHERS * len(likely):
        return _MANY_OTHERS
    if median([len(place.text) for place in likely]) > _NAME:
        return ""
    paragraphs = sum(index in taken or _is_paragraph(lines, index) for index in range(len(lines)))
    if paragraphs < _DIVIDED * len(likely):
        return "nearly as many short lines as paragraphs, as where people take turns"
    return ""


def _titled(lines: Lines, place: _Place, style: str) -> Titled:
    start, stop = lines.starts[place.line], lines.stops[place.line]
    return Titled(place.line, start, stop, place.text, style, holds=True)


def _reject(lines: Lines, index: int, style: str, reason: str) -> Rejected:
    return Rejected(index + 1, lines.starts[index], lines.stops[index], lines.texts[index], style, reason)
