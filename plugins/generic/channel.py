"""A channel's page: rows of titles, one below the other, each with its day. They are links to other pages, no text.

Boards of forums are such pages too; their rows also have names and numbers. A document whose paragraphs begin with days, as
chronicles do, is none: there is no menu around it, or its lines are sentences.
"""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Region, Role, Rules, detect, drop, first_of, score_line

FEWEST, MOST_OF_PAGE = 8, 3
"""Rows at least; how many times as many lines the page has at most."""
TITLE, LONGEST = 4, 80
"""Characters of a title besides its day at least, and of a row's line at most."""
LEAST = 60.0
"""Weight of the prose outside the rows that makes the page more than a list."""
SENTENCE, PARAGRAPHS = 12, 5
"""Characters of a line that are prose where a full stop ends it, and so many lines with one that a page is surely no list."""
COLUMNS = "channel/columns"
"""The rule of the line that names the columns of a board, which no thread has."""
AROUND = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER, Role.PAGINATION, Role.TOOLBAR, Role.SHARE})
"""Roles of what stands around rows, and never in documents."""

_DATE = r"(?:(?:20|19)\d\d[-/.年]\d\d?[-/.月]\d\d?日?|(?:0\d|1[0-2])[-/.](?:[0-2]\d|3[01])|\d\d?月\d\d?日)(?: ?\d\d?:\d\d(?::\d\d)?)?"
DAY = re.compile(rf"^\W{{0,3}}{_DATE}(?![\d.:%-])[\])）】]?|(?<![\d.:-])[\[(（【]?{_DATE}[\])）】]?$")
"""A day at the beginning or the end of a line."""
HINT = re.compile(r"\d[-/.年月]\d")
"""What is in every day; most lines are without it."""
OPENING, CLOSING = frozenset("[【(（0123456789·•"), frozenset("]】)）0123456789日")
"""How lines with a day at their beginning or end begin or end."""
STOPS = frozenset("。！？；!?;…，,：:")
"""How no title ends."""
ROWS = re.compile(rf"(?:[tn]{{0,5}}[Dd]){{{FEWEST},}}[tn]?|(?<![tn])[tn]{{{FEWEST + 4},}}+(?=x{{0,2}}p)")
"""Lines of rows: titles with a day, days, other short lines, numbers; or titles alone, and page numbers below them."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield an empty region where rows make up the page."""
    first, last = rows_of(page, claims)
    if first < last:
        score = 2.5 if any(claim.rule == COLUMNS for claim in claims) else 1.2
        why = (
            f"lines {first + 1} to {last} are titles, with their days or page numbers below them: a list of other pages"
        )
        yield Region((), score, why, "listing")


def sort_out(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the rows, if the page is a list of them."""
    if region.kind == "listing" and not region.spans:
        for index in range(*rows_of(page, claims)):
            yield Found(page.starts[index], page.ends[index])


def rows_of(page: Page, claims: Sequence[Claim]) -> tuple[int, int]:
    """Return the first line of the rows that make up a page, and the one below their last; (0, 0) if none do."""
    lines, paging = page.lines, Role.PAGINATION
    stops = page.lasts.count("。")
    if stops >= PARAGRAPHS:
        return 0, 0  # nearly every article ends here
    if stops and sum([len(line) for line in lines if line[-1] == "。" and len(line) >= SENTENCE]) >= LEAST:
        return 0, 0
    if first_of(claims, paging) is None and not are_dated(lines):
        return 0, 0
    around = {
        page.index_at(claim.start): "p" if claim.role is paging else "x" for claim in claims if claim.role in AROUND
    }
    if not around and not any(page.link_chars):
        return 0, 0
    kinds = "".join([around.get(index) or kind(line) for index, line in enumerate(lines)])
    found = max(ROWS.finditer(kinds), key=lambda rows: rows.end() - rows.start(), default=None)
    if found is None or (found.end() - found.start()) * MOST_OF_PAGE < len(lines):
        return 0, 0
    first, last = found.span()
    return (first, last) if is_all(page, claims, first, last) else (0, 0)


def is_all(page: Page, claims: Sequence[Claim], first: int, last: int) -> bool:
    """Whether a page has nothing but its rows: no dated byline above them, and no prose."""
    start, byline = page.starts[first], Role.BYLINE
    bylines = [page.text[claim.start : claim.end] for claim in claims if claim.role is byline and claim.start < start]
    if any(map(str.isdigit, "".join(bylines))):
        return False
    others = [*page.lines[:first], *page.lines[last:]]
    return sum([max(score_line(line), 0.0) for line in others]) < LEAST


def are_dated(lines: Sequence[str]) -> bool:
    """Whether enough lines for rows begin or end with a day."""
    edged = [line for line in lines if line[-1] in CLOSING or line[0] in OPENING]
    likely = [line for line in edged if len(line) <= LONGEST and HINT.search(line)] if len(edged) >= FEWEST else ()
    return sum([DAY.search(line) is not None for line in likely]) >= FEWEST


def kind(line: str) -> str:
    """Return D for a title with its day, d for a day, n for a number, t for another short line, x for prose."""
    if len(line) > LONGEST or line[-1] in STOPS:
        return "x"
    if line[0] in OPENING or line[-1] in CLOSING:
        rest = len(DAY.sub("", line)) if HINT.search(line) else len(line)
        if rest < len(line):
            return "D" if rest >= TITLE else "d"
        if line.isdecimal():
            return "n"
    return "x" if "。" in line else "t"


rules = Rules(
    id="channel",
    name="lists of other pages",
    rules=[
        drop.line(
            "columns",
            r"(?:主题|标题|帖子)[^。]{0,24}(?:回复|查看|点击)[^。]{0,12}最后(?:发表|回复|更新)[^。]{0,8}|最后(?:发表|回复)",
            role="TOOLBAR",
            why="the names of the columns of a board",
            hits=["主题 作者 回复/查看 最后发表", "最后发表"],
            misses=["最后发表的是一篇游记。", "主题教育的最后阶段"],
        ),
        detect.region("rows", find, why="rows of titles with days are a list of other pages"),
        detect.within("row", sort_out, role="RELATED", why="a title with its day, which links another page"),
    ],
)
