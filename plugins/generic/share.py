"""Share bars, print and font-size buttons, votes: what a reader clicks, not what he reads."""

from extractor import Rules, drop

PLACE = r"(?>QQ空间|QQ好友(?:和群)?|QQ|腾讯微博|新浪微博|微博|微信(?:好友|朋友圈)?|朋友圈|易信|人人网|豆瓣|贴吧|Facebook|Twitter|WhatsApp|LINE|[复複][制製][链連][接结結]|更多|打印|邮件|[电電][邮郵])"
BUTTON = (
    r"(?>分享本文|分享(?:到|至|给好友)?|收藏(?:本文|本页)?|加入收藏|打印(?:本页|此页|本文|此文)?|关闭(?:窗口|本页)?|举报|纠错|挑错|推荐给好友|推荐本文|推荐|"
    r"评分|点赞|赞|讚|踩一下|踩|喜欢|申请转载|打赏|赏|转发|评论|支持|反对|顶一下|顶|复制链接|复制网址|返回(?:顶部|列表|首页)|我要(?:纠错|反馈|评论)|不感兴趣|"
    r"友善列印|转寄友人|回上一页|好文|加入书签|告诉好友|订阅|回到顶部|网摘|有用|没用|没?有帮助|商城|邀请|回复|引用|存新[闻聞]|人民微博|字号)"
)
"""Names of places and of buttons; of two that begin alike the longer stands first, for none is tried again (`(?>`)."""

NUMBER = r"(?:与收藏)?[: ]? ?[\d.,]+[万wkWK]?\+?(?:字|个[赞粉]丝?|[次篇人])? ?[|·]? ?"
COUNT = rf"(?:总资产|共写了|获得|共|文章|作品|粉丝|关注者?|获赞|原创|访问量?|积分|排名|被赞|收获){NUMBER}"
"""What an author's card counts."""

