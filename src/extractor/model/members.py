"""Links to the pages of a platform's member: who is linked so beside a title wrote the text, and is no medium."""

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_MOST, _UP = 24, 2
"""Elements inside a line's that are looked at, and elements around it."""
_PAGES = re.compile(
    r"/(?:author|people|u|users?|space|cook|members?)/@?[\w-]+(?:\.html?)?(?:/(?:posts|updates|articles))?/?$|"
    r"space-(?:uid-)?\d+(?:\.html?)?$|[?&]uid=\d+$"
)
"""How the address of a member's pages ends."""


def is_member(element: "LexborNode") -> bool:
    """Whether an element is a link to a member's pages."""
    return element.tag == "a" and _PAGES.search(element.attributes.get("href") or "") is not None


def leads_to_member(node: "LexborNode") -> bool:
    """Whether an element, one inside it, or one around it is a link to a member's pages."""
    return any(map(is_member, _near(node)))


def _near(node: "LexborNode") -> "Iterator[LexborNode]":
    yield from islice(node.traverse(), _MOST)
    around = node.parent
    for _ in range(_UP):
        if around is None:
            return
        yield around
        around = around.parent
