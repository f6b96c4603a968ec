"""The next page of the same article is known by its link; the next article is not taken for it."""

import pytest

from extractor import Document, Extractor, Role

EXTRACTOR = Extractor()
HOME = "https://news.qingluan.example"
OWN = f"{HOME}/2022/1218/c40213.html"
PROSE = (
    "入冬以后，河口镇的芦苇收割队每天清晨五点下滩，先把浮冰敲开，再沿着去年留下的木桩往里割，一人一天能捆出四十多捆。"
)
OTHER = "老把式说，机器割得快，但是滩边拐角的地方还得靠镰刀，割浅了明年不发，割深了伤根，这里面的分寸没有人写在纸上。"


def page(bar: str, url: str | None = OWN, head: str = "", *, after: str = "") -> Document:
    """Extract an article with a page bar below its text."""
    body = f"<h1>河口镇芦苇收割提前收尾</h1><div>2022-12-18 07:42</div><p>{PROSE}</p><p>{OTHER}</p>{bar}{after}"
    foot = "<div>版权所有 Copyright © 2022 青峦网</div>"
    return EXTRACTOR.extract(f"<html><head>{head}</head><body>{body}{foot}</body></html>", url=url)


BARS = [
    ('<div class="page"><span>1</span> <a href="c40213_2.html">2</a> <a href="c40213_3.html">3</a> <a href="c40213_2.html">下一页</a></div>', OWN, f"{HOME}/2022/1218/c40213_2.html"),
    ('<div><a href="/2022/1218/c40213.html">1</a> <b>2</b> <a href="c40213_3.html">3</a> <a href="c40213_3.html">下页</a></div>', f"{HOME}/2022/1218/c40213_2.html", f"{HOME}/2022/1218/c40213_3.html"),
    ('<ul><li><a>1</a></li><li><a href="c40213_2.html">2</a></li><li><a href="c40213_3.html">3</a></li><li><a href="c40213_2.html">下一页</a></li></ul>', OWN, f"{HOME}/2022/1218/c40213_2.html"),
    ('<div>[1] <a href="?page=2">[2]</a> <a href="?page=3">[3]</a> <a href="javascript:next()">下一页</a></div>', OWN, f"{OWN}?page=2"),
    ('<p>共3页 上一页 <em>1</em> <a href="c40213-2.html">2</a> <a href="c40213-3.html">3</a> <a href="c40213-2.html">&gt;</a></p>', OWN, f"{HOME}/2022/1218/c40213-2.html"),
    ('<div>第 1 页 共 3 页 <a href="c40213_1.html">2</a> <a href="c40213_2.html">下一页</a></div>', OWN, f"{HOME}/2022/1218/c40213_2.html"),
    ('<div><a href="c40213_2.html">下一页</a></div>', OWN, f"{HOME}/2022/1218/c40213_2.html"),
    ('<div><a href="c40213_3.html">下一页 &gt;&gt;</a></div>', f"{HOME}/2022/1218/c40213_2.html", f"{HOME}/2022/1218/c40213_3.html"),
    ('<div><a href="/2022/1218/c40213/2">後一頁</a></div>', f"{HOME}/2022/1218/c40213/", f"{HOME}/2022/1218/c40213/2"),
]  # fmt: skip


@pytest.mark.parametrize(("bar", "own", "following"), BARS)
def test_the_link_to_the_next_page_is_resolved_against_the_page_s_address(bar: str, own: str, following: str) -> None:
    found = page(bar, own)
    assert found.next_page == following
    assert found.to_dict()["next_page"] == following
    assert found.text.split("\n") == [PROSE, OTHER], "and the bar is no part of the text"


NONE = [
    ('<div>下一篇：<a href="c40214.html">滩上的木桩</a></div>', OWN),
    ('<div><a href="c40214.html">下一篇</a></div>', OWN),
    ('<div><a href="c40214.html">下一页</a></div>', OWN),  # the next article, whatever the link says
    ('<div><a href="/post/124">下一页</a></div>', f"{HOME}/post/123"),
    ('<div><a href="show-13.html">下一页</a></div>', f"{HOME}/show-12.html"),
    ('<div><a href="?p=124">下一页</a></div>', f"{HOME}/?p=123"),
    ('<div><a href="c40213.html">1</a> <a href="c40213_2.html">2</a> <span>3</span> 下一页</div>', f"{HOME}/2022/1218/c40213_3.html"),
    ('<div><a href="c40213.html">1</a> <span>2</span> <a href="#">下一页</a></div>', f"{HOME}/2022/1218/c40213_2.html"),
    ('<div><span>1</span> <a href="javascript:;">2</a> <a href="javascript:;">下一页</a></div>', OWN),
    ('<div><span>1</span> <a href="c40213.html?cpage=2">2</a> <a href="c40213.html?cpage=2">下一页</a></div>', OWN),
    ('<div><span>1</span> <a href="https://ad.example/2.html">2</a> <a href="https://ad.example/2.html">下一页</a></div>', OWN),
    ('<div><span>1</span> <a href="c40213_2.html">2</a> <a href="c40213_2.html">下一页</a></div>', None),  # no address to resolve it against
]  # fmt: skip


