"""Heading or list item: a series decides as a whole, by the votes of its members.

One numbered sentence proves nothing. Seven of which six are a short title with text of their own are headings, and then
the seventh is one too; five that end in 应当…的； are items, however short one of them is.
"""

from collections import Counter
from typing import Final, NamedTuple

from extractor.numbering.lines import Lines
from extractor.numbering.scan import Mark
from extractor.numbering.series import Key, Placed, Series
from extractor.numbering.titles import SHORT, Shape, Title, find_title
from extractor.numbering.units import UnitKind
from extractor.numbering.unnumbered import Titled

_LEAD: Final = 30  # characters of a title that is a sentence of its own
_LONG: Final = 26  # characters; 95 of 100 titles with a paragraph behind them are shorter
_LONGEST: Final = 80  # characters of a title in a series of titles
_CAPTION: Final = 20  # characters; a list of lines this short may be one of titles
_ARTICLE: Final = 25  # characters of an article's title on its own line

_STOPS: Final = frozenset("。：:！？!?")
_OWN_LINE: Final = (Shape.LINE, Shape.SENTENCE, Shape.LEAD, Shape.BARE)


class Verdict(NamedTuple):
    """What a series is, and how it voted."""

    titled: bool
    own_line: bool
    """Whether its titles stand on lines of their own rather than before a paragraph."""
    undecided: bool
    """Whether all are short lines without any text: titles if the series beside it are, else items."""
    tally: str


