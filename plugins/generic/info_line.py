"""The lines around the title: when, from where and by whom, labelled or bare, in any order, glued or apart.

Beside the title a name needs no label: 2019-09-04 22:18:34　GameForce. That holds nowhere else, so this looks only from
a few lines above the title to the first prose below it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor import Block, Claim, Found, Page, Role, Rules, detect, fold

ABOVE, BELOW = 2, 10
"""How many lines above and below the title are looked at."""
LONGEST, SHORT = 110, 30
"""Characters of a line that is read, and of one in which a full stop is no end of the search."""
NAME = re.compile(r"\d{0,4}[^\s\d|:/,.。，！？!?；;、()（）【】<>《》“”…#@_=-][^\s|:,。，！？!?；;、()（）【】<>《》“”…#@_=/]{1,19}")
"""A name without a label: of a medium, an account, a person."""
FULL = r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?(?:日|(?!\d\d\d))"
CLOCK = r"\d\d?[:时点]\d\d(?:分|:\d\d)?(?:\d\d秒)?"
DATE = rf"{FULL}(?: ?(?:星期|周).)?(?:[ T]{{0,2}}{CLOCK})?"
PART = rf"(?<!\d)(?<!\d:)(?:\d\d-)?\d\d-\d\d ?{CLOCK}|(?<![\d年])\d\d?月\d\d?日(?: ?{CLOCK})?"
PAST = rf"(?:昨天|前天|今天|刚刚|\d{{1,3}} ?(?:分钟|小时|天|周|个月)前)(?: ?{CLOCK})?"
LABELS = {
    "updated": r"最新推荐文章于|最后(?:回复|更新|编辑|修改)(?:时间|日期|于)?|(?:更新|修改|回复)(?:时间|日期|于)",
    "published": r"(?:首次)?(?:发布|发表|上传|发稿|添加|录入|公开|刊发|创建)?(?:时间|日期)|(?:发[表布]|创建)?于(?= ?(?:19|20)\d\d)|发[表布]于|发布(?=:)",
    "source": r"(?:信息|稿件|文章|新闻|资料|本文|内容)?(?:来源|稿源|出处)于?|(?:发布|供稿)(?:单位|机构)|来自(?=:)",
    "author": r"(?:原创)?作者|撰文|撰稿人?|文字|采写|执笔|(?:本报|本网|本站|本刊|见习|实习|特约|全媒体|通讯员)?记者|通讯员|供稿人?|文(?=[:/|])|by(?=[: ])",
    "editor": r"(?:责任|值班|网络|执行)?编辑|责编|编审",
    "": r"成文(?:时间|日期)|[生有]效(?:时间|日期)|校对|审核|审校|初审|复审|终审|监制|主编|摄影|图片|分类|栏目|专栏|所属栏目|标签|文号|索引号|发布者|发布人|上传者|录入者?|录入人",
}
"""Words before a value, by the field that it gives; the last are of no concern here."""
LABEL = "|".join(rf"(?P<{name or 'aside'}>{words})" for name, words in LABELS.items())
VIEWS = (
    r"(?:浏览|阅读|点击|点阅|查看|访问|人气|围观|热度)(?:次数|人数|数|量)?[:(]? ?(?P<views>\d[\d,.]*万?\+?)?(?: ?[次人])?\)?|"
    r"(?P<views_of>\d[\d,.]*万?\+?) ?次? ?(?:阅读|浏览|围观|播放)"
)
NOISE = (
    r"(?:评论|跟帖|跟贴|回复|参与)(?:次数|人数|数|量)?[:(]? ?[\d.,万+]*(?: ?[次人])?\)?|"
    r"[\d.,]+万?\+? ?(?:条|次|人|个)? ?(?:评论|跟帖|参与|点赞|收藏)|只看该作者|[倒正]序浏览|我有话说(?:\(.{0,12}\))?|"
    r"(?:【|\[)?字[体号](?:大小)?(?:[:]? ?(?:超?大|中|小|默认|标准|A[-+]?|T))*(?:】|\])?|A-|A\+?|T ?\|? ?T|[-+]|超?大|中|小|"
    r"收藏(?:本文)?|我要?举报|举报|打印(?:本页|本文)?|关闭(?:窗口)?|分享(?:到|至)?:?|原创稿?|转载|翻译|头条号?|关注|微博|微信|QQ空间|QQ|订阅|投稿|"
    r"纠错|语音播报|听新闻|手机(?:看|阅读).{0,4}|扫一扫.{0,10}|复制链接|缩小字体|放大字体|置顶|推荐|正文|\d+|"
    r"反馈|(?:发布于|来自) ?[\u4e00-\u9fff]{2,8}|(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    r"云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|海外)[省市]?"
)
"""What else stands there: counts, buttons, the place that a platform shows for an account."""
EDGE = r"(?<![^\s|/·,()\[\]【】])"
TOKEN = re.compile(
    rf"(?P<date>{DATE})|(?P<part>{PART})|{EDGE}(?P<past>{PAST})|(?:{LABEL})(?P<colon> ?: ?)|{EDGE}(?:{VIEWS}|{NOISE})(?![^\s|/·,()\[\]【】])|{EDGE}(?P<other>(?!\S{{1,5}}(?:来源|作者|编辑|时间|日期|记者)[ :])[\u4e00-\u9fff]{{2,5}}) ?: ?|"
    + EDGE + "(?:" + re.sub(r"\(\?P<(\w+)>", r"(?P<bare_\1>", LABEL) + ")(?: ?[|/丨] ?(?=[^\\s|/]))?(?=[^:])",
    re.IGNORECASE,
)  # fmt: skip
VIEWED = ("views", "views_of")
HINT = re.compile(r"\d[-/.年月:时]|[天前刚]|来源|作者|记者|编辑|稿|文[:|/]|发布|撰|出处|by ")
"""Without one of these no line says when, whence or by whom."""
TIMES = ("date", "part", "past")
WORD = re.compile(r"[^\s|/·,()\[\]【】]+")
JOINTS = " |/·,()[]【】-—:、丨;"
SIGNED = re.compile(r"[(\[]?.*(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?:.*(?:会议|通过|修[正订]|施行|公布|批准|印发|发布|令).*)?[)\]]?")
"""How documents are dated, which is no byline: 2018年12月21日, (2019年4月11日第十七次会议通过)."""
BARE = re.compile(FULL)
"""A date alone, which dates web pages and signs documents."""
FEW = 3
"""Lines of furniture that make a web page."""
SENTENCE = re.compile(r"[。!?;]|,.*,")
NOBODY = re.compile(r"未知|佚名|匿名|不详|无|暂无|admin|administrator|管理员|网友|本站|本网|互联网|网络", re.IGNORECASE)
OFFICE = re.compile(r"\S{0,10}?(?:记者|作者|评论员|通讯员|撰稿人)[ :]?(?=\S\S)")
MEDIUM = re.compile(r"(?:网|报|社|刊|台|新闻|在线|频道|客户端|周刊|发布|日报|晚报|时报|杂志|号)$")
VERB = re.compile(r"\S{0,6}(?:于|回复|更新|反馈|举报|推荐|复核)|发布|发表|辟谣|登录|文章|评论|首页|编辑|状态|管理")
"""Words that are no names."""
FOLLOW = re.compile(r"\+? ?关注|已关注|私信|微信号:? ?\S+")
PIECES = (re.compile(r"(?:19|20)\d\d ?[-/.年]?"), re.compile(r"\d\d? ?[-/.月] ?\d\d?日?"), re.compile(r"\d\d:\d\d(?::\d\d)?"))
"""A date that is set in three lines: the year, the day, the time."""


class Read(NamedTuple):
    """What a line says: the offsets of each value, and which of them had a label."""

    values: dict[str, tuple[int, int]]
    is_labelled: bool


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines of facts around the title."""
    title = next((claim for claim in claims if claim.role is Role.TITLE), None)
    if title is None:
        return
    taken = {c.start: c.role for c in claims if c.role not in (Role.BYLINE, Role.WATERMARK, Role.SPACE)}
    first, last = page.block_at(title.start).index, page.block_at(title.end - 1).index
    below = _until_prose(page, page.blocks[last + 1 : last + 1 + BELOW])
    around = [*page.blocks[max(0, first - ABOVE) : first], *below]
    is_document = page.tree is None and len(taken) < FEW + 1
    found: list[Found] = list(_in_pieces(page, around))
    pieces = {start for piece in found for start in (block.start for block in page.blocks_between(piece.start, piece.end))}
    for block in around:
        if block.start in taken or block.start in pieces or block.end - block.start > LONGEST:
            continue
        read = read_line(page, block)
        if read and not (is_document and BARE.fullmatch(page.quote(block))):
            found.append(Found(block.start, block.end, read.values))
    yield from found
    yield from _accounts(page, below, found, frozenset(taken))


