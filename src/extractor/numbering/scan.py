"""Finding markers: which lines begin with one, and which of those only look as if."""

from typing import Final, NamedTuple

from extractor.numbering.lines import IS_SPACE, ORNAMENTS, Lines, past_spaces
from extractor.numbering.scheme import REACH, Marking, Scheme
from extractor.numbering.units import Rejected

_FEWEST_PROOFS: Final = 2  # bare numbers with a decimal below them
_LONGEST_BARE: Final = 30  # characters of a line that begins with a bare number
_ORNAMENTED: Final = 8  # characters; a longer row of ornaments is a rule across the page


class Mark(NamedTuple):
    """A marker at the beginning of a line; offsets in that line."""

    line: int
    """0-based."""
    marking: Marking
    number: tuple[int, ...]
    start: int
    end: int
    numeral_start: int
    numeral_end: int
    text: int
    """Where the text behind the marker begins."""
    stop: int
    """Where the visible text ends."""
    doubt: str
    """Why the marker needs its neighbours to be believed; empty where it stands by itself."""
    value: int
    """The part of the number that counts up: 2 of 1.2, 120 of 第一百二十条之一."""
    key: tuple[str, int]
    """Style, with the word that says what is counted, and number of parts; the same key can be of one series."""

    @property
    def is_inserted(self) -> bool:
        """Whether it is a number with 之."""
        return len(self.number) > 1 and self.marking.is_article

    @property
    def is_decimal(self) -> bool:
        """Whether it is a number of several parts, such as 1.2."""
        return len(self.number) > 1 and not self.marking.is_article

    @property
    def is_strong(self) -> bool:
        """Whether it counts as it stands: 章 and 条 cannot be mistaken."""
        return self.marking.style.rank is not None or self.marking.is_article


def find_mark(lines: Lines, index: int, start: int, markings: tuple[Marking, ...]) -> Mark | Rejected | None:
    """Find the marker that begins at `start` by the first style that fits; a look-alike with its reason if none does."""
    line, stop = lines.raw[index], lines.stops[index]
    if start > lines.starts[index]:  # **一、引言** of Markdown
        stop = start + len(line[start:stop].rstrip("*"))
    reach, look_alike = min(stop, start + REACH), None
    for marking in markings:
        match = marking.pattern.match(line, start, reach)
        if match is None or (number := marking.number(match)) is None:
            continue
        end = match.end()
        while line[end - 1] in IS_SPACE:
            end -= 1
        doubt = marking.usual_doubt
        if not marking.is_plain(line, start):
            if reason := marking.objection(line, start):
                look_alike = look_alike or Rejected(index + 1, start, end, line[start:end], marking.name, reason)
                continue
            doubt = marking.doubt(line, start)
        numeral, text = match.span("number"), past_spaces(line, end, stop)
        parts, value = (1, number[0]) if marking.is_article else (len(number), number[-1])
        counted = (value, marking.key(match, parts))
        # An ornament is printed with the marker: nothing of the line may be lost.
        fields = (
            index,
            marking,
            number,
            lines.starts[index],
            end,
            *numeral,
            text,
            stop,
            doubt,
            *counted,
        )
        mark: Mark = tuple.__new__(Mark, fields)  # where every line has a marker: thrice as fast as the constructor
        return mark
    return look_alike


def scan(lines: Lines, scheme: Scheme) -> tuple[list[Mark], list[Rejected]]:
    """Find all markers in line order, and the look-alikes."""
    marks: list[Mark] = []
    rejected: list[Rejected] = []
    by_first, anywhere = scheme.behind_ornaments, scheme.markings.anywhere
    filed = [by_first.get(text[:1], anywhere) for text in lines.texts]
    for index in [index for index, markings in enumerate(filed) if markings != ()]:
        start, markings = lines.starts[index], filed[index]
        if markings is None:
            line = lines.raw[index]
            start = _past_ornaments(line, start, lines.stops[index])
            markings = by_first.get(line[start : start + 1], anywhere)
        if markings:
            found = find_mark(lines, index, start, markings)
            if isinstance(found, Mark):
                marks.append(found)
            elif found is not None:
                rejected.append(found)
    return _with_decimals_below(lines, marks) if marks else marks, rejected


def _with_decimals_below(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Leave out bare numbers such as 1总则, but for short lines of a document in which 1.1 stands below one, and 2.1."""
    if not any(marking.style.above_decimals for marking in {mark.marking for mark in marks}):
        return marks
    bare = [at for at, mark in enumerate(marks) if mark.marking.style.above_decimals]
    proofs = sum(at + 1 < len(marks) and marks[at + 1].number == (marks[at].value, 1) for at in bare)
    if proofs < _FEWEST_PROOFS:
        return [mark for mark in marks if not mark.marking.style.above_decimals]
    return [m for m in marks if not m.marking.style.above_decimals or lines.lengths[m.line] <= _LONGEST_BARE]


def _past_ornaments(line: str, start: int, stop: int) -> int:
    """Return where a marker would begin behind a few ornaments, with spaces or without."""
    stop = min(stop, start + _ORNAMENTED)
    while start < stop and (line[start] in ORNAMENTS or line[start] in IS_SPACE):
        start += 1
    return start


def reject(lines: Lines, mark: Mark, reason: str) -> Rejected:
    """Make the record of a marker that is not believed, for this reason."""
    marker = lines.raw[mark.line][mark.start : mark.end]
    return Rejected(mark.line + 1, mark.start, mark.end, marker, mark.marking.name, reason)
