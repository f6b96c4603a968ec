"""Text that was read in the wrong charset somewhere on its way is told where it stands, and never repaired.

The kinds, and what makes them:

- `replaced`: U+FFFD, which stands for bytes that could not be decoded (Unicode Standard, section 3.9);
- `replaced_as_gbk`: 锟斤拷, two U+FFFD as UTF-8 (EF BF BD EF BF BD) that were read as GBK;
- `filler`: 烫烫烫 and 屯屯屯, the bytes CC and CD that a debug build writes into fresh memory, read as GBK;
- `utf8_as_gbk`: 鐨勶紝, UTF-8 read as GBK;
- `utf8_as_latin1`: ä¸­æ–‡, UTF-8 read as Latin-1 or Windows-1252, once or twice.

For the last two the page is searched for a few signs that Chinese prose nearly always leaves behind, and each sighting
is proved by reading it back: only what gives Chinese that way is damage.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from extractor.model.page import Charset
from extractor.model.text import CJK

TOPIC = ("乱码", "亂碼", "mojibake", "Mojibake")
"""A page with one of these words speaks of such text, and shows examples."""
MOST = 1000
"""Signs of a kind that are looked into; a page with more is beyond doubt."""

_RUNS = (
    ("replaced", "\ufffd", "\ufffd+"),
    ("replaced_as_gbk", "锟斤拷", "(?:锟斤拷)+(?:锟斤?)?"),
    # six in a row: fewer are a cry
    ("filler", "烫" * 6, "烫{6,}"),
    ("filler", "屯" * 6, "屯{6,}"),
)
"""Kinds that show by what is printed: the kind, what it holds, and the pattern of a place."""
_AS_GBK = ("鐨", "銆", "锛", "鈥")
"""的 is E7 9A 84, 。 E3 80 82, ， EF BC 8C, “ E2 80 9C: their first two bytes as GBK."""
_AS_LATIN = ("ä¸", "ç[š\x9a]", "ï¼", "ã[€\x80]", "â[€\x80]", "Ã[¤§¯£¢]")
"""The same, and 一 to 仿 (E4 B8), as Latin-1 or Windows-1252; behind Ã what was so read twice."""
_WINDOW = 12
"""Characters from a sign on that are read back; places that are nearer to each other are told as one."""
_ENOUGH = 4
"""Characters of Chinese that a window read as GBK gives; chance makes one or two."""
_CHINESE = re.compile(f"[{CJK}，。、“”‘’；：？！（）《》…—]")
_OPENING, _CLOSING = "“‘「『《〈【(（\"'`", "”’」』》〉】)）\"'`"
_LATIN = {chr(code): code for code in range(256)} | {
    shown: code for code in range(0x80, 0xA0) for shown in bytes([code]).decode("cp1252", "ignore")
}
"""The byte that a character stood for, in Latin-1 and in Windows-1252."""


class Damage(NamedTuple):
    """A damaged stretch of the page's text, and its kind."""

    start: int
    end: int
    kind: str


def find_damage(text: str, charset: Charset) -> list[Damage]:
    """Return the damaged stretches of `text` in order.

    What stands in quotation marks is an example; so is all on a page that speaks of such text (see `TOPIC`), but for the
    U+FFFD that decoding it as `charset` made. An intact page costs a search for the first character of each
    sign, ten microseconds in all.
    """
    # a search for one character is ten times as quick as one for two
    found = [
        Damage(*match.span(), kind)
        for kind, sign, run in _RUNS
        if sign[0] in text and sign in text
        for match in re.finditer(run, text)
    ]
    for kind, signs, proves in (("utf8_as_gbk", _AS_GBK, _as_gbk), ("utf8_as_latin1", _AS_LATIN, _as_latin)):
        seen = [sign for sign in signs if sign[0] in text]
        if seen:
            found += [Damage(*place, kind) for place in _proved(text, "|".join(seen), proves)]
    if found and any(word in text for word in TOPIC):
        is_ours = charset.why in ("bom", "declared", "detected")
        found = [damage for damage in found if is_ours and damage.kind == "replaced"]
    return [damage for damage in sorted(found) if not _is_quoted(text, damage)]


def _proved(text: str, signs: str, proves: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield where what begins with one of `signs`, a pattern, is Chinese once it is read back; places near to each other as one."""
    start = end = -1
    for match in islice(re.finditer(signs, text), MOST):
        at = match.start()
        if at >= end:
            line = text[at : at + _WINDOW].split("\n", 1)[0]
            if not proves(line):
                continue
            if start >= 0 and at - end > _WINDOW:
                yield start, end
                start = -1
            start, end = (at if start < 0 else start), at + len(line)
    if start >= 0:
        yield start, end


def _as_gbk(window: str) -> bool:
    """Whether a window is UTF-8 that was read as GBK."""
    again = window.encode("gb18030", "ignore").decode("utf-8", "ignore")
    return len(_CHINESE.findall(again)) >= _ENOUGH


def _as_latin(window: str) -> bool:
    """Whether a window is UTF-8 that was read as Latin-1 or Windows-1252, once or twice."""
    for _ in range(2):
        window = bytes([_LATIN[character] for character in window if character in _LATIN]).decode("utf-8", "ignore")
        if _CHINESE.search(window):
            return True
    return False


def _is_quoted(text: str, damage: Damage) -> bool:
    """Whether a place stands between quotation marks or brackets."""
    before, after = text[max(damage.start - 2, 0) : damage.start], text[damage.end - 1 : damage.end + 2]
    return any(sign in before for sign in _OPENING) and any(sign in after for sign in _CLOSING)
