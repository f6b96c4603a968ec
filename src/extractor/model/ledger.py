"""Plugins claim stretches of the page; the ledger gives every character one role and one rule.

The order of claims never matters. Which one wins a character, first difference decides:

1. WATERMARK and HIDDEN, then inline over line over region;
2. site over family over generic;
3. the shorter claim;
4. a rule that names the other in `before=` (it goes first) or `after=`;
5. the rule's id.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, IntEnum
from functools import cached_property
from heapq import heappop, heappush
from operator import itemgetter
from typing import NamedTuple, TypeAlias, overload

from extractor.model.roles import Fate, Role
from extractor.model.runs import Label, Run, lay, stretches


class Place(IntEnum):
    """How narrow a claim's kind is; the narrower wins."""

    INLINE = 1
    LINE = 2
    REGION = 3


class Level(IntEnum):
    """How special the plugin of a claim is; the more special wins."""

    __hash__ = int.__hash__  # Enum's own hash is a Python call

    SITE = 0
    FAMILY = 1
    GENERIC = 2


class Zone(Enum):
    """Where on the page a rule may fire, as seen from the main region."""

    __hash__ = object.__hash__  # members are compared by identity; Enum's own hash is a Python call

    ANYWHERE = "anywhere"
    HEAD = "head"
    """Before the region, or before its first kept block."""
    EDGE = "edge"
    """HEAD or TAIL."""
    BODY = "body"
    """Inside the region."""
    TAIL = "tail"
    """After the region, or after its last kept block."""


class Span(NamedTuple):
    """A stretch of the page's text with the one role and the one rule that it got."""

    start: int
    end: int
    role: Role
    rule: str


class Field(NamedTuple):
    """A metadata value, where it stands in the page's text, and which rule read it."""

    name: str
    value: str
    start: int
    end: int
    """Both 0 where the value does not stand in the text."""
    rule: str = ""
    origin: str = ""
    """What the page states outside its text that gave or completed the value, as `meta article:published_time`."""


Rank: TypeAlias = tuple[bool, int, int, int, int, str, int, str]
"""What decides between claims, see `Claim.rank`."""


class Claim(NamedTuple):
    """A plugin's word that `text[start:end]` has a role.

    `rule` is the id of the rule that says so; `place`, `level` and `order` rank it against other claims. The claim
    holds only in its `zone`, and only while it takes no more than `max_share` of the main region's characters.
    """

    start: int
    end: int
    role: Role
    rule: str
    place: Place = Place.LINE
    level: Level = Level.GENERIC
    order: int = 0
    zone: Zone = Zone.ANYWHERE
    max_share: float = 1.0
    fields: tuple[Field, ...] = ()

    @property
    def plugin(self) -> str:
        """The id of the plugin whose rule claims."""
        return self.rule.partition("/")[0]

    @property
    def rank(self) -> Rank:
        """Sort key: the smaller wins."""
        start, end, role, rule, place, level, order, _, _, _ = self
        return role not in _FIRST, place, level, end - start, order, rule, start, role.key


_FIRST = frozenset({Role.WATERMARK, Role.HIDDEN})
"""Roles that go before all others."""


def first_of(claims: Iterable[Claim], role: Role) -> Claim | None:
    """Return the first of `claims` in `role`, None if there is none."""
    for claim in claims:
        if claim[2] is role:
            return claim
    return None


Segment: TypeAlias = tuple[int, int, Claim]
"""Start and end of a stretch, and the claim that won it."""


def winners(claims: Iterable[Claim]) -> list[Segment]:
    """Resolve `claims` to disjoint segments in order, each won by the best claim there; n log n in their number."""
    ordered = sorted(claims, key=itemgetter(0))
    won: list[Segment] = []
    first, size = 0, len(ordered)
    while first < size:
        claim = ordered[first]
        start, end = claim.start, claim.end
        last = first + 1
        while last < size and ordered[last].start < end:
            end = max(end, ordered[last].end)
            last += 1
        if last == first + 1:
            won.append((start, end, claim))
        else:
            _contest(ordered[first:last], won)
        first = last
    return won


def _contest(ordered: Sequence[Claim], won: list[Segment]) -> None:
    """Resolve claims that overlap without a gap: a sweep over their starts, with a heap of those that may win later."""
    best = ordered[0]
    since, until, rank = best.start, best.end, best.rank
    waiting: list[tuple[Rank, int, Claim]] = []
    for place, claim in enumerate(ordered[1:]):
        start, end, other = claim.start, claim.end, claim.rank
        while until <= start:  # the best one ends, so that another one goes on
            won.append((since, until, best))
            since = until
            while until <= since:
                rank, _, best = heappop(waiting)
                until = best.end
        if other < rank:
            if since < start:
                won.append((since, start, best))
            if end < until:
                heappush(waiting, (rank, place, best))
            best, rank, since, until = claim, other, start, end
        elif end > until:
            heappush(waiting, (other, place, claim))
    won.append((since, until, best))
    while waiting:
        best = heappop(waiting)[2]
        if best.end > until:
            won.append((until, best.end, best))
            until = best.end


