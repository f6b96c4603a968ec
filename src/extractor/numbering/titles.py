"""Where a title ends: at the first 。 or ： that is not in brackets or quotation marks, else at the end of a short line."""

import re
from enum import Enum
from typing import Final, NamedTuple

from extractor.numbering.lines import past_spaces

SHORT: Final = 48  # characters; a line without a stop up to here is a title
_RUN_IN: Final = 60  # characters of a title that a paragraph follows
_CLAUSES: Final = 2  # commas of a sentence that is no title where another follows
_QUESTION: Final = 90  # characters of a question that is a line of its own
_WHOLE: Final = 30
"""Characters of a line that is a title as a whole, with a colon inside: 一、产区：雨水偏多，产量低于往年."""
_STOP: Final = re.compile("[。！？!?；;]")
_ALWAYS_TITLE: Final = 16  # characters; a shorter sentence may be a title even with 应当 in it

_REACH: Final = 100  # characters in which the first stop of a title must come

# Up to the first stop, stepping over brackets, quotations and the colons of times, ratios and 问：.
_TITLE: Final = re.compile(
    r"(?:[^。：:！？!?“「『（(《【\[；;]+"
    r"|“[^”]{0,80}”|「[^」]{0,80}」|『[^』]{0,80}』|（[^）]{0,80}）|\([^)]{0,80}\)|《[^》]{0,80}》|【[^】]{0,80}】|\[[^\]]{0,80}\]"
    r"|(?<=[0-9])[:：](?=[0-9])|(?<=[问問答])[:：]|[“「『（(《【\[])*"
)
_NOTE: Final = re.compile(r"[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]?[。；;]?")
_FILLED_IN: Final = r"[（(][\s　]*[）)]|__"  # the blank in a form, or in the question of an examination
_NORMATIVE: Final = re.compile("应当|應當|不得|可以|必须|必須|有权|不予|的[，,；;。]|" + _FILLED_IN)
_BLANK: Final = re.compile(_FILLED_IN)
_BLANK_ENDS: Final = "）)_"
_AMENDMENT: Final = re.compile("修改为|修改為|改为：|改为:|删去|刪除第|增加一[条款项章节]")
_CLOSING: Final = "”』」）)"
_OPENING: Final = ("“", "「", "『")


class Shape(Enum):
    """What a numbered line looks like by itself."""

    BARE = "a marker alone"
    LINE = "a short line without a stop"
    SENTENCE = "one short sentence"
    LEAD = "a short line that ends in a colon"
    RUN_IN = "a short sentence with more text behind it"
    PARAGRAPH = "running text"


class Title(NamedTuple):
    """The title that a numbered line would have: offsets in the line, its end without the stop, and where text goes on."""

    shape: Shape
    start: int
    end: int
    stop: int
    """After the stop that closes the title."""
    body: int
    """Where the text behind the title begins; the end of the visible text where there is none."""
    below: int = -1
    """The line (0-based) in which the title stands or goes on, when it is not all in the marker's line."""

    @property
    def length(self) -> int:
        """In characters, without the stop."""
        return self.end - self.start


def find_title(line: str, start: int, end: int) -> Title:
    """Find the title in the visible text between the end of a marker and the end of the line."""
    if start >= end:
        return Title(Shape.BARE, start, end, end, end)
    reach = min(end, start + _REACH)
    match = _TITLE.match(line, start, reach)
    cut = match.end() if match else end
    if cut >= reach:
        last = line[end - 1]
        is_open = last in "，,、" or (last in _BLANK_ENDS and _BLANK.search(line, start, end))
        shape = Shape.LINE if end - start <= SHORT and not is_open else Shape.PARAGRAPH
        return Title(shape, start, end, end, end)
    stop = cut + 1
    while stop < end and line[stop] in _CLOSING:
        stop += 1
    body = past_spaces(line, stop, end)
    if line[cut] in "：:" and body < end <= start + _WHOLE and not _STOP.search(line, body, end):
        return Title(Shape.LINE, start, end, end, end)
    title_end = cut + 1 if line[cut] in "！？!?" else cut
    return Title(_shape(line, start, cut, (body, end)), start, title_end, stop, body)


def _shape(line: str, start: int, cut: int, rest: tuple[int, int]) -> Shape:
    """Tell the shape of a text whose first stop stands at `cut`; `rest` are the bounds of what follows it."""
    length, (body, end) = cut - start, rest
    if line[cut] in "？?" and body >= end and length <= _QUESTION:
        return Shape.LINE
    if _is_provision(line, start, cut, rest):
        return Shape.PARAGRAPH
    if body < end and not _NOTE.fullmatch(line, body, end):
        is_chain = line.count("，", start, cut) >= _CLAUSES  # a step of a recipe: wash, drain, cut
        return Shape.RUN_IN if length <= _RUN_IN and not is_chain else Shape.PARAGRAPH
    if length > SHORT:
        return Shape.PARAGRAPH
    return Shape.LEAD if line[cut] in "：:" else Shape.SENTENCE


def _is_provision(line: str, start: int, cut: int, rest: tuple[int, int]) -> bool:
    """Say whether a text is a rule, one of a list of things, or an amendment, none of which is a title."""
    body, end = rest
    if line[cut] in "；;" or line[end - 1] in "；;":
        return True
    if line[cut] in "：:" and line.startswith(_OPENING, body, end):
        return True
    is_blank = line[cut - 1] in _BLANK_ENDS and _BLANK.search(line, start, cut)
    is_rule = cut - start > _ALWAYS_TITLE and _NORMATIVE.search(line, start, cut + 1)
    return bool(is_rule or is_blank or _AMENDMENT.search(line, start, cut + 1))
