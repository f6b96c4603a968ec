"""Discuz! spoils copies with runs of random letter pairs at line breaks; a browser hides them.

Source: `jammer()` in `source/function/function_discuzcode.php`: 5 to 15 times a character of ASCII 32-59, a space, a
character of ASCII 63-126, in reverse order and separated by spaces.
"""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

TRIPLE = r"[ -;]? [?-~]"
"""A sign or digit, which may be a space that runs into the next, a space, and a letter or sign of the upper half."""
AT_END = re.compile(rf"(?:(?<=[^\x00-\x7f])|(?<=[\s:;,.!?)\"])|^)(?:{TRIPLE}){{4,16}}$")
AT_START = re.compile(rf"^[?-~]?(?:{TRIPLE}){{4,16}}(?= ?(?:[^\x00-\x7f]|\"|\d{{1,2}}[.)、]|\(\d{{1,2}}\)))")
"""A run before a paragraph, or before its number: 2.主送机关, (1)标题."""
FEW, SHORTEST, MIXED = 2, 4, 3
ROW = re.compile(rf" [?-~](?:{TRIPLE}){{2}}")
"""What every run holds, whatever stands around it."""
LAST_ASCII = "\x7f"
REACH = 60


def looks_random(run: str) -> bool:
    """Whether a run is no words, sums or code: mostly pairs, of letters, digits and signs mixed."""
    parts = run.split()
    kinds = {c.isdigit() + 2 * c.isupper() + 4 * c.islower() for part in parts for c in part}
    pairs = sum(len(part) == 2 for part in parts)  # noqa: PLR2004 - the end of one triple and the start of the next
    return len(parts) >= SHORTEST and 2 * pairs >= len(parts) and len(kinds) >= MIXED and 0 in kinds


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the runs at both ends of lines, where at least two lines of the page have one."""
    runs: list[tuple[int, int]] = []
    if not ROW.search(page.text):
        return
    for index in [index for index, line in enumerate(page.lines) if line.count(" ") >= SHORTEST]:
        line, start, end = page.lines[index], page.starts[index], page.ends[index]
        if match := AT_START.search(line[:REACH]):
            runs.append((start, start + match.end()))
        if line[-1] < LAST_ASCII and (match := AT_END.search(line[-REACH:])):
            runs.append((end - len(match[0]), end))
    text = page.text
    random = [(start, end) for start, end in runs if looks_random(text[start:end])]
    if len(random) >= FEW:
        yield from (Found(start, end) for start, end in random)


rules = Rules(
    id="discuz",
    name="Discuz! jammer",
    rules=[detect.injected("jammer", find, why="random pairs of characters at line breaks")],
)
