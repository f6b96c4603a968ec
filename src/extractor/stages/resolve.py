"""All claims become one ledger: every character has a role, and a rule that gave it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extractor.model.ledger import Claim, Label, Ledger, Segment, winners
from extractor.model.page import Block, Page
from extractor.model.roles import Fate, Role
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Kept
from extractor.stages.zones import admit

KEPT = (Role.BODY, "core/kept")
"""Label of what no claim takes away inside the region."""
OUTSIDE = (Role.OTHER, "core/outside")
"""Label of what no claim explains outside the region."""
SPACE = (Role.SPACE, "core/space")
"""Label of the white space between blocks."""


def resolve(draft: Draft, book: Rulebook) -> None:  # noqa: ARG001 - a stage's form
    """Weigh the claims that hold where they stand and lay the winners over the page."""
    claims, draft.refusals = admit(draft)
    segments = winners(claims)
    draft.won = list({id(segment.claim): segment.claim for segment in segments}.values())
    laying = Laying(draft.page)
    for first, last, label in _runs(draft, segments):
        if label is None:
            laying.add_cut(first, _cuts(draft, segments, first))
        else:
            laying.add_run(first, last, label)
    draft.ledger = laying.finish(claims)
    draft.kept = laying.kept


def _runs(draft: Draft, segments: Sequence[Segment]) -> Iterator[tuple[int, int, Label | None]]:
    """Yield (first, last, label) of runs of blocks that have one label; label None is a block with several."""
    page, at = draft.page, 0
    for start, end, claim in segments:
        first = bisect_right(page.starts, start) - 1
        if first < 0 or page.blocks[first].end <= start:
            first += 1
        last = bisect_left(page.starts, end)
        if first >= last:
            continue
        if first > at:
            yield from _plain(draft, at, first)
        begin = max(first, at)
        if begin == first and page.blocks[first].start < start:
            yield first, first + 1, None
            begin += 1
        whole = last - (page.blocks[last - 1].end > end)
        if begin < whole:
            yield begin, whole, (claim.role, claim.rule)
        if max(begin, whole) < last:
            yield last - 1, last, None
        at = max(at, last)
    yield from _plain(draft, at, len(page.blocks))


def _plain(draft: Draft, first: int, last: int) -> Iterator[tuple[int, int, Label | None]]:
    """Yield the runs inside and outside the region of blocks that nobody claims."""
    starts = draft.page.starts
    for begin, end in draft.region.spans:
        inside = min(max(bisect_left(starts, begin), first), last)
        outside = min(max(bisect_left(starts, end), inside), last)
        if first < inside:
            yield first, inside, OUTSIDE
        if inside < outside:
            yield inside, outside, KEPT
        first = outside
    if first < last:
        yield first, last, OUTSIDE


def _cuts(draft: Draft, segments: Sequence[Segment], index: int) -> list[tuple[int, Label]]:
    """Return the ends and labels of the stretches inside a block that several segments, or one in part, take."""
    block = draft.page.blocks[index]
    is_within = any(begin <= block.start < end for begin, end in draft.region.spans)
    plain = KEPT if is_within else OUTSIDE
    cuts: list[tuple[int, Label]] = []
    at = bisect_right(segments, block.start, key=lambda segment: segment.end)
    while at < len(segments) and segments[at].start < block.end:
        start, end, claim = segments[at]
        if start > block.start:
            cuts.append((start, plain))
        cuts.append((min(end, block.end), (claim.role, claim.rule)))
        at += 1
    if not cuts or cuts[-1][0] < block.end:
        cuts.append((block.end, plain))
    return cuts


class Laying:
    """Collects the labels of blocks in order. Lives only while a ledger is made.

    White space between blocks is SPACE whoever claims it. Runs of blocks are laid at the cost of a slice.
    """

    def __init__(self, page: Page) -> None:
        """Begin before the first block."""
        self._page = page
        self._ends: list[int] = []
        self._labels: list[Label] = []
        self.kept: list[Kept] = []
        """The blocks of which something is content."""

    def add_run(self, first: int, last: int, label: Label) -> None:
        """Give the blocks from `first` to `last` (not included) one label."""
        self._ends += self._page.edges[2 * first : 2 * last]
        self._labels += [SPACE, label] * (last - first)
        role = label[0]
        if role.fate is Fate.CONTENT:
            self.kept += [Kept(block, (block[1:3],), role) for block in self._page.blocks[first:last]]

    def add_cut(self, index: int, cuts: Sequence[tuple[int, Label]]) -> None:
        """Give a block several labels."""
        block = self._page.blocks[index]
        self._ends.append(block.start)
        self._labels.append(SPACE)
        at = block.start
        for end, label in cuts:
            if end > at:
                self._ends.append(end)
                self._labels.append(label)
                at = end
        self.kept += _content(block, cuts)

    def finish(self, claims: Sequence[Claim]) -> Ledger:
        """Return the ledger: with the white space at the end of the page, and nothing empty at its start."""
        text, ends, labels = self._page.text, self._ends, self._labels
        if text and (not ends or ends[-1] < len(text)):
            ends.append(len(text))
            labels.append(SPACE)
        if ends and ends[0] == 0:
            del ends[0], labels[0]
        return Ledger.trusted(text, ends, labels, claims)


def _content(block: Block, cuts: Sequence[tuple[int, Label]]) -> list[Kept]:
    """Return what of `block` is content, if anything is; its role is that of the longest piece."""
    pieces: list[tuple[int, int]] = []
    lengths: dict[Role, int] = {}
    start = block.start
    for end, (role, _) in cuts:
        if end > start and role.fate is Fate.CONTENT:
            pieces.append((start, end))
            lengths[role] = lengths.get(role, 0) + end - start
        start = max(start, end)
    if not pieces:
        return []
    return [Kept(block, tuple(pieces), max(lengths, key=lambda role: (lengths[role], role.name)))]
