"""Authors whom only elements name, the author's card below a text, and who is no author."""

import pytest

from extractor import extract

TEXT = (
    "<p>去年秋天我在河边种了一排柳树，今年春天只活了三棵，邻居说是水淹的，我看未必。</p>"
    "<p>第二年我换了办法，先挖沟排水，再把树苗斜着插进去，到了夏天，叶子已经能遮住一张桌子。</p>"
    "<p>树是慢的东西，你急它不急，等到你不急的时候，它就长起来了，这是我从河边学到的。</p>"
)


def page(below: str = "", card: str = "", head: str = "") -> bytes:
    """Return a blog's page with something below its title, below its text, or in its head."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>河边种柳树的三年-柳岸</title>{head}</head><body>'
        '<ul><li><a href="/">首页</a></li><li><a href="/a">归档</a></li><li><a href="/b">标签</a></li></ul>'
        f'<div class="main"><h1>河边种柳树的三年</h1>{below}<div class="content">{TEXT}</div>{card}</div>'
        "<footer><p>关于我们 联系我们</p><p>Copyright © 2022 柳岸 版权所有</p></footer></body></html>"
    ).encode()


@pytest.mark.parametrize(
    "below",
    [
        '<div class="author" itemprop="author"><a href="/cook/1/"><span itemprop="name">山雀</span></a></div>',
        '<div class="meta"><a class="author-name" href="/x">山雀</a><span>2022-05-06</span></div>',
        '<div><a href="https://example.com/people/shan-que/">山雀</a></div><div>种树的人</div><button>关注</button>',
        '<div><strong><a class="per_name">山雀</a></strong> (云溪) <a>LV.19</a> <a>关注</a></div>',
        '<div class="meta"><a rel="author" href="/about">山雀</a></div>',
    ],
)
def test_an_element_below_the_title_names_the_author(below: str) -> None:
    doc = extract(page(below))
    assert (doc.author, doc.source) == ("山雀", None)


@pytest.mark.parametrize(
    "card",
    [
        '<div class="article-author"><h4><a href="/author/1">山雀</a></h4>种树二十年，现在在河边写字。</div>',
        '<div><a href="/u/3a0"><img src="/a.png"></a><div><a>山雀</a><div>写些种树的事</div></div></div>',
    ],
)
def test_a_card_below_the_text_names_the_author(card: str) -> None:
    doc = extract(page(card=card))
    assert doc.author == "山雀"
    assert doc.text.endswith("这是我从河边学到的。")


@pytest.mark.parametrize(
    "around",
    [
        {"below": '<div class="author">青峦日报</div>'},
        {"below": '<div class="info"><span class="author">责任编辑：杜青</span></div>'},
        {"card": '<h3>网友评论</h3><div><a class="author" href="/u/1">青瓦</a></div><p>写得好。</p>'},
        {"card": '<div><a class="author" href="/u/1">青瓦</a></div><div>2022-05-06 08:10</div><p>写得好。</p>'},
        {"head": '<meta name="author" content="admin">'},
        {"head": '<meta name="author" content="柳岸">'},
    ],
)
def test_media_editors_and_readers_are_no_authors(around: dict[str, str]) -> None:
    assert extract(page(**around)).author is None


def test_the_author_of_the_head_is_believed_where_he_is_printed() -> None:
    doc = extract(page('<div class="meta">2022-05-06 · 山雀 · 种树</div>', head='<meta name="author" content="山雀">'))
    assert doc.author == "山雀"


def test_linked_data_names_the_author_and_the_dish_of_a_recipe() -> None:
    linked = '{"@type":"Recipe","name":"河边种柳树的三年","author":{"@type":"Person","name":"山雀"}}'
    doc = extract(page(head=f'<script type="application/ld+json">{linked}</script>'))
    assert (doc.title, doc.author) == ("河边种柳树的三年", "山雀")


def test_the_card_of_a_named_author_is_no_text() -> None:
    text = TEXT.replace("<p>", "").replace("</p>", "\n")
    card = "林知远 副主任医师\n擅长：骨折的治疗。\n门诊时间：每周二全天\n"
    top = "首页\n健康科普\n正文\n河边种柳树的三年\n作者：骨科 林知远 日期：2022-07-19 阅读：3602\n"
    tail = "上一篇：三伏贴怎么贴\n下一篇：没有了\n相关文章\n扭脚之后\nCopyright © 2022 云溪医院 版权所有\n"
    doc = extract(top + text + card + tail)
    assert (doc.author, doc.text) == ("林知远", text.strip())


def test_a_letter_keeps_the_name_that_signs_it() -> None:
    text = TEXT.replace("<p>", "").replace("</p>", "\n")
    top = "首页\n来信\n正文\n河边种柳树的三年\n作者：林知远 日期：2022-07-19 阅读：3602\n"
    tail = "上一篇：三伏贴怎么贴\n下一篇：没有了\n相关文章\n扭脚之后\nCopyright © 2022 云溪网 版权所有\n"
    assert extract(f"{top}{text}林知远\n二〇二二年夏于云溪\n{tail}").text.endswith("林知远\n二〇二二年夏于云溪")


def test_who_took_the_picture_did_not_write() -> None:
    body = [
        "糖廠的煙囪興建於1911年。（記者王小明攝）",
        "〔記者蔡昀臻／雲林報導〕糖廠的煙囪因結構安全疑慮一度面臨拆除，鎮公所今天公布投票的結果。",
    ]
    doc = extract("\n".join(["百年糖廠煙囪不拆了！鎮民投票支持保留", "2023/08/30 17:26", *body]))
    assert doc.author == "蔡昀臻"
