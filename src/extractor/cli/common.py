"""What the verbs share: the plugins in force, input, and output that the text of a page cannot spoil."""

import os
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from extractor.model.errors import InputError, PluginError
from extractor.writers.visible import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from extractor.api import Extractor

__all__ = [
    "complain",
    "console",
    "content_type_of",
    "make_extractor",
    "plugin_folders",
    "plugins_option",
    "print_table",
    "printable",
    "read_input",
    "write_output",
]

SETTINGS = "extractor.toml"
"""Settings of the working folder: `plugins = ["folder", ..]`, each relative to the file."""
PIPE_WIDTH = 120
"""Columns of panels that go to a file or a pipe."""
WIDE = 10_000
"""Columns of tables that do: no row is ever that wide."""

Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

plugins_option: Decorator = click.option(
    "--plugins",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="A folder of plugin files to load besides the built-in ones; may be given again.",
)
"""Option `--plugins DIR`, passed to the command as `plugins`, a tuple of paths."""


def make_extractor(plugins: Sequence[str | Path], without: Sequence[str] = ()) -> "Extractor":
    """Return an extractor with the built-in plugins, those of ./extractor.toml, and those below the folders `plugins`.

    A plugin that does not load is a warning on standard error. PluginError if `without` or the settings file is wrong.
    """
    from extractor.api import Extractor  # noqa: PLC0415 - help needs no plugins

    extractor = Extractor(plugin_dirs=plugin_folders(plugins), without=without)
    for problem in extractor.problems:
        complain(problem, "warning")
    return extractor


def plugin_folders(plugins: Sequence[str | Path]) -> list[str | Path]:
    """Return the plugin folders of ./extractor.toml, then `plugins`; PluginError if the file is wrong."""
    return [*_settings(Path(SETTINGS)), *plugins]


def _settings(path: Path) -> list[Path]:
    """Return the plugin folders that the settings file names, if there is one."""
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        message = f"{path}: cannot be read as settings: {error}"
        raise PluginError(message) from None
    folders = stated.pop("plugins", [])
    if stated:
        message = f"{path}: no setting {min(stated)!r}; the one setting is plugins, a list of folders"
        raise PluginError(message)
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        message = f'{path}: plugins is a list of folders, as plugins = ["house"], not {folders!r}'
        raise PluginError(message)
    return [path.parent / folder for folder in folders]


def read_input(path: str | Path) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; InputError if it cannot be read."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot read {path}: {reason.lower()}"
        raise InputError(message) from None


def content_type_of(path: str | Path) -> str | None:
    """Return the media type that a file's name tells; None where the content must tell."""
    suffix = Path(path).suffix.lower()
    if suffix in (".html", ".htm", ".xhtml", ".shtml"):
        return "text/html"
    return "text/plain" if suffix == ".txt" else None


def console(piped: int = PIPE_WIDTH) -> "Console":
    """Return a console on standard output. No colour where NO_COLOR says so or where it is no terminal.

    Text is never read as markup, nor wrapped; pass `soft_wrap=False` to print a panel or a tree. `piped` is the width
    where it is no terminal.
    """
    from rich.console import Console  # noqa: PLC0415 - help needs no colour

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else piped
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=True, width=width)


def print_table(table: "Table") -> None:
    """Print a table: folded to a terminal, but never in a file or a pipe, where a row is a line without a tail of spaces."""
    out = console(WIDE)
    if out.is_terminal:
        out.print(table, soft_wrap=False)
        return
    with out.capture() as printed:
        out.print(table, soft_wrap=False)
    write_output("".join(f"{line.rstrip()}\n" for line in printed.get().splitlines()))


def complain(sentence: str, kind: str = "error") -> None:
    """Say on standard error what is wrong and where."""
    word = click.style(kind, fg="yellow" if kind == "warning" else "red")
    click.echo(f"{word}: {printable(sentence)}", err=True, color=False if os.environ.get("NO_COLOR") else None)


def write_output(text: str | bytes, path: str | None = None, *, append: bool = False) -> None:
    """Write to a file (`append`: to its end), or to standard output, as UTF-8. On a terminal no control character of `text` takes effect."""
    if path is None and isinstance(text, str) and sys.stdout.isatty():
        text = printable(text)
    content = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if path is None:
        stream = sys.stdout.buffer
        stream.write(content)
        stream.flush()
        return
    try:
        with Path(path).open("ab" if append else "wb") as file:
            file.write(content)
    except OSError as error:
        message = f"cannot write {path}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None
