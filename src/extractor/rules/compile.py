"""Rules of all plugins become one program: fixed text to look for in one pass, and where each found one leads."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from graphlib import CycleError, TopologicalSorter

import attrs
import regex
from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from extractor.model.errors import PluginError
from extractor.model.ledger import Claim, Level, Place
from extractor.model.text import simplify
from extractor.rules.literals import UNBOUNDED, shape
from extractor.rules.patterns import Match, Ready, prepare
from extractor.rules.rule import OFF_LINES, PLACES, Rule, Verb, Where
from extractor.rules.verbs import did_you_mean

SHORT_LINE = 160
"""Longer lines are prose: they meet inline patterns, and only those whole-line patterns that say `longest=`."""
LOOSE_LINE = 60
"""Lines longer than this never meet a pattern without fixed text."""
MATCHES = 100
"""Short lines of which a rule that reads metadata remembers the match: it is tried to label a line, and read from if it wins."""
WINDOW = 600
"""Characters of a long line that an inline pattern sees at once, about."""


@attrs.frozen(slots=False, eq=False)
class Compiled:
    """A rule, ready to meet lines. The pattern itself is compiled when first needed: most never are."""

    rule: Rule
    id: str
    """The full id, `plugin/rule`."""
    level: Level
    text: str
    """The pattern: the rule's own, or that of the line that ends its stretch."""
    order: int = 0
    literals: frozenset[str] = frozenset()
    width: int = SHORT_LINE
    """The longest line in characters that is worth a try."""
    end: int | None = None
    """Place in the program of the pattern that ends the stretch."""
    is_end: bool = False
    """Whether this is such a pattern."""
    place: Place = Place.REGION
    """How narrow the rule's claims are."""

    @property
    def plugin(self) -> str:
        """The id of the plugin that declares the rule."""
        return self.id.partition("/")[0]

    @cached_property
    def terms(self) -> tuple[object, ...]:
        """The fields of the rule's claims after `start` and `end`, made once: a page has dozens of claims."""
        rule = self.rule
        return Claim(0, 0, rule.role, self.id, self.place, self.level, self.order, rule.zone, rule.max_share)[2:]

    @cached_property
    def is_inline(self) -> bool:
        """Whether the pattern is searched inside lines; else it must match the whole line."""
        return self.rule.where is Where.INLINE and not self.is_end

    @cached_property
    def ready(self) -> Ready:
        """The compiled pattern."""
        return prepare(self.text, WINDOW if self.is_inline else self.width)

    @cached_property
    def match(self) -> Callable[[str], Match | None]:
        """Matches a folded line, as a whole unless the rule is inline; TimeoutError where the pattern explodes."""
        if self.is_inline:
            return self.ready.search
        is_read = self.ready.names and self.width <= SHORT_LINE
        return lru_cache(MATCHES)(self.ready.fullmatch) if is_read else self.ready.fullmatch


def compile_rule(rule: Rule, owner: str, level: Level) -> list[Compiled]:
    """Compile one rule of the plugin `owner`, and after it the pattern that ends its stretch, if it has one.

    PluginError if a pattern is no regular expression, or a selector none of CSS.
    """
    name = f"{owner}/{rule.id}"
    if rule.where is Where.NODE:
        _check_selector(rule, name)
        return [Compiled(rule, name, level, rule.pattern)]
    compiled = [_compile(rule, name, level, rule.pattern)]
    if rule.where is Where.INLINE and not compiled[0].literals:
        message = f"rule {name!r}: an inline pattern needs a fixed text, so that it can be found: {rule.pattern!r}"
        raise PluginError(message)
    end = rule.until or rule.through
    if end is not None:
        compiled.append(attrs.evolve(_compile(rule, f"{name}#end", level, end), is_end=True))
    return compiled


def compile_needs(needs: Sequence[str], name: str, level: Level) -> Compiled:
    """Return a rule that matches wherever one of the fixed texts that a detector needs stands."""
    rule = Rule(id="needs", verb=Verb.SIGNAL, where=Where.INLINE, pattern="")
    return Compiled(rule, f"{name}#needs", level, "", literals=frozenset(needs), place=Place.INLINE)


def _check_selector(rule: Rule, name: str) -> None:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError  # noqa: PLC0415 - few plugins have selectors

    try:
        LexborHTMLParser("").css(rule.pattern)
    except SelectolaxError:
        message = f"rule {name!r}: bad selector {rule.pattern!r}"
        raise PluginError(message) from None


