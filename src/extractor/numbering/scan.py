"""Finding markers: which lines begin with one, and which of those only look as if."""

from typing import NamedTuple

from extractor.numbering.lines import IS_SPACE, Lines, past_spaces
from extractor.numbering.scheme import REACH, Marking, Scheme
from extractor.numbering.units import Rejected


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


def find_mark(lines: Lines, index: int, markings: tuple[Marking, ...]) -> Mark | Rejected | None:
    """Find the marker of a line by the first style that fits; a look-alike with its reason if none does."""
    line, start, stop = lines.raw[index], lines.starts[index], lines.stops[index]
    reach, look_alike = min(stop, start + REACH), None
    for marking in markings:
        match = marking.pattern.match(line, start, reach)
        if match is None or (number := marking.number(match)) is None:
            continue
        end = match.end()
        while line[end - 1] in IS_SPACE:
            end -= 1
        if reason := marking.objection(line, start):
            look_alike = look_alike or Rejected(index + 1, start, end, line[start:end], marking.name, reason)
            continue
        numeral, text = match.span("number"), past_spaces(line, end, stop)
        parts, value = (1, number[0]) if marking.is_article else (len(number), number[-1])
        counted = (value, marking.key(match, parts))
        fields = (index, marking, number, start, end, *numeral, text, stop, marking.doubt(line, start), *counted)
        mark: Mark = tuple.__new__(Mark, fields)  # where every line has a marker: thrice as fast as the constructor
        return mark
    return look_alike


def scan(lines: Lines, scheme: Scheme) -> tuple[list[Mark], list[Rejected]]:
    """Find all markers in line order, and the look-alikes."""
    marks: list[Mark] = []
    rejected: list[Rejected] = []
    by_first, anywhere = scheme.markings.by_first, scheme.markings.anywhere
    for index, (line, start) in enumerate(zip(lines.raw, lines.starts, strict=True)):
        markings = by_first.get(line[start : start + 1], anywhere)
        if markings:
            found = find_mark(lines, index, markings)
            if isinstance(found, Mark):
                marks.append(found)
            elif found is not None:
                rejected.append(found)
    return marks, rejected


def reject(lines: Lines, mark: Mark, reason: str) -> Rejected:
    """Make the record of a marker that is not believed, for this reason."""
    marker = lines.raw[mark.line][mark.start : mark.end]
    return Rejected(mark.line + 1, mark.start, mark.end, marker, mark.marking.name, reason)
