"""Who published it, when and from where: labels and values below the title, in any order.

The forms are those of news portals and content management systems: 时间 来源 作者 责任编辑 浏览, with or without spaces
between them.
"""

from extractor import Rules, drop, meta

DATE = (
    r"(?>(?:(?:发布|发表|更新|上传|发稿|添加|最后更新|公开)?(?:时间|日期)?(?:于|在)?:? ?)?"
    r"(?P<published>(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?: ?(?:星期.|周.))?"
    r"(?:[ T]{0,2}\d\d?[:时]\d\d(?:[:分]\d\d秒?)?)?))"
)
"""A date with its label. Read in one way only: of two numbers side by side the first is as long as it can be."""
VALUE = r"[^\s|:。;!?、](?:[^|:。;!?]{0,28}?[^\s|:。;!?])?"
PERSON = VALUE.replace(":。", ":。()")
NOBODY = r"(?:网络(?:整理|收集|转载)?|互联网|未知|佚名|匿名|本站|网友(?:投稿)?|投稿|会员上传|管理员|admin|不详|无)"
SOURCE = rf"(?:信息|稿件|文章|新闻|资料|本文)?(?:来源|稿源|出处|发布单位|发布机构)(?::|于(?=\S{{2,12}}(?:网|报|社))) ?(?:{NOBODY}\b|(?P<source>{VALUE}?))?"
AUTHOR = rf"(?:作者|撰文|记者|通讯员|供稿): ?(?:{NOBODY}|(?P<author>{VALUE}?))?"
WRITER = r"(?P<author>[^\s|:]{2,12}) 发(?:表|布)于 ?(?=(?:19|20)\d\d)"
EDITOR = rf"(?:责任编辑|责编|编辑|编审)[:] ?(?P<editor>{PERSON}?)?"
VIEWS = r"(?:浏览|阅读|点阅|点击|查看|访问|人气|围观)(?:次数|量|数)?[:(]? ?(?P<views>\d[\d,]*)?(?: ?次)?\)?|\d+ ?(?:次)?(?:阅读|浏览|围观)"
OTHER = (
    r"(?:评论|回复|跟帖|收藏|点赞|评论数)[:(]? ?\d*\)?|(?:分类|栏目|专栏|所属栏目)[:] ?\S{1,12}|(?:审核|审校|校对|[一二三初复终]审)[:] ?[^\s:]{2,8}|打印(?:本页|本文)?|"
    r"关闭(?:窗口)?|分享(?:到)?:?|(?:收藏|下载)(?:本文)?|我有话说(?:\(\d+人参与\))?|觉得不错,我要|赞赏|字号: ?A ?-? ?A ?A ?\+?|(?:缩小|放大|默认)(?:字体|字号)?|只看该作者|倒序浏览|举报|复制链接|"
    r"[\[【(]?(?:字体|字号)[:]?(?: ?[\[【(]?(?:大|中|小|超大)[\]】)]?)+[\]】)]?|[\[【(](?:大|中|小)(?: (?:大|中|小))*[\]】)]|T ?[|+] ?T?|原创"
)
NAMED = r"(?P<source>[^\s|:。,]{2,10}(?:网|报|社|刊|台|新闻|在线|频道))|记者 ?(?P<author>[^\s|:。,]{2,4}(?: [^\s|:。,]{2,4})?)"
"""A source or a reporter without a label, which only stands beside a date."""
PLACE = r"(?<=:\d\d )(?:来自|发布于 ?)?[\u4e00-\u9fff]{2,4}"
FACT = rf"(?:{DATE}|{SOURCE}|{AUTHOR}|{WRITER}|{EDITOR}|{VIEWS})"
GAP = r"[ |/·,]{0,3}"
BARE_DATE = r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d? ?日?"
"""A date alone signs documents as often as it dates pages, so it is no byline."""
MOMENT = r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?[ T]{0,2}\d\d?:\d\d(?::\d\d)?"
LINE = rf"(?!{BARE_DATE}$)[|·]? ?(?:(?:{OTHER}|{NAMED}){GAP})?{FACT}(?:{GAP}(?:{FACT}|{OTHER})|[ |/·]{{1,3}}(?:{NAMED}|{PLACE})){{0,8}} ?[|·]?"
TOLD = rf"(?:来源|稿源)[|/丨] ?(?:{NOBODY}\b|(?P<source>{VALUE}?))"
SIGNED = rf"[(\[【]?(?:{TOLD}|{SOURCE}|{AUTHOR}|{EDITOR})(?:{GAP}(?:{FACT}|{OTHER})){{0,4}}[)\]】]?"

