"""A document as CommonMark, with tables as GitHub has them: read by any renderer, it shows the document's text.

What the text shares with the markup is escaped, and no more than that: 3~5天 must not be struck through, `1.` at a
line's start is a marker as printed and no list of Markdown's own numbering.
"""

from collections.abc import Iterable
from urllib.parse import quote

import regex

from extractor.model.passage import Passage, post_line

MAX_HEADING = 6
LEAST_FENCE = 3

_INLINE = regex.compile(
    r"""
      [\\`*~\[|$]                                   # escapes, code, emphasis, strikethrough, links, cells, formulas
    | (?<![\p{L}\p{N}_])_+ | _+(?![\p{L}\p{N}_])    # emphasis; between letters it is none (CommonMark 0.31, 6.2)
    | <(?=[A-Za-z/!?])                              # tags and autolinks
    | &(?=\#?\w+;)                                  # character references
    """,
    regex.VERBOSE,
)
_LINE_START = regex.compile(
    r"""
      ^(?=\#{1,6}(?:\s|$)               # a heading
        | >                             # a quote
        | [-+](?:\s|$)                  # a list
        | -[-\s]*$ | =+\s*$ )           # a rule, or the line above is a heading
    | (?<=^\d{1,9})(?=[.)](?:\s|$))     # a numbered list
    """,
    regex.VERBOSE,
)
_IN_ADDRESS = "".join(map(chr, range(0x21, 0x7F))).translate(dict.fromkeys(map(ord, "<>\\\"'")))
"""What stands in an address as it is; the rest would end it (CommonMark 0.31, 6.3), or show nothing."""
_ENDS = regex.compile(r"^[\t\p{Z}]+|[\t\p{Z}]+$")


def to_markdown(title: str | None, passages: Iterable[Passage]) -> str:
    """Return `title` as the first heading and the passages below it, a blank line between them, a final line feed."""
    text = f"# {_heading(title)}" if title else ""
    offset = 1 if title else 0
    bullet = False
    for number, passage in enumerate(passages):
        part = _post(passage, is_first=not number) + _render(passage, offset)
        is_bullet = passage.type == "item" and passage.marker is None
        if is_bullet and not bullet:  # the first of a list stands at the margin
            part = part.lstrip(" ")
        if part:
            between = "\n" if bullet and is_bullet else "\n\n"
            text += between + part if text else part
            bullet = is_bullet
    return text + "\n"


def escape(text: str) -> str:
    """Escape what Markdown would read as markup, at the start of each line too; lines stay lines."""
    inner = text.strip("\n")
    head = len(text) - len(text.lstrip("\n"))
    tail = len(text) - head - len(inner)
    lines = "\\\n".join(_LINE_START.sub(r"\\", _inline(line)) for line in inner.split("\n"))
    return "&#10;" * head + lines + "&#10;" * tail


def _inline(line: str) -> str:
    """Escape inside a line; white space at its ends is written so that it stays."""
    line = _INLINE.sub(lambda match: "".join(f"\\{sign}" for sign in match[0]), line).replace("\r", "&#13;")
    return _ENDS.sub(lambda match: "".join(f"&#{ord(space)};" for space in match[0]), line)


def _heading(text: str) -> str:
    """Escape the text of a heading, which is one line and may not end in #."""
    line = _inline(" ".join(text.splitlines()))
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def _render(passage: Passage, offset: int) -> str:  # noqa: PLR0911 - a table of types
    match passage.type:
        case "heading":
            depth = min((passage.level or 1) + offset, MAX_HEADING)
            return f"{'#' * depth} {_heading(passage.printed)}"
        case "code":
            fence = _fence(passage.printed)
            return f"{fence}\n{passage.printed}\n{fence}"
        case "quote":
            return "\n".join(f"> {line}" for line in escape(passage.printed).split("\n"))
        case "table" if passage.rows:
            return _table(passage.rows)
        case "caption" if passage.printed.strip():
            return f"*{escape(passage.printed)}*"
        case "image" if passage.address is not None:
            return f"![{_inline(passage.text)}](<{quote(passage.address, safe=_IN_ADDRESS)}>)"
        case "item" if passage.marker is None:
            indent = "  " * ((passage.level or 1) - 1)
            return f"{indent}- {escape(passage.printed)}".replace("\n", f"\n{indent}  ")
        case _:
            return escape(passage.printed)


def _post(passage: Passage, *, is_first: bool) -> str:
    """Return the line that tells whose forum post begins here, below a rule where another stands above."""
    if passage.post is None:
        return ""
    line = post_line(passage.post)
    return ("" if is_first else "---\n\n") + (f"*{_inline(line)}*\n\n" if line else "")


def _fence(code: str) -> str:
    longest = max((len(run) for run in regex.findall("`+", code)), default=0)
    return "`" * max(LEAST_FENCE, longest + 1)


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    width = max(1, *map(len, rows))
    filled = ((*row, *[""] * (width - len(row))) for row in rows)
    lines = [f"| {' | '.join(_inline(' '.join(cell.splitlines())) for cell in row)} |" for row in filled]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
