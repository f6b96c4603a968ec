"""The posts of a thread: who wrote each, when, and on which floor, as far as the page prints it.

The line with the time says where a post is. The name stands in it, above it, or above the text where times stand below;
a card of ranks and counts may stand between.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor import Claim, Found, Page, Place, Post, Region, Role, Rules, detect

HEADERS = frozenset({"forum/header", "forum/floor"})
AGO = r"\d{1,3} ?(?:秒钟?|分钟|小时|天|周|个?月|年)(?:之?前|后)|刚刚|[昨前]天(?: ?\d\d?:\d\d)?|半小时前"
TIME = re.compile(
    r"(?=[\dA-Z去上刚昨前半])(?:"  # at any other character the many forms need not be tried
    r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?: ?(?:星期|周).)?(?:[\sT]{0,2}\d\d?[:：时点]\d\d(?:分|[:：]\d\d)?)?|"
    r"(?<!\S)(?:去年|上[周週]|上[个個]月)(?!\S)|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d (?:19|20)\d\d|"
    rf"{AGO}|(?<!\d)\d\d ?年 ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?日)?|(?<!\d)\d\d-\d\d \d\d:\d\d)"
)
FLOOR = re.compile(r"(?<![\d:-])(\d{1,5}) ?[楼#F](?![\w]*[号层])|#(\d{1,5})(?!\d)")
ANSWER = re.compile(r"回[答复]于")
"""What stands beside the time of an answer: who asked is not named then."""
PLACE = re.compile(r"(楼主|沙发|板凳|地板)#?|#?(\d{1,5}) ?[楼#F]?")
"""A floor that stands in a line of its own; a number alone is one beside the time only."""
LONGEST_FLOOR = 8
"""Characters of such a line at most."""
LEAD = re.compile(r"(?:(?:作者|来自|楼主|层主|网友|提问者|回答者|提问人)[:：] ?|#?\d{1,5} ?[楼樓#F][ |·]*|由 )+")
TAIL = re.compile(
    r"(?:[\s|｜·•,，:：(（\[【-]|发帖|发表|发布|回复|回答|提问|编辑|更新|评论|创建|时间|日期|于|@|(?<=\s)(?:楼主|题主|层主)|\d{1,5} ?[楼#F]|#\d{1,5})+$"
)
CUT = re.compile(r"[|｜·•(（\[【]| @|(?<=\S) ?回复 ?(?=\S)")
NO_NAME = re.compile(
    r"\d[\d,]* ?[条个次人].*|.*(?:来自|客户端|属地|//).*|最后|发[表布]|发信站.*|已?编辑|回复|回答|评论|浏览.*|查看.*|阅读.*|本[帖主].*|引用.*|(?i:rank|lv)\W?.*|[\u4e00-\u9fff]{2,8}(?:省|自治区|市)(?:[\u4e00-\u9fff]{2,6}[市州])?|\W+|[\d.,万+]+"
)
LABELS = re.compile(
    r"主题|帖子|积分|[回跟发]帖|粉丝|关注|精华|金币|金钱|威望|经验|贡献|等级|声望|注册时间|最后登录|在线时间|发消息|加好友|私信|听众|收听|电梯直达|"
    r"楼主|沙发|板凳|地板|楼层|头像|(?:已?被|已)?采纳|(?:最佳|满意)答案|评论|回复|默认|最[新热]|广告|更多|分享|管理|置顶|精品|OP|LZ|作者"
)
"""What stands in cards and beside names."""
WORD = re.compile(r"[顶赞推好]|顶一?[个下]|沙发|板凳|地板|支持|反对|感谢|收藏|同问|路过")
"""What a post may say, though it is the label of a button or a floor too."""
DIGIT = re.compile(r"\d\W*\w{0,2}$|[:：]")
"""What a line of a card ends in, or has: a count or a label."""
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
ABOVE, NAME, CARD = 8, 20, 30
"""Lines above the text in which the first time stands, characters of a name and lines of a card at most."""
TIMED = frozenset({Role.BYLINE, Role.TOOLBAR, Role.WIDGET, Role.SHARE})
"""Roles of lines that may hold the time of a post."""
Range = tuple[int, int]


class Thread(NamedTuple):
    """What the claims say of the lines of a page."""

    page: Page
    roles: Mapping[int, Role]
    """Of the lines that a rule takes as a whole."""
    headers: Sequence[int]
    """Lines with the time of a post, in order; of neighbours the first."""
    cards: frozenset[int]
    """Lines that are taken with the element around them alone: the name stands among them."""
    first: int
    last: int


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Post | Found]:
    """Yield the posts of a thread, in order, and the lines with names, in which more than the name may stand."""
    if region.kind != "forum":
        return
    thread = read(page, claims, region)
    if not thread.headers:
        return
    text_follows = follows(thread)
    said = frozenset(words(thread, text_follows=text_follows))
    posts = list(below(thread) if text_follows else above(thread, said))
    is_text_above = any(is_text(thread, index) for index in range(thread.first, page.index_at(posts[0].start)))
    if is_text_above or ANSWER.search(page.lines[thread.headers[0]]):
        yield Post(page.starts[thread.first])
    for index in sorted(said):
        yield Found(page.starts[index], page.ends[index], role=Role.BODY)
    for post in posts:
        yield post
        for value in filter(None, (post.author, post.floor)):
            block = page.block_at(value[0])
            if block.index not in thread.headers:
                yield Found(block.start, block.end)


def read(page: Page, claims: Sequence[Claim], region: Region) -> Thread:
    """Read the claims on the lines of a thread and a little above it."""
    first = page.index_at(region.spans[0][0])
    last = bisect_left(page.starts, region.spans[-1][1]) - 1
    begin, byline, space, wide = max(first - ABOVE, 0), Role.BYLINE, Role.SPACE, Place.REGION
    place_of = {start: index for index, start in enumerate(page.starts[begin : last + 1], begin)}
    roles: dict[int, Role] = {}
    headers: set[int] = set()
    lines: set[int] = set()
    bylines: list[tuple[int, str]] = []
    for claim in claims:
        index = place_of.get(claim[0])
        if index is None or claim[1] != page.ends[index] or claim[2] is space:
            continue
        role, rule = claim[2:4]
        if claim.place is not wide:
            lines.add(index)
        if rule in HEADERS:
            headers.add(index)
        if role is byline:
            bylines.append((index, rule))
        else:
            roles.setdefault(index, role)
    for index, rule in bylines:
        if roles.setdefault(index, byline) is byline and not rule.startswith("account/"):
            headers.add(index)
    for index in page.records.times:
        if begin <= index <= last and roles.setdefault(index, byline) in TIMED:
            headers.add(index)
    found = [index for index in sorted(headers) if index - 1 not in headers and TIME.search(page.lines[index])]
    return Thread(page, roles, found, frozenset(roles.keys() - lines), first, last)


def follows(thread: Thread) -> bool:
    """Whether texts stand below the times, rather than above them."""
    if thread.page.records.is_below:
        return False
    votes = 0
    for before, index, after in zip(
        (thread.first - 1, *thread.headers), thread.headers, (*thread.headers[1:], thread.last + 1), strict=False
    ):
        below = next((near for near in range(index + 1, after) if not is_out(thread, near)), -1)
        above = next((near for near in range(index - 1, before, -1) if not is_out(thread, near)), -1)
        votes += is_text(thread, below) - is_text(thread, above)
    return votes >= 0


def is_out(thread: Thread, index: int) -> bool:
    """Whether a line is a rule's, furniture, or a number."""
    lines, fixtures = thread.page.lines, thread.page.records.fixtures
    return index in thread.roles or index in fixtures or NO_NAME.fullmatch(lines[index]) is not None


