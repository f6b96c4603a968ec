"""A title without what stands around it in its line: which sort of topic it is, and the button that copies its address."""

import re

from extractor.model.page import Block, Page

TOPIC_SORT = re.compile(r"(?:[\[【](?P<name>[^\]】]{1,8})[\]】]\s*|(?P<word>\S{1,8})\s)(?=\S)")
"""What forums put before a title."""
_COPY = re.compile(r"\s*\[复制链接\]$")
"""The button that forum software puts behind a title."""
_LABEL = re.compile(r"(?:[标標]\s{0,2}[题題]|[题題]\s{0,2}目)\s?[:：]\s*(?=\S)")
"""What boards for terminals, and some sites, print before a title."""
_LONG, _GLUED = 8, 12
"""Characters of a title, and of what may be glued to it in front."""
_ABOVE = 6
"""Lines above a title in which its path may stand."""


def bare_title(page: Page, first: Block, last: Block) -> tuple[int, int]:
    """Return where the title stands in its lines, the first and the last."""
    begin = first.start + first.bullet + _sort(page, first)
    copied = _COPY.search(page.text, begin, last.end)
    return begin, copied.start() if copied else last.end


def _sort(page: Page, block: Block) -> int:
    """Return how many characters of a title say which sort of topic it is: the page states the title without them."""
    line = page.lines[block.index][block.bullet :]
    if label := _LABEL.match(line):
        return label.end()
    label = TOPIC_SORT.match(line)
    if label is None:
        return _glued(line, page.meta.get("title", ""))
    name, rest = label["name"] or label["word"], line[label.end() :]
    stated = page.meta.get("title", "")
    if stated.startswith(line) or not label["name"]:
        return label.end() if stated.startswith(f"{name} - {rest}") else 0
    above = page.lines[max(block.index - _ABOVE, 0) : block.index]
    is_path = any(near.endswith(rest) and not near.endswith(line) for near in above)
    return label.end() if stated.startswith(rest) or is_path else 0


def _glued(line: str, stated: str) -> int:
    """Return how many characters stand before the title that the page states, without anything between."""
    if not stated or line.startswith(stated[:_LONG]):
        return 0
    at = line.find(stated[:_LONG], 1, _GLUED + _LONG)
    return at if at > 0 and stated.startswith(line[at:]) else 0
