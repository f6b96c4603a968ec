"""Passages that are more than one paragraph, or that the markup makes: code, tables, quotations, headings, list items."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from extractor.model.passage import Passage
from extractor.model.roles import Role
from extractor.numbering import Unit
from extractor.stages.draft import Draft, Form, Paragraph

_TOGETHER = frozenset({Role.CODE, Role.TABLE, Role.QUOTE})
"""Roles of paragraphs that make one passage with their neighbours of the same element."""
_PARAGRAPH = Form(Role.BODY)
MOST_KINDS = 7
"""More than the kinds of heading elements that HTML has."""


class Composed(NamedTuple):
    """A passage and the last of the lines of the outline, counted from 1, that it takes."""

    passage: Passage
    last: int


def compose(draft: Draft, units: Mapping[int, Unit]) -> dict[int, Composed]:
    """Return the passages by the first line that each takes. Lines that are numbered units are left alone."""
    if not draft.forms and Role.CODE not in {paragraph.role for paragraph in draft.paragraphs}:
        return {}
    lines = list(enumerate(draft.paragraphs, start=1))
    levels, _ = heading_levels(draft, units)
    found: dict[int, Composed] = {}

    def kind(numbered: tuple[int, Paragraph]) -> tuple[Role, int, bool]:
        line, paragraph = numbered
        return paragraph.role, draft.forms.get(paragraph.block, _PARAGRAPH).element, line in units

    for (role, element, is_numbered), group in groupby(lines, kind):
        members = list(group)
        if is_numbered:
            continue
        if role in _TOGETHER:
            passage = _joined(draft, role, element, [paragraph for _, paragraph in members])
            found[members[0][0]] = Composed(passage, members[-1][0])
            continue
        for line, paragraph in members:
            form = draft.forms.get(paragraph.block)
            if form is not None and role in (Role.HEADING, Role.LIST):
                name, level = ("heading", levels[form.level]) if role is Role.HEADING else ("item", form.level)
                text, source = paragraph.text, tuple(piece[1:] for piece in paragraph.pieces)
                passage = Passage(name, text, text, source, level=level, reason=told(form), element=said(form))
                found[line] = Composed(passage, line)
    return found


def heading_levels(draft: Draft, units: Mapping[int, Unit]) -> tuple[dict[int, int], int]:
    """Return how deep the headings of each kind of element are, and how much deeper the numbering is than it says.

    Headings are as deep as numbered ones in such elements, else by their order. Numbered headings lie below unnumbered
    ones of stronger elements that stand above the first of them: 一、 below an h2 is of level 2.
    """
    numbered: dict[int, int] = {}
    plain: set[int] = set()
    above: set[int] | None = None
    for line, paragraph in enumerate(draft.paragraphs, start=1):
        form, unit = draft.forms.get(paragraph.block, _PARAGRAPH), units.get(line)
        is_element = form.role is Role.HEADING
        if unit is None and is_element:
            plain.add(form.level)
        elif unit is not None and unit.kind != "item":
            above = above or set(plain)
            if is_element:
                numbered.setdefault(form.level, unit.level)
    strongest = min(numbered, default=MOST_KINDS)
    shift = sum([kind < strongest for kind in above or ()])
    levels: dict[int, int] = {}
    depth = 0
    for kind in sorted(plain | numbered.keys()):
        depth = levels[kind] = numbered[kind] + shift if kind in numbered else depth + 1
    return levels, shift


def said(form: Form) -> tuple[Role, int]:
    """Return what the elements say of a heading or an item; see `Passage.element`."""
    return form.role, form.level


def told(form: Form) -> str:
    """Return for a person what the elements say of a heading or an item."""
    return f"an element h{form.level}" if form.role is Role.HEADING else f"an element of a list, {form.level} deep"


def lowered(passage: Passage, form: Form | None, shift: int) -> Passage:
    """Return the passage of a numbered unit as deep as it lies below unnumbered headings, with what its elements say."""
    if form is not None and form.role in (Role.HEADING, Role.LIST):
        passage = passage._replace(reason=f"{passage.reason}; {told(form)}", element=said(form))
    return passage._replace(level=(passage.level or 1) + shift) if shift else passage


def _joined(draft: Draft, role: Role, element: int, members: Sequence[Paragraph]) -> Passage:
    """Return the one passage of neighbours that belong together."""
    if role is Role.CODE:
        return _code(draft.page.text, members)
    source = tuple(piece[1:] for paragraph in members for piece in paragraph.pieces)
    if role is Role.TABLE and element in draft.tables:
        rows = _rows(draft, element, members)
        text = "\n".join(["\t".join(row) for row in rows])
        return Passage("table", text, text, source, rows=rows)
    text = "\n".join([paragraph.text for paragraph in members])
    return Passage("table" if role is Role.TABLE else "quote", text, text, source)


def _rows(draft: Draft, table: int, members: Sequence[Paragraph]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a table, rows of which nothing is kept left out."""
    rows = [[""] * cells for cells in draft.tables[table]]
    for paragraph in members:
        form = draft.forms[paragraph.block]
        before = rows[form.row][form.column]
        rows[form.row][form.column] = f"{before} {paragraph.text}" if before else paragraph.text
    return tuple(tuple(row) for row in rows if any(row))


def _code(text: str, members: Sequence[Paragraph]) -> Passage:
    """Return code with its lines as they stand on the page, their indents and the blank ones between them too."""
    parts: list[str] = []
    source: list[tuple[int, int]] = []
    for start, end, shown in _pieces(members):
        begin = source[-1][1] if source else max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        between = text[begin:start]
        if not between.isspace():  # something was dropped there, or nothing stands between
            begin, between = start, "\n" if between else ""
        breaks = len(between.splitlines()) - 1 if between else 0
        indent = between.splitlines(keepends=True)[-1] if between else ""
        if indent.endswith(("\n", "\r")):
            breaks, indent = breaks + 1, ""
        parts.append("\n" * breaks + indent + shown)
        if source and begin == source[-1][1]:
            source[-1] = (source[-1][0], end)
        else:
            source.append((begin, end))
    code = "".join(parts)
    return Passage("code", code, code, tuple(source))


def _pieces(members: Sequence[Paragraph]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and text of all pieces of paragraphs."""
    for paragraph in members:
        for at, start, end in paragraph.pieces:
            yield start, end, paragraph.text[at : at + end - start]