def is_text(thread: Thread, index: int) -> bool:
    """Whether a line is sure to be part of a post."""
    if not thread.first <= index <= thread.last or index in thread.page.records.fixtures:
        return False
    if index in thread.page.records.texts:
        return True
    if index in thread.roles:
        return False
    line = thread.page.lines[index]
    return len(line) > NAME or (len(line) > 1 and MARKS.search(line.rstrip(":：")) is not None)


def words(thread: Thread, *, text_follows: bool) -> Iterator[int]:
    """Yield the lines that are all that a post says, though a rule takes them for a button or a floor."""
    fixtures = thread.page.records.fixtures
    edges = (thread.first - 1, *thread.headers, thread.last + 1)
    for at, index in enumerate(thread.headers, 1):
        lines = range(index + 1, edges[at + 1]) if text_follows else range(index - 1, edges[at - 1], -1)
        near = next((near for near in lines if near not in fixtures), -1)
        # On a text page, what stands above the first time and its buttons was taken for the title.
        is_text_above = not text_follows and not thread.page.is_html and near < index - 1
        is_first = at == 1 and is_text_above and thread.roles.get(near) is Role.TITLE
        if is_first or (near in thread.roles and WORD.fullmatch(thread.page.lines[near])):
            yield near


def below(thread: Thread) -> Iterator[Post]:
    """Yield the posts whose text stands below their time."""
    before = thread.first - ABOVE - 1
    for at, index in enumerate(thread.headers):
        after = thread.headers[at + 1] if at + 1 < len(thread.headers) else thread.last + 1
        author, published, floor = of_line(thread.page, index)
        name = -1
        if author is None:
            name = name_above(thread, index, before)
            author = of_name(thread.page, name) if name >= 0 else None
        if floor is None:
            places = (*range(index - 1, max(name, before, index - CARD), -1), index + 1, name - 1)
            floor = floor_near(thread, index, [near for near in places if max(before, 0) < near < after])
        begin = name if name >= 0 else index
        yield Post(thread.page.starts[begin], author, published, floor)
        before = index


