"""Any input gives a document or one clear sentence, never a traceback, and the ledger still covers it."""

import pytest
import timing
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Document, Extractor, Role
from extractor.model.roles import Fate

EXTRACTOR = Extractor()


def assert_covered(doc: Document) -> None:
    """Check that the spans partition the text: in order, gap-free, none empty."""
    at = 0
    for span in doc.ledger:
        assert span.start == at
        assert span.end > at
        at = span.end
    assert at == len(doc.ledger.text)


LINES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            ["免责声明", "首页 > 新闻 > 正文", "2022-05-27 03:18:44 来源:青峦报", "(一)加强领导。各单位要落实。", "一、总则",
             "相关阅读", "• 供应", "(c)2022 某网", "\u200b", "\ufeff", "\x1b[31m红\x1b[0m", "[bold]粗[/bold]", "👩\u200d👩\u200d👧",
             "今天,甲公司在乙市召开年会,全体员工参加了会议。abc甲文档网", "\r", "\x00", "\ud800"]
        ),
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\n\n"]))
def test_any_text_is_extracted_and_accounted_for(lines: list[str], end: str) -> None:
    doc = EXTRACTOR.extract(end.join(lines), content_type="text/plain")
    assert_covered(doc)
    kept = "".join(doc.ledger.quote(span) for span in doc.ledger if span.role.fate is Fate.CONTENT)
    assert "".join(kept.split()) == "".join(doc.text.split()), "the text is what the ledger keeps"


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_extracted(data: bytes) -> None:
    assert_covered(EXTRACTOR.extract(data))


@settings(max_examples=60)
@given(st.text(alphabet="<>/apdivscript=\"' \n甲&;!-", max_size=200))
def test_any_markup_is_extracted(markup: str) -> None:
    assert_covered(EXTRACTOR.extract(markup, content_type="text/html"))


@settings(max_examples=30)
@given(LINES)
def test_extracting_twice_is_equal(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert EXTRACTOR.extract(text).to_dict(ledger=True) == Extractor().extract(text).to_dict(ledger=True)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty"), (b" \n\t\r\n", "empty"), (b"%PDF-1.7\n\x00\x01", "binary"), (bytes(range(256)) * 20, "binary"),
     ("\u200b\ufeff", "empty"), (b"PK\x03\x04" + b"x" * 50, "binary")],
)  # fmt: skip
def test_what_holds_no_text_says_so(data: bytes | str, code: str) -> None:
    doc = EXTRACTOR.extract(data)
    assert (doc.kind, doc.text) == ("none", "")
    assert [diagnostic.code for diagnostic in doc.diagnostics] == [code]


def test_a_byte_order_mark_stays_as_white_space() -> None:
    doc = EXTRACTOR.extract("\ufeff第一段。".encode())
    assert (doc.ledger.text[0], doc.ledger[0].role) == ("\ufeff", Role.SPACE)
    assert doc.text == "第一段。"


def test_a_lone_surrogate_becomes_one_replacement_character_and_is_told() -> None:
    doc = EXTRACTOR.extract("甲\ud83d乙。")
    assert doc.text == "甲\ufffd乙。"
    assert doc.diagnostics[0].code == "damaged_text"


def test_every_kind_of_line_end_ends_a_line_and_stays_in_the_ledger() -> None:
    text = "甲段。\r\n乙段。\r丙段。\u2028丁段。\n"
    doc = EXTRACTOR.extract(text)
    assert doc.ledger.text == text
    assert doc.text.split("\n") == ["甲段。", "乙段。", "丙段。", "丁段。"]


def test_a_joiner_inside_an_emoji_is_kept_and_one_inside_a_word_is_not() -> None:
    doc = EXTRACTOR.extract("一家\u200b人👩\u200d👩\u200d👧在\u00ad家。")
    assert doc.text == "一家人👩\u200d👩\u200d👧在家。"


def seconds(text: str) -> float:
    return timing.seconds(EXTRACTOR, text, "text/plain")


@pytest.mark.parametrize(
    "unit",
    ["字" * 50, "免责声明\n", "相关阅读\n今天,甲公司在乙市召开年会。\n", "首页 > 新闻\n", "(一)加强领导。各单位要落实。\n",
     "今天,甲公司召开年会。abc甲文档网\n", "\u200b甲", "2022-05-27 03:18 来源:甲报 " * 3 + "\n", "a b c d 1 2 3 "],
    ids=["one line", "after-rule", "related", "breadcrumb", "numbered", "watermark", "invisible", "byline", "jammer"],
)  # fmt: skip
def test_the_cost_grows_with_the_page_and_no_faster(unit: str) -> None:
    small, large = unit * 1_500, unit * 12_000
    seconds(unit * 200)
    ratio = min(seconds(large) for _ in range(2)) / max(min(seconds(small) for _ in range(3)), 0.004)
    assert ratio < 8 * 3.5, "eight times the text may not take much more than eight times as long"
