"""Finding plugins: built-in, from folders, from installed packages; each loaded on its own.

pluggy collects and checks hooks. It never orders them: what is loaded is sorted by id before anything else.
"""

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from traceback import extract_tb
from types import ModuleType

import attrs
import pluggy

from extractor import hookspecs
from extractor.numbering import Structure
from extractor.rules.build import Declaration, build
from extractor.rules.rulebook import Rulebook
from extractor.rules.site import Rules

GROUP = "extractor.plugins"
"""Entry-point group of plugin packages."""
BUILT_IN = "extractor_plugins"


@attrs.frozen
class Plugin:
    """A declaration that was found, and where."""

    declaration: Declaration
    place: str
    """A file, or an entry point."""

    @property
    def id(self) -> str:
        """The id of the declaration."""
        return self.declaration.id

    @property
    def kind(self) -> str:
        """The sort of plugin, in a word: site, family, structure or rules."""
        return type(self.declaration).__name__.lower()


@attrs.frozen
class Problem:
    """A plugin that is not used: which, where, and why, as a sentence."""

    plugin: str
    place: str
    message: str

    def __str__(self) -> str:
        """Return the whole as one line."""
        return f"plugin {self.plugin} ({self.place}): {self.message}"


@attrs.frozen(eq=False)
class Loaded:
    """All plugins in force, those that are not, and the rulebook."""

    book: Rulebook
    plugins: tuple[Plugin, ...]
    problems: tuple[Problem, ...]


def load(
    declared: Iterable[object] | None = None, plugin_dirs: Sequence[str | Path] = (), without: Sequence[str] = ()
) -> Loaded:
    """Load plugins and build the rulebook.

    `declared` are declarations, or modules and objects that hold them, in place of the built-in and installed plugins;
    None means those. `plugin_dirs` are folders of plugin files that are loaded too. PluginError if `without` names
    something unknown.
    """
    loader = Loader()
    if declared is None:
        loader.add_folder(built_in_folder())
        for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
            loader.add_entry_point(entry)
    else:
        for thing in declared:
            loader.add_object(thing, getattr(thing, "__name__", "given by the caller"))
    for folder in plugin_dirs:
        loader.add_folder(Path(folder))
    return loader.finish(without)


def built_in_folder() -> Path:
    """Return the folder of the plugins that come with the program."""
    return Path(import_module(BUILT_IN).__path__[0])


class Loader:
    """Collects plugins; lives only while they are loaded."""

    def __init__(self) -> None:
        """Begin with nothing but the hook specification."""
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._plugins: list[Plugin] = []
        self._problems: list[Problem] = []
        self._files: set[Path] = set()

    def add_folder(self, folder: Path) -> None:
        """Load each Python file below `folder`; the same file twice is one plugin."""
        if not folder.is_dir():
            self._problems.append(Problem(folder.name, str(folder), "there is no such folder"))
            return
        for path in sorted(folder.rglob("*.py")):
            resolved = path.resolve()
            if resolved not in self._files and not path.name.startswith("_"):
                self._files.add(resolved)
                self._guarded(path.stem, str(path), partial(_import_file, resolved))

    def add_entry_point(self, entry: EntryPoint) -> None:
        """Load what an installed package offers."""
        self._guarded(entry.name, f"entry point {entry.value}", entry.load)

    def add_object(self, thing: object, place: str) -> None:
        """Take a declaration, or an object that holds some."""
        self._guarded(getattr(thing, "id", place), place, lambda: thing)

    def _guarded(self, name: str, place: str, get: Callable[[], object]) -> None:
        """Get an object and collect what it declares; whatever it raises is a problem and no more."""
        try:
            found = list(self._declarations(get(), place))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a broken plugin must not take the others down
            self._problems.append(Problem(name, _where(error, place), _sentence(error)))
            return
        if not found:
            self._problems.append(Problem(name, place, "declares no Site, Family, Rules or Structure"))
        self._plugins += [Plugin(declaration, place) for declaration in found]

    def _declarations(self, thing: object, place: str) -> Iterator[Declaration]:
        """Yield what `thing` is, holds, or returns from its hook."""
        if isinstance(thing, Rules | Structure):
            yield thing
        elif isinstance(thing, list | tuple):
            for member in thing:
                yield from self._declarations(member, place)
        else:
            unique = {id(value): value for value in vars(thing).values() if isinstance(value, Rules | Structure)}
            yield from unique.values()
            yield from self._hooked(thing, place)

    def _hooked(self, thing: object, place: str) -> Iterator[Declaration]:
        self._manager.register(thing, name=place)
        try:
            self._manager.check_pending()
            for implementation in self._manager.hook.extractor_plugins.get_hookimpls():
                if implementation.plugin is thing:
                    yield from self._declarations(tuple(implementation.function()), place)  # type: ignore[arg-type]
        finally:
            self._manager.unregister(thing)

    def finish(self, without: Sequence[str]) -> Loaded:
        """Build the rulebook of what was collected."""
        places = {plugin.id: plugin.place for plugin in sorted(self._plugins, key=lambda p: (p.id, p.place))}

        def refuse(id: str, message: str) -> None:  # noqa: A002
            together = sorted(plugin.place for plugin in self._plugins if plugin.id == id)
            self._problems.append(Problem(id, ", ".join(together) or places.get(id, "rules"), message))

        book = build((plugin.declaration for plugin in self._plugins), refuse, without)
        used = [plugin for plugin in self._plugins if plugin.id in book.ids]
        problems = sorted(set(self._problems), key=lambda problem: (problem.plugin, problem.place, problem.message))
        return Loaded(book, tuple(sorted(used, key=lambda plugin: plugin.id)), tuple(problems))


def _import_file(path: Path) -> ModuleType:
    """Import a plugin file under a name of its own, so that two files of one name do not meet."""
    name = f"extractor_plugin_{path.stem}_{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        message = f"{path} is no Python file"
        raise ImportError(message)
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _where(error: BaseException, place: str) -> str:
    """Return `place` with the line that raised, where the plugin's own file is on the traceback."""
    if isinstance(error, SyntaxError) and error.lineno:
        return f"{place}:{error.lineno}"
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if Path(frame.filename) == Path(place).resolve()]
    return f"{place}:{lines[-1]}" if lines else place


def _sentence(error: BaseException) -> str:
    name = type(error).__name__
    return str(error) if name == "PluginError" else f"{name}: {error}"
