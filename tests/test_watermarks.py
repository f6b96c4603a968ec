"""Injected strings go wherever they stand; what an author wrote stays, however often."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Extractor, Role

EXTRACTOR = Extractor()
PARAGRAPHS = [
    "今年以来,青峦县把改善农村饮水作为一件大事来抓,先后投入资金一千二百万元,改造管网四十三公里。",
    "工作组走访了七个乡镇的二十一个村,同一百多户村民面对面交谈,收集到意见九十六条。",
    "从走访的情况看,多数村民对水质表示满意,但也有人反映高处的水压不足,夏季傍晚常常断流。",
    "针对这些问题,县水务局会同乡镇制定了整改办法,明确了责任人和完成时限,每半个月通报一次进度。",
    "到十月底,三处加压站已经建成,剩下的两处正在安装设备,预计年底以前可以投入使用。",
    "下一步,工作组还将对管护经费的使用情况进行检查,防止重建轻管,确保长期受益。",
]
CLEAN = "\n".join(PARAGRAPHS)


def injected(mark: str, copies: int = len(PARAGRAPHS), glue: str = "") -> str:
    """Put the mark at the ends of the first paragraphs, and once inside a sentence of the last."""
    lines = [f"{line}{glue}{mark}" if number < copies else line for number, line in enumerate(PARAGRAPHS)]
    lines[-1] = lines[-1][:12] + mark + lines[-1][12:]
    return "\n".join(lines)


NAMES = st.sampled_from(["青松", "苇塘", "芦汀", "山雀", "雪堰"])
KINDS = st.sampled_from(["文档网", "范文网-优秀范文分享平台", "公文平台", "学习网整理", "文库收集整理"])
CODES = st.text(string.ascii_letters + string.digits, min_size=3, max_size=3).filter(
    lambda code: any(c.isdigit() for c in code) and any(c.isupper() for c in code)
)
HOSTS = st.builds(
    "www.{}.{}".format,
    st.text(string.ascii_lowercase, min_size=3, max_size=9),
    st.sampled_from(["com", "com.cn", "net"]),
)
SHAPES = st.one_of(
    st.builds("{}{}{}".format, CODES, NAMES, KINDS),
    st.builds("本文来自{}{}".format, NAMES, KINDS),
    st.builds("（本文由{}{}）".format, NAMES, KINDS),
    st.builds("更多材料请关注微信公众号：{}笔杆子".format, NAMES),
    st.builds("【提示】本文档来源自{}文档网（https://{}），转发文档请保留以上标记，谢谢！".format, NAMES, HOSTS),
    HOSTS,
)


@settings(max_examples=80)
@given(SHAPES, st.integers(3, len(PARAGRAPHS)), st.sampled_from(["", " "]))
def test_three_tail_copies_and_any_inner_ones_change_nothing_but_the_ledger(mark: str, copies: int, glue: str) -> None:
    doc = EXTRACTOR.extract(injected(mark, copies, glue))
    assert doc.text == EXTRACTOR.extract(CLEAN).text
    marked = [doc.ledger.quote(span) for span in doc.ledger if span.role is Role.WATERMARK]
    assert "".join(marked).count(mark) == copies + 1


def test_a_random_code_that_differs_from_copy_to_copy_is_found_by_the_name() -> None:
    codes = ["qK7", "Zp2", "7xW", "Lm4", "a9B", "3Rt"]
    dirty = "\n".join(f"{line}{code}苇塘文档网" for line, code in zip(PARAGRAPHS, codes, strict=True))
    doc = EXTRACTOR.extract(dirty)
    assert doc.text == CLEAN
    assert doc.extra["copied_from"] == "苇塘文档网"


INNOCENT = [
    "\n".join(f"{line[:-1]},特此通知。" for line in PARAGRAPHS),
    "\n".join(f"{line}归去来兮!" for line in PARAGRAPHS),
    "\n".join(f"{line}——《青峦县志》" for line in PARAGRAPHS),
    "\n".join(f"{line}(记者 张远山)" for line in PARAGRAPHS),
    "\n".join(f"{line[:-1]}的,由县级人民政府责令改正;" for line in PARAGRAPHS),
    "\n".join(PARAGRAPHS[:4]) + "\n单价2680元/台\n单价2380元/台\n单价2080元/台\n单价1980元/台",
    "\n".join([*PARAGRAPHS, "请到 www.qingluan.example 下载表格。", "他把稿子寄给了青松文档网。"]),
    "织女星和牵牛星隔河相望,织梦的人醒了。\n有人用织梦做网站,有人写诗。\n好梦难圆,好事多磨。",
    "他请大家记住本站的规矩:不许带火种。\n请记住这本书的名字。\n求人不如求己。",
    "公式是 a b c d e f g 1 2 3,\n结果是 x y z 4 5 6 7。\n这里没有别的。",
    "例一。arr = [1, 2, 3] print(arr)\n例二。arr = [4, 5, 6] print(arr)\n例三。arr = [7, 8, 9] print(arr)",
    "办公室电话(白天)010-00000000\n值班室电话(夜间)010-00000000\n传真(全天)010-00000000",
    "我·不·信·命。\n一二一,一二一,队伍走远了。\n一首歌,一首诗,一首曲子。",
    "本期刊登的小说未完待续,下期刊完。\n他说:“本章完成于病中。”",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_an_author_wrote_stays(text: str) -> None:
    doc = EXTRACTOR.extract(text)
    assert not [doc.ledger.quote(span) for span in doc.ledger if span.role is Role.WATERMARK]
    kept = (doc.title or "") + doc.text
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("病跟着来。内容来自dedecms", "病跟着来。"),
        ("天才一秒记住本站地址:www.lufan.example", ""),
        ("无↗一↗错↗一↗首↗一↗发↗芦↗帆↗书↗屋", ""),
        ("最⊥新⊥小⊥说⊥在⊥六⊥九⊥书⊥吧", ""),
        ("本章未完,点击下一页继续阅读", ""),
        ("(求月票,求推荐票!)", ""),
        ("ｗｗｗ．ｌｕfanｂｏｏｋ．ｅｘａｍｐｌｅ", ""),
    ],
)
def test_catalogued_strings_are_watermarks(line: str, kept: str) -> None:
    doc = EXTRACTOR.extract(f"{CLEAN}\n{line}\n{CLEAN}")
    assert doc.text == "\n".join(filter(None, [CLEAN, kept, CLEAN]))
    assert any(span.role is Role.WATERMARK for span in doc.ledger)


def test_jammer_runs_at_line_breaks_are_watermarks() -> None:
    text = f'{PARAGRAPHS[0]}6 q7 U5 w5 p/ \\! Z\n8 Q4 ^1 o7 k9 O1 m0 Q4 x{PARAGRAPHS[1]}\n+ L" f/ [4 Z; E" k4 l{PARAGRAPHS[2]}'
    assert EXTRACTOR.extract(text).text == "\n".join(PARAGRAPHS[:3])


def test_a_jammer_run_ends_where_the_paragraph_or_its_number_begins() -> None:
    lines = ["2 Q' w4 C2 L2 H( d- D' I$ ^1.改造管网四十三公里。", "# u+ z1 Q) S# H$ k) R (2)新建加压站三处。"]
    lines += ["今年的做法是:# c/ F; K+ d A$ j", "$ m4 D( A7 D( u; a, D: D0 K7 n"]
    doc = EXTRACTOR.extract("\n".join([PARAGRAPHS[0], *lines, PARAGRAPHS[1]]))
    runs = [doc.ledger.quote(span).strip() for span in doc.ledger if span.role is Role.WATERMARK]
    assert runs == [
        "2 Q' w4 C2 L2 H( d- D' I$ ^",
        "# u+ z1 Q) S# H$ k) R",
        "# c/ F; K+ d A$ j",
        "$ m4 D( A7 D( u; a, D: D0 K7 n",
    ]
