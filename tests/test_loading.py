"""A broken plugin is named, with its place and the reason; the others work, and the page is still extracted."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import (
    Claim,
    Extractor,
    Family,
    Found,
    Page,
    PluginError,
    Rules,
    Site,
    detect,
    drop,
    hookimpl,
    keep,
    meta,
    signal,
)
from extractor.rules.build import Declaration

PAGE = "供应\n\n甲公司年会\n\n今天,甲公司在乙市召开年会,全体员工参加了会议。\n\n免责声明\n本文与本站无关。\n"


def load(folder: Path, source: str, name: str = "mine.py") -> Extractor:
    """Load one plugin file beside the built-in plugins."""
    (folder / name).write_text(source, "utf-8")
    return Extractor(plugin_dirs=[folder])


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("raise RuntimeError('out of coffee')", ["mine.py:1", "RuntimeError: out of coffee"]),
        ("import no_such_module", ["mine.py:1", "no_such_module"]),
        ("def f(:\n", ["mine.py:1", "SyntaxError"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.line('x', 'y', zon='head')])",
         ["mine.py:2", "drop.line takes no keyword 'zon'", "did you mean 'zone'"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.line('x', 'y', role='NAVIGATON')])",
         ["mine.py:2", "no role 'NAVIGATON'", "did you mean 'NAVIGATION'"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.line('x', '(')])",
         ["mine.py", "mine/x", "bad pattern '('"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.node('x', 'div[')])",
         ["mine.py", "mine/x", "bad selector 'div['"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.inline('x', r'\\d+')])",
         ["mine.py", "an inline pattern needs a fixed text"]),
        ("from extractor import Rules, drop\nrules = Rules(id='mine', rules=[drop.line('x', 'a'), drop.line('x', 'b')])",
         ["mine.py", "two rules have the id 'mine/x'"]),
        ("from extractor import Site\nsite = Site(id='mine', family='deston')", ["mine.py", "no family 'deston'", "did you mean 'destoon'"]),
        ("from extractor import Site\nsite = Site(id='mine', family='destoon', without=['destoon/button'])",
         ["mine.py", "names no family or generic rule 'destoon/button'", "did you mean 'destoon/buttons'"]),
        ("from extractor import Rules\nrules = Rules(id='byline')", ["mine.py", "2 plugins have the id 'byline'"]),
        ("from extractor import Site\nsite = Site(id='mine', hosts=['51slb.com'])",
         ["mine.py", "mine, shanglaibao all claim the host 51slb.com", "none of them is used"]),
        ("from extractor import hookimpl\n@hookimpl\ndef extractor_plugin():\n    return []", ["mine.py", "extractor_plugin"]),
        ("from extractor import hookimpl\n@hookimpl\ndef extractor_plugins():\n    return 1 / 0", ["mine.py:4", "ZeroDivisionError"]),
        ("x = 1", ["mine.py", "declares no Site, Family, Rules or Structure"]),
        ("from extractor import Rules\nrules = Rules(id='Not An Id')", ["mine.py", "bad id"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_plugin_and_place(tmp_path: Path, source: str, said: list[str]) -> None:
    extractor = load(tmp_path, source)
    told = "\n".join(extractor.problems)
    for words in said:
        assert words in told
    assert "甲公司在乙市召开年会" in extractor.extract(PAGE).text


def test_a_site_may_take_the_place_of_a_built_in_one(tmp_path: Path) -> None:
    extractor = load(
        tmp_path, "from extractor import Site\nsite = Site(id='mine', hosts=['51slb.com'], replaces='shanglaibao')"
    )
    assert not extractor.problems
    assert extractor.extract(PAGE, "https://www.51slb.com/x").site == "mine"


def test_the_same_file_twice_is_one_plugin(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("from extractor import Rules\nrules = Rules(id='mine')", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "again.py").symlink_to(tmp_path / "mine.py")
    assert not Extractor(plugin_dirs=[tmp_path, tmp_path / "sub"]).problems


def test_a_folder_that_is_not_there_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    [problem] = Extractor(plugin_dirs=[tmp_path / "nowhere"]).problems
    assert "there is no such folder" in problem


def test_a_package_may_offer_plugins_through_the_hook() -> None:
    class Package:
        @hookimpl
        def extractor_plugins(self) -> list[Rules]:
            return [Rules(id="offered", rules=[drop.line("x", "供应")])]

    extractor = Extractor(plugins=[Package()])
    assert [plugin.id for plugin in extractor.loaded.plugins] == ["offered"]


def test_a_detector_that_raises_loses_its_claims_on_that_page_only() -> None:
    def find(page: Page, claims: Sequence[Claim]) -> Sequence[Found]:
        if "年会" in page.text and not claims:
            message = "I do not like parties"
            raise ValueError(message)
        return ()

    shaky = Rules(id="shaky", rules=[detect.injected("party", find), drop.line("supply", "供应")])
    extractor = Extractor(plugins=[shaky])
    doc = extractor.extract(PAGE)
    assert doc.served_by == "degraded"
    assert doc.text.startswith("供应"), "its other rule does not count either"
    [diagnostic] = doc.diagnostics
    assert (diagnostic.code, diagnostic.details["plugin"]) == ("plugin_failed", "shaky")
    assert "I do not like parties" in diagnostic.message
    assert extractor.extract("供应\n别的。").text == "别的。"


@pytest.mark.parametrize("found", [None, 3, (0, 1), "x"])
def test_a_detector_that_yields_nonsense_is_at_fault(found: object) -> None:
    def find(page: Page, claims: Sequence[Claim]) -> list[Found]:
        return [found] if page.blocks or claims else []  # type: ignore[list-item]

    shaky = Rules(id="shaky", rules=[detect.spans("x", find, role="OTHER")])
    assert Extractor(plugins=[shaky]).extract(PAGE).served_by == "degraded"


def test_a_pattern_that_explodes_is_stopped_by_its_timeout() -> None:
    slow = Rules(id="slow", rules=[drop.line("boom", r"供应(?:a|aa|aaa|aaaa)+(?:b|c)+!")])
    doc = Extractor(plugins=[slow]).extract("供应" + "a" * 120 + "\n正文在此。")
    assert doc.served_by == "degraded"
    assert "took too long on line 1" in doc.diagnostics[0].message
    assert "正文在此。" in doc.text


def test_a_signal_that_explodes_on_a_long_line_is_stopped_too() -> None:
    slow = Family(id="slow", signals=[signal.inline("boom", r"供应(?:a|aa|aaa|aaaa)+(?:b|c)+!", 2)])
    doc = Extractor(plugins=[slow]).extract("供应" + "a" * 200 + "\n正文在此。")
    assert (doc.family, doc.served_by) == (None, "degraded")
    assert "'slow/boom'" in doc.diagnostics[0].message
    assert "正文在此。" in doc.text


def test_an_unknown_name_in_without_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(PluginError, match="did you mean 'shanglaibao/navigation'"):
        Extractor(without=["shanglaibao/navigatoin"])


def test_with_zero_plugins_the_text_comes_back_whole() -> None:
    doc = Extractor(plugins=[]).extract(PAGE)
    assert doc.text == "\n".join(line for line in PAGE.splitlines() if line)


PARTS: list[Declaration] = [
    Rules(id="a", rules=[drop.line("x", "供应", role="NAVIGATION"), drop.line("y", "免责声明", role="LEGAL")]),
    Rules(
        id="b", rules=[drop.line("x", "供应", role="TOOLBAR"), meta.line("t", "(?P<title>甲公司年会)", role="TITLE")]
    ),
    Family(id="f", rules=[drop.after("end", "免责声明", role="LEGAL", zone="tail")]),
    Site(id="s", hosts=["s.example"], family="f", rules=[keep.after("body", "甲公司年会")], without=["a/y"]),
    Site(id="t", hosts=["t.example"], family="f", replace={"f/end": drop.line("end", "免责声明", role="FOOTER")}),
]


@settings(max_examples=20)
@given(st.permutations(PARTS), st.sampled_from(["https://s.example/1", "https://www.t.example/2", "https://u.example"]))
def test_the_order_of_registration_never_changes_a_result(parts: list[Declaration], url: str) -> None:
    assert Extractor(plugins=parts).extract(PAGE, url).to_dict(ledger=True) == Extractor(plugins=PARTS).extract(
        PAGE, url
    ).to_dict(ledger=True)


def test_a_site_outlives_its_family_where_that_is_left_out() -> None:
    extractor = Extractor(plugins=PARTS, without=["f"])
    assert not extractor.problems
    doc = extractor.extract(PAGE, "https://t.example/1")
    assert (doc.site, doc.family) == ("t", None)
