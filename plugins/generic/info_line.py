"""The lines around the title: when, from where and by whom, labelled or bare, in any order, glued or apart.

Beside the title a name needs no label: 2019-09-04 22:18:34　GameForce. That holds nowhere else, so this looks only from
a few lines above the title to the first prose below it.
"""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Role, Rules, detect, first_of, read_byline

ABOVE, BELOW = 2, 10
"""How many lines above and below the title are looked at."""
OURS, ENDS = frozenset({Role.BYLINE, Role.WATERMARK, Role.SPACE}), frozenset({Role.COMMENT, Role.RELATED})
WEB = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
"""Roles of lines that are read, of what stands below a text (its facts are another's), and of what only web pages have."""
LONGEST, SHORT = 110, 30
"""Characters of a line that is read, and of one in which a full stop is no end of the search."""
HINT = re.compile(
    r"[\d０-９][-/.年月:时]|[天前刚源者编稿撰執执]|文[:：|/]|发布|發佈|發布|出处|出處|原创|原創|[Bb][Yy] "
)
"""Without one of these no line says when, whence or by whom."""
BARE = re.compile(r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?(?:日|(?!\d\d\d))")
"""A date alone, which dates web pages and signs documents."""
FEW, PAIR, LISTED = 3, 2, 5
"""Lines of furniture, and of menus, that make a web page; lines that begin with a day and make a list of other pages."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines of facts around the title."""
    title = first_of(claims, Role.TITLE)
    if title is None:
        return
    taken = {claim[0] for claim in claims if claim[2] not in OURS}
    first, last = page.index_at(title.start), page.index_at(title.end - 1)
    is_document = page.tree is None and len(taken) <= FEW and sum(claim[2] in WEB for claim in claims) < PAIR
    over = min([claim[0] for claim in claims if claim[2] in ENDS and claim[0] > title.end], default=len(page.text))
    below = page.lines[: page.index_at(over) + (over == len(page.text))]
    found: list[Found] = []
    for index in (*range(max(0, first - ABOVE), first), *_until_prose(below, last + 1)):
        line = page.lines[index]
        if len(line) > LONGEST or page.starts[index] in taken or not HINT.search(line):
            continue
        read = read_byline(page, page.block(index))
        if read and not (is_document and BARE.fullmatch(line)):
            found.append(Found(page.starts[index], page.ends[index], read))
    if sum(page.text[fact.start].isdigit() for fact in found) < LISTED:
        yield from found


def _until_prose(lines: Sequence[str], first: int) -> Iterator[int]:
    """Yield the indexes of the lines from `first` on that stand above the first line of prose."""
    for index, line in enumerate(lines[first : first + BELOW], first):
        if len(line) > LONGEST or (len(line) > SHORT and "。" in line):
            return
        yield index


rules = Rules(
    id="at-title",
    name="facts around the title",
    rules=[detect.spans("facts", find, role="BYLINE", late=True, why="beside the title a name needs no label")],
)
