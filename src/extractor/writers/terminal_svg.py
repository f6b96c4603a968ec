"""An explanation as a picture of a terminal."""

import io
import re
from collections.abc import Iterator, Sequence
from html import escape, unescape

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME

from extractor.writers.explanation import Explanation, Line
from extractor.writers.terminal_explain import line_rows, summary

_FORMAT = re.sub(r"@font-face\s*\{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Rich's frame without the fonts that it would load from the network."""
_CELL = 12.2
"""Width of a column in the picture: rich draws letters 20 high and 0.61 of that wide."""
_TEXT = re.compile(
    r'<text (class="[^"]*") x="([\d.]+)" (y="[\d.]+") textLength="[\d.]+" (clip-path="[^"]*")>([^<]*)</text>'
)
_RUNS = re.compile(r"[\u0000-\u10ff\u2000-\u2e7f]+|[^\u0000-\u10ff\u2000-\u2e7f]+")
"""Runs of narrow and of wide characters: each is stretched to its columns on its own."""


def to_svg(explanation: Explanation, lines: Sequence[Line], title: str, width: int) -> str:
    """Return a picture of `lines`, `width` columns wide, with the sums of the whole page below."""
    console = Console(
        record=True, width=width, file=io.StringIO(), markup=False, highlight=False, emoji=False,
        color_system="truecolor", force_terminal=True,
    )  # fmt: skip
    for row in line_rows(lines, width):
        console.print(row, soft_wrap=True)
    console.print()
    for part in summary(explanation, width):
        console.print(part)
    drawn = console.export_svg(title=title, theme=SVG_EXPORT_THEME, code_format=_FORMAT)
    return _TEXT.sub(lambda match: "".join(_runs(match)), drawn)


def _runs(match: re.Match[str]) -> Iterator[str]:
    """Yield a text of rich's, which counts an ideograph as one column, run by run in its true columns."""
    style, at, height, clip, text = match.groups()
    x = float(at)
    for run in _RUNS.findall(unescape(text)):
        length = cell_len(run) * _CELL
        shown = escape(run).replace(" ", "&#160;")
        yield f'<text {style} x="{x:g}" {height} textLength="{length:g}" {clip}>{shown}</text>'
        x += length
