"""Where the main text is on a page that no site plugin knows, judged line by line.

Prose counts for a line; links, labels and furniture count against it. What follows a sign that the text is over (related
articles, comments, an editor's signature) counts for less and less, and so does what stands above the title: a richer
neighbour cannot win. The first good stretch keeps the page unless a later one is far richer. A page without furniture
is all text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from extractor import (
    Claim,
    Container,
    Evidence,
    Page,
    Region,
    Role,
    Rules,
    Step,
    champion,
    closings,
    confidence,
    container,
    departures,
    detect,
    ends_sentence,
    ingredients,
    is_cell,
    is_inset,
    is_web_page,
    last_block,
    lead_of,
    replies,
    score_blocks,
    web_signs,
)

DATE = re.compile(r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d|于 ?\d{1,3} ?(?:分钟|小时|天|周|个月|年)前")
DAY = re.compile(
    r"(?:\d{4}|[〇○零Oo一二九][〇○零Oo一二三四五六七八九]{3}) ?年 ?[\d一二十]{1,2} ?月 ?[\d一二三四五六七八九十]{1,3} ?日"
)
SIGNATURE = 12
"""Lines below the prose within which its day may stand."""
FURNITURE = -3.0
"""What a line of furniture costs unless `COST` says otherwise."""
INSIDE = frozenset({Role.WATERMARK, Role.SPACE, Role.HIDDEN, Role.PAGINATION, Role.DUPLICATE})
"""Roles that say nothing about where the text is."""
CONTACT, SIGNED = "footer/contact", 3
"""The rule of an address with a telephone number, and how many lines below it a notice is signed that it belongs to."""
CONTROL = "unseen/control"
"""The rule of buttons, which say nothing either inside code: they copy it."""
NEIGHBOURS = "navigation/neighbours"
"""The rule of links to the texts before and after: this one is over."""
ODD = frozenset({CONTACT, CONTROL, NEIGHBOURS})
"""Rules whose lines are not always what their role says."""
COST = dict.fromkeys(Role, FURNITURE) | {
    Role.FOOTER: -8.0, Role.RELATED: -6.0, Role.COMMENT: -6.0, Role.EDITOR: -6.0, Role.LEGAL: -4.0, Role.BREADCRUMB: -5.0,
    Role.TITLE: 0.0, Role.BYLINE: -1.0, Role.SUMMARY: 0.0,
}  # fmt: skip
SIGNS = {
    Role.EDITOR: (0.2, False), Role.LEGAL: (0.2, False), Role.RELATED: (0.3, True), Role.COMMENT: (0.3, True),
    Role.FOOTER: (0.3, True), Role.BYLINE: (0.7, False), Role.KEYWORDS: (0.4, True),
}  # fmt: skip
"""The decay at a sign that the text is over, and whether the sign may also stand inside it."""
OWN, OTHERS = 0.4, 0.2
"""The decay at the text's own dated byline, and at that of another text."""
LEFT = 0.4
"""The decay where the page leaves the element of the text."""
BLOCK = itemgetter(0)
"""The place in the page of a step."""
NEAR_TITLE = 6
"""Lines below the title within which the text's own byline stands."""
ABOVE_TITLE = 0.3
"""What prose above the title counts."""
ENDS = frozenset("。！？；：”!?;…’」』）)]】")
CLOSING = frozenset("）)】]")
"""Brackets that close a line which is no sentence and yet belongs to the text below it."""
POSTSCRIPT = re.compile(r"(?:附[言注件]?|[备]?注|[Pp]\.?[Ss]\.?|后记)[：:]")
"""How a line begins that belongs to the text above it wherever it stands."""
ITEMS, FEW_ENDED, BETWEEN = 6, 0.1, 0.35
"""Lines that make a list; share of them that may end a sentence; share of the labels between them."""
COLONS = re.compile("[：:]")
ANNOUNCES, ANNOUNCEMENT = re.compile("(?:如下|以下|下[列表]|名单)[^。，]{0,12}[：:]$"), 15
"""How a line ends that announces rows of short lines below it, and how many characters tell."""
MOST_ROWS, LONGEST_ROW, NEXT_TO_NOTHING = 80, 30, 0.01
"""How many there are at most, characters of each, and what one counts."""
FEW, LABELS, MANY = 3, 0.7, 12
"""Signs that make a web page; the share of short lines with which one does, and of how many lines."""
CLOSERS = frozenset(
    {Role.EDITOR, Role.LEGAL, Role.RELATED, Role.NAVIGATION, Role.SHARE, Role.TOOLBAR, Role.KEYWORDS, Role.PROMOTION}
)
"""Roles of lines that stand right below a text, so that what stands above them belongs to it."""
ABOVE, ABOVE_SIGNED, BELOW, BELOW_CLOSED = 3, 6, 3, 7
"""How many short lines, as a heading or a signature, may stand between the prose and the furniture around it."""
PARAGRAPH = 60.0
"""The score of a line that is none of these: it was left out because it is of another text."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield one region: the whole page, or the stretch that keeps it."""
    if not page.lines:
        return
    roles = furniture(page, claims)
    signs = web_signs(roles.values())
    if signs < FEW and is_web_page(page, roles):
        signs = FEW
    evidence = weigh(page, roles) if signs else None
    labels = sum([value <= 0 for value in evidence.scores]) if evidence and signs < FEW else 0
    if evidence is None or (signs < FEW and labels < LABELS * max(MANY, len(page.lines))):
        yield Region(((0, len(page.text)),), 1.0, f"{signs} lines of furniture: this is a document, not a web page")
        return
    best = champion(evidence)
    if best is None:
        yield Region((), 0.1, "no line is prose", "none")
        return
    first, last = evidence.steps[best.first][0], evidence.steps[best.last][0]
    if is_list(page, evidence, first, last):
        yield Region((), 0.5, "the richest lines are a list: no sentence ends there", "listing")
        return
    first, last = widen(page, evidence, first, last_block(best, evidence))
    first, last = fit(page, evidence, first, last, container(page, first, last))
    spans = ((page.starts[first], page.ends[last]),)
    yield Region(spans, confidence(best), best.sign)


