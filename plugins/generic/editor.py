"""The editor signs at the end; he is not the author."""

from extractor import Rules, meta

NAME = r"[^\s()\[\]【】。;:,]{1,20}(?:[ 、,][^\s()\[\]【】。;:]{1,12}){0,3}"
LABEL = r"(?:本文)?(?:责任编辑|值班编辑|网络编辑|执行编辑|责编|编辑)"
OTHERS = rf"(?: ?[|/ ]? ?(?:校对|审核|审校|编审|监制|来源|作者|供稿|初审|复审|终审|主编|摄影)[:|/] ?{NAME}){{0,4}}"

rules = Rules(
    id="editor",
    name="editor's signatures",
    rules=[
        meta.line(
            "line",
            rf"[(\[【]?(?:来源[:|/] ?\S{{1,20}} )?{LABEL} ?[:|/丨] ?(?P<editor>{NAME})?{OTHERS} ?[)\]】]?(?: ?【?纠错】?| ?返回\S{{1,4}},查看更多)?",
            role="EDITOR",
            zone="tail",
            why="a line that names the editor below the text",
            hits=["(责任编辑:顾庭安)", "责任编辑:杜青_NB12556", "责编:汤小瑶、丁帆", "【编辑:刘湃】", "责任编辑:"],
            misses=["责任编辑:应当对稿件的政治质量和文字质量负责,并在发稿单上签字。", "编辑部声明"],
        ),
        meta.inline(
            "signature",
            rf"[(\[【] ?{LABEL} ?: ?(?P<editor>{NAME}) ?[)\]】]$",
            role="EDITOR",
            why="DedeCMS signs inside the text cell (templets/default/article_article.htm), so at the last paragraph's end",
            hits=["每只净赚十九元。(责任编辑:admin)"],
            misses=["他做过责任编辑(责任编辑要签字)。"],
        ),
        meta.line(
            "report",
            r"【?纠错】?",
            role="EDITOR",
            zone="tail",
            why="a button beside the editor's name",
            hits=["【纠错】"],
            misses=["纠错机制"],
        ),
    ],
)
