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
from heapq import heappop, heappush
from typing import NamedTuple, TypeAlias, overload

from extractor.model.roles import Fate, Role


class Place(IntEnum):
    """How narrow a claim's kind is; the narrower wins."""

    INLINE = 1
    LINE = 2
    REGION = 3


class Level(IntEnum):
    """How special the plugin of a claim is; the more special wins."""

    SITE = 0
    FAMILY = 1
    GENERIC = 2


class Zone(Enum):
    """Where on the page a rule may fire, as seen from the main region."""

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
        common = self.role is not Role.WATERMARK and self.role is not Role.HIDDEN
        length = self.end - self.start
        return common, self.place, self.level, length, self.order, self.rule, self.start, self.role.value


class Segment(NamedTuple):
    """A stretch that one claim won."""

    start: int
    end: int
    claim: Claim


def winners(claims: Iterable[Claim]) -> list[Segment]:
    """Resolve `claims` to disjoint segments in order, each won by the best claim there; n log n in their number."""
    ordered = sorted(claims, key=lambda claim: claim.start)
    won: list[Segment] = []
    first = 0
    while first < len(ordered):
        end = ordered[first].end
        last = first + 1
        while last < len(ordered) and ordered[last].start < end:
            end = max(end, ordered[last].end)
            last += 1
        if last == first + 1:
            won.append(Segment(ordered[first].start, end, ordered[first]))
        else:
            _contest(ordered[first:last], won)
        first = last
    return won


def _contest(ordered: Sequence[Claim], won: list[Segment]) -> None:
    """Resolve claims that overlap: a sweep over their starts with a heap of open claims."""
    heap: list[tuple[Rank, int]] = []
    at, upcoming = ordered[0].start, 0
    while heap or upcoming < len(ordered):
        while upcoming < len(ordered) and ordered[upcoming].start <= at:
            heappush(heap, (ordered[upcoming].rank, upcoming))
            upcoming += 1
        best = ordered[heap[0][1]]
        if best.end <= at:
            heappop(heap)
            continue
        end = best.end if upcoming == len(ordered) else min(best.end, ordered[upcoming].start)
        _append(won, Segment(at, end, best))
        at = end


def _append(won: list[Segment], segment: Segment) -> None:
    if won and won[-1].end == segment.start and won[-1].claim is segment.claim:
        won[-1] = Segment(won[-1].start, segment.end, segment.claim)
    else:
        won.append(segment)


Label: TypeAlias = tuple[Role, str]
"""A role and the rule that gave it."""


class Ledger(Sequence[Span]):
    """An exact partition of a page's text: spans in order, gap-free, none empty.

    For a text page `text` is the decoded input itself (CRLF included; a leading U+FEFF stays, as SPACE; a lone
    surrogate is one U+FFFD). For HTML it is the text of the body as parsed, in document order, a line a block,
    hidden text included; head, script, style, template, comments and attributes are not text.
    """

    __slots__ = ("_ends", "_labels", "_names", "claims", "text")

    def __init__(
        self, text: str, ends: Sequence[int] = (), labels: Sequence[Label] = (), claims: Sequence[Claim] = ()
    ) -> None:
        """Build from the end and the label of each stretch in order; empty ones are left out, like ones merged.

        Spans are made when asked for: most readers of a document never look. ValueError if the text is not covered.
        """
        self.text = text
        self.claims = claims
        """All claims that were weighed, for an explanation of what lost."""
        self._ends: list[int] = []
        self._labels: list[Label] = []
        at, last = 0, None
        for end, label in zip(ends, labels, strict=True):
            if end <= at:
                continue
            if label is last:
                self._ends[-1] = end
            else:
                self._ends.append(end)
                self._labels.append(label)
                last = label
            at = end
        if at != len(text):
            message = f"a ledger covers its text: {at} of {len(text)} characters have a role"
            raise ValueError(message)

    @classmethod
    def trusted(cls, text: str, ends: list[int], labels: list[Label], claims: Sequence[Claim]) -> "Ledger":
        """Build from stretches that are known to cover `text`, none of them empty."""
        ledger = cls("")
        ledger.text, ledger.claims, ledger._ends, ledger._labels = text, claims, ends, labels  # noqa: SLF001 - its own
        return ledger

    def __len__(self) -> int:
        """Count the spans."""
        return len(self._ends)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        """Return the span at `index`, or a list of spans for a slice."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        end, (role, rule) = self._ends[index], self._labels[index]
        before = index - 1 if index >= 0 else len(self) + index - 1
        return Span(self._ends[before] if before >= 0 else 0, end, role, rule)

    def __iter__(self) -> Iterator[Span]:
        """Iterate over the spans in order."""
        start = 0
        for end, (role, rule) in zip(self._ends, self._labels, strict=True):
            yield Span(start, end, role, rule)
            start = end

    def relabelled(self, marks: Sequence[Span]) -> "Ledger":
        """Return this ledger with `marks`, which are in order and do not overlap, laid over it."""
        ends: list[int] = []
        labels: list[Label] = []
        at = 0
        for start, end, role, rule in self:
            while at < len(marks) and marks[at].end <= start:
                at += 1
            while at < len(marks) and marks[at].start < end:
                ends += [max(marks[at].start, start), min(marks[at].end, end)]
                labels += [(role, rule), (marks[at].role, marks[at].rule)]
                if marks[at].end > end:
                    break
                at += 1
            ends.append(end)
            labels.append((role, rule))
        return Ledger(self.text, ends, labels, self.claims)

    def removed(self) -> Iterator[Span]:
        """Iterate over what was dropped; stretches of one role and rule with only SPACE between them are one span."""
        start, end = 0, 0
        open_label: Label | None = None
        at = 0
        for stop, label in zip(self._ends, self._labels, strict=True):
            role = label[0]
            if role is not Role.SPACE:
                if label != open_label:
                    if open_label is not None:
                        yield Span(start, end, *open_label)
                    start, open_label = at, (label if role.fate is Fate.BOILERPLATE else None)
                end = stop
            at = stop
        if open_label is not None:
            yield Span(start, end, *open_label)

    def at(self, offset: int) -> Span:
        """Return the span that holds the character at `offset`; IndexError outside the text."""
        if not 0 <= offset < len(self.text):
            message = f"no character at {offset}: the text has {len(self.text)}"
            raise IndexError(message)
        return self[bisect_right(self._ends, offset)]

    def quote(self, span: Span) -> str:
        """Return the text of `span`."""
        return self.text[span.start : span.end]
