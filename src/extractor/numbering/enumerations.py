"""Enumerations inside one paragraph: 一是…；二是…；三是…, 首先…其次…最后…, 第一，…, （1）…；（2）…, ①…②….

The first member opens a sentence and counts as one; a second must follow in order. So 统一是 and 他说一是一 are none.
再是 and 还有 carry a running member on: they are no members themselves.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from extractor.numbering.lines import SPACES
from extractor.numbering.numerals import parse_numeral

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_MARKER: Final = re.compile(
    "(?=[一二三四五六七八九十第其首再最（(①-⑳])(?:"  # nearly no other character costs more than this test
    rf"(?P<verb>{_HAN})[是要则則来來靠抓看查](?!一[，,])"
    rf"|第(?P<ordinal>{_HAN}|[0-9０-９]{{1,2}})[，,、：:是]"
    rf"|其(?P<of_them>{_HAN})[，,、：:是]"
    r"|(?P<word>首先|其次|再次|最后|最後)"
    rf"|[（(](?:(?P<bracket>[0-9０-９]{{1,2}})|(?P<han_bracket>{_HAN}))[）)](?!班(?!子|组)|中队|支队)"
    r"|(?P<circled>[①-⑳]))"
)
# One set of characters to stop at, and then a look back: twice as fast as the plain alternatives.
_FIRST: Final = re.compile(
    "[一第其（(首①](?:(?<=一)[是要则則来來靠抓看查，,、：:）)]|(?<=[第其（(])[0０]?[1１]|(?<=首)先|(?<=①))"
)
_SECONDS: Final = ("二", "②", "2", "２", "首")
"""Characters of which every enumeration holds one: in its second member's number, or in 首先 before 其次 and 最后."""
_WORDS: Final = {"首先": 1, "其次": 2, "再次": 3, "最后": 4, "最後": 4}
_SENTENCE_ENDS: Final = frozenset("。；：！？;:!?\n…")
_PAUSES: Final = frozenset("，,、")
_CLOSING: Final = frozenset("”’」』）)" + SPACES)
_LOOK_BACK: Final = 8  # characters between the end of a sentence and a marker


class Enumeration(NamedTuple):
    """A member of an enumeration; offsets in its paragraph."""

    marker: str
    start: int
    end: int
    """Where the next member begins, or the enclosing member or the paragraph ends."""


class _Found(NamedTuple):
    family: str
    value: int
    marker: str
    start: int


def places_of_first(paragraphs: Sequence[str]) -> Sequence[int]:
    """Return which paragraphs, by their place, hold something that counts as one: no others hold an enumeration.

    One search in all of them costs a third of a search in each.
    """
    whole = "\n".join(paragraphs)
    found = [match.start() for match in _FIRST.finditer(whole)] if _may_have_second(whole) else ()
    if not found:
        return ()
    begins = list(accumulate([len(paragraph) + 1 for paragraph in paragraphs], initial=0))
    return sorted({bisect_right(begins, at) - 1 for at in found})


def enumerations(paragraph: str) -> tuple[Enumeration, ...]:
    """Find the members of all enumerations in a paragraph, in order; a nested one ends with the member that holds it."""
    if not (_FIRST.search(paragraph) and _may_have_second(paragraph)):
        return ()
    complete = [series for series in _series(paragraph) if len(series) > 1]
    starts: dict[str, list[int]] = {}
    for series in complete:
        starts.setdefault(series[0].family, []).extend(member.start for member in series)
    members: list[Enumeration] = []
    for series in complete:
        around = [s for family, s in starts.items() if family == series[0].family or s[0] < series[0].start]
        last_end = min((_first_after(s, series[-1].start, len(paragraph)) for s in around), default=len(paragraph))
        ends = [*(member.start for member in series[1:]), last_end]
        members += [Enumeration(m.marker, m.start, end) for m, end in zip(series, ends, strict=True)]
    return tuple(sorted(members, key=lambda member: member.start))


def _may_have_second(text: str) -> bool:
    return any(sign in text for sign in _SECONDS)


def _first_after(starts: list[int], start: int, default: int) -> int:
    """Return the first of the sorted `starts` behind `start`."""
    at = bisect_right(starts, start)
    return starts[at] if at < len(starts) else default


def _series(paragraph: str) -> list[list[_Found]]:
    """Collect runs of markers of one family that count up from one, in order, single markers included."""
    runs: list[list[_Found]] = []
    running: dict[str, list[_Found]] = {}
    for found, opens in _markers(paragraph):
        run = running.get(found.family)
        if found.value == 1:
            if opens:
                running[found.family] = [found]
                runs.append(running[found.family])
        elif run and (found.value == run[-1].value + 1 or (found.family == "word" and found.value > run[-1].value)):
            run.append(found)
    return runs


def _markers(paragraph: str) -> Iterator[tuple[_Found, bool]]:
    """Find markers at the beginning of a sentence or, but for words, after a pause; tell whether a sentence begins."""
    for match in _MARKER.finditer(paragraph):
        family = match.lastgroup or ""
        before = _before(paragraph, match.start())
        after = paragraph[match.end() : match.end() + 1]
        is_aside = match[0] == "首先" and before in _PAUSES and after in _PAUSES
        opens = before in _SENTENCE_ENDS or before == "" or is_aside
        if opens or (family != "word" and before in _PAUSES) or family == "circled":
            text = match[family]
            value = _WORDS.get(text) if family == "word" else parse_numeral(text)
            yield _Found(family, value or 0, match[0], match.start()), opens


def _before(paragraph: str, start: int) -> str:
    """Return the character before a marker, past spaces and closing quotation marks; empty where there is none."""
    at = start - 1
    while at >= 0 and start - at <= _LOOK_BACK and paragraph[at] in _CLOSING:
        at -= 1
    return paragraph[at] if at >= 0 else ""
