"""How far the head and the foot of a page reach into its main text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

from extractor.model.ledger import Claim, Zone
from extractor.model.page import Page, union
from extractor.model.roles import Fate, Role
from extractor.stages.draft import Draft
from extractor.stages.slack import (
    FEW,
    TOP,
    WORD,
    is_above_title,
    is_below_title,
    is_unknown_foot,
    may_be_text,
)

BETWEEN = "core/between"
"""Rule of a line that no rule knows between lines that rules take."""
PATHS = frozenset({Role.BREADCRUMB, Role.NAVIGATION})
STATED = frozenset({Role.SUMMARY, Role.KEYWORDS})
"""Roles of what may be long above a text."""
TITLE = frozenset({Role.TITLE})
ABOVE_TEXT = TITLE | {Role.SUMMARY, Role.BREADCRUMB}
"""Roles of what a text begins below."""
SILENT = frozenset({Role.HIDDEN, Role.WATERMARK, Role.SPACE, Role.WIDGET, Role.DUPLICATE})
"""Roles of what stands between the paragraphs of any text, so that it says nothing of the lines around."""
INTRODUCING = "：:"
"""How a line ends that the lines below belong to."""
CONTENT = Fate.CONTENT
AT_HEAD, AT_FOOT = frozenset({Zone.HEAD, Zone.EDGE}), frozenset({Zone.TAIL, Zone.EDGE})
"""Zones of claims that hold at the head and at the foot."""


class Reach(NamedTuple):
    """What holds at the head and the foot."""

    claims: set[int]
    """Claims, by identity."""
    between: list[Claim]
    """Of lines that no rule knows between lines that rules take."""


class Walk(NamedTuple):
    """How far a walk from the edge of the region came."""

    kept: int | None
    """The first block that is kept, None if there is none."""
    between: Sequence[int] = ()
    """Blocks on the way that no rule knows and that are not part of the text."""


class Taken:
    """Tells which blocks claims take as a whole."""

    def __init__(self, page: Page, taking: Iterable[Claim]) -> None:
        """Remember what the claims cover together."""
        self._spans = union([claim[:2] for claim in taking])
        self._begins = [begin for begin, _ in self._spans]
        self._starts, self._ends = page.starts, page.ends

    def __contains__(self, block: object) -> bool:
        """Whether claims take the block of that index."""
        assert isinstance(block, int)  # noqa: S101 - what a container holds has no other type
        place = bisect_right(self._begins, self._starts[block]) - 1
        return place >= 0 and self._spans[place][1] >= self._ends[block]

    def first_kept(self, blocks: Iterable[int]) -> int | None:
        """Return the first of `blocks` that is not taken."""
        return next((block for block in blocks if block not in self), None)


def reach(draft: Draft, good: Sequence[Claim], unsure: Sequence[Claim], region: tuple[int, int]) -> Reach:
    """Return the unsure claims that only taken blocks, or a few unknown lines, separate from the region's edges."""
    page = draft.page
    begin, end = region
    first, last = bisect_left(page.starts, begin), bisect_left(page.starts, end)
    found = Reach(set(), [])
    if first == last:
        return found
    inner = [claim for claim in good if claim.start < end and claim.end > begin]
    sure = [claim for claim in inner if claim.role.fate is not CONTENT]
    inside = [claim for claim in unsure if claim.start < end and claim.end > begin]
    walker = Walker(draft, inner)
    heads = [claim for claim in inside if claim.zone in AT_HEAD]
    if heads:
        walk = walker.head(range(first, last), [*sure, *heads])
        stop = end if walk.kept is None else page.ends[walk.kept]
        _note(found, page, walk, [claim for claim in heads if claim.start < stop])
    tails = [claim for claim in inside if claim.zone in AT_FOOT]
    if tails:
        walk = walker.foot(range(last - 1, first - 1, -1), [*sure, *tails])
        stop = begin if walk.kept is None else page.starts[walk.kept]
        _note(found, page, walk, [claim for claim in tails if claim.end > stop])
    return found


def _note(found: Reach, page: Page, walk: Walk, claims: Iterable[Claim]) -> None:
    """Add what a walk reached."""
    found.claims.update(map(id, claims))
    found.between.extend(Claim(page.starts[block], page.ends[block], Role.OTHER, BETWEEN) for block in walk.between)


