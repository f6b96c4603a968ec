"""What stands between the title and the first paragraph, and between the last paragraph and the furniture below it."""

import re
from collections.abc import Iterator, Sequence

from extractor import Block, Claim, Found, Page, Region, Role, Rules, detect, ends_sentence

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d")
ACT = re.compile("通过|公布|施行|修[订正]|批准|会议|令第|号令|国务院|颁布")
"""What happened to a law on a day, which stands below its title and belongs to it."""
HEAD, SHORT = 4, 60
"""Lines at the top of the text where its date may stand, and the longest line that is one."""
NAME, LONGEST = 6, 70
"""Characters of the text's own title, at least and at most."""
MARKER = re.compile(r"[第(（一二三四五六七八九十\d【《“]")
"""How headings inside a text begin."""
ITEM = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|附[言件注]")
"""How the last lines of a text may begin that end no sentence."""
LINE, TITLE = 4, 10
"""Characters of a line that may end a sentence, and of a title of another page, at least."""
CLAUSE = re.compile("[，。；！？]")
MARKS = re.compile("[，。、；：！？,!?]")
ENDS = frozenset("。！？；：”!?;:…’」』）)")
MOSTLY, SOME = 0.6, 2
"""Share of lines that end sentences, and their number, from which on a missing end means anything."""
FEW = 2
"""Titles that are more than an unfinished last line."""


def dated(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the first lines of the text up to one with a date: they are about the text."""
    if is_other(page, region):
        return
    first = opening(page, region, HEAD)
    dates = [b for b in first if b.end - b.start <= SHORT and DATE.search(page.text, b.start, b.end)]
    texts = [page.lines[date.index] for date in dates]
    if texts and not CLAUSE.search(texts[-1]) and not any(map(ACT.search, texts)):
        for block in first[: first.index(dates[-1]) + 1]:
            if ends_sentence(page.lines[block.index]):
                return
        yield Found(first[0].start, dates[-1].end)


def untitled(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the line above the first paragraph, if nothing else names the text of a web page."""
    if is_other(page, region) or any(claim.role is Role.TITLE for claim in claims):
        return
    first, *others = opening(page, region, 2)
    is_name = (
        NAME <= first.end - first.start <= LONGEST
        and not is_ended(page, first)
        and not MARKER.match(page.lines[first.index])
    )
    if is_name and others and is_ended(page, others[0]) and first.start not in {claim.start for claim in claims}:
        yield Found(first.start, first.end, {"title": (first.start, first.end)})


def titles(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the lines at the end that end no sentence, on text pages, where nothing tells links: other pages' titles."""
    if page.is_html or is_other(page, region):
        return
    taken = {claim.start for claim in claims}
    first, last = (page.index_at(offset) for offset in region.spans[-1])
    lines = [i for i in range(first, last + 1) if len(page.lines[i]) >= LINE and page.starts[i] not in taken]
    ended = [place for place, index in enumerate(lines) if page.lines[index][-1] in ENDS]
    if len(ended) < SOME or len(ended) < MOSTLY * (ended[-1] + 1):
        return
    rest = [index for index in lines[ended[-1] + 1 :] if len(page.lines[index]) >= TITLE]
    is_list = any(ITEM.match(page.lines[index]) for index in rest)
    if len(rest) >= FEW and not is_list and any(MARKS.search(page.lines[index]) for index in rest):
        yield Found(page.starts[rest[0]], page.ends[rest[-1]])


def opening(page: Page, region: Region, count: int) -> list[Block]:
    """Return the first blocks of the region."""
    start, end = region.spans[0]
    first = page.index_at(start)
    return [block for block in page.slice(first, first + count) if block.start < end]


def is_ended(page: Page, block: Block) -> bool:
    """Whether a line ends as a sentence does."""
    return ends_sentence(page.text[max(block.start, block.end - 4) : block.end])


def is_other(page: Page, region: Region) -> bool:
    """Whether the region is the whole page, or no article."""
    return region.kind != "article" or not region.spans or region.spans == ((0, len(page.text)),)


rules = Rules(
    id="edges",
    name="edges of the main text",
    rules=[
        detect.within(
            "dated", dated, role="BYLINE", why="lines with a date above the first paragraph are about the text"
        ),
        detect.within(
            "untitled",
            untitled,
            role="TITLE",
            why="the line above the first paragraph, where nothing else is the title",
        ),
        detect.within("titles", titles, role="RELATED", why="titles of other pages end no sentence"),
    ],
)
