"""The lines of a thread: posts are kept, and what stands between them is not: names, ranks, counts, buttons, signatures.

Lines that come again from post to post (`Page.records`) are furniture, and on an HTML page what stands where the posts
have their text is text, were it one word. Elsewhere the place beside an author and a time tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor import Block, Claim, Claimed, Found, Page, Region, Role, Rules, claimed_lines, detect

HEADERS = frozenset({"forum/header", "forum/floor"})
MOSTLY = 0.8
"""Share of a line inside links that makes it a link."""
NAME, SIGNATURE = 16, 60
"""Characters of a user's name, rank or place, and of a signature, at most."""
MARKS = re.compile(r"[，。、；,！？!?：…~～]")
RULE = re.compile(r"_{8,}")
"""What vBulletin draws above a signature (its template `postbit`)."""
SEPARATOR = re.compile(r"--\s*")
"""What stands above a signature, in mail (RFC 3676, 4.3) and on bulletin boards."""
NUMBER = re.compile(r"(?!\+1$)[\d\s|·.,:+kKwW万#×-]+")


class Lines(NamedTuple):
    """The lines of a thread."""

    page: Page
    judged: Claimed
    counts: Mapping[str, int]
    """How often each line stands in the thread."""
    last: int
    """The last line of the thread."""


def sort_out(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield each line of a thread in its role: posts, furniture, and the names and counts around authors and times."""
    if region.kind != "forum":
        return
    judged = claimed_lines(page, claims, HEADERS)
    blocks = [block for start, end in region.spans for block in page.blocks_between(start, end)]
    counts = Counter(page.lines[block.index] for block in blocks if judged.roles.get(block.index) is not Role.TITLE)
    thread = Lines(page, judged, counts, blocks[-1].index if blocks else -1)
    text_follows = follows(page, judged)
    in_card, has_text, is_signed = False, True, False
    for block in blocks:
        role = judged.roles.get(block.index)
        if role is Role.TITLE:
            continue
        is_signed = (is_signed and block.index not in judged.headers) or is_separator(page.lines[block.index])
        if role is not None or is_signed or block.index in page.records.fixtures:
            has_text = has_text and block.index not in judged.headers
            in_card = text_follows and has_text
            yield Found(block.start, block.end, role=role or Role.WIDGET)
        elif is_furniture(thread, block, text_follows=text_follows, in_card=in_card):
            yield Found(block.start, block.end, role=Role.WIDGET)
        else:
            in_card, has_text = False, True
            yield Found(block.start, block.end)


def is_separator(line: str) -> bool:
    """Whether below a line stands a signature."""
    return line.startswith("--") and SEPARATOR.fullmatch(line) is not None


def is_furniture(thread: Lines, block: Block, *, text_follows: bool, in_card: bool) -> bool:
    """Whether a line that no rule takes is none of a post."""
    page, headers, index = thread.page, thread.judged.headers, block.index
    if index in page.records.texts or block.tag == "pre":  # lines of code look like names and counts
        return False
    text = page.lines[index]
    near = bisect_left(headers, index)
    after_header = near > 0 and headers[near - 1] == index - 1
    before_header = near < len(headers) and headers[near] == index + 1
    is_post = (after_header and text_follows) or (before_header and not text_follows)
    beside = is_taken(thread, index - 1) or is_taken(thread, index + 1)
    is_around = in_card or before_header or thread.counts[text] > 1 + (not beside)
    if NUMBER.fullmatch(text) or is_link(block, text):
        return True
    if is_post:
        return False
    if is_name(text) and not is_signature(thread, index):
        return is_around or (not text_follows and is_card(thread, index))
    return text_follows and is_signature(thread, index)


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
    return is_taken(thread, index + 1) or index == thread.last


def is_link(block: Block, text: str) -> bool:
    """Whether a line is a link that does not say where it leads."""
    return block.link_chars >= MOSTLY * len(text) and "//" not in text


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
