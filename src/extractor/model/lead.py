"""The line that the description in the page's head quotes: the text begins there."""

from extractor.model.page import Page

OPENING = 16
"""Characters of a description that tell where the text begins."""


def lead_of(page: Page, title: int) -> int:
    """Return the block below the block `title` that begins as the page's description does; -1 if none does."""
    opening = (page.meta.get("description") or page.meta.get("og:description") or "").strip()[:OPENING]
    if len(opening) < OPENING:
        return -1
    place = page.text.find(opening, page.ends[title] if title >= 0 else 0)
    index = page.index_at(place)
    is_opening = place >= 0 and place - page.starts[index] < OPENING
    return index if is_opening and not page.is_link(index) else -1
