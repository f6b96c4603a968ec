"""The declarative rules in force become claims, then the detectors are asked."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

from extractor.model.ledger import Claim
from extractor.model.page import Block
from extractor.rules.compile import Compiled
from extractor.rules.match import Fault, Hit, inline_hits, line_hits, node_hits
from extractor.rules.rule import Moment, Verb, Where
from extractor.rules.rulebook import Rulebook
from extractor.stages.ask import ask_all
from extractor.stages.draft import Draft


MAX_STRETCHES = 32
"""How many stretches one rule may claim on a page, so that its cost stays linear."""


def label(draft: Draft, book: Rulebook) -> None:
    """Claim what the rules of the site, its family and the generic plugins match."""
    active = book.active_for(draft.site, draft.family)
    seen = {*draft.sightings.blocks, *draft.sightings.offsets} & active.rules
    if draft.page.tree is not None:
        seen |= active.rules & set(book.program.nodes)
    faults = [fault for place, fault in draft.sightings.faults.items() if place in active.rules]
    for place in sorted(seen):
        compiled = book.program.rules[place]
        into = draft.keeps if compiled.rule.verb is Verb.KEEP else draft.claims
        try:
            into.extend(list(_claims(compiled, place, draft)))
        except TimeoutError:
            faults.append(Fault(compiled.plugin, compiled.id, "its pattern took too long"))
    detectors = active.at(Moment.LABEL)
    ask_all([armed for armed in detectors if not armed.detector.is_late], draft, book.program)
    ask_all([armed for armed in detectors if armed.detector.is_late], draft, book.program)
    draft.blame(faults)  # also for plugins that failed while the page was scrubbed


def _claims(compiled: Compiled, place: int, draft: Draft) -> Iterator[Claim]:
    """Yield the claims that one rule makes. Metadata is read later, from the claims that win."""
    if compiled.rule.where is Where.NODE:
        found = node_hits(compiled, draft.lines)
    elif compiled.is_inline:
        found = inline_hits(compiled, place, draft.lines, draft.sightings)
    else:
        found = line_hits(place, draft.lines, draft.sightings)
    rule = compiled.rule
    for hit in _few(compiled, found):
        span = _stretch(compiled, hit, draft)
        if span is not None:
            yield Claim(
                span[0],
                span[1],
                rule.role,
                compiled.id,
                compiled.place,
                compiled.level,
                compiled.order,
                rule.zone,
                rule.max_share,
            )


def _few(compiled: Compiled, found: Iterator[Hit]) -> Iterable[Hit]:
    """Bound the hits of rules that take whole stretches: of those to the page's end the last ones matter."""
    if compiled.rule.where is Where.AFTER:
        return deque(found, maxlen=MAX_STRETCHES)
    if compiled.rule.where in (Where.BEFORE, Where.BETWEEN):
        return islice(found, MAX_STRETCHES)
    return found


def _stretch(compiled: Compiled, hit: Hit, draft: Draft) -> tuple[int, int] | None:
    """Return what a hit claims: the line or part of it, or all from here to there; None if the end is missing."""
    rule, blocks = compiled.rule, draft.page.blocks
    match rule.where:
        case Where.BEFORE:
            last = hit.block.index - (rule.verb is Verb.KEEP)
            return (blocks[0].start, blocks[last].end) if last >= 0 else None
        case Where.AFTER | Where.BETWEEN:
            return _from_line(compiled, hit.block, draft)
        case _:
            return hit.start, hit.end


def _from_line(compiled: Compiled, first: Block, draft: Draft) -> tuple[int, int] | None:
    """Return the stretch that begins at `first`, or below it where it is kept."""
    rule, blocks = compiled.rule, draft.page.blocks
    begin = first.index + (rule.verb is Verb.KEEP)
    end = _end(compiled, first, draft)
    if end is None and rule.where is Where.BETWEEN:
        return None
    last = len(blocks) - 1 if end is None else end - (rule.through is None)
    return (blocks[begin].start, blocks[last].end) if begin <= last else None


def _end(compiled: Compiled, first: Block, draft: Draft) -> int | None:
    """Return the index of the first block below `first` that ends the stretch."""
    if compiled.end is None:
        return None
    ends = draft.sightings.blocks.get(compiled.end, ())
    at = bisect_right(ends, first.index)
    if at == len(ends):
        return None
    is_near = compiled.rule.where is Where.AFTER or ends[at] - first.index <= compiled.rule.within
    return ends[at] if is_near else None