rules = Rules(
    id="share",
    name="share and tool bars",
    rules=[
        drop.line(
            "bar",
            rf"(?:分享(?:到|至)?|转发到)[:]? ?(?:{PLACE}[ |、/]*)*(?:[\[(]?(?:字号|字体)[:]? ?(?:[大中小][ |/]*)+[\])]?)?(?: ?(?:[\[【]?{BUTTON}[\]】]?[ |]*)+)?",
            role="SHARE",
            why="links that pass the page on",
            hits=[
                "分享到: 微信 微博 QQ空间 字号:大 中 小",
                "分享到:",
                "分享到: QQ好友和群 收藏 分享 评分 举报",
                "分享到: 【打印本页】 【关闭窗口】",
            ],
            misses=["分享到手的不只是红利。", "分享经验的三位代表"],
        ),
        drop.line(
            "places",
            rf"{PLACE}(?:[ |、/]+{PLACE})+|(?:易信|QQ空间|人人网|腾讯微博|新浪微博)|(?:用)?微信扫(?:一扫|描|码).{{0,20}}|扫一扫.{{0,16}}|"
            r"扫描二维码.{0,16}|分享至好友和朋友圈|(?:用)?手[机機](?:浏览器|[浏瀏][览覽]器)?(?:扫描|[扫掃]描)二[维維]码.{0,20}|手机(?:扫码)?(?:阅读|访问|查看)|在手机上(?:阅读|打开).{0,8}",
            role="SHARE",
            why="names of the places to share to, and the code that a phone reads",
            hits=[
                "手机浏览器扫描二维码访问",
                "用手機掃描二維碼 在手機上繼續觀看",
                "QQ空间",
                "微博 微信",
                "WhatsApp Facebook 複製連結",
                "用微信扫码二维码",
                "扫一扫在手机打开当前页",
            ],
            misses=["微信扫一扫功能给老人带来了不便,社区为此开设了课程。", "微博"],
        ),
        drop.line(
            "encyclopaedia",
            r"\[?编辑\]?(?: ?(?:播报|讨论|上传视频|锁定|收藏))+|收藏 ?查看我的收藏.{0,16}|有用\+1.{0,6}",
            role="TOOLBAR",
            why="buttons of encyclopaedias beside the title and each heading",
            hits=["编辑播报", "编辑讨论上传视频", "收藏查看我的收藏0有用+10"],
            misses=["编辑讨论会每周一召开", "编辑"],
        ),
        drop.line(
            "english",
            r"\d{1,2} min read(?: ?· ?.{4,20})?|Follow|Listen|Share|Sign up|Sign in|Open in app.{0,30}|[\d.,]+[KM]? Followers",
            role="TOOLBAR",
            zone="edge",
            why="buttons of English platforms around a Chinese text",
            hits=["4 min read", "Follow", "318 Followers", "Open in appSign upSign inWrite"],
            misses=["Share 是一个动词", "10 min"],
        ),
        drop.line(
            "dialog",
            r"分享到(?:您|你)的|(?:即可)?(?:将|把)?(?:网页|本页|文章)?分享(?:到|至)(?:微信)?朋友圈|(?:打开微信,?)?点击底部的[“\"「]?发现.{0,24}|(?:使用)?[“\"「]扫一扫[”\"」].{0,24}|朋友圈|提示:微信扫一扫",
            role="SHARE",
            zone="edge",
            why="how to pass the page on with a phone, a step a line",
            hits=["分享到您的", "朋友圈", "即可将网页分享至朋友圈", "使用“扫一扫”", "打开微信,点击底部的“发现”"],
            misses=["朋友圈里的生意", "分享到您的手里"],
        ),
        drop.line(
            "buttons",
            rf"[\[【(]?(?:{BUTTON}(?>(?: ?[(\[:]? ?[\d.]+%?万?[)\]]?)?)[\]】)]?[ |/·]*[\[【(]?){{1,8}}[\]】)]?",
            role="TOOLBAR",
            zone="tail",
            why="buttons, with their counts",
            hits=["收藏 挑错 推荐 打印", "顶[42] 回复", "赞(18) 打赏 分享", "【打印】【关闭】", "顶一下", "返回列表"],
            misses=["收藏家协会", "推荐三本书", "打印店的生意"],
        ),
        drop.line(
            "tools",
            rf"[\[【]?(?:(?>[^\s|/·()\[\]【】]{{2,6}}APP|打印本稿|{BUTTON}|腾讯QQ|{PLACE}|A- ?A\+|缩小字体|放大字体|默认字体|语音播报|发表评论|听新闻|朗读)(?>(?: ?\(?\d[\d,.]*万?\)?)?)[\]】]?[ |/·]*[\[【]?){{3,16}}|腾讯QQ(?: QQ空间)?",
            role="TOOLBAR",
            why="a row of buttons, with their counts",
            hits=[
                "讚分享存新聞A-A+",
                "青峦财经APP 缩小字体 放大字体 收藏 微博 微信 分享 3,930",
                "举报 缩小字体 放大字体 收藏",
                "语音播报缩小字体放大字体收藏微博微信分享12",
                "【关闭窗口】 【发表评论】 【打印本稿】",
                "【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】",
            ],
            misses=["微博、微信、客户端各有所长。", "分享 收获 成长"],
        ),
        drop.line(
            "length",
            r"(?:(?:(?:本文)?字数(?:总计|统计)?|(?:预计)?阅读(?:时长|时间|量|数|次数)?|全文约?|建议阅读时间|閱讀時間約?) ?[:约≈]? ?[\d,.]+ ?[kKwW万]? ?(?:字|分钟|分鐘|min|次)?[ |·,，/]{0,4}){2,5}|(?:预计)?阅读(?:时间|时长)? ?约? ?\d{1,3} ?分钟",
            role="TOOLBAR",
            zone="head",
            why="how long a text is and how long it takes, below its title",
            hits=[
                "字数总计: 2.1k | 阅读时长: 6 分钟 | 阅读量: 120",
                "閱讀時間約 4 分鐘",
                "本文字数:1200 阅读时间:5分钟",
            ],
            misses=["字数:1200", "阅读时间:每天晚上七点到九点"],
        ),
        drop.line(
            "of-author",
            rf"(?:{COUNT}){{0,5}}(?:共写了|粉丝|获赞|被赞){NUMBER}(?:{COUNT}){{1,5}}(?:关注|私信)?|(?:{COUNT}){{1,5}}(?:粉丝|获赞|被赞){NUMBER}(?:关注|私信)?",
            role="TOOLBAR",
            zone="tail",
            why="how much an author wrote and how many follow him",
            hits=["总资产114共写了41.6W字获得9,310个赞共4,207个粉丝", "原创 120 粉丝 3.1万 获赞 402"],
            misses=["共12人获得3项奖。", "粉丝 3.1万"],
        ),
        drop.line(
            "counts",
            r"(?:(?:收藏|点赞|分享|喜欢|点评|(?:丢进|加入|放入)\S{2,4}) ?){0,3}[\d.,]+[万wkWK]?\+? ?[次人]?(?:浏览|阅读|播放|观看|做过|看过|学过)(?:这道菜|此菜谱|本文|此文)?|(?:(?:浏览|阅读|收藏|回复|评论|点赞|喜欢|分享|人气|热度)(?:量|数)?[: ]? ?[\d.,]+[万wkWK]?\+?[ |·/]{0,3}){2,6}",
            role="TOOLBAR",
            zone="head",
            why="how many people saw it or made it, below the title",
            hits=["收藏丢进菜篮子21.7万次浏览", "1423人做过这道菜", "浏览 1.2万 收藏 36 回复 12"],
            misses=["收藏三年,只有12人看过的藏品", "1423人看过演出之后写了信"],
        ),
        drop.line(
            "font-size",
            r"(?:评论\(?\d*\)? )?[\[【(]?(?:字号|字体|文字)(?:大小)?[:]? ?(?:[\[【(]? ?[大中小][\]】)]?[ |/]*){1,4}[\]】)]?(?: ?(?:打印|关闭|收藏|分享(?:到:?)?)[ |]*){0,3}|T ?[-|+] ?[-|+T]?|字号:默认 大 超大 \| 打印 \||(?:放大|缩小|默认)(?:字体|字号)(?: ?(?:放大|缩小|默认)(?:字体|字号))*",
            role="TOOLBAR",
            why="buttons that change the size of letters",
            hits=[
                "【字体:大 中 小】 打印 关闭",
                "字体:大 中 小",
                "字体: 小 大 分享到:",
                "【字体:大 中 小】",
                "放大字体 缩小字体",
                "字号:[ 大 中 小 ]",
                "评论(0) 字号:大中小",
            ],
            misses=["字体大小应当便于阅读。"],
        ),
        drop.line(
            "bracketed",
            r"【(?:字[体号]:[^】]{1,12}|[^】。:]{1,12})】(?: {0,3}【(?:字[体号]:[^】]{1,12}|[^】。:]{1,12})】){1,6}",
            role="TOOLBAR",
            zone="tail",
            why="buttons, each in brackets of its own",
            hits=["【返回】【打印】", "【打印此页】【关闭窗口】", "【字体:大 中 小】 【打印】 【关闭】 【复制】"],
            misses=["【返回】", "【青峦】【云溪】两地同时开工"],
        ),
        drop.line(
            "reactions",
            r"(?:(?:👍|❤|😢|😮|😡|😂|😄|🎉|👏|🔥)\ufe0f? ?[\d,.]+[万kK]? ?){2,8}",
            role="TOOLBAR",
            zone="tail",
            why="how many readers clicked each face",
            hits=["👍 304 😢 1288 😮 12 😡 3"],
            misses=["👍 304", "👍 304 人说好"],
        ),
        drop.line(
            "votes",
            r"\(\d+\)|\d{1,3}(?:\.\d)?%",
            role="TOOLBAR",
            zone="tail",
            why="counts beside vote buttons",
            hits=["(12)", "85.7%"],
            misses=["(12)项", "同比增长85.7%"],
        ),
    ],
)
