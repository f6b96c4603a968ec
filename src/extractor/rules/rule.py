"""Rules: what a plugin says about a page, as data, or as a function where data does not reach."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import NamedTuple, TypeAlias

import attrs

from extractor.model.ledger import Claim, Place, Zone
from extractor.model.page import Block, Page
from extractor.model.passage import Kind
from extractor.model.roles import Role


class Verb(Enum):
    """What a rule does with what it matches."""

    KEEP = "keep"
    DROP = "drop"
    META = "meta"
    SIGNAL = "signal"


class Where(Enum):
    """Which part of the page a rule's pattern picks."""

    NODE = "node"
    """The elements that a CSS selector matches; HTML only."""
    LINE = "line"
    """The whole line that the pattern matches."""
    BEFORE = "before"
    """Everything up to the line that the pattern matches, that line too."""
    AFTER = "after"
    """Everything from the line that the pattern matches, that line too."""
    BETWEEN = "between"
    """From the line that the pattern matches to the one that `until` or `through` matches."""
    INLINE = "inline"
    """The stretch inside a line that the pattern matches."""
    COMMENT = "comment"
    """What stands between the comment that the pattern matches and the one that `until` matches; HTML only."""


OFF_LINES = frozenset({Where.NODE, Where.COMMENT})
"""Parts of a page that are no lines of its text."""

PLACES = {Where.INLINE: Place.INLINE, Where.LINE: Place.LINE}
"""How narrow claims of a kind are; REGION where it is not listed."""


@attrs.frozen(kw_only=True)
class Rule:
    """One declarative rule; made by the verbs `keep`, `drop`, `meta` and by `signal`.

    Line patterns match the whole line in its folded view: half width, Simplified forms of web words, white-space runs
    one space, ends, injected strings and a dump's bullet cut.
    """

    id: str
    """Unique in its plugin; the full id is `plugin/id`."""
    verb: Verb
    where: Where
    pattern: str
    """A regular expression, or a CSS selector for NODE. Named groups become metadata fields."""
    until: str | None = None
    """BETWEEN, AFTER: pattern of the line that ends the stretch and is not part of it; COMMENT: of the comment."""
    through: str | None = None
    """BETWEEN: pattern of the line that ends the stretch and is part of it."""
    within: int = 40
    """BETWEEN: how many lines after the first the end may stand."""
    longest: int | None = None
    """The longest line in characters that the pattern is tried on; None: lines that are no prose, up to 160."""
    role: Role = Role.BODY
    zone: Zone = Zone.ANYWHERE
    max_share: float = 1.0
    """The claim is refused where it would take more than this share of the main region."""
    field: str | None = None
    """BETWEEN: the metadata field that takes the text after the first line."""
    weight: int = 0
    """SIGNAL: how much the evidence counts; 2 identify a family."""
    why: str = ""
    """The reason, in a sentence."""
    hits: Sequence[str] = ()
    """Sample lines that the pattern must match."""
    misses: Sequence[str] = ()
    """Innocent sample lines that it must not match."""
    before: Sequence[str] = ()
    """Full ids of rules that this one beats where all else is equal."""
    after: Sequence[str] = ()
    """Full ids of rules that beat this one where all else is equal."""


class Found(NamedTuple):
    """A stretch that a detector found. `fields` maps metadata names to (start, end) of their values."""

    start: int
    end: int
    fields: Mapping[str, tuple[int, int]] = {}
    role: Role | None = None
    """Another role than the detector's own."""


class Post(NamedTuple):
    """A post of a thread, from `start` to where the next one starts.

    `author`, `published` and `floor` are the (start, end) offsets of what the page prints, None where it prints nothing.
    """

    start: int
    author: tuple[int, int] | None = None
    published: tuple[int, int] | None = None
    floor: tuple[int, int] | None = None


class Stated(NamedTuple):
    """A metadata value that the page states outside its text; `origin` says where, as `meta pubdate`."""

    name: str
    value: str
    origin: str


@attrs.frozen(eq=False, slots=False)
class Settled:
    """A page whose text is settled: what is kept of it, and which claims won."""

    page: Page
    claims: Sequence[Claim]
    ends: Sequence[int]
    """The indexes of the blocks that the first and the last paragraphs begin in, in order."""

    @cached_property
    def kept(self) -> Sequence[Block]:
        """Those blocks."""
        return [self.page.block(index) for index in self.ends]


class Region(NamedTuple):
    """A proposal of where the main text is: (start, end) offsets in order, how sure (higher wins), and why."""

    spans: tuple[tuple[int, int], ...]
    score: float
    reason: str
    kind: Kind = "article"
    """What the document is: article, forum, or listing, whose body may be empty."""

    def is_part(self, page: Page) -> bool:
        """Whether it is an article that is some of `page`: neither all of it nor nothing."""
        return self.kind == "article" and bool(self.spans) and self.spans != ((0, len(page.text)),)


Find: TypeAlias = Callable[[Page, Sequence[Claim]], Iterable[Found]]
"""A page and the claims made so far in; the stretches found out. Pure: same page, same answer."""

Locate: TypeAlias = Callable[[Page, Sequence[Claim]], Iterable[Region]]
"""A page and all claims in; proposals for the main region out."""

Read: TypeAlias = Callable[[Settled], Iterable[Found | Stated]]
"""A settled page in; facts out that leave its text as it is."""

Carve: TypeAlias = Callable[[Page, Sequence[Claim], Region], Iterable[Found]]
"""A page, all claims and the region that was chosen in; stretches inside it that are not main text out."""

Divide: TypeAlias = Callable[[Page, Sequence[Claim], Region], Iterable[Post | Found]]
"""A page, all claims and the region that was chosen in; the posts of a thread out, in order, and lines about them."""


class Moment(Enum):
    """When a detector is asked."""

    __hash__ = object.__hash__  # members are compared by identity; Enum's own hash is a Python call

    SCRUB = "scrub"
    """First: finds strings that were injected into the text; it gets no claims. Patterns do not see what it finds."""
    LABEL = "label"
    """After the declarative rules; it gets their claims."""
    LOCATE = "locate"
    """Once all claims are made: proposes regions."""
    DESCRIBE = "describe"
    """Last: reads facts from the settled page, and takes nothing of its text."""
    CARVE = "carve"
    """Once a region was chosen among the proposals: finds what does not belong inside it, and the posts in it."""


@attrs.frozen(kw_only=True)
class Detector:
    """A rule that is a function of the page, called once a page; made by the verb `detect`."""

    id: str
    moment: Moment
    find: Find | Locate | Carve | Divide | Read
    role: Role = Role.BODY
    place: Place = Place.LINE
    zone: Zone = Zone.ANYWHERE
    is_late: bool = False
    """LABEL: whether it is asked after the others, and so sees their claims."""
    needs: Sequence[str] = ()
    """Fixed texts, as printed, without one of which the page cannot hold what is looked for."""
    why: str = ""
