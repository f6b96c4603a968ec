"""Posts in a row: texts with a time each, alike, none of them the page."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.model.openings import SENTENCE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from extractor.model.page import Page

SEVERAL = 3
"""Lines with a time that make a row."""
ROW_SHARE, POST_SHARE = 0.7, 0.6
"""Share of the prose that posts in a row hold together, and one of them at most."""
FIRST_SHARE = 0.2
"""Share of the prose that the first post may hold where it does not look like the others."""
TABLE_SHARE, ABOVE_SHARE, ASKED_SHARE = 0.7, 0.1, 0.8
"""Share of the prose that elements of posts hold together; prose above them as a share of theirs, and where who asks
writes among them too."""
TITLED, LINKED = 0.5, 0.5
"""Share of the elements that hold a link to another page, in a list of such, and of the line inside the link."""
HEADING, TITLE = 8, 16
"""Characters of such a link in a heading, and elsewhere: a user's name is shorter."""
LIKE = 0.6
"""Share of the posts that are alike."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_TIME = re.compile(
    r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?:[ T]{0,2}\d\d?[:：]\d\d(?:[:：]\d\d)?)?|\d{1,3} ?\S{1,2}前|刚刚|昨天"
)
_NUMBER = re.compile(r"[\d\s|·.,:+kKwW万#×-]+")


def is_row(
    lines: Sequence[str],
    times: Sequence[int],
    prose: Sequence[float],
    taken: Collection[int],
    known: tuple[bool, bool] = (False, False),
) -> bool:
    """Whether the lines with a time at the indexes `times`, in order, belong to posts of a row.

    `prose` weighs each line as prose, 0 where it is none; rules take the lines at the indexes `taken`. The texts stand
    above or below their times; a name that comes again, a count or furniture stands with most. An article with comments
    is no row: its own time looks otherwise than theirs, and it holds much of the prose. A caller may know better: `known`
    says whether the first post is sure to be like the others, and whether the times are sure to stand below the texts.
    """
    is_first_alike, is_below = known
    if len(times) < SEVERAL or not times[0]:
        return False
    if is_below or sum([prose[index - 1] > 0 for index in times]) > sum([prose[index + 1] > 0 for index in times[:-1]]):
        edges = [max(times[0] - SEVERAL, 0), *times]
    else:
        edges = [*times, len(lines)]
    masses = [sum(prose[at:after]) for at, after in pairwise(edges)]
    if edges[0] == times[0]:
        masses[-1] = min(masses[-1], max(masses[1:-1]))  # below the last post stands the rest of the page
    total = sum(masses)
    is_alike = is_first_alike or _shape(lines[times[0]]) == _shape(lines[times[1]])
    return (
        (is_alike or masses[0] <= FIRST_SHARE * total)
        and total >= ROW_SHARE * (total + sum(prose[: edges[0]]))
        and max(masses) <= POST_SHARE * total
        and sum(map(bool, masses)) >= LIKE * len(masses)
        and _are_marked(lines, times, taken)
    )


def is_table(page: "Page", prose: Sequence[float]) -> bool:
    """Whether elements that are alike hold the prose, and little of it stands above them: an article does above its comments.

    More may where who stands there wrote one of the elements too, as who asks does. `prose` weighs each line, 0 where it is
    none. A list of texts, each with a link to it, is no table of posts.
    """
    bounds = page.records.bounds
    if not bounds:
        return False
    first = min(start for start, _ in bounds)
    lines = [set(range(start, final + 1)).difference(page.records.times) for start, final in bounds]
    titled = sum(any(_is_title(page, index) for index in record) for record in lines)
    if titled >= TITLED * len(bounds):
        return False
    prose = [value if SENTENCE.search(line) else 0.0 for value, line in zip(prose, page.lines, strict=True)]
    inside = sum(prose[start] for begin, end in bounds for start in range(begin, end + 1))
    above = ASKED_SHARE if page.records.is_answered else ABOVE_SHARE
    share = 1 / (1 + above) if page.records.is_answered else TABLE_SHARE
    return inside >= share * sum(prose) and sum(prose[:first]) <= above * inside


def _is_title(page: "Page", index: int) -> bool:
    """Whether a line is a link that may be the title of a page: long, or a heading that is no user's name."""
    least = HEADING if page.nodes[index].tag in _HEADINGS else TITLE
    return page.link_chars[index] >= least and page.link_chars[index] >= LINKED * len(page.lines[index])


def _are_marked(lines: Sequence[str], times: Sequence[int], taken: Collection[int]) -> bool:
    """Whether something stands between most times that marks posts: furniture, a count, a line that comes again."""
    counts = Counter(lines)
    marks = [index in taken or counts[line] > 1 or bool(_NUMBER.fullmatch(line)) for index, line in enumerate(lines)]
    return sum([any(marks[at + 1 : after]) for at, after in pairwise(times)]) >= LIKE * (len(times) - 1)


def _shape(line: str) -> tuple[bool, bool]:
    """Return whether something stands before the time in a line, and after it."""
    before, *after = _TIME.split(line, maxsplit=1)
    return bool(before), bool(after and after[0])


def in_form(page: "Page", index: int, post: int) -> bool:
    """Whether a line stands in a form that is not around the `post`, as the frame of ASP.NET is."""
    forms = [{form.mem_id for form in _around(page, line) if form.tag == "form"} for line in (index, post)]
    return bool(forms[0] - forms[1])


def _around(page: "Page", index: int) -> Iterator["LexborNode"]:
    """Yield the elements around a line."""
    element: LexborNode | None = page.nodes[index]
    while element is not None:
        yield element
        element = element.parent
