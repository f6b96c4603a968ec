"""What a page became, as lines of a golden file: all of it, in page order, a change of fate one line."""

from difflib import unified_diff

from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, Site, drop, keep, meta
from extractor.golden.escape import escape
from extractor.golden.fold import digest
from extractor.golden.gutter import KEPT, parse, render
from extractor.golden.layout import lay
from extractor.model.roles import Fate

PAGE = """首页
供应
求购
资讯
关于松材的一则通知
发布日期:2020-03-04
各村应当在四月底前完成清理。清理的枯木要登记。
工作要点如下。松材网转载请保留
登记表由乡镇保存。松材网转载请保留
投诉电话见公告栏。
版权声明:本站内容归松材网所有。
"""
RULES = [
    drop.before("head", "资讯", role="NAVIGATION"),
    meta.line("title", "(?P<title>关于.*通知)", role="TITLE"),
    meta.line("date", r"发布日期:(?P<published>\S+)"),
    keep.after("text", "发布日期:.*", until="版权声明.*"),
    drop.inline("mark", "松材网转载请保留", role="WATERMARK"),
    drop.line("phone", "投诉电话.*", role="PROMOTION"),
    drop.line("rights", "版权声明:.*", role="LEGAL"),
]
BARE = Extractor(plugins=[])


def golden(page: str, extractor: Extractor) -> str:
    return render(
        laid.line for laid in lay(extractor.trace(page, "https://songcai.example/1", content_type="text/plain"))
    )


def with_rules(*left_out: str) -> Extractor:
    rules = [rule for rule in RULES if rule.id not in left_out]
    return Extractor(plugins=[Site(id="songcai", name="松材网", hosts=["songcai.example"], rules=rules)])


def test_a_page_reads_from_top_to_bottom_with_the_fate_of_each_sentence() -> None:
    assert golden(PAGE, with_rules()) == (
        f"- navigation │ ⟨4 lines⟩ 首页 … 资讯 #{digest(['首页', '供应', '求购', '资讯'])}\n"
        "~ title      │ 关于松材的一则通知\n"
        "~ byline     │ 发布日期:2020-03-04\n"
        "= p          │ 各村应当在四月底前完成清理。\n"
        "  …          │ 清理的枯木要登记。\n"
        "= p          │ 工作要点如下。\n"
        "= p          │ 登记表由乡镇保存。\n"
        "- watermark  │ ⟨2 in 2 lines⟩ 松材网转载请保留\n"
        "- promotion  │ 投诉电话见公告栏。\n"
        "- legal      │ 版权声明:本站内容归松材网所有。\n"
    )


def test_a_change_of_fate_is_a_change_of_one_line() -> None:
    before, after = golden(PAGE, with_rules("phone")), golden(PAGE, with_rules())
    changed = [
        line
        for line in unified_diff(before.splitlines(), after.splitlines(), n=0)
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert changed == ["-= p          │ 投诉电话见公告栏。", "+- promotion  │ 投诉电话见公告栏。"]


def test_a_fold_hides_nothing_a_change_inside_it_changes_the_hash() -> None:
    first = golden(PAGE, with_rules()).splitlines()[0]
    second = golden(PAGE.replace("求购", "招聘"), with_rules()).splitlines()[0]
    assert first.rpartition("#")[0] == second.rpartition("#")[0]
    assert first != second


def test_rules_have_no_name_in_a_golden_so_that_they_may_be_renamed() -> None:
    assert "songcai" not in golden(PAGE, with_rules())


def test_white_space_between_lines_is_not_shown() -> None:
    assert golden("甲句。\n\n \u3000\n乙句。\n", BARE) == "= p          │ 甲句。\n= p          │ 乙句。\n"


@given(st.text(st.sampled_from("一二、。（）()1.是\u200b\u3000 \t\r\n│⟨⟩甲乙丙✓\\")))
def test_the_kept_lines_are_the_text_of_the_document(page: str) -> None:
    draft = BARE.trace(page, content_type="text/plain")
    lines = parse(render(laid.line for laid in lay(draft)))
    shown = "".join(line.printed for line in lines if line.sign == KEPT)
    assert "".join(shown.split()) == "".join(draft.document.text.split())


@given(
    st.lists(
        st.sampled_from(
            [
                "首页",
                "资讯",
                "甲句。乙句。",
                "投诉电话见\u200b此。",
                "发布日期:2020-01-01",
                "松材网转载请保留",
                "版权声明:丙",
            ]
        )
    )
)
def test_every_character_but_white_space_is_in_a_line(lines: list[str]) -> None:
    draft = with_rules().trace("\n".join(lines), "https://songcai.example/1", content_type="text/plain")
    laid = lay(draft)
    covered = {at for line in laid for at in range(line.start, line.end)}
    copies = sum(span.role.value == "watermark" for span in draft.ledger)
    told = sum(line.line.label == "watermark" for line in laid)
    assert (copies == 0) == (told == 0)
    for span in draft.ledger:
        if span.role.fate is not Fate.LAYOUT and span.role.value != "watermark":
            assert covered.issuperset(range(span.start, span.end)), escape(draft.ledger.quote(span))
