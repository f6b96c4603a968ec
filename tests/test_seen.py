"""What a browser does not show changes nothing: neither what is the text, nor who wrote it, nor where it ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Extractor
from extractor.readers.read import read
from extractor.stages.seen import seen

EXTRACTOR = Extractor()
ARTICLE = [
    "首页", "新闻", "登录", "旧渡口修缮完工", "2021-06-03 09:30 来源：青峦晚报",
    "青石码头的修缮历时三个月，石阶全部换新，两侧的护栏也重新上了漆，早晚都有人来这里散步。",
    "负责施工的匠人说，每一块石头都编了号，拆下来清洗以后再按原样砌回去，一块也没有少。",
    "附近的住户把老照片捐给了展室，最早的一张拍摄于渡口通航的那一年，照片上还能看见渡船。",
    "责任编辑：林野", "相关阅读", "白鹭湾的渔民改种莲藕", "版权所有 青峦网",
]  # fmt: skip
THREAD = [
    "首页", "论坛", "链条总是掉怎么办", "松下风", "注册会员", "发表于 2021-3-1 10:10 | 只看该作者",
    "我家的自行车链条总是掉，换了新的也一样，有没有懂的人", "回复", "老张修车", "发表于 2021-3-2 10:10 | 只看该作者",
    "先看看后拨是不是歪了，上次我也是这样，调了后拨就好了。", "回复", "云中鹤", "发表于 2021-3-3 10:10 | 只看该作者",
    "把链条剪短一节，别剪太多，不然大齿比的时候会绷断。", "回复", "版权所有 青峦网",
]  # fmt: skip
HIDDEN = ["加载中", "楼主", "12", "关注", "一级标题", "请登录之后再发表评论，谢谢。", "举报这一条", "复制成功", "···"]
MARKUP = [
    "<div style='display:none'>{}</div>",
    "<div hidden><span>{}</span></div>",
    "<noscript><p>{}</p></noscript>",
    "<div><iframe><p>{}</p></iframe></div>",
]


@settings(max_examples=120, deadline=None)
@given(
    lines=st.sampled_from([ARTICLE, THREAD]),
    added=st.lists(
        st.tuples(st.integers(0, 17), st.sampled_from(HIDDEN), st.sampled_from(MARKUP)), min_size=1, max_size=6
    ),
)
def test_hidden_lines_change_nothing(lines: list[str], added: list[tuple[int, str, str]]) -> None:
    shown = [f"<p>{line}</p>" for line in lines]
    page = list(shown)
    for place, text, markup in sorted(added, reverse=True):
        page.insert(place, markup.format(text))
    doc, want = EXTRACTOR.extract("".join(page)), EXTRACTOR.extract("".join(shown))
    assert [doc.text, doc.kind, doc.title, doc.author, doc.published] == [
        want.text, want.kind, want.title, want.author, want.published
    ]  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["<p>{}</p>", "<p><button>{}</button></p>", *MARKUP]),
            st.text("甲乙，x", min_size=1, max_size=9),
        ),
        min_size=1,
        max_size=9,
    )
)
def test_detectors_see_lines_of_the_page_and_buttons_but_nothing_hidden(parts: list[tuple[str, str]]) -> None:
    page = read("<body>" + "<img src=1.jpg>".join(markup.format(text) for markup, text in parts))
    view, _ = seen(page)
    stated = [page.text[start:end] for start, end in zip(view.starts, view.ends, strict=True)]
    assert list(view.lines) == stated
    assert stated == [text for markup, text in parts if markup not in MARKUP]
    assert len(view.nodes) == len(view.link_chars) == len(view.lines)
    for (place, image), (before, same) in zip(view.images, page.images, strict=True):
        assert image is same
        assert list(view.starts[:place]) == [start for start in page.starts[:before] if start in view.starts]


@pytest.mark.parametrize("line", [">", "上一页", "## 架构", "1", "install"])
def test_lines_of_code_in_a_post_are_no_names(line: str) -> None:
    post = f"<p>先这样试试，看看行不行：</p><pre>make\n{line}\nmake check</pre>"
    doc = EXTRACTOR.extract("".join(post if "后拨就好" in text else f"<p>{text}</p>" for text in THREAD))
    assert doc.kind == "forum"
    assert f"make\n{line}\nmake check" in doc.text


@pytest.mark.parametrize("line", [">", "登录", "上一页", "1 2 3", "# 相关阅读", "版权所有", "责任编辑：林野", "分享到"])
def test_lines_of_code_in_an_article_are_no_furniture(line: str) -> None:
    code = f"<pre>make\n{line}\nmake check</pre>"
    doc = EXTRACTOR.extract("".join(f"<p>{text}</p>{code if '编了号' in text else ''}" for text in ARTICLE))
    assert f"make\n{line}\nmake check\n附近的住户" in doc.text
    assert [block.type for block in doc.blocks] == ["paragraph", "paragraph", "code", "paragraph"]


def test_a_page_that_is_set_like_code_has_furniture() -> None:
    plain, code = EXTRACTOR.extract("\n".join(ARTICLE)), EXTRACTOR.extract("<pre>" + "\n".join(ARTICLE) + "</pre>")
    assert (code.title, code.published) == (plain.title, plain.published)
    assert "版权所有" not in code.text
