"""The command line as a whole: what starts, what is refused, and in which words."""

import contextlib
import os
import pty
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from extractor.cli import VERBS, cli
from extractor.cli.common import content_type_of, make_extractor, printable, read_input
from extractor.model.errors import InputError, PluginError

HEAVY = (
    "selectolax",
    "regex",
    "rich",
    "extractor_plugins",
    "ahocorasick_rs",
    "orjson",
    "extractor.api",
    "extractor.stages",
)


def python(code: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=False)  # noqa: S603


@pytest.mark.parametrize("argument", ["--help", "--version", "exrtact"])
def test_help_imports_no_verb(argument: str) -> None:
    code = f"""
import sys
from extractor.cli import cli
try: cli([{argument!r}])
except SystemExit: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    assert python(code).stderr.decode().splitlines()[-1] == "[]"


def test_help_names_every_verb() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).stdout
    assert [verb for verb in VERBS if f"\n  {verb} " not in shown] == []


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_a_help_with_an_example(verb: str) -> None:
    command = import_module(VERBS[verb][0]).command
    assert isinstance(command, click.Command)
    commands = command.commands.values() if isinstance(command, click.Group) else [command]
    assert all("Example:\n" in (own.help or "") and f"extractor {verb}" in (own.help or "") for own in commands)
    assert CliRunner().invoke(cli, [verb, "--help"]).exit_code == 0


def test_a_wrong_verb_gets_a_hint() -> None:
    result = CliRunner().invoke(cli, ["exrtact"])
    assert result.exit_code == 2
    assert "did you mean 'extract'?" in result.stderr


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("今天天气很好，大家都去公园散步。\n", encoding="utf-8")
    code = f"import sys; sys.argv = ['extractor', 'extract', {str(page)!r}]; from extractor.cli import main; main()"
    done = python(code, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.decode("utf-8") == "今天天气很好，大家都去公园散步。\n"


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    pages = [tmp_path / f"{number}.txt" for number in range(3)]
    for page in pages:
        page.write_text("今天天气很好，大家都去公园散步。\n" * 3000, encoding="utf-8")
    code = f"import sys; sys.argv = ['extractor', 'extract', '--format', 'json', *{list(map(str, pages))!r}]; from extractor.cli import main; main()"
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.read(1)
    child.stdout.close()
    with child.stderr as errors:
        assert errors.read() == b""
    child.wait()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("普通　的 text\tx\n", "普通　的 text\tx\n"),
        ("\x1b[31m红", "␛[31m红"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\u202e反", "\\u202e反"),
        ("\x9b1m\x7f\0", "\\u009b1m␡␀"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("\ue000\ud800", "\ue000\\ud800"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_nothing_invisible_stays_unseen(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_line_feeds_are_shown_where_a_row_is_a_row() -> None:
    assert printable("a\nb", keep="") == "a␊b"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read .*nothing\.txt: no such file or directory"):
        read_input(tmp_path / "nothing.txt")
    with pytest.raises(InputError, match=r"cannot read .*: is a directory"):
        read_input(tmp_path)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.HTML", "text/html"), ("a.htm", "text/html"), ("a.txt", "text/plain"), ("a", None), ("-", None)],
)
def test_the_name_tells_the_type(name: str, kind: str | None) -> None:
    assert content_type_of(name) == kind


PLUGIN = """
from extractor import Rules, drop
rules = Rules(id="house", rules=[drop.line("ours", "本行要去掉", role="PROMOTION")])
"""


def test_settings_name_plugin_folders_relative_to_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "house.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "house" not in make_extractor(()).loaded.book.ids
    (tmp_path / "extractor.toml").write_text('plugins = ["own"]\n', encoding="utf-8")
    assert "house" in make_extractor(()).loaded.book.ids


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ("plugins = [", "cannot be read as settings"),
        ("plugins = 'own'", "plugins is a list of folders"),
        ("plugin = ['own']", "no setting 'plugin'"),
    ],
)
def test_wrong_settings_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, sentence: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "extractor.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(PluginError, match=f"extractor.toml: {sentence}"):
        make_extractor(())
    result = CliRunner().invoke(cli, ["plugins"])
    assert result.exit_code == 2
    assert result.stderr.startswith("error: extractor.toml: ")


def test_a_folder_that_is_not_there_is_wrong_usage() -> None:
    assert CliRunner().invoke(cli, ["plugins", "--plugins", "nowhere"]).exit_code == 2


@pytest.mark.parametrize("form", ["text", "markdown", "json", "rich"])
def test_no_escape_code_of_a_page_reaches_a_terminal(tmp_path: Path, form: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text("今天\x1b]0;题目\x07天气很好，\x9b31m大家都去公园散步。\n", encoding="utf-8")
    code = f"import sys; sys.argv = ['extractor', 'extract', '--format', {form!r}, {str(page)!r}]; from extractor.cli import main; main()"
    ours, theirs = pty.openpty()
    subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], stdout=theirs, check=True, env={**os.environ, "NO_COLOR": "1", "TERM": "dumb"}
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux tells the end of a terminal
        while chunk := os.read(ours, 65536):
            shown += chunk
    os.close(ours)
    assert "天气很好" in shown.decode()
    assert not {"\x1b", "\x07", "\x9b"} & set(shown.decode())
