"""The posts of a thread: who wrote each, when, and on which floor, as far as the page prints it.

The line with the time says where a post is. The name stands in it, above it, or above the text where times stand below;
a card of ranks and counts may stand between.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor import (
    NO_NAME,
    POST_TIME,
    Claim,
    Found,
    Page,
    Place,
    Post,
    Region,
    Role,
    Rules,
    counted_lines,
    detect,
    ends_sentence,
    first_floor,
    is_initial,
    opener,
    opens_post,
    read_post_header,
    read_post_name,
    read_remark,
    read_spoken,
    says_name,
)

HEADERS = frozenset({"forum/header", "forum/floor"})
ANSWER = re.compile(r"回[答复]于")  # beside the time of an answer: who asked is not named then
WORD = re.compile(r"[顶赞推好]|顶一?[个下]|沙发|板凳|地板|支持|反对|感谢|收藏|同问|路过")  # posts say them, and buttons
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
ABOVE, NAME, CARD, CARDED = 8, 20, 30, 2
"""At most: lines above the first time, characters of a name, lines of a card, lines to the time without a card."""
TIMED = frozenset({Role.BYLINE, Role.TOOLBAR, Role.WIDGET, Role.SHARE})  # may hold the time of a post
Range = tuple[int, int]


class Thread(NamedTuple):
    """What the claims say of the lines of a page."""

    page: Page
    roles: Mapping[int, Role]  # of the lines that a rule takes as a whole
    headers: Sequence[int]  # lines with the time of a post, in order; of neighbours the first
    timed: frozenset[int]  # the same, to look one up
    cards: frozenset[int]
    """Lines that are taken with the element around them alone: the name stands among them."""
    counts: frozenset[str]  # lines with counts that most posts have: 发帖 12
    top: int  # the first line that is read, with the card of the first user
    first: int
    last: int


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Post | Found]:
    """Yield the posts of a thread, in order, and the lines with names, in which more than the name may stand."""
    if region.kind != "forum":
        return
    thread = read(page, claims, region)
    if not thread.headers:
        return
    text_follows = follows(thread)
    said = frozenset(words(thread, text_follows=text_follows))
    posts = list(below(thread) if text_follows else above(thread, said))
    names = frozenset(page.text[slice(*post.author)] for post in posts if post.author)
    if text_follows:
        posts[0] = posts[0]._replace(author=posts[0].author or opener(page, thread.roles, thread.headers[0], names))
    topics = tuple(page.lines[index] for index, role in thread.roles.items() if role is Role.TITLE)
    topics = tuple(topic for topic in topics if not ends_sentence(topic))
    head = range(thread.first, page.index_at(posts[0].start))
    is_text_above = any(is_text(thread, index) and not page.lines[index].endswith(topics) for index in head)
    if is_text_above or ANSWER.search(page.lines[thread.headers[0]]):
        yield Post(page.starts[thread.first])
    for index in sorted(said):
        yield Found(page.starts[index], page.ends[index], role=Role.BODY)
    for post in posts:
        if (said_by := spoken(thread, post)) is not None:
            yield from said_by
            continue
        yield post
        for value in filter(None, (post.author, post.floor)):
            block = page.block_at(value[0])
            if block.index not in thread.timed:
                yield Found(block.start, block.end)
    yield from remarks(thread, names)


def spoken(thread: Thread, post: Post) -> tuple[Post, Found] | None:
    """Return a post whose text stands above its time and begins with who says it, and the name as a byline."""
    if post.author is not None or post.published is None:
        return None
    starts, index = thread.page.starts, thread.page.index_at(post.published[0])
    is_below = index > thread.first and index - 1 not in thread.timed and post.published[0] == starts[index]
    if not is_below or (told := read_spoken(thread.page.lines[index - 1])) is None:
        return None
    begin, (start, end) = starts[index - 1], told[0]
    return post._replace(start=begin, author=(begin + start, begin + end)), Found(begin, begin + told[1])


def remarks(thread: Thread, names: Collection[str]) -> Iterator[Post | Found]:
    """Yield the remarks of a line below posts, who says them, and names with a colon: who is quoted."""
    page = thread.page
    for index in range(thread.first, thread.last + 1):
        line, begin = page.lines[index], page.starts[index]
        if line[-1] in ":：" and line.rstrip(" :：") in names:
            yield Found(begin, page.ends[index])
        if index in thread.timed or (remark := read_remark(line, names)) is None:
            continue
        text, published = [(start + begin, end + begin) for start, end in remark[1:]]
        author, start, above = None, begin, begin
        if remark.author is not None:
            author = (remark.author[0] + begin, remark.author[1] + begin)
        elif index > thread.first and is_name(thread, index - 1, among_others=True):
            author, start, above = read_post_name(page, index - 1), page.starts[index - 1], page.ends[index - 1]
        yield Post(start, author, published)
        around = ((start, above), (begin, text[0]), (text[1], page.ends[index]))
        yield from (Found(*span) for span in around if span[0] < span[1])
        yield Found(*text, role=Role.BODY)


def read(page: Page, claims: Sequence[Claim], region: Region) -> Thread:
    """Read the claims on the lines of a thread and a little above it."""
    first = page.index_at(region.spans[0][0])
    last = bisect_left(page.starts, region.spans[-1][1]) - 1
    byline, space, wide = Role.BYLINE, Role.SPACE, Place.REGION
    begin = min([max(first - ABOVE, 0), *(start for start, end in page.records.bounds if start < first <= end)])
    place_of = {start: index for index, start in enumerate(page.starts[begin : last + 1], begin)}
    roles: dict[int, Role] = {}
    headers: set[int] = set()
    lines: set[int] = set()
    bylines: list[tuple[int, str]] = []
    for claim in claims:
        index = place_of.get(claim[0])
        if index is None or claim[1] != page.ends[index] or claim[2] is space:
            continue
        role, rule = claim[2:4]
        if claim.place is not wide:
            lines.add(index)
        if rule in HEADERS:
            headers.add(index)
        if role is byline:
            bylines.append((index, rule))
        else:
            roles.setdefault(index, role)
    for index, rule in bylines:
        if roles.setdefault(index, byline) is byline and not rule.startswith("account/"):
            headers.add(index)
    for index in page.records.times:
        if begin <= index <= last and roles.setdefault(index, byline) in TIMED:
            headers.add(index)
    found = [index for index in sorted(headers) if index - 1 not in headers and opens_post(page.lines, index)]
    cards = frozenset(roles.keys() - lines)
    counts = counted_lines(page.lines[begin : last + 1], len(found))
    return Thread(page, roles, found, frozenset(found), cards, counts, begin, first, last)


def follows(thread: Thread) -> bool:
    """Whether texts stand below the times, rather than above them."""
    if thread.page.records.is_below:
        return False
    votes = 0
    for before, index, after in zip(
        (thread.first - 1, *thread.headers), thread.headers, (*thread.headers[1:], thread.last + 1), strict=False
    ):
        below = next((near for near in range(index + 1, after) if not is_out(thread, near)), -1)
        above = next((near for near in range(index - 1, before, -1) if not is_out(thread, near)), -1)
        votes += is_text(thread, below) - is_text(thread, above)
    return votes >= 0


def is_out(thread: Thread, index: int) -> bool:
    """Whether a line is a rule's, furniture, or a number."""
    lines, fixtures = thread.page.lines, thread.page.records.fixtures
    return index in thread.roles or index in fixtures or NO_NAME.fullmatch(lines[index]) is not None


