"""The title is the line that the page's head names, stands above the byline, or opens a document.

What the page's head states tells which line it is (`stated_title`). Where it states nothing, or no line shows it, the order
of a page does: path, title, byline, prose.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from extractor import (
    ENGLISH_DATE,
    GENRES,
    TOPIC_SORT,
    Block,
    Claim,
    Found,
    FreeLines,
    Page,
    Rules,
    bare_title,
    detect,
    ends_sentence,
    is_byline,
    stated_title,
    whole_title,
)

SURE, LONG = 6, 8
"""Characters of a title that only prose below it tells, and of one that is no name."""
ABOVE, BELOW, CARD = 6, 4, 40
"""How many lines above the byline, and below the path, a title may stand; with the card of a user between them, too."""
NEAR = 16
"""How many lines below the byline prose must stand."""
MOST, PREFACE = 12, 3
"""Dated lines that are tried, and the number of the first line of prose that none of them stands below."""
PROSE, LEAD, CLAUSE = 40, 24, 16
"""Characters of a line that is prose, of one that opens a text, and of one of two that do."""
SHORT = 60
"""Characters of a byline at most."""
SITE = 12
"""Characters of the longest name of a site: a longer title element names the page."""
DATE = re.compile(
    r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?|\d\d?-\d\d ?\d\d:\d\d|于 ?\d{1,3} ?(?:分钟|小时|天|周|个月|年)前|"
    rf"{ENGLISH_DATE}"
)
SIGNED = re.compile(r"\D{0,20}(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?!.*\d[:时点]\d\d).{0,40}")
"""How documents are dated, which is no byline: without a time."""
POSTED = re.compile(r"(?:发[表布]|發[表佈布])?[于於][:：]? ?(?:19|20)\d\d")
"""How a byline begins that has who posted in the line above it."""
PAPER = re.compile(r"第?[A-Z]?\d{1,4} ?版[:：]")
"""The line of a newspaper's day and page, with the paper's name above it."""
RECENT = re.compile(r"^\S{0,16} ?(?:昨天|前天|今天|刚刚|\d{1,2} ?(?:分钟|小时|天)前)$")
"""A byline that knows no date."""
NAMED = re.compile(
    r"关于.{4,60}的(?:通知|通告|公告|公示|意见|决定|报告|批复|函|请示|通报|议案|说明|规定)(?:[(（].{1,12}[)）])?\s*$"
)
"""What official documents are called: GB/T 9704-2012, 7.3.1."""
FEW, TOP = 3, 12
"""Lines that stand together above a byline, of which the nearest is the title where they are more, and characters of a
label; lines at the top of a document among which its title stands."""
MARKER = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]+[条编]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+[.、．])"
)
BEGINS = re.compile(
    rf"{MARKER.pattern}|\s*(?:第.{{1,4}}[章节部篇]|[壹贰貳ⅠⅡIA甲]{{1,2}}[、.．]|\d+(?:\.\d+)*[ \u3000]|前 ?言|引 ?言|目 ?[录錄次])"
)
"""How the first line below a document's title begins, where it is no sentence."""
CRUMB = re.compile(r"[»›>→/|]")
CHAPTER = re.compile(r"^第.{1,6}?[章节回集卷]\s*")


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the title line."""
    title = stated_title(page) or _without_head(page, FreeLines(page, claims))
    if title:
        yield Found(title[0].start, title[1].end, {"title": bare_title(page, *title)})


def _without_head(page: Page, free: FreeLines) -> tuple[Block, Block] | None:
    """Return the lines that the page's own order makes the title, the first and the last."""
    below, repeated = list[Block](), None
    if free.crumbs:
        place = page.index_at(min(free.crumbs))
        last = CRUMB.split(page.lines[place])[-1].strip()
        byline = min([start for start, _ in free.bylines if start > page.starts[place]], default=len(page.text))
        near = [block for block in page.slice(place + 1, place + 1 + BELOW) if block in free]
        below = [block for block in near if block.start < byline]
        repeated = next((block for block in near if _names(page.shown(block.start, block.end), last)), None)
        if repeated is None and len(last) >= LONG and last in page.lines[place + 1 : place + CARD]:
            again = page.block(page.lines.index(last, place + 1))
            repeated = again if again in free else None
    long = [block for block in below if block.end - block.start >= LONG and not DATE.search(page.quote(block))]
    first = repeated or next(iter(long), None) or _above_byline(page, free) or _only_heading(page, free)
    block = first or _opening(page, free)
    return whole_title(page, free, block) if block else None


