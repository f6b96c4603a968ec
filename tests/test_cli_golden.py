"""The verbs of golden cases, as a person types them."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import cli

PAGE = "各村应当在四月底前完成清理，清理的枯木要登记在册。\n\n投诉电话见公告栏。[bold]\x1b[31m\n"
SITE = """
from extractor import Site, drop
site = Site(id="songcai", name="松材网", hosts=["songcai.example"], rules=[
    drop.line("phone", "投诉电话见公告栏。.*", role="PROMOTION"),
])
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with a saved page and a folder of plugins, on a person's machine."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / "saved.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "songcai.py").write_text(SITE, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def add(*words: str) -> Result:
    url = "https://songcai.example/1"
    return run("case", "add", "songcai", "saved.txt", "--name", "notice", "--url", url, "--why", "A notice.", *words)


def test_a_page_becomes_a_case_a_draft_and_then_a_reviewed_case(desk: Path) -> None:
    added = add()
    assert added.exit_code == 0
    assert "extractor review songcai/notice" in added.stdout
    assert (desk / "corpus/songcai/notice/page.txt").read_text(encoding="utf-8") == PAGE
    tested = run("test")
    assert tested.exit_code == 0
    assert "draft" in tested.stdout
    signed = run("accept", "songcai/notice", "--sign", "--by", "林知远")
    assert signed.exit_code == 0
    tested = run("test", "songcai/notice")
    assert tested.exit_code == 0
    assert "reviewed" in tested.stdout


def test_a_difference_is_exit_code_1_and_names_the_rule() -> None:
    add()
    tested = run("test", "--plugins", "rules")
    assert tested.exit_code == 1
    assert "= p → - promotion │ 投诉电话见公告栏。" in tested.stdout
    assert "by songcai/phone" in tested.stdout
    assert "extractor review songcai/notice" in tested.stdout


def test_a_review_shows_golden_and_now_side_by_side_with_the_rule() -> None:
    add()
    reviewed = run("review", "songcai/notice", "--plugins", "rules")
    assert reviewed.exit_code == 0
    line = next(line for line in reviewed.stdout.splitlines() if "songcai/phone" in line)
    assert line.index("= p") < line.index("- promotion")


def test_a_review_without_a_difference_shows_the_whole_case() -> None:
    add()
    reviewed = run("review", "songcai")
    assert "各村应当在四月底前完成清理" in reviewed.stdout
    assert "core/kept" in reviewed.stdout
    assert 'served_by = "' in reviewed.stdout


def test_the_text_of_a_page_reaches_no_terminal_as_markup_or_escape_code() -> None:
    add()
    for result in (
        run("review", "songcai"),
        run("test", "--plugins", "rules"),
        run("review", "songcai", "--plugins", "rules"),
    ):
        assert "\x1b" not in result.stdout
        assert "[bold]" in result.stdout


def test_accepting_is_refused_in_ci(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add()
    golden = (desk / "corpus/songcai/notice/golden.txt").read_bytes()
    monkeypatch.setenv("CI", "true")
    refused = run("accept", "songcai/notice", "--plugins", "rules")
    assert refused.exit_code == 1
    assert "refused where CI is set" in refused.stderr
    assert (desk / "corpus/songcai/notice/golden.txt").read_bytes() == golden


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["accept", "songcai"], "one case at a time"),
        (["accept"], "one case at a time"),
        (["accept", "songcai/notice", "--sign"], "a signature needs a name"),
        (["accept", "songcai/notice", "--by", "甲"], "give --sign too"),
        (["test", "songcai/notise"], "did you mean 'songcai/notice'?"),
        (["review", "nowhere"], "no golden case 'nowhere'"),
        (["test", "--corpus", "nowhere"], "no folder nowhere"),
        (["case", "add", "songcai", "-"], "needs a --name"),
    ],
)
def test_wrong_usage_is_a_sentence_and_exit_code_2(words: list[str], complaint: str) -> None:
    add()
    run("case", "add", "songcai", "saved.txt", "--name", "second")
    result = run(*words)
    assert result.exit_code == 2
    assert complaint in result.stderr


def test_a_file_that_cannot_be_read_is_a_sentence() -> None:
    result = run("case", "add", "songcai", "missing.txt")
    assert result.exit_code == 1
    assert "cannot read missing.txt" in result.stderr


def test_a_case_that_is_there_is_not_replaced() -> None:
    add()
    again = add()
    assert again.exit_code == 1
    assert "never replaced" in again.stderr


@pytest.mark.parametrize("verb", [["test"], ["review"], ["accept"], ["case", "add"]])
def test_help_has_an_example(verb: list[str]) -> None:
    assert "Example:" in run(*verb, "--help").stdout
