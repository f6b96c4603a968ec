"""What is special about texts of an HTML page: a browser shows them differently, or not at all.

The walk over a page meets elements before their texts, so that the texts of a special element are marked when it is met.
Attributes are dear to read: one selector finds the few elements that may be hidden by their own style.
"""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.readers.tags import CODE, ENDS_CODE_LINE, NO_TEXT, SELECT, TEXT, numbers

_WHY = {
    "noscript": "noscript",
    "iframe noembed noframes": "markup",
    "svg": "drawing",
    "video audio canvas": "fallback",
    "button datalist select textarea": "control",
}
"""Elements whose text a browser with scripts does not show as text, and why."""
_UNSEEN = {number: why for tags, why in _WHY.items() for number in numbers(tags)}
_MAYBE_HIDDEN = "[hidden], [style*=none], [style*=hidden]"
_CONCEALS = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

MARKED = NO_TEXT | CODE | frozenset(_UNSEEN)
"""Elements whose texts have a mark."""


DEEPEST = 3
"""Concealed elements around one another that are told apart."""


class Mark(NamedTuple):
    """What is special about a text node."""

    why: str = ""
    """Why a browser does not show it, as `Unseen.why`; empty if it does."""
    group: int = 0
    """The number of the innermost element that conceals it."""
    whole: str | None = None
    """The text of a whole element that is read as one: code with its lines, the options of a control."""
    is_code: bool = False


READ = Mark()
"""The mark of what is no text, or was read with another node of its element."""


class Marks:
    """The marks of a page's text nodes. Lives only while the page is read."""

    def __init__(self) -> None:
        """Begin with no marks."""
        self.of: dict[int, Mark] = {}
        """The marks by the identity of the text node."""
        self._inside: dict[int, int] = {}
        """How many concealed elements are around an element, by its identity: no nest is walked over again and again."""
        self._read: set[int] = set()
        """Elements inside those that are read as one."""
        self._groups = 0
        self.has_code = False
        """Whether an element was met whose lines are lines of code."""

    def find_hidden(self, tree: LexborHTMLParser) -> None:
        """Mark what elements hide by their own attributes; style sheets are not read."""
        for element in tree.css(_MAYBE_HIDDEN):
            attributes = element.attributes
            if "hidden" in attributes or _CONCEALS.search((attributes.get("style") or "").lower()):
                self._conceal(element, "style")

    def meet(self, element: LexborNode, tag: int) -> None:
        """Mark the texts of an element whose tag is in `MARKED`."""
        if tag in NO_TEXT:
            if (text := element.child) is not None:
                self.of[text.mem_id] = READ
        elif tag in CODE:
            self.has_code = True
            self._read_whole(element, is_code=True)
        else:
            self._conceal(element, _UNSEEN[tag])
            if tag == SELECT:
                self._read_whole(element, is_code=False)

    def _conceal(self, element: LexborNode, why: str) -> None:
        """Mark the text nodes of an element that is not shown; they are the innermost such element's."""
        depth = self._inside.get(element.mem_id, 0) + 1
        if depth > DEEPEST:
            return
        self._groups += 1
        reason = Mark(why, self._groups)
        for node in element.traverse(include_text=True, skip_empty=True):
            if node.tag_id == TEXT:
                before = self.of.get(node.mem_id)
                if before is None or (before.whole is None and before is not READ):
                    self.of[node.mem_id] = reason
            else:
                self._inside[node.mem_id] = depth

    def _read_whole(self, element: LexborNode, *, is_code: bool) -> None:
        """Read an element whose text is one: it hangs on its first text node, the others are marked as read."""
        if element.mem_id in self._read:
            return
        first: LexborNode | None = None
        before = READ
        parts: list[str] = []
        apart: set[int] = set()
        tag = element.tag_id
        for node in element.traverse(include_text=True):
            above, tag = tag, node.tag_id
            if tag != TEXT:
                self._read.add(node.mem_id)
                if is_code and tag in _UNSEEN and node.mem_id not in apart:  # a button to copy the code
                    apart.update(inner.mem_id for inner in node.traverse(include_text=True))
                if is_code and tag in ENDS_CODE_LINE and parts and not parts[-1].endswith("\n"):
                    parts.append("\n")
            elif above not in NO_TEXT and node.mem_id not in apart:
                text = node.text_content or ""
                parts.append(text if is_code else f" {text}")
                if first is None and not text.isspace():
                    first, before = node, self.of.get(node.mem_id, READ)
                self.of[node.mem_id] = READ
        if first is not None:
            text = "".join(parts)
            whole = _lines(text) if is_code else " ".join(text.split())
            self.of[first.mem_id] = Mark(before.why, before.group, whole, is_code)


def _lines(code: str) -> str:
    """Return code without white space at the ends of its lines, and without blank lines above and below."""
    return "\n".join([line.rstrip() for line in code.splitlines()]).strip("\n")
