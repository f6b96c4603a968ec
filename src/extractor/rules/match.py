"""One pass over the page for the fixed text of every rule; only lines where it stands then meet the pattern."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs
from ahocorasick_rs import AhoCorasick, BytesAhoCorasick

from extractor.rules.compile import LOOSE_LINE, SHORT_LINE, Compiled, Program
from extractor.rules.patterns import Match
from extractor.rules.rule import OFF_LINES
from extractor.rules.view import Lines, Window

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

REACH = 300
"""How many characters on each side of its fixed text an inline pattern sees in a long line."""
NEAR = 100
"""Fixed texts in a long line that are not farther apart share one view, so that their number does not matter."""
APART = 30
"""Bytes between places in a long line where one fixed text after the other is noted, about ten characters."""
PIECE = 1 << 18
"""Characters or bytes that are searched at once."""
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


AnyAutomaton: TypeAlias = AhoCorasick | BytesAhoCorasick


class Hit(NamedTuple):
    """A rule's pattern that matched a line, or a stretch of one."""

    block: int
    """Index of the block."""
    start: int
    end: int


class Search:
    """What is being found on one page. Lives only while the page is looked through."""

    def __init__(self, lines: Lines, program: Program) -> None:
        """Begin with nothing found."""
        self._lines = lines
        self._program = program
        self.blocks: dict[int, list[int]] = defaultdict(list)
        self.offsets: dict[int, list[int]] = defaultdict(list)
        self.faults: dict[int, Fault] = {}

    def judge_short(self, fresh: Sequence[int]) -> None:
        """Try the rules whose fixed text stands in lines that were never seen, and remember the outcome."""
        program, texts = self._program, self._lines.texts
        lines = [texts[index] for index in fresh]
        candidates: dict[int, set[int]] = defaultdict(set)
        ends = list(accumulate([len(line) + 1 for line in lines]))
        for literal, at in _occurrences(program.short, "\n".join(lines), program.overlap):
            candidates[bisect_right(ends, at)].update(program.short_leads[literal])
        remembered, loose = program.remembered, program.loose
        for number, (index, line) in enumerate(zip(fresh, lines, strict=True)):
            places = candidates.get(number, set())
            if loose and len(line) <= LOOSE_LINE:
                places.update(loose)
            known_faults = len(self.faults)
            matched = tuple([place for place in sorted(places) if self._is_match(place, index)]) if places else ()
            for place in matched:
                self.blocks[place].append(index)
            if len(self.faults) == known_faults:
                if len(remembered) >= REMEMBERED:
                    remembered.clear()
                remembered[line] = matched

    def search_long(self, long: Sequence[int]) -> None:
        """Look for fixed text in long lines: whole-line rules are tried there, for inline rules the places are noted."""
        program, texts = self._program, self._lines.texts
        encoded = [texts[index].encode() for index in long]
        ends = list(accumulate([len(line) + 1 for line in encoded]))
        places: list[dict[int, list[int]]] = [defaultdict(list) for _ in long]
        for literal, at in _occurrences(program.long, b"\n".join(encoded), program.overlap):
            number = bisect_right(ends, at)
            for place in program.long_leads[literal]:
                before = places[number][place]
                if not before or at >= before[-1] + APART:
                    before.append(at)
        for number, index in enumerate(long):
            begin = ends[number - 1] if number else 0
            for place, found in places[number].items():
                if program.rules[place].is_inline:
                    self.offsets[place] += self._offsets(index, encoded[number], [at - begin for at in found])
                elif self._is_match(place, index):
                    self.blocks[place].append(index)

    def _offsets(self, index: int, line: bytes, places: Sequence[int]) -> list[int]:
        """Return the offsets in the page of places in an encoded line, in order; decodes no byte twice."""
        characters: list[int] = []
        at = count = 0
        for place in places:
            count += len(line[at:place].decode())
            at = place
            characters.append(count)
        return self._lines.offsets(index, characters)

    def _is_match(self, place: int, index: int) -> bool:
        """Whether the rule at `place` matches a line; one that takes too long is at fault and matches nothing."""
        compiled = self._program.rules[place]
        if not compiled.text:
            return True  # what a detector needs: its fixed text stands there, and that is all
        is_worth_it = compiled.is_inline or len(self._lines.texts[index]) <= compiled.width
        if not is_worth_it or place in self.faults:
            return False
        try:
            return compiled.match(self._lines.view(index)) is not None
        except TimeoutError:
            message = f"its pattern took too long on line {index + 1}"
            self.faults[place] = Fault(compiled.plugin, compiled.id, message)
            return False


