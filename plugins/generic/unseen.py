"""What a browser does not show as text: hidden elements, what stands in for scripts and frames, and form controls.

A page may hide its whole text until its script has run, as articles of WeChat do: what is hidden is the text itself where
it holds far more prose than all that is shown.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

MARKS = ("。", "，", "！", "？", ",")
"""One of these stands in prose."""
SHORTEST, RICH = 12, 160
"""Characters of a line that may be prose, and beyond which more of it counts no more."""
LEAST, TIMES = 24, 2
"""The least prose of a text, and how many times richer than the shown page it is."""
PLENTY = 1_200
"""Prose of the shown page that is certainly its text."""


def hidden(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield what the page's own style hides, unless it is the main text."""
    stretches = [unseen for unseen in page.unseen if unseen.why == "style"]
    shown = text_groups(page) if stretches else frozenset()
    for start, end, _, group in stretches:
        if group not in shown:
            yield Found(start, end)


def text_groups(page: Page) -> frozenset[int]:
    """Return the groups of hidden stretches that hold the main text: those with far more prose than what is shown."""
    rich: Counter[int] = Counter()
    for start, end, why, group in page.unseen:
        if why == "style" and end - start >= LEAST:
            rich[group] += sum(map(prose, page.lines[bisect_left(page.starts, start) : bisect_left(page.starts, end)]))
    most = max(rich.values(), default=0)
    if most < LEAST:
        return frozenset()
    bar = most // TIMES
    left = min(bar, PLENTY)
    hidden = page.hidden
    for index, line in enumerate(page.lines):
        if index not in hidden and page.link_chars[index] * 2 < len(line):
            left -= prose(line)
            if left < 0:
                return frozenset()
    visible = min(bar, PLENTY) - left
    return frozenset(group for group, value in rich.items() if value >= max(LEAST, TIMES * visible))


def prose(line: str) -> int:
    """Return how much of a line counts as prose."""
    return min(len(line), RICH) if len(line) >= SHORTEST and any(mark in line for mark in MARKS) else 0


def instead(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001
    """Yield what stands in for scripts, frames and media where they do not run."""
    for start, end, why, _ in page.unseen:
        if why in ("noscript", "markup", "fallback"):
            yield Found(start, end)


def controls(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001
    """Yield buttons, fields, lists to choose from, and the letters of drawings."""
    for start, end, why, _ in page.unseen:
        if why in ("control", "drawing"):
            yield Found(start, end)


rules = Rules(
    id="unseen",
    name="what is not shown",
    rules=[
        detect.spans("style", hidden, role="HIDDEN", why="the element is hidden by its own style or attribute"),
        detect.spans("instead", instead, role="HIDDEN", why="shown only where scripts, frames or media do not run"),
        detect.spans("control", controls, role="WIDGET", why="form controls and drawings are no text of a document"),
    ],
)
