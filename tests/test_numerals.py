"""Numerals as Chinese documents print them have one value or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numbering import parse_numeral

KNOWN = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "九": 9,
    "十": 10,
    "十五": 15,
    "一十五": 15,
    "二十": 20,
    "九十九": 99,
    "百": 100,
    "百二十": 120,
    "一百零一": 101,
    "一百〇一": 101,
    "一百一十": 110,
    "两百": 200,
    "三百六十五": 365,
    "一千零一": 1001,
    "一万二千三百": 12300,
    "三万": 30000,
    "廿": 20,
    "廿三": 23,
    "卅": 30,
    "卌五": 45,
    "二〇二二": 2022,
    "一一〇": 110,
    "一二〇": 120,
    "壹": 1,
    "贰": 2,
    "貳參": 23,
    "壹拾贰": 12,
    "陸": 6,
    "12": 12,
    "１２": 12,
    "007": 7,
    "Ⅳ": 4,
    "ⅻ": 12,
    "IV": 4,
    "XIV": 14,
    "viii": 8,
    "甲": 1,
    "癸": 10,
    "①": 1,
    "⑳": 20,
    "㉑": 21,
    "㊿": 50,
    "⑴": 1,
    "⒛": 20,
    "㈠": 1,
    "㈩": 10,
    "❸": 3,
}
NONE = [
    "",
    " ",
    "第一",
    "一、",
    "一百二",
    "十十",
    "二十廿",
    "一百二十条之一",
    "万",
    "IIII",
    "IC",
    "A",
    "1.2",
    "²",
    "一1",
    "-3",
]
DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(("text", "value"), KNOWN.items())
def test_a_printed_form_has_its_value(text: str, value: int) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_numeral_or_read_in_two_ways_has_none(text: str) -> None:
    assert parse_numeral(text) is None


def in_words(value: int) -> str:
    """Write 1 to 9999 as a Chinese number, the way documents do."""
    out, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if gap and out else "") + DIGITS[digit] + name
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


@given(st.integers(1, 9999))
def test_a_number_written_out_is_read_back(value: int) -> None:
    assert parse_numeral(in_words(value)) == value


@given(st.integers(10, 999))
def test_digits_in_a_row_are_read_by_place(value: int) -> None:
    assert parse_numeral("".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))) == value


@given(st.text() | st.text(alphabet="〇零一二三十百千万廿壹拾两0１IVⅣ甲①", max_size=40))
def test_any_text_has_a_value_or_none(text: str) -> None:
    value = parse_numeral(text)
    assert value is None or value >= 0


def test_a_numeral_of_any_length_ends_quickly() -> None:
    assert parse_numeral("9" * 10_000) is None
    assert parse_numeral("一" * 10_000) is None
