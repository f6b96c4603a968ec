"""A row of other articles, each with its title, the first words of its text, and often when and how much it was read.

Such a row needs no heading, and its words are prose; but no text of its own has a link above every paragraph, nor a
time and a count below each. Where neither links nor times tell, headlines do that have no word of the page's title,
below a text that has.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from extractor import Claim, Found, Page, Role, Rules, detect, first_of

FEWEST = 3
"""Teasers in a row at least."""
SHORT, TITLE, LONGEST, MOSTLY = 4, 6, 60, 0.8
"""Characters of a teaser's title, at least with a time and without, and at most; how much of it is a link."""
LEAD, LONG = 16, 220
"""Characters of the words below it, at least and at most."""
LABELS, LABEL = 3, 40
"""Short lines below these at most, and the longest of them."""
TIME = re.compile(
    r"\d{1,3} ?(?:分钟|分鐘|小时|小時|天)前|昨天|前天|(?<!\d)\d\d?[-月/]\d\d?日?(?: \d\d?:\d\d)?(?!\d)|(?:评论|評論|阅读|閱讀|浏览|点击|跟贴|回复|赞)[(（: ：]{0,2}\d"
)
"""When it was printed, or how often it was read."""


LINK_ABOVE = re.compile(b"\x01\x00")
"""A line that is a link, above one that is none."""
END = re.compile("[。！？!?…”.]")
"""How the few words end on a text page, where nothing tells links."""
DATED = re.compile(f"{END.pattern}(?:.[^。；，：]{END.pattern}){{2}}", re.DOTALL)
"""How the lines from the few words of one teaser to those of the next but one end: a time and a title stand between."""
IN_TURN = re.compile(f"{END.pattern}(?:[^。！？!?…”.；，：;,:、]{END.pattern}){{2}}")
"""How they end where nothing tells when, and a headline alone stands between."""
NO_TITLE, NO_HEAD = "。；，：", "。！？!?…”.；，：;,:、"
"""How no title above a time ends, and no headline."""
HEADLINE, MARKER = (
    9,
    re.compile(
        r".{0,4}?[\d一二三四五六七八九十]{1,3}(?:[、.．:：)）》】]|[章节条招步类点种项是])|[(（【《“第]|NO|问|答"
    ),
)
"""Characters that headlines have on average at least, and how headings inside a text begin."""
PARTED, PART = 3, re.compile(r"\S{2}[ \u3000]+\S{2}")
"""Headlines of which one in so many has a space between two clauses, as headings inside a text have not, may share a word."""
WORDS = re.compile("(?=([\u4e00-\u9fff]{2}))")
"""Two ideographs side by side, most of them a word or a part of one."""
ROLE = attrgetter("role")
SHARED, STRANGE, ALIKE = 2, 0.7, 0.4
"""How many of the title's words a text has at least; how many other texts may have, a text, and in what share of them one is."""
FURNITURE, TELLING = 3, frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
WEB = TELLING | {Role.RELATED, Role.SHARE, Role.TOOLBAR, Role.COMMENT}
"""So many lines that only web pages have make one; some roles count as two."""


class Teaser(NamedTuple):
    """The first line of a teaser, and the one below its last."""

    first: int
    after: int


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the lines of each row of teasers."""
    for row in rows(page, linked(page) if page.is_html else dated(page)):
        yield from lines_of(page, row)


def strange(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines of teasers on a text page that have no word of its title, below a text that has."""
    if page.is_html or not IN_TURN.search(page.lasts):
        return
    title = first_of(claims, Role.TITLE)
    if title is None or sum([(role in WEB) + (role in TELLING) for role in map(ROLE, claims)]) < FURNITURE:
        return
    top = page.index_at(title.end - 1) + 1
    words = set(WORDS.findall(page.text[title.start : title.end]))
    for row in rows(page, undated(page, top, {claim.start for claim in claims})):
        above = "".join(page.lines[top : row[0].first])
        heads = [page.lines[teaser.first] for teaser in row]
        parted = sum([PART.search(head) is not None for head in heads])
        if sum(map(len, heads)) < HEADLINE * len(heads) or sum([word in above for word in words]) < SHARED:
            continue
        texts = [head + page.lines[teaser.first + 1] for head, teaser in zip(heads, row, strict=True)]
        held = [sum([word in text for text in texts]) for word in words]
        most = STRANGE if PARTED * parted >= len(heads) else 0
        if sum(held) <= most * len(texts) and max(held) <= ALIKE * len(texts):
            yield from lines_of(page, row)


