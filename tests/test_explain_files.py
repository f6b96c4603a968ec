"""The HTML page and the picture of an explanation need nothing else, and nothing in the text takes effect in them."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, Rules, drop
from extractor.writers.explanation import Explanation, Origin, explain
from extractor.writers.html_report import to_html
from extractor.writers.terminal_svg import to_svg

EXTRACTOR = Extractor(plugins=[Rules(id="ads", rules=[drop.inline("link", "点击这里", role="PROMOTION")])])
ORIGINS = {"ads/link": Origin("ads.py:3", 'because "they" say <so> & more')}
VOID = {"meta", "input", "br"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "header", "div", "h1", "b", "i", "span", "label", "input", "details", "summary",
    "table", "tr", "th", "td", "code", "main", "a", "footer",
}  # fmt: skip
HOSTILE = st.lists(
    st.sampled_from(
        ["<script>alert(1)</script>", "</style>", "<!--", "]]>", '"', "'", "&lt;", "&", "<img src=x onerror=y>", "点击这里", "\x1b[31m",
         "\u202e", "\0", "\n", "正文，", "</span></div>", "javascript:alert(1)", "`", "\t", "\ufffe", "\x85"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


class Seen(HTMLParser):
    """Notes the elements, their attributes and the text of the page's lines."""

    def __init__(self) -> None:  # noqa: D107
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 - the parser's own
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "span" and self._depth:
            self._depth += 1
        elif ("class", "t") in attrs:
            self._depth = 1
            self.text.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: D102 - the parser's own
        if tag == "span" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:  # noqa: D102 - the parser's own
        if self._depth:
            self.text[-1] += data


def explained(page: str) -> Explanation:
    return explain(EXTRACTOR.trace(page, content_type="text/plain"), ORIGINS)


@given(HOSTILE, HOSTILE)
def test_nothing_in_the_text_becomes_markup(page: str, name: str) -> None:
    seen = Seen()
    seen.feed(to_html(explained(page), name))
    assert seen.tags <= ALLOWED
    assert not {
        attribute for attribute, _ in seen.attributes if attribute.startswith("on") or attribute in ("src", "style")
    }
    assert all(re.fullmatch(r"#L\d+", value) for attribute, value in seen.attributes if attribute == "href")


def test_the_page_is_left_in_order() -> None:
    page = "第一行有字，\n\n<b>第二行</b>点击这里也有字。\n第三行\x1b。\n"
    seen = Seen()
    seen.feed(to_html(explained(page), "page.txt"))
    assert seen.text == ["第一行有字，", "<b>第二行</b>点击这里也有字。", "第三行␛。"]


def test_the_policy_allows_this_style_sheet_and_nothing_else() -> None:
    page = to_html(explained("正文，点击这里。"), "page.txt")
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style[0].encode()).digest()).decode()
    assert len(style) == 1
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "http://" not in page.replace("http-equiv", "")
    assert "https://" not in page
    assert "url(" not in style[0]


def test_a_stretch_tells_its_rule() -> None:
    page = to_html(explained("正文，点击这里。"), "page.txt")
    seen = Seen()
    seen.feed(page)
    titles = [value for attribute, value in seen.attributes if attribute == "title"]
    assert 'promotion, dropped\nby ads/link\nbecause "they" say <so> & more\nads.py:3\ncharacters 3 to 7' in titles
    assert "promotion 4" in re.sub(r"<[^>]*>", "", page)


@given(HOSTILE)
def test_the_picture_is_well_formed_and_loads_nothing(page: str) -> None:
    explanation = explained(page)
    svg = to_svg(explanation, explanation.lines, "page", 90)
    ET.fromstring(svg)  # noqa: S314 - our own output
    assert "url(http" not in svg
    assert "<script" not in svg
    assert "@font-face" not in svg


def test_an_ideograph_takes_two_columns_in_the_picture() -> None:
    explanation = explained("集市已经很热闹。")
    svg = to_svg(explanation, explanation.lines, "page", 90)
    found = re.search(r'textLength="([\d.]+)" [^>]*>集市已经很热闹。<', svg)
    assert found
    assert float(found[1]) == 8 * 2 * 12.2
