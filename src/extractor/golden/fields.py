"""golden.toml: the metadata that a page must yield."""

import tomllib
from collections.abc import Mapping
from typing import Any

import tomli_w

from extractor.document import Document
from extractor.model.errors import GoldenError
from extractor.rules.verbs import did_you_mean

FIELDS = (
    "title",
    "author",
    "source",
    "editor",
    "published",
    "summary",
    "breadcrumbs",
    "url",
    "site",
    "family",
    "served_by",
    "kind",
    "keywords",
    "next_page",
    "posts",
    "extra",
)
"""All keys, in the order in which they are written; `posts` are the author, time and floor of each forum post."""


def fields_of(document: Document) -> dict[str, Any]:
    """Return the metadata of `document` as TOML can hold it; what it does not have is left out."""
    values = {name: getattr(document, name) for name in FIELDS if name != "posts"}
    values["posts"] = [dict(block.post) for block in document.blocks if block.post is not None]
    plain = {name: _plain(values[name]) for name in FIELDS}
    return {name: value for name, value in plain.items() if value not in (None, [], {})}


def _plain(value: Any) -> Any:  # noqa: ANN401 - TOML's values have no type of their own
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value) if value[key] is not None}
    if isinstance(value, list | tuple):
        return [_plain(member) for member in value if member is not None]
    return value


def dumps(fields: Mapping[str, Any]) -> str:
    """Return golden.toml."""
    return tomli_w.dumps({name: fields[name] for name in FIELDS if name in fields})


def loads(golden: str, name: str = "golden.toml") -> dict[str, Any]:
    """Read golden.toml back; GoldenError, which says `name`, if it is no TOML or has an unknown key."""
    try:
        fields = tomllib.loads(golden)
    except tomllib.TOMLDecodeError as error:
        message = f"{name}: {error}"
        raise GoldenError(message) from None
    for key in fields:
        if key not in FIELDS:
            message = f"{name}: no field {key!r}{did_you_mean(key, FIELDS)}"
            raise GoldenError(message)
    return fields
