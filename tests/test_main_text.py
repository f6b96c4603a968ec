"""The main text of pages that no site plugin knows: composed pages, each as HTML and as two kinds of text dump."""

from collections.abc import Sequence
from html import escape
from itertools import chain

import pytest

from extractor import Document, Extractor

Row = tuple[str, str]
"""An element's name and its text; `a` is a list item that is a link, `nav` a row of links."""

FORMS = ("html", "text", "dump")
NAV = ("nav", "首页 新闻 财经 体育 娱乐 汽车 房产 科技 登录 注册")
FOOT = [
    ("div", "关于我们 | 联系我们 | 版权声明 | 网站地图"),
    ("div", "© 2021 青峦网 版权所有 青ICP备00000001号"),
]
TITLE = "青峦市给落叶清扫添了两台新车"
BYLINE = ("div", "2021-11-03 09:12 来源：青峦晚报 作者：沈牧言")
TEXT = [
    "青峦市十月的雨下得很久，河堤上的柳树只剩下几片叶子，环卫工人每天清晨都要来回扫三遍。",
    "负责这一段的陈师傅说，他最怕的是落叶堵住下水口，水一漫上来，早起上学的孩子就得绕路走。",
    "街道办为此新添了两台小型吸叶车，每台每小时可以清理八百米路面，比人工快了四倍。",
    "下个月，这种车还会开进三条背街小巷，居民可以打电话预约清扫的时间。",
]
OTHERS = [
    "白鹭湾的渔民今年改种莲藕，三个月下来每亩多赚了两千元，村里人说这条路走对了。",
    "老城区的书店要搬家了，店主在门口贴了一张纸，写着二十年来借书不还的人的名字。",
    "石桥镇修好了通往山顶的路，第一辆上山的车是送信的，邮递员说他等这一天等了十一年。",
    "一位退休教师用五年时间画完了全县的古树，每一棵都标明了树龄、高度和守树人的姓名。",
    "云溪县的夜市重新开张，摊位比去年多了一倍，烤豆腐的香味一直飘到河对岸。",
    "动物园里的老象过生日，饲养员用西瓜和胡萝卜做了一个半米高的蛋糕，它三口就吃完了。",
]
COMMENTS = [
    "我家门口那条路终于有人扫了，给环卫工人点个赞，冬天也要注意保暖。",
    "这种车噪音大不大？早上六点在楼下开，孩子还怎么睡觉，希望能错开时间。",
    "希望背街小巷也能覆盖到，我们那里落叶堆了一个星期都没有人管，踩上去都是泥。",
]
LINKS = [("a", line[:17]) for line in OTHERS]
ARTICLE = [("p", line) for line in TEXT]


def page(form: str, title: str, rows: Sequence[Row]) -> str:
    """Compose a page: as HTML, as a browser's innerText, or as a dump with bullets and blank lines."""
    if form == "text":
        return "\n".join(chain.from_iterable(t.split() if kind == "nav" else [t] for kind, t in rows))
    if form == "dump":
        marks = {"a": "• {}\n", "nav": "• {}\n", "p": "{}\n\n"}
        return "".join(
            marks.get(kind, "{}\n").format(part) for kind, t in rows for part in (t.split() if kind == "nav" else [t])
        )
    shapes = {"a": '<li><a href="/1.html">{}</a></li>', "nav": "<div>{}</div>"}
    body = []
    for kind, t in rows:
        inner = " ".join(f'<a href="/{w}">{w}</a>' for w in t.split()) if kind == "nav" else escape(t)
        body.append(shapes.get(kind, f"<{kind}>{{}}</{kind}>").format(inner))
    return f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head><body>{''.join(body)}</body></html>"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def extract(
    extractor: Extractor, form: str, rows: Sequence[Row], title: str = TITLE, path: str = "a/1.html"
) -> Document:
    """Extract a composed page of a site that nobody knows."""
    return extractor.extract(page(form, f"{title}_青峦网", rows), f"https://www.qingluan.example/{path}")


