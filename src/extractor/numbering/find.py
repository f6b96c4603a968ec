"""From flat lines to the outline: look at the lines, find markers, put them in order, let series vote."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.numbering.arrange import arrange
from extractor.numbering.contents import bare_contents, contents
from extractor.numbering.lines import Lines, annexes, past_spaces, quotations, view
from extractor.numbering.lost import lost_titles
from extractor.numbering.oddities import mixed_styles
from extractor.numbering.scan import Mark, reject, scan
from extractor.numbering.scheme import build_scheme
from extractor.numbering.series import Placed
from extractor.numbering.style import Structure
from extractor.numbering.units import Outline, Rejected, Unit
from extractor.numbering.unnumbered import Titled, find_titles, with_text
from extractor.numbering.votes import Votes

_SUBJECT: Final = re.compile(r"[【〔［\[](?P<title>[^】〕］\]]{1,40})[】〕］\]]")
"""What an annotated law prints after an article's number: 第三条 【适用范围】."""


_IN_CONTENTS: Final = "an entry of a table of contents"


def find_units(lines: Sequence[str], structures: Sequence[Structure]) -> Outline:
    """Find the numbered units of a document, by the styles of these structures.

    `lines` are lines or joined paragraphs as received, in either width, blank ones included. The order of `structures`
    does not matter; without any, there are no units. Never raises; takes time linear in the text.
    """
    scheme = build_scheme(tuple(structures))
    document = view(lines)
    marks, look_alikes = scan(document, scheme)
    titles = find_titles(document, scheme)
    if not (marks or titles):
        return Outline(rejected=tuple(look_alikes))
    foreign = _foreign(document, marks, titles)
    rejected = look_alikes + [reject(document, m, foreign[m.line]) for m in marks if m.line in foreign]
    marks = [mark for mark in marks if mark.line not in foreign]
    titles = with_text(document, titles, foreign.keys() | {mark.line for mark in marks})
    return _outline(document, marks, titles, rejected)


def _foreign(lines: Lines, marks: Sequence[Mark], titles: Sequence[Titled]) -> dict[int, str]:
    """Tell which lines are not the document's own structure, and why."""
    asked = [*(mark.line for mark in marks), *(title.line for title in titles)]
    foreign = dict.fromkeys(contents(lines, asked), _IN_CONTENTS)
    foreign |= dict.fromkeys(quotations(lines), "inside a quotation")
    return foreign | dict.fromkeys(
        bare_contents(lines, [mark for mark in marks if mark.line not in foreign]), _IN_CONTENTS
    )


def _outline(lines: Lines, marks: Sequence[Mark], titles: Sequence[Titled], rejected: list[Rejected]) -> Outline:
    """Put markers and titles in order and let each series decide what its members are."""
    arrangement = arrange(lines, marks, titles, annexes(lines))
    votes = Votes(lines, arrangement.placed)
    lost = lost_titles(lines, arrangement.placed, votes)
    units = []
    for placed in sorted([*arrangement.placed, *lost], key=lambda unit: unit.mark.line):
        if isinstance(placed.mark, Titled):
            units.append(_title_unit(lines, placed, placed.mark))
        elif votes.is_stray(placed, placed.mark):
            rejected.append(reject(lines, placed.mark, "a sentence by itself, with no second of its series"))
        else:
            units.append(_marked_unit(lines, placed, placed.mark, votes))
    findings = [*arrangement.findings, *mixed_styles(lines, arrangement.placed)]
    return Outline(
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
        text, end, body = line[title.start : title.end].rstrip(), max(title.stop, mark.end), title.body
        if title.below >= 0:
            text, last_line = text + lines.text(title.below), title.below
    reason = placed.reason
    if mark.marking.style.kind == "vote" and not placed.series.below_article:
        reason += f"; {votes.verdict(placed.series).tally}"
    return Unit(
        line=mark.line + 1,
        level=placed.series.depth + 1,
        kind=kind,
        marker=line[mark.start : mark.end],
        number=mark.number,
        text=text,
        start=mark.start,
        end=end,
        body=body if body < mark.stop else len(line),
        style=mark.marking.name,
        reason=reason,
        confidence="weak" if placed.is_alone else placed.confidence,
        last_line=last_line + 1,
    )


def _title_unit(lines: Lines, placed: Placed, title: Titled) -> Unit:
    return Unit(
        line=title.line + 1,
        level=placed.series.depth + 1,
        kind="heading",
        marker="",
        number=(),
        text=title.title,
        start=title.start,
        end=title.stop,
        body=len(lines.raw[title.line]),
        style=title.style,
        reason=placed.reason,
        confidence=placed.confidence,
        last_line=title.line + 1,
    )
