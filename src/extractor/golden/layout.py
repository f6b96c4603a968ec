"""The document and what was taken from its page, in page order, as the lines of a golden file."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.golden.fold import Copy, copies_line, count, folded, is_long, spread
from extractor.golden.gutter import DROPPED, FIELD, KEPT, Line
from extractor.model.passage import Passage
from extractor.model.roles import Fate, Role
from extractor.stages.draft import Draft

LABELS = {"paragraph": "p", "heading": "h"}
"""Short labels of passage types; the others go by their own name."""


class Laid(NamedTuple):
    """A line of a golden file, with the stretch of the page that it tells of."""

    line: Line
    start: int
    end: int
    whole: tuple[str, ...] = ()
    """What a folded line stands for, a text a line of the page."""


class Stretch(NamedTuple):
    """Text of one role in one block of the page."""

    role: Role
    start: int
    end: int
    text: str


def lay(draft: Draft) -> list[Laid]:
    """Return the lines of a page that was extracted: content, metadata as printed, and what was dropped."""
    runs, copies = _take_apart(draft)
    laid: list[Laid] = []
    begins = next((passage.source[0][0] for passage in draft.document.blocks if passage.source), 0)
    for passage in draft.document.blocks:
        laid += _passage_lines(passage, laid[-1].end if laid else begins)
    for run in runs:
        laid += _run_lines(run)
    laid += _copies_lines(copies)
    return sorted(laid, key=lambda line: line.start)


def _passage_lines(passage: Passage, after: int) -> Iterator[Laid]:
    """Yield the lines of a passage as it is printed, so that they account for the whole of the document's text.

    An image prints nothing and has no place in the text: what stands in for it is shown, `after` the passage before it,
    or right before the first passage.
    """
    if passage.type == "image":
        yield Laid(Line(KEPT, passage.type, " ".join(filter(None, [passage.text, passage.address]))), after, after)
        return
    label = LABELS.get(passage.type, passage.type)
    marker = (passage.marker or "").strip()
    text = passage.printed.removeprefix(marker).lstrip() if marker else passage.printed
    if not marker:
        marker = "·".join(member.marker for member in passage.enumerations)
    line = Line(KEPT, f"{label}{passage.level or ''}", text, marker=marker)
    start, end = (passage.source[0][0], passage.source[-1][1]) if passage.source else (0, 0)
    for each in spread(line):
        yield Laid(each, start, end)


def _take_apart(draft: Draft) -> tuple[list[list[Stretch]], list[tuple[Stretch, int]]]:
    """Return what is not content: runs of stretches of one role, and injected strings with their block's number.

    Layout and injected strings interrupt neither a stretch nor a run; content interrupts both.
    """
    begins = {block.start for block in draft.page.blocks}
    runs: list[list[Stretch]] = []
    copies: list[tuple[Stretch, int]] = []
    block = 0
    is_new_line = is_new_run = True
    for start, end, role, _ in draft.ledger:
        if start in begins:
            block += 1
            is_new_line = True
        if role is Role.SPACE:
            continue
        text = draft.ledger.text[start:end]
        if role is Role.WATERMARK:
            copies.append((Stretch(role, start, end, text), block))
        elif role.fate is Fate.CONTENT:
            is_new_run = is_new_run or bool(text.strip())
        elif is_new_run or runs[-1][-1].role is not role:
            runs.append([Stretch(role, start, end, text)])
            is_new_line = is_new_run = False
        elif is_new_line:
            runs[-1].append(Stretch(role, start, end, text))
            is_new_line = False
        else:
            last = runs[-1][-1]
            runs[-1][-1] = last._replace(end=end, text=last.text + text)
    return runs, copies


def _run_lines(run: Sequence[Stretch]) -> Iterator[Laid]:
    """Yield the lines of a run: a long one that was dropped is one line."""
    role = run[0].role
    texts = [" ".join(stretch.text.split()) for stretch in run]
    is_field = role.fate is Fate.METADATA
    if not is_field and is_long(texts):
        line = folded(role.value, texts, count(len(texts), "line"))
        yield Laid(line, run[0].start, run[-1].end, tuple(texts))
        return
    for stretch, text in zip(run, texts, strict=True):
        for line in spread(Line(FIELD if is_field else DROPPED, role.value, text)):
            yield Laid(line, stretch.start, stretch.end)


def _copies_lines(found: Sequence[tuple[Stretch, int]]) -> Iterator[Laid]:
    """Yield a line for each injected string that repeats, and one for all others; each where its last copy stands."""
    by_text: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch, block in found:
        by_text.setdefault(" ".join(stretch.text.split()), []).append((stretch, block))
    single = [members[0] for members in by_text.values() if len(members) == 1]
    for members in (*(members for members in by_text.values() if len(members) > 1), single):
        if members:
            copies = [Copy(" ".join(stretch.text.split()), block) for stretch, block in members]
            line = copies_line(Role.WATERMARK.value, copies)
            last = members[-1][0]
            yield Laid(line, last.start, last.end, tuple(copy.text for copy in copies) if line.digest else ())
