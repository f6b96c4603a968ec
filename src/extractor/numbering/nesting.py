"""Where guessed subheads stand among what is numbered: below the headings that were there before, above lists.

A guess never changes which lines are numbered, only how deep they stand.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from extractor.numbering.scan import Mark
from extractor.numbering.series import Placed, Series
from extractor.numbering.unnumbered import Titled


class Nesting:
    """The depth of the units of a document with guessed subheads; all lines are 0-based."""

    def __init__(self, placed: Sequence[Placed], subheads: Sequence[Titled], headings: AbstractSet[int]) -> None:
        """Look at every series once; `headings` are the lines of units that are no items."""
        self._placed = placed
        self._lines = [unit.mark.line for unit in placed]
        self._guessed = [subhead.line for subhead in subheads]
        series = {id(unit.series): unit.series for unit in placed} if subheads else {}
        self._holds: Mapping[int, bool] = {key: self._is_above(one, headings) for key, one in series.items()}

    def level_of_subhead(self, subhead: Titled) -> int:
        """Return 1 at the top, else one more than the innermost heading around."""
        at = bisect_left(self._lines, subhead.line)
        around = 0
        for unit in _chain(self._placed[at - 1]) if at else ():
            if not self._holds[id(unit.series)]:
                break
            around = unit.series.depth + 1
        return around + 1

    def level(self, unit: Placed) -> int:
        """Return 1 at the top; one more below a subhead than without it."""
        level = unit.series.depth + 1
        if not self._guessed:
            return level
        outermost = next((one.series for one in _chain(unit) if not self._holds[id(one.series)]), None)
        is_below = outermost is not None and isinstance(outermost.members[0].mark, Mark) and self._is_behind(outermost)
        return level + is_below

    def _is_above(self, series: Series, headings: AbstractSet[int]) -> bool:
        """Say whether subheads stand below the members: headings that were there first, or that go on across one."""
        first, last = series.members[0].mark, series.members[-1].mark
        if first.line not in headings or (isinstance(first, Titled) and not first.holds):
            return False
        return self._is_any_between(first.line, last.line) or not self._is_behind(series)

    def _is_behind(self, series: Series) -> bool:
        """Say whether the series begins behind a subhead that stands below the same heading."""
        return self._is_any_between(series.parent.mark.line if series.parent else -1, series.members[0].mark.line)

    def _is_any_between(self, above: int, below: int) -> bool:
        return bisect_left(self._guessed, above) < bisect_left(self._guessed, below)


def _chain(unit: Placed) -> list[Placed]:
    """Return the unit and all that it stands below, the outermost first."""
    chain = [unit]
    while (above := chain[-1].series.parent) is not None:
        chain.append(above)
    return chain[::-1]
