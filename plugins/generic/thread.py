"""A forum thread, or a question with its answers: all posts are the text, what stands between them is not; the topic is the title.

Told by the address, by the lines that forum software adds, and by posts that each have a line with author and time. In a
thread short lines are text too: a post may say two words.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import NamedTuple

from extractor import Block, Claim, Found, Page, Region, Role, Rules, detect, is_row

ADDRESS = re.compile(
    r"//(?:bbs|forum|club|tieba|zhidao|ask|wenda|discuss|community|bang)\w*\.|"
    r"[/._?=&-](?:bbs|forums?|threads?|viewthread|topics?|questions?|faq|ask|wenda|tiezi|discuss(?:ion)?s?)(?=[/._?=&\d-])|"
    r"/[dt]/\d{2,9}(?=[/?#]|$)|#/post",
    re.IGNORECASE,
)
NO_FORUM = re.compile(
    r"blog|/article|/news|forumdisplay|/forum-\d+-\d+|/(?:forums?|topics?|questions?)/?$", re.IGNORECASE
)
QUESTION, STRONG, WEAK = 1.5, 1.0, 0.5
"""What a kind of line says that only questions have, that forum software adds, and that comments below an article have too."""
KINDS = {
    "forum/thread-bar": STRONG, "forum/answers": STRONG, "forum/asks": QUESTION, "forum/edited": STRONG, "forum/floor": STRONG,
    "forum/card": WEAK, "forum/post-bar": WEAK, "forum/buttons": WEAK, "forum/form": WEAK, "forum/header": WEAK,
    "forum/order": WEAK, "forum/deleted": WEAK, "forum/others": WEAK, "forum/software": WEAK,
}  # fmt: skip
SURE_KINDS = frozenset({kind for kind, weight in KINDS.items() if weight >= STRONG})
COMMUNITY = re.compile(
    r"(?:[-_|—–][^-_|—–]{0,20}(?:论坛|社区|贴吧|问答|BBS|bbs|知道)[^-_|—–]{0,12}|^[^-_|—–]{0,10}(?:论坛|社区|贴吧|问答))"
    r"(?:[-_|—– ]+Powered by.{0,30})?$"
)
"""How the name of a forum ends the title of its pages."""
RULE, ROLE = attrgetter("rule"), attrgetter("role")
HEADERS = frozenset({"forum/header", "forum/floor"})
BY_ADDRESS = 1.5
ENOUGH, ENOUGH_ALONE, ENOUGH_OF_ROW, PLENTY = 2.0, 2.5, 1.0, 3.5
"""Evidence that makes a thread; more of it where the address says nothing, less where posts stand in a row."""
SEVERAL = 3
"""Lines with author and time that make a row of posts."""
FIRST_SHARE = 0.3
"""Share of the prose that may stand above the first post's author and time."""

ENDS = frozenset({Role.RELATED, Role.FOOTER, Role.LEGAL})
"""Roles of lines that stand below a thread."""
DECAY = {Role.RELATED: 0.05, Role.FOOTER: 0.02, Role.LEGAL: 0.5}
SURE, LOST = 12.0, -15.0
TOPIC, HEADED, CLAUSE, POSTED, SHORT, LINE = 10.0, 3.0, 2.0, 1.5, -0.5, 8
LINKED, MOSTLY = 0.5, 0.8
"""Share of a line inside links that counts against it, and that makes it a link."""
STOPS = "。！？!?…~～"
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
NAME = 16
"""Characters of a user's name, rank or place at most."""
MENU = 8
"""Labels in a row above the first post that are a menu."""
NUMBER = re.compile(r"[\d\s|·.,:+kKwW万#×-]+")


