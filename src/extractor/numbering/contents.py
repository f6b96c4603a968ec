"""A table of contents repeats the headings before they come; its lines are no headings.

It is found below a line 目录 or 目次, up to the line in which its first entry comes again, or as long as page numbers
go up; by lines that end in leader dots and a page number; and, without either, as a bare list of headings that all come
again with text between them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from extractor.numbering.lines import SPACES, Lines, squeezed
from extractor.numbering.scan import Mark

_LABEL: Final = re.compile(r"[\[【〔［]?(?:目录|目錄|目次|CONTENTS|Contents)[\]】〕］]?[:：]?")
_LABEL_OPENING: Final = frozenset("[【〔［目CＣ")
_LEADERS: Final = ".．·…‥﹒⋯•_—-"
_FEWEST_LEADERS: Final = 3
_PAGED: Final = re.compile(r"\s([0-9０-９]{1,4})$")
_PAGE: Final = re.compile(r"[\s.．·…‥﹒⋯•_—-]*[(（]?[0-9０-９]{1,4}[)）]?$")
_PAGE_DIGITS: Final = "0123456789０１２３４５６７８９"
_PAGE_END: Final = frozenset(_PAGE_DIGITS + ")）")
_LONGEST_ENTRY: Final = 60  # characters; a longer line is text
_FIRST_ENTRIES: Final = 3  # one of the first entries comes again below the table
_FEWEST: Final = 3  # entries of a table without a label
_SENTENCE: Final = ("。", "；", ";", "！", "”")


def contents(lines: Lines, asked: Iterable[int]) -> frozenset[int]:
    """Return the lines (0-based) that belong to tables of contents: below a label, or `asked` lines with a page number."""
    found = {i for i in asked if _has_leaders(lines, i)}
    labels = [i for i in lines.labels(_LABEL_OPENING) if _LABEL.fullmatch(squeezed(lines.texts[i]))]
    if labels:
        seen = _places(lines)
        text_above = list(accumulate((not _may_be_entry(lines, i) for i in range(len(lines))), initial=0))
        end = 0
        for label in labels:
            if label >= end:
                end = _end(lines, label, seen, text_above)
                found.update(range(label, end))
    return frozenset(found)


def _has_leaders(lines: Lines, index: int) -> bool:
    """Say whether a line ends in leader dots, however many, or a tab and a page number."""
    line, stop = lines.raw[index], lines.stops[index]
    if line[stop - 1 : stop] not in _PAGE_END:
        return False
    text = lines.texts[index]
    led = text.rstrip(")）").rstrip(_PAGE_DIGITS).rstrip("(（")
    entry = led.rstrip(_LEADERS + SPACES)
    gap = led[len(entry) :]
    return len(entry) <= 2 * _LONGEST_ENTRY and ("\t" in gap or len(squeezed(gap)) >= _FEWEST_LEADERS)


def _key(text: str) -> str:
    """Return an entry without spaces, leaders and page number."""
    return squeezed(_PAGE.sub("", text) if text[-1:] in _PAGE_END else text)


def _places(lines: Lines) -> dict[str, list[int]]:
    """Tell where each short line stands, in order."""
    seen: dict[str, list[int]] = {}
    for i in range(len(lines)):
        if 0 < lines.stops[i] - lines.starts[i] <= _LONGEST_ENTRY:
            seen.setdefault(_key(lines.texts[i]), []).append(i)
    return seen


def _end(lines: Lines, label: int, seen: dict[str, list[int]], text_above: list[int]) -> int:
    """Return the line after the last entry below this label, the line after the label where there is no table."""
    entry = label
    for _ in range(_FIRST_ENTRIES):
        entry = lines.below(entry)
        if entry >= len(lines):
            break
        again = _next_place(seen.get(_key(lines.texts[entry]), []), entry)
        if again > 0 and text_above[again] == text_above[label]:
            return again
    return _end_of_pages(lines, label)


def _end_of_pages(lines: Lines, label: int) -> int:
    """Return the line after the entries below a label whose page numbers go up, the line after the label without any."""
    end, page, count = label + 1, 0, 0
    while (index := lines.below(end - 1)) < len(lines) and _may_be_entry(lines, index):
        found = _PAGED.search(lines.texts[index])
        if found is None or int(found[1]) < page:
            break
        end, page, count = index + 1, int(found[1]), count + 1
    return end if count >= _FEWEST else label + 1


def _may_be_entry(lines: Lines, index: int) -> bool:
    length = lines.stops[index] - lines.starts[index]
    return length <= 2 * _LONGEST_ENTRY and not lines.raw[index].endswith(_SENTENCE, 0, lines.stops[index])


def bare_contents(lines: Lines, marks: Sequence[Mark]) -> frozenset[int]:
    """Return the lines of lists of headings that come again, in order and with text between them."""
    keys = [_key(lines.texts[mark.line]) if _may_be_entry(lines, mark.line) else "" for mark in marks]
    at: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        at.setdefault(key, []).append(place)
    if all(len(places) == 1 for key, places in at.items() if key):
        return frozenset()
    found: set[int] = set()
    for first, last in _runs(lines, marks, keys):
        again = [_next_place(at[key], last) if key else -1 for key in keys[first : last + 1]]
        if all(a < b for a, b in pairwise([last, *again])) and _are_apart(lines, marks, again):
            found.update(mark.line for mark in marks[first : last + 1])
    return frozenset(found)


def _runs(lines: Lines, marks: Sequence[Mark], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find the first and last place of each row of marks that no other text and no repetition interrupts."""
    first, seen = 0, set(keys[:1])
    for place in range(1, len(marks) + 1):
        if place < len(marks) and lines.below(marks[place - 1].line) == marks[place].line and keys[place] not in seen:
            seen.add(keys[place])
            continue
        if place - first >= _FEWEST:
            yield first, place - 1
        first, seen = place, set(keys[place : place + 1])


def _next_place(places: list[int], behind: int) -> int:
    """Return the first of these places behind another, -1 where there is none."""
    index = bisect_right(places, behind)
    return places[index] if index < len(places) else -1


def _are_apart(lines: Lines, marks: Sequence[Mark], places: list[int]) -> bool:
    """Say whether most of these marks have text of their own below them."""
    owning = sum(place + 1 == len(marks) or lines.below(marks[place].line) != marks[place + 1].line for place in places)
    return 2 * owning > len(places)
