"""A slogan in disguise: a sign between every two characters, or letters of mixed width, so that no list matches."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

LONGEST = 80
SIGNS = "⊥↗↘↙↖♂♀♠♣♥♦◎⊙┻┳┃╋═∷‖∽∮∝∞⌒⊕┇✿❀☁☂♪♬¤卍卐"
"""Signs that slogans were seen strewn with; prose puts none of them between single characters."""
SIGN = re.compile(f"[{SIGNS}]")
ONE = "一"
WORDS = re.compile(r"最新|小说|首发|无错|内容|书吧|书屋|阅读|更新|章节|全文|网|站|看|范文|文档")
WIDE = re.compile(r"[Ａ-Ｚａ-ｚ]{2}")
ODD = re.compile(f"{SIGN.pattern}|{WIDE.pattern}")
NARROW = re.compile(r"[A-Za-z]")
ROWS = ["一首一", "一新一", "一错一", "ｗｗ", "ＷＷ", "．ｃ", "．Ｃ"]
ROW = 4
"""Signs that make a row."""


def undisguise(part: str) -> str | None:
    """Return `part` without the sign that fills every other place of it; None if there is no such sign."""
    signs = Counter(SIGN.findall(part))
    if not signs and ONE in part:
        signs = Counter({ONE: part.count(ONE)})
    sign, count = max(signs.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    rest = part.replace(ONE, "") if sign == ONE else SIGN.sub("", part)
    return rest if count >= ROW and count * 3 >= len(rest) else None


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield lines, or their parts between spaces, that are a slogan once the disguise is off."""
    for start, line in zip(page.starts, page.lines, strict=True):
        if len(line) <= LONGEST and (line.count(ONE) >= ROW or ODD.search(line)):
            for match in re.finditer(r"\S+", line):
                if is_slogan(match[0]):
                    yield Found(start + match.start(), start + match.end())


def is_slogan(part: str) -> bool:
    """Whether `part` of a line is a slogan in disguise."""
    bare = undisguise(part)
    if bare is not None and WORDS.search(bare):
        return True
    return bool(WIDE.search(part) and NARROW.search(part)) and ("．" in part or "." in part)


rules = Rules(
    id="disguised",
    name="slogans in disguise",
    rules=[
        detect.injected(
            "slogan",
            find,
            needs=[*SIGNS, *ROWS],
            why="a sign fills every other place, or widths are mixed in an address",
        )
    ],
)
