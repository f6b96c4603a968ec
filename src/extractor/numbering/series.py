"""A series: markers of one style that count up below one parent."""

from attrs import define, field

from extractor.numbering.lines import Lines
from extractor.numbering.scan import Mark
from extractor.numbering.units import Confidence
from extractor.numbering.unnumbered import Titled

Key = tuple[str, int]
"""Style and number of parts; markers with the same key can be of one series."""


@define(eq=False)
class Series:
    """Markers of one style that count up below one parent."""

    key: Key
    depth: int
    """0 at the top."""
    parent: "Placed | None"
    below_article: bool
    """Whether an article stands anywhere above; below one there are only items."""
    is_introduced: bool = False
    """Whether words like 附件： stand before its first member: a list, unless its members have text of their own."""
    members: list["Placed"] = field(factory=list)


@define(eq=False)
class Placed:
    """A marker or title that was believed, and why."""

    mark: Mark | Titled
    series: Series
    reason: str
    confidence: Confidence
    children: int = 0

    @property
    def is_alone(self) -> bool:
        """Whether its series has no other member, and its kind of marker does not count by itself."""
        return len(self.series.members) == 1 and isinstance(self.mark, Mark) and not self.mark.is_strong


def printed(unit: Placed, lines: Lines) -> str:
    """Return the marker as printed, or the title where there is none."""
    mark = unit.mark
    return lines.raw[mark.line][mark.start : mark.end] if isinstance(mark, Mark) else mark.title
