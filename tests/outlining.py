"""What the tests of the outline share: the shipped structures, a filler paragraph, short views of an outline."""

import importlib
import pkgutil

import extractor_plugins.structure as plugins
from extractor import Structure
from extractor.numbering import Outline, find_units

SHIPPED: list[Structure] = [
    importlib.import_module(f"{plugins.__name__}.{module.name}").structure
    for module in pkgutil.iter_modules(plugins.__path__)
]
TEXT = "这里说明有关的情况、问题和打算，内容比较充实，占一个自然段。"
SHORT = "各科室要高度重视。"


def outline(text: str) -> Outline:
    return find_units(text.split("\n"), SHIPPED)


def tree(text: str) -> list[tuple[int, str, str, str]]:
    """Level, kind, marker and title of every unit; ¶ stands for a paragraph."""
    return [(u.level, u.kind, u.marker, u.text) for u in outline(text.replace("¶", TEXT)).units]


def titles(text: str) -> list[tuple[int, str]]:
    return [(level, title) for level, _, _, title in tree(text)]
