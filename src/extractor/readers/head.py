"""What an HTML page states about itself outside its text: in its head, in attributes, in linked data.

Names are lower case. `itemprop:` stands before a microdata property, `ld:` before one of JSON-LD (schema.org, and
Baidu's own `pubDate`), `script:ct` is the time that WeChat's script prints, in seconds since 1970.
"""

import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_STATING = 'meta, title, link[rel="canonical"], time[datetime], script[type="application/ld+json"]'
_LINKED = ("headline", "title", "datePublished", "pubDate", "author")
_LARGEST = 200_000
"""Characters of linked data beyond which nobody states an article's date."""
_DEEPEST = 3
_WECHAT = re.compile(r"""var ct\s*=\s*["'](\d{10})["']""")


def stated(tree: LexborHTMLParser, source: str) -> dict[str, str]:
    """Return what the page states, by name; of a name that stands twice the first. `title` is the title element."""
    values: dict[str, str] = {}
    for element in tree.css(_STATING):
        for name, value in _of_element(element):
            shown = " ".join(value.split())
            if shown:
                values.setdefault(name, shown)
    if values.get("og:site_name") == "微信公众平台":
        found = _WECHAT.search(source)
        if found:
            values.setdefault("script:ct", found[1])
    return values


def _of_element(element: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield the names and values that one element states."""
    attributes = element.attributes
    match element.tag:
        case "title":
            yield "title", element.text()
        case "link":
            yield "canonical", attributes.get("href") or ""
        case "script":
            yield from _of_linked_data(element.text())
        case "meta":
            name = attributes.get("name") or attributes.get("property")
            if name:
                yield name.lower(), attributes.get("content") or ""
            elif attributes.get("itemprop"):
                yield f"itemprop:{(attributes.get('itemprop') or '').lower()}", attributes.get("content") or ""
        case _:
            name = "itemprop:datepublished" if attributes.get("itemprop") == "datePublished" else "time"
            yield name, attributes.get("datetime") or ""


def _of_linked_data(text: str) -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of an article; data that is no JSON says nothing."""
    if len(text) > _LARGEST:
        return
    try:
        linked = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _things(linked, 0):
        for name in _LINKED:
            value = _name(thing.get(name))
            if value:
                yield f"ld:{name.lower()}", value


def _things(linked: object, depth: int) -> Iterator[dict[str, object]]:
    """Yield the objects of linked data that have a date or a headline."""
    if depth > _DEEPEST:
        return
    if isinstance(linked, list):
        for member in linked:
            yield from _things(member, depth + 1)
    elif isinstance(linked, dict):
        if any(name in linked for name in ("datePublished", "pubDate", "headline")):
            yield linked
        yield from _things(linked.get("@graph"), depth + 1)


def _name(value: object) -> str:
    """Return a text as it is, a person's name, or the names of several people; else nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "、".join(filter(None, map(_name, value)))
    if isinstance(value, dict) and value.get("@type") == "Person":
        return _name(value.get("name"))
    return ""
