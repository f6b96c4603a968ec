"""The outline of a document: which lines are headings, and how deep they are."""

import pytest
from outlining import TEXT, outline, titles, tree


def test_an_official_document_goes_down_four_levels() -> None:
    text = "一、总体要求\n¶\n二、任务\n（一）生产\n1.粮食\n（1）小麦\n¶\n（2）水稻\n¶\n2.蔬菜\n¶\n（二）流通\n¶\n三、保障\n¶"
    assert [level for level, _ in titles(text)] == [1, 1, 2, 3, 4, 4, 3, 2, 1]


def test_levels_may_be_left_out() -> None:
    assert titles("一、要求\n1.目标\n¶\n2.原则\n¶\n二、任务\n1.生产\n¶\n2.流通\n¶") == [
        *[(1, "要求"), (2, "目标"), (2, "原则"), (1, "任务"), (2, "生产"), (2, "流通")]
    ]


def test_second_level_numbers_may_run_on() -> None:
    text = "一、甲事\n（一）子项\n¶\n（二）丑项\n¶\n二、乙事\n（三）寅项\n¶\n（四）卯项\n¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 1, 2, 2]


def test_a_law_has_chapters_articles_and_items() -> None:
    text = "第一章　总　则\n第一条　为了管理，制定本法。\n第二章 罚则\n第二条　有下列情形之一的，处罚款：\n（一）逾期的；\n（二）隐瞒的。"
    assert tree(text) == [
        (1, "heading", "第一章", "总　则"),
        (2, "run_in", "第一条", ""),
        (1, "heading", "第二章", "罚则"),
        (2, "run_in", "第二条", ""),
        (3, "item", "（一）", ""),
        (3, "item", "（二）", ""),
    ]


def test_articles_may_stand_below_numbered_titles() -> None:
    text = "一、管辖\n第一条　¶\n第二条　¶\n二、审理\n第三条　¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 1, 2]


def test_untitled_paragraphs_run_on_across_chapters() -> None:
    text = "第一章 总则\n一、¶\n二、¶\n第二章 职责\n三、¶\n四、¶"
    assert [(level, kind) for level, kind, _, _ in tree(text)] == [
        *[(1, "heading"), (2, "item"), (2, "item"), (1, "heading"), (2, "item"), (2, "item")]
    ]


def test_an_inserted_article_follows_its_own() -> None:
    text = "第二十条 【主旨】¶\n第二十条之一 ¶\n第二十条之二 ¶\n第二十一条 ¶"
    found = outline(text.replace("¶", TEXT)).units
    assert [u.number for u in found] == [(20,), (20, 1), (20, 2), (21,)]
    assert [u.text for u in found] == ["主旨", "", "", ""]
    assert {u.level for u in found} == {1}


def test_decimals_stand_below_their_prefix() -> None:
    text = "1 绪论\n1.1 背景\n¶\n1.2 意义\n1.2.1 理论\n¶\n1.2.2 实践\n¶\n2 方法\n2.1 网络\n¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 3, 3, 1, 2]
    assert outline(text).units[3].number == (1, 2, 1)


def test_decimals_stand_below_chapters_in_words() -> None:
    assert titles("第一章 绪论\n1.1 背景\n¶\n1.2 意义\n¶\n第二章 方法\n2.1 网络\n¶") == [
        *[(1, "绪论"), (2, "背景"), (2, "意义"), (1, "方法"), (2, "网络")]
    ]


def test_an_annex_of_a_standard_has_decimals_with_its_letter() -> None:
    assert titles("1 范围\n¶\n2 要求\n¶\n附录A 试验\nA.1 仪器\n¶\nA.2 步骤\n¶") == [
        *[(1, "范围"), (1, "要求"), (1, "试验"), (2, "仪器"), (2, "步骤")]
    ]


def test_traditional_documents_begin_with_formal_numerals() -> None:
    assert titles("壹、緣起\n¶\n貳、重點\n一、名稱\n¶\n二、程序\n¶\n參、效益\n¶") == [
        *[(1, "緣起"), (1, "重點"), (2, "名稱"), (2, "程序"), (1, "效益")]
    ]


