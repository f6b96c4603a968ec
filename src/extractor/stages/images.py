"""The images in the main text: those that stand between its lines, or beside its first and its last one."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from selectolax.lexbor import LexborNode

from extractor.model.page import Page
from extractor.model.passage import Passage

ADDRESSES = (
    "data-src", "data-original", "data-actualsrc", "data-lazy-src", "data-original-src", "data-lazyload", "data-url",
    "file", "zoomfile", "src",
)  # fmt: skip
"""Attributes that hold an image's address, those that pages load later first: `src` is then a place-holder. Discuz! has
`file` and `zoomfile`."""
SMALL = 40
"""Pixels of a side up to which an image is an icon or a counter."""
NEAR = 4
"""Elements around an image among which the one around the text's line is looked for."""
_ICON = re.compile(r"[/_.-](?:emoji|emot\w*|smil\w*|icons?|blank|spacer|loading|pixel|none)[/_.-]")
_NUMBER = re.compile(r"\s*(\d{1,5})(?:px)?\s*")


def images(page: Page, kept: AbstractSet[int]) -> list[tuple[int, Passage]]:
    """Return the images of the main text, whose blocks are `kept`, each with the block that it stands before."""
    if not page.images or not kept:
        return []
    first, last = min(kept), max(kept)
    inside = [
        (place, node)
        for place, node in page.images
        if first <= place <= last + 1 and _is_inside(page, kept, place, node)
    ]
    return [(place, passage) for place, node in inside if (passage := _passage(node))]


def _is_inside(page: Page, kept: AbstractSet[int], place: int, image: LexborNode) -> bool:
    """Whether lines of the text stand above and below, or one of them in an element that is around the image too."""
    beside = [block for block in (place - 1, place) if block in kept]
    if len(beside) == 2:  # noqa: PLR2004
        return True
    around = {parent.mem_id for block in beside for parent in (page.nodes[block].parent,) if parent is not None}
    node = image.parent
    for _ in range(NEAR):
        if node is None or node.tag == "body":
            return False
        if node.mem_id in around:
            return True
        node = node.parent
    return False


def _passage(image: LexborNode) -> Passage | None:
    """Return the passage of an image, None if it shows nothing."""
    attributes = image.attributes
    address = _address(attributes)
    if not address or _is_small(attributes.get("width")) or _is_small(attributes.get("height")):
        return None
    if _ICON.search(address.lower()):
        return None
    return Passage("image", " ".join((attributes.get("alt") or "").split()), "", (), address=address)


def _address(attributes: Mapping[str, str | None]) -> str:
    """Return the address of an image as the page has it; data that stands in its place is none."""
    for name in ADDRESSES:
        value = attributes.get(name)
        address = value.strip() if value else ""
        if address and not address.startswith("data:"):
            return address
    return ""


def _is_small(side: str | None) -> bool:
    """Whether a width or a height that an image states is that of an icon."""
    size = _NUMBER.fullmatch(side) if side else None
    return size is not None and int(size[1]) <= SMALL


def insert(passages: Sequence[tuple[int, Passage]], found: Sequence[tuple[int, Passage]]) -> tuple[Passage, ...]:
    """Return the passages, each given with the block that it begins in, with the images where they stand."""
    whole: list[Passage] = []
    at = 0
    for block, passage in passages:
        while at < len(found) and found[at][0] <= block:
            whole.append(found[at][1])
            at += 1
        whole.append(passage)
    return (*whole, *(image for _, image in found[at:]))
