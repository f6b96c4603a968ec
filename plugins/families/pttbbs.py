"""PttBBS, the software of Taiwan's bulletin boards, as its gateway to the web shows a post and the pushes below it.

The head names author, board, title and time, each in a line whose label is glued to its value; the station signs below
the post, and each push is a line: 推 or 噓 or →, who, what, when.
"""

from extractor import Family, drop, meta, signal

STATION = r"※ ?发信站: ?\S{2,20}\([\w.-]+\)(?:, ?来自: ?[\w.*:]+(?: \(\S{1,12}\))?)?"

family = Family(
    id="pttbbs",
    name="PttBBS",
    signals=[
        signal.inline("seen-station", r"※ ?发信站: ?\S{2,20}\([\w.-]+\), ?来自", 2),
    ],
    rules=[
        meta.line(
            "author",
            r"作者 ?(?P<author>\w{2,12} \(.*\))",
            why="the head of a post",
            hits=["作者dukou (渡口)"],
            misses=["作者张先生 (男)说"],
        ),
        meta.line(
            "title",
            r"标题 ?(?P<title>.+)",
            role="TITLE",
            why="the head of a post",
            hits=["标题[心得] 一个人去爬山"],
            misses=["小标题"],
        ),
        meta.line(
            "time",
            r"时间 ?(?P<published>[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})",
            why="the head of a post",
            hits=["时间Sat Nov 25 19:39:03 2023"],
            misses=["时间不多了"],
        ),
        drop.line(
            "bars",
            r"看板 ?[A-Za-z][\w-]{1,20}|返回看板|[^。]{2,12} › 看板 .{2,40}|本网站已依.{2,20}规定处理。.{0,40}",
            role="NAVIGATION",
            why="the gateway's own bars, and the name of the board",
            hits=["看板Hiking", "返回看板"],
            misses=["看板上写着三个字"],
        ),
        drop.inline(
            "station",
            rf"(?:-- .{{0,160}}? )?(?:-- )?{STATION}(?: ※ ?文章网址: ?https?://\S+)?",
            role="WIDGET",
            why="the station signs a post, below the author's signature between two lines of hyphens",
            hits=["旧的还能用 -- 吃饱睡饱 -- ※ 发信站: 青峦站(bbs.example), 来自: 203.0.113.7 (台湾)"],
            misses=["※ 发信站的历史"],
        ),
        drop.inline(
            "changed",
            r"※ ?(?:编辑|转录者): ?\w{2,12} \([^()]{4,60}\), \d\d/\d\d/\d{4} \d\d:\d\d:\d\d",
            role="WIDGET",
            why="when the author changed the post; what he wrote then stands below",
            hits=["※ 编辑: dukou (203.0.113.7 台湾), 11/25/2023 20:41:10"],
            misses=["※ 编辑: 请看下文"],
        ),
        drop.line(
            "address",
            r"※ ?文章网址: ?https?://\S+",
            role="WIDGET",
            why="the address of the post",
            hits=["※ 文章网址: https://bbs.example/M.1.html"],
            misses=["※ 文章网址打不开"],
        ),
    ],
)
