"""The lines around the title: when, from where and by whom, labelled or bare, in any order, glued or apart.

Beside the title a name needs no label: 2019-09-04 22:18:34　GameForce. That holds nowhere else, so this looks only from
a few lines above the title to the first prose below it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor import Block, Claim, Found, Page, Role, Rules, detect, first_of, fold

ABOVE, BELOW = 2, 10
"""How many lines above and below the title are looked at."""
OURS, ENDS = frozenset({Role.BYLINE, Role.WATERMARK, Role.SPACE}), frozenset({Role.COMMENT, Role.RELATED})
WEB = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
"""Roles of lines that are read, of what stands below a text (its facts are another's), and of what only web pages have."""
LONGEST, SHORT = 110, 30
"""Characters of a line that is read, and of one in which a full stop is no end of the search."""
LONGEST_VALUE, MOST_BARE = 40, 32
"""Characters of a value, and of all words without a label."""
NAME = re.compile(
    r"\d{0,4}[^\s\d|:/,.。，！？!?；;、()（）【】<>《》“”…#@_=-][^\s|:,。，！？!?；;、()（）【】<>《》“”…#@_=/]{1,19}"
)
"""A name without a label: of a medium, an account, a person."""
FULL = r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?(?:日|(?!\d\d\d))"
CLOCK = r"\d\d?[:时点]\d\d(?:分|:\d\d)?(?:\d\d秒)?"
DATE = rf"{FULL}(?: ?(?:星期|周).)?(?:[ T]{{0,2}}(?:(?:上午|下午|中午|晚上) ?)?{CLOCK})?"
PART = rf"(?<!\d)(?<!\d:)(?:\d\d-)?\d\d-\d\d ?{CLOCK}|(?<![\d年])\d\d?月\d\d?日(?: ?{CLOCK})?"
PAST = rf"(?:昨天|前天|今天|刚刚|\d{{1,3}} ?(?:分钟|小时|天|周|个月)前)(?: ?{CLOCK})?"
LABELS = {
    "updated": r"最新推荐文章于|最后(?:回复|更新|编辑|修改)(?:时间|日期|于)?|(?:更新|修改|回复)(?:时间|日期|于)",
    "published": r"(?:首次)?(?:发布|发表|上传|发稿|添加|录入|公开|刊发|创建)?(?:时间|日期)|(?:发[表布]|创建)?于(?= ?(?:19|20)\d\d)|发[表布]于|发布(?=:)",
    "source": r"(?:信息|稿件|文章|新闻|资料|本文|内容)?(?:来源|稿源|出处)于?|(?:转|转载|摘|选)自(?=:)|(?:发布|供稿)(?:单位|机构)|来自(?=:)",
    "author": r"(?:原创)?作者|撰文|撰稿人?|文字|采写|执笔|(?:本报|本网|本站|本刊|见习|实习|特约|全媒体|通讯员)?记者|通讯员|供稿人?|文/图(?= )|图/文(?= )|文(?= ?[:/|])|[Bb][Yy](?=[: ])",
    "original": r"原创(?=:)",
    "editor": r"(?:责任|值班|网络|执行)?编辑|责编|编审",
    "": r"图(?= ?[:/|])|成文(?:时间|日期)|(?:作者)?单位|[生有]效(?:时间|日期)|校对|审核|审校|初审|复审|终审|监制|主编|摄影|图片|分类|栏目|专栏|所属栏目|标签|文号|索引号|发布者|发布人|上传者|录入者?|录入人",
}
"""Words before a value, by the field that it gives; the last are of no concern here."""
FIRST = "Bb上专单主于作供信修值全公内出分刊创初原发回图复实审录成所执摄摘撰文新日时更最有本来标栏校添特生监稿索终编网见记责资转选通采首"
"""The characters that those words begin with: at any other the many words need not be tried."""
LABEL = "|".join(rf"(?P<{name or 'aside'}>{words})" for name, words in LABELS.items())
VIEWS = (
    r"(?:浏览|阅读|点击|点阅|查看|访问|人气|围观|热度)(?:次数|人数|数|量)?[:(]? ?(?P<views>\d[\d,.]*万?\+?)?(?: ?[次人])?\)?|"
    r"(?P<views_of>\d[\d,.]*万?\+?) ?次? ?(?:阅读|浏览|围观|播放)"
)
NOISE = (
    r"(?:评论|跟帖|跟贴|回复|参与)(?:次数|人数|数|量)?[:(]? ?[\d.,万+]*(?: ?[次人])?\)?|"
    r"[\d.,]+万?\+? ?(?:条|次|人|个)? ?(?:评论|跟帖|参与|点赞|收藏)|只看该作者|[倒正]序浏览|我有话说(?:\(.{0,12}\))?|"
    r"(?:【|\[)?字[体号](?:大小)?(?:[:]? ?(?:超?大|中|小|默认|标准|A[-+]?|T))*(?:】|\])?|A-|A\+?|T ?\|? ?T|[-+]|超?大|中|小|"
    r"收藏(?:本文)?|我要(?:举报|投稿|收藏)|举报|投诉建议|版权反馈|打印(?:本页|本文)?|关闭(?:窗口)?|分享(?:到|至)?:?|原创稿?|转载|翻译|头条号?|关注|微博|微信|QQ空间|QQ|订阅|投稿|"
    r"纠错|语音播报|听新闻|手机(?:看|阅读).{0,4}|扫一扫.{0,10}|复制链接|缩小字体|放大字体|置顶|推荐|正文|\d+|"
    r"反馈|(?:发布于|来自) ?[\u4e00-\u9fff]{2,8}|(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    r"云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|海外)[省市]?"
)
"""What else stands there: counts, buttons, the place that a platform shows for an account."""
EDGE = r"(?<![^\s|/·,()\[\]【】])"
BARE_LABEL = re.sub(r"\(\?P<(\w+)>", r"(?P<bare_\1>", LABEL)
TOKEN = re.compile(
    rf"(?=\d)(?:(?P<date>{DATE})|(?P<part>{PART}))|(?=[{FIRST}])(?:{LABEL}) ?: ?|"
    rf"{EDGE}(?:(?P<past>{PAST})|(?:{VIEWS}|{NOISE})(?![^\s|/·,()\[\]【】])|(?P<other>(?!\S{{1,5}}(?:来源|作者|编辑|时间|日期|记者)[ :])[\u4e00-\u9fff]{{2,5}}) ?: ?|"
    rf"(?=[{FIRST}])(?:{BARE_LABEL})(?: ?[|/丨] ?(?=[^\s|/]))?(?=[^:]))"
)
HINT = re.compile(
    r"[\d０-９][-/.年月:时]|[天前刚源者编稿撰執执]|文[:：|/]|发布|發佈|發布|出处|出處|原创|原創|[Bb][Yy] "
)
"""Without one of these no line says when, whence or by whom."""
TIMES, VIEWED = ("date", "part", "past"), ("views", "views_of")
WORD = re.compile(r"[^\s|/·,()\[\]【】]+")
JOINTS = " |/·,()[]【】-—:、丨;"
SIGNED = re.compile(
    r"[(\[]?.*(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?:.*(?:会议|通过|修[正订]|施行|公布|批准|印发|发布|令).*)?[)\]]?"
)
"""How documents are dated, which is no byline: 2018年12月21日, (2019年4月11日第十七次会议通过)."""
BARE = re.compile(FULL)
"""A date alone, which dates web pages and signs documents."""
FEW, PAIR, LISTED = 3, 2, 5
"""Lines of furniture, and of menus, that make a web page; lines that begin with a day and make a list of other pages."""
SENTENCE = re.compile(r"[。!?;]|,.*,")
NOBODY = re.compile(r"未知|佚名|匿名|不详|无|暂无|admin|administrator|管理员|网友|本站|本网|互联网|网络", re.IGNORECASE)
OFFICE = re.compile(
    r"\S{0,10}?(?:记者|作者|作家|评论员|通讯员|撰稿人|研究员)[ :]?(?=\S\S)|\S{2,16}(?:[学院校局厅所]|公司) (?=\S{2,4}$)"
)
MEDIUM = re.compile(r"(?:网|报|社|刊|台|新闻|在线|频道|客户端|周刊|发布|日报|晚报|时报|杂志|号)$")
DATELINE = re.compile(r"/\S{2,8}(?:报[道导]|电)$")
VERB = re.compile(
    r"\S{0,16}(?:于|回复|更新|反馈|举报|推荐|复核)|发布|发表|辟谣|登录|文章|评论|首页|编辑|状态|管理|"
    r"(?:阅读|查看)?全文|打开APP|\S*(?:创作者|官方账号|认证)|来自\S*|\S*\d楼|www\.\S+|\S+\.(?:com|cn)\S*"
)
"""Words that are no names."""
TRANSLATED = re.compile(r"(?<=..)(?:编译|翻译|整理)$")
POSTED = re.compile(r" ?(?:发[表布]|创建)?于")


