"""Pages of one article become one document: the text that the article has in one piece, and every page accountable."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import attrs
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from extractor import Document, Extractor, Role, stitch
from extractor.cli import cli
from extractor.model.passage import Passage

EXTRACTOR = Extractor()
TITLE = "河口镇芦苇收割提前收尾"
HOME = "https://news.qingluan.example/2022/c40213"
MENU, FOOT = ("首页", "登录", "注册"), ("关于我们 | 联系我们 | 版权声明 | 网站地图", "版权所有 Copyright © 2022 青峦网")
PARAGRAPHS = [
    "入冬以后，河口镇的芦苇收割队每天清晨五点下滩，先把浮冰敲开，再沿着去年留下的木桩往里割，一人一天能捆出四十多捆苇子。",
    "一、人手",
    "老把式说，机器割得快，但是滩边拐角的地方还得靠镰刀，割浅了明年不发，割深了伤根，这里面的分寸没有人写在纸上面。",
    "今年来报名的年轻人比往年多出一倍，镇里把他们分成三个小组，每组由两位老人带着，先学磨刀，再学辨认苇子的成色。",
    "二、机器",
    "三台收割机停在堤坝下面，驾驶员每天要花一个钟头清理缠在刀轴上的苇叶，天气太冷的时候，还得用热水把油管慢慢化开。",
    "镇农机站的技术员在滩上住了半个月，他给机器换了更宽的履带，陷车的次数从每天五六次减少到了两三天才有一次的样子。",
    "三、销路",
    "往年苇子大多卖给造纸厂，如今编帘子的作坊出价更高，一捆能多卖两块钱，所以收割队愿意把长短不齐的苇子先挑拣一遍。",
    "作坊的老板娘说，帘子卖到城里的茶馆和民宿，订单已经排到了明年四月，她正打算再招十几名手脚麻利的妇女来帮忙编织。",
]


def html(part: Sequence[str], number: int, count: int) -> tuple[str, str]:
    """Return a page of the article and its address: menu, title, byline, part of the text, page bar, footer."""
    names = [f"{HOME}.html", *(f"{HOME}_{n}.html" for n in range(2, count + 1))]
    links = [f"<b>{n}</b>" if n == number else f'<a href="{name}">{n}</a>' for n, name in enumerate(names, start=1)]
    links += [f'<a href="{names[number]}">下一页</a>'] if number < count else []
    links = links if count > 1 else []
    text = "".join(f"<p>{paragraph}</p>" for paragraph in part)
    mark = f"({number})" if number > 1 else ""
    body = f"<h1>{TITLE}{mark}</h1><div>2022-12-18 07:42 来源：青峦晚报</div>{text}<div>{' '.join(links)}</div>"
    menu = "".join(f'<div><a href="/{name}">{name}</a></div>' for name in MENU)
    foot = "".join(f"<div>{line}</div>" for line in FOOT)
    return f"<html><body>{menu}{body}{foot}</body></html>", names[number - 1]


def dump(part: Sequence[str], number: int, count: int) -> tuple[str, None]:
    """Return a page of the article as a text dump."""
    bar = f"第 {number} 页 共 {count} 页" if count > 1 else ""
    lines = [*MENU, TITLE, "2022-12-18 07:42 来源：青峦晚报", *part, bar, *FOOT]
    return "\n".join(lines), None


def pages_of(parts: Sequence[Sequence[str]], *, as_html: bool = True) -> list[Document]:
    make = html if as_html else dump
    return [EXTRACTOR.extract(*make(part, number, len(parts))) for number, part in enumerate(parts, start=1)]


def whole(*, as_html: bool = True) -> Document:
    return pages_of([PARAGRAPHS], as_html=as_html)[0]


@st.composite
def splits(draw: st.DrawFn) -> list[list[str]]:
    """Split the article over two to four pages, between paragraphs or inside a sentence."""
    prose = [index for index, text in enumerate(PARAGRAPHS) if len(text) > 40]
    cuts = sorted(draw(st.sets(st.sampled_from(prose[1:]), min_size=1, max_size=3)))
    parts: list[list[str]] = [[]]
    for index, text in enumerate(PARAGRAPHS):
        if index not in cuts:
            parts[-1].append(text)
        elif len(PARAGRAPHS[index - 1]) > 40 and draw(st.booleans()):  # no page ends with a heading
            parts.append([text])
        else:
            at = draw(st.integers(34, len(text) - 8))
            parts[-1].append(text[:at])
            parts.append([text[at:]])
    return parts


@given(splits(), st.booleans())
def test_an_article_over_pages_reads_as_in_one_piece(parts: list[list[str]], as_html: bool) -> None:  # noqa: FBT001
    expected = whole(as_html=as_html)
    assert expected.text.split("\n") == PARAGRAPHS
    found = EXTRACTOR.stitch(pages_of(parts, as_html=as_html))
    assert found.text == expected.text
    assert [shape(block) for block in found.blocks] == [shape(block) for block in expected.blocks]
    assert (found.title, found.source, found.published) == (TITLE, "青峦晚报", expected.published)
    assert found.diagnostics == ()
    assert found.next_page is None


def shape(block: Passage) -> tuple[object, ...]:
    return block.type, block.text, block.level, block.marker, block.number


@given(splits(), st.booleans())
def test_the_ledger_is_those_of_the_pages_one_after_another(parts: list[list[str]], as_html: bool) -> None:  # noqa: FBT001
    pages = pages_of(parts, as_html=as_html)
    found = EXTRACTOR.stitch(pages)
    assert found.ledger.text == "\n".join(page.ledger.text for page in pages)
    at = 0
    for span in found.ledger:
        assert (span.start, span.end > span.start) == (at, True)
        at = span.end
    assert at == len(found.ledger.text)
    for page, place in zip(pages, found.extra["pages"], strict=True):
        assert found.ledger.text[place["start"] : place["end"]] == page.ledger.text
        dropped = [span for span in found.ledger.removed() if place["start"] <= span.start < place["end"]]
        assert [(s.start - place["start"], s.role, s.rule) for s in dropped] == [
            (s.start, s.role, s.rule) for s in page.ledger.removed()
        ]
    for block in found.blocks:
        shown = "".join(found.ledger.text[start:end] for start, end in block.source)
        assert block.printed in (shown, shown.removeprefix(block.marker or "").strip())


def test_one_page_is_itself_and_none_is_an_empty_document() -> None:
    page = whole()
    assert stitch([page]) is page
    assert (stitch([]).kind, stitch([]).text) == ("none", "")


def test_a_title_that_a_later_page_repeats_is_dropped_by_name() -> None:
    first, second = pages_of([PARAGRAPHS[:4], PARAGRAPHS[4:]], as_html=False)
    untold = EXTRACTOR.extract("\n".join([f"{TITLE}（2）", *PARAGRAPHS[4:]]))
    if untold.title:  # a page on which nothing tells the title from the text
        untold = Extractor(plugins=[]).extract("\n".join([f"{TITLE}（2）", *PARAGRAPHS[4:]]))
    found = EXTRACTOR.stitch([first, untold])
    assert found.text == EXTRACTOR.stitch([first, second]).text
    span = found.ledger.at(found.ledger.text.index(f"{TITLE}（2）"))
    assert (span.role, span.rule) == (Role.DUPLICATE, "stitch/title")


def test_pages_that_do_not_belong_together_are_joined_and_told() -> None:
    first, second, third = pages_of([PARAGRAPHS[:4], PARAGRAPHS[4:7], PARAGRAPHS[7:]])

    def codes(*documents: Document) -> list[str]:
        found = EXTRACTOR.stitch(documents)
        assert found.text.startswith(documents[0].text.split("\n")[0])
        return [diagnostic.code for diagnostic in found.diagnostics if diagnostic.code.startswith("stitch")]

    assert codes(first, second, third) == []
    assert codes(first, third) == ["stitch_gap"]
    assert codes(first, attrs.evolve(second, title="滩上的木桩"), third) == ["stitch_title"]
    assert codes(first, first) == ["stitch_repeated", "stitch_gap"]
    one, two, three = pages_of([PARAGRAPHS[:4], PARAGRAPHS[4:7], PARAGRAPHS[7:]], as_html=False)
    assert codes(one, two, three) == []
    assert codes(one, three) == ["stitch_gap"]
    assert codes(two, three) == ["stitch_gap"]


@given(st.lists(st.one_of(st.text(max_size=80), st.binary(max_size=80)), min_size=2, max_size=4))
def test_whatever_the_pages_hold_it_never_raises(contents: list[str | bytes]) -> None:
    found = EXTRACTOR.stitch([EXTRACTOR.extract(content) for content in contents])
    assert sum(span.end - span.start for span in found.ledger) == len(found.ledger.text)
    json.dumps(found.to_dict(ledger=True))


def test_damaged_places_are_offsets_in_the_whole() -> None:
    first, second = (EXTRACTOR.extract(f"{text}\ufffd\ufffd。") for text in (PARAGRAPHS[0], PARAGRAPHS[2]))
    found = EXTRACTOR.stitch([first, second])
    places = [place for diagnostic in found.diagnostics for place in diagnostic.details.get("places", [])]
    assert [found.ledger.text[start:end] for start, end in places] == ["\ufffd\ufffd"] * 2
    assert [diagnostic.details["page"] for diagnostic in found.diagnostics if "page" in diagnostic.details] == [1, 2]


def test_the_command_line_makes_one_document_of_several_files(tmp_path: Path) -> None:
    parts = [PARAGRAPHS[:4], PARAGRAPHS[4:]]
    names = []
    for number, part in enumerate(parts, start=1):
        names.append(str(tmp_path / f"{number}.html"))
        Path(names[-1]).write_text(html(part, number, 2)[0], encoding="utf-8")
    result = CliRunner().invoke(cli, ["extract", "--stitch", *names])
    assert (result.exit_code, result.stdout) == (0, "\n".join([*PARAGRAPHS, ""]))
    missing = CliRunner().invoke(cli, ["extract", "--stitch", names[0], str(tmp_path / "3.html")])
    assert (missing.exit_code, missing.stdout) == (1, "")


MARKED = [
    '<p><img src="/a/1.jpg" alt="芦苇滩"></p>',
    f"<p>{PARAGRAPHS[0]}</p>",
    "<h2>人手</h2>",
    f"<p>{PARAGRAPHS[2]}</p>",
    '<p><img src="/a/2.jpg" alt="收割队"></p>',
    "<h3>磨刀的功夫</h3>",
    f"<p>{PARAGRAPHS[3]}</p>",
    f"<ul><li>{PARAGRAPHS[5]}</li><li>{PARAGRAPHS[6]}</li></ul>",
    "<h2>销路</h2>",
    f"<p>{PARAGRAPHS[8]}</p>",
    "<table><tr><th>品类<th>价钱</tr><tr><td>长苇<td>六元</tr></table>",
    "<h3>茶馆</h3>",
    f"<p>{PARAGRAPHS[9]}</p>",
    '<p><img src="/a/3.jpg" alt="苇帘"></p>',
    f"<blockquote>{PARAGRAPHS[5]}</blockquote>",
    f"<p>{PARAGRAPHS[6]}</p>",
]
"""The parts of an article with headings that have no numbers, images, a list and a table."""


def marked_pages(parts: Sequence[str], cuts: Sequence[int]) -> list[Document]:
    """Return the pages of an article that is cut before some of its parts."""
    head = f"<h1>{TITLE}</h1><div>2022-12-18 07:42 来源：青峦晚报</div>"
    return [EXTRACTOR.extract(head + "".join(parts[begin:end])) for begin, end in pairwise([0, *cuts, len(parts)])]


@given(st.sets(st.integers(2, len(MARKED) - 2), min_size=1, max_size=3).map(sorted))
def test_stitched_pages_keep_the_types_that_the_markup_gives(cuts: list[int]) -> None:
    pages = marked_pages(MARKED, cuts)
    blocks = [block for page in pages for block in page.blocks]
    found = EXTRACTOR.stitch(pages).blocks
    assert [(block.type, block.text, block.address, block.rows) for block in found] == [
        (block.type, block.text, block.address, block.rows) for block in blocks
    ]


@given(
    st.sets(st.sampled_from([2, 4, 5, 7, 8, 10, 11, 13]), min_size=1, max_size=3).map(sorted),
    st.sampled_from(["h2", "h3", ""]),
)
def test_headings_of_stitched_pages_nest_as_in_one_piece(cuts: list[int], numbered: str) -> None:
    ordinals = iter("一二三四")
    parts = [f"<{numbered}>{next(ordinals)}、{part[4:]}" if part[1:3] == numbered else part for part in MARKED]
    (one,) = marked_pages(parts, [])
    levels = {block.text: block.level for block in one.blocks if block.type == "heading"}
    assert levels == {"人手": 1, "磨刀的功夫": 2, "销路": 1, "茶馆": 2}
    whole_again = EXTRACTOR.stitch(marked_pages(parts, cuts))
    assert {block.text: block.level for block in whole_again.blocks if block.type == "heading"} == levels
