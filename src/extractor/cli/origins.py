"""Where each rule is declared, and why it exists, for explanations."""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from extractor.numbering import Structure
from extractor.plugins import Loaded, Plugin
from extractor.rules.site import Family, Site
from extractor.writers.explanation import Origin


def origins(loaded: Loaded) -> Mapping[str, Origin]:
    """Return the origin of each rule and style, by its full id."""
    found: dict[str, Origin] = {}
    for plugin in loaded.plugins:
        source = _source(plugin.place)
        for name, why in _declared(plugin):
            line = _line(source, name)
            found[f"{plugin.id}/{name}"] = Origin(f"{near(plugin.place)}{f':{line}' if line else ''}", why)
    return found


def near(place: str) -> str:
    """Return a plugin's place, below the working folder as a relative path."""
    path = Path(place)
    if not path.is_absolute():
        return place
    for whole in (path.resolve(), path):
        if whole.is_relative_to(Path.cwd()):
            return os.fspath(whole.relative_to(Path.cwd()))
    return place


def _declared(plugin: Plugin) -> Iterable[tuple[str, str]]:
    """Yield the id of each rule or style of a plugin, and its reason."""
    declaration = plugin.declaration
    if isinstance(declaration, Structure):
        yield from ((style.id, f"it is a marker of {declaration.name}") for style in declaration.styles)
        return
    signals = declaration.signals if isinstance(declaration, Family) else ()
    replacing = declaration.replace.values() if isinstance(declaration, Site) else ()
    for rule in (*declaration.rules, *signals, *replacing):
        yield rule.id, rule.why


def _source(place: str) -> str:
    try:
        return Path(place).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return ""


def _line(source: str, name: str) -> int | None:
    """Return the first line of a plugin's file that has the rule's id in quotes."""
    found = re.search(rf"""["']{re.escape(name)}["']""", source)
    return source.count("\n", 0, found.start()) + 1 if found else None
