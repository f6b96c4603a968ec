"""Who wrote a post and when, as the line with its time says, or a line with a name alone."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice

from extractor.model.page import Page
from extractor.model.remark import Range, read_remark
from extractor.model.roles import Role

NAME, NODES, ABOVE = 20, 12, 8
"""Characters of a name, nodes in a line that are looked at, and lines above the first time, at most."""
AGO = r"\d{1,3} ?(?:秒钟?|分钟|小时|天|周|个?月|年)之?前|刚刚|[昨前]天(?: ?\d\d?:\d\d)?|半小时前"
POST_TIME = re.compile(
    r"(?=[\dA-Z去上刚昨前半])(?:"  # at any other character the many forms need not be tried
    r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?: ?(?:星期|周).)?(?:[\sT]{0,2}\d\d?[:：时点]\d\d(?:分|[:：]\d\d)?)?|"
    r"(?<!\S)(?:去年|上[周週]|上[个個]月)(?!\S)|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d (?:19|20)\d\d|"
    rf"{AGO}|(?<!\d)\d\d ?年 ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?日)?|(?<!\d)(?:\d\d-)?\d\d?-\d\d? \d\d:\d\d)"
)
OTHER_TIME = re.compile(r"开始|加入|注册|結束|结束|截止")
"""What stands before a time that is none of a post's."""
FLOOR = re.compile(r"(?<![\d:-])(\d{1,5}) ?[楼#F](?![\w]*[号层])|#(\d{1,5})(?!\d)|^(楼主|沙发|板凳|地板)#")
INITIAL = re.compile(r"(?i:(\w) \1)\w")
"""The letter that stands for a user without a picture, before the name."""
PLACE = re.compile(r"(楼主|沙发|板凳|地板)#?|#?(\d{1,5}) ?[楼#F]?")
"""A floor in a line of its own."""
LONGEST_LABEL = 6
"""Characters of a label above a time at most."""
LONGEST_FLOOR = 8
"""Characters of such a line at most."""
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
LEAD = re.compile(
    r"(?:(?:作者|来自|楼主|层主|网友|提问者|回答者|提问人)[:：] ?|#?\d{1,5} ?[楼樓#F][ |·]*|(?:帖子)?由 |作者(?=\w+ ?\())+"
)
TAIL = re.compile(
    r"(?:[\s|｜·•»,，:：(（\[【-]|发帖|发表|发布|回复|回答|提问|编辑|更新|评论|创建|时间|日期|于|@|(?<=\s)(?:楼主|题主|层主)|\d{1,5} ?[楼#F]|#\d{1,5})+$"
)
CUT = re.compile(r"[|｜·•(（\[【]| @|(?<=\S) ?回复 ?(?=\S)")
NO_NAME = re.compile(
    r"\d[\d,]* ?[条个次人].*|.*(?:来自|客户端|属地|//).*|最后|发[表布]|发信站.*|已?编辑|回复|回答|评论|浏览.*|查看.*|阅读.*|本[帖主].*|引用.*|(?i:rank|lv)\W?.*|.*(?:#|只看|[倒正]序).*|.*\D \d+(?: \D.*)?|[\u4e00-\u9fff]{2,8}(?:省|自治区|市)(?:[\u4e00-\u9fff]{2,6}[市州])?|\W+|[\d.,万+]+"
)
LABELS = re.compile(
    r"主题|帖子|积分|[回跟发]帖|粉丝|关注|精华|金币|金钱|威望|经验|贡献|等级|声望|注册时间|最后登录|在线时间|发消息|加好友|私信|听众|收听|电梯直达|"
    r"楼主|沙发|板凳|地板|楼层|头像|(?:已?被|已)?采纳|(?:最佳|满意)答案|评论|回复|默认|最[新热]|开始|主题发起人|时间|時間|作者|標題|看板|广告|更多|分享|管理|置顶|精品|OP|LZ|作者"
)
"""What stands in cards and beside names."""
LABELLED = re.compile(r"\S{1,6}[:：]\s?\S")
"""How a line of a card with a label begins."""
MARKS = re.compile(r"[，。、；,！？!?：…~～]")


@lru_cache(maxsize=4096)
def says_name(line: str) -> bool:
    """Whether a short line may be a name by its words; users come again from post to post, as do their ranks."""
    if LABELS.fullmatch(line) or MARKS.search(line) or (LABELLED.match(line) and not LEAD.match(line)):
        return False
    return not NO_NAME.fullmatch(line) and not POST_TIME.search(line)


