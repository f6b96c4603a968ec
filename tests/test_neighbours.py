"""A short article beside richer neighbours: what stands around it never takes the page."""

from collections.abc import Callable

import pytest

from extractor import Document, Extractor

TITLE = "城东变电站夜里跳闸"
ARTICLE = ["昨天夜里，城东变电站一台主变压器跳闸。", "停电涉及三个小区，抢修持续到凌晨两点。"]
OTHERS = [
    ("邮票上的桥", "这家百年老店的第四代传人今年二十七岁，他把祖传的方子放进保险箱，又把制作的过程拍成了视频。"),
    (
        "河道里捞出一块石碑",
        "随着气温回升，江滩上的油菜花比往年早开了一周，周末两天接待游客四万多人次，附近的农家从早忙到晚。",
    ),
    ("中药材涨价的背后", "从第一间教室到现在的三层小楼，这所村小用了二十六年，最难的时候全校只有九个学生、两位老师。"),
    ("养老院里来了一群学徒", "交警提醒，大雾天气行车要打开雾灯和示廓灯，与前车保持足够的距离，不要在应急车道上停车。"),
]
HEAD = ["首页 新闻 民生 财经 体育 娱乐"]
FOOT = ["关于我们 | 联系我们 | 版权声明", "Copyright © 2021 青原网 版权所有"]


def teasers() -> list[str]:
    """Return a row of teasers, without a heading."""
    return [line for title, lead in OTHERS for line in (title, lead, "江边钓叟 5-26 20:32 评论(17)")]


def stream() -> list[str]:
    """Return whole articles, each with its own title and date."""
    return [line for title, lead in OTHERS for line in (title, "2021-05-11 08:30 来源：综合", lead, lead[::-1] + "。")]


def comments() -> list[str]:
    """Return what readers said, with names and times."""
    return ["网友评论", *(line for _, lead in OTHERS for line in ("江边钓叟 2021-04-07 20:32", lead, "顶[4] 回复"))]


def as_html(rows: list[str]) -> str:
    """Return lines as a page that states no title, the titles of teasers as links."""
    titles = {title for title, _ in OTHERS}
    body = "".join(f'<p><a href="/1">{row}</a></p>' if row in titles else f"<p>{row}</p>" for row in rows)
    return f"<!DOCTYPE html><html><head><title>青原网</title></head><body>{body}</body></html>"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


@pytest.fixture(params=["html", "text"])
def read(request: pytest.FixtureRequest, extractor: Extractor) -> Callable[[list[str]], Document]:
    """Return what reads lines in one of two forms."""
    form = as_html if request.param == "html" else "\n".join
    return lambda rows: extractor.extract(form([*HEAD, *rows, *FOOT]))


@pytest.mark.parametrize("byline", [["2021-04-06 09:12"], ["2021年04月06日 09:12 来源：青原晚报"], ["2021-04-06"]])
@pytest.mark.parametrize("neighbours", [teasers, stream, comments])
def test_two_sentences_keep_the_page(
    read: Callable[[list[str]], Document], neighbours: Callable[[], list[str]], byline: list[str]
) -> None:
    doc = read([TITLE, *byline, *ARTICLE, *neighbours()])
    assert doc.text.split("\n") == ARTICLE
    assert doc.title == TITLE
    assert str(doc.published)[:10] == "2021-04-06"


def test_teasers_above_the_title_are_other_pages(read: Callable[[list[str]], Document]) -> None:
    doc = read([*teasers(), TITLE, "2021-04-06 09:12", *ARTICLE])
    assert doc.text.split("\n") == ARTICLE
    assert doc.title == TITLE


def test_linked_headings_of_one_text_are_no_teasers(extractor: Extractor) -> None:
    body = "".join(
        f'<h2><a href="#{i}">{title}</a></h2><p>{lead}</p><p>{lead}</p>' for i, (title, lead) in enumerate(OTHERS)
    )
    doc = extractor.extract(f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}</body></html>")
    assert all(lead in doc.text for _, lead in OTHERS)


def test_a_list_of_days_and_titles_has_no_text_and_no_byline(read: Callable[[list[str]], Document]) -> None:
    rows = [f"2022-0{1 + i % 9}-1{i % 9} {title}" for i, (title, _) in enumerate(OTHERS * 4)]
    doc = read(["您的位置：首页 > 乡镇动态", "乡镇动态", *rows])
    assert (doc.kind, doc.text) == ("listing", "")
    assert (doc.published, doc.source) == (None, None)


