"""Lines that no rule knows among those of the site, below the text and above it: they go, and what is the text's stays."""

from collections.abc import Sequence

import pytest

from extractor import Document, Extractor

EXTRACTOR = Extractor()
TITLE = "石桥镇的老渡口恢复通航"
BYLINE = "2021-05-18 09:30 来源：青峦晚报"
TEXT = [
    "停了十一年的石桥渡口上周恢复通航，两条新船每半小时对开一班，船票两元，学生和老人免费。",
    "镇里请回了当年的船工周伯，他在水上走了四十年，知道哪里有暗流，哪里枯水的时候要绕行。",
    "对岸三个村的孩子从此不必绕十二公里的山路上学，早上七点的第一班船，几乎坐满了书包。",
    "渡口的候船亭由旧粮站改成，墙上挂着从前的船票和照片，等船的人总要凑近了看上一会儿。",
]
NOTE = (
    "本网站转载的文章版权归原作者所有，转载的目的在于传递更多信息，并不代表本网站赞同其观点，如有侵权请与本网站联系。"
)


def extract(lines: Sequence[str], *, form: str) -> Document:
    """Extract a page of these lines, as a dump or as HTML."""
    if form == "dump":
        return EXTRACTOR.extract("\n".join(lines))
    body = "".join([f"<p>{line}</p>" for line in lines])
    return EXTRACTOR.extract(f"<html><body><div>{body}</div></body></html>")


def between(doc: Document) -> list[str]:
    """Return the lines that went because of those around them."""
    return [
        line
        for span in doc.ledger.removed()
        if span.rule == "core/between"
        for line in doc.ledger.quote(span).split("\n")
    ]


BOTH = pytest.mark.parametrize("form", ["dump", "html"])

FEET = {
    "a slogan": (["作者：林知远", "青峦晚报 你身边的报纸", "[打印本页]"], ["青峦晚报 你身边的报纸"]),
    "a programme": (["来源：青峦晚报", "青峦视点", "版权所有 青峦晚报社"], ["青峦视点"]),
    "two lines": (
        ["来源：青峦晚报", "青峦视点", "值班 丁帆", f"免责声明：{NOTE}", "打印 关闭"],
        ["青峦视点", "值班 丁帆"],
    ),
    "nobody wrote": (["编辑：杜青", "暂无评论", "相关阅读", "村口的大喇叭又响了"], ["暂无评论"]),
    "a wish": (["觉得文章不错的话，可以收藏点赞。", "关注我吧", "感谢您的阅读，下期再见。"], ["关注我吧"]),
    "a lone name": (["本文转载自青峦晚报，如有侵权请联系删除。", "山雀笔记", "扫码关注公众号"], ["山雀笔记"]),
    "two who read it": (["编辑 杜青", "二审 丁帆", "三审 苏禾", "来源：青峦晚报"], ["二审 丁帆", "三审 苏禾"]),
    "two gaps": (["编辑：杜青", "审阅 丁帆", "来源：青峦晚报", "青峦视点", "打印 关闭"], ["审阅 丁帆", "青峦视点"]),
}
HEADS = {
    "the site's name above the menu": (["青峦大学新闻网", "首页 综合新闻 正文", TITLE, BYLINE], ["青峦大学新闻网"]),
    "a slogan above the path": (["青峦之声", "当前位置：首页 > 理论 > 正文", TITLE, BYLINE], ["青峦之声"]),
    "a day above the path": (["星期一", "多云转晴", "首页>社会>正文", TITLE, BYLINE], ["星期一", "多云转晴"]),
}


@BOTH
@pytest.mark.parametrize("case", FEET)
def test_unknown_lines_among_those_below_the_text_go(case: str, form: str) -> None:
    foot, unknown = FEET[case]
    doc = extract([TITLE, BYLINE, *TEXT, *foot], form=form)
    assert doc.text == "\n".join(TEXT)
    assert between(doc) == unknown


@pytest.mark.parametrize("case", HEADS)
def test_unknown_lines_above_the_path_go(case: str) -> None:
    head, unknown = HEADS[case]
    doc = extract([*head, *TEXT], form="dump")
    assert doc.text == "\n".join(TEXT)
    assert between(doc) == unknown
    assert doc.title == TITLE


