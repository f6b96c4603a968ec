"""Texts whose lines were broken at a fixed width: their paragraphs are whole again, and nothing else is joined."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor

TITLE = "城东变电站夜里跳闸"
PARAGRAPHS = [
    "四日夜里，城东变电站一台主变压器跳闸，三个小区停电，抢修队从十里外赶来，在雨里忙到凌晨两点，今早供电全部恢复，工厂照常开工，学校没有停课。",
    "县电力公司的负责人说，这台变压器用了十九年，原计划明年更换，这次事故之后，更换的日子提前到了下个月，届时会分两批停电，每批四个小时，都安排在后半夜。",
    "住在河边的老周家里开着豆腐坊，停电的时候磨了一半的豆子只好倒掉，他说损失不大，只是对不起第二天一早来买豆腐的街坊。",
    "记者 2021 年 3 月 5 日在现场看到，新的避雷器已经运到，型号是 YH5WZ-17/45，工人们正在卸车，巷口停着三辆吊车，围观的人不少。",
    "变电站建在二十世纪八十年代，那时候周围还是稻田，如今四面都是楼，最近的一栋离围墙不到二十米，住户们多年来一直盼着它搬走，规划图上也早就画了新的地方。",
    "搬迁的难处在于钱和地，新址要占一片果园，果农要的补偿比预算多出三成，双方谈了两年没有谈拢，今年春天才换了一块地。",
    "气象台预报，今后一周还有两次降雨过程，电力部门已经把备用的发电车开到了医院和水厂门口，并且公布了值班电话，请市民不要靠近落在地上的电线。",
]
STOPS = "，。、；：！？"


def columns(text: str) -> int:
    """Return how wide a text is where ideographs and Chinese marks are twice as wide as letters."""
    return sum(1 if letter.isascii() else 2 for letter in text)


def broken(text: str, width: int, indent: str = "") -> Iterator[str]:
    """Yield the lines of a text that is broken at `width` columns; no line begins with a stop, and no word is broken."""
    line = indent
    for place, letter in enumerate(text):
        is_word = letter.isascii() and letter.isalnum() and place > 0 and text[place - 1].isascii()
        if columns(line + letter) > width and letter not in STOPS and not is_word:
            yield line.rstrip()
            line = letter.strip()
        else:
            line += letter
    yield line


FORMS = {
    "indents": ("\n", "　　"),
    "indents of spaces": ("\n", "    "),
    "empty lines": ("\n\n", ""),
    "both": ("\n\n", "　　"),
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


@pytest.mark.parametrize("width", [40, 60, 72, 78])
@pytest.mark.parametrize(("between", "indent"), FORMS.values(), ids=FORMS)
def test_paragraphs_are_whole_again(extractor: Extractor, between: str, indent: str, width: int) -> None:
    text = between.join("\n".join(broken(paragraph, width, indent)) for paragraph in PARAGRAPHS)
    doc = extractor.extract(f"{TITLE}{between}{text}")
    assert [block.text.replace(" ", "") for block in doc.blocks] == [text.replace(" ", "") for text in PARAGRAPHS]
    assert doc.title == TITLE
    assert all("".join(doc.ledger.text[a:b] for a, b in block.source).strip() for block in doc.blocks)


@pytest.mark.parametrize("width", [40, 60, 72])
def test_where_nothing_parts_paragraphs_a_sentence_may_end_one_too_early(extractor: Extractor, width: int) -> None:
    doc = extractor.extract("\n".join([TITLE, *(line for text in PARAGRAPHS for line in broken(text, width))]))
    blocks = [block.text.replace(" ", "") for block in doc.blocks]
    assert "".join(blocks) == "".join(PARAGRAPHS).replace(" ", "")
    assert all(any(block in text.replace(" ", "") for text in PARAGRAPHS) for block in blocks)
    assert len(blocks) < 1.5 * len(PARAGRAPHS)


def test_words_of_letters_stay_apart(extractor: Extractor) -> None:
    lines = [
        "The old pumping station,",
        *["它建成于一九五六年，至今还在", "运转，看守的老人姓郑，今年六"] * 6,
        "十多岁，住在站里 as of 2021",
        "was still running. 没有停过。",
    ]
    assert "2021 was" in extractor.extract("\n".join(lines)).text


@pytest.mark.parametrize(
    "lines",
    [
        ["床前明月光，疑是地上霜，一夜", "举头望明月，低头思故乡，一更"],
        PARAGRAPHS,
        [f"{number}号楼的居民昨天已经全部撤离到安全的地方。" for number in range(10, 22)],
    ],
    ids=["two lines", "long paragraphs", "lines that are sentences"],
)
def test_other_lines_are_not_joined(extractor: Extractor, lines: list[str]) -> None:
    assert extractor.extract("\n".join(lines)).text.split("\n")[-len(lines) + 1 :] == lines[1:]


def test_a_numbered_line_begins_anew(extractor: Extractor) -> None:
    lines = [line for paragraph in PARAGRAPHS for line in broken(paragraph, 60)]
    marked = [*lines[:3], "（一）这一行虽然紧接在上一行之后也一样宽而且没有缩进", *lines[3:]]
    assert any(block.marker == "（一）" for block in extractor.extract("\n".join(marked)).blocks)


@given(st.lists(st.integers(30, 140), min_size=3, max_size=12), st.integers(15, 40))
def test_no_character_is_lost_or_moved(sizes: list[int], width: int) -> None:
    words = "河堤上的柳树发芽了孩子们放着风筝老人坐在石阶上晒太阳说起从前的渡船"
    texts = ["".join(words[(i * 7 + size) % len(words)] for i in range(size)) + "。" for size in sizes]
    lines = [line for text in texts for line in broken(text, 2 * width, "　　")]
    doc = Extractor(plugins=()).extract("\n".join(lines))
    assert doc.text.replace("\n", "") == "".join(texts)