class Word(NamedTuple):
    """A word without a label: its place in the line, and on which side of the date it stands beside it, if it does."""

    start: int
    end: int
    side: str


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines of facts around the title."""
    title = first_of(claims, Role.TITLE)
    if title is None:
        return
    taken = {claim[0] for claim in claims if claim[2] not in OURS}
    first, last = page.index_at(title.start), page.index_at(title.end - 1)
    is_document = page.tree is None and len(taken) <= FEW and sum(claim[2] in WEB for claim in claims) < PAIR
    over = min([claim[0] for claim in claims if claim[2] in ENDS and claim[0] > title.end], default=len(page.text))
    below = page.lines[: page.index_at(over) + (over == len(page.text))]
    found: list[Found] = []
    for index in (*range(max(0, first - ABOVE), first), *_until_prose(below, last + 1)):
        line = page.lines[index]
        if len(line) > LONGEST or page.starts[index] in taken or not HINT.search(line):
            continue
        read = read_line(page, page.block(index))
        if read and not (is_document and BARE.fullmatch(line)):
            found.append(Found(page.starts[index], page.ends[index], read))
    if sum(page.text[fact.start].isdigit() for fact in found) < LISTED:
        yield from found


def _until_prose(lines: Sequence[str], first: int) -> Iterator[int]:
    """Yield the indexes of the lines from `first` on that stand above the first line of prose."""
    for index, line in enumerate(lines[first : first + BELOW], first):
        if len(line) > LONGEST or (len(line) > SHORT and "。" in line):
            return
        yield index


def read_line(page: Page, block: Block) -> dict[str, tuple[int, int]] | None:
    """Return where the values stand that a line names, if it consists of facts alone; else None."""
    line = fold(page.quote(block))
    reader = Reader(line)
    at = 0
    for token in TOKEN.finditer(line):
        if not reader.take_between(at, token):
            return None
        reader.take(token)
        at = token.end()
    if not reader.take_between(at, None) or not reader.is_byline() or not reader.add_bare(block):
        return None
    return {name: (start + block.start, end + block.start) for name, (start, end) in reader.values.items()}


class Reader:
    """Reads one line from left to right; lives only while it does."""

    def __init__(self, line: str) -> None:
        """Begin at the start of a folded line."""
        self.values: dict[str, tuple[int, int]] = {}
        self._line = line
        self._words: list[Word] = []
        self._label = ""
        self._is_labelled = False
        self._date_label = ""
        self._date_end = -1

    def take(self, token: re.Match[str]) -> None:
        """Take a date, a label, or noise."""
        kind, label = _kind(token), self._label
        self._label = ""
        if kind in VIEWED:
            self.values.setdefault("views", token.span(kind))
        elif kind in TIMES:
            if self._date_end < 0 and label != "aside":
                self.values["updated" if label == "updated" else "published"] = token.span()
                self._date_end, self._date_label = token.end(), label
        else:
            self._label = kind
            self._is_labelled = self._is_labelled or kind in ("source", "author", "editor", "original")

    def take_between(self, start: int, token: re.Match[str] | None) -> bool:
        """Take what stands before `token`: the value of a label, or words; False if that is no byline."""
        line, close = self._line, start == self._date_end
        start, stop = _trimmed(line, start, token.start() if token else len(line))
        if start == stop:
            return True
        if SENTENCE.search(line, start, stop) or stop - start > LONGEST_VALUE:
            return False
        match self._label:
            case "original":
                self.values |= _original(line, start, stop)
            case "source" | "author" | "editor" as name:
                if name == "author":
                    start, stop = _name(line, start, stop)
                elif name == "source":
                    stop = _medium_end(line, start, stop)
                if not NOBODY.fullmatch(line, start, stop):
                    self.values.setdefault(name, (start, stop))
            case "aside":
                self._label = ""  # a date that follows its value is no value of it
            case _:
                side = "after" if close else "apart"
                if self._date_end < 0 and token and _kind(token) in (*TIMES, "published"):
                    side = "before"
                found = WORD.finditer(line[start:stop])
                self._words += [Word(start + word.start(), start + word.end(), side) for word in found]
        return True

    def is_byline(self) -> bool:
        """Whether the line names a time, or a source, an author or an editor by a label; no document's signature."""
        if self._is_labelled:
            return True
        return self._date_end >= 0 and not SIGNED.fullmatch(self._line)

    def add_bare(self, block: Block) -> bool:
        """Take a source, or who posted, from words without a label; False if such words stand in no byline."""
        words, line = self._words, self._line
        if sum(word.end - word.start for word in words) > MOST_BARE:
            return False
        if not self.values.keys() & {"published", "updated"}:
            return not words
        names = [word for word in words if not VERB.fullmatch(line, word.start, word.end)]
        before = [word for word in names if word.side == "before"]
        if before and "author" not in self.values and self._date_label and _is_poster(line, before[-1]):
            latin = [word.start for word in before if self._line[word.start : before[-1].end].isascii()]
            self.values["author"] = (min(latin, default=before[-1].start), before[-1].end)
        elif "source" not in self.values:
            after = [word for word in names if word.side == "after" and self._may_be_source(word)]
            for word in (*reversed(before), *after):
                start = _after_link(block, line, word)
                end = word.end - 2 * line.endswith("关注", start + 2, word.end)  # the button is glued to the name
                if NAME.fullmatch(line, start, end) and not VERB.fullmatch(line, start, end):
                    self.values["source"] = (start, end)
                    break
        return True

    def _may_be_source(self, word: Word) -> bool:
        """Whether a word after the date may name a source: after a labelled date only a medium does."""
        is_medium = MEDIUM.search(self._line[word.start : word.end]) is not None
        return word.end - word.start > 2 and (not self._date_label or is_medium)  # noqa: PLR2004 - two are too few


