"""The golden against what comes out now: body, structure and metadata."""

from collections.abc import Mapping, Sequence
from typing import Any

from extractor.golden import difference
from extractor.golden.align import align, same_text
from extractor.golden.case import Golden
from extractor.golden.difference import Difference
from extractor.golden.fields import FIELDS
from extractor.golden.gutter import KEPT, Line
from extractor.golden.layout import Laid
from extractor.model.ledger import Ledger
from extractor.model.roles import Role
from extractor.stages.draft import Draft

MAX_RULES = 3
"""Rules that a difference names."""
PROBE = 12
"""Characters by which a text that went missing is looked for on the page."""


def compare_lines(golden: Golden, laid: Sequence[Laid], ledger: Ledger) -> tuple[list[Difference], list[Difference]]:
    """Return what differs in the body (fates and text) and in the structure (kinds, levels, markers, paragraphs).

    Two goldens without a difference in either are equal. Structure is compared where the text is kept on both sides, so
    that a line that changed its fate is told once.
    """
    body: list[Difference] = []
    structure: list[Difference] = []
    at = 0
    for i, j in align(golden.lines, [each.line for each in laid]):
        at = at if i is None else i + 1
        before = None if i is None else golden.lines[i]
        now = None if j is None else laid[j]
        if before == (now.line if now else None):
            continue
        is_told = len(body) + len(structure) < 2 * difference.MAX_SHOWN
        rules = _guilty(ledger, before, now) if is_told else ()
        told = _difference(f"golden.txt:{max(at, 1)}", before, now, rules)
        (structure if before and now and _is_structure(before, now.line) else body).append(told)
    return body, structure


def _guilty(ledger: Ledger, before: Line | None, now: Laid | None) -> tuple[str, ...]:
    """Return the rules behind what is there now; of a line that is gone, those that have its text."""
    if now is not None:
        return rules_at(ledger, now)
    return rules_of_text(ledger, before) if before else ()


def _difference(place: str, before: Line | None, now: Laid | None, rules: Sequence[str]) -> Difference:
    if before and now:
        return difference.changed(place, before, now.line, rules)
    if before:
        return difference.gone(place, before, rules)
    return difference.new(place, now.line if now else Line("", "", ""), rules)


def _is_structure(before: Line, after: Line) -> bool:
    """Whether two lines that differ are the same text, kept on both sides, in another place of the outline."""
    shape = (before.label, before.marker, before.opens) != (after.label, after.marker, after.opens)
    return before.sign == after.sign == KEPT and shape and same_text(before, after)


def rules_at(ledger: Ledger, laid: Laid) -> tuple[str, ...]:
    """Return the rules that gave a line its role, the first few."""
    return _rules(ledger, laid.start, laid.end, Role.WATERMARK.value if laid.line.label == Role.WATERMARK.value else "")


def rules_of_text(ledger: Ledger, line: Line) -> tuple[str, ...]:
    """Return the rules that have the text of `line` now, looked for by its first and its last characters."""
    for probe in (line.printed, line.printed[:PROBE], line.printed[-PROBE:]):
        start = ledger.text.find(probe) if probe else -1
        if start >= 0:
            return _rules(ledger, start, start + len(probe), "")
    return ()


def _rules(ledger: Ledger, start: int, end: int, role: str) -> tuple[str, ...]:
    """Return the rules of the spans between two offsets, white space and injected strings aside unless asked for."""
    found: dict[str, None] = {}
    while start < end and len(found) < MAX_RULES:
        span = ledger.at(start)
        if span.role.value == role or (not role and span.role not in (Role.SPACE, Role.WATERMARK)):
            found[span.rule] = None
        start = span.end
    return tuple(found)


def compare_fields(golden: Golden, fields: Mapping[str, Any], draft: Draft) -> list[Difference]:
    """Return what differs in the metadata, field by field."""
    before, after = _flat(golden.fields), _flat(fields)
    order = {name: place for place, name in enumerate(FIELDS)}
    names = sorted({*before, *after}, key=lambda name: (order[name.partition(".")[0]], name))
    return [
        Difference("golden.toml", name, _values(before.get(name), after.get(name)), _field_rules(draft, name))
        for name in names
        if before.get(name) != after.get(name) or type(before.get(name)) is not type(after.get(name))
    ]


def _flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with those of `extra` one by one."""
    flat = {name: value for name, value in fields.items() if name != "extra"}
    return flat | {f"extra.{name}": value for name, value in fields.get("extra", {}).items()}


def _values(before: object, after: object) -> str:
    if isinstance(before, str) and isinstance(after, str):
        return difference.parted(before, after)
    return f"{_value(before)} → {_value(after)}"


def _value(value: object) -> str:
    return "none" if value is None else difference.shorten(str(value))


def _field_rules(draft: Draft, name: str) -> tuple[str, ...]:
    """Return the rule that read a field, if it stands on the page."""
    wanted = name.removeprefix("extra.")
    field = next((field for field in draft.fields if field.name == wanted), None)
    if field is None or not 0 <= field.start < field.end <= len(draft.ledger.text):
        return ()
    return _rules(draft.ledger, field.start, field.end, "")[:1]
