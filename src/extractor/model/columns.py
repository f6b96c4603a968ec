"""Records of an HTML page as a table: which elements they are, and what stands in the same place of each."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SEVERAL = 3
"""Elements that make a row."""
MOST, RICHEST = 0.5, 0.7
"""Share of the records that have a column, and of all their prose that the part with the text holds, at least."""
DEEPEST = 40
"""Elements around a line that are looked at."""
DEEP = 16
"""Elements below a record that are looked into for its text."""
BARS, LABELS = 3, 2
"""Bars in a line of labels, and colons in one of labels with values."""
PROSE, LONG = 10, 24
"""Characters of a line with punctuation, and of one without it, that may be prose."""
VARIED, SAME = 0.75, 0.34
"""Share of the lines of a column that are different ones, at most, where it holds signatures or labels: beside the part
with the text, and in it."""

_MARKS = re.compile(r"[，。；！？!?…,~～]")
_DIGITS = re.compile(r"\d+")
_FLOWING = frozenset(
    {"p", "ul", "ol", "li", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "br", "figure", "center"}
)
"""Elements that texts are made of: the part with the text is around them, unless they have a class."""
_CELLS = frozenset({"td", "th", "tr"})
CELLS = 6
"""Rows above and cells beside one that are counted."""
Way = tuple[str, ...]


class Columns(NamedTuple):
    """What the records of a page have in the same place."""

    bounds: Sequence[tuple[int, int]] = ()
    """The first and the last line of each record."""
    texts: frozenset[int] = frozenset()
    """Lines in the part that holds the text."""
    fixtures: frozenset[int] = frozenset()
    """Lines of columns that never hold a sentence, or hold the same in most records."""
    others: frozenset[int] = frozenset()
    """Lines of the records that stand in none of these places."""


def columns_of(
    lines: Sequence[str], nodes: "Sequence[LexborNode]", links: Sequence[int], times: Sequence[int]
) -> Columns:
    """Find the elements that each hold one of the `times`, and sort their lines by the place where they stand."""
    chains = [_chain(nodes[index]) for index in times]
    around = _around(chains)
    roots = {chain[chain.index(around) - 1] for chain in chains if around in chain[1:]}
    if len(roots) < SEVERAL:
        return Columns()
    ways = _ways(nodes, times, roots)
    bounds: dict[int, list[int]] = {}
    for index, (root, _) in ways.items():
        bounds.setdefault(root, [index, index])[1] = index
    apart = frozenset(times)
    prose = {index for index in ways if index not in apart and _is_prose(lines[index], links[index])}
    if not prose:
        return Columns()  # the times alone are alike
    part = _part(lines, ways, prose, len(bounds))
    texts = {index for index, (_, way) in ways.items() if part and way[: len(part)] == part}
    fixtures = _fixtures(lines, ways, prose, texts, len(bounds)) - apart
    spans = [(first, last) for first, last in bounds.values()]
    rest = ways.keys() - texts - fixtures - apart
    return Columns(spans, frozenset(texts - fixtures - apart), frozenset(fixtures), frozenset(rest))


def with_siblings(nodes: "Sequence[LexborNode]", times: Sequence[int], dated: Sequence[int]) -> list[int]:
    """Return `times` and those of the lines `dated` that are like them in elements beside theirs: the first post's.

    Alike are lines in elements of the same class, or in elements of the same names, whatever their classes; or else the
    first in an element beside the others that is called as they are.
    """
    chains = [_chain(nodes[index]) for index in times]
    around = _around(chains)
    known = {chain[chain.index(around) - 1] for chain in chains if around in chain[1:]}
    name, path = class_of(nodes[times[0]]), _tags(nodes[times[0]], around)
    called = _called(nodes[times[-1]], around)
    found = list(times)
    for index in dated:
        chain = _chain(nodes[index])
        if around not in chain[1:] or chain[chain.index(around) - 1] in known:
            continue
        is_alike = (name[1] and class_of(nodes[index]) == name) or _tags(nodes[index], around) == path
        if is_alike or (called[1] and _called(nodes[index], around) == called):
            known.add(chain[chain.index(around) - 1])
            found.append(index)
    return sorted(found)


def _tags(node: "LexborNode", around: int) -> list[str | None]:
    """Return the names of the elements from `node` up to the one `around`."""
    tags: list[str | None] = []
    at: LexborNode | None = node
    while at is not None and at.mem_id != around and len(tags) < DEEPEST:
        tags.append(at.tag)
        at = at.parent
    return tags


def _called(node: "LexborNode", around: int) -> tuple[str | None, str]:
    """Return the name and the first class of the element that holds `node` and stands right inside the one `around`."""
    at = node
    while at.parent is not None and at.parent.mem_id != around:
        at = at.parent
    return at.tag, (at.attributes.get("class") or "").partition(" ")[0]


def class_of(element: "LexborNode") -> tuple[str | None, str]:
    """Return the name and the class of an element, without the numbers in it."""
    return element.tag, _without_numbers(element.attributes.get("class") or "")


@lru_cache(maxsize=4096)
def _without_numbers(name: str) -> str:
    """Return the class or the id of an element without numbers, which differ from record to record."""
    return _DIGITS.sub("", name)


def _chain(node: "LexborNode") -> list[int]:
    """Return the elements from `node` up, by number."""
    chain: list[int] = []
    at: LexborNode | None = node
    while at is not None and len(chain) < DEEPEST:
        chain.append(at.mem_id)
        at = at.parent
    return chain


def _around(chains: Sequence[Sequence[int]]) -> int:
    """Return the element that most neighbouring times have in common first; 0 if there is none."""
    common: Counter[int] = Counter()
    for chain, after in pairwise(chains):
        later = set(after)
        common[next((number for number in chain if number in later), 0)] += 1
    return common.most_common(1)[0][0]


def _ways(nodes: "Sequence[LexborNode]", times: Sequence[int], roots: set[int]) -> Mapping[int, tuple[int, Way]]:
    """Return the record of each line, and the way down to it, from the first record to the last."""
    known: dict[int, tuple[int, Way]] = {root: (root, ()) for root in roots}
    found: dict[int, tuple[int, Way]] = {}
    for step, start in ((-1, times[0]), (1, times[0] + 1)):
        index, misses = start, 0
        while 0 <= index < len(nodes) and (misses < DEEPEST or index <= times[-1]):
            root, way = _way(nodes[index], known)
            if root:
                found[index] = root, way
            else:
                misses += 1
            index += step
    return dict(sorted(found.items()))


def _way(node: "LexborNode", known: dict[int, tuple[int, Way]]) -> tuple[int, Way]:
    """Return the record around an element and the way down to it; record 0 if there is none."""
    climbed: list[tuple[int, LexborNode]] = []
    at: LexborNode | None = node
    found: tuple[int, Way] = (0, ())
    while at is not None and len(climbed) < DEEPEST:
        number = at.mem_id
        if number in known:
            found = known[number]
            break
        climbed.append((number, at))
        at = at.parent
    root, way = found
    for number, element in reversed(climbed):
        if root:
            way = (*way, _named(element))
        known[number] = root, way
    return root, way


def _named(element: "LexborNode") -> str:
    """Return the name and the class of an element, or else its id, without numbers, and the place of a row or a cell."""
    tag, attributes = element.tag, element.attributes
    name = _without_numbers(f"{tag} {attributes.get('class') or attributes.get('id') or ''}").strip()
    if tag not in _CELLS:
        return name
    place, before = 0, element.prev
    while before is not None and place < CELLS:
        place += before.tag in _CELLS
        before = before.prev
    return f"{name} {place}"


def _is_prose(line: str, linked: int) -> bool:
    """Whether a line may be a sentence; labels between bars, or with values, are none."""
    if line.count("|") >= BARS or (line.count("：") + line.count(":") >= LABELS and not _MARKS.search(line)):
        return False
    return linked < len(line) / 2 and len(line) >= (PROSE if _MARKS.search(line) else LONG)


def _part(lines: Sequence[str], ways: Mapping[int, tuple[int, Way]], prose: set[int], records: int) -> Way:
    """Return the way to the part of a record that holds its text, as deep as most records have it; () if it is all."""
    masses: dict[Way, int] = {}
    holders: defaultdict[Way, set[int]] = defaultdict(set)
    for index, (root, way) in ways.items():
        masses[way] = masses.get(way, 0) + (len(lines[index]) if index in prose else 0)
        holders[way].add(root)
    part: Way = ()
    mass = sum(masses.values())
    while mass and len(part) < DEEP:
        inside: Counter[str] = Counter()
        for way, own in masses.items():
            if len(way) > len(part):
                inside[way[len(part)]] += own
        name, held = max(inside.items(), key=itemgetter(1), default=("", 0))
        masses = {way: own for way, own in masses.items() if way[len(part) : len(part) + 1] == (name,)}
        roots = set().union(*[holders[way] for way in masses])
        if not name or name in _FLOWING or held < RICHEST * mass or len(roots) <= MOST * records:
            break
        part, mass = (*part, name), held
    return part


def _fixtures(
    lines: Sequence[str], ways: Mapping[int, tuple[int, Way]], prose: set[int], texts: set[int], records: int
) -> set[int]:
    """Return the lines of columns that most records have and that hold no text."""
    columns: defaultdict[Way, list[int]] = defaultdict(list)
    for index, (_, way) in ways.items():
        columns[way].append(index)
    found: set[int] = set()
    for column in columns.values():
        holders = {ways[index][0] for index in column}
        if len(holders) < max(SEVERAL, MOST * records):
            continue
        different = len({_DIGITS.sub("0", lines[index]) for index in column})
        is_same = different <= (SAME if column[0] in texts else VARIED) * len(column)  # a signature, or a label
        if prose.isdisjoint(column) or is_same:
            found.update(column)
    return found
