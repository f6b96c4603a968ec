"""The title is the line that the page's head names, stands above the byline, or opens a document.

What the head names (og:title, a headline in linked data, the title element with the site's name after it) tells which
line it is; of several such lines the one that shows most of it is the title, then a heading, then the first.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from extractor import Block, Claim, Found, Page, Role, Rules, detect, ends_sentence, fold

SHORTEST, BEGINNING, SURE, LONG, LONGEST = 2, 4, 6, 8, 70
"""Characters of a title: at least, its beginning, one that the head need not name in full, one that is no name, at most."""
ABOVE, BELOW, NEAR, MOST, PREFACE = 6, 4, 16, 12, 3
"""How many lines above the byline, and below the breadcrumb, a title may stand, and prose below the byline; dated lines
that are tried, and the number of the first line of prose that none of them stands below."""
PROSE, LEAD, CLAUSE, SHORT = 40, 24, 16, 60
"""Characters of a line that is prose, of one that opens a text, of one of two that do, and of a byline at most."""
SITE, ENOUGH = 12, 0.6
"""Characters of the longest name of a site in a title element; share of the most that any line shows of the stated
title: a line that shows less is no title, unless a heading."""
WEB, NOTHING = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER}), frozenset({Role.WATERMARK, Role.SPACE})
"""Roles that documents do not have, and those that do not say what a line is."""
QUOTES = dict.fromkeys(map(ord, "\"'“”‘’「」『』"))
HEADINGS = frozenset({"h1", "h2", "h3"})
STATED = ("articletitle", "og:title", "ld:headline", "ld:title", "title")
"""Names of what states the title: the standard of government sites, Open Graph, schema.org, Baidu, HTML."""
DATE = re.compile(r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?|\d\d?-\d\d ?\d\d:\d\d")
SIGNED = re.compile(r"\D{0,20}(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?!.*\d[:时点]\d\d).{0,40}")
"""How documents are dated, which is no byline: without a time."""
RECENT = re.compile(r"^\S{0,16} ?(?:昨天|前天|今天|刚刚|\d{1,2} ?(?:分钟|小时|天)前)$")  # a byline that knows no date
AFTER = frozenset("_-|–—·,，:：(（[【<>丨、》…")  # parts a title from what a title element says after it
NAMED = re.compile(
    r"关于.{4,60}的(?:通知|通告|公告|公示|意见|决定|报告|批复|函|请示|通报|议案|说明|规定)(?:[(（].{1,12}[)）])?\s*$"
)
"""What official documents are called: GB/T 9704-2012, 7.3.1."""
TOP, FEW, PAIR = 12, 3, 2
"""Full stops above what readers said, below which nothing is a title; lines that only web pages have."""
STOP = re.compile(
    r"。|[；;]$|[，,].*[，,].*[，,]|"
    r"^[【\[（(]?(?:字[号体]|所属|分享|打印|收藏|来源|作者|时间|发[布表文]|编辑|暂无|索引号|文号|主题|成文|公开|浏览|阅读|点击)|：$"
)
"""What no title is: a sentence, a list of clauses, a line of buttons or of labelled facts."""
GAP, ROW = re.compile(r"  |[|>»›]| .* .* "), re.compile(r"(?:\S+(?: {2,}|\s*[|>»›]\s*)){2}\S|(?:\S{1,4} ){4}")
"""Labels side by side; a slow pattern, tried where there is a gap between labels."""
MARKER = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]+[条编]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+[.、．])"
)
BEGINS = re.compile(
    rf"{MARKER.pattern}|\s*(?:第.{{1,4}}[章节部篇]|[壹贰貳ⅠⅡIA甲]{{1,2}}[、.．]|\d+(?:\.\d+)*[ \u3000]|前 ?言|引 ?言|目 ?[录錄次])"
)
"""How the first line below a document's title begins, where it is no sentence."""
GENRE = re.compile(
    r"(?:法|条例|办法|规定|规则|细则|决定|决议|意见|通知|通告|公告|报告|总结|方案|计划|规划|纲要|函|批复|纪要|讲话|解释|制度|章程|"
    r"标准|规范|说明|指南|议案|提案|建议|倡议书|公报|预案|要点|汇报|心得|体会|案)$"
)
ISSUER = re.compile(r"(?:委员会|政府|国务院|办公室|办公厅|法院|检察院|大会|[部局厅署院会])$")


