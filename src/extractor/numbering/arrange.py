"""Putting markers in order: which continue a series, which open a level below, and which do not fit anywhere.

Only ranked styles (部分 > 编 > 分编 > 章 > 节) and decimals have a place of their own. All others take their depth from
where their series first appears, so 一、 above 条 and 一、 below 章 both come out right. One pass, greedy, with a stack of
the series that are open.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import Factory, define, field

from extractor.numbering.introduced import Introduction, introductions
from extractor.numbering.lines import Lines, is_list_label, squeezed
from extractor.numbering.scan import Mark, reject
from extractor.numbering.series import Key, Placed, Series, printed
from extractor.numbering.stack import OpenSeries, Stack
from extractor.numbering.titles import Shape, find_title
from extractor.numbering.units import Confidence, Finding, FindingCode, Rejected
from extractor.numbering.unnumbered import Titled

_WIDEST_GAP: Final = 3  # a jump over more numbers than two is another series
_LOST: Final = 3  # a series whose first or first two members were lost may begin up to here
_UNNUMBERED: Final = ("", 0)


@define(eq=False)
class Arrangement:
    """The pass over all markers of a document, and what it has found so far."""

    lines: Lines
    following: Mapping[int, Mark]
    """For a marker's line, the next marker of the same key."""
    repeated: frozenset[str]
    """Titles without a number that come more than once."""
    introductions: Mapping[int, Introduction]
    """For a marker's line, the list that it may continue from the line above."""
    placed: list[Placed] = field(factory=list)
    rejected: list[Rejected] = field(factory=list)
    findings: list[Finding] = field(factory=list)
    stack: Stack = field(default=Factory(lambda self: Stack(self.lines, self.following), takes_self=True))
    below_label: int = -1
    """The line below the last label of a list of annexes."""

    def add(self, mark: Mark) -> None:
        """Place one marker, or reject it."""
        at = self.stack.deepest(mark.key)
        if (introduction := self.introductions.get(mark.line)) is not None:
            at = self._introduce(introduction, at)
        if mark.is_decimal:
            self._add_decimal(mark)
        elif at is not None:
            self._continue(mark, at)
        else:
            self._open(mark)

    def add_other(self, line: int, title: Titled | None) -> None:
        """Place a title without a number, or begin anew below the label of an annex."""
        if title is None:
            self.add_annex(line)
        else:
            self.add_title(title)

    def add_title(self, title: Titled) -> None:
        """Place a title without a number: beside other such titles, else at the top or in the series that goes on."""
        entries = self.stack.entries
        at = self.stack.deepest(_UNNUMBERED)
        series = None
        if at is not None:
            series = entries[at].series
        elif title.holds and entries and (squeezed(title.title) in self.repeated or self._goes_on(entries[0])):
            at = len(entries)
        self.stack.cut(at or 0)
        self._push(
            title,
            series or self.stack.new_series(_UNNUMBERED),
            "a title that such documents print without a number",
            "weak",
        )
        if not title.holds:
            self.stack.cut(at or 0)

    def add_annex(self, line: int) -> None:
        """Begin anew below the label of an annex."""
        self.stack.forget()
        if is_list_label(self.lines.texts[line]):
            self.below_label = self.lines.below(line)

    def _introduce(self, introduction: Introduction, at: int | None) -> int | None:
        """Open the series of a list that began in the line above, unless an open one goes on here; return its place."""
        member = introduction.member
        is_due = at is not None and self.stack.entries[at].value == member.value
        if is_due and not introduction.is_annex:
            return at
        self.stack.cut(len(self.stack.entries) if at is None else at)
        series = self.stack.new_series(member.key)
        series.is_introduced = introduction.is_list
        self.stack.entries.append(OpenSeries(series, Placed(member, series, "begins in the middle of a line", "usual")))
        return len(self.stack.entries) - 1

    def _goes_on(self, entry: OpenSeries) -> bool:
        after = self.following.get(entry.last.mark.line)
        return after is not None and after.value == entry.value + 1

    def _add_decimal(self, mark: Mark) -> None:
        """Put a decimal below the number that it begins with: 1.2 below 1, after 1.1."""
        prefix = mark.number[:-1]
        for at in range(len(self.stack.entries) - 1, -1, -1):
            entry = self.stack.entries[at]
            if entry.series.key == mark.key and entry.number[:-1] == prefix:
                self._continue(mark, at)
                return
            if entry.number == prefix:
                self._open_decimal(mark, at + 1, printed(entry.last, self.lines))
                return
        found = self.stack.deepest(mark.key)
        if mark.value == 1 and found is not None and prefix > self.stack.entries[found].number[:-1]:
            self._restart(mark, found)
        elif mark.value == 1 and found is None and mark.text < mark.stop and self._is_supported(mark, None):
            self._open_decimal(mark, len(self.stack.entries), None)
        else:
            self._reject(mark, "no number that this decimal could belong to")

    def _open_decimal(self, mark: Mark, at: int, parent: str | None) -> None:
        if mark.value > _LOST:
            self._reject(mark, f"no 1 below {parent} comes before it")
            return
        if mark.doubt and not self._is_supported(mark, None):
            self._reject(mark, mark.doubt)
            return
        self.stack.cut(at)
        reason = f"decimal below {parent}" if parent else "opens a level"
        self._push(mark, self.stack.new_series(mark.key), reason, "strong" if mark.value == 1 else "usual")
        if mark.value > 1:
            self._find_first_missing(mark)

    def _continue(self, mark: Mark, at: int) -> None:
        """Place a marker whose style is open: the next of its series, one after a gap, a repeated one, or a new start."""
        entry, after = self.stack.entries[at], self.following.get(mark.line)
        last, before = entry.value, printed(entry.last, self.lines)
        if mark.doubt and not self._is_supported(mark, entry):
            self._reject(mark, mark.doubt)
        elif mark.value == last + 1 or (mark.value == last and mark.is_inserted):
            self._extend(mark, at, f"next in series after {before}", "strong")
        elif mark.value <= 1 and not (after and after.value == last + 1 and last > 1):
            self._restart(mark, at)
        elif mark.value == last:
            self._find("duplicate", f"{before} comes twice", mark, entry.last)
            self._extend(mark, at, f"repeats the number of {before}", "weak")
        elif last < mark.value and self._may_jump(mark, last, after):
            self._find("gap", f"{before} is followed by {self._printed(mark)}", mark, entry.last)
            self._extend(mark, at, f"after a gap, the last was {before}", "usual")
        else:
            self._reject(mark, f"out of sequence after {before}")

    @staticmethod
    def _may_jump(mark: Mark, last: int, after: Mark | None) -> bool:
        """Say whether a number may stand where a lower one was due: a small jump, and the due one does not come next."""
        due_comes = after is not None and after.value == last + 1
        return not due_comes and (mark.value <= last + _WIDEST_GAP or mark.is_strong)

    def _restart(self, mark: Mark, at: int) -> None:
        """Begin a second series at the place of the first, as an annex without a label does."""
        before = self.stack.entries[at].last
        self.stack.cut(at)
        self._push(
            mark, self.stack.new_series(mark.key), f"begins a new series after {printed(before, self.lines)}", "usual"
        )
        self._find("restart", f"the numbers begin again after {printed(before, self.lines)}", mark, before)

    def _open(self, mark: Mark) -> None:
        """Place a marker whose style is not open: the first of a level, or one that runs on across its parents."""
        last = self.stack.closed.get(mark.key)
        if mark.doubt and not self._is_supported(mark, last):
            self._reject(mark, mark.doubt)
            return
        attached = self._reason_to_open(mark, last)
        if attached is None:
            self._reject(mark, "no series that it could continue")
            return
        if (rank := mark.marking.style.rank) is not None:
            self.stack.cut(self.stack.place_of_rank(rank))
        elif mark.value <= 1:
            self.stack.cut(self.stack.place_by_usage(mark))
        series = self.stack.new_series(mark.key)
        series.is_introduced = mark.line == self.below_label
        self._push(mark, series, *attached)
        if mark.value > 1 and last is None:
            self._find_first_missing(mark)

    def _reason_to_open(self, mark: Mark, last: int | None) -> tuple[str, Confidence] | None:
        """Say why a marker may stand without an open series, None if it may not; `last` is where its style was closed."""
        value, after = mark.value, self.following.get(mark.line)
        leads = after is not None and after.value == value + 1
        if value <= 1:
            return "opens a level", "strong"
        if last is not None and (value == last + 1 or (last < value <= last + _WIDEST_GAP and leads)):
            return "the numbers run on across the headings above", "usual"
        if mark.is_strong:
            return "a marker of this kind stands by itself", "usual"
        if value <= _LOST and leads:
            return "the first of the series is missing", "weak"
        return None

    def _is_supported(self, mark: Mark, last: OpenSeries | int | None) -> bool:
        """Say whether the neighbours of a doubtful marker bear it out; `last` is its series, or how far that came.

        In the middle of a series the next number vouches for it. At the end, an unusual form must be that of the member
        before, or mark a line that is a title by its looks: 三、四个坚持, not 三、四线城市的补贴偏低。
        """
        after = self.following.get(mark.line)
        if mark.value <= 1:
            return after is not None and after.value == mark.value + 1
        value = last.value if isinstance(last, OpenSeries) else last
        if value is None or mark.value != value + 1 or (after is not None and after.value == mark.value):
            return False
        if (after is not None and after.value == mark.value + 1) or mark.marking.style.weak:
            return True
        before = last.last.mark if isinstance(last, OpenSeries) else None
        if isinstance(before, Mark) and before.doubt == mark.doubt:
            return True
        return find_title(self.lines.raw[mark.line], mark.text, mark.stop).shape is Shape.LINE

    def _extend(self, mark: Mark, at: int, reason: str, confidence: Confidence) -> None:
        self.stack.cut(at + 1)
        entry = self.stack.entries[at]
        entry.last = self._place(mark, entry.series, reason, confidence)

    def _push(self, mark: Mark | Titled, series: Series, reason: str, confidence: Confidence) -> None:
        self.stack.entries.append(OpenSeries(series, self._place(mark, series, reason, confidence)))

    def _place(self, mark: Mark | Titled, series: Series, reason: str, confidence: Confidence) -> Placed:
        if confidence == "strong" and isinstance(mark, Mark) and mark.doubt:
            confidence = "usual"
        unit = Placed(mark, series, reason, confidence)
        series.members.append(unit)
        if series.parent:
            series.parent.children += 1
        self.placed.append(unit)
        return unit

    def _reject(self, mark: Mark, reason: str) -> None:
        self.rejected.append(reject(self.lines, mark, reason))

    def _printed(self, mark: Mark) -> str:
        return self.lines.raw[mark.line][mark.start : mark.end]

    def _find(self, code: FindingCode, message: str, mark: Mark, before: Placed | None = None) -> None:
        self.findings.append(Finding(code, message, mark.line + 1, before.mark.line + 1 if before else 0))

    def _find_first_missing(self, mark: Mark) -> None:
        self._find("first_missing", f"the series begins at {self._printed(mark)}", mark)


def arrange(lines: Lines, marks: Sequence[Mark], titles: Sequence[Titled], annexes: Iterable[int]) -> Arrangement:
    """Place all markers and titles in line order; numbering begins anew at each annex."""
    following: dict[int, Mark] = {}
    latest: dict[Key, Mark] = {}
    for mark in reversed(marks):
        if mark.key in latest:
            following[mark.line] = latest[mark.key]
        latest[mark.key] = mark
    names = Counter(squeezed(title.title) for title in titles)
    arrangement = Arrangement(
        lines, following, frozenset(name for name, count in names.items() if count > 1), introductions(lines, marks)
    )
    others: list[tuple[int, Titled | None]] = [(title.line, title) for title in titles]
    others += [(line, None) for line in annexes]
    others.sort(key=lambda pair: pair[0], reverse=True)
    for mark in marks:
        while others and others[-1][0] <= mark.line:
            arrangement.add_other(*others.pop())
        arrangement.add(mark)
    while others:
        arrangement.add_other(*others.pop())
    return arrangement