def _until_prose(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks above the first line of prose."""
    for at, block in enumerate(blocks):
        size = block.end - block.start
        if size > LONGEST or (size > SHORT and page.text.find("。", block.start, block.end) >= 0):
            return list(blocks[:at])
    return list(blocks)


def _in_pieces(page: Page, blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield a date that stands in three lines, the year first."""
    for at in range(len(blocks) - 2):
        three = blocks[at : at + 3]
        if three[2].index == three[0].index + 2 and all(
            piece.fullmatch(page.quote(block)) for piece, block in zip(PIECES, three, strict=True)
        ):
            yield Found(three[0].start, three[2].end, {"published": (three[0].start, three[2].end)})


def read_line(page: Page, block: Block) -> Read | None:
    """Return what a line says, if it consists of facts alone and names a time, or a source or an author by a label."""
    line = fold(page.quote(block))
    if not HINT.search(line):
        return None
    tokens = list(TOKEN.finditer(line))
    if not tokens or not any(token.lastgroup in ("date", "part", "past", "colon") or token["date"] for token in tokens):
        return None
    values: dict[str, tuple[int, int]] = {}
    words: list[tuple[int, int, str]] = []
    label, at, anchor, close = "", 0, None, -1
    is_labelled = is_dated = False
    for token in (*tokens, None):
        end = token.start() if token else len(line)
        start, stop = _trimmed(line, at, end)
        if start < stop:
            if SENTENCE.search(line, start, stop) or stop - start > 40:
                return None
            if label in ("source", "author", "editor"):
                if label == "author" and (office := OFFICE.match(line, start, stop)):
                    start = office.end()
                if label == "source":
                    stop = _medium_end(line, start, stop)
                if not NOBODY.fullmatch(line, start, stop):
                    values.setdefault(label, (start, stop))
            elif label != "aside":
                side = "after" if anchor is not None else "before"
                near = at == close if side == "after" else token is not None and _kind(token) in (*TIMES, "published")
                words += [
                    (start + w.start(), start + w.end(), side if near else "apart") for w in WORD.finditer(line[start:stop])
                ]
        if token is None:
            break
        kind = _kind(token)
        if kind in VIEWED:
            values.setdefault("views", token.span(kind))
            label = ""
        elif kind in TIMES:
            if anchor is None and label != "aside":
                values["updated" if label == "updated" else "published"] = token.span()
                anchor, close, is_dated = token.start(), token.end(), label in ("published", "updated")
            label = ""
        elif kind:
            label = kind
            is_labelled = is_labelled or kind in ("source", "author", "editor")
        else:
            label = ""
        at = token.end()
    if not is_labelled and SIGNED.fullmatch(line):
        return None
    if anchor is None and not values.keys() & {"source", "author", "editor"} and not is_labelled:
        return None
    if not _add_bare(page, block, line, (values, words, is_dated)):
        return None
    shift = block.start
    return Read({name: (start + shift, end + shift) for name, (start, end) in values.items()}, is_labelled)


def _medium_end(line: str, start: int, stop: int) -> int:
    """Return where a source ends that a person's name follows: 来源：青峦新闻网 沈牧言."""
    first, _, rest = line[start:stop].partition(" ")
    return start + len(first) if rest and MEDIUM.search(first) and not MEDIUM.search(rest) else stop


def _kind(token: re.Match[str]) -> str:
    """Return what a token is: date, part, past, the name of a label's field, or nothing for noise."""
    if token["other"]:
        return "aside"
    return next((name.removeprefix("bare_") for name, text in token.groupdict().items() if text and name != "colon"), "")


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start] in JOINTS:
        start += 1
    while end > start and line[end - 1] in JOINTS:
        end -= 1
    return start, end


