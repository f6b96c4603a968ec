"""A table of facts, each with its label: who asked and when, who answered and when."""

from extractor.model.page import Page

_CELLS, _GAPS = frozenset({"td", "th"}), ("\t", "  ")
"""Elements of a table's cells, and what stands between them in a dump."""
_NEAR = 2
"""Lines above and below within which another row stands."""


def is_cell(page: Page, index: int) -> bool:
    """Whether a line is a row or a cell of a table of facts: a date in it begins no other text."""
    if page.is_html:
        node = page.nodes[index]
        return node.tag in _CELLS and 0 < index < len(page.nodes) - 1 and page.nodes[index - 1].tag in _CELLS
    gaps = [gap for gap in _GAPS if gap in page.lines[index]]
    if not gaps:
        return False
    around = [*page.lines[max(index - _NEAR, 0) : index], *page.lines[index + 1 : index + 1 + _NEAR]]
    return any(gap in line for gap in gaps for line in around)
