"""A corpus is a folder of golden cases; they are asked for by id, by site or by path."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from extractor.golden.case import CASE_FILE, Case, read_case
from extractor.model.errors import InputError
from extractor.rules.verbs import did_you_mean


def discover(root: Path) -> list[Case]:
    """Return all cases below `root`, in the order of their paths; InputError if one is not laid out as one."""
    return [read_case(path.parent) for path in sorted(root.rglob(CASE_FILE))]


def select(names: Sequence[str], root: Path) -> list[Case]:
    """Return the cases that `names` name, all below `root` without any; InputError on a name that is none.

    A name is a case's id, a site for all its cases, or the path of a folder.
    """
    if not root.is_dir() and not (names and all(Path(name).is_dir() for name in names)):
        message = f"no folder {root} with golden cases"
        raise InputError(message)
    known = discover(root) if root.is_dir() else []
    if not names:
        if not known:
            message = f"no golden case below {root}; add one: extractor case add SITE FILE"
            raise InputError(message)
        return known
    found: dict[Path, Case] = {}
    for name in names:
        found |= {case.folder.resolve(): case for case in _named(name, known, root)}
    return list(found.values())


def _named(name: str, known: Iterable[Case], root: Path) -> list[Case]:
    plain = name.strip("/")
    cases = [case for case in known if plain in (case.id, case.id.partition("/")[0])]
    if not cases and Path(name).is_dir():
        cases = discover(Path(name))
    if not cases:
        ids = {case.id for case in known}
        hint = did_you_mean(plain, sorted(ids | {name.partition("/")[0] for name in ids}))
        message = f"no golden case {name!r} below {root}{hint}"
        raise InputError(message)
    return cases
