"""The stream of texts that a walk over an HTML page reads becomes the columns of its blocks.

White space is run together in every line at C speed. Only lines of which something is not shown, code with its lines, and
paragraphs that an indent alone divides are looked at more closely.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from extractor.model.page import Unseen
from extractor.model.text import ends_sentence
from extractor.readers.marks import Mark

BREAK = "\0"
"""Begins a line in the stream of texts: the one character that no parsed text holds (WHATWG HTML, 13.2.5)."""
_DIVIDES = BREAK + BREAK
_INDENT, _LIKE_INDENT = "\u3000\u3000", "\xa0\xa0\xa0\xa0"


class Odd(NamedTuple):
    """A line that is not like the others: all of it has a mark, or some of its parts have one."""

    mark: Mark
    parts: Sequence[tuple[str, Mark | None]] = ()
    """Where parts differ: all parts, as they stand in the source."""


class Lines(NamedTuple):
    """What was read: a stream of texts with a `BREAK` before each line, facts of the lines, and the odd ones by number."""

    stream: Sequence[str]
    nodes: list[LexborNode]
    link_chars: list[int]
    odd: Mapping[int, Odd]


class Columns(NamedTuple):
    """The text of a page and the columns of its blocks; see the fields of `Page`."""

    text: str
    lines: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    link_chars: Sequence[int]
    nodes: Sequence[LexborNode]
    unseen: Sequence[Unseen] = ()
    places: Sequence[int] = ()
    """The first block of each line that was read; empty where each line is one block."""


class Veil(NamedTuple):
    """A stretch of a line, by its place among the lines, that is not shown."""

    place: int
    start: int
    end: int
    mark: Mark


def lay_out(read: Lines) -> Columns:
    """Return the columns of what was read; linear in it."""
    raw = "".join(read.stream)
    if _INDENT in raw or _LIKE_INDENT in raw:
        raw = _divided(raw)
    lines = [" ".join(line.split()) for line in raw.split(BREAK)[1:]]  # nothing stands before the first break
    nodes, link_chars = read.nodes, read.link_chars
    places: Sequence[int] = ()
    if "" in lines:
        numbers = _numbers(lines)
        lines = [line for line in lines if line]
        nodes = [nodes[number] for number in numbers]
        link_chars = [min(link_chars[number], len(line)) for number, line in zip(numbers, lines, strict=True)]
        places = [place for place, number in enumerate(numbers) if not place or numbers[place - 1] != number]
    veils = _write_odd(read.odd, places, lines) if read.odd else ()
    breaks = list(accumulate([len(line) + 1 for line in lines], initial=0))
    starts, ends = breaks[:-1], [after - 1 for after in breaks[1:]]
    columns = Columns(
        "\n".join(lines), lines, starts, ends, link_chars, nodes, _unseen(veils, starts) if veils else (), places
    )
    return _unfolded(columns) if any(odd.mark.is_code for odd in read.odd.values()) else columns


def _divided(raw: str) -> str:
    """Divide lines where a sentence ends and an indent follows: an empty line says that the next one is of the same."""
    first, *others = raw.replace(_LIKE_INDENT, _INDENT).split(_INDENT)
    parts = [first]
    is_ended = ends_sentence(first.rstrip())
    for part in others:
        letter = part.lstrip()[:1]
        parts += [_DIVIDES if is_ended and letter not in ("", BREAK) else " ", part]
        is_ended = ends_sentence(part.rstrip()) if letter else is_ended
    return "".join(parts)


def _numbers(lines: Sequence[str]) -> list[int]:
    """Return the number of the line that was read for each line that is not empty."""
    numbers: list[int] = []
    number = -1
    is_more = False
    for line in lines:
        if line:
            number += not is_more
            numbers.append(number)
        is_more = not line
    return numbers


def _write_odd(odd: Mapping[int, Odd], places: Sequence[int], lines: list[str]) -> list[Veil]:
    """Write the lines whose text is their own into `lines`. Return what is not shown."""
    veils: list[Veil] = []
    for number, (mark, parts) in odd.items():
        place = places[number] if places else number
        if parts:
            lines[place] = _run_together(place, parts, veils)
            continue
        if mark.whole is not None:
            lines[place] = mark.whole
        if mark.why:
            last = (places[number + 1] if number + 1 < len(places) else len(lines)) if places else place + 1
            veils += [Veil(each, 0, len(lines[each]), mark) for each in range(place, last)]
    return veils


def _run_together(place: int, parts: Iterable[tuple[str, Mark | None]], veils: list[Veil]) -> str:
    """Return the text of a line, with a space for each run of white space; note which of its parts are not shown."""
    texts: list[str] = []
    at, is_apart = 0, False
    for text, mark in parts:
        shown = " ".join(text.split())
        if not shown:
            is_apart = True
            continue
        if texts and (is_apart or text[0].isspace()):
            texts.append(" ")
            at += 1
        if mark is not None and mark.why:
            veils.append(Veil(place, at, at + len(shown), mark))
        texts.append(shown)
        at += len(shown)
        is_apart = text[-1].isspace()
    return "".join(texts)


def _unseen(veils: Iterable[Veil], starts: Sequence[int]) -> list[Unseen]:
    """Return what is not shown; stretches of one element are one, for nothing else stands between them."""
    unseen: list[Unseen] = []
    group = None
    for place, start, end, mark in veils:
        at = starts[place]
        begin = unseen.pop()[0] if mark.group == group else at + start
        unseen.append(Unseen(begin, at + end, mark.why, mark.group))
        group = mark.group
    return unseen


def _unfolded(columns: Columns) -> Columns:
    """Return the columns with a block for each line of code."""
    lines: list[str] = []
    starts: list[int] = []
    firsts: list[int] = []
    owners: list[int] = []
    for place, whole in enumerate(columns.lines):
        firsts.append(len(lines))
        at = columns.starts[place]
        for line in whole.split("\n"):
            shown = line.strip()
            if shown:
                lines.append(shown)
                starts.append(at + line.index(shown))
                owners.append(place)
            at += len(line) + 1
    return columns._replace(
        lines=lines,
        starts=starts,
        ends=[start + len(line) for start, line in zip(starts, lines, strict=True)],
        link_chars=[min(columns.link_chars[place], len(line)) for place, line in zip(owners, lines, strict=True)],
        nodes=[columns.nodes[place] for place in owners],
        places=[firsts[place] for place in columns.places] if columns.places else firsts,
    )
