"""Statements about rights and liability at a page's end. A text that discusses them is a text.

Each pattern asks for a label and for what such statements say, and holds only below the text or at its very end.
"""

from extractor import Rules, drop

LABEL = r"(?:特别声明|免责声明|版权声明|平台声明|郑重声明|法律声明|重要声明|声明|版权与免责声明|免责申明|版权说明|广告声明|权利声明|转载声明|原创声明|作者声明|(?<=【)[^】]{0,6}声明(?=】))"
SAID = (
    r"(?:仅代表|不代表|版权归|著作权归|如有侵权|侵权|转载|联系(?:我们|本站|作者)|仅供参考|删除|无关|来源于网络|来自网络|自媒体|用户上传|"
    r"信息存储|原创文章|风险自担|不承担|举报|不构成|[非违]法)"
)

OBJECT = r"(?:出处|来源|作者|原文|链接|地址|网址|版权|信息|声明|本文|文章|本站|我们|以?及|[和与、, ])"
"""What terms of reprinting ask to be named."""

rules = Rules(
    id="legal",
    name="legal statements",
    rules=[
        drop.line(
            "statement",
            rf"[【\[(*]*{LABEL}(?:[】\])*]+:? ?|: ?|$)(?:.*{SAID}.*)?",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="a labelled statement about rights or liability, below the text",
            hits=[
                "免责声明:文中部分图片来自网络,版权归原作者所有,如有侵权请联系删除。",
                "特别声明",
                "【版权声明】本文仅代表作者观点",
            ],
            misses=[
                "声明里写着如有侵权请联系删除的网站有六个。",
                "免责声明制度是合同法的重要内容。",
                "声明书应当由本人签字。",
            ],
        ),
        drop.line(
            "publisher",
            r"[^\s:,。]{1,8}(?:声明|申明):.{0,160}(?:不代表|仅代表|立场无关|观点无关|不构成|不保证|信息存储|风险自担|(?:不得|禁止|非法|请勿)转载).{0,200}",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="the publisher names himself before he disclaims what he printed",
            hits=[
                "青峦声明:此消息系转载自合作媒体,登载此文出于传递更多信息之目的,并不意味着赞同其观点。文章内容仅供参考,不构成投资建议。"
            ],
            misses=["校方声明:网上流传的通知不是本校所发。", "两国声明:双方将在年内重开口岸。"],
        ),
        drop.line(
            "reminder",
            r"(?:网站|温馨|友情|特别|重要)(?:提[醒示]|声明)[:].{0,80}(?:仅供参考|不(?:能|可)?作为).{0,100}|(?:提示|风险提示):本(?:网|站|平台)[^。]{0,40}(?:不保证|不承担|不构成|不代表).{0,120}",
            role="LEGAL",
            zone="tail",
            why="a portal's reminder that its advice is no advice",
            hits=[
                "网站提醒:以上内容由青峦网整理,仅供参考,如有具体问题,建议咨询专业人士。",
                "提示:本网不保证其真实性和客观性,一切有关信息以交易所的公告为准,敬请投资者注意风险。",
            ],
            misses=["温馨提醒:明天有雨。", "上述数据仅供参考。"],
        ),
        drop.line(
            "rights",
            r".{0,30}(?:未经(?:\S{0,10}(?:授权|许可|允许|同意)).{0,20}(?:不得|禁止|谢绝).{0,20}(?:转载|使用|复制).{0,20}|"
            r"(?:本文|以上内容|文章|该文)(?:内容|观点)?仅代表(?:作者|其)?(?:本人|个人)?(?:观点|立场|意见).{0,80}|"
            r"本(?:文|内容|稿件?)[为系是]?(?:作者|嘉宾)(?:个人|独立|本人)?观点,不代表.{1,12}立场.{0,100}|"
            r".{0,20}内容均?来自(?:互联网|网络)或网友上传.{0,60}|(?:图片|内容|文章|资料|小说)?.{0,12}(?:来(?:源于|自)(?:于)?(?:网络|互联网)|由网友上传).{0,40}(?:侵权|删除|联系).{0,40}|"
            r"如有侵权,?请.{0,30}(?:联系|告知|删除).{0,30}|(?:此|本)?(?:文|内容)?.{0,16}(?:著作权|版权)归.{1,12}所有.{0,60}转载.{0,160}|网友评论仅供.{0,60})",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="a statement about rights without a label, below the text",
            hits=[
                "著作权归作者所有。商业转载请联系作者获得授权,非商业转载请注明出处。",
                "此内容为青峦财经原创,著作权归青峦财经所有。未经书面授权,不得以任何方式使用,包括转载、摘编、复制或建立镜像。如需授权请联系版权部:abc@example.com",
                "本站所有小说由网友上传,如有侵权请联系管理员删除。",
                "《孤帆渡》所有内容均来自互联网或网友上传,青峦阁只为原作者的小说进行宣传。",
                "以上内容仅代表作者个人观点,不代表本站立场。",
                "本内容为作者独立观点,不代表青峦立场。未经允许不得转载,授权事宜请联系 abc@example.com",
            ],
            misses=["版权法规定,未经许可复制作品的,应当承担责任。", "图片来自网络的,应当注明来源。"],
        ),
        drop.line(
            "original",
            r"(?:本(?:文|作品|稿|内容)|以上内容|[^。,]{2,30}(?=专稿))[^。]{0,40}(?:原创|专稿|(?:用户|作者|自媒体)[^。]{0,8}上传|独家)[^。]{0,12}?"
            r"[,。][^。]{0,16}(?:(?:禁止|谢绝|请勿|不得|务请|请)[^。,]{0,6}转载|转载[^。,]{0,4}请|存储服务|信息发布)[^。]{0,24}。?(?:.{0,60}(?:法律责任|追究).{0,20})?",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="who holds the rights, below the text",
            hits=[
                "本文为青峦电子 原创文章,禁止转载。请尊重知识产权,违者本司保留追究责任的权利。",
                "青峦网(www.example.com)专稿,未经书面授权请勿转载。",
                "本作品为“云溪科普”原创,转载时务请注明出处。",
                "以上内容(包括图片及视频)为创作者平台“青鸟号”用户上传并发布,本平台仅提供信息存储服务",
            ],
            misses=["本文讨论原创作品的转载报酬。", "他的专稿刊登之后,转载的报纸有六家。"],
        ),
        drop.line(
            "rights-holder",
            r"(?:(?:©|\(c\)|[Cc]opyright) ?)?(?:(?:本|该|此)(?:文|作品|游记|菜谱|日记|影评|书评|帖|文章|内容|博客|页面|稿)[^。,:]{0,24}|(?:©|\(c\)) ?)(?:版权|著作权)(?:均|皆)?(?:归|属于?|为)?[^。]{0,30}(?:所有|共有).{0,160}",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="who holds the rights in this text, and on what terms it may be copied",
            hits=[
                "本文版权归作者和青湖园共有,欢迎转载,但未经作者同意必须保留此段声明,且在文章页面明显位置给出原文链接。",
                "© 本文版权归作者 山雀 所有,任何形式转载请联系作者。",
                "此菜谱由 山雀 版权所有,未经授权不得转载、摘编",
            ],
            misses=["作品的著作权归作者所有。", "本文讨论版权归属,兼及报酬。"],
        ),
        drop.line(
            "site-copies",
            r"本(?:站|网站?)(?:所有|全部|所载|收录|提供|发布|转载|刊载|部分)?(?:的)?(?:小说|文章|内容|资料|图片|作品|章节|信息|稿件|资源|视频|文字|、|和|及){1,6}.{0,16}(?:转载|网友|来自网络|互联网|版权|著作权|会员上传).{0,200}",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="a site says where its texts come from, so that it need not answer for them",
            hits=["本站所有小说为转载作品,所有章节均由网友上传,转载至本站只是为了宣传本书让更多读者欣赏。"],
            misses=["本站所有设备由网络中心维护。", "本站资料室收集了三千册县志。"],
        ),
        drop.line(
            "permitted",
            r"(?:本|该)(?:文|作品|稿)(?:(?:经|由)[^。]{1,2}|系|为|属于?|来[自源]于?|转[载自]自?|首发于?|原载于?|摘自)[^。]{0,40}(?:授权|独家|原创|微信公众号|微信公号|投稿)[^。]{0,40}(?:发布|转载|使用|刊[发载]|出处|来源|稿件|作者|不得|文章).{0,160}",
            role="LEGAL",
            zone="edge",
            longest=400,
            why="who let the site print the text",
            hits=[
                "本文来自微信公众号“青峦观察”(ID:qlgc00),作者:山雀,青峦网经授权发布。",
                "本文系青峦网独家稿件,文章内容纯属作者个人观点,不代表平台观点,未经授权,不得转载,否则将追究法律责任。",
                "本文属于原创文章,如若转载,请注明来源:三款便携屏横评https://www.example.com/1.html",
            ],
            misses=["本文由授权说起,谈谈许可使用的三种方式。", "本文来自一次投稿,编辑改了七遍。"],
        ),
        drop.line(
            "reprint",
            rf"(?:出处|来源|原文|链接|网址|地址)[:] ?(?:https?://|www\.)\S+|(?:本文)?(?:转载|转发|引用)(?:本文)?请(?:务必|在[^。,]{{2,12}})?(?:注明|保留|联系|标明|贴上)(?:{OBJECT}{{0,10}}[。!]{{0,2}}|.{{0,60}}(?:https?:|www\.|链接|授权|[:]|网|谢谢).{{0,60}})|本文(?:链接|地址|网址)[:].{{0,120}}|原文(?:链接|地址|出处)?[:] ?(?:https?|www).{{0,120}}|原文(?:链接|地址)[:].{{0,120}}",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="terms of reprinting, with the page's address",
            hits=[
                "转载请注明:用两块木板做一个堆肥箱 | 山雀笔记 +复制链接",
                "本文链接:https://www.example.com/1.html",
                "转载请在显眼位置贴上原文链接与作者。",
                "转载请联系作者",
                "出处:https://www.example.com/p/1.html",
            ],
            misses=["转载他人作品时注明出处是基本的职业道德。", "转载请注明出处,这六个字照做的却不多。"],
        ),
        drop.inline(
            "platform",
            r"(?:特别声明|平台声明|声明)[:] ?(?:以上内容|该文观点|以上文章)(?:\(|[^。]{0,12}(?:仅代表|为自媒体)).*$",
            role="LEGAL",
            why="platforms glue a statement to the last paragraph",
            hits=[
                "睡着了。特别声明:以上内容(如有图片或视频亦包括在内)为自媒体平台“青鸟号”用户上传并发布,本平台仅提供信息存储服务。"
            ],
            misses=["双方发表声明:以上内容经双方确认后生效。"],
        ),
        drop.line(
            "platform-english",
            r"Notice: The content above.{0,20}\(including.*",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="the platform's statement in English",
            hits=[
                "Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user."
            ],
            misses=["Notice: The content above was written in 1998."],
        ),
        drop.inline(
            "return-to-platform",
            r"返回\S{1,6},查看更多$",
            role="LEGAL",
            why="a link glued to the last paragraph",
            hits=["木屑飞了一地。返回搜狐,查看更多"],
            misses=["返回上海,查看更多的房源成了他的周末。"],
        ),
        drop.inline(
            "document-tag",
            r"【提示】 ?本文(?:档)?来(?:源)?自.{2,30}(?:\(?https?://\S+?\)?)?[,。]?.{0,6}转(?:发|载).{0,10}(?:保留|注明).{0,12}[!。]?",
            role="LEGAL",
            why="document sites tag head and tail of what they let people download",
            hits=["【提示】本文档来源自青芦文档网(https://www.example.com),转发文档请保留以上标记,谢谢!"],
            misses=["【提示】本文档来源自会议记录,未经整理。"],
        ),
        drop.line(
            "download",
            r"(?:点击)?下载(?:Word|word|WORD|PDF|pdf|本)?文档.{0,24}|点击下载[《“][^》”]{2,40}[》”].{0,12}|《[^》。]{2,50}\.(?:docx?|pdf|wps)》|[^。]{0,12}文档下载到电脑.{0,24}|[【\[](?:点击)?下载(?:本文|全文|本篇).{0,10}[】\]](?: ?点击下载)?|下载文档到电脑.{0,20}",
            role="PROMOTION",
            zone="tail",
            why="a button to download the text",
            hits=[
                "下载Word文档到电脑,方便收藏和打印",
                "点击下载《初三作文大全》Word版",
                "《雨天的集市三篇.doc》",
                "将本文的Word文档下载到电脑,方便打印",
                "【下载本文 Word 版】 点击下载",
            ],
            misses=["下载之后,文档要归档。"],
        ),
    ],
)
