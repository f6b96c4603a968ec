"""An HTML page: the text of its body, a line a block element.

One selector pass takes out what is no text, then one flat walk reads the rest. Each property of a node that is asked
for costs a tenth of a microsecond and a page has thousands of nodes, so the walk asks elements for their tag only and
passes over blank texts; whether one stood between two words is looked up where it matters.
"""

from itertools import accumulate
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.readers.head import stated_beside, stated_by_pager, stated_by_wechat

SKIPPED = "script, style, template, noscript, iframe, svg, select, textarea"
"""Elements of the body whose text no reader sees."""

_BLOCK_TAGS = (
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul"
)


def _numbers(tags: str) -> frozenset[int]:
    """Return the numbers that the parser has for tags: quicker to ask a node for than its name."""
    tree = LexborHTMLParser("")
    return frozenset(tree.create_node(tag).tag_id for tag in tags.split())


_BLOCKS = _numbers(_BLOCK_TAGS)
(_LINK,) = _numbers("a")
(_TEXT,) = {node.tag_id for node in LexborHTMLParser("-").css("body")[0].iter(include_text=True)}


class Parsed(NamedTuple):
    """The text of a body, the columns of its blocks (see `Page`), its tree, and what the head states."""

    text: str
    lines: list[str]
    starts: list[int]
    ends: list[int]
    link_chars: list[int]
    nodes: list[LexborNode]
    tree: LexborHTMLParser
    meta: dict[str, str]


def parse(source: str | bytes) -> Parsed:
    """Parse `source`, however broken. Bytes are UTF-8; they spare the parser a conversion."""
    tree = LexborHTMLParser(source)
    beside = stated_beside(tree)
    meta = beside | _prepare(tree) | stated_by_pager(source)
    if meta.get("og:site_name") == "微信公众平台":
        meta |= stated_by_wechat(source)
    reader = Reader()
    if tree.body is not None:
        reader.read(tree.body)
    lines = reader.lines
    breaks = list(accumulate([len(line) + 1 for line in lines], initial=0))
    starts, ends = breaks[:-1], [after - 1 for after in breaks[1:]]
    return Parsed("\n".join(lines), lines, starts, ends, reader.link_chars, reader.nodes, tree, meta)


def _prepare(tree: LexborHTMLParser) -> dict[str, str]:
    """Take out what is no text. Return what the head states, by lower-case name; `title` is the title element.

    One selector for all of it: each selector is a pass over the whole tree.
    """
    stated: dict[str, str] = {}
    title: str | None = None
    for element in tree.css(f"meta, title, {SKIPPED}"):
        if element.tag == "meta":
            attributes = element.attributes
            name = attributes.get("name") or attributes.get("property")
            content = attributes.get("content")
            if name and content:
                stated.setdefault(name.lower(), content.strip())
        elif element.tag == "title":
            title = element.text() if title is None else title
        else:
            element.decompose()
    if title is not None:
        stated["title"] = " ".join(title.split())
    return stated


class Reader:
    """Reads the lines of a body. Lives only while it is read."""

    def __init__(self) -> None:
        """Begin before the body."""
        self.lines: list[str] = []
        self.link_chars: list[int] = []
        """Of each line, how many characters lie inside links."""
        self.nodes: list[LexborNode] = []
        """Of each line, the block element around it."""
        self._around: dict[int, tuple[LexborNode, bool]] = {}
        """By the identity of an inline element, the block element around it and whether it lies in a link."""

    def read(self, body: LexborNode) -> None:
        """Read the whole body."""
        parts: list[str] = []
        links = 0
        inside = last = body
        inside_id = body.mem_id
        for node in body.traverse(include_text=True, skip_empty=True):
            tag = node.tag_id
            if tag == _TEXT:
                owner, is_link = node.parent or body, False
                if owner.tag_id not in _BLOCKS:
                    owner, is_link = self._owner(owner)
                if owner.mem_id != inside_id:
                    if parts:
                        self._end_line(parts, inside, links)
                        parts, links = [], 0
                    inside, inside_id = owner, owner.mem_id
                text = node.text_content or ""
                if parts and not text[:1].isspace() and not parts[-1][-1:].isspace() and _is_spaced(last, node):
                    parts.append(" ")
                parts.append(text)
                last = node
                if is_link:
                    links += len(text.strip())
            elif parts and tag in _BLOCKS:
                self._end_line(parts, inside, links)
                parts, links = [], 0
        self._end_line(parts, inside, links)

    def _end_line(self, parts: list[str], inside: LexborNode, links: int) -> None:
        line = " ".join("".join(parts).split())
        if line:
            self.lines.append(line)
            self.link_chars.append(links)
            self.nodes.append(inside)

    def _owner(self, inline: LexborNode) -> tuple[LexborNode, bool]:
        """Return the block element around an inline one, and whether a link lies between; remembers it, for deep nests."""
        passed: list[tuple[int, bool]] = []
        element, is_link = inline, False
        while element.tag_id not in _BLOCKS and (parent := element.parent) is not None:
            identity = element.mem_id
            if identity in self._around:
                element, is_link = self._around[identity]
                break
            passed.append((identity, element.tag_id == _LINK))
            element = parent
        for identity, is_own in reversed(passed):
            is_link = is_link or is_own
            self._around[identity] = (element, is_link)
        return element, is_link


def _is_spaced(before: LexborNode, after: LexborNode) -> bool:
    """Whether a blank text, which the walk passes over, stands between two texts of one line."""
    goal = after.mem_id
    node = before
    while True:
        following = node.child or node.next
        while following is None:
            if node.parent is None:
                return False
            node = node.parent
            following = node.next
        node = following
        if node.mem_id == goal:
            return False
        if node.is_empty_text_node:
            return True
