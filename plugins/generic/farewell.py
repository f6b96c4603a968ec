"""How authors of posts take leave below the text: thanks for reading, the news that it is over, a wish to be praised.

Each pattern asks for a word about this very text and for one about readers, for an essay may end with either.
"""

from extractor import Rules, drop

THIS = r"(?:本文|本篇|这篇文章|(?:觉得|感觉|认为)(?:这篇|本|此)?(?:文章|内容|视频|教程)|文章(?:不错|有用|有帮助|对[你您])|对[你您大]家?(?:有|有所)?帮助|喜欢(?:这篇|本|我的)(?:文章|视频))"
PRAISE = (
    r"(?:关注(?:我|我们|一下|上我)|欢迎关注|点赞|点个|[「“\"]在看|在看呀|扫码|[sS]tar\b|三连|评论区|留言|打赏|赞赏|收藏(?:点赞|一下|起来|本)|分享(?:给|出去)|"
    r"转发(?:给|一下)|支持一下)"
)

rules = Rules(
    id="farewell",
    name="farewells",
    rules=[
        drop.line(
            "praise",
            rf"[^。;]{{0,30}}{THIS}[^。;]{{0,50}}{PRAISE}[^;]{{0,60}}|[^。;]{{0,30}}{PRAISE}[^。;]{{0,40}}{THIS}[^;]{{0,40}}",
            role="PROMOTION",
            zone="tail",
            why="the author asks for praise of this text",
            hits=[
                "觉得文章不错的话,可以在芦汀社区关注我",
                "如果你觉得文章不错的话,可以收藏点赞,也可以关注上我。",
                "觉得文章不错?点个「在看」分享给伙伴们!",
                "点赞是对我最大的鼓励,希望本文对你有帮助",
            ],
            misses=["文章发表之后,有人点赞,有人摇头。", "他觉得文章里的话是说给自己听的。"],
        ),
        drop.line(
            "thanks",
            r"(?:最后,?)?(?:感谢|谢谢)(?:您|你|各位|大家|你们)?(?:的|能)?(?:耐心)?(?:阅读|观看|看到这里|读到这里).{0,160}",
            role="PROMOTION",
            zone="tail",
            longest=240,
            why="thanks for reading",
            hits=[
                "感谢各位的阅读!关于“怎样挂巢箱”这篇文章就分享到这里了,希望对大家有一定的帮助。",
                "感谢您的阅读,下期再见。",
            ],
            misses=["感谢阅览室的三位老师。", "谢谢大家!"],
        ),
        drop.line(
            "over",
            r"[^。,]{0,6},?(?:(?:今天|本期|本次|本篇|这期)的?(?:文章|分享|内容|教程|介绍)|(?:以上)?(?:本文|文章|分享|内容))(?:就)?(?:先)?(?:到|分享到|介绍到|写到)(?:这里|此)(?:就?结束|为止)?[了啦吧]*[。!~]*(?:我们)?(?:下期|下次|下篇)?(?:再[见会])?[。!~]*",
            role="PROMOTION",
            zone="tail",
            why="the news that the text is over",
            hits=["ok,今天的文章就到这里了。", "今天的分享就到这里了。", "本文就介绍到这里。"],
            misses=["今天的文章就到这里,剩下的话留给河。", "水漫到这里。"],
        ),
        drop.line(
            "comments",
            r"[^。]{0,60}(?:欢迎|可以|记得)[^。,]{0,8}(?:在?评论区|留言(?:区|板|交流|讨论|告诉)|在(?:下方|文末)留言)[^。]{0,40}[。!~]*|[^。]{0,60}欢迎[^。,]{0,6}(?:[sS]tar|PR|[fF]ork)\b.{0,40}",
            role="PROMOTION",
            zone="tail",
            why="a call to write a comment",
            hits=["你对本期哪个内容最感兴趣?欢迎在评论区交流心得!", "含使用说明,欢迎 Star 与 PR。"],
            misses=["馆里备了留言簿,欢迎各位写上名字。"],
        ),
        drop.line(
            "reply",
            r"[^。]{0,20}关注[^。,]{2,14},?(?:后台)?回复 ?[\"“「『【\[]?[^。,]{1,10}[\"”」』】\]]? ?(?:即可|就可|可)?(?:领取|获取|加群|下载|加入).{0,80}|(?:个人|我的)(?:博客|主页|专栏|公众号|频道)(?:地址|链接)?(?:是)?[:] ?.{2,80}",
            role="PROMOTION",
            zone="tail",
            why="where the author is to be found, and what he gives to those who follow",
            hits=[
                '关注山雀视野,回复"pdf" 领取图鉴,回复"1",可加群长期交流',
                "我的博客地址:https://example.com 欢迎收藏",
            ],
            misses=["他关注来信,回复得很快。", "我的主页上没有照片。"],
        ),
    ],
)
