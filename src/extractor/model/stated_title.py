"""Which lines show the title that a page states in its head.

The title element, og:title and linked data say what a page is called, often with the site's name after it; of the lines
that show some of it a heading is best, then a line before a link, then the page's own heading, then what shows most.
"""

import re
from collections.abc import Iterable
from itertools import compress, count
from operator import itemgetter

from extractor.model.bare_title import TOPIC_SORT
from extractor.model.page import Block, Page
from extractor.model.text import fold

STATED = ("articletitle", "og:title", "ld:headline", "ld:title", "title")
"""Names of what states the title: the standard of government sites, Open Graph, schema.org, Baidu, HTML."""

_HEADINGS = frozenset({"h1", "h2", "h3"})
_QUOTES = "\"'“”‘’「」『』"
_PASSED = re.compile(rf"[\s{_QUOTES}]+")
"""What a comparison passes over."""
_AFTER = frozenset("_-|–—·,，:：(（[【<>丨、》…")
"""Signs that part a title from what a title element says after it."""
_SITES = re.compile(r"[-_|–—]")
"""Those of them that part it from the name of a site."""
_PARTS = re.compile(rf"[\n{re.escape(''.join(sorted(_AFTER)))}]")
_BEGINNING, _LONGEST = 4, 140
"""Characters at the beginning of a line that tell that it shows no title, and of a line that may show one."""
_STATED_AT_MOST = 280
"""Characters of a stated title that are read."""
_SURE, _LONG = 6, 8
"""Characters of a line that is a title though the head says more, and though no sign parts it from that."""
_SITE = 12
"""Characters of the longest name of a site that stands before the title in a title element."""
_ENOUGH = 0.6
"""Share of the most that any line shows; a line that shows less is no title, unless a heading."""
_BELOW = 4
"""Lines that a title may go on in."""


def _compact(text: str) -> str:
    """Return `text` for comparison: half width, without white space and quotation marks."""
    return _PASSED.sub("", fold(text))


def stated_title(page: Page) -> tuple[Block, Block] | None:
    """Return the first and the last of the lines that show most of the title that the page states, if any do."""
    if not page.meta:
        return None
    stated = {page.meta[name][:_STATED_AT_MOST] for name in STATED if name in page.meta}
    heads = set(map(_compact, stated)) - {""}
    if not heads:
        return None
    stated |= heads
    together, compact = "\n".join(stated), "\n".join(heads)
    letters = {
        *_QUOTES,
        "[",
        "【",
        *_AFTER.intersection(together),
        *[told[0] for told in _PARTS.split(together) if told],
    }
    letters |= {chr(ord(letter) + 0xFEE0) for letter in letters if "!" <= letter <= "~"}
    found: list[tuple[int, Block, Block]] = []
    for index in compress(count(), map(letters.__contains__, map(itemgetter(0), page.lines))):
        text = page.lines[index]
        begin = text[:_BEGINNING]
        if begin[0] in "[【" and begin not in together and (label := TOPIC_SORT.match(text)):
            text = text[label.end() :]
            begin = text[:_BEGINNING]
        if len(text) > _LONGEST or (begin not in together if begin.isalnum() else _compact(begin) not in compact):
            continue
        line, block = _compact(text), page.block(index)
        if block.tag == "title":
            continue
        for head in heads:
            shown = _shown(line, head, block.tag in _HEADINGS)
            if shown:
                last, shown = _extended(page, block, head, shown)
                found.append((shown, block, last))
    most = max((shown for shown, _, _ in found), default=0)
    good = [(block, last, shown) for shown, block, last in found if shown >= _ENOUGH * most or block.tag in _HEADINGS]
    # a heading before other lines, a line before a link, the page's own heading, what shows most, the first
    best = max(
        good,
        key=lambda line: (
            line[0].tag in _HEADINGS,
            not _is_link(line[0]),
            line[0].tag == "h1" and line[2] >= _ENOUGH * most,
            line[2],
            -line[0].index,
        ),
        default=None,
    )
    if best is None or (best[0].tag not in _HEADINGS and _is_link(best[0])):
        return _glued(page, heads)
    return best[0], best[1]


def _glued(page: Page, heads: Iterable[str]) -> tuple[Block, Block] | None:
    """Return the heading that ends as the page says its title begins: what sorts the topic is glued to it in front."""
    told = [name for head in heads if len(name := _SITES.split(head, maxsplit=1)[0]) >= _LONG]
    ends = {name[-1] for name in told}
    for index, line in enumerate(page.lines if told else ()):
        if line[-1] in ends and _LONG < len(line) <= _LONGEST and page.nodes[index].tag in _HEADINGS:
            shown = _compact(line)
            if any(shown.endswith(name) and len(shown) - len(name) <= _SITE for name in told):
                return page.block(index), page.block(index)
    return None


def _is_link(block: Block) -> bool:
    return 2 * block.link_chars > block.end - block.start


def _shown(line: str, head: str, is_heading: bool) -> int:  # noqa: FBT001 - a fact about the line
    """Return how many characters of a stated title a line shows; 0 if it is none."""
    if head.startswith(line):
        rest = head[len(line) :]
        sure = len(line) >= _SURE or is_heading
        return len(line) if not rest or (sure and (rest[0] in _AFTER or len(line) >= _LONG)) else 0
    cut = head.split("...", maxsplit=1)[0].split("…", maxsplit=1)[0]
    if len(cut) >= _LONG and cut != head and line.startswith(cut):
        return len(line)
    at = head.find(line) if len(line) >= _LONG and is_heading else -1
    return len(line) if 0 < at <= _SITE and head[at - 1] in _AFTER else 0


def _extended(page: Page, block: Block, head: str, shown: int) -> tuple[Block, int]:
    """Return the last block of a title that begins at `block` and goes on in the lines below, and all that it shows."""
    for index in range(block.index + 1, min(block.index + _BELOW, len(page.lines))):
        rest = head[shown:]
        if not rest or rest[0] in _AFTER:
            break
        below = page.block(index)
        line = _compact(page.quote(below))
        if not rest.startswith(line):
            break
        block, shown = below, shown + len(line)
    return block, shown