def test_a_taiwan_law_prints_its_articles_on_lines_of_their_own() -> None:
    text = "第 一 章 總則\n第 1 條\n¶\n第 2 條\n¶\n第 二 章 附則\n第 3 條\n¶"
    assert [(level, kind) for level, kind, _, _ in tree(text)] == [
        *[(1, "heading"), (2, "run_in"), (2, "run_in"), (1, "heading"), (2, "run_in")]
    ]


def test_a_contract_has_titled_articles() -> None:
    text = "第一条 内容\n1.1 甲方提供场地。\n1.2 乙方提供设备。\n第二条 期限\n¶"
    assert tree(text)[0] == (1, "heading", "第一条", "内容")
    assert [kind for _, kind, _, _ in tree(text)] == ["heading", "item", "item", "heading"]


@pytest.mark.parametrize("marks", ["①②③", "⑴⑵⑶", "⒈⒉⒊", "㈠㈡㈢"])
def test_enclosed_numbers_are_markers(marks: str) -> None:
    assert titles("\n".join(f"{mark}第{mark}题\n¶" for mark in marks)) == [(1, f"第{mark}题") for mark in marks]


@pytest.mark.parametrize("marks", [["Ⅰ、", "Ⅱ、"], ["A.", "B."], ["1）", "2)"], ["甲、", "乙、"], ["I. ", "II. "]])
def test_rarer_markers_count_in_a_row(marks: list[str]) -> None:
    assert titles("\n".join(f"{mark}题目\n¶" for mark in marks)) == [(1, "题目"), (1, "题目")]
    assert titles(f"{marks[0]}题目\n¶") == []


def test_first_and_second_open_paragraphs() -> None:
    assert tree("第一，加大投入。列入预算。\n第二，加强培训。每年两次。") == [
        (1, "run_in", "第一，", "加大投入"),
        (1, "run_in", "第二，", "加强培训"),
    ]


def test_titles_without_a_number_hold_the_articles_below_them() -> None:
    text = "基本案情\n¶\n裁判结果\n¶\n相关法条\n第五条　¶"
    assert titles(text) == [(1, "基本案情"), (1, "裁判结果"), (1, "相关法条"), (2, "")]


def test_titles_without_a_number_stand_beside_the_numbered_ones() -> None:
    assert titles("前言\n¶\n1 绪论\n¶\n2 方法\n¶\n参考文献\n[1] 张三. 遥感影像分类方法研究[J]. 测绘, 2019.") == [
        *[(1, "前言"), (1, "绪论"), (1, "方法"), (1, "参考文献")]
    ]


def test_cases_below_numbered_headings_keep_their_own_titles() -> None:
    text = "一、买卖纠纷\n【基本案情】\n¶\n【典型意义】\n¶\n二、租赁纠纷\n【基本案情】\n¶\n【典型意义】\n¶"
    assert [level for level, _ in titles(text)] == [1, 2, 2, 1, 2, 2]


@pytest.mark.parametrize(
    "line",
    [
        "2022.11.15日，检查组到达现场。",
        "2022年工作总结",
        "1.5倍于去年的备煤量已经到位。",
        "3.14 是圆周率的近似值。",
        "98.5%的群众表示满意。",
        "三、四线城市的补贴标准普遍偏低。",
        "四、五年级的学生放学了。",
        "一、二审均维持原处分的案件将减少。",
        "一、二、三，大家一齐用力。",
        "十、九、八、七，他倒数着。",
        "（一）班的同学先到，（二）班的同学后到。",
        "第一章讲的是往事，第二章讲的是今天。",
        "第一条新闻已经刊发。",
        "第三条规定的情形不在此列。",
        "第三，不是第二。",
        "2. 0 比 1 落后的主队没有放弃，",
        "3:1 的比分保持到终场。",
        "12:30 开会",
        "010-66001234",
        "58792888",
        "[1] 张三. 遥感影像分类[J].",
        "“第二条　为了规范管理，制定本法。",
        "3.jpg",
        "13",
    ],
)
def test_no_unit(line: str) -> None:
    assert outline(line).units == ()
    assert outline(f"{TEXT}\n{line}\n{TEXT}").units == ()


def test_a_look_alike_between_two_headings_is_rejected_with_a_reason() -> None:
    found = outline(f"一、情况\n{TEXT}\n二、问题\n三、四线城市的补贴偏低。\n三、打算\n{TEXT}")
    assert [u.line for u in found.units] == [1, 3, 5]
    assert [(r.line, r.marker) for r in found.rejected] == [(4, "三、")]
    assert "三、四线城市" in found.rejected[0].reason


