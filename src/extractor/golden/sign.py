"""Accepting is per case, by a person: what comes out now becomes the golden, and whoever looked at it signs."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import attrs

from extractor.golden.case import CASE_FILE, PAGES, Case, read_case, seal, write_case, write_golden
from extractor.golden.trial import ASPECTS, Trial
from extractor.model.errors import GoldenError, InputError
from extractor.readers.charset import decode
from extractor.readers.read import is_html

FOUNDATIONS = ("ledger", "determinism")
"""Aspects that must hold before anything is accepted: no golden can make good for them."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


class Signature(NamedTuple):
    """Who signs, when, and why what they sign is right."""

    by: str
    on: date
    because: str | None = None


def refuse_in_ci(environment: Mapping[str, str]) -> None:
    """Raise GoldenError where the environment says that no person is there: `CI` is set."""
    if environment.get("CI"):
        message = (
            "accepting is refused where CI is set: a person looks at a difference and accepts it on their own machine"
        )
        raise GoldenError(message)


def accept(trial: Trial, signature: Signature | None = None, because: str | None = None) -> Case:
    """Write what comes out of a case's page as its golden; with a signature the case is reviewed, else a draft.

    A golden that is signed and fits stays as it is. The page is never written. GoldenError if the ledger does not
    account for the page or two runs differ.
    """
    for aspect in FOUNDATIONS:
        for difference in ASPECTS[aspect](trial):
            message = f"{trial.case.id} cannot be accepted: {aspect}: {difference}"
            raise GoldenError(message)
    fits = _fits(trial)
    if fits and signature is None and trial.case.is_signed:
        return trial.case
    if not fits or not trial.case.is_signed:
        write_golden(trial.case, trial.now)
    case = _signed(trial.case, signature, because)
    if case != trial.case:
        write_case(case)
    return case


def _fits(trial: Trial) -> bool:
    """Whether the golden can be read and says what comes out."""
    try:
        return trial.golden == trial.now
    except GoldenError:
        return False


def _signed(case: Case, signature: Signature | None, because: str | None) -> Case:
    if signature is None:
        return attrs.evolve(case, state="draft", by=None, on=None, because=because, sha256=None)
    by, on, reason = signature
    return attrs.evolve(case, state="reviewed", by=by, on=on, because=reason, sha256=seal(case.folder))


class Origin(NamedTuple):
    """Where the page of a new case came from, and what it is for."""

    site: str
    name: str
    url: str | None = None
    why: str = ""
    media: str = ""
    """The media type, if it is known; else the page's own tags tell."""


def add_case(root: Path, page: bytes, origin: Origin) -> Case:
    """Lay out a new case below `root` with `page` as received; InputError if there is one or a name is no folder name."""
    for name in (origin.site, origin.name):
        if not _NAME.fullmatch(name):
            message = f"{name!r} is no name for a case: use a-z, 0-9, point, dash and underscore"
            raise InputError(message)
    folder = root / origin.site / origin.name
    if folder.exists():
        message = f"{folder} is there already; a page is added, never replaced: choose another --name"
        raise InputError(message)
    text_name, html_name = PAGES
    try:
        folder.mkdir(parents=True)
        (folder / (html_name if is_html(decode(page)[0], origin.media) else text_name)).write_bytes(page)
        (folder / CASE_FILE).write_text("", encoding="utf-8")
    except OSError as error:
        message = f"cannot write {folder}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None
    case = attrs.evolve(read_case(folder), url=origin.url, why=origin.why)
    write_case(case)
    return case
