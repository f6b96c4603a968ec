"""What names of people and of media look like; both stand beside a title without a label."""

import re

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费廉岑薛雷"
    "贺倪汤殷罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田"
    "樊胡凌霍虞万支柯管卢莫房解应丁邓洪包左石崔龚程邢裴陆荣翁段侯宓武刘景叶黎白赖乔谭冉桑耿温庄晏柴翟阎连习艾易廖向古居匡国文欧"
    "沃利越师聂晁冷辛简饶曾沙关蒯查红游竺权盖桂牛肖涂付闫代车门尚仇祁岳单隋邬"
    "趙錢孫吳鄭馮陳衛蔣韓許呂張嚴華魏鄒蘇葉劉龐項閻蕭湯羅畢齊顧黃馬賀鍾駱盧陸榮龔裴譚溫莊連習歐聶饒關車單鄔鄧賴喬"
)
"""The first characters of most people's names."""
_NO_NAME = re.compile(
    r"完|文图|图文|资料|来源|编译|综合|图片|左|右|上|下|中|前|后|记者|编辑|作者|报道|新闻|文化|方法|方案|金融|金属|安全|安徽|高清|高考|高校|高新|高端|"
    r"华人|华东|华南|华北|江苏|江西|江南|关注|关于|关键|常见|常识|管理|应用|解读|解析|解说|欧洲|查看|查询|游戏|游记|党建|马上|万家|房产|"
    r"房价|连载|红人|荣誉|车型|车市|单位|单机|门户|国际|国内|国外|武汉|温州|石家庄|张家[口界]|马鞍山|连云港|包头|白银|"
    r"[网网報报社刊台县市区镇村局馆園园院所部厅会法化学课版页篇章节线点号图圖片店站组库表单城州庄国家业者员率价量期度性族类型]$"
)
"""Words that begin as names do and are none."""
_GLUED, _MOST = 3, 4
"""Characters of each of several names that stand glued, and how many stand so."""
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,2}")
_PROFESSIONS = ("律师", "医生", "医师", "老师", "教授")
"""What portals for advice print after the name of who gives it."""
_MEDIA = ("网", "網", "報", "报", "社", "刊", "台", "新闻", "新聞", "在线", "频道", "客户端", "发布", "杂志", "号")
"""How names of media end."""


def is_person(text: str) -> bool:
    """Whether `text` looks like the name of a Chinese person: a frequent surname and one or two characters, or a · in it."""
    if not _PERSON.fullmatch(text):
        return False
    return "·" in text or (text[0] in _SURNAMES and not _NO_NAME.search(text))


def are_people(text: str) -> bool:
    """Whether `text` names a person, with or without his profession, or several of three characters each that stand glued.

    林知远律师, 林知远沈牧言.
    """
    if text.endswith(_PROFESSIONS):
        return is_person(text[:-2])
    if len(text) <= _GLUED or len(text) % _GLUED or len(text) > _MOST * _GLUED:
        return is_person(text)
    return all(is_person(text[at : at + _GLUED]) for at in range(0, len(text), _GLUED))


def is_medium(text: str) -> bool:
    """Whether `text` ends as names of media do: 青峦晚报, 云溪在线."""
    return text.endswith(_MEDIA)