def test_a_title_may_begin_with_a_number() -> None:
    assert titles("一、一个中心\n¶\n二、三大任务\n¶\n三、四个坚持\n¶") == [
        (1, "一个中心"),
        (1, "三大任务"),
        (1, "四个坚持"),
    ]


def test_a_stray_number_does_not_break_a_series() -> None:
    assert titles("1.甲\n¶\n2.乙\n¶\n5.戊\n¶\n3.丙\n¶\n4.丁\n¶") == [(1, "甲"), (1, "乙"), (1, "丙"), (1, "丁")]


def test_a_table_of_contents_is_left_out() -> None:
    text = "目　录\n第一章　总则\n第二章　罚则\n附则\n第一章　总　则\n第一条　¶\n第二章　罚　则\n第二条　¶"
    assert [u.line for u in outline(text.replace("¶", TEXT)).units] == [5, 6, 7, 8]
    assert {r.reason for r in outline(text).rejected} == {"an entry of a table of contents"}


def test_leaders_and_page_numbers_mark_a_table_of_contents() -> None:
    assert titles("1 绪论..........1\n2 方法……………8\n1 绪论\n¶\n2 方法\n¶") == [(1, "绪论"), (1, "方法")]


def test_a_contents_label_without_a_table_hides_nothing() -> None:
    assert titles("目录\n¶\n一、情况\n¶\n二、问题\n¶") == [(1, "情况"), (1, "问题")]


def test_a_bare_list_of_the_headings_to_come_is_a_table_of_contents() -> None:
    text = "一、总体要求\n二、主要任务\n三、保障措施\n一、总体要求\n¶\n二、主要任务\n¶\n三、保障措施\n¶"
    assert [u.line for u in outline(text.replace("¶", TEXT)).units] == [4, 6, 8]


def test_a_list_that_is_printed_twice_is_no_table_of_contents() -> None:
    listed = "1.身份证\n2.户口簿\n3.申请表\n"
    assert len(outline(f"{listed}{TEXT}\n{listed}").units) == 6


@pytest.mark.parametrize("glued", ["第二章中药保护", "第二章和解程序"])
def test_a_chapter_glued_to_a_word_of_reference_is_borne_out_by_its_neighbours(glued: str) -> None:
    text = f"第一章总则\n第一条为了保护，制定本法。\n{glued}\n第二条中药由国家保护。\n第三章附则\n第三条本法自公布之日起施行。"
    assert [level for level, _ in titles(text)] == [1, 2, 1, 2, 1, 2]


def test_a_quotation_over_several_lines_is_no_structure() -> None:
    text = "一、增加一条：“第九条　¶\n（一）甲；\n（二）乙。\n第十条　¶”\n二、本决定自公布之日起施行。"
    assert [u.line for u in outline(text.replace("¶", TEXT)).units] == [1, 5]


def test_a_forgotten_quotation_mark_hides_nothing() -> None:
    text = "一、情况\n他说：“情况很好。\n¶\n二、问题\n¶有人说“还不够”。\n三、打算\n¶"
    assert [title for _, title in titles(text)] == ["情况", "问题", "打算"]


def test_a_title_that_lost_its_number_is_found_before_the_second() -> None:
    found = outline(f"关于某事的规定\n{TEXT}\n机构的性质\n{TEXT}\n二、机构的组织\n{TEXT}\n三、机构的职责\n{TEXT}")
    assert [(u.line, u.level, u.marker, u.text) for u in found.units] == [
        (3, 1, "", "机构的性质"),
        (5, 1, "二、", "机构的组织"),
        (7, 1, "三、", "机构的职责"),
    ]
    assert found.units[0].confidence == "weak"


@pytest.mark.parametrize(
    "marks", [["案例一：", "案例二："], ["步骤1、", "步骤2、"], ["第一步：", "第二步："], ["一）", "二)"]]
)
def test_words_may_say_what_is_counted(marks: list[str]) -> None:
    assert titles("\n".join(f"{mark}题目\n¶" for mark in marks)) == [(1, "题目"), (1, "题目")]
