"""裁判文书, 案例和论文里不编号的标题: titles that documents of these kinds print without a number, on lines of their own.

An opening stands beside what follows it; a section holds what follows it.
"""

from extractor import Structure

_DECISION = "(?:裁判|判决|处理|仲裁|审理|法院|执法)(?:要点|要旨|结果|理由|过程|裁判|经过|摘要)"
_PARTY = "(?:原告|被告|申请人|被申请人|上诉人|被上诉人|当事人|控辩双方)(?:诉讼|仲裁)?(?:请求|诉求|主张|意见|辩称|答辩)"
_COMMENT = "(?:案例|案件|法律|法理|适用|专家|律师|法官)(?:分析|评析|解析|点评|解读|评述|说法|提示|释法|寄语)"
_NAME_OF_CASE = "[^，。：；]{2,24}诉[^，。：；]{2,36}(?<![方提议预草答档])案"

structure = Structure(
    id="unnumbered",
    name="不编号的标题",
    openings=["前言|序言|引言|导言|绪言|绪论", "结语|结束语|结论|后记|参考文献|致谢|注释"],
    sections=[
        "附则|附錄|附录",
        "(?:基本|简要|主要)?案情(?:简介|介绍|概述|回顾|概要)?|案件(?:事实|基本情况|背景)|事实与理由",
        _DECISION,
        _PARTY,
        "(?:诉讼|仲裁)请求|争议焦点|焦点问题",
        _COMMENT,
        "(?:典型|指导|社会|案例)意义",
        "(?:司法解释)?(?:相关|适用)(?:法条|法律|法律规定)|法律依据|法条链接",
        _NAME_OF_CASE,
    ],
)
