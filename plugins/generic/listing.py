"""A page without prose: what stands below its title is its text; a list of links to other pages has no text at all."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from extractor import Claim, Page, Region, Role, Rules, detect, first_of

BELOW = frozenset(
    {
        Role.NAVIGATION,
        Role.TOOLBAR,
        Role.SHARE,
        Role.RELATED,
        Role.COMMENT,
        Role.FOOTER,
        Role.EDITOR,
        Role.LEGAL,
        Role.KEYWORDS,
    }
)
"""What stands right below a poem."""
ENDS = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER, Role.EDITOR, Role.LEGAL})
LONG, FEW_LONG = 60, 6
"""Characters of a paragraph, and so many of them are prose."""
ENOUGH, LITTLE = 60.0, 10.0
"""Characters of a text at least; and where title and byline say that there is one."""
MANY = 12
"""Lines of a list of other pages at least."""
LINE, ITEM, RICH = 8, 5.0, 160.0
"""Characters of a line that says something, what a line of a list costs, and what one is worth at most."""
RULE, START_AND_ROLE = itemgetter(3), itemgetter(0, 2)
"""Values of a claim."""
OPENS, TEASERS = "promotion/page-turn", 4
"""The rule of buttons that open the rest of a text, and how many of them make a list."""
TEASER, EACH = 30, 0.8
"""Characters of a teaser, and how many buttons there are for each."""
SENTENCES = 2
"""Sentences that make a text of lines."""
VERSE, VERSES, SHORTEST, NEAR = re.compile(r"[^\d。]{1,24}"), 6, 4, 6
"""A line of verse, how many make a poem, their mean length at least, and how near to the title the byline stands."""
LINKS = 3
"""Links in a row that end a text."""
BREAK = -15.0
"""What a link or a line of furniture between the lines of a list costs."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield what holds where no prose is found: the lines below the title, a list without links, or nothing."""
    buttons = list(map(RULE, claims)).count(OPENS)
    if buttons >= TEASERS and buttons >= EACH * sum([len(line) >= TEASER for line in page.lines]):
        yield Region((), 1.2, f"{buttons} buttons that each open the rest of a text: a list of teasers", "listing")
        return
    if poem := verse(page, claims):
        why = f"lines {poem[0] + 1} to {poem[1]} below the byline are short, and no sentence ends there: verse"
        yield Region(((page.starts[poem[0]], page.ends[poem[1] - 1]),), 1.1, why)
        return
    paragraphs = (line for line in page.lines if len(line) >= LONG)
    if not claims or len(list(islice(paragraphs, FEW_LONG))) == FEW_LONG:
        return
    starts, space = page.starts, Role.SPACE
    found = [(start, role) for start, role in map(START_AND_ROLE, claims) if role is not space]
    roles = {bisect_right(starts, start, 1) - 1: role for start, role in found}  # the first line has what stands above
    weight, first, last = below_title(page, roles)
    row = unlinked(page, roles) if page.is_html else (0.0, 0, 0)
    is_article = Role.TITLE in roles.values() and Role.BYLINE in roles.values()
    is_row = row[0] > weight and not (is_article and weight >= ENOUGH)
    if is_row:
        weight, first, last = row
    if weight >= (LITTLE if is_article else ENOUGH):
        spans = ((page.starts[first], page.ends[last]),)
        why = "a list without links" if is_row else "the lines below the title, for want of prose"
        is_text = sum([line.endswith("。") for line in page.lines[first : last + 1]]) >= SENTENCES
        yield Region(spans, 0.6, why, "listing" if is_row and not is_text else "article")
    elif len(page.lines) >= MANY:
        yield Region((), 0.4, f"no prose in {len(page.lines)} lines: a list of other pages", "listing")


def verse(page: Page, claims: Sequence[Claim]) -> tuple[int, int] | None:
    """Return the first line of a poem and the one below its last: short ones in a row, from the byline to a furniture."""
    title, byline = first_of(claims, Role.TITLE), Role.BYLINE
    if title is None:
        return None
    top = page.index_at(title.start)
    stop = page.starts[top + NEAR] if top + NEAR < len(page.lines) else len(page.text)
    bylines = [claim[0] for claim in claims if claim[2] is byline and title[0] < claim[0] < stop]
    if not bylines:
        return None
    first = last = page.index_at(max(bylines)) + 1
    if not all(map(VERSE.fullmatch, page.lines[first : first + VERSES])):
        return None
    roles = {page.index_at(claim.start): claim.role for claim in claims if claim.role is not Role.SPACE}
    while (
        last < len(page.lines) and last not in roles and VERSE.fullmatch(page.lines[last]) and not is_link(page, last)
    ):
        last += 1
    length = sum(map(len, page.lines[first:last]))
    is_closed = last == len(page.lines) or roles.get(last) in BELOW
    is_verse = is_closed and last - first >= VERSES and length >= max(ENOUGH, SHORTEST * (last - first))
    return (first, last) if is_verse else None


def is_link(page: Page, index: int) -> bool:
    """Whether at least half of a line is a link."""
    return bool(page.link_chars) and page.link_chars[index] * 2 >= len(page.lines[index])


def below_title(page: Page, roles: Mapping[int, Role]) -> tuple[float, int, int]:
    """Return weight, first and last of the lines below the title, up to the first sign of the end or a row of links."""
    name = Role.TITLE
    title = min([index for index, role in roles.items() if role is name], default=-1)
    last, weight, links = title, 0.0, 0
    stop = min([index for index, role in roles.items() if index > title and role in ENDS], default=len(page.lines))
    for index in range(title + 1, stop) if title >= 0 else ():
        if links >= LINKS:
            break
        links = links + 1 if page.link_chars and is_link(page, index) else 0
        if not links and index not in roles:
            last, length = index, len(page.lines[index])
            weight += min(length, RICH) if length >= LINE else 0.0
    return weight, title + 1, last


def unlinked(page: Page, roles: Mapping[int, Role]) -> tuple[float, int, int]:
    """Return weight, first and last of the richest row of lines that are neither links nor furniture."""
    best = (0.0, 0, 0)
    first, weight = 0, 0.0
    for index, line in enumerate(page.lines):
        is_item = index not in roles and not page.link_chars[index]
        weight += min(len(line) - ITEM, RICH) if is_item else BREAK
        if weight <= 0:
            first, weight = index + 1, 0.0
        elif weight > best[0]:
            best = (weight, first, index)
    return best


rules = Rules(
    id="listing",
    name="pages without prose",
    rules=[detect.region("no-prose", find, why="a page without prose has its text below its title, or none")],
)
