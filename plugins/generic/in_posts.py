"""Lines inside the posts of a thread that are none of their text: heads of quotations, reactions, attachments, edits.

They hold in the head of a page alone, where nothing is text; inside a thread the posts' own rules take them.
"""

from extractor import Rules, drop

MOMENT = r"(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?:[ T]{0,2}(?:[上下]午)?\d\d?:\d\d(?::\d\d)?)?"
LABEL = (
    r"(?:级别|用户组|头衔|威望|声望|积分|财富|铜币|银币|金币|金钱|贡献值?|发帖数?|贴子|帖子|主题|精华|注册(?:时间|日期)?|加入(?:于|时间|日期)?|"
    r"位置|所在地|徽章|点数|反馈评分|获赞|在线时间|最后登录|个人签名)"
)
"""What the card of a user names."""

rules = Rules(
    id="in-posts",
    name="furniture inside posts",
    rules=[
        drop.line(
            "quoted",
            rf"(?:引用:? ?)?(?:Reply ?(?:to )?)?(?:(?:Reply |Topic )?Post by|引用第? ?\d{{1,5}} ?楼|原帖由|最初由|引自:?|Originally posted by|Quote from:?|引用 ?@) ?.{{1,30}}?(?:于|在)? ?\(?(?:{MOMENT})?\)? ?(?:发表|发布)?的?:?|"
            r"[^\s:,。!?]{1,20} ?(?:的发言|发表的):|作者: ?[^\s:,。!?]{1,20} ?查看帖子|"
            rf"[^\s:,。!?]{{1,20}} (?:说|写道|写了|提到|wrote|said):(?: ?↑)?(?: ?{MOMENT})?|点击展开\W{{0,3}}|\W{{0,2}}点击(?:显示|查看)隐藏的?内容\W{{0,4}}|(?:剧透|Spoiler):.{{0,20}}",
            role="WIDGET",
            zone="head",
            why="who is quoted, and what opens what is folded",
            hits=[
                "Reply Post by 松下风 (2024-01-15 00:08):",
                "原帖由 松下风 于 2009-3-1 12:30 发表",
                "松下风 说:",
                "作者: 松下风 查看帖子",
                "引用 @松下风 发表的:",
                "点击展开...",
                "剧透: 结局",
            ],
            misses=["他说:", "松下风说,他不来了", "点击展开菜单的办法"],
        ),
        drop.inline(
            "quoted-glued",
            r"^引用第\d{1,5}楼.{1,24}?于[\d:/ -]{8,19}发表的 ?:? ?",
            role="WIDGET",
            why="phpwind glues who is quoted to what is",
            hits=["引用第2楼松下风于2016-04-05 13:31发表的 :恭喜恭喜"],
            misses=["他引用第2楼的说法"],
        ),
        drop.inline(
            "answered",
            r"^回复@[^\s:@]{1,24}? ?: ?|^回复 @[^\s:@]{1,24}? ?: ?",
            role="WIDGET",
            why="whom a remark answers",
            hits=["回复@松下风: 我也这么想"],
            misses=["他在评论里回复@松下风:好"],
        ),
        drop.line(
            "reactions",
            r"(?:[^,。;!?]{1,20}, ){0,4}[^,。;!?]{1,20}?(?:和|与|及)(?:其他|另外) ?\d+ ?(?:人|位用户)(?: ?(?:赞|喜欢).{0,6})?|(?:最新)?(?:喜欢|点赞):?(?: ?\d+)?|(?:¥ ?)?[赞打]赏 ?\d+ ?人已[赞打]赏",
            role="WIDGET",
            zone="head",
            why="who liked a post",
            hits=["松下风, 云中鹤, K127和其他41人", "喜欢36", "最新喜欢:", "¥ 赞赏16人已赞赏"],
            misses=["他和其他人都来了", "喜欢的事"],
        ),
        drop.line(
            "remarks",
            r"(?:点评|跟帖)(?: ?\(\d+\))?",
            role="WIDGET",
            zone="head",
            why="remarks on a post stand below it",
            hits=["点评"],
            misses=["点评如下"],
        ),
        drop.line(
            "changed",
            rf"(?:由 ?.{{1,16}}? ?)?(?:最后|最近)?(?:编辑|改动|修改)(?:于|时间)?:? ?{MOMENT}.{{0,20}}|最后由 ?.{{1,20}}? ?(?:于|在) ?.{{4,24}} ?编辑.{{0,12}}",
            role="WIDGET",
            zone="head",
            why="when a post was last edited",
            hits=["最后编辑: 2022-10-05", "由管理员最后编辑: 2022-10-06", "改动:2024-01-15 09:02"],
            misses=["最后编辑部决定不登"],
        ),
        drop.line(
            "attachment",
            r"[\d.]+ ?[KMG]?B ?· ?(?:查看|下载):? ?[\d,]+",
            role="WIDGET",
            zone="head",
            why="sizes of attached files",
            hits=["1.3 MB · 查看: 288"],
            misses=["附件"],
        ),
        drop.line(
            "event",
            r"[^,。;!?]{1,20} (?:将|把)(?:此|本|该)?(?:话题|主题|帖子?)?[^,。;!?]{0,12}(?:归类到|移动到|移至|标记为|置顶|关闭|合并).{0,40}|(?:主题|话题)发起人(?: .{1,20})?|开始(?:日期|时间):?",
            role="WIDGET",
            zone="head",
            why="what moderators did to a topic, and who began it",
            hits=["云枝 将此话题归类到 经验分享 23 年 8 月", "主题发起人 松下风", "开始日期"],
            misses=["他把门关闭了", "主题发起人很多"],
        ),
        drop.line(
            "card",
            rf"{LABEL}: ?[^\s,。;!?]{{0,16}}(?: \S{{1,8}})?|{LABEL}\d[\d.,万]*(?:点|小时|天)?",
            role="WIDGET",
            zone="head",
            why="the card of a user, line by line",
            hits=["级别: 侠客", "威望:1(小有名气)", "注册:2020-08-11", "发帖733", "在线时间611小时"],
            misses=["位置:在河边,不好找", "主题公园"],
        ),
    ],
)
