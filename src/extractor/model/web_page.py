"""Whether a page is of the web, or a document that somebody saved as it was: all of a document is text."""

import re
from collections.abc import Iterable, Mapping

from extractor.model.leaving import replies
from extractor.model.page import Page
from extractor.model.roles import Role
from extractor.model.text import ends_sentence

_TELLING = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
_WEB = frozenset({Role.TOOLBAR, Role.SHARE, Role.RELATED, Role.COMMENT, Role.WIDGET})
"""Roles that only web pages have; the first three of them count as two."""
_SIGNS = {role: 2 * (role in _TELLING) + (role in _WEB) for role in Role}
_LICENCE = re.compile(r"ICP[备证]|网安备|©|\([cC]\)|[Cc]opyright|[Rr]eserved")
"""What only web pages print at their foot."""
_DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d")
_LINKS, _ABOVE, _NEAR = 6, 6, 4
"""Lines of links, or above the title, that make a web page, and lines below the title within which its byline stands."""


def web_signs(roles: Iterable[Role]) -> int:
    """Return how much the furniture of a page, a role for each line, tells that it is of the web; 3 is sure."""
    return sum(map(_SIGNS.__getitem__, roles))


def is_web_page(page: Page, roles: Mapping[int, Role]) -> bool:
    """Whether other things tell it: links, a licence, comments, or labels above the title and a dated byline below it.

    `roles` has those of furniture and of the title, by the index of the block.
    """
    links = page.link_chars
    if links and sum([2 * chars > len(line) for chars, line in zip(links, page.lines, strict=True)]) >= _LINKS:
        return True
    footer, byline, name = Role.FOOTER, Role.BYLINE, Role.TITLE
    if any(_LICENCE.search(page.lines[index]) for index, role in roles.items() if role is footer) or replies(page):
        return True
    title = next((index for index, role in roles.items() if role is name), 0)
    if title < _ABOVE or any(map(ends_sentence, page.lines[:title])):
        return False
    below = range(title + 1, title + _NEAR)
    return any(roles.get(index) is byline and _DATE.search(page.lines[index]) for index in below)
