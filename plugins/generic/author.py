"""Who wrote it, where no label stands beside the date: a line of credit, a dateline, a name in brackets at the end.

The editor is not the author, nor is the photographer, nor the medium that the reporter works for.
"""

import re
from collections.abc import Iterator

from extractor import Found, Rules, Settled, detect, drop, is_person, meta

NAME = r"[\u4e00-\u9fff]{1,4}(?:·[\u4e00-\u9fff]{1,6})?(?<=[\u4e00-\u9fff]{2})(?<![摄攝])"
"""A name; who took the picture has the word for it glued on: 林知远摄."""
NAMES = rf"{NAME}(?:[ 、,]{{1,2}}(?!通讯员|编辑|责编|校对|报道|摄影|实习|发自|图片|整理|综合){NAME}){{0,4}}"
RANK = r"(?:本报|本网|本刊|本台|特约|见习|实习|全媒体|融媒体|首席|高级|职工|专栏|特派|驻[\u4e00-\u9fff]{2,4})"
OFFICE = rf"(?:{RANK}*(?:记者|作者|作家|评论员|撰稿人|观察员|研究员)|{RANK}+编辑)"
MEDIUM = r"(?:《[^》]{1,12}》|[^\s/|:,。《》()\[\]【】]{2,10}?)"
LABEL = r"(?:采写|采访|撰文|撰稿|执笔|作者|文/图|图/文|图文|文|文字|编译|主笔)"
CREDIT = rf"(?:{LABEL} ?[:/|丨] ?|(?:文/图|图/文|图文) )(?:{MEDIUM}?{OFFICE} ?|[^\s:]{{1,12}}(?:网|报|社|刊|新闻|客户端|[院系处局校所部]) )?(?P<author>{NAMES})"
BY = r"(?: ?[:/|丨] ?| )"
ASIDE = rf"(?:[ ,;|/]{{1,3}}(?:图|图片|摄影|校对|审核|设计|制图|视频|海报|监制|来源|通讯员|实习生)(?:/图)?{BY}[^\s:/|]{{1,12}}(?: [\u4e00-\u9fff]{{2,4}})?){{0,3}}"
OTHERS = rf"{ASIDE}(?:[ ,;|/]{{1,3}}(?:责任)?(?:编辑|责编){BY}(?P<editor>{NAMES}))?{ASIDE}"

OFFICES = ("记者", "記者", "评论员", "特约撰稿人", "通讯员")
"""A dateline holds one of them."""
NEAR, HEAD = 4, 70
"""How many kept lines at either end are read, and how far into a line a dateline reaches."""
ALSO = r"(?:[ 、，,\u3000]{1,2}(?:通讯员|实习生|摄影|编辑|报道|文/图|图/文|文/摄|文图|整理|综合)[^（()）【】]{0,24})?"
"""Who else had a part, or what the reporter did."""
DATELINE = re.compile(
    rf"[（(【〔［][^（()）【】〔〕]{{0,16}}?(?:[记記]者|评论员|特约撰稿人)[ :：\u3000]{{0,2}}(?P<author>{NAMES})(?:{ALSO}|[／/][\u4e00-\u9fff]{{2,6}}[报報][导導道]|(?<=者[\u4e00-\u9fff]{{3}})(?:[\u4e00-\u9fff]{{2}})?(?:[综綜]合)?[报報][导導道]|[\u4e00-\u9fff]{{2,4}}\d{{1,2}}日[电電])[)）】〕］]"
)
REPORTER = re.compile(
    rf"^[^。，（(]{{0,12}}?记者[ \u3000](?P<author>{NAMES})[ \u3000]{{1,2}}(?:[\u4e00-\u9fff]{{2,4}})?(?:报道|发自[\u4e00-\u9fff]{{2,4}})"
)
AGENCY = re.compile(rf"\d日[电電讯訊] ?[（(](?P<author>{NAMES})[)）]")
"""How an agency's dateline ends: the place, the day, and the names alone."""
CORRESPONDENT = re.compile(rf"[（(][^（()）]{{0,8}}?通讯员[ :：\u3000]{{0,2}}(?P<author>{NAMES})[)）]")
SIGNED = re.compile(
    rf"[（(](?:[^（()）：:/]{{0,8}}?(?:[记記]者|作者|评论员|撰稿|执笔|采写|文)[ :：/／\u3000]{{1,2}}(?:图[ \u3000])?|)(?P<author>{NAMES}){ALSO}[)）]$"
)


