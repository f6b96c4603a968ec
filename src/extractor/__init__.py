"""Scraped Chinese web pages in, clean structured documents out.

The names below are the public API. They load on first use, so that `extractor --help` starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.api import Extractor, extract, outline, stitch
    from extractor.document import Document
    from extractor.hookspecs import hookimpl
    from extractor.model.errors import ExtractorError, PluginError
    from extractor.model.ledger import Claim, Ledger, Span, first_of
    from extractor.model.page import Block, Page
    from extractor.model.prose import score_blocks, score_line
    from extractor.model.roles import Role
    from extractor.model.stretch import Bounds, Step, Stretch, richest
    from extractor.model.tails import Tail
    from extractor.model.text import ends_sentence, fold
    from extractor.numbering import Structure, Style
    from extractor.rules.rule import Found, Region, Settled, Stated
    from extractor.rules.site import Family, Rules, Site
    from extractor.rules.verbs import detect, drop, keep, meta, signal

_HOMES = {
    "api": ("Extractor", "extract", "outline", "stitch"),
    "document": ("Document",),
    "hookspecs": ("hookimpl",),
    "model.errors": ("ExtractorError", "PluginError"),
    "model.ledger": ("Claim", "Ledger", "Span", "first_of"),
    "model.page": ("Block", "Page"),
    "model.prose": ("score_blocks", "score_line"),
    "model.roles": ("Role",),
    "model.stretch": ("Bounds", "Step", "Stretch", "richest"),
    "model.tails": ("Tail",),
    "model.text": ("ends_sentence", "fold"),
    "numbering": ("Structure", "Style"),
    "rules.rule": ("Found", "Region", "Settled", "Stated"),
    "rules.site": ("Family", "Rules", "Site"),
    "rules.verbs": ("detect", "drop", "keep", "meta", "signal"),
}
_HOME = {name: f"extractor.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "Block",
    "Bounds",
    "Claim",
    "Document",
    "Extractor",
    "ExtractorError",
    "Family",
    "Found",
    "Ledger",
    "Page",
    "PluginError",
    "Region",
    "Role",
    "Rules",
    "Settled",
    "Site",
    "Span",
    "Stated",
    "Step",
    "Stretch",
    "Structure",
    "Style",
    "Tail",
    "detect",
    "drop",
    "ends_sentence",
    "extract",
    "first_of",
    "fold",
    "hookimpl",
    "keep",
    "meta",
    "outline",
    "richest",
    "score_blocks",
    "score_line",
    "signal",
    "stitch",
]


def __getattr__(name: str) -> object:
    """Import a public name from its home module (PEP 562)."""
    if name not in _HOME:
        message = f"module 'extractor' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOME[name]), name)
