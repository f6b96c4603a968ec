"""What an HTML page states about itself outside its text and its plain meta elements: links, times, linked data.

`itemprop:` stands before a microdata property, `ld:` before one of JSON-LD (schema.org, and Baidu's own `pubDate`),
`script:ct` is the time that WeChat's script prints, in seconds since 1970, `script:next` the address of the next page.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from selectolax.lexbor import LexborNode

from extractor.readers.tags import numbers

_LINKED = ("headline", "title", "datePublished", "pubDate", "author")
_NAMED = ("Recipe", "HowTo")
"""Types of what has a name where an article has a headline."""
_LARGEST = 200_000
"""Characters of linked data beyond which nobody states an article's date."""
_DEEPEST = 3
_WECHAT = re.compile(rb"""var ct\s*=\s*["'](\d{10})["']""")

_PAGER = re.compile(
    rb"""createPageHTML\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*["']([\w./-]{1,99})["']\s*,\s*["'](\w{2,6})["']"""
)


STATING = "meta, title, link[rel=canonical], link[rel=next], time[datetime], script[type='application/ld+json']"
"""Selects the elements that state something."""
_TAGS = {name: number for name in ("meta", "title", "link", "time", "script") for number in numbers(name)}
_META, _TITLE, _LINK, _TIME, _SCRIPT = _TAGS.values()
MAY_STATE = frozenset(_TAGS.values())


def note_stated(element: LexborNode, tag: int, stated: dict[str, str]) -> None:
    """Add what an element states to `stated`, a line a value; of a name that stands twice the first value stays.

    `tag` is its number, one of `MAY_STATE`. Only the title may be empty.
    """
    if tag == _TITLE:
        stated.setdefault("title", " ".join(element.text().split()))
        return
    attributes = element.attributes
    found: Iterable[tuple[str, str | None]] = ()
    if tag == _META:
        found = _of_meta(attributes)
    elif tag == _SCRIPT:
        if attributes.get("type") == "application/ld+json":
            found = _of_linked_data(element.text())
    elif tag == _LINK:
        name = (attributes.get("rel") or "").lower()
        found = ((name, attributes.get("href")),) if name in ("canonical", "next") else ()
    else:
        found = (("time", attributes.get("datetime")),)
    for name, value in found:
        if value and name not in stated and (shown := " ".join(value.split())):
            stated[name] = shown


def stated_by_wechat(source: bytes) -> dict[str, str]:
    """Return the time that the script of a WeChat article prints."""
    found = _WECHAT.search(source)
    return {"script:ct": found[1].decode()} if found else {}


def stated_by_pager(source: bytes) -> dict[str, str]:
    """Return the address of the next page that TRS WCM's script links, as most sites of the government have it.

    `createPageHTML(pages, index, name, suffix)` stands in its templates; the page at index 0 is `name.suffix`, that at
    index 1 `name_1.suffix`.
    """
    found = _PAGER.search(source) if b"createPageHTML(" in source else None
    if not found or int(found[2]) + 1 >= int(found[1]):
        return {}
    return {"script:next": f"{found[3].decode()}_{int(found[2]) + 1}.{found[4].decode()}"}


def _of_meta(attributes: Mapping[str, str | None]) -> Sequence[tuple[str, str | None]]:
    """Return what a meta element states under its name, its property, or as microdata."""
    name = attributes.get("name") or attributes.get("property")
    content = attributes.get("content")
    found = [(name.lower(), content)] if name else []
    if "itemprop" in attributes:
        found.append((f"itemprop:{(attributes['itemprop'] or '').lower()}", content))
    return found


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
        if thing.get("@type") in _NAMED and (value := _name(thing.get("name"))):
            yield "ld:title", value


def _things(linked: object, depth: int) -> Iterator[dict[str, object]]:
    """Yield the objects of linked data that have a date, a headline or an author, or are a text with a name."""
    if depth > _DEEPEST:
        return
    if isinstance(linked, list):
        for member in linked:
            yield from _things(member, depth + 1)
    elif isinstance(linked, dict):
        if any(name in linked for name in ("datePublished", "pubDate", "headline", "author")) or (
            linked.get("@type") in _NAMED
        ):
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
