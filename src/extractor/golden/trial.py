"""A case is tried: the page is extracted, and each aspect of what comes out is held against the golden."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from extractor.api import Extractor
from extractor.golden.case import Case, Golden
from extractor.golden.compare import compare_fields, compare_lines
from extractor.golden.difference import Difference, shorten
from extractor.golden.fields import fields_of
from extractor.golden.layout import Laid, lay
from extractor.model.errors import GoldenError, InputError
from extractor.model.ledger import Span
from extractor.model.roles import Fate
from extractor.stages.draft import Draft

NO_GOLDEN = "there is no golden yet; draft it: extractor accept {folder}"


@attrs.frozen(slots=False, eq=False)
class Trial:
    """What came out of a case's page, and what its golden says."""

    case: Case
    extractor: Extractor

    @cached_property
    def page(self) -> bytes:
        """The page as received; InputError if it cannot be read."""
        try:
            return self.case.page.read_bytes()
        except OSError as error:
            message = f"{self.case.page}: cannot be read: {(error.strerror or str(error)).lower()}"
            raise InputError(message) from None

    def extract(self) -> Draft:
        """Extract the page once more."""
        return self.extractor.trace(self.page, self.case.url, content_type=self.case.media_type)

    @cached_property
    def draft(self) -> Draft:
        """What the page became."""
        return self.extract()

    @cached_property
    def laid(self) -> list[Laid]:
        """What the page became, as lines of a golden file."""
        return lay(self.draft)

    @cached_property
    def now(self) -> Golden:
        """The golden that would fit."""
        return Golden(tuple(each.line for each in self.laid), fields_of(self.draft.document))

    @cached_property
    def golden(self) -> Golden | None:
        """The golden of the case, if it has one."""
        return self.case.golden()

    @cached_property
    def line_differences(self) -> tuple[list[Difference], list[Difference]]:
        """What differs in body and in structure; GoldenError without a golden."""
        return compare_lines(self._required(), self.laid, self.draft.ledger)

    @cached_property
    def field_differences(self) -> list[Difference]:
        """What differs in the metadata; GoldenError without a golden."""
        return compare_fields(self._required(), self.now.fields, self.draft)

    def _required(self) -> Golden:
        if self.golden is None:
            raise GoldenError(NO_GOLDEN.format(folder=self.case.folder))
        return self.golden


def check_ledger(trial: Trial) -> list[Difference]:
    """Hold the ledger against its promise, and the document against the ledger: nothing vanishes between them."""
    draft = trial.draft
    ledger = draft.document.ledger
    if ledger.text != draft.page.text:
        sizes = f"{len(draft.page.text)} → {len(ledger.text)} characters"
        return [Difference("ledger", "its text is not the page's", sizes)]
    found = broken_promises(ledger, ledger.text)
    shown = sorted(span for passage in draft.document.blocks for span in passage.source)
    for start, end in gaps(((span.start, span.end) for span in ledger if span.role.fate is Fate.CONTENT), shown):
        if lost := ledger.text[start:end].strip():
            change = "content that no block of the document shows"
            found.append(Difference(f"character {start}", change, shorten(lost), (ledger.at(start).rule,)))
    return found


def gaps(wanted: Iterable[tuple[int, int]], covered: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the parts of the stretches `wanted` that no stretch of `covered` holds; both are in order."""
    at = 0
    for start, end in wanted:
        begin = start
        while at < len(covered) and covered[at][1] <= begin:
            at += 1
        reach = at
        while reach < len(covered) and covered[reach][0] < end:
            if covered[reach][0] > begin:
                yield begin, covered[reach][0]
            begin = max(begin, covered[reach][1])
            reach += 1
        if begin < end:
            yield begin, end


def broken_promises(spans: Iterable[Span], text: str) -> list[Difference]:
    """Return the first place where `spans` are no exact partition of `text`: in order, gap-free, none empty."""
    at = 0
    for start, end, _, rule in spans:
        if start != at or end <= start:
            change = "a gap, an overlap or an empty span"
            return [Difference(f"character {at}", change, f"{start} to {end}", (rule,))]
        at = end
    return (
        []
        if at == len(text)
        else [Difference(f"character {at}", "the ledger does not end with the page", shorten(text[at:]))]
    )


def check_determinism(trial: Trial) -> list[Difference]:
    """Extract the page again: the same page and the same plugins give the same document."""
    first = trial.draft.document.to_dict(ledger=True)
    second = trial.extract().document.to_dict(ledger=True)
    return [
        Difference("second run", key, f"{shorten(str(first.get(key)))} → {shorten(str(second.get(key)))}")
        for key in dict.fromkeys([*first, *second])
        if first.get(key) != second.get(key)
    ]


ASPECTS: Mapping[str, Callable[[Trial], list[Difference]]] = {
    "body": lambda trial: trial.line_differences[0],
    "structure": lambda trial: trial.line_differences[1],
    "metadata": lambda trial: trial.field_differences,
    "ledger": check_ledger,
    "determinism": check_determinism,
}
"""What can be wrong with a case, each with how it is found out. GoldenError where the golden is missing or unreadable."""
