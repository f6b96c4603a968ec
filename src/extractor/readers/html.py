"""An HTML page: the text of its body, a line a block element.

One selector pass finds what is special, then one flat walk reads the text. Each property of a node that is asked for
costs a tenth of a microsecond and a page has thousands of nodes, so the walk asks elements for their tag only and
passes over blank texts; whether one stood between two words is looked up where it matters.
"""

from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.readers.columns import BREAK, Columns, Lines, Odd, lay_out
from extractor.readers.guard import defuse
from extractor.readers.head import MAY_STATE, STATING, note_stated, stated_by_pager, stated_by_wechat
from extractor.readers.marks import MARKED, READ, Mark, Marks
from extractor.readers.tags import BLOCKS, COMMENT, IMAGE, LINK, TEXT

_SPECIAL = MARKED | MAY_STATE | {IMAGE, COMMENT}
NEAR = 8
"""Inline elements around a text up to which the block around it is not worth remembering."""


class Parsed(NamedTuple):
    """The text of a body, the columns of its blocks (see `Page`), its tree, and what the head states."""

    columns: Columns
    images: list[tuple[int, LexborNode]]
    comments: list[tuple[int, LexborNode]]
    tree: LexborHTMLParser
    meta: dict[str, str]
    has_code: bool


def parse(source: bytes) -> Parsed:
    """Parse `source`, which is UTF-8, however broken."""
    tree = LexborHTMLParser(defuse(source))
    reader = Reader()
    reader.read(tree)
    meta = reader.meta | stated_by_pager(source)
    if meta.get("og:site_name") == "微信公众平台":
        meta |= stated_by_wechat(source)
    return Parsed(*reader.finish(), tree, meta, reader.has_code)


