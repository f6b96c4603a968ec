"""HTML pages: nothing of the body's text is lost, what a browser does not show has a named rule, markup gives types."""

import pytest
import timing
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Document, Extractor
from extractor.model.roles import Fate
from extractor.readers.guard import defuse
from extractor.readers.read import read
from extractor.stages.seen import seen

EXTRACTOR = Extractor()

ARTICLE = "<p>今天,河堤加固工程完工,历时三个月。</p><p>工程分三段进行,每一段都由专门的班组负责施工,质量由监理把关。</p>"


def page(inside: str) -> str:
    """Return a page with an article, and `inside` in its text."""
    return f"<!DOCTYPE html><title>河堤加固工程完工</title><body><h1>河堤加固工程完工</h1><div>{ARTICLE}{inside}{ARTICLE}</div></body>"


def roles(doc: Document) -> dict[str, tuple[str, str]]:
    """Return role and rule by text."""
    return {doc.ledger.quote(span): (span.role.name, span.rule) for span in doc.ledger}


@pytest.mark.parametrize(
    ("markup", "text", "role", "rule"),
    [
        ("<noscript><p>请打开脚本</p></noscript>", "请打开脚本", "HIDDEN", "unseen/instead"),
        ("<iframe><b>旧</b></iframe>", "<b>旧</b>", "HIDDEN", "unseen/instead"),
        ("<video>请换浏览器</video>", "请换浏览器", "HIDDEN", "unseen/instead"),
        ("<select><option>一月</option><option>二月</option></select>", "一月 二月", "WIDGET", "unseen/control"),
        ("<textarea>写评论</textarea>", "写评论", "WIDGET", "unseen/control"),
        ("<p>共三段<button>展开</button></p>", "展开", "WIDGET", "unseen/control"),
        ("<svg><text>图例</text></svg>", "图例", "WIDGET", "unseen/control"),
        ('<div style="display: none">隐去</div>', "隐去", "HIDDEN", "unseen/style"),
        ("<p hidden>隐去</p>", "隐去", "HIDDEN", "unseen/style"),
        ('<p>堤长<span style="visibility:hidden">x7Q网</span>二里。</p>', "x7Q网", "HIDDEN", "unseen/style"),
    ],
)
def test_what_a_browser_does_not_show_is_in_the_ledger_with_its_rule(
    markup: str, text: str, role: str, rule: str
) -> None:
    doc = EXTRACTOR.extract(page(markup))
    assert roles(doc)[text] == (role, rule)
    assert text not in doc.text


@pytest.mark.parametrize("markup", ["<script>甲</script>", "<style>甲</style>", "<template>甲</template>", "<!--甲-->"])
def test_scripts_styles_templates_and_comments_are_no_text(markup: str) -> None:
    assert "甲" not in read(page(markup)).text


@pytest.mark.parametrize("markup", ['<p style="overflow:hidden">留下</p>', '<p aria-hidden="true">留下</p>'])
def test_what_is_no_evidence_of_hiding_hides_nothing(markup: str) -> None:
    assert roles(EXTRACTOR.extract(page(markup)))["留下"] == ("BODY", "core/kept")


def test_hidden_text_inside_a_paragraph_does_not_break_it() -> None:
    doc = EXTRACTOR.extract(page('<p>堤长<span style="display:none">x7Q网</span>二里,宽三丈。</p>'))
    assert "堤长二里,宽三丈。" in doc.text.split("\n")


def test_a_text_that_the_page_hides_until_its_script_has_run_is_the_text() -> None:
    doc = EXTRACTOR.extract(
        f'<body><div>青峦晚报</div><div id="text" style="visibility: hidden; opacity: 0">{ARTICLE * 2}'
        '<p style="display:none">隐去</p></div><div>扫一扫,关注我们。</div></body>'
    )
    assert "历时三个月" in doc.text


def test_a_hidden_dialog_beside_a_shown_article_stays_hidden() -> None:
    dialog = "<div style='display:none'><p>登录之后,可以收藏文章,也可以发表评论,请先阅读用户协议。</p></div>"
    doc = EXTRACTOR.extract(page("") + dialog)
    assert "登录" not in doc.text
    assert not any("登录" in line for line in seen(read(page("") + dialog))[0].lines)


def test_tables_have_rows_and_tabs() -> None:
    doc = EXTRACTOR.extract(page("<table><tr><th>段<th>长度</tr><tr><td>上段<td>1. <b>二百</b>米</tr></table>"))
    (table,) = [block for block in doc.blocks if block.type == "table"]
    assert table.rows == (("段", "长度"), ("上段", "1. 二百米"))
    assert "段\t长度\n上段\t1. 二百米" in doc.text


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td>{0}</td></tr></table>",
        "<table><tr><td>左<td>{0}</tr><tr><td>右<td>{0}</tr></table>",
        "<table><tr><td><table><tr><td>内<td>外</table></td><td>{0}</td></tr><tr><td>左<td>右</tr></table>",
    ],
    ids=["one cell", "paragraphs", "a table around a table"],
)
def test_tables_that_lay_out_a_page_say_nothing_about_its_paragraphs(layout: str) -> None:
    long = "<p>工程分三段进行,每一段都由专门的班组负责施工,质量由监理把关,资金由县里统一拨付,专款专用。</p>" * 3
    doc = EXTRACTOR.extract(page(layout.format(long)))
    assert {block.type for block in doc.blocks if "监理" in block.text} == {"paragraph"}


