"""微信公众号 (mp.weixin.qq.com), articles of WeChat accounts: the text is in `#js_content`, the account's card above it."""

from collections.abc import Iterator

from extractor import Found, Settled, Site, detect, drop, keep


def account(settled: Settled) -> Iterator[Found]:
    """Yield the account's name, which stands in `#js_name`; its card, where it stands again, is hidden."""
    page = settled.page
    element = page.tree.css_first("#js_name") if page.tree is not None else None
    name = " ".join(element.text().split()) if element is not None else ""
    start = page.text.find(name) if name else -1
    if start >= 0:
        yield Found(start, start + len(name), {"account": (start, start + len(name))})


site = Site(
    id="weixin",
    name="微信公众号",
    hosts=["mp.weixin.qq.com"],
    rules=[
        keep.node("text", "#js_content", why="the container of every article of an account"),
        detect.facts("name", account, why="the account's name stands below the title"),
        drop.node(
            "cards",
            ".wx_profile_card_inner, .mp_profile_iframe_wrp, .js_product_container, mp-miniprogram",
            role="PROMOTION",
            why="cards of accounts, products and mini programs",
        ),
        drop.line(
            "account",
            r"微信号 ?\S{2,40}|功能介绍 ?.{0,120}|收录于(?:合集|话题|专辑) ?#?.{0,20}|\d*个(?:内容)?|发表于|原创",
            role="WIDGET",
            why="the account's card on text pages",
            hits=["微信号 qingluan-wanbao", "功能介绍 每天讲一件青峦的小事", "收录于合集 #"],
            misses=["发表于去年的那篇文章"],
        ),
        drop.line(
            "buttons",
            r"预览时标签不可点|轻触阅读原文|继续滑动看下一个|微信扫一扫.{0,12}|(?:已同步到|前往“发现”).{0,30}|(?:阅读|在看|点赞|分享|收藏|赞赏|写留言|听过|投诉)(?: ?[\d.]+万?\+?)?|"
            r"(?:点|戳)?(?:击)?(?:上方|下方)?.{0,8}(?:蓝字|名片).{0,8}关注.{0,12}|长按.{0,8}二维码.{0,16}|往期(?:推荐|回顾|精选)",
            role="PROMOTION",
            why="what stands below every article, and calls to follow the account",
            hits=["预览时标签不可点", "在看", "点击上方蓝字关注我们", "长按识别二维码"],
            misses=["阅读是一种习惯。", "分享会开了两个小时。"],
        ),
        drop.line(
            "more",
            r"(?:推荐阅读|延伸阅读|相关阅读|往期回顾)[:丨|].{2,60}",
            role="RELATED",
            why="a link to another article of the account",
            hits=["推荐阅读:云溪交警专项整治电动车"],
            misses=["推荐阅读的书目"],
        ),
    ],
)
