"""In which column a cell stands: cells that span several columns or rows push the others aside.

What a cell spans besides its own place is blank, so that its text is printed once, and all rows of a table are equally
long. The columns are found as in the HTML standard, 4.9.12.1 "Forming a table".
"""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

WIDEST, HIGHEST = 1_000, 65_534
"""The most columns and rows that a cell spans by the HTML standard."""
THIN = 20
"""Places of a table for each of its cells, above which spans are no way to write it and are not believed."""


def place_cells(rows: Sequence[Sequence[LexborNode]]) -> tuple[list[list[int]], tuple[int, ...]]:
    """Return the column of each cell, row by row, and how many columns each row has."""
    most = THIN * sum(map(len, rows))
    taken: dict[int, int] = {}  # by the column, how many rows more a cell of a row above takes it
    places: list[list[int]] = []
    width = 0
    for number, cells in enumerate(rows):
        columns, below = _place_row(cells, taken, len(rows) - number)
        places.append(columns)
        width = max(width, *(column + 1 for column in below))
        if width * len(rows) > most:
            return [list(range(len(row))) for row in rows], tuple(map(len, rows))
        taken = {column: rest - 1 for column, rest in {**taken, **below}.items() if rest > 1}
    return places, (width,) * len(rows)


def _place_row(cells: Sequence[LexborNode], taken: dict[int, int], rest: int) -> tuple[list[int], dict[int, int]]:
    """Return the columns of a row's cells, and for how many of the `rest` of the rows each takes the columns it spans."""
    columns: list[int] = []
    below: dict[int, int] = {}
    at = 0
    for cell in cells:
        attributes = cell.attributes
        while at in taken:
            at += 1
        columns.append(at)
        down = min(_span(attributes.get("rowspan"), HIGHEST, rest), rest)
        for _ in range(_span(attributes.get("colspan"), WIDEST, 1)):
            below[at] = down
            at += 1
    return columns, below


def _span(value: str | None, most: int, of_zero: int) -> int:
    """Return how many columns or rows an attribute says; what says none is one."""
    digits = (value or "1").strip()
    if not (digits.isascii() and digits.isdecimal()):
        return 1
    return min(int(digits[:9]), most) or of_zero
