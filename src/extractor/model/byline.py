"""What a line says of its text: when, from where and by whom, labelled or bare, in any order, glued or apart.

It is read from left to right; a line that holds anything else is no byline.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.model.borders import BORDER, Parted, part
from extractor.model.facts import FULL, TIMES, TOKEN, VIEWED
from extractor.model.names import are_people, is_medium, is_person
from extractor.model.page import Block, Page
from extractor.model.text import fold

LONGEST_VALUE, MOST_BARE = 40, 32
"""Characters of a value, and of all words without a label."""
LONGEST_CLAUSE = 12
"""Characters of words without a label that a comma parts: longer ones are clauses of a sentence."""
NAME = re.compile(
    r"\d{0,4}[^\s\d|:/,.。，！？!?；;、()（）〔〕【】<>《》“”…#@_=—-][^\s|:,。，！？!?；;、()（）〔〕【】<>《》“”…#@_=/]{1,19}"
)
"""A name without a label: of a medium, an account, a person."""
LONGEST = 110
"""Characters of a line that may be a byline."""
FACT, SIGN = re.compile(r"\d[-/.年:：]\d|[:：|/]|^[□■●◆▲]"), re.compile(r"^[□■●◆▲]\s*")
"""What every byline of a document has, and what newspapers print before the name of who wrote."""
BARE = re.compile(FULL)
WORD = re.compile(r"[^\s|/·,()\[\]【】《》]+")
JOINTS = " |/·,()[]【】-—:、丨;■□●◆"
BRACKET = re.compile(r"(?<=.)[()]")
QUOTED = re.compile(r"《([^》]{2,20})》")
SIGNED = re.compile(
    r"[(\[]?.*(?:19|20)\d\d ?年 ?\d\d? ?月 ?\d\d? ?日(?:.*(?:会议|通过|修[正订]|施行|公布|批准|印发|发布|令).*)?[)\]]?"
)
"""How documents are dated, which is no byline: 2018年12月21日, (2019年4月11日第十七次会议通过)."""
STOPS = frozenset("。!?;")
"""What ends a sentence, or a clause; two commas part clauses too."""
NOBODY = re.compile(
    r"未知|佚名|匿名|不详|无|暂无|admin|administrator|管理员|(?:网友|会员|用户)(?:投稿|上传|整理|推荐)?|投稿|原创|本站|本网|互联网|网络",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\S{0,10}?(?:记者|作者|作家|评论员|通讯员|撰稿人|研究员)[ :]?(?=\S\S)|"
    r"\S{1,16}(?:[学院校局厅所科室处部系社会委办镇乡村区县厂]|公司|中心|街道|支队|大队|分局) (?=\S{2,4}$)"
)
ASIDE = re.compile(
    r"/\S{2,8}(?:报[道导]|电)$|[ ,/|]{1,3}(?:摄影|摄像|图|校对|审核|通讯员|实习生|编辑|文/|图/)[ :/]?.*$|[ /](?:[文图]/?[摄图文]|报[道导]|整理)$"
)
"""What follows an author's name: his place, and who else had a part in it."""
VERB = re.compile(
    r"(?:开始|创建|截止|结束)?(?:日期|时间)|[倒正]序\S*|(?:楼主|沙发|板凳|地板)|#?只看\S*|\S{0,16}(?:于|回复|更新|反馈|举报|推荐|复核)|发布|发表|辟谣|登录|文章|评论|首页|编辑|状态|管理|"
    r"(?:阅读|查看)?全文|专栏作者|由|(?:浏览|阅读|点击|人气|热度)\S*|次|度|人|V|[上下]一[篇版期页]|\S*导航|放大|缩小|默认|我要\S{2}|打开APP|\S*(?:创作者|官方账号|认证)|来自\S*|\S*\d楼|www\.\S+|\S+\.(?:com|cn)\S*"
)
"""Words that are no names."""
TRANSLATED = re.compile(r"(?<=..)(?:编译|翻译|整理)$")
POSTED = re.compile(r"[ |]?(?:发[表布]|创建)?于")


class Word(NamedTuple):
    """A word without a label: its place in the line, and on which side of the date it stands beside it, if it does."""

    start: int
    end: int
    side: str


def read_byline(page: Page, block: Block, last: Block | None = None) -> dict[str, tuple[int, int]] | None:
    """Return where the values stand that a line names, if it consists of facts alone; else None.

    The line is `block`, on a page of elements parted where they meet, or goes on to the block `last`. A value of a name
    is its (start, end) in the page's text.
    """
    end = (last or block).end
    parted = part(fold(page.text[block.start : end].replace("\n", BORDER)), block)
    if parted.text.endswith((",", "、")):
        return None  # a sentence goes on below
    reader = Reader(parted)
    at = 0
    for token in TOKEN.finditer(parted.text):
        if not reader.take_between(at, token):
            return None
        reader.take(token)
        at = token.end()
    if not reader.take_between(at, None) or not reader.is_byline() or not reader.add_bare():
        return None
    spans = reader.values
    if parted.marks:
        spans = {name: (parted.original(start), parted.original(end)) for name, (start, end) in spans.items()}
    return {name: (block.start + start, block.start + end) for name, (start, end) in spans.items()}


