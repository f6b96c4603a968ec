"""The rule language: what each verb and place does with a page."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import (
    Extractor,
    Family,
    Found,
    Page,
    PluginError,
    Region,
    Role,
    Rules,
    Site,
    Structure,
    detect,
    drop,
    keep,
    meta,
    signal,
)
from extractor.model.ledger import Claim
from extractor.rules.literals import UNBOUNDED, shape

PAGE = """首页
甲县通知
来源:甲县报
正文第一段,各单位要抓好落实。
正文第二段,请收藏本通知。
相关阅读
乙县通知
(c)2022 甲县报
"""


def text_with(*rules: object) -> list[str]:
    """Return the lines of the text that one plugin with `rules` leaves of PAGE."""
    return Extractor(plugins=[Rules(id="p", rules=rules)]).extract(PAGE).text.split("\n")  # type: ignore[arg-type]


def test_drop_line_takes_the_whole_line_and_no_other() -> None:
    assert "首页" not in text_with(drop.line("x", "首页"))
    assert "甲县通知" in text_with(drop.line("x", "通知")), "a pattern matches the line as a whole"


def test_drop_after_takes_the_line_and_all_below_up_to_until() -> None:
    assert text_with(drop.after("x", "相关阅读"))[-1] == "正文第二段,请收藏本通知。"
    assert text_with(drop.after("x", "相关阅读", until=r"\(c\).*"))[-1] == "(c)2022 甲县报"


def test_drop_before_takes_all_above_and_the_line() -> None:
    assert text_with(drop.before("x", "来源:.*"))[0] == "正文第一段,各单位要抓好落实。"


def test_drop_between_needs_its_end() -> None:
    assert text_with(drop.between("x", "相关阅读", through="乙县.*"))[-1] == "(c)2022 甲县报"
    assert "相关阅读" in text_with(drop.between("x", "相关阅读", through="丙县.*"))
    assert "相关阅读" in text_with(drop.between("x", "首页", until="相关阅读"))
    assert "首页" in text_with(drop.between("x", "首页", until="相关阅读", within=2)), "the end is too far away"


def test_drop_inline_takes_a_stretch_inside_a_line() -> None:
    assert "正文第二段,请本通知。" in text_with(drop.inline("x", "收藏"))


def test_keep_sets_the_region_and_a_drop_inside_still_holds() -> None:
    lines = text_with(keep.after("x", "来源:.*", until="相关阅读"), drop.inline("y", "收藏"))
    assert lines == ["正文第一段,各单位要抓好落实。", "正文第二段,请本通知。"]


def test_meta_reads_named_groups_and_unknown_names_go_to_extra() -> None:
    rules = [
        meta.line("a", "(?P<title>甲县.*)", role="TITLE"),
        meta.line("b", r"来源:(?P<source>\S+)"),
        meta.line("c", r"\(c\)(?P<year>\d+) .*"),
    ]
    doc = Extractor(plugins=[Rules(id="p", rules=rules)]).extract(PAGE)
    assert (doc.title, doc.source, doc.extra) == ("甲县通知", "甲县报", {"year": 2022})


def test_patterns_see_half_width_single_spaces_and_no_bullet() -> None:
    page = "  • 发布日期：２０２０－０１－０２　　来源：甲报\n正文在此。"
    rule = meta.line("x", r"发布日期:(?P<published>2020-01-02) 来源:(?P<source>甲报)")
    doc = Extractor(plugins=[Rules(id="p", rules=[rule])]).extract(page)
    assert (str(doc.published), doc.source, doc.text) == ("2020-01-02", "甲报", "正文在此。")


def test_patterns_match_the_traditional_forms_of_web_words() -> None:
    rule = drop.line("x", "责任编辑:.*|关闭窗口")
    doc = Extractor(plugins=[Rules(id="p", rules=[rule])]).extract("正文。\n責任編輯：王某\n關閉窗口")
    assert doc.text == "正文。"


def test_patterns_do_not_see_injected_strings() -> None:
    def find(page: Page, claims: object) -> list[Found]:  # noqa: ARG001
        at = page.text.find("水印")
        return [Found(at, at + 2)]

    plugin = Rules(id="p", rules=[detect.injected("w", find), drop.line("x", "免责声明")])
    assert Extractor(plugins=[plugin]).extract("正文。\n免责水印声明").text == "正文。"


@pytest.mark.parametrize("text", ["正文。\n收藏", "正文。\n" + "长" * 200 + "收藏"])
def test_a_detector_is_asked_about_pages_alone_that_hold_what_it_needs(text: str) -> None:
    asked: list[str] = []

    def find(page: Page, claims: object, *region: object) -> list[Found]:  # noqa: ARG001
        asked.append(page.text)
        return []

    def whole(page: Page, claims: object) -> list[Region]:  # noqa: ARG001
        return [Region(((0, len(page.text)),), 1.0, "all")]

    needy = [detect.injected("i", find, needs=["收藏", "分享"]), detect.within("w", find, needs=["收藏"])]
    late = detect.spans("s", find, role="OTHER", late=True, needs=["收藏"])
    extractor = Extractor(plugins=[Rules(id="p", rules=[*needy, late, detect.region("r", whole)])])
    extractor.extract("正文。")
    assert not asked
    extractor.extract(text)
    assert asked == [text] * 3


@pytest.mark.parametrize(
    ("zone", "left"),
    [
        ("anywhere", "乙。"),
        ("head", "乙。\n收藏\n丙。\n收藏"),
        ("body", "乙。\n丙。"),
        ("tail", "收藏\n乙。\n收藏\n丙。"),
        ("edge", "乙。\n收藏\n丙。"),
    ],
)
def test_a_rule_holds_in_its_zone(zone: str, left: str) -> None:
    def whole(page: Page, claims: object) -> list[Region]:  # noqa: ARG001
        return [Region(((0, len(page.text)),), 1.0, "all of it")]

    rules = Rules(id="p", rules=[drop.line("x", "收藏", zone=zone), detect.region("r", whole)])
    doc = Extractor(plugins=[rules]).extract("收藏\n乙。\n收藏\n丙。\n收藏")
    assert doc.text == {"anywhere": "乙。\n丙。"}.get(zone, left)


def test_a_greedy_rule_is_refused() -> None:
    rule = drop.after("x", "来源:.*", max_share=0.3)
    assert "正文第一段,各单位要抓好落实。" in text_with(rule)
    trace = Extractor(plugins=[Rules(id="p", rules=[rule])]).trace(PAGE)
    assert [refusal.why for refusal in trace.refusals] == ["would take more than 30% of the main text"]


def test_site_rules_beat_family_rules_beat_generic_ones() -> None:
    url = "https://s.example/1"
    generic = Rules(id="g", rules=[drop.line("x", "首页", role="OTHER")])
    site = Site(id="s", hosts=["s.example"], rules=[drop.line("x", "首页", role="NAVIGATION")])
    doc = Extractor(plugins=[generic, site]).extract(PAGE, url)
    assert doc.ledger[0].rule == "s/x"


def test_named_precedence_decides_where_all_else_is_equal() -> None:
    late = Rules(id="a", rules=[drop.line("x", "首页", role="OTHER", after=["b/x"])])
    early = Rules(id="b", rules=[drop.line("x", "首页", role="NAVIGATION")])
    assert Extractor(plugins=[late, early]).extract(PAGE).ledger[0].rule == "b/x"


def test_a_circle_of_precedence_is_told() -> None:
    one = Rules(id="a", rules=[drop.line("x", "首页", after=["b/x"])])
    two = Rules(id="b", rules=[drop.line("x", "首页", after=["a/x"])])
    assert "go in a circle" in Extractor(plugins=[one, two]).problems[0]


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://s.example/1", "s"),
        ("http://www.s.example/", "s"),
        ("https://as.example/", None),
        ("https://b.s.example", "b"),
        ("not a url [", None),
    ],
)
def test_a_host_covers_its_subdomains_and_the_nearest_wins(url: str, site: str | None) -> None:
    sites = [Site(id="s", hosts=["s.example"]), Site(id="b", hosts=["b.s.example"])]
    assert Extractor(plugins=sites).extract(PAGE, url).site == site


def test_a_page_that_quotes_a_site_is_not_its_page() -> None:
    text = "\n".join(
        [
            *["今天,各单位继续抓好落实。"] * 30,
            "转自 https://www.51slb.com/news/1.html 的报道说,天气转冷。",
            *["会议要求,各单位抓好落实。"] * 30,
        ]
    )
    assert Extractor().extract(text).site is None


def test_an_address_of_another_host_beats_what_the_page_shows() -> None:
    page = "商来宝\n正文在此。\n(c)2022 www.51slb.com 商来宝"
    assert Extractor().extract(page).site == "shanglaibao"
    assert Extractor().extract(page, "https://mirror.example/1").site is None


def test_a_family_is_told_by_evidence_of_weight_two() -> None:
    family = Family(
        id="f", signals=[signal.line("a", "首页"), signal.inline("b", "收藏")], rules=[drop.line("x", "首页")]
    )
    doc = Extractor(plugins=[family]).extract(PAGE)
    assert (doc.family, doc.served_by) == ("f", "family")
    assert Extractor(plugins=[family]).extract("首页\n正文。").family is None


def nothing(page: Page, claims: Sequence[Claim]) -> Sequence[Found]:  # noqa: ARG001 - a detector's form
    """Find nothing."""
    return ()


@pytest.mark.parametrize("make", [lambda: drop.between("x", "a"), lambda: drop.between("x", "a", until="b", through="c"),
                                  lambda: drop.line("x", "a", hits="a"), lambda: detect.injected("x", nothing, role="BODY")])  # fmt: skip
def test_a_rule_that_contradicts_itself_is_refused(make: object) -> None:
    with pytest.raises(PluginError, match="'x'"):
        make()  # type: ignore[operator]


@pytest.mark.parametrize(
    ("pattern", "literal", "width"),
    [
        ("供应|求购", "求购", 2),
        (r"(?:放大字体 )?发布日期:\d+", "发布日期", UNBOUNDED),
        (r"[上下]一篇", "上一篇", 3),
        (r"-{3,}", "---", UNBOUNDED),
        (r"(?P<a>x)|(?P<a>y)", "x", 1),
        (r"(?i)copyright", None, 9),
        (r"\p{Han}+网", None, UNBOUNDED),
        (r"\d*", None, UNBOUNDED),
        (r"手机(?:版)?(?:阅读|用户)\d", "手机版用户", 6),
        (r"(?:网)?\d", None, 2),
    ],
)
def test_fixed_text_and_width_are_derived_from_a_pattern(pattern: str, literal: str | None, width: int) -> None:
    form = shape(pattern)
    assert form.width == width
    assert literal in form.literals if literal else not form.literals


WORDS = st.text(alphabet="网站发布时ab7", min_size=1, max_size=3)
PATTERNS = st.recursive(
    WORDS | st.sampled_from([r"\d", "[甲乙]", "", " ", "x*"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}){{1,2}}"),
    ),
    max_leaves=8,
)


@given(PATTERNS, st.data())
def test_whatever_a_pattern_matches_holds_one_of_its_fixed_texts(pattern: str, data: st.DataObject) -> None:
    literals = shape(pattern).literals
    text = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.sampled_from("网站发布时间ab7x甲乙3 ")))
    assert not literals or any(literal in text for literal in literals)


def test_claims_are_plain_values() -> None:
    claim = Claim(0, 2, Role.LEGAL, "p/x")
    assert claim.plugin == "p"
    assert claim == Claim(0, 2, Role.LEGAL, "p/x")


def test_a_gap_in_the_numbering_names_the_rule_that_dropped_something_there() -> None:
    rule = drop.line("x", "三、要求.*")
    lines = [
        "一、目标",
        "各单位应当完成任务。",
        "二、措施",
        "各单位应当制定措施。",
        "三、要求",
        "四、期限",
        "各单位应当按期完成。",
        "五、其他",
        "无。",
    ]
    doc = Extractor(plugins=[Rules(id="p", rules=[rule]), *structures()]).extract("\n".join(lines))
    [gap] = [diagnostic for diagnostic in doc.diagnostics if diagnostic.code == "numbering_gap"]
    assert gap.message.endswith("a dropped span lies in the gap, by p/x")
    assert gap.details["dropped"] == ["p/x"]


def structures() -> list[Structure]:
    """Return the built-in ways of numbering."""
    return list(Extractor().loaded.book.structures)


def test_a_pattern_in_traditional_script_takes_lines_of_both() -> None:
    rule = drop.line("x", "複製連結")
    for line in ("複製連結", "复制连结"):
        page = PAGE + "\n" + line
        document = Extractor(plugins=[Rules(id="p", rules=[rule])]).extract(page)
        assert document.ledger.at(page.index(line)).rule == "p/x"
