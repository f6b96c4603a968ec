"""The foot of a site: copyright, licences, addresses of the publisher, links to its own pages."""

from extractor import Rules, drop

LINK = (
    r"关于(?:我们|本站|网站)|联系(?:我们|方式|站长)|版权(?:[声申]明|隐私|所有)|设为首页|加入收藏|隐私(?:政策|声明)|法律声明|免责声明|使用协议|服务条款|"
    r"网站(?:地图|声明|留言|公告|简介)|友情链接|广告(?:服务|合作|投放)|排名推广|诚聘英才|加入我们|招聘信息|意见反馈|"
    r"自律公约|家长监护|用户协议|商务合作|加盟合作|人才招聘|举报(?:中心|电话|邮箱)?(?:[: ]?[\d-]+)?|网站首页|帮助中心|积分换礼|违规举报|RSS订阅|站点地图|归档|手机版"
)

rules = Rules(
    id="footer",
    name="page footers",
    rules=[
        drop.line(
            "copyright",
            r".{0,40}(?:©|\(c\)|\(C\)|[Cc]opyright|COPYRIGHT).{0,260}|.{0,40}版权所有(?=$|[ :©,.!]|未经|[A-Z]).{0,80}|.{0,60}All [Rr]ights [Rr]eserved.{0,80}",
            role="FOOTER",
            zone="tail",
            longest=300,
            why="the copyright line",
            hits=[
                "(c)2022-2032 www.example.com 某网 All Rights Reserved",
                "© 2018 山雀笔记",
                "青峦市人民政府 版权所有",
            ],
            misses=["版权所有权的转让应当登记。", "版权所有者首先是责任的承担者。"],
        ),
        drop.line(
            "licence",
            r".{0,60}(?:ICP备 ?\d|ICP证 ?\d|ICP备案号|网安备 ?\d|备案号: ?\S|网文 ?[\[〔(]\d{4}|许可证(?:编号|号)?: ?[\dA-Z(]|标识码: ?\d).{0,120}",
            role="FOOTER",
            zone="tail",
            why="licences that a site must print: 互联网信息服务管理办法, article 12",
            hits=["蜀ICP备2021023313号", "云溪ICP备00000001号-1 云溪公网安备 00000000000001号"],
            misses=["企业应当申请ICP备案,取得许可证编号后方可经营。", "许可证编号和有效期限不变。"],
        ),
        drop.line(
            "links",
            rf"\|? ?(?:{LINK})(?:[ |·/]+(?:{LINK})){{1,}}(?:[ |·/]+\S{{2,8}})*(?: ?\|)?|(?:{LINK}){{3,}}",
            role="FOOTER",
            zone="tail",
            why="links to the publisher's own pages",
            hits=[
                "关于我们 | 联系我们 | 版权声明 | 网站地图 | 举报电话:0000-0000000",
                "网站首页 | 关于我们 | 联系方式",
                "| 设为首页 | 加入收藏 | 联系站长 | 友情链接 | 版权申明 |",
            ],
            misses=["关于我们 的故事"],
        ),
        drop.line(
            "contact",
            r"(?:地址|邮编|电话|传真|邮箱)[:].{4,40}(?:邮编|电话|传真|邮箱)[:].{4,40}",
            role="FOOTER",
            zone="tail",
            why="where the site's owner is; above a signature it belongs to a notice",
            hits=["地址:绿江县江滨路12号 电话:0838-1234567"],
            misses=["地址:绿江县江滨路12号", "他把地址:电话:都记在一张纸上。"],
        ),
        drop.line(
            "powered",
            r"(?:隐私权政策|网站安全政策)[ |]+.{4,60}|(?:Powered|POWERED|Produced) [Bb]y.{0,60}|技术支持[:].{0,40}|(?:主办|承办|主管)(?:单位)?[:].{0,60}(?:技术支持|承办|维护).{0,40}|网站标识码.{0,40}",
            role="FOOTER",
            zone="tail",
            why="who runs the site, and with what",
            hits=["Powered by DESTOON", "Powered by Discuz! X3.4 © 2001-2017", "技术支持:青峦信息中心"],
            misses=["技术支持部的三项任务"],
        ),
    ],
)
