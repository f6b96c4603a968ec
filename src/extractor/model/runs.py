"""Runs: stretches of a page under one label, many blocks long. The white space between blocks belongs to none.

A page of hundreds of blocks has a few dozen runs, so the stages work on those. Blocks come as their `edges`, the start
and the end of each, one after the other: an offset is inside a block where an odd number of edges is not after it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from extractor.model.roles import Role

Label: TypeAlias = tuple[Role, str]
"""A role and the rule that gave it."""

Run: TypeAlias = tuple[int, int, Label]
"""Start, end and label. A run starts and ends inside blocks, or at their edges."""

SPACE: Label = (Role.SPACE, "core/space")
"""Label of the white space between blocks."""


def lay(marks: Iterable[Run], runs: Sequence[Run], edges: Sequence[int]) -> list[Run]:
    """Return `runs` with `marks` laid over them; both are in order and do not overlap.

    Marks may start and end anywhere: they are cut to the blocks that they touch. Linear in marks and runs.
    """
    laid: list[Run] = []
    size = len(edges)
    free, after = 0, bisect_right(edges, 0)  # where the next mark may start, and how many edges are not behind that
    at = 0
    for start, end, label in marks:
        if start <= free:
            start, place = free, after  # noqa: PLW2901 - the mark, cut to blocks
        else:
            place = bisect_right(edges, start, after)
        if not place % 2:  # between blocks: go on to the next one
            if place == size:
                break
            start = edges[place]  # noqa: PLW2901
            place += 1
        stop = place if end <= edges[place] else bisect_left(edges, end, place)
        if not stop % 2:
            stop -= 1
            end = edges[stop]  # noqa: PLW2901
        if end <= start:
            continue
        if start > free:
            before = edges[place - 2] if start == edges[place - 1] and place > 1 else start
            at = _copy(runs, at, (free, before), laid)
        laid.append((start, end, label))
        if end < edges[stop]:
            free, after = end, stop
        elif stop + 1 < size:
            free, after = edges[stop + 1], stop + 2
        else:
            return laid
    _copy(runs, at, (free, edges[-1] if edges else 0), laid)
    return laid


def _copy(runs: Sequence[Run], at: int, span: tuple[int, int], laid: list[Run]) -> int:
    """Copy what `runs` from place `at` on have inside `span`, which starts and ends in blocks. Return where to go on."""
    first, last = span
    while at < len(runs):
        start, end, label = runs[at]
        if start >= last:
            break
        if end > last:
            laid.append((max(start, first), last, label))
            break
        if end > first:
            laid.append((max(start, first), end, label))
        at += 1
    return at


def stretches(runs: Iterable[Run], edges: Sequence[int], size: int) -> tuple[list[int], list[Label]]:
    """Return the end and the label of each stretch of a text of `size` characters, its white space included."""
    ends: list[int] = []
    labels: list[Label] = []
    at = 0
    for start, end, label in runs:
        if start > at:
            ends.append(start)
            labels.append(SPACE)
        first, last = bisect_right(edges, start), bisect_left(edges, end)
        ends += edges[first:last]  # the end of a block, the start of the next, ...
        labels += [label, SPACE] * ((last - first) // 2)
        ends.append(end)
        labels.append(label)
        at = end
    if at < size:
        ends.append(size)
        labels.append(SPACE)
    return ends, labels