def is_byline(page: Page, block: Block) -> bool:
    """Whether a line says whence or by whom a text is, or when and something else: a date alone may sign a document."""
    line = page.quote(block)
    if len(line) > LONGEST or not FACT.search(line):
        return False
    if SIGN.match(line) and is_person(SIGN.sub("", line)):
        return True
    read = read_byline(page, block) or {}
    return bool(read.keys() & {"source", "author", "editor"}) or (
        "published" in read and not BARE.fullmatch(fold(line))
    )


class Reader:
    """Reads one line from left to right; lives only while it does."""

    def __init__(self, parted: Parted) -> None:
        """Begin at the start of a folded line."""
        self.values: dict[str, tuple[int, int]] = {}
        self._line, self._called = parted.text, parted.called
        self._words: list[Word] = []
        self._label = self._label_word = ""
        self._is_labelled = self._is_by_account = False
        self._date_label = ""
        self._date_end = -1

    def take(self, token: re.Match[str]) -> None:
        """Take a date, a label, or noise."""
        kind, label = _kind(token), self._label
        self._label = ""
        if kind in VIEWED:
            self.values.setdefault("views", token.span(kind))
        elif kind in TIMES:
            if label == "published" and self.values.keys() & {"published", "updated"} == {"updated"}:
                self.values["published"] = token.span()
            elif self._date_end < 0 and label != "aside":
                self.values["updated" if label == "updated" else "published"] = token.span()
                self._date_end, self._date_label = token.end(), label
        else:
            self._label, self._label_word = kind, token[0].strip(" :|/")
            self._is_labelled = self._is_labelled or kind in ("source", "author", "editor", "original")

    def take_between(self, start: int, token: re.Match[str] | None) -> bool:
        """Take what stands before `token`: the value of a label, or words; False if that is no byline."""
        line, close = self._line, start == self._date_end
        text = line[start : token.start() if token else None].rstrip(JOINTS)
        stop = start + len(text)
        text = text.lstrip(JOINTS)
        start = stop - len(text)
        if not text:
            return True
        if len(text) > LONGEST_VALUE or not STOPS.isdisjoint(text) or text.count(",") > 1:
            return False
        match self._label:
            case "original":
                self.values |= _original(line, start, stop)
            case "source":
                quoted = QUOTED.search(line, start, stop)
                self._set("source", *(quoted.span(1) if quoted else (start, _medium_end(line, start, stop))))
            case "author":
                self._take_author(start, stop, token)
            case "supplied":
                first, last, _ = _name(line, start, stop)
                self._set("author" if is_person(line[first:last].split(" ")[0]) else "source", first, last)
            case "editor":
                self._set("editor", start, start + len(BRACKET.split(text, 1)[0].rstrip()))
            case "aside":
                self._label = ""  # a date that follows its value is no value of it
            case _:
                side = "after" if close else "apart"
                if self._date_end < 0 and token and _kind(token) in (*TIMES, "published", "updated"):
                    side = "before"
                self._add_words(start, stop, side)
                return len(text) <= LONGEST_CLAUSE or "," not in text
        return True

    def _take_author(self, start: int, stop: int, token: re.Match[str] | None) -> None:
        """Take who wrote; what an account prints of itself first is the source: 文|青峦观察,作者|沈牧言."""
        first, last, rest = _name(self._line, start, stop)
        if self._is_by_account and "author" in self.values:
            self.values.setdefault("source", self.values.pop("author"))
        self._is_by_account = self._label_word == "文"
        self._set("author", first, last)
        is_before = self._date_end < 0 and token is not None and _kind(token) in TIMES
        self._add_words(rest, stop, "before" if is_before else "apart")

    def _set(self, name: str, start: int, stop: int) -> None:
        """Keep the first value of a field, unless it says that nobody is named."""
        if not NOBODY.fullmatch(self._line, start, stop) and not POSTED.fullmatch(self._line, start, stop):
            self.values.setdefault(name, (start, stop))

    def _add_words(self, start: int, stop: int, side: str) -> None:
        found = WORD.finditer(self._line[start:stop])
        self._words += [Word(start + word.start(), start + word.end(), side) for word in found]

    def is_byline(self) -> bool:
        """Whether the line names a time, or a source, an author or an editor by a label; no document's signature."""
        if self._is_labelled:
            return True
        return self._date_end >= 0 and not ("年" in self._line and SIGNED.fullmatch(self._line))

    def add_bare(self) -> bool:
        """Take a source, and who wrote or posted, from words without a label; False if such words stand in no byline."""
        words, line = self._words, self._line
        if not words:
            return True
        if sum(word.end - word.start for word in words) > MOST_BARE:
            return False
        if not self.values.keys() & {"published", "updated"}:
            return False
        names = [word for word in words if not VERB.fullmatch(line, word.start, word.end)]
        for word in [word for word in names if self._called(word.start)]:
            name = "source" if is_medium(self._text(word)) else self._called(word.start)
            self.values.setdefault(name, (word.start, self._end(word)))
            names.remove(word)
        before = [word for word in names if word.side == "before"]
        if before and "author" not in self.values and self._date_label and self._is_poster(before[-1]):
            latin = [word.start for word in before if self._line[word.start : before[-1].end].isascii()]
            self.values["author"] = (min(latin, default=before[-1].start), before[-1].end)
            return True
        after = [word for word in names if word.side == "after" and self._may_be_source(word)]
        self._add_names([word for word in (*reversed(before), *after) if self._is_name(word)], names)
        return True

    def _add_names(self, near: Sequence[Word], words: Sequence[Word]) -> None:
        """Take the source from the words `near` the date, and who wrote from the people among `words`."""
        people = [word for word in words if are_people(self._text(word))]
        others = [word for word in near if word not in people]
        if "source" not in self.values and others:
            is_short = others[0].end - others[0].start <= 2  # noqa: PLR2004 - so are names of categories
            media = [word for word in others if is_short and is_medium(self._text(word))]
            best = (*media, *others)[0]
            self.values["source"] = (best.start, self._end(best))
        if "author" not in self.values and people and (near or "source" in self.values):
            side = [word for word in people if word.side == people[0].side]
            self.values["author"] = (side[0].start, side[-1].end)

    def _text(self, word: Word) -> str:
        return self._line[word.start : self._end(word)]

    def _end(self, word: Word) -> int:
        """Return where a name ends; a button may be glued to it."""
        return word.end - 2 * self._line.endswith("关注", word.start + 2, word.end)

    def _is_name(self, word: Word) -> bool:
        end = self._end(word)
        is_name = NAME.fullmatch(self._line, word.start, end) is not None
        return is_name and not any(words.fullmatch(self._line, word.start, end) for words in (VERB, NOBODY))

    def _is_poster(self, word: Word) -> bool:
        """Whether a word is said to have posted: 山雀 发表于 2018-10-20."""
        return POSTED.match(self._line, word.end) is not None and not is_medium(self._text(word))

    def _may_be_source(self, word: Word) -> bool:
        """Whether a word after the date may name a source: after a labelled date only a medium or a person does."""
        text = self._text(word)
        return len(text) > 2 and (not self._date_label or is_medium(text) or are_people(text))  # noqa: PLR2004 - two are too few


