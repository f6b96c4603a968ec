"""Styles are data: their samples hold, users add their own, and the order of plugins changes nothing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlining import SHIPPED

from extractor import Structure, Style
from extractor.numbering import failed_samples, find_units
from extractor.numbering.beginnings import first_characters, last_character
from extractor.numbering.lines import SPACES, squeezed
from extractor.numbering.style import expand

STYLES = [(structure, style) for structure in SHIPPED for style in structure.styles]
TEXT = "这里说明有关的情况、问题和打算，内容比较充实。"


@pytest.mark.parametrize("structure", SHIPPED, ids=lambda structure: structure.id)
def test_every_sample_comes_out_as_declared(structure: Structure) -> None:
    assert failed_samples(structure) == ()


@pytest.mark.parametrize(("structure", "style"), STYLES, ids=lambda value: value.id)
def test_every_style_shows_a_line_it_finds_and_one_it_leaves_alone(structure: Structure, style: Style) -> None:
    assert style.hits, structure.id
    assert style.misses, structure.id


def test_a_sample_that_does_not_hold_is_named() -> None:
    style = Style(id="step", pattern="步骤#：", hits=["步骤一：准备", "阶段一：准备"], misses=["步骤二：实施"])
    assert failed_samples(Structure(id="steps", name="步骤", styles=[style])) == (
        "steps/step misses '阶段一：准备'",
        "steps/step hits '步骤二：实施'",
    )


def test_a_user_adds_a_style_in_a_few_lines() -> None:
    steps = Structure(
        id="steps", name="步骤", styles=[Style(id="step", pattern="【步骤#】", numbers=["han", "arabic"])]
    )
    lines = ["【步骤一】准备材料", TEXT, "[步骤2]提交", TEXT, "【步骤3】领取", TEXT]
    found = find_units(lines, [steps]).units
    assert [(u.line, u.marker, u.number, u.text, u.style) for u in found] == [
        (1, "【步骤一】", (1,), "准备材料", "steps/step"),
        (5, "【步骤3】", (3,), "领取", "steps/step"),
    ]


def test_a_user_style_stands_among_the_shipped_ones() -> None:
    cases = Structure(
        id="cases", name="案例", styles=[Style(id="case", pattern="案例#[：、]?", kind="heading", specificity=60)]
    )
    lines = [
        "案例一：拖欠工资案",
        "一、案情",
        TEXT,
        "二、结果",
        TEXT,
        "案例二：工伤认定案",
        "一、案情",
        TEXT,
        "二、结果",
        TEXT,
    ]
    found = find_units(lines, [*SHIPPED, cases]).units
    assert [(u.level, u.marker, u.text) for u in found][:2] == [(1, "案例一：", "拖欠工资案"), (2, "一、", "案情")]
    assert [u.level for u in found] == [1, 2, 2, 1, 2, 2]


def test_a_user_adds_titles_without_a_number() -> None:
    recipe = Structure(id="recipe", name="菜谱", openings=["小贴士"], sections=["食材|做法"])
    lines = ["食材", TEXT, "做法", "一、切菜", TEXT, "二、下锅", TEXT, "小贴士", TEXT]
    found = find_units(lines, [*SHIPPED, recipe]).units
    assert [(u.level, u.text) for u in found] == [(1, "食材"), (1, "做法"), (2, "切菜"), (2, "下锅"), (1, "小贴士")]
    assert found[0].style == "recipe/sections"


def test_without_structures_there_is_nothing() -> None:
    outline = find_units(["一、总则", TEXT, "第二章 分则"], [])
    assert (outline.units, outline.rejected, outline.findings) == ((), (), ())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pattern": "步骤：", "id": "a"}, "has no # for the number"),
        ({"pattern": "（#", "id": "a", "guards": {"look-alike": "("}}, "does not compile"),
        ({"pattern": "#、", "id": "a", "numbers": "klingon"}, "unknown kind of number 'klingon'"),
        ({"pattern": "#、", "id": "A b"}, "is no id"),
    ],
)
def test_a_style_that_cannot_be_meant_says_why(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Style(**change)  # type: ignore[arg-type]


def test_two_styles_of_one_name_are_an_error() -> None:
    style = Style(id="first", pattern="#、")
    with pytest.raises(ValueError, match="two styles of one structure are called 'first'"):
        Structure(id="twice", name="twice", styles=[style, style])


SAMPLE_LINES = [sample for structure, style in STYLES for sample in (*style.hits, *style.misses)]


@given(st.permutations(SHIPPED), st.lists(st.sampled_from([*SAMPLE_LINES, TEXT, ""]), max_size=25))
def test_the_order_of_structures_changes_nothing(shuffled: list[Structure], lines: list[str]) -> None:
    assert find_units(lines, shuffled) == find_units(lines, SHIPPED)


def test_two_structures_of_one_id_come_in_an_order_of_their_own() -> None:
    one = Structure(id="same", name="one", styles=[Style(id="a", pattern="#、")])
    two = Structure(id="same", name="two", styles=[Style(id="a", pattern="#[、．]")])
    lines = ["一、甲", TEXT, "二．乙", TEXT]
    assert find_units(lines, [one, two]) == find_units(lines, [two, one])


@pytest.mark.parametrize(("structure", "style"), STYLES, ids=lambda value: value.id)
def test_the_first_character_filter_loses_no_sample(structure: Structure, style: Style) -> None:
    firsts = first_characters(expand(style.pattern, style.numbers))
    assert firsts is not None, f"{structure.id} would be tried on every line"
    assert all(sample.lstrip("　 ")[0] in firsts for sample in style.hits)


@pytest.mark.parametrize("pattern", [".1", "[^。]1", r"\w1", r"\S?1", "(?![甲乙])[^丙]1"])
def test_a_pattern_that_may_begin_with_anything_has_no_filter(pattern: str) -> None:
    assert first_characters(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"(?:第|其)\d", "第其"),
        ("(?i)part[ivx]", "Pp"),
        ("[甲-甲]、", "甲"),
        (r"\d、", "0123456789０１２３４５６７８９"),
        ("(?!乙)[甲乙]", "甲"),
        ("第?章", "第章"),
    ],
)
def test_a_filter_holds_each_character_that_a_match_begins_with(pattern: str, first: str) -> None:
    assert first_characters(pattern) == frozenset(first)


@pytest.mark.parametrize(
    ("pattern", "last"), [("某诉某案", "案"), ("前言|后记", ""), ("第.", ""), (r"案\w", ""), ("案", ""), ("案例?", "")]
)
def test_the_last_character_is_known_where_it_is_plain(pattern: str, last: str) -> None:
    assert last_character(pattern) == last


def test_only_one_space_is_printable() -> None:
    """`squeezed` leaves printable texts without U+0020 as they are."""
    assert [space for space in SPACES if space.isprintable()] == [" "]


@given(st.text(st.sampled_from([*SPACES, "总", "则", "a"])))
def test_squeezed_text_has_no_space(text: str) -> None:
    assert squeezed(text) == "".join(c for c in text if c not in SPACES)


def test_full_width_in_a_pattern_matches_both_widths() -> None:
    assert expand("（#）[．、]", ["stem"]) == r"[（\(](?>[甲乙丙丁戊己庚辛壬癸])[）\)][．\.、､]"


def test_specific_styles_come_before_general_ones() -> None:
    """1.1 研究 is a decimal, though 1. would match it too."""
    lines = ["1 绪论", "1.1 背景", TEXT, "1.2 意义", TEXT, "2 方法", TEXT]
    styles = [unit.style for unit in find_units(lines, SHIPPED).units]
    assert [a != b for a, b in pairwise(styles)] == [True, False, True]
