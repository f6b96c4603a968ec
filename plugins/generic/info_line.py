"""The lines around the title: when, from where and by whom, labelled or bare, in any order, glued or apart.

Beside the title a name needs no label: 2019-09-04 22:18:34　GameForce. That holds nowhere else, so this looks only from
a few lines above the title to the first prose below it.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from extractor import Claim, Found, Page, Role, Rules, detect, first_of, is_medium, is_person, read_byline

ABOVE, BELOW = 2, 10
"""How many lines above and below the title are looked at."""
OURS, ENDS = frozenset({Role.BYLINE, Role.WATERMARK, Role.SPACE}), frozenset({Role.COMMENT, Role.RELATED})
WEB = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
"""Roles of lines that are read, of what stands below a text (its facts are another's), and of what only web pages have."""
LONGEST, SHORT = 110, 30
"""Characters of a line that is read, and of one in which a full stop is no end of the search."""
HINT = re.compile(
    r"[\d０-９][-/.年月:时]|[天前刚源者编稿撰執执]|文[:：|/]|发布|發佈|發布|出处|出處|原创|原創|[Bb][Yy] "
)
"""Without one of these no line says when, whence or by whom."""
BARE = re.compile(r"(?:19|20)\d\d(?: ?[-/.年] ?| (?=\d\d?/))\d\d? ?[-/.月] ?\d\d?(?:日|(?!\d\d\d))")
"""A date alone, which dates web pages and signs documents."""
LABEL = re.compile(r"\s*(?:[\u4e00-\u9fff]\s?){2,6}[:：]")
"""A label alone; its value stands in the line below."""
LABELLED = re.compile(
    r"[^:：]{0,6}(?:号|號|分类|机构|單位|单位|部门|日期|时间|来源|标题|名称|主题词?|关键词|性|作者|编辑|人)\s?[:：]"
)
"""How a line of a table of labelled facts begins."""
SIGNS = "□■●◆▲◎○ \t\xa0\u3000"
"""What newspapers print before the name of who wrote, and white space after it."""
POSTED = re.compile(r"(?:发[表布]|發[表佈布])?[于於][:：]? ?(?=(?:19|20)\d\d)")
"""How a line begins that says when the one above it posted."""
THREAD = re.compile(r"只看[该該]作者|[楼樓]主|[倒正]序[浏瀏][览覽]|\d[楼樓]|#\d")
"""What forums print beside the date of a post."""
DATED = re.compile(r"date|time|meta|info|post", re.IGNORECASE)
"""What templates call the element of a date."""
NEAR, SHORT_NAME = 4, 12
"""How many lines below the title a name may stand alone in one, and characters of a medium's."""
FEW, PAIR, LISTED = 3, 2, 5
"""Lines of furniture, and of menus, that make a web page; lines that begin with a day and make a list of other pages."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines of facts around the title."""
    title = first_of(claims, Role.TITLE)
    if title is None:
        return
    taken = {claim[0] for claim in claims if claim[2] not in OURS}
    first, last = page.index_at(title.start), page.index_at(title.end - 1)
    is_document = page.tree is None and len(taken) <= FEW and sum(claim[2] in WEB for claim in claims) < PAIR
    over = min([claim[0] for claim in claims if claim[2] in ENDS and claim[0] > title.end], default=len(page.text))
    below = page.lines[: page.index_at(over) + (over == len(page.text))]
    found, dated = list[Found](), list[Found]()
    done = -1
    for index in (*range(_top(page.lines, first), first), *range(last + 1, _prose(below, last + 1))):
        line = page.lines[index]
        is_label = line[-1] in ":：" and LABEL.fullmatch(line) is not None
        if index <= done or len(line) > LONGEST or (page.starts[index] in taken and not is_label):
            continue
        done = _last(page, index, taken) if is_label else index
        if not HINT.search(line) and (done == index or not HINT.search(page.lines[done])):
            continue
        read = read_byline(page, page.block(index), page.block(done))
        is_bare = BARE.fullmatch(line) is not None
        if read and not (is_document and is_bare) and not _is_another(page, found, read):
            found.append(Found(page.starts[index], page.ends[done], read))
        elif is_bare and (is_document or _is_dated(page, index)):
            dated.append(
                Found(page.starts[index], page.ends[index], {"published": (page.starts[index], page.ends[index])})
            )
    if (found or not is_document) and not any("published" in (fact.fields or ()) for fact in found):
        found += dated
    if sum(page.text[fact.start].isdigit() for fact in found) < LISTED:
        yield from (*found, *_alone(page, below, last, found))


def _is_another(page: Page, found: Sequence[Found], read: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a line says no more than another day, below one that says when the text was published: it is of the text."""
    days = [page.text[slice(*fact.fields["published"])] for fact in found if fact.fields and "published" in fact.fields]
    return (
        bool(days)
        and read.keys() == {"published"}
        and _digits(page.text[slice(*read["published"])]) != _digits(days[0])
    )


def _digits(date: str) -> list[int]:
    """Return year, month and day of a date as it is printed."""
    return [int(number) for number in re.findall(r"\d+", date)[:3]]


def _top(lines: Sequence[str], title: int) -> int:
    """Return the index of the first line above the title that is looked at: a table of labelled facts may stand there."""
    top = max(0, title - ABOVE)
    while top > 0 and title - top < BELOW and LABELLED.match(lines[top - 1]):
        top -= 1
    return top


def _last(page: Page, label: int, taken: Container[int]) -> int:
    """Return the index of the line that holds the value of a label alone in one: the next, if it is short and free."""
    below = label + 1
    is_value = below < len(page.lines) and len(page.lines[below]) <= SHORT and page.starts[below] not in taken
    return below if is_value and not LABEL.fullmatch(page.lines[below]) else label


def _is_dated(page: Page, index: int) -> bool:
    """Whether a template names the element of a line as one of a date; a date alone in another signs a document."""
    if not page.nodes:
        return False
    node = page.nodes[index]
    names = " ".join(str(node.attributes.get(name) or "") for name in ("class", "id"))
    return "time" in {node.tag, *(child.tag for child in node.iter())} or DATED.search(names) is not None


def _alone(page: Page, lines: Sequence[str], title: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the lines below the title that are nothing but a name: people, if none is named yet; a medium beside a date."""
    named = set[str]().union(*[fact.fields or () for fact in found])
    places = {page.index_at(place) for fact in found for place in (fact.start, fact.end - 1)}
    for index in range(title + 1, min(title + 1 + NEAR, len(lines) - 1)):
        line = lines[index]
        if len(line) > SHORT or index in places:
            continue
        name = line.lstrip(SIGNS)
        span = (page.ends[index] - len(name), page.ends[index])
        is_beside = index - 1 in places or index + 1 in places
        is_first = is_beside or (index - 1 == title and len(lines[index + 1]) > SHORT)
        is_word = len(name) <= SHORT_NAME and name.isalnum()
        if (is_word and POSTED.match(lines[index + 1])) or (
            is_first and "author" not in named and _is_people(name, is_signed=name != line)
        ):
            if not _is_post(page, index):
                yield Found(page.starts[index], page.ends[index], {"author": span})
            field = "author"
        elif is_beside and "source" not in named and is_word and is_medium(name):
            yield Found(page.starts[index], page.ends[index], {"source": span})
            field = "source"
        else:
            continue
        if named & {"author", "source"}:
            return
        named.add(field)
        places.add(index)


def _is_post(page: Page, index: int) -> bool:
    """Whether the name in a line is that of a forum's post: its page says so, or prints a second post in the same way."""
    below = page.lines[index + 1]
    return THREAD.search(below) is not None or (
        bool(POSTED.match(below)) and sum(map(bool, map(POSTED.match, page.lines))) > 1
    )


def _is_people(name: str, *, is_signed: bool) -> bool:
    """Whether a line holds names alone: without a sign before them, none of two characters, which most words have."""
    names = name.split()
    return (
        0 < len(names) <= FEW and all(map(is_person, names)) and (is_signed or all(len(name) > PAIR for name in names))
    )


def _prose(lines: Sequence[str], first: int) -> int:
    """Return the index of the first line of prose from `first` on, or of the line below the last that is looked at."""
    near = lines[first : first + BELOW]
    for index, line in enumerate(near, first):
        if len(line) > SHORT and ("。" in line or len(line) > LONGEST):
            return index
    return first + len(near)


rules = Rules(
    id="at-title",
    name="facts around the title",
    rules=[detect.spans("facts", find, role="BYLINE", late=True, why="beside the title a name needs no label")],
)
