"""The declarative rules in force become claims, then the detectors are asked."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from extractor.model.ledger import Claim
from extractor.rules.comments import MAX_STRETCHES, between_comments
from extractor.rules.compile import Compiled, Program
from extractor.rules.match import Fault, inline_hits, node_hits
from extractor.rules.rule import Verb, Where
from extractor.rules.rulebook import Rulebook
from extractor.stages.ask import ask_all
from extractor.stages.draft import Draft


def label(draft: Draft, book: Rulebook) -> None:
    """Claim what the rules of the site, its family and the generic plugins match."""
    active = book.active_for(draft.site, draft.family)
    seen = {*draft.sightings.blocks, *draft.sightings.offsets} & active.rules
    if draft.page.tree is not None:
        seen |= active.rules & set(book.program.nodes)
    seen |= active.rules & draft.noted
    faults = [fault for place, fault in draft.sightings.faults.items() if place in active.rules]
    for place in sorted(seen):
        compiled = book.program.rules[place]
        into = draft.keeps if compiled.rule.verb is Verb.KEEP else draft.claims
        try:
            into.extend(_claims(compiled, place, draft, book.program))
        except TimeoutError:
            faults.append(Fault(compiled.plugin, compiled.id, "its pattern took too long"))
    for detectors in active.in_turn:
        ask_all(detectors, draft, book.program)
    draft.blame(faults)  # also for plugins that failed while the page was scrubbed


def _claims(compiled: Compiled, place: int, draft: Draft, program: Program) -> list[Claim]:
    """Return the claims that one rule makes. Metadata is read later, from the claims that win."""
    where = compiled.rule.where
    blocks = draft.sightings.blocks.get(place, ())
    spans: Iterable[tuple[int, int]]
    if where is Where.LINE:
        starts, ends = draft.page.starts, draft.page.ends
        spans = [(starts[index], ends[index]) for index in blocks]
    elif where is Where.NODE:
        spans = [hit[1:] for hit in node_hits(compiled, draft.lines)]
    elif where is Where.COMMENT:
        spans = between_comments(compiled, program, draft.page)
    elif where is Where.INLINE:
        spans = [hit[1:] for hit in inline_hits(compiled, place, draft.lines, draft.sightings)]
    else:
        spans = _stretches(compiled, blocks, draft)
    new, terms = tuple.__new__, compiled.terms
    return [new(Claim, span + terms) for span in spans]


def _stretches(compiled: Compiled, found: Sequence[int], draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield what a rule claims that takes more than a line, for each of the blocks `found` where its pattern matches."""
    rule, starts, ends = compiled.rule, draft.page.starts, draft.page.ends
    below = rule.verb is Verb.KEEP
    if rule.where is Where.BEFORE:
        for index in found[:MAX_STRETCHES]:
            if index >= below:
                yield starts[0], ends[index - below]
        return
    # of stretches to the page's end the last ones matter
    for index in found[-MAX_STRETCHES:] if rule.where is Where.AFTER else found[:MAX_STRETCHES]:
        end = _end(compiled, index, draft)
        if end is None and rule.where is Where.BETWEEN:
            continue
        last = len(starts) - 1 if end is None else end - (rule.through is None)
        if index + below <= last:
            yield starts[index + below], ends[last]


def _end(compiled: Compiled, first: int, draft: Draft) -> int | None:
    """Return the index of the first block below `first` that ends the stretch."""
    if compiled.end is None:
        return None
    ends = draft.sightings.blocks.get(compiled.end, ())
    at = bisect_right(ends, first)
    if at == len(ends):
        return None
    is_near = compiled.rule.where is Where.AFTER or ends[at] - first <= compiled.rule.within
    return ends[at] if is_near else None
