"""How patterns are tried: a bound on the ways that one may match, and a timeout where there is none."""

import re
import time
from collections.abc import Callable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed does not list the parser
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor
from extractor.rules.ambiguity import ways
from extractor.rules.patterns import TIMEOUT, is_bounded, prepare
from extractor.rules.rule import OFF_LINES


def patterns() -> st.SearchStrategy[str]:
    """Return small patterns of a few letters."""
    return st.recursive(
        st.sampled_from(["a", "b", "[ab]", "[^a]", "."]),
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map("".join),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
            st.tuples(inner, st.sampled_from(["?", "{2}", "{0,3}", "{1,2}"])).map(
                lambda pair: f"(?:{pair[0]}){pair[1]}"
            ),
        ),
        max_leaves=6,
    )


def ends(tree: Sequence[tuple[Any, Any]], line: str, start: int) -> list[int]:
    """Return where each way to match a part of `line` from `start` on ends, by trying them all."""
    at = [start]
    for code, argument in tree:
        at = [end for begin in at for end in ends_of(code, argument, line, begin)]
    return at


def ends_of(code: object, argument: Any, line: str, start: int) -> list[int]:  # noqa: ANN401 - a parser's tree
    """Return the same for one element of the parser's tree."""
    if code is codes.SUBPATTERN:
        return ends(argument[3], line, start)
    if code is codes.BRANCH:
        return [end for branch in argument[1] for end in ends(branch, line, start)]
    if code is codes.MAX_REPEAT:
        least, most, inner = argument
        found, at = [start] if least == 0 else [], [start]
        for number in range(1, most + 1):
            # no engine goes round again where a round took nothing
            at = [end for begin in at for end in ends(inner, line, begin) if end > begin or number <= least]
            found += at if number >= least else []
        return found
    is_match = re.match(SHOWN[code](argument), line[start:], re.DOTALL)
    return [start + 1] if is_match else []


SHOWN: dict[object, Callable[[Any], str]] = {
    codes.LITERAL: chr,
    codes.NOT_LITERAL: lambda letter: f"[^{chr(letter)}]",
    codes.ANY: lambda _: ".",
    codes.IN: lambda letters: f"[{''.join(chr(letter) for _, letter in letters)}]",
}
"""How an element of one character is written."""


@given(patterns(), st.text("abc", max_size=8))
def test_no_line_is_matched_in_more_ways_than_are_counted(pattern: str, line: str) -> None:
    assert len(ends(list(_parser.parse(pattern)), line, 0)) <= ways(pattern, len(line) or 1)


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:首页 ?){1,12}",
        r"\d{4}年\d{1,2}月.{0,9}",
        "[^。]{0,30}。",
        "(?:上一篇|下一篇)[:：].{1,60}",
        r"(?:\d{1,3}[ |]{1,2}){2,20}",
    ],
)
def test_what_the_next_character_decides_is_tried_in_few_ways(pattern: str) -> None:
    assert is_bounded(pattern, 160)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\w{1,9} ?){1,30}X",
        r"(?:.{0,8}首页){2,12}",
        "(?:a|aa)+$",
        r"(?:\d{1,3}[ |]{0,2}){2,30}",
        r"(.+)\1+",
        "(a*)*b",
        ".*a.*b.*c.*d",
    ],
)
def test_what_may_explode_has_a_timeout(pattern: str) -> None:
    assert not is_bounded(pattern, 160)
    start = time.process_time()
    for line in ("a" * 150 + "!", "首页" * 75 + "!", "1" * 150 + "!", "X" + "字" * 150):
        try:
            prepare(pattern, 160).fullmatch(line)
        except TimeoutError:
            continue
    assert time.process_time() - start < 4 * 100 * TIMEOUT


def test_a_pattern_that_only_regex_reads_is_tried_by_it() -> None:
    assert prepare(r"\p{Han}{2,4}", 160).fullmatch("绿江县")
    assert prepare("(?P<who>甲)来|去(?P<who>乙)", 160).fullmatch("去乙")


@pytest.mark.parametrize("pattern", ["(?:甲|乙丙)*+丁", "(?:(?:ab?|c)+d)*+e"])
def test_possessive_repeats_match_what_they_should(pattern: str) -> None:
    line = "甲乙丙甲丁" if "甲" in pattern else "abdcde"
    assert prepare(pattern, 160).fullmatch(line)


def test_patterns_of_the_built_in_rules_do_not_explode() -> None:
    lines = [
        "333 " * 40,
        "微信" * 80,
        "打印 " * 60,
        "分享(3)" * 30,
        "来源:青峦日报 2020-01-02/" * 8,
        "首页 > " * 30,
        "1. " * 50,
    ]
    rules = [rule for rule in Extractor().loaded.book.program.rules if rule.text and rule.rule.where not in OFF_LINES]
    for compiled in rules:
        for line in lines:
            compiled.match(line[: compiled.width])  # raises TimeoutError where it takes too long
