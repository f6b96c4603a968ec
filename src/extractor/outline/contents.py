"""A table of contents repeats the headings before they come; its lines are no headings.

It is found below a line 目录 or 目次, up to the line in which its first entry comes again, and by lines that end in
leader dots and a page number.
"""

import re
from typing import Final

from extractor.outline.lines import Lines, squeezed

_LABEL: Final = re.compile(r"[\[【〔［]?(?:目录|目錄|目次|CONTENTS|Contents)[\]】〕］]?[:：]?")
_LEADERS: Final = re.compile(r"(?:[.．·…‥﹒⋯•_—-]\s*){3,}[(（]?[0-9０-９ⅠⅤⅩIVXivx]{1,4}[)）]?$|\t\s*[0-9０-９]{1,4}$")
_PAGE: Final = re.compile(r"[\s.．·…‥﹒⋯•_—-]*[(（]?[0-9０-９]{1,4}[)）]?$")
_LONGEST_ENTRY: Final = 60  # characters; a longer line is text
_FIRST_ENTRIES: Final = 3  # one of the first entries comes again below the table
_SENTENCE: Final = ("。", "；", ";", "！", "”")


def contents(lines: Lines) -> frozenset[int]:
    """The lines (0-based) that belong to tables of contents, their labels included."""
    found = {i for i in range(len(lines)) if _has_leaders(lines, i)}
    labels = [i for i in range(len(lines)) if _is_label(lines, i)]
    if labels:
        again = _last_seen(lines)
        for label in labels:
            found.update(range(label, _end(lines, label, again)))
    return frozenset(found)


def _is_label(lines: Lines, index: int) -> bool:
    return lines.stops[index] - lines.starts[index] <= 12 and bool(_LABEL.fullmatch(squeezed(lines.text(index))))  # noqa: PLR2004  目　　　　录 with brackets


def _has_leaders(lines: Lines, index: int) -> bool:
    stop = lines.stops[index]
    last = lines.raw[index][stop - 1 : stop]
    return (
        (last.isdigit() or last in {")", "）"})
        and stop - lines.starts[index] <= 2 * _LONGEST_ENTRY
        and bool(_LEADERS.search(lines.text(index)))
    )


def _key(text: str) -> str:
    """An entry without spaces, leaders and page number."""
    return squeezed(_PAGE.sub("", text))


def _last_seen(lines: Lines) -> dict[str, list[int]]:
    """Where each short line stands, in order."""
    seen: dict[str, list[int]] = {}
    for i in range(len(lines)):
        if 0 < lines.stops[i] - lines.starts[i] <= _LONGEST_ENTRY:
            seen.setdefault(_key(lines.text(i)), []).append(i)
    return seen


def _end(lines: Lines, label: int, seen: dict[str, list[int]]) -> int:
    """The line after the last entry of the table below this label; the label's own line after it where there is no table."""
    entry, tried = lines.below(label), 0
    while entry < len(lines) and tried < _FIRST_ENTRIES:
        repeated = next((i for i in seen.get(_key(lines.text(entry)), ()) if i > entry), None)
        if repeated is not None and all(_may_be_entry(lines, i) for i in range(label, repeated)):
            return repeated
        entry, tried = lines.below(entry), tried + 1
    return label + 1


def _may_be_entry(lines: Lines, index: int) -> bool:
    length = lines.stops[index] - lines.starts[index]
    return length <= 2 * _LONGEST_ENTRY and not lines.raw[index].endswith(_SENTENCE, 0, lines.stops[index])
