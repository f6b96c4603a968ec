"""What editors add to sell the page: it says nothing, stands first or last, and names the editor or an account."""

from extractor import Rules, drop

rules = Rules(
    id="promotion",
    name="editors' filler",
    rules=[
        drop.line(
            "opening",
            r"(?:下面|以下|接下来|今天|这里)?(?:就)?(?:由|是|让|请|跟随|跟着|随)?(?:本站)?小编(?:就|将|来|特意|精心|为|给|给大家|为大家|今天)?.{0,6}(?:整理|收集|介绍|分享|带来|推荐|准备).{0,60}(?:欢迎|希望|参考|阅读|帮助|一起|看看|吧).{0,40}",
            role="PROMOTION",
            zone="head",
            why="the editor announces the text",
            hits=["下面小编为大家整理了小学图书角管理工作总结,欢迎阅读参考,希望能帮助到大家!"],
            misses=["小编周一帆每天清晨五点到岗,他说校对是一门手艺。"],
        ),
        drop.line(
            "closing",
            r"(?:以上|上面|上述)(?:就|便|内容)?(?:就|便)?是.{0,4}(?:小编|本站|本文|为(?:大家|您|你)).{0,80}|(?:更多|想(?:要)?了解更多).{0,40}(?:请|敬请|可以|欢迎)(?:继续)?(?:关注|访问|收藏|登录|点击)(?:[^。]{0,20}(?:网|号|站|平台|微信|论坛|频道|栏目|专题|我们|本|[aA][pP]{2}|[:“「【]|www|链接|这里|查看|进入|阅读|下载)[^。]{0,30}|[^。,的]{2,10})[。!]{0,3}",
            role="PROMOTION",
            zone="tail",
            why="the editor takes leave and names the site",
            hits=[
                "以上就是小编为大家带来的工作总结,希望对您有所帮助,更多范文请关注青芦文档网。",
                "更多公文请关注微信公众号:青松笔杆子",
            ],
            misses=[
                "以上就是编写组三年来的工作,请予审议。",
                "更多的人开始关注这条河。",
                "更多的年轻人来了,请关注他们的难处。",
            ],
        ),
        drop.line(
            "app",
            r"[^。,]{0,16}(?:扫码(?:下载|关注|加入|进群|阅读)|客户端下载(?!量)|下载[^。,]{0,8}(?:客户端|APP|App|app)|打开[^。,]{0,8}(?:APP|App|app)|扫(?:描|码)?[^。,]{0,10}二维码[^。,]{0,20}|长按[^。,]{0,8}二维码[^。,]{0,20}|关注[^。,]{0,6}公众号[^。,]{0,20})[,!>。]?[^。,]{0,10}[。!]?",
            role="PROMOTION",
            zone="tail",
            why="an invitation to the site's app or account",
            hits=["青峦日报客户端下载", "扫码下载青峦手机台", "扫描下方二维码关注我们", "打开青峦APP"],
            misses=[
                "客户端下载量同比上升的原因有三。",
                "居民扫描电梯里的二维码就可以报修,维修人员二十四小时之内上门,费用由维修基金承担。",
            ],
        ),
        drop.line(
            "follow",
            r"(?:(?:请)?(?:点击|戳|轻触)?(?:上|下)(?:方|面)?.{0,8}(?:蓝字|名片)[^。]{0,16}关注.{0,12}|[^。,]{0,6}点赞?加入[^。,]{2,16}粉丝团|按赞加入[^。,]{2,20}|.{0,16}点个?[“「\"]?在看[”」\"]?.{0,6}|[^。]{0,2}一秒记住【.{2,12}】.{0,40})[!。]?",
            role="PROMOTION",
            why="an account asks to be followed or remembered, above or below its text",
            hits=[
                "点击上方蓝字关注我们",
                "按讚加入海岸新聞粉絲團",
                "觉得好看,请点“在看”",
                "一秒记住【青峦阁】,精彩小说免费阅读!",
            ],
            misses=["点击量上方的数字是关注人数。", "局长亲自带货,演员点赞长春", "一秒记住一个单词并不难。"],
        ),
        drop.line(
            "ask",
            r"(?:(?:立即|在线|免费|电话|马上|一键)(?:咨询|提问|问诊)[ |]*){1,4}|(?:有|遇到).{1,8}问题[?].{2,16}(?:解答|回复|咨询)",
            role="PROMOTION",
            why="buttons of portals for lawyers and doctors, between the paragraphs",
            hits=["立即咨询", "电话咨询 在线咨询", "有法律问题?律师30秒内回复"],
            misses=["在线咨询量增长三成。", "有什么问题?"],
        ),
        drop.line(
            "label",
            r"[Aa]dvertisement|赞助内容|[-—=~·* ]{1,8}(?:(?:THE |The )?(?:END|End|end)|全文完)[-—=~·* ]{1,8}",
            role="WIDGET",
            why="the label of an advertisement, the mark that the text is over",
            hits=["Advertisement", "- END -"],
            misses=["赞助内容的管理", "END"],
        ),
        drop.line(
            "rule",
            r"━{6,}|═{6,}|─{6,}|={6,}|~{6,}|\*{6,}|_{6,}|-{6,}",
            role="OTHER",
            zone="tail",
            why="a line drawn between the text and what stands below it",
            hits=["━━━━━━━━━━"],
            misses=["——", "- 3 -"],
        ),
        drop.line(
            "player",
            r"您的浏览器(?:暂时)?(?:不支持|无法播放).{0,20}|自动播放(?:开关)?(?: 自动播放)?|向前 向后|阅读全文,请先 ?登录|正在加载\.{0,3}|Scan me!|预览时标签不可点|×|[上下]一张|查看原图|\((?:\d{1,3}/\d{1,3})\)",
            role="WIDGET",
            why="furniture of players and pop-ups",
            hits=["您的浏览器暂时无法播放此视频.", "向前 向后"],
            misses=["自动播放的广告令人生厌。"],
        ),
        drop.line(
            "page-turn",
            r"余下全文|展开(?:全文|阅读全文)|阅读(?:全文|原文)|查看(?:全文|原文|更多|详情)|\[?(?:详细|详情)\]?(?:>+)?|点击(?:展开|查看)(?:全文|更多)|点击(?:阅读全文|全文阅读)|加载更多|点击加载更多|点击图片查看原图",
            role="WIDGET",
            why="buttons that open the rest",
            hits=["展开全文", "阅读原文"],
            misses=["阅读原文之后再作答。"],
        ),
    ],
)
