"""`extractor show`: the rules that hold on a site's pages, and where each comes from."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click
from rich.table import Table
from rich.text import Text

from extractor import Structure
from extractor.cli.common import console, make_extractor, plugins_option, print_table, printable
from extractor.cli.origins import near, origins
from extractor.model.errors import PluginError
from extractor.model.ledger import Zone
from extractor.plugins import Loaded, Plugin
from extractor.rules.rule import Detector, Rule, Verb
from extractor.rules.rulebook import Rulebook
from extractor.rules.site import Family, Site
from extractor.rules.verbs import did_you_mean
from extractor.writers.palette import label_style, word

ORDER = {"own": 0, "replaces": 1, "family": 2, "generic": 3, "removed": 4}


class Shown(NamedTuple):
    """One rule, and how it came to hold here, or why it does not."""

    id: str
    rule: Rule | Detector | None
    origin: str


@click.command()
@click.argument("site", metavar="SITE")
@click.option("--flat", is_flag=True, help="All rules that hold, also those of the family and the generic plugins.")
@plugins_option
@click.pass_context
def command(ctx: click.Context, site: str, plugins: Sequence[str], *, flat: bool) -> None:
    """Show the rules of SITE, which is the id of a site, or of any other plugin.

    With --flat also what it inherits, and what it removes or replaces. Exit 2 if a plugin did not load.

    \b
    Example:
        extractor show shanglaibao
        extractor show shanglaibao --flat
    """  # noqa: D301 - \b is click's mark
    loaded = make_extractor(plugins).loaded
    plugin = _find(site, loaded)
    _print(plugin, _shown(plugin, loaded.book, flat=flat), loaded)
    if loaded.problems:
        ctx.exit(2)


def _find(id: str, loaded: Loaded) -> Plugin:  # noqa: A002 - the plugin author's word
    found = next((plugin for plugin in loaded.plugins if plugin.id == id), None)
    if found is None:
        broken = next((f": {problem.message}" for problem in loaded.problems if problem.plugin == id), "")
        message = f"no plugin {id!r} is loaded{broken or did_you_mean(id, (plugin.id for plugin in loaded.plugins))}"
        raise PluginError(message)
    return found


def _shown(plugin: Plugin, book: Rulebook, *, flat: bool) -> list[Shown]:
    """Return the rules of a plugin, its own first; with `flat` all that hold on its pages."""
    declaration = plugin.declaration
    if isinstance(declaration, Structure):
        return [Shown(f"{declaration.id}/{style.id}", None, "own") for style in declaration.styles]
    if not isinstance(declaration, Site | Family):
        return [Shown(f"{declaration.id}/{rule.id}", rule, "own") for rule in declaration.rules]
    active = book.active[declaration.id]
    holding: dict[str, Rule | Detector] = {compiled.id: compiled.rule for compiled in book.rules_of(active)}
    holding |= {armed.id: armed.detector for armed in active.detectors}
    shown = [Shown(id, rule, _origin(id, rule, declaration, book)) for id, rule in holding.items()]  # noqa: A001
    if not flat:
        return sorted(item for item in shown if item.id.partition("/")[0] == declaration.id)
    if isinstance(declaration, Site):
        shown += [Shown(id, None, "removed by without=") for id in declaration.without]  # noqa: A001
        shown += [
            Shown(id, None, f"removed: replaced by {declaration.id}/{rule.id}")
            for id, rule in declaration.replace.items()  # noqa: A001
        ]
    return sorted(shown, key=lambda item: (ORDER[item.origin.split()[0].rstrip(":")], item.id))


def _origin(id: str, rule: Rule | Detector, declaration: Site | Family, book: Rulebook) -> str:  # noqa: A002
    owner = id.partition("/")[0]
    if owner == declaration.id:
        replacing = declaration.replace if isinstance(declaration, Site) else {}
        replaced = next((old for old, new in replacing.items() if new == rule), None)
        return f"replaces {replaced}" if replaced else "own"
    return f"family {owner}" if owner in book.families else f"generic {owner}"


def _print(plugin: Plugin, shown: Sequence[Shown], loaded: Loaded) -> None:
    out = console()
    for line in _head(plugin):
        out.print(line)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for name in ("rule", "does", "role", "zone", "origin", "place"):
        table.add_column(name, overflow="fold")
    declared = origins(loaded)
    for item in shown:
        removed = item.origin.startswith("removed")
        place = declared[item.id].place if item.id in declared else ""
        origin = Text(item.origin, "red" if removed else "")
        table.add_row(
            Text(item.id, "dim strike" if removed else "bold"),
            *_facts(item.rule),
            origin,
            Text(printable(place), "dim"),
        )
    print_table(table)
    if not shown:
        out.print(Text("no rules of its own", "dim"))


def _facts(rule: Rule | Detector | None) -> tuple[Text, Text, Text]:
    """Return what a rule does, the role it gives, and where on the page."""
    if rule is None:
        return Text(""), Text(""), Text("")
    zone = Text("" if rule.zone is Zone.ANYWHERE else rule.zone.value)
    if isinstance(rule, Detector):
        return Text(f"detect at {rule.moment.value}"), Text(word(rule.role), label_style(rule.role)), zone
    if rule.verb is Verb.SIGNAL:
        return Text(f"signal.{rule.where.value} +{rule.weight}"), Text(""), zone
    return Text(f"{rule.verb.value}.{rule.where.value}"), Text(word(rule.role), label_style(rule.role)), zone


def _head(plugin: Plugin) -> Iterator[Text]:
    declaration = plugin.declaration
    yield Text.assemble(
        (plugin.id, "bold"), f"  {plugin.kind}  {printable(declaration.name, keep='')}  ", (near(plugin.place), "dim")
    )
    if isinstance(declaration, Site):
        facts = {
            "hosts": ", ".join(declaration.hosts), "family": declaration.family, "replaces": declaration.replaces,
            "checked": declaration.checked,
        }  # fmt: skip
        yield Text(printable("  ".join(f"{name} {value}" for name, value in facts.items() if value), keep=""), "dim")
