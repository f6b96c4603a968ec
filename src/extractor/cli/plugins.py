"""`extractor plugins`: what is loaded, and what is not and why."""

from collections.abc import Sequence

import click
from rich.table import Table
from rich.text import Text

from extractor import Structure
from extractor.api import Extractor
from extractor.cli.common import console, plugin_folders, plugins_option, print_table, printable
from extractor.cli.origins import near
from extractor.plugins import Plugin
from extractor.rules.site import Family, Site

KINDS = {"site": "green", "family": "cyan", "rules": "", "structure": "magenta"}


@click.command()
@plugins_option
@click.pass_context
def command(ctx: click.Context, plugins: Sequence[str]) -> None:
    """List the plugins with their kind, number of rules and place. Exit 2 if one did not load.

    \b
    Example:
        extractor plugins
        extractor plugins --plugins house-plugins
    """  # noqa: D301 - \b is click's mark
    loaded = Extractor(plugin_dirs=plugin_folders(plugins)).loaded
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for name in ("", "id", "kind", "rules", "about", "place"):
        table.add_column(name, overflow="fold", justify="right" if name == "rules" else "left")
    for plugin in sorted(loaded.plugins, key=lambda plugin: (list(KINDS).index(plugin.kind), plugin.id)):
        table.add_row(
            Text("✓", "green"),
            Text(plugin.id, "bold"),
            Text(plugin.kind, KINDS[plugin.kind]),
            str(_size(plugin)),
            Text(printable(_about(plugin), keep="")),
            Text(printable(near(plugin.place)), "dim"),
        )
    out = console()
    print_table(table)
    for problem in loaded.problems:
        sentence = f"{problem.plugin} ({near(problem.place)}): {problem.message}"
        out.print(Text.assemble(("✗ ", "red"), printable(sentence, keep="")))
    if loaded.problems:
        ctx.exit(2)


def _size(plugin: Plugin) -> int:
    """Count the rules of a plugin, its signals too; of a structure, the styles."""
    declaration = plugin.declaration
    if isinstance(declaration, Structure):
        return len(declaration.styles)
    signals = len(declaration.signals) if isinstance(declaration, Family) else 0
    replacing = len(declaration.replace) if isinstance(declaration, Site) else 0
    return len(declaration.rules) + signals + replacing


def _about(plugin: Plugin) -> str:
    """Return the name of a plugin, and what it belongs to."""
    declaration = plugin.declaration
    family = declaration.family if isinstance(declaration, Site) else None
    return declaration.name + (f" · {family}" if family else "")
