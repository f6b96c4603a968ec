"""Bylines: what the lines around a title say, labelled or bare, in one element or several, and what is none."""

import re
from datetime import date, datetime

import pytest

from extractor import Document, Extractor, is_medium, is_person
from extractor.model.facts import FIRST, LABELS
from extractor.model.names import are_people

EXTRACTOR = Extractor()
PROSE = (
    "入冬以后，河口镇的芦苇收割队每天清晨五点下滩，先把浮冰敲开，再沿着去年留下的木桩往里割，一人一天能捆出四十多捆。"
)
OTHER = "老把式说，机器割得快，但是滩边拐角的地方还得靠镰刀，割浅了明年不发，割深了伤根，这里面的分寸没有人写在纸上。"
MENU = '<div><a href="/">首页</a></div><div><a href="/login">登录</a></div><div><a href="/reg">注册</a></div>'
FOOT = "<div>版权所有 Copyright © 2022 青峦网</div>"
TITLE = "河口镇芦苇收割提前收尾"


def at(*parts: int) -> datetime:
    """Return a naive moment."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - as pages print it


def page(*below: str, after: str = "") -> Document:
    """Extract a page with elements `below` its title and `after` its text."""
    lines = "".join(line if line.startswith("<") else f"<div>{line}</div>" for line in below)
    return EXTRACTOR.extract(
        f"<html><body>{MENU}<h1>{TITLE}</h1>{lines}<p>{PROSE}</p><p>{OTHER}</p>{after}{FOOT}</body></html>"
    )


def text(*lines: str) -> Document:
    """Extract a text without any furniture."""
    return EXTRACTOR.extract("\n".join(lines))


LINES = [
    ("2022-12-18 22:18:34　滩上人家", at(2022, 12, 18, 22, 18, 34), "滩上人家", None, None),
    ("原创 滩上人家 2022-12-18 22:18", at(2022, 12, 18, 22, 18), "滩上人家", None, None),
    ("2022年12月18日08:18  来源：青峦网-文化频道", at(2022, 12, 18, 8, 18), "青峦网-文化频道", None, None),
    ("2022-12-18 12:11来源：河口时报网作者：沈牧言", at(2022, 12, 18, 12, 11), "河口时报网", "沈牧言", None),
    ("2022-12-18 09:25:09 字号：A- A A+ 来源：青峦网", at(2022, 12, 18, 9, 25, 9), "青峦网", None, None),
    (
        "发表于2022-12-18 21:30| 1164次阅读| 来源CODN| 0 条评论| 作者沈牧言",
        at(2022, 12, 18, 21, 30),
        "CODN",
        "沈牧言",
        None,
    ),
    ("沧溟网河口频道 ( 2022-12-18 09:20:26 ) 稿件来源： 河口日报", at(2022, 12, 18, 9, 20, 26), "河口日报", None, None),
    ("来源：本站原创 时间：2022/12/18 8:05:32 编辑：丁帆", at(2022, 12, 18, 8, 5, 32), "本站原创", None, "丁帆"),
    ("2022-12-18 08:10 来源：青峦新闻网 沈牧言", at(2022, 12, 18, 8, 10), "青峦新闻网", None, None),
    ("时间：2022-12-18 作者：admin 点击：[12]", date(2022, 12, 18), None, None, None),
    ("作者：未知 来源：互联网 2022-12-18", date(2022, 12, 18), None, None, None),
    ("2022-12-18 10:00:00 · 优质科技领域创作者", at(2022, 12, 18, 10), None, None, None),
    ("2022-12-18 10:00 来自河口省", at(2022, 12, 18, 10), None, None, None),
    ("转自：河口晚报 2022-12-18 下午3:20", at(2022, 12, 18, 15, 20), "河口晚报", None, None),
    ("作者：记者沈牧言（某院教授） 2022-12-18", date(2022, 12, 18), None, "沈牧言", None),
    ("作者：河口小学 沈牧言 文章来源：本站原创 2022-12-18", date(2022, 12, 18), "本站原创", "沈牧言", None),
    ("文 / 沈牧言　图 / 丁帆　2022年12月18日 08:10", at(2022, 12, 18, 8, 10), None, "沈牧言", None),
    ("2022-12-18 08:11 来源: 青峦晨报(河口) 举报", at(2022, 12, 18, 8, 11), "青峦晨报", None, None),
    ("2022 12/18 19:02", at(2022, 12, 18, 19, 2), None, None, None),
]


@pytest.mark.parametrize(("line", "published", "source", "author", "editor"), LINES)
def test_a_line_of_facts_below_the_title_is_read(
    line: str, published: datetime | date, source: str | None, author: str | None, editor: str | None
) -> None:
    found = page(line)
    assert (found.published, found.source, found.author, found.editor) == (published, source, author, editor)
    assert found.text.split("\n") == [PROSE, OTHER], "and it is no part of the text"


def test_every_label_of_the_info_line_begins_with_a_character_that_is_looked_for() -> None:
    labels = re.compile("|".join(LABELS.values()))
    words = [
        "更新时间",
        "发布于 2020",
        "来源",
        "稿源",
        "出处",
        "作者",
        "记者",
        "通讯员",
        "文/",
        "编辑",
        "责编",
        "浏览",
        "阅读量",
        "By ",
        "信息发布机构",
        "供稿",
        "投稿人:",
        "一审",
        "类别",
        "关键词",
        "视频",
    ]
    assert not [word for word in words if labels.match(word) and word[0] not in FIRST and word[0] not in "浏阅"]


GLUED = [
    (
        "<div><span>2022年12月18日10:22</span><span>河口晨报</span><span>文新雨</span><a>我要评论</a></div>",
        "河口晨报",
        "文新雨",
    ),
    (
        "<p><span><a>民生</a></span><span>河口时报</span><span>2022-12-18 07:48</span></p>",
        "河口时报",
        None,
    ),
    ("<p><small>时间:</small>2022-12-18<small>作者:</small>沈牧言<small>点击:</small>562次</p>", None, "沈牧言"),
    ("<p><i>2022-12-18</i><i class='author'>滩上人家</i><i class='source'>河口观察</i></p>", "河口观察", "滩上人家"),
    ("<p><b>2022-12-18</b><b>08:10:22</b><b>来源：青峦网</b><b>评论：<i>3</i></b></p>", "青峦网", None),
    (
        "<ul><li>发布时间：</li><li>2022-12-18</li><li>来源：</li><li>河口文旅</li><li>作者：</li><li>沈牧言</li></ul>",
        "河口文旅",
        "沈牧言",
    ),
]


@pytest.mark.parametrize(("line", "source", "author"), GLUED)
def test_what_stands_in_elements_side_by_side_is_parted_where_they_meet(
    line: str, source: str | None, author: str | None
) -> None:
    found = page(line)
    assert (found.source, found.author) == (source, author)
    assert str(found.published).startswith("2022-12-18")


def test_the_time_in_an_element_of_its_own_belongs_to_the_day() -> None:
    assert page("<p><b>2022-12-18</b><b>08:10:22</b></p>").published == at(2022, 12, 18, 8, 10, 22)


@pytest.mark.parametrize("element", ["<h4 class='post-date'>{}</h4>", "<time>{}</time>"])
def test_a_date_alone_is_the_page_s_where_the_template_says_so(element: str) -> None:
    assert page(element.format("2022年12月18日")).published == date(2022, 12, 18)


@pytest.mark.parametrize(
    ("line", "source", "author", "editor"),
    [
        ("来源：论文联盟 发布时间：2022-12-18 作者：未知 类别：写作指导", "论文联盟", None, None),
        ("作者：河口客 更新时间：2022-12-18 21:10 字数：3,120", None, "河口客", None),
        ("来源：河口日报 2022-12-18 记者 林知远 编辑：杜青 我来说两句(0人参与)", "河口日报", "林知远", "杜青"),
        (
            "发布：2022-12-18 08:41 供稿单位：科研处 作者：邬明渠 责任编辑：杜青 阅读：<1244>",
            "科研处",
            "邬明渠",
            "杜青",
        ),
        ("来源：土木学院 | 文字：林知远 | 摄影：顾庭安 | 编辑：杜青 | 2022年12月18日", "土木学院", "林知远", "杜青"),
        ("撰文 / 林知遠　攝影 / 顧庭安　2022.12.18", None, "林知遠", None),
        ("作者：沈牧言（河口大学教授） 来源：《潮汐论坛》2022年第5期", "潮汐论坛", "沈牧言", None),
        ("作者:Minogue15 潮汐核 2022-12-18", "潮汐核", "Minogue15", None),
        ("日期:2022/12/18 14:46来源:河口教育局作者:沈牧言阅读次数:", "河口教育局", "沈牧言", None),
        ("文章来源：  作者：佚名  2022-12-18  人气：882", None, None, None),
        ("2022-12-18 河口青年报 石远", "河口青年报", "石远", None),
        ("2022-12-18 08:30 高清 组图", None, None, None),
    ],
)
def test_a_text_s_byline_tells_where_its_title_is(
    line: str, source: str | None, author: str | None, editor: str | None
) -> None:
    found = text(TITLE, line, PROSE, OTHER)
    assert found.title == TITLE
    assert (found.source, found.author, found.editor) == (source, author, editor)
    assert found.text == f"{PROSE}\n{OTHER}"


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "□ 林知远", PROSE),
        (TITLE, "2022-12-18 07:42", "林知远", PROSE),
        (TITLE, "林知远", "发表于：2022-12-18 点击：1024", PROSE),
        (TITLE, "文/林知远", PROSE),
        (TITLE, "来源：河口日报 2022-12-18", "■ 记者 林知远 通讯员 顾庭安", PROSE),
        (TITLE, "2022-12-18 07:42", f"沧溟社河口12月18日电 (林知远){PROSE}"),
        (TITLE, "2022-12-18 07:42", f"〔記者林知远／河口報導〕{PROSE}"),
        (TITLE, PROSE, OTHER, "来源｜河口发布", "记者｜林知远", "编辑｜杜青", "审核｜丁帆"),
        (TITLE, PROSE, OTHER, "（供稿：机电学院 作者：林知远 审核：丁帆）"),
        (TITLE, PROSE, OTHER, "记者 林知远 通讯员 顾庭安 摄影报道"),
        (TITLE, "2022-12-18 07:42", "文 | 潮汐观察（ID：chaoxi），作者 | 林知远，编辑 | 杜青", PROSE),
    ],
)
def test_who_wrote_is_found_without_a_label_in_the_byline(lines: tuple[str, ...]) -> None:
    found = text(*lines, *(() if OTHER in lines else (OTHER,)))
    assert (found.title, found.author) == (TITLE, "林知远")


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "高新区", PROSE),
        (TITLE, "2022-12-18 07:42", "文化馆", PROSE),
        (TITLE, "2022-12-18 07:42 国际新闻", PROSE),
        (TITLE, "2022-12-18 07:42", PROSE, "本报记者 林知远 摄"),
        (TITLE, "2022-12-18 07:42", PROSE, "一审：杜青 二审：丁帆"),
    ],
)
def test_a_word_beside_the_title_a_photographer_and_who_checked_are_no_authors(lines: tuple[str, ...]) -> None:
    assert text(*lines, OTHER).author is None


def test_a_document_keeps_the_lines_that_date_it() -> None:
    for line in ("2022年12月18日", "（2022年12月18日第七次会议通过）", "河口市人民政府 2022年12月18日"):
        found = text("河口市湿地保护条例", line, "第一条 为了保护湿地，制定本条例。", PROSE)
        assert found.published is None
        assert line in found.text


@pytest.mark.parametrize("name", ["林知远", "石远", "陈望舒", "顧庭安", "阿依古丽·买买提"])
def test_names_of_people(name: str) -> None:
    assert is_person(name)
    assert not is_medium(name)


@pytest.mark.parametrize("word", ["高新区", "文化馆", "石家庄", "方法", "高清", "林", "滩上人家", "Lin", "金融网"])
def test_words_that_begin_as_names_do(word: str) -> None:
    assert not is_person(word)


def test_names_that_stand_glued() -> None:
    assert are_people("林知远沈牧言")
    assert not are_people("林知远天天说")


@pytest.mark.parametrize(
    "line", ["昨天夜里，城东变电站一台主变压器跳闸，", "今天上午，河堤上来了许多放风筝的人", "刚刚，他把信放进了邮筒、"]
)
def test_a_sentence_that_begins_with_a_day_is_text(line: str) -> None:
    text = [
        "首页 新闻 财经",
        "城东变电站夜里跳闸",
        "2021-03-04 来源：江城晚报",
        line,
        "抢修队从十里外赶来。",
        "工厂照常开工。",
    ]
    doc = EXTRACTOR.extract("\n".join([*text, "版权所有 江城网"]))
    assert line in doc.text
    assert (doc.source, str(doc.published)) == ("江城晚报", "2021-03-04")
