"""The topic of a thread that no rule took for the title: the first line of the thread, above who wrote the first post.

A page without a head, and without a path, says no other way what its thread is called.
"""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Region, Role, Rules, bare_title, detect, ends_sentence

SHORTEST, LONGEST = 8, 70
"""Characters of a topic."""
NAVIGATION = re.compile(r"首页|登[录錄]|注册|註冊|上一页|下一页|[:：] ?\d")
"""What menus and counts say."""
HEADERS = frozenset({"forum/header", "forum/floor"})
ABOVE = 4
"""Lines above the thread in which a title may stand."""


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the first line of the thread that no rule takes, as its title."""
    if region.kind != "forum" or not region.spans:
        return
    first = page.index_at(region.spans[0][0])
    opened = [page.index_at(claim[0]) for claim in claims if claim[3] in HEADERS]
    below = min([index for index in (*page.records.times, *opened) if index >= first], default=first)
    top, bottom = page.starts[max(first - ABOVE, 0)], page.starts[below]
    title, space = Role.TITLE, Role.SPACE
    if any(claim[2] is title and top <= claim[0] <= bottom for claim in claims):
        return
    taken = {claim[0] for claim in claims if claim[2] is not space}
    for block in page.slice(first, below):
        line = page.quote(block)
        if NAVIGATION.search(line):
            continue
        if block.start not in taken and SHORTEST <= len(line) <= LONGEST and not ends_sentence(line):
            yield Found(block.start, block.end, {"title": bare_title(page, block, block)})
            return


rules = Rules(
    id="forum-topic",  # sorts before post-lines, which takes each line of a thread
    name="topics of threads",
    rules=[detect.within("line", find, role="TITLE", why="a thread begins with what it is called")],
)
