"""An HTML page: the text of its body, a line a block element."""

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.model.page import Block
from extractor.readers.head import stated

SKIPPED = "head, script, style, template, noscript, iframe, svg, select, textarea"
"""Elements whose text no reader sees."""

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split()
)


class Parsed(NamedTuple):
    """The text of a body, its blocks, its tree, and what the head states."""

    text: str
    blocks: tuple[Block, ...]
    tree: LexborHTMLParser
    meta: dict[str, str]


def parse(source: str) -> Parsed:
    """Parse `source`, however broken."""
    tree = LexborHTMLParser(source)
    meta = stated(tree, source)
    for skipped in tree.css(SKIPPED):
        skipped.decompose()
    blocks: list[Block] = []
    lines: list[str] = []
    at = 0
    for line, element, link_chars in _lines(tree.body):
        blocks.append(
            Block(len(blocks), at, at + len(line), tag=element.tag or "", link_chars=link_chars, node=element)
        )
        lines.append(line)
        at += len(line) + 1
    return Parsed("\n".join(lines), tuple(blocks), tree, meta)


def _lines(body: LexborNode | None) -> Iterator[tuple[str, LexborNode, int]]:
    """Yield the text, the block element and the characters inside links of each line of the body."""
    if body is None:
        return
    parts: list[str] = []
    links = 0
    inside = body
    for element in body.traverse(include_text=True):
        if element.tag == "-text":
            owner, is_link = _owner(element)
            text = element.text_content or ""
            if owner.mem_id != inside.mem_id:
                yield from _line(parts, inside, links)
                parts, links, inside = [], 0, owner
            parts.append(text)
            links += len(text.strip()) if is_link else 0
        elif element.tag in _BLOCK_TAGS:
            yield from _line(parts, inside, links)
            parts, links = [], 0
    yield from _line(parts, inside, links)


def _line(parts: list[str], inside: LexborNode, links: int) -> Iterator[tuple[str, LexborNode, int]]:
    line = " ".join("".join(parts).split())
    if line:
        yield line, inside, links


def _owner(text: LexborNode) -> tuple[LexborNode, bool]:
    """Return the block element around a text, and whether a link lies between."""
    is_link = False
    element = text.parent
    while element is not None and element.tag not in _BLOCK_TAGS:
        is_link = is_link or element.tag == "a"
        if element.parent is None:
            break
        element = element.parent
    return element or text, is_link
