"""The comparison counts what it says, and its sample are the golden cases themselves."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.measure import Row, measure
from benchmarks.pages import GoldPage, load
from benchmarks.peers import Peer, ourselves
from benchmarks.plot import sides
from benchmarks.report import account, cells, to_markdown
from benchmarks.scoring import NOTHING, Score, mean, score, tokens
from extractor.model.errors import InputError

CORPUS = Path(__file__).parent.parent / "corpus"
TEXT = "河口镇的芦苇收割队每天清晨五点下滩，一人一天能捆出四十多捆。"


def page(gold: str, kind: str = "article") -> GoldPage:
    html = f"<html><body><p>{gold}</p></body></html>"
    return GoldPage("a", kind, None, html.encode(), html, gold)


def test_a_token_is_an_ideograph_or_a_run_of_letters_and_digits() -> None:
    assert tokens("用 Python 3.11，ＡＢ！") == ["用", "python3", "11", "ab"]
    assert tokens("零\u200b宽\u00ad") == ["零", "宽"]


def test_line_breaks_spaces_and_punctuation_do_not_count() -> None:
    assert score(TEXT, TEXT.replace("，", " , \n\n").replace("河口", "河\u200b口")) == Score(1, 1, 1)


def test_half_of_the_text_is_half_of_the_recall_and_all_of_the_precision() -> None:
    gold = "".join(map(chr, range(0x4E00, 0x4E00 + 104)))  # 104 tokens, 100 grams, each once
    assert score(gold, gold[:54]) == pytest.approx(Score(1.0, 0.5, 2 / 3))
    assert score(gold[:54], gold) == pytest.approx(Score(0.5, 1.0, 2 / 3))
    assert score(gold, gold + gold).recall == 1.0
    assert score(gold, gold + gold).precision < 0.51, "what is found twice counts once"


def test_nothing_found_is_nothing_and_short_texts_are_one_gram() -> None:
    assert score(TEXT, "") == NOTHING
    assert score("", TEXT) == NOTHING
    assert score(TEXT, "山雀") == NOTHING
    assert score("山雀", "山雀。").f1 == 1.0


@given(st.text(min_size=1), st.text())
def test_scores_lie_between_nothing_and_one_and_a_swap_swaps_them(one: str, other: str) -> None:
    found, swapped = score(one, other), score(other, one)
    assert all(0 <= value <= 1 for value in found)
    assert (found.precision, found.recall) == (swapped.recall, swapped.precision)


def test_the_mean_is_over_pages_not_over_grams() -> None:
    assert mean([Score(1.0, 1.0, 1.0), NOTHING]) == Score(0.5, 0.5, 0.5)


def test_a_folder_of_pages_is_read_packed_or_plain_with_or_without_facts(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gold.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a" / "page.html.gz").write_bytes(gzip.compress(f"<p>{TEXT}</p>".encode("gb18030")))
    (tmp_path / "a" / "meta.json").write_text('{"kind": "forum", "url": "https://a.example/"}', encoding="utf-8")
    (tmp_path / "b" / "page.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    first, second = load(tmp_path)
    assert (first.id, first.kind, first.url, second.kind, second.url) == (
        "a",
        "forum",
        "https://a.example/",
        "page",
        None,
    )
    assert first.decoded == second.decoded == f"<p>{TEXT}</p>"
    (tmp_path / "none").mkdir()
    with pytest.raises(InputError, match="no page with gold"):
        load(tmp_path / "none")


def test_the_sample_is_what_the_golden_cases_keep() -> None:
    pages = load(CORPUS)
    assert {page.id for page in pages} >= {"paging/middle-page", "main-text/blog-comments"}
    ours = ourselves()
    assert {page.id: round(score(page.gold, ours.extract(page)).f1, 3) for page in pages} == dict.fromkeys(
        [page.id for page in pages], 1.0
    )


def test_an_extractor_that_raises_scores_nothing_there_and_the_others_go_on() -> None:
    def careless(page: GoldPage) -> str:
        if page.kind == "forum":
            raise ValueError
        return page.gold

    pages = [page(TEXT), page(TEXT * 2), page(TEXT, "forum")]
    row = measure(Peer("careless", "1", careless), pages, rounds=1)
    assert (row.failed, row.poor) == (1, 1)
    assert {kind: found.f1 for kind, found in row.scores.items()} == {
        "article": 1,
        "forum": 0,
        "all": pytest.approx(2 / 3),
    }


def test_the_table_is_ranked_and_says_what_was_measured() -> None:
    rows = [
        Row(name, "1.0", {"article": Score(f1, f1, f1)}, 0, 0, 120.4, 12.0)
        for name, f1 in (("slow", 0.5), ("extractor", 0.9))
    ]
    shown = to_markdown(rows, account([page(TEXT)], "Composed pages."), "plot.svg", 3)
    assert "Composed pages. 1 pages (1 article;" in shown
    assert shown.index("| **extractor** |") < shown.index("| slow |")
    assert cells(rows[0]) == ["slow", "1.0", "0.500", "0.500", "0.500", "0", "120", "12.0"]


def test_names_in_the_plot_give_way_to_points_and_to_each_other() -> None:
    points = [(100.0, 0.8), (130.0, 0.8), (10.0, 0.5), (1000.0, 0.9)]
    rows = [
        Row(name, "", {}, 0, 0, speed, 1.0)
        for name, (speed, _) in zip(("a long name", "other", "c", "d"), points, strict=True)
    ]
    first, second, *alone = sides(rows, points)
    assert first != second
    assert alone == [(True, True), (True, True)]
    assert sides(rows[:1], points[:1]) == [(True, True)], "one point alone has no scale"
