"""What stands between the title and the first paragraph, and between the last paragraph and the furniture below it."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from extractor import Claim, Found, Page, Region, Role, Rules, detect, ends_sentence, first_of

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d|[A-Z][a-z]{2,8} \d\d?, (?:19|20)\d\d")
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
LABELLED = re.compile(r"(?:[•·*-] ?)?[^\s，：:]{1,8}[：:]")
"""How the lines of a list of facts begin."""
LINE, TITLE = 4, 10
"""Characters of a line that may end a sentence, and of a title of another page, at least."""
CLAUSE = re.compile("[，。；！？]")
MARKS = re.compile("[，。、；：！？,!?]")
START, ROLE = itemgetter(0), itemgetter(2)
"""Of a claim."""
ENDS = frozenset("。！？；：”!?;:…’」』）)")
MOSTLY, SOME = 0.6, 2
"""Share of lines that end sentences, and their number, from which on a missing end means anything."""
TAG, TAGS, SENTENCE = re.compile(r"[^\W\d_]{2,6}|#[^\s#。，,]{1,14}"), 6, 20
"""A tag, how many there are at most, and characters of the sentence above them at least."""
TAG_ROW = re.compile(r"#?[^\W\d_]{2,6}(?:[ ，,、|·]{1,3}#?[^\W_]{2,8}){2,8}")
"""Tags in one line."""
BUTTONS = frozenset({Role.TOOLBAR, Role.SHARE, Role.COMMENT})
OTHERS = BUTTONS | {Role.RELATED}
"""Roles of what stands right below tags, a line each, and in one line."""
COPIED = 12
"""Characters that two paragraphs have in common where one is copied from the other."""
LABEL = re.compile(r"[\[【]?(?:内容|文章)?(?:摘 ?要|提要|核心提示|导读|导语|内容提要)[】\]]?[：:]?")
WRITTEN, LINES = (
    re.compile(
        r"[\[【]?(?:AI|智能|人工智能) ?(?:摘要|总结|總結|导读|導讀|速读|概要)[\]】]?(?:[^。，]{0,12}生成[^。]{0,16}|[:：]?)"
    ),
    3,
)
"""The label of a summary that a machine wrote, and the lines that are looked at."""
HEADLINE = re.compile(r"【[^】]{4,60}】")
"""A label above it, and the title that it may begin with."""
FEW = 2
"""Titles that are more than an unfinished last line."""
HOUR = re.compile(r"\d\d?:\d\d")
"""The time of a byline, which days of events seldom have in figures."""


def dated(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the first lines of the text up to one with a date: they are about the text."""
    if not region.is_part(page):
        return
    begin = page.index_at(region.spans[0][0])
    first = page.lines[begin : begin + HEAD]
    places = [i for i, line in enumerate(first) if len(line) <= SHORT and ("20" in line or "19" in line)]
    dates = [begin + i for i in places if DATE.search(first[i]) and page.starts[begin + i] < region.spans[0][1]]
    texts = [page.lines[date] for date in dates]
    if texts and not CLAUSE.search(texts[-1]) and not any(map(ACT.search, texts)):
        if _is_dated_above(page, claims, region) and not any(map(HOUR.search, texts)):
            return  # a day of what the text tells
        if any(map(ends_sentence, page.lines[begin : dates[-1] + 1])):
            return
        top = begin if Role.TITLE in map(ROLE, claims) else dates[0]
        yield Found(page.starts[top], page.ends[dates[-1]])


def _is_dated_above(page: Page, claims: Sequence[Claim], region: Region) -> bool:
    """Whether a byline above the region has a date."""
    begin, byline = region.spans[0][0], Role.BYLINE
    return any(
        DATE.search(page.text, claim.start, claim.end)
        for claim in claims
        if claim.role is byline and claim.end <= begin
    )


