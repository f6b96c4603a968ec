"""What a unit says: heading or item, title, offsets, reason; and what was odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlining import SHIPPED, TEXT, outline, titles, tree

from extractor.numbering import Unit, find_units


def test_a_run_in_heading_ends_at_its_first_stop() -> None:
    unit = outline("  (一)缺人,缺钱。对此要想办法。还要快。\n(二)缺地:要统筹。").units[0]
    assert (unit.kind, unit.text, unit.start, unit.end, unit.body) == ("run_in", "缺人,缺钱", 2, 11, 11)


def test_stops_in_quotations_brackets_and_times_do_not_end_a_title() -> None:
    text = "一、坚持“一统一。一公开”（见附件：略）原则。要落实。\n二、上午8:30集合。要准时。"
    assert [title for _, title in titles(text)] == ["坚持“一统一。一公开”（见附件：略）原则", "上午8:30集合"]


def test_a_final_stop_does_not_belong_to_the_title() -> None:
    units = outline(f"（一）统一编码。\n{TEXT}\n（二）统一标识：\n{TEXT}").units
    assert [(u.kind, u.text, u.end, u.body) for u in units] == [
        ("heading", "统一编码", 8, 8),
        ("heading", "统一标识", 8, 8),
    ]


def test_normative_sentences_are_items() -> None:
    text = "一、经营者应当明码标价，不得在标价之外加价出售商品。¶\n二、违反规定的，由主管部门责令改正。¶"
    assert [(kind, title) for _, kind, _, title in tree(text)] == [("item", ""), ("item", "")]


def test_a_list_that_ends_in_semicolons_is_one_of_items() -> None:
    assert [kind for _, kind, _, _ in tree("1.身份证；\n2.户口簿；\n3.申请表。")] == ["item"] * 3


def test_short_lines_without_text_are_a_list() -> None:
    assert [kind for _, kind, _, _ in tree("1、苹果\n2、香蕉\n3、梨")] == ["item"] * 3


def test_one_long_member_does_not_spoil_a_series_of_titles() -> None:
    long = "部分群众法制观念淡薄,一些部门和领导畏民情绪蔓延,导致重访、缠访数量攀升并形成了个别上访专业户"
    text = f"(一)监督不力。¶\n(二)办事拖拉。¶\n(三)条块分割。¶\n(四){long}。¶"
    assert tree(text)[3] == (1, "run_in", "(四)", long)


def test_a_note_in_brackets_is_no_paragraph() -> None:
    text = "（一）放宽外籍人员的比例要求和出资比例限制，鼓励投资。（负责部门：某部）\n（二）下放许可的审批权限，并加强事后监督检查。（负责部门：某部）"
    assert [kind for _, kind, _, _ in tree(text)] == ["item", "item"]


def test_an_amendment_is_an_item_and_its_quotation_no_structure() -> None:
    text = "一、将第三条修改为：“第三条　¶\n“（一）甲；\n（二）乙。”\n二、删去第五条。\n¶"
    assert tree(text) == [(1, "item", "一、", ""), (1, "item", "二、", "")]


def test_questions_are_titles() -> None:
    assert titles("一、问：什么是公积金？\n¶\n二、问：怎样提取？\n¶") == [
        (1, "问：什么是公积金？"),
        (1, "问：怎样提取？"),
    ]


def test_a_title_may_stand_below_its_marker() -> None:
    unit = outline(f"第三章\n法律责任\n第九条　{TEXT}").units[0]
    assert (unit.kind, unit.text, unit.line, unit.last_line) == ("heading", "法律责任", 1, 2)


def test_a_title_may_be_broken() -> None:
    unit = outline(f"第五章　地方性法规和自治条例、\n\n单行条例的制定\n第九条　{TEXT}").units[0]
    assert (unit.text, unit.last_line) == ("地方性法规和自治条例、单行条例的制定", 3)


def test_offsets_count_in_the_raw_line() -> None:
    line = "\u200b　 （二）、 健全制度： 要落实。 "
    first = "（一）加强领导：要重视。"
    unit = outline(f"{first}\n{line}").units[1]
    assert (unit.marker, unit.text) == ("（二）、", "健全制度")
    assert line[unit.start : unit.end] == "（二）、 健全制度："
    assert line[unit.body :] == "要落实。 "


def test_an_item_ends_with_its_marker() -> None:
    line = "　1. 身份证；"
    unit = outline(f"{line}\n　2. 户口簿；").units[0]
    assert (line[unit.start : unit.end], line[unit.body :]) == ("1.", "身份证；")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("1.甲\n¶\n2.乙\n¶\n4.丁\n¶", "gap", 5),
        ("一、甲\n¶\n二、乙\n¶\n二、丙\n¶", "duplicate", 5),
        ("一、甲\n¶\n二、乙\n¶\n一、丙\n¶\n二、丁\n¶", "restart", 5),
        ("二、乙\n¶\n三、丙\n¶", "first_missing", 1),
        ("（一）甲\n¶\n（二）、乙\n¶", "mixed_styles", 3),
    ],
)
def test_an_oddity_is_reported_and_nothing_renumbered(text: str, code: str, line: int) -> None:
    found = outline(text.replace("¶", TEXT))
    assert [(f.code, f.line) for f in found.findings] == [(code, line)]
    assert [u.line for u in found.units] == [i for i, row in enumerate(text.split("\n"), 1) if row != "¶"]


def test_regular_numbers_give_none() -> None:
    text = (
        "第一章 甲\n第一节 子\n一、¶\n二、¶\n第二节 丑\n一、¶\n第二章 乙\n第一节 寅\n¶\n附件1\n一、目标\n¶\n二、步骤\n¶"
    )
    assert outline(text.replace("¶", TEXT)).findings == ()


def test_numbers_begin_anew_below_the_label_of_an_annex() -> None:
    text = "一、甲\n（一）子\n¶\n（二）丑\n¶\n附件2\n（一）寅\n¶\n（二）卯\n¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 1, 1]


def test_a_unit_says_what_it_follows() -> None:
    units = outline(f"（一）甲。{TEXT}\n（二）乙。{TEXT}").units
    assert units[1].reason.startswith("next in series after （一）; 2 of 2 look like titles")


def test_confidence_falls_with_the_evidence() -> None:
    sure = outline(f"一、甲\n{TEXT}\n二、乙\n{TEXT}").units
    gap = outline(f"一、甲\n{TEXT}\n三、丙\n{TEXT}").units
    alone = outline(f"一、甲\n{TEXT}").units
    assert [u.confidence for u in (*sure, gap[1], *alone)] == ["strong", "strong", "usual", "weak"]


def check(units: tuple[Unit, ...], lines: list[str]) -> None:
    """Check what holds for the units of any text."""
    assert [u.line for u in units] == sorted({u.line for u in units})
    depth = 0
    for unit in units:
        line = lines[unit.line - 1]
        assert 0 <= unit.start < unit.end <= unit.body <= len(line) or (unit.start < unit.end <= len(line) == unit.body)
        assert line.startswith(unit.marker, unit.start)
        assert unit.marker == unit.marker.strip()
        assert 1 <= unit.level <= depth + 1
        assert unit.line <= unit.last_line <= len(lines)
        assert unit.reason
        depth = unit.level


PIECES = "一、|二、|（一）|(二)|1.|2.|1.1|1.2 |第一章|第二条|①|②|第一，|附件|目录|前言|标题|。|：|；|“|”|　|\u200b|甲、|A.|a)|之一|【|】|......3"
pieces = st.sampled_from([*PIECES.split("|"), *("\n" * 12), TEXT])


@given(st.lists(pieces, max_size=60).map("".join) | st.text())
def test_any_text_has_an_outline_whose_units_lie_in_their_lines(text: str) -> None:
    lines = text.split("\n")
    check(find_units(lines, SHIPPED).units, lines)


@given(st.lists(st.text(), max_size=8))
def test_lines_may_hold_any_character(lines: list[str]) -> None:
    check(find_units(lines, SHIPPED).units, lines)