def _names(line: str, crumb: str) -> bool:
    """Whether a line is what the path ends with, or a chapter of that name."""
    return crumb in (
        line.strip(),
        CHAPTER.sub("", line.strip()),
        line[label.end() if (label := TOPIC_SORT.match(line)) else 0 :],
    )


def _only_heading(page: Page, free: FreeLines) -> Block | None:
    """Return the only heading of the first level."""
    headings = page.tree.css("h1") if page.tree is not None else []
    line = " ".join(headings[0].text().split()) if len(headings) == 1 else ""
    block = page.block(page.lines.index(line)) if line in page.lines else None
    return block if block and block in free else None


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE and ("。" in line or "，" in line)


def _above_byline(page: Page, free: FreeLines) -> Block | None:
    """Return the best line above a dated one: above the first that prose follows, else above the first."""
    sure, likely = _dated(page, free)
    if sure and (named := _named(page, free)):
        return named
    if title := _above_prose(page, free, min(sure, default=len(page.lines))):
        return title
    fallback: Block | None = None
    for index in sorted({*sure, *likely})[:MOST]:
        title = _above(page, free, index)
        if title is None or (index not in sure and title.end - title.start < LONG):
            continue
        if any(map(_is_prose, page.lines[index + 1 : index + NEAR])):
            return title
        if index in sure and not (title.end - title.start < LONG and _is_latin(page.quote(title))):
            fallback = fallback or title
    return fallback


def _above_prose(page: Page, free: FreeLines, stop: int) -> Block | None:
    """Return the line above prose that stands above the first dated line (another text's), and is no teaser: has no time."""
    if len(page.meta.get("title", "")) > SITE or free.is_plain:
        return None
    for index, (line, below) in enumerate(pairwise(page.lines[1:stop]), 1):
        if len(line) < CLAUSE or line[-1] not in "。：”":
            continue
        is_lead = "，" in line and len(line) >= LEAD and line[-1] in "。：" and below[-1] not in "0123456789)）前"
        if is_lead or (line[-1] in "。”" and len(below) >= CLAUSE and below[-1] in "。”"):
            title = page.block(max(index - 1 - (DATE.search(page.lines[index - 1]) is not None), 0))
            name = page.quote(title)
            is_name = len(name) >= SURE and not title.bullet and not BEGINS.match(name) and not name.isascii()
            return title if is_name and title in free else None
    return None


def _dated(page: Page, free: FreeLines) -> tuple[set[int], set[int]]:
    """Return the indexes of dated lines: those that a rule calls a byline, and short ones above most of the prose."""
    sure = _dated_bylines(page, free) or set(_facts(page, free) if free.is_plain else ())
    likely: set[int] = set()
    if page.meta.get("title") or free.is_plain:  # the head's title is another line or none
        return sure, likely
    long = (
        start for start, line in zip(page.starts, page.lines, strict=True) if len(line) >= PROSE and _is_prose(line)
    )
    prose = list(islice(long, PREFACE))
    last = prose[-1] if len(prose) == PREFACE else len(page.text)
    at = -1
    while len(likely) < MOST and (at := page.text.find("20", at + 1, last)) >= 0:
        if page.text[at + 4 : at + 5] in ("-", "年", "/", ".") and DATE.match(page.text, at):
            index = page.index_at(at)
            line = page.lines[index]
            is_free = len(line) < SHORT and page.starts[index] not in free.taken
            if is_free and "。" not in line and not SIGNED.fullmatch(line):
                likely.add(index)
    return sure, likely