def test_the_lead_that_the_text_repeats_is_its_summary(read: Callable[[list[str]], Document]) -> None:
    lead = "昨天夜里，城东变电站一台主变压器跳闸，三个小区停电。"
    text = [lead[:-1] + "，抢修持续到凌晨两点，今早供电全部恢复。", *ARTICLE[1:], OTHERS[0][1]]
    doc = read([TITLE, "2021-04-06 09:12 来源：青原晚报", lead, *text])
    assert doc.summary == lead
    assert doc.text.split("\n") == text


def test_a_notice_ends_with_its_annexes_issuer_and_day(read: Callable[[list[str]], Document]) -> None:
    tail = ["特此通告。", "附件：申请表.doc", "保护范围示意图.pdf", "沙浦县自然资源局", "2021年3月3日"]
    text = [OTHERS[2][1], OTHERS[3][1], *tail]
    doc = read(["关于建房审批有关事项的通告", "发布日期：2021-03-04 16:22", *text, "信息来源：县自然资源局"])
    assert doc.text.split("\n") == text


def bare_teasers() -> list[str]:
    """Return a row of teasers that neither a link nor a time tells."""
    return [line for title, lead in OTHERS for line in (title + " 记者走访了三地", lead)]


def test_headlines_without_a_word_of_the_title_are_other_pages_where_nothing_else_tells(extractor: Extractor) -> None:
    text = [*HEAD, TITLE, "2021-04-06 09:12", *ARTICLE, *bare_teasers(), *FOOT]
    assert extractor.extract("\n".join(text)).text.split("\n") == ARTICLE


def test_sections_that_take_up_the_title_are_text(extractor: Extractor) -> None:
    sections = [line for title, lead in OTHERS for line in (f"{title} 变电站外的另一夜", lead)]
    doc = extractor.extract("\n".join([*HEAD, TITLE, "2021-04-06 09:12", *ARTICLE, *sections, *FOOT]))
    assert doc.text.split("\n") == [*ARTICLE, *sections]


def test_a_document_without_furniture_has_no_teasers(extractor: Extractor) -> None:
    text = [TITLE, *ARTICLE, *bare_teasers()]
    assert extractor.extract("\n".join(text)).text.split("\n")[-8:] == text[-8:]


def test_a_summary_may_have_a_label_and_repeat_the_title(read: Callable[[list[str]], Document]) -> None:
    lead = "昨天夜里，城东变电站一台主变压器跳闸，三个小区停电。"
    text = [lead, *ARTICLE[1:], OTHERS[0][1]]
    doc = read([TITLE, "2021-04-06 09:12 来源：青原晚报", "摘要", f"【{TITLE}】{lead}", *text])
    assert doc.summary == lead
    assert doc.text.split("\n") == text


@pytest.mark.parametrize("tags", ["戏院 长者 盐水", "#变电站 #停电 #抢修", "停电，抢修，城东"])
def test_a_row_of_tags_between_a_sentence_and_other_titles_is_no_text(extractor: Extractor, tags: str) -> None:
    rows = [*HEAD, TITLE, "2021-04-06 09:12", *ARTICLE, tags, "延伸阅读", *[title for title, _ in OTHERS], *FOOT]
    assert extractor.extract("\n".join(rows)).text.split("\n") == ARTICLE


def test_a_caption_that_names_its_photographer_is_no_title(extractor: Extractor) -> None:
    photos = ["开秧节上，老把头在田头唱起开秧歌。", "长街宴摆开两百桌，客人尝到了新酿的米酒。 本组图片由岩罕摄"]
    rows = [*HEAD, "梯田开耕节", "2021-04-06 09:12", *ARTICLE, *photos, "编辑：麦冬", *FOOT]
    assert extractor.extract("\n".join(rows)).text.split("\n") == [*ARTICLE, *photos]