def is_text(thread: Thread, index: int) -> bool:
    """Whether a line is sure to be part of a post."""
    if not thread.first <= index <= thread.last or index in thread.page.records.fixtures:
        return False
    if index in thread.page.records.texts:
        return True
    if index in thread.roles:
        return False
    line = thread.page.lines[index]
    return len(line) > NAME or (len(line) > 1 and MARKS.search(line.rstrip(":：")) is not None)


def words(thread: Thread, *, text_follows: bool) -> Iterator[int]:
    """Yield the lines that are all that a post says, though a rule takes them for a button or a floor."""
    fixtures = thread.page.records.fixtures
    edges = (thread.first - 1, *thread.headers, thread.last + 1)
    for at, index in enumerate(thread.headers, 1):
        lines = range(index + 1, edges[at + 1]) if text_follows else range(index - 1, edges[at - 1], -1)
        near = next((near for near in lines if near not in fixtures), -1)
        # On a text page, what stands above the first time and its buttons was taken for the title.
        is_text_above = not text_follows and not thread.page.is_html and near < index - 1
        is_first = at == 1 and is_text_above and thread.roles.get(near) is Role.TITLE
        if is_first or (near in thread.roles and WORD.fullmatch(thread.page.lines[near])):
            yield near


def below(thread: Thread) -> Iterator[Post]:
    """Yield the posts whose text stands below their time."""
    before = thread.top - 1
    names = [names_above(thread, index, above) for above, index in pairwise((before, *thread.headers))]
    carded = [index - first > CARDED for index, (_, first) in zip(thread.headers, names, strict=True) if first >= 0]
    is_carded = sum(carded) > len(carded) / 2
    for at, index in enumerate(thread.headers):
        after = thread.headers[at + 1] if at + 1 < len(thread.headers) else thread.last + 1
        author, published, floor = read_post_header(thread.page, index)
        start, name = thread.page.records.begin_of(index, before), -1
        if author is None:
            name = names[at][is_carded]
            if name < 0 <= start:
                name = next((near for near in range(index + 1, index + CARDED + 1) if is_name(thread, near)), -1)
            author = read_post_name(thread.page, name) if name >= 0 else None
        if floor is None:
            places = (*range(index - 1, max(name, before, index - CARD), -1), index + 1, name - 1)
            near = [
                at
                for at in places
                if max(before, 0) < at < after and not (at > index and WORD.fullmatch(thread.page.lines[at]))
            ]
            floor = first_floor(thread.page, index, near, thread.roles)
        begin = min([place for place in (start, name, index) if place >= 0])
        yield Post(thread.page.starts[begin], author, published, floor)
        before = index


