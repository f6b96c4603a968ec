from extractor.numbering.enumerations import Enumeration, enumerations, places_of_first
from extractor.numbering.find import find_units
from extractor.numbering.numerals import parse_numeral
from extractor.numbering.samples import failed_samples
from extractor.numbering.style import Structure, Style
from extractor.numbering.units import Finding, Outline, Rejected, Unit

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
    "places_of_first",
]
