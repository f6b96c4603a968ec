"""Lists that labels introduce, words that count by themselves, and lines that are left blank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlining import SHIPPED

from extractor.numbering import Outline, find_units

TEXT = "这里说明有关的情况、问题和打算，内容比较充实，占一个自然段。"


def outline(text: str) -> Outline:
    return find_units(text.replace("¶", TEXT).split("\n"), SHIPPED)


def tree(text: str) -> list[tuple[int, str, str, str]]:
    """Level, kind, marker and title of every unit; ¶ stands for a paragraph."""
    return [(u.level, u.kind, u.marker, u.text) for u in outline(text).units]


@pytest.mark.parametrize(
    "label", ["附件：1.名单", "附件:1. 名单", "　　附：1.名单", "附件： 1．名单", "所需材料：1.名单"]
)
def test_a_list_may_begin_in_the_middle_of_a_line(label: str) -> None:
    text = f"¶\n{label}\n2.预算表\n3.路线图\n某某局\n2024年3月5日"
    assert tree(text) == [(1, "item", "2.", ""), (1, "item", "3.", "")]
    assert outline(text).findings == ()


def test_the_first_members_may_share_that_line() -> None:
    text = "附件：1.名单  2.预算表；3.路线图\n4.说明"
    assert tree(text) == [(1, "item", "4.", "")]
    assert outline(text).findings == ()


def test_a_list_of_annexes_does_not_continue_the_headings_above() -> None:
    text = "一、要求\n1.目标\n¶\n二、任务\n¶\n附件：1.名单\n2.预算表\n某某局"
    assert tree(text)[-1][1:] == ("item", "2.", "")
    assert outline(text).findings == ()


def test_a_number_behind_a_colon_does_not_take_the_next_heading() -> None:
    text = "1.甲\n¶比例：1.5倍。\n¶单价：1.低档\n2.乙\n¶\n3.丙\n¶"
    assert [(kind, title) for _, kind, _, title in tree(text)] == [
        ("heading", "甲"),
        ("heading", "乙"),
        ("heading", "丙"),
    ]


def test_members_behind_a_sentence_may_have_titles() -> None:
    text = "有关的要求和分工经过研究确定如下：1.加强领导。¶\n2.落实责任。¶\n3.及时上报。¶"
    assert tree(text) == [(1, "run_in", "2.", "落实责任"), (1, "run_in", "3.", "及时上报")]


def test_a_label_on_its_own_line_heads_a_list() -> None:
    text = "一、要求\n1.目标\n¶\n2.原则\n¶\n附件：\n1.名单\n2.预算表\n某某局\n2024年3月5日"
    assert [kind for _, kind, _, _ in tree(text)[3:]] == ["item", "item"]
    assert outline(text).units[-1].reason == "next in series after 1.; a list behind a label"


def test_an_annex_with_text_of_its_own_keeps_its_headings() -> None:
    assert [kind for _, kind, _, _ in tree("¶\n附件\n一、目标\n¶\n二、步骤\n¶")] == ["heading", "heading"]


def test_different_words_count_by_themselves() -> None:
    text = "案例一：甲\n步骤1、子\n¶\n步骤2、丑\n¶\n案例二：乙\n步骤1、寅\n¶\n步骤2、卯\n¶"
    assert [level for level, *_ in tree(text)] == [1, 2, 2, 1, 2, 2]
    assert outline(text).findings == ()


@pytest.mark.parametrize("title", ["节点电路", "与现有方法的比较", "和谐的环境", "为什么重要", "到站的顺序"])
def test_the_title_of_a_decimal_may_begin_like_the_middle_of_a_sentence(title: str) -> None:
    assert [text for *_, text in tree(f"1绪论\n1.1{title}\n¶\n1.2{title}\n¶")] == [title, title]


@pytest.mark.parametrize(
    ("code", "text", "line", "before"),
    [
        ("gap", "1.甲\n¶\n2.乙\n¶\n4.丁\n¶", 5, 3),
        ("gap", "1.甲\n¶\n2.乙\n（1）子\n¶\n（2）丑\n¶\n4.丁\n¶", 8, 3),
        ("duplicate", "一、甲\n¶\n二、乙\n¶\n二、丙\n¶", 5, 3),
        ("restart", "一、甲\n¶\n二、乙\n¶\n一、丙\n¶\n二、丁\n¶", 5, 3),
        ("first_missing", "二、乙\n¶\n三、丙\n¶", 1, 0),
    ],
)
def test_a_finding_names_the_lines_on_both_sides(code: str, text: str, line: int, before: int) -> None:
    assert [(f.code, f.line, f.before) for f in outline(text).findings] == [(code, line, before)]


PIECES = "一、甲|二、乙|（一）子。|(二)丑|1.甲|2.乙|附件：1.甲|附件：|第一章|第二条 |“第三条|目录|前言|基本案情|”。|案例一：甲|1.1 甲"


@given(st.lists(st.tuples(st.sampled_from([*PIECES.split("|"), TEXT]), st.integers(0, 3)), max_size=25))
def test_blank_lines_change_nothing_but_the_count(lines: list[tuple[str, int]]) -> None:
    dense = [text for text, _ in lines]
    spread = [line for text, blanks in lines for line in (text, *["", "　"][:blanks])]
    number = [i for i, line in enumerate(spread, start=1) if line.strip()]
    moved = [
        unit._replace(line=number[unit.line - 1], last_line=number[unit.last_line - 1])
        for unit in find_units(dense, SHIPPED).units
    ]
    assert list(find_units(spread, SHIPPED).units) == moved
