"""How much lines look like prose, and the richest stretch of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Step, score_blocks, score_line
from extractor.model.prose import LABEL
from extractor.model.stretch import Bounds, richest
from extractor.readers.read import read

LINES = st.text(st.sampled_from("雨下得很久，。！…abc |、；“”"), min_size=1, max_size=300).map(str.strip).filter(bool)
SURE = 20.0


@st.composite
def steps(draw: st.DrawFn) -> list[Step]:
    """Draw steps: prose, and signs of the end with a cost, some labels between them."""
    found, block = [], 0
    for value, decay, labels in draw(
        st.lists(
            st.tuples(st.floats(-8, 160), st.sampled_from([1.0, 0.7, 0.3]), st.integers(0, 4)), min_size=1, max_size=40
        )
    ):
        block += labels + 1
        found.append((block, value, -3.0 * labels, decay if value <= 0 else 1.0, decay < 0.5))
    return found


@given(LINES)
def test_a_line_is_worth_no_more_than_a_rich_one_and_no_more_than_its_length(line: str) -> None:
    assert -8.0 <= score_line(line) <= min(160.0, len(line))


@pytest.mark.parametrize(
    ("richer", "poorer"),
    [
        ("环卫工人每天清晨都要来回扫三遍。", "环卫工人每天清晨都要来回扫三遍"),
        ("下雨了，路上没有人，店也关了门。", "下雨了，路上没有人，店也关了门……【详细】"),
        ("河堤上的柳树只剩下几片叶子。", "河堤上的柳树只剩下几片叶子！"),
        ("“我说过我会来的，你不信。”", "“我说过我会来的，你不信"),
        ("首页新闻财经体育娱乐", "首页 | 新闻 | 财经 | 体育"),
    ],
)
def test_a_sentence_is_richer_than_a_title_a_teaser_a_shout_a_fragment(richer: str, poorer: str) -> None:
    assert score_line(richer) > score_line(poorer)


@given(steps())
def test_a_stretch_is_worth_at_least_its_first_prose(found: list[Step]) -> None:
    stretch = richest(found, 0, Bounds(end=10**6, signed=-1, sure=SURE))
    if found[0][1] > 0:
        assert stretch is not None
        assert stretch.value >= found[0][1]
    if stretch is not None:
        assert found[stretch.first][1] > 0
        assert 0 <= stretch.first <= stretch.last < len(found)


@given(steps())
def test_prose_never_counts_more_further_down(found: list[Step]) -> None:
    stretch = richest(found, 0, Bounds(end=10**6, signed=-1, sure=SURE))
    if stretch is not None:
        assert list(stretch.decay) == sorted(stretch.decay, reverse=True)


@given(steps(), st.integers(0, 120))
def test_a_stretch_ends_above_its_bound(found: list[Step], end: int) -> None:
    stretch = richest(found, 0, Bounds(end=end, signed=-1, sure=SURE))
    assert stretch is None or found[stretch.last][0] < end


def test_a_sign_of_the_end_keeps_a_richer_neighbour_out() -> None:
    text = [(0, 40.0, 0.0, 1.0, False), (1, -6.0, 0.0, 0.03, True)]
    neighbour = [(n, 100.0, -3.0, 1.0, False) for n in range(2, 5)]
    stretch = richest([*text, *neighbour], 0, Bounds(end=10, signed=-1, sure=SURE))
    assert stretch is not None
    assert stretch.value < sum(step[1] for step in text) + 10


def test_names_of_pictures_do_not_part_lines_without_punctuation() -> None:
    verse = [
        "山路一直绕到云的后面才肯停下来歇一歇",
        "营地的木牌被一夜的雨水洗得又黑又亮",
        "孩子们追着猫头鹰的影子跑了一圈又一圈",
    ]
    lines = [line for number, text in enumerate(verse * 4) for line in (f"{number:02}-IMG_40{number:02}.JPG", text)]
    scores = score_blocks(read("\n".join(lines)), {})
    assert {score == LABEL for score in scores[::2]} == {True}
    assert {score > 0 for score in scores[5:-4:2]} == {True}  # the outermost have too few neighbours