class Judged(NamedTuple):
    """What the claims say of the blocks, by their index."""

    roles: Mapping[int, Role]
    headers: Sequence[int]
    """Lines with the author and time of a post, in order."""
    sure: Sequence[int]
    """Those of them whose form only posts have."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield the region of a thread: from its topic to its last post."""
    kinds = KINDS.keys() & map(RULE, claims)
    if not kinds or not page.lines:
        return
    by_address = bool(page.url and ADDRESS.search(page.url) and not NO_FORUM.search(page.url))
    is_community = "forum/software" in kinds or bool(COMMUNITY.search(page.meta.get("title", "")))
    roles = list(map(ROLE, claims))
    evidence = sum(map(KINDS.__getitem__, kinds)) - roles.count(Role.EDITOR)
    evidence += BY_ADDRESS if by_address else WEAK * is_community
    if evidence < (ENOUGH if by_address else ENOUGH_OF_ROW):
        return
    if not by_address and kinds.isdisjoint(SURE_KINDS) and roles.count(Role.BYLINE) < SEVERAL:
        return
    judged = judge(page, claims)
    scores = judge_lines(page, judged)
    if not by_address and not is_thread(judged, scores, kinds, evidence):
        is_open = is_community or not any(claim[3] == "related/comments" for claim in claims)
        if not is_open or not has_row(page, judged, scores, is_sure=is_community):
            return
    first, last = window(judged, scores)
    first = begin(judged, scores, first)
    last += last + 1 in judged.headers  # the time below the last post
    if first <= last:
        reason = f"a thread ({'its address, ' if by_address else ''}{', '.join(sorted(kinds))})"
        spans = ((page.starts[first], page.ends[last]),)
        yield Region(spans, 2.0, reason, "forum")


def is_thread(judged: Judged, scores: Sequence[float], kinds: AbstractSet[str], evidence: float) -> bool:
    """Whether lines that forums alone have make a page a thread, though its address does not say so."""
    sure = kinds & SURE_KINDS
    if evidence < ENOUGH_ALONE or not sure or not judged.sure:
        return False
    return len(sure) > 1 or evidence >= PLENTY or has_posts(judged, scores)


def has_row(page: Page, judged: Judged, scores: Sequence[float], *, is_sure: bool) -> bool:
    """Whether posts that are alike stand in a row; below an article stand comments, whose times look otherwise than its own."""
    prose = [value if value >= CLAUSE and index not in judged.roles else 0.0 for index, value in enumerate(scores)]
    return is_row(page.lines, judged.headers, prose, judged.roles, is_first_alike=is_sure)


def judge(page: Page, claims: Sequence[Claim]) -> Judged:
    """Judge the lines that rules take."""
    byline, space = Role.BYLINE, Role.SPACE  # looked up once: a thread has hundreds of claims
    roles: dict[int, Role] = {}
    headers: set[int] = set()
    sure: set[int] = set()
    for start, end, role, rule, *_ in sorted(claims, key=lambda c: (c[1] - c[0], c[2] not in ENDS, c[2] is byline)):
        index = page.index_at(start)
        if page.starts[index] == start and end >= page.ends[index] and role is not space:
            roles.setdefault(index, role)
            if rule in HEADERS:
                sure.add(index)
            elif role is byline and ":" in page.lines[index]:
                headers.add(index)
    headers = {index for index in headers if roles[index] is byline} | sure
    return Judged(roles, sorted(headers), sorted(sure))


def judge_lines(page: Page, judged: Judged) -> list[float]:
    """Judge every line as a part of a thread."""
    roles, headers, sure = judged.roles, frozenset(judged.headers), frozenset(judged.sure)
    scores, is_headed = [], False
    for index in range(len(page.lines)):
        role = roles.get(index)
        if role is None:
            scores.append(score(page, index, after_header=is_headed))
        else:
            scores.append(POSTED if index in sure else role_score(role))
        is_headed = index in headers or (is_headed and role is not None)
    return scores


def role_score(role: Role) -> float:
    """Judge a line that a rule takes."""
    if role is Role.TITLE:
        return TOPIC
    return -6.0 if role in ENDS else SHORT


def score(page: Page, index: int, *, after_header: bool) -> float:
    """Judge a line that no rule takes."""
    text = page.lines[index]
    length = len(text)
    if page.link_chars and page.link_chars[index] >= LINKED * length:
        return -1.0 - min(length / 4, 5.0)
    if NUMBER.fullmatch(text):
        return SHORT
    extra = HEADED if after_header else 0.0
    if length < LINE:
        return extra + (HEADED if text[-1] in STOPS else SHORT)
    return extra + (min(float(length), 160.0) if MARKS.search(text) else CLAUSE)