class Ledger(Sequence[Span]):
    """An exact partition of a page's text: spans in order, gap-free, none empty.

    For a text page `text` is the decoded input itself (CRLF included; a leading U+FEFF stays, as SPACE; a lone
    surrogate is one U+FFFD). For HTML it is the text of the body as parsed, in document order, a line a block,
    hidden text included; head, script, style, template, comments and attributes are not text.

    Inside, it is a short list of runs; spans are made when asked for: most readers of a document never look.
    """

    def __init__(
        self, text: str, ends: Sequence[int] = (), labels: Sequence[Label] = (), claims: Sequence[Claim] = ()
    ) -> None:
        """Build from the end and the label of each stretch in order; empty ones are left out, like ones merged.

        ValueError if the text is not covered.
        """
        runs: list[Run] = []
        at = 0
        for end, label in zip(ends, labels, strict=True):
            if end > at:
                start = runs.pop()[0] if runs and runs[-1][2] is label else at
                runs.append((start, end, label))
                at = end
        if at != len(text):
            message = f"a ledger covers its text: {at} of {len(text)} characters have a role"
            raise ValueError(message)
        self.text = text
        self.runs: Sequence[Run] = runs
        """What has a label, in order; the white space between blocks is left out, also inside a run."""
        self.claims = claims
        """All claims that were weighed, for an explanation of what lost."""
        self._edges: Sequence[int] = (0, len(text)) if text else ()

    @classmethod
    def of_runs(cls, text: str, runs: Sequence[Run], edges: Sequence[int], claims: Sequence[Claim] = ()) -> "Ledger":
        """Build from runs that leave nothing out but white space between blocks, and the edges of the blocks."""
        ledger = cls("")
        ledger.text, ledger.runs, ledger.claims, ledger._edges = text, runs, claims, edges
        return ledger

    @property
    def edges(self) -> Sequence[int]:
        """The start and the end of each block, one after the other."""
        return self._edges

    @cached_property
    def _stretches(self) -> tuple[list[int], list[Label]]:
        return stretches(self.runs, self._edges, len(self.text))

    def __len__(self) -> int:
        """Count the spans."""
        return len(self._stretches[0])

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        """Return the span at `index`, or a list of spans for a slice."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        ends, labels = self._stretches
        end, (role, rule) = ends[index], labels[index]
        before = index - 1 if index >= 0 else len(self) + index - 1
        return Span(ends[before] if before >= 0 else 0, end, role, rule)

    def __iter__(self) -> Iterator[Span]:
        """Iterate over the spans in order."""
        start = 0
        for end, (role, rule) in zip(*self._stretches, strict=True):
            yield Span(start, end, role, rule)
            start = end

    def relabelled(self, marks: Sequence[Span]) -> "Ledger":
        """Return this ledger with `marks`, which are in order and do not overlap, laid over it."""
        laid = lay([(start, end, (role, rule)) for start, end, role, rule in marks], self.runs, self._edges)
        return Ledger.of_runs(self.text, laid, self._edges, self.claims)

    @cached_property
    def dropped(self) -> Sequence[Run]:
        """What was dropped; stretches of one role and rule with only SPACE between them are one."""
        found: list[Run] = []
        first, last = 0, 0
        space, boilerplate = Role.SPACE, Fate.BOILERPLATE  # looked up once: there are hundreds of runs
        label: Label | None = None
        for start, end, other in self.runs:
            if other == label:
                last = end
            elif other[0] is not space:
                if label is not None:
                    found.append((first, last, label))
                label = other if other[0].fate is boilerplate else None
                first, last = start, end
        if label is not None:
            found.append((first, last, label))
        return found

    def removed(self) -> list[Span]:
        """Return what was dropped; stretches of one role and rule with only SPACE between them are one span."""
        return [Span(start, end, *label) for start, end, label in self.dropped]

    def at(self, offset: int) -> Span:
        """Return the span that holds the character at `offset`; IndexError outside the text."""
        if not 0 <= offset < len(self.text):
            message = f"no character at {offset}: the text has {len(self.text)}"
            raise IndexError(message)
        return self[bisect_right(self._stretches[0], offset)]

    def quote(self, span: Span) -> str:
        """Return the text of `span`."""
        return self.text[span.start : span.end]