def test_short_lines_that_a_line_announces_do_not_end_the_text(read: Callable[[list[str]], Document]) -> None:
    cells = ["乡镇", "亩数", "水价", "柳河", "一万二", "三角", "沙窝", "八千", "三角", "桥头", "六千", "三角"]
    text = [*ARTICLE, "各乡镇的安排如下：", *cells, "渠水本月二十六日到达沙窝村。"]
    doc = read([TITLE, "2021-04-06 09:12", *text, "上一篇：老茶馆歇业前的最后一个下午"])
    assert doc.text.split("\n") == text


INSET = ["相关阅读：", *[title for title, _ in OTHERS[1::2]]]
REST = ["变电站的值班员说，跳闸的原因是一只松鼠。", "城东三个小区的供电今早全部恢复。"]


def test_a_box_of_titles_between_paragraphs_of_one_element_does_not_end_the_text(extractor: Extractor) -> None:
    links = "".join(f'<p><a href="/1">{title}</a></p>' for title in INSET[1:])
    above, below = ("".join(f"<p>{line}</p>" for line in lines) for lines in (ARTICLE, [OTHERS[3][1], *REST]))
    html = f"<p>{HEAD[0]}</p><h1>{TITLE}</h1><p>2021-04-06 09:12</p><div>{above}<div><p>{INSET[0]}</p>{links}</div>{below}</div>"
    foot = "".join(f"<p>{line}</p>" for line in FOOT)
    doc = extractor.extract(f"<!DOCTYPE html><html><body>{html}{foot}</body></html>")
    assert doc.text.split("\n") == [*ARTICLE, OTHERS[3][1], *REST]


def test_titles_between_paragraphs_that_take_up_the_title_do_not_end_the_text(extractor: Extractor) -> None:
    doc = extractor.extract("\n".join([*HEAD, TITLE, "2021-04-06 09:12", *ARTICLE, *INSET, *REST, *FOOT]))
    assert doc.text.split("\n") == [*ARTICLE, *REST]


def test_a_day_below_the_last_sentence_makes_no_line_above_it_a_title(extractor: Extractor) -> None:
    text = [OTHERS[0][1], OTHERS[1][1], "变电站的一台旧变压器，摄于去年", OTHERS[2][1], OTHERS[3][1]]
    above = ["老变电站为什么总跳闸？", "江边钓叟", "关注", "483 人赞同了该文章"]
    rows = [*HEAD, *above, *text, "编辑于 2020-02-18 22:31", "推荐阅读", TITLE, "夜里的抢修队员", *FOOT]
    doc = extractor.extract("\n".join(rows))
    assert doc.title != text[2]
    assert doc.text.split("\n")[-5:] == text


@pytest.mark.parametrize(
    "bar", ["（快捷键 ←）上一章 返回目录 下一章（快捷键 →）", "上一篇：老茶馆歇业前的最后一个下午"]
)
def test_links_to_the_texts_before_and_after_close_a_short_one(read: Callable[[list[str]], Document], bar: str) -> None:
    said = [line for _, lead in OTHERS for line in ("西门吃雪4月13日 12:42", lead)]
    doc = read([TITLE, "2021-04-06 09:12", *ARTICLE, bar, *said])
    assert doc.text.split("\n") == ARTICLE


def test_a_notice_keeps_its_contact_its_issuer_and_its_day(read: Callable[[list[str]], Document]) -> None:
    text = [
        "各小区物业公司：",
        "为保障群众乘梯安全，我局决定自九月十日起对使用十五年以上的电梯开展检测，请提前做好准备。",
        "地址：绿江县江滨路12号 电话：0838-1234567",
        "绿江县市场监督管理局",
        "2021年9月3日",
    ]
    doc = read([TITLE, "发布日期：2021-09-03 来源：绿江县市场监督管理局", *text])
    assert doc.text.split("\n") == text


def test_the_contact_of_a_site_below_a_text_goes(read: Callable[[list[str]], Document]) -> None:
    doc = read([TITLE, "2021-04-06 09:12 来源：青原晚报", *ARTICLE, "地址：青原市江滨路12号 电话：0838-1234567"])
    assert doc.text.split("\n") == ARTICLE


def test_another_day_below_the_byline_is_of_the_text(read: Callable[[list[str]], Document]) -> None:
    text = ["时间：2021年4月2日下午三点", "地点：县政府三楼会议室", *ARTICLE]
    doc = read([TITLE, "2021-04-06 来源：青原晚报", *text])
    assert doc.text.split("\n") == text
    assert str(doc.published) == "2021-04-06"