HITS = [
    "2022-12-08 09:35 来源:青峦晚报 作者:沈牧言",
    "时间:2019-04-22 08:31来源:石桥镇畜牧站 作者:白鹭洲 点击: 476 次",
    "时间:2021-07-08 17:20:11 作者:网络整理",
    "山雀 发表于 2018-10-20 分类:园艺 阅读 1,406",
    "2019年06月15日08:18 来源:青峦网-文化频道",
    "来源:青峦日报 2020-01-02",
    "发布日期:2020-03-04 浏览次数:120",
    "发布单位:城乡发展课 发布日期:2020-05-12 点阅数:317",
    "2021-08-19 沧溟周刊 记者 邬明渠",
    "2023-04-16 20:11 云溪",
]
MISSES = [
    "来源:国家统计局公布的数据显示,今年前三季度粮食产量稳定。",
    "2020-01-02起施行的办法同时废止。",
    "作者:以上三位都认为,版权应当受到保护。",
    "2022年12月8日,会议在青峦市召开。",
    "2018年12月21日",
    "2020年5月1日 施行",
]

rules = Rules(
    id="byline",
    name="bylines",
    rules=[
        meta.line("below-title", LINE, zone="head", why="facts below the title", hits=HITS, misses=MISSES),
        meta.line(
            "below-text",
            SIGNED,
            zone="tail",
            why="a labelled source or author below the text",
            hits=["本文来源:青峦晚报", "来源:青峦日报 2020-01-02", "(来源:青峦晚报)", "来源|云溪发布"],
            misses=[*MISSES, "2022-12-05 08:10"],
        ),
        meta.line(
            "no-year",
            r"(?:发布|发表|更新)(?:时间|日期)?[:于] ?(?P<published>(?:\d\d-)?\d\d-\d\d ?\d\d:\d\d(?::\d\d)?)(?: ?[\u4e00-\u9fff]{2,20})?",
            zone="head",
            why="platforms print a date of this year without it, glued to its time and to the account's badge",
            hits=["发布时间:10-0812:00", "发布时间:10-08 12:00优质原创作者", "发布时间:18-03-0823:16"],
            misses=["发布时间:10-08号楼", "发布时间:10-08 12:00起,平台统一调整。"],
        ),
        meta.line(
            "dated",
            rf"(?:原创[: ]? ?)?[^。;!?,:]{{0,24}}?{MOMENT}[^。;!?,]{{0,40}}",
            zone="head",
            why="a line above the text with the minute of publication is about it, whatever else it holds",
            hits=[
                "原创 青鸟游戏 2019-09-04 22:18:34",
                "云溪观察2019-09-23 07:48",
                "青峦网河北频道 (2012-06-04 09:20:26) 稿件来源:青峦日报",
            ],
            misses=["会议于2019年9月4日10:30开始,由沈牧言主持。", "2019-09-04"],
        ),
        meta.line(
            "ago",
            r"[^。;!?,]{0,40}(?:创建|发布|发表|更新|提问)于 ?(?P<published>\d{1,3} ?(?:分钟|小时|天|周|个月|年)前)[^。;!?,]{0,20}",
            zone="head",
            why="platforms print how long ago a text was published",
            hits=["叶归舟的个人博客 / 37 / 0 / 创建于 11个月前", "发布于 3 天前", "山雀 发表于 2小时前 阅读 18"],
            misses=["这座桥建于3年前,去年才通车。", "消息发布于3天前。"],
        ),
        drop.line(
            "trip",
            r"(?:(?:出发|旅行|出行)(?:时间|日期|天数|人数)|天数|人物|和谁|同行|人均(?:费用|花费|消费)?|玩法)(?:/|: ?)[^\s。,;:]{1,12}(?: ?[天元人月日])?(?: {1,3}(?:(?:出发|旅行|出行)?(?:时间|日期|天数|人数)|人物|和谁|人均(?:费用|花费)?|玩法)(?:/|: ?)[^\s。,;:]{1,12}(?: ?[天元人月日])?){0,5}|(?:玩法|旅行方式): ?[^\s。;:]{2,6}(?:[,、][^\s。;:,]{2,6}){1,8}",
            role="OTHER",
            zone="head",
            why="when, how long and for how much, above a traveller's notes",
            hits=[
                "出行天数/6 天",
                "人物/和朋友",
                "天数:6 天 时间:10 月 人均:2100 元 和谁:和朋友",
                "玩法:自由行,人文,美食",
            ],
            misses=["人物:林知远,三十岁,船工。", "出发时间:清晨五点,天还没有亮。"],
        ),
        meta.line(
            "place",
            r"发布于 ?: ?[\u4e00-\u9fff]{2,8}|发(?:布|表)(?:时间|于)? ?: ?[^。;!?]{4,40}",
            zone="head",
            why="where or when it was published, in whatever form",
            hits=["发布于:青峦市", "发布时间:10-0812:00优质作者"],
            misses=["发布于众的消息。", "发布时间:由市政府另行公告。"],
        ),
        meta.line(
            "signed",
            r"[(（]?(?:采写|撰文|撰稿|统筹|供稿|执笔|摄影|采访|图片)[:/] ?[^。;!?()]{2,40}[)）]?|"
            r"[^\s。;!?,]{2,4} 本文来源: ?[^。;!?]{2,20} 责任编辑: ?\S{2,20}|[(（](?:综合)?(?:整理|编译)自[^。;!?]{2,40}[)）]|(?:信息|图片|文章|内容)来源于?网络",
            zone="tail",
            why="who wrote, photographed or compiled it, below the text",
            hits=[
                "采写:南岭都记者 余小青",
                "(综合整理自青峦网、白鹭报等)",
                "(供稿:云溪镇 摄影:林知远)",
                "信息来源于网络",
            ],
            misses=["采写的稿件应当真实。", "信息来源于网络的占三成。"],
        ),
        meta.line(
            "checked",
            r"(?:[一二三初复终]审|审核|审校|校对|责校|监制|统筹|签发|值班(?:主任|总监|领导))(?:人|员)?[:/|丨] ?[^\s。;!?:|]{2,8}(?:[ ,;、/|]{1,3}(?:[一二三初复终]审|审核|推荐|审校|校对|责校|监制|统筹|签发)(?:人|员)?[:/|丨] ?[^\s。;!?:|]{2,8}){0,4}",
            zone="tail",
            why="who read the text before it was published, below it",
            hits=["审核|苏禾", "一审:杜青 二审:苏禾 三审:丁帆"],
            misses=["审核:材料齐全的当场受理,不齐全的一次告知。", "校对工作"],
        ),
        meta.line(
            "edition",
            r"[(（]?(?:原载|原刊|[选摘]自|刊于|载于) ?《 ?(?P<original_source>[^》]{2,24}) ?》[^。;!?]{0,30}?(?:[,，]? ?责任编辑: ?(?P<editor>[^\s()。,]{2,12}))?[)）]?",
            zone="tail",
            why="which paper, journal or book printed it first, below the text",
            hits=[
                "(原载《云溪研究》2011年第4期,责任编辑:杜青)",
                "(选自《云溪文史》第十一辑)",
            ],
            misses=["《青峦日报》( 2013年05月07日 09 版)", "《云溪研究》2011年第4期"],
        ),
        meta.line(
            "posted",
            rf"張貼者: ?(?:\S{{1,20}}) ?[於于] ?[^。]{{4,100}}|posted (?:@|on) ?(?P<published>{MOMENT}) {{0,2}}(?P<author>[^\s|]{{2,20}})(?: (?:{VIEWS}|{OTHER}|编辑|收藏|举报)){{0,6}}",
            zone="tail",
            why="what Cnblogs and its likes print below a post",
            hits=["posted @ 2018-10-21 23:08 一只旧箱子 阅读(1024) 评论(2) 编辑 收藏 举报"],
            misses=["posted 三封信"],
        ),
        meta.line(
            "created",
            r"(?:创建(?:时间|日期|于)?|收录(?:时间|日期|于)?|发布于|发表于)[:]? ?(?P<published>(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?: \d\d:\d\d(?::\d\d)?)?)(?: ?[·・|,] ?[^\s。]{2,4}属地.{2,6})?",
            zone="tail",
            why="when the text was put up, below it",
            hits=["创建于 2021-01-17 20:36", "收录时间:2021-01-17"],
            misses=["创建于2021年的合作社", "收录日期另行通知"],
        ),
        meta.line(
            "filed",
            r"(?:本条目|本文|文章)?发[布表]于 ?(?P<published>(?:19|20)\d\d年\d\d?月\d\d?日)。?属于.{1,30}分类(?:,[^。]{0,80})?。(?:作者是 ?(?P<author>[^。\s]{2,20})。)?",
            zone="tail",
            why="what WordPress prints below a post (Twenty Eleven, zh_CN, content-single.php)",
            hits=["本条目发布于2016年3月2日。属于旅行分类,被贴了 盐湖、西北 标签。作者是一只旧箱子。"],
            misses=["他发表于2016年3月2日的文章属于哪个分类,没有人说得清。"],
        ),
        meta.line(
            "biography",
            r"作者(?:简介)?: ?(?P<author>[\u4e00-\u9fff]{2,3})[,，][^!?]{4,120}",
            zone="tail",
            why="who the author is, below the text",
            hits=["作者:陶然,九零后,自由职业。"],
            misses=["作者:以上三位都认为,版权应当受到保护。", "作者:不详"],
        ),
        meta.line(
            "category",
            r"(?:分类|归类|栏目|专栏|频道|板块)[:/] ?[^\s:,。;]{1,12}(?:[ ,/]{1,3}[^\s:,。;]{1,12}){0,3}",
            zone="head",
            why="where the site files the text",
            hits=["分类: 折腾", "栏目:云溪 文化"],
            misses=["分类:一类为可回收物,一类为其他垃圾。", "分类标准"],
        ),
        meta.line(
            "original-title",
            r"[(【]?(?:本文)?(?:原标题|原题为?)(?:: ?|《| 《)(?P<original_title>[^》)】]{2,80})[》)】]{0,2}",
            why="a reprint names the title of its source",
            hits=["(原标题:早餐车进巷子记)", "原标题:早餐车进巷子记", "(原题为《早餐车进巷子记》)"],
            misses=["原标题党治理办法失效。", "原题为三道大题,每题十分。"],
        ),
        drop.line(
            "follow",
            r"(?:\+ ?)?关注(?:作者|我们)?|已关注|私信",
            role="WIDGET",
            zone="head",
            why="a button beside the author's name",
            hits=["关注", "+ 关注"],
            misses=["关注民生是本届会议的主题。"],
        ),
    ],
)
