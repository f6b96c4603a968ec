"""What a site says in place of a text: the page is gone, log in first, prove that you are no robot.

Such a page has no text at all, though its one sentence is prose. Where a text stands beside the sentence, as with a post
that shows its pictures to members only, the sentence alone is left out.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from extractor import Claim, Page, Region, Rules, detect, drop, score_blocks

LEAST = 40.0
"""Weight of prose that is a text, beside the words of the site."""
WALLS = frozenset({"walls/gone", "walls/login", "walls/robot", "walls/closed"})
RULE = itemgetter(3)

_SORRY = r"(?:(?:很?抱歉|对不起|對不起|提示(?:信息)?|错误|出错了|sorry)[,!:。. ]*)?"
_WHICH = "(?:您|你|该|该条|此|这个|本|指定|当前|所|要|访问|请求|查看|浏览|查找|搜索|的|訪問|瀏覽|請求|該){0,7}"
_THING = "页面|网页|内容|文章|主题|帖子|信息|链接|视频|商品|问题|新闻|文件|用户|资源|日志|版块|頁面|網頁|內容|主題|連結"
_GONE = "不存在|找不到了?|无法(?:显示|访问|打开)|走丢了|飞走了|(?:已经?|已經)?被?(?:其?(?:作者|发布者|发帖人|管理员|楼主|系统))?(?:自行)?(?:删除|移除|屏蔽|下架|刪除)|已(?:经)?(?:失效|过期)"

_READ = "(?:查看|浏览|访问|下载|阅读|瀏覽|檢視|閱讀)"


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Region]:
    """Yield an empty region where a site's own words are nearly all that a page says."""
    walls = sorted(WALLS.intersection(map(RULE, claims)))
    if walls:
        taken = {page.index_at(claim.start): 0.0 for claim in claims}
        prose = sum([value for value in score_blocks(page, taken) if value > 0])
        if prose < LEAST:
            yield Region((), 1.3, f"the site says something in place of a text ({', '.join(walls)})", "none")


rules = Rules(
    id="walls",
    name="words of the site in place of a text",
    rules=[
        drop.line(
            "gone",
            rf"{_SORRY}{_WHICH}(?:{_THING})(?:可能)?(?:{_GONE})(?:(?:或|,|、).{{0,20}})?[!。]?|"
            rf"{_SORRY}找不到{_WHICH}(?:{_THING})[!。]?|(?:404|HTTP)?[ -]*(?:Not Found|页面不存在|File not found)",
            role="WIDGET",
            longest=60,
            why="the page that was asked for is gone",
            hits=[
                "抱歉,您访问的页面不存在或已被删除!",
                "抱歉,指定的主题不存在或已被删除或正在被审核",
                "该内容已被发布者删除",
                "很抱歉,找不到您要访问的页面",
                "404 Not Found",
            ],
            misses=["他说自己发的帖子第二天就被删除了,至今没有说法。", "页面不存在时应当返回404。", "删除的内容"],
        ),
        drop.line(
            "login",
            rf"{_SORRY}(?:您|你|本帖|此帖|该页)?(?:需要?|必须|请)先?(?:注册或)?登[录錄陆](?:后|以后|之后|後|才)才?(?:能够?|可以?|即可)?(?:继续)?{_READ}[^。,]{{0,24}}[!。]?|"
            rf"{_SORRY}(?:您|你)?(?:还没有|尚未|未)登[录錄陆],?请先?登[录錄陆](?:(?:后|以后|之后|後|再){_READ}[^。,]{{0,12}})?[!。]?|"
            rf"登[录錄陆](?:后|以后|之后|後)(?:才能|即可|可以?)?{_READ}(?:全部|全文|更多|完整|详情|内容|图片|原文)[^。,]{{0,10}}[!。]?|"
            rf"{_READ}(?:全文|详情|此?信息|本文|内容)?(?:需要?|须)(?:您|你)?(?:支付|付费|购买)[^。,]{{0,16}}[!。]?|"
            r"(?:如果)?(?:您|你)?(?:要)?查看本帖隐藏的?内容请.{0,2}回复|本帖隐藏的内容需要.{0,4}回复.{0,10}",
            role="WIDGET",
            longest=60,
            why="a text that only members, or those who pay, are shown",
            hits=[
                "抱歉,您需要登录后才能查看该帖子",
                "您还没有登录,请登录后查看详情",
                "登录后查看全部内容",
                "查看详情需要支付",
                "如果您要查看本帖隐藏内容请回复",
            ],
            misses=["登录后台查看日志的办法有三种。", "居民需要登录后才能查看账单。", "未登录的用户占三成。"],
        ),
        drop.line(
            "robot",
            r".{0,16}请(?:您|先)?.{0,8}(?:完成|进行|通过).{0,8}验证.{0,16}|(?:人机|安全|滑块|滑动)验证(?:码)?|.{0,12}访问(?:过于|太|太过)频繁.{0,30}|"
            r"请?(?:按住|拖动|拖動|滑动)(?:左边|下方|上方)?.{0,4}滑块.{0,20}|.{0,8}(?:Checking your browser|Just a moment|正在验证您是否是真人).{0,40}",
            role="WIDGET",
            longest=60,
            why="the reader is to prove that no program is reading",
            hits=["系统检测到您的访问过于频繁,请完成以下验证后继续访问。", "安全验证", "请按住滑块,拖动到最右边"],
            misses=["新系统上线前,工程师通过了三轮验证。", "安全验证的流程", "滑块用铜制成。"],
        ),
        drop.line(
            "closed",
            r"(?:.{0,12}[,!:. ])?(?:本|该|您访问的|此)?(?:网站|站点|系统|本站|网页|服务)(?:正在|暂时)?(?:维护|升级|建设|关闭|无法访问)(?:中|了)?(?:[,!。. ].{0,30})?|(?:403 )?Forbidden|(?:502 )?Bad Gateway|.{0,4}域名.{0,6}(?:出售|已过期|已到期)(?:[,!。. ].{0,20})?",
            role="WIDGET",
            longest=60,
            why="the whole site says nothing for now",
            hits=["网站维护中,请稍后访问", "本站正在升级", "403 Forbidden", "该域名已过期"],
            misses=["网站维护中的五个误区", "系统升级后,乘客可以刷脸进站。", "域名出售的行情不如往年。"],
        ),
        detect.region("instead", find, why="a page with no more than the words of its site has no text"),
    ],
)
