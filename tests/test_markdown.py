"""The Markdown of a document, read by a CommonMark parser, shows the document's text and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from extractor.model.passage import Passage
from extractor.writers.markdown import to_markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = st.lists(
    st.sampled_from(
        ["*", "**", "_", "__", "`", "``", "<b>", "<", ">", "|", "#", "## ", "- ", "-", "+ ", "1. ", "1)", "12.", "~~~", "~", "[", "]",
         "](x)", "![", "\\", "&", "&lt;", "&#42;", "$", "=", "===", "---", "    ", "\t", "\u3000", "\n", "<!--", "http://a.cn", ":--",
         "中文", "，", "。", "“", "a", "7", " "]
    ),
    max_size=12,
).map("".join)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=40)
TEXTS = HOSTILE | ANY
STRIPPED = TEXTS.map(str.strip).filter(bool)


def shown(markdown: str) -> list[str]:
    """Return the text of each leaf block as a reader sees it; cells of a table row are parted by a tab."""
    blocks: list[str] = []
    in_row = False
    for token in PARSER.parse(markdown):
        if token.type == "tr_open":
            blocks.append("")
        if token.type in ("tr_open", "tr_close"):
            in_row = token.type == "tr_open"
        elif token.type == "inline" and in_row:
            blocks[-1] += ("\t" if blocks[-1] else "") + _inline(token)
        elif token.type == "inline":
            blocks.append(_inline(token))
        elif token.type == "fence":
            blocks.append(token.content.removesuffix("\n"))
    return blocks


def _inline(token: Token) -> str:
    breaks = {"hardbreak": "\n", "softbreak": " "}
    allowed = {"text", "hardbreak", "softbreak", "em_open", "em_close"}
    assert {child.type for child in token.children or ()} <= allowed, "some text was taken for markup"
    return "".join(breaks.get(child.type, child.content) for child in token.children or ())


def passage(kind: str, text: str, **more: object) -> Passage:
    return Passage(type=kind, text=text, printed=text, source=(), **more)  # type: ignore[arg-type]


def kinds(markdown: str) -> set[str]:
    return {token.type for token in PARSER.parse(markdown) if token.nesting >= 0}


@given(st.lists(TEXTS.filter(lambda text: bool(text.strip())), min_size=1, max_size=4))
def test_paragraphs_show_their_text(texts: list[str]) -> None:
    markdown = to_markdown(None, [passage("paragraph", text) for text in texts])
    assert shown(markdown) == texts
    assert kinds(markdown) == {"paragraph_open", "inline"}


@given(STRIPPED, st.sampled_from(["caption", "item", "quote", "image"]))
def test_other_blocks_show_their_text(text: str, kind: str) -> None:
    assert shown(to_markdown(None, [passage(kind, text)])) == [text]


@given(STRIPPED.filter(lambda text: len(text.splitlines()) == 1), st.integers(1, 9))
def test_headings_show_their_text(text: str, level: int) -> None:
    markdown = to_markdown(text, [passage("heading", text, level=level)])
    assert shown(markdown) == [text, text]


@given(ANY)
def test_code_is_not_touched(text: str) -> None:
    assert shown(to_markdown(None, [passage("code", f"`{text}`````")])) == [f"`{text}`````"]


@given(
    st.lists(
        st.lists(STRIPPED.filter(lambda text: len(text.splitlines()) == 1), min_size=2, max_size=2),
        min_size=1,
        max_size=3,
    )
)
def test_tables_show_their_cells(rows: list[list[str]]) -> None:
    table = passage("table", "", rows=tuple(map(tuple, rows)))
    assert shown(to_markdown(None, [table])) == ["\t".join(row) for row in rows]


def test_rows_of_a_table_may_differ_in_length() -> None:
    table = passage("table", "", rows=(("品名",), ("茶", "12")))
    assert to_markdown(None, [table]) == "| 品名 |  |\n| --- | --- |\n| 茶 | 12 |\n"


@pytest.mark.parametrize(
    "text",
    ["用时3~5天，退货8~10天。", "变量 max_len_1 不变", "5 < 7 且 a>b", "价格-3℃", "1.2 米", "#话题#", "A&B 公司"],
)
def test_what_is_no_markup_is_hardly_escaped(text: str) -> None:
    """People read Markdown raw, too."""
    assert to_markdown(None, [passage("paragraph", text)]).replace("\\~", "~") == f"{text}\n"


def test_items_keep_their_printed_numbers() -> None:
    """Markdown would renumber a list, and drop markers as they are printed."""
    items = [passage("item", text, marker=text[:2], level=1) for text in ("1. 申请表", "3. 身份证")]
    assert to_markdown(None, items) == "1\\. 申请表\n\n3\\. 身份证\n"


def test_items_without_markers_are_one_list() -> None:
    assert to_markdown(None, [passage("item", "红茶"), passage("item", "绿茶")]) == "- 红茶\n- 绿茶\n"


def test_levels_go_below_the_title() -> None:
    markdown = to_markdown("标题", [passage("heading", "一、总则", level=1), passage("heading", "深", level=9)])
    assert markdown == "# 标题\n\n## 一、总则\n\n###### 深\n"


def test_a_forum_post_begins_with_its_author() -> None:
    post = {"author": "老*张", "published": "2020-01-02", "floor": 3}
    markdown = to_markdown(None, [passage("paragraph", "开头"), passage("paragraph", "回复", post=post)])
    assert markdown == "开头\n\n---\n\n*老\\*张 · 2020-01-02 · #3*\n\n回复\n"


def test_no_rule_stands_above_the_first_post() -> None:
    post = {"author": None, "published": "2020-01-02T08:10:00", "floor": "楼主"}
    assert to_markdown(None, [passage("paragraph", "开头", post=post)]) == "*2020-01-02 08:10:00 · 楼主*\n\n开头\n"
