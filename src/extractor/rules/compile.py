"""Rules of all plugins become one program: fixed text to look for in one pass, and where each found one leads."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

import attrs
import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extractor.model.errors import PluginError
from extractor.model.ledger import Level
from extractor.rules.literals import UNBOUNDED, shape
from extractor.rules.rule import Rule, Where
from extractor.rules.verbs import did_you_mean

MAX_LINE = 600
"""Lines longer than this never meet a whole-line pattern without an upper bound of its own."""
LOOSE_LINE = 80
"""Lines longer than this never meet a pattern without fixed text."""
TIMEOUT = 0.05
"""Seconds that a pattern which may explode gets on one line."""


@attrs.frozen(slots=False, eq=False)
class Compiled:
    """A rule, ready to meet lines. The pattern itself is compiled when first needed: most never are."""

    rule: Rule
    id: str
    """The full id, `plugin/rule`."""
    level: Level
    order: int
    literals: frozenset[str]
    width: int
    """The longest raw line in characters that is worth a try."""
    timeout: float | None
    end_width: int = MAX_LINE
    """The longest raw line in characters that may end the stretch."""

    @property
    def plugin(self) -> str:
        """The id of the plugin that declares the rule."""
        return self.id.partition("/")[0]

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        return regex.compile(self.rule.pattern)

    @cached_property
    def end_pattern(self) -> regex.Pattern[str] | None:
        """The compiled pattern of the line that ends the stretch."""
        end = self.rule.until or self.rule.through
        return None if end is None else regex.compile(end)

    def match(self, line: str) -> regex.Match[str] | None:
        """Match a folded line as a whole; TimeoutError where a pattern explodes."""
        if self.timeout is None:
            return self.pattern.fullmatch(line)
        return self.pattern.fullmatch(line, timeout=self.timeout)

    def ends(self, line: str) -> bool:
        """Whether a folded line ends the stretch that this rule began; TimeoutError where the pattern explodes."""
        return self.end_pattern is not None and self.end_pattern.fullmatch(line, timeout=TIMEOUT) is not None


def compile_rule(rule: Rule, owner: str, level: Level, order: int = 0) -> Compiled:
    """Compile one rule of the plugin `owner`; PluginError if a pattern is no regular expression."""
    name = f"{owner}/{rule.id}"
    if rule.where is Where.NODE:
        return Compiled(rule, name, level, order, frozenset(), 0, None)
    for text in filter(None, (rule.pattern, rule.until, rule.through)):
        _check(text, name)
    form = shape(rule.pattern)
    if rule.where is Where.INLINE and not form.literals:
        message = f"rule {name!r}: an inline pattern needs a fixed text, so that it can be found: {rule.pattern!r}"
        raise PluginError(message)
    return Compiled(
        rule,
        name,
        level,
        order,
        form.literals,
        _line_width(form.width, MAX_LINE if form.literals else LOOSE_LINE),
        None if form.is_linear else TIMEOUT,
        _line_width(shape(rule.until or rule.through or "").width, MAX_LINE),
    )


def _line_width(width: int, limit: int) -> int:
    """Return how long a raw line may be whose folded view has `width` characters: it may be spaced out."""
    return limit if width >= UNBOUNDED else min(2 * width + 8, limit)


def _check(pattern: str, name: str) -> None:
    """Parse with the standard library, which is quick, and with `regex` only what that cannot read."""
    if shape(pattern).width == UNBOUNDED and not shape(pattern).literals:
        try:
            regex.compile(pattern)
        except regex.error as error:
            message = f"rule {name!r}: bad pattern {pattern!r}: {error}"
            raise PluginError(message) from None


def precedence(rules: Mapping[str, Rule]) -> dict[str, int]:
    """Number rules, by full id, so that `before=` and `after=` hold; PluginError on unknown ids and on cycles."""
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
    """All rules of all plugins, with the one automaton that finds their fixed text."""

    rules: tuple[Compiled, ...]
    automaton: AhoCorasick
    leads: tuple[tuple[int, ...], ...]
    """For each literal of the automaton, the rules (by place in `rules`) that it may lead to."""
    loose: tuple[int, ...]
    """Rules without fixed text."""
    nodes: tuple[int, ...]
    """Rules with a selector."""


def link(rules: Sequence[Compiled]) -> Program:
    """Make the program of `rules`."""
    leads: dict[str, list[int]] = defaultdict(list)
    loose, nodes = [], []
    for place, compiled in enumerate(rules):
        for literal in compiled.literals:
            leads[literal].append(place)
        if compiled.rule.where is Where.NODE:
            nodes.append(place)
        elif not compiled.literals:
            loose.append(place)
    literals = sorted(leads)
    automaton = AhoCorasick(literals, matchkind=MatchKind.Standard, implementation=Implementation.DFA)
    return Program(tuple(rules), automaton, tuple(tuple(leads[word]) for word in literals), tuple(loose), tuple(nodes))
