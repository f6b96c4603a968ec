"""What an editor would mark in the margin once the series stand: one that changes its separator half-way."""

from collections.abc import Iterable, Iterator

from extractor.numbering.lines import Lines, squeezed
from extractor.numbering.scan import Mark
from extractor.numbering.series import Placed
from extractor.numbering.style import narrow
from extractor.numbering.units import Finding


def mixed_styles(lines: Lines, placed: Iterable[Placed]) -> Iterator[Finding]:
    """Find the first member of each series whose marker is built unlike its first: （一） and then （二）、."""
    shapes: dict[int, str] = {}
    for unit in placed:
        if not isinstance(unit.mark, Mark) or unit.mark.is_inserted:
            continue
        shape = _shape(lines, unit.mark)
        first = shapes.setdefault(id(unit.series), shape)
        if first not in {shape, ""}:
            shapes[id(unit.series)] = ""
            marker = lines.raw[unit.mark.line][unit.mark.start : unit.mark.end]
            yield Finding("mixed_styles", f"{marker} is marked unlike the first of its series", unit.mark.line + 1)


def _shape(lines: Lines, mark: Mark) -> str:
    """Return the marker without its number, spaces and widths."""
    line = lines.raw[mark.line]
    return narrow(squeezed(line[mark.start : mark.numeral_start] + "#" + line[mark.numeral_end : mark.end]))
