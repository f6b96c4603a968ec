"""DESTOON, the content management system of many Chinese B2B portals.

What it prints is in its templates: `template/default/article/show.htm` has the info line and the buttons, those of sell
and buy their label lines, `template/default/chip/` the boxes beside them. In version 6.0 and before 放大字体 and
缩小字体 are image texts, which only some dumps print.
"""

from extractor import Family, drop, keep, meta, signal

BUTTON = r"\[? ?(?:\S{1,6}搜索|加入收藏|告诉好友|打印本文|违规举报|关闭窗口|返回顶部) ?\]?"
INFO = (
    r"(?:放大字体 ?缩小字体 ?)?发布日期: ?(?P<published>\d{4}-\d\d?-\d\d?(?: \d\d:\d\d(?::\d\d)?)?)"
    r"(?: 来源: ?(?P<source>(?!作者:)\S*))?(?: 作者: ?(?P<author>(?!浏览次数:)\S*))?(?: 浏览次数: ?(?P<views>\d*))?"
)
END = rf"(?:{BUTTON} ?){{2,}}|举报(?: 收藏)?(?: \d+)?|(?:上|下)一篇:.*|同类\S{{2,4}}|推荐(?:图文|资讯)|点击排行|相关评论|关键词:.*"

family = Family(
    id="destoon",
    name="DESTOON B2B",
    signals=[
        signal.line("seen-info-line", r"(?:放大字体 ?缩小字体 ?)?发布日期: ?\d{4}-\d.* 浏览次数: ?\d*", 2),
        signal.line("seen-buttons", rf"(?:{BUTTON} ?){{3,}}", 1),
        signal.inline("seen-powered", "Powered by DESTOON", 2),
        signal.line("seen-same-kind", r"点击排行|推荐图文|同类(?:资讯|供应|求购|行情)", 1),
        signal.line("seen-notice", r"注意: ?发布人未在本站注册.*|发货期限:? ?自买家付款之日起 ?\d* ?天内发货", 1),
        signal.node("seen-content", "#content > #article.content", 2),
    ],
    rules=[
        meta.line(
            "info-line",
            INFO,
            zone="head",
            why="publication time, source, author and views stand in one line below the title",
            hits=[
                "放大字体 缩小字体 发布日期:2022-05-27 03:18:44 来源: 作者:用户98040 浏览次数:3",
                "发布日期:2021-03-04 来源:北方农业 作者:李明 浏览次数:120",
                "发布日期:2019-09-07 浏览次数:5",
            ],
            misses=["发布日期:以公告为准", "发布日期:2020-01-01起施行的办法同时废止。"],
        ),
        meta.line(
            "views",
            r"浏览次数: ?(?P<views>\d+)",
            why="on pages of supply and demand the count stands in a line of its own",
            hits=["浏览次数: 209"],
            misses=["浏览次数: 很多"],
        ),
        meta.line(
            "updated",
            r"最后更新: ?(?P<published>\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)",
            why="offers print no other date",
            hits=["最后更新: 2021-12-16 15:42"],
            misses=["最后更新: 昨天"],
        ),
        meta.line(
            "summary",
            r"核心提示: ?(?P<summary>.+)",
            role="SUMMARY",
            zone="head",
            why="the summary field of an article is printed between the info line and the text",
            hits=["核心提示:今年秋季苹果收购价格比去年同期上涨一成。"],
            misses=["核心提示语应当简短。"],
        ),
        meta.line(
            "keywords",
            r"关键词: ?(?P<keywords>.*)",
            role="KEYWORDS",
            zone="tail",
            why="linked tags below the text",
            hits=["关键词: 苹果 收购 价格"],
            misses=["关键词是检索论文的依据。"],
        ),
        meta.line(
            "contents",
            r"本文导航: ?(?:\[\d+\] ?)*",
            role="PAGINATION",
            zone="head",
            why="label of the page list of a long article",
            hits=["本文导航:"],
            misses=["本文导航系统由三部分组成。"],
        ),
        keep.after(
            "article",
            rf"{INFO}",
            until=END,
            why="the text stands between the info line and the buttons",
            hits=["发布日期:2019-09-07 来源:本站 浏览次数:5"],
            misses=["发布日期:以公告为准"],
        ),
        keep.after(
            "offer",
            "点击图片查看原图",
            until=rf"更多>? ?本企业其[它他].*|{END}",
            why="on pages of supply and demand the facts stand below the picture (template/default/sell/show.htm)",
            hits=["点击图片查看原图"],
            misses=["点击图片查看原图后再下单。"],
        ),
        drop.between(
            "company-card",
            "公司基本资料信息",
            until="(?:产品)?详细(?:说明|介绍|信息)",
            within=20,
            role="WIDGET",
            why="the card of the company that posted, whose contact data are images",
            hits=["公司基本资料信息"],
            misses=["公司基本资料信息应当真实。"],
        ),
        drop.line(
            "offer-labels",
            r"(?:产品)?详细(?:说明|介绍|信息)|询价|点击图片查看原图|更多>? ?本企业其[它他]产品|\d+条 \[查看全部\] 相关评论",
            role="WIDGET",
            why="labels and buttons of an offer",
            hits=["产品详细说明", "询价", "0条 [查看全部] 相关评论"],
            misses=["询价单应当盖章。"],
        ),
        drop.line(
            "notice",
            r"注意: ?发布人未在本站注册.{0,80}|(?:免责声明|特别提示): ?(?:以上信息由|本信息由).{0,80}",
            role="LEGAL",
            zone="tail",
            why="the portal does not vouch for guests",
            hits=["注意:发布人未在本站注册,以上信息的真实性请自行核实。"],
            misses=["注意:发布人应当注册。"],
        ),
        drop.line(
            "font-size",
            r"(?:放大字体|缩小字体)(?: ?缩小字体)?",
            role="TOOLBAR",
            zone="head",
            why="image texts of the two font-size buttons, where a dump prints them apart",
            hits=["放大字体 缩小字体", "缩小字体"],
            misses=["放大字体后更便于老年人阅读。"],
        ),
        drop.line(
            "buttons",
            rf"(?:{BUTTON} ?)+",
            role="TOOLBAR",
            zone="tail",
            why="search, favourites, print and report buttons below the text",
            hits=["[ 资讯搜索 ] [ 加入收藏 ] [ 告诉好友 ] [ 打印本文 ] [ 违规举报 ] [ 关闭窗口 ]", "[ 打印本文 ]"],
            misses=["关闭窗口前请保存表格。"],
        ),
        drop.line(
            "neighbours",
            r"(?:上|下)一篇: ?.*",
            role="NAVIGATION",
            zone="tail",
            why="links to the articles before and after",
            hits=["下一篇: 今年玉米播种面积稳中有增", "上一篇:没有了"],
            misses=["下一篇文章将讨论成本。"],
        ),
        drop.after(
            "boxes",
            r"同类(?:资讯|供应|求购|行情|展会|产品|信息)|推荐(?:图文|资讯|供应|行情|展会|产品)|点击排行|相关评论",
            role="RELATED",
            zone="tail",
            max_share=0.3,
            until=r"(?:\(c\)|©|Copyright|网站首页 ?\|).*|.{0,9}ICP备.*",
            why="boxes with articles of the same kind, favourites and comments stand below the text",
            hits=["同类资讯", "点击排行", "推荐图文"],
            misses=["同类产品的价格也有所上涨。", "点击排行靠前的文章"],
        ),
    ],
)