def above(thread: Thread, said: Collection[int]) -> Iterator[Post]:
    """Yield the posts whose text stands above their time: the name is the first line that may be one.

    The lines `said` are texts, whatever else takes them.
    """
    before = thread.first - 1
    for index in thread.headers:
        author, published, floor = of_line(thread.page, index)
        begin = index
        for near in range(before + 1, index):
            if near in said or is_text(thread, near) or is_name(thread, near):
                begin = near
                author = author or (of_name(thread.page, near) if is_name(thread, near) else None)
                break
        yield Post(thread.page.starts[begin], author, published, floor)
        before = index


def name_above(thread: Thread, index: int, before: int) -> int:
    """Return the line of the name above a time, -1 if there is none: the card between them is passed over."""
    for near in range(index - 1, max(before, index - CARD, -1), -1):
        if is_name(thread, near):
            return near
        if is_text(thread, near) or (thread.roles.get(near) is Role.TITLE and not TIME.match(thread.page.lines[near])):
            break
    return -1


def is_name(thread: Thread, index: int) -> bool:
    """Whether a line may be a user's name: short, no label of a card, no number, no furniture."""
    role, records = thread.roles.get(index), thread.page.records
    if not (role is None or role is Role.BYLINE or index in thread.cards):
        return False
    line = thread.page.lines[index][thread.page.bullets.get(index, 0) :].rstrip(":：")
    return (
        0 < len(line) <= NAME
        and index not in records.texts
        and index not in records.others
        and not (index in records.fixtures and DIGIT.search(line))
        and says_name(line)
    )


@lru_cache(maxsize=4096)
def says_name(line: str) -> bool:
    """Whether a short line may be a name by its words; users come again from post to post, as do their ranks."""
    if LABELS.fullmatch(line) or MARKS.search(line):
        return False
    return not NO_NAME.fullmatch(line) and not TIME.search(line)


def of_name(page: Page, index: int) -> Range | None:
    """Return where the name stands in a line of its own, without what follows it in brackets; None if nothing is left."""
    line, bullet = page.lines[index], page.bullets.get(index, 0)
    if lead := LEAD.match(line, bullet):
        bullet = lead.end()
    cut = CUT.search(line, bullet + 1)
    end = len(line[: cut.start() if cut else None].rstrip(" :："))
    return (page.starts[index] + bullet, page.starts[index] + end) if end > bullet else None


def of_line(page: Page, index: int) -> tuple[Range | None, Range | None, Range | None]:
    """Return where author, time and floor stand in a line with a time, and in the one below if that goes on with it."""
    line, shift = page.lines[index], page.starts[index]
    time = TIME.search(line)
    if time is None:
        return None, None, None
    floor = FLOOR.search(line)
    group = floor.lastindex or 0 if floor else 0
    place = (floor.start(group) + shift, floor.end(group) + shift) if floor else None
    bullet = page.bullets.get(index, 0)
    start = lead.end() if (lead := LEAD.match(line, bullet)) else bullet
    end = start + len(TAIL.sub("", line[start : time.start()]))
    cut = CUT.search(line, start + 1, end)
    end = start + len(line[start : cut.start() if cut else max(start, end)].rstrip())
    name = line[start:end]
    is_author = 0 < len(name) <= NAME and not MARKS.search(name) and not NO_NAME.fullmatch(name)
    is_author = is_author and not LABELS.fullmatch(name)
    return (start + shift, end + shift) if is_author else None, (time.start() + shift, time.end() + shift), place


def floor_near(thread: Thread, index: int, places: Sequence[int]) -> Range | None:
    """Return where the first floor stands that is a line of its own, among the `places` around a time."""
    lines = thread.page.lines
    for near in [near for near in places if len(lines[near]) <= LONGEST_FLOOR]:
        if near < index or not WORD.fullmatch(lines[near]):
            floor = of_floor(thread, near, beside=abs(near - index) == 1)
            if floor is not None:
                return floor
    return None


def of_floor(thread: Thread, index: int, *, beside: bool) -> Range | None:
    """Return where a floor stands in a line of its own."""
    page = thread.page
    found = PLACE.fullmatch(page.lines[index])
    if not found or (found[0].isdecimal() and not beside) or (found[0].isdecimal() and index not in thread.roles):
        return None
    group = found.lastindex or 0
    return page.starts[index] + found.start(group), page.starts[index] + found.end(group)


rules = Rules(
    id="posts",
    name="posts of a thread",
    rules=[detect.posts("post", find, why="a post names its author, its time and its floor")],
)
