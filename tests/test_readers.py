"""Bytes become the right characters, whatever their declaration says, and HTML is told from text."""

import pytest

from extractor import Extractor, Rules, drop
from extractor.readers.charset import decode
from extractor.readers.read import is_html, read

CHINESE = "青峦县人民政府关于加强古井保护的通知。各乡镇人民政府应当落实责任,按期完成普查工作。" * 5


@pytest.mark.parametrize(
    ("data", "label", "used", "why"),
    [
        (CHINESE.encode(), None, "utf-8", "utf-8"),
        (CHINESE.encode("gb18030"), None, "gb18030", "detected"),
        (b"<meta charset=gb2312>" + (CHINESE + "喆镕").encode("gb18030"), None, "gb18030", "declared"),
        (b"<meta charset=gb2312>" + CHINESE.encode(), None, "utf-8", "utf-8"),
        (CHINESE.encode("gb18030"), "gbk", "gb18030", "declared"),
        ("臺灣的古井保護辦法,各鄉鎮公所應當落實責任。".encode("big5") * 5, None, "big5hkscs", "detected"),
        (b"<meta charset=big5>" + "臺灣的古井保護辦法。".encode("big5hkscs"), None, "big5hkscs", "declared"),
        (b"\xef\xbb\xbf" + CHINESE.encode(), "gb2312", "utf-8", "bom"),
        (b"\xff\xfe" + CHINESE.encode("utf-16-le"), None, "utf-16-le", "bom"),
        (b"<meta charset=no-such-charset>" + CHINESE.encode("gb18030"), None, "gb18030", "detected"),
    ],
)
def test_the_best_evidence_decides_the_charset(data: bytes, label: str | None, used: str, why: str) -> None:
    text, charset = decode(data, label)
    assert (charset.used, charset.why) == (used, why)
    assert "\ufffd" not in text


def test_damage_is_told_and_not_repaired() -> None:
    doc = Extractor(plugins=[]).extract("锟斤拷前。".encode() + b"\xff\xfe\xfd" + "后文在此。".encode())
    assert doc.diagnostics[0].code == "damaged_text"
    assert "后文在此。" in doc.text


@pytest.mark.parametrize(
    ("text", "media", "expected"),
    [
        ("<!DOCTYPE html><html><body>文</body></html>", "", True),
        ("文<br>文</p>", "", True),
        ("若 a < b 且 c > d,则 a < d。", "", False),
        ("<p>标签怎样写</p>", "text/plain", False),
        ("没有标签", "text/html", True),
    ],
)
def test_html_is_told_from_text_unless_the_media_type_says(text: str, media: str, expected: bool) -> None:  # noqa: FBT001
    assert is_html(text, media) is expected


def test_html_gives_a_line_a_block_and_skips_what_is_no_text() -> None:
    page = read(
        "<html><head><title>题</title><meta name='author' content='甲'></head><body><script>x</script>"
        "<div>第一段<b>粗</b>字</div><ul><li><a href='#'>链</a></li></ul>尾<br>行</body></html>"
    )
    assert page.text.split("\n") == ["第一段粗字", "链", "尾", "行"]
    assert page.meta == {"title": "题", "author": "甲"}
    assert [page.quote(block) for block in page.blocks if block.link_chars] == ["链"]


def test_rules_may_select_elements() -> None:
    plugin = Rules(id="p", rules=[drop.node("nav", "div.nav", role="NAVIGATION")])
    doc = Extractor(plugins=[plugin]).extract("<body><div class=nav><p>菜单</p></div><p>正文。</p></body>")
    assert doc.text == "正文。"


def test_bullets_are_told_from_text() -> None:
    page = read("  • 供应\n* 项\n*注:无\n•\n●一")
    assert [block.bullet for block in page.blocks] == [2, 2, 0, 0, 0]
