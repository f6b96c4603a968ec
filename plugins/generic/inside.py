"""What stands inside the main text of a web page and is not part of it: buttons, links to other articles, copies.

Rules that hold only above or below the text are believed inside it too where the page has furniture at all: the same line
would be a heading or a label in a document, and is a button on a web page.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor import Block, Claim, Found, Page, Region, Role, Rules, detect, ends_sentence

LINK_RUN = re.compile(b"\x01{3,}")
"""Three lines of links in a row are a list of other pages."""
MOSTLY = 0.8
"""Share of a line inside links with which it is a link."""
KEPT = frozenset({Role.TITLE, Role.SUMMARY, Role.SPACE, Role.WATERMARK, Role.HIDDEN, Role.DUPLICATE, Role.BODY})
"""Roles that are not the business of this plugin."""
SHORTEST = 6
"""Characters of a caption or a title at least."""
ADVERTISING = frozenset({"广告", "廣告", "推广", "推廣", "AD", "Advertisement"})
"""Labels of advertisements."""
COLONS, SPEAKER, SPEAKERS = frozenset(":："), 20, 3
"""How a line ends that tells who speaks, its length at most, and how many make an interview."""
MOST = 10
"""Titles below one heading at most."""
CONTACT = "footer/contact"
"""The rule of an address with a telephone number: inside a text it is a notice's own."""


def furniture(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the lines that a rule would take above or below the text, each once, in the most special role."""
    if not region.is_part(page):
        return
    within = inside([claim for claim in claims if claim[2] not in KEPT], region)
    inner = [claim[:3] for claim in within if claim[3] != CONTACT]
    if not inner:
        return
    seen = {page.starts[index] for index in speakers(page, within, region)}
    for start, end, role in sorted(inner, key=lambda found: (found[0], found[1], found[2].key)):
        index = page.index_at(start)
        if start not in seen and page.starts[index] == start and end >= page.ends[index]:
            seen.add(start)
            yield Found(start, page.ends[index], role=role)


def speakers(page: Page, within: Sequence[Claim], region: Region) -> list[int]:
    """Return the lines that look like a byline without a value and tell who speaks next, as others do: an interview.

    `within` are the claims inside the region.
    """
    byline = Role.BYLINE
    places = {page.index_at(claim[0]) for claim in within if claim[2] is byline}
    named = [index for index in places if page.lines[index][-1] in COLONS]
    if not named:
        return []
    lines = page.lines[page.index_at(region.spans[0][0]) : page.index_at(region.spans[-1][1]) + 1]
    is_talk = sum([line[-1] in COLONS and len(line) <= SPEAKER for line in lines]) >= SPEAKERS
    last = len(page.lines) - 1
    return [index for index in named if is_talk and index < last and ends_sentence(page.lines[index + 1])]


def link_runs(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the runs of three or more lines that are links."""
    if not page.is_html or region.kind != "article":
        return
    for start, end in region.spans:
        first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
        is_link = bytes(
            [
                links >= MOSTLY * len(line)
                for links, line in zip(page.link_chars[first:last], page.lines[first:last], strict=True)
            ]
        )
        for run in LINK_RUN.finditer(is_link):
            yield Found(page.starts[first + run.start()], page.ends[first + run.end() - 1])


def below_headings(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the titles of other pages below a heading that announces them: lines that end no sentence, or links."""
    if not region.is_part(page):
        return
    related = Role.RELATED
    for claim in inside([claim for claim in claims if claim[2] is related], region):
        first = page.index_at(claim.start) + 1
        rest = page.slice(first, first + MOST)
        last = next((i for i, block in enumerate(rest) if not is_title(page, block, region)), len(rest))
        if last:
            yield Found(rest[0].start, rest[last - 1].end)


def is_title(page: Page, block: Block, region: Region) -> bool:
    """Whether a line may be another page's title: a link, or, where nothing tells links, no sentence."""
    if not is_inside(block.start, region):
        return False
    if page.is_html:
        return block.link_chars >= MOSTLY * (block.end - block.start)
    return block.end - block.start >= SHORTEST and not ends_sentence(page.quote(block)[-4:])


def copies(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield lines that repeat the title, and the second half of lines that say all twice (an image and its caption)."""
    if region.kind == "forum" or region.spans == ((0, len(page.text)),):
        return
    title = Role.TITLE
    places = {page.index_at(claim[0]) for claim in claims if claim[2] is title}
    titles = {page.lines[index] for index in places}
    for start, end in region.spans:
        first = page.index_at(start)
        for index, text in enumerate(page.lines[first : page.index_at(end) + 1], first):
            length = len(text)
            if length < SHORTEST:
                continue
            half = (length + 1) // 2
            if text in titles and index not in places:
                yield Found(page.starts[index], page.ends[index])
            elif "\t" in text:
                continue  # the cells of a row may well be alike
            elif text[half] in (text[0], " ") and text[: length // 2].rstrip() == text[half:].lstrip():
                yield Found(page.starts[index] + length // 2, page.ends[index])


def advertising(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the label of an advertisement that stands above a sentence of the text: what it labelled is not there."""
    if not region.is_part(page):
        return
    begin, end = page.index_at(region.spans[0][0]), page.index_at(region.spans[-1][1])
    inner = enumerate(page.lines[begin + 1 : end], begin + 1)
    for index in [index for index, line in inner if line in ADVERTISING]:
        if ends_sentence(page.lines[index + 1]):
            yield Found(page.starts[index], page.ends[index])


def is_inside(offset: int, region: Region) -> bool:
    """Whether the character at `offset` is part of the region."""
    return any(start <= offset < end for start, end in region.spans)


def inside(claims: Sequence[Claim], region: Region) -> list[Claim]:
    """Return the claims that begin inside the region."""
    if not region.spans:
        return []
    begin, end = region.spans[0][0], region.spans[-1][1]
    around = [claim for claim in claims if begin <= claim[0] < end]
    return around if len(region.spans) == 1 else [claim for claim in around if is_inside(claim.start, region)]


rules = Rules(
    id="inside",
    name="what is not text inside the text",
    rules=[
        detect.within(
            "furniture", furniture, role="WIDGET", why="a button or a label of a web page, between paragraphs"
        ),
        detect.within("links", link_runs, role="RELATED", why="three or more lines of links are other pages"),
        detect.within(
            "below-headings", below_headings, role="RELATED", why="what a heading of other articles announces"
        ),
        detect.within(
            "advertising",
            advertising,
            role="PROMOTION",
            why="a label whose advertisement was not part of the page's text",
        ),
        detect.within("copies", copies, role="DUPLICATE", why="the title again, or a caption that is printed twice"),
    ],
)
