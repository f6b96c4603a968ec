"""Hostile markup is made harmless: the parser's time is quadratic in the depth of a tree and in the attributes of a tag.

Pages that people made are a few dozen elements deep, and their tags have a few dozen attributes. Samples of a page, counted
at C speed, tell the ones that may go beyond; only those are looked at tag by tag.
"""

import re
from collections.abc import Iterator
from typing import AnyStr, Generic, NamedTuple

DEEPEST = 2_000
"""Open elements up to which a tree costs next to nothing (measured: 3,000 cost 13 ms, 12,000 cost 180 ms)."""
PIECE = 1 << 14
"""Characters that are counted at once, and of a tag beyond which its attributes are counted (2,000 cost 8 ms)."""
SAMPLE = 1 << 10
"""Characters at the beginning of each such piece that are looked at for the depth."""
MANY = 500
"""Attributes, as far as spaces and quotes tell, of a tag that is cut."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>?")
_ALONE = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()  # noqa: SIM905
)
"""Elements that have no end, or whose end may be left out."""


class Signs(NamedTuple, Generic[AnyStr]):
    """What is counted, in the page's own type: encoding a page costs as much as all the counts."""

    begin: AnyStr
    close: AnyStr
    end: AnyStr
    apart: tuple[AnyStr, ...]
    """What parts attributes."""


_IN_TEXT = Signs("<", "</", ">", (" ", "\n", "\t", '"="', "="))
_IN_BYTES = Signs(b"<", b"</", b">", (b" ", b"\n", b"\t", b'"="', b"="))


def defuse(source: str | bytes) -> str | bytes:
    """Return `source`, nearly always as it is: without tags that nest too deep, and with tags of many attributes cut."""
    if isinstance(source, str):
        source = _short(source, _IN_TEXT)
        return (_shallow(source) or source) if _may_be_deep(source, _IN_TEXT) else source
    source = _short(source, _IN_BYTES)
    return (_shallow(source.decode("utf-8", "replace")) or source) if _may_be_deep(source, _IN_BYTES) else source


def _short(source: AnyStr, signs: Signs[AnyStr]) -> AnyStr:
    """Return `source` with its overlong tags cut."""
    cuts: list[tuple[int, int]] = list(_long_tags(source, signs))
    if not cuts:
        return source
    starts, ends = [0, *[end for _, end in cuts]], [*[start for start, _ in cuts], len(source)]
    return source[:0].join([source[start:end] for start, end in zip(starts, ends, strict=True)])


def _may_be_deep(source: AnyStr, signs: Signs[AnyStr]) -> bool:
    """Whether far more tags begin elements than end them, as samples of the page tell; some have no end, on any page."""
    depth = 0
    for at in range(0, len(source) - PIECE, PIECE):
        begun, ended = (source.count(sign, at, at + SAMPLE) for sign in (signs.begin, signs.close))
        depth += (begun - 2 * ended) * (PIECE // SAMPLE)
        if depth > DEEPEST:
            return True
    return False


def _shallow(text: str) -> str:
    """Return `text` without the tags of elements that lie too deep, what they hold stays; empty if there are none."""
    parts: list[str] = []
    at = depth = 0
    for match in _TAG.finditer(text):
        if match[2].lower() in _ALONE:
            continue
        is_end = bool(match[1])
        if depth >= DEEPEST and (not is_end or depth > DEEPEST):
            parts.append(text[at : match.start()])
            at = match.end()
        depth = max(depth - 1, 0) if is_end else depth + 1
    return "".join([*parts, text[at:]]) if parts else ""


def _long_tags(source: AnyStr, signs: Signs[AnyStr]) -> Iterator[tuple[int, int]]:
    """Yield what is to be cut of tags that have too many attributes: all but their beginning.

    Where no tag ends for long there is a long text, data in an attribute, or such a tag.
    """
    at, size = 0, len(source)
    while at < size - PIECE:
        if source.find(signs.end, at, at + PIECE) >= 0:
            at += PIECE
            continue
        start, end = source.rfind(signs.begin, 0, at + 1), source.find(signs.end, at)
        end = size if end < 0 else end
        if start >= 0 and source.find(signs.end, start, at) < 0:
            attributes = sum([source.count(sign, start, end) for sign in signs.apart]) // 2
            if attributes > MANY:
                first = source.rfind(signs.apart[0], start, start + PIECE // 4)
                yield (first if first > start else start + 2), end
        at = max(end, at + PIECE)
