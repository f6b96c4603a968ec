"""Who wrote it, where only the page's elements tell: one is named for the author, or links to the pages of a member.

Blogs and platforms print the bare name below the title or in a card below the text, and leave it to the template to say
whose name it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from extractor import Claim, Found, Page, Role, Rules, Settled, detect, first_of, is_medium, is_member

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

ABOVE, BELOW, CARD = 2, 8, 10
"""Lines above and below the title, and below the text, that are looked at."""
LONGEST = 60
"""Characters of a line that may hold the name."""
MOST, UP = 10, 2
"""Elements inside a line's that are looked at, and elements around it."""
NAME = re.compile(r"[^\s|:：/,，.。、！？!?；;()（）【】<>《》〔〕“”…#@=]{2,16}(?: [A-Za-z.]{1,12}){0,2}")
TIME = re.compile(r"\d[-/.月:]\d|\d ?(?:分钟|小时|天|周|个月|年)前|[昨前今]天|刚刚|\d ?[楼樓]")
"""What stands beside the name of who wrote a comment."""
LABEL = re.compile(r"(?:作者|文|[Bb]y)\s*[:：/]?\s*(?=\S)")
CALLED = re.compile(
    r"(?:^|[\s_-])(?<!profile_)(?:author|writer|zuozhe|nick-?_?[nN]ame|per_name|user-?_?name)(?:[_-](?:name|link|info|box|title|inner))?(?![\w-])|"
    r"(?:(?:article|post|entry|blog)Author|[aA]uthor-?_?[nN]ame)(?![\w-])"
)
"""What templates call the element of the author's name."""
NOBODY = re.compile(
    r"admin\w*|管理员|编辑|小编|匿名|佚名|未知|网友|本站|原创|转载|投稿|作者|关注|\+?关注|登录|注册|首页|更多|分享|收藏|举报|评论|回复|查看\S*|阅读\S*|私信|"
    r"发布\S*|\d[\d-]*|\S*(?:简介|文章|主页|认证|作品|评论|专栏|公司|中心|集团)",
    re.IGNORECASE,
)
"""Words in such elements that are no names of people."""
FOLLOW = ("关注", "私信", "发布")
"""How a line with a name and more may end."""
LABELLED = re.compile(r"[来來稿]源|作者|编辑|出处|發佈|發布|发布时间")
"""Words of lines that need no elements to be read."""
OVER = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER, Role.NAVIGATION})
"""Roles of what stands below a text's card."""


def read(settled: Settled) -> Iterator[Found]:
    """Yield the name that an element around the title, or below the text, says to be the author's."""
    page, claims = settled.page, settled.claims
    title = first_of(claims, Role.TITLE) if page.nodes and settled.ends else None
    if title is None or any(field.name == "author" for claim in claims if claim.fields for field in claim.fields):
        return
    first, byline = page.index_at(title.start), Role.BYLINE
    is_byline = {claim[0]: claim[2] is byline for claim in claims}
    text = next((index for index in settled.ends if index > first), len(page.lines))
    for index in range(max(first - ABOVE, 0), min(first + 1 + BELOW, text)):
        line = page.lines[index]
        is_likely = is_byline.get(page.starts[index])
        if is_likely is None:
            is_likely = (bool(NAME.fullmatch(line)) and not NOBODY.fullmatch(line)) or line.endswith(FOLLOW)
        elif is_likely:
            is_likely = not LABELLED.search(line)
        if is_likely and len(line) <= LONGEST and (found := _named(page, index, is_below=index > first)):
            yield found
            return
    yield from _in_card(page, claims, max(settled.ends) + 1)


def _in_card(page: Page, claims: Sequence[Claim], first: int) -> Iterator[Found]:
    """Yield the name in the author's card below the text."""
    end = page.ends[first - 1]
    over = {claim[0]: claim[2] in OVER for claim in claims if claim[0] >= end}
    for index in range(first, min(first + CARD, len(page.lines))):
        if page.starts[index] in over:
            if over[page.starts[index]]:
                return
            continue
        line = page.lines[index]
        below = page.lines[index + 1] if index + 1 < len(page.lines) else ""
        if not NAME.fullmatch(line.removesuffix("关注").rstrip("+ ")) or NOBODY.fullmatch(line) or TIME.search(below):
            continue
        if found := _named(page, index, is_below=True):
            yield found
            return


def _named(page: Page, index: int, *, is_below: bool) -> Found | None:
    """Return the name in a line of which an element says that it is the author's."""
    node, line = page.nodes[index], page.lines[index]
    for element in islice(node.traverse(), MOST):
        if _says(element, is_below=is_below) and (found := _value(page, index, element.text())):
            return found
    around = node.parent if NAME.fullmatch(line) else None
    for _ in range(UP):
        if around is None:
            return None
        says = _says(around, is_below=is_below) or (is_below and _is_avatar(around.child))
        if says and around.text().lstrip().startswith(line):
            return _value(page, index, line)
        around = around.parent
    return None


def _says(element: "LexborNode", *, is_below: bool) -> bool:
    """Whether an element says that it holds the author's name; a link to a member's pages does so below the title."""
    attributes = element.attributes
    if attributes:
        if "author" in (attributes.get("itemprop"), attributes.get("rel")):
            return True
        if CALLED.search(f"{attributes.get('class')} {attributes.get('id')}"):
            return True
    return is_below and is_member(element)


def _is_avatar(element: "LexborNode | None") -> bool:
    """Whether an element is a member's picture that links to his pages."""
    return element is not None and is_member(element) and element.css_first("img") is not None


def _value(page: Page, index: int, text: str) -> Found | None:
    """Return where a line prints the name that an element holds, if it is one."""
    name = " ".join(text.split())
    if label := LABEL.match(name):
        name = name[label.end() :]
    if not NAME.fullmatch(name) or NOBODY.fullmatch(name) or is_medium(name):
        return None
    start = page.text.find(name, page.starts[index], page.ends[index])
    return Found(start, start + len(name), {"author": (start, start + len(name))}) if start >= 0 else None


rules = Rules(
    id="author-element",
    name="authors that elements name",
    rules=[detect.facts("named", read, why="templates call the element of a bare name what it is")],
)