@BOTH
def test_what_is_known_below_an_unknown_second_title_is_read_and_the_title_stays(form: str) -> None:
    doc = extract([TITLE, BYLINE, "沈牧言（青峦县交通局）", "摘要：本文记石桥渡口恢复通航的经过。", *TEXT], form=form)
    assert doc.summary == "本文记石桥渡口恢复通航的经过。"
    assert doc.text == "\n".join(["沈牧言（青峦县交通局）", *TEXT])


@BOTH
def test_an_editor_is_read_above_the_last_unknown_line_which_stays(form: str) -> None:
    doc = extract([TITLE, BYLINE, *TEXT, "编辑：杜青", "暂无评论"], form=form)
    assert doc.editor == "杜青"
    assert doc.text == "\n".join([*TEXT, "暂无评论"])


SOURCE, RIGHTS, CALL = "来源：青峦县统计局", "转载请注明出处。", "欢迎在评论区留言。"
CLOSINGS = {
    "who signs, and the day": [RIGHTS, "石桥镇人民政府", "2021年5月18日"],
    "a unit below a source": [SOURCE, "单位：万人次"],
    "a caption": [SOURCE, "图1 石桥渡口"],
    "a stage direction": [CALL, "（灯灭）"],
    "a place and a season": [SOURCE, "辛丑年夏写于石桥"],
    "annexes": [RIGHTS, "附件：渡口时刻表", "渡口票价表.doc"],
    "contacts": [RIGHTS, "联系人：丁帆", "联系电话：0700-1234567"],
    "a copy to": [RIGHTS, "抄送：县交通局", "石桥镇办公室"],
    "a greeting": ["感谢您的阅读，下期再见。", "此致", "敬礼", "顾庭安"],
    "verses": [CALL, "摇橹的人说，", "不要站起来，"],
    "speech": [CALL, "“还等吗”", "“等”"],
    "a list": [RIGHTS, "1. 时刻表", "2. 票价表"],
    "what a line above introduces": ["稿件的末尾写明下列各项：", "来源：某报", "责任编辑", "值班主任"],
    "two lines that nothing known stands below": [SOURCE, "青峦视点", "石桥渡口"],
    "three lines": [CALL, "船开了", "风停了", "灯亮了"],
    "words": [TEXT[0], "评论", "早班", "晚班"],
    "a statement": [f"声明：{NOTE}", "青峦视点"],
}


@BOTH
@pytest.mark.parametrize("case", CLOSINGS)
def test_short_last_lines_of_a_text_stay_above_those_of_the_site(case: str, form: str) -> None:
    text = [*TEXT, *CLOSINGS[case]]
    below = [] if case.endswith("below") else ["打印 关闭"]
    doc = extract([TITLE, BYLINE, *text, *below], form=form)
    assert doc.text == "\n".join(text)


@BOTH
@pytest.mark.parametrize(
    "head",
    [
        ["石桥镇人民政府文件", "石政发〔2021〕8号", TITLE],
        [TITLE, "地点：三楼会议室", "时间：2021年5月3日"],
        [TITLE, "难度 容易", "用时 两小时", "分量 四人"],
    ],
)
def test_short_first_lines_of_a_text_stay(head: Sequence[str], form: str) -> None:
    doc = extract([*head, *TEXT, "打印 关闭"], form=form)
    kept = [doc.title, *doc.text.split("\n")]
    assert [line for line in [*head, *TEXT] if line not in kept] == []


def test_what_a_browser_does_not_show_tells_nothing_of_the_lines_around() -> None:
    lines = "".join([f"<p>{line}</p>" for line in TEXT])
    verses = "".join([f"<p>{line}</p><p style='display:none'>暗处的字</p>" for line in ("船开了", "风停了")])
    doc = EXTRACTOR.extract(f"<html><body><h1>{TITLE}</h1><p>{BYLINE}</p>{lines}{verses}<p>打印 关闭</p></body></html>")
    assert doc.text.endswith("船开了\n风停了")


@BOTH
@pytest.mark.parametrize("text", [["不要站起来"], ["船开了", "风停了"]])
def test_a_text_of_one_or_two_short_lines_stays(text: Sequence[str], form: str) -> None:
    doc = extract([TITLE, BYLINE, *text, "打印 关闭"], form=form)
    assert doc.text == "\n".join(text)