def _original(line: str, start: int, stop: int) -> dict[str, tuple[int, int]]:
    """Return the author, and the account after him, as WeChat prints them."""
    words = [(start + word.start(), start + word.end()) for word in WORD.finditer(line[start:stop])]
    if len(words) == 1 and is_medium(line[slice(*words[0])]):
        return {"source": words[0]}
    if words and (task := TRANSLATED.search(line, *words[0])):
        words[0] = (words[0][0], task.start())
    return dict(zip(("author", "source"), words, strict=False)) if len(words) <= 2 else {}  # noqa: PLR2004 - a name each


def _name(line: str, start: int, stop: int) -> tuple[int, int, int]:
    """Return where an author's name stands and where what follows it begins.

    His office or his medium is not part of it: 文/青峦网 沈牧言, 作者：记者沈牧言(某院教授), 沈牧言 青峦周刊.
    """
    end = line.find("(", start + 2, stop)
    end = stop if end < 0 else end
    aside = ASIDE.search(line, start + 2, end)  # 記者沈牧言／青峦報導
    end = aside.start() if aside else end
    office = OFFICE.match(line, start, end)
    start = office.end() if office else start
    first, _, rest = line[start:end].partition(" ")
    if rest and is_medium(first):
        start = end - len(rest)
    at = start + len(line[start:end].partition(" ")[0])
    after = line[at + 1 : end].partition(" ")[0]
    changes = line[start:at].isascii() != after.isascii()
    if after and (is_medium(after) or changes):
        return start, at, at + 1
    return start, end, stop


def _medium_end(line: str, start: int, stop: int) -> int:
    """Return where a source ends that a bracket or a person's name follows: 来源：青峦新闻网(云溪), 青峦新闻网 沈牧言."""
    whole = line[start:stop].partition("(")[0].rstrip() or line[start:stop]
    first, _, rest = whole.partition(" ")
    return start + len(first if rest and is_medium(first) and not is_medium(rest) else whole)


_KINDS = {name: "aside" if name in ("other", "other_day") else name.removeprefix("bare_") for name in TOKEN.groupindex}


def _kind(token: re.Match[str]) -> str:
    """Return what a token is: date, part, past, the name of a label's field, or nothing for noise."""
    return _KINDS[token.lastgroup] if token.lastgroup else ""
