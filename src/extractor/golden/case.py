"""A golden case is a folder: a page as received, why it is there, and what it must become.

corpus/<site>/<case>/page.txt | page.html   bytes as received, never rewritten
                     case.toml              address, reason, state, signature
                     golden.txt golden.toml what must come out
"""

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

import attrs
import tomli_w

from extractor.golden import fields as golden_fields
from extractor.golden import gutter
from extractor.model.errors import GoldenError, InputError
from extractor.rules.verbs import did_you_mean

CASE_FILE = "case.toml"
PAGES = {"page.txt": "text/plain", "page.html": "text/html"}
"""Names of a page's file, each with the media type that it is taken for."""
STATES = ("draft", "reviewed")


@attrs.frozen
class Golden:
    """What a page must become."""

    lines: tuple[gutter.Line, ...]
    fields: Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Case:
    """One golden case, as its case.toml states it."""

    folder: Path
    page: Path
    """The page's file; its bytes are never rewritten."""
    url: str | None = None
    """The address that the page was got from, if it is told to the extractor."""
    why: str = ""
    """What the case shows, in a sentence."""
    state: Literal["draft", "reviewed"] = "draft"
    by: str | None = None
    """Who signed."""
    on: date | None = None
    """When they signed."""
    because: str | None = None
    """Why what was signed last is right."""
    sha256: str | None = None
    """Of golden.txt and golden.toml when they were signed; a later edit breaks the signature."""
    content_type: str | None = None
    """The media type that the server gave; without it the page's file name tells."""
    composed: bool = False
    """Whether the page was written for the case; else it was received."""

    @property
    def id(self) -> str:
        """`<site>/<case>`: the names of the last two folders."""
        folder = self.folder.resolve()
        return f"{folder.parent.name}/{folder.name}"

    @property
    def media_type(self) -> str:
        """What the page's bytes are taken for."""
        return self.content_type or PAGES[self.page.name]

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed the golden, and it is still as signed."""
        return self.state == "reviewed" and self.sha256 == seal(self.folder)

    @property
    def standing(self) -> str:
        """The state for a person: reviewed, draft, or that the golden was changed since it was signed."""
        if self.state == "reviewed" and not self.is_signed:
            return "draft, changed since it was signed"
        return self.state

    def golden(self) -> Golden | None:
        """Read the golden files; None if there is none yet, GoldenError if they cannot be read."""
        texts = [_read_text(self.folder / name) for name in ("golden.txt", "golden.toml")]
        if None in texts:
            return None
        lines, fields = ((text or "") for text in texts)
        where = self.folder / "golden"
        return Golden(gutter.parse(lines, f"{where}.txt"), golden_fields.loads(fields, f"{where}.toml"))


_KEYS = tuple(field.name for field in attrs.fields(Case) if field.name not in ("folder", "page"))
_TYPES: Mapping[str, type] = {"on": date, "composed": bool}


def read_case(folder: Path) -> Case:
    """Read the case in `folder`; InputError, a sentence with the place, if it is not laid out as one."""
    path = folder / CASE_FILE
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{folder}: no golden case: {CASE_FILE} cannot be read: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: {error}"
        raise InputError(message) from None
    _check(stated, path)
    pages = [folder / name for name in PAGES if (folder / name).is_file()]
    if len(pages) != 1:
        message = (
            f"{folder}: a golden case has one page, {' or '.join(PAGES)}; there {'are two' if pages else 'is none'}"
        )
        raise InputError(message)
    return Case(folder=folder, page=pages[0], **stated)


def _check(stated: Mapping[str, Any], path: Path) -> None:
    """Refuse unknown keys, wrong types and unknown states."""
    for key, value in stated.items():
        if key not in _KEYS:
            message = f"{path}: no key {key!r}{did_you_mean(key, _KEYS)}"
            raise InputError(message)
        kind = _TYPES.get(key, str)
        if not isinstance(value, kind):
            message = f"{path}: {key} is a {kind.__name__}, not {value!r}"
            raise InputError(message)
    state = stated.get("state", "draft")
    if state not in STATES:
        message = f"{path}: no state {state!r}{did_you_mean(state, STATES)}"
        raise InputError(message)


def write_case(case: Case) -> None:
    """Write case.toml, keys in their order; what says nothing is left out."""
    stated = attrs.asdict(case, filter=lambda field, value: field.name in _KEYS and value not in (None, ""))
    (case.folder / CASE_FILE).write_text(tomli_w.dumps(stated), encoding="utf-8", newline="\n")


def write_golden(case: Case, golden: Golden) -> None:
    """Write golden.txt and golden.toml; never the page."""
    texts = {"golden.txt": gutter.render(golden.lines), "golden.toml": golden_fields.dumps(golden.fields)}
    for name, text in texts.items():
        (case.folder / name).write_text(text, encoding="utf-8", newline="\n")


def seal(folder: Path) -> str | None:
    """Return the SHA-256 of golden.txt followed by golden.toml, line ends as LF; None if one is missing."""
    texts = [_read_text(folder / name) for name in ("golden.txt", "golden.toml")]
    if None in texts:
        return None
    return hashlib.sha256("".join(text or "" for text in texts).encode("utf-8")).hexdigest()


def _read_text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read: {error}"
        raise GoldenError(message) from None
