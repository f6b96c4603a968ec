"""What a line says of its text: when, from where and by whom, labelled or bare, in any order, glued or apart.

It is read from left to right; a line that holds anything else is no byline.
"""

import re
from typing import NamedTuple

from extractor.model.facts import TIMES, TOKEN, VIEWED
from extractor.model.page import Block, Page
from extractor.model.text import fold

LONGEST_VALUE, MOST_BARE = 40, 32
"""Characters of a value, and of all words without a label."""
NAME = re.compile(
    r"\d{0,4}[^\s\d|:/,.。，！？!?；;、()（）【】<>《》“”…#@_=-][^\s|:,。，！？!?；;、()（）【】<>《》“”…#@_=/]{1,19}"
)
"""A name without a label: of a medium, an account, a person."""
WORD = re.compile(r"[^\s|/·,()\[\]【】]+")
JOINTS = " |/·,()[]【】-—:、丨;"
SIGNED = re.compile(
    r"[(\[]?.*(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?:.*(?:会议|通过|修[正订]|施行|公布|批准|印发|发布|令).*)?[)\]]?"
)
"""How documents are dated, which is no byline: 2018年12月21日, (2019年4月11日第十七次会议通过)."""
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


def read_byline(page: Page, block: Block) -> dict[str, tuple[int, int]] | None:
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
