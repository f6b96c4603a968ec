"""Sites that sell documents print who uploaded one, its pages and their buttons above and inside the text that they show."""

from extractor import Rules, drop

FILE = r"[^。《》]{1,80}\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|DOCX?|PDF|PPTX?)"

rules = Rules(
    id="document-site",
    name="sites that sell documents",
    rules=[
        drop.line(
            "shared",
            rf"《{FILE}》由会员分享,可在线阅读,更多相关《.{{1,100}}》请在\S{{2,16}}上搜索。?",
            role="PROMOTION",
            longest=300,
            why="a sentence that such a site puts above every document",
            hits=[
                "《饮水管理办法.docx》由会员分享,可在线阅读,更多相关《饮水管理办法.docx(26页珍藏版)》请在苇塘文档网上搜索。"
            ],
            misses=["《饮水管理办法》由会员分享给了全组。"],
        ),
        drop.line(
            "page",
            rf"{FILE}_第\d{{1,3}}页|[^。,]{{2,80}}_第\d{{1,3}}页",
            role="WIDGET",
            why="the caption of a picture of a page",
            hits=["饮水管理办法.docx_第1页", "[财务]第一讲概要( 35页)_第2页"],
            misses=["见附件_第1页。", "第1页"],
        ),
        drop.line(
            "card",
            r"上传人[:].{1,30}(?:文档编号|上传时间|格式|页数|大小)[:].{1,120}|[•· ]{0,4}资源ID[:]? ?\d{1,12} {1,8}资源大小[:].{1,60}",
            role="WIDGET",
            why="who uploaded the file, its form and its size",
            hits=["上传人:b****5 文档编号:7285059 上传时间:2023-01-22 格式:DOCX 页数:26 大小:52.84KB"],
            misses=["上传人应当对内容负责。"],
        ),
        drop.line(
            "cut",
            r"已阅读\d+页,还剩\d+页未读.{0,16}|[….]{0,6}\((?:\S{2,12}(?:网|库|站))?(?:https?://)?(?:[\w.-]{4,40})?省略\d+字,.{0,30}(?:可|后)(?:完整)?(?:阅读|查看).{0,6}|"
            r"[….]{0,6}\(未完,全文共\d+字,当前(?:仅)?显示\d+字.{0,40}|(?:剩余|余下|还有)\d+(?:页|字)(?:未读|未显示)?,?.{0,16}(?:付费|会员|登录|下载)后?.{0,16}",
            role="WIDGET",
            why="how much of the text is kept back until the reader pays",
            hits=[
                "已阅读5页,还剩45页未读 继续免费阅读",
                "……(苇塘文秘网https://www.example.cn省略854字,正式会员可完整阅读)",
                "……(未完,全文共6831字,当前仅显示2399字,请阅读下面提示信息。",
            ],
            misses=["已阅读5页的学生可以休息。", "……(未完,见下期)"],
        ),
        drop.line(
            "rights",
            r"版权说明:本文档由用户(?:提供并)?上传.{0,80}|.{0,12}内容已经过期谨慎付费.{0,30}",
            role="LEGAL",
            why="whose the document is, above it",
            hits=["版权说明:本文档由用户提供并上传,收益归属内容提供方,若内容存在侵权,请进行举报或认领"],
            misses=["本文档由用户上传,版权说明见附件。"],
        ),
        drop.line(
            "buttons",
            r"下载(?:本文档|资源|相关)|下载 相关 举报|资源描述|继续免费阅读|点击查看更多>*|收藏《[^《》]{2,40}》\)?|我要(?:投稿|下载|收藏)|投诉建议|版权(?:反馈|投诉|申诉)",
            role="TOOLBAR",
            zone="edge",
            why="buttons above the document",
            hits=["下载本文档", "下载 相关 举报", "点击查看更多>>", "我要投稿", "收藏《饮水管理办法》)"],
            misses=["下载资源包之后解压。", "收藏《饮水管理办法》的人"],
        ),
    ],
)
