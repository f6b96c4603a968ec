"""The lines of a document as the outline sees them: where their visible text is, and which are not the document's own.

Offsets always count in the line as received; nothing is normalised.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import add
from typing import Final

from attrs import frozen

SPACES: Final = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u2060\ufeff\u00ad"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
"""White space and characters without a width, all of which may stand before a marker."""

IS_SPACE: Final = frozenset(SPACES)
"""The same, to ask about one character."""
ORNAMENTS: Final = frozenset(
    "#*※◎❖"
    + "".join(
        map(chr, [*range(0x25A0, 0x2776), *range(0x2794, 0x27C0), *range(0x2B00, 0x2C00), *range(0x1F300, 0x1FB00)])
    )
    + "\ufe0f"
)
"""What may be printed before a marker without being part of it: ■一、, ★1., 📌第一步, ## and ** of Markdown. The Unicode
blocks 25A0 to 27BF but for their enclosed numbers, 2B00 and 1F300 to 1FAFF."""

_SQUEEZE: Final = str.maketrans("", "", SPACES)
_OPENING: Final = frozenset("“「『")
_QUOTED_LINES: Final = 60  # a quotation that runs over more lines is a quotation mark that was forgotten
_OPENS_QUOTATION: Final = re.compile(r"(?:^\W*|[：:])“[^“”]*$")
_ENDS_QUOTATION: Final = ("”", "”。", "”；", "”;", "。”")
_LABEL: Final = 12  # characters; no label of an annex or a table of contents is longer
_ANNEX_OPENING: Final = frozenset("附【［[(（")
_ANNEX: Final = re.compile(
    r"[【［\[(（]?(?:附件|附录|附錄|附表|附)[0-9０-９一二三四五六七八九十]{0,3}[】］\])）]?[:：]?"
)

_LIST_LABEL: Final = re.compile("附件?[:：]?")


@frozen(eq=False)
class Lines:
    """A document's lines with the bounds of their visible text."""

    raw: Sequence[str]
    texts: Sequence[str]
    """The visible text of each line."""
    starts: Sequence[int]
    """Offset of the first visible character; the line's length in a blank line."""
    stops: Sequence[int]
    """Offset after the last visible character; the line's length in a blank line."""
    lengths: Sequence[int]
    """How many characters the visible text has, 0 in a blank line."""

    def __len__(self) -> int:
        """Count the lines, blank ones included."""
        return len(self.raw)

    def labels(self, opening: AbstractSet[str]) -> list[int]:
        """Return the lines that are short enough for a label and begin with one of these characters."""
        texts = self.texts
        short = [i for i, length in enumerate(self.lengths) if length <= _LABEL]
        return [i for i in short if texts[i][:1] in opening]

    def below(self, index: int) -> int:
        """Return the next line with text, or the number of lines where there is none."""
        lengths, index = self.lengths, index + 1
        while index < len(lengths) and not lengths[index]:
            index += 1
        return index

    def above(self, index: int) -> int:
        """Return the line with text before this one, -1 where there is none."""
        index -= 1
        while index >= 0 and not self.lengths[index]:
            index -= 1
        return index


def view(raw: Sequence[str]) -> Lines:
    """Measure the lines."""
    texts = [line.strip(SPACES) for line in raw]
    lengths = list(map(len, texts))
    if texts == raw:  # nearly always: pages are cut into lines without white space around
        return Lines(raw, texts, [0] * len(raw), lengths, lengths)
    starts = [len(line) - len(line.lstrip(SPACES)) for line in raw]
    return Lines(raw, texts, starts, list(map(add, starts, lengths)), lengths)


def past_spaces(line: str, start: int, stop: int) -> int:
    """Return the offset of the first visible character from `start` on, `stop` where there is none."""
    while start < stop and line[start] in IS_SPACE:
        start += 1
    return start


def squeezed(text: str) -> str:
    """Return the text without any space, to compare 总　则 with 总则."""
    # Of all spaces only U+0020 is printable to Python, and most texts hold none: a test that costs a tenth.
    return text if text.isprintable() and " " not in text else text.translate(_SQUEEZE)


def quotations(lines: Lines) -> frozenset[int]:
    """Find quoted lines: they begin with a quotation mark, or stand between “ and ” of other lines."""
    quoted = {i for i, text in enumerate(lines.texts) if text[:1] in _OPENING}
    balance = {i: line.count("“") - line.count("”") for i, line in enumerate(lines.raw) if "“" in line or "”" in line}
    ended = -1
    for index, surplus in balance.items():
        if surplus == 1 and index > ended and _OPENS_QUOTATION.search(lines.raw[index]):
            ended = _closing(lines, balance, index)
            quoted.update(range(index + 1, ended + 1))
    return frozenset(quoted)


def _closing(lines: Lines, balance: dict[int, int], index: int) -> int:
    """Return the line in which the quotation opened in this line ends, this line itself where none does.

    A mark that was forgotten or turned the wrong way must not hide what follows, so the end has to look like one.
    """
    depth, below = 1, index
    for _ in range(_QUOTED_LINES):
        below = lines.below(below)
        depth += balance.get(below, 0)
        if depth <= 0:
            ends = depth == 0 and lines.raw[below].endswith(_ENDS_QUOTATION, 0, lines.stops[below])
            return below if ends else index
    return index


def annexes(lines: Lines) -> list[int]:
    """Find lines that are the label of an annex and nothing else (附件2): numbering begins anew below them."""
    return [i for i in lines.labels(_ANNEX_OPENING) if _ANNEX.fullmatch(squeezed(lines.texts[i]))]


def is_list_label(text: str) -> bool:
    """Say whether the label of an annex rather heads a list of them: 附件： or 附：, without a number."""
    return _LIST_LABEL.fullmatch(squeezed(text)) is not None