@pytest.mark.parametrize(("bar", "own"), NONE)
def test_what_is_no_next_page_of_this_one_is_none(bar: str, own: str | None) -> None:
    assert page(bar, own).next_page is None


@pytest.mark.parametrize(
    ("href", "own", "counts"),
    [
        (f"{HOME}/2022/1218/c40213_2.html", OWN, True),
        ("c40213_2.html", OWN, True),
        ("/list/?type=3&amp;page=2", f"{HOME}/list/?type=3", True),
        ("/list/?type=4&amp;page=2", f"{HOME}/list/?type=3", False),
        ("c40214.html", OWN, False),
        ("/post/40120789-xiagu", f"{HOME}/post/39926056-jianshi", False),
        ("/archives/124", f"{HOME}/archives/123", False),
        ("http://[::1", OWN, False),
        ("", OWN, False),
    ],
)
def test_a_stated_next_counts_where_its_address_is_a_page_of_this_one(href: str, own: str, counts: bool) -> None:  # noqa: FBT001
    found = page("", own, f'<link rel="next" href="{href}">').next_page
    assert (found is not None) is counts


def test_a_canonical_address_serves_where_the_caller_gives_none() -> None:
    bar = BARS[0][0]
    assert page(bar, None, f'<link rel="canonical" href="{OWN}">').next_page == BARS[0][2]


def test_a_list_and_a_thread_have_next_pages_too() -> None:
    rows = "".join(f'<li><a href="/a/{n}.html">河口镇芦苇收割第{n}日见闻</a></li>' for n in range(10, 31))
    bar = '<div><span>1</span> <a href="list_2.html">2</a> <a href="list_3.html">3</a> <a href="list_2.html">下一页</a></div>'
    found = EXTRACTOR.extract(
        f"<html><body><h1>芦苇见闻</h1><ul>{rows}</ul>{bar}<p>版权所有 Copyright © 2022 青峦网</p></body></html>",
        url=f"{HOME}/reed/list.html",
    )
    assert found.kind == "listing"
    assert found.next_page == f"{HOME}/reed/list_2.html"


def test_a_text_dump_has_no_addresses_but_its_bar_is_no_text() -> None:
    for bar in ("上一页 1 2 3 下一页", "上一页\n1\n2\n3\n下一页"):
        found = EXTRACTOR.extract(f"河口镇芦苇收割提前收尾\n2022-12-18 07:42\n{PROSE}\n{OTHER}\n{bar}\n", url=OWN)
        assert found.next_page is None
        assert found.text.split("\n") == [PROSE, OTHER]
        assert found.ledger.at(found.ledger.text.index("2", found.ledger.text.index(bar))).role is Role.PAGINATION


def test_numbers_one_a_line_are_a_bar_only_with_a_link_to_the_next_page() -> None:
    table = "1\n2\n3"
    found = EXTRACTOR.extract(f"河口镇芦苇收割提前收尾\n2022-12-18 07:42\n{PROSE}\n{table}\n{OTHER}\n")
    assert table in found.text


def test_the_bar_of_the_last_page_is_no_text() -> None:
    for bar in (
        '<div><a href="c40213.html">1</a> 2</div>',
        '<div><a href="c40213.html">上一页</a> <a href="c40213.html">1</a> <b>2</b></div>',
        '<p><a href="c40213.html">[1]</a>[2]</p>',
    ):
        found = page(bar, f"{HOME}/2022/1218/c40213_2.html")
        assert (found.next_page, found.text.split("\n")) == (None, [PROSE, OTHER])
    assert page("<p>1 2</p>").text.endswith("\n1 2"), "numbers that link nothing are no bar"


@pytest.mark.parametrize(
    ("called", "following"),
    [
        ('createPageHTML(3, 0, "c40213", "html");', f"{HOME}/2022/1218/c40213_1.html"),
        ("createPageHTML(3,1,'c40213','shtml')", f"{HOME}/2022/1218/c40213_2.shtml"),
        ('createPageHTML(3, 2, "c40213", "html");', None),
        ('createPageHTML(1, 0, "c40213", "html");', None),
        ("function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) {}", None),
    ],
)
def test_a_bar_that_a_script_makes_is_read_from_its_call(called: str, following: str | None) -> None:
    assert page(f"<script>{called}</script>").next_page == following
