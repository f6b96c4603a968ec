"""What the stages hand on: everything known so far about one page."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from extractor.document import Diagnostic, Document
from extractor.model.ledger import Claim, Field, Ledger
from extractor.model.page import Block, Page
from extractor.model.roles import Role
from extractor.outline import Outline
from extractor.rules.match import Fault, Sightings
from extractor.rules.rule import Region
from extractor.rules.view import Lines


class Evidence(NamedTuple):
    """One reason to think that a page belongs to a site or a family."""

    plugin: str
    rule: str
    """The full id of the signal, or `host`."""
    weight: int
    text: str
    """What was seen."""


class Refusal(NamedTuple):
    """A claim that was not weighed, and why."""

    claim: Claim
    why: str


class Kept(NamedTuple):
    """A block of which something is content: the (start, end) offsets of what is, and in which role."""

    block: Block
    pieces: tuple[tuple[int, int], ...]
    role: Role


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
    block: Block
    """The block that it begins in."""

    def source(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the stretches of the page that `text[start:end]` shows."""
        ranges = []
        for piece in self.pieces:
            first = max(start, piece.at)
            last = min(end, piece.at + piece.end - piece.start)
            if first < last:
                ranges.append((piece.start + first - piece.at, piece.start + last - piece.at))
        return tuple(ranges)


@attrs.frozen(kw_only=True, eq=False)
class Draft:
    """A page on its way to a document. A stage fills its own fields and reads those of the stages before it."""

    page: Page
    version: str = ""
    """Version of the program, for the document."""

    site: str | None = None
    family: str | None = None
    evidence: tuple[Evidence, ...] = ()
    """Filled by match."""

    lines: Lines
    sightings: Sightings = Sightings({}, {})
    """Filled by match, and again by scrub where it found something."""

    claims: tuple[Claim, ...] = ()
    """All that rules and detectors say, filled by scrub and label."""
    keeps: tuple[Claim, ...] = ()
    """What `keep` rules say, filled by label."""
    region: Region = Region((), 0.0, "")
    """Filled by locate."""

    refusals: tuple[Refusal, ...] = ()
    won: tuple[Claim, ...] = ()
    """Claims that won at least one character."""
    kept: tuple[Kept, ...] = ()
    ledger: Ledger = Ledger("", ())
    """Filled by resolve; outline refines the ledger's content roles."""

    paragraphs: tuple[Paragraph, ...] = ()
    """Filled by join."""
    outline: Outline = Outline()
    """Filled by outline; its lines count paragraphs."""
    fields: tuple[Field, ...] = ()
    """The metadata that was chosen, filled by describe."""

    faults: tuple[Fault, ...] = ()
    """Plugins that failed on this page; their claims do not count."""
    diagnostics: tuple[Diagnostic, ...] = ()
    document: Document = Document()
    """Filled by assemble."""

    def add_claims(self, claims: Iterable[Claim], faults: Sequence[Fault] = ()) -> "Draft":
        """Return a draft with more claims and faults; claims of plugins at fault are gone."""
        faults = (*self.faults, *faults)
        failed = {fault.plugin for fault in faults}
        claims = (*self.claims, *claims)
        if failed:
            claims = tuple(claim for claim in claims if claim.plugin not in failed)
        return attrs.evolve(self, claims=claims, faults=faults)
