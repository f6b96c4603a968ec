"""What a document is made of: headings, paragraphs and the like, in order, and the sections that headings open."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

import attrs

from extractor.model.roles import Role

Kind = Literal["article", "forum", "listing", "none"]
"""What a page is, as far as its text goes."""


class Member(NamedTuple):
    """A member of an enumeration inside a paragraph: its marker and its offsets in the paragraph's text."""

    marker: str
    start: int
    end: int


class Passage(NamedTuple):
    """One block of the document.

    `type` is one of heading, paragraph, item, table, caption, quote, code, image. A heading's `text` is without marker
    and final stop, an item's without marker.
    """

    type: str
    text: str
    printed: str
    """The text as it is printed, marker and final stop included: what `Document.text` shows."""
    source: tuple[tuple[int, int], ...]
    """(start, end) offsets in the ledger's text, in order."""
    level: int | None = None
    """Depth of a heading or an item, 1 is the top."""
    marker: str | None = None
    number: tuple[int, ...] = ()
    """The marker's number, as (1, 2) for 1.2."""
    reason: str = ""
    """Why it is a heading or an item."""
    enumerations: tuple[Member, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table."""
    post: Mapping[str, Any] | None = None
    """Of the forum post that begins here and goes on to the next one: `author`, `published` (ISO 8601 where the page
    prints a full date, else as printed) and `floor` (an int, or a word as 沙发); None is what the page does not print."""
    address: str | None = None
    """Of an image, as the page has it; its `text` is what stands in for it, and nothing of either is printed."""
    element: tuple[Role, int] | None = None
    """What its element on an HTML page says: HEADING with the number of h1 to h6, or LIST with its depth."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form; keys that say nothing about this type are left out."""
        # quicker than by name
        kind, text, _, source, level, marker, number, _, enumerations, rows, post, address, _ = self
        record: dict[str, Any] = {"type": kind, "text": text}
        if level is not None:
            record["level"] = level
        if marker is not None:
            record["marker"] = marker
            record["number"] = list(number)
        record["source"] = [[*source[0]]] if len(source) == 1 else list(map(list, source))
        if enumerations:
            record["enumerations"] = [member._asdict() for member in enumerations]
        if rows:
            record["rows"] = list(map(list, rows))
        if post is not None:
            record["post"] = dict(post)
        if address is not None:
            record["address"] = address
        return record


NO_MORE = Passage("paragraph", "", "", ())[4:]
"""The fields of a passage without level, marker and the like."""


def post_line(post: Mapping[str, Any]) -> str:
    """Return for a person who wrote a forum post, when, and on which floor; empty if the page prints none of it."""
    floor = f"#{post['floor']}" if isinstance(post.get("floor"), int) else post.get("floor")
    published = str(post.get("published") or "").replace("T", " ")
    return " · ".join(filter(None, (post.get("author"), published, floor)))


@attrs.frozen(kw_only=True)
class Section:
    """A heading with what stands below it: its own passages, then its sections."""

    heading: Passage | None
    """None for what comes before the first heading."""
    passages: tuple[Passage, ...] = ()
    sections: tuple["Section", ...] = ()

    @property
    def level(self) -> int:
        """Depth of the heading; 0 without one."""
        return (self.heading.level or 0) if self.heading else 0

    @property
    def title(self) -> str:
        """Text of the heading, without marker; empty without one."""
        return self.heading.text if self.heading else ""


def sections_of(passages: tuple[Passage, ...]) -> tuple[Section, ...]:
    """Arrange `passages` as the tree that the levels of their headings say."""
    tree, _ = _below(passages, 0, 0)
    return tree


def _below(passages: tuple[Passage, ...], at: int, level: int) -> tuple[tuple[Section, ...], int]:
    """Return the sections from `at` on that are deeper than `level`, and where they end."""
    found: list[Section] = []
    while at < len(passages):
        passage = passages[at]
        is_heading = passage.type == "heading"
        depth = (passage.level or 1) if is_heading else level + 1
        if is_heading and depth <= level:
            break
        begin = at + 1 if is_heading else at
        at = begin
        while at < len(passages) and passages[at].type != "heading":
            at += 1
        own = passages[begin:at]
        inner: tuple[Section, ...] = ()
        if is_heading:
            inner, at = _below(passages, at, depth)
        found.append(Section(heading=passage if is_heading else None, passages=own, sections=inner))
    return tuple(found), at