class Votes:
    """The titles that numbered lines would have, and what each series makes of them."""

    def __init__(self, lines: Lines, placed: list[Placed]) -> None:
        """Look at every numbered line once, then count."""
        self._lines = lines
        self._marked = {unit.mark.line for unit in placed}
        self._titles = {unit.mark.line: self._find(unit.mark) for unit in placed if isinstance(unit.mark, Mark)}
        self._owning = {line: self._is_text_below(line, title) for line, title in self._titles.items()}
        series = {id(unit.series): unit.series for unit in placed if isinstance(unit.mark, Mark)}
        self._verdicts = {key: self._count(one) for key, one in series.items()}
        self._settle(list(series.values()))

    def title(self, mark: Mark) -> Title:
        """Return the title that the marked line would have."""
        return self._titles[mark.line]

    def verdict(self, series: Series) -> Verdict:
        """Tell whether the series is one of headings."""
        return self._verdicts[id(series)]

    def kind(self, unit: Placed, mark: Mark) -> tuple[UnitKind, bool]:
        """Tell what a numbered line is, and whether it has a title."""
        title = self.title(mark)
        match mark.marking.style.kind:
            case "heading":
                return _kind_of_heading(title)
            case "article":
                own_line = title.shape is Shape.LINE and title.length <= _ARTICLE
                return ("heading", True) if own_line and self.verdict(unit.series).titled else ("run_in", False)
            case "item":
                return "item", False
            case "vote":
                return ("item", False) if unit.series.below_article else self._kind_by_vote(unit, title)

    def _find(self, mark: Mark) -> Title:
        """Find the title of a marked line; it may stand below its marker (第三章 / 法律责任) or be broken after a 、."""
        title = find_title(self._lines.raw[mark.line], mark.text, mark.stop)
        broken = mark.marking.style.kind == "heading" and title.shape is Shape.PARAGRAPH and title.stop == title.end
        if title.shape is not Shape.BARE and not broken:
            return title
        below = self._lines.below(mark.line)
        if below >= len(self._lines) or below in self._marked:
            return title
        rest = find_title(self._lines.raw[below], self._lines.starts[below], self._lines.stops[below])
        if rest.shape is not Shape.LINE or title.length + rest.length > SHORT or self._lines.texts[below][0].isdigit():
            return title
        return title._replace(shape=Shape.LINE, below=below)

    def _kind_by_vote(self, unit: Placed, title: Title) -> tuple[UnitKind, bool]:
        verdict = self.verdict(unit.series)
        if not verdict.titled:
            return "item", False
        match title.shape:
            case Shape.SENTENCE:
                if title.body < unit.mark.stop and title.length <= _LONG:  # only a note follows: （略）
                    return "run_in", True
                alone = self.owns_text(unit) and (verdict.own_line or title.length <= _LEAD)
                return ("heading", True) if verdict.undecided or alone else ("item", False)
            case Shape.LINE | Shape.LEAD | Shape.BARE:
                return "heading", True
            case Shape.RUN_IN:
                return ("item", False) if verdict.own_line and title.length > _LONG else ("run_in", True)
            case Shape.PARAGRAPH:
                closing = self._lines.raw[unit.mark.line][title.end - 1 : title.end + 1]
                has_body = (
                    title.body < unit.mark.stop and title.length <= _LONGEST and bool(_STOPS.intersection(closing))
                )
                return ("run_in", True) if has_body and not verdict.own_line else ("item", False)

    def _count(self, series: Series) -> Verdict:
        """Weigh the members: a long sentence before a paragraph speaks less for a title than a short one."""
        total, own_line, owning, short, owns = 0.0, 0.0, 0, 0, False
        for unit in series.members:
            title = self._titles[unit.mark.line]
            weight = self._weight(unit, title)
            owns = title.shape is Shape.RUN_IN or self.owns_text(unit)
            total += weight
            own_line += weight if title.shape in _OWN_LINE else 0
            owning += owns
            short += not owns and title.shape in (Shape.LINE, Shape.SENTENCE) and title.length <= _CAPTION
        size = len(series.members)
        is_list = series.is_introduced and owning <= owns  # what follows the last of a list is the document's end
        return Verdict(
            titled=2 * total > size and 2 * owning >= size and not is_list,
            own_line=2 * own_line > total,
            undecided=short == size and not is_list,
            tally="a list behind a label"
            if is_list
            else f"{total:g} of {size} look like titles, {owning} have text of their own",
        )

    def _weight(self, unit: Placed, title: Title) -> float:
        match title.shape:
            case Shape.LINE:
                return 1.0
            case Shape.SENTENCE | Shape.LEAD:
                return 1.0 if title.length <= _LEAD and self.owns_text(unit) else 0.0
            case Shape.RUN_IN:
                return 1.0 if title.length <= _LONG else 0.5
            case Shape.BARE if _is_worded(unit.mark) and self.owns_text(unit):
                return 1.0
            case _:
                return 0.0

    def _settle(self, series: list[Series]) -> None:
        """Judge a list of short lines by the other series of its style: captions below 一、 where those are titles."""
        balance: Counter[Key] = Counter()
        for one in series:
            verdict = self.verdict(one)
            balance[one.key] += 0 if verdict.undecided else 1 if verdict.titled else -1
        for one in series:
            if self.verdict(one).undecided:
                self._verdicts[id(one)] = self.verdict(one)._replace(titled=balance[one.key] > 0)

    def is_stray(self, unit: Placed, mark: Mark) -> bool:
        """Say whether it is a lone sentence at the top, like （一）班的同学先到, with no second and nothing below."""
        if not unit.is_alone or unit.series.depth > 0 or unit.children:
            return False
        title = self.title(mark)
        return title.shape in (Shape.SENTENCE, Shape.PARAGRAPH) or (title.shape is Shape.LINE and title.length > _LEAD)

    def owns_text(self, unit: Placed) -> bool:
        """Say whether text without a number, or a deeper series, comes below the line."""
        return unit.children > 0 or self._owning[unit.mark.line]

    def _is_text_below(self, line: int, title: Title) -> bool:
        below = self._lines.below(line if title.below < 0 else title.below)
        return below not in self._marked and below < len(self._lines)


def _is_worded(mark: Mark | Titled) -> bool:
    """Say whether a marker holds a word that makes a title by itself: 第一天."""
    return isinstance(mark, Mark) and mark.marking.has_label


def _kind_of_heading(title: Title) -> tuple[UnitKind, bool]:
    if title.shape in _OWN_LINE:
        return "heading", True
    return ("run_in", True) if title.shape is Shape.RUN_IN else ("item", False)
