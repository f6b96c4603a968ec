"""百度知道 (zhidao.baidu.com): questions and answers, each answer with a card of the one who answers."""

from extractor import Site, drop

site = Site(
    id="baidu-zhidao",
    name="百度知道",
    hosts=["zhidao.baidu.com"],
    rules=[
        drop.node(
            "cards",
            "[class*=wgt-replyer], [class*=wgt-answers-operator], [class*=wgt-share], [class*=related], [class*=user-detail], "
            "[class*=reply-user], [class*=unfinished-bubble], [class*=task-], .wgt-ads, .search-form",
            role="WIDGET",
            why="cards, buttons, related questions",
        ),
        drop.line(
            "card-lines",
            r".{0,16}答主|本回答由.{2,30}(?:提供|推荐)|推荐律师服务: ?.{0,80}|(?:\d+个回答 ?)?(?:#热议#|热议).{2,60}|我也去答题(?:访问个人页)?|.{0,8}认证用户|知道(?:合伙人|日报).{0,20}",
            role="WIDGET",
            why="lines of the cards on text pages",
            hits=["知道小有建树答主", "本回答由青峦试验装备提供", "我也去答题访问个人页"],
            misses=["答主的回答被采纳了。"],
        ),
        drop.line(
            "others",
            r"(?:19|20)\d\d-\d\d-\d\d .{4,60}\?|.{4,40}\? ?\d+",
            role="RELATED",
            zone="tail",
            why="other questions with their days",
            hits=["2021-05-03 目前地震是可以精确预报的吗?"],
            misses=["2021-05-03 发布"],
        ),
    ],
)
