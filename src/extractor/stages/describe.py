"""Of all metadata that claims read, one value a field is chosen."""

from collections import defaultdict

import attrs

from extractor.model.ledger import Claim, Field
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft


def describe(draft: Draft, book: Rulebook) -> Draft:  # noqa: ARG001 - a stage's form
    """Choose among the fields of the claims that won: the most special rule's, then the first on the page."""
    found: dict[str, list[tuple[int, int, str, Field]]] = defaultdict(list)
    for claim in draft.won:
        for field in claim.fields:
            if field.value.strip():
                found[field.name].append((*_rank(claim, field), field))
    chosen = tuple(min(options)[-1] for _, options in sorted(found.items()))
    return attrs.evolve(draft, fields=chosen)


def _rank(claim: Claim, field: Field) -> tuple[int, int, str]:
    return claim.level, field.start, claim.rule
