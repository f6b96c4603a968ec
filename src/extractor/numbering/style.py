"""How a convention numbers its headings: frozen data that a structure plugin declares and the engine reads.

A plugin says what a marker looks like. Order, depth and whether a line is a heading at all are worked out by the
engine from the document, because the same marker stands at different depths in different documents.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from attrs import field, frozen

from extractor.numbering.numerals import CLASSES

Kind = Literal["vote", "heading", "article", "item"]
"""What a marked line is: decided by its series, always a heading, a 第N条, or always a list item."""

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIDTHS: Final = {
    **{chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F) if not chr(c).isalnum()},
    "、": "､",
    "。": "｡",
}
"""Each full-width punctuation mark and its half-width twin (Unicode block FF00)."""


def expand(pattern: str, numbers: Iterable[str] = (), group: str | None = None) -> str:
    """Make a style's pattern a regular expression: `#` is the number, full-width punctuation matches both widths.

    A number is always taken whole: in 十一、 no pattern sees 十. With `group`, the first `#` becomes that named group.
    """
    number = "(?>" + "|".join(CLASSES[kind] for kind in numbers) + ")"
    out, in_class, escaped = [], False, False
    for c in pattern:
        if escaped:
            out.append(c)
        elif c == "#" and not in_class:
            out.append(f"(?P<{group}>{number})" if group else number)
            group = None
        elif c in _WIDTHS:
            pair = c + re.escape(_WIDTHS[c])
            out.append(pair if in_class else f"[{pair}]")
        else:
            out.append(c)
            in_class = c == "[" or (in_class and c != "]")
        escaped = c == "\\" and not escaped
    return "".join(out)


def narrow(text: str) -> str:
    """Return the text with full-width punctuation as half-width, to compare the two."""
    return "".join(_WIDTHS.get(c, c) for c in text)


def _pairs(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(value.items() if isinstance(value, Mapping) else value)


def _words(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _is_id(_instance: object, _attribute: object, value: str) -> None:
    if not _ID.fullmatch(value):
        message = f"{value!r} is no id: write it in lower case, with hyphens"
        raise ValueError(message)


def _are_numbers(_instance: object, _attribute: object, value: tuple[str, ...]) -> None:
    for kind in value:
        if kind not in CLASSES:
            message = f"unknown kind of number {kind!r} (kinds: {', '.join(CLASSES)})"
            raise ValueError(message)


def _are_unlike(_instance: object, _attribute: object, value: tuple["Style", ...]) -> None:
    ids = [style.id for style in value]
    if twice := next((name for name in ids if ids.count(name) > 1), None):
        message = f"two styles of one structure are called {twice!r}"
        raise ValueError(message)


def _do_compile(_instance: object, _attribute: object, value: tuple[tuple[str, str], ...]) -> None:
    for reason, pattern in value:
        try:
            re.compile(expand(pattern, ("han", "arabic")))
        except re.error as error:
            message = f"the pattern {pattern!r} ({reason}) does not compile: {error}"
            raise ValueError(message) from error


@frozen(kw_only=True, cache_hash=True)
class Style:
    r"""One way to mark a heading, such as 一、 or 第N章.

    Patterns are Python regular expressions in which `#` stands for the number and full-width punctuation matches both
    widths: `（#）` also finds `(一)`. They are tried at the first visible character of a line and see its first 64
    characters.

    A style that cannot be meant raises ValueError.
    """

    id: str = field(validator=_is_id)
    """Lower-case name, unique in its structure: "chapter"."""
    pattern: str
    """The marker with its separator, without the space after it. A group `label` tells words apart that count by
    themselves: (?P<label>案例|步骤)#："""
    numbers: tuple[str, ...] = field(default=("han",), converter=_words, validator=_are_numbers)
    """Kinds of numbers that `#` stands for; see `numerals.CLASSES`."""
    kind: Kind = "vote"
    rank: int | None = None
    """Place in the only fixed order, 部分 1 > 编 2 > 分编 3 > 章 4 > 节 5; None where the document decides."""
    usual_level: int | None = None
    """Where markers of this kind usually stand, 壹、 1 > 一、 2 > （一） 3 > 1. 4 > （1） 5 > ① 6. It does not decide how
    deep they are, only that a list which is over does not hold one that usually stands above it."""
    specificity: int = 0
    """Of two styles that match one line, the higher is tried first; equal ones go by id."""
    above_decimals: bool = False
    """Whether a marker counts only in a document that has decimals below such markers: 1总则 above 1.1编制目的."""
    weak: bool = False
    """Whether a marker counts only with its neighbours: 1 with a 2 after it, 2 after a 1."""
    guards: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    """{reason: pattern} of look-alikes, tried where the marker begins; a line that matches is no marker."""
    doubts: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    """{reason: pattern} of unusual forms, tried where the marker begins; such a line counts as if weak."""
    hits: tuple[str, ...] = field(default=(), converter=_words)
    """Sample lines that the style matches."""
    misses: tuple[str, ...] = field(default=(), converter=_words)
    """Sample lines that look alike and that the style does not match."""

    def __attrs_post_init__(self) -> None:
        """Check that every pattern compiles and that the marker holds a number."""
        if "#" not in self.pattern:
            message = f"style {self.id!r}: the pattern {self.pattern!r} has no # for the number"
            raise ValueError(message)
        for pattern in (self.pattern, *(p for _, p in (*self.guards, *self.doubts))):
            try:
                re.compile(expand(pattern, self.numbers))
            except re.error as error:
                message = f"style {self.id!r}: the pattern {pattern!r} does not compile: {error}"
                raise ValueError(message) from error


def _styles(value: Iterable[Style]) -> tuple[Style, ...]:
    return tuple(value)


@frozen(kw_only=True, cache_hash=True)
class Structure:
    """A convention: the styles that documents of one kind use, and the titles that they print without a number."""

    id: str = field(validator=_is_id)
    name: str
    """What people call it: "党政机关公文"."""
    styles: tuple[Style, ...] = field(default=(), converter=_styles, validator=_are_unlike)
    openings: tuple[str, ...] = field(default=(), converter=_words)
    """Patterns of unnumbered titles that stand beside what follows: 前言, 摘要, 参考文献."""
    sections: tuple[str, ...] = field(default=(), converter=_words)
    """Patterns of unnumbered titles that hold what follows, such as 基本案情. Spaces in the line do not count."""
    subheads: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs, validator=_do_compile)
    """{reason: pattern} of short lines between paragraphs that are no subheads, found anywhere in such a line. A
    structure that has any looks for subheads by their shape."""
