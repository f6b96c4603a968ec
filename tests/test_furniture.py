"""Contents, speakers, cells and machine-written summaries: what looks like furniture inside a text, and what is."""

import pytest

from extractor import Extractor

PARTS = ["先量水压", "主管和毛管", "定时器"]
SAID = [
    "阳台的龙头水压偏高，滴灌之前必须加一个减压阀，不然接头会被冲开。",
    "主管沿着墙角走一圈，毛管一盆一根，插上滴头，每小时出水两升。",
    "定时器装两节电池，早上六点浇五分钟，用了三个月没有漏过一次。",
]
LEAD = "去年夏天出差一周，回来的时候阳台上只剩下仙人掌，今年五月决心装一套滴灌。"
ABOVE = ["首页", "登录", "注册", "给阳台装一套滴灌", "2021-08-03 22:16 来源：木作晚报"]
BELOW = ["关于我们 | 联系我们 | 版权声明", "Copyright © 2021 木作网 版权所有"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def text_of(extractor: Extractor, *lines: str) -> list[str]:
    """Return the lines of the text of a dump that holds `lines`."""
    return extractor.extract("\n".join([*ABOVE, *lines, *BELOW])).text.split("\n")


def parts() -> list[str]:
    """Return the parts of a text, each below its heading."""
    return [line for part in zip(PARTS, SAID, strict=True) for line in part]


@pytest.mark.parametrize("mark", ["", "• "])
def test_a_table_of_contents_leaves_with_its_label(extractor: Extractor, mark: str) -> None:
    contents = [mark + part for part in PARTS]
    assert text_of(extractor, LEAD, "本文目录", *contents, *parts()) == [LEAD, *parts()]


def test_headings_that_do_not_all_come_again_are_a_list(extractor: Extractor) -> None:
    wanted = ["要买的东西有三样：", "减压阀一只", "主管和毛管", "电池两节"]
    assert text_of(extractor, LEAD, *wanted, *parts()) == [LEAD, *wanted, *parts()]


def test_a_table_that_is_printed_twice_in_a_row_is_no_contents(extractor: Extractor) -> None:
    rows = ["减压阀", "十六毫米主管", "四毫米毛管"]
    assert text_of(extractor, *SAID, *rows, *rows, LEAD)[3:] == [*rows, *rows, LEAD]


def test_reporters_who_ask_stay_with_their_questions(extractor: Extractor) -> None:
    talk = [
        "夏青：",
        "下面请各位提问。",
        "农村日报记者：",
        "沟渠清淤之后谁来管？",
        "汪一鸣：",
        "一条沟渠一个责任人，名字写在牌子上。",
    ]
    assert text_of(extractor, LEAD, *SAID, *talk)[-6:] == talk


def test_a_single_label_between_paragraphs_is_furniture(extractor: Extractor) -> None:
    assert "责任编辑：" not in text_of(extractor, LEAD, SAID[0], "责任编辑：", SAID[1], SAID[2])


def test_a_day_in_a_table_of_facts_begins_no_other_text(extractor: Extractor) -> None:
    asked, answered = (
        "市长您好，东环路的路灯坏了快两个月，希望尽快修好。",
        "经现场核查，是施工挖断了电缆，三月六日晚已恢复照明。",
    )
    rows = [
        f"来信内容\t{asked}",
        "回复单位\t城管局",
        "回复时间\t2021-03-08 10:20",
        f"回复内容\t{answered}",
        f"另附\t{LEAD}",
    ]
    text = "\n".join(text_of(extractor, *rows))
    assert asked in text
    assert answered in text


@pytest.mark.parametrize("label", ["AI摘要 内容由智能生成，仅供参考", "智能总结", "【AI导读】"])
def test_what_a_machine_wrote_above_the_text_is_its_summary(extractor: Extractor, label: str) -> None:
    summary = "一套滴灌花费一百三十元，装好以后三个月没有漏过水，出差也不用惦记。"
    doc = extractor.extract("\n".join([*ABOVE, label, summary, LEAD, *SAID, *BELOW]))
    assert doc.summary == summary
    assert doc.text.split("\n") == [LEAD, *SAID]


def test_a_heading_about_machines_is_a_heading(extractor: Extractor) -> None:
    lines = ["智能总结的三个误区", *SAID]
    assert text_of(extractor, LEAD, *lines)[-4:] == lines


def test_facts_in_a_list_at_the_end_are_no_titles_of_other_pages(extractor: Extractor) -> None:
    facts = [
        "• 大巴：茶店子到镇上，九十五元，四个半小时",
        "• 拼车：镇上到丹巴，一百二十元一位",
        "• 衣物：早晚只有三度，羽绒服一定要带",
    ]
    assert text_of(extractor, LEAD, *SAID, *facts)[-3:] == facts


def test_labels_above_the_title_and_a_byline_below_it_make_a_web_page(extractor: Extractor) -> None:
    towns = [
        "杭州 26/33℃ 多云",
        "宁波 25/31℃ 中雨",
        "温州 25/29℃ 暴雨",
        "台州 24/28℃ 大雨",
        "舟山 25/29℃ 大雨",
        "金华 25/33℃ 阵雨",
    ]
    page = [*towns, "台风预计明晨登陆", "2023-09-04 09:40　来源：柳河气象网", LEAD, *SAID, "（编辑：柯晴）"]
    assert extractor.extract("\n".join(page)).text.split("\n") == [LEAD, *SAID]
    assert extractor.extract("\n".join([*towns, *page[6:7], *page[8:-1]])).text.split("\n")[:6] == towns


@pytest.mark.parametrize("foot", ["青ICP备00000001号", "© 2021 木作网"])
def test_a_licence_or_a_copyright_alone_makes_a_web_page(extractor: Extractor, foot: str) -> None:
    box = ["站长说", "白天画图，晚上刨木头。"]
    page = ["给阳台装一套滴灌", "2021-08-03 22:16 来源：木作晚报", LEAD, *SAID, "上一篇：旧门板改茶台", *box, foot]
    assert extractor.extract("\n".join(page)).text.split("\n") == [LEAD, *SAID]


def test_who_holds_the_rights_to_a_document_makes_it_no_web_page(extractor: Extractor) -> None:
    document = ["关于版权登记的说明", LEAD, *SAID, "版权所有者首先是责任的承担者。", "短句", "再短"]
    assert extractor.extract("\n".join(document)).text.split("\n")[-5:] == document[-5:]


def test_a_label_with_a_number_is_not_the_title(extractor: Extractor) -> None:
    page = [
        "首页",
        "登录",
        "注册",
        "执业证号：13300200000000000",
        "合伙开店散伙，装修费该怎么分？",
        *ABOVE[-1:],
        LEAD,
        *SAID,
        *BELOW,
    ]
    assert extractor.extract("\n".join(page)).title == "合伙开店散伙，装修费该怎么分？"
