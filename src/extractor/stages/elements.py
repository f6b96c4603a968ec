"""What the markup says of kept paragraphs: code, quotations, captions, list items, cells of a table, headings.

Only paragraphs that the document keeps are asked about, so the cost does not depend on the page around them. Old pages
lay themselves out with tables, lists and quotations: those say nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.model.ledger import Span
from extractor.model.page import Page
from extractor.model.roles import Role
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Form, Paragraph

RULES = {
    Role.CODE: "core/code",
    Role.QUOTE: "core/quote",
    Role.CAPTION: "core/caption",
    Role.LIST: "core/item",
    Role.TABLE: "core/table",
    Role.HEADING: "core/heading",
}
"""Rules that give paragraphs the roles that their elements say."""
MOST = 0.5
"""Share of the text above which quotations and headings are a way to lay out the page."""
IN_ONE_ITEM = 3
"""Paragraphs of one list item; with more of them the list lays out the page."""
LONGEST_TITLE, LONGEST_CAPTION = 60, 60
"""Characters of a heading, and of a caption."""
_STOPS = frozenset("。；;，,、…")
_CAPTION = re.compile(
    r"[▲△↑].+|图(?:为|[一二三四五六七八九十\d]{1,3}[:： ]).+|(?:资料图|图片来源|图源|配图|摄影)[:：/ ].+|.+(?:摄|供图|提供|资料图|截图|制图)[)）】]?[。.]?"
)
"""How a line below an image speaks of it."""


def elements(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Give paragraphs of an HTML page the role that the elements around them say, in the ledger too."""
    page = draft.page
    if not page.nodes:
        return
    from extractor.stages.surroundings import Surroundings  # noqa: PLC0415 - text pages need no HTML parser

    around = Surroundings()
    plain = [paragraph for paragraph in draft.paragraphs if paragraph.role is Role.BODY]
    found = [(paragraph, around.form(page.nodes[paragraph.block])) for paragraph in plain]
    is_plain = all(form is None for _, form in found)
    forms = {} if is_plain else {paragraph.block: form for paragraph, form in _serious(found) if form is not None}
    _find_captions(page, plain, forms)
    if not forms:
        return
    draft.forms = forms
    draft.tables = around.tables
    marks: list[Span] = []
    for place, paragraph in enumerate(draft.paragraphs):
        form = forms.get(paragraph.block)
        if form is not None and paragraph.role is Role.BODY:
            text, pieces, _, block = paragraph
            draft.paragraphs[place] = Paragraph(text, pieces, form.role, block)
            marks += [Span(start, end, form.role, RULES[form.role]) for _, start, end in pieces]
    draft.ledger = draft.ledger.relabelled(marks)


Found = tuple[Paragraph, Form | None]


def _serious(found: Sequence[Found]) -> Iterable[Found]:
    """Yield the paragraphs with the forms that are not just a way to lay out the page."""
    sizes: Counter[Role | None] = Counter()
    items: Counter[int] = Counter()
    for paragraph, form in found:
        sizes[form.role if form else None] += len(paragraph.text)
        if form is not None and form.role is Role.LIST:
            items[form.row] += 1
    bar = MOST * sizes.total()
    for paragraph, form in found:
        if form is None:
            continue
        role, text = form.role, paragraph.text
        is_layout = role in (Role.QUOTE, Role.HEADING) and sizes[role] > bar
        is_title = len(text) <= LONGEST_TITLE and text[-1] not in _STOPS
        if (
            is_layout
            or (role is Role.HEADING and not is_title)
            or (role is Role.LIST and items[form.row] > IN_ONE_ITEM)
        ):
            continue
        yield paragraph, form


def _find_captions(page: Page, plain: Iterable[Paragraph], forms: dict[int, Form]) -> None:
    """Find the lines right below an image that speak of it."""
    below = {place for place, _ in page.images}
    for paragraph in plain if below else ():
        block, text = paragraph.block, paragraph.text
        if block in below and block not in forms and len(text) <= LONGEST_CAPTION and _CAPTION.fullmatch(text):
            forms[block] = Form(Role.CAPTION)