def _is_poster(line: str, word: Word) -> bool:
    """Whether a word is said to have posted: 山雀 发表于 2018-10-20."""
    is_medium = MEDIUM.search(line[word.start : word.end]) is not None
    return POSTED.match(line, word.end) is not None and not is_medium


def _original(line: str, start: int, stop: int) -> dict[str, tuple[int, int]]:
    """Return the author, and the account after him, as WeChat prints them."""
    words = [(start + word.start(), start + word.end()) for word in WORD.finditer(line[start:stop])]
    if len(words) == 1 and MEDIUM.search(line, *words[0]):
        return {"source": words[0]}
    if words and (task := TRANSLATED.search(line, *words[0])):
        words[0] = (words[0][0], task.start())
    return dict(zip(("author", "source"), words, strict=False)) if len(words) <= 2 else {}  # noqa: PLR2004 - a name each


def _name(line: str, start: int, stop: int) -> tuple[int, int]:
    """Return where an author's name stands, without his office or his medium: 文/青峦网 沈牧言, 作者：记者沈牧言(某院教授)."""
    bracket = line.find("(", start + 2, stop)
    stop = stop if bracket < 0 else bracket
    dateline = DATELINE.search(line, start + 2, stop)  # 記者沈牧言／青峦報導
    stop = dateline.start() if dateline else stop
    office = OFFICE.match(line, start, stop)
    if office:
        return office.end(), stop
    first, _, rest = line[start:stop].partition(" ")
    return (stop - len(rest) if rest and MEDIUM.search(first) else start), stop