def _add_bare(page: Page, block: Block, line: str, read: tuple[dict[str, tuple[int, int]], list[tuple[int, int, str]], bool]) -> bool:
    """Take a source, or who posted, from words without a label; return whether all words could stand in such a line."""
    values, words, is_dated = read
    if sum(end - start for start, end, _ in words) > 32 or any(end - start > 20 for start, end, _ in words):
        return False
    if not values.keys() & {"published", "updated"}:
        return not words
    before = [(start, end) for start, end, side in words if side == "before"]
    after = [(start, end) for start, end, side in words if side == "after"]
    if before and "author" not in values and re.match(r" ?(?:发[表布]|创建)?于", line[before[-1][1] :]) and not MEDIUM.search(line[slice(*before[-1])]):
        values["author"] = before[-1]
    elif "source" not in values:
        before = [word for word in before if not VERB.fullmatch(line[slice(*word)])]
        after = [word for word in after if not VERB.fullmatch(line[slice(*word)])]
        after = [word for word in after if word[1] - word[0] > 2 and (not is_dated or MEDIUM.search(line[slice(*word)]))]
        for start, end in [*reversed(before), *after]:
            start = _after_link(page, block, line, start, end)  # noqa: PLW2901 - the category's link before a name
            if NAME.fullmatch(line, start, end):
                values["source"] = (start, end)
                break
    return True


