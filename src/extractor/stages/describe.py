"""Of all metadata that claims read, one value a field is chosen."""

from collections import defaultdict
from collections.abc import Iterator

from extractor.model.ledger import Claim, Field
from extractor.rules.compile import Program
from extractor.rules.match import named_groups
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft


def describe(draft: Draft, book: Rulebook) -> None:
    """Choose among the fields of the claims that won: the most special rule's, then the first on the page."""
    found: dict[str, list[tuple[int, int, str, Field]]] = defaultdict(list)
    for claim in draft.won:
        for field in _read(claim, draft, book.program):
            if field.value.strip():
                found[field.name].append((claim.level, field.start, claim.rule, field))
    draft.fields = [min(options)[-1] for _, options in sorted(found.items())]


def _read(claim: Claim, draft: Draft, program: Program) -> Iterator[Field]:
    """Yield the metadata of a claim: what its detector gave, what the rule's groups match, the text for `field=`."""
    yield from claim.fields
    place = program.places.get(claim.rule)
    if place is None:
        return
    compiled, page = program.rules[place], draft.page
    for name, (start, end) in named_groups(compiled, claim.start, claim.end, draft.lines).items():
        yield Field(name, page.shown(start, end), start, end)
    if compiled.rule.field:
        first = page.block_at(claim.start).index + 1
        if first < len(page.blocks) and page.blocks[first].start < claim.end:
            start = page.blocks[first].start
            yield Field(compiled.rule.field, page.shown(start, claim.end), start, claim.end)
