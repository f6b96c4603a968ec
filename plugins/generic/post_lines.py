"""The lines of a thread: posts are kept, and what stands between them is not: names, ranks, counts, buttons, signatures.

Lines that come again from post to post (`Page.records`) are furniture, and on an HTML page what stands where the posts
have their text is text, were it one word. Elsewhere the place beside an author and a time tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor import (
    Claim,
    Claimed,
    Found,
    Page,
    Region,
    Role,
    Rules,
    claimed_lines,
    detect,
    ends_sentence,
    is_cell,
    nodes_inside,
    read_remark,
)

HEADERS = frozenset({"forum/header", "forum/floor"})
QUOTED = "in-posts/quoted"
"""What rule knows lines inside the text of a post that are none of it."""
MOSTLY = 0.8
"""Share of a line inside links that makes it a link."""
LEAD = 6
"""Characters before the topic at most, where it stands above a post again: Re:, 回复:."""
OFTEN = 4
"""Places of a line that comes again that are looked at."""
NAME, SIGNATURE = 16, 60
"""Characters of a user's name, rank or place, and of a signature, at most."""
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
RULE = re.compile(r"_{8,}")
"""What vBulletin draws above a signature (its template `postbit`)."""
SEPARATOR = re.compile(r"--\s*")
"""What stands above a signature, in mail (RFC 3676, 4.3) and on bulletin boards."""
BELOW_POSTS = ".sign, .sig, [class*=signature], [class*=attach], [class*=reaction]"
"""Signatures, attached files, and who liked a post, as most forum software calls their elements."""
NUMBER = re.compile(r"(?!\+1$)[\d\s|·.,:+kKwW万#×-]+")


class Lines(NamedTuple):
    """The lines of a thread."""

    page: Page
    judged: Claimed
    headers: frozenset[int]
    """Lines with the author or the time of a post."""
    counts: Mapping[str, int]
    """How often each line stands in the thread."""
    last: int
    """The last line of the thread."""
    again: Mapping[str, Sequence[int]]
    """Where each line stands that comes again."""


