"""百度百科 (baike.baidu.com): an encyclopaedia; beside the article stand its card of facts and its catalogue."""

from extractor import Site, drop

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
        drop.between(
            "catalogue",
            "目录",
            until=r"[^\d].{0,60}",
            within=60,
            role="WIDGET",
            why="the catalogue: numbered titles in a row",
            hits=["目录"],
            misses=["目录学"],
        ),
    ],
)