def read_post_name(page: Page, index: int) -> Range | None:
    """Return where the name stands in a line of its own, without what follows it in brackets; None if nothing is left."""
    line, bullet = page.lines[index], page.bullets.get(index, 0)
    if INITIAL.match(line, bullet):
        bullet += 2
    elif page.is_html and (first := first_text(page, index)):
        return page.starts[index], page.starts[index] + len(first)
    if lead := LEAD.match(line, bullet):
        bullet = lead.end()
    cut = CUT.search(line, bullet + 1)
    end = len(line[: cut.start() if cut else None].rstrip(" :："))
    return (page.starts[index] + bullet, page.starts[index] + end) if end > bullet else None


def first_text(page: Page, index: int) -> str:
    """Return what the first element of a line holds, if it may be a name and something else is glued to it."""
    line = page.lines[index]
    for node in islice(page.nodes[index].traverse(include_text=True), NODES):
        text = (node.text_content or "").strip() if node.tag == "-text" else ""
        if text:
            is_part = 1 < len(text) < len(line) and line.startswith(text) and not line[len(text)].isspace()
            return text if is_part and not LEAD.fullmatch(text) and not LABELS.fullmatch(text) else ""
    return ""


def read_post_header(page: Page, index: int) -> tuple[Range | None, Range | None, Range | None]:
    """Return where author, time and floor stand in a line with a time, and in the one below if that goes on with it."""
    line, shift = page.lines[index], page.starts[index]
    first = len(first_text(page, index)) if page.is_html else 0
    if first and not says_name(line[:first]):
        first = 0
    time = POST_TIME.search(line[first:])
    if time is None:
        return None, None, None
    at = first + time.start()
    floor = FLOOR.search(line)
    group = floor.lastindex or 0 if floor else 0
    place = (floor.start(group) + shift, floor.end(group) + shift) if floor else None
    bullet = page.bullets.get(index, 0)
    start = lead.end() if (lead := LEAD.match(line, bullet)) else bullet
    end = start + len(TAIL.sub("", line[start:at]))
    cut = CUT.search(line, start + 1, end)
    end = start + len(line[start : cut.start() if cut else max(start, end)].rstrip())
    start, end = (0, first) if first else (start, end)
    name = line[start:end]
    is_author = 0 < len(name) <= NAME and not MARKS.search(name) and not NO_NAME.fullmatch(name)
    is_author = is_author and not LABELS.fullmatch(name)
    return (start + shift, end + shift) if is_author else None, (at + shift, at + len(time[0]) + shift), place


def opens_post(lines: Sequence[str], index: int) -> bool:
    """Whether a line has the time of a post: no time of a user's card or of the topic, and no remark of a line."""
    line = lines[index]
    time = POST_TIME.search(line)
    if time is None or read_remark(line):
        return False
    above = lines[index - 1] if index and len(lines[index - 1]) <= LONGEST_LABEL else ""
    return OTHER_TIME.search(line[: time.start()] or above) is None


def first_floor(page: Page, index: int, places: Sequence[int], taken: Collection[int]) -> Range | None:
    """Return where the first floor stands in a line of its own, among the `places` around a time at `index`.

    A bare number is one right beside the time, if the line is `taken` by a rule.
    """
    short = (near for near in places if len(page.lines[near]) <= LONGEST_FLOOR)
    floors = (_floor(page, near, bare=abs(near - index) == 1 and near in taken) for near in short)
    return next((floor for floor in floors if floor is not None), None)


def _floor(page: Page, index: int, *, bare: bool) -> Range | None:
    """Return where a floor stands in a line of its own; a `bare` number may be one."""
    found = PLACE.fullmatch(page.lines[index])
    if not found or (found[0].isdecimal() and not bare):
        return None
    group = found.lastindex or 0
    return page.starts[index] + found.start(group), page.starts[index] + found.end(group)


def counted_lines(lines: Sequence[str], posts: int) -> frozenset[str]:
    """Return the short lines that are alike but for a number, and as many as half of the posts at least."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        if len(line) <= NAME and (kind := DIGITS.sub("0", line)) != line:
            alike[kind].append(line)
    return frozenset(chain.from_iterable(same for same in alike.values() if len(same) > max(1, posts // 2)))


def is_initial(lines: Sequence[str], index: int) -> bool:
    """Whether a line is the letter that stands for a user without a picture, above the name."""
    letter, *below = lines[index : index + 2]
    return len(letter) == 1 and bool(below) and below[0] != letter and below[0].startswith(letter)


def opener(page: Page, roles: Mapping[int, Role], header: int, names: Collection[str]) -> Range | None:
    """Return who wrote the first post, whose time stands at `header`: by a label, or as one of those who answer.

    Who asks is named above the title, and among the `names` of those who answer.
    """
    for near in range(header - 1, max(header - ABOVE, -1), -1):
        name, role = read_post_name(page, near), roles.get(near)
        if name and role is None and page.text[slice(*name)] in names:
            return name
        if name and role is Role.BYLINE and page.lines[near].startswith("作者"):
            return name[0], page.ends[near]
    return None
