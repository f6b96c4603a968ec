"""A slogan in disguise: a sign between every two characters, or letters of mixed width, so that no list matches."""

import re
import unicodedata
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
MIXED = re.compile(r"[Ａ-Ｚａ-ｚ][A-Za-z]|[A-Za-z][Ａ-Ｚａ-ｚ]")
ODD = re.compile(f"{SIGN.pattern}|{WIDE.pattern}|{MIXED.pattern}")
HINT = re.compile(f"[{SIGNS}Ａ-Ｚａ-ｚ]")
"""A character of whatever is odd: most lines are without it, and one class is sought fast."""
NARROW = re.compile(r"[A-Za-z]")
HOST = re.compile(r"(?:www|wap|m)\.[\w-]+\.\w{2,}|[a-z\d-]{3,}\.(?:com|net|cn|org|cc|info)\b", re.IGNORECASE)
RUN = re.compile(r"(?:[^\W\u3000-\u9fff]|[．./／:：-]){6,}")
"""Letters, digits and the signs of an address."""
NEAR = re.compile(r"[^\s，。；：、！？,;!?”）)]{1,14}$"), re.compile(r"^[^\s，。；：、！？,;!?”）)]{1,14}")
"""What stands right before and right behind an address."""
CALL = re.compile(r"记住|网址|登[录陆]|访问|首发|更新|阅读|手机|来自|本站|小说|书")
"""Words of a call to remember it."""
ROWS = [
    "一首一",
    "一新一",
    "一错一",
    *(["ｗｗ", "ＷＷ", "ｗＷ", "Ｗｗ", "ｗw", "Ｗw", "wｗ", "WＷ", "．ｃ", "．Ｃ", ".ｃ", ".Ｃ"]),
]
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
    short = [(start, line) for start, line in zip(page.starts, page.lines, strict=True) if len(line) <= LONGEST]
    for start, line in [(start, line) for start, line in short if line.count(ONE) >= ROW or HINT.search(line)]:
        if line.count(ONE) >= ROW or ODD.search(line):
            for match in re.finditer(r"\S+", line):
                for begin, end in slogans(match[0]):
                    yield Found(start + match.start() + begin, start + match.start() + end)


def slogans(part: str) -> Iterator[tuple[int, int]]:
    """Yield where in `part` of a line slogans in disguise stand: all of it, or addresses with the calls around them."""
    bare = undisguise(part)
    if bare is not None and WORDS.search(bare):
        yield 0, len(part)
        return
    for run in RUN.finditer(part):
        if is_address(run[0]):
            before, behind = NEAR[0].search(part[: run.start()]), NEAR[1].search(part[run.end() :])
            begin = before.start() if before and CALL.search(before[0]) else run.start()
            yield begin, run.end() + (len(behind[0]) if behind and CALL.search(behind[0]) else 0)


def is_address(run: str) -> bool:
    """Whether letters are an address, some of them wide and some narrow."""
    if not NARROW.search(run) or ("．" not in run and "." not in run):
        return False
    if WIDE.search(run):
        return True
    return bool(MIXED.search(run) and HOST.search(unicodedata.normalize("NFKC", run)))


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
