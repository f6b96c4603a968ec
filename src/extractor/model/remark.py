"""A remark in one line: who says it, what, and when, as posts have them below their text."""

import re
from collections.abc import Collection
from typing import NamedTuple

Range = tuple[int, int]
LONGEST = 400
"""Characters of a line that may be a remark."""
END = 80
"""Characters of its time and the buttons behind it."""

_CLOCK = r"(?:(?:(?:19|20)\d\d ?[-/.年] ?)?\d\d?[-/.月] ?\d\d?日? ?\d\d?:\d\d(?::\d\d)?)"
_AGO = r"(?:\d{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|周|個?个?月|年)前|刚刚|剛剛|[昨前]天(?: ?\d\d?:\d\d)?)"
_BUTTONS = r"(?:[ |·]*(?:回复|回覆|举报|檢舉|赞|顶|踩|删除|收起)(?: ?[(（]\d+[)）]| ?\d+)?)*"
_REMARK = re.compile(
    rf"(?:[推噓嘘→] ?)?(?P<author>[^\s:：，。！？]{{1,20}}?)(?: ?[(（\[]?(?:作者|楼主|樓主|层主)[)）\]]?)? ?[:：] ?(?P<text>.*?\S)"
    rf"\s*(?:发表于)?\s*(?P<published>{_CLOCK}|{_AGO}){_BUTTONS}"
)
_BELOW_NAME = re.compile(rf"(?P<text>.*?\S)\s?发表于\s?(?P<published>{_CLOCK}|{_AGO})")
_TIME_FIRST = re.compile(rf"(?P<author>[^\s:：，。！？]{{1,20}}) (?P<published>{_CLOCK}|{_AGO}) (?P<text>.*\S)")
_ENDING = re.compile(rf"(?:{_CLOCK}|{_AGO}){_BUTTONS}$")
_LASTS = frozenset("0123456789前刚剛天复覆报舉赞顶踩除起)）")
"""The last characters of what `_ENDING` matches: a look at one costs a tenth of the search."""
_LABEL = re.compile(
    r".*(?:时间|時間|日期|来源|來源|编辑|編輯|更新|发信|發信|发[布表]|注册|登录|加入|看板|引用|链接|属地)|作者|楼主|层主|题主|网友|(?:提问|回答|发帖|发布|评论)[者人]"
)
"""What stands before a colon and is no name."""
_MARKS = re.compile(r"[，。；！？!?…~～]")


_SPOKEN = re.compile(r"([^\s:：，。！？]{1,20})[:：]\s*(?=\S)")


class Remark(NamedTuple):
    """Where the parts of a remark stand in its line."""

    author: Range | None
    """None where the name stands in the line above."""
    text: Range
    published: Range


def read_remark(line: str, names: Collection[str] = ()) -> Remark | None:
    """Read a line that is a remark: a name, a colon, words, a time; or words and when they were posted, below a name.

    Where the `names` of those who write are known, one of them may stand before a time and words too.
    """
    if len(line) > LONGEST:
        return None
    if names and (found := _TIME_FIRST.fullmatch(line)) and found["author"] in names:
        return Remark(found.span("author"), found.span("text"), found.span("published"))
    if line[-1] not in _LASTS or not _ENDING.search(line, max(len(line) - END, 0)):
        return None
    found = _REMARK.fullmatch(line)
    if found is None:
        found = _BELOW_NAME.fullmatch(line)
        is_said = found is not None and _MARKS.search(found["text"])
        return Remark(None, found.span("text"), found.span("published")) if found and is_said else None
    is_fact = _LABEL.fullmatch(found["author"]) or found["text"].endswith((":", "：", "-", "/", "楼"))
    return None if is_fact else Remark(found.span("author"), found.span("text"), found.span("published"))


def read_spoken(line: str) -> tuple[Range, int] | None:
    """Return where the name stands with which a line begins, a colon after it, and where what is said begins."""
    found = _SPOKEN.match(line)
    return (found.span(1), found.end()) if found and not _LABEL.fullmatch(found[1]) else None
