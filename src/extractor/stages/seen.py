"""What a reader sees of a page: no rule is tried on lines that a browser does not show, no detector is asked about them.

A page may hide its whole text until its script has run, as articles of WeChat do: what is hidden is the text itself where
it holds far more prose than all that is shown.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress
from typing import TYPE_CHECKING

import attrs

from extractor.model.page import Page, Unseen, union
from extractor.rules.match import nodes_inside
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.draft import Draft

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MARKS = ("。", "，", "！", "？", ",")
"""One of these stands in prose."""
SHORTEST, RICH = 12, 160
"""Characters of a line that may be prose, and beyond which more of it counts no more."""
LEAST, TIMES = 24, 2
"""The least prose of a text, and how many times richer than the shown page it is."""
PLENTY = 1_200
"""Prose of the shown page that is certainly its text."""
MOST = 0.5
"""Share of the text in such elements above which they are a way to lay out the page."""
LABELS = frozenset({"control", "drawing"})
"""What a reader sees, though not as text: buttons tell what stands around them."""


def look(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Leave out what a browser does not show, and note the lines of code, on which claims of furniture mean nothing."""
    page = draft.page
    if page.tree is None:
        return
    draft.seen, hidden = seen(page)
    draft.lines = Lines(page, hidden)
    draft.code = code_blocks(page, page.tree)
    draft.unheard = {**{page.starts[index]: page.ends[index] for index in hidden}, **draft.code}


def seen(page: Page) -> tuple[Page, Sequence[int]]:
    """Return `page` without the blocks that a browser does not show, and those blocks by their index, in order.

    The text and all offsets are the same; `unseen` are the stretches that are not the main text.
    """
    if not page.unseen:
        return page, ()
    groups = text_groups(page)
    unseen = [stretch for stretch in page.unseen if stretch.group not in groups] if groups else page.unseen
    out = _whole_blocks(page, unseen)
    if not out:
        return (page if unseen is page.unseen else attrs.evolve(page, unseen=unseen)), ()
    shown = bytearray(b"\x01") * len(page.lines)
    for index in out:
        shown[index] = 0
    before = list(accumulate(shown, initial=0))  # how many blocks are shown before each one
    left = attrs.evolve(
        page,
        lines=list(compress(page.lines, shown)),
        starts=list(compress(page.starts, shown)),
        ends=list(compress(page.ends, shown)),
        link_chars=list(compress(page.link_chars, shown)),
        nodes=list(compress(page.nodes, shown)),
        images=[(before[place], node) for place, node in page.images],
        comments=[(before[place], node) for place, node in page.comments],
        unseen=unseen,
    )
    return left, sorted(out)


def _whole_blocks(page: Page, unseen: Iterable[Unseen]) -> AbstractSet[int]:
    """Return the blocks of which nothing is shown, by their index."""
    starts, ends = page.starts, page.ends
    found: set[int] = set()
    for start, end in union([(start, end) for start, end, why, _ in unseen if why not in LABELS]):
        found.update(range(bisect_left(starts, start), bisect_right(ends, end)))
    return found


def text_groups(page: Page) -> AbstractSet[int]:
    """Return the groups of hidden stretches that hold the main text: those with far more prose than what is shown."""
    rich: Counter[int] = Counter()
    styled: list[Unseen] = []
    for stretch in page.unseen:
        start, end, why, group = stretch
        if why == "style":
            styled.append(stretch)
            if end - start >= LEAST:
                lines = page.lines[bisect_left(page.starts, start) : bisect_left(page.starts, end)]
                rich[group] += sum([prose(line) for line in lines if len(line) >= SHORTEST])
    most = max(rich.values(), default=0)
    if most < LEAST:
        return frozenset()
    bar = most // TIMES
    left = min(bar, PLENTY)
    hidden = _whole_blocks(page, styled)
    for index, line in enumerate(page.lines):
        if index not in hidden and page.link_chars[index] * 2 < len(line):
            left -= prose(line)
            if left < 0:
                return frozenset()
    visible = min(bar, PLENTY) - left
    return frozenset(group for group, value in rich.items() if value >= max(LEAST, TIMES * visible))


def prose(line: str) -> int:
    """Return how much of a line counts as prose."""
    return min(len(line), RICH) if len(line) >= SHORTEST and any(map(line.__contains__, MARKS)) else 0


def code_blocks(page: Page, tree: "LexborHTMLParser") -> Mapping[int, int]:
    """Return where lines of code of an HTML page end by where they start; none where it sets most of its text like code."""
    if not page.has_code:
        return {}
    from extractor.readers.tags import CODES  # noqa: PLC0415 - text pages need no HTML parser

    inside = nodes_inside(tree, CODES)
    found = {
        start: end for start, end, node in zip(page.starts, page.ends, page.nodes, strict=True) if node.mem_id in inside
    }
    size = sum([end - start for start, end in found.items()])
    return found if size <= MOST * len(page.text) else {}
