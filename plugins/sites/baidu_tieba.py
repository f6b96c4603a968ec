"""百度贴吧 (tieba.baidu.com): threads; below each post stand its floor, its time, and replies to it."""

from extractor import Site, drop

site = Site(
    id="baidu-tieba",
    name="百度贴吧",
    hosts=["tieba.baidu.com"],
    rules=[
        drop.node(
            "cards",
            ".d_author, .core_reply, .p_props_tail, .share_btn_wrapper, .p_forbidden_tip, .card_top_wrap, .nav_wrap, .pb_footer, "
            "#pb-footer-header, .search_bright, .right_section, .editor_wrapper",
            role="WIDGET",
            why="cards of users, forms and menus",
        ),
        drop.line(
            "lines",
            r".{0,12}该楼层疑似违规.{0,40}|(?:初级|中级|高级|铁杆|知名|正式)(?:粉丝|会员)|登录百度[账帐]号|看高清直播.{0,12}|<返回.{1,12}吧|\d+回复贴,共\d+页|"
            r".{1,12}吧 ?关注:[\d,]+ ?贴子:[\d,]+|只看楼主(?:收藏)?(?:回复)?|看贴|吧主推荐|进入贴吧(?:全吧搜索)?|签到排名.{0,30}|立即查看|送TA礼物|百度贴吧|.{1,20} · .{1,10}",
            role="WIDGET",
            why="furniture of the board",
            hits=[
                "该楼层疑似违规已被系统折叠 隐藏此楼查看此楼",
                "初级粉丝",
                "送TA礼物",
                "<返回青峦吧",
                "青峦吧 关注:1,858贴子:4,488",
            ],
            misses=["粉丝都来了"],
        ),
    ],
)
