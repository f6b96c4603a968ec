"""Comments of an HTML page as marks: some content management systems bracket a page's text with them."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from extractor.model.page import Page
from extractor.rules.compile import Compiled, Program
from extractor.rules.match import Hit

MAX_STRETCHES = 32
"""How many stretches one rule may claim on a page, so that its cost stays linear."""


def sight_comments(page: Page, program: Program) -> AbstractSet[int]:
    """Return the rules, by their place in the program, whose fixed text stands in a comment of the page."""
    if not page.comments or not program.comments:
        return frozenset()
    whole, rules = page.noted, program.rules
    return {place for place in program.comments if _is_in(whole, rules[place])} if whole else frozenset()


def comment_hits(compiled: Compiled, page: Page) -> Iterator[Hit]:
    """Yield the blocks that stand behind comments that a signal matches."""
    for place in _matched(compiled, page):
        block = min(place, len(page.lines) - 1)
        if block >= 0:
            yield Hit(block, page.starts[block], page.ends[block])


def between_comments(compiled: Compiled, program: Program, page: Page) -> list[tuple[int, int]]:
    """Return the stretches between comments that a rule matches and the next that its `until` matches."""
    if compiled.end is None:
        return []
    stops = _matched(program.rules[compiled.end], page)
    found: list[tuple[int, int]] = []
    after = at = 0
    for first in _matched(compiled, page)[:MAX_STRETCHES]:
        while at < len(stops) and stops[at] < first:
            at += 1
        if at == len(stops):
            break
        if after <= first < stops[at]:
            found.append((page.starts[first], page.ends[stops[at] - 1]))
            after = stops[at]
    return found


def _matched(compiled: Compiled, page: Page) -> Sequence[int]:
    """Return the blocks before which a comment stands that a pattern matches, in order; TimeoutError where it explodes."""
    return [place for place, text in page.notes if _is_in(text, compiled) and compiled.match(text) is not None]


def _is_in(text: str, compiled: Compiled) -> bool:
    """Whether the fixed text of a pattern stands in `text`: far quicker to see than a match."""
    return not compiled.literals or any(literal in text for literal in compiled.literals)