def lines(doc: Document, *, without: str = "") -> list[str]:
    """Return the lines of a document's text, without its topic."""
    return [line for line in doc.text.split("\n") if line != without]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "below",
    [
        pytest.param([("div", "责任编辑：顾庭安"), *[("p", t) for t in OTHERS]], id="teasers below the editor's name"),
        pytest.param(
            [("div", "相关阅读"), *chain.from_iterable(zip(LINKS, [("p", t) for t in OTHERS], strict=True))],
            id="related",
        ),
        pytest.param([("div", "网友评论"), *[("p", t) for t in COMMENTS * 2]], id="comments"),
    ],
)
def test_an_article_of_one_paragraph_is_whole_beside_richer_neighbours(
    extractor: Extractor, form: str, below: list[Row]
) -> None:
    doc = extract(extractor, form, [NAV, ("h1", TITLE), BYLINE, ("p", TEXT[0]), *below, *FOOT])
    assert lines(doc) == TEXT[:1]
    assert (doc.kind, doc.title) == ("article", TITLE)


@pytest.mark.parametrize("form", FORMS)
def test_a_page_of_several_articles_gives_its_first(extractor: Extractor, form: str) -> None:
    rows = [NAV, ("h1", TITLE), BYLINE, *ARTICLE[:2], ("div", "阅读 1203")]
    for number, line in enumerate(OTHERS):
        rows += [
            ("h2", line[:12]),
            ("div", f"2021-11-0{number + 1} 10:00 来源：青峦晚报"),
            ("p", line),
            ("div", "阅读 320"),
        ]
    assert lines(extract(extractor, form, [*rows, *FOOT])) == TEXT[:2]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "above",
    [
        pytest.param([], id="nothing"),
        pytest.param([("div", "2021-11-03")], id="a bare date"),
        pytest.param([("div", "山雀 2021-11-03 阅读(1406)")], id="a name and a date"),
    ],
)
def test_a_page_without_a_byline_gives_its_paragraphs(extractor: Extractor, form: str, above: list[Row]) -> None:
    assert lines(extract(extractor, form, [NAV, ("h1", TITLE), *above, *ARTICLE, *LINKS, *FOOT])) == TEXT


@pytest.mark.parametrize("form", FORMS)
def test_prose_above_the_title_and_below_the_footer_is_not_the_text(extractor: Extractor, form: str) -> None:
    above = [("div", "本站使用 Cookie 以便为您提供更好的服务，继续浏览即表示您同意我们的隐私政策。"), NAV]
    below = [("div", "登录即表示您已阅读并同意用户协议和隐私政策，未注册的手机号将自动创建账号。"), ("div", "提交")]
    rows = [*above, *LINKS, ("h1", TITLE), BYLINE, *ARTICLE, *LINKS, *FOOT, *below]
    assert lines(extract(extractor, form, rows)) == TEXT


@pytest.mark.parametrize("form", FORMS)
def test_links_between_paragraphs_leave_and_the_text_goes_on(extractor: Extractor, form: str) -> None:
    rows = [
        NAV,
        ("h1", TITLE),
        BYLINE,
        *ARTICLE[:2],
        ("div", "相关阅读："),
        *LINKS[:2],
        *ARTICLE[2:],
        ("div", "责任编辑：顾庭安"),
    ]
    assert lines(extract(extractor, form, [*rows, *LINKS, *FOOT])) == TEXT