def compact(text: str) -> str:
    """Return `text` for comparison: half width, without white space and quotation marks."""
    return "".join(fold(text).translate(QUOTES).split())


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the title line."""
    title = _named_by_head(page)
    title = title or _without_head(page, Free(page, claims))
    if title:
        start, end = title[0].start, title[1].end
        yield Found(start, end, {"title": (start + title[0].bullet, end)})


def _named_by_head(page: Page) -> tuple[Block, Block] | None:
    """Return the line, or the lines one below the other, that show most of a title that the page states."""
    heads = {compact(page.meta[name][: 4 * LONGEST]) for name in STATED if name in page.meta} - {""}
    if not heads:
        return None
    stated = heads | {page.meta.get(name, "x")[: 4 * LONGEST] for name in STATED}
    letters = {told[0] for told in stated if told} | {b for told in stated for a, b in pairwise(told) if a in AFTER}
    letters |= {chr(ord(letter) + 0xFEE0) for letter in letters if "!" <= letter <= "~"} | set(map(chr, QUOTES))
    together = "\n".join(stated)
    found: list[tuple[int, Block, Block]] = []
    for index in [index for index, text in enumerate(page.lines) if text[0] in letters and len(text) <= 2 * LONGEST]:
        text = page.lines[index]
        if text[:BEGINNING] not in together and text[:BEGINNING].isalnum():
            continue
        line, block = compact(text), page.block(index)
        if block.tag == "title":
            continue
        for head in heads:
            shown = _shown(line, head, block.tag in HEADINGS)
            if shown:
                last, shown = _extended(page, block, head, shown)
                found.append((shown, block, last))
    most = max((shown for shown, _, _ in found), default=0)
    good = [(block, last, shown) for shown, block, last in found if shown >= ENOUGH * most or block.tag in HEADINGS]
    # a heading before other lines, a line before a link, what shows most, the first
    best = max(
        good, key=lambda line: (line[0].tag in HEADINGS, not _is_link(line[0]), line[2], -line[0].index), default=None
    )
    if best is None or (best[0].tag not in HEADINGS and _is_link(best[0])):
        return None
    return best[0], best[1]


def _is_link(block: Block) -> bool:
    return 2 * block.link_chars > block.end - block.start


def _shown(line: str, head: str, is_heading: bool) -> int:  # noqa: FBT001 - a fact about the line
    """Return how many characters of a stated title a line shows; 0 if it is none."""
    if head.startswith(line):
        rest = head[len(line) :]
        sure = len(line) >= SURE or is_heading
        return len(line) if not rest or (sure and (rest[0] in AFTER or len(line) >= LONG)) else 0
    cut = head.split("...", maxsplit=1)[0].split("…", maxsplit=1)[0]
    if len(cut) >= LONG and cut != head and line.startswith(cut):
        return len(line)
    at = head.find(line) if len(line) >= LONG and is_heading else -1
    return len(line) if 0 < at <= SITE and head[at - 1] in AFTER else 0


def _extended(page: Page, block: Block, head: str, shown: int) -> tuple[Block, int]:
    """Return the last block of a title that begins at `block` and goes on in the lines below, and all that it shows."""
    for below in page.slice(block.index + 1, block.index + BELOW):
        line = compact(page.quote(below))
        rest = head[shown:]
        if not rest or rest[0] in AFTER or not rest.startswith(line):
            break
        block, shown = below, shown + len(line)
    return block, shown


class Free:
    """Tells which lines could be a title: short, no sentence, claimed by nobody."""

    def __init__(self, page: Page, claims: Sequence[Claim]) -> None:
        """Note what is claimed."""
        self._page = page
        found = [claim[:3] for claim in claims]
        crumb, byline = Role.BREADCRUMB, Role.BYLINE  # looked up once: a page has hundreds of claims
        self.crumbs = [start for start, _, role in found if role is crumb]
        self.bylines = [(start, end) for start, end, role in found if role is byline]
        said = (start for start, end, role in found if role is Role.COMMENT and page.text.count("。", 0, start) >= PAIR)
        self.said = min(said, default=len(page.text))
        taking = [start for start, _, role in found if role not in NOTHING]
        self.taken = frozenset(taking)
        self.is_plain = len(taking) <= FEW and sum(role in WEB for _, _, role in found) < PAIR

    def __contains__(self, block: Block) -> bool:
        """Whether `block` could be a title."""
        length = block.end - block.start
        if block.start in self.taken or block.start > self.said or not SHORTEST <= length <= LONGEST:
            return False
        line = self._page.shown(block.start, block.end)
        return "。" not in line and not STOP.search(line) and not (GAP.search(line) and ROW.search(line))


def _without_head(page: Page, free: Free) -> tuple[Block, Block] | None:
    """Return the lines that the page's own order makes the title, the first and the last."""
    below, repeated = list[Block](), None
    if free.crumbs:
        place = page.index_at(min(free.crumbs))
        last = re.split(r"[»›>→/|]", page.lines[place])[-1].strip()
        below = [block for block in page.slice(place + 1, place + 1 + BELOW) if block in free]
        repeated = next((block for block in below if page.shown(block.start, block.end).strip() == last), None)
    long = [block for block in below if block.end - block.start >= LONG and not DATE.search(page.quote(block))]
    first = repeated or next(iter(long), None) or _above_byline(page, free) or _only_heading(page, free)
    block = first or _opening(page, free)
    return _whole(page, free, block) if block else None


