"""What the documents show is what the program does."""

import re
from pathlib import Path

import pytest

from extractor import Extractor

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of one language in the README."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_first_program_prints_what_the_readme_says(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(blocks("python")[0], "README.md", "exec"), {})  # noqa: S102 - our own text
    assert capsys.readouterr().out == blocks("text")[0]


def test_the_site_plugin_of_the_readme_loads_and_works(tmp_path: Path) -> None:
    (tmp_path / "qingluan.py").write_text(blocks("python")[1], "utf-8")
    extractor = Extractor(plugin_dirs=[tmp_path])
    assert not extractor.problems
    doc = extractor.extract(
        "您好,欢迎来到青峦机械网! [请登录]\n新厂房投产\n正文在此。", "https://www.qingluan.example/1"
    )
    assert (doc.site, doc.family, doc.served_by) == ("qingluan", "destoon", "site")
    assert doc.ledger[0].rule == "qingluan/greeting"


@pytest.mark.parametrize(
    "name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/plugins.md", "docs/numbering.md"]
)
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]
    assert not [target for target in targets if not ((ROOT / name).parent / target).exists()]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_starts_with_the_two_commands(name: str) -> None:
    first_screen = (ROOT / name).read_text("utf-8").split("```")[1]
    assert "make demo" in first_screen
    assert "make test" in first_screen
