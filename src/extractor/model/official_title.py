"""The titles of official documents: what they are called, and that they are broken into lines, issuer first."""

import re

from extractor.model.free_lines import FreeLines
from extractor.model.page import Block, Page

GENRES = (
    "法", "条例", "办法", "规定", "规则", "细则", "决定", "决议", "意见", "通知", "通告", "公告", "报告", "总结", "方案", "计划",
    "规划", "纲要", "函", "批复", "纪要", "讲话", "解释", "制度", "章程", "标准", "规范", "说明", "指南", "建议", "倡议书", "公报",
    "预案", "要点", "汇报", "心得", "体会", "案",
)  # fmt: skip
"""How titles of documents end."""
_ISSUER = re.compile(r"(?:委员会|政府|国务院|办公室|办公厅|法院|检察院|大会|[部局厅署院会])$")
"""How the line with the issuer ends, above the rest of the title."""
_LINES = 4
"""Lines that a title is broken into at most."""


def whole_title(page: Page, free: FreeLines, block: Block) -> tuple[Block, Block]:
    """Return the first and the last line of the title that `block` is, or is a part of; `free` lines are those that may be."""
    first = block
    above = page.block(max(block.index - 1, 0))
    if page.quote(block).startswith("关于") and above in free and _ISSUER.search(page.quote(above)):
        first = above
    if page.quote(block).endswith(GENRES):
        return first, block
    for index in range(block.index + 1, min(block.index + _LINES, len(page.lines))):
        below = page.block(index)
        if below not in free:
            break
        if page.quote(below).endswith(GENRES) and "关于" in page.text[first.start : below.end]:
            return first, below
    return block, block