@pytest.mark.parametrize("form", FORMS)
def test_traditional_script_is_read_like_simplified(extractor: Extractor, form: str) -> None:
    text = [
        "颱風外圍環流影響，青巒市昨夜降下大雨，河岸停車場積水達三十公分，市府緊急調派抽水機。",
        "消防局表示，截至清晨六點共接獲四十二件積水通報，所幸沒有人員傷亡，道路已陸續恢復通行。",
    ]
    links = ["外縣市也淹水 民眾划船上班", "停班停課標準一次看懂", "抽水站工人的一天", "颱風路徑最新預測圖"]
    rows = [
        ("nav", "首頁 即時 政治 財經 娛樂 登入 註冊"),
        ("h1", "大雨灌進停車場"),
        ("div", "2021-06-05 08:20 記者沈牧言／青巒報導"),
    ]
    rows += [
        *[("p", t) for t in text],
        ("div", "延伸閱讀"),
        *[("a", t) for t in links],
        ("div", "版權所有 © 2021 青巒日報"),
    ]
    assert lines(extract(extractor, form, rows, "大雨灌進停車場")) == text


@pytest.mark.parametrize("form", FORMS)
def test_dialogue_and_verse_stay_whole(extractor: Extractor, form: str) -> None:
    verse = [
        "青峦的雨落在河堤上，",
        "柳叶一片一片，",
        "像没有寄出的信。",
        "“你来了。”",
        "“坐。”",
        "扫街的人来了，",
        "把秋天装进车里，",
        "一车，又一车。",
    ]
    rows = [NAV, ("h1", "河堤的雨"), ("div", "作者：白鹭洲 2020-01-12 18:32 浏览：272"), *[("p", t) for t in verse]]
    rows += [("div", "最新评论"), ("p", "写得真好，读了三遍，想起了老家的河。"), *FOOT]
    assert lines(extract(extractor, form, rows, "河堤的雨")) == verse


@pytest.mark.parametrize("form", FORMS)
def test_a_page_that_is_all_list_is_a_listing_with_no_text(extractor: Extractor, form: str) -> None:
    items = chain.from_iterable(
        (("a", f"{line[:18]}{number}"), ("div", f"11-0{number}")) for number, line in enumerate(OTHERS * 3)
    )
    doc = extract(extractor, form, [NAV, *items, *FOOT], "新闻列表", "news/")
    assert (doc.kind, doc.text) == ("listing", "")


@pytest.mark.parametrize("form", FORMS)
def test_a_page_of_links_alone_has_no_text(extractor: Extractor, form: str) -> None:
    doc = extract(extractor, form, [*[NAV] * 6, *FOOT], "青峦导航", "")
    assert doc.kind in ("listing", "none")
    assert doc.text == ""


def test_a_shell_that_waits_for_its_scripts_has_no_text(extractor: Extractor) -> None:
    doc = extract(extractor, "html", [("div", "您的浏览器禁用了JavaScript"), NAV, NAV, *FOOT], "青峦网", "")
    assert doc.text == ""


def test_every_decision_has_a_reason(extractor: Extractor) -> None:
    trace = extractor.trace(page("text", TITLE, [NAV, ("h1", TITLE), BYLINE, *ARTICLE, *LINKS, *FOOT]))
    assert trace.region.reason == "below the byline"


def test_a_document_of_short_lines_is_whole_where_nothing_is_furniture(extractor: Extractor) -> None:
    table = [f"{number}号界址点 {number * 7} {number * 13}" for number in range(1, 60)]
    text = "\n".join([TEXT[0], *table, "青峦市人民政府", "2021年11月3日"])
    doc = extractor.extract(text)
    assert doc.kind == "article"
    assert doc.text == text


def test_a_label_of_ingredients_that_is_hidden_is_passed_over() -> None:
    hidden = '<div style="display:none">用料</div>'
    foot = "<p>关于我们 | 联系我们</p><p>© 2021 青ICP备00000001号</p>"
    page = f"<!DOCTYPE html><p>首页 &gt; 菜谱</p><h1>酸汤面</h1>{hidden}<p>面条二百克，下锅煮五分钟，捞出来过一遍凉水。</p><p>汤里放一勺醋，再放少许盐，浇在面上。</p>{foot}"
    assert "浇在面上。" in Extractor().extract(page).text
