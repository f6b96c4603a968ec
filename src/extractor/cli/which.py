"""`extractor which`: which site and which family a page matches, with all the evidence."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple, Unpack

import click
from rich.text import Text

from extractor.api import Extractor
from extractor.cli.common import console, printable
from extractor.cli.origins import near, origins
from extractor.cli.pages import PageOptions, Pages, page_options
from extractor.stages.draft import Draft, Evidence
from extractor.stages.match import ENOUGH

SEEN = 40
"""Characters of what was seen that are shown."""


class Candidate(NamedTuple):
    """A site or a family that something speaks for."""

    plugin: str
    kind: str
    name: str
    evidence: tuple[Evidence, ...]
    verdict: str
    """Why it is the page's, or is not."""
    chosen: bool

    @property
    def score(self) -> int:
        """The sum of the weights."""
        return sum(evidence.weight for evidence in self.evidence)


class Seen(NamedTuple):
    """All candidates, the chosen first, and what else to say."""

    candidates: tuple[Candidate, ...]
    known: tuple[int, int]
    """How many sites and families are loaded."""
    served_by: str
    places: dict[str, str]
    """Where signals are declared, by full id."""


@click.command()
@click.argument("file")
@page_options
def command(file: str, **options: Unpack[PageOptions]) -> None:
    """Show which site and family a page matches, the evidence and its weights, and what else was near.

    A host in --url beats all other evidence. `-` is standard input.

    \b
    Example:
        extractor which page.html
        extractor which page.html --url https://example.cn/a/1.html
    """  # noqa: D301 - \b is click's mark
    with Pages(options, lambda extractor, draft: _seen(extractor, draft, options["url"])) as pages:
        seen = pages.see(file)
    out = console()
    for row in _rows(seen):
        out.print(row)


def _seen(extractor: Extractor, draft: Draft, url: str | None) -> Seen:
    book = extractor.loaded.book
    by_plugin: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in draft.evidence:
        by_plugin[evidence.plugin].append(evidence)
    for known in (draft.site, draft.family):
        if known:
            by_plugin.setdefault(known, [])
    candidates = [_candidate(plugin, tuple(found), extractor, draft, url) for plugin, found in by_plugin.items()]
    candidates.sort(
        key=lambda candidate: (not candidate.chosen, candidate.kind != "site", -candidate.score, candidate.plugin)
    )
    declared = origins(extractor.loaded)
    files = {plugin.id: near(plugin.place) for plugin in extractor.loaded.plugins}
    places = {
        found.rule: declared[found.rule].place if found.rule in declared else files[found.plugin]
        for found in draft.evidence
    }
    return Seen(
        tuple(candidates),
        (len(book.sites), len(book.families)),
        draft.document.served_by,
        places,
    )


def _candidate(
    plugin: str, evidence: tuple[Evidence, ...], extractor: Extractor, draft: Draft, url: str | None
) -> Candidate:
    book = extractor.loaded.book
    is_site = plugin in book.sites
    declaration = book.sites[plugin] if is_site else book.families[plugin]
    chosen = plugin in (draft.site, draft.family)
    score = sum(item.weight for item in evidence)
    if any(item.rule == "host" for item in evidence):
        verdict = "wins: the host of --url"
    elif chosen and not is_site and draft.site:
        verdict = f"family of {draft.site}"
    elif chosen:
        verdict = f"wins: score {score}"
    elif score < ENOUGH:
        verdict = f"score {score}, needs {ENOUGH}"
    elif is_site and url:
        verdict = f"score {score}, but --url has another host"
    elif draft.site and not is_site:
        family = draft.family or "no family"
        verdict = f"score {score}, but {draft.site} has {family}"
    else:
        verdict = f"score {score}, but another has more, or the same and an id that sorts before"
    return Candidate(plugin, "site" if is_site else "family", declaration.name, evidence, verdict, chosen)


def _rows(seen: Seen) -> Iterator[Text]:
    width = max((len(candidate.plugin) for candidate in seen.candidates), default=0)
    for candidate in seen.candidates:
        sign, colour = ("✓", "green") if candidate.chosen else ("✗", "yellow")
        yield Text.assemble(
            (f"{sign} ", colour),
            (f"{printable(candidate.plugin):<{width}}", "bold"),
            f"  {candidate.kind:<6}  {printable(candidate.name, keep='')}  ",
            (printable(candidate.verdict), colour),
        )
        for item in sorted(candidate.evidence, key=lambda item: (-item.weight, item.rule)):
            text = printable(item.text, keep="")
            shown = text if len(text) <= SEEN else f"{text[: SEEN - 1]}…"
            place = f"  {seen.places[item.rule]}" if item.rule in seen.places else ""
            yield Text.assemble((f"    +{item.weight}  ", "cyan"), printable(item.rule), f"  “{shown}”", (place, "dim"))
    if not any(candidate.chosen for candidate in seen.candidates):
        sites, families = seen.known
        yield Text(
            f"no site and no family is told: {sites} sites and {families} families are known; generic rules serve it"
        )
    elif seen.served_by == "degraded":
        yield Text("degraded: a plugin failed on this page", "yellow")
