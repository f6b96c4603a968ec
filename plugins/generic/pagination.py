"""Page numbers of an article that is printed on several pages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor import Claim, Found, Page, Rules, detect, meta

NEXT = frozenset({"下一页", "下页", "后一页", "下一頁", "下頁", "後一頁"})
STEP = re.compile(
    r"[\[【(（]?\d{1,3}[\]】)）]?|首[页頁]|[上前]一?[页頁]|[下后後]一?[页頁]|[尾末][页頁]|共 ?\d{1,3} ?[页頁]|[<>«»‹›…·.|]{1,6}"
)
"""A line of a bar that has a line for each of its links."""
FIRST, LAST = frozenset("1[【(（"), frozenset("0123456789]】)）")
"""How rows of page numbers begin and end."""
ROW = re.compile(r"[\[【(（]?\d{1,2}(?:[\]】)）]{0,2}[ |/\[【(（]{1,4}\d{1,2}){1,30}[\]】)）]?")
"""The numbers of a page bar, from 1 on. Each is set off from the next, so that there is one way to match."""
BACK = r"(?:上一?页|前一?页|<{1,2}|«|‹)"
ON = r"(?:[下后]一?页|尾页|末页|余下全文|阅读全文|>{1,2}|»|›)"
"""Links to the page before, and to those after."""
LONGEST = 40
"""Lines of such a bar."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield page bars that no pattern tells: with a line for each link, and rows of linked numbers without a word."""
    if not NEXT.isdisjoint(page.lines):
        yield from columns(page)
    if not page.is_html:
        return
    for index in [index for index, line in enumerate(page.lines) if line[0] in FIRST and line[-1] in LAST]:
        line = page.lines[index]
        if page.link_chars[index] and ROW.fullmatch(line):
            numbers = [int(digits) for digits in re.findall(r"\d+", line)]
            if numbers[0] == 1 and numbers == list(range(1, len(numbers) + 1)):
                yield Found(page.starts[index], page.ends[index])


def columns(page: Page) -> Iterator[Found]:
    """Yield the lines of bars that have a line for each link: page numbers in a row, and 下一页."""
    lines, done = page.lines, -1
    for index, line in enumerate(lines):
        if line not in NEXT or index <= done:
            continue
        first = last = index
        while first > max(done + 1, index - LONGEST) and STEP.fullmatch(lines[first - 1]):
            first -= 1
        while last + 1 < min(len(lines), index + LONGEST) and STEP.fullmatch(lines[last + 1]):
            last += 1
        numbers = [int(digits[0]) for row in lines[first : last + 1] if (digits := re.search(r"\d+", row))]
        if any(after == before + 1 for before, after in pairwise(numbers)):
            for row in range(first, last + 1):  # each by itself: what takes all of a list of links takes it for another
                yield Found(page.starts[row], page.ends[row])
        done = last


rules = Rules(
    id="pagination",
    name="page numbers",
    rules=[
        meta.line(
            "numbers",
            rf"(?:(?:首页|{BACK}) ?){{0,2}}(?:(?>[\[【(]?\d{{1,3}}[\]】)]? ?[|/]? ?){{2,12}}|\d{{3,12}} ?)(?:…? ?\.* ?\d{{0,3}} ?)?(?:(?:{ON}) ?){{1,3}}(?:共 ?\d{{1,4}} ?[页条].{{0,12}})?|"
            rf"(?:[\[【]\d{{1,3}}[\]】] ?){{2,20}}|(?:首页 ?)?{BACK} ?\d[\d ]{{1,40}}|(?:第 ?\d{{1,3}} ?页 ?)?共 ?\d{{1,3}} ?页.{{0,30}}(?:{ON}|\d)",
            role="PAGINATION",
            why="links to the pages of this article",
            hits=[
                "【1】【2】【3】【4】",
                "上一页 1 2 3 下一页",
                "[1] [2] [3] 下一页",
                "首页 上页 1 2 3 下页 末页",
                "首页 上一页 1 2 3 下一页 尾页 共 46 页",
                "12345下一页",
                "上一页 1 2 3",
                "第 1 页 共 3 页 2 下一页",
                "共3页 上一页 1 2 3 >",
            ],
            misses=["【1】参见第二章。", "1 2 3 4 5"],
        ),
        meta.line(
            "this-page",
            r"第 ?\d{1,3} ?页 ?(?:[/,]|\(?共) ?(?:共 ?)?\d{1,3} ?页\)?|本文导航:? ?(?:第 ?\d{1,2} ?页.{0,60}|(?:\[\d{1,2}\] ?)+)?|- ?\d{1,3} ?-|— ?\d{1,3} ?—",
            role="PAGINATION",
            why="which page of how many, or a page number that a converted document left between two lines",
            hits=["第 2 页 共 5 页", "- 3 -", "— 12 —"],
            misses=["第2页的表格有误。", "- 3 - 4"],
        ),
        meta.line(
            "contents",
            r"第 ?\d{1,2} ?页: ?[^。;]{2,40}",
            role="PAGINATION",
            zone="head",
            why="what stands on each page of this article",
            hits=["第1页:开箱与外观", "第 12 页:总结"],
            misses=["第3页:表格有误。", "第3页表格:附注"],
        ),
        meta.line(
            "step",
            rf"(?:(?:{BACK}|{ON}) ?){{1,4}}",
            role="PAGINATION",
            why="links to the page before and the page after",
            hits=["上一页 下一页", "下页", "下一页 >>"],
            misses=["下一页的表格有误。", "上一页 下一页 续表"],
        ),
        detect.spans(
            "bar",
            find,
            role="PAGINATION",
            why="page bars that have a line for each link, or no word beside the numbers",
        ),
    ],
)
