"""Discuz!, the software of most Chinese forums: each post has its author's card to the left and buttons below.

Names are those of its templates (`template/default/forum/viewthread_node.htm` of DiscuzX): `td.pls` is the card,
`.authi` the line with the time, `#postmessage_N` the post, `.sign` the signature, `.pob` the buttons.
"""

from extractor import Family, drop, signal

family = Family(
    id="discuzx",
    name="Discuz!",
    signals=[
        signal.node("seen-post", "[id^=postmessage_]", 2),
        signal.inline("seen-powered", "Powered by Discuz!", 2),
        signal.line("seen-lift", r"电梯直达|跳转到指定楼层", 1),
        signal.line("seen-header", r"发表于 .{4,30} ?\| ?(?:只看该作者|显示全部楼层).*", 1),
    ],
    rules=[
        drop.node("card", "td.pls, .plhin .pi > strong, .favatar", role="WIDGET", why="the card of a post's author"),
        drop.node("signature", ".sign, .a_pr, .a_p, .a_t", role="PROMOTION", why="signatures and advertisements"),
        drop.node(
            "buttons",
            ".pob, .po, .pgs, #f_pst, #p_btn, .modact, #scrolltop, #nv, #toptb, #um, #pt, .pgbtn, #visitedforums",
            role="TOOLBAR",
            why="buttons, menus and forms",
        ),
        drop.line(
            "attachment",
            r".{1,60}\.(?:jpe?g|png|gif|zip|rar|7z|pdf)(?: ?\([\d.]+ ?[KM]?B.{0,40}\))?|下载附件(?: ?保存到相册)?|保存到相册|"
            r"(?:登录|注册)/?(?:注册)?后(?:才)?(?:能|可)(?:看(?:到)?|下载).{0,20}|(?:您|你)需要 ?登录 ?才可以(?:下载或查看|回帖).{0,30}",
            role="WIDGET",
            why="names of pictures, and what guests do not see",
            hits=[
                "IMG_2031.jpg (120.5 KB, 下载次数: 3)",
                "下载附件 保存到相册",
                "您需要 登录 才可以下载或查看,没有帐号?",
            ],
            misses=["把附件下载下来看看", "登录之后才能看"],
        ),
        drop.line(
            "ratings",
            r"评分|参与人数 \d+ .{0,60}理由|参与人数 \d+|收起理由|.{1,16} [+-] ?\d{1,3}(?: .{1,24})?|查看全部评分",
            role="WIDGET",
            why="the table of who rated a post, and why",
            hits=["参与人数 1 威望 +5 收起 理由", "松下风 + 5 说得在理", "查看全部评分"],
            misses=["参与人数不多", "温度 + 湿度"],
        ),
        drop.line(
            "counts",
            r"[\d.万]+主题|[\d.万]+帖子|[\d.万]+积分|(?:当前)?离线|该用户从未签到|TA的每日心情.{0,12}|签到天数: ?\d+ ?天.{0,20}|串个门|加好友|打招呼|发消息|标准版 ?\| ?触屏版 ?\| ?电脑版(?: ?\| ?客户端)?",
            role="WIDGET",
            why="lines of the author's card on text pages",
            hits=["12主题", "该用户从未签到", "签到天数: 12 天", "标准版 | 触屏版 | 电脑版 | 客户端"],
            misses=["主题鲜明", "离线安装的方法"],
        ),
    ],
)