def _dated_bylines(page: Page, free: FreeLines) -> set[int]:
    """Return the indexes of the first dated lines that a rule calls a byline, of text below them."""
    dated: set[int] = set()
    for start, end in sorted(free.bylines):
        if DATE.search(page.text, start, end) and not _is_below(page, free, index := page.index_at(start)):
            dated.add(index)
            if len(dated) == MOST:
                break
    return dated


def _is_below(page: Page, free: FreeLines, index: int) -> bool:
    """Whether two sentences stand right above a line, or above a notice: it dates the text above it."""
    index -= index > 0 and page.starts[index - 1] in free.taken
    above = page.lines[max(index - 2, 0) : index]
    return len(above) > 1 and all(len(line) >= LEAD and ends_sentence(line) for line in above)


def _facts(page: Page, free: FreeLines) -> Iterator[int]:
    """Yield the indexes of the lines at the top of a document that are its byline."""
    signed = {page.index_at(start) for start, _ in free.bylines}
    for block in page.slice(1, TOP):
        if not PAPER.search(page.quote(block)) and (block.index in signed or is_byline(page, block)):
            yield block.index


def _above(page: Page, free: FreeLines, index: int) -> Block | None:
    """Return the longest of the lines that stand together nearest above the block at `index`, below a breadcrumb."""
    start = page.starts[index]
    top = max((page.index_at(crumb) + 1 for crumb in free.crumbs if crumb < start), default=0)
    above: list[Block] = []
    together: list[Block] = []
    posted = POSTED.match(page.lines[index]) is not None and len(page.lines[index - 1]) < SURE
    for near in range(index - posted - 1, max(top, index - ABOVE, 0) - 1, -1):
        block = page.block(near)
        if block in free and _may_name(page, block):
            above.append(block)
            if block.end - block.start >= LONG and not DATE.search(page.quote(block)):
                together.append(block)
                continue
        if together:
            break
    if len(together) > FEW:
        return together[0]  # a list of other pages; the title is the nearest
    names = together or above
    if len(names) == 1:
        return names[0]
    return max(
        names,
        key=lambda block: (not _is_latin(page.quote(block)), block.end - block.start, block.index),
        default=None,
    )


def _may_name(page: Page, block: Block) -> bool:
    """Whether a line may be a title by itself: no item of a list, no newspaper's page, no value below its label."""
    line, above = page.quote(block), page.lines[block.index - 1] if block.index else ""
    is_part = (
        MARKER.match(line) or ("版" in line and PAPER.search(line)) or (above[-1:] in (":", "：") and len(above) <= FEW)
    )
    return not is_part and not _is_listed(page, block)


def _is_latin(line: str) -> bool:
    """Whether a line has no ideograph, as the sounds of a title that are printed above it."""
    return max(line) < "\u3000"


def _is_listed(page: Page, block: Block) -> bool:
    """Whether a line with a bullet stands among others."""
    return block.bullet > 0 and any(
        near.bullet for near in page.slice(block.index - 1, block.index + 2) if near.index != block.index
    )


def _opening(page: Page, free: FreeLines) -> Block | None:
    """Return the line of a page without furniture that opens it, or is called what documents are called."""
    if not page.lines or not free.is_plain:
        return None
    first, *others = page.slice(0, TOP)
    line = page.shown(first.start, first.end).strip()
    others = others[len(others) > 1 and RECENT.search(page.quote(others[0])) is not None :]
    if first in free and others and not MARKER.match(line) and not ends_sentence(line):
        below = page.shown(others[0].start, others[0].end).strip()
        is_prose = ends_sentence(below) or (
            "，" in below and min(block.end - block.start for block in others[:2]) >= CLAUSE
        )
        if is_prose or BEGINS.match(below) or page.quote(whole_title(page, free, first)[1]).endswith(GENRES):
            return first
    return _named(page, free)


def _named(page: Page, free: FreeLines) -> Block | None:
    """Return the line at the top of a page without furniture that is called what official documents are called."""
    top = page.slice(1, TOP) if free.is_plain else []
    return next((b for b in top if b in free and NAMED.search(page.shown(b.start, b.end))), None)


rules = Rules(
    id="title",
    name="titles",
    rules=[detect.spans("line", find, role="TITLE", why="the line that names the text")],
)
