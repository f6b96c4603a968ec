"""Imports point down: a newcomer can read the folders from the bottom to the top."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "extractor"
FLOORS = (
    ("model",),
    ("numbering", "readers", "writers.markdown"),
    ("document", "rules"),
    ("stages", "hookspecs"),
    ("pipeline", "plugins"),
    ("runner", "stitching"),
    ("api",),
    ("writers",),
    ("golden",),
    ("cli",),
)
"""From the bottom to the top; the longest name that fits a module tells its floor."""
ANYWHERE = {"model.errors"}


def floor_of(module: str) -> int:
    """Return the floor of a module, given without the package's name."""
    fitting = [
        (len(name), floor)
        for floor, names in enumerate(FLOORS)
        for name in names
        if module == name or module.startswith(f"{name}.")
    ]
    assert fitting, f"{module} has no place in the building: add it to FLOORS"
    return max(fitting)[1]


def imported(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file imports, type-checking imports too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        yield from (name.removeprefix("extractor.") for name in names if name.startswith("extractor."))


def test_no_module_imports_from_a_floor_above_its_own() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        if module == "__init__":
            continue
        wrong += [f"{module} imports {other}" for other in imported(path) if floor_of(other) > floor_of(module)]
    assert not wrong


def test_plugins_use_the_public_names_only() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports extractor.{name}"
        for path in sorted((ROOT / "plugins").rglob("*.py"))
        for name in imported(path)
    ]
    assert not wrong


def test_no_plugin_imports_another() -> None:
    for path in (ROOT / "plugins").rglob("*.py"):
        assert "extractor_plugins" not in path.read_text("utf-8"), path


def test_files_stay_small_enough_to_read() -> None:
    sizes = {p: len(p.read_text("utf-8").splitlines()) for d in ("src", "plugins") for p in (ROOT / d).rglob("*.py")}
    assert not {str(path): size for path, size in sizes.items() if size > 300}