def _only_heading(page: Page, free: Free) -> Block | None:
    """Return the only heading of the first level."""
    headings = page.tree.css("h1") if page.tree is not None else []
    line = " ".join(headings[0].text().split()) if len(headings) == 1 else ""
    block = page.block(page.lines.index(line)) if line in page.lines else None
    return block if block and block in free else None


def _whole(page: Page, free: Free, block: Block) -> tuple[Block, Block]:
    """Return the title that `block` is, or is a part of: official documents break theirs into lines, issuer first."""
    first = block
    above = page.block(max(block.index - 1, 0))
    if page.quote(block).startswith("关于") and above in free and ISSUER.search(page.quote(above)):
        first = above
    if GENRE.search(page.quote(block)):
        return first, block
    for below in page.slice(block.index + 1, block.index + 4):
        if below not in free:
            break
        if GENRE.search(page.quote(below)) and "关于" in page.text[first.start : below.end]:
            return first, below
    return block, block


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE and ("。" in line or "，" in line)


def _above_byline(page: Page, free: Free) -> Block | None:
    """Return the best line above a dated one: above the first that prose follows, else above the first."""
    sure, likely = _dated(page, free)
    if title := _above_prose(page, free, min(sure, default=len(page.lines))):
        return title
    fallback: Block | None = None
    for index in sorted({*sure, *likely})[:MOST]:
        title = _above(page, free, index)
        if title is None or (index not in sure and title.end - title.start < LONG):
            continue
        if any(map(_is_prose, page.lines[index + 1 : index + NEAR])):
            return title
        if index in sure:
            fallback = fallback or title
    return fallback


def _above_prose(page: Page, free: Free, stop: int) -> Block | None:
    """Return the line above prose that stands above the first dated line (another text's), and is no teaser: has no time."""
    if len(page.meta.get("title", "")) > SITE or free.is_plain:
        return None
    for index in range(1, stop - 1):
        line, below = page.lines[index : index + 2]
        is_lead = "，" in line and len(line) >= LEAD and line[-1] in "。：" and below[-1] not in "0123456789)）前"
        if is_lead or all(len(text) >= CLAUSE and text[-1] in "。”" for text in (line, below)):
            title = page.block(max(index - 1 - (DATE.search(page.lines[index - 1]) is not None), 0))
            name = page.quote(title)
            is_name = len(name) >= SURE and not title.bullet and not BEGINS.match(name) and not name.isascii()
            return title if is_name and title in free else None
    return None


def _dated(page: Page, free: Free) -> tuple[set[int], set[int]]:
    """Return the indexes of dated lines: those that a rule calls a byline, and short ones above most of the prose."""
    dated = [start for start, end in free.bylines if DATE.search(page.text, start, end)]
    sure = {page.index_at(start) for start in dated}
    likely: set[int] = set()
    if page.meta.get("title") or free.is_plain:  # the head's title is another line or none
        return sure, likely
    long = (i for i, line in enumerate(page.lines) if len(line) >= PROSE and _is_prose(line))
    prose = [page.starts[i] for i in islice(long, PREFACE)]
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


def _above(page: Page, free: Free, index: int) -> Block | None:
    """Return the longest of the lines that stand together nearest above the block at `index`, below a breadcrumb."""
    start = page.starts[index]
    top = max((page.index_at(crumb) + 1 for crumb in free.crumbs if crumb < start), default=0)
    above: list[Block] = []
    together: list[Block] = []
    for block in reversed(page.slice(max(top, index - ABOVE), index)):
        if block in free and not _is_listed(page, block) and not MARKER.match(page.quote(block)):
            above.append(block)
            if block.end - block.start >= LONG and not DATE.search(page.quote(block)):
                together.append(block)
                continue
        if together:
            break
    if len(together) > FEW:
        return together[0]  # a list of other pages; the title is the nearest
    return max(together or above, key=lambda block: (block.end - block.start, block.index), default=None)


def _is_listed(page: Page, block: Block) -> bool:
    """Whether a line with a bullet stands among others."""
    return block.bullet > 0 and any(
        near.bullet for near in page.slice(block.index - 1, block.index + 2) if near.index != block.index
    )


def _opening(page: Page, free: Free) -> Block | None:
    """Return the line of a page without furniture that opens it, or is called what documents are called."""
    if not page.lines or not free.is_plain:
        return None
    first, *others = page.slice(0, TOP)
    line = page.shown(first.start, first.end).strip()
    others = others[len(others) > 1 and RECENT.search(page.quote(others[0])) is not None :]
    if first in free and others and not MARKER.match(line) and not ends_sentence(line):
        below = page.shown(others[0].start, others[0].end).strip()
        if ends_sentence(below) or BEGINS.match(below) or GENRE.search(page.quote(_whole(page, free, first)[1])):
            return first
    return next((b for b in others if b in free and NAMED.search(page.shown(b.start, b.end))), None)


rules = Rules(
    id="title",
    name="titles",
    rules=[detect.spans("line", find, role="TITLE", why="the line that names the text")],
)