def _medium_end(line: str, start: int, stop: int) -> int:
    """Return where a source ends that a bracket or a person's name follows: 来源：青峦新闻网(云溪), 青峦新闻网 沈牧言."""
    whole = line[start:stop].partition("(")[0].rstrip() or line[start:stop]
    first, _, rest = whole.partition(" ")
    return start + len(first if rest and MEDIUM.search(first) and not MEDIUM.search(rest) else whole)


def _kind(token: re.Match[str]) -> str:
    """Return what a token is: date, part, past, the name of a label's field, or nothing for noise."""
    kind = token.lastgroup or ""
    return "aside" if kind == "other" else kind.removeprefix("bare_")


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    end = start + len(line[start:end].rstrip(JOINTS))
    return end - len(line[start:end].lstrip(JOINTS)), end


def _after_link(block: Block, line: str, word: Word) -> int:
    """Return where a name begins that is printed right after a link to its category."""
    if block.node is None or not block.link_chars:
        return word.start
    for link in block.node.css("a"):
        text = (link.text() or "").strip()
        if text and line.startswith(text, word.start) and word.start + len(text) < word.end:
            return word.start + len(text)
    return word.start


rules = Rules(
    id="at-title",
    name="facts around the title",
    rules=[detect.spans("facts", find, role="BYLINE", late=True, why="beside the title a name needs no label")],
)
