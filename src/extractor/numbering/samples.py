"""A style that cannot show a line it finds and a line it leaves alone is suspect: its samples are run."""

from collections.abc import Iterator

from extractor.numbering.lines import view
from extractor.numbering.scan import Mark, find_mark
from extractor.numbering.scheme import compile_style
from extractor.numbering.style import Structure, Style


def failed_samples(structure: Structure) -> tuple[str, ...]:
    """Return a sentence for each sample of a structure's styles that does not come out as declared."""
    return tuple(sentence for style in structure.styles for sentence in _failures(structure, style))


def _failures(structure: Structure, style: Style) -> Iterator[str]:
    marking = compile_style(structure, style)
    for samples, wanted in ((style.hits, True), (style.misses, False)):
        for sample in samples:
            lines = view([sample])
            found = find_mark(lines, 0, lines.starts[0], (marking,))
            if isinstance(found, Mark) is not wanted:
                yield f"{marking.name} {'misses' if wanted else 'hits'} {sample!r}"
