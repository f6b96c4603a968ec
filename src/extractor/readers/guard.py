"""Hostile markup is made harmless: the parser's time is quadratic in the depth of a tree and in the attributes of a tag.

Pages that people made are a few dozen elements deep, and their tags have a few dozen attributes. Samples of a page, counted
at C speed, tell the ones that may go beyond; only those are looked at tag by tag.
"""

import re
from collections.abc import Iterator

DEEPEST = 2_000
"""Open elements up to which a tree costs next to nothing (measured: 3,000 cost 13 ms, 12,000 cost 180 ms)."""
PIECE = 1 << 14
"""Bytes that are counted at once, and of a tag beyond which its attributes are counted (2,000 cost 8 ms)."""
SAMPLE = 1 << 10
"""Bytes at the beginning of each such piece that are looked at for the depth."""
MANY = 500
"""Attributes, as far as spaces and quotes tell, of a tag that is cut."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>?")
_ALONE = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()  # noqa: SIM905
)
"""Elements that have no end, or whose end may be left out."""


_APART = (b" ", b"\n", b"\t", b'"="', b"=")
"""What parts attributes."""


def defuse(source: bytes) -> bytes:
    """Return `source`, nearly always as it is: without tags that nest too deep, and with tags of many attributes cut."""
    source = _short(source)
    return (_shallow(source.decode("utf-8", "replace")).encode() or source) if _may_be_deep(source) else source


def _short(source: bytes) -> bytes:
    """Return `source` with its overlong tags cut."""
    cuts: list[tuple[int, int]] = list(_long_tags(source))
    if not cuts:
        return source
    starts, ends = [0, *[end for _, end in cuts]], [*[start for start, _ in cuts], len(source)]
    return b"".join([source[start:end] for start, end in zip(starts, ends, strict=True)])


def _may_be_deep(source: bytes) -> bool:
    """Whether far more tags begin elements than end them, as samples of the page tell; some have no end, on any page."""
    depth = 0
    for at in range(0, len(source) - PIECE, PIECE):
        begun, ended = source.count(b"<", at, at + SAMPLE), source.count(b"</", at, at + SAMPLE)
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


def _long_tags(source: bytes) -> Iterator[tuple[int, int]]:
    """Yield what is to be cut of tags that have too many attributes: all but their beginning.

    Where no tag ends for long there is a long text, data in an attribute, or such a tag.
    """
    at, size = 0, len(source)
    while at < size - PIECE:
        if source.find(b">", at, at + PIECE) >= 0:
            at += PIECE
            continue
        start, end = source.rfind(b"<", 0, at + 1), source.find(b">", at)
        end = size if end < 0 else end
        if start >= 0 and source.find(b">", start, at) < 0:
            attributes = sum([source.count(sign, start, end) for sign in _APART]) // 2
            if attributes > MANY:
                first = source.rfind(b" ", start, start + PIECE // 4)
                yield (first if first > start else start + 2), end
        at = max(end, at + PIECE)
