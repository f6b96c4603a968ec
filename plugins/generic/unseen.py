"""What a browser does not show as text: hidden elements, what stands in for scripts and frames, and form controls.

A text that a page hides until its script has run is none of these: `page.unseen` leaves it out.
"""

from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect


def hidden(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield what the page's own style hides."""
    for start, end, why, _ in page.unseen:
        if why == "style":
            yield Found(start, end)


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
