"""The document on numbered headings shows conventions that are there, and a plugin that works."""

import importlib
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

import extractor_plugins.structure as plugins
from extractor import Extractor
from extractor.numbering import failed_samples
from extractor.numbering.units import FindingCode

TEXT = (Path(__file__).parent.parent / "docs" / "numbering.md").read_text("utf-8")
MODULES = [
    importlib.import_module(f"{plugins.__name__}.{module.name}") for module in pkgutil.iter_modules(plugins.__path__)
]


def row(module: ModuleType) -> str:
    """Return the row of the table that a structure's own words make."""
    declared = module.structure
    words = " ".join((module.__doc__ or "").split("\n\n")[0].split()).partition(": ")[2].rstrip(".")
    samples = " · ".join(f"`{style.hits[0]}`" for style in declared.styles)
    samples = samples or ("渡口的早晨" if declared.subheads else "基本案情 · 前言")
    return f"| `{declared.id}` | {declared.name} | {words} | {samples} |"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.structure.id)
def test_the_table_says_what_the_structures_say(module: ModuleType) -> None:
    assert row(module) in TEXT.splitlines()


def test_the_table_names_no_structure_that_is_not_there() -> None:
    listed = TEXT.partition("| id | name |")[2].partition("\n\n")[0].splitlines()[2:]
    assert sorted(listed) == sorted(map(row, MODULES))


def test_every_finding_is_explained() -> None:
    codes = re.findall(r"^\| `numbering_(\w+)` \|", TEXT, re.MULTILINE)
    assert sorted(codes) == sorted(get_args(FindingCode))


@pytest.fixture
def extractor(tmp_path: Path) -> Extractor:
    """Return an extractor with the plugin that the document shows."""
    (tmp_path / "training.py").write_text(re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)[0], "utf-8")
    return Extractor(plugin_dirs=[tmp_path])


def test_the_plugin_of_the_document_finds_its_headings(extractor: Extractor) -> None:
    text = "解题训练的说明，供新来的老师参考。\n学习目标\n能够独立读懂题目，并说出每一步的理由，不急于动笔。\n◆要点一：看清题目\n读题的时候把已知条件逐个划出来，再想要求的是什么。\n【任务1】划出条件\n每人划一道题，交给同桌互相检查，有分歧的一起讨论。\n【任务二】说出理由\n轮流到黑板前讲解，其他人可以提问，讲不清的再讲一遍。\n◆要点二：检查答案\n算完以后代回原题验证，单位和符号也要一并检查清楚。"
    assert not extractor.problems
    headings = [block for block in extractor.extract(text).blocks if block.type == "heading"]
    assert [(block.level, block.marker, block.text) for block in headings] == [
        (1, "", "学习目标"),
        (2, "◆要点一：", "看清题目"),
        (3, "【任务1】", "划出条件"),
        (3, "【任务二】", "说出理由"),
        (2, "◆要点二：", "检查答案"),
    ]


def test_its_samples_hold(extractor: Extractor) -> None:
    training = next(structure for structure in extractor.loaded.book.structures if structure.id == "training")
    assert failed_samples(training) == ()
