"""What differs, said so that a person sees at once what became of which line, and which rule did it."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.golden.escape import BAR, escape
from extractor.golden.gutter import Line

MAX_SHOWN = 40
"""Lines that are shown of one case."""
WIDTH = 60
"""Characters that are shown of a text."""
LEAD = 12
"""Characters that are shown before the place where two texts part."""


class Difference(NamedTuple):
    """One thing that is not as the golden says. All text is escaped and bounded."""

    place: str
    """Where, as `golden.txt:12`."""
    change: str
    """What became of it: `= h2 (三) → - widget`."""
    text: str
    rules: tuple[str, ...] = ()
    """The rules behind what is there now."""

    def __str__(self) -> str:
        """Return the difference as one line."""
        by = f"   by {', '.join(self.rules)}" if self.rules else ""
        return f"{self.place}: {self.change} {BAR} {self.text}{by}"


def changed(place: str, before: Line, after: Line, rules: Sequence[str]) -> Difference:
    """Say that a line is another now."""
    old, new = _head(before), _head(after)
    change = old if old == new else f"{old} → {new}"
    if before.printed == after.printed or old != new:
        return Difference(place, change, shorten(after.printed), tuple(rules))
    return Difference(place, change, parted(before.printed, after.printed), tuple(rules))


def gone(place: str, before: Line, rules: Sequence[str]) -> Difference:
    """Say that a line is there no more; `rules` are those that have its text now."""
    return Difference(place, f"{_head(before)} → gone", shorten(before.printed), tuple(rules))


def new(place: str, after: Line, rules: Sequence[str]) -> Difference:
    """Say that a line is there that was not."""
    return Difference(place, f"new {_head(after)}", shorten(after.printed), tuple(rules))


def parted(before: str, after: str) -> str:
    """Show two texts from a little before the place where they part."""
    at = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    start = max(0, at - LEAD)
    lead = "…" if start else ""
    return f"{lead}{shorten(before[start:])} → {lead}{shorten(after[start:])}"


def shorten(text: str) -> str:
    """Escape `text` and cut it to what fits a line."""
    return escape(text if len(text) <= WIDTH else text[:WIDTH] + "…")


def report(differences: Sequence[Difference], limit: int = MAX_SHOWN) -> list[str]:
    """Return the differences as lines, no more than `limit` of them."""
    lines = [str(difference) for difference in differences[:limit]]
    rest = len(differences) - limit
    return lines if rest <= 0 else [*lines[:-1], f"… and {rest + 1} more"]


def _head(line: Line) -> str:
    tally = f" ⟨{line.tally}⟩" if line.tally else ""
    if not line.opens:
        return f"{line.sign} {line.label} …{tally}"
    return f"{line.gutter}{tally}"