def test_code_keeps_its_lines_and_indents() -> None:
    doc = EXTRACTOR.extract(
        page("<pre><code>def f():\n<span>    return</span> <i>1</i>\n\n<b></b>\n\tx = 2  \n</code></pre>")
    )
    (code,) = [block for block in doc.blocks if block.type == "code"]
    assert code.text == "def f():\n    return 1\n\n\n\tx = 2"
    assert code.text in doc.text
    ((start, end),) = code.source
    assert doc.ledger.text[start:end] == code.text


def test_a_button_to_copy_code_is_no_part_of_it() -> None:
    doc = EXTRACTOR.extract(page("<pre>a = 1\nb = 2<button>复制代码</button></pre>"))
    assert [block.text for block in doc.blocks if block.type == "code"] == ["a = 1\nb = 2"]
    assert roles(doc)["复制代码"] == ("WIDGET", "unseen/control")
    assert doc.ledger.text.count("复制代码") == 1


def test_quotations_captions_items_and_headings() -> None:
    doc = EXTRACTOR.extract(
        page(
            "<h2>概况</h2><blockquote><p>很好。</p><p>很满意。</p></blockquote><figure><img src=a.jpg><figcaption>河堤</figcaption></figure>"
            "<ul><li>上段</li><li>下段<ol><li>桥下</li><li>桥上</li></ol></li></ul><h3>后续安排</h3>"
        )
    )
    found = [(block.type, block.text, block.level) for block in doc.blocks if block.type != "paragraph"]
    assert found == [
        ("heading", "概况", 1),
        ("quote", "很好。\n很满意。", None),
        ("image", "", None),
        ("caption", "河堤", None),
        ("item", "上段", 1),
        ("item", "下段", 1),
        ("item", "桥下", 2),
        ("item", "桥上", 2),
        ("heading", "后续安排", 2),
    ]


def test_an_unnumbered_heading_is_as_deep_as_numbered_ones_in_such_elements() -> None:
    doc = EXTRACTOR.extract(page("<h3>一、概况</h3><p>甲。</p><h3>二、用工</h3><p>乙。</p><h3>附记</h3><p>丙。</p>"))
    assert {block.level for block in doc.blocks if block.type == "heading"} == {1}


@pytest.mark.parametrize(
    ("image", "address"),
    [
        ('<img src="loading.gif" data-src="/a/1.jpg" alt="河堤">', "/a/1.jpg"),
        ('<img src="data:image/gif;base64,R0lGOD" data-original="//i.example/2.png" alt="河堤">', "//i.example/2.png"),
        ('<img src="3.jpg" alt="河堤" width="600">', "3.jpg"),
    ],
)
def test_images_have_an_address_and_add_no_character(image: str, address: str) -> None:
    doc = EXTRACTOR.extract(page(f"<p>{image}</p>"))
    (found,) = [block for block in doc.blocks if block.type == "image"]
    assert found.to_dict() == {"type": "image", "text": "河堤", "source": [], "address": address}
    assert doc.text == EXTRACTOR.extract(page("")).text
    assert doc.ledger.text == EXTRACTOR.extract(page("")).ledger.text
    assert f"![河堤](<{address}>)" in doc.to_markdown()


@pytest.mark.parametrize("image", ['<img src="1.gif" width="1">', '<img src="/img/icon/a.png">', "<img alt=河堤>"])
def test_counters_icons_and_images_without_address_are_none(image: str) -> None:
    assert not [block for block in EXTRACTOR.extract(page(image)).blocks if block.type == "image"]


def test_an_indent_after_a_sentence_begins_a_paragraph_and_one_inside_a_name_does_not() -> None:
    text = "<div>　　第一段讲工程。　　第二段讲用工。<br>&nbsp;&nbsp;&nbsp;&nbsp;第三段。\n&nbsp;&nbsp;&nbsp;&nbsp;签名:李　　明</div>"
    assert list(read(f"<body>{text}</body>").lines) == ["第一段讲工程。", "第二段讲用工。", "第三段。", "签名:李 明"]


