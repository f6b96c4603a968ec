"""A report as portals publish it: two headings, eight run-in headings, a watermark at every paragraph's end."""

import re
from pathlib import Path

import pytest
from outlining import SHIPPED

from extractor.numbering import enumerations, find_units

SEED = Path(__file__).parent.parent / "seeds" / "000_cd9725a73be04633.txt"
WATERMARK = re.compile(r" ?eML516范文网-优秀范文分享平台")

COMPOSED = [
    "  近年来,随着形势的发展,矛盾纠纷逐年增多,各方面都要求加强调处工作,提高化解的质量和效率。",
    "",
    "  一、存在的困难",
    "",
    "  (一)缺乏专职队伍,调处力量明显不足。不少村组没有专职人员,遇到纠纷时只能临时抽调干部。",
    "",
    "  (二)部分干部重视不够,敷衍了事。一方面表现为怕惹麻烦,另一方面表现为不懂方法,群众并不满意。",
    "",
    "  (三)条块分割,职能交叉,一些部门之间互相推诿,遇到难题绕着走,致使小纠纷拖成了大矛盾并且越拖越难办。一是信息不通。二是责任不清。三是考核不严,统一是原则,分工是保证。",
    "",
    "  二、工作建议",
    "",
    "  (一)完善制度。一要建立首问责任制。二要建立限时办结制。再是通过公开结果让群众监督。三要严格责任追究。",
    "",
    "(二)充实力量。从退休干部中聘请调解员,给予适当补贴。",
    "",
    "  还有,建议上级部门多到基层走一走。",
    "",
]


def test_a_composed_report_has_its_tree() -> None:
    units = find_units(COMPOSED, SHIPPED).units
    assert [(u.level, u.kind, u.marker, u.text) for u in units] == [
        (1, "heading", "一、", "存在的困难"),
        (2, "run_in", "(一)", "缺乏专职队伍,调处力量明显不足"),
        (2, "run_in", "(二)", "部分干部重视不够,敷衍了事"),
        (
            2,
            "run_in",
            "(三)",
            "条块分割,职能交叉,一些部门之间互相推诿,遇到难题绕着走,致使小纠纷拖成了大矛盾并且越拖越难办",
        ),
        (1, "heading", "二、", "工作建议"),
        (2, "run_in", "(一)", "完善制度"),
        (2, "run_in", "(二)", "充实力量"),
    ]
    assert all(COMPOSED[u.line - 1][u.end - 1] == "。" for u in units if u.kind == "run_in")


def test_its_enumerations_are_found_behind_the_titles() -> None:
    found = [[m.marker for m in enumerations(line)] for line in COMPOSED]
    assert [markers for markers in found if markers] == [["一是", "二是", "三是"], ["一要", "二要", "三要"]]


@pytest.fixture(scope="module")
def seed() -> list[str]:
    """Return the lines of the seed page without its watermark."""
    return WATERMARK.sub("", SEED.read_text("utf-8")).split("\n")


def test_the_seed_has_two_headings_of_four_run_in_headings_each(seed: list[str]) -> None:
    units = find_units(seed, SHIPPED).units
    run_ins = [(2, "run_in", f"({number})") for number in "一二三四"]
    assert [(u.level, u.kind, u.marker) for u in units] == [
        (1, "heading", "一、"),
        *run_ins,
        (1, "heading", "二、"),
        *run_ins,
    ]
    assert [u.text for u in units if u.kind == "heading"] == ["产生的根源", "对策建议"]


def test_the_run_in_headings_of_the_seed_end_at_their_first_full_stop(seed: list[str]) -> None:
    for unit in find_units(seed, SHIPPED).units:
        if unit.kind == "run_in":
            line = seed[unit.line - 1]
            assert unit.end == line.index("。") + 1
            assert line[unit.start : unit.end] == f"{unit.marker}{unit.text}。"


def test_the_seed_enumerates_in_four_paragraphs(seed: list[str]) -> None:
    found = [[m.marker for m in enumerations(line)] for line in seed]
    assert [markers for markers in found if markers] == [
        ["一是", "二是", "三是"],
        ["一是", "二是", "三是", "四是"],
        ["一是", "二是", "三是"],
        ["一要", "二要", "三要"],
    ]
