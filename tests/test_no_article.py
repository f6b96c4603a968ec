"""Pages that hold no article: lists of other pages, and what a site says in place of a text."""

from collections.abc import Sequence

import pytest

from extractor import Extractor

HEAD = ["首页 新闻 财经 文化 便民", "当前位置：首页 > 政务公开 > 通知公告"]
FOOT = ["关于我们 | 联系我们 | 网站地图", "版权所有 绿江县人民政府 川ICP备12003456号"]
TITLES = [
    "老茶馆歇业前的最后一个下午",
    "快递柜收费之后谁在吃亏",
    "水库放鱼十万尾 钓友排队等开竿",
    "村口的大喇叭又响了",
    "停车难 单位院子开放之后",
    "一张老照片牵出的寻亲故事",
    "冬小麦长势好于常年",
    "地铁七号线试跑 站台先闻到了油漆味",
    "剧场缺观众还是缺好戏",
    "稻田里养鸭 一亩多收八百元",
    "公园里的合唱团缺一个男低音",
    "跨江缆车明年复运",
]
DAYS = [(1 + number % 12, 3 + number) for number in range(len(TITLES))]
FORMS = {
    "in brackets before": "[{month:02d}-{day:02d}]{title}",
    "before": "{month:02d}-{day:02d} {title}",
    "in brackets after": "{title}({month:02d}/{day:02d})",
    "in words": "· {title} {month}月{day}日",
    "with a year": "{title} 2021-{month:02d}-{day:02d}",
    "with a time": "2021.{month:02d}.{day:02d} 10:24 {title}",
    "below": "{title}\n{month:02d}-{day:02d}",
    "above, with a year": "2021年{month}月{day}日\n{title}",
}
"""How lists print a title and its day."""


def rows(form: str) -> list[str]:
    """Return the lines of a list."""
    pairs = zip(TITLES, DAYS, strict=True)
    return "\n".join(form.format(title=title, month=month, day=day) for title, (month, day) in pairs).split("\n")


def as_html(lines: Sequence[str]) -> str:
    """Return lines as a page, titles as links."""
    body = "".join(f"<p><a href='/1'>{line}</a></p>" if line in TITLES else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>通知公告_绿江县人民政府</title></head><body>{body}</body></html>"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


@pytest.mark.parametrize("make", ["\n".join, as_html], ids=["text", "html"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_rows_of_titles_with_days_are_a_listing(extractor: Extractor, form: str, make: object) -> None:
    assert callable(make)
    doc = extractor.extract(make([*HEAD, *rows(form), "上一页 1 2 3 下一页", *FOOT]))
    assert (doc.kind, doc.text, doc.published) == ("listing", "", None)
    assert doc.title in (None, "通知公告")
    titles = {span.role.name for span in doc.ledger if doc.ledger.quote(span) in rows(form)}
    assert "TITLE" not in titles


def test_titles_above_page_numbers_are_a_listing(extractor: Extractor) -> None:
    assert extractor.extract("\n".join([*HEAD, *TITLES, "上一页 1 2 3 下一页", *FOOT])).kind == "listing"


def test_the_board_of_a_forum_is_a_listing(extractor: Extractor) -> None:
    lines = [
        part
        for number, title in enumerate(TITLES, start=1)
        for part in (
            title,
            "江边钓叟",
            f"2022-3-{number}",
            str(number * 3),
            "豆豆妈",
            f"2022-4-{number} 10:2{number % 6}",
        )
    ]
    page = [
        "首页 论坛 群组 登录 注册",
        "绿江论坛 » 绿江灌水",
        "主题 作者 回复/查看 最后发表",
        *lines,
        "Powered by Discuz! X3.4",
    ]
    doc = extractor.extract("\n".join(page))
    assert (doc.kind, doc.text) == ("listing", "")


@pytest.mark.parametrize(
    "lines",
    [
        ["绿江县大事记", *rows("{month:02d}-{day:02d} {title}")],
        [
            *HEAD,
            "绿江县大事记",
            "来源：县志办 2022-01-10 09:00",
            *rows("{month}月{day}日，{title}，县里派人到场。"),
            *FOOT,
        ],
        [
            *HEAD,
            "联赛赛程公布",
            "来源：绿江体育 2022-01-10 09:00",
            "新赛季的赛程今天公布，揭幕战定在三月五日，全部比赛在市体育场进行。",
            *rows("{month}月{day}日 {title}"),
            *FOOT,
        ],
    ],
    ids=["a document", "sentences", "below a byline"],
)
def test_days_before_lines_alone_make_no_listing(extractor: Extractor, lines: list[str]) -> None:
    doc = extractor.extract("\n".join(lines))
    assert doc.kind == "article"
    assert all(title in doc.text for title in TITLES)


WALLS = [
    "抱歉，您访问的页面不存在或已被删除！",
    "该内容已被发布者删除",
    "您需要登录后才能查看该帖子",
    "请完成安全验证后继续访问。",
]


@pytest.mark.parametrize("wall", WALLS)
def test_the_words_of_a_site_are_no_text(extractor: Extractor, wall: str) -> None:
    for page in (f"提示信息\n{wall}\n返回首页", as_html(["提示信息", wall, "返回首页"])):
        doc = extractor.extract(page)
        assert (doc.kind, doc.text) == ("none", "")
        assert wall in "".join(doc.ledger.quote(span) for span in doc.ledger.removed())


@pytest.mark.parametrize("wall", WALLS)
def test_beside_a_text_they_are_left_out_alone(extractor: Extractor, wall: str) -> None:
    text = [
        "昨天夜里，城东变电站一台主变压器跳闸，三个小区停电。",
        "抢修持续到凌晨两点，今早供电全部恢复，工厂照常开工。",
    ]
    page = [*HEAD, "城东变电站夜里跳闸", "来源：绿江晚报 2022-01-10 09:00", text[0], wall, text[1], *FOOT]
    assert extractor.extract("\n".join(page)).text.split("\n") == text
