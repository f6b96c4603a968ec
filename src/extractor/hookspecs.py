"""The hook that a plugin package may implement. A file in a plugin folder needs none: what it declares is found."""

from collections.abc import Iterable

import pluggy

from extractor.rules.build import Declaration

PROJECT = "extractor"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def extractor_plugins() -> Iterable[Declaration]:  # type: ignore[empty-body]
    """Return the sites, families, rules and structures that this package offers. Pure: no page, no files, no network."""
