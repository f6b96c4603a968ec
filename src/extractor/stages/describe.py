"""Of all metadata that was read, one value a field is chosen.

First difference decides: the more special plugin; an account's name before any other source; what a rule took from the
page, before what was only read in its text, before what the page states outside its text; the nearest to the title.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from typing import NamedTuple

from extractor.model.dates import complete, parse_date, parse_stated, shows_day
from extractor.model.ledger import Claim, Field, Level
from extractor.model.roles import Role
from extractor.rules.compile import Program
from extractor.rules.match import Fault, named_groups
from extractor.rules.rule import Found, Moment, Post, Settled, Stated
from extractor.rules.rulebook import Armed, Rulebook
from extractor.stages.ask import ask, claim_of
from extractor.stages.draft import Draft, Paragraph

ENDS = 6
"""How many paragraphs at either end detectors see."""
BESIDE = 12
"""Characters between two editors' signatures that belong together: a line's end and a label."""
OF_A_TEXT = frozenset({"author", "source", "account", "editor", "published", "updated", "summary"})
"""What a list of other pages prints of those, and has none of its own."""


class Kind(IntEnum):
    """How a value was come by; the smaller wins."""

    ACCOUNT = 0
    TAKEN = 1
    READ = 2
    STATED = 3


class Option(NamedTuple):
    """A value that may be chosen."""

    level: Level
    kind: Kind
    field: Field


def describe(draft: Draft, book: Rulebook) -> None:
    """Choose one value a field."""
    found: dict[str, list[Option]] = defaultdict(list)
    name = Role.TITLE
    titles = [claim for claim in draft.won if claim[2] is name]
    title = min(titles, key=lambda claim: (claim.level, claim.start), default=None)
    anchor = title.start if title else (draft.region.spans[0][0] if draft.region.spans else 0)
    for option in (*_taken(draft, book.program, anchor), *_read(draft, book)):
        if option.field.value.strip():
            found[option.field.name].append(option)
    if draft.posts:
        _leave_to_first(found, draft.posts)
    if draft.region.kind == "listing" and not draft.region.spans:
        found = {name: options for name, options in found.items() if name not in OF_A_TEXT}
    for option in found.pop("account", ()):
        found["source"].append(option._replace(kind=Kind.ACCOUNT, field=option.field._replace(name="source")))
    ranked = {name: _ranked(options, anchor) for name, options in sorted(found.items()) if options}
    if not ranked.get("published") and ranked.get("updated") and not ranked["updated"][0].origin:
        ranked["published"] = [field._replace(name="published") for field in ranked.pop("updated")]
    if ranked.get("source"):  # a medium is no author
        medium = ranked["source"][0].value
        ranked["author"] = [field for field in ranked.get("author", ()) if field.value.strip() != medium]
    chosen = {name: fields[0] for name, fields in ranked.items() if fields}
    if "published" in chosen:
        chosen["published"] = _published(ranked)
    if "editor" in chosen:
        chosen["editor"] = _together(ranked["editor"])
    draft.fields = list(chosen.values())


def _leave_to_first(found: dict[str, list[Option]], posts: Sequence[Post]) -> None:
    """Leave out what later posts of a thread say of themselves; who wrote the first is its author, no source."""
    second = posts[1].start if len(posts) > 1 else None
    for name in ("author", "source", "account", "published", "updated"):
        options = found.get(name, [])
        found[name] = [o for o in options if second is None or o.field.origin or o.field.start < second]
    poster = posts[0].author
    for name in ("source", "account"):
        found[name] = [o for o in found[name] if poster is None or o.field.origin or o.field.start != poster[0]]


def _ranked(options: Sequence[Option], anchor: int) -> list[Field]:
    """Return the fields of `options`, the best first; of values outside the text the first stated is best."""
    if len(options) == 1:
        return [options[0].field]
    ordered = sorted(
        enumerate(options),
        key=lambda item: (
            item[1][:2],
            item[0] if item[1].kind is Kind.STATED else abs(item[1].field.start - anchor),
            item[1].field.start,
            item[1].field.rule,
        ),
    )
    return [option.field for _, option in ordered]


def _published(ranked: Mapping[str, Sequence[Field]]) -> Field:
    """Return the printed date, with the year that a stated one gives it where it has none; the stated one without it."""
    best = ranked["published"][0]
    if best.origin or parse_date(best.value):
        return best
    for field in (*ranked["published"], *ranked.get("updated", ())):
        stated = parse_stated(field.value) if field.origin else None
        completed = complete(best.value, stated) if stated else None
        if completed:
            return best._replace(value=completed.isoformat(), origin=f"year: {field.origin}")
    stated_only = next((field for field in ranked["published"] if field.origin), None)
    return stated_only if stated_only and not shows_day(best.value) else best


def _together(editors: Sequence[Field]) -> Field:
    """Return the editors that sign in lines close to each other as one value."""
    whole, names = editors[0], [editors[0].value]
    if len(editors) == 1:
        return whole
    for field in sorted(editors[1:], key=lambda field: field.start):
        if 0 <= field.start - whole.end <= BESIDE and field.value not in names:
            names.append(field.value)
            whole = whole._replace(end=field.end)
    return whole._replace(value=" ".join(names))


def _taken(draft: Draft, program: Program, anchor: int) -> Iterator[Option]:
    """Yield the metadata of the claims that won, those nearest to `anchor` first.

    A pattern is not matched again where all that it reads was read nearer: related articles have bylines by the dozen.
    """
    readers, taken = program.readers, Kind.TAKEN
    reading = [claim for claim in draft.won if claim[-1] or claim[3] in readers]
    known: dict[Level, set[str]] = defaultdict(set)
    for claim in sorted(reading, key=lambda claim: (claim.level, abs(claim.start - anchor), claim.start, claim.rule)):
        level = claim.level
        for field in _of_claim(claim, draft, program, known[level]):
            if field.value.strip():
                yield Option(level, taken, field)
                if field.name != "editor":  # several may sign together
                    known[level].add(field.name)


def _of_claim(claim: Claim, draft: Draft, program: Program, known: AbstractSet[str]) -> Iterator[Field]:
    """Yield what a claim's detector gave, what the rule's groups match, the text for `field=`."""
    yield from claim.fields
    if claim.rule not in program.readers:
        return
    compiled, page = program.rules[program.readers[claim.rule]], draft.page
    if not compiled.ready.names <= known:
        try:
            groups = named_groups(compiled, claim.start, claim.end, draft.lines)
        except TimeoutError:
            groups = {}
            draft.blame([Fault(compiled.plugin, compiled.id, "its pattern took too long to read from")])
        for name, (start, end) in groups.items():
            yield Field(name, page.shown(start, end), start, end, claim.rule)
    if compiled.rule.field:
        first = page.index_at(claim.start) + 1
        if first < len(page.starts) and page.starts[first] < claim.end:
            start = page.starts[first]
            yield Field(compiled.rule.field, page.shown(start, claim.end), start, claim.end, claim.rule)


def _ends(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return the indexes of the blocks that the first and the last paragraphs begin in."""
    near = paragraphs if len(paragraphs) <= 2 * ENDS else (*paragraphs[:ENDS], *paragraphs[-ENDS:])
    return [paragraph.block for paragraph in near]


def _read(draft: Draft, book: Rulebook) -> Iterator[Option]:
    """Yield what detectors read from the settled page; one that fails is reported."""
    settled = Settled(draft.page, draft.won, _ends(draft.paragraphs))
    for armed in book.active_for(draft.site, draft.family).at(Moment.DESCRIBE):
        facts, fault = ask(armed, settled)
        try:
            options = [option for fact in facts for option in _of_fact(armed, fact, draft)]
        except (TypeError, ValueError, AttributeError) as error:
            fault = Fault(armed.plugin, armed.id, str(error))
        if fault:
            draft.blame([fault])
        else:
            yield from options


def _of_fact(armed: Armed, fact: object, draft: Draft) -> Iterator[Option]:
    if isinstance(fact, Stated):
        yield Option(armed.level, Kind.STATED, Field(fact.name, fact.value, 0, 0, armed.id, fact.origin))
        return
    if isinstance(fact, Found):
        for field in claim_of(armed, fact, draft.page).fields:
            yield Option(armed.level, Kind.READ, field)
        return
    message = f"yielded {fact!r}, which is neither Found nor Stated"
    raise TypeError(message)
