"""The declarative rules in force become claims, then the detectors are asked."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

import attrs

from extractor.model.ledger import Claim, Field
from extractor.model.page import Block
from extractor.rules.compile import Compiled
from extractor.rules.match import Fault, Hit, hits, node_hits
from extractor.rules.rule import Moment, Verb, Where
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.ask import ask_all
from extractor.stages.draft import Draft


MAX_STRETCHES = 32
"""How many stretches one rule may claim on a page, so that its cost stays linear."""


def label(draft: Draft, book: Rulebook) -> Draft:
    """Claim what the rules of the site, its family and the generic plugins match."""
    active = book.active_for(draft.site, draft.family)
    seen = {*draft.sightings.blocks, *draft.sightings.offsets, *book.program.nodes}
    claims: list[Claim] = []
    keeps: list[Claim] = []
    faults: list[Fault] = []
    for place in sorted(seen & active.rules):
        compiled = book.program.rules[place]
        if compiled.rule.verb is Verb.SIGNAL:
            continue
        try:
            found = list(_claims(compiled, place, draft))
        except TimeoutError:
            faults.append(Fault(compiled.plugin, compiled.id, "the pattern took too long"))
            continue
        (keeps if compiled.rule.verb is Verb.KEEP else claims).extend(found)
    draft = draft.add_claims(claims, faults)
    draft = draft.add_claims(*ask_all(active.at(Moment.LABEL), draft))
    failed = {fault.plugin for fault in draft.faults}
    return attrs.evolve(draft, keeps=tuple(claim for claim in keeps if claim.plugin not in failed))


def _claims(compiled: Compiled, place: int, draft: Draft) -> Iterator[Claim]:
    """Yield the claims that one rule makes."""
    where = compiled.rule.where
    if where is Where.NODE:
        found = node_hits(compiled, draft.lines)
    else:
        found = hits(compiled, place, draft.lines, draft.sightings)
    for hit in _few(compiled, found):
        span = _stretch(compiled, hit, draft.lines)
        if span is not None:
            yield _claim(compiled, span, _fields(compiled, hit, span, draft.lines))


def _few(compiled: Compiled, found: Iterator[Hit]) -> Iterable[Hit]:
    """Bound the hits of rules that take whole stretches: of those to the page's end the last ones matter."""
    if compiled.rule.where is Where.AFTER:
        return deque(found, maxlen=MAX_STRETCHES)
    if compiled.rule.where in (Where.BEFORE, Where.BETWEEN):
        return islice(found, MAX_STRETCHES)
    return found


def _claim(compiled: Compiled, span: tuple[int, int], fields: tuple[Field, ...]) -> Claim:
    rule = compiled.rule
    return Claim(
        *span,
        rule.role,
        compiled.id,
        place=rule.where.place,
        level=compiled.level,
        order=compiled.order,
        zone=rule.zone,
        max_share=rule.max_share,
        fields=fields,
    )


def _stretch(compiled: Compiled, hit: Hit, lines: Lines) -> tuple[int, int] | None:
    """Return what a hit claims: the line or part of it, or all from here to there; None if the end is missing."""
    rule, blocks = compiled.rule, lines.page.blocks
    match rule.where:
        case Where.BEFORE:
            last = hit.block.index - (rule.verb is Verb.KEEP)
            return (blocks[0].start, blocks[last].end) if last >= 0 else None
        case Where.AFTER | Where.BETWEEN:
            return _from_line(compiled, hit.block, lines)
        case _:
            return hit.start, hit.end


def _from_line(compiled: Compiled, first: Block, lines: Lines) -> tuple[int, int] | None:
    """Return the stretch that begins at `first`, or below it where it is kept."""
    rule, blocks = compiled.rule, lines.page.blocks
    begin = first.index + (rule.verb is Verb.KEEP)
    end = _end(compiled, first, lines)
    if end is None:
        if rule.where is Where.BETWEEN:
            return None
        last = len(blocks) - 1
    else:
        last = end.index if rule.through is not None else end.index - 1
    return (blocks[begin].start, blocks[last].end) if begin <= last else None


def _end(compiled: Compiled, first: Block, lines: Lines) -> Block | None:
    """Return the first block below `first` that ends the stretch."""
    rule, blocks = compiled.rule, lines.page.blocks
    if compiled.end_pattern is None:
        return None
    bound = len(blocks) if rule.where is Where.AFTER else min(len(blocks), first.index + rule.within + 1)
    for block in blocks[first.index + 1 : bound]:
        if block.end - block.start <= compiled.end_width and compiled.ends(lines.view(block)):
            return block
    return None


def _fields(compiled: Compiled, hit: Hit, span: tuple[int, int], lines: Lines) -> tuple[Field, ...]:
    """Return the metadata that a hit reads: its named groups, and for `field=` the text below its first line."""
    fields = [Field(name, lines.raw(*at), *at) for name, at in hit.groups.items()]
    if compiled.rule.field and hit.block.index + 1 < len(lines.page.blocks):
        start = lines.page.blocks[hit.block.index + 1].start
        if start < span[1]:
            fields.append(Field(compiled.rule.field, lines.raw(start, span[1]), start, span[1]))
    return tuple(fields)
