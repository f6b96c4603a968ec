"""A page without prose: what stands below its title is its text; a list of links to other pages has no text at all."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from extractor import Block, Claim, Page, Region, Role, Rules, detect

ENDS = frozenset({Role.RELATED, Role.COMMENT, Role.FOOTER, Role.EDITOR, Role.LEGAL})
LONG, FEW_LONG = 60, 6
"""Characters of a paragraph, and so many of them are prose."""
ENOUGH, LITTLE = 60.0, 10.0
"""Characters of a text at least; and where title and byline say that there is one."""
MANY = 12
"""Lines of a list of other pages at least."""
LINE, ITEM, RICH = 8, 5.0, 160.0
"""Characters of a line that says something, what a line of a list costs, and what one is worth at most."""
OPENS, TEASERS = "promotion/page-turn", 4
"""The rule of buttons that open the rest of a text, and how many of them make a list."""
TEASER, EACH = 30, 0.8
"""Characters of a teaser, and how many buttons there are for each."""
LINKS = 3
"""Links in a row that end a text."""
BREAK = -15.0
"""What a link or a line of furniture between the lines of a list costs."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield what holds where no prose is found: the lines below the title, a list without links, or nothing."""
    buttons = sum(claim.rule == OPENS for claim in claims)
    if buttons >= TEASERS and buttons >= EACH * sum(b.end - b.start >= TEASER for b in page.blocks):
        yield Region((), 1.2, f"{buttons} buttons that each open the rest of a text: a list of teasers", "listing")
        return
    if not claims or sum(block.end - block.start >= LONG for block in page.blocks) >= FEW_LONG:
        return
    roles = {page.block_at(claim.start).index: claim.role for claim in claims if claim.role is not Role.SPACE}
    candidates: list[tuple[float, int, int, str, Literal["article", "listing"]]] = [
        (*below_title(page, roles), "the lines below the title, for want of prose", "article")
    ]
    if page.is_html:
        candidates.append((*unlinked(page, roles), "a list without links", "listing"))
    weight, first, last, why, kind = max(candidates)
    is_article = Role.TITLE in roles.values() and Role.BYLINE in roles.values()
    if weight >= (LITTLE if is_article else ENOUGH):
        spans = ((page.blocks[first].start, page.blocks[last].end),)
        yield Region(spans, 0.6, f"{why}: lines {first + 1} to {last + 1} of {len(page.blocks)}", kind)
    elif len(page.blocks) >= MANY:
        yield Region((), 0.4, f"no prose in {len(page.blocks)} lines: a list of other pages", "listing")


def is_link(block: Block) -> bool:
    """Whether at least half of a line is a link."""
    return block.link_chars * 2 >= block.end - block.start


def below_title(page: Page, roles: Mapping[int, Role]) -> tuple[float, int, int]:
    """Return weight, first and last of the lines below the title, up to the first sign of the end or a row of links."""
    title = min((index for index, role in roles.items() if role is Role.TITLE), default=-1)
    last, weight, links = title, 0.0, 0
    for block in page.blocks[title + 1 :] if title >= 0 else ():
        role = roles.get(block.index)
        if role in ENDS or links >= LINKS:
            break
        links = links + 1 if is_link(block) else 0
        if role is None and not links:
            last = block.index
            length = block.end - block.start
            weight += min(length, RICH) if length >= LINE else 0.0
    return weight, title + 1, last


def unlinked(page: Page, roles: Mapping[int, Role]) -> tuple[float, int, int]:
    """Return weight, first and last of the richest row of lines that are neither links nor furniture."""
    best = (0.0, 0, 0)
    first, weight = 0, 0.0
    for block in page.blocks:
        is_item = block.index not in roles and not block.link_chars
        weight += min(block.end - block.start - ITEM, RICH) if is_item else BREAK
        if weight <= 0:
            first, weight = block.index + 1, 0.0
        elif weight > best[0]:
            best = (weight, first, block.index)
    return best


rules = Rules(
    id="listing",
    name="pages without prose",
    rules=[detect.region("no-prose", find, why="a page without prose has its text below its title, or none")],
)
