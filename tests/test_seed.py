"""The real page that the project began with, byte for byte as a crawler dumped it, becomes the document it should be."""

from datetime import datetime
from pathlib import Path

import pytest

from extractor import Document, Extractor, Role

SEED = Path(__file__).parent.parent / "seeds" / "000_cd9725a73be04633.txt"
WATERMARK = "eML516范文网-优秀范文分享平台"


@pytest.fixture(scope="module")
def doc() -> Document:
    """Return the document of the seed, with no address given."""
    return Extractor().extract(SEED.read_bytes())


def test_metadata_is_read_from_the_page(doc: Document) -> None:
    assert doc.title == "涉法上访根源趋势调研报告"
    assert doc.author == "用户98040"
    assert doc.source is None, "the page prints an empty 来源"
    assert doc.published == datetime(2022, 5, 27, 3, 18, 44)  # noqa: DTZ001 - naive, as printed
    assert doc.extra["views"] == 3
    assert doc.breadcrumbs == ("首页", "行业资讯", "教程攻略")
    assert doc.url == "https://www.51slb.com/news/5ca500c2b9.html"


def test_the_site_plugin_knows_the_page_without_an_address(doc: Document) -> None:
    assert (doc.site, doc.family, doc.served_by, doc.kind) == ("shanglaibao", "destoon", "site", "article")
    assert not doc.diagnostics


def test_the_summary_is_clean_and_not_in_the_text(doc: Document) -> None:
    assert doc.summary is not None
    assert doc.summary.startswith("近年来,随着改革")
    assert doc.summary.endswith("形象。 一、产生的根源 (一)缺乏有力...")
    assert doc.text.count("近年来,随着改革的不断深化") == 1
    assert "(一)缺乏有力..." not in doc.text


def test_run_in_headings_end_at_their_first_full_stop(doc: Document) -> None:
    headings = [(block.level, block.marker, block.text) for block in doc.blocks if block.type == "heading"]
    assert headings == [
        (1, "一、", "产生的根源"),
        (2, "(一)", "缺乏有力监督,违法违规现象未能杜绝"),
        (2, "(二)", "部分执法人员处理案件不认真负责,避重就轻,敷衍塞责"),
        (2, "(三)", "基层组织条块分割,管理职能被分解,制约了基层整体化解效能的发挥"),
        (
            2,
            "(四)",
            "部分群众法制观念淡薄,一些部门和领导畏民情绪蔓延,行政干预,导致重访、缠访数量攀升并形成了个别上访或组织上访专业户",
        ),
        (1, "二、", "对策建议"),
        (2, "(一)", "创新监督约束机制,加强执法力度和提高执法质量"),
        (2, "(二)", "实行加快群众上访向干部下访转变的制度"),
        (2, "(三)", "强化基层化解功能,加快当地问题当地党委政府和有关部门化解模式的形成"),
        (2, "(四)", "加快建立健全依法处理涉法上访问题的工作机制"),
    ]


def test_a_paragraph_before_the_first_heading_and_one_after_all(doc: Document) -> None:
    assert [block.type for block in doc.blocks].count("paragraph") == 10
    assert doc.blocks[0].type == "paragraph"
    assert doc.blocks[-1].text.startswith("还有,建议上级相关部门")


def test_every_copy_of_the_watermark_is_accounted_for(doc: Document) -> None:
    copies = [span for span in doc.ledger if span.role is Role.WATERMARK]
    assert [doc.ledger.quote(span) for span in copies] == [WATERMARK] * 15
    assert WATERMARK not in doc.text + (doc.summary or "")
    assert doc.extra["copied_from"] == "516范文网-优秀范文分享平台"


def test_the_sentence_that_a_page_break_cut_is_whole_with_both_places(doc: Document) -> None:
    [broken] = [block for block in doc.blocks if "要由主要领导出面,向当事人" in block.text]
    first, second = broken.source
    assert doc.ledger.text[: first[1]].endswith("要由主")
    assert doc.ledger.text[second[0] :].startswith("要领导出面")


@pytest.mark.parametrize(
    "junk", ["当前位置", "放大字体", "举报 收藏", "免责声明", "All Rights Reserved", "ICP备", "商来宝"]
)
def test_nothing_of_the_furniture_is_in_the_text(doc: Document, junk: str) -> None:
    assert junk not in doc.text


def test_what_was_removed_can_be_found(doc: Document) -> None:
    removed = doc.to_dict()["removed"]
    assert any(item["role"] == "LEGAL" and "与商来宝平台无关" in item["text"] for item in removed)
    assert any(item["role"] == "FOOTER" and "蜀ICP备" in item["text"] for item in removed)


def test_enumerations_inside_paragraphs_are_listed(doc: Document) -> None:
    def markers(beginning: str) -> list[str]:
        [block] = [block for block in doc.blocks if block.text.startswith(beginning)]
        assert all(block.text[m.start :].startswith(m.marker) for m in block.enumerations)
        return [member.marker for member in block.enumerations]

    assert markers("一是由于法制宣传") == ["一是", "二是", "三是"]
    assert markers("一要建立健全群众") == ["一要", "二要", "三要"]
    assert markers("一是理顺垂直管理") == ["一是", "二是", "三是"], "权责统一是保证 is no member"
