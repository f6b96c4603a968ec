"""Which lines open the records of a page: those that say when, and where none does the links to who wrote.

Of an HTML page those are alike that stand in elements of one class; of a text page those that are made alike.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.model.columns import class_of, with_siblings

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SEVERAL = 3
"""Records that make a row."""
SPOKEN = 0.5
"""Share of the users below whose link a sentence stands, at least."""
HEADER = 80
"""Characters beside the time in its line, at most."""
NAME, NEAR = 16, 4
"""Characters of a user's name at most, and lines below it in which a text begins."""

_AGO = (
    r"\d{1,3} ?(?:秒钟?|分钟|分鐘|小时|小時|天|周|個?个?月|年)(?:之?前)|刚刚|剛剛|[昨前]天(?: ?\d\d?:\d\d)?|"
    r"(?<!\S)(?:去年|上[周週]|上[个個]月)(?!\S)"
)
TIME = re.compile(
    r"(?=[\dA-Z昨前去上刚剛])(?:"  # at any other character the many forms need not be tried
    rf"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?P<clock>[^\w\n]{{0,3}}(?:(?:星期|周).)?[^\w\n]{{0,3}}[上下]?午? ?T?\d\d?[:：时]\d\d)?|"
    rf"(?<![\d-])\d\d?(?:[-/]| ?月 ?)\d\d?(?: ?日)? (?P<short>\d\d?:\d\d)|(?<!\d)\d\d ?年 ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?日)?|{_AGO}|"
    r"(?<![\d年])\d\d? ?月 ?\d\d? ?日|(?P<ctime>[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?: [A-Z]{3})? (?:19|20)\d\d)|"
    r"(?<![\d:])(?P<seconds>\d\d?:\d\d:\d\d)(?![\d:]))"
)
"""When something was written. Its groups are the hours, as `asctime` of POSIX has them too, and as chat logs do without a date."""
_HINT = re.compile(r"[\d前刚剛昨去上](?:[-/.年月:： 周週個个]|(?<=[前刚剛昨]))")
"""What is in every time; most lines are without it. It begins with one class of characters, which is sought fast."""
_NO_RECORD = re.compile(r"注册|註冊|登[录錄陆]|加入|生日|入[职驻]|创建|截止|开始|结束|活动时间")
"""What stands before a time that is none of a record's: a card's, or an event's."""
SENTENCE = re.compile(r"[，。；！？!?]|,(?!\d{3})")
STOPS = re.compile(r"[。；！？!?]")
Kind = tuple[object, ...]


def openings_of(lines: Sequence[str], nodes: "Sequence[LexborNode]", links: Sequence[int]) -> list[int]:
    """Return the line of each record that has its time, or else the link to its user; nothing if there are few of them.

    `nodes` and `links` are those of `Page`, empty on a text page.
    """
    dated = dict(_dated(lines))
    found: Collection[int] = dated
    times = _alike(dated, _of_node(nodes) if nodes else _of_time(dated), _exact(dated))
    if len(times) < SEVERAL and nodes:
        found = _signed(lines, links)
        times = _alike(found, _of_node(nodes), said=lines)
    if len(times) < SEVERAL:
        return []
    return with_siblings(nodes, times, [*found]) if nodes and len(times) < len(found) else times


def _dated(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that say when something was written, each with the time in it."""
    hint, most = _HINT.search, HEADER + 40
    for index in [index for index, line in enumerate(lines) if len(line) <= most and hint(line)]:
        line = lines[index]
        found = TIME.search(line)
        if found is None or len(line) - len(found[0]) > HEADER:
            continue
        start, end = found.span()
        beside = line[:start] + line[end:]
        if not beside or not (STOPS.search(beside) or _NO_RECORD.search(line, 0, start)):
            yield index, found


def _exact(dated: Mapping[int, re.Match[str]]) -> frozenset[int]:
    """Return those of the lines with a time that give the hour too."""
    return frozenset([index for index, found in dated.items() if found.lastgroup])


def _signed(lines: Sequence[str], links: Sequence[int]) -> list[int]:
    """Return the lines that are a link as short as a user's name, with something below that is none."""
    below = [*links[1:], links[-1]] if links else ()
    return [
        index
        for index, (line, linked, after) in enumerate(zip(lines, links, below, strict=True))
        if not after and 1 < linked <= NAME and linked >= len(line) - 1
    ]


def _alike(
    found: Collection[int],
    kind: Callable[[int], Kind],
    exact: AbstractSet[int] = frozenset(),
    said: Sequence[str] | None = None,
) -> list[int]:
    """Return the lines that are most alike: of those in `exact`, if several are alike; of several kinds the first.

    Where the lines `said` are given, a sentence stands between half of them.
    """
    if len(found) < SEVERAL:
        return []
    groups: defaultdict[Kind, list[int]] = defaultdict(list)
    for index in found:
        groups[index in exact, *kind(index)].append(index)
    timed = [group for key, group in groups.items() if key[0] and len(group) >= SEVERAL]
    chosen = timed or [group for group in groups.values() if len(group) >= SEVERAL]
    if said is not None and chosen:
        spoken = [index for index, line in enumerate(said) if SENTENCE.search(line)]
        chosen = [group for group in chosen if _speak(spoken, group) >= SPOKEN * len(group)]
    if not chosen:
        return []
    return max(chosen, key=lambda group: (_apart(group), len(group)))


def _apart(group: Sequence[int]) -> int:
    """Count the lines with a time that something stands between: those of a table or a list of links stand close."""
    return sum(after - at > 1 for at, after in pairwise(group))


def _speak(spoken: Sequence[int], group: Sequence[int]) -> int:
    """Count the lines of a group that one of the lines `spoken` stands below, above the next of the group."""
    edges = pairwise([*group, group[-1] + NEAR])
    return sum([bisect_left(spoken, after) > bisect_right(spoken, at) for at, after in edges])


def _of_time(dated: Mapping[int, re.Match[str]]) -> Callable[[int], Kind]:
    """Return what says how a line with a time is made: the label before the time, whether a name, whether more follows."""

    def kind(index: int) -> Kind:
        line, (start, end) = dated[index].string, dated[index].span()
        before = line[:start].rstrip()
        label = before[-2:] if before.endswith(("于", "：", ":", "於")) else ""
        return label, start > 0, end < len(line)

    return kind


def _of_node(nodes: "Sequence[LexborNode]") -> Callable[[int], Kind]:
    """Return what says which element a line with a time is: its name and class, and those of the one around it."""

    def kind(index: int) -> Kind:
        node = nodes[index]
        around = node.parent
        return (*class_of(node), *(class_of(around) if around else ()))

    return kind
