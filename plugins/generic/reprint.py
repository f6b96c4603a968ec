"""Where a text was taken from and on what terms it may be taken: addresses glued to sentences, lines above and below it."""

from extractor import Rules, drop

ADDRESS = r"https?://[\w./?=&%#~+:-]+"

rules = Rules(
    id="reprint",
    name="reprinted texts",
    rules=[
        drop.inline(
            "inserted",
            rf"\*?(?:文章来源地址|文章地址|本文章博客地址)[:]? ?{ADDRESS}\*?|(?<=[。!?;…)”])(?:文章|本文)来源[:] ?{ADDRESS}$",
            role="WATERMARK",
            why="collecting sites glue a page's address to any sentence of it",
            hits=[
                "奇数个文件。文章来源地址https://www.example.com/blog/1.html*文章地址https://www.example.com/blog/1.html*",
                "就可以实现。文章来源:https://www.example.net/news/detail-1.html",
                "本文章博客地址:https://blog.example.com/a/1",
            ],
            misses=[
                "资料来源:https://www.example.com/",
                "编辑核对文章来源:https://www.example.com/ 已经打不开了。",
                "参见本文来源:https://www.example.com/",
            ],
        ),
        drop.line(
            "origin",
            rf"[>* ]{{0,3}}(?:(?:特别|郑重)?声明[,:] ?)?(?:此|本|该|以上)?(?:文章|文|帖|内容)?(?:转载自|转载于|转自|来源(?:于|自)?|摘自|搬运自)[:]? ?{ADDRESS}(?: ?,.{{0,60}}| ?。)?",
            role="LEGAL",
            zone="edge",
            longest=300,
            why="the address that the text was taken from, above or below it",
            hits=[
                "特别声明,文章转载自:https://www.example.com/post/1 。",
                "本文来源:https://www.example.com/p/1.html ,作者:山雀,本文已经授权,请勿轻易转载。",
                "文章转载自:https://blog.example.com/a/1",
            ],
            misses=["资料来源:https://www.example.com/", "水源来自https://www.example.com/ 所说的三条河。"],
        ),
        drop.line(
            "by",
            r"[(【]?(?:本文|原文|文章)由[^。,]{2,24}(?:发布|原创|首发|整理|编辑|撰写|提供|授权),[^。]{0,20}(?:转载|版权所有|侵权)[^。]{0,40}[。!]?[)】]?",
            role="LEGAL",
            zone="edge",
            why="who put the text up, with terms of reprinting",
            hits=["本文由山雀笔记发布,转载请注明来源。"],
            misses=["本文由三部分组成,转载问题放在最后讨论。", "本文由导师修改后发布。", "本文由友人整理,文责自负。"],
        ),
        drop.line(
            "at-head",
            r"[-* ]{0,4}(?:转载|引用)(?:本文)?请(?:务必)?(?:在文[章首]?[^。,]{0,10})?(?:注明|保留|标明)(?:[:][^。]{2,60}|(?:出处|来源|作者|原文|链接|地址|版权|信息|声明|本文|文章|以?及|[和与、, ]){1,8})[。!]?",
            role="LEGAL",
            zone="edge",
            why="terms of reprinting above the text, or with a place where they are to be printed",
            hits=["转载请在文章开头注明出处和版权信息。", "转载请在文首注明:本文转自微信公众号山雀笔记"],
            misses=["转载请注明出处,这六个字人人都会写,真正照做的却不多。"],
        ),
        drop.line(
            "request",
            r"(?:如[有需]|若[有需]|需要|商业)(?:转载|引用|授权|商用)[^。]{0,12},?(?:请|可|敬请)[^。]{0,20}(?:联系|授权|留言|私信|后台)[^。]{0,40}[。!]?",
            role="LEGAL",
            zone="tail",
            why="whom to ask before reprinting",
            hits=["如有转载需求,请联系作者", "如需转载请在公众号后台留言"],
            misses=["需要转载的报纸有六家。", "如需授权委托书,可在窗口领取。"],
        ),
        drop.line(
            "taken-down",
            r"[(【]?[^。!?]{0,80}(?:[,、( ]|内容|图片|均)侵(?:权)?(?:必|立|联系)?删[)】。!]{0,3}|"
            r"[^。!?]{0,30}(?:来自|来源于|取自)(?:于)?(?:网络|互联网)[^。!?]{0,30}(?:版权归|如有侵权)[^。]{0,120}(?:。[^。]{0,80})?[。!]?",
            role="LEGAL",
            zone="tail",
            longest=300,
            why="a promise to take down what infringes",
            hits=[
                "(文章封面图由AI技术生成,侵删)",
                "部分内容参照了网友的回答,侵删。",
                "青峦图库部分表情来自网络,其版权归原作者所有,如有侵权,请及时联系,我们会尽快处理。欢迎来稿。",
            ],
            misses=["网站接到通知之后应当删除侵权的内容。", "这些图片来自网络,谁拍的已经不可考。"],
        ),
        drop.line(
            "uploads",
            r"本(?:小说)?站(?:的)?所有(?:小说|章节|作品|文章|资源).{0,30}(?:转载|网友|会员|投稿).{0,120}",
            role="LEGAL",
            zone="tail",
            longest=300,
            why="whose the site's texts are",
            hits=["本站所有小说为转载作品,所有章节均由网友上传,转载至本站只是为了宣传本书让更多读者欣赏。"],
            misses=["本站所有值班人员每月轮换。"],
        ),
        drop.inline(
            "glued",
            r"(?<=[。!?”…])[(【]?(?:本文(?:来自|转自|转载自)[^。,]{2,20}(?:,转载请[^。]{2,30})?|转载请(?:注明|保留)(?:出处|来源|原文)[^。]{0,40}|更多[^。,]{0,8}(?:精彩|文章|范文|内容|资讯|公文|作文|资料|新闻)[^。,]{0,6},?请(?:关注|访问|登录)[^。]{1,24}(?:网|号|站|平台|论坛|微信)|(?:文章|内容|图文|资料)?来源于?网络,(?:如有)?侵权?[^。]{2,30})[。!]?[)】]?$",
            role="LEGAL",
            zone="tail",
            why="where the text is from, glued to its last paragraph",
            hits=[
                "雨停了。(本文来自青松范文网,转载请注明出处)",
                "雨停了。转载请注明出处:山雀笔记",
                "雨停了。更多精彩内容,请关注青松教育网。",
                "雨停了。来源于网络,如有侵权请联系删除",
            ],
            misses=["雨停了。更多的人走上街头,请关注他们。", "他说:“转载请注明出处。”", "本文来自一次谈话。"],
        ),
        drop.inline(
            "converter",
            rf"(?:全文完)?本文由 ?简悦 ?(?:\[?SimpRead\]?)?(?:\(https?://[^()\s]{{1,60}}\))?[ ,]{{0,2}}(?:转码|优化)[^。]{{0,12}}(?:{ADDRESS})?$",
            role="LEGAL",
            why="a reading mode signs what it lets out",
            hits=[
                "本文由 简悦 SimpRead 转码, 原文地址 https://www.example.com/p/1",
                "全文完本文由 简悦 [SimpRead](http://example.com/simpread) 转码,原文地址 https://www.example.com",
                "本文由 简悦 SimpRead 优化,用以提升阅读体验",
            ],
            misses=["简悦是一个阅读插件,本文由它说起。"],
        ),
        drop.line(
            "converted",
            r"共计: ?\d+ 个字(?: +全文完)?|使用了 全新的简悦.{0,40}",
            role="WIDGET",
            zone="tail",
            why="what a reading mode prints below the text",
            hits=["共计:2779 个字", "共计:2779 个字 全文完", "使用了 全新的简悦词法分析引擎 beta,点击查看详细说明"],
            misses=["共计: 三个字"],
        ),
    ],
)