def sort_out(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield each line of a thread in its role: posts, furniture, and the names and counts around authors and times."""
    if region.kind != "forum":
        return
    judged = claimed_lines(page, claims, HEADERS)
    starts, ends, lines, title = page.starts, page.ends, page.lines, Role.TITLE
    roles, headers, fixtures = judged.roles, frozenset(judged.headers), page.records.fixtures
    places = [
        index for span in region.spans for index in range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))
    ]
    counts = Counter([lines[index] for index in places if roles.get(index) is not title])
    again: defaultdict[str, list[int]] = defaultdict(list)
    for index in places:
        if counts[lines[index]] > 1:
            again[lines[index]].append(index)
    thread = Lines(page, judged, headers, counts, places[-1] if places else -1, again)
    text_follows = follows(page, judged)
    below_posts = nodes_inside(page.tree, BELOW_POSTS) if page.tree is not None else ()
    quoted = {claim[0] for claim in claims if claim[3] == QUOTED}
    topics = tuple(page.text[claim[0] : claim[1]] for claim in claims if claim[2] is title)
    topics = tuple(topic for topic in topics if not ends_sentence(topic))  # a question says itself again
    in_card, has_text, is_signed = False, True, False
    for index in places:
        role = roles.get(index)
        if role is title:
            continue
        is_signed = is_signed and index not in headers and not read_remark(lines[index])
        is_signed = is_signed or is_separator(lines[index])
        is_below = bool(below_posts) and page.nodes[index].mem_id in below_posts
        is_topic = bool(topics) and lines[index].endswith(topics) and len(lines[index]) <= len(topics[0]) + LEAD
        if role is not None or is_signed or is_below or is_topic or index in fixtures:
            has_text = has_text and index not in headers
            in_card = text_follows and has_text and starts[index] not in quoted
            yield Found(starts[index], ends[index], role=role or Role.WIDGET)
        elif is_furniture(thread, index, text_follows=text_follows, in_card=in_card):
            yield Found(starts[index], ends[index], role=Role.WIDGET)
        else:
            in_card, has_text = False, True
            yield Found(starts[index], ends[index])


def is_separator(line: str) -> bool:
    """Whether below a line stands a signature."""
    return line[:2] == "--" and SEPARATOR.fullmatch(line) is not None


def is_furniture(thread: Lines, index: int, *, text_follows: bool, in_card: bool) -> bool:
    """Whether a line that no rule takes is none of a post."""
    page, text = thread.page, thread.page.lines[index]
    if index in page.records.texts or is_code(page, index):  # lines of code look like names and counts
        return False
    before_header = index + 1 in thread.headers
    is_number = NUMBER.fullmatch(text) is not None and not (page.is_html and is_cell(page, index))
    below = page.lines[index + 1] if index + 1 < len(page.lines) else ""
    is_picture = text != below and below.startswith(text) and (before_header or below[len(text)] in ":：")  # its name
    if is_number or is_picture or is_link(page, index):
        return True
    if index - 1 in thread.headers if text_follows else before_header:
        return False
    if not is_name(text) or is_signature(thread, index):
        return text_follows and is_signature(thread, index)
    if in_card or before_header or (not text_follows and is_card(thread, index)):
        return True
    beside = is_taken(thread, index - 1) or is_taken(thread, index + 1)
    return thread.counts[text] > 1 + (not beside)


def is_taken(thread: Lines, index: int) -> bool:
    """Whether a line is a rule's, or furniture."""
    return index in thread.judged.roles or index in thread.page.records.fixtures


def is_card(thread: Lines, index: int) -> bool:
    """Whether furniture and then text stand between a line and the time below: so the line is part of a user's card."""
    headers = thread.judged.headers
    near = bisect_right(headers, index)
    if near == len(headers):
        return False
    between = [
        is_taken(thread, at) or bool(NUMBER.fullmatch(thread.page.lines[at])) for at in range(index, headers[near])
    ]
    return True in between and False in between[between.index(True) :]


def is_signature(thread: Lines, index: int) -> bool:
    """Whether a line stands below several posts, above their furniture."""
    line = thread.page.lines[index]
    if index and RULE.fullmatch(thread.page.lines[index - 1]):
        return len(line) <= SIGNATURE
    if thread.counts[line] == 1 or len(line) > SIGNATURE or is_taken(thread, index - 1):
        return False
    if not is_taken(thread, index + 1) and index != thread.last:
        return False
    # Where a line is quoted, what quotes it stands below.
    return all(is_taken(thread, at + 1) or at == thread.last for at in thread.again[line][:OFTEN])


def is_code(page: Page, index: int) -> bool:
    """Whether a line stands as it was typed."""
    return page.is_html and page.nodes[index].tag == "pre"


def is_link(page: Page, index: int) -> bool:
    """Whether a line is a link that does not say where it leads."""
    linked, line = page.link_chars[index] if page.link_chars else 0, page.lines[index]
    return linked > 0 and linked >= MOSTLY * len(line) and "//" not in line


def follows(page: Page, judged: Claimed) -> bool:
    """Whether posts stand below their line with author and time, as on most forums, rather than above it."""
    if page.records.is_below:
        return False
    votes, end = 0, len(page.lines)
    headers = [-1, *judged.headers, end]
    for before, index, after in zip(headers, judged.headers, headers[2:], strict=False):
        below = next((at for at in range(index + 1, after) if not is_out(page, judged, at)), -1)
        above = next((at for at in range(index - 1, before, -1) if not is_out(page, judged, at)), -1)
        votes += (below >= 0 and not is_name(page.lines[below])) - (above >= 0 and not is_name(page.lines[above]))
    return votes >= 0


def is_out(page: Page, judged: Claimed, index: int) -> bool:
    """Whether a line is a rule's, furniture or a number."""
    return index in judged.roles or index in page.records.fixtures or bool(NUMBER.fullmatch(page.lines[index]))


def is_name(text: str) -> bool:
    """Whether a line may be a name: short, without punctuation."""
    return len(text) <= NAME and not MARKS.search(text.rstrip(":："))


rules = Rules(
    id="post-lines",
    name="lines of forum threads",
    rules=[
        detect.within("line", sort_out, role="BODY", why="around an author and a time stand names, ranks and counts"),
    ],
)
