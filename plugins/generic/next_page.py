"""An article on several pages links its next page: 下一页, which is not 下一篇, or the number after its own.

The same holds for a thread and for a list: the next page of the same thing. Text dumps have no addresses, so nothing is
said there. `rel="next"` is what HTML has for it (HTML Standard, section 4.6.7.11), but blogs put it on the next *article*
(WordPress does, `adjacent_posts_rel_link`), and so do sites with a lone 下一页. These two count only where the address is
that of a page of this one: `_2.html`, `-2.html`, `/2`, `?page=2`. In a bar with page numbers the link alone counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from extractor import Page, Role, Rules, Settled, Stated, detect

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

WORDS = ("下一页", "下页", "后一页", "下一頁", "下頁", "後一頁")
NEXT = re.compile(
    r"[\[【(（]?(?:下一?[页頁]|[后後]一[页頁]|next(?: ?page)?|[>›»→]{1,2})[\]】)）]?[ >›»→]{0,3}", re.IGNORECASE
)
NUMBER = re.compile(r"[\[【(（]? ?(\d{1,3}) ?[\]】)）]?")
CURRENT = re.compile(r"第 ?(\d{1,3}) ?[页頁]")
LONGEST = 40
"""Characters of a line with a lone 下一页."""
BARS, LEAVES = 6, 400
"""Bars that are looked into, and texts in each."""
ABOVE = 3
"""How many elements above a text its link may stand."""
NO_PAGE = ("javascript:", "mailto:", "#", "tel:", "data:")
COMMENTS = re.compile(r"comment|cpage|reply", re.IGNORECASE)
QUERY = frozenset({"page", "pn", "pg", "paged", "pageno", "page_no", "pageindex", "currentpage"})
"""Names of the page's number in a query; `p` is the number of the article in WordPress."""
SUFFIX = re.compile(r"(_p?|-p?|/p?|/page/|[_-]page[_-]?)(\d{1,3})$")
ID = re.compile(r"(?:\D*\d){5}")
"""The name of an article: five digits; the numbers after less may be those of articles."""


class Link(NamedTuple):
    """A text of a bar, and the address that it links, if any."""

    text: str
    address: str


def read(settled: Settled) -> Iterator[Stated]:
    """Yield the address of the next page, absolute, if the page links one."""
    page = settled.page
    if not page.is_html:
        return
    base = page.url or page.meta.get("canonical", "")
    for lines in bars(settled):
        links = list(read_bar(page, lines, base))
        found, origin = next_of(links), "link in the page bar"
        if found is None and (lone := lone_of(links, base)):
            found, origin = lone, "link 下一页"
        if found:
            yield Stated("next_page", found, origin)
            return
    scripted = absolute(base, page.meta.get("script:next", ""))
    if scripted:
        yield Stated("next_page", scripted, "script createPageHTML")
        return
    stated = absolute(base, page.meta.get("next", ""))
    if stated and is_next(base, stated):
        yield Stated("next_page", stated, "link rel=next")


def bars(settled: Settled) -> Iterator[Sequence[int]]:
    """Yield the lines of each page bar, the last on the page first: the one below the text before the one above it."""
    page = settled.page
    comments, pagination = spans_of(settled, Role.COMMENT), Role.PAGINATION
    lines = {
        index
        for claim in settled.claims
        if claim.role is pagination and not holds(comments, claim.start)
        for index in range(page.index_at(claim.start), page.index_at(claim.end - 1) + 1)
    }
    linked = {i for i in _with_words(page) if len(page.lines[i]) <= LONGEST and page.link_chars[i]}
    if linked:
        elsewhere = spans_of(settled, Role.COMMENT, Role.RELATED)
        lines |= {index for index in linked if not holds(elsewhere, page.starts[index])}
    rows: list[list[int]] = []
    for index in sorted(lines):
        if rows and rows[-1][-1] == index - 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    yield from rows[: -BARS - 1 : -1]


def _with_words(page: Page) -> Iterator[int]:
    """Yield the indexes of the lines with one of the `WORDS`."""
    for word in WORDS:
        at = page.text.find(word)
        while at >= 0:
            yield page.index_at(at)
            at = page.text.find(word, at + len(word))


def spans_of(settled: Settled, *roles: Role) -> list[tuple[int, int]]:
    """Return the stretches of some roles, in order and apart."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(claim[:2] for claim in settled.claims if claim.role in roles):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def holds(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether one of `spans`, in order and apart, holds a place."""
    place = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return place >= 0 and offset < spans[place][1]


