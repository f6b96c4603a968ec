"""A list that begins in the middle of a line: 附件：1.名单, and below it 2.预算表.

Its first members have no line of their own, so they are no units; but the one below them continues their series.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.numbering.lines import IS_SPACE, Lines
from extractor.numbering.scan import Mark

_COLON: Final = re.compile("[：:]")
_COLONS: Final = frozenset("：:")
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
    above, due = 0, None
    for mark in marks:
        # One that simply goes on with the series of the mark above needs no look into that line.
        if mark.value > 1 and len(mark.number) == 1 and due != (mark.line - 1, mark.key, mark.value):
            index = lines.above(mark.line)
            introduction = _introduction(lines, index, mark) if index >= above else None
            if introduction is not None:
                found[mark.line] = introduction
        above, due = mark.line, (mark.line, mark.key, mark.value + 1)
    return found


def _introduction(lines: Lines, index: int, mark: Mark) -> Introduction | None:
    """Return the members of a line that count up from 1, the first behind a colon, if the mark is due after them."""
    line, start, stop, marking = lines.raw[index], lines.starts[index], lines.stops[index], mark.marking
    colon = _COLON.search(line, start, stop)
    if colon is None:
        return None
    first, last, value = start, None, 0
    for match in marking.pattern.finditer(line, colon.end(), stop):
        begin = match.start()
        if marking.number(match) != (value + 1,) or marking.objection(line, begin):
            continue
        separator = _separator(line, start, begin)
        if value == 0 and separator in _COLONS:
            first = begin
        elif value == 0 or (separator not in _ENDS and line[begin - 1] not in IS_SPACE):
            continue
        last, value = match, value + 1
    if last is None or value + 1 != mark.value:
        return None
    (begin, end), numeral, number = last.span(), last.span("number"), (value,)
    member = Mark(index, marking, number, begin, end, *numeral, end, stop, "", value, mark.key)
    return Introduction(member, first - start <= _LEAD, line.startswith("附", start))


def _separator(line: str, start: int, begin: int) -> str:
    """Return the character before a member that begins here, past spaces; empty where there is none near by."""
    low, at = max(start, begin - _LOOK_BACK), begin - 1
    while at >= low and line[at] in IS_SPACE:
        at -= 1
    return line[at] if at >= low else ""
