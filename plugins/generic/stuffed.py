"""Words that a hacked or rented site shows to search engines above its pages: names of films nobody should find there."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

HEAD = 4
"""Lines at the top of a page where they stand."""
PARTS = re.compile(r"[,，、_|;；.。 ]+")
WORD = re.compile(
    r"(?=[久无無人三成国亚欧日精中aAav毛黄])(?:"  # at any other character the many words need not be tried
    r"久久|无码|無碼|人妻|三级片|成人(?:网|片|影|电影|在线)|国产(?:精品|亚洲|在线|成|自|福利|91)|(?:亚洲|欧美|日韩)(?:精品|国产|成人|视频|一区|一级|国产成人)|"
    r"(?:精品|中文字幕|av|AV|日韩|亚洲|国产)[一二三]区|[a毛]片免?费?|毛片|中文(?:字幕)|黄色(?:大?片|视频|网站)|(?<![A-Za-z])(?:av|AV)(?![A-Za-z]))"
)
FEW, HALF = 3, 0.5
LONGEST = 120
"""Characters of a line in which the first of these words stand."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield lines at the top whose parts are, three or more and at least half of them, such words."""
    if len(WORD.findall("\n".join([line[:LONGEST] for line in page.lines[:HEAD]]))) < FEW:
        return
    for index, line in enumerate(page.lines[:HEAD]):
        parts = [part for part in PARTS.split(line) if part]
        stuffed = sum([WORD.search(part) is not None for part in parts])
        if stuffed >= FEW and stuffed >= HALF * len(parts):
            yield Found(page.starts[index], page.ends[index])


rules = Rules(
    id="stuffed",
    name="stuffed words",
    rules=[detect.spans("words", find, role="PROMOTION", why="search words of another trade in a row above the page")],
)
