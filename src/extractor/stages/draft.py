"""What the stages hand on: everything known so far about one page."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import attrs

from extractor.document import NO_LEDGER, Diagnostic, Document
from extractor.model.ledger import Claim, Field, Ledger
from extractor.model.page import Page
from extractor.model.roles import Role
from extractor.numbering import Outline
from extractor.rules.match import Fault, Sightings
from extractor.rules.rule import Post, Region
from extractor.rules.view import Lines


class Evidence(NamedTuple):
    """One reason to think that a page belongs to a site or a family."""

    plugin: str
    rule: str
    """The full id of the signal, or `host`."""
    weight: int
    text: str
    """What was seen; of an element, the selector that matches it."""


class Refusal(NamedTuple):
    """A claim that was not weighed, and why."""

    claim: Claim
    why: str


class Piece(NamedTuple):
    """A stretch of a paragraph's text that shows `page.text[start:end]`; `at` is where it begins in the paragraph."""

    at: int
    start: int
    end: int


class Paragraph(NamedTuple):
    """A paragraph of the document: its text, where each stretch of it came from, and its role."""

    text: str
    pieces: tuple[Piece, ...]
    role: Role
    block: int
    """The index of the block that it begins in."""

    def source(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the stretches of the page that `text[start:end]` shows."""
        ranges = []
        for piece in self.pieces:
            first = max(start, piece.at)
            last = min(end, piece.at + piece.end - piece.start)
            if first < last:
                ranges.append((piece.start + first - piece.at, piece.start + last - piece.at))
        return tuple(ranges)


class Form(NamedTuple):
    """What the elements around a paragraph say that it is."""

    role: Role
    element: int = 0
    """The identity of the code, the quotation, the table or the list that it is a part of."""
    level: int = 0
    """Of a heading, as HTML has it; of a list item, how deep it lies."""
    row: int = 0
    """Of a cell; of a list item, the item's identity."""
    column: int = 0


NOTHING_SEEN = Sightings({}, {}, {})
NO_REGION = Region((), 0.0, "")
NO_OUTLINE = Outline()
NO_DOCUMENT = Document()


@attrs.define(kw_only=True, eq=False)
class Draft:
    """A page on its way to a document, owned by one run.

    Each field is written by the stage that is named below and only read by the stages after it. The draft is not
    frozen because a copy a stage would cost more than most stages do.
    """

    page: Page
    version: str = ""
    """Version of the program, for the document."""
    seams: Sequence[int] = ()
    """Where on `page` the second and each later page begins, if it is several pages that are read as one."""
    seen: Page = attrs.field(default=attrs.Factory(lambda draft: draft.page, takes_self=True))
    """look; again scrub, where it found something: the page as detectors see it."""
    code: Mapping[int, int] = attrs.field(factory=dict)
    """look: where lines of code end, by where they start."""
    unheard: Mapping[int, int] = attrs.field(factory=dict)
    """look: where the blocks end on which detectors hear of no claims, by where they start: hidden ones, lines of code."""

    site: str | None = None
    family: str | None = None
    evidence: Sequence[Evidence] = ()
    """match"""

    lines: Lines
    sightings: Sightings = NOTHING_SEEN
    """match; again scrub, where it found something. The lines are those of look."""
    noted: AbstractSet[int] = frozenset()
    """match: rules whose fixed text stands in a comment, by their place in the program."""

    claims: list[Claim] = attrs.field(factory=list)
    """scrub and label: all that rules and detectors say."""
    keeps: list[Claim] = attrs.field(factory=list)
    """label: what `keep` rules say."""
    region: Region = NO_REGION
    rivals: list[Region] = attrs.field(factory=list)
    """locate: the proposals that were not chosen, the best first."""
    """locate"""
    posts: list[Post] = attrs.field(factory=list)
    """locate: of a thread, in order."""

    refusals: Sequence[Refusal] = ()
    won: Sequence[Claim] = ()
    """resolve: claims that won at least one character."""
    ledger: Ledger = NO_LEDGER
    """resolve; elements and outline refine the content roles."""

    paragraphs: list[Paragraph] = attrs.field(factory=list)
    """join; elements refines their roles."""
    forms: Mapping[int, Form] = attrs.field(factory=dict)
    """elements: by the index of the block that a paragraph begins in."""
    tables: Mapping[int, Sequence[int]] = attrs.field(factory=dict)
    """elements: how many cells each row of a table has, by the identity of the table."""
    outline: Outline = NO_OUTLINE
    """outline; its lines count paragraphs."""
    fields: Sequence[Field] = ()
    """describe: the metadata that was chosen."""

    faults: list[Fault] = attrs.field(factory=list)
    """Plugins that failed on this page; their claims do not count."""
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    document: Document = NO_DOCUMENT
    """assemble"""

    def blame(self, faults: Iterable[Fault]) -> None:
        """Note plugins that failed; all their claims on this page are gone."""
        self.faults.extend(faults)
        failed = {fault.plugin for fault in self.faults}
        if failed:
            self.claims = [claim for claim in self.claims if claim.plugin not in failed]
            self.keeps = [claim for claim in self.keeps if claim.plugin not in failed]
