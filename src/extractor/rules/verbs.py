"""The verbs that plugins are written with: `keep`, `drop`, `meta`, `detect`, and `signal` for families.

Roles and zones are given by name, so that a plugin reads as a table. A name that does not exist is a `PluginError`.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypedDict, TypeVar, Unpack

import attrs

from extractor.model.errors import PluginError
from extractor.model.ledger import Place, Zone
from extractor.model.roles import Fate, Role
from extractor.rules.rule import Carve, Detector, Divide, Find, Locate, Moment, Read, Rule, Verb, Where

E = TypeVar("E", bound=Enum)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """End a message about an unknown `word` with the known word nearest to it, if one is near."""
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def named(kind: type[E], name: str, owner: str) -> E:
    """Return the member of `kind` called `name`; PluginError, which names `owner`, if there is none."""
    try:
        return kind[name.upper()]
    except KeyError:
        hint = did_you_mean(name.upper(), kind.__members__)
        message = f"rule {owner!r}: no {kind.__name__.lower()} {name!r}{hint}"
        raise PluginError(message) from None


class Options(TypedDict, total=False):
    """What may be said of any rule; see the fields of `Rule`."""

    role: str
    zone: str
    longest: int
    why: str
    hits: Sequence[str]
    misses: Sequence[str]
    before: Sequence[str]
    after: Sequence[str]


class StretchOptions(Options, total=False):
    """What may also be said of a rule that takes more than a line; see the fields of `Rule`."""

    until: str
    max_share: float


class BetweenOptions(StretchOptions, total=False):
    """What may also be said of a rule that takes from one line to another; see the fields of `Rule`."""

    through: str
    within: int
    field: str


_ALLOWED = {
    Where.BETWEEN: BetweenOptions,
    Where.AFTER: StretchOptions,
    Where.BEFORE: StretchOptions,
    Where.COMMENT: StretchOptions,
}
"""What may be said of rules that take more than a line."""


def _make(verb: Verb, where: Where, identity: tuple[str, str], role: Role, options: dict[str, Any]) -> Rule:
    """Make a rule from `identity` (its id and pattern), a default role and checked options."""
    name, pattern = identity
    allowed = _ALLOWED.get(where, Options)
    for word in options:
        if word not in allowed.__annotations__:
            hint = did_you_mean(word, allowed.__annotations__)
            message = f"rule {name!r}: {verb.value}.{where.value} takes no keyword {word!r}{hint}"
            raise PluginError(message)
    if isinstance(options.get("hits"), str) or isinstance(options.get("misses"), str):
        message = f"rule {name!r}: hits and misses are lists of lines"
        raise PluginError(message)
    if "role" in options:
        options["role"] = named(Role, options["role"], name)
    if "zone" in options:
        options["zone"] = named(Zone, options["zone"], name)
    return Rule(id=name, verb=verb, where=where, pattern=pattern, **{"role": role, **options})


@attrs.frozen
class Action:
    """A verb with the places that it acts on; each method returns a `Rule`."""

    verb: Verb
    role: Role
    """The role where the rule names none."""

    def node(self, id: str, selector: str, **options: Unpack[Options]) -> Rule:  # noqa: A002 - the plugin author's word
        """Act on the elements that a CSS selector matches (HTML pages only)."""
        return _make(self.verb, Where.NODE, (id, selector), self.role, dict(options))

    def between_comments(self, id: str, pattern: str, **options: Unpack[StretchOptions]) -> Rule:  # noqa: A002
        """Act on what stands between the comment that `pattern` matches as a whole and the next that `until` matches.

        HTML pages only. The template languages of some content management systems leave such comments on every page.
        """
        if "until" not in options:
            message = f"rule {id!r}: {self.verb.value}.between_comments takes until"
            raise PluginError(message)
        return _make(self.verb, Where.COMMENT, (id, pattern), self.role, dict(options))

    def line(self, id: str, pattern: str, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Act on each line that `pattern` matches as a whole."""
        return _make(self.verb, Where.LINE, (id, pattern), self.role, dict(options))

    def before(self, id: str, pattern: str, **options: Unpack[StretchOptions]) -> Rule:  # noqa: A002
        """Act on everything up to the line that `pattern` matches, that line too (keep: not that line)."""
        return _make(self.verb, Where.BEFORE, (id, pattern), self.role, dict(options))

    def after(self, id: str, pattern: str, **options: Unpack[StretchOptions]) -> Rule:  # noqa: A002
        """Act on everything from the line that `pattern` matches, that line too (keep: not that line)."""
        return _make(self.verb, Where.AFTER, (id, pattern), self.role, dict(options))

    def between(self, id: str, pattern: str, **options: Unpack[BetweenOptions]) -> Rule:  # noqa: A002
        """Act on the lines from `pattern` to `until` (which stays out) or `through` (which is taken)."""
        if ("until" in options) == ("through" in options):
            message = f"rule {id!r}: {self.verb.value}.between takes one of until and through"
            raise PluginError(message)
        return _make(self.verb, Where.BETWEEN, (id, pattern), self.role, dict(options))

    def inline(self, id: str, pattern: str, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Act on each stretch inside a line that `pattern` matches. The pattern holds a fixed text."""
        return _make(self.verb, Where.INLINE, (id, pattern), self.role, dict(options))


keep = Action(Verb.KEEP, Role.BODY)
"""Sets the main region."""

drop = Action(Verb.DROP, Role.OTHER)
"""Gives a stretch a boilerplate role."""

meta = Action(Verb.META, Role.BYLINE)
"""Reads metadata from named groups and gives the stretch a metadata role."""


class Evidence:
    """What tells a family of sites; weights add up, 2 are enough."""

    def line(self, id: str, pattern: str, weight: int = 1, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Count a line that `pattern` matches as a whole."""
        return attrs.evolve(_make(Verb.SIGNAL, Where.LINE, (id, pattern), Role.OTHER, dict(options)), weight=weight)

    def inline(self, id: str, pattern: str, weight: int = 1, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Count a stretch inside a line that `pattern` matches."""
        return attrs.evolve(_make(Verb.SIGNAL, Where.INLINE, (id, pattern), Role.OTHER, dict(options)), weight=weight)

    def node(self, id: str, selector: str, weight: int = 1, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Count an element that a CSS selector matches (HTML pages only)."""
        return attrs.evolve(_make(Verb.SIGNAL, Where.NODE, (id, selector), Role.OTHER, dict(options)), weight=weight)

    def comment(self, id: str, pattern: str, weight: int = 1, **options: Unpack[Options]) -> Rule:  # noqa: A002
        """Count a comment that `pattern` matches as a whole (HTML pages only)."""
        return attrs.evolve(_make(Verb.SIGNAL, Where.COMMENT, (id, pattern), Role.OTHER, dict(options)), weight=weight)


signal = Evidence()


class Detect:
    """Rules that need code: a function that is called once a page and yields what it found."""

    def injected(
        self,
        id: str,  # noqa: A002
        find: Find,
        *,
        role: str = "WATERMARK",
        needs: Sequence[str] = (),
        why: str = "",
    ) -> Detector:
        """Find strings that were injected into the text; no pattern sees them afterwards.

        A page that holds none of the texts in `needs` is not asked about.
        """
        chosen = named(Role, role, id)
        if chosen.fate is Fate.CONTENT:
            message = f"rule {id!r}: injected text is never content, so not {role}"
            raise PluginError(message)
        return Detector(
            id=id, moment=Moment.SCRUB, find=find, role=chosen, place=Place.INLINE, needs=tuple(needs), why=why
        )

    def spans(  # noqa: PLR0913 - the plugin author's keywords
        self,
        id: str,  # noqa: A002
        find: Find,
        *,
        role: str,
        zone: str = "ANYWHERE",
        late: bool = False,
        needs: Sequence[str] = (),
        why: str = "",
    ) -> Detector:
        """Find stretches of one role, given the page and the claims of the declarative rules.

        One that is `late` is asked after the others, and sees their claims too. A page that holds none of the texts in
        `needs` is not asked about.
        """
        role_, zone_ = named(Role, role, id), named(Zone, zone, id)
        return Detector(
            id=id, moment=Moment.LABEL, find=find, role=role_, zone=zone_, is_late=late, needs=tuple(needs), why=why
        )

    def facts(self, id: str, read: Read, *, why: str = "") -> Detector:  # noqa: A002
        """Read metadata from the settled page: `Found` in its text, which stays as it is, or `Stated` outside it."""
        return Detector(id=id, moment=Moment.DESCRIBE, find=read, why=why)

    def region(self, id: str, find: Locate, *, why: str = "") -> Detector:  # noqa: A002
        """Propose the main region, given the page and all claims."""
        return Detector(id=id, moment=Moment.LOCATE, find=find, place=Place.REGION, why=why)

    def within(
        self,
        id: str,  # noqa: A002
        find: Carve,
        *,
        role: str = "OTHER",
        needs: Sequence[str] = (),
        why: str = "",
    ) -> Detector:
        """Find what does not belong inside the region that a detector proposed, given the page, all claims and it.

        A page that holds none of the texts in `needs` is not asked about.
        """
        return Detector(id=id, moment=Moment.CARVE, find=find, role=named(Role, role, id), needs=tuple(needs), why=why)

    def posts(self, id: str, find: Divide, *, why: str = "") -> Detector:  # noqa: A002
        """Find the posts of the thread that a detector proposed as the region; their names and times become BYLINE."""
        return Detector(id=id, moment=Moment.CARVE, find=find, role=Role.BYLINE, place=Place.INLINE, why=why)


detect = Detect()
