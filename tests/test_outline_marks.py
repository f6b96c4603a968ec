"""Forms of markers that real pages show: spaces, ornaments, words and numbers stuck to what stands beside them."""

import pytest
from outlining import TEXT, titles, tree


@pytest.mark.parametrize(
    "marks",
    [
        ["一 、", "二 、", "三 、"],
        ["( 一 )", "( 二 )", "( 三 )"],
        ["1 .", "2 .", "3 ."],
        ["（1）、", "（2）、", "（3）、"],
        ["【一】", "【二】", "【三】"],
        ["【1】", "【2】", "【3】"],
        ["（Ⅰ）", "（Ⅱ）", "（Ⅲ）"],
        ["Ⅰ ", "Ⅱ ", "Ⅲ "],
        ["A)", "B)", "C)"],
        ["a.", "b.", "c."],
        ["➊", "➋", "➌"],
        ["1\ufe0f\u20e3", "2\ufe0f\u20e3", "3\ufe0f\u20e3"],
        ["壹．", "貳．", "參．"],
        ["第一天：", "第二天：", "第三天："],
        ["第一个问题：", "第二个问题：", "第三个问题："],
        ["原因之一：", "原因之二：", "原因之三："],
        ["Day 1 ", "Day 2 ", "Day 3 "],
        ["PART.01 ", "PART.02 ", "PART.03 "],
        ["Q1：", "Q2：", "Q3："],
        ["■一、", "■二、", "■三、"],
        ["## 一、", "## 二、", "## 三、"],
        ["📌1、", "📌2、", "📌3、"],
    ],
    ids=lambda marks: marks[0].strip(),
)
def test_a_row_of_them_is_a_row_of_headings(marks: list[str]) -> None:
    found = tree("\n".join(f"{mark}工作目标\n¶" for mark in marks))
    assert found == [(1, "heading", mark.strip(), "工作目标") for mark in marks]


@pytest.mark.parametrize(
    "lines",
    [
        ["第一天，我们去了海边。", "第二天，我们去了山上。"],
        ["三 、四线城市的房价稳定。", "一 、二线城市的房价上涨。"],
        ["3、4岁的孩子最多，占一半。", "4、5岁的孩子其次，占三成。"],
        ["1、2、3号线正在检修。", "2、3、4号线照常运行。"],
        ["★★★★★ 味道很好，还会再来。", "★★★ 分量太少，等得太久。"],
        ["■2023年，食堂开张。", "■2024年，食堂扩建。"],
        ["Q1 营收增长一成，好于预期。", "Q2 营收下降，低于预期。"],
        ["步骤2、3可以互换。", "步骤3、4不能互换。"],
        ["2人受伤，已经送医。", "3人失踪，正在搜救。"],
    ],
    ids=lambda lines: lines[0],
)
def test_what_only_looks_like_one_is_text(lines: list[str]) -> None:
    assert tree("\n".join(f"{line}{TEXT}" for line in lines)) == []


@pytest.mark.parametrize("title", ["2023年工作回顾", "3D打印", "5G网络", "12345热线"])
def test_a_title_may_begin_with_a_number_right_behind_its_own(title: str) -> None:
    assert titles(f"1、{title}\n¶\n2、{title}\n¶") == [(1, title), (1, title)]


def test_an_ornament_belongs_to_its_marker_as_printed() -> None:
    assert tree("★1、办证\n¶\n★2、借书\n¶") == [(1, "heading", "★1、", "办证"), (1, "heading", "★2、", "借书")]


def test_the_signs_of_markdown_are_not_in_a_title() -> None:
    text = "### **一、班车**\n¶\n### 二、**火车**\n¶\n**三、轮渡**\n¶"
    assert titles(text) == [(1, "班车"), (1, "火车"), (1, "轮渡")]


def test_numbers_may_be_stuck_to_titles_above_decimals() -> None:
    text = "1总则\n1.1目的\n¶\n2机构\n2.1指挥部\n¶\n3附则\n¶"
    assert titles(text) == [(1, "总则"), (2, "目的"), (1, "机构"), (2, "指挥部"), (1, "附则")]


def test_numbers_stuck_to_words_are_text_without_decimals() -> None:
    assert tree("1总则\n¶\n2机构\n¶\n3附则\n¶") == []


def test_the_number_of_a_term_stands_above_it() -> None:
    text = "1 范围\n¶\n2 术语\n2.1\n近岸作业\n¶\n2.2\n编队航行\n¶"
    assert titles(text) == [(1, "范围"), (1, "术语"), (2, "近岸作业"), (2, "编队航行")]


def test_a_column_of_numbers_is_no_heading() -> None:
    assert tree("降水量如下\n3.1\n4.2\n5.5\n6.1\n7.1") == []


@pytest.mark.parametrize("inserted", ["第 2-1 條", "第 2 條之 1", "第二條之一"])
def test_an_inserted_article_of_taiwan_follows_its_own(inserted: str) -> None:
    found = tree(f"第 1 條\n¶\n第 2 條\n¶\n{inserted}\n¶\n第 3 條\n¶")
    assert [marker for _, _, marker, _ in found] == ["第 1 條", "第 2 條", inserted, "第 3 條"]


def test_a_list_that_is_over_does_not_hold_what_usually_stands_above_it() -> None:
    text = "1、带好证件。\n2、按时到场。\n一、选择题\n1、最大的是（ ）。\nA、3\nB、5\n2、最小的是（ ）。\nA、2\nB、4\n二、填空题\n¶"
    assert [(u[0], u[2]) for u in tree(text) if u[2] in {"一、", "二、"}] == [(1, "一、"), (1, "二、")]


def test_a_list_that_goes_on_holds_it() -> None:
    text = "1、门卫制度\n一、登记\n¶\n二、验证\n¶\n2、用电制度\n一、检查\n¶\n二、维修\n¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 1, 2, 2]


def test_questions_with_a_blank_are_items() -> None:
    found = tree("一、选择题\n1、含氧量最高的是（ ）\nA、水面\nB、水底\n2、含氧量最低的是（ ）\nA、清晨\nB、傍晚")
    assert [kind for _, kind, _, _ in found] == ["heading", *["item"] * 6]


def test_a_table_of_contents_may_have_page_numbers_only() -> None:
    text = "目录\n1.服务队总结 3\n2.医院总结 9\n3.社区总结 14\n服务队总结\n¶\n一、做法\n¶\n二、不足\n¶"
    assert titles(text) == [(1, "做法"), (1, "不足")]


def test_leaders_may_be_longer_than_any_title() -> None:
    dots = "." * 200
    text = f"目录\n一、做法{dots}1\n二、不足{dots}2\n三、打算{dots}3\n¶"
    assert tree(text) == []
