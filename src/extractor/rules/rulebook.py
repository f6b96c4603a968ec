"""Everything that loaded plugins say, checked and ready for pages."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from extractor.model.ledger import Level
from extractor.numbering import Structure
from extractor.rules.compile import Compiled, Program
from extractor.rules.rule import Detector, Moment
from extractor.rules.site import Family, Rules, Site


@attrs.frozen(eq=False)
class Armed:
    """A detector with its full id and the level of its plugin."""

    detector: Detector
    id: str
    level: Level

    @property
    def plugin(self) -> str:
        """The id of the plugin that declares it."""
        return self.id.partition("/")[0]


@attrs.frozen(eq=False)
class Active:
    """What holds on the pages of one site, one family, or on any other page."""

    rules: frozenset[int]
    """Places in the program's rules."""
    detectors: tuple[Armed, ...]
    """In the order of their ids."""

    @cached_property
    def _by_moment(self) -> Mapping[Moment, Sequence[Armed]]:
        """The detectors by the moment when they are asked."""
        return {moment: [armed for armed in self.detectors if armed.detector.moment is moment] for moment in Moment}

    @cached_property
    def in_turn(self) -> Sequence[Sequence[Armed]]:
        """The detectors that are asked when rules have made their claims: those that hear of these, then the late ones."""
        labelling = self.at(Moment.LABEL)
        return [[armed for armed in labelling if armed.detector.is_late is is_late] for is_late in (False, True)]

    def at(self, moment: Moment) -> Sequence[Armed]:
        """Return the detectors that are asked at `moment`."""
        return self._by_moment[moment]


@attrs.frozen(eq=False, kw_only=True)
class Rulebook:
    """The plugins in force, by id, and the program compiled from them."""

    sites: Mapping[str, Site]
    families: Mapping[str, Family]
    generic: Mapping[str, Rules]
    structures: tuple[Structure, ...]
    program: Program
    active: Mapping[str, Active]
    """By the id of a site or a family; "" is any other page."""
    signals: frozenset[int]
    """Places of the signals in the program's rules."""
    hosts: Mapping[str, str]
    """Host name to site id."""

    @cached_property
    def selector(self) -> str:
        """One CSS selector for what any signal looks for in a tree; empty if none does."""
        return ", ".join(
            sorted(self.program.rules[place].rule.pattern for place in self.signals & {*self.program.nodes})
        )

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all plugins in force."""
        structures = (structure.id for structure in self.structures)
        return frozenset({*self.sites, *self.families, *self.generic, *structures})

    def active_for(self, site: str | None, family: str | None) -> Active:
        """Return what holds for a page of `site`, else of `family`, else for any page."""
        return self.active[site or family or ""]

    def rules_of(self, active: Active) -> Sequence[Compiled]:
        """Return the compiled rules of `active`, in the order of their ids."""
        return sorted((self.program.rules[place] for place in active.rules), key=lambda compiled: compiled.id)
