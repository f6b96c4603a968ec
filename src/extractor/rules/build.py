"""Declarations become a rulebook: ids and hosts are checked, inheritance is resolved, rules are compiled.

A declaration that cannot be used is left out with a sentence that says why; the others go on. Where two claim the same
id or host neither is used, so that the order in which plugins are found never matters.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import attrs
import regex

from extractor.model.errors import PluginError
from extractor.model.ledger import Level
from extractor.numbering import Structure
from extractor.rules.compile import Compiled, Program, compile_needs, compile_rule, link, precedence
from extractor.rules.rule import Detector, Rule, Verb
from extractor.rules.rulebook import Active, Armed, Rulebook
from extractor.rules.site import Family, Rules, Site
from extractor.rules.verbs import did_you_mean, signal

Declaration: TypeAlias = Site | Family | Rules | Structure
"""What a plugin file declares."""

Refuse: TypeAlias = Callable[[str, str], None]
"""Takes a plugin's id and the sentence that says why it is not used."""

_ID = regex.compile(r"[a-z0-9][a-z0-9._-]*")


def build(declarations: Iterable[Declaration], refuse: Refuse, without: Sequence[str] = ()) -> Rulebook:
    """Build the rulebook of `declarations`, in any order; `without` names plugins and rules that are left out.

    PluginError if a name in `without` is unknown; anything else that is wrong goes to `refuse`.
    """
    known = _unique(declarations, refuse)
    _check_without(without, known)
    known = {name: declaration for name, declaration in known.items() if name not in without}
    families = {name: d for name, d in known.items() if isinstance(d, Family)}
    generic = {name: d for name, d in known.items() if type(d) is Rules}
    sites = {name: d for name, d in known.items() if isinstance(d, Site)}
    sites = _settle_sites({name: _orphaned(site, without) for name, site in sites.items()}, families, refuse)
    bench = Workshop(refuse, frozenset(without))
    base = bench.take(generic.values(), Level.GENERIC)
    active = {"": base}
    for family in families.values():
        active[family.id] = {**base, **bench.take([family], Level.FAMILY)}
    usable = {}
    for site in sites.values():
        inherited = active[site.family] if site.family else base
        try:
            active[site.id] = {**bench.inherit(site, inherited), **bench.take([site], Level.SITE)}
            usable[site.id] = site
        except PluginError as error:
            refuse(site.id, str(error))
    linked = bench.finish(active)
    return Rulebook(
        sites=usable,
        families=families,
        generic=generic,
        structures=tuple(d for d in known.values() if isinstance(d, Structure)),
        hosts={host.lower(): site.id for site in usable.values() for host in site.hosts},
        program=linked.program,
        signals=linked.signals,
        active=linked.active,
    )


def rule_ids(declaration: Declaration) -> list[str]:
    """Return the full ids of the rules and signals that `declaration` holds itself."""
    if isinstance(declaration, Structure):
        return []
    signals = declaration.signals if isinstance(declaration, Family) else ()
    return [f"{declaration.id}/{rule.id}" for rule in (*declaration.rules, *signals)]


def _unique(declarations: Iterable[Declaration], refuse: Refuse) -> dict[str, Declaration]:
    """Return the declarations by id, in order of ids, without those whose id is bad or taken twice."""
    by_id: dict[str, list[Declaration]] = defaultdict(list)
    for declaration in declarations:
        if _ID.fullmatch(declaration.id):
            by_id[declaration.id].append(declaration)
        else:
            refuse(declaration.id, f"bad id {declaration.id!r}: lower-case letters, digits, - _ and . only")
    known = {}
    for name, same in sorted(by_id.items()):
        replacing = [d for d in same if isinstance(d, Site) and d.replaces == name]
        if len(same) == 1 or len(replacing) == 1:
            known[name] = replacing[0] if replacing else same[0]
        else:
            refuse(
                name,
                f"{len(same)} plugins have the id {name!r}, so none of them is used; rename one, or let a site say replaces={name!r}",
            )
    return {name: d for name, d in known.items() if _has_unique_rules(d, refuse)}


def _has_unique_rules(declaration: Declaration, refuse: Refuse) -> bool:
    ids = rule_ids(declaration)
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        refuse(declaration.id, f"two rules have the id {twice[0]!r}")
    return not twice


def _check_without(without: Sequence[str], known: Mapping[str, Declaration]) -> None:
    names = [*known, *(name for declaration in known.values() for name in rule_ids(declaration))]
    for name in without:
        if name not in names:
            message = f"without: no plugin or rule {name!r}{did_you_mean(name, names)}"
            raise PluginError(message)


def _orphaned(site: Site, without: Sequence[str]) -> Site:
    """Return `site` without its family where that is left out on purpose."""
    return attrs.evolve(site, family=None) if site.family in without else site


