"""The editor signs at the end; he is not the author."""

from extractor import Rules, meta

NAME = r"[^\s()\[\]【】。;:,|/]{1,20}(?:[ 、,][^\s()\[\]【】。;:|/]{1,12}){0,3}"
SURE = r"(?:本文)?(?:责任编辑|责编|值班编辑|网络编辑|执行编辑|实习编辑|见习编辑|本文编辑|审核编辑)"
LABEL = rf"(?:{SURE}|编辑)"
ROLE = r"(?:编辑|校对|审核|审校|编审|监制|来源|作者|供稿(?:单位)?|审稿|排版|责校|签发|[初复终一二三]审|主编|摄影|撰文|文字|图片|文|图|通讯员|记者|美编|制图|统筹|值班主任)"
OTHERS = rf"(?: ?[|/ ,;]? ?{ROLE} ?[:|/丨] ?{NAME}){{0,4}}"
BEFORE = (
    rf"(?:(?:\+1 ?)?【?纠错】? |\S{{2}}录入[:] ?\S{{1,12}} |(?:\S{{2,8}} )?(?:本文)?来源[:|/] ?\S{{1,20}} |(?:\S{{2,30}}供稿[ ,;])?(?:{ROLE}[:|/丨] ?\S{{1,8}}[ ,;|]{{1,3}}){{0,3}}|"
    r"(?:发布|发表|更新)?(?:时间|日期): ?(?P<published>(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?: \d\d:\d\d(?::\d\d)?)?)[ |]{1,3})"
)
AFTER = r"(?: ?[\[【]?(?:纠错|打印本?[页稿文]|关闭窗口)[\]】]?){0,3}|[ ,]?返回\S{1,4},查看更多"

rules = Rules(
    id="editor",
    name="editor's signatures",
    rules=[
        meta.line(
            "line",
            rf"[(\[【]?{BEFORE}?{SURE} ?[:|/丨] ?(?P<editor>{NAME})?{OTHERS} ?[)\]】]?(?:{AFTER})?",
            role="EDITOR",
            why="a line that names the editor in charge",
            hits=[
                "(责任编辑:顾庭安)",
                "责任编辑:杜青_NB12556",
                "文章录入:admin 责任编辑:admin",
                "责编:汤小瑶、丁帆",
                "责任编辑:",
                "责编|杜青",
                "【纠错】 责任编辑: 杜青",
                "本文来源:青峦报 责任编辑:杜青",
                "发布日期:2020-03-06 责任编辑:杜青",
            ],
            misses=["责任编辑:应当对稿件的政治质量和文字质量负责,并在发稿单上签字。", "编辑部声明", "责编工作制度"],
        ),
        meta.line(
            "plain",
            rf"[(\[【]?{BEFORE}?编辑(?: ?[:|/丨] ?| )(?P<editor>{NAME})?{OTHERS} ?[)\]】]?(?:{AFTER})?",
            role="EDITOR",
            zone="tail",
            why="a line below the text that names an editor",
            hits=[
                "【编辑:刘湃】",
                "供稿单位:机电学院 摄影:丁帆 编辑:杜青",
                "编辑/苏禾",
                "护理部供稿 摄影/张砚 编辑/苏禾",
                "编辑 杜青",
                "编辑|杜青 校对|丁帆",
                "编辑:杜青 一审:丁帆 二审:苏禾 终审:余小满",
            ],
            misses=["编辑:这个词指一种职业。", "编辑部声明", "编辑 器具有撤销功能,可以回退。"],
        ),
        meta.line(
            "reviewed",
            r"(?:本文|该文|内容)(?:已)?(?:经|由)[^。,;]{3,40}(?:审核|审校|审阅|审定)(?:通过)?[。]?|(?:封面|题|头|首)图(?:来源|来自|源自)?:[^。]{2,30}",
            role="EDITOR",
            zone="tail",
            why="who checked what it says, and where its picture is from, below the text",
            hits=["本文由 市人民医院胸外科副主任医师 夏至安 审核", "封面图来源:青峦图库"],
            misses=["本文由两部分组成,先说审核。", "题图:略去不用的三张图表在附录里。"],
        ),
        meta.line(
            "credits",
            r"[(\[【](?:\S{2,6}(?<!记者)(?<!作者): ?\S{2,8}(?: \S{2,4})?[ ,;、]{1,2}){0,3}(?:审核|审校|校对|编辑|责编|制图|审稿|编审|监制): ?\S{2,4}(?: \S{2,4})?(?:[ ,;、]{1,2}\S{2,6}: ?\S{2,8}){0,3}[)\]】]",
            role="EDITOR",
            zone="tail",
            why="who checked, set and drew, in brackets below the text",
            hits=["(数据:气象分析师 简宁 审核:谈云)", "(制图:顾庭安 校对:丁帆)"],
            misses=["(审核:由两名以上的工作人员共同进行)", "(审核通过)"],
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
