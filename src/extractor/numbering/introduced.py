"""A list that begins in the middle of a line: 附件：1.名单, and below it 2.预算表.

Its first members have no line of their own, so they are no units; but the one below them continues their series.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.numbering.lines import SPACES, Lines
from extractor.numbering.scan import Mark

_COLON: Final = re.compile("[：:]")
_COLONS: Final = ("：", ":")
_ENDS: Final = frozenset("；;。，,")
_LOOK_BACK: Final = 8  # characters; no more spaces stand between two members
_LEAD: Final = 13  # characters up to the first member; behind a longer sentence, the members may have titles


class Introduction(NamedTuple):
    """The last member of a list that stands in the line above its next one."""

    member: Mark
    is_list: bool
    """Whether a few words and a colon introduce it, as in 附件：1.名单."""
    is_annex: bool
    """Whether those words are 附件 or the like."""


def introductions(lines: Lines, marks: Sequence[Mark]) -> dict[int, Introduction]:
    """Find the lists that marks may continue from the line above, by the line of the mark."""
    found = {}
    above = 0
    for mark in marks:
        index = mark.line - 1
        while index >= above and lines.is_blank(index):
            index -= 1
        if index >= above and mark.value > 1 and len(mark.number) == 1:
            introduction = _introduction(lines, index, mark)
            if introduction is not None:
                found[mark.line] = introduction
        above = mark.line
    return found


def _introduction(lines: Lines, index: int, mark: Mark) -> Introduction | None:
    """Return the members of a line that count up from 1, the first behind a colon, if the mark is due after them."""
    line, start, stop = lines.raw[index], lines.starts[index], lines.stops[index]
    first, last, value = start, None, 0
    for match in _members(line, start, stop, mark):
        if mark.marking.number(match) == (value + 1,):
            separator = line[max(start, match.start() - _LOOK_BACK) : match.start()].rstrip(SPACES)[-1:]
            if value == 0 and separator in _COLONS:
                first = match.start()
            elif value == 0 or (separator not in _ENDS and line[match.start() - 1] not in SPACES):
                continue
            last, value = match, value + 1
    if last is None or value + 1 != mark.value:
        return None
    member = mark._replace(
        line=index,
        number=(value,),
        start=last.start(),
        end=last.end(),
        numeral_start=last.start("number"),
        numeral_end=last.end("number"),
        text=last.end(),
        stop=stop,
        doubt="",
        value=value,
    )
    return Introduction(member, first - start <= _LEAD, line.startswith("附", start))


def _members(line: str, start: int, stop: int, mark: Mark) -> Iterator[re.Match[str]]:
    """Find what looks like a marker of the same style behind the first colon of a line."""
    colon = _COLON.search(line, start, stop)
    if colon:
        for match in mark.marking.pattern.finditer(line, colon.end(), stop):
            if not mark.marking.objection(line, match.start()):
                yield match