def read(settled: Settled) -> Iterator[Found]:
    """Yield the reporter in the dateline and the name that signs the text."""
    page, ends = settled.page, settled.ends
    heads = [page.lines[index][:HEAD] for index in ends[:NEAR]]
    together = "\n".join(heads)
    if any(map(together.__contains__, OFFICES)) or ("日" in together and AGENCY.search(together)):
        for index, head in zip(ends, heads, strict=False):
            for pattern in (DATELINE, REPORTER, CORRESPONDENT, AGENCY):
                if found := pattern.search(head):
                    yield _found(found, page.starts[index])
                    return
    for index in reversed(ends[-NEAR:]):
        if page.lines[index][-1] in ")）" and (found := _signature(page.text, page.starts[index], page.ends[index])):
            yield _found(found, 0)
            return


def _found(match: re.Match[str], shift: int) -> Found:
    start, end = match.span("author")
    span = (start + shift, end + shift)
    return Found(*span, {"author": span})


def _signature(text: str, first: int, end: int) -> re.Match[str] | None:
    """Return the names in brackets that end a paragraph, where they begin as names do or say what they are."""
    start = max(text.rfind("（", first, end), text.rfind("(", first, end), first)
    found = SIGNED.match(text[:end], start)
    if not found:
        return None
    if found.start("author") > start + 1:
        return found
    names = re.split(r"[ 、,\u3000]+", found["author"])
    return found if all(map(is_person, names)) else None


