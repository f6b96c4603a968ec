"""A tree of headings, printed by any legal choice of styles, widths and spaces, is read back as it was."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from outlining import SHIPPED

from extractor.numbering import find_units

HAN = "一二三四五六七八九"
STYLES = {
    "chapter": lambda n: f"第{HAN[n]}章 ",
    "section": lambda n: f"第{HAN[n]}节　",
    "first": lambda n: f"{HAN[n]}、",
    "second": lambda n: f"（{HAN[n]}）",
    "third": lambda n: f"{n + 1}．",
    "fourth": lambda n: f"（{n + 1}）",
    "half": lambda n: f"{n + 1}）",
    "formal": lambda n: f"{'壹贰叁肆伍陆柒捌玖'[n]}、",
    "stem": lambda n: f"{'甲乙丙丁戊己庚辛壬'[n]}、",
    "circled": lambda n: "①②③④⑤⑥⑦⑧⑨"[n],
    "bracketed": lambda n: "⑴⑵⑶⑷⑸⑹⑺⑻⑼"[n],
    "roman": lambda n: f"{'ⅠⅡⅢⅣⅤⅥⅦⅧⅨ'[n]}、",
    "latin": lambda n: f"{'ABCDEFGHI'[n]}．",
}
RANKED = ("chapter", "section")
TITLES = ["总体要求", "工作目标", "组织领导", "保障措施", "研究方法", "国内现状", "风险防范", "人才培养", "资金管理"]
BODY = [
    "近年来，各地认真落实有关要求，工作取得了明显成效，但基础还不牢固。",
    "2022年11月15日，检查组到达现场，听取了汇报，查看了资料和设备。",
    "2022.11.15日，检查组到达现场，听取了汇报，查看了资料和设备情况。",
    "3.14 是圆周率的近似值，计算中常常取到小数点后面两位，足够使用。",
    "1.5倍于去年的备煤量已经全部到位，可以保证整个冬季的供暖需要。",
    "三、四线城市的补贴标准普遍偏低，有待提高，财政部门正在研究办法。",
    "“第一条　为了规范管理，制定本办法。”这是草案的第一条，讨论最多。",
    "第三条规定的情形不在此列，应当按照实际发生的费用据实结算和报销。",
    "联系电话：010-66001234，联系人在上班时间接听，其他时间请留言。",
    "问题主要有：一是人手不足；二是设备老化；三是资金紧张，周转困难。",
]
NARROW = str.maketrans("（）．，：；", "().,:;")


class Node(NamedTuple):
    """A heading of the tree: its title, whether its paragraph follows in the line, and the headings below it."""

    title: str
    run_in: bool
    below: list["Node"]


def trees(depth: int) -> st.SearchStrategy[list[Node]]:
    """Two to four headings a level; weak markers need a second one."""
    below = st.just([]) if depth == 1 else st.one_of(st.just([]), trees(depth - 1))
    return st.builds(Node, st.sampled_from(TITLES), st.booleans(), below).flatmap(
        lambda first: st.lists(
            st.builds(Node, st.sampled_from(TITLES), st.just(first.run_in), below), min_size=2, max_size=4
        )
    )


class Printed(NamedTuple):
    """The lines of a document, and (line, level, kind, title) of each heading in it."""

    lines: list[str]
    wanted: list[tuple[int, int, str, str]]


@st.composite
def documents(draw: st.DrawFn) -> Printed:
    """Print a document whose levels are marked by styles in any order, ranked ones first, then 壹、 if it is there."""
    free = draw(st.permutations([name for name in STYLES if name not in RANKED]))
    ranked = draw(st.sampled_from([(), ("chapter",), RANKED]))
    styles = [*ranked, *sorted([*free][: 4 - len(ranked)], key=lambda name: name != "formal")]
    narrow, blank = draw(st.booleans()), draw(st.booleans())
    indent, gap = draw(st.sampled_from(["", "　　", "  ", "\u200b\t"])), draw(st.sampled_from(["", " ", "　"]))
    printed = Printed([], [])

    def write(text: str) -> None:
        printed.lines.append(indent + (text.translate(NARROW) if narrow else text))
        if blank:
            printed.lines.append("")

    def visit(headings: list[Node], level: int) -> None:
        for number, heading in enumerate(headings):
            run_in = heading.run_in and styles[level] not in RANKED
            line, marker = len(printed.lines) + 1, STYLES[styles[level]](number) + gap
            printed.wanted.append((line, level + 1, "run_in" if run_in else "heading", heading.title))
            write(f"{marker}{heading.title}。{BODY[0]}" if run_in else f"{marker}{heading.title}")
            for body in draw(st.lists(st.sampled_from(BODY), min_size=1, max_size=2)):
                write(body)
            visit(heading.below, level + 1)

    write(BODY[0])
    visit(draw(trees(4)), 0)
    return printed


@settings(max_examples=150)
@given(documents())
def test_the_tree_comes_back(document: Printed) -> None:
    units = find_units(document.lines, SHIPPED).units
    assert [(u.line, u.level, u.kind, u.text) for u in units] == document.wanted


@settings(max_examples=75)
@given(trees(3), st.sampled_from(["", "　"]), st.booleans())
def test_a_tree_of_decimals_comes_back(headings: list[Node], indent: str, wide: bool) -> None:  # noqa: FBT001  hypothesis draws it
    lines: list[str] = []
    wanted: list[tuple[int, int, tuple[int, ...], str]] = []

    def visit(nodes: list[Node], prefix: tuple[int, ...]) -> None:
        for number, node in enumerate(nodes, start=1):
            parts = (*prefix, number)
            wanted.append((len(lines) + 1, len(parts), parts, node.title))
            marker = ("．" if wide else ".").join(map(str, parts))
            lines.extend([f"{indent}{marker} {node.title}", BODY[0]])
            visit(node.below, parts)

    visit(headings, ())
    assert [(u.line, u.level, u.number, u.text) for u in find_units(lines, SHIPPED).units] == wanted
