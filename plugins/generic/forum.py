"""Lines that forum software and question-and-answer sites add to posts: who wrote when, and what a reader may click."""

from extractor import Rules, drop, meta

AGO = r"(?:\d{1,3} ?(?:秒钟?|分钟|小时|天|周|个?月)(?:之?前|后)|刚刚|(?:昨|前)天(?: ?\d\d?:\d\d)?|半小时前)"
MOMENT = rf"(?:{AGO}|(?:19|20)\d\d ?[-/.年] ?\d\d? ?[-/.月] ?\d\d?日?(?:[ T]{{0,2}}\d\d?:\d\d(?::\d\d)?)?)"
WORD = (
    r"(?:楼主|沙发|板凳|地板|只看(?:该作者|楼主|大图)|倒序浏览|正序浏览|显示全部楼层|阅读模式|电梯直达|回复|举报|使用道具|复制链接|收起(?:回复)?|展开(?:全部)?|"
    r"我也说一句|关注问题|写回答|写答案|我来答|邀请回答|添加评论|收藏问题|好问题|引用|点评|评分|送TA礼物|加好友|发消息|私信TA|向TA提问|采纳|被采纳|"
    r"赞同|感谢|有用|没用|点赞|点踩|抢首赞|已赞过|已踩过<?|觉得很赞|人赞过|赞|踩|支持|反对|评论|分享|收藏|举报|管理|置顶|精华)"
)
BUTTON = r"(?:回复|举报|收藏|打印|分享|评论|\[?复制链接\]?)"
"""What posts, comments and articles have alike."""
FLOOR = r"(?:楼主|沙发|板凳|只看(?:该作者|楼主|此人|TA)|[倒正]序浏览|显示全部楼层|使用道具|电梯直达|跳转到指定楼层|[上下]一主题)"
"""What forums alone have."""
ASK = r"(?:关注问题|写回答|写答案|我来(?:回)?答|邀请回答|收藏问题)"
"""What questions alone have."""

