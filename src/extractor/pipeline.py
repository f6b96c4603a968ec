"""The whole algorithm, in order."""

from collections.abc import Callable

from extractor.rules.rulebook import Rulebook
from extractor.stages.assemble import assemble
from extractor.stages.describe import describe
from extractor.stages.draft import Draft
from extractor.stages.elements import elements
from extractor.stages.join import join
from extractor.stages.label import label
from extractor.stages.locate import locate
from extractor.stages.match import match
from extractor.stages.outline import outline
from extractor.stages.resolve import resolve
from extractor.stages.scrub import scrub
from extractor.stages.seen import look

STAGES: tuple[Callable[[Draft, Rulebook], None], ...] = (
    look,  # what a browser shows
    match,  # which site, which family
    scrub,  # injected strings, so that nothing below reads them
    label,  # rules and detectors claim stretches
    locate,  # where the main text is
    resolve,  # claims become the ledger
    join,  # broken paragraphs are whole again
    elements,  # code, quotations, tables and the like, by the markup
    outline,  # headings and items
    describe,  # one value a metadata field
    assemble,  # the document
)