def is_list(page: Page, evidence: Evidence, first: int, last: int) -> bool:
    """Whether a stretch is a list of titles: hardly a sentence ends, and labels or days stand between the lines."""
    prose = [index for index, value in enumerate(evidence.scores[first : last + 1], first) if value > 0]
    between = last - first + 1 - len(prose)
    if len(prose) < ITEMS or between < BETWEEN * (last - first + 1):
        return False
    return sum([page.lasts[index] in ENDS for index in prose]) <= FEW_ENDED * len(prose)


def furniture(page: Page, claims: Sequence[Claim]) -> dict[int, Role]:
    """Return the role of each block that a claim takes as furniture, by its index, in order; of several the strongest."""
    found: dict[int, tuple[int, Role]] = {}
    starts, ends = page.starts, page.ends
    related, widget = Role.RELATED, Role.WIDGET
    for start, end, role, rule in [claim[:4] for claim in claims if claim[2] not in INSIDE]:
        index = bisect_right(starts, start) - 1
        if starts[index] != start or end < ends[index] or (rule in ODD and says_nothing(page, index, rule)):
            continue
        is_one = role is related and end == ends[index]  # it names another article: the text goes on
        kind = widget if is_one else related if rule == NEIGHBOURS else role
        length = end - start
        if index in found:
            other, its = found[index]
            if length > other or (length == other and COST[kind] >= COST[its]):
                continue
        found[index] = length, kind
    roles = {index: found[index][1] for index in sorted(found)}
    headings = [index for index, role in roles.items() if role is related]
    if headings:
        title = next((page.lines[index] for index, role in roles.items() if role is Role.TITLE), "")
        roles.update({index: widget for index in headings if is_inset(page, index, title)})
    return roles


def says_nothing(page: Page, index: int, rule: str) -> bool:
    """Whether a line is no furniture though `rule` claims it: the button of some code, the address over a signature."""
    if rule == CONTROL:
        return page.nodes[index].tag == "pre"
    return rule == CONTACT and any(map(DAY.fullmatch, page.lines[index + 1 : index + 1 + SIGNED]))


def weigh(page: Page, roles: Mapping[int, Role]) -> Evidence:
    """Judge every line."""
    scores = score_blocks(page, {index: COST[role] for index, role in roles.items()})
    name, editor = Role.TITLE, Role.EDITOR  # looked up once, not for each line
    title = next((index for index, role in roles.items() if role is name), -1)
    for index in range(title):
        if scores[index] > 0:
            scores[index] *= ABOVE_TITLE
    announced(page, scores, roles)
    for index in ingredients(page):
        if index not in roles:
            scores[index] = max(scores[index], NEXT_TO_NOTHING)
    left = {*replies(page), *closings(page), *(departures(page, title, scores) if page.is_html else ())}
    steps = walk(page, (scores, left), roles, title if title >= 0 else len(page.lines))
    rest = list(accumulate([step[1] if step[1] > 0 else 0.0 for step in reversed(steps)], initial=0.0))[::-1]
    editors = [index for index, role in roles.items() if role is editor]
    return Evidence(scores, roles, steps, rest, editors, title, lead_of(page, title) if page.is_html else -1)


