"""`extractor extract`: formats, several files, and what goes wrong."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import cli
from extractor.cli.extract import names_of

PROSE = "清晨的集市已经很热闹，卖菜的人把担子放在路边，买菜的人慢慢走过。"
ESCAPES = "\x1b[31m红色\x1b]0;题目\x07 [bold red]方括号[/] \u202e反过来，这一行里有终端会执行的东西。"


def run(*arguments: str, data: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["extract", *arguments], input=data)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(f"{PROSE}\n\n{PROSE}\n", encoding="utf-8")
    return path


def test_text_is_the_default_where_it_is_no_terminal(page: Path) -> None:
    assert run(str(page)).stdout == f"{PROSE}\n{PROSE}\n"


def test_json_is_one_object_a_line(page: Path) -> None:
    lines = run("--format", "json", str(page), str(page)).stdout.splitlines()
    assert [json.loads(line)["text"] for line in lines] == [f"{PROSE}\n{PROSE}"] * 2
    assert json.loads(lines[0])["schema"] == "extractor.document/1"
    assert "ledger" not in json.loads(lines[0])


def test_the_ledger_comes_when_asked_for(page: Path) -> None:
    record = json.loads(run("--format", "json", "--ledger", str(page)).stdout)
    assert record["ledger"]["text"] == page.read_text(encoding="utf-8")
    assert record["ledger"]["spans"][-1]["end"] == len(record["ledger"]["text"])


def test_standard_input_is_a_page() -> None:
    assert run("-", data=PROSE).stdout == f"{PROSE}\n"


def test_tags_in_a_text_file_are_text(tmp_path: Path) -> None:
    """A page of tutorials dumped as text holds tags that somebody wrote about."""
    lines = [PROSE, "<div>尖括号</div>里的内容就是正文，它不会被当作标签来解释。"]
    for name in ("page.txt", "page.html"):
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    assert run(str(tmp_path / "page.txt")).stdout.splitlines() == lines
    assert "<div>" not in run(str(tmp_path / "page.html")).stdout
    assert "<div>" not in run("--content-type", "text/html", str(tmp_path / "page.txt")).stdout


def test_the_others_are_done_when_one_cannot_be_read(page: Path) -> None:
    result = run("--format", "json", "missing.txt", str(page))
    assert result.exit_code == 1
    assert result.stderr == "error: cannot read missing.txt: no such file or directory\n"
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize("data", [b"", b"\0\xff\x01" * 99, b"%PDF-1.7", b"\xff\xfe", b"\xb0"])
def test_no_content_is_an_error(data: bytes) -> None:
    for form in ("text", "markdown", "json", "rich"):
        result = run("-", "--format", form, data=data)
        assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [("a.txt", "b.txt"), ("a.txt", "b.txt", "--format", "json", "--url", "http://a.cn/"), ("a.txt", "--ledger"), ()],
)
def test_options_that_do_not_fit_are_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_unknown_plugin_is_wrong_usage(page: Path) -> None:
    result = run(str(page), "--without", "shanglaiba")
    assert result.exit_code == 2
    assert result.stderr == "error: without: no plugin or rule 'shanglaiba'; did you mean 'shanglaibao'?\n"


def test_a_plugin_that_does_not_load_is_a_warning(page: Path, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "broken.py").write_text("import nowhere_at_all\n", encoding="utf-8")
    result = run(str(page), "--plugins", str(tmp_path / "house"))
    assert result.exit_code == 0
    assert result.stderr.startswith("warning: plugin broken (")
    assert result.stderr.count("\n") == 1


def test_the_file_name_tells_the_format(page: Path, tmp_path: Path) -> None:
    for name, start in (("a.md", PROSE), ("a.json", '{"schema"'), ("a.txt", PROSE)):
        assert run(str(page), "-o", str(tmp_path / name)).stdout == ""
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_several_pages_in_one_json_file_are_a_line_each(page: Path, tmp_path: Path) -> None:
    for _ in range(2):  # a second run begins anew
        assert run(str(page), "missing.txt", str(page), "-o", str(tmp_path / "all.jsonl")).exit_code == 1
    assert len((tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_several_files_go_to_a_folder(tmp_path: Path) -> None:
    for case in ("one", "two"):
        (tmp_path / case).mkdir()
        (tmp_path / case / "page.txt").write_text(f"{case}：{PROSE}", encoding="utf-8")
    out = tmp_path / "out"
    assert (
        run(
            *(str(tmp_path / case / "page.txt") for case in ("one", "two")), "-o", str(out), "--format", "markdown"
        ).exit_code
        == 0
    )
    assert {path.name: path.read_text(encoding="utf-8")[:3] for path in out.iterdir()} == {
        "one-page.md": "one",
        "two-page.md": "two",
    }


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["a/x.txt", "b/y.txt"], ["x", "y"]),
        (["a/x.txt", "b/x.txt"], ["a-x", "b-x"]),
        (["x.txt", "a/x.txt", "-"], ["x", "a-x", "stdin"]),
        (["/x.txt", "x.txt"], ["x", "x"]),
    ],
)
def test_names_tell_files_apart_where_they_can(files: list[str], names: list[str]) -> None:
    assert names_of(files) == names


def test_the_rich_format_shows_all_that_is_known() -> None:
    shown = run("seeds/000_cd9725a73be04633.txt", "--format", "rich").stdout
    for part in (
        "用户98040",
        "2022-05-27 03:18:44",
        "├── 一、产生的根源",
        "watermark 270",
        "site shanglaibao",
        "首页 › 行业资讯",
    ):
        assert part in shown


def test_text_is_never_markup_and_never_an_escape_code() -> None:
    shown = run("-", "--format", "rich", "--content-type", "text/plain", data=f"{ESCAPES}\n\n{PROSE}\n").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold red]方括号[/]" in shown
