"""The title stands above the byline, is the last step of the breadcrumb, or opens a document."""

import re
from collections.abc import Iterator, Sequence

from extractor import Block, Claim, Found, Page, Role, Rules, detect, ends_sentence

SHORTEST, LONG, LONGEST = 2, 8, 70
"""Characters of a title at least, of one that cannot be taken for a name, and at most."""
SILENT = frozenset({Role.SPACE, Role.WATERMARK})
"""Roles that say nothing about a line."""
ABOVE = 4
"""How many lines above the byline, or below the breadcrumb, a title may stand."""
DATE = re.compile(r"(?:19|20)\d\d ?[-/.年]")
NAMED = re.compile(
    r"关于.{4,60}的(?:通知|通告|公告|公示|意见|决定|报告|批复|函|请示|通报|议案|说明|规定)(?:[(（].{1,12}[)）])?\s*$"
)
"""What official documents are called: GB/T 9704-2012, 7.3.1."""
PARAGRAPH, NEAR = 30, 6
"""Characters of a paragraph below the byline, and how many lines below it stands at most."""
TOP, FEW = 12, 2
STOP = re.compile(r"[。；;]|[，,].*[，,].*[，,]")
GAP = re.compile(r"  |[|>»›]")
ROW = re.compile(r"(?:\S+(?: {2,}|\s*[|>»›]\s*)){2}\S")
"""Labels side by side; a slow pattern, tried where there is a gap between labels."""
STATED = ("articletitle", "og:title", "title")
"""Where the head of an HTML page states a title; ArticleTitle is the one of Chinese government sites."""
SEPARATORS = "_|-–—·,:：(（丨｜"
HEADING = 3.0
"""How much more an h1 or h2 says than another line."""
MOMENT = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d")
LABEL = re.compile(
    r"[\d\s,.:/万]+$|.{1,12}[:：]$|\d+ ?(?:秒|分钟|小时|天|周|个?月|年) ?[前后]$|(?:字号|字體|來源|来源|作者|[所分][属类])"
)
"""What no title is: a day, a count, a label."""
SPACES = re.compile(r"\s+")
MARKER = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]+[条编]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+[.、．])"
)
GENRE = re.compile(
    r"(?:法|条例|办法|规定|规则|细则|决定|意见|通知|通告|公告|报告|总结|方案|计划|规划|纲要|函|批复|纪要|讲话|解释|制度|章程|"
    r"标准|规范|说明|指南|议案|提案|建议|倡议书|公报|预案|要点|汇报|心得|体会|案)$"
)


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the title line and its copies above the text."""
    free = Free(page, claims)
    title = (
        _by_head(page, free)
        or _by_breadcrumb(page, claims, free)
        or _above_byline(page, claims, free)
        or _opening(page, claims, free)
    )
    if title is None:
        return
    text = page.shown(title.start, title.end).strip()
    yield Found(title.start, title.end, {"title": (title.start, title.end)})
    for block in page.slice(title.index - ABOVE, title.index + 2 * ABOVE):
        if block.index != title.index and page.shown(block.start, block.end).strip() == text and block in free:
            yield Found(block.start, block.end, role=Role.DUPLICATE)


def _by_head(page: Page, free: "Free") -> Block | None:
    """Return the line that the head of an HTML page states as its title: a heading rather than a link, the longest.

    A title element goes on with the names of the channel and the site, so a line may be the first part of it only.
    """
    stated = [SPACES.sub("", page.meta[name]) for name in STATED if page.meta.get(name)]
    if not stated:
        return None
    letters = "".join(stated)
    best, worth, paragraphs = None, 0.0, 0
    for index, shown in enumerate(page.lines):
        if len(shown) > LONGEST:
            paragraphs += page.link_chars[index] * 2 < len(shown)
        if shown[:2].rstrip() not in letters:
            continue
        tag = page.nodes[index].tag
        if paragraphs >= FEW and tag not in ("h1", "h2"):
            continue
        line = SPACES.sub("", shown)
        if len(shown) > 2 * LONGEST or not any(_agree(line, title) for title in stated):
            continue
        block = page.block(index)
        value = len(line) * (HEADING if tag in ("h1", "h2") else 1.0) * (1 - 0.8 * block.link_chars / len(shown))
        if value > worth and block in free:
            best, worth = block, value
    return best


def _agree(line: str, title: str) -> bool:
    """Whether `line` is the stated title, or a first or long part of it."""
    if title.startswith(line):
        rest = title[len(line) :]
        return len(line) >= LONG or not rest or rest[0] in SEPARATORS
    return len(line) >= LONG and len(line) * 2 > len(title) and (line in title or line.startswith(title))


class Free:
    """Tells which lines could be a title: short, no sentence, claimed by nobody."""

    def __init__(self, page: Page, claims: Sequence[Claim]) -> None:
        """Note what is claimed."""
        self._page = page
        self._taken = {claim.start for claim in claims if claim.role not in SILENT}

    def __contains__(self, block: Block) -> bool:
        """Whether `block` could be a title."""
        if block.start in self._taken or not SHORTEST <= block.end - block.start <= LONGEST:
            return False
        text = self._page.text
        if MOMENT.search(text, block.start, block.end) or LABEL.match(text, block.start, block.end):
            return False
        line = self._page.shown(block.start, block.end)
        return not (STOP.search(line) or (GAP.search(line) and ROW.search(line)))


def _by_breadcrumb(page: Page, claims: Sequence[Claim], free: Free) -> Block | None:
    """Return the line that repeats the last step of the breadcrumb, else one of the next lines."""
    crumbs = [claim for claim in claims if claim.role is Role.BREADCRUMB]
    if not crumbs:
        return None
    crumb = min(crumbs, key=lambda claim: claim.start)
    last = re.split(r"[»›>→/|]", page.shown(crumb.start, crumb.end))[-1].strip()
    place = page.index_at(crumb.start)
    below = [block for block in page.slice(place + 1, place + 1 + ABOVE) if block in free]
    return next(
        (block for block in below if page.shown(block.start, block.end).strip() == last), below[0] if below else None
    )


def _above_byline(page: Page, claims: Sequence[Claim], free: Free) -> Block | None:
    """Return the line nearest above the first dated byline that is no name; the longest if all are short."""
    comments = min((claim.start for claim in claims if claim.role is Role.COMMENT), default=len(page.text))
    dated = sorted(
        page.index_at(c.start)
        for c in claims
        if c.role is Role.BYLINE and c.start < comments and DATE.search(page.text, c.start, c.end)
    )
    if not dated:
        return None
    place = next((index for index in dated if _is_prose_near(page, index)), dated[0])
    paragraphs = sum(len(line) > LONGEST for line in page.lines[:place])
    if paragraphs > FEW and not _is_prose_near(page, place):
        return None
    above = [block for block in page.slice(place - ABOVE, place) if block in free and not block.bullet]
    long = [block for block in above if block.end - block.start >= LONG]
    return long[-1] if long else max(above, key=lambda block: (block.end - block.start, block.index), default=None)


def _is_prose_near(page: Page, index: int) -> bool:
    """Whether a paragraph stands in the lines below block `index`."""
    lines = page.lines[index + 1 : index + 1 + NEAR]
    return any(len(line) >= PARAGRAPH and ends_sentence(line[-4:]) for line in lines)


def _opening(page: Page, claims: Sequence[Claim], free: Free) -> Block | None:
    """Return the line of a page without furniture that opens it, or is called what documents are called."""
    if not page.lines:
        return None
    if sum(claim.role not in SILENT for claim in claims) > FEW:
        return None
    first, *others = page.slice(0, TOP)
    line = page.shown(first.start, first.end).strip()
    if first in free and others and not MARKER.match(line):
        below = page.shown(others[0].start, others[0].end).strip()
        if GENRE.search(line) or (len(below) > LONGEST and ends_sentence(below)):
            return first
    return next((b for b in others if b in free and NAMED.search(page.shown(b.start, b.end))), None)


rules = Rules(
    id="title",
    name="titles",
    rules=[detect.spans("line", find, role="TITLE", why="the line that names the text")],
)
