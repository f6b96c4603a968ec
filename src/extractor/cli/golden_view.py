"""How the verbs of golden cases show them: fates in colour, text never as markup."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from extractor.cli.common import printable
from extractor.golden.align import align
from extractor.golden.compare import rules_at
from extractor.golden.difference import Difference
from extractor.golden.gutter import DROPPED, FIELD, KEPT, Line
from extractor.golden.layout import Laid
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


def line_cells(line: Line | None, *, differs: bool = False) -> tuple[Text, Text]:
    """Return gutter and text of a line of a golden file, in the colour of its fate."""
    if line is None:
        return Text(""), Text("")
    style = f"{STYLES[line.sign]} reverse" if differs else STYLES[line.sign]
    return Text(f"{line.gutter} ", style), Text(line.shown, style)


def whole_table(trial: "Trial") -> Table:
    """Return all that comes out of a page beside the rules that did it; what was folded is told in full."""
    table = _table("now")
    for laid in trial.laid:
        table.add_row(*line_cells(laid.line), _by(trial, laid))
        for text in laid.whole:
            table.add_row(Text(""), Text(f"  {printable(text, keep='')}", STYLES[laid.line.sign]), Text(""))
    return table


def change_table(trial: "Trial", *, whole: bool = False) -> Table:
    """Return golden and now side by side: what differs with a little context, or all of it."""
    table = _table("golden", "now")
    golden = trial.golden.lines if trial.golden else ()
    pairs = [
        (None if old is None else golden[old], None if new is None else trial.laid[new])
        for old, new in align(golden, [laid.line for laid in trial.laid])
    ]
    differing = [place for place, pair in enumerate(pairs) if _differ(*pair)]
    near = {place + step for place in differing for step in range(-CONTEXT, CONTEXT + 1)}
    last = -1
    for place, (before, laid) in enumerate(pairs):
        if not whole and place not in near:
            continue
        if place > last + 1:
            table.add_row(Text("⋮", "dim"))
        last = place
        differs = _differ(before, laid)
        after = laid.line if laid else None
        by = _by(trial, laid) if laid and differs else Text("")
        table.add_row(*line_cells(before, differs=differs), *line_cells(after, differs=differs), by)
    return table


def _differ(before: Line | None, laid: Laid | None) -> bool:
    return before != (laid.line if laid else None)


def _by(trial: "Trial", laid: Laid) -> Text:
    return Text("\n".join(map(printable, rules_at(trial.draft.ledger, laid))), "yellow")


def _table(*heads: str) -> Table:
    table = Table(expand=True, box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(head, no_wrap=True)
        table.add_column("", ratio=1, overflow="fold")
    table.add_column("by")
    return table
