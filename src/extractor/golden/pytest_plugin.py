"""pytest collects every golden case: one test an aspect, no test code.

    [pytest]
    extractor_plugin_dirs = plugins
    extractor_drafts = fail

A case is a folder with case.toml and a page. Nothing of the extractor is imported before the first one is met.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TracebackStyle
    from _pytest.terminal import TerminalReporter

    from extractor.api import Extractor
    from extractor.golden.case import Case
    from extractor.golden.trial import Trial

DRAFTS = ("allow", "fail")
DRAFT = "golden draft"
"""Property of a report whose case nobody signed; its value is the case's folder."""
COMPANIONS = ("page.txt", "page.html", "golden.txt", "golden.toml")
"""A case.toml without any of these beside it belongs to something else."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be said of golden cases."""
    group = parser.getgroup("extractor", "golden cases of extractor")
    group.addoption(
        "--extractor-drafts", choices=DRAFTS, help="what a golden that nobody signed means (default: allow)"
    )
    parser.addini("extractor_drafts", "what a golden that nobody signed means: allow or fail", default="allow")
    parser.addini("extractor_plugin_dirs", "folders of plugin files, used besides the built-in ones", type="paths")


class Desk:
    """What the cases of one test run share: the extractor, made when the first case needs it."""

    def __init__(self, config: pytest.Config) -> None:
        """Keep the configuration."""
        self._config = config

    @cached_property
    def extractor(self) -> "Extractor":
        """The extractor with all plugins; those that do not load are told at the end of the run."""
        from extractor.api import Extractor  # noqa: PLC0415 - only once a case is met

        return Extractor(plugin_dirs=self._config.getini("extractor_plugin_dirs"))

    @property
    def problems(self) -> Iterable[str]:
        """A sentence for each plugin that did not load, if plugins were loaded at all."""
        return self.extractor.problems if "extractor" in vars(self) else ()

    @property
    def refuses_drafts(self) -> bool:
        """Whether a golden that nobody signed fails."""
        chosen = self._config.getoption("extractor_drafts") or self._config.getini("extractor_drafts")
        if chosen not in DRAFTS:
            message = f"extractor_drafts is {' or '.join(DRAFTS)}, not {chosen!r}"
            raise pytest.UsageError(message)
        return str(chosen) == "fail"


DESK = pytest.StashKey[Desk]()


def pytest_configure(config: pytest.Config) -> None:
    """Put up the desk of this run."""
    config.stash[DESK] = Desk(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | None":
    """Collect a case.toml that has a page or a golden beside it."""
    if file_path.name == "case.toml" and any((file_path.parent / name).exists() for name in COMPANIONS):
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """A case.toml."""

    def collect(self) -> Iterator["GoldenCase"]:
        """Yield the case that the file states."""
        from extractor.golden.case import read_case  # noqa: PLC0415 - only once a case is met
        from extractor.model.errors import ExtractorError  # noqa: PLC0415

        try:
            case = read_case(self.path.parent)
        except ExtractorError as error:
            raise self.CollectError(str(error)) from None
        yield GoldenCase.from_parent(self, name=case.id, case=case)


class GoldenCase(pytest.Collector):
    """A golden case, collected as `<site>/<case>`."""

    def __init__(self, *, case: "Case", **kwargs: object) -> None:
        """Keep the case."""
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.case = case

    @cached_property
    def trial(self) -> "Trial":
        """What comes out of the page, found out once for all aspects."""
        from extractor.golden.trial import Trial  # noqa: PLC0415 - only once a case runs

        return Trial(self.case, self.config.stash[DESK].extractor)

    def collect(self) -> Iterator["AspectTest"]:
        """Yield a test for each aspect."""
        from extractor.golden.trial import ASPECTS  # noqa: PLC0415 - only once a case is met

        for aspect in ASPECTS:
            yield AspectTest.from_parent(self, name=aspect, owner=self)


class GoldenFailure(Exception):  # noqa: N818 - a failure of a test, no error of the program
    """A page does not become what its golden says."""


class AspectTest(pytest.Item):
    """One aspect of one case."""

    def __init__(self, *, owner: GoldenCase, **kwargs: object) -> None:
        """Mark the reports of a case that nobody signed."""
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.owner = owner
        if not owner.case.is_signed:
            self.user_properties.append((DRAFT, str(owner.case.folder)))

    def runtest(self) -> None:
        """Fail with what differs, and where drafts are refused also with that."""
        from extractor.golden.difference import report  # noqa: PLC0415 - only once a case runs
        from extractor.golden.trial import ASPECTS  # noqa: PLC0415
        from extractor.model.errors import ExtractorError  # noqa: PLC0415

        case = self.owner.case
        try:
            differences = ASPECTS[self.name](self.owner.trial)
        except ExtractorError as error:
            raise GoldenFailure(str(error)) from None
        if differences:
            advice = f"look at it: extractor review {case.folder}"
            raise GoldenFailure("\n".join([f"{case.id} ({case.standing})", *report(differences), advice]))
        if self.config.stash[DESK].refuses_drafts and not case.is_signed:
            message = f"{case.id} is {case.standing}; look at it and sign it: extractor review {case.folder}"
            raise GoldenFailure(message)

    def repr_failure(self, excinfo: "ExceptionInfo[BaseException]", style: "TracebackStyle | None" = None) -> object:  # type: ignore[override]
        """Show what differs, without a traceback."""
        if isinstance(excinfo.value, GoldenFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Head a failure with `<site>/<case>::<aspect>`."""
        return self.path, None, f"{self.owner.name}::{self.name}"


def pytest_report_teststatus(report: pytest.TestReport | pytest.CollectReport) -> tuple[str, str, str] | None:
    """Say draft beside each test that passed against a golden that nobody signed."""
    if isinstance(report, pytest.TestReport) and report.when == "call" and report.passed and _draft_of(report):
        return "passed", ".", "PASSED (draft)"
    return None


def pytest_terminal_summary(terminalreporter: "TerminalReporter", config: pytest.Config) -> None:
    """Name the cases whose golden nobody signed, and the plugins that did not load."""
    reports = (report for stat in terminalreporter.stats.values() for report in stat)
    folders = sorted(
        {folder for report in reports if isinstance(report, pytest.TestReport) and (folder := _draft_of(report))}
    )
    if folders:
        terminalreporter.section("golden drafts", sep="-")
        names = ", ".join("/".join(Path(folder).parts[-2:]) for folder in folders)
        noun = "case is a draft" if len(folders) == 1 else "cases are drafts"
        terminalreporter.line(f"{len(folders)} golden {noun} that nobody signed: {names}")
        terminalreporter.line("sign one after a look at it: extractor accept CASE --sign --by NAME")
    for problem in config.stash[DESK].problems:
        terminalreporter.line(f"extractor: not used: {problem}", yellow=True)


def _draft_of(report: pytest.TestReport) -> str | None:
    return next((str(value) for name, value in report.user_properties if name == DRAFT), None)
