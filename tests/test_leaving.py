"""A page leaves its text where another box begins or readers speak; parts of one text are never left."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, closings, departures, replies, score_blocks
from extractor.readers.read import read

TEXT = [
    "腊月二十三，柳河镇的年集开了，卖灶糖的老周天不亮就占好了摊位。",
    "他的糖用麦芽熬，熬到能拉出丝来才算好，一锅要守六个小时。",
    "今年糖价没有涨，他说来的都是老主顾，张不开这个口。",
]
CARD = "作者曾在三家报社工作，写过两百多篇乡村故事，现在住在河边，养着一只猫和十几盆花。"
ANSWER = "灶糖放在阴凉的地方可以存半个月，拿出来以前先冻一冻，吃的时候才不会粘牙，老人和孩子要小口吃。"
HEAD = '<ul><li><a href="/1">首页</a></li><li><a href="/2">登录</a></li><li><a href="/3">注册</a></li></ul>'
TITLE = "<h1>年集上的灶糖</h1><p>2022-01-25 08:10 来源：柳河晚报</p>"
FOOT = "<p>关于我们 | 联系我们 | 版权声明</p><p>Copyright © 2022 柳河网 版权所有</p>"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def box(name: str, *lines: str, tag: str = "div") -> str:
    """Return an element called `name` that holds paragraphs."""
    return f'<{tag} class="{name}">{"".join(f"<p>{line}</p>" for line in lines)}</{tag}>'


def html(*pieces: str) -> str:
    """Return a page of `pieces` between a menu and a footer."""
    return f"<!DOCTYPE html><html><head><title>柳河网</title></head><body>{HEAD}{''.join(pieces)}{FOOT}</body></html>"


def left(*pieces: str) -> list[str]:
    """Return the lines at which a page of `pieces` leaves a text; its title is the line in h1."""
    page = read(html(*pieces), None, None)
    title = next(index for index, node in enumerate(page.nodes) if node.tag == "h1")
    return [page.lines[index] for index in departures(page, title, score_blocks(page, {}))]


@pytest.mark.parametrize("beside", [box("author", CARD), box("qa", "还有人问", ANSWER), f"<aside>{ANSWER}</aside>"])
def test_what_stands_in_another_box_than_a_short_text_is_not_of_it(extractor: Extractor, beside: str) -> None:
    page = html(f'<div class="main">{TITLE}{box("text", TEXT[0])}</div>', beside)
    assert extractor.extract(page).text == TEXT[0]


def test_boxes_inside_an_article_are_left_too(extractor: Extractor) -> None:
    page = html(f"<article>{TITLE}{box('editor', *TEXT)}{box('card', '关于我', CARD)}</article>")
    assert extractor.extract(page).text.split("\n") == TEXT


def test_labels_above_what_another_box_says_are_of_that_box(extractor: Extractor) -> None:
    others = '<section class="other"><h2>其他活动</h2><article><h3>夜游古城</h3><p>{}</p></article></section>'
    page = html(f"<main>{TITLE}<p>一行导语。</p>{box('rich', *TEXT, tag='section')}{others.format(ANSWER)}</main>")
    assert extractor.extract(page).text.split("\n")[-3:] == TEXT


def test_a_table_below_the_one_that_holds_title_and_text_is_another_box(extractor: Extractor) -> None:
    text = f"<table><tr><td>{TITLE}<p>{TEXT[0]}</p><p>{TEXT[1]}</p></td></tr></table>"
    page = html(text, f"<table><tr><td>{ANSWER}</td></tr></table>")
    assert extractor.extract(page).text.split("\n") == TEXT[:2]


def test_a_table_inside_a_text_is_not_left(extractor: Extractor) -> None:
    table = f"<table><tr><td>第一天</td><td>{ANSWER}</td></tr><tr><td>第二天</td><td>{CARD}</td></tr></table>"
    page = html(f"<div class='a'>{TITLE}<p>{TEXT[0]}</p><p>{TEXT[1]}</p>{table}<p>{TEXT[2]}</p></div>")
    text = extractor.extract(page).text
    assert all(line in text for line in [*TEXT, ANSWER, CARD])


def test_columns_of_a_page_that_is_laid_out_as_a_table_are_boxes(extractor: Extractor) -> None:
    rows = f"<table><tr><td>{TITLE}<p>{TEXT[0]}</p><p>{TEXT[1]}</p></td><td>公 告<p>{ANSWER}</p></td></tr></table>"
    assert extractor.extract(html(rows)).text.split("\n") == TEXT[:2]


@pytest.mark.parametrize(
    "pieces",
    [
        [TITLE, box("part", TEXT[0], TEXT[1]), box("part", TEXT[2], CARD)],
        [TITLE, box("part one", TEXT[0], TEXT[1]), box("part two", TEXT[2], CARD)],
        [TITLE, f"<div><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div>", f"<div><p>{TEXT[2]}</p></div>"],
        [TITLE, box("text", *TEXT), f"<blockquote>{ANSWER}</blockquote>", f"<p>{CARD}</p>"],
        [TITLE, box("lead", TEXT[0], TEXT[1]), box("body", *TEXT, CARD, ANSWER, CARD, ANSWER, CARD, ANSWER)],
        [TITLE, box("intro", CARD), box("steps", TEXT[0], TEXT[1]), box("tips", TEXT[2])],
        [TITLE, box("ask", TEXT[0], TEXT[1]), box("reply", ANSWER), box("reply", CARD)],
    ],
    ids=["sections", "one class of two", "nameless", "quotation", "summary", "parts of a recipe", "answers"],
)
def test_parts_of_one_text_are_not_left(pieces: Sequence[str]) -> None:
    assert left(*pieces) == []


def test_the_text_goes_on_in_a_much_richer_box(extractor: Extractor) -> None:
    body = [*TEXT, CARD, ANSWER, f"再说一遍，{CARD}", f"又有人说，{ANSWER}", f"到了年底，{CARD}"]
    page = html(TITLE, box("lead", TEXT[0], TEXT[1]), box("body", *body))
    assert extractor.extract(page).text.split("\n")[-len(body) :] == body


@given(st.lists(st.sampled_from(["a", "b", ""]), min_size=1, max_size=6))
def test_only_prose_can_leave_and_a_page_of_boxes_named_alike_never_does(names: list[str]) -> None:
    found = left(TITLE, *[box(name, CARD, ANSWER) for name in names])
    assert set(found) <= {CARD, ANSWER}
    if len(set(names)) == 1:
        assert found == []


COMMENTS = [
    ["豆豆妈3小时前", "小时候最盼着这一口，现在城里买不到了。", "12 回复"],
    ["江边钓叟01-25", "我家门口也有一个，排队要半个钟头，糖倒是真甜，就是粘牙。", "3 回复"],
    ["K先生昨天 10:26", "看饿了，年前一定要回去买两斤。", "回复"],
]


def rows(comments: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of some comments."""
    return [line for comment in comments for line in comment]