def _after_link(page: Page, block: Block, line: str, start: int, end: int) -> int:
    """Return where a name begins that is printed right after a link to its category."""
    if block.node is None or not 0 < block.link_chars < end - start:
        return start
    for link in block.node.css("a"):
        text = (link.text() or "").strip()
        if text and line.startswith(text, start) and start + len(text) < end:
            return start + len(text)
    return start


def _accounts(page: Page, below: Sequence[Block], found: Sequence[Found], taken: frozenset[int]) -> Iterator[Found]:
    """Yield the account that posted: a bare name above a date, or above a button to follow it."""
    dated = {page.block_at(f.start).index for f in found if "published" in f.fields}
    sourced = any("source" in f.fields for f in found)
    read = {page.block_at(f.start).index for f in found}
    for place, (block, *after) in enumerate(zip(below, below[1:], [*below[2:], None], strict=False)):
        if block.start in taken or block.index in read or not _is_name(page.quote(block)):
            continue
        if FOLLOW.fullmatch(page.quote(after[0])):
            yield Found(block.start, block.end, {"account": (block.start, block.end)})
        elif not place and not sourced and any(near is not None and near.index in dated for near in after):
            yield Found(block.start, block.end, {"source": (block.start, block.end)})


def _is_name(line: str) -> bool:
    return NAME.fullmatch(line) is not None and not VERB.fullmatch(line) and not TOKEN.fullmatch(line)


rules = Rules(
    id="at-title",
    name="facts around the title",
    rules=[detect.spans("facts", find, role="BYLINE", late=True, why="beside the title a name needs no label")],
)
