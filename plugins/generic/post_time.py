"""When the first post of a thread was written: what shows `3天前` says the time to machines."""

import re
from collections.abc import Iterator
from itertools import islice

from extractor import Role, Rules, Settled, Stated, detect

POST = "posts/post"
"""The rule that finds posts."""
NAMES = ("datetime", "title", "data-time", "data-created", "data-timestamp", "data-date")
"""Attributes that hold times."""
DAY = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?")
TIME = re.compile(rf"{DAY.pattern}.*|1\d{{9}}")
NODES = 8
"""Elements in the line of a time that are looked at."""


def read(settled: Settled) -> Iterator[Stated]:
    """Yield the time of the first post as its element states it, where the page prints no day."""
    page, byline = settled.page, Role.BYLINE
    if not page.is_html:
        return
    found = (field for claim in settled.claims if claim[3] == POST and claim[2] is byline for field in claim.fields)
    printed = next((field for field in found if field.name == "published"), None)
    if printed is None or DAY.search(printed.value):
        return
    for element in islice(page.nodes[page.index_at(printed.start)].traverse(), NODES):
        for name in NAMES:
            value = (element.attributes.get(name) or "").strip()
            if TIME.fullmatch(value):
                yield Stated("published", value, f"attribute {name}")
                return


rules = Rules(
    id="post-time",
    name="times of posts",
    rules=[detect.facts("stated", read, why="a time that is given as an age is stated in full to machines")],
)
