# ruff: noqa: T201  (a script that prints)
"""Time the outline on prose, on a report and where every line has a marker, at 1,000, 10,000 and 100,000 lines.

    python benchmarks/outline_speed.py

The figures are million characters a second, the best of three runs. Prose shows what a page without headings costs; the
last column of a row should not be far below the first, for the work is linear. Two rows in microseconds follow: the
outline of an ordinary web page, and the search for enumerations in one of its paragraphs.
"""

import importlib
import pkgutil
import time
from collections.abc import Callable

import extractor_plugins.structure as plugins
from extractor.numbering import Structure, enumerations, find_units

SIZES = (1_000, 10_000, 100_000)
PROSE = "近年来，各地各部门认真落实有关要求，工作取得了明显成效，但也要看到，基础还不牢固，发展还不平衡，任务仍然很重。"


def structures() -> list[Structure]:
    """Return every structure that the package ships."""
    names = [module.name for module in pkgutil.iter_modules(plugins.__path__)]
    return [importlib.import_module(f"{plugins.__name__}.{name}").structure for name in names]


def report(count: int) -> list[str]:
    """Return a report: a heading, three numbered paragraphs and six without a number, over and over."""
    tens = "一二三四五六七八九"
    lines = []
    for i in range(count // 10):
        lines.append(f"{tens[i % 9]}、加强组织领导")
        lines += [f"（{tens[k]}）明确工作责任。{PROSE}" for k in range(3)]
        lines += [PROSE * 2] * 6
    return lines


def page() -> list[str]:
    """Return an ordinary web page without headings: 36 lines, most of them short, some three thousand characters."""
    short = [
        "本报讯",
        "来源：青川日报",
        "2023-04-12 09:30",
        "责任编辑：林知远",
        "上一篇",
        "第二批名单公布",
        "实习记者 秦若水",
    ]
    return [line for i in range(12) for line in (PROSE * 2, f"会议指出，{PROSE}", short[i % len(short)])]


def spent(run: Callable[[], object], times: int) -> float:
    """Return the microseconds of one run, the best of three."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        for _ in range(times):
            run()
        best = min(best, time.perf_counter() - begin)
    return best / times * 1e6


def rate(lines: list[str], declared: list[Structure]) -> float:
    """Return million characters a second."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        find_units(lines, declared)
        best = min(best, time.perf_counter() - begin)
    return sum(map(len, lines)) / best / 1e6


def main() -> None:
    """Print one row a kind of text."""
    declared = structures()
    kinds: dict[str, Callable[[int], list[str]]] = {
        "prose": lambda n: [PROSE * 2] * n,
        "report": report,
        "articles": lambda n: [f"第{i % 999 + 1}条　{PROSE}" for i in range(n)],
        "short items": lambda n: [f"{i % 99 + 1}.加强组织领导，明确工作责任" for i in range(n)],
        "lists in lines": lambda n: ["附件：1.名单 2.预算 3.说明", "4.路线"] * (n // 2),
        "subheads": lambda n: ["渡口的早晨和黄昏", PROSE * 2, PROSE] * (n // 3),
        "short lines": lambda n: [PROSE, "渡口的早晨和黄昏"] * (n // 2),
        "quotations": lambda n: [f"会议指出：“{PROSE}", "一、加强领导。"] * (n // 2),
        "look-alikes": lambda n: ["1.5倍于去年的备煤量已经到位"] * n,
    }
    print(f"{'':14}" + "".join(f"{size:>10,}" for size in SIZES))
    for name, make in kinds.items():
        print(f"{name:14}" + "".join(f"{rate(make(size), declared):>10.1f}" for size in SIZES))
    paragraph = f"一是明确责任。{PROSE}二是加强检查。{PROSE}"
    print(f"{'enumerations':14}{len(paragraph) / spent(lambda: enumerations(paragraph), 2_000):>10.1f}")
    lines = page()
    print(f"{'a page':14}{spent(lambda: find_units(lines, declared), 500):>10.1f} us")
    print(f"{'a paragraph':14}{spent(lambda: [enumerations(line) for line in lines], 500) / len(lines):>10.2f} us")


if __name__ == "__main__":
    main()
