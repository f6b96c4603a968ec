"""One pass over the page for the fixed text of every rule; only lines where it stands then meet the pattern."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs
import regex

from extractor.model.page import Block
from extractor.rules.compile import MAX_LINE, Compiled, Program
from extractor.rules.rule import Where
from extractor.rules.view import Lines, Window

REACH = 300
"""How many characters on each side of its fixed text an inline pattern sees."""
LOOSE_LINE = 80


class Sightings(NamedTuple):
    """Where the fixed text of rules stands; keys are places in the program's rules."""

    blocks: Mapping[int, Sequence[int]]
    """Blocks that a whole-line pattern should be tried on, in order."""
    offsets: Mapping[int, Sequence[int]]
    """Offsets in the page's text around which an inline pattern should be tried, in order."""


class Hit(NamedTuple):
    """A rule's pattern that matched a line, or a stretch of one."""

    block: Block
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]
    """Offsets of the named groups that matched something."""


@attrs.frozen
class Fault:
    """A plugin that failed on a page: which rule, and what happened."""

    plugin: str
    rule: str
    message: str


def sight(lines: Lines, program: Program) -> Sightings:
    """Find the fixed text of all rules on the page."""
    blocks: dict[int, list[int]] = defaultdict(list)
    offsets: dict[int, list[int]] = defaultdict(list)
    page = lines.page
    starts = [block.start for block in page.blocks]
    lengths = [block.end - block.start for block in page.blocks]
    for literal, offset in _literals(lines, program, starts, lengths):
        index = bisect_right(starts, offset) - 1
        for place in program.leads[literal]:
            compiled = program.rules[place]
            if compiled.rule.where is Where.INLINE:
                offsets[place].append(offset)
            elif lengths[index] <= compiled.width:
                seen = blocks[place]
                if not seen or seen[-1] != index:
                    seen.append(index)
    if program.loose:
        short = [index for index, length in enumerate(lengths) if length <= LOOSE_LINE]
        for place in program.loose:
            blocks[place] = [index for index in short if lengths[index] <= program.rules[place].width]
    return Sightings({p: sorted(set(found)) for p, found in blocks.items()}, offsets)


def _literals(
    lines: Lines, program: Program, starts: Sequence[int], lengths: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield (literal, offset); blocks with cuts are searched without them, and their `lengths` corrected."""
    page = lines.page
    cut_blocks: dict[int, list[tuple[int, int]]] = {}
    for cut_start, _ in lines.cuts:
        index = bisect_right(starts, cut_start) - 1
        if index >= 0 and index not in cut_blocks:
            pieces = lines.pieces(page.blocks[index].start, page.blocks[index].end)
            cut_blocks[index] = pieces
            lengths[index] = sum(end - start for start, end in pieces)
    for literal, offset, _ in program.automaton.find_matches_as_indexes(page.text, overlapping=True):
        if not cut_blocks or bisect_right(starts, offset) - 1 not in cut_blocks:
            yield literal, offset
    for pieces in cut_blocks.values():
        positions = [at for start, end in pieces for at in range(start, end)]
        whole = "".join(page.text[start:end] for start, end in pieces)
        for literal, place, _ in program.automaton.find_matches_as_indexes(whole, overlapping=True):
            yield literal, positions[place]


def hits(compiled: Compiled, place: int, lines: Lines, sightings: Sightings) -> Iterator[Hit]:
    """Yield where the pattern of `compiled` (at `place` in the program) matches; TimeoutError where it explodes."""
    if compiled.rule.where is Where.INLINE:
        yield from _inline_hits(compiled, lines, sightings.offsets.get(place, ()))
        return
    for index in sightings.blocks.get(place, ()):
        block = lines.page.blocks[index]
        view = lines.view(block)
        if not view:
            continue
        match = compiled.match(view)
        if match is not None:
            groups = _groups(match, lines.window(block)) if compiled.pattern.groupindex else {}
            yield Hit(block, block.start, block.end, groups)


def _inline_hits(compiled: Compiled, lines: Lines, offsets: Collection[int]) -> Iterator[Hit]:
    blocks = lines.page.blocks
    starts = [block.start for block in blocks] if offsets else []
    seen: set[tuple[int, int]] = set()
    whole = -1
    for offset in offsets:
        block = blocks[bisect_right(starts, offset) - 1]
        if block.index == whole:
            continue
        if block.end - block.start <= MAX_LINE:
            whole = block.index
            window = lines.window(block)
        else:
            window = lines.window_at(block, offset, REACH)
        for match in compiled.pattern.finditer(window.text, timeout=compiled.timeout):
            if match.end() > match.start():
                span = window.span(match.start(), match.end())
                if span not in seen:
                    seen.add(span)
                    yield Hit(block, *span, _groups(match, window))


def _groups(match: regex.Match[str], window: Window) -> dict[str, tuple[int, int]]:
    found = {}
    for name in match.re.groupindex:
        start, end = match.span(name)
        if end > start:
            found[name] = window.span(start, end)
    return found


def node_hits(compiled: Compiled, lines: Lines) -> Iterator[Hit]:
    """Yield the blocks inside elements that the selector of `compiled` matches."""
    tree = lines.page.tree
    if tree is None:
        return
    wanted = {element.mem_id for element in tree.css(compiled.rule.pattern)}
    for block in lines.page.blocks if wanted else ():
        element = block.node
        while element is not None and element.mem_id not in wanted:
            element = element.parent
        if element is not None:
            yield Hit(block, block.start, block.end, {})
