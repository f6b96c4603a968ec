"""Golden cases run under pytest without a line of test code."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

PLUGIN = """
from extractor import Site, drop
site = Site(id="songcai", name="松材网", hosts=["songcai.example"], rules=[
    drop.line("phone", "投诉电话见公告栏。", role="PROMOTION"),
])
"""
PAGE = "各村应当在四月底前完成清理，清理的枯木要登记在册。\n投诉电话见公告栏。\n"
GOLDEN = "= p          │ 各村应当在四月底前完成清理，清理的枯木要登记在册。\n- promotion  │ 投诉电话见公告栏。\n"
FIELDS = 'site = "songcai"\nurl = "https://songcai.example/1"\nserved_by = "site"\nkind = "article"\n'


@pytest.fixture
def project(pytester: pytest.Pytester) -> Path:
    """Return somebody's project: a plugin, a case, and settings; no test code."""
    pytester.makeini("[pytest]\nextractor_plugin_dirs = rules\n")
    folder = pytester.path / "pages" / "songcai" / "notice"
    folder.mkdir(parents=True)
    (pytester.path / "rules").mkdir()
    (pytester.path / "rules" / "songcai.py").write_text(PLUGIN, encoding="utf-8")
    (folder / "case.toml").write_text(
        'url = "https://songcai.example/1"\nwhy = "x"\nstate = "draft"\n', encoding="utf-8"
    )
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "golden.txt").write_text(GOLDEN, encoding="utf-8")
    (folder / "golden.toml").write_text(FIELDS, encoding="utf-8")
    return folder


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments)


def test_a_case_is_five_tests_named_by_site_case_and_aspect(pytester: pytest.Pytester, project: Path) -> None:
    result = run(pytester, "--collect-only", "-q", "pages")
    aspects = ["body", "structure", "metadata", "ledger", "determinism"]
    result.stdout.fnmatch_lines([f"*songcai/notice::{aspect}" for aspect in aspects])
    assert project.is_dir()


def test_a_draft_passes_and_every_run_says_so(pytester: pytest.Pytester, project: Path) -> None:
    result = run(pytester, "-v")
    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines(["*PASSED (draft)*", "1 golden case is a draft that nobody signed: songcai/notice"])
    assert project.is_dir()


@pytest.mark.parametrize("how", ["option", "ini"])
def test_drafts_can_be_refused(pytester: pytest.Pytester, project: Path, how: str) -> None:
    if how == "ini":
        pytester.makeini("[pytest]\nextractor_plugin_dirs = rules\nextractor_drafts = fail\n")
    result = run(pytester, *(["--extractor-drafts=fail"] if how == "option" else []))
    result.assert_outcomes(failed=5)
    result.stdout.fnmatch_lines(["*songcai/notice is draft; look at it and sign it: extractor review *"])
    assert project.is_dir()


def test_a_failure_names_the_line_and_the_rule_and_shows_no_traceback(pytester: pytest.Pytester, project: Path) -> None:
    (project / "golden.txt").write_text(GOLDEN.replace("- promotion", "= p"), encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*songcai/notice::body*",
            "golden.txt:2: = p → - promotion │ 投诉电话见公告栏。   by songcai/phone",
            "look at it: *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_one_aspect_can_be_asked_for_by_its_id(pytester: pytest.Pytester, project: Path) -> None:
    where = (project / "case.toml").relative_to(pytester.path)
    run(pytester, f"{where}::songcai/notice::metadata").assert_outcomes(passed=1)


def test_a_case_without_a_golden_fails_with_the_command_that_drafts_it(
    pytester: pytest.Pytester, project: Path
) -> None:
    (project / "golden.txt").unlink()
    result = run(pytester)
    result.assert_outcomes(passed=2, failed=3)
    result.stdout.fnmatch_lines([f"there is no golden yet; draft it: extractor accept {project}"])


def test_a_case_with_a_mistake_is_an_error_with_a_hint(pytester: pytest.Pytester, project: Path) -> None:
    (project / "case.toml").write_text('stat = "draft"\n', encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*no key 'stat'; did you mean 'state'?*"])


def test_a_plugin_that_does_not_load_is_told(pytester: pytest.Pytester, project: Path) -> None:
    (pytester.path / "rules" / "broken.py").write_text("1 / 0\n", encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines(["extractor: not used: plugin broken*ZeroDivisionError*"])
    assert project.is_dir()


def test_a_case_file_of_something_else_is_left_alone(pytester: pytest.Pytester) -> None:
    (pytester.path / "case.toml").write_text("suitcase = true\n", encoding="utf-8")
    assert run(pytester).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_run_without_cases_imports_nothing_of_the_extractor(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            loaded = {name for name in sys.modules if name.partition(".")[0] in ("extractor", "selectolax", "ahocorasick_rs")}
            assert loaded <= {"extractor", "extractor.golden", "extractor.golden.pytest_plugin"}
        """
    )
    run(pytester).assert_outcomes(passed=1)
