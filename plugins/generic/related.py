"""Other articles and what readers said: everything from their heading on is not this text."""

from extractor import Rules, drop

HEADING = (
    r"(?:相关|延伸|推荐|拓展|更多)(?:阅读|新闻|文章|报道|资讯|内容|文档|推荐|稿件|链接|专题|视频|主题|帖子|范文|词条)|"
    r"(?:热门|热点|最新|精彩|猜你喜欢的?|今日)(?:推荐|文章|新闻|资讯|阅读|图片|图集|专题|排行|话题|帖子|视频|头条)|"
    r"(?:为你|为您|编辑|小编|本站|站长|特别|智能)推荐|猜你喜欢|(?:你|您)(?:可能|也许)(?:还|也|会)?(?:喜欢|感兴趣).{0,6}|"
    r"(?:点击|阅读|浏览|热门|新闻|一周|今日|24小时)排行(?:榜)?|大家都在(?:看|搜)|看了又看|相关搜索|热搜榜?|"
    r"栏目(?:列表|导航)|友情链接|图片新闻|推荐(?:图文|视频)|此前报道|往期(?:回顾|推荐|精选)|本类(?:推荐|排行|最新)|作者(?:最近|最新|其他|更多)文章"
)
COMMENTS = (
    r"(?:网友|最新|热门|最热|全部|相关|用户|精彩)评论(?: ?[(\[]?\d*条?[)\]]?)?|(?:我要|发表|写|查看全部|添加)评论.{0,8}|评论[( ]\d+[) ]?|"
    r"我来说两句.{0,20}|\d+ ?条(?:评论|回复|跟帖).{0,8}|网友跟[帖贴]|发表回复|评论区|文明上网.{0,30}|请自觉遵守.{0,60}|跟贴\d*|参与\d+"
)
FOOT = r".{0,40}(?:©|\(c\)|[Cc]opyright|ICP备|版权所有).{0,160}|(?:关于我们|联系我们|网站首页)[ |].{0,120}"

rules = Rules(
    id="related",
    name="related articles and comments",
    rules=[
        drop.after(
            "articles",
            rf"[\[【•■▍|]?[* ]?(?:{HEADING})[\]】]?[:>+ ]{{0,3}}(?:更多[> ]*)?(?:换一[换批])?",
            until=FOOT,
            role="RELATED",
            zone="tail",
            max_share=0.3,
            why="a heading that opens a list of other articles",
            hits=["相关阅读", "热门推荐", "你可能喜欢", "为你推荐", "【延伸阅读】", "点击排行"],
            misses=["相关阅读材料见附件。", "推荐阅读的书目有三种。"],
        ),
        drop.after(
            "comments",
            rf"[\[【]?(?:{COMMENTS})[\]】]?",
            until=FOOT,
            role="COMMENT",
            zone="tail",
            max_share=0.3,
            why="a heading that opens what readers wrote",
            hits=["网友评论", "发表评论", "我来说两句,文明上网,理性发言", "最新评论"],
            misses=["网友评论说,这是一次难得的尝试。"],
        ),
        drop.line(
            "counts",
            r"(?:阅读|评论|浏览|点赞|跟[贴帖]|参与|收藏|转发)(?:数|量)?[ (:]*[\d.,]+万?[)]?|\d[\d,.]*万?(?:次)?(?:阅读|评论|人参与|跟贴|浏览|播放)|回复 ?赞\(?\d*\)?",
            role="WIDGET",
            zone="tail",
            why="how often it was read or answered",
            hits=["阅读 (1.2万)", "评论 36", "1199人参与"],
            misses=["阅读量达到三百册"],
        ),
        drop.line(
            "line",
            r"-{3,}.{0,6}分[割隔]线-{3,}|={6,}|-{6,}|_{6,}",
            role="WIDGET",
            zone="tail",
            why="a drawn line",
            hits=["------分隔线----------------------------"],
            misses=["分隔线宽二十厘米"],
        ),
    ],
)