TAGS = "p div span b a pre code table tr td th ul li blockquote h2 figure figcaption img select option textarea button noscript iframe svg template script br".split()  # noqa: SIM905 - a list to read
TOKENS = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ["<p hidden>", "<div style='display:none'>", "<span style=visibility:hidden>", "<!--<$[信息内容]>begin-->", "<!--<$[信息内容]>end-->",
         "<img data-src=a.jpg alt=图>", "今天,河堤加固工程完工,历时三个月,投入资金二百万元。", "　　", "&nbsp;&nbsp;&nbsp;&nbsp;", "\n    ", " ", "甲", "x", "\x00", "一、",
         "\u200b", "图为河堤。林知远 摄", "(一)加强领导。"]
    ),
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(TOKENS, max_size=40).map("".join))
def test_any_page_is_accounted_for(markup: str) -> None:
    doc = EXTRACTOR.extract(markup, content_type="text/html")
    at = 0
    for span in doc.ledger:
        assert span.start == at < span.end
        at = span.end
    assert at == len(doc.ledger.text)
    kept = "".join(doc.ledger.quote(span) for span in doc.ledger if span.role.fate is Fate.CONTENT)
    assert "".join(kept.split()) == "".join(doc.text.split()), "the text is what the ledger keeps"
    assert doc.to_dict(ledger=True) == EXTRACTOR.extract(markup, content_type="text/html").to_dict(ledger=True)
    for start, end in ((block.start, block.end) for block in read(markup, content_type="text/html").blocks):
        assert doc.ledger.text[start:end] == doc.ledger.text[start:end].strip() != ""


def seconds(markup: str) -> float:
    return timing.seconds(EXTRACTOR, markup, "text/html")


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<ul><li>甲", "<div hidden>甲", "<pre>a\n", "<blockquote>今天。", "<table><tr><td>甲<td>乙", "<li>今天天气很好,大家都在。",
     "<span style='display:none'>甲</span>乙", "<p>今天天气很好。<img src=a.jpg>", "<!--<$[信息内容]>begin-->今天。<!--<$[信息内容]>end-->"],
)  # fmt: skip
def test_the_cost_grows_with_the_page_and_no_faster(unit: str) -> None:
    small, large = unit * 2_000, unit * 16_000
    seconds(unit * 200)
    ratio = min(seconds(large) for _ in range(2)) / max(min(seconds(small) for _ in range(3)), 0.004)
    assert ratio < 8 * 3.5, "eight times the page may not take much more than eight times as long"


def test_a_tag_with_very_many_attributes_is_cut_and_the_text_stays() -> None:
    tag = " ".join(f"a{number}=1" for number in range(20_000))
    markup = f"<p>前。</p><p {tag}>后。</p>"
    assert len(defuse(markup.encode())) < len(markup) // 10
    assert list(read(markup).lines) == ["前。", "后。"]


HOSTILE = {
    "attributes with signs of an end": "<div " + " ".join(f'a{n}=">"' for n in range(20_000)) + ">",
    "options": "<select>" + "<option>甲" * 20_000 + "</select>",
    "bodies": "".join(f"<body a{n}=1>" for n in range(20_000)),
    "styles of letters": "".join(f"<p><font color={n}>甲</p>" for n in range(10_000)),
    "tags without a document": "<div>" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_costs_the_parser_its_square_is_cut_and_the_text_stays(name: str) -> None:
    markup = HOSTILE[name] + "<p>河堤是沿河修建的挡水建筑物,常见于平原地区。</p>"
    seconds("<p>热身。</p>")
    plain = "<p>甲</p>" * (len(markup) // 8)
    assert seconds(markup) < 10 * seconds(plain)
    assert "河堤是沿河修建的挡水建筑物" in EXTRACTOR.extract(markup).ledger.text


def test_a_text_about_tags_is_no_page_and_a_fragment_of_markup_is_one() -> None:
    assert not read("标签 <div> 用来分块。").is_html
    assert not read("<某公司>的公告").is_html
    assert read("<div>河堤").is_html


def test_pages_that_people_made_are_parsed_as_they_are() -> None:
    image = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 4_000 + "'>"
    flat = page("<p>文<br><img src=a.jpg><ul><li>甲<li>乙</ul>" * 2_000 + image)
    assert defuse(flat.encode()) == flat.encode()


@pytest.mark.parametrize(
    ("marked", "levels"),
    [
        ("<h2>东岸</h2>{}<p>一、石阶</p>{}<p>二、护栏</p>{}<h2>西岸</h2>{}<p>一、栈桥</p>{}<p>二、灯杆</p>{}", [1, 2, 2, 1, 2, 2]),
        ("<h2>东岸</h2>{}<h3>一、石阶</h3>{}<h4>（一）材料</h4>{}<h4>（二）工艺</h4>{}<h3>二、护栏</h3>{}<h2>西岸</h2>{}", [1, 2, 3, 3, 2, 1]),
        ("{}<h2>一、石阶</h2>{}<h2>二、护栏</h2>{}<h2>附记</h2>{}", [1, 1, 1]),
        ("<h2>一、石阶</h2>{}<h3>材料</h3>{}<h2>二、护栏</h2>{}", [1, 2, 1]),
    ],
)  # fmt: skip
def test_numbered_headings_lie_below_stronger_ones_without_a_number(marked: str, levels: list[int]) -> None:
    doc = EXTRACTOR.extract(page(marked.replace("{}", ARTICLE)))
    assert [block.level for block in doc.blocks if block.type == "heading"] == levels
