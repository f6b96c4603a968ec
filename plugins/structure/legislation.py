"""法律法规: 编, 章, 节 and 条 are numbered 第N; a 条 is numbered through the whole law (立法法 2023, §65)."""

from extractor import Structure, Style

_REFERENCE = {
    "a reference to that part, not its beginning": "第#[编編章节節篇](?:的|中|里|讲|講|规定|規定|第|所|、|和|及|至|到|，|。)"
}

structure = Structure(
    id="legislation",
    name="法律法规",
    styles=[
        Style(
            id="part",
            pattern="第#部分",
            numbers=["han", "arabic"],
            kind="heading",
            rank=1,
            specificity=50,
            guards={
                "a reference to that part, not its beginning": "第#部分(?:的|中|里|讲|講|第|所|、|和|及|至|是|，|。)"
            },
            hits=["第一部分 总体情况"],
            misses=["第一部分的内容"],
        ),
        Style(
            id="book",
            pattern="第#[编編篇]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=2,
            specificity=50,
            guards=_REFERENCE,
            hits=["第一编 总则", "第二篇 经济"],
            misses=["第三编第二章规定的"],
        ),
        Style(
            id="subbook",
            pattern="第#分[编編]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=3,
            specificity=50,
            hits=["第一分编 通则"],
            misses=["第一分钟"],
        ),
        Style(
            id="chapter",
            pattern="第#章",
            numbers=["han", "arabic"],
            kind="heading",
            rank=4,
            specificity=50,
            guards=_REFERENCE,
            hits=["第一章 总则", "第12章 附则", "第三章"],
            misses=["第一章讲的是往事", "第二章第三条"],
        ),
        Style(
            id="section",
            pattern="第#[节節]",
            numbers=["han", "arabic"],
            kind="heading",
            rank=5,
            specificity=50,
            guards=_REFERENCE,
            hits=["第一节 一般规定"],
            misses=["第一节课", "第二节的规定"],
        ),
        Style(
            id="article",
            pattern="第#[条條](?:之(?P<sub>#))?",
            numbers=["han", "arabic"],
            kind="article",
            specificity=50,
            guards={
                "a reference to that article, not its beginning": "第#[条條](?:之#)?(?:[的中、和及或至到，。；）]|第|规定|規定|所称|所列|修改|删去|刪除|改为|作为|以及|关于)",
                "a number of something": "第#[条條](?:新闻|消息|评论|线路|路线|街|船|命|腿|鱼|线)",
            },
            hits=["第一条 为了规范管理，制定本法。", "第一百二十条之一 资助的，处罚。", "第五條　本法所稱"],
            misses=["第三条规定的情形", "第一条新闻已经刊发", "第二十条第一款"],
        ),
    ],
)