def test_comments_below_a_text_that_no_heading_announces_are_not_text(extractor: Extractor) -> None:
    dump = ["首页", "登录", "注册", "年集上的灶糖", "2022-01-25 08:10 来源：柳河晚报", *TEXT, "分享你的想法"]
    text = extractor.extract("\n".join([*dump, *rows(COMMENTS * 2), "Copyright © 2022 柳河网 版权所有"])).text
    assert text.split("\n")[:3] == TEXT
    assert not any(comment[1] in text for comment in COMMENTS)


def test_a_row_begins_at_its_first_name_and_two_comments_make_none() -> None:
    page = read("\n".join([*TEXT, *rows(COMMENTS), *TEXT, *rows(COMMENTS[:2])]), None, None)
    assert replies(page) == [len(TEXT)]


@pytest.mark.parametrize(
    "heads",
    [
        ["2021年3月5日", "2021年4月9日", "2021年5月1日"],
        ["08:10", "09:35", "11:20"],
        ["第一站 3月5日", "第二站 3月6日", "第三站 3月7日"],
        ["三月五日，雨。", "三月六日，晴。", "三月七日，阴。"],
    ],
    ids=["days", "times", "a journey", "a diary"],
)
def test_days_above_the_entries_of_a_chronicle_are_no_comments(heads: list[str]) -> None:
    lines = [line for head in heads for line in (head, *TEXT)]
    assert replies(read("\n".join(lines), None, None)) == []


@pytest.mark.parametrize("said", ["- END -", "—— The End ——", "（完）", "【全文完】", "END"])
def test_a_line_that_says_so_closes_the_text(extractor: Extractor, said: str) -> None:
    card = ["年集边上", "介绍 每晚九点，一篇文字，一首歌，陪你走过一条河，让每个出门在外的人都有一盏灯。"]
    dump = ["首页", "登录", "注册", "年集上的灶糖", "2022-01-25 08:10 来源：柳河晚报", *TEXT, said, *card]
    text = extractor.extract("\n".join([*dump, "Copyright © 2022 柳河网 版权所有"])).text
    assert text.split("\n") == TEXT


@pytest.mark.parametrize("line", ["第一期工程完", "WEEKEND", "这一锅糖熬完。", "END用户协议"])
def test_words_that_hold_such_a_word_close_nothing(line: str) -> None:
    assert closings(read("\n".join([*TEXT, line, CARD]), None, None)) == []


def test_titles_above_a_few_words_and_a_name_begin_the_row() -> None:
    feed = [line for head, *_ in COMMENTS for line in ("渔排搬空了", ANSWER, head)]
    assert replies(read("\n".join([*TEXT, "热门", *feed]), None, None)) == [len(TEXT) + 1]
    pairs = [line for head, *_ in COMMENTS for line in ("渔排搬空了", head)]
    assert replies(read("\n".join([*TEXT, *pairs]), None, None)) == [len(TEXT)]
