from extractor.outline.enumerations import Enumeration, enumerations
from extractor.outline.find import find_units
from extractor.outline.numerals import parse_numeral
from extractor.outline.samples import failed_samples
from extractor.outline.style import Structure, Style
from extractor.outline.units import Finding, Outline, Rejected, Unit

__all__ = [
    "Enumeration",
    "Finding",
    "Outline",
    "Rejected",
    "Structure",
    "Style",
    "Unit",
    "enumerations",
    "failed_samples",
    "find_units",
    "parse_numeral",
]