def _compile(rule: Rule, name: str, level: Level, text: str) -> Compiled:
    text = simplify(text)  # it meets folded lines
    form = shape(text)
    if form.width == UNBOUNDED and not form.literals:
        try:
            regex.compile(text)
        except regex.error as error:
            message = f"rule {name!r}: bad pattern {text!r}: {error}"
            raise PluginError(message) from None
    limit = (rule.longest or SHORT_LINE) if form.literals else LOOSE_LINE
    width = min(form.width + form.width // 4 + 8, limit)
    return Compiled(
        rule,
        name,
        level,
        text,
        literals=form.literals,
        width=width,
        place=PLACES.get(rule.where, Place.REGION),
    )


def precedence(rules: Mapping[str, Rule]) -> dict[str, int]:
    """Give rules, by full id, numbers so that `before=` and `after=` hold; PluginError on unknown ids and on cycles."""
    graph: dict[str, set[str]] = {}
    for name, rule in rules.items():
        for other in (*rule.before, *rule.after):
            if other not in rules:
                message = f"rule {name!r}: before= or after= names no rule {other!r}{did_you_mean(other, rules)}"
                raise PluginError(message)
        graph.setdefault(name, set()).update(rule.after)
        for other in rule.before:
            graph.setdefault(other, set()).add(name)
    named = {name for name, earlier in graph.items() if earlier} | set().union(*graph.values())
    sorter = TopologicalSorter({name: sorted(graph.get(name, ())) for name in sorted(named)})
    try:
        return {name: place for place, name in enumerate(sorter.static_order(), start=1)}
    except CycleError as error:
        message = f"before= and after= go in a circle: {' → '.join(error.args[1])}"
        raise PluginError(message) from None


@attrs.frozen(eq=False)
class Program:
    """All rules of all plugins, with the automata that find their fixed text."""

    rules: tuple[Compiled, ...]
    short: AhoCorasick
    """Finds the fixed text of every rule; for short lines."""
    short_leads: tuple[tuple[int, ...], ...]
    """For each literal of `short`, the rules (by place in `rules`) that it may lead to."""
    long: BytesAhoCorasick
    """Finds the fixed text of rules that long lines may meet, in UTF-8."""
    long_leads: tuple[tuple[int, ...], ...]
    loose: tuple[int, ...]
    """Rules without fixed text."""
    nodes: tuple[int, ...]
    """Rules with a selector."""
    comments: tuple[int, ...]
    """Rules that comments meet."""
    places: Mapping[str, int]
    """Place in `rules` by full id."""
    overlap: int
    """The longest fixed text in bytes."""
    readers: Mapping[str, int]
    """Place in `rules` by full id, of the rules that read metadata."""
    remembered: dict[str, tuple[int, ...]] = attrs.field(factory=dict)
    """Short lines that were judged before, with the rules that match them: menus and footers come on every page."""


def link(rules: Sequence[Compiled]) -> Program:
    """Make the program of `rules`, in the order of their ids."""
    ordered = sorted(rules, key=lambda compiled: compiled.id)
    places = {compiled.id: place for place, compiled in enumerate(ordered)}
    linked = [attrs.evolve(compiled, end=places.get(f"{compiled.id}#end")) for compiled in ordered]
    short: dict[str, list[int]] = defaultdict(list)
    long: dict[str, list[int]] = defaultdict(list)
    for place, compiled in enumerate(linked):
        for literal in compiled.literals if compiled.rule.where is not Where.COMMENT else ():
            short[literal].append(place)
            if compiled.is_inline or compiled.width > SHORT_LINE:
                long[literal].append(place)
    kind, how = MatchKind.Standard, Implementation.DFA
    return Program(
        tuple(linked),
        AhoCorasick(sorted(short), matchkind=kind, implementation=how),
        tuple(tuple(short[literal]) for literal in sorted(short)),
        BytesAhoCorasick([literal.encode() for literal in sorted(long)], matchkind=kind, implementation=how),
        tuple(tuple(long[literal]) for literal in sorted(long)),
        tuple(p for p, c in enumerate(linked) if not c.literals and c.rule.where not in OFF_LINES),
        tuple(p for p, c in enumerate(linked) if c.rule.where is Where.NODE),
        tuple(p for p, c in enumerate(linked) if c.rule.where is Where.COMMENT and not c.is_end),
        places,
        max((len(literal.encode()) for literal in short), default=0),
        {c.id: p for p, c in enumerate(linked) if c.rule.field or (c.rule.where not in OFF_LINES and "(?P<" in c.text)},
    )