def read_bar(page: Page, lines: Sequence[int], base: str) -> Iterator[Link]:
    """Yield the texts of a bar's elements with their addresses; what leads to no other page has none."""
    seen: set[int] = set()
    left = LEAVES
    for index in lines:
        element = page.nodes[index]
        if element.mem_id in seen:
            continue
        seen.add(element.mem_id)
        for leaf in element.traverse(include_text=True, skip_empty=True):
            text = (leaf.text_content or "").strip() if leaf.tag == "-text" else ""
            if text:
                yield Link(text, absolute(base, href_of(leaf)))
                left -= 1
                if not left:
                    return


def href_of(leaf: "LexborNode") -> str:
    """Return where the link around a text leads."""
    above = leaf.parent
    for _ in range(ABOVE):
        if above is None:
            break
        if above.tag == "a":
            return above.attributes.get("href") or ""
        above = above.parent
    return ""


def absolute(base: str, href: str) -> str:
    """Return an address on the same host as `base`, without its fragment; empty for scripts, this page and comments."""
    href = href.strip()
    if not href or href.lower().startswith(NO_PAGE):
        return ""
    try:
        address, own = urldefrag(urljoin(base, href))[0], urldefrag(base)[0]
        is_foreign = bool(own) and host(own) != host(address)
    except ValueError:
        return ""
    if not address.startswith(("http://", "https://")) or is_foreign or address == own or COMMENTS.search(address):
        return ""
    return address


def host(address: str) -> str:
    """Return the host of an address; ValueError if it is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def next_of(links: Sequence[Link]) -> str | None:
    """Return the next page's address in a bar with page numbers; empty where it has one and shows the last page.

    None where the links are no such bar.
    """
    numbers = {int(match[1]): link.address for link in links if (match := NUMBER.fullmatch(link.text))}
    said = [int(match[1]) for link in links if (match := CURRENT.search(link.text)) and not link.address]
    linked = {number: address for number, address in numbers.items() if address}
    if not linked or not (numbers.keys() - linked.keys() or len(linked) > 1 or said):
        return None
    words = [link.address for link in links if NEXT.fullmatch(link.text) and link.address]
    if words:
        return words[-1]
    unlinked = said[:1] or [number for number, address in numbers.items() if not address]
    if len(unlinked) != 1:
        return ""
    following = unlinked[0] + 1
    address = numbers.get(following, "")
    return address if re.search(rf"(?<!\d)0*(?:{following}|{following - 1})(?!\d)", address) else ""


def lone_of(links: Sequence[Link], base: str) -> str:
    """Return where a 下一页 without page numbers leads, if that is a page of this one."""
    words = [link.address for link in links if NEXT.fullmatch(link.text) and link.address]
    return words[-1] if words and is_next(base, words[-1]) else ""


def is_next(base: str, address: str) -> bool:
    """Whether `address` is, by its form alone, the page after `base` of the same article."""
    (own, own_query), (other, query) = parts(base), parts(address)
    if not own or not other:
        return False
    pages, own_pages = query.keys() & QUERY, own_query.keys() & QUERY
    if own == other and len(pages) == 1 and own_pages <= pages:
        (name,) = pages
        rest, own_rest = ({k: v for k, v in q.items() if k != name} for q in (query, own_query))
        return rest == own_rest and follows(own_query.get(name), query[name])
    number = SUFFIX.search(other)
    if not number or query != own_query:
        return False
    stem, own_number = other[: number.start()], SUFFIX.search(own)
    if stem == own.removesuffix("/index"):
        return follows(None, number[2])
    if not own_number or own_number[1] != number[1] or number[1] == "/" or own[: own_number.start()] != stem:
        return False
    return ID.search(stem.rpartition("/")[2]) is not None and follows(own_number[2], number[2])


def parts(address: str) -> tuple[str, dict[str, str]]:
    """Return host and path of an address, without a file's suffix, and its query."""
    try:
        split = urlsplit(address)
        path, query = split.path.rstrip("/"), dict(parse_qsl(split.query, max_num_fields=20))
        return host(address) + re.sub(r"\.\w{2,5}$", "", path), {name.lower(): value for name, value in query.items()}
    except ValueError:
        return "", {}


def follows(own: str | None, other: str) -> bool:
    """Whether a page's number comes after this one's; counting from 0 or from 1, the first page has none or its number."""
    if not other.isdecimal() or (own is not None and not own.isdecimal()):
        return False
    return int(other) == int(own) + 1 if own is not None else other.lstrip("0") in ("1", "2")


rules = Rules(
    id="next-page",
    name="the next page",
    rules=[detect.facts("link", read, why="an article on several pages links its next page")],
)