def rows(page: Page, teasers: Sequence[Teaser]) -> Iterator[Sequence[Teaser]]:
    """Yield the rows that are long enough and repeat no title."""
    row: list[Teaser] = []
    for teaser in [*teasers, Teaser(-1, -1)] if len(teasers) >= FEWEST else ():
        if row and teaser.first != row[-1].after:
            if len({page.lines[other.first] for other in row}) >= FEWEST:
                yield row
            row = []
        row.append(teaser)


def lines_of(page: Page, row: Sequence[Teaser]) -> Iterator[Found]:
    """Yield each line of a row."""
    for index in range(row[0].first, row[-1].after):
        yield Found(page.starts[index], page.ends[index])


def linked(page: Page) -> list[Teaser]:
    """Return the teasers of an HTML page: a link, a few words, perhaps labels."""
    lengths = list(map(len, page.lines))
    links = bytes([chars > 0 and chars >= MOSTLY * size for chars, size in zip(page.link_chars, lengths, strict=True)])
    pairs = [pair.start() for pair in LINK_ABOVE.finditer(links)]
    likely = [i for i in pairs if SHORT <= lengths[i] <= LONGEST and LEAD <= lengths[i + 1] <= LONG]
    if len(likely) < FEWEST:
        return []
    found = [Teaser(index, _below_labels(page, index + 2)) for index in likely]
    return [teaser for teaser in found if lengths[teaser.first] >= TITLE or teaser.after > teaser.first + 2]


def dated(page: Page) -> list[Teaser]:
    """Return the teasers of a text page: a title, a few words, a time or a count."""
    if not DATED.search(page.lasts):
        return []
    lines = page.lines
    places = {index - 1 for index in _leads(page) if 0 < index < len(lines) - 1 and len(lines[index + 1]) <= LABEL}
    alike = [index for index in sorted(places) if index + 3 in places or index - 3 in places]
    titled = [index for index in alike if SHORT <= len(lines[index]) <= LONGEST and lines[index][-1] not in NO_TITLE]
    return [Teaser(index, index + 3) for index in titled if TIME.search(lines[index + 2])]


def undated(page: Page, top: int, taken: Collection[int]) -> list[Teaser]:
    """Return what may be teasers from the line `top` on: a headline and a sentence or two, in turn."""
    lines = page.lines
    places = {index - 1 for index in _leads(page) if index > top and TITLE <= len(lines[index - 1]) <= LONGEST}
    alike = [index for index in sorted(places) if index + 2 in places or index - 2 in places]
    heads = [index for index in alike if lines[index][-1] not in NO_HEAD and page.starts[index] not in taken]
    return [Teaser(index, index + 2) for index in heads if not MARKER.match(lines[index])]


def _leads(page: Page) -> list[int]:
    """Return the lines that may be the few words of a teaser on a text page."""
    lines, ends = page.lines, [match.start() for match in END.finditer(page.lasts)]
    return [index for index in ends if LEAD <= len(lines[index]) <= LONG]


def _below_labels(page: Page, index: int) -> int:
    """Return the first line from `index` on that is no label of a teaser."""
    stop = min(index + LABELS, len(page.lines))
    while index < stop and len(page.lines[index]) <= LABEL and TIME.search(page.lines[index]):
        index += 1
    return index


rules = Rules(
    id="teasers",
    name="rows of teasers",
    rules=[
        detect.spans("row", find, role="RELATED", why="a title, a few words and a time, three times over"),
        detect.spans(
            "strange",
            strange,
            role="RELATED",
            late=True,
            why="three headlines or more that share no word with the title",
        ),
    ],
)