class Reader:
    """Reads the lines of a body. Lives only while it is read."""

    def __init__(self) -> None:
        """Begin above the head."""
        self.meta: dict[str, str] = {}
        """What the page states, by name; of a name that stands twice the first."""
        self._marks = Marks()
        self._stream: list[str] = []
        """The texts of all lines, a `BREAK` before each line."""
        self._special: list[tuple[int, Mark]] = []
        """Places in the stream of special texts in the last line."""
        self._odd: dict[int, Odd] = {}
        """What is special about a line, by its number."""
        self._link_chars: list[int] = []
        self._nodes: list[LexborNode] = []
        self._images: list[tuple[int, LexborNode]] = []
        self._comments: list[tuple[int, LexborNode]] = []
        self._around: dict[int, tuple[LexborNode, bool]] = {}
        """By the identity of an inline element, the block element around it and whether it lies in a link."""

    @property
    def has_code(self) -> bool:
        """Whether an element was met whose lines are lines of code."""
        return self._marks.has_code

    def read(self, tree: LexborHTMLParser) -> None:
        """Read what the head states, and the whole body."""
        for element in tree.head.css(STATING) if tree.head is not None else ():
            note_stated(element, element.tag_id, self.meta)
        if tree.body is not None:
            self._marks.find_hidden(tree)
            self._read_body(tree.body)

    def _read_body(self, body: LexborNode) -> None:  # noqa: C901, PLR0912 - one loop: a call a node would double its cost
        """Read the text of the body, and note what is special in it."""
        stream, nodes, link_chars, marks = self._stream, self._nodes, self._link_chars, self._marks.of
        is_open, inside, last = False, 0, body
        for node in body.traverse(include_text=True, skip_empty=True):
            tag = node.tag_id
            if tag == TEXT:
                special = marks.get(node.mem_id)
                if special is READ:
                    continue
                text = node.text_content or ""
                if text.isspace():
                    if is_open:
                        stream.append(" ")
                    continue
                owner, is_link, left = node.parent or body, False, NEAR
                while (kind := owner.tag_id) not in BLOCKS:
                    if not left:
                        owner, is_inside = self._owner(owner)
                        is_link = is_link or is_inside
                        break
                    is_link = is_link or kind == LINK
                    owner = owner.parent or body
                    left -= 1
                identity = owner.mem_id
                if special is not None and special.whole is not None:
                    self._add_whole(special, owner)
                    is_open = False
                    continue
                if not is_open or identity != inside:
                    if self._special:
                        self._note_odd()
                    stream.append(BREAK)
                    nodes.append(owner)
                    link_chars.append(0)
                    inside, is_open = identity, True
                elif not text[0].isspace() and not stream[-1][-1].isspace() and _is_spaced(last, node):
                    stream.append(" ")
                if special is not None:
                    self._special.append((len(stream), special))
                stream.append(text)
                last = node
                if is_link:
                    link_chars[-1] += len(text.strip())
            else:
                if tag in BLOCKS:
                    is_open = False
                if tag in _SPECIAL:
                    self._meet(node, tag)
        if self._special:
            self._note_odd()

    def _meet(self, node: LexborNode, tag: int) -> None:
        """Note an image, a comment, what is stated, or texts that are special."""
        if tag == IMAGE:
            self._images.append((len(self._nodes), node))
        elif tag == COMMENT:
            self._comments.append((len(self._nodes), node))
        else:
            if tag in MAY_STATE:
                note_stated(node, tag, self.meta)
            if tag in MARKED:
                self._marks.meet(node, tag)

    def finish(self) -> tuple[Columns, list[tuple[int, LexborNode]], list[tuple[int, LexborNode]]]:
        """Return the columns, and the images and comments, each with the block that it stands before."""
        columns = lay_out(Lines(self._stream, self._nodes, self._link_chars, self._odd))
        if columns.places:
            places = columns.places
            return columns, _moved(self._images, places), _moved(self._comments, places)
        return columns, self._images, self._comments

    def _note_odd(self) -> None:
        """Note what is special about the line that ended: all of it, or some of its parts."""
        stream, special, number = self._stream, self._special, len(self._nodes) - 1
        place, mark = special[-1]
        self._special = []
        if stream[place - 1] is BREAK and place == len(stream) - 1:
            self._odd[number] = Odd(mark)
            return
        marks = dict(special)
        begin = len(stream)
        while stream[begin - 1] is not BREAK:
            begin -= 1
        parts = [(text, marks.get(place)) for place, text in enumerate(stream[begin:], begin)]
        kinds = {mark for text, mark in parts if text != " "}
        if kinds == {mark}:
            self._odd[number] = Odd(mark)
        else:
            self._odd[number] = Odd(READ, parts)
            stream[begin:] = ["-"]

    def _add_whole(self, special: Mark, owner: LexborNode) -> None:
        """Add a line for an element that is read as one."""
        if self._special:
            self._note_odd()
        self._odd[len(self._nodes)] = Odd(special)
        self._stream += (BREAK, "-")
        self._nodes.append(owner)
        self._link_chars.append(0)

    def _owner(self, inline: LexborNode) -> tuple[LexborNode, bool]:
        """Return the block element around an inline one, and whether a link lies between; remembers it, for deep nests."""
        passed: list[tuple[int, bool]] = []
        element, is_link = inline, False
        while element.tag_id not in BLOCKS and (parent := element.parent) is not None:
            identity = element.mem_id
            if identity in self._around:
                element, is_link = self._around[identity]
                break
            passed.append((identity, element.tag_id == LINK))
            element = parent
        for identity, is_own in reversed(passed):
            is_link = is_link or is_own
            self._around[identity] = (element, is_link)
        return element, is_link


def _moved(found: Sequence[tuple[int, LexborNode]], places: Sequence[int]) -> list[tuple[int, LexborNode]]:
    """Return what stands before lines that were read, with the blocks that those became."""
    last = len(places) - 1
    return [(places[min(number, last)], node) for number, node in found]


def _is_spaced(before: LexborNode, after: LexborNode) -> bool:
    """Whether a blank text, which the walk passes over, stands between two texts of one line."""
    goal = after.mem_id
    node = before
    while True:
        following = node.next
        while following is None:
            above = node.parent
            if above is None:
                return False
            node, following = above, above.next
        while following is not None:
            if following.mem_id == goal:
                return False
            if following.is_empty_text_node:
                return True
            node, following = following, following.child
