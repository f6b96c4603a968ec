"""An explanation as a picture of a terminal."""

import io
import re
from collections.abc import Sequence

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from extractor.writers.explanation import Explanation, Line
from extractor.writers.terminal_explain import line_rows, summary

_FORMAT = re.sub(r"@font-face\s*\{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Rich's frame without the fonts that it would load from the network."""


def to_svg(explanation: Explanation, lines: Sequence[Line], title: str, width: int) -> str:
    """Return a picture of `lines`, `width` columns wide, with the sums of the whole page below."""
    console = Console(
        record=True,
        width=width,
        file=io.StringIO(),
        markup=False,
        highlight=False,
        emoji=False,
        color_system="truecolor",
        force_terminal=True,
    )
    for row in line_rows(lines, width):
        console.print(row, soft_wrap=True)
    console.print()
    for part in summary(explanation, width):
        console.print(part)
    return console.export_svg(title=title, theme=DIMMED_MONOKAI, code_format=_FORMAT)
