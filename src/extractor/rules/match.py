"""One pass over the page for the fixed text of every rule; only lines where it stands then meet the pattern."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import attrs
import regex

from extractor.model.page import Block
from extractor.rules.compile import LOOSE_LINE, SHORT_LINE, Compiled, Program
from extractor.rules.rule import Where
from extractor.rules.view import Lines, Window

REACH = 300
"""How many characters on each side of its fixed text an inline pattern sees in a long line."""
REMEMBERED = 20_000
"""Lines that a program remembers at most."""


@attrs.frozen
class Fault:
    """A plugin that failed on a page: which rule, and what happened."""

    plugin: str
    rule: str
    message: str


class Sightings(NamedTuple):
    """What was found on a page; keys are places in the program's rules."""

    blocks: Mapping[int, Sequence[int]]
    """Blocks that the pattern matches, by their index, in order."""
    offsets: Mapping[int, Sequence[int]]
    """Offsets in long lines around which an inline pattern should be tried, in order."""
    faults: Mapping[int, Fault]
    """Rules whose pattern took too long on some line."""


class Hit(NamedTuple):
    """A rule's pattern that matched a line, or a stretch of one."""

    block: Block
    start: int
    end: int


def sight(lines: Lines, program: Program) -> Sightings:
    """Find all rules' patterns on the page. The judgement of a short line is remembered: it depends on nothing else."""
    blocks: dict[int, list[int]] = defaultdict(list)
    faults: dict[int, Fault] = {}
    remembered = program.remembered
    fresh: list[tuple[Block, str]] = []
    long: list[tuple[Block, str]] = []
    for block, line in lines.texts():
        if len(line) > SHORT_LINE:
            long.append((block, line))
        elif (places := remembered.get(line)) is None:
            fresh.append((block, line))
        elif places:
            for place in places:
                blocks[place].append(block.index)
    if fresh:
        _judge_short(fresh, lines, program, blocks, faults)
    offsets = _search_long(long, lines, program, blocks, faults) if long else {}
    if fresh or long:
        for found in blocks.values():
            found.sort()
    return Sightings(blocks, offsets, faults)


def _judge_short(
    fresh: Sequence[tuple[Block, str]],
    lines: Lines,
    program: Program,
    blocks: dict[int, list[int]],
    faults: dict[int, Fault],
) -> None:
    """Try the rules whose fixed text stands in lines that were never seen, and remember the outcome."""
    candidates: list[set[int]] = [set() for _ in fresh]
    ends = list(accumulate(len(line) + 1 for _, line in fresh))
    text = "\n".join(line for _, line in fresh)
    for literal, offset, _ in program.short.find_matches_as_indexes(text, overlapping=True):
        candidates[bisect_right(ends, offset)].update(program.short_leads[literal])
    for (block, line), places in zip(fresh, candidates, strict=True):
        if program.loose and len(line) <= LOOSE_LINE:
            places.update(program.loose)
        before = len(faults)
        matched = tuple(p for p in sorted(places) if _is_match(p, len(line), block, (lines, program, faults)))
        for place in matched:
            blocks[place].append(block.index)
        if len(faults) == before:
            if len(program.remembered) >= REMEMBERED:
                program.remembered.clear()
            program.remembered[line] = matched


def _is_match(place: int, length: int, block: Block, on: tuple[Lines, Program, dict[int, Fault]]) -> bool:
    """Whether the rule at `place` matches `block`; one that takes too long is at fault and matches nothing."""
    lines, program, faults = on
    compiled = program.rules[place]
    if (length > compiled.width and not compiled.is_inline) or place in faults:
        return False
    try:
        return compiled.match(lines.view(block)) is not None
    except TimeoutError:
        faults[place] = Fault(compiled.plugin, compiled.id, f"its pattern took too long on line {block.index + 1}")
        return False


def _search_long(
    long: Sequence[tuple[Block, str]],
    lines: Lines,
    program: Program,
    blocks: dict[int, list[int]],
    faults: dict[int, Fault],
) -> dict[int, list[int]]:
    """Look for fixed text in long lines; return where, for inline rules."""
    offsets: dict[int, list[int]] = defaultdict(list)
    encoded = [line.encode() for _, line in long]
    ends = list(accumulate(len(line) + 1 for line in encoded))
    tried: set[tuple[int, int]] = set()
    for literal, at, _ in program.long.find_matches_as_indexes(b"\n".join(encoded), overlapping=True):
        number = bisect_right(ends, at)
        block, line = long[number]
        for place in program.long_leads[literal]:
            if program.rules[place].is_inline:
                begin = ends[number - 1] if number else 0
                offsets[place].append(lines.offset(block, len(encoded[number][: at - begin].decode())))
            elif (place, number) not in tried:
                tried.add((place, number))
                if _is_match(place, len(line), block, (lines, program, faults)):
                    blocks[place].append(block.index)
    return offsets


def line_hits(place: int, lines: Lines, sightings: Sightings) -> Iterator[Hit]:
    """Yield the lines that the whole-line pattern at `place` in the program matches."""
    blocks = lines.page.blocks
    for index in sightings.blocks.get(place, ()):
        block = blocks[index]
        yield Hit(block, block.start, block.end)


def inline_hits(compiled: Compiled, place: int, lines: Lines, sightings: Sightings) -> Iterator[Hit]:
    """Yield the stretches that an inline pattern matches; TimeoutError where it explodes."""
    seen: set[tuple[int, int]] = set()
    for block, window in _windows(place, lines, sightings):
        for match in compiled.pattern.finditer(window.text, timeout=compiled.timeout):
            if match.end() > match.start():
                span = window.span(match.start(), match.end())
                if span not in seen:
                    seen.add(span)
                    yield Hit(block, *span)


def named_groups(compiled: Compiled, start: int, end: int, lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the offsets of the named groups that matched something, where the pattern claimed `start` to `end`."""
    if compiled.rule.where is Where.NODE or not compiled.pattern.groupindex:
        return {}
    block = lines.page.block_at(start)
    if compiled.is_inline:
        window = lines.window_at(block, start, REACH) if block.end - block.start > SHORT_LINE else lines.window(block)
        matches = compiled.pattern.finditer(window.text, timeout=compiled.timeout)
        match = next((m for m in matches if m.end() > m.start() and window.span(*m.span()) == (start, end)), None)
    else:
        window = lines.window(block)
        match = compiled.match(window.text)
    return _groups(match, window) if match else {}


def _windows(place: int, lines: Lines, sightings: Sightings) -> Iterator[tuple[Block, Window]]:
    """Yield what an inline pattern sees: short lines as a whole, long ones around its fixed text."""
    blocks = lines.page.blocks
    for index in sightings.blocks.get(place, ()):
        yield blocks[index], lines.window(blocks[index])
    offsets = sightings.offsets.get(place, ())
    for offset in offsets:
        block = lines.page.block_at(offset)
        yield block, lines.window_at(block, offset, REACH)


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
            yield Hit(block, block.start, block.end)
