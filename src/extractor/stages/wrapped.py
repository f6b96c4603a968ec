"""Texts whose lines were broken at a fixed width, as old forums, mail and converted books have them.

They show by their lines: most are equally wide, to a word or a mark that may not begin a line, and end no sentence. An
indent or an empty line begins the next paragraph; in a text that has neither, a short line or a sentence's end ends one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractor.model.page import Page
from extractor.model.roles import Role
from extractor.model.text import ends_sentence
from extractor.stages.draft import Paragraph

FEWEST = 6
"""Lines of full width at least."""
NARROWEST, WIDEST = 24, 160
"""Columns of such a line; an ideograph has two."""
SLACK = 3
"""Columns that full lines differ by: no line begins with a stop, no word is broken."""
ALIKE = 0.2
"""Share of the lines that have the same number of characters, at least: nearly every other text stops here."""
FULL, OPEN, WIDER = 0.4, 0.5, 0.1
"""Share of the lines that are full at least; of these, that end no sentence; share of lines that are wider at most."""
_HEAD = re.compile(r"(?:[!-~]+|.)[，。、；：！？”’」』）》]*")
"""What a line begins with that is not broken: it did not fit on the line above."""
INDENT = 2
"""Columns that are an indent."""
_MARKER = re.compile(
    r"[(（]?[一二三四五六七八九十百零〇\d]{1,4}[)）、．]|第[一二三四五六七八九十百零〇\d]+[章节条篇部编]"
)
"""How a numbered line begins."""
MARKED = 2
"""Paragraphs that an indent or an empty line begins, from which on others begin that way, too."""


def going_on(page: Page, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return where lines begin that go on with the paragraph above them; nothing where lines were not broken."""
    lengths = [len(paragraph.text) for paragraph in paragraphs]
    if len(lengths) < FEWEST or max(lengths) > WIDEST:  # a character has a column at least
        return frozenset()
    if max(Counter(lengths).values()) < ALIKE * len(lengths):
        return frozenset()
    if _columns(max([paragraph.text for paragraph in paragraphs], key=len)) > WIDEST:
        return frozenset()
    gaps = [_gap(page, paragraph) for paragraph in paragraphs]
    indents = [_columns(gap[gap.rfind("\n") + 1 :]) for gap in gaps]
    widths = [indent + _columns(paragraph.text) for indent, paragraph in zip(indents, paragraphs, strict=True)]
    usual, _ = Counter(widths).most_common(1)[0]
    lines = [line for line, width in zip(paragraphs, widths, strict=True) if abs(width - usual) <= SLACK]
    if not NARROWEST <= usual <= WIDEST or len(lines) < max(FEWEST, FULL * len(paragraphs)):
        return frozenset()
    wider = sum(width > usual + SLACK for width in widths)
    if wider > WIDER * len(widths) or sum(ends_sentence(line.text) for line in lines) > (1 - OPEN) * len(lines):
        return frozenset()
    least = min(indents)
    begins = [indent >= least + INDENT or gap.count("\n") > 1 for gap, indent in zip(gaps, indents, strict=True)]
    heads = [_columns(head[0]) if (head := _HEAD.match(line.text)) else 0 for line in paragraphs]
    full = [width + head > usual for width, head in zip(widths, heads[1:], strict=False)]
    return _after_full(paragraphs, full, begins)


def _gap(page: Page, paragraph: Paragraph) -> str:
    """Return the white space before a line."""
    start = paragraph.pieces[0].start
    index = page.index_at(start)
    return page.text[page.ends[index - 1] if index else 0 : start]


def _columns(text: str) -> int:
    """Return how many columns a line takes where ideographs and Chinese marks take two: as many as bytes of GB 2312."""
    return len(text.encode("gb18030", "replace"))


def _after_full(paragraphs: Sequence[Paragraph], full: Sequence[bool], begins: Sequence[bool]) -> frozenset[int]:
    """Return where the lines begin that stand right below a full one and begin no paragraph."""
    are_marked = sum(begins[1:]) >= MARKED
    return frozenset(
        after.pieces[0].start
        for place, (before, after) in enumerate(pairwise(paragraphs), start=1)
        if full[place - 1]
        and not begins[place]
        and before.role is after.role is Role.BODY
        and after.block == before.block + 1
        and (are_marked or not ends_sentence(before.text))
        and _MARKER.match(after.text) is None
    )
