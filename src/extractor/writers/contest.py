"""Why one line became what it is: who won each stretch, who lost and at which step, who was not weighed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.ledger import Claim, winners
from extractor.model.roles import Role
from extractor.writers.explanation import Count, Line, Origin, Piece
from extractor.writers.palette import word

if TYPE_CHECKING:
    from extractor.stages.draft import Draft

KEPT, OUTSIDE, BETWEEN = "core/kept", "core/outside", "core/between"


class Verdict(NamedTuple):
    """A stretch and why it is what it is."""

    piece: Piece
    why: str
    otherwise: str
    """What it would be without the rule that won; empty where no rule did."""


class Loss(NamedTuple):
    """A rule that also claimed something here, and why it did not get it."""

    rule: str
    role: Role
    text: str
    winner: str
    why: str


class Refused(NamedTuple):
    """A rule that matched here and was not weighed, and why."""

    rule: str
    role: Role
    why: str


class Story(NamedTuple):
    """All that was said about one line."""

    number: int
    text: str
    verdicts: tuple[Verdict, ...]
    losses: tuple[Loss, ...]
    refused: tuple[Refused, ...]
    fields: tuple[tuple[str, str], ...]
    """Metadata that the document takes from here: name and value as printed."""
    structure: tuple[str, ...]
    """Sentences: what the structure plugins made of it, and which markers they did not believe."""
    origins: Mapping[str, Origin]


def tell(draft: "Draft", line: Line, origins: Mapping[str, Origin]) -> Story:
    """Tell why `line` became what it is."""
    start, end = line.pieces[0].start, line.pieces[-1].end
    claims = [claim for claim in draft.ledger.claims if claim.start < end and claim.end > start]
    rules = {piece.rule for piece in line.pieces} | {claim.rule for claim in claims}
    rules |= {refusal.claim.rule for refusal in draft.refusals}
    return Story(
        line.number,
        draft.page.text[start:end],
        tuple(_verdict(draft, piece, claims, origins) for piece in line.pieces),
        tuple(_losses(draft, claims, start, end)),
        tuple(
            Refused(refusal.claim.rule, refusal.claim.role, refusal.why)
            for refusal in draft.refusals
            if refusal.claim.start < end and refusal.claim.end > start
        ),
        tuple((field.name, field.value) for field in draft.fields if start <= field.start < min(field.end, end)),
        tuple(_structure(draft, start, end)),
        {rule: origins[rule] for rule in sorted(rules & origins.keys())},
    )


def why_lost(loser: Claim, winner: Claim) -> str:
    """Say which step decided between two claims on one stretch."""
    sentences = (
        f"{word(winner.role)} over all other roles",
        f"{winner.place.name.lower()} over {loser.place.name.lower()}",
        f"{winner.level.name.lower()} over {loser.level.name.lower()}",
        f"the shorter claim: {winner.end - winner.start} characters, not {loser.end - loser.start}",
        "before= or after= says so",
        f"rules in the order of their ids: {winner.rule} before {loser.rule}",
    )
    steps = zip(sentences, winner.rank, loser.rank, strict=False)
    return next((sentence for sentence, mine, other in steps if mine != other), "claimed twice")


def _verdict(draft: "Draft", piece: Piece, claims: Sequence[Claim], origins: Mapping[str, Origin]) -> Verdict:
    plain = _plain(draft, piece.start)
    if piece.rule in (KEPT, OUTSIDE):
        side = "inside" if piece.rule == KEPT else "outside"
        return Verdict(piece, f"no rule claims it, {side} the main region ({draft.region.reason})", "")
    if piece.rule == BETWEEN:
        return Verdict(piece, "no rule knows it, and it stands between lines of the site that rules know", plain)
    why = origins[piece.rule].why if piece.rule in origins else ""
    here = [claim for claim in claims if claim.start <= piece.start < claim.end]
    if all(claim.rule != piece.rule for claim in here):
        return Verdict(piece, why, "")
    rest = [claim for claim in here if claim.rule != piece.rule]
    best = min(rest, key=lambda claim: claim.rank, default=None)
    return Verdict(piece, why, f"{word(best.role)} by {best.rule}" if best else plain)


def _plain(draft: "Draft", offset: int) -> str:
    """Return what the text at `offset` is where no rule says anything."""
    inside = any(start <= offset < end for start, end in draft.region.spans)
    return "kept, inside the main region" if inside else "dropped, outside the main region"


def _losses(draft: "Draft", claims: Sequence[Claim], start: int, end: int) -> Iterator[Loss]:
    """Yield the claims that did not get all that they claim between `start` and `end`."""
    segments = [segment for segment in winners(claims) if segment[0] < end and segment[1] > start]
    for claim in sorted(claims, key=lambda claim: claim.rank):
        told: set[str] = set()
        for since, until, winner in segments:
            first, last = max(since, claim.start, start), min(until, claim.end, end)
            if first < last and winner is not claim and winner.rule not in {claim.rule, *told}:
                told.add(winner.rule)
                text = draft.page.text[first:last]
                yield Loss(claim.rule, claim.role, text, winner.rule, why_lost(claim, winner))


def _structure(draft: "Draft", start: int, end: int) -> Iterator[str]:
    """Yield what the structure plugins said about the line's paragraph."""
    outline = draft.outline
    count = Count(draft.page.text)
    for number, paragraph in enumerate(draft.paragraphs, start=1):
        if not any(piece.start < end and piece.end > start for piece in paragraph.pieces):
            continue
        if paragraph.pieces[0].start < start:
            yield f"goes on the paragraph that begins in line {count.at(paragraph.pieces[0].start)}"
        for unit in outline.units:
            if unit.line == number:
                kind = unit.kind.replace("_", "-")
                yield f"{kind} of level {unit.level} by {unit.style}: {unit.reason}"
        for doubt in outline.rejected:
            if doubt.line == number:
                yield f"{doubt.marker!r} is none of {doubt.style}: {doubt.reason}"
