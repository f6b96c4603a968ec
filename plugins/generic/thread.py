"""A forum thread, or a question with its answers: all posts are the text, what stands between them is not; the topic is the title.

Told by the address, by the lines that forum software adds, and by posts that each have a line with author and time. In a
thread short lines are text too: a post may say two words.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import repeat
from operator import itemgetter

from extractor import (
    Claim,
    Claimed,
    Page,
    Region,
    Role,
    Rules,
    claimed_lines,
    detect,
    in_form,
    is_row,
    is_table,
    read_remark,
)

ADDRESS = re.compile(
    r"(?=[/._?=&#-])(?:"  # between words: inside them the many forms need not be tried
    r"//(?:bbs|forum|club|tieba|guba|zhidao|ask|wenda|question|discuss|community|bang)\w*\.|"
    r"[/._?=&-](?:bbs|forums?|threads?|viewthread|topics?|questions?|faq|ask|wenda|tiezi|discuss(?:ion)?s?)(?=[/._?=&\d-])|"
    r"/[dt]/\d{2,9}(?=[/?#]|$)|#/post|"
    r"/issues/\d|/status(?:es)?/\d|/nForum/article/|/(?:pipermail|mailman|hyperkitty)/|[?&](?:tid|res|topic_?id|thread_?id)=\d)",
    re.IGNORECASE,
)
NO_FORUM = re.compile(
    r"blog|/article|/news(?!,)|forumdisplay|/forum-\d+-\d+|/(?:forums?|topics?|questions?)/?$", re.IGNORECASE
)
QUESTION, STRONG, WEAK = 1.5, 1.0, 0.5
"""What a kind of line says that only questions have, that forum software adds, and that comments below an article have too."""
KINDS = {
    "forum/thread-bar": STRONG, "forum/answers": STRONG, "forum/asks": QUESTION, "forum/edited": STRONG, "forum/floor": STRONG,
    "forum/card": WEAK, "forum/post-bar": WEAK, "forum/buttons": WEAK, "forum/form": WEAK, "forum/header": WEAK,
    "forum/board": STRONG, "forum/letter": QUESTION, "forum/reply": STRONG, "forum/order": WEAK, "forum/deleted": WEAK, "forum/others": WEAK, "forum/software": WEAK,
    "pttbbs/station": STRONG, "pttbbs/time": STRONG,
    "in-posts/quoted": WEAK, "in-posts/changed": WEAK, "in-posts/reactions": WEAK, "in-posts/card": WEAK, "in-posts/event": STRONG,
}  # fmt: skip
ALL_KINDS = frozenset(KINDS)
SURE_KINDS = frozenset({kind for kind, weight in KINDS.items() if weight >= STRONG})
COMMUNITY = re.compile(
    r"(?:[-_|—–][^-_|—–]{0,20}(?:论坛|社区|贴吧|股吧|问答|BBS|bbs|知道)[^-_|—–]{0,12}|^[^-_|—–]{0,10}(?:论坛|社区|贴吧|股吧|问答))"
    r"(?:[-_|—– ]+Powered by.{0,30})?$"
)
"""How the name of a forum ends the title of its pages."""
RULE, PAGES = itemgetter(3), Role.PAGINATION
"""Of a claim."""
DISCUSSED = frozenset({"forum/answers", "forum/order"})  # what stands above answers
FROM = re.compile(r"^(?:发布于)?[\d-]{6,10} \d\d:\d\d ?来自(?![:：])", re.MULTILINE)
"""Of what a user posts: when, and from where or by which device."""
HEADERS = frozenset({"forum/header", "forum/floor"})
BY_ADDRESS, ENOUGH, ENOUGH_ALONE, ENOUGH_OF_ROW, PLENTY, PLENTY_ASKED = 1.5, 2.0, 2.5, 1.0, 3.5, 3.0
"""Evidence that makes a thread; more of it where the address says nothing, less where posts stand in a row."""
SEVERAL = 3  # lines with author and time make a row of posts
FIRST_SHARE = 0.3  # of the prose may stand above the first post's author and time
BELOW_POSTS = ("回复\n", "回覆\n", "引用\n", "举报\n", "檢舉\n", "楼\n", "樓\n")
"""How lines end that stand below or beside posts on pages of most forums."""
DAY, CLOCK = re.compile(r"\n20\d\d[-/]\d"), re.compile(r":\d\d\n")
"""How lines begin, and how they end, that say when something was written; others end in `前` or `日`."""
POST_LINES = 40
"""Lines of a post with all that is around it."""
FORM_SHARE, MOST = 0.25, 0.5
"""Share of the prose that may be lost below a form, and of that below the first post's beginning that elements of posts hold."""
NEAR = 6
"""Lines below the thread within which the time of its last post may stand."""