def untitled(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the line above the first paragraph, if nothing else names the text of a web page."""
    if not region.is_part(page) or Role.TITLE in map(ROLE, claims):
        return
    lines = page.lines
    first, *others = opening(page, region, 3)
    others = others[bool(others) and DATE.search(lines[others[0]]) is not None :]
    name = lines[first]
    is_name = NAME <= len(name) <= LONGEST and not ends_sentence(name) and not MARKER.match(name)
    start, end = page.starts[first], page.ends[first]
    if is_name and others and ends_sentence(lines[others[0]]) and start not in map(START, claims):
        yield Found(start, end, {"title": (start, end)})


def copied(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the first paragraph that the second repeats, that a machine wrote, or that the title opens in brackets.

    It is a summary above the text, and so is its label.
    """
    if not region.is_part(page):
        return
    lines, starts, ends = page.lines, page.starts, page.ends
    top, *others = opening(page, region, LINES)
    label = lines[top]
    if len(others) == LINES - 1 and WRITTEN.fullmatch(label) and ends_sentence(lines[others[0]]):
        yield Found(starts[top], ends[others[0]], {"summary": (starts[others[0]], ends[others[0]])})
        return
    for index in (top, *others):
        head = HEADLINE.match(lines[index]) if lines[index][0] == "【" and index else None
        if head and LABEL.fullmatch(lines[index - 1]) and _is_title(page, claims, head[0]):
            yield Found(starts[top], ends[index], {"summary": (starts[index] + head.end(), ends[index])})
        if ends_sentence(lines[index]):
            break
    first, *others = others if others and LABEL.fullmatch(label) else (top, *others)
    line = lines[first]
    headline = HEADLINE.match(line)
    line = line[headline.end() :] if headline else line
    if others and len(line) >= COPIED and lines[others[0]].startswith(line[:COPIED]):
        yield Found(starts[top], ends[first], {"summary": (ends[first] - len(line), ends[first])})


def _is_title(page: Page, claims: Sequence[Claim], headline: str) -> bool:
    """Whether a headline in brackets is the title of the text."""
    title = first_of(claims, Role.TITLE)
    return title is not None and "".join(page.text[title.start : title.end].split()) == "".join(headline[1:-1].split())


def titles(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the lines at the end that end no sentence, on text pages, where nothing tells links: other pages' titles."""
    if page.is_html or not region.is_part(page):
        return
    first, last = map(page.index_at, region.spans[-1])
    taken = set(map(START, claims))
    rest: list[int] = []
    for index in range(last, first - 1, -1):
        line = page.lines[index]
        if len(line) >= LINE and page.starts[index] not in taken:
            if line[-1] in ENDS or "。" in line:  # a caption ends with who took the picture
                break
            if len(line) >= TITLE:
                rest.append(index)
    else:
        return
    if len(rest) < FEW or any(ITEM.match(page.lines[index]) for index in rest):
        return
    if all(LABELLED.match(page.lines[index]) for index in rest):
        return
    above = [page.lines[i] for i in range(first, index + 1) if page.starts[i] not in taken]
    if is_prose([line for line in above if len(line) >= LINE]) and any(MARKS.search(page.lines[i]) for i in rest):
        yield Found(page.starts[rest[-1]], page.ends[rest[0]])


def tags(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the short words between the last sentence and what closes it: what the text is filed under."""
    if not region.is_part(page):
        return
    last = page.index_at(region.spans[-1][1] - 1)
    first = last
    while first and last - first < TAGS and TAG.fullmatch(page.lines[first]):
        first -= 1
    is_row = first == last > 0 and TAG_ROW.fullmatch(page.lines[last]) is not None
    first -= is_row
    is_sentence = len(page.lines[first]) >= (TITLE if is_row else SENTENCE) and ends_sentence(page.lines[first])
    if not (is_row or last - first >= FEW) or not is_sentence:
        return
    below = page.starts[last + 1] if last + 1 < len(page.lines) else -1
    closing = OTHERS if is_row else BUTTONS
    if any(claim.start == below and claim.role in closing for claim in claims):
        yield Found(page.starts[first + 1], page.ends[last])


def is_prose(lines: Sequence[str]) -> bool:
    """Whether enough of the lines end sentences that a missing end means anything."""
    ended = sum([line[-1] in ENDS for line in lines])
    return ended >= SOME and ended >= MOSTLY * len(lines)


def opening(page: Page, region: Region, count: int) -> list[int]:
    """Return the first lines of the region."""
    start, end = region.spans[0]
    first = page.index_at(start)
    return [index for index, at in enumerate(page.starts[first : first + count], first) if at < end]


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
        detect.within("tags", tags, role="KEYWORDS", why="two words or more between the text and its buttons are tags"),
        detect.within(
            "copied", copied, role="SUMMARY", why="a paragraph that begins as the next does is copied from it"
        ),
        detect.within("titles", titles, role="RELATED", why="titles of other pages end no sentence"),
    ],
)