def above(thread: Thread, said: Collection[int]) -> Iterator[Post]:
    """Yield the posts whose text stands above their time: the name is the first line that may be one.

    The lines `said` are texts, whatever else takes them.
    """
    before = thread.first - 1
    for index in thread.headers:
        author, published, floor = read_post_header(thread.page, index)
        begin = index
        for near in range(before + 1, index):
            if near in said or is_text(thread, near) or is_name(thread, near):
                begin = near
                author = author or (read_post_name(thread.page, near) if is_name(thread, near) else None)
                break
        yield Post(thread.page.starts[begin], author, published, floor)
        before = index


def names_above(thread: Thread, index: int, before: int) -> tuple[int, int]:
    """Return the lines of the nearest and of the first name above a time, -1 if there is none.

    The card between them is passed over: the rank and the place of a user look like names too, and stand in it.
    """
    nearest = first = other = -1
    page, top = thread.page, max(before, index - CARD, -1)
    begin = page.records.begin_of(index, before)
    for near in range(index - 1, begin - 1 if begin >= 0 else top, -1):
        role = thread.roles.get(near)
        if is_name(thread, near):
            nearest, first = max(nearest, near), near
        elif near in page.records.others and is_name(thread, near, among_others=True):
            other = near
        elif begin >= 0:
            continue  # all that stands above the time in its element is of this post
        elif is_text(thread, near) or (role is Role.TITLE and not POST_TIME.match(page.lines[near])):
            break
        elif first >= 0 and role is Role.TOOLBAR:
            break  # the buttons of the post above
    return (nearest, first) if first >= 0 else (other, other)


def is_name(thread: Thread, index: int, *, among_others: bool = False) -> bool:
    """Whether a line may be a user's name: short, no label of a card, no number, no furniture."""
    role, records = thread.roles.get(index), thread.page.records
    if not (role is None or role is Role.BYLINE or index in thread.cards):
        return False
    line = thread.page.lines[index][thread.page.bullets.get(index, 0) :].rstrip(":：")
    return (
        0 < len(line) <= NAME
        and index not in records.texts
        and (among_others or index not in records.others)
        and line not in thread.counts
        and says_name(line)
        and not is_initial(thread.page.lines, index)
    )


rules = Rules(
    id="posts",
    name="posts of a thread",
    rules=[detect.posts("post", find, why="a post names its author, its time and its floor")],
)
