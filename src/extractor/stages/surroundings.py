"""Which of the elements around a line of an HTML page says what the line is."""

from statistics import median

from selectolax.lexbor import LexborNode

from extractor.model.roles import Role
from extractor.readers.tags import CODE, numbers
from extractor.stages.cells import place_cells
from extractor.stages.draft import Form

HEADINGS = {number: level for level in range(1, 7) for number in numbers(f"h{level}")}
_NAMED = {
    **dict.fromkeys(CODE, Role.CODE),
    **dict.fromkeys(HEADINGS, Role.HEADING),
    **dict.fromkeys(numbers("figcaption caption"), Role.CAPTION),
    **dict.fromkeys(numbers("blockquote"), Role.QUOTE),
}
"""What elements say by their name alone."""
CELLS = numbers("td th")
LISTS_AND_PARAGRAPHS = numbers("ul ol p")
(ITEM,) = numbers("li")
(ROW,) = numbers("tr")
(TABLE,) = numbers("table")
_SAYING = CELLS | frozenset(_NAMED) | {ITEM}
LONG_CELL, USUAL_CELL = 400, 80
"""Characters of the longest cell and of a usual one, above which a table lays out the page."""
_STRONG = frozenset({Role.TABLE, Role.CODE, Role.CAPTION, Role.QUOTE})
"""What holds for all that lies inside."""


class Surroundings:
    """Tells what lines are by the elements around them; remembers what it told of each element, so that it is linear."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._known: dict[int, Form | None] = {}
        self.tables: dict[int, tuple[int, ...]] = {}
        """The number of columns in each row of the tables that were met, by the identity of the table."""
        self._cells: dict[int, Form] = {}
        self._lists: dict[int, bool] = {}

    def form(self, element: LexborNode) -> Form | None:
        """Return what a line is whose block is `element`, None for a paragraph."""
        known = self._known
        passed: list[tuple[int, LexborNode]] = []
        node: LexborNode | None = element
        while node is not None and (identity := node.mem_id) not in known:
            passed.append((identity, node))
            node = node.parent
        form = known[identity] if node is not None else None
        for identity, inner in reversed(passed):
            tag = inner.tag_id
            if tag in _SAYING or (form is not None and form.role is Role.LIST):
                form = self._inside(inner, tag, form)
            known[identity] = form
        return form

    def _inside(self, element: LexborNode, tag: int, around: Form | None) -> Form | None:
        """Return what lines right inside `element` are; `around` is what those around it are."""
        if around is not None and around.role in _STRONG:
            return around
        if tag in CELLS:
            return self._cell(element) or around
        if tag == ITEM:
            return self._item(element, around)
        if tag in _NAMED:
            return Form(_NAMED[tag], element.mem_id, HEADINGS.get(tag, 0))
        # an item is a line of its own or a paragraph, no box that holds whatever it likes
        is_inside = around is None or around.role is not Role.LIST or tag in LISTS_AND_PARAGRAPHS
        return around if is_inside else None

    def _item(self, element: LexborNode, around: Form | None) -> Form | None:
        """Return what lines of a list item are; an only item is no list."""
        whole = element.parent
        if whole is None:
            return around
        if whole.mem_id not in self._lists:
            self._lists[whole.mem_id] = sum([sibling.tag_id == ITEM for sibling in whole.iter()]) > 1
        if not self._lists[whole.mem_id]:
            return around
        depth = around.level + 1 if around is not None and around.role is Role.LIST else 1
        return Form(Role.LIST, whole.mem_id, depth, element.mem_id)

    def _cell(self, cell: LexborNode) -> Form | None:
        """Return where a cell stands in its table; None where the table only lays out the page."""
        table = cell.parent
        while table is not None and table.tag_id != TABLE:
            table = table.parent
        if table is None:
            return None
        if table.mem_id not in self.tables:
            rows = _rows(table)
            self.tables[table.mem_id] = ()
            if _is_data(rows):
                places, self.tables[table.mem_id] = place_cells(rows)
                for row, (cells, columns) in enumerate(zip(rows, places, strict=True)):
                    for column, each in zip(columns, cells, strict=True):
                        self._cells[each.mem_id] = Form(Role.TABLE, table.mem_id, 0, row, column)
        return self._cells.get(cell.mem_id)


def _rows(table: LexborNode) -> list[list[LexborNode]]:
    """Return the cells of a table, row by row; none if it holds another table, or code."""
    rows: list[list[LexborNode]] = []
    for node in table.traverse():
        tag = node.tag_id
        if tag == ROW:
            rows.append([])
        elif tag in CELLS and rows:
            rows[-1].append(node)
        elif tag in CODE or (tag == TABLE and node.mem_id != table.mem_id):
            return []
    return [row for row in rows if row]


def _is_data(rows: list[list[LexborNode]]) -> bool:
    """Whether a table holds figures and words, not paragraphs of a page: two rows and columns, and short cells."""
    if len(rows) < 2 or sum([len(row) > 1 for row in rows]) * 2 < len(rows):  # noqa: PLR2004
        return False
    cells = [cell for row in rows for cell in row]
    sizes = [len(cell.text().strip()) for cell in cells]
    if any(size > USUAL_CELL and len(cell.css("p")) > 1 for size, cell in zip(sizes, cells, strict=True)):
        return False
    return max(sizes) <= LONG_CELL and median(sizes) <= USUAL_CELL and sum(size > 0 for size in sizes) > 1
