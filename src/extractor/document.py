"""What is delivered: a document with its metadata, its blocks, and the ledger that accounts for the page."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

import attrs

from extractor.model.ledger import Field, Ledger
from extractor.model.passage import Kind, Passage, Section, sections_of
from extractor.writers.markdown import to_markdown

SCHEMA = "extractor.document/1"

ServedBy = Literal["site", "family", "generic", "degraded"]

NO_LEDGER = Ledger("")
"""The ledger of a page without text."""


@attrs.frozen
class Diagnostic:
    """Something that a reader of the document should know: a stable code, a sentence, and details."""

    code: str
    message: str
    details: Mapping[str, Any] = attrs.field(factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"code": self.code, "message": self.message, **self.details}


@attrs.frozen(kw_only=True, slots=False)
class Document:
    """A clean document.

    `published` is naive, as printed. Nothing is guessed: what the page does not say is None.
    """

    url: str | None = None
    site: str | None = None
    """Id of the site plugin that knew the page."""
    family: str | None = None
    """Id of the family plugin that knew the page."""
    served_by: ServedBy = "generic"
    """The most special kind of plugin that knew the page; degraded where a plugin failed on it."""
    kind: Kind = "none"
    title: str | None = None
    author: str | None = None
    source: str | None = None
    editor: str | None = None
    published: datetime | date | None = None
    summary: str | None = None
    breadcrumbs: tuple[str, ...] = ()
    extra: Mapping[str, Any] = attrs.field(factory=dict)
    """Whatever else the page states, as `views`."""
    keywords: tuple[str, ...] = ()
    next_page: str | None = None
    blocks: tuple[Passage, ...] = ()
    ledger: Ledger = NO_LEDGER
    fields: tuple[Field, ...] = ()
    """Where each metadata value came from: its text as printed or stated, its place or origin, and the rule."""
    diagnostics: tuple[Diagnostic, ...] = ()
    version: str = ""
    plugins: tuple[str, ...] = ()
    """Ids of the plugins that had a part in the document."""

    @cached_property
    def text(self) -> str:
        """The main text: a line a block, headings and items with their markers as printed, nothing of boilerplate."""
        return "\n".join([block.printed for block in self.blocks if block.type != "image"])

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The blocks as the tree that their headings make."""
        return sections_of(self.blocks)

    def to_markdown(self) -> str:
        """Return the document as CommonMark, title first."""
        return to_markdown(self.title, self.blocks)

    def to_dict(self, *, ledger: bool = False) -> dict[str, Any]:
        """Return the JSON form (schema `extractor.document/1`); with `ledger` also every span and the page's text."""
        whole = self.ledger.text
        record: dict[str, Any] = {
            "schema": SCHEMA,
            "url": self.url,
            "site": self.site,
            "family": self.family,
            "served_by": self.served_by,
            "kind": self.kind,
            "title": self.title,
            "author": self.author,
            "source": self.source,
            "editor": self.editor,
            "published": self.published.isoformat() if self.published else None,
            "summary": self.summary,
            "breadcrumbs": list(self.breadcrumbs),
            "extra": dict(self.extra),
            "keywords": list(self.keywords),
            "next_page": self.next_page,
            "text": self.text,
            "blocks": [block.to_dict() for block in self.blocks],
            "removed": [
                {"start": start, "end": end, "role": role.key, "rule": rule, "text": whole[start:end]}
                for start, end, (role, rule) in self.ledger.dropped
            ],
            "diagnostics": [diagnostic.to_dict() for diagnostic in self.diagnostics],
            "version": self.version,
            "plugins": list(self.plugins),
        }
        if ledger:
            spans = [{**span._asdict(), "role": span.role.key} for span in self.ledger]
            record["ledger"] = {"text": self.ledger.text, "spans": spans}
        return record
