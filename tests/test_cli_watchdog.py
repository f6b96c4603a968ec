"""A plugin that never comes back is stopped, whatever it does; the page is done without it."""

import json
import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import cli
from extractor.cli.watchdog import StoppedError, Watchdog
from extractor.model.errors import InputError

PROSE = "清晨的集市已经很热闹，卖菜的人把担子放在路边，买菜的人慢慢走过。"
LOOPS = {
    "bare-except": "while True:\n        try:\n            len([])\n        except:\n            pass",
    "inside-c": "sum(range(10**15))",
    "exit": "raise SystemExit(3)",
    "kill": "import os\n    os.abort()",
}


def plugin(folder: Path, body: str) -> Path:
    folder.mkdir()
    (folder / "slow.py").write_text(
        f"""from extractor import Rules, detect


def find(page, claims):
    {body}
    yield


rules = Rules(id="slow", rules=[detect.spans("slow", find, role="OTHER")])
""",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize("name", LOOPS)
def test_the_page_is_done_without_the_plugin(tmp_path: Path, name: str) -> None:
    (tmp_path / "page.txt").write_text(PROSE, encoding="utf-8")
    folder = plugin(tmp_path / "house", LOOPS[name])
    arguments = [
        "extract",
        str(tmp_path / "page.txt"),
        "--plugins",
        str(folder),
        "--timeout",
        "1.5",
        "--format",
        "json",
    ]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["text"] == PROSE
    assert record["served_by"] == "degraded"
    told = [diagnostic for diagnostic in record["diagnostics"] if diagnostic["code"] == "plugin_failed"]
    assert [diagnostic["plugin"] for diagnostic in told] == ["slow"]
    assert "page.txt: plugin slow (" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_site_outlives_its_family_where_that_is_left_out(tmp_path: Path) -> None:
    folder = plugin(tmp_path / "house", LOOPS["exit"])
    source = (folder / "slow.py").read_text(encoding="utf-8").replace("Rules", "Family")
    site = 'from extractor import Site\n\nsite = Site(id="corner", hosts=["corner.cn"], family="slow")\n'
    (folder / "slow.py").write_text(source, encoding="utf-8")
    (folder / "corner.py").write_text(site, encoding="utf-8")
    arguments = ["extract", "-", "--plugins", str(folder), "--url", "http://corner.cn/1", "--format", "json"]
    record = json.loads(CliRunner().invoke(cli, arguments, input=PROSE).stdout)
    told = [diagnostic["plugin"] for diagnostic in record["diagnostics"] if diagnostic["code"] == "plugin_failed"]
    assert (record["text"], told, record["site"]) == (PROSE, ["slow"], "corner")


def answer(question: str) -> str:
    if question == "loop":
        time.sleep(60)
    if question == "refuse":
        message = "no such thing"
        raise InputError(message)
    if question == "end":
        os._exit(7)
    return question.upper()


def test_one_that_hangs_does_not_take_the_next_along() -> None:
    watchdog = Watchdog(answer, 0.3)
    assert watchdog.ask("a") == "A"
    with pytest.raises(StoppedError, match=r"took more than 0\.3 s") as stopped:
        watchdog.ask("loop")
    assert Path(__file__).name in {Path(frame.file).name for frame in stopped.value.frames}
    assert watchdog.ask("b") == "B"
    with pytest.raises(StoppedError, match="exit code 7"):
        watchdog.ask("end")
    with pytest.raises(InputError, match="no such thing"):
        watchdog.ask("refuse")
    watchdog.close()
