"""Which site and which family a page belongs to, with the evidence."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from extractor.rules.comments import comment_hits, sight_comments
from extractor.rules.match import Fault, inline_hits, line_hits, sight
from extractor.rules.rule import Where
from extractor.rules.rulebook import Rulebook
from extractor.stages.draft import Draft, Evidence

ENOUGH = 2
"""Weight of evidence that tells a site or a family."""
EDGE = 12
"""How many blocks at either end of a page are its furniture, where a site shows its own address."""


def match(draft: Draft, book: Rulebook) -> None:
    """Find the site by the host of the address that the caller gave, else by what the page shows; then the family.

    A host beats any fingerprint. Between equals the id that sorts first is taken.
    """
    draft.sightings = sight(draft.lines, book.program)
    draft.noted = sight_comments(draft.page, book.program)
    evidence = signals(draft, book)
    site = _by_host(draft.page.url, book)
    if site:
        evidence.insert(0, Evidence(site, "host", 9, urlsplit(draft.page.url or "").hostname or ""))
    elif not draft.page.url:
        site = _heaviest(evidence, book.sites)
    draft.site = site
    draft.family = book.sites[site].family if site else _heaviest(evidence, book.families)
    draft.evidence = evidence


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


def signals(draft: Draft, book: Rulebook) -> list[Evidence]:
    """Return the evidence that the signals of all sites and families find, each signal counted once."""
    evidence = []
    last = len(draft.page.lines) - EDGE
    seen = {*draft.sightings.blocks, *draft.sightings.offsets, *draft.noted, *_of_elements(draft, book)}
    for place in sorted(seen & book.signals):
        compiled = book.program.rules[place]
        if compiled.rule.where is Where.NODE:
            evidence.append(Evidence(compiled.plugin, compiled.id, compiled.rule.weight, compiled.rule.pattern))
            continue
        if compiled.rule.where is Where.COMMENT:
            found = comment_hits(compiled, draft.page)
        elif compiled.is_inline:
            found = inline_hits(compiled, place, draft.lines, draft.sightings)
        else:
            found = iter(line_hits(place, draft.lines, draft.sightings))
        is_site = compiled.plugin in book.sites
        try:
            hit = next((h for h in found if not is_site or h.block < EDGE or h.block >= last), None)
        except TimeoutError:
            draft.blame([Fault(compiled.plugin, compiled.id, "its pattern took too long")])
            continue
        if hit:
            text = draft.page.text[hit.start : hit.end]
            evidence.append(Evidence(compiled.plugin, compiled.id, compiled.rule.weight, text))
    return evidence


def _of_elements(draft: Draft, book: Rulebook) -> list[int]:
    """Return the signals whose selector matches an element, by their place; one search tells that none does."""
    tree = draft.page.tree
    if tree is None or not book.selector or not tree.css_first(book.selector):
        return []
    rules = book.program.rules
    return [
        place for place in book.program.nodes if place in book.signals and tree.css_first(rules[place].rule.pattern)
    ]


def _heaviest(evidence: Sequence[Evidence], among: Collection[str]) -> str | None:
    weights: dict[str, int] = defaultdict(int)
    for item in evidence:
        weights[item.plugin] += item.weight
    best = [(-weight, plugin) for plugin, weight in weights.items() if weight >= ENOUGH and plugin in among]
    return min(best)[1] if best else None
