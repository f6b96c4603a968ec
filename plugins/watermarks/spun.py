"""Copies that are to look new: each dozenth character has its reading behind it, 結(jié)構(gòu), in a text that needs none.

A textbook glosses a character once, or gives a character its different readings; a reader for children glosses nearly all.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
GLOSS = re.compile(rf"([\u3400-\u9fff])(\([a-zü]{{0,4}}[{TONED}][a-zü]{{0,3}}\))")
"""A character and its reading in half-width brackets, as converters print it."""
FEW, KINDS = 8, 4
"""Glosses on a page, and different characters among them, at least."""
TWICE, HALF, MANY = 2, 0.5, 0.3
"""Glosses of one character that no teacher needs; their share of all; glosses per character in a reader for children."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the readings, where most glosses repeat others and no character has two readings."""
    found = list(GLOSS.finditer(page.text))
    readings = {match.groups() for match in found}
    counts = Counter(match[1] for match in found)
    again = sum(count for count in counts.values() if count >= TWICE)
    glossed = {page.index_at(match.start()) for match in found}
    rest = sum(len(page.lines[index]) for index in glossed) - sum(len(match[2]) for match in found)
    is_lesson = len(readings) > len(counts) or len(found) > MANY * rest
    if len(found) >= FEW and len(counts) >= KINDS and again >= HALF * len(found) and not is_lesson:
        for match in found:
            yield Found(match.start(2), match.end(2))


rules = Rules(
    id="spun",
    name="readings strewn into copies",
    rules=[detect.injected("reading", find, needs=[*TONED], why="the reading of common characters, again and again")],
)