def _settle_sites(sites: dict[str, Site], families: Mapping[str, Family], refuse: Refuse) -> dict[str, Site]:
    """Return the sites whose family exists and whose hosts nobody else claims, less those that another replaces."""
    replaced = {site.replaces for site in sites.values() if site.replaces and site.replaces != site.id}
    for site in sites.values():
        if site.replaces and site.replaces not in sites:
            refuse(site.id, f"replaces={site.replaces!r}: no such site{did_you_mean(site.replaces, sites)}")
    sites = {name: site for name, site in sites.items() if name not in replaced}
    claimed: dict[str, set[str]] = defaultdict(set)
    for site in sites.values():
        for host in site.hosts:
            claimed[host.lower()].add(site.id)
    good = {}
    for site in sites.values():
        rivals = sorted({name for host in site.hosts for name in claimed[host.lower()]} - {site.id})
        if rivals:
            both = ", ".join(sorted([site.id, *rivals]))
            host = next(host for host in site.hosts if len(claimed[host.lower()]) > 1)
            refuse(site.id, f"{both} all claim the host {host}, so none of them is used; let one say replaces=")
        elif site.family and site.family not in families:
            refuse(site.id, f"no family {site.family!r}{did_you_mean(site.family, families)}")
        else:
            good[site.id] = site
    return good


class Linked(NamedTuple):
    """Compiled rules in their order; see the fields of `Rulebook`."""

    program: Program
    signals: frozenset[int]
    active: Mapping[str, Active]


class Workshop:
    """Compiles rules and collects them until the program is linked. Lives only while a rulebook is built."""

    def __init__(self, refuse: Refuse, without: frozenset[str]) -> None:
        """Begin with nothing; rules named in `without` are never taken."""
        self._refuse = refuse
        self._without = without
        self._compiled: list[Compiled] = []

    def take(self, owners: Iterable[Rules], level: Level) -> dict[str, Compiled | Armed]:
        """Compile the rules of `owners`; a plugin with a bad rule is refused as a whole. Returns them by full id."""
        taken: dict[str, Compiled | Armed] = {}
        for owner in owners:
            signals = _own_signals(owner)
            try:
                ready = [item for rule in (*owner.rules, *signals) for item in _ready(rule, owner.id, level)]
            except PluginError as error:
                if level is Level.SITE:
                    raise
                self._refuse(owner.id, str(error))
                continue
            taken |= {item.id: item for item in ready if item.id.partition("#")[0] not in self._without}
        self._compiled += [item for item in taken.values() if isinstance(item, Compiled)]
        return taken

    def inherit(self, site: Site, inherited: Mapping[str, Compiled | Armed]) -> dict[str, Compiled | Armed]:
        """Return what `site` takes over: all but `without`, with `replace` swapped; PluginError on an unknown id."""
        for word, ids in (("without", site.without), ("replace", site.replace)):
            for name in ids:
                if name not in inherited and self._without.isdisjoint((name, name.partition("/")[0])):
                    message = f"{word} names no family or generic rule {name!r}{did_you_mean(name, inherited)}"
                    raise PluginError(message)
        gone = {*site.without, *site.replace}
        kept = {name: item for name, item in inherited.items() if name.partition("#")[0] not in gone}
        swapped = [item for rule in site.replace.values() for item in _ready(rule, site.id, Level.SITE)]
        self._compiled += [item for item in swapped if isinstance(item, Compiled)]
        return kept | {item.id: item for item in swapped}

    def finish(self, active: Mapping[str, Mapping[str, Compiled | Armed]]) -> Linked:
        """Order and link everything."""
        order = self._order()
        program = link([attrs.evolve(compiled, order=order.get(compiled.id, 0)) for compiled in self._compiled])
        signals = [p for p, c in enumerate(program.rules) if c.rule.verb is Verb.SIGNAL and "#" not in c.id]
        return Linked(program, frozenset(signals), {key: _active(items, program) for key, items in active.items()})

    def _order(self) -> dict[str, int]:
        try:
            return precedence({compiled.id: compiled.rule for compiled in self._compiled if "#" not in compiled.id})
        except PluginError as error:
            self._refuse("rules", str(error))
            return {}


def _active(items: Mapping[str, Compiled | Armed], program: Program) -> Active:
    """Return what holds where `items`, by full id, do: the places of rules, and detectors in the order of ids."""
    rules = [
        program.places[name]
        for name, item in items.items()
        if isinstance(item, Compiled) and not item.is_end and item.rule.verb is not Verb.SIGNAL
    ]
    detectors = [item for _, item in sorted(items.items()) if isinstance(item, Armed)]
    return Active(frozenset(rules), tuple(detectors))


def _ready(rule: Rule | Detector, owner: str, level: Level) -> Sequence[Compiled | Armed]:
    if not isinstance(rule, Detector):
        return compile_rule(rule, owner, level)
    armed = Armed(rule, f"{owner}/{rule.id}", level)
    return [armed, compile_needs(rule.needs, armed.id, level)] if rule.needs else [armed]


def _own_signals(owner: Rules) -> Sequence[Rule]:
    """Return the signals of a family; for a site, those that its hosts and its name make."""
    if isinstance(owner, Family):
        return owner.signals
    if not isinstance(owner, Site) or not owner.hosts:
        return ()
    hosts = "|".join(regex.escape(host, special_only=True) for host in owner.hosts)
    signals = [
        signal.inline("own-address", rf"(?<![\w.-])(?:[\w-]+\.)*(?:{hosts})(?![\w-])"),
        signal.line("own-copyright", rf".*(?:©|\(c\)|\(C\)|[Cc]opyright|版权所有).*(?:{hosts}).*", 2),
    ]
    if owner.name:
        signals.append(signal.line("own-name", regex.escape(owner.name, special_only=True)))
    return signals
