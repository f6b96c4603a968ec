"""Novel sites print their own address, and beg, between the paragraphs of a chapter."""

from extractor import Rules, drop

HOST = r"(?:[\w-]+\.){1,3}[a-z]{2,8}"
NAMED = rf"(?:{HOST}|\S{{2,12}}(?:网|书屋|书吧|文学|中文|小说|阁|吧))"
NOISE = r"[^\w\s,。!?:;、“”‘’()《》—…·-]"

rules = Rules(
    id="novel",
    name="novel sites' slogans",
    rules=[
        drop.inline(
            "slogan",
            rf"(?:天才一秒)?记住(?:本站|本书)(?:首发)?(?:地址|域名|网址)?[:] ?{HOST}[。!]?|(?:请)?记住本书首发(?:域名|地址)[:] ?{HOST}[。!]?|(?:手机阅读|手机用户|手机版阅读|手机版用户).{{0,6}}(?:网址|浏览)[:]? ?{HOST}.{{0,20}}$|(?:最新网址|最新章节).{{0,6}}[:] ?{HOST}[。!]?",
            role="WATERMARK",
            why="a call to remember the site's address",
            hits=[
                "天才一秒记住本站地址:www.lufanbook.example。手机版阅读网址:m.lufanbook.example",
                "请记住本书首发域名:example.net",
            ],
            misses=["请记住本站的规矩:不许带火种。", "他请她记住本书的页码。"],
        ),
        drop.line(
            "collect",
            rf"喜欢.{{1,30}}请大家收藏:? ?\(?{HOST}\)?.{{0,60}}|.{{0,30}}更新速度(?:全网)?最快.{{0,10}}",
            role="WATERMARK",
            why="a call to bookmark the novel",
            hits=["喜欢孤帆渡请大家收藏:(www.lufanbook.example)孤帆渡芦帆书屋更新速度全网最快。"],
            misses=["喜欢古籍的请大家收藏这一版。"],
        ),
        drop.line(
            "beg",
            r"[(【]? ?(?:(?:跪)?求(?:收藏|月票|推荐(?:票)?|订阅|打赏|支持|鲜花)[,、!? ]*){1,6}[)】]?",
            role="WATERMARK",
            why="the author begs for votes",
            hits=["(求收藏,求月票,求推荐票!)", "求推荐票!"],
            misses=["求收藏家鉴定"],
        ),
        drop.line(
            "page-turn",
            r"[(【]?本章(?:未完|完)(?:[,。!]? ?(?:请)?点击下一页继续(?:阅读)?(?:后面更精彩)?[!。]*)?[)】]?|小主,?这个章节后面还有哦.{0,40}|[(【]未完待续[)】。.!]*|7017k",
            role="WATERMARK",
            why="filler where a chapter is cut into pages",
            hits=[
                "本章未完,点击下一页继续阅读",
                "小主,这个章节后面还有哦,请点击下一页继续阅读,后面更精彩!",
                "(本章完)",
            ],
            misses=["本章完成于病中。"],
        ),
    ],
)
