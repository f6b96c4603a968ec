"""Subheads that only their shape tells: three short lines alike between paragraphs, and what only looks like them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlining import SHIPPED, TEXT, outline, tree

from extractor import Structure
from extractor.numbering import find_units
from extractor.numbering.style import expand

STYLE = "subheads/shape"
(SUBHEADS,) = [structure for structure in SHIPPED if structure.id == "subheads"]
FEATURE = "¶\n渡口的早晨\n¶\n¶\n船票涨了两角\n¶\n¶\n桥修好以后\n¶"


def guessed(text: str) -> list[tuple[int, str]]:
    """Level and title of every guessed subhead; ¶ stands for a paragraph."""
    return [(unit.level, unit.text) for unit in outline(text.replace("¶", TEXT)).units if unit.style == STYLE]


def refused(text: str) -> dict[str, str]:
    """Every line that is no subhead after all, and why."""
    return {r.marker: r.reason for r in outline(text.replace("¶", TEXT)).rejected if r.style == STYLE}


def test_three_short_lines_alike_between_paragraphs_are_subheads() -> None:
    assert guessed(FEATURE) == [(1, "渡口的早晨"), (1, "船票涨了两角"), (1, "桥修好以后")]


def test_they_say_that_they_are_guessed() -> None:
    units = outline(FEATURE.replace("¶", TEXT)).units
    assert {(unit.kind, unit.marker, unit.confidence) for unit in units} == {("heading", "", "guess")}
    assert {unit.reason for unit in units} == {
        "one of 3 short lines alike that divide the text; a guess, by their shape alone"
    }


def test_two_are_not_enough() -> None:
    text = "¶\n渡口的早晨\n¶\n¶\n船票涨了两角\n¶"
    assert guessed(text) == []
    assert refused(text)["渡口的早晨"] == "fewer than three short lines of its kind divide the text"


LOOK_ALIKES = [
    ("守渡人说，水涨了", ""),
    ("说渡口：人少了", "a label with its value"),
    ("渡口的旧照片", "it belongs to a picture"),
    ("图为渡口的早晨", "it belongs to a picture"),
    ("表3 历年船票", "the name of a table"),
    ("本报记者 陆知夏", "a by-line"),
    ("石桥渡口管理委员会", "a signature"),
    ("二〇一八年六月", "a signature"),
    ("票价0.5元", "an address, a date, a time or a sum"),
    ("渡口 码头 船票", "a row of words"),
    ("点击查看全部", "something to click on"),
    ("附件2 船票样式", "the label of an annex"),
    ("（化名）", "a text in brackets"),
    ("水涨了！渡口停了", "a sentence ends inside it"),
    ("水涨了，船停了，人回了", "a sentence of several parts"),
]


@pytest.mark.parametrize(("line", "reason"), LOOK_ALIKES)
def test_a_line_may_be_something_else(line: str, reason: str) -> None:
    text = f"{FEATURE}\n{line}\n¶"
    assert ((1, line) in guessed(text)) is not bool(reason)
    assert refused(text).get(line, "") == reason


def test_every_reason_of_the_plugin_is_tried() -> None:
    assert {reason for reason, _ in SUBHEADS.subheads} == {reason for _, reason in LOOK_ALIKES if reason}


@pytest.mark.parametrize(
    "title", ["渡口的早晨", "为什么还要有渡口", "第一个冬天：修船", "第二天：过河", "“数字”渡口", "一张船票的来历"]
)
def test_no_reason_takes_an_innocent_title(title: str) -> None:
    assert not [r for r, pattern in SUBHEADS.subheads if re.search(expand(pattern, ("han", "arabic")), title)]


@pytest.mark.parametrize(
    "text",
    [
        "¶\n清风\n¶\n明月\n¶\n山人\n¶\n流水\n¶",  # people who comment
        "¶\n记者\n¶\n¶\n守渡人\n¶\n¶\n记者\n¶\n¶\n守渡人\n¶\n¶",  # an interview
        "¶\n船什么时候开？\n¶\n¶\n票多少钱？\n¶\n¶\n能带车吗？\n¶\n¶",  # questions and answers
        "¶\n江上数峰青\n曲终人不见\n¶\n夜半钟声起\n客船何处归\n¶\n¶",  # verse
        "¶\n早班船\n晚班船\n加班船\n¶\n往返票\n月票\n年票\n¶\n¶",  # lists
        "¶\n渡口的早晨。\n¶\n船票涨了两角，\n¶\n桥修好以后：\n¶",  # sentences and their parts
        "¶\n“我不去”\n¶\n¶\n“你再想想”\n¶\n¶\n“没有船了”\n¶\n¶",  # speech
        "渡口的早晨\n船票涨了两角\n桥修好以后",  # nothing but short lines
        "第一条 ¶\n渡口的早晨\n¶\n第二条 ¶\n船票涨了两角\n¶\n桥修好以后\n¶",  # a law
    ],
)
def test_not_subheads(text: str) -> None:
    assert guessed(text) == []


def test_captions_in_a_gallery_are_none() -> None:
    captions = "渡口全景\n旧船票\n¶\n守渡人的小屋\n¶\n新桥通车\n桥头集市\n老船\n¶\n过河的学生\n¶"
    assert guessed(f"¶\n{captions}") == []


def test_one_that_is_much_longer_is_none() -> None:
    text = f"{FEATURE}\n守渡人在他的小屋前面晾晒刚刚收上来的渔网\n¶"
    assert len(guessed(text)) == 3
    assert refused(text) == {"守渡人在他的小屋前面晾晒刚刚收上来的渔网": "much longer than the other short lines"}


def test_the_first_line_of_a_text_is_its_title() -> None:
    assert guessed(f"渡口\n{FEATURE}") == guessed(FEATURE)
    assert refused(f"渡口\n{FEATURE}") == {"渡口": "it opens the text, as the title does"}


def test_a_subhead_may_open_with_a_quotation_but_not_stand_inside_one() -> None:
    assert (1, "“渡口”变“路口”") in guessed(f"{FEATURE}\n“渡口”变“路口”\n¶")
    quoted = "¶\n他念道：“桥成之日。\n渡口的新生\n这里从此不用船了，大家都从桥上过，一天只要走十分钟。”\n¶"
    assert (1, "渡口的新生") not in guessed(f"{FEATURE}\n{quoted}")


def test_they_stand_below_the_innermost_numbered_heading() -> None:
    text = f"一、渡口\n{FEATURE}\n二、大桥\n¶\n桥头的集市\n¶\n¶"
    assert guessed(text) == [(2, "渡口的早晨"), (2, "船票涨了两角"), (2, "桥修好以后"), (2, "桥头的集市")]
    assert [level for level, _, marker, _ in tree(text) if marker] == [1, 1]


def test_numbered_headings_that_go_on_across_them_keep_their_level() -> None:
    text = "¶\n写在前面\n¶\n一、渡口\n¶\n渡口的早晨\n¶\n船票涨了\n¶\n二、大桥\n¶\n¶\n¶"
    assert [(level, marker or title) for level, _, marker, title in tree(text)] == [
        (1, "写在前面"),
        (1, "一、"),
        (2, "渡口的早晨"),
        (2, "船票涨了"),
        (1, "二、"),
    ]


def test_lists_that_begin_anew_stand_below_them() -> None:
    text = "¶\n材料\n¶\n做法\n1. 锯开木板。\n2. 拼成方框。\n使用\n¶\n保养\n1. 每月翻一次。\n2. 每年上一次油。\n¶"
    assert [(level, marker or title) for level, _, marker, title in tree(text)] == [
        (1, "材料"),
        (1, "做法"),
        (2, "1."),
        (2, "2."),
        (1, "使用"),
        (1, "保养"),
        (2, "1."),
        (2, "2."),
    ]


def test_one_paragraph_a_subhead_is_enough_where_no_name_is_that_long() -> None:
    text = "¶\n渡口的早晨和黄昏\n¶\n船票涨价的来龙去脉\n¶\n大桥修好以后的日子\n¶"
    assert len(guessed(text)) == 3


def test_lists_below_every_subhead_vouch_for_them() -> None:
    text = "¶\n路线\n1. 走水路。\n2. 走陆路。\n装备\n1. 带好雨具。\n2. 带好干粮。\n安全\n1. 看天气。\n2. 不独行。"
    assert guessed(text) == [(1, "路线"), (1, "装备"), (1, "安全")]


def test_without_the_plugin_there_are_none() -> None:
    others = [structure for structure in SHIPPED if structure.id != "subheads"]
    assert find_units(FEATURE.replace("¶", TEXT).split("\n"), others).units == ()


def test_lines_set_apart_are_none() -> None:
    lines = FEATURE.replace("¶", TEXT).split("\n")
    assert find_units(lines, SHIPPED, apart=[1]).units == ()


def test_a_pattern_that_does_not_compile_is_named() -> None:
    with pytest.raises(ValueError, match=r"the pattern '\[' \(odd\) does not compile"):
        Structure(id="mine", name="我的", subheads={"odd": "["})


LINES = st.lists(
    st.sampled_from(["", "渡口", "渡口的早晨", "一、目标", "1.小船", "（一）票价", "第一条 ¶", "¶", "“船”", "　　¶"]),
    max_size=40,
)


@given(LINES)
def test_guesses_never_change_which_lines_are_numbered(lines: list[str]) -> None:
    """Levels may move below a subhead; the markers that are believed stay the same."""
    text = [line.replace("¶", TEXT) for line in lines]
    others = [structure for structure in SHIPPED if structure.id != "subheads"]
    found, plain = find_units(text, SHIPPED).units, find_units(text, others).units
    assert [unit.line for unit in found if unit.style != STYLE] == [unit.line for unit in plain]
    assert [unit.line for unit in found] == sorted({unit.line for unit in found})
