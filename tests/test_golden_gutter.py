"""golden.txt: what is written reads back, shows everything, and keeps one line a sentence."""

import hashlib
from itertools import chain
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from extractor.golden.escape import escape, unescape
from extractor.golden.fold import digest
from extractor.golden.gutter import DROPPED, FIELD, KEPT, Line, parse, render
from extractor.golden.sentences import sentences
from extractor.model.errors import GoldenError

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("│⟨⟩…\\# \u3000\u200b\ud800一。?！")))
LABELS = st.sampled_from(["p", "h1", "h2", "item3", "table", "navigation", "title", "watermark"])
TALLIES = st.tuples(
    st.from_regex(r"[1-9][0-9]{0,2} lines", fullmatch=True), st.from_regex(r"([0-9a-f]{8})?", fullmatch=True)
)


@st.composite
def paragraphs(draw: st.DrawFn) -> list[Line]:
    """Return a line, and lines that go on with it."""
    sign, label = draw(st.sampled_from([KEPT, FIELD, DROPPED])), draw(LABELS)
    tally, told = draw(st.one_of(st.just(("", "")), TALLIES))
    first = Line(sign, label, draw(TEXTS), marker=draw(TEXTS), tally=tally, digest=told)
    return [first, *(Line(sign, label, draw(TEXTS), opens=False) for _ in range(draw(st.integers(0, 2))))]


LINES = st.lists(paragraphs()).map(lambda groups: tuple(chain.from_iterable(groups)))


@given(LINES)
def test_what_was_written_reads_back(lines: tuple[Line, ...]) -> None:
    assert parse(render(lines)) == lines


@given(LINES)
def test_a_line_of_the_golden_is_one_line_whatever_the_page_holds(lines: tuple[Line, ...]) -> None:
    written = render(lines)
    assert written.splitlines() == [str(line) for line in lines]
    assert all(line.count("│") == 1 for line in written.splitlines())


@given(LINES)
def test_no_line_ends_in_white_space_that_an_editor_would_cut(lines: tuple[Line, ...]) -> None:
    assert all(line == line.rstrip() for line in render(lines).splitlines())


@given(TEXTS)
def test_escaped_text_can_be_seen_and_read_back(text: str) -> None:
    shown = escape(text)
    assert unescape(shown) == text
    assert not {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} & set(map(category, shown))
    assert {letter for letter in shown if category(letter) == "Zs"} <= {" ", "\u3000"}


@given(TEXTS)
def test_sentences_are_the_text_cut_in_pieces(text: str) -> None:
    assert "".join(sentences(text)) == text


def test_a_sentence_ends_with_its_closing_marks_and_never_inside_an_address() -> None:
    assert sentences("他说：“走吧！”然后走了。见 http://a.example/?id=3 一文") == [
        "他说：“走吧！”",
        "然后走了。",
        "见 http://a.example/?id=3 一文",
    ]


def test_the_bar_stands_in_one_column_whatever_the_width_of_the_marker() -> None:
    lines = [
        Line(KEPT, "h1", "总则", marker="一、"),
        Line(KEPT, "h2", "适用", marker="1."),
        Line(KEPT, "p", "第一句。"),
        Line(KEPT, "p", "第二句。", opens=False),
        Line(DROPPED, "navigation", "供应 … 资讯", tally="5 lines", digest="5f1c09aa"),
        Line(DROPPED, "watermark", "范文网", tally="15 in 14 lines"),
    ]
    assert render(lines) == (
        "= h1 一、    │ 总则\n"
        "= h2 1.      │ 适用\n"
        "= p          │ 第一句。\n"
        "  …          │ 第二句。\n"
        "- navigation │ ⟨5 lines⟩ 供应 … 资讯 #5f1c09aa\n"
        "- watermark  │ ⟨15 in 14 lines⟩ 范文网\n"
    )
    assert {cell_len(str(line).partition("│")[0]) for line in lines} == {13}


def test_a_marker_wider_than_the_gutter_moves_no_other_line() -> None:
    wide = Line(KEPT, "item2", "为了", marker="第一百二十条之一")
    plain = Line(KEPT, "p", "正文")
    assert render([wide, plain]).splitlines()[1] == render([plain]).rstrip("\n")


def test_a_count_without_a_hash_is_not_taken_for_one_with_a_hash() -> None:
    line = Line(DROPPED, "watermark", "网址 #deadbeef", tally="2 in 2 lines")
    assert parse(render([line])) == (line,)


def test_the_hash_is_the_beginning_of_sha_256() -> None:
    assert digest(["供应", "求购"]) == hashlib.sha256("供应\n求购".encode()).hexdigest()[:8]


@pytest.mark.parametrize(
    ("golden", "complaint"),
    [
        ("= p │ 甲\n无栏\n", "golden.txt:2: no line of a golden file"),
        ("  … │ 甲\n", "golden.txt:1: … goes on"),
        ("= p │ 甲\\q\n", "is no escape"),
        ("= p │ 甲\n\n= p │ 乙\n", "golden.txt:2: no line of a golden file"),
    ],
)
def test_what_is_no_golden_is_refused_with_its_line(golden: str, complaint: str) -> None:
    with pytest.raises(GoldenError) as caught:
        parse(golden)
    assert complaint in str(caught.value)
