"""What an HTML page states about itself outside its text and its plain meta elements: links, times, linked data.

`itemprop:` stands before a microdata property, `ld:` before one of JSON-LD (schema.org, and Baidu's own `pubDate`),
`script:ct` is the time that WeChat's script prints, in seconds since 1970, `script:next` the address of the next page.
"""

import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_STATING = 'meta[itemprop], link[rel="canonical"], link[rel="next"], time[datetime], script[type="application/ld+json"]'
_LINKED = ("headline", "title", "datePublished", "pubDate", "author")
_LARGEST = 200_000
"""Characters of linked data beyond which nobody states an article's date."""
_DEEPEST = 3
_WECHAT = re.compile(rb"""var ct\s*=\s*["'](\d{10})["']""")

_PAGER = re.compile(
    rb"""createPageHTML\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*["']([\w./-]{1,99})["']\s*,\s*["'](\w{2,6})["']"""
)


def stated_beside(tree: LexborHTMLParser) -> dict[str, str]:
    """Return what the page states in links, times and linked data, by name; of a name that stands twice the first.

    Reads scripts, so it must be asked before they are taken out.
    """
    values: dict[str, str] = {}
    for element in tree.css(_STATING):
        for name, value in _of_element(element):
            shown = " ".join(value.split())
            if shown:
                values.setdefault(name, shown)
    return values


def stated_by_wechat(source: str | bytes) -> dict[str, str]:
    """Return the time that the script of a WeChat article prints."""
    found = _WECHAT.search(source if isinstance(source, bytes) else source.encode())
    return {"script:ct": found[1].decode()} if found else {}


def stated_by_pager(source: str | bytes) -> dict[str, str]:
    """Return the address of the next page that TRS WCM's script links, as most sites of the government have it.

    `createPageHTML(pages, index, name, suffix)` stands in its templates; the page at index 0 is `name.suffix`, that at
    index 1 `name_1.suffix`.
    """
    called = b"createPageHTML(" in source if isinstance(source, bytes) else "createPageHTML(" in source
    found = _PAGER.search(source if isinstance(source, bytes) else source.encode()) if called else None
    if not found or int(found[2]) + 1 >= int(found[1]):
        return {}
    return {"script:next": f"{found[3].decode()}_{int(found[2]) + 1}.{found[4].decode()}"}


def _of_element(element: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield the names and values that one element states."""
    attributes = element.attributes
    match element.tag:
        case "link":
            yield (attributes.get("rel") or "").lower(), attributes.get("href") or ""
        case "script":
            yield from _of_linked_data(element.text())
        case "meta":
            yield f"itemprop:{(attributes.get('itemprop') or '').lower()}", attributes.get("content") or ""
        case _:
            yield "time", attributes.get("datetime") or ""


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
        return "、".join(filter(None, map(_person, value)))
    return _person(value)


def _person(value: object) -> str:
    """Return the name of a person; linked data names organizations as authors too, which are none."""
    name = value.get("name") if isinstance(value, dict) and value.get("@type") == "Person" else value
    return name if isinstance(name, str) else ""
