"""Tables with cells that span columns or rows: every row is as long as the others, every cell in its column, once."""

import time

from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor
from extractor.model.passage import Passage

EXTRACTOR = Extractor()
PROSE = "<p>青石码头的修缮历时三个月,石阶全部换新,两侧的护栏也重新上了漆,早晚都有人来这里散步。</p>"


def table(rows: str) -> Passage:
    """Return the table of a page."""
    doc = EXTRACTOR.extract(f"<body><h1>旧渡口修缮完工</h1>{PROSE}<table>{rows}</table>{PROSE}")
    (found,) = [block for block in doc.blocks if block.type == "table"]
    return found


def test_what_a_cell_spans_besides_its_place_is_blank() -> None:
    found = table(
        "<tr><th rowspan=2>河段<th colspan=2>长度</tr><tr><td>原有<td>新修</tr>"
        "<tr><td>上段<td>二百米<td>八十米</tr><tr><td colspan='3'>以竣工图为准</tr>"
    )
    assert found.rows == (
        ("河段", "长度", ""),
        ("", "原有", "新修"),
        ("上段", "二百米", "八十米"),
        ("以竣工图为准", "", ""),
    )
    assert found.text == "河段\t长度\t\n\t原有\t新修\n上段\t二百米\t八十米\n以竣工图为准\t\t"


def test_a_span_of_no_rows_goes_on_to_the_last_one() -> None:
    found = table("<tr><td rowspan=0>渡口<td>石阶<td>新</tr><tr><td>护栏<td>旧</tr><tr><td>栈桥<td>旧</tr>")
    assert found.rows == (("渡口", "石阶", "新"), ("", "护栏", "旧"), ("", "栈桥", "旧"))


SPAN = st.sampled_from(["", "1", "2", "3", "0", "-1", "三", "1000", "99999999999", "²"])


@given(st.lists(st.lists(st.tuples(SPAN, SPAN), min_size=2, max_size=5), min_size=2, max_size=6))
def test_rows_are_equally_long_and_every_cell_is_there_once(rows: list[list[tuple[str, str]]]) -> None:
    number = 0
    lines = []
    for row in rows:
        cells = []
        for across, down in row:
            cells.append(f'<td colspan="{across}" rowspan="{down}">格{number}</td>')
            number += 1
        lines.append(f"<tr>{''.join(cells)}</tr>")
    found = table("".join(lines))
    printed = [cell for row in found.rows for cell in row if cell]
    assert printed == [f"格{each}" for each in range(number)]
    if not any(across in ("1000", "99999999999") for row in rows for across, _ in row):
        assert len({len(row) for row in found.rows}) == 1


def test_spans_that_lie_cost_no_more_than_their_cells() -> None:
    first = "<td colspan=1000 rowspan=65534>甲</td>" * 2_000
    page = f"<body>{PROSE}<table><tr>{first}</tr>{'<tr><td>乙<td>丙</tr>' * 2_000}</table>{PROSE}"
    start = time.process_time()
    EXTRACTOR.extract(page)
    assert time.process_time() - start < 10
