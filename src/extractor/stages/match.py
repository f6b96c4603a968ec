"""Which site and which family a page belongs to, with the evidence."""

from collections import defaultdict
from collections.abc import Collection
from urllib.parse import urlsplit

import attrs

from extractor.rules.match import Fault, hits, node_hits, sight
from extractor.rules.rule import Verb, Where
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Evidence

ENOUGH = 2
"""Weight of evidence that tells a site or a family."""
EDGE = 12
"""How many blocks at either end of a page are its furniture, where a site shows its own address."""


def match(draft: Draft, book: Rulebook) -> Draft:
    """Find the site by the host of the address that the caller gave, else by what the page shows; then the family.

    A host beats any fingerprint. Between equals the id that sorts first is taken.
    """
    draft = attrs.evolve(draft, sightings=sight(draft.lines, book.program))
    evidence, faults = signals(draft, book)
    site = _by_host(draft.page.url, book)
    if site:
        evidence = (Evidence(site, "host", 9, urlsplit(draft.page.url or "").hostname or ""), *evidence)
    elif not draft.page.url:
        site = _heaviest(evidence, book.sites)
    family = book.sites[site].family if site else _heaviest(evidence, book.families)
    return attrs.evolve(draft, site=site, family=family, evidence=evidence, faults=(*draft.faults, *faults))


def site_of_host(host: str, book: Rulebook) -> str | None:
    """Return the site that claims `host` or the nearest domain above it."""
    labels = host.lower().split(".")
    for first in range(len(labels)):
        site = book.hosts.get(".".join(labels[first:]))
        if site:
            return site
    return None


def _by_host(url: str | None, book: Rulebook) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return site_of_host(host, book) if host else None


def signals(draft: Draft, book: Rulebook) -> tuple[tuple[Evidence, ...], tuple[Fault, ...]]:
    """Return the evidence that the signals of all sites and families find, each signal counted once."""
    evidence, faults = [], []
    last = len(draft.page.blocks) - EDGE
    for place in sorted({*draft.sightings.blocks, *draft.sightings.offsets, *book.program.nodes}):
        compiled = book.program.rules[place]
        rule = compiled.rule
        if rule.verb is not Verb.SIGNAL:
            continue
        try:
            seen = (
                node_hits(compiled, draft.lines)
                if rule.where is Where.NODE
                else hits(compiled, place, draft.lines, draft.sightings)
            )
            at_edge = compiled.plugin in book.sites
            hit = next((h for h in seen if not at_edge or h.block.index < EDGE or h.block.index >= last), None)
        except TimeoutError:
            faults.append(Fault(compiled.plugin, compiled.id, "the pattern took too long"))
            continue
        if hit:
            text = draft.page.text[hit.start : hit.end]
            evidence.append(Evidence(compiled.plugin, compiled.id, rule.weight, text))
    return tuple(evidence), tuple(faults)


def _heaviest(evidence: tuple[Evidence, ...], among: Collection[str]) -> str | None:
    weights: dict[str, int] = defaultdict(int)
    for item in evidence:
        weights[item.plugin] += item.weight
    best = [(-weight, plugin) for plugin, weight in weights.items() if weight >= ENOUGH and plugin in among]
    return min(best)[1] if best else None
