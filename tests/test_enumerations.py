"""Enumerations inside a paragraph: what is a member, and where it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numbering import enumerations

FOUND = {
    "一是人手不足。二是设备老化。三是资金紧张。": ["一是人手不足。", "二是设备老化。", "三是资金紧张。"],
    "问题主要有：一是人手不足，二是设备老化；三是资金紧张。": ["一是人手不足，", "二是设备老化；", "三是资金紧张。"],
    "一要建立制度。再是公开结果，让大家监督。二要落实责任。还有经费问题。": [
        "一要建立制度。再是公开结果，让大家监督。",
        "二要落实责任。还有经费问题。",
    ],
    "首先，统一思想。其次，分工负责。最后，检查落实。": ["首先，统一思想。", "其次，分工负责。", "最后，检查落实。"],
    "第一，加大投入。第二，加强培训。": ["第一，加大投入。", "第二，加强培训。"],
    "其一，路远。其二,天冷。": ["其一，路远。", "其二,天冷。"],
    "申请材料包括:(1)申请书;(2)身份证明;(3)其他材料。": ["(1)申请书;", "(2)身份证明;", "(3)其他材料。"],
    "有下列情形：（一）逾期的；（二）隐瞒的。": ["（一）逾期的；", "（二）隐瞒的。"],
    "步骤：①准备②实施③验收": ["①准备", "②实施", "③验收"],
    "材料：(01)申请书;(02)证明。": ["(01)申请书;", "(02)证明。"],
    "第１，路远。第２，天冷。": ["第１，路远。", "第２，天冷。"],
    "第1、路远。第2、天冷。": ["第1、路远。", "第2、天冷。"],
    "下列事项：（１）甲；（２）乙。": ["（１）甲；", "（２）乙。"],
    "做好工作，首先，要有规划。其次，要有经费。": ["首先，要有规划。", "其次，要有经费。"],
    "  一是甲。 二是乙。": ["一是甲。 ", "二是乙。"],
    "“要有担当。”一是敢管。二是会管。": ["一是敢管。", "二是会管。"],
}
NONE = [
    "",
    "统一是保证。二是补充。",
    "权责统一是保证乡镇化解事件的关键；二是落实责任。",
    "一是一，二是二，他从不含糊。",
    "一是人手不足。",
    "二是设备老化。三是资金紧张。",
    "一是人手不足。三是资金紧张。",
    "依照前款第(一)项、第(二)项的规定处理。",
    "首先是天气，其次是路程，最后才是人。",
    "他得了第一，我得了第二，大家都高兴。",
    "（一）班的同学先到，（二）班的同学后到。",
    "（一）中队在前，（二）中队在后。",
    "据统计①，增长了一成②。",
]


@pytest.mark.parametrize(("paragraph", "members"), FOUND.items())
def test_a_member_reaches_to_the_next(paragraph: str, members: list[str]) -> None:
    assert [paragraph[m.start : m.end] for m in enumerations(paragraph)] == members


@pytest.mark.parametrize("paragraph", NONE)
def test_look_alikes_and_single_members_are_no_enumeration(paragraph: str) -> None:
    assert enumerations(paragraph) == ()


def test_a_member_is_named_by_its_marker() -> None:
    assert [m.marker for m in enumerations("一要学。二要干。")] == ["一要", "二要"]


def test_a_nested_enumeration_ends_with_the_member_that_holds_it() -> None:
    paragraph = "一是分工：①甲组②乙组。二是限期。"
    spans = {m.marker: paragraph[m.start : m.end] for m in enumerations(paragraph)}
    assert spans == {"一是": "一是分工：①甲组②乙组。", "①": "①甲组", "②": "②乙组。", "二是": "二是限期。"}


def test_two_enumerations_can_follow_each_other() -> None:
    paragraph = "一是甲。二是乙。此外：一是丙。二是丁。"
    assert [paragraph[m.start : m.end] for m in enumerations(paragraph)] == [
        "一是甲。",
        "二是乙。此外：",
        "一是丙。",
        "二是丁。",
    ]


pieces = st.sampled_from(
    ["一是", "二是", "三要", "首先", "其次", "（1）", "（2）", "①", "②", "第一，", "。", "；", "，", "内容", "”", " "]
)


@given(st.lists(pieces, max_size=30).map("".join) | st.text())
def test_members_lie_in_the_paragraph_in_order_and_begin_with_their_marker(paragraph: str) -> None:
    found = enumerations(paragraph)
    assert [m.start for m in found] == sorted({m.start for m in found})
    for member in found:
        assert 0 <= member.start < member.end <= len(paragraph)
        assert paragraph.startswith(member.marker, member.start)


def test_the_cost_grows_with_the_length() -> None:
    """Eighty thousand members take seconds at most, not hours."""
    assert len(enumerations("一是甲。二是：①子②丑。" * 20_000)) == 80_000
