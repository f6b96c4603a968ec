"""An explanation on a terminal: a row a line, colours tell the roles, the rule stands on the right."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.table import Table
from rich.text import Text

from extractor.model.ledger import Field
from extractor.model.roles import Role
from extractor.writers.contest import Story, Verdict
from extractor.writers.explanation import Explanation, Line, Piece, Tally
from extractor.writers.palette import FATES, label_style, rule_style, text_style, word
from extractor.writers.visible import printable

LABEL = 10
"""Columns of a role's name."""
RULES = 30
"""Columns of the rules."""
LEAST = 24
"""Columns that the text gets however narrow the terminal is."""
QUOTE = 32
"""Columns of a quoted stretch."""
DULL = frozenset({"core/kept", "core/space"})
"""Rules that are named only where no other is."""


def line_rows(lines: Sequence[Line], width: int | None) -> Iterator[Text]:
    """Yield a row for each line; `width` columns are filled, and long text is cut in its middle. None: nothing is cut."""
    digits = len(str(lines[-1].number)) if lines else 1
    before = ""
    for line in lines:
        row = Text.assemble((f"{line.number:>{digits}} ", "dim"))
        role = Role.HEADING if line.mark.startswith("h") else line.main.role
        row.append(set_cell_size(line.mark or word(role), LABEL), label_style(role))
        row.append(" │ ", "dim")
        room = None if width is None else max(LEAST, width - digits - LABEL - RULES - 6)
        row.append_text(_text(line.pieces, room))
        rules = _rules(line, None if width is None else RULES)
        if room is not None:
            row.pad_right(max(0, digits + 1 + LABEL + 3 + room - row.cell_len))
        row.append("  ")
        row.append_text(Text("″", "dim") if rules.plain == before else rules)
        before = rules.plain
        if width is not None:
            row.truncate(width)
        yield row


def _text(pieces: Sequence[Piece], room: int | None) -> Text:
    """Return the pieces in their colours; where they take more than `room` columns, the longest are cut."""
    shown = [printable(piece.text, keep="").replace("\t", " ") for piece in pieces]
    cap = None if room is None else _cap([cell_len(text) for text in shown], room)
    row = Text()
    for piece, text in zip(pieces, shown, strict=True):
        row.append(text if cap is None else _shortened(text, cap), text_style(piece.role))
    if room is not None:
        row.truncate(room)
    return row


def _cap(sizes: Sequence[int], room: int) -> int | None:
    """Return the most columns that each piece may have so that all fit; None if they fit as they are."""
    if sum(sizes) <= room:
        return None
    low, high = 1, room
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(min(size, middle) for size in sizes) <= room else (low, middle - 1)
    return low


def _shortened(text: str, columns: int) -> str:
    """Cut the middle of `text` out, so that `columns` are enough."""
    if cell_len(text) <= columns:
        return text
    tail_room = (columns - 1) // 3
    head = set_cell_size(text, columns - 1 - tail_room).rstrip()
    tail = ""
    for letter in reversed(text):
        if cell_len(letter + tail) > tail_room:
            break
        tail = letter + tail
    return f"{head}…{tail}"


def _rules(line: Line, room: int | None) -> Text:
    """Return the rules of a line, each once, that of the longest stretch first; what has no room is counted."""
    ordered = sorted(line.pieces, key=lambda piece: piece is not line.main)
    roles = {piece.rule: piece.role for piece in ordered if piece.rule not in DULL}
    if not roles:
        return Text.assemble((line.main.rule, "dim"))
    named = [Text.assemble((printable(rule), rule_style(role))) for rule, role in roles.items()]
    whole = Text(" ").join(named)
    if room is None or whole.cell_len <= room:
        return whole
    return named[0] if len(named) == 1 else Text.assemble(named[0], (f" +{len(named) - 1}", "dim"))


