"""Tags that a page prints for search."""

from extractor import Rules, drop, meta

rules = Rules(
    id="keywords",
    name="keywords",
    rules=[
        meta.line(
            "labelled",
            r"[\[【(]?(?: ?)(?:标签|词条标签|关键词|关键字|文章关键词|热门关键词|Tags?)(?: ?>>)?(?: ?[\]】)]| ?:| (?![^,]*,.*\S{9})) ?(?P<keywords>[^。]{1,120})|(?:标签|关键词|关键字|相关字词|文章标签|本文标签)[:]",
            role="KEYWORDS",
            zone="edge",
            why="labelled tags above or below the text",
            hits=[
                "关键字 : 青峦市云溪县",
                "标签 苹果维权",
                "词条标签: 民俗,渔业",
                "标签:SQLite, Python, 性能",
                "关键词: 松香 行情 十月",
                "[ 关键词 ] 地契;找价",
            ],
            misses=["关键词是检索论文的依据。", "标签:每件商品都应当有标签。"],
        ),
        drop.line(
            "filed",
            r"所属分类: ?[^\s。,;:]{2,8}(?:[ 、,]{1,2}[^\s。,;:]{2,8}){0,8}|来自 ?[^\s。,;:]{2,12}(?: [^。,;:]{1,16} ?的作品|(?<=[Aa]pp|APP)|(?<=客户端))",
            role="KEYWORDS",
            zone="tail",
            why="where recipe sites file a dish, and from where it came",
            hits=["所属分类: 豆腐 凉菜 家常菜", "来自 青瓦厨房 灶边人 的作品", "来自 青瓦厨房APP"],
            misses=["所属分类:由评审委员会决定,结果另行公布。", "来自 云溪的信"],
        ),
        meta.line(
            "hashed",
            r"(?P<keywords>#[^\s#。,]{1,20}(?: {0,2}#[^\s#。,]{1,20}){1,12})",
            role="KEYWORDS",
            zone="tail",
            why="tags below the text, each behind a hash",
            hits=["#結業 #麵店 #大埔", "#社区食堂#菜价"],
            misses=["#青峦马拉松#", "# 一级标题", "#1 号线停运,#2 号线限速"],
        ),
    ],
)