def has_posts(judged: Judged, scores: Sequence[float]) -> bool:
    """Whether several posts stand there, the first of them above most of the prose."""
    if len(judged.sure) < SEVERAL:
        return False
    prose = [value if value >= LINE and index not in judged.roles else 0.0 for index, value in enumerate(scores)]
    above = sum(prose[: judged.sure[0]])
    return above <= FIRST_SHARE * sum(prose)


def begin(judged: Judged, scores: Sequence[float], first: int) -> int:
    """Return where the topic is: the last line above the first post that says something, menus above it are left out."""
    start, labels, is_found = first, 0, False
    for index in range(first, judged.headers[0] if judged.headers else first):
        if judged.roles.get(index) is Role.TITLE:
            return index
        labels = labels + 1 if scores[index] <= 0 else 0
        if is_found and labels < MENU:
            continue
        if scores[index] > 0 and index not in judged.roles:
            start = index
            is_found = scores[index] >= LINE
        elif labels >= MENU:
            is_found = False
    return start


def window(judged: Judged, scores: Sequence[float]) -> tuple[int, int]:
    """Return the first and last block of the thread: the richest stretch, less and less after what ends a thread."""
    best, place = 0.0, (0, -1)
    start, mass, decay = -1, 0.0, 1.0
    for index, value in enumerate(scores):
        if start < 0 or mass < LOST:
            if value <= 0:
                continue
            start, mass, decay = index, 0.0, 1.0
        mass += value * decay if value > 0 else value
        if judged.roles.get(index) in ENDS and mass >= SURE:
            decay *= DECAY[judged.roles[index]]
        if mass > best:
            best, place = mass, (start, index)
    return place


def sort_out(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield each line of a thread in its role: posts, furniture, and the names and counts around authors and times."""
    if region.kind != "forum":
        return
    judged = judge(page, claims)
    blocks = [block for start, end in region.spans for block in page.blocks_between(start, end)]
    times = Counter(page.lines[block.index] for block in blocks)
    text_follows = follows(page, judged)
    title, widget = Role.TITLE, Role.WIDGET
    in_card, has_text = False, True
    for block in blocks:
        role = judged.roles.get(block.index)
        if role is title:
            continue
        if role is not None:
            has_text = has_text and block.index not in judged.headers
            in_card = text_follows and has_text
            yield Found(block.start, block.end, role=role)
            continue
        text = page.lines[block.index]
        near = bisect_left(judged.headers, block.index)
        after_header = near > 0 and judged.headers[near - 1] == block.index - 1
        before_header = near < len(judged.headers) and judged.headers[near] == block.index + 1
        is_post = (after_header and text_follows) or (before_header and not text_follows)
        beside = block.index - 1 in judged.roles or block.index + 1 in judged.roles
        is_around = in_card or before_header or times[text] > 1 + (not beside)
        is_label = NUMBER.fullmatch(text) or is_link(block, text) or (is_name(text) and is_around and not is_post)
        if is_label and block.tag != "pre":  # lines of code look like names and counts
            yield Found(block.start, block.end, role=widget)
        else:
            in_card, has_text = False, True
            yield Found(block.start, block.end)


def is_link(block: Block, text: str) -> bool:
    """Whether a line is a link that does not say where it leads."""
    return block.link_chars >= MOSTLY * len(text) and "//" not in text


def follows(page: Page, judged: Judged) -> bool:
    """Whether posts stand below their line with author and time, as on most forums, rather than above it."""
    votes = 0
    for index in judged.headers:
        votes += index + 1 < len(page.lines) and is_text(page, judged, index + 1)
        votes -= index > 0 and is_text(page, judged, index - 1)
    return votes >= 0


def is_text(page: Page, judged: Judged, index: int) -> bool:
    """Whether a line is sure to be part of a post."""
    return index not in judged.roles and not is_name(page.lines[index])


def is_name(text: str) -> bool:
    """Whether a line may be a name: short, without punctuation."""
    return len(text) <= NAME and not MARKS.search(text.rstrip(":："))


rules = Rules(
    id="thread",
    name="forum threads",
    rules=[
        detect.region("posts", find, why="the posts are the text of a thread"),
        detect.within("lines", sort_out, role="BODY", why="around an author and a time stand names, ranks and counts"),
    ],
)
