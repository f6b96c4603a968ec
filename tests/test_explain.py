"""What an explanation says is what the ledger holds."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from extractor import Extractor, Family, Role, Rules, Site, drop, signal
from extractor.model.ledger import Claim, Level, Place
from extractor.writers.contest import Story, tell, why_lost
from extractor.writers.explanation import Count, Explanation, Origin, explain
from extractor.writers.terminal_explain import line_rows, story_view, summary

PROSE = "清晨的集市已经很热闹，卖菜的人把担子放在路边，买菜的人慢慢走过。"
PLUGINS = [
    Site(
        id="shop", hosts=["shop.cn"], family="portal",
        rules=[drop.line("card", "联系.*", role="WIDGET"), drop.after("tail", "免责声明", role="LEGAL", zone="tail")],
    ),
    Family(
        id="portal", signals=[signal.line("seen", "门户", 2)],
        rules=[drop.line("contact", "联系我们.*", role="FOOTER"), drop.line("far", "清晨的集市.*点击这里", role="OTHER", zone="tail")],
    ),
    Rules(id="ads", rules=[drop.inline("link", "点击这里", role="PROMOTION"), drop.line("us", "联系我们:.*", role="COMMENT")]),
]  # fmt: skip
PAGE = f"{PROSE}点击这里\n\n联系我们:某城某路\n{PROSE}\n免责声明\n本站不负责。\n"
EXTRACTOR = Extractor(plugins=PLUGINS)
ORIGINS = {"shop/card": Origin("shop.py:4", "the shop's card")}


def explained(page: str) -> Explanation:
    return explain(EXTRACTOR.trace(page, "http://shop.cn/a", content_type="text/plain"), ORIGINS)


def story(number: int) -> Story:
    draft = EXTRACTOR.trace(PAGE, "http://shop.cn/a", content_type="text/plain")
    line = next(line for line in explain(draft, ORIGINS).lines if line.number == number)
    return tell(draft, line, ORIGINS)


PAGES = st.lists(
    st.sampled_from([PROSE, "联系我们:某路", "点击这里", " ", "\t", "\u200b", "\x1b[1m", "\n", "\r\n", "\r", "\x0c", "免责声明", "一、总则", "1. 甲"]),
    max_size=12,
).map("".join)  # fmt: skip


@given(PAGES)
def test_each_visible_character_stands_in_one_line(page: str) -> None:
    explanation = explained(page)
    at = 0
    text = EXTRACTOR.trace(page, content_type="text/plain").page.text
    for piece in (piece for line in explanation.lines for piece in line.pieces):
        assert not text[at : piece.start].replace("\u200b", "").replace("\x1b", "").strip()
        assert text[piece.start : piece.end] == piece.text
        at = piece.end
    assert sum(tally.characters for tally in explanation.tallies) == explanation.characters == len(text)


@given(PAGES)
def test_lines_are_numbered_as_editors_do(page: str) -> None:
    lines = page.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line in explained(page).lines:
        assert line.pieces[0].text.strip("\u200b")[:1] in lines[line.number - 1]
    assert Count(page).last == len(lines) - (lines[-1] == "" and len(lines) > 1)


@given(PAGES, st.integers(40, 160))
def test_rows_fit_the_terminal_and_carry_no_control_characters(page: str, width: int) -> None:
    for row in line_rows(explained(page).lines, width):
        assert cell_len(row.plain) <= width
        assert row.plain.isprintable() or set(row.plain) & {"\u3000", "\xa0"}


@given(PAGES)
def test_every_line_can_be_told(page: str) -> None:
    draft = EXTRACTOR.trace(page, "http://shop.cn/a", content_type="text/plain")
    for line in explain(draft, ORIGINS).lines:
        told = tell(draft, line, ORIGINS)
        assert [verdict.piece for verdict in told.verdicts] == list(line.pieces)
        row, table = story_view(told)
        assert row.plain.startswith(f"{line.number} │ ")
        assert table.row_count >= len(line.pieces)


def test_what_lost_is_told_with_the_step_that_decided() -> None:
    told = story(3)
    assert [(verdict.piece.rule, verdict.why, verdict.otherwise) for verdict in told.verdicts] == [
        ("shop/card", "the shop's card", "footer by portal/contact")
    ]
    assert [(loss.rule, loss.role, loss.winner, loss.why) for loss in told.losses] == [
        ("portal/contact", Role.FOOTER, "shop/card", "site over family"),
        ("ads/us", Role.COMMENT, "shop/card", "site over generic"),
    ]


def test_a_stretch_inside_a_line_is_told_apart() -> None:
    told = story(1)
    assert [(verdict.piece.role, verdict.piece.rule, verdict.otherwise) for verdict in told.verdicts] == [
        (Role.BODY, "core/kept", ""),
        (Role.PROMOTION, "ads/link", "kept, inside the main region"),
    ]


def test_refused_claims_are_told() -> None:
    assert [(refused.rule, refused.why) for refused in story(1).refused] == [
        ("portal/far", "not at the tail of the page")
    ]


def test_a_line_that_went_because_of_those_around_it_is_told() -> None:
    text = [
        "渡口通航",
        "停了十一年的渡口上周恢复通航，两条新船对开。",
        "编辑：杜青",
        "审阅 丁帆",
        "来源：青峦晚报",
        "打印 关闭",
    ]
    draft = Extractor().trace("\n".join(text))
    line = next(line for line in explain(draft, {}).lines if line.number == 4)
    verdict = tell(draft, line, {}).verdicts[0]
    assert (verdict.piece.rule, verdict.otherwise) == ("core/between", "kept, inside the main region")
    assert verdict.why == "no rule knows it, and it stands between lines of the site that rules know"


def test_metadata_is_told_with_its_value() -> None:
    draft = Extractor().trace(open_seed())
    byline = next(line for line in explain(draft, {}).lines if line.number == 15)
    assert ("published", "2022-05-27 03:18:44") in tell(draft, byline, {}).fields


def test_a_region_is_told_line_by_line() -> None:
    assert [verdict.piece.rule for verdict in story(6).verdicts] == ["shop/tail"]


def test_the_step_that_decides_is_named() -> None:
    base = Claim(0, 9, Role.LEGAL, "m/base")
    better = {
        "watermark over all other roles": Claim(0, 9, Role.WATERMARK, "z/a"),
        "inline over line": Claim(0, 9, Role.LEGAL, "z/a", place=Place.INLINE),
        "family over generic": Claim(0, 9, Role.LEGAL, "z/a", level=Level.FAMILY),
        "the shorter claim: 5 characters, not 9": Claim(0, 5, Role.LEGAL, "z/a"),
        "before= or after= says so": Claim(0, 9, Role.LEGAL, "z/a", order=-1),
        "rules in the order of their ids: a/a before m/base": Claim(0, 9, Role.LEGAL, "a/a"),
        "claimed twice": base,
    }
    assert {sentence: why_lost(base, winner) for sentence, winner in better.items()} == {
        sentence: sentence for sentence in better
    }


def test_a_paragraph_that_goes_on_says_where_it_began() -> None:
    draft = Extractor().trace(open_seed())
    lines = {line.number: line for line in explain(draft, {}).lines}
    told = tell(draft, lines[38], {})
    assert told.structure[0] == "goes on the paragraph that begins in line 36"
    assert any(sentence.startswith("run-in of level 2 by gongwen/second: ") for sentence in told.structure)


def test_a_summary_counts_what_was_dropped() -> None:
    rows = [part.plain for part in summary(explained(PAGE), 80) if hasattr(part, "plain")]
    assert rows[0].startswith(f"{len(PAGE)} characters in 5 lines · site shop · family portal")
    assert any("■ dropped" in row for row in rows)


def open_seed() -> bytes:
    with open("seeds/000_cd9725a73be04633.txt", "rb") as file:  # noqa: PTH123
        return file.read()
