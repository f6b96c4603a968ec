"""From flat lines to the outline: look at the lines, find markers, put them in order, let series vote."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from extractor.numbering.arrange import arrange
from extractor.numbering.contents import bare_contents, contents
from extractor.numbering.lines import SPACES, Lines, annexes, past_spaces, quotations, view
from extractor.numbering.lost import lost_titles
from extractor.numbering.nesting import Nesting
from extractor.numbering.oddities import mixed_styles
from extractor.numbering.scan import Mark, reject, scan
from extractor.numbering.scheme import Scheme, build_scheme
from extractor.numbering.series import Placed
from extractor.numbering.style import Structure
from extractor.numbering.subheads import Subheads, find_subheads
from extractor.numbering.units import Confidence, Outline, Rejected, Unit
from extractor.numbering.unnumbered import Titled, find_titles, with_text
from extractor.numbering.votes import Votes

_SUBJECT: Final = re.compile(r"[【〔［\[](?P<title>[^】〕］\]]{1,40})[】〕］\]]")
"""What an annotated law prints after an article's number: 第三条 【适用范围】."""


_AROUND: Final = SPACES + "*"
"""What a title is printed without: spaces, and the ** of Markdown."""

_IN_CONTENTS: Final = "an entry of a table of contents"


def find_units(lines: Sequence[str], structures: Sequence[Structure], apart: Collection[int] = ()) -> Outline:
    """Find the units of a document, by the styles of these structures.

    `lines` are lines or joined paragraphs as received, in either width, blank ones included; those at the indices in
    `apart`, such as captions and code, are never guessed to be subheads. The order of `structures` does not matter;
    without any, there are no units. Never raises; takes time linear in the text.
    """
    scheme = build_scheme(tuple(structures))
    document = view(lines)
    marks, rejected = scan(document, scheme)
    titles = find_titles(document, scheme)
    if not (marks or titles):
        return _with_subheads(document, Outline((), tuple(rejected)), (), _subheads(document, scheme, apart))
    foreign = _foreign(document, marks, titles)
    rejected += [reject(document, m, foreign[m.line]) for m in marks if m.line in foreign]
    marks = [mark for mark in marks if mark.line not in foreign]
    titles = with_text(document, titles, foreign.keys() | {mark.line for mark in marks})
    placed, outline = _outline(document, marks, titles, rejected)
    taken = {*apart, *foreign, *(doubt.line - 1 for doubt in outline.rejected)}
    return _with_subheads(document, outline, placed, _subheads(document, scheme, taken, marks, outline.units))


def _foreign(lines: Lines, marks: Sequence[Mark], titles: Sequence[Titled]) -> dict[int, str]:
    """Tell which lines are not the document's own structure, and why."""
    asked = [*(mark.line for mark in marks), *(title.line for title in titles)]
    foreign = dict.fromkeys(contents(lines, asked), _IN_CONTENTS)
    foreign |= dict.fromkeys(quotations(lines), "inside a quotation")
    return foreign | dict.fromkeys(
        bare_contents(lines, [mark for mark in marks if mark.line not in foreign]), _IN_CONTENTS
    )


def _subheads(
    lines: Lines, scheme: Scheme, taken: Collection[int], marks: Sequence[Mark] = (), units: Sequence[Unit] = ()
) -> Subheads:
    """Find subheads by their shape, where the document is no law: there, a short line is the rest of a broken title."""
    if not scheme.subhead_style or sum(mark.marking.is_article for mark in marks) > 1:
        return Subheads()
    taken = {*taken, *(mark.line for mark in marks)}
    for unit in units:
        taken.update(range(unit.line - 1, unit.last_line))
    return find_subheads(lines, scheme, taken, {mark.line for mark in marks if mark.value <= 1})