def _occurrences(automaton: AnyAutomaton, text: str | bytes, overlap: int) -> Iterator[tuple[int, int]]:
    """Yield the number of each fixed text that occurs and where it starts; piece by piece, to bound the memory."""
    for begin in range(0, len(text), PIECE):
        piece = text if len(text) <= PIECE else text[begin : begin + PIECE + overlap]
        for literal, at, _ in automaton.find_matches_as_indexes(piece, overlapping=True):  # type: ignore[arg-type]
            if at < PIECE:
                yield literal, begin + at


def sight(lines: Lines, program: Program) -> Sightings:
    """Find all rules' patterns on the page. The judgement of a short line is remembered: it depends on nothing else."""
    search = Search(lines, program)
    blocks = search.blocks
    unknown: list[int] = []
    for index, places in enumerate(map(program.remembered.get, lines.texts)):
        if places is None:
            unknown.append(index)
        elif places:
            for place in places:
                blocks[place].append(index)
    if unknown:
        texts = lines.texts
        fresh = [index for index in unknown if len(texts[index]) <= SHORT_LINE]
        if fresh:
            search.judge_short(fresh)
        if len(fresh) < len(unknown):
            search.search_long([index for index in unknown if len(texts[index]) > SHORT_LINE])
        for found in blocks.values():
            found.sort()
    return Sightings(blocks, search.offsets, search.faults)


def line_hits(place: int, lines: Lines, sightings: Sightings) -> list[Hit]:
    """Return the lines that the whole-line pattern at `place` in the program matches."""
    starts, ends = lines.page.starts, lines.page.ends
    return [Hit(index, starts[index], ends[index]) for index in sightings.blocks.get(place, ())]


def inline_hits(compiled: Compiled, place: int, lines: Lines, sightings: Sightings) -> Iterator[Hit]:
    """Yield the stretches that an inline pattern matches; TimeoutError where it explodes."""
    seen: set[tuple[int, int]] = set()
    for index, window in _windows(place, lines, sightings):
        for match in compiled.ready.finditer(window.text):
            if match.end() > match.start():
                span = window.span(match.start(), match.end())
                if span not in seen:
                    seen.add(span)
                    yield Hit(index, *span)


def named_groups(compiled: Compiled, start: int, end: int, lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the offsets of the named groups that matched something, where the pattern claimed `start` to `end`."""
    if compiled.rule.where in OFF_LINES or not compiled.ready.names:
        return {}
    page = lines.page
    index = page.index_at(start)
    if compiled.is_inline:
        is_long = page.ends[index] - page.starts[index] > SHORT_LINE
        window = lines.window_around(index, start - REACH, start + REACH) if is_long else lines.window(index)
        spans = ((m, m.span()) for m in compiled.ready.finditer(window.text))
        match = next((m for m, (a, b) in spans if b > a and window.span(a, b) == (start, end)), None)
    else:
        window = lines.window(index)
        match = compiled.match(window.text)
    return _groups(match, window) if match else {}


def _windows(place: int, lines: Lines, sightings: Sightings) -> Iterator[tuple[int, Window]]:
    """Yield what an inline pattern sees: short lines as a whole, long ones around its fixed text."""
    for index in sightings.blocks.get(place, ()):
        yield index, lines.window(index)
    offsets = sightings.offsets.get(place, ())
    at = 0
    while at < len(offsets):
        first = offsets[at]
        index = lines.page.index_at(first)
        stop = min(first + NEAR, lines.page.ends[index])
        at += 1
        while at < len(offsets) and offsets[at] < stop:
            at += 1
        yield index, lines.window_around(index, first - REACH, offsets[at - 1] + REACH)


def _groups(match: Match, window: Window) -> dict[str, tuple[int, int]]:
    return {name: window.span(*match.span(name)) for name, value in match.groupdict().items() if value}


def nodes_inside(tree: "LexborHTMLParser", selector: str) -> set[int]:
    """Return the identities of all elements that `selector` matches, and of those inside them."""
    inside: set[int] = set()
    for element in tree.css(selector):
        if element.mem_id not in inside:  # those around come first: of a nest only the outermost is walked over
            inside.update([inner.mem_id for inner in element.traverse()])
    return inside


def node_hits(compiled: Compiled, lines: Lines) -> Iterator[Hit]:
    """Yield the blocks inside elements that the selector of `compiled` matches."""
    page = lines.page
    if page.tree is None:
        return
    inside = nodes_inside(page.tree, compiled.rule.pattern)
    for index, node in enumerate(page.nodes if inside else ()):
        if node.mem_id in inside:
            yield Hit(index, page.starts[index], page.ends[index])
