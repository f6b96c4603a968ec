"""Zero-width spaces, direction marks and soft hyphens show nothing; sites strew them into copied text."""

from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield what the reader saw inside blocks; a joiner that makes one emoji of several is not among it."""
    for start, end in page.invisible:
        yield Found(start, end)


rules = Rules(
    id="invisible",
    name="invisible characters",
    rules=[
        detect.injected("character", find, role="SPACE", why="it shows nothing and breaks words for search and match")
    ],
)
