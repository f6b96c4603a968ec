"""What comes again on a page: posts, comments or answers, each with a time, and which of their lines they all have alike.

Where a page repeats itself, its lines stand in columns: what stands in one place of every record is a name, a count, a
button; or it is the text, which alone differs and alone has sentences. On an HTML page the place is the way of elements
from the record down to the line; on a text page lines that are alike but for their digits tell the same.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.columns import Columns, columns_of
from extractor.model.openings import HEADER, SENTENCE, SEVERAL, STOPS, TIME, openings_of
from extractor.model.text import BULLETS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST = 0.5
"""Share of the records that have a line alike if it is none of their text."""
SAID = 0.3
"""Share of the records with a sentence beside the time, at least, if that is the place of the text."""
ALIKE = 0.8
"""Share of the records whose text begins or ends alike."""
FRAME = 12
"""Lines that the texts begin and end with alike, at most."""
WORD, LONG = 8, 30
"""Characters of a post of a word or two at most, and of one of sentences at least."""
FIXTURE = 40
"""Characters of a line that comes again, at most."""
NAMES = 2
"""Lines below the time of one post in which the card of the next user begins."""
CARD = 24
"""Lines of the first user's card at most, above the first time."""

_FIRST = itemgetter(0)
_BULLETS = BULLETS + " "
_DIGITS = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NO_NAME = re.compile(r"[\W\d_]+")
"""What is no letter of a name."""
_LABEL = re.compile(r"[^\s:：]{1,8}(?:[ \u3000]{1,4}[^\s:：]{1,4}|[^\s:：])[:：]")


class Records(NamedTuple):
    """The records of a page; all empty where nothing comes again."""

    times: Sequence[int] = ()
    """The line with the time of each record, in order; on an HTML page without times the one with the link to its user."""
    bounds: Sequence[tuple[int, int]] = ()
    """The first and the last line of each element that is a record; empty on a text page."""
    texts: frozenset[int] = frozenset()
    """Lines in the part of the records that holds their text, of an HTML page alone."""
    fixtures: frozenset[int] = frozenset()
    """Lines that most records have alike: labels, counts, names, buttons."""
    others: frozenset[int] = frozenset()
    """Lines of the records of an HTML page that stand elsewhere in them."""
    last: int = -1
    """The line of a text page that ends the last record, as one like it ends most others; -1 if none is known to."""
    is_below: bool = False
    """Whether the times are known to stand below the texts: what comes again between them does not below the last."""
    are_named: bool = False
    """Whether most elements that are records hold a short line that differs, or more beside the time: who wrote it."""
    is_answered: bool = False
    """Whether who stands above the first of these elements wrote one of them too, as who asks does."""

    def begin_of(self, index: int, above: int) -> int:
        """Return the first line of the record around the line `index`, if it stands below the line `above`; else -1."""
        place = bisect_right(self.bounds, index, key=_FIRST) - 1
        start, end = self.bounds[place] if place >= 0 else (-1, -1)
        return start if above < start and index <= end else -1


def records_of(lines: Sequence[str], nodes: "Sequence[LexborNode]", links: Sequence[int]) -> Records:
    """Find what comes again among `lines`; `nodes` and `links` are those of `Page`, empty on a text page."""
    times = openings_of(lines, nodes, links)
    if not times:
        return Records()
    edges = [*times, min(len(lines), times[-1] + 1 + max([after - at for at, after in pairwise(times)]))]
    fixtures = _fixtures(lines, list(pairwise(edges)))
    is_below = _is_below(lines, times, fixtures) or _says_above(lines, times, fixtures)
    if not nodes:
        last = -1 if is_below else _last(lines, times, fixtures)
        are_named = _are_signed(lines, times, fixtures, is_below=is_below)
        return Records(times, fixtures=fixtures, last=last, is_below=is_below, are_named=are_named)
    columns = columns_of(lines, nodes, links, times)
    kinds = {_masked(lines[index]) for index in columns.fixtures}
    known = {index for index in fixtures if index not in columns.texts or _masked(lines[index]) in kinds}
    fixtures = columns.fixtures.union(known, _frames(lines, columns, times), _gaps(lines, columns))
    names = _names(lines, columns, columns.fixtures.union(times))
    is_answered = _is_answered(lines, columns, names)
    others = columns.others - fixtures
    return Records(times, columns.bounds, columns.texts, fixtures, others, -1, is_below, bool(names), is_answered)


