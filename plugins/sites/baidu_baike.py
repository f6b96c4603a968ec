"""百度百科 (baike.baidu.com): an encyclopaedia; beside the article stand its card of facts and its catalogue."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extractor import Claim, Found, Page, Site, detect, drop

MOST = 60
"""Entries of a catalogue at most."""


def catalogue(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the catalogue: its label and the lines below it that begin with a digit, as all of its entries do."""
    if "目录" in page.lines:
        first = page.lines.index("目录")
        below = page.lines[first + 1 : first + 1 + MOST]
        last = first + sum(1 for _ in takewhile(lambda line: line[0].isdigit(), below))
        yield Found(page.starts[first], page.ends[last])


site = Site(
    id="baidu-baike",
    name="百度百科",
    hosts=["baike.baidu.com"],
    rules=[
        drop.node(
            "card",
            "[class*=basicInfo], [class*=catalog], [class*=lemmaReference], .reference-list, .lemma-catalog, .side-content, [class*=topTool]",
            role="WIDGET",
            why="the card of facts, the catalogue and the references",
        ),
        drop.line(
            "buttons",
            r"播报|编辑|展开|收起|讨论(?:\d+)?|上传视频|锁定|收藏|赞|本词条缺少.{2,30},?补充相关内容.{0,40}|同义词.{0,30}一般指.{0,30}|(?:词条图册|参考资料|学术论文|相关视频)(?: ?更多图册)?",
            role="TOOLBAR",
            why="buttons behind each heading, and calls to edit",
            hits=["播报", "本词条缺少概述图,补充相关内容使词条更完整,还能快速升级,赶紧来编辑吧!"],
            misses=["编辑部的故事", "讨论的三个问题"],
        ),
        detect.spans("catalogue", catalogue, role="WIDGET", why="the catalogue: numbered titles in a row"),
    ],
)
