"""Statements about rights and liability in words that no pattern knows: enough of their stock words in one line.

A contract or a law has the same words, but speaks of parties and persons, not of this site, this text and its author.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractor import Claim, Found, Page, Rules, detect

ANCHORS = {
    "载": ("转载",), "載": ("轉載",), "权": ("侵权", "版权", "著作权"), "權": ("侵權", "版權", "著作權"),
    "场": ("立场无关",), "場": ("立場無關",), "犯": ("侵犯了",),
}  # fmt: skip
"""One of these words stands in every statement; each after a character of it, which is sought ten times as quickly."""
STOCK = re.compile(
    r"转载|轉載|侵[权權]|版[权權]|著作[权權]|商业|商業|非法用途|法律责任|法律責任|连带责任|连带|后果|学习|學習|交流|删除|刪除|出处|出處|授权|授權|许可|許可|"
    r"与本[站文]?\S{0,2}无关|与作者无关|追究|来源于网络|收集于网络|原创|原創|个人行为|立场无关|立場無關|仅代表|侵犯了[您你]|权益|联系我们|收录|保留一切权利|声明|聲明|注明|註明"
)
FEW = 3
"""Different stock words, at least."""
ASKS = re.compile(r"请|請|不得|禁止|严禁|嚴禁|必须|必須|务必|切勿|欢迎转|歡迎轉|谢绝|謝絕|无关|無關")
THIS = re.compile(
    r"本[站文篇号號博]|网站内容|本(?:网|網|工具|平台|公众号|作品|内容|资料)|(?:联系|告知|聯繫|聯絡)(?:我|本|作者|站|删)|与作者无关|此声明|保留一切权利|非商业(?:转载|引用)"
)
ITEM = re.compile(r"第.{1,6}[条條章款]|[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]")
LONGEST = 320
SHORTEST = 12


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the lines that state terms."""
    text, seen = page.text, set[int]()
    present = [words for sign, words in ANCHORS.items() if sign in text] if page.lines else []
    for word in chain.from_iterable(present):
        at = text.find(word)
        while at >= 0:
            index = page.index_at(at)
            if index not in seen and at < page.ends[index] and is_statement(page.lines[index]):
                yield Found(page.starts[index], page.ends[index])
            seen.add(index)
            at = text.find(word, max(at + 1, page.ends[index]))


def is_statement(line: str) -> bool:
    """Whether a line states terms of this site or text, and is no item of a contract or a law."""
    if not SHORTEST <= len(line) <= LONGEST or ITEM.match(line) or not THIS.search(line) or not ASKS.search(line):
        return False
    return len(set(STOCK.findall(line))) >= FEW


rules = Rules(
    id="terms",
    name="terms in other words",
    rules=[
        detect.spans(
            "statement",
            find,
            role="LEGAL",
            zone="EDGE",
            needs=[*chain.from_iterable(ANCHORS.values())],
            why="three or more stock words of rights and liability, about this site or text, in one line",
        )
    ],
)
