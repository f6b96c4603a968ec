"""A series that begins at 二、 has lost the number of its first title, not the title: dumps drop the first of a list.

The title is then the last short line above 二、 that has a paragraph above and below it.
"""

from typing import Final

from extractor.numbering.lines import Lines
from extractor.numbering.scan import Mark
from extractor.numbering.series import Placed, printed
from extractor.numbering.titles import Shape, find_title
from extractor.numbering.unnumbered import Titled
from extractor.numbering.votes import Votes

_SECOND: Final = 2
_LONGEST: Final = 30  # characters of a title
_PARAGRAPH: Final = 30  # characters of the shortest paragraph


def lost_titles(lines: Lines, placed: list[Placed], votes: Votes) -> list[Placed]:
    """Find the titles of first members whose number is missing; each belongs before the member placed after it."""
    found = []
    above = -1
    for unit in placed:
        mark = unit.mark
        if isinstance(mark, Mark) and mark.value == _SECOND and unit is unit.series.members[0]:
            verdict = votes.verdict(unit.series)
            index = _title_line(lines, above, mark.line) if verdict.titled and verdict.own_line else None
            if index is not None:
                reason = f"a title where the first number of the series should be, before {printed(unit, lines)}"
                title = Titled(
                    index, lines.starts[index], lines.stops[index], lines.texts[index], mark.marking.name, holds=True
                )
                found.append(Placed(title, unit.series, reason, "weak"))
        above = mark.line
    return found


def _title_line(lines: Lines, above: int, below: int) -> int | None:
    """Return the last line between two others that looks like a title between paragraphs."""
    under = 0
    candidate = None
    for index in range(below - 1, above, -1):
        length = lines.stops[index] - lines.starts[index]
        if length == 0:
            continue
        if length >= _PARAGRAPH and candidate is not None:
            return candidate
        is_title = find_title(lines.raw[index], lines.starts[index], lines.stops[index]).shape is Shape.LINE
        candidate = index if is_title and 1 < length <= _LONGEST and under >= _PARAGRAPH else None
        under = length
    return None
