"""golden.txt: one sentence a line, its fate in the gutter.

    = h1 一、    │ 产生的根源
    = p          │ 第一句。
      …          │ 第二句。
    - watermark  │ ⟨15 in 14 lines⟩ 范文网
    - navigation │ ⟨5 lines⟩ 供应 … 资讯 #5f1c09aa

`=` is kept, `~` is kept as a field, `-` is dropped; `…` goes on with the paragraph above. One writer, and what it wrote
reads back as what it was given. The gutter has one width, so that a line's change is a change of one line.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len

from extractor.golden.escape import BAR, code_of, escape, unescape
from extractor.model.errors import GoldenError

KEPT, FIELD, DROPPED = "=", "~", "-"
GUTTER = 12
"""Columns of the gutter: a longer one goes over, and moves no other line."""

_LINE = re.compile(
    rf"(?:(?P<sign>[=~-]) (?P<label>[^\s{BAR}]+)(?: (?P<marker>[^{BAR}]*?))?|(?P<more> +…)) *{BAR}(?: (?P<text>.*))?"
)
_TALLIED = re.compile(r"⟨(?P<tally>[^⟨⟩]*)⟩ ?(?P<text>.*?)(?: #(?P<digest>[0-9a-f]{8}))?")
_LIKE_DIGEST = re.compile(r" #(?=[0-9a-f]{8}$)")
_NUMBERED = re.compile(r"h\d*|item\d*")


class Line(NamedTuple):
    """A line of golden.txt: a sentence with its fate, or a stretch of dropped text that was folded."""

    sign: str
    """KEPT, FIELD or DROPPED."""
    label: str
    """h1, h2, p, item2, table, quote, code, caption, image; or the role of what is not content."""
    text: str
    marker: str = ""
    """Of a heading or an item, as printed; of a paragraph those of its enumeration."""
    opens: bool = True
    """Whether a paragraph begins here; else the line goes on with the one above, which has the same sign and label."""
    tally: str = ""
    """How much was folded into this line: `5 lines`, `15 in 14 lines`."""
    digest: str = ""
    """Of all that was folded, see `extractor.golden.fold`."""

    @property
    def printed(self) -> str:
        """The text with the marker of a heading or an item before it."""
        return self.marker + self.text if self.sign == KEPT and _NUMBERED.fullmatch(self.label) else self.text

    @property
    def gutter(self) -> str:
        """What stands left of the bar, without padding."""
        if not self.opens:
            return "  …"
        marker = escape(self.marker, edges=True)
        return f"{self.sign} {self.label} {marker}" if marker else f"{self.sign} {self.label}"

    @property
    def shown(self) -> str:
        """What stands right of the bar."""
        text = escape(self.text)
        if not self.tally:
            return text
        if self.digest:
            return f"⟨{self.tally}⟩ {text} #{self.digest}"
        text = _LIKE_DIGEST.sub(lambda _: f" {code_of('#')}", text)
        return f"⟨{self.tally}⟩ {text}" if text else f"⟨{self.tally}⟩"

    def __str__(self) -> str:
        """Return the line as it is written."""
        gutter = self.gutter
        padding = " " * (GUTTER - cell_len(gutter))
        return f"{gutter}{padding} {BAR} {self.shown}".rstrip(" ")


def render(lines: Iterable[Line]) -> str:
    """Return golden.txt; each line ends with a line feed."""
    return "".join(f"{line}\n" for line in lines)


def parse(golden: str, name: str = "golden.txt") -> tuple[Line, ...]:
    """Read golden.txt back; GoldenError, which says `name` and the line, where something else stands."""
    return tuple(_read(golden, name))


def _read(golden: str, name: str) -> Iterator[Line]:
    above: Line | None = None
    for number, written in enumerate(golden.split("\n")[:-1] if golden.endswith("\n") else golden.split("\n"), start=1):
        if not written and not golden:
            return
        match = _LINE.fullmatch(written)
        try:
            above = _line(match, above)
        except GoldenError as error:
            message = f"{name}:{number}: {error}"
            raise GoldenError(message) from None
        yield above


def _line(match: re.Match[str] | None, above: Line | None) -> Line:
    if match is None:
        message = f"no line of a golden file: it begins with =, ~, - or …, and has a {BAR} after the gutter"
        raise GoldenError(message)
    if match["more"] and above is None:
        message = "… goes on with the paragraph above, and there is none"
        raise GoldenError(message)
    if match["more"] and above:
        line = Line(above.sign, above.label, "", opens=False)
    else:
        line = Line(match["sign"], match["label"], "", marker=unescape(match["marker"] or ""))
    text = match["text"] or ""
    tallied = _TALLIED.fullmatch(text)
    if tallied is None:
        return line._replace(text=unescape(text))
    return line._replace(text=unescape(tallied["text"]), tally=tallied["tally"], digest=tallied["digest"] or "")