def summary(explanation: Explanation, width: int) -> Iterator[Text | Table]:
    """Yield the sums: a bar of the fates, then a table of roles and rules."""
    known = [f"{kind} {name}" for kind, name in (("site", explanation.site), ("family", explanation.family)) if name]
    total = f"{explanation.characters:,} characters in {len(explanation.lines)} lines"
    facts = [total, *known, f"served by {explanation.served_by}", f"region: {explanation.region}"]
    facts += [f"not {rival}" for rival in explanation.rivals]
    yield Text(printable(" · ".join(facts)), "dim")
    for note in explanation.notes:
        yield Text.assemble(("! ", "yellow"), printable(note))
    if explanation.fields:
        yield _fields(explanation.fields)
    if explanation.characters:
        yield _bar(explanation, width)
        yield _sums(explanation.tallies)


def _fields(fields: Iterable[Field]) -> Table:
    """Return the metadata of the document, each value with the rule that read it and where it stands outside the text."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="ellipsis", no_wrap=True, ratio=1)
    table.add_column(no_wrap=True)
    for field in fields:
        origin = f" ({field.origin})" if field.origin else ""
        value = " ".join(field.value.split())
        table.add_row(
            Text(printable(field.name), "cyan"), Text(printable(value)), Text(printable(f"{field.rule}{origin}"), "dim")
        )
    return table


def _bar(explanation: Explanation, width: int) -> Text:
    sums = explanation.of_fate()
    bar, legend = Text(end="\n"), Text()
    for fate, (name, colour, _) in FATES.items():
        size = sums.get(fate.name, 0)
        if size:
            bar.append("█" * max(1, round(width * size / explanation.characters)), colour)
            legend.append(f"■ {name} {size / explanation.characters:.0%}  ", colour)
    bar.truncate(width)
    return Text("\n").join([bar, legend])


def _sums(tallies: Iterable[Tally]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for name, side in (("role", "left"), ("characters", "right"), ("lines", "right"), ("rule", "left")):
        table.add_column(name, justify="right" if side == "right" else "left", no_wrap=True)
    before = None
    for tally in tallies:
        label = Text("" if tally.role is before else word(tally.role), label_style(tally.role))
        lines = f"{tally.lines}" if tally.lines else ""
        table.add_row(label, f"{tally.characters:,}", lines, Text(printable(tally.rule)))
        before = tally.role
    return table


def story_view(story: Story) -> tuple[Text, Table]:
    """Return a line in its colours, and a table of what was said about it."""
    line = Text.assemble((f"{story.number} │ ", "dim"))
    for verdict in story.verdicts:
        line.append(printable(verdict.piece.text, keep=""), text_style(verdict.piece.role))
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for verdict in story.verdicts:
        _add_verdict(table, verdict, story)
    for name, value in story.fields:
        _add(table, "field", f"{name} = {value}", "cyan")
    for loss in story.losses:
        _add(
            table,
            "lost",
            f"{_claim(loss.role, loss.rule, story)}{_quote(loss.text, story)}, to {loss.winner}: {loss.why}",
        )
    for refused in story.refused:
        _add(table, "refused", f"{_claim(refused.role, refused.rule, story)}: {refused.why}")
    for sentence in story.structure:
        _add(table, "structure", sentence)
    return line, table


def _add_verdict(table: Table, verdict: Verdict, story: Story) -> None:
    piece = verdict.piece
    fate, colour, _ = FATES[piece.role.fate]
    _add(table, fate, f"{_claim(piece.role, piece.rule, story)}{_quote(piece.text, story)}", colour)
    if verdict.why:
        _add(table, "", f"because {verdict.why}")
    if verdict.otherwise:
        _add(table, "", f"without it: {verdict.otherwise}")


def _add(table: Table, label: str, sentence: str, style: str = "dim") -> None:
    table.add_row(Text(label, style), Text(printable(sentence, keep="")))


def _claim(role: Role, rule: str, story: Story) -> str:
    origin = story.origins.get(rule)
    return f"{word(role)} by {rule}" + (f" ({origin.place})" if origin else "")


def _quote(text: str, story: Story) -> str:
    """Return a stretch of the line, where the line is more than one stretch."""
    return f" “{_shortened(printable(text, keep=''), QUOTE)}”" if len(story.verdicts) > 1 else ""