class Walker:
    """Walks from the region's edges inwards until the text begins."""

    def __init__(self, draft: Draft, inner: Sequence[Claim]) -> None:
        """Take a page and the claims inside the region that hold anyway."""
        self._page, self._inner, self._code = draft.page, inner, draft.code
        self._has_slack = draft.region.kind == "article"

    @cached_property
    def _sure(self) -> Taken:
        """What the claims that hold anyway take of the page and is not its text."""
        return Taken(self._page, [claim for claim in self._inner if claim.role.fate is not CONTENT])

    def foot(self, blocks: range, taking: Sequence[Claim]) -> Walk:
        """Walk up from the last block, past unknown lines below known ones; those that stand between two go."""
        taken = Taken(self._page, taking)
        lines = self._page.lines
        kept = taken.first_kept(blocks)
        if kept is None or not self._has_slack or not is_unknown_foot(lines[kept]):
            return Walk(kept)
        told = Taken(self._page, [claim for claim in taking if claim.role not in SILENT])
        heads = self._starts_of(taking, ABOVE_TEXT)
        gap: list[int] = []
        between: list[int] = []
        # below the last line of the region nothing is known, so that line stays, and there is one at most
        has_below = any(block in told for block in range(blocks.start, kept, -1))
        most = FEW if has_below else 1
        for block in range(kept, blocks.stop, -1):
            line = lines[block]
            if block not in taken and most > 0 and is_unknown_foot(line) and not self._is_text(block):
                gap.append(block)
                most -= 1
            elif block in taken and block not in heads and (block in self._sure or not may_be_text(line)):
                if block in told:
                    between += gap if has_below else []
                    gap, has_below = [], True
            elif block in heads or line[-1] in INTRODUCING:
                break  # no text would be left, or it says that these lines follow
            else:
                return Walk(gap[0] if gap else block, between)
        return Walk(kept)

    def head(self, blocks: range, taking: Sequence[Claim]) -> Walk:
        """Walk down from the first block: past what stands above the title, and past a line or two right below it."""
        taken = Taken(self._page, taking)
        lines = self._page.lines
        kept = taken.first_kept(blocks)
        if kept is None or not self._has_slack or not is_above_title(lines[kept]):
            return Walk(kept)
        title = self._title(blocks, taking)
        if title is None:
            return Walk(kept)
        stated = self._starts_of(taking, STATED)
        gap: list[int] = []
        above: list[int] = []
        count = 0
        for block in range(kept, blocks.stop):
            line = lines[block]
            if block in taken:
                if block > title and block not in self._sure and block not in stated and may_be_text(line):
                    break
                gap = []
            elif block < title and is_above_title(line):
                above.append(block)
            elif block > title and count < FEW and is_below_title(line) and not self._is_text(block):
                gap.append(block)
                count += 1
            else:
                break
        else:
            return Walk(kept)  # no text would be left
        if block < title:
            return Walk(kept)
        path = self._path(above, title, taking)
        return Walk(gap[0] if gap else block, [place for place in above if place < path and not self._is_text(place)])

    def _title(self, blocks: range, taking: Iterable[Claim]) -> int | None:
        """Return the block of the title that stands at the top of the region."""
        places = self._starts_of(taking, TITLE)
        return min([place for place in places if blocks.start <= place < blocks.start + TOP], default=None)

    def _path(self, above: Sequence[int], title: int, taking: Iterable[Claim]) -> int:
        """Return the last block above the title that holds a path or a menu: what stands above it belongs to the site."""
        if not above:
            return -1
        long = [claim for claim in taking if claim.end - claim.start > WORD]
        return max([place for place in self._starts_of(long, PATHS) if place < title], default=-1)

    def _starts_of(self, taking: Iterable[Claim], roles: AbstractSet[Role]) -> set[int]:
        """Return the blocks that claims of `roles` begin in."""
        return {self._page.index_at(claim.start) for claim in taking if claim.role in roles}

    def _is_text(self, block: int) -> bool:
        """Whether a block is known to be text."""
        start = self._page.starts[block]
        if start in self._code:
            return True
        return any(claim.start <= start < claim.end and claim.role.fate is CONTENT for claim in self._inner)
