"""What became of a page, line by line: each stretch with its role and the rule that gave it, and the sums."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs
import regex

from extractor.model.roles import Role

if TYPE_CHECKING:
    from extractor.model.ledger import Field, Span
    from extractor.rules.rule import Region
    from extractor.stages.draft import Draft

_LINE_END = regex.compile(r"\r\n|\n|\r")
ASIDE = frozenset({Role.WATERMARK, Role.HIDDEN, Role.SPACE})
KINDS = {"heading": "h", "run_in": "h", "item": "i"}


class Origin(NamedTuple):
    """Where a rule is declared, as file and line, and why it exists."""

    place: str
    why: str = ""


class Piece(NamedTuple):
    """A stretch of a line with the one role and the one rule that it got; offsets are those of the ledger."""

    start: int
    end: int
    text: str
    role: Role
    rule: str


class Line(NamedTuple):
    """A line of the page that shows something."""

    number: int
    """1-based; lines end at LF, CRLF or CR, as editors count them."""
    pieces: tuple[Piece, ...]
    mark: str
    """The heading or item that begins here: h1, h2 and so on, i1 for an item; else empty."""

    @property
    def main(self) -> Piece:
        """The longest stretch, injected strings aside: the one that the line is about."""
        return max(self.pieces, key=lambda piece: (piece.role not in ASIDE, piece.end - piece.start))


class Tally(NamedTuple):
    """How much one rule decided."""

    role: Role
    rule: str
    characters: int
    lines: int


@attrs.frozen(kw_only=True)
class Explanation:
    """The whole page explained."""

    url: str | None
    title: str | None
    site: str | None
    family: str | None
    served_by: str
    region: str
    """Why the main region is where it is, and where."""
    rivals: tuple[str, ...]
    """The same of other proposals, the best first."""
    characters: int
    lines: tuple[Line, ...]
    tallies: tuple[Tally, ...]
    """By role, the largest rule first."""
    notes: tuple[str, ...]
    """Diagnostics of the document."""
    fields: tuple["Field", ...]
    """Where each metadata value of the document came from."""
    origins: Mapping[str, Origin]
    """By the ids of the rules that decided something."""

    def of_fate(self) -> Mapping[str, int]:
        """Return the characters of each fate, by its name."""
        sums: dict[str, int] = defaultdict(int)
        for tally in self.tallies:
            sums[tally.role.fate.name] += tally.characters
        return sums


class Count:
    """Counts lines as editors do."""

    def __init__(self, text: str) -> None:
        """Find the ends of the lines of `text`."""
        self._begins = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self.last = len(self._begins) - (self._begins[-1] == len(text) and len(text) > 0)
        """The number of the last line; a final line end begins no other."""

    def at(self, offset: int) -> int:
        """Return the 1-based number of the line that holds the character at `offset`."""
        return bisect_right(self._begins, offset)


def _where(region: "Region", count: Count) -> str:
    """Return why a region is where it is, with its lines as editors count them."""
    if not region.spans:
        return f"{region.reason} (no text)"
    first, last = count.at(region.spans[0][0]), count.at(region.spans[-1][1] - 1)
    return f"{region.reason}: lines {first} to {last} of {count.last}"


def explain(draft: "Draft", origins: Mapping[str, Origin]) -> Explanation:
    """Return the explanation of a finished draft; `origins` tell of all rules, by full id."""
    lines = tuple(_lines(draft))
    count = Count(draft.page.text)
    rules = {piece.rule for line in lines for piece in line.pieces}
    document = draft.document
    return Explanation(
        url=document.url,
        title=document.title,
        site=document.site,
        family=document.family,
        served_by=document.served_by,
        region=_where(draft.region, count),
        rivals=tuple(_where(rival, count) for rival in draft.rivals),
        characters=len(draft.page.text),
        lines=lines,
        tallies=tuple(_tallies(draft.ledger, lines)),
        fields=tuple(draft.fields),
        notes=tuple(diagnostic.message for diagnostic in document.diagnostics),
        origins={rule: origins[rule] for rule in sorted(rules & origins.keys())},
    )


def _lines(draft: "Draft") -> Iterable[Line]:
    """Yield the lines of the page, each with its stretches."""
    count = Count(draft.page.text)
    marks = _marks(draft)
    spans = draft.ledger
    at = 0
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for block in draft.page.blocks:
        number = count.at(block.start)
        while spans[at].end <= block.start:
            at += 1
        for place in range(at, len(spans)):
            span = spans[place]
            if span.start >= block.end:
                break
            start, end = max(span.start, block.start), min(span.end, block.end)
            pieces[number].append(Piece(start, end, draft.page.text[start:end], span.role, span.rule))
    for number, own in pieces.items():
        mark = next((marks[piece.start] for piece in own if piece.start in marks), "")
        yield Line(number, tuple(own), mark)


def _marks(draft: "Draft") -> Mapping[int, str]:
    """Return what each heading and item is, by the offset that it begins at."""
    marks = {}
    for unit in draft.outline.units:
        source = draft.paragraphs[unit.line - 1].source(unit.start, unit.end)
        if source:
            marks[source[0][0]] = f"{KINDS[unit.kind]}{unit.level}"
    return marks


def _tallies(ledger: "Sequence[Span]", lines: Iterable[Line]) -> list[Tally]:
    characters: dict[tuple[Role, str], int] = defaultdict(int)
    seen: dict[tuple[Role, str], set[int]] = defaultdict(set)
    for span in ledger:
        characters[span.role, span.rule] += span.end - span.start
    for line in lines:
        for piece in line.pieces:
            seen[piece.role, piece.rule].add(line.number)
    order = {role: place for place, role in enumerate(Role)}
    tallies = [Tally(role, rule, size, len(seen[role, rule])) for (role, rule), size in characters.items()]
    return sorted(tallies, key=lambda tally: (order[tally.role], -tally.characters, tally.rule))
