"""Scraped Chinese web pages in, clean structured documents out.

The names below are the public API. They load on first use, so that `extractor --help` starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.api import Extractor, extract, outline, stitch
    from extractor.document import Document
    from extractor.hookspecs import hookimpl
    from extractor.model.bare_title import TOPIC_SORT, bare_title
    from extractor.model.byline import is_byline, read_byline
    from extractor.model.champion import Evidence, champion, confidence, last_block
    from extractor.model.claimed import Claimed, claimed_lines
    from extractor.model.container import Container, container
    from extractor.model.errors import ExtractorError, PluginError
    from extractor.model.fact_table import is_cell
    from extractor.model.free_lines import FreeLines
    from extractor.model.ingredients import ingredients
    from extractor.model.inset import is_inset
    from extractor.model.lead import lead_of
    from extractor.model.leaving import closings, departures, replies
    from extractor.model.ledger import Claim, Ledger, Place, Span, first_of
    from extractor.model.members import is_member, leads_to_member
    from extractor.model.names import is_medium, is_person
    from extractor.model.official_title import GENRES, whole_title
    from extractor.model.page import Block, Page
    from extractor.model.post_header import (
        NO_NAME,
        POST_TIME,
        counted_lines,
        first_floor,
        is_initial,
        opener,
        opens_post,
        read_post_header,
        read_post_name,
        says_name,
    )
    from extractor.model.prose import score_blocks, score_line
    from extractor.model.remark import read_remark, read_spoken
    from extractor.model.roles import Role
    from extractor.model.rows import in_form, is_row, is_table
    from extractor.model.stated_title import stated_title
    from extractor.model.stretch import Step
    from extractor.model.tails import Tail
    from extractor.model.text import ends_sentence, fold
    from extractor.model.web_page import is_web_page, web_signs
    from extractor.numbering import Structure, Style
    from extractor.rules.match import nodes_inside
    from extractor.rules.rule import Found, Post, Region, Settled, Stated
    from extractor.rules.site import Family, Rules, Site
    from extractor.rules.verbs import detect, drop, keep, meta, signal

_HOMES = {
    "api": ("Extractor", "extract", "outline", "stitch"),
    "document": ("Document",),
    "hookspecs": ("hookimpl",),
    "model.bare_title": ("TOPIC_SORT", "bare_title"),
    "model.byline": ("is_byline", "read_byline"),
    "model.champion": ("Evidence", "champion", "confidence", "last_block"),
    "model.claimed": ("Claimed", "claimed_lines"),
    "model.container": ("Container", "container"),
    "model.errors": ("ExtractorError", "PluginError"),
    "model.fact_table": ("is_cell",),
    "model.free_lines": ("FreeLines",),
    "model.ingredients": ("ingredients",),
    "model.inset": ("is_inset",),
    "model.lead": ("lead_of",),
    "model.leaving": ("closings", "departures", "replies"),
    "model.ledger": ("Claim", "Ledger", "Place", "Span", "first_of"),
    "model.members": ("is_member", "leads_to_member"),
    "model.names": ("is_medium", "is_person"),
    "model.official_title": ("GENRES", "whole_title"),
    "model.page": ("Block", "Page"),
    "model.post_header": (
        "NO_NAME",
        "POST_TIME",
        "counted_lines",
        "is_initial",
        "opener",
        "opens_post",
        "first_floor",
        "read_post_header",
        "read_post_name",
        "says_name",
    ),
    "model.prose": ("score_blocks", "score_line"),
    "model.remark": ("read_remark", "read_spoken"),
    "model.roles": ("Role",),
    "model.rows": ("in_form", "is_row", "is_table"),
    "model.stated_title": ("stated_title",),
    "model.stretch": ("Step",),
    "model.tails": ("Tail",),
    "model.english_dates": ("ENGLISH_DATE",),
    "model.text": ("ends_sentence", "fold"),
    "model.web_page": ("is_web_page", "web_signs"),
    "numbering": ("Structure", "Style"),
    "rules.match": ("nodes_inside",),
    "rules.rule": ("Found", "Post", "Region", "Settled", "Stated"),
    "rules.site": ("Family", "Rules", "Site"),
    "rules.verbs": ("detect", "drop", "keep", "meta", "signal"),
}
_HOME = {name: f"extractor.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "ENGLISH_DATE",
    "GENRES",
    "NO_NAME",
    "POST_TIME",
    "TOPIC_SORT",
    "Block",
    "Claim",
    "Claimed",
    "Container",
    "Document",
    "Evidence",
    "Extractor",
    "ExtractorError",
    "Family",
    "Found",
    "FreeLines",
    "Ledger",
    "Page",
    "Place",
    "PluginError",
    "Post",
    "Region",
    "Role",
    "Rules",
    "Settled",
    "Site",
    "Span",
    "Stated",
    "Step",
    "Structure",
    "Style",
    "Tail",
    "bare_title",
    "champion",
    "claimed_lines",
    "closings",
    "confidence",
    "container",
    "counted_lines",
    "departures",
    "detect",
    "drop",
    "ends_sentence",
    "extract",
    "first_floor",
    "first_of",
    "fold",
    "hookimpl",
    "in_form",
    "ingredients",
    "is_byline",
    "is_cell",
    "is_initial",
    "is_inset",
    "is_medium",
    "is_member",
    "is_person",
    "is_row",
    "is_table",
    "is_web_page",
    "keep",
    "last_block",
    "lead_of",
    "leads_to_member",
    "meta",
    "nodes_inside",
    "opener",
    "opens_post",
    "outline",
    "read_byline",
    "read_post_header",
    "read_post_name",
    "read_remark",
    "read_spoken",
    "replies",
    "says_name",
    "score_blocks",
    "score_line",
    "signal",
    "stated_title",
    "stitch",
    "web_signs",
    "whole_title",
]


def __getattr__(name: str) -> object:
    """Import a public name from its home module (PEP 562)."""
    if name not in _HOME:
        message = f"module 'extractor' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOME[name]), name)
