"""The element that holds nearly all of a text tells what of its surroundings is text."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, container
from extractor.readers.read import read

FIRST = "昨天清晨五点，西干渠的总闸缓缓提起，渠水沿着三十六公里的干渠流向下游。"
SECOND = "种粮大户段宝田蹲在地头，看着水漫过畦埂，他说今年比往年早了五天。"
THIRD = "据灌区管理局统计，这一轮秋灌可以灌溉麦田八万亩。"
HEAD = '<ul><li><a href="/1">首页</a></li><li><a href="/2">要闻</a></li><li><a href="/3">民生</a></li></ul><h1>秋灌首放水</h1><p>2021-10-16 08:10 来源：青原晚报</p>'
FOOT = "<p>关于我们 | 联系我们 | 版权声明</p><p>Copyright © 2021 青原网 版权所有</p>"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def text_of(extractor: Extractor, *pieces: str) -> list[str]:
    """Return the lines of the text of a page that consists of a head, `pieces` and a foot."""
    html = f"<!DOCTYPE html><html><head><title>青原网</title></head><body>{HEAD}{''.join(pieces)}{FOOT}</body></html>"
    return extractor.extract(html).text.split("\n")


def box(*lines: str) -> str:
    """Return an element of its own that holds paragraphs."""
    return f"<div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"


def test_labels_outside_the_element_of_the_text_are_not_text(extractor: Extractor) -> None:
    assert text_of(extractor, "<div>灌区小喇叭</div>", box(FIRST, SECOND, THIRD), "<div>已有八人看过</div>") == [
        FIRST,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    "lead", ["水到渠成，人勤地不懒。", "（2007年6月29日通过）", "原址见 https://www.example.com/a"]
)
def test_a_motto_an_address_and_a_note_in_brackets_above_it_are_text(extractor: Extractor, lead: str) -> None:
    assert text_of(extractor, f"<div>{lead}</div>", box(FIRST, SECOND, THIRD))[0] == lead


def test_a_postscript_below_it_is_text(extractor: Extractor) -> None:
    assert (
        text_of(extractor, box(FIRST, SECOND, THIRD), "<div>附言：放水的日子还会再改</div>")[-1]
        == "附言：放水的日子还会再改"
    )


def test_the_text_goes_on_below_the_cells_of_a_table_in_its_element(extractor: Extractor) -> None:
    cells = ["乡镇", "亩数", "水价", "柳河", "一万二", "三角", "沙窝", "八千", "三角", "桥头", "六千", "三角"]
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in rows_of(cells))}</table>"
    lines = text_of(extractor, f"<div><p>{FIRST}</p>{table}<p>{THIRD}</p></div>", "<p>上一篇：老茶馆歇业</p>")
    assert lines[0] == FIRST
    assert lines[-1] == THIRD
    assert {"柳河", "桥头"} <= {cell for line in lines for cell in line.split("\t")}


def rows_of(cells: Sequence[str]) -> list[str]:
    """Return three cells a row, each with a paragraph inside."""
    return ["".join(f"<td><p>{cell}</p></td>" for cell in cells[i : i + 3]) for i in range(0, len(cells), 3)]


def test_an_element_that_holds_fewer_lines_than_it_leaves_out_is_one_post_of_several(extractor: Extractor) -> None:
    others = ["水真凉，先别下地。", "我家在末梢，等着呢。", "谢谢管水的人，辛苦。"]
    lines = text_of(extractor, box(FIRST + SECOND), *[f"<div>{line}</div>" for line in others])
    assert lines == [FIRST + SECOND, *others]


@given(
    st.lists(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "放大"]), min_size=1, max_size=4), min_size=1, max_size=5)
)
def test_an_element_holds_nearly_all_characters_of_the_stretch(boxes: list[list[str]]) -> None:
    page = read("<!DOCTYPE html><body>" + "".join(box(*lines) for lines in boxes))
    found = container(page, 0, len(page.lines) - 1)
    assert found is not None
    assert 0 <= found.first <= found.last <= found.reach < len(page.lines)
    inside = sum(map(len, page.lines[found.first : found.last + 1]))
    assert inside >= 0.8 * sum(map(len, page.lines))


def test_text_pages_have_no_elements() -> None:
    page = read(f"{FIRST}\n{SECOND}")
    assert container(page, 0, 1) is None
