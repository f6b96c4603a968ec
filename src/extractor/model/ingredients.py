"""What a recipe needs: short lines below a label, some of them with an amount. They are text, and no prose."""

import re

from extractor.model.page import Page

_LABELS = ("用料", "主料", "食材", "配料", "原料")
_SIGNS = ("勺", "克", "适量", "少许", "毫升")
"""One of these stands in nearly every recipe, and seldom elsewhere: quicker to look for than the labels."""
_LABEL = re.compile(r"(?:所需|准备)?(?:用料|主料|食材(?:明细|清单)?|配料|原料)(?:明细|清单)?[:：]?")
_AMOUNT = re.compile(
    r"(?:\d|半|[一两几])[\d./~-]* ?(?:克|千克|公斤|斤|两|毫升|升|个|只|根|片|块|勺|匙|杯|颗|把|瓣|条|包|瓶|朵|g|kg|ml|ML|G)|适量|少许"
)
_LONGEST, _MOST, _FEWEST, _STEP = 20, 60, 2, 24
"""Characters of a line, lines at most, amounts at least, and characters of the first step below them at least."""


def ingredients(page: Page) -> list[int]:
    """Return the lines from a label of ingredients to the first step, if amounts stand between."""
    found: list[int] = []
    text = page.text
    if ("料" not in text and "食材" not in text) or not any(sign in text for sign in _SIGNS):
        return found
    for label in _LABELS:
        at = text.find(label)
        while at >= 0 and not found:
            first = page.index_at(at)
            if _LABEL.fullmatch(page.lines[first]):
                found = _below(page, first)
            at = text.find(label, max(at + 1, page.ends[first]))  # what is not shown lies in no line
        if found:
            break
    return found


def _below(page: Page, first: int) -> list[int]:
    """Return the lines from `first` to the first long one, if enough of them name an amount."""
    lines = page.lines[first : first + _MOST]
    last = next((place for place, line in enumerate(lines) if len(line) >= _STEP), len(lines))
    rows = [line for line in lines[:last] if len(line) <= _LONGEST]
    amounts = sum([_AMOUNT.search(line) is not None for line in rows])
    return list(range(first, first + last)) if amounts >= _FEWEST and len(rows) == last < len(lines) else []
