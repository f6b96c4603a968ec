"""The account that posted a text stands below its title, without a label: above the date, or above a button to follow it."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Role, Rules, detect, first_of, is_person, leads_to_member

NOTHING = frozenset({Role.WATERMARK, Role.SPACE})
"""Roles that do not say what a line is."""
BELOW = 10
"""How many lines below the title are looked at."""
LONGEST = 110
"""Characters of a line that is prose."""
NAME = re.compile(
    r"\d{0,4}[^\s\d|:/,.。，！？!?；;、()（）【】<>《》〔〕“”…#@_=—-][^\s|:/,。，！？!?；;、()（）【】<>《》〔〕“”…#@_=：]{1,19}"
)
WIDEST = 24
"""Characters of such a name at most."""
BUTTON = re.compile(
    r"分享|收藏|打印|关闭|关注|举报|评论|转发|点赞|原创|微博|微信|朋友圈|复制链接|更多|登录|注册|首页|正文|字[号体]|[大中小]|标准|默认|"
    r"\S*(?:反馈|回复|推荐|下载|扫码|客户端|复核)|辟谣|编辑|发布|管理|\d+"
)
FOLLOW = re.compile(r"\+? ?关注|已关注|私信|微信号[:：]? ?\S+")
DATED = re.compile(
    r"(?:发[布表](?:时间|日期|于)?[:：]? ?)?(?:(?:(?:19|20)?\d\d ?[-/.年] ?)\d\d? ?[-/.月] ?\d\d?|\d\d ?[-/.] ?\d\d(?!\.)|\d\d? ?月 ?\d\d?)|昨天|前天|今天|刚刚|\d+ ?(?:分钟|小时|天|周|个月)前"
)
HEADING = re.compile(r"第.{1,5}[编章节条部篇]|[一二三四五六七八九十]{1,3}[、 ]|\d+(?:\.\d+)*[.、 ]")
"""How headings begin, which stand below titles too."""
SOURCE = re.compile(r"(?:来源|稿源|出处|作者)[:：|]")


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines that name the account."""
    title = first_of(claims, Role.TITLE)
    if title is None:
        return
    first = page.index_at(title.end - 1) + 1
    lines = page.lines[first : first + BELOW]
    prose = next((place for place, line in enumerate(lines) if len(line) > LONGEST), len(lines))
    short = [place for place, line in enumerate(lines[: min(prose, len(lines) - 1)]) if len(line) <= WIDEST]
    for place in short:
        line, start, end = lines[place], page.starts[first + place], page.ends[first + place]
        found: dict[str, tuple[int, int]] = {}
        if FOLLOW.fullmatch(lines[place + 1]):
            found = {"account": (start, end)}
        elif line.endswith("关注") and len(line) > len("关注") + 1:  # the button is glued to the name
            found = {"account": (start, end - len("关注"))}
        elif not place and any(map(DATED.match, lines[1:3])) and not any(map(SOURCE.search, lines[1:3])):
            found = {"source": (start, end)}
        if (
            found
            and is_name(line)
            and not (is_person(line) and "account" not in found)
            and not is_taken(claims, start)
            and not is_members(page, first + place)
        ):
            yield Found(start, end, found)


def is_name(line: str) -> bool:
    """Whether a line may name an account: no button, no heading."""
    return bool(NAME.fullmatch(line)) and not BUTTON.fullmatch(line) and not HEADING.match(line)


def is_members(page: Page, index: int) -> bool:
    """Whether a line, or the one above it, links to a member's pages: the name of a person, or what he says of himself."""
    return bool(page.nodes) and any(map(leads_to_member, page.nodes[max(index - 1, 0) : index + 1]))


def is_taken(claims: Sequence[Claim], start: int) -> bool:
    """Whether a claim begins at `start` that says what the line is."""
    return any(claim.start == start and claim.role not in NOTHING for claim in claims)


rules = Rules(
    id="account",
    name="accounts",
    rules=[
        detect.spans("below-title", find, role="BYLINE", late=True, why="platforms name who posted below the title")
    ],
)
