"""A document as CommonMark."""

from collections.abc import Iterable

import regex

from extractor.model.passage import Passage

MAX_HEADING = 6

_SPECIAL = regex.compile(r"([\\`*_\[\]<>|])")
_LINE_START = regex.compile(r"^(\s*)(?:([#>+-])|(\d+)([.)])|(={2,}|~{3,}))")


def to_markdown(title: str | None, passages: Iterable[Passage]) -> str:
    """Return `title` as the first heading and the passages below it, a blank line between them, a final line feed."""
    parts = [f"# {escape(title)}"] if title else []
    offset = 1 if title else 0
    parts += [_render(passage, offset) for passage in passages]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """Escape what Markdown would read as markup; at a line's start also what would open a list, quote or heading."""
    return _LINE_START.sub(_escape_start, _SPECIAL.sub(r"\\\1", text))


def _escape_start(match: regex.Match[str]) -> str:
    space, sign, number, point, rule = match.groups()
    if number:
        return f"{space}{number}\\{point}"
    return f"{space}\\{sign or rule}"


def _render(passage: Passage, offset: int) -> str:
    match passage.type:
        case "heading":
            depth = min((passage.level or 1) + offset, MAX_HEADING)
            return f"{'#' * depth} {escape(passage.printed)}"
        case "code":
            fence = "```" if "```" not in passage.text else "~~~~"
            return f"{fence}\n{passage.text}\n{fence}"
        case "quote":
            return "\n".join(f"> {escape(line)}" for line in passage.printed.split("\n"))
        case "table" if passage.rows:
            return _table(passage.rows)
        case "caption":
            return f"*{escape(passage.printed)}*"
        case _:
            return escape(passage.printed)


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    width = max(map(len, rows))
    lines = ["| " + " | ".join(escape(cell) for cell in (*row, *[""] * (width - len(row)))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
