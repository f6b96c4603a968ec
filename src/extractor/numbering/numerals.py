"""What an editor reads as a number: 一百二十, 廿三, 壹, 二〇二二, ⑫, ㈢, Ⅳ, 甲, １２.

A numeral either has a value or it has none; nothing here raises. Forms that people read in two ways
(一百二: 102 or 120) have none.
"""

from functools import lru_cache
from typing import Final

_HAN: Final = {
    **{c: v for v, group in enumerate(["〇○零", "一壹弌", "二贰貳弍两兩", "三叁參叄", "四肆"]) for c in group},
    **{c: v for v, group in enumerate(["五伍", "六陆陸", "七柒", "八捌", "九玖"], start=5) for c in group},
}
_TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "萬": 10_000}
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_FULL_WIDTH: Final = {0xFF10 + digit: str(digit) for digit in range(10)}
_LONGEST: Final = 16  # characters; no numeral of a heading is longer

# First code point of each run of enclosed numbers, how many it holds, and the value of its first (Unicode code charts
# 2160, 2170, 2460, 2776, 2780, 278A, 3200, 3220, 3250, 3280, 32B1).
_RUNS: Final = (
    (0x2160, 12, 1),  # Ⅰ
    (0x2170, 12, 1),  # ⅰ
    (0x2460, 20, 1),  # ①
    (0x2474, 20, 1),  # ⑴
    (0x2488, 20, 1),  # ⒈
    (0x24F5, 10, 1),  # ⓵
    (0x2776, 10, 1),  # ❶
    (0x2780, 10, 1),  # ➀
    (0x278A, 10, 1),  # ➊
    (0x3220, 10, 1),  # ㈠
    (0x3251, 15, 21),  # ㉑
    (0x3280, 10, 1),  # ㊀
    (0x32B1, 15, 36),  # ㊱
)
_SINGLE: Final = {
    **{chr(first + k): value + k for first, count, value in _RUNS for k in range(count)},
    **{stem: value for value, stem in enumerate(_STEMS, start=1)},
}

CLASSES: Final = {
    "han": "[〇○零一二三四五六七八九十百千两兩廿卅卌]{1,8}",
    "formal": "[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰]{1,5}",
    "arabic": "[0-9０-９]{1,4}",
    "decimal": "[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,5}",
    "annex": "[A-ZＡ-Ｚ](?:[.．][0-9０-９]{1,3}){1,5}",
    "roman": "(?:[Ⅰ-Ⅻ]|[IVX]{1,5})",
    "upper": "[A-ZＡ-Ｚ]",
    "lower": "[a-zａ-ｚ]",
    "stem": f"[{_STEMS}]",
    "circled": "[①-⑳㉑-㉟㊱-㊿❶-➓⓵-⓾]",
    "bracketed": "[⑴-⒇]",
    "stopped": "[⒈-⒛]",
    "bracketed_han": "[㈠-㈩]",
}
"""Kinds of numbers that a style may ask for, each with the pattern of its numerals."""


@lru_cache(maxsize=4096)
def parse_numeral(text: str) -> int | None:
    """Return the value of one numeral in any Chinese, Arabic, Roman or enclosed form, or None where it has none."""
    if not text or len(text) > _LONGEST:
        return None
    if text in _SINGLE:
        return _SINGLE[text]
    digits = text.translate(_FULL_WIDTH)
    if digits.isascii():
        return int(digits) if digits.isdigit() else _roman(digits.upper())
    if all(c in _HAN for c in text):
        return int("".join(str(_HAN[c]) for c in text))
    return _with_units(text)


def parse_number(kind: str, text: str) -> tuple[int, ...] | None:
    """Return the parts of a marker's number: (1, 2) for a decimal 1.2, (3,) for 三 or c; None where it has none."""
    if kind in {"decimal", "annex"}:
        head, *parts = text.replace("．", ".").split(".")
        values = [_letter(head) if kind == "annex" else parse_numeral(head), *map(parse_numeral, parts)]
        known = tuple(value for value in values if value is not None)
        return known if len(known) == len(values) else None
    value = _letter(text) if kind in {"upper", "lower"} else parse_numeral(text)
    return None if value is None else (value,)


def _letter(text: str) -> int:
    """Return 1 for A or a, in either width."""
    return (ord(text) & 0x1F) if ord(text) < 0x80 else ((ord(text) - 0xFF20) & 0x1F)  # noqa: PLR2004  ASCII ends there


def _roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capital ASCII letters, None unless it is written by the rules."""
    values = [_ROMAN.get(c, 0) for c in text]
    if not all(values):
        return None
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if _as_roman(total) == text else None


def _as_roman(value: int) -> str:
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    out = ""
    for step, letters in steps:
        out += letters * (value // step)
        value %= step
    return out


def _with_units(text: str) -> int | None:
    """Return the value of a numeral with 十百千万: 一百零三, 十五, 廿三; None where the order is broken or doubtful."""
    above, total, digit, last_unit, zero = 0, 0, None, 100_000, False
    for c in text:
        if c in _HAN and digit is None:
            zero, digit = (True, None) if _HAN[c] == 0 else (zero, _HAN[c])
        elif c in _TENS and digit is None and last_unit > 10:  # noqa: PLR2004  廿 stands where 二十 would
            total, last_unit, zero = total + _TENS[c], 10, False
        elif c in "万萬" and not above and (total or digit):
            above, total, digit, last_unit, zero = (total + (digit or 0)) * 10_000, 0, None, 10_000, False
        elif c in _UNITS and _UNITS[c] < min(last_unit, 10_000):
            total += (1 if digit is None else digit) * _UNITS[c]
            digit, last_unit, zero = None, _UNITS[c], False
        else:
            return None
    if digit is not None and last_unit > 10 and not zero:  # noqa: PLR2004  一百二: 102 to some, 120 to others
        return None
    return above + total + (digit or 0)
