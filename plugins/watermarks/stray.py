"""A lone accent or quotation mark behind 的: sites of sample texts strew them into sentences, so that copies differ."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

SIGNS = "`'"
STRAY = {sign: re.compile(rf"(?<=的){sign}(?=[\u4e00-\u9fff])") for sign in SIGNS}
NEEDS = [f"的{sign}" for sign in SIGNS]


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the signs of lines where each of its kind stands behind 的 and before a character: none of them closes."""
    for start, line in zip(page.starts, page.lines, strict=True):
        for sign, need in zip(SIGNS, NEEDS, strict=True):
            if need in line and line.count(sign) == len(found := list(STRAY[sign].finditer(line))):
                for match in found:
                    yield Found(start + match.start(), start + match.end())


rules = Rules(
    id="stray",
    name="stray signs",
    rules=[detect.injected("sign", find, needs=NEEDS, why="a sign that opens nothing and closes nothing, behind 的")],
)
