"""What the head of a page states: for fields that the page does not print, and for the year of a printed date.

Open Graph and schema.org name the time; so do the meta names of government sites (ArticleTitle, PubDate, ContentSource,
ColumnName, Author), of people.com.cn's system (publishdate), of Baidu's linked data (pubDate) and of WeChat's script.
"""

import re
from collections.abc import Iterator

from extractor import Role, Rules, Settled, Stated, detect, first_of, is_medium

PUBLISHED = (
    "article:published_time", "og:published_time", "pubdate", "publishdate", "publish_date", "datepublished",
    "itemprop:datepublished", "ld:datepublished", "ld:pubdate", "og:release_date", "og:time",
    "weibo: article:create_at", "script:ct", "time",
)  # fmt: skip
"""Names of publication times, the surest first."""
UPDATED = ("itemprop:dateupdate", "itemprop:datemodified", "article:modified_time", "og:updated_time")
"""Names of other times of the same article, which only give a printed date its year."""
TITLES = ("articletitle", "og:title", "ld:headline", "ld:title")
SEPARATOR = re.compile(
    r"\s*[_|｜]+\s*|\s*--+\s*|\s+[-–—]\s+|\s*(?<=[\u4e00-\u9fff”》？！!?）)])-(?=[\u4e00-\u9fffA-Z])"
)
"""What stands between a title and the names of the column and the site in a title element."""
LONGEST = 300
"""Characters of a title element that are read."""
LABEL = 10
"""Characters of the longest name of a column or a site."""
SITES = ("网", "网站", "门户", "官网", "频道", "首页")
"""How longer names of sites end."""
NAME = re.compile(r"[^\s|:：/,，.。、！？!?；;()（）【】<>《》“”@=]{2,16}(?: [A-Za-z.]{1,12}){0,2}")
"""The name of a person or a member, as `author` may state it."""
AROUND, BELOW = 2, 12
"""Lines above the title, and from it on, among which it may be printed."""
NOBODY = re.compile(r"未知|佚名|匿名|不详|无|admin|administrator|管理员|本站|互联网|网络", re.IGNORECASE)


def read(settled: Settled) -> Iterator[Stated]:
    """Yield what the head states, the surest first."""
    head = settled.page.meta
    if not head:
        return
    for name in TITLES:
        if name in head:
            yield Stated("title", head[name], _origin(name))
    if "title" in head:
        yield Stated("title", without_site(head["title"][:LONGEST]), "title element")
    for field, names in (("published", PUBLISHED), ("updated", UPDATED)):
        for name in names:
            if name in head:
                yield Stated(field, head[name], _origin(name))
    if head.get("canonical", "").startswith(("http://", "https://")):
        yield Stated("url", head["canonical"], "link rel=canonical")
    yield from _of_standard(settled)
    yield from _author(settled)


def _author(settled: Settled) -> Iterator[Stated]:
    """Yield who wrote: linked data may be believed, `author` only where the page prints the name."""
    head = settled.page.meta
    linked = head.get("ld:author", "")
    if linked and not NOBODY.fullmatch(linked) and not is_medium(linked):
        yield Stated("author", linked, _origin("ld:author"))
    name = head.get("author", "")
    if name and NAME.fullmatch(name) and not NOBODY.fullmatch(name) and _is_printed(settled, name):
        yield Stated("author", name, _origin("author"))


def _is_printed(settled: Settled, name: str) -> bool:
    """Whether the page prints a name that `author` states: alone in a line near the title, or in a byline as no editor's."""
    if is_medium(name):
        return False
    page, byline = settled.page, Role.BYLINE
    for start, end in [claim[:2] for claim in settled.claims if claim[2] is byline]:
        place = page.text.find(name, start, end)
        if place >= 0 and "编" not in page.text[max(place - LABEL, start) : place]:
            return True
    title = first_of(settled.claims, Role.TITLE)
    first = page.index_at(title.start) if title else 0
    return name in page.lines[max(first - AROUND, 0) : first + BELOW]


def _of_standard(settled: Settled) -> Iterator[Stated]:
    """Yield what the meta names of government sites state; elsewhere `author` is often the site, a clerk or an editor."""
    head = settled.page.meta
    if "articletitle" not in head:
        return
    for field, name in (("source", "contentsource"), ("author", "author"), ("breadcrumbs", "columnname")):
        value = head.get(name, "")
        if value and not NOBODY.fullmatch(value):
            yield Stated(field, value, _origin(name))


def _origin(name: str) -> str:
    """Return where on the page a name stands, in words."""
    kind, _, rest = name.partition(":")
    words = {"ld": "JSON-LD", "itemprop": "itemprop", "script": "script"}
    if kind in words and rest:
        return f"{words[kind]} {rest}"
    return "time element" if name == "time" else f"meta {name}"


def without_site(title: str) -> str:
    """Return a title element without the names of columns and sites at its end.

    The first part always stays, and so does all up to the last part that is too long for a name.
    """
    signs = list(SEPARATOR.finditer(title))
    edges = [*(sign.start() for sign in signs[1:]), len(title)]
    parts = [title[sign.end() : edge] for sign, edge in zip(signs, edges, strict=False)]
    keep = 0
    for place, part in enumerate(parts, start=1):
        if len(part) > LABEL and not part.endswith(SITES) and not part.startswith("Powered by"):
            keep = place
    if keep == len(parts):
        return title.strip()
    return title[: signs[keep].start()].strip()


rules = Rules(
    id="head",
    name="what the head states",
    rules=[detect.facts("stated", read, why="the head of a page is written for machines")],
)