AROUND = frozenset({Role.WIDGET, Role.TOOLBAR})
"""Roles of lines that stand around a question and its answers, and not in menus."""
ENDS = frozenset({Role.RELATED, Role.FOOTER, Role.LEGAL})
"""Roles of lines that stand below a thread."""
DECAY = {Role.RELATED: 0.05, Role.FOOTER: 0.02, Role.LEGAL: 0.5}
SURE, LOST = 12.0, -15.0
TOPIC, HEADED, CLAUSE, POSTED, SHORT, LINE = 10.0, 3.0, 2.0, 1.5, -0.5, 8
LINKED = 0.5
"""Share of a line inside links that counts against it."""
STOPS = "。！？!?…~～"
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
MENU = 8
"""Labels in a row above the first post that are a menu."""
SENTENCE = re.compile(r"[，。！？!?]|,(?!\d{3})")
"""What stands in sentences, and not in lines of labels with values."""
COUNT = re.compile(r"\d+(?:[.,]\d+)*")
NUMBER = re.compile(r"[\d\s|·.,:+kKwW万#×-]+")


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield the region of a thread: from its topic to its last post."""
    ids, editor, byline = set(map(RULE, claims)), Role.EDITOR, Role.BYLINE
    kinds = ids & ALL_KINDS
    by_address = bool(page.url and ADDRESS.search(page.url) and not NO_FORUM.search(page.url))
    if not page.lines or not (kinds or by_address or may_repeat(page)):
        return
    is_community = "forum/software" in kinds or bool(COMMUNITY.search(page.meta.get("title", "")))
    evidence = sum(map(KINDS.__getitem__, kinds)) - sum([claim[2] is editor for claim in claims])
    evidence += BY_ADDRESS if by_address else WEAK * is_community - STRONG * names_source(page, claims)
    is_open = is_community or "related/comments" not in ids
    is_sure = not kinds.isdisjoint(SURE_KINDS)
    if not (by_address or is_open) and (evidence < ENOUGH_ALONE or not is_sure):
        return
    if evidence < ENOUGH_OF_ROW and not (evidence >= 0 and may_repeat(page) and page.records.are_named):
        return
    if by_address and evidence < ENOUGH and len(page.records.times) < SEVERAL:
        return
    is_signed = by_address or is_sure or sum([claim[2] is byline for claim in claims]) >= SEVERAL
    if not is_signed and len(page.records.times) < SEVERAL:
        return
    judged = claimed_lines(page, claims, HEADERS)
    scores = judge_lines(page, judged)
    is_told = by_address or (evidence >= ENOUGH_OF_ROW and is_thread(judged, scores, kinds, evidence))
    if not is_told and not is_status(page, kinds):
        sure = SURE if is_community else evidence
        if not is_open or not (has_row(page, judged, scores, evidence=sure) or has_remarks(page, evidence)):
            return
    first, last = window(judged, scores)
    first = begin(page, judged, scores, first)
    last = end(page, claims, judged, scores, (first, last))
    last += last + 1 in judged.headers  # the time below the last post
    if first <= last:
        reason = f"a thread ({'its address, ' if by_address else ''}{', '.join(sorted(kinds))})"
        spans = ((page.starts[first], page.ends[last]),)
        yield Region(spans, 2.0, reason, "forum")


def may_repeat(page: Page) -> bool:
    """Whether several lines end as lines below posts do, or give times; told at C speed, of text pages by the commonest."""
    lasts, text, least = page.lasts.count, page.text, max(SEVERAL, len(page.lines) // POST_LINES)
    if not page.is_html:
        return lasts("前") >= least or (lasts("复") >= least and text.count("回复\n") >= least)
    if lasts("前") >= least or lasts("日") >= least:
        return True
    if any(lasts(word[-2]) >= SEVERAL and text.count(word) >= SEVERAL for word in BELOW_POSTS):
        return True
    return len(DAY.findall(text)) + len(CLOCK.findall(text)) >= least


def names_source(page: Page, claims: Sequence[Claim]) -> bool:
    """Whether a byline says which medium the text is from: articles have that."""
    byline = Role.BYLINE
    lines = [page.text[claim[0] : claim[1]] for claim in claims if claim[2] is byline]
    return any("来源" in line or "來源" in line for line in lines)


def is_thread(judged: Claimed, scores: Sequence[float], kinds: AbstractSet[str], evidence: float) -> bool:
    """Whether lines that forums alone have make a page a thread, though its address does not say so."""
    sure = kinds & SURE_KINDS
    if evidence < ENOUGH_ALONE or not sure or not (judged.sure or len(judged.headers) >= SEVERAL):
        return False
    is_asked = "forum/asks" in sure and len(judged.headers) >= SEVERAL
    return len(sure) > 1 or evidence >= (PLENTY_ASKED if is_asked else PLENTY) or has_posts(judged, scores)


def has_row(page: Page, judged: Claimed, scores: Sequence[float], *, evidence: float) -> bool:
    """Whether posts that are alike stand in a row; below an article stand comments, whose times look otherwise than its own."""
    prose = [value if value >= CLAUSE and index not in judged.roles else 0.0 for index, value in enumerate(scores)]
    if is_table(page, prose):
        return True
    known = frozenset(judged.headers)
    times = [index for index in judged.headers if index - 1 not in known]
    is_enough = (evidence >= ENOUGH_OF_ROW or (not page.is_html and page.records.are_named)) and len(times) >= SEVERAL
    return is_enough and is_row(page.lines, times, prose, judged.roles, (evidence >= SURE, page.records.is_below))


def is_status(page: Page, kinds: AbstractSet[str]) -> bool:
    """Whether a page is what a user posted, with its discussion: he answers there, or the time says from where he posted."""
    if kinds.isdisjoint(DISCUSSED) or len(page.records.times) < SEVERAL:
        return False
    return page.records.is_answered or FROM.search(page.text) is not None


def has_remarks(page: Page, evidence: float) -> bool:
    """Whether several lines are remarks below a post of which other evidence tells."""
    return evidence >= ENOUGH and sum(read_remark(line) is not None for line in page.lines) >= SEVERAL


def judge_lines(page: Page, judged: Claimed) -> list[float]:
    """Judge every line as a part of a thread."""
    roles, headers, sure = judged.roles, frozenset(judged.headers), frozenset(judged.sure)
    scores, is_headed = [], False
    for index, (line, linked) in enumerate(zip(page.lines, page.link_chars or repeat(0), strict=False)):
        role = roles.get(index)
        if role is None:
            scores.append(score(line, linked, after_header=is_headed))
            is_headed = False
        else:
            scores.append(POSTED if index in sure else role_score(role))
            is_headed = is_headed or index in headers
    return scores


def role_score(role: Role) -> float:
    """Judge a line that a rule takes."""
    if role is Role.TITLE:
        return TOPIC
    return -6.0 if role in ENDS else SHORT


def score(line: str, linked: int, *, after_header: bool) -> float:
    """Judge a line that no rule takes, of which so many characters are `linked`."""
    length = len(line)
    if linked and linked >= LINKED * length:
        return -1.0 - min(length / 4, 5.0)
    if NUMBER.fullmatch(line):
        return SHORT
    extra = HEADED if after_header else 0.0
    if length < LINE:
        return extra + (HEADED if line[-1] in STOPS else SHORT)
    return extra + (min(float(length), 160.0) if MARKS.search(line) else CLAUSE)


def has_posts(judged: Claimed, scores: Sequence[float]) -> bool:
    """Whether several posts stand there, the first of them above most of the prose."""
    if len(judged.sure) < SEVERAL:
        return False
    prose = [value if value >= LINE and index not in judged.roles else 0.0 for index, value in enumerate(scores)]
    above = sum(prose[: judged.sure[0]])
    return above <= FIRST_SHARE * sum(prose)


def begin(page: Page, judged: Claimed, scores: Sequence[float], first: int) -> int:
    """Return where the topic is: the last line above the first post that says something, menus above it are left out."""
    top = min([start for start, _ in page.records.bounds], default=-1)
    above = range(first, top + 1)
    said = (index for index in above if scores[index] >= LINE and is_sentence(page.lines[index]))
    if first <= top and all(in_form(page, index, top) for index in said):
        return top  # nothing above the first element of a post says anything
    start, labels, is_found = first, 0, False
    for index in range(first, judged.headers[0] if judged.headers else first):
        role = judged.roles.get(index)
        if role is Role.TITLE:
            return index
        labels = labels + (role not in AROUND) if scores[index] <= 0 else 0
        if is_found and labels < MENU:
            continue
        if scores[index] > 0 and index not in judged.roles:
            start = index
            is_found = scores[index] >= LINE
        elif labels >= MENU:
            is_found = False
    return start


def is_sentence(line: str) -> bool:
    """Whether a line may be a sentence, and is none of labels with counts."""
    return SENTENCE.search(line) is not None and len(COUNT.findall(line)) < SEVERAL


def window(judged: Claimed, scores: Sequence[float]) -> tuple[int, int]:
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


def end(page: Page, claims: Sequence[Claim], judged: Claimed, scores: Sequence[float], found: tuple[int, int]) -> int:
    """Return the last line of the last post: where its element ends, or above the form for an answer."""
    (first, last), times, bounds = found, page.records.times, page.records.bounds
    prose = [value if value >= CLAUSE else 0.0 for value in scores[first : last + 1]]
    if bounds:
        begin, after = min(start for start, _ in bounds), max(final for _, final in bounds)
        inside = sum(prose[max(begin - first, 0) : max(after + 1 - first, 0)])
        if first <= after and inside >= MOST * sum(prose[max(begin - first, 0) :]):
            return after
    elif page.records.is_below and first < times[-1]:
        return times[-1]
    elif first < page.records.last < last:
        return page.records.last
    elif times and last < times[-1] <= last + NEAR:
        last = times[-1]
    below = max(judged.headers[-1] if judged.headers else first, first)
    forms = sorted(page.index_at(claim[0]) for claim in claims if claim[3] == "forum/form" or claim[2] is PAGES)
    cut = next((index for index in forms if index > below), len(page.lines))
    return min(last, cut - 1) if sum(prose[cut - first :]) <= FORM_SHARE * sum(prose) else last


rules = Rules(
    id="thread",
    name="forum threads",
    rules=[
        detect.region("posts", find, why="the posts are the text of a thread"),
    ],
)
