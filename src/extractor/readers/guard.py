"""Hostile markup is made harmless: some of it costs the parser the square of its size, in time or in nodes.

That are nested elements, the attributes of one tag, options of a list, a body or a root that begins again, and letters
whose style never ends: each paragraph below them opens all of them again. Pages that people made have dozens of these.
Samples of a page, counted at C speed, tell the ones that may go beyond; only those are looked at tag by tag.
"""

import re

DEEPEST = 2_000
"""Open elements up to which a tree costs next to nothing (measured: 3,000 cost 13 ms, 12,000 cost 180 ms)."""
OPTIONS = 2_000
"""Options up to which a list costs next to nothing (5,000 cost 100 ms)."""
STYLED, MANY_STYLED = 24, 240
"""Styles of letters that are open at once, since each paragraph has an element for each of them; and how many that never
end make a page odd."""
MANY = 500
"""Attributes of a tag (2,000 cost 8 ms)."""
PIECE = 1 << 14
"""Bytes of which one sample is looked at, and of a tag beyond which its attributes are counted."""
SAMPLE = 1 << 10
"""Bytes of a sample, at the beginning of each piece."""
ROW = 20
"""Tags without an end, options or values of a sample that is looked at closely."""

_STYLES = "b|big|em|font|i|nobr|s|small|strike|strong|tt|u"
_STYLED = re.compile(rf"<(/?)(?:{_STYLES})[\s>]".encode(), re.IGNORECASE)
_STYLE_NAMES = frozenset(_STYLES.split("|"))
_MANY_ATTRIBUTES = re.compile(rb"""(?:\s[\w:.-]+=(?:"[^"]*"|'[^']*')){12}""")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[^\s=>/][^\s=>/]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?""")
_GAP = re.compile(r"[\s/]*")
_ALONE = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()  # noqa: SIM905
)
"""Elements that have no end, or whose end may be left out."""


_APART = (b" ", b"\n", b"\t", b'"="', b"=")
"""What parts attributes."""


def defuse(source: bytes) -> bytes:
    """Return `source`, which is UTF-8, nearly always as it is: without the tags that are too many, their text stays."""
    return (_is_odd(source) and _tame(source.decode("utf-8", "replace")).encode()) or source


def _is_odd(source: bytes) -> bool:
    """Whether samples of the page tell that it may hold too many of something."""
    depth = styles = 0
    for at in range(0, len(source) - PIECE, PIECE):
        begun, ended = source.count(b"<", at, at + SAMPLE), source.count(b"</", at, at + SAMPLE)
        depth += (begun - 2 * ended) * (PIECE // SAMPLE)
        if begun - ended >= ROW:
            sample = source[at : at + SAMPLE]
            if sample.count(b"<option") >= ROW and source.count(b"<option") > OPTIONS:
                return True
            if max(sample.count(b"<body"), sample.count(b"<html")) >= ROW:
                return True
            styles += _open_styles(sample) * (PIECE // SAMPLE)
        if depth > DEEPEST or styles > MANY_STYLED or _is_in_long_tag(source, at, begun):
            return True
    return False


def _open_styles(sample: bytes) -> int:
    """Return how many styles of letters begin in a sample and do not end there."""
    ends = [bool(match[1]) for match in _STYLED.finditer(sample)]
    return max(len(ends) - 2 * sum(ends), 0)


def _is_in_long_tag(source: bytes, at: int, begun: int) -> bool:
    """Whether the piece at `at` lies in a tag of many attributes; else it is text, a script, or data in an attribute."""
    is_row = begun <= 1 and source.count(b"=", at, at + SAMPLE) >= ROW
    if is_row and _MANY_ATTRIBUTES.search(source[at : at + SAMPLE]):
        return True
    if source.find(b">", at, at + PIECE) >= 0:
        return False
    start, end = source.rfind(b"<", 0, at + 1), source.find(b">", at)
    end = len(source) if end < 0 else end
    if start < 0 or source.find(b">", start, at) >= 0:
        return False
    return sum([source.count(sign, start, end) for sign in _APART]) // 2 > MANY


def _tame(text: str) -> str:
    """Return `text` without the tags that are too many; of a tag with too many attributes the first stay. Empty if none are."""
    parts: list[str] = []
    at = 0
    allowance = Allowance()
    for match in _TAG.finditer(text):
        if match.start() < at:
            continue  # inside a value of an attribute
        end, surplus = _end_of(text, match.end())
        if allowance.is_spent(match[2].lower(), is_end=bool(match[1])):
            parts.append(text[at : match.start()])
            at = end
        elif surplus < end:
            parts += [text[at:surplus], ">"]
            at = end
    return "".join([*parts, text[at:]]) if parts else ""


def _end_of(text: str, at: int) -> tuple[int, int]:
    """Return where a tag ends whose name ends at `at`, and where its attributes begin that are too many."""
    end = text.find(">", at) + 1 or len(text)
    if '"' not in text[at:end] and "'" not in text[at:end] and end - at < PIECE:
        return end, end
    count, surplus = 0, len(text)
    while (at := _end_of_gap(text, at)) < len(text) and text[at] != ">":
        found = _ATTRIBUTE.match(text, at)
        at = found.end() if found else at + 1
        count += 1
        if count == MANY:
            surplus = at
    end = min(at + 1, len(text))
    return end, min(surplus, end)


def _end_of_gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


class Allowance:
    """Counts the tags of a page; lives only while it is tamed."""

    def __init__(self) -> None:
        """Begin with no tag."""
        self._depth = self._options = self._styles = 0
        self._seen: set[str] = set()

    def is_spent(self, name: str, *, is_end: bool) -> bool:
        """Count one more tag; tell whether it is one too many."""
        if name in ("html", "body"):
            is_again = name in self._seen and not is_end
            self._seen.add(name)
            return is_again
        if name == "option":
            self._options += not is_end
            return self._options > OPTIONS
        if name in _STYLE_NAMES:
            if not is_end and self._styles >= STYLED:
                return True
            self._styles = max(self._styles - 1, 0) if is_end else self._styles + 1
        if name in _ALONE:
            return False
        is_deep = self._depth >= DEEPEST and (not is_end or self._depth > DEEPEST)
        self._depth = max(self._depth - 1, 0) if is_end else self._depth + 1
        return is_deep
