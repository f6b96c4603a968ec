"""How the verbs of golden cases show them: fates in colour, text never as markup."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from extractor.cli.common import printable
from extractor.golden.align import align
from extractor.golden.compare import rules_at
from extractor.golden.difference import Difference
from extractor.golden.gutter import DROPPED, FIELD, KEPT, Line
from extractor.model.errors import ExtractorError

if TYPE_CHECKING:
    from extractor.golden.trial import Trial

STYLES = {KEPT: "", FIELD: "cyan", DROPPED: "red dim"}
CONTEXT = 2
"""Lines that are shown before and after a difference."""


def outcome(trial: "Trial", aspect: str) -> tuple[Sequence[Difference], str]:
    """Return what differs in one aspect, and the sentence that says why it could not be found out, or nothing."""
    from extractor.golden.trial import ASPECTS  # noqa: PLC0415 - the extractor is made before

    try:
        return ASPECTS[aspect](trial), ""
    except ExtractorError as error:
        return (), str(error)


def difference_text(difference: Difference) -> Text:
    """Return a difference for a person: where, what became of it, the text, the guilty rules."""
    text = Text("  ")
    text.append(f"{difference.place}: ", "dim")
    text.append(printable(difference.change), "bold")
    text.append(f" │ {printable(difference.text)}")
    if difference.rules:
        text.append(f"   by {', '.join(map(printable, difference.rules))}", "yellow")
    return text


def line_text(line: Line | None) -> Text:
    """Return a line of a golden file in the colour of its fate."""
    return Text("") if line is None else Text(str(line), STYLES[line.sign])


def whole_table(trial: "Trial") -> Table:
    """Return all that comes out of a page beside the rules that did it; what was folded is told in full."""
    table = _table("now", "by")
    for laid in trial.laid:
        rules = ", ".join(map(printable, rules_at(trial.draft.ledger, laid)))
        table.add_row(line_text(laid.line), Text(rules, "yellow"))
        for text in laid.whole:
            table.add_row(Text(f"      {printable(text, keep='')}", STYLES[laid.line.sign]), Text(""))
    return table


def change_table(trial: "Trial", *, whole: bool = False) -> Table:
    """Return golden and now side by side: what differs with a little context, or all of it."""
    table = _table("golden", "now", "by")
    golden = trial.golden.lines if trial.golden else ()
    pairs = list(align(golden, [laid.line for laid in trial.laid]))
    differing = [i for i, (old, new) in enumerate(pairs) if _line(golden, old) != _now(trial, new)]
    near = {j for i in differing for j in range(i - CONTEXT, i + CONTEXT + 1)}
    last = -1
    for place, (old, new) in enumerate(pairs):
        if not whole and place not in near:
            continue
        if place > last + 1:
            table.add_row(Text("⋮", "dim"), Text("⋮", "dim"), Text(""))
        last = place
        table.add_row(*_row(trial, _line(golden, old), new))
    return table


def _row(trial: "Trial", before: Line | None, new: int | None) -> Iterator[Text]:
    after = _now(trial, new)
    old, now = line_text(before), line_text(after)
    rules = () if before == after or new is None else rules_at(trial.draft.ledger, trial.laid[new])
    if before != after:
        old.stylize("reverse")
        now.stylize("reverse")
    yield from (old, now, Text(", ".join(map(printable, rules)), "yellow"))


def _line(lines: Sequence[Line], place: int | None) -> Line | None:
    return None if place is None else lines[place]


def _now(trial: "Trial", place: int | None) -> Line | None:
    return None if place is None else trial.laid[place].line


def _table(*heads: str) -> Table:
    table = Table(expand=True, box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(head, ratio=1 if head == "by" else 4, overflow="fold")
    return table
