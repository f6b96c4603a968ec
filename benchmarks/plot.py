"""Quality against speed, one point an extractor: up is better, right is quicker."""

from collections.abc import Sequence
from itertools import product
from math import log10
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import Row

OURS, OTHERS, INK, GRID = "#c8102e", "#4a6fa5", "#333333", "#e3e3e3"
WIDTH, HEIGHT = 7.2, 4.2
"""Inches."""
AXES = (430.0, 240.0)
"""Points that the plot has for its points, about."""
GLYPH, LINE, DOT, GAP = 5.0, 10.0, 4.0, 6.0
"""Points of a letter's width, of a line's height, of half a point, and between a point and its name."""


class Box(NamedTuple):
    """A rectangle, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def overlap(self, other: "Box") -> float:
        """Return the area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(width, 0.0) * max(height, 0.0)


def draw(rows: Sequence[Row], path: Path, title: str) -> None:
    """Write the plot as SVG, the same bytes for the same rows; ImportError without matplotlib."""
    import matplotlib as mpl  # noqa: PLC0415 - only who draws needs it

    mpl.use("svg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    mpl.rcParams["svg.hashsalt"] = "extractor"
    figure, axes = plt.subplots(figsize=(WIDTH, HEIGHT), layout="constrained")
    points = [(row.pages_per_second, list(row.scores.values())[-1].f1) for row in rows]
    for row, (speed, quality), (right, above) in zip(rows, points, sides(rows, points), strict=True):
        is_ours = row.name == "extractor"
        axes.scatter(speed, quality, s=70 if is_ours else 36, color=OURS if is_ours else OTHERS, zorder=3)
        axes.annotate(
            row.name,
            (speed, quality),
            xytext=(GAP if right else -GAP, GAP if above else -GAP),
            textcoords="offset points",
            ha="left" if right else "right",
            va="bottom" if above else "top",
            color=OURS if is_ours else INK,
            weight="bold" if is_ours else "normal",
            fontsize=9,
        )
    axes.set_xscale("log")
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.margins(x=0.16, y=0.1)
    axes.set_xlabel("pages a second on one core")
    axes.set_ylabel("F1")
    axes.set_title(title, fontsize=10, loc="left")
    axes.grid(visible=True, which="major", color=GRID, zorder=0)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, format="svg", metadata={"Date": None}, facecolor="white")
    plt.close(figure)


def sides(rows: Sequence[Row], points: Sequence[tuple[float, float]]) -> list[tuple[bool, bool]]:
    """Return for each name whether it goes to the right of its point and above it: where it covers least of the others."""
    xs, ys = [log10(speed) for speed, _ in points], [quality for _, quality in points]
    across, up = (AXES[i] / ((max(values) - min(values)) or 1.0) for i, values in enumerate((xs, ys)))
    centres = [(x * across, y * up) for x, y in zip(xs, ys, strict=True)]
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in centres]
    chosen: list[tuple[bool, bool]] = []
    for row, (x, y) in zip(rows, centres, strict=True):
        width = GLYPH * len(row.name)
        boxes: dict[tuple[bool, bool], Box] = {}
        for right, above in product((True, False), repeat=2):
            left, bottom = x + GAP if right else x - GAP - width, y + GAP if above else y - GAP - LINE
            boxes[right, above] = Box(left, bottom, left + width, bottom + LINE)
        best = min(boxes, key=lambda side: (sum(boxes[side].overlap(box) for box in taken), not side[0], not side[1]))
        chosen.append(best)
        taken.append(boxes[best])
    return chosen
