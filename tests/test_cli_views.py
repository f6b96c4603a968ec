"""`outline`, `explain`, `which`, `plugins` and `show`: what a plugin's author looks at."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import cli

SEED = "seeds/000_cd9725a73be04633.txt"
PROSE = "清晨的集市已经很热闹，卖菜的人把担子放在路边，买菜的人慢慢走过。"
HOUSE = """
from extractor import Rules, Site, drop
site = Site(
    id="corner", name="街角", hosts=["corner.cn"], family="destoon",
    without=["destoon/font-size"],
    replace={"destoon/buttons": drop.line("buttons", "打印|收藏", role="TOOLBAR")},
    rules=[drop.line("card", "联系.*", role="WIDGET", zone="tail")],
)
"""


def run(*arguments: str, data: str | None = None) -> Result:
    return CliRunner().invoke(cli, arguments, input=data)


@pytest.fixture
def house(tmp_path: Path) -> str:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "corner.py").write_text(HOUSE, encoding="utf-8")
    return str(tmp_path / "house")


def rows(result: Result) -> dict[str, str]:
    """Return the rows of a table by their first cell."""
    return {line.split()[0]: " ".join(line.split()[1:]) for line in result.stdout.splitlines() if line.strip()}


def test_the_outline_is_a_tree_with_reasons() -> None:
    shown = run("outline", SEED).stdout
    assert shown.startswith("涉法上访根源趋势调研报告\n├── 一、产生的根源  line 22 · heading · ")
    assert "│   ├── (一)缺乏有力监督,违法违规现象未能杜绝  line 24 · run-in · " in shown


def test_the_outline_as_json_points_into_the_page() -> None:
    record = json.loads(run("outline", SEED, "--format", "json").stdout)
    text = Path(SEED).read_bytes().decode()
    assert [unit["level"] for unit in record["units"]] == [1, 2, 2, 2, 2, 1, 2, 2, 2, 2]
    for unit in record["units"]:
        assert text[unit["start"] : unit["end"]].startswith(unit["marker"])
        assert text.split("\n")[unit["line"] - 1].strip().startswith(unit["marker"])


def test_a_page_without_headings_says_so() -> None:
    assert "no headings" in run("outline", "-", data=PROSE).stdout


def test_explain_shows_each_line_with_role_and_rule() -> None:
    lines = run("explain", SEED).stdout.splitlines()
    assert lines[0].split() == ["1", "navigation", "│", "商来宝", "shanglaibao/navigation"]
    assert any(line.startswith("22 h1         │ 一、产生的根源") and "empirecms/random-code" in line for line in lines)


def test_explain_shows_the_lines_that_are_asked_for() -> None:
    shown = run("explain", SEED, "--lines", "8-11").stdout
    assert [line.split()[0] for line in shown.partition("\n\n")[0].splitlines()] == ["8", "10", "11"]
    assert run("explain", SEED, "--lines", "b-a").exit_code == 2


def test_explain_tells_all_about_a_line() -> None:
    shown = run("explain", SEED, "--line", "48").stdout
    assert "48 │ 免责声明" in shown
    assert "dropped" in shown
    assert "lost" in shown
    assert "plugins/sites/shanglaibao.py:" in shown


def test_explain_knows_blank_lines_and_lines_that_are_none() -> None:
    assert run("explain", SEED, "--line", "7").stdout.startswith("line 7 shows nothing")
    result = run("explain", SEED, "--line", "900")
    assert result.exit_code == 2
    assert "there is no line 900" in result.stderr


def test_explain_lets_no_text_reach_the_terminal() -> None:
    data = f"\x1b]0;题目\x07[bold red]方括号[/]的一行，\x9b31m里面有终端会执行的东西。\n{PROSE}\n"
    for arguments in (("explain", "-"), ("explain", "-", "--line", "1"), ("which", "-"), ("outline", "-")):
        shown = run(*arguments, "--content-type", "text/plain", data=data).stdout
        assert not {"\x1b", "\x07", "\x9b"} & set(shown)
        assert ("[bold red]方括号[/]" in shown) == (arguments[0] == "explain")


def test_explain_writes_a_page_and_a_picture(tmp_path: Path) -> None:
    result = run(
        "explain", SEED, "--html", str(tmp_path / "a.html"), "--svg", str(tmp_path / "a.svg"), "--lines", "1-40"
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg")


def test_explain_tells_what_a_file_that_cannot_be_written_is(tmp_path: Path) -> None:
    result = run("explain", SEED, "--html", str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr == f"error: cannot write {tmp_path}: is a directory\n"


def test_which_tells_the_evidence() -> None:
    shown = run("which", SEED).stdout.splitlines()
    assert shown[0].split() == ["✓", "shanglaibao", "site", "商来宝", "wins:", "score", "4"]
    assert any(line.split()[:2] == ["+2", "destoon/seen-info-line"] for line in shown)


def test_which_lets_the_address_win(house: str) -> None:
    shown = run("which", SEED, "--url", "http://www.corner.cn/1", "--plugins", house).stdout
    assert "✓ corner" in shown
    assert "wins: the host of --url" in shown
    assert "family of corner" in shown
    assert "score 4, but --url has another host" in shown


def test_which_says_where_nothing_is_known() -> None:
    assert run("which", "-", data=PROSE).stdout.startswith("no site and no family is told")


def test_plugins_are_listed_with_their_place(house: str) -> None:
    result = run("plugins", "--plugins", house)
    assert result.exit_code == 0
    listed = {line.split()[1]: line.split()[2:4] for line in result.stdout.splitlines() if line.startswith("✓")}
    assert listed["corner"] == ["site", "2"]
    assert listed["gongwen"] == ["structure", "4"]


def test_a_plugin_that_does_not_load_is_told_and_exits_with_2(house: str) -> None:
    Path(house, "bad.py").write_text("from extractor import drop\nraise ValueError('\\x1b[1m坏了')\n", encoding="utf-8")
    result = run("plugins", "--plugins", house)
    assert result.exit_code == 2
    assert "✗ bad (" in result.stdout
    assert "bad.py:2): ValueError: ␛[1m坏了" in result.stdout
    assert run("show", "corner", "--plugins", house).exit_code == 2


def test_show_tells_where_each_rule_comes_from(house: str) -> None:
    shown = rows(run("show", "corner", "--flat", "--plugins", house))
    assert shown["corner/card"].startswith("drop.line widget tail own ")
    assert shown["corner/buttons"].startswith("drop.line toolbar replaces destoon/buttons ")
    assert shown["destoon/info-line"].startswith("meta.line byline head family destoon ")
    assert shown["destoon/font-size"].startswith("removed by without=")
    assert shown["destoon/buttons"].startswith("removed: replaced by corner/buttons")


def test_show_tells_a_plugins_own_rules() -> None:
    assert "destoon/info-line" not in run("show", "shanglaibao").stdout
    assert "gongwen/first" in run("show", "gongwen").stdout
    assert "repeated/tail" in run("show", "repeated").stdout


def test_show_has_a_hint_for_a_wrong_id() -> None:
    result = run("show", "shanglaiba")
    assert result.exit_code == 2
    assert result.stderr == "error: no plugin 'shanglaiba' is loaded; did you mean 'shanglaibao'?\n"
