"""Statements about rights and liability at a page's end. A text that discusses them is a text.

Each pattern asks for a label and for what such statements say, and holds only below the text or at its very end.
"""

from extractor import Rules, drop

LABEL = r"(?:特别声明|免责声明|版权声明|平台声明|郑重声明|法律声明|重要声明|声明|版权与免责声明|免责申明|版权说明)"
SAID = (
    r"(?:仅代表|不代表|版权归|著作权归|如有侵权|侵权|转载|联系(?:我们|本站|作者)|仅供参考|删除|无关|来源于网络|来自网络|自媒体|用户上传|"
    r"信息存储|原创文章|风险自担|不承担|举报)"
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
            "reminder",
            r"(?:网站|温馨|友情|特别|重要)(?:提[醒示]|声明)[:].{0,80}(?:仅供参考|不(?:能|可)?作为).{0,100}",
            role="LEGAL",
            zone="tail",
            why="a portal's reminder that its advice is no advice",
            hits=["网站提醒:以上内容由青峦网整理,仅供参考,如有具体问题,建议咨询专业人士。"],
            misses=["温馨提醒:明天有雨。", "上述数据仅供参考。"],
        ),
        drop.line(
            "rights",
            r".{0,30}(?:未经(?:\S{0,10}(?:授权|许可|允许|同意)).{0,20}(?:不得|禁止|谢绝).{0,20}(?:转载|使用|复制).{0,20}|"
            r"(?:本文|以上内容|文章|该文)(?:内容|观点)?仅代表(?:作者|其)?(?:本人|个人)?(?:观点|立场|意见).{0,80}|"
            r".{0,20}内容均?来自(?:互联网|网络)或网友上传.{0,60}|(?:图片|内容|文章|资料|小说)?.{0,12}(?:来(?:源于|自)(?:于)?(?:网络|互联网)|由网友上传).{0,40}(?:侵权|删除|联系).{0,40}|"
            r"如有侵权,?请.{0,30}(?:联系|告知|删除).{0,30}|著作权归.{1,12}所有.{0,60}转载.{0,60}|网友评论仅供.{0,60})",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="a statement about rights without a label, below the text",
            hits=[
                "著作权归作者所有。商业转载请联系作者获得授权,非商业转载请注明出处。",
                "本站所有小说由网友上传,如有侵权请联系管理员删除。",
                "《孤帆渡》所有内容均来自互联网或网友上传,青峦阁只为原作者的小说进行宣传。",
                "以上内容仅代表作者个人观点,不代表本站立场。",
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
            "reprint",
            rf"(?:本文)?(?:转载|转发|引用)(?:本文)?请(?:务必|在[^。,]{{2,12}})?(?:注明|保留|联系|标明|贴上)(?:{OBJECT}{{0,10}}[。!]{{0,2}}|.{{0,60}}(?:https?:|www\.|链接|授权|[:]|网|谢谢).{{0,60}})|本文(?:链接|地址|网址)[:].{{0,120}}|原文(?:链接|地址|出处)?[:] ?(?:https?|www).{{0,120}}|原文(?:链接|地址)[:].{{0,120}}",
            role="LEGAL",
            zone="tail",
            longest=400,
            why="terms of reprinting, with the page's address",
            hits=[
                "转载请注明:用两块木板做一个堆肥箱 | 山雀笔记 +复制链接",
                "本文链接:https://www.example.com/1.html",
                "转载请在显眼位置贴上原文链接与作者。",
                "转载请联系作者",
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
            r"(?:点击)?下载(?:Word|word|WORD|PDF|pdf|本)?文档.{0,24}|下载文档到电脑.{0,20}",
            role="PROMOTION",
            zone="tail",
            why="a button to download the text",
            hits=["下载Word文档到电脑,方便收藏和打印"],
            misses=["下载之后,文档要归档。"],
        ),
    ],
)
