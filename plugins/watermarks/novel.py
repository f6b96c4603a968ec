"""Novel sites print their own address, and beg, between the paragraphs of a chapter."""

from extractor import Rules, drop

HOST = r"(?:[\w-]+\.){1,3}[A-Za-z]{2,8}"

rules = Rules(
    id="novel",
    name="novel sites' slogans",
    rules=[
        drop.inline(
            "slogan",
            rf"(?:天才一秒)?记住(?:本站|本书|我们(?:的)?)?(?:首发)?(?:地址|域名|网址)?[:,] ?{HOST}(?:,方便.{{0,40}}|[。!])?|(?:请)?记住本书首发(?:域名|地址)[:] ?{HOST}[。!]?|(?:手机阅读|手机用户|手机版阅读|手机版用户).{{0,6}}(?:网址|浏览|请到|访问)[:]? ?{HOST}.{{0,20}}$|(?:最新网址|最新章节).{{0,6}}[:] ?{HOST}[。!]?",
            role="WATERMARK",
            why="a call to remember the site's address",
            hits=[
                "天才一秒记住本站地址:www.lufanbook.example。手机版阅读网址:m.lufanbook.example",
                "请记住本书首发域名:example.net",
                "记住本站网址,Www.lufanbook.Example,方便下次阅读",
                "手机用户请到m.lufanbook.example阅读。",
            ],
            misses=["请记住本站的规矩:不许带火种。", "他请她记住本书的页码。", "请记住这个地址:城南槐花巷七号。"],
        ),
        drop.line(
            "collect",
            rf"喜欢.{{1,30}}请大家收藏:? ?\(?{HOST}\)?.{{0,60}}|.{{0,30}}更新速度(?:全网)?最快.{{0,10}}",
            role="WATERMARK",
            why="a call to bookmark the novel",
            hits=["喜欢孤帆渡请大家收藏:(www.lufanbook.example)孤帆渡芦帆书屋更新速度全网最快。"],
            misses=["喜欢古籍的请大家收藏这一版。"],
        ),
        drop.inline(
            "offer",
            rf"[({{【]\S{{2,10}}(?:小说|书|文学|中文)\S{{0,3}} ?{HOST} ?[^(){{}}【】]{{0,6}}(?:提供[Tt][Xx][Tt]|免费下载|更新最快|最快更新|免费阅读|全文阅读|在线阅读)[^(){{}}【】]{{0,30}}[)}}】]|[{{]\S{{2,24}}感谢各位书友[^{{}}]{{0,40}}[}}]",
            role="WATERMARK",
            why="a site offers its novels in brackets, or thanks its readers",
            hits=[
                "信使到了。(芦帆小说网 www.lufanbook.example 提供Txt免费下载)",
                "{芦帆小说lufanbook感谢各位书友的支持,您的支持就是我们最大的动力}",
            ],
            misses=["他在(青峦书店 www.qingluan.example)买到了这本书。", "(感谢各位书友的支持)"],
        ),
        drop.line(
            "host",
            rf"\S{{2,10}}(?:小说|书|文学|中文)\S{{0,3}} ?{HOST} ?欢迎.{{0,60}}|.{{0,30}}(?:下载和分享)?更多(?:电子书|小说|全本).{{0,4}}(?:请)?(?:访问|到|登录|下载).{{0,30}}(?:{HOST}).{{0,120}}",
            role="WATERMARK",
            longest=300,
            why="a site of novels greets its readers and gives its address",
            hits=[
                "芦帆中文网www.lufanbook.example欢迎广大书友光临阅读,最新、最快、最火的连载作品尽在芦帆原创!",
                "芦帆电子书Txt版阅读,下载和分享更多电子书请访问,简体:https://lufanbook.example",
            ],
            misses=["青峦中文网的编辑欢迎各地来稿。", "更多电子书请到三楼借阅。"],
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
            r"[(【]第[一二三四五六]更(?:[!,。~到]|奉上|送[到上]|完毕|,?求[^()【】]{1,6}|,?为[^()【】]{1,10}加更){0,3}[)】]|『还在连载中\.{0,3}』|[(【]?本章(?:未完|完)(?:[,。!]? ?(?:请)?点击下一页继续(?:阅读)?(?:后面更精彩)?[!。]*)?[)】]?|小主,?这个章节后面还有哦.{0,40}|[(【]未完待续[)】。.!]*|7017k",
            role="WATERMARK",
            why="filler where a chapter is cut into pages",
            hits=[
                "本章未完,点击下一页继续阅读",
                "小主,这个章节后面还有哦,请点击下一页继续阅读,后面更精彩!",
                "(本章完)",
                "【第二更!】",
            ],
            misses=["本章完成于病中。", "(第三更的梆子响过)", "未完待续的故事"],
        ),
        drop.inline(
            "to-be-continued",
            r"[(【]未完待续[。.,…]{0,3} ?(?:(?:如果|请搜索|请到|欢迎)[^()【】]{0,80}(?:\([^()]{0,12}\)[^()【】]{0,60})?)?[)】][。]?$",
            role="WATERMARK",
            why="filler glued to the last paragraph of a chapter",
            hits=[
                "她没有眨眼。(未完待续。如果您喜欢这部作品,欢迎您来芦帆投推荐票、月票,您的支持,就是我最大的动力。)",
                "从此没有再提起。(未完待续。。)",
                "他说:“回去吧。”(未完待续请搜索芦帆文学,小说更好更新更快!)",
            ],
            misses=["末尾印着“未完待续”四个字。", "末尾印着(未完待续)四个字。"],
        ),
    ],
)