def _with_subheads(lines: Lines, outline: Outline, placed: Sequence[Placed], subheads: Subheads) -> Outline:
    """Add the subheads; `placed` are the units of the outline."""
    if subheads.rejected:
        rejected = sorted([*outline.rejected, *subheads.rejected])
        outline = Outline(outline.units, tuple(rejected), outline.findings)
    if not subheads.titles:
        return outline
    headings = frozenset(unit.line - 1 for unit in outline.units if unit.kind != "item")
    nesting = Nesting(placed, subheads.titles, headings)
    units = [unit._replace(level=nesting.level(one)) for unit, one in zip(outline.units, placed, strict=True)]
    for title in subheads.titles:
        level = nesting.level_of_subhead(title)
        units.append(_title_unit(lines, title, level, subheads.reason)._replace(confidence="guess"))
    return outline._replace(units=tuple(sorted(units)))


def _outline(
    lines: Lines, marks: Sequence[Mark], titles: Sequence[Titled], rejected: list[Rejected]
) -> tuple[list[Placed], Outline]:
    """Put markers and titles in order and let each series decide what its members are; return what became units, too."""
    arrangement = arrange(lines, marks, titles, annexes(lines))
    votes = Votes(lines, arrangement.placed)
    lost = lost_titles(lines, arrangement.placed, votes)
    units, kept = [], []
    for placed in sorted([*arrangement.placed, *lost], key=lambda unit: unit.mark.line):
        if isinstance(placed.mark, Titled):
            units.append(_title_unit(lines, placed.mark, placed.series.depth + 1, placed.reason))
        elif votes.is_stray(placed, placed.mark):
            rejected.append(reject(lines, placed.mark, "a sentence by itself, with no second of its series"))
            continue
        else:
            units.append(_marked_unit(lines, placed, placed.mark, votes))
        kept.append(placed)
    findings = [*arrangement.findings, *mixed_styles(lines, arrangement.placed)]
    return kept, Outline(
        tuple(units),
        tuple(sorted([*rejected, *arrangement.rejected])),
        tuple(sorted(findings, key=lambda finding: finding.line)),
    )


def _marked_unit(lines: Lines, placed: Placed, mark: Mark, votes: Votes) -> Unit:
    line, title = lines.raw[mark.line], votes.title(mark)
    kind, titled = votes.kind(placed, mark)
    text, end, body, last_line = "", mark.end, mark.text, mark.line
    if mark.marking.is_article and (subject := _SUBJECT.match(line, mark.text, mark.stop)):
        text, end, body = subject["title"], subject.end(), past_spaces(line, subject.end(), mark.stop)
    elif titled:
        text, end, body = line[title.start : title.end].strip(_AROUND), max(title.stop, mark.end), title.body
        if title.below >= 0:
            text, last_line = text + lines.texts[title.below], title.below
        if end == mark.stop:  # with the ** of Markdown behind it
            end = lines.stops[mark.line]
    reason = placed.reason
    if mark.marking.style.kind == "vote" and not placed.series.below_article:
        reason += f"; {votes.verdict(placed.series).tally}"
    marker, body = line[mark.start : mark.end], body if body < mark.stop else len(line)
    confidence: Confidence = "weak" if placed.is_alone else placed.confidence
    level, style = placed.series.depth + 1, mark.marking.name
    what, where = (level, kind, marker, mark.number, text), (mark.start, end, body)
    fields = (mark.line + 1, *what, *where, style, reason, confidence, last_line + 1)
    unit: Unit = tuple.__new__(Unit, fields)  # where every line has a marker: thrice as fast as the constructor
    return unit


def _title_unit(lines: Lines, title: Titled, level: int, reason: str) -> Unit:
    return Unit(
        line=title.line + 1,
        level=level,
        kind="heading",
        marker="",
        number=(),
        text=title.title,
        start=title.start,
        end=title.stop,
        body=len(lines.raw[title.line]),
        style=title.style,
        reason=reason,
        confidence="weak",
        last_line=title.line + 1,
    )
