"""Pages are read into columns, claims are laid over them as runs; both agree with the plainest way to do it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, Page, Role, Rules, drop
from extractor.model.page import union
from extractor.model.runs import SPACE, Label, Run, lay, stretches
from extractor.readers.read import read
from extractor.rules.view import Lines

BODY, LEGAL, SHARE = (Role.BODY, "core/kept"), (Role.LEGAL, "g/legal"), (Role.SHARE, "g/share")

texts = st.text(st.sampled_from("甲乙 a•　\n\r\v\x85\u2028\u200b\xad"), max_size=30)


@given(texts)
def test_blocks_are_what_splitlines_and_strip_leave(text: str) -> None:
    page = read(text)
    shown = text.translate({0x200B: " ", 0xAD: " "})
    assert [shown[block.start : block.end] for block in page.blocks] == [
        line.strip() for line in shown.splitlines() if line.strip()
    ]
    assert list(page.lines) == [page.quote(block) for block in page.blocks]


@given(texts)
def test_what_shows_nothing_is_told_where_it_lies_inside_a_block(text: str) -> None:
    page = read(text)
    told = {at for start, end in page.invisible for at in range(start, end)}
    hidden = {at for at, letter in enumerate(text) if letter in "\u200b\xad"}
    assert told == {at for block in page.blocks for at in range(block.start, block.end)} & hidden


@given(texts, st.lists(st.tuples(st.integers(0, 29), st.integers(1, 9)), max_size=6))
def test_no_injected_character_is_in_the_lines_that_patterns_see(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = union((start, min(start + size, len(text))) for start, size in cuts if start < len(text))
    page = read(text)
    cut = Page(
        text=text, lines=page.lines, starts=page.starts, ends=page.ends, bullets=page.bullets, charset=page.charset, cuts=spans
    )  # fmt: skip
    gone = {at for start, end in spans for at in range(start, end)}
    for block, line in zip(page.blocks, Lines(cut).texts, strict=True):
        left = "".join(text[at] for at in range(block.start + block.bullet, block.end) if at not in gone)
        assert line == left.strip()


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), max_size=12))
def test_a_union_covers_what_its_stretches_cover_and_is_apart(spans: list[tuple[int, int]]) -> None:
    made = union((start, start + size) for start, size in spans)
    assert {at for start, end in made for at in range(start, end)} == {
        at for start, size in spans for at in range(start, start + size)
    }
    assert all(before[1] < after[0] for before, after in pairwise(made))


@st.composite
def laid(draw: st.DrawFn) -> tuple[list[int], list[Run], list[Run]]:
    """Draw the edges of blocks, runs that cover them, and marks anywhere."""
    gaps = draw(st.lists(st.integers(1, 4), min_size=2, max_size=12).filter(lambda gaps: len(gaps) % 2 == 0))
    edges = [sum(gaps[: place + 1]) - 1 for place in range(len(gaps))]
    split = draw(st.integers(1, len(edges) // 2)) * 2
    runs: list[Run] = [(edges[0], edges[split - 1], BODY)]
    if split < len(edges):
        runs.append((edges[split], edges[-1], LEGAL))
    points = sorted(draw(st.sets(st.integers(0, edges[-1] + 3), max_size=8)))
    marks: list[Run] = [(start, end, SHARE) for start, end in zip(points[::2], points[1::2], strict=False)]
    return edges, runs, marks


@given(laid())
def test_marks_take_the_characters_of_blocks_and_leave_white_space(
    case: tuple[list[int], list[Run], list[Run]],
) -> None:
    edges, runs, marks = case
    size = edges[-1] + 2
    wanted = [SPACE] * size
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for at in range(start, end):
            label = next(label for first, last, label in runs if first <= at < last)
            wanted[at] = next((its for first, last, its in marks if first <= at < last), label)
    got: list[Label] = []
    for end, label in zip(*stretches(lay(marks, runs, edges), edges, size), strict=True):
        assert end > len(got), "no stretch is empty"
        got += [label] * (end - len(got))
    assert got == wanted


def test_every_copy_of_an_injected_string_is_found_in_a_line_of_any_length() -> None:
    plugin = Rules(id="p", rules=[drop.inline("mark", "来自芦帆网", role="WATERMARK")])
    for gap in (0, 3, 50, 120, 700):
        line = ("水" * gap + "来自芦帆网") * 40
        doc = Extractor(plugins=[plugin]).extract(line)
        assert doc.text == "水" * gap * 40


def test_words_of_one_html_line_are_parted_as_a_browser_parts_them() -> None:
    page = read(
        "<body><p><a>甲</a> <b>乙</b><i> 丙</i>\n<!-- x --><span>\n</span>丁<b><i>戊</i></b></p>尾<svg>图<style>s</style></svg></body>"
    )
    assert list(page.lines) == ["甲 乙 丙 丁戊", "尾图"]
    assert [block.tag for block in page.blocks] == ["p", "body"]


def test_text_in_deep_inline_nests_belongs_to_the_block_around_and_counts_as_link() -> None:
    page = read(f"<body><div>{'<b>字<a>链' * 50}</div></body>")
    assert {block.tag for block in page.blocks} == {"div"}
    assert sum(block.link_chars for block in page.blocks) == 99
