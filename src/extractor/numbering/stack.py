"""The series that are open at a point of the document, the outermost first; the place of a series is its depth."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from attrs import define, field

from extractor.numbering.lines import Lines
from extractor.numbering.scan import Mark
from extractor.numbering.series import Key, Placed, Series

_OUTERMOST: Final = 1  # the usual level of 壹、


@define(eq=False)
class OpenSeries:
    """A series that may go on, and its last member."""

    series: Series
    last: Placed

    @property
    def number(self) -> tuple[int, ...]:
        """The number it has come to, empty for titles without one."""
        return self.last.mark.number if isinstance(self.last.mark, Mark) else ()

    @property
    def value(self) -> int:
        """The part of that number that counts up."""
        return self.last.mark.value if isinstance(self.last.mark, Mark) else 0

    @property
    def rank(self) -> int | None:
        """Its place in the fixed order, None where it has none."""
        return self.last.mark.marking.style.rank if isinstance(self.last.mark, Mark) else None


@define(eq=False)
class Stack:
    """The open series; each key is there once at most, so that it is never deep."""

    lines: Lines
    following: Mapping[int, Mark]
    """For a marker's line, the next marker of the same key."""
    entries: list[OpenSeries] = field(factory=list)
    closed: dict[Key, int] = field(factory=dict)
    """How far each series had counted when a heading above it ended it."""
    held: set[tuple[Key, Key]] = field(factory=set)
    """Which kinds of series stood directly below which."""

    def deepest(self, key: Key) -> int | None:
        """Return the place of the innermost series with this key."""
        for at in range(len(self.entries) - 1, -1, -1):
            if self.entries[at].series.key == key:
                return at
        return None

    def cut(self, at: int) -> None:
        """Close all series from this place on."""
        if at >= len(self.entries):
            return
        for entry in self.entries[at:]:
            if entry.number:
                self.closed[entry.series.key] = entry.value
        del self.entries[at:]

    def place_of_rank(self, rank: int) -> int:
        """Tell where a ranked marker belongs: below all of higher rank, above everything else."""
        at = 0
        while at < len(self.entries) and (above := self.entries[at].rank) is not None and above < rank:
            at += 1
        return at

    def place_by_usage(self, mark: Mark) -> int:
        """Tell where a series opens that usually stands above others: outside of those that are over.

        A bare list in front of 一、 does not hold it, once its next number never comes: 1. 2. 3. and then 一、. Nor does
        any list hold 壹、. But a list whose members held such markers before goes on to do so, as 5. whose parts are
        （一） and （二） like those of 4.
        """
        at, usual = len(self.entries), mark.marking.style.usual_level
        while usual is not None and at and self._is_over(self.entries[at - 1], mark.key, usual):
            at -= 1
        return at

    def _is_over(self, entry: OpenSeries, key: Key, usual: int) -> bool:
        last = entry.last.mark
        below = last.marking.style.usual_level if isinstance(last, Mark) else None
        if below is None or below <= usual or (entry.series.key, key) in self.held:
            return False
        if entry.series.below_article or len(entry.series.members) == 1:
            return False
        after = self.following.get(last.line)
        if after is not None and after.value == entry.value + 1:
            return False
        return usual == _OUTERMOST or self._is_bare(entry.series)

    def _is_bare(self, series: Series) -> bool:
        """Say whether nothing stands between the members of a series."""
        lines = [member.mark.line for member in series.members]
        return all(self.lines.below(line) == below for line, below in pairwise(lines))

    def new_series(self, key: Key) -> Series:
        """Begin a series below the last member of the innermost one."""
        if not self.entries:
            return Series(key, 0, None, below_article=False)
        above = self.entries[-1]
        self.held.add((above.series.key, key))
        is_article = isinstance(above.last.mark, Mark) and above.last.mark.marking.is_article
        return Series(key, len(self.entries), above.last, is_article or above.series.below_article)

    def forget(self) -> None:
        """Begin as with an empty document."""
        self.entries.clear()
        self.closed.clear()
        self.held.clear()