rules = Rules(
    id="forum",
    name="forum furniture",
    rules=[
        drop.line(
            "edited",
            r"本(?:帖|主题|贴)(?:最后)?由 .{1,40} 于 .{4,24} (?:编辑|审核通过|移动|置顶|设置.{0,8})|.{1,16} 于 (?:19|20)\d\d.{4,16} (?:更改标题|置顶|移动|加精|关闭).{0,60}",
            role="WIDGET",
            why="the software says who edited or approved a post",
            hits=[
                "本帖最后由 叶归舟 于 2017-05-04 08:12 编辑",
                "本主题由 青峦[客服] 于 2024-4-6 20:46 审核通过",
                "松下风 于 2023年10月11日 置顶此帖",
            ],
            misses=["本帖最后由版主编辑。"],
        ),
        drop.line(
            "deleted",
            r".{0,24}该(?:评论|回答|帖子|楼层)已(?:被)?删除",
            role="WIDGET",
            why="what stands in the place of a post that is gone",
            hits=["该评论已删除", "松下风 该回答已被删除"],
            misses=["该评论已删除三次。"],
        ),
        drop.line(
            "thread-bar",
            rf"(?:{BUTTON}[ |]*){{0,4}}{FLOOR}(?:[ |]*(?:{FLOOR}|{BUTTON})){{0,7}}",
            role="TOOLBAR",
            why="buttons of a post that only forums have: its floor, its author's posts, the order",
            hits=["只看该作者 倒序浏览", "电梯直达", "楼主", "回复 使用道具 举报"],
            misses=["回复群众来信", "回复 举报", "楼主的话"],
        ),
        drop.line(
            "post-bar",
            r"(?:(?:回复|举报|复制链接|\[复制链接\])[ |]*){1,4}",
            role="TOOLBAR",
            why="buttons of a post or a comment",
            hits=["[复制链接]", "回复 举报"],
            misses=["回复群众来信"],
        ),
        drop.line(
            "buttons",
            rf"(?:\d+ ?)?(?:{WORD}(?: ?[(:]? ?\d+\)?)?[ |·/]*){{2,8}}(?:\d+)?|(?:收起|展开|查看)(?:全部|回复|评论)|我也说一句|写回答|(?:搜索(?:资料|答案) )?我(?:来答|要提问)|电梯直达|跳转到指定楼层|(?:打印 ?)?上一主题 下一主题|已编辑|没有[帐账]号\?立即注册|还没有人回答.{{0,10}}|你对这个回答的评价是\??|"
            r"(?:没有更多(?:了|评论|回复)?|到底啦|加载完毕|已加载全部)|等?\d* ?人?(?:等人)?(?:赞过|觉得很赞|点赞)|.{2,40} 觉得很赞|\d+ 回复(?: \d+)?|回复 \d+",
            role="TOOLBAR",
            why="buttons of a post with their counts",
            hits=["分享 关注问题 写回答", "1 回复 1", "抢首赞 已赞过 已踩过<", "Golden 和 Wapri 觉得很赞", "举报 收起"],
            misses=["支持和反对的人一样多", "回复群众来信", "赞同他的意见"],
        ),
        meta.line(
            "floor",
            rf"[^。;!?,]{{0,24}}\d{{1,5}}[楼#F] ?{MOMENT}(?: ?回复)?|#?\d{{1,5}} ?[楼#F](?:[ |·]{{1,3}}\S{{1,16}})?[ |·]{{1,3}}{MOMENT}.{{0,20}}|[^。;!?]{{0,24}}发(?:表|布)于:? ?{MOMENT} ?\| ?只看(?:该作者|楼主).{{0,60}}|"
            rf"发布 ?#\d{{1,5}} .{{8,30}}|[^。;!?,]{{1,20}}[(\[](?:楼主|题主|层主)[)\]] ?{MOMENT}|(?:作者|楼主|层主): ?\S{{1,16}} (?:时间|日期|回复日期): ?{MOMENT}.{{0,60}}",
            zone="head",
            why="who wrote a post, when, and on which floor; inside a thread the posts' own rules take it",
            hits=[
                "发表于 2024-4-5 23:20:45 | 只看该作者 来自 - 青峦",
                "来自手机客户端3楼2022-11-26 15:19",
                "叶归舟 (楼主)10月前",
                "发布 #4 2023年10月11日星期三 08点37分",
                "12楼 松下风 2021-03-02 20:11",
                "作者:松下风 时间:2012-03-02 20:11:09",
            ],
            misses=["本楼3楼2022年改建。", "发表于 2024-4-5"],
        ),
        meta.line(
            "header",
            rf"[^。;!?]{{0,40}}?(?:发(?:表|布)|回复|回答|编辑|提问|更新)于:? ?{MOMENT}[^。;!?]{{0,60}}|[^。;!?,]{{0,24}}\d{{1,5}}[楼#] ?{MOMENT}(?: ?回复)?|.{{1,30}} [|·] ?{MOMENT}(?: (?:(?:已?被|已)?采纳|最佳答案|楼主|作者))?|"
            rf"[^。;!?,]{{1,24}}[ )\]|·,]{AGO}(?: ?(?:IP属地|来自)?[: ]?\S{{2,5}})?|{AGO}(?: ?(?:IP属地|来自)[: ]?\S{{2,5}})?|{MOMENT} ?(?:回复|·[^。;!?]{{1,30}})",
            zone="head",
            why="who wrote a post, and when; inside a thread the posts' own rules take it, below an article it is a comment's",
            hits=[
                "发表于 2024-4-5 23:20:45 | 只看该作者 来自 - 青峦",
                "发表于 6 天前 | 只看该作者",
                "叶归舟 10月前",
                "客栈小白 | 扫地 | 6天前",
                "客栈小白 | 扫地 | 2024-01-06 被采纳",
                "来自手机客户端3楼2022-11-26 15:19",
                "2021-10-19 · 总经理助理",
                "3天前",
            ],
            misses=["三天前,他来过。", "他说3天前见过她。", "2021-10-19", "10年前"],
        ),
        drop.line(
            "card",
            r"(?:积分|经验|帖子|主题|粉丝|获赞|等级|金币|威望|精华|注册时间|最后登录|在线时间|阅读权限|贡献|采纳数?|获赞数|获得点赞|文章被阅读|回答量|采纳率|帮助的人)[: ]? ?(?:LV)?[\d.,%万]+(?: ?[^\s。]{2,4}: ?[\d.,%万]+)*|"
            r"(?:新手上路|注册会员|中级会员|高级会员|金牌会员|版主|管理员|游客|初级粉丝|铁杆会员)(?:, ?积分 \d+, ?距离下一级还需 \d+ 积分)?|.{1,16} ?当前离线|这个人很懒.{0,20}|(?:活跃|高能|优质)答主|个人认证用户",
            role="WIDGET",
            why="the card of a user",
            hits=[
                "积分 5",
                "新手上路, 积分 5, 距离下一级还需 45 积分",
                "采纳数:1451 获赞数:249608",
                "粉丝 0",
                "叶归舟 当前离线",
            ],
            misses=["积分 5分以上可以报名", "版主的职责"],
        ),
        drop.line(
            "answers",
            r"\d+ ?个?(?:回答|回复|答案)(?:数)?|全部(?:回复|回答)(?: ?\(?\d+\)?)?|(?:查看|浏览): ?\d+ ?\| ?回复: ?\d+|(?:最佳|满意|推荐|其他|全部)(?:答案|回答)|"
            r"(?:这些|以下)回帖亮了|\d+ ?条回复 ?[•·∙|] ?.{4,30}|\d+ ?次点击 ?[•·∙|]? ?.{0,40}",
            role="WIDGET",
            why="how many answers a question has",
            hits=["4个回答", "查看: 3481|回复: 3", "12 条回复 • 2021-03-02 10:10"],
            misses=["他给出了4个回答。", "12条回复"],
        ),
        drop.line(
            "asks",
            rf"(?:{BUTTON}[ |]*){{0,4}}{ASK}(?:[ |]*(?:{ASK}|{BUTTON})){{0,5}}|问题标签:.{{0,40}}",
            role="WIDGET",
            why="buttons of a question, and its tags",
            hits=["分享 关注问题 写回答", "问题标签: 后端相关"],
            misses=["写回答的人不多", "分享"],
        ),
        drop.line(
            "order",
            r"最(?:热|新) 最(?:新|热)|默认 最新|按(?:时间|热度|投票)排序",
            role="WIDGET",
            why="in which order answers or comments stand",
            hits=["最热 最新", "按时间排序"],
            misses=["最新的消息"],
        ),
        drop.line(
            "software",
            r"(?:[^。]{0,60}[ ©|])?(?:[Pp]owered by:? ?)(?:Discuz|phpwind|PHPWind|BBS-GO|Flarum|NodeBB|Discourse|MyBB|phpBB|vBulletin|XenForo|Xiuno|esoTalk|HYBBS|StartBBS|Carbon Forum|WeCenter)[^。]{0,40}",
            role="FOOTER",
            why="forum software names itself at the foot",
            hits=["Powered by Discuz! X3.4 © 2001-2017", "© 2022 Powered by BBS-GO"],
            misses=["Discuz! 是一种论坛软件。", "© 2022 Powered by WordPress"],
        ),
        drop.line(
            "form",
            r"(?:请先?|您需要|你需要)? ?登录(?:后)?(?:才可以|后)?,?(?:可以)?(?:发表|参与|回复|回帖|精彩)[^。]{0,20}|快速回复.{0,20}|说点什么吧.{0,3}|发表回复.{0,12}|\d+/\d{2,4}|表情 图片(?: .{0,10})?|高级模式.{0,8}|发(?:贴|帖)请遵守.{0,60}",
            role="WIDGET",
            why="the form for an answer",
            hits=["请 登录后发表观点", "快速回复 返回顶部 返回列表", "0/200", "说点什么吧..."],
            misses=["登录后台的方法"],
        ),
        drop.line(
            "others",
            r"(?:随机|热门|最新|推荐|相关)(?:话题|主题|帖子|讨论|问题|回答)(?: ?换一换)?|其他(?:回答|类似问题|帖子)|.{0,4}热议榜|关于(?:作者|楼主) ?\W{0,2}|类似问题|等你来答|换一换|为你推荐:?|猜你想(?:问|看)",
            role="RELATED",
            why="other threads follow",
            hits=["随机话题 换一换", "相关问题", "其他类似问题"],
            misses=["相关问题的三个方面", "热门话题引来争论"],
        ),
    ],
)
