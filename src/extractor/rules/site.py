"""What a plugin file declares: a `Site`, a `Family` of sites, or `Rules` for any page."""

from collections.abc import Mapping, Sequence

import attrs

from extractor.rules.rule import Detector, Rule


@attrs.frozen(kw_only=True)
class Rules:
    """Rules that hold on any page, under one id: what `plugins/generic/` and `plugins/watermarks/` declare."""

    id: str
    """Lower case; the rules are addressed as `id/rule`."""
    name: str = ""
    """What people call it."""
    rules: Sequence[Rule | Detector] = ()


@attrs.frozen(kw_only=True)
class Family(Rules):
    """A content management system or theme, whose pages share their furniture."""

    signals: Sequence[Rule] = ()
    """Evidence made by `signal`; a weight of 2 in sum tells the family."""


@attrs.frozen(kw_only=True)
class Site(Rules):
    """One site. Its rules are its own, plus its family's, plus the generic ones, less `without`."""

    hosts: Sequence[str] = ()
    """Host names; each covers its subdomains."""
    family: str | None = None
    """The id of the family whose rules the site takes over."""
    without: Sequence[str] = ()
    """Full ids of family or generic rules that do not hold here; each must exist."""
    replace: Mapping[str, Rule | Detector] = attrs.field(factory=dict)
    """Full ids of family or generic rules, each with the rule that takes its place here."""
    replaces: str | None = None
    """The id of another site plugin that this one takes the place of."""
    checked: str = ""
    """When somebody last looked at the live site, as YYYY-MM-DD."""
