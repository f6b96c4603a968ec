"""Walks a page through the stages."""

from extractor.document import Diagnostic
from extractor.model.page import Page
from extractor.pipeline import STAGES
from extractor.rules.rulebook import Rulebook
from extractor.rules.view import Lines
from extractor.stages.draft import Draft


def run(page: Page, book: Rulebook, version: str = "") -> Draft:
    """Return the finished draft of `page`, with its document."""
    draft = Draft(page=page, lines=Lines(page), version=version, diagnostics=_reading(page))
    for stage in STAGES:
        stage(draft, book)
    return draft


def _reading(page: Page) -> list[Diagnostic]:
    """Say what was wrong with the bytes."""
    found = []
    if page.binary:
        found.append(Diagnostic("binary", "this is no text, so there is nothing to extract"))
    elif not page.lines:
        found.append(Diagnostic("empty", "the page shows no text"))
    if "\ufffd" in page.text:
        damaged = page.text.count("\ufffd")
        message = f"{damaged} characters could not be read and stand as U+FFFD; they are not repaired"
        found.append(Diagnostic("damaged", message, {"characters": damaged}))
    return found
