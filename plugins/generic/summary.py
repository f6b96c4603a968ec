"""The summary stands between the byline and the text, behind a label."""

from extractor import Rules, meta

rules = Rules(
    id="summary",
    name="summaries",
    rules=[
        meta.line(
            "labelled",
            r"[\[【(]? ?(?:核心提示|内容提要|内容摘要|文章摘要|摘要|摘 要|导读|导语) ?[\]】)]?(?:: ?|(?<=[\]】)]) ?)(?P<summary>\S.{8,580})",
            role="SUMMARY",
            zone="head",
            longest=600,
            why="the editor's summary above the text, which often repeats its first paragraph",
            hits=[
                "核心提示:今年秋季苹果收购价格比去年同期上涨一成。",
                "【摘要】滩上的芦苇今年提前半月收割完毕。",
                "[ 摘 要 ] 滩上的芦苇今年提前半月收割完毕。",
            ],
            misses=["核心提示语应当简短。", "摘要:略", "导读服务台设在一楼大厅,每日开放。"],
        ),
    ],
)