def announced(page: Page, scores: list[float], roles: Mapping[int, Role]) -> None:
    """Let the short lines below a line that announces them, as the cells of a table, cost nothing and make no gap."""
    for index in [found.start() for found in COLONS.finditer(page.lasts)]:
        if index in roles or not ANNOUNCES.search(page.lines[index], max(len(page.lines[index]) - ANNOUNCEMENT, 0)):
            continue
        for row in range(index + (scores[index] > 0), min(index + MOST_ROWS, len(scores))):
            if row in roles or scores[row] > 0 or len(page.lines[row]) > LONGEST_ROW or page.is_link(row):
                break
            scores[row] = NEXT_TO_NOTHING


def walk(
    page: Page, weights: tuple[Sequence[float], Collection[int]], roles: Mapping[int, Role], title: int
) -> list[Step]:
    """Return the steps of a page: prose, and signs of the end; what lies between is summed up.

    `weights` are the scores of the lines, and those at which the page leaves a text.
    """
    scores, left = weights
    signs = {index: SIGNS[role] for index, role in roles.items() if role in SIGNS}
    byline = Role.BYLINE
    dated = [index for index in signs if roles[index] is byline and DATE.search(page.lines[index])]
    last = min(next((index for index in dated if index > title), len(page.lines)), title + NEAR_TITLE)
    for index in dated:
        if not is_cell(page, index):
            signs[index] = (OWN if index <= last else OTHERS, False)
    told = {*signs, *[index for index, value in enumerate(scores) if value > 0]}
    no_sign, above = (1.0, False), 0
    steps: list[Step] = []
    for index in sorted(told.union(left)):
        fall = sum(scores[above:index]) if above < index else 0.0
        above = index
        if index in left:
            steps.append((index, 0.0, fall, LEFT, False))
            fall = 0.0
        if index in told:
            decay, is_soft = signs.get(index, no_sign)
            steps.append((index, scores[index], fall, decay, is_soft))
            above = index + 1
    return steps


def widen(page: Page, evidence: Evidence, first: int, last: int) -> tuple[int, int]:
    """Take in the lines between the prose and the next furniture, where they are few."""
    roles, byline = evidence.roles, Role.BYLINE
    taken = list(roles)
    place = bisect_left(taken, first)
    above = taken[place - 1] if place else -1
    most = ABOVE_SIGNED if roles.get(above) in (byline, Role.TITLE) else ABOVE
    if first - above - 1 <= most:
        first = above + 1
    while first > above + 1 and page.lines[first - 1].endswith(("：", ":")):
        first -= 1
    below = end_below(evidence, last)
    role = roles.get(below)
    most = 0 if role is byline and DATE.search(page.lines[below]) else BELOW_CLOSED if role in CLOSERS else BELOW
    between = range(last + 1, below)
    if len(between) <= most and not any(page.is_link(i) or evidence.scores[i] >= PARAGRAPH for i in between):
        last = below - 1
    dated = [i for i in range(last + 1, min(below, last + SIGNATURE)) if DAY.fullmatch(page.lines[i])]
    return first, max(dated, default=last)


def end_below(evidence: Evidence, last: int) -> int:
    """Return the first line below `last` that is furniture, or where the page leaves the text; else the number of lines."""
    taken, steps = list(evidence.roles), evidence.steps
    place = bisect_right(taken, last)
    end = taken[place] if place < len(taken) else len(evidence.scores)
    for index, _, _, decay, _ in steps[bisect_right(steps, last, key=BLOCK) :]:
        if index >= end:
            break
        if decay < 1:
            return index
    return end


def fit(page: Page, evidence: Evidence, first: int, last: int, around: Container | None) -> tuple[int, int]:
    """Fit a stretch to the element that holds nearly all of it: what else stands in it is text, what stands outside is not.

    An element that leaves out more lines than it holds is one post of several.
    """
    if around is None or 2 * (min(around.last, last) - max(around.first, first) + 1) < last - first + 1:
        return first, last
    while first < around.first and not is_lead(page.lines[first]):
        first += 1
    while last > around.last and not POSTSCRIPT.match(page.lines[last]):
        last -= 1
    if last > around.last:
        return first, last
    below = end_below(evidence, last)
    is_closed = below > around.reach or evidence.roles.get(below) in CLOSERS
    rest = range(last + 1, min(below, around.reach + 1))
    own = page.nodes[last].mem_id
    is_text = all(page.nodes[i].mem_id == own for i in rest) or any(evidence.scores[i] > 0 for i in rest)
    if rest and is_closed and is_text and not any(page.is_link(i) for i in rest):
        last = rest[-1]
    return first, last


def is_lead(line: str) -> bool:
    """Whether a line above the text's element belongs to it: a sentence, as a motto, an address, how a law was passed."""
    return ends_sentence(line) or line[-1] in CLOSING or "://" in line


rules = Rules(
    id="main-text",
    name="main text",
    rules=[detect.region("prose", find, why="prose gathers in the main text, links and labels outside it")],
)
