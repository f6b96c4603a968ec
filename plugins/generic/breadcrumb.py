"""The path from the home page to this one stands above the title of nearly every Chinese article."""

from extractor import Rules, meta

SIGN = r"(?:»|›|>>|>|→|/|\\|::|-)"
PREFIX = r"(?:(?:您|你)?(?:现在|当前|目前)?(?:所在)?(?:的)?(?:当前|所在)?位置(?:是)?|当前(?:页面|所在|栏目)|所在栏目) ?[:>] ?"

rules = Rules(
    id="breadcrumb",
    name="breadcrumbs",
    rules=[
        meta.line(
            "labelled",
            rf"{PREFIX}(?P<breadcrumbs>\S.{{0,120}})",
            role="BREADCRUMB",
            zone="head",
            why="a label says where the reader is",
            hits=["当前位置: 首页 » 行业资讯 » 教程攻略", "您的位置:首页 > 新闻 > 正文", "您现在的位置: 首页>要闻"],
            misses=["当前位置不佳的摊点应当迁移。", "位置偏远的三个村"],
        ),
        meta.line(
            "path",
            r"(?:加入书[签架] ?)?(?P<breadcrumbs>[^\s:>»›。]{2,14}(?: ?(?:>|»|›|→) ?[^>»›→。;]{2,40}){2,5})",
            role="BREADCRUMB",
            zone="head",
            why="names with two arrows or more between them, above the text",
            hits=[
                "墨香阁 > 沉舟录 > 第三十七章 渡口有人",
                "云溪 › 户外 › 徒步路线",
                "加入书签 墨香阁 > 武侠小说 > 沉舟录",
            ],
            misses=["甲 > 乙", "审批流程:申请 > 受理 > 办结"],
        ),
        meta.line(
            "from-home",
            rf"(?P<breadcrumbs>(?:[^\s:]{{0,20}}(?:首页|主页|论坛|门户)|\S{{2,8}}网) ?{SIGN} ?[^。;]{{1,100}})",
            role="BREADCRUMB",
            zone="head",
            why="a path that begins at the home page",
            hits=["首页 > 武侠小说 > 孤帆渡", "青石论坛»论坛 › 户外 › 徒步路线", "青峦网>>文化"],
            misses=["首页的设计要简洁。", "首页/登录页/支付页三个页面的改版已经完成。"],
        ),
    ],
)
