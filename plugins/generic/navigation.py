"""Menus, log-in links and neighbours: the way to other pages."""

from extractor import Rules, drop

WORD = (
    r"(?:网站)?首页|主页|登录|登陆|注册|免费注册|立即注册|退出|安全退出|会员中心|用户中心|客户端(?:下载)?|手机版|触屏版|移动版|电脑版|"
    r"无障碍(?:浏览)?|长者模式|繁体(?:中文)?|简体(?:中文)?|English|网站地图|设为首页|加入收藏|添加收藏夹|收藏本站|"
    r"快速导航|网站导航|搜索|高级搜索|返回(?:首页|顶部|旧版)|订阅|投稿|商务中心|购物车(?:\(\d+\))?|发布信息|"
    r"二维码|忘记密码\?|消息|邮箱|RSS"
)
STEP = r"(?:上一[章页篇节]|下一[章页篇节]|章节(?:目录|列表)|返回(?:目录|书页|书目)|目录|(?:加入|插入)书[签架]|投?推荐票|推荐本书|投?月票|章评(?:\(\d+\))?|本章说|神评论)"
KEY = r"(?: ?\(快捷键 ?[←→]\) ?)?"
STEPS = rf"{KEY}{STEP}{KEY}(?:[ ←→|<>]+(?:打赏 )?{STEP}{KEY}){{0,4}}"

rules = Rules(
    id="navigation",
    name="menus and neighbours",
    rules=[
        drop.line(
            "menu",
            rf"[\[(]?(?:{WORD})[\])]?(?:[ |/·]*[\[(]?(?:{WORD})[\])]?)*",
            role="NAVIGATION",
            why="words of menus that no text consists of",
            hits=["首页", "登录 | 注册 | 客户端下载 | 无障碍浏览", "[登录] [免费注册]", "设为首页 加入收藏"],
            misses=["搜索引擎的历史", "首页改版的三点建议"],
        ),
        drop.line(
            "home-bar",
            r"(?:\S{2,10} )?(?:网站)?(?:首页|主页)(?:[ |·]+\S{2,8}){2,}",
            role="NAVIGATION",
            zone="head",
            why="a menu in one line, which begins at the home page",
            hits=[
                "沧溟周刊 首页 评论 人物 图书",
                "首页 推荐 科技 生活 汽车 房产",
                "首页 | 归档 | 标签 | 关于",
                "主頁 港聞 兩岸 國際",
            ],
            misses=["首页 的设计"],
        ),
        drop.line(
            "log-in",
            r"(?:[将把]?(?:本站|我们?)?设[为成](?:首页|主页)|加入收藏|收藏\S{2,8})(?:[ |·].{0,60})|(?:.{0,30} )?用户名: ?密码:.{0,40}|(?:可搜|搜索?)书名和作者.{0,24}|(?:请)?输入[^。,]{0,16}(?:关键[字词]|书名|代码|拼音)[^。,]{0,20}",
            role="NAVIGATION",
            zone="head",
            why="a bar to log in, to mark the page, or to search",
            hits=[
                "将本站设为首页 收藏墨香阁 用户名: 密码: 用户注册",
                "可搜书名和作者,请您少字也别输错字。",
                "请输入关键字 搜索",
            ],
            misses=["设为首页的三种办法", "输入关键字以后,结果按时间排列。"],
        ),
        drop.line(
            "greeting",
            r"(?:您好|你好|欢迎)[,!]? ?(?:欢迎)?(?:您)?(?:来到|光临|访问).{1,40}|今天是 ?(?:19|20)\d\d年\d\d?月\d\d?日[^。]{0,40}|热门搜索:.{0,60}",
            role="NAVIGATION",
            zone="head",
            why="a greeting, the day's date or popular searches above the menu",
            hits=["您好,欢迎来到青岚机械网! [请登录] [免费注册]", "今天是2022年12月8日 星期四 青峦 多云"],
            misses=["今天是2022年第一个工作日。"],
        ),
        drop.line(
            "neighbours",
            rf"(?:【[上下]一篇】.{{0,80}}|[上下]一篇文章与[上下]一篇文章|上 ?/ ?下一[篇则](?:新闻|文章)?)|(?:[<«←»>→] ?)?(?:阅读)?(?:[上下]一?[篇条]|[上下]一首|[上下]一[个则](?=:))(?:文章|新闻|论文|资料|作品|信息|通知|公告)?(?:[:→»>] ?.{{0,60}})?|(?!目录$){STEPS}",
            role="NAVIGATION",
            zone="tail",
            why="links to the pages before and after",
            hits=[
                "【上一篇】 财政部发布消息! 【下一篇】 国庆小长假",
                "上一篇:没有了",
                "上一篇论文: 让孩子爱上朗读",
                "下一篇:蛋鸭换羽期的饲养要点",
                "上一首:雨中登楼 下一首:写给麦子",
                "下一个:鱼塘增氧机的三种布置",
                "上一章 ← 章节目录 → 下一页",
                "(快捷键 ←)上一章 返回目录 下一章(快捷键 →)",
                "投月票 打赏 章评(32)",
                "下一篇",
            ],
            misses=["目录", "下一篇文章将讨论养护。", "上一页的表格中,"],
        ),
        drop.line(
            "contents",
            r"目录",
            role="NAVIGATION",
            zone="tail",
            why="a link to a book's contents, or their label on the page itself, below which the text goes on",
            hits=["目录"],
            misses=["目录学"],
        ),
        drop.line(
            "keys",
            r".{0,8}提示:.{0,6}按 ?[【\[( ]{0,2}(?:回车|Enter|←|左|右|→).{0,80}|.{0,10}(?:键盘|方向键).{0,6}(?:翻页|上一[章页]|下一[章页]).{0,40}",
            role="NAVIGATION",
            zone="tail",
            why="which keys turn the pages of a book",
            hits=["小提示:按【回车】返回目录,按【←】返回上一章,按【→】进入下一章。"],
            misses=["温馨提示:按规定携带证件。"],
        ),
        drop.line(
            "chapters",
            rf"{STEP}(?:[ ←→|<>]+{STEP}){{1,4}}",
            role="NAVIGATION",
            zone="head",
            why="links to the chapters before and after, above the text",
            hits=["上一章 ← 章节目录 → 下一章 加入书签", "投推荐票 上一章 ← 章节目录 → 下一章"],
            misses=["目录 上册"],
        ),
    ],
)
