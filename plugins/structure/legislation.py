"""法律法规: 编, 章, 节 and 条 are numbered 第N; a 条 is numbered through the whole law (立法法 2023, §65)."""

from extractor import Structure, Style

_PLACE = r"第[\s　]?#[\s　]?"
_PART = rf"{_PLACE}(?:部分|[编編章节節篇])"
_REFERENCE = {"a reference to that part, not its beginning": rf"{_PART}(?:[的、至，。课課]|规定的|第#[条條节節])"}
_DOUBT = {"perhaps a reference to that part": rf"{_PART}(?:[中里讲講所和及或到是]|规定|規定)"}
_ARTICLE = r"第[\s　]?#(?:[-－—]#)?[\s　]?[条條](?:[\s　]?之[\s　]?#)?"

structure = Structure(
    id="legislation",
    name="法律法规",
    styles=[
        Style(
            id="part",
            pattern=_PLACE + "部分",
            numbers=["han", "arabic"],
            kind="heading",
            rank=1,
            specificity=50,
            guards=_REFERENCE,
            doubts=_DOUBT,
            hits=["第一部分 总体情况"],
            misses=["第一部分的内容"],
        ),
        Style(
            id="book",
            pattern=_PLACE + "[编編篇]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=2,
            specificity=50,
            guards=_REFERENCE,
            doubts=_DOUBT,
            hits=["第一编 总则", "第二篇 经济"],
            misses=["第三编的规定", "第三编第二条"],
        ),
        Style(
            id="subbook",
            pattern=_PLACE + "分[编編]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=3,
            specificity=50,
            hits=["第一分编 通则"],
            misses=["第一分钟"],
        ),
        Style(
            id="chapter",
            pattern=_PLACE + "章",
            numbers=["han", "arabic"],
            kind="heading",
            rank=4,
            specificity=50,
            guards=_REFERENCE,
            doubts=_DOUBT,
            hits=["第一章 总则", "第12章 附则", "第三章"],
            misses=["第二章第三条", "第一章的内容"],
        ),
        Style(
            id="section",
            pattern=_PLACE + "[节節]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=5,
            specificity=50,
            guards=_REFERENCE,
            doubts=_DOUBT,
            hits=["第一节 一般规定"],
            misses=["第一节课", "第二节的规定"],
        ),
        Style(
            id="article",
            # An inserted article is 第二條之一, or 第 2-1 條 as the law database of Taiwan prints it.
            pattern=r"第[\s　]?#(?:[-－—](?P<sub_inside>#))?[\s　]?[条條](?:[\s　]?之[\s　]?(?P<sub>#))?",
            numbers=["han", "arabic"],
            kind="article",
            specificity=50,
            guards={
                "a reference to that article, not its beginning": rf"{_ARTICLE}(?:[的、至，。；）]|规定的|第#[款项項])",
            },
            doubts={
                "perhaps a number of something": rf"{_PLACE}[条條](?:新闻|消息|评论|线|路|街|船|命|腿|鱼)",
                "perhaps a reference to that article": (
                    rf"{_ARTICLE}(?:[中和及或到]|规定|規定|所称|所列|修改|删去|刪除|改为|作为|以及)"
                ),
            },
            hits=[
                "第一条 为了规范管理，制定本法。",
                "第一百二十条之一 资助的，处罚。",
                "第五條　本法所稱",
                "第 2-1 條",
            ],
            misses=["第三条规定的情形", "第二十条第一款"],
        ),
    ],
)
