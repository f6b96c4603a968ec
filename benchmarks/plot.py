"""Quality against speed, one point an extractor: up is better, right is quicker."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import Row

OURS, OTHERS, INK = "#c8102e", "#4a6fa5", "#333333"
WIDTH, HEIGHT = 7.2, 4.2
"""Inches."""
ABOVE, BELOW = (7, 5), (7, -11)
"""Points from a point to its name."""


def draw(rows: Sequence[Row], path: Path, title: str) -> None:
    """Write the plot as SVG, the same bytes for the same rows; ImportError without matplotlib."""
    import matplotlib as mpl  # noqa: PLC0415 - only who draws needs it

    mpl.use("svg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    mpl.rcParams["svg.hashsalt"] = "extractor"
    figure, axes = plt.subplots(figsize=(WIDTH, HEIGHT), layout="constrained")
    points = sorted([(row.pages_per_second, list(row.scores.values())[-1].f1, row.name) for row in rows])
    placed: list[tuple[float, float]] = []
    for speed, quality, name in points:
        is_ours = name == "extractor"
        axes.scatter(speed, quality, s=70 if is_ours else 36, color=OURS if is_ours else OTHERS, zorder=3)
        is_near = any(0.4 < speed / other < 2.5 and abs(quality - f1) < 0.035 for other, f1 in placed)  # noqa: PLR2004 - about a name's size
        axes.annotate(
            name,
            (speed, quality),
            xytext=BELOW if is_near else ABOVE,
            textcoords="offset points",
            color=OURS if is_ours else INK,
            weight="bold" if is_ours else "normal",
            fontsize=9,
        )
        placed.append((speed, quality))
    axes.set_xscale("log")
    axes.margins(x=0.16, y=0.1)
    axes.set_xlabel("pages a second on one core (logarithmic)")
    axes.set_ylabel("F1 of the main text")
    axes.set_title(title, fontsize=10, loc="left")
    axes.grid(visible=True, which="major", color="#e3e3e3", zorder=0)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, format="svg", metadata={"Date": None}, facecolor="white")
    plt.close(figure)
