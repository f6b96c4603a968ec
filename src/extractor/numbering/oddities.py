"""What an editor would mark in the margin once the series stand: one that changes its separator half-way."""

from collections.abc import Iterable, Iterator

from extractor.numbering.lines import Lines, squeezed
from extractor.numbering.scan import Mark
from extractor.numbering.series import Placed
from extractor.numbering.style import narrow
from extractor.numbering.units import Finding

Shape = tuple[str, str]


def mixed_styles(lines: Lines, placed: Iterable[Placed]) -> Iterator[Finding]:
    """Find the first member of each series whose marker is built unlike its first: （一） and then （二）、."""
    first_shapes: dict[int, Shape | None] = {}
    for unit in placed:
        if not isinstance(unit.mark, Mark) or unit.mark.is_inserted:
            continue
        shape = _shape(lines, unit.mark)
        first = first_shapes.setdefault(id(unit.series), shape)
        if first not in (shape, None) and _bare(first) != _bare(shape):
            first_shapes[id(unit.series)] = None
            marker = lines.raw[unit.mark.line][unit.mark.start : unit.mark.end]
            yield Finding("mixed_styles", f"{marker} is marked unlike the first of its series", unit.mark.line + 1)


def _shape(lines: Lines, mark: Mark) -> Shape:
    """Return what stands before and after the number."""
    line = lines.raw[mark.line]
    return line[mark.start : mark.numeral_start], line[mark.numeral_end : mark.end]


def _bare(shape: Shape) -> Shape:
    """Return it without spaces and widths."""
    return narrow(squeezed(shape[0])), narrow(squeezed(shape[1]))
