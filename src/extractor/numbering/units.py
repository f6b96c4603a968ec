"""What the outline of a document holds: units that were found, markers that were not believed, and oddities."""

from typing import Literal, NamedTuple

UnitKind = Literal["heading", "run_in", "item"]
Confidence = Literal["strong", "usual", "weak", "guess"]
FindingCode = Literal["gap", "duplicate", "restart", "first_missing", "mixed_styles"]


class Unit(NamedTuple):
    """A numbered line, or a title without a number; offsets are code points in its line."""

    line: int
    """1-based index into the lines."""
    level: int
    """1 is the top."""
    kind: UnitKind
    """A line of its own, a heading with its paragraph in the same line, or a numbered paragraph without a title."""
    marker: str
    """As printed: 一、, （三）, 第十二条; empty for a title without a number."""
    number: tuple[int, ...]
    """(1, 2) for 1.2, (120, 1) for 第一百二十条之一, empty for a title without a number."""
    text: str
    """The title without marker and final stop; empty for an item and for an article without a title."""
    start: int
    end: int
    """Where marker and title end, with the stop that closes a title; the marker's end where there is no title."""
    body: int
    """Where the paragraph begins; the line's length where nothing follows."""
    style: str
    """The style as structure/style, "gongwen/first"."""
    reason: str
    """Why it was believed, for a person: "next in series after (一)"."""
    confidence: Confidence
    last_line: int
    """The 1-based line in which the title ends: below `line` where it was broken or stands under its marker."""


class Rejected(NamedTuple):
    """A marker that was not believed."""

    line: int
    start: int
    end: int
    marker: str
    style: str
    reason: str


class Finding(NamedTuple):
    """Something about the numbering that an editor may want to look at; the text is never renumbered."""

    code: FindingCode
    message: str
    line: int
    """1-based line of the marker."""
    before: int = 0
    """1-based line of the member before it, 0 where there is none: what is missing was lost between the two."""


class Outline(NamedTuple):
    """The numbered units of a document in line order, and what was doubtful."""

    units: tuple[Unit, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[Finding, ...] = ()