def _fixtures(lines: Sequence[str], stretches: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the lines around times that come again between most of them, but for digits or for what a label names."""
    first = max(stretches[0][0] - CARD, 0)
    kinds = [_masked(line) if len(line) <= FIXTURE else None for line in lines[first : stretches[-1][1]]]
    records = [set(kinds[at + 1 - first : after - first]) for at, after in [(first, stretches[0][0]), *stretches]]
    least = max(SEVERAL - 1, MOST * len(stretches))
    common = {kind for kind, count in Counter(chain.from_iterable(records)).items() if count >= least} - {None}
    return frozenset([index for index, kind in enumerate(kinds, first) if kind in common]) - {at for at, _ in stretches}


def _last(lines: Sequence[str], times: Sequence[int], fixtures: frozenset[int]) -> int:
    """Return the line below the last time that is like what stands once below the longest line of most records."""
    votes: Counter[str] = Counter()
    for at, after in pairwise(times):
        texts = [index for index in range(at + 1, after) if index not in fixtures]
        longest = max(texts, key=lambda index: len(lines[index]), default=after)
        below = next((index for index in range(longest + 1, after) if index in fixtures), -1)
        kinds = [_masked(lines[index]) for index in range(at + 1, after) if index in fixtures]
        if below >= 0 and kinds.count(_masked(lines[below])) == 1:
            votes[_masked(lines[below])] += 1
    kind, count = max(votes.items(), key=lambda vote: vote[1], default=("", 0))
    if count <= MOST * (len(times) - 1):
        return -1
    return next((index for index in sorted(fixtures) if index > times[-1] and _masked(lines[index]) == kind), -1)


def _is_below(lines: Sequence[str], times: Sequence[int], fixtures: frozenset[int]) -> bool:
    """Whether below most times, but not below the last, what comes again stands at once, and then something else."""
    if any(index > times[-1] for index in fixtures):
        return False
    begin = 0
    for at, after in pairwise(times):
        first = next((index for index in range(at + 1, min(at + NAMES + 1, after)) if index in fixtures), after)
        is_apart = any(map(SENTENCE.search, lines[at + 1 : first]))  # a text stands between the time and buttons
        begin += not is_apart and any(index not in fixtures for index in range(first + 1, after))
    return begin > MOST * (len(times) - 1)


def _frames(lines: Sequence[str], columns: Columns, times: Sequence[int]) -> frozenset[int]:
    """Return the lines that the texts of most records begin with alike, or end with: BBS software writes its head there."""
    texts = [[at for at in range(first, last + 1) if at in columns.texts] for first, last in columns.bounds]
    found: set[int] = set()
    dated = frozenset(times)
    for side in (1, -1):
        left = [text[::side] for text in texts]
        for _ in range(FRAME):
            kinds = [_masked(lines[text[0]]) if text and _is_label(lines[text[0]]) else "" for text in left]
            kind, count = max(Counter(kinds).items(), key=lambda vote: vote[1], default=("", 0))
            if not kind or count < ALIKE * len(left):
                break
            found.update(text[0] for text, own in zip(left, kinds, strict=True) if own == kind)
            left = [text[1:] for text in left]
    return frozenset(found - dated)


def _is_label(line: str) -> bool:
    """Whether a line may be a head's: short, and no sentence."""
    return len(line) <= HEADER and not STOPS.search(line)


def _gaps(lines: Sequence[str], columns: Columns) -> frozenset[int]:
    """Return the lines between the elements that are records, but for sentences: events, and advertisements."""
    found: set[int] = set()
    for (_, last), (first, _) in pairwise(sorted(columns.bounds)):
        found.update(index for index in range(last + 1, first) if not SENTENCE.search(lines[index]))
    return frozenset(found)


def _names(lines: Sequence[str], columns: Columns, beside: frozenset[int]) -> frozenset[str]:
    """Return the names that most records hold, in a short line or beside the time: what few others hold; else nothing."""
    held: list[set[str]] = []
    for first, last in columns.bounds:
        held.append({_name(lines[index]) for index in range(first, last + 1) if index in beside} - {""})
    common = Counter(chain.from_iterable(held))
    named = [{name for name in names if common[name] < MOST * len(held)} for names in held]
    return frozenset(chain.from_iterable(named)) if sum(map(bool, named)) > MOST * len(held) else frozenset()


def _are_signed(lines: Sequence[str], times: Sequence[int], fixtures: frozenset[int], *, is_below: bool) -> bool:
    """Whether most records of a text page name someone, and some say a word or two where others say sentences.

    Names stand in the line with the time, or below the one before it. Titles and leads of a list are all of a length.
    """
    names = [lines[at + 1] for at in times[:-1]] if is_below else [lines[at] for at in times]
    held = [_name(line) for line in names if not STOPS.search(line)]
    common = Counter(held)
    if sum(0 < common[name] < MOST * len(times) for name in held if name) <= MOST * len(times):
        return False
    said = [
        sum(len(lines[index]) for index in range(at + 1 + is_below, after) if index not in fixtures)
        for at, after in pairwise(times)
    ]
    return min(said) <= WORD and max(said) >= LONG


def _is_answered(lines: Sequence[str], columns: Columns, names: frozenset[str]) -> bool:
    """Whether a short line above the first record begins with the name of one, in or beside a line with a time."""
    first = min([start for start, _ in columns.bounds], default=0)
    known = tuple(name for name in names if len(name) > 1)
    above = range(max(first - CARD, 0), first)
    near = (lines[max(index - 1, 0) : index + 2] for index in above if _name(lines[index]).startswith(known))
    return any(TIME.search(line) for beside in near for line in beside if len(line) <= HEADER)


def _name(line: str) -> str:
    """Return the letters of a short line, without the time in it."""
    return _NO_NAME.sub("", TIME.sub("", line)) if len(line) <= FIXTURE else ""


def _says_above(lines: Sequence[str], times: Sequence[int], fixtures: frozenset[int]) -> bool:
    """Whether beside the times sentences stand above them alone: the line below each is never one."""
    above = below = 0
    for before, at in pairwise((max(times[0] - CARD, -1), *times)):
        near = next((index for index in range(at - 1, before, -1) if index not in fixtures), before)
        above += near > before and SENTENCE.search(lines[near]) is not None
    for at, after in pairwise(times):
        near = next((index for index in range(at + 1, after) if index not in fixtures), after)
        below += near < after and SENTENCE.search(lines[near]) is not None
    return below == 0 and above >= max(SEVERAL, SAID * len(times))


@lru_cache(maxsize=4096)
def _masked(line: str) -> str:
    """Return a short line without its bullet and digits; of a label with a value the label alone."""
    line = line.lstrip(_BULLETS)
    label = _LABEL.match(line) if ":" in line or "：" in line else None
    if label:
        return label[0]
    return line if line.isalpha() else _DIGITS.sub("0", line)