rules = Rules(
    id="author",
    name="authors",
    rules=[
        meta.line(
            "credit",
            rf"[(\[【]?{CREDIT}{OTHERS} ?[)\]】]?(?:返回\S{{1,6}},查看更多)?",
            why="a line that says who wrote",
            hits=[
                "采写:青峦晚报见习记者 林知远",
                "【文/沧溟网专栏作者 沈牧言】",
                "(文/图 顾庭安 邬明渠)",
                "执笔/白鹭洲",
                "作者:余小满 向北辰返回云溪,查看更多",
                "文|邬明渠 编辑|杜青",
                "(文/图:土木与交通学院 林知远 审核:丁帆 编辑:杜青)",
                "【文/青峦网 沈牧言】",
            ],
            misses=[
                "文:这里指文章。",
                "作者:以上三位都认为,版权应当受到保护。",
                "图/文化馆供图",
                "作者:未知 时间:2019",
            ],
        ),
        meta.line(
            "credits",
            rf"(?:文|图文|出品|来源) ?[|/丨:] ?[^|,。;]{{2,40}}?[,、 ] ?(?:作者|撰文|撰稿) ?[|/丨:] ?(?P<author>{NAMES})(?:[,、 ;]{{1,2}}(?:编辑|责编|出品|题图|校对|设计) ?[|/丨:] ?[^\s|,。;]{{1,12}}){{0,3}}",
            why="accounts print themselves before the author",
            hits=["文 | 青瓦实验室(ID:qingwalab),作者 | 白鹭洲,编辑 | 杜青", "来源|云溪观察 作者|白鹭洲"],
            misses=["文 | 青瓦实验室", "作者|编辑|读者"],
        ),
        meta.line(
            "analysts",
            rf"\(?(?:报告)?出品方(?:[/及和、]|及其)?作者: ?(?P<source>[^\s,，:]{{2,16}})[,，] ?(?P<author>{NAMES})(?:等)?\)?",
            why="how reprints name the house and the analysts of a report",
            hits=["(报告出品方/作者:青峦证券,沈牧言、林知远)"],
            misses=["报告出品方应当署名。"],
        ),
        meta.line(
            "signed-below",
            rf"[(\[【]?(?:供稿(?:单位)?[:/|丨] ?[^\s:]{{2,20}}[ ,;])?(?:记者|通讯员|文字|图文|撰稿|撰文|作者)[:/|丨] ?(?P<author>{NAMES}){OTHERS}[)\]】]?",
            zone="tail",
            why="a reporter's line below the text",
            hits=["记者|林知远", "(供稿:机电学院 作者:林知远 审核:王小渔)", "文字:林知远 摄影:顾庭安"],
            misses=["记者:调查为何这样慢?", "记者 林知远 摄"],
        ),
        meta.line(
            "report",
            rf"[(\[【]?(?:本报|本网|本站|见习|实习|全媒体|融媒体)*记者 ?(?P<author>{NAMES})(?: (?:通讯员|实习生) ?{NAMES})? (?:(?:摄影|整理|综合)?报道|文/[图摄])[)\]】]?",
            why="a line that says who reports, without his medium",
            hits=["记者 林知远 通讯员 王小渔 摄影报道", "(本报记者 林知远 整理报道)", "本报记者 林知远 文/图"],
            misses=["记者 林知远 摄", "记者对此报道", "记者 调查"],
        ),
        meta.line(
            "reporter",
            rf"[(\[【]?(?!图|供图|来源){MEDIUM}(?:特约|见习|实习|全媒体|融媒体|首席|专栏)*(?:记者|作者|评论员|撰稿人)[ :/]{{1,2}}(?P<author>{NAMES}){OTHERS} ?[)\]】]?",
            why="a line that names the reporter and his medium",
            hits=[
                "青峦周刊记者 沈牧言",
                "《潮汐》作者 周望",
                "沧溟新闻记者 林知远 顾庭安",
                "(青峦报记者 沈牧言)",
                "青峦报记者 沈牧言 编辑 杜青 校对 丁帆",
            ],
            misses=["图片来源:沧溟记者 林知远 摄", "青峦报记者 林知远 摄", "记者 调查", "对记者 说明"],
        ),
        meta.line(
            "dispatch",
            rf"[(\[【]?(?:{MEDIUM}[ /])?[记記]者 ?(?P<author>{NAMES})/[\u4e00-\u9fff]{{2,6}}[报報][导導道][)\]】]?",
            why="papers of Taiwan print the reporter with the place in a line",
            hits=["云溪新聞網 記者林知遠/雲林報導", "記者林知遠、沈牧言/雲林即時報導"],
            misses=["記者林知遠/攝", "記者林知遠/雲林報導 蚵農今年提前收成。"],
        ),
        meta.line(
            "of-medium",
            rf"(?P<author>{NAME})/[\u4e00-\u9fff]{{2,8}}(?:报|网|社|周刊|新闻)",
            why="a name with its medium after a slash",
            hits=["石远/青峦青年报"],
            misses=["首页/新闻", "图/青峦日报社"],
        ),
        meta.line(
            "original",
            r"原创: ?(?P<author>[^\s:|,。]{2,10}?)(?:编译|翻译)?(?: (?P<original_source>[^\s:|,。]{2,20}))?",
            zone="head",
            why="how WeChat names the author and the account, copied with the text",
            hits=["原创: 林知远编译 沧溟金融观察", "原创:林知远"],
            misses=["原创:应当鼓励原创,保护版权。"],
        ),
        drop.line(
            "more",
            r"返回\S{1,6},查看更多",
            role="WIDGET",
            zone="tail",
            why="a platform's link back, below the text",
            hits=["返回云溪,查看更多"],
            misses=["返回云溪的路上,查看更多风景。"],
        ),
        detect.facts("reporter-in-text", read, why="agencies name the reporter in the dateline, papers at the end"),
    ],
)
