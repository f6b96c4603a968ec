"""Of all metadata that claims read, one value a field is chosen."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from extractor.model.ledger import Claim, Field
from extractor.rules.compile import Program
from extractor.rules.match import named_groups
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft

Option: TypeAlias = tuple[int, int, str, Field]
"""A value with what decides between values: the level, where it stands, the rule."""


def describe(draft: Draft, book: Rulebook) -> None:
    """Choose among the fields of the claims that won: the most special rule's, then the first on the page."""
    best: dict[str, Option] = {}
    readers = book.program.readers
    for claim in draft.won:
        if claim.fields or claim.rule in readers:
            for field in _read(claim, draft, book.program, best):
                option = (claim.level, field.start, claim.rule, field)
                if field.value.strip() and (field.name not in best or option < best[field.name]):
                    best[field.name] = option
    draft.fields = [option[-1] for _, option in sorted(best.items())]


def _read(claim: Claim, draft: Draft, program: Program, best: Mapping[str, Option]) -> Iterator[Field]:
    """Yield the metadata of a claim: what its detector gave, what the rule's groups match, the text for `field=`."""
    yield from claim.fields
    if claim.rule not in program.readers:
        return
    compiled, page = program.rules[program.readers[claim.rule]], draft.page
    # values stand where their claim begins or after it, so matching once more is in vain where all are known before it
    at = (claim.level, claim.start)
    if any(name not in best or at <= best[name][:2] for name in compiled.pattern.groupindex):
        for name, (start, end) in named_groups(compiled, claim.start, claim.end, draft.lines).items():
            yield Field(name, page.shown(start, end), start, end)
    if compiled.rule.field:
        first = page.index_at(claim.start) + 1
        if first < len(page.starts) and page.starts[first] < claim.end:
            start = page.starts[first]
            yield Field(compiled.rule.field, page.shown(start, claim.end), start, claim.end)
