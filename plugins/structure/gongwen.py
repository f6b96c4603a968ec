"""党政机关公文: 一、 then （一） then 1. then （1）, as GB/T 9704-2012, 7.3.3 has it; levels may be left out."""

from extractor import Structure, Style

_YEAR = "(?:19|20)[0-9]{2}(?:年|[-~～—至])"
_COUNTED = "[个個名人位岁歲年月日天号號层層楼樓级級点點时時分周週次条條种種类類届期元万萬亿億]"

structure = Structure(
    id="gongwen",
    name="党政机关公文",
    styles=[
        Style(
            id="first",
            pattern=r"#(?:[\s　]?[、．：，]|(?=[\s　]))",
            usual_level=2,
            guards={"a row of numerals": r"#[\s　]?、[\s　]*#(?:[、，。]|$)"},
            doubts={
                "the number is followed by an unusual mark": r"#(?![\s　]?、)",
                "the next numeral after 、, as in 三、四线城市": r"#[\s　]?、[\s　]*[一二三四五六七八九十]",
            },
            hits=["一、工作目标", "十二、附则", "　　三、有关要求", "二 、主要做法"],
            misses=["一、二、三，大家一起来", "十年规划", "二〇二四年五月"],
        ),
        Style(
            id="second",
            pattern=r"[（〔［【〈＜][\s　]?#[\s　]?[）〕］】〉＞][、．]?",
            usual_level=3,
            doubts={"an unusual bracket": "[〔［【〈＜]"},
            hits=["（一）提高认识", "(十一)加强领导", "（二）、健全制度", "( 三 )开展检查", "【一】指导思想"],
            misses=["（一九九七年一月）", "（注）见下表"],
        ),
        Style(
            id="third",
            pattern=rf"#[\s　]?(?:．、?(?![0-9０-９])|．(?={_YEAR})|、．?)",
            numbers="arabic",
            usual_level=4,
            guards={
                "a number and nothing else": r"#[\s　]?[．、][\s　]*[0-9０-９]+[\s　]*$",
                "a row of numerals": r"#[\s　]?、#[\s　]*[、，。；：）和与及至～-]",
                "the name of a file": r"#．[A-Za-z]{2,4}[0-9]?$",
            },
            doubts={"perhaps 3 or 4 of something": rf"#[\s　]?、[0-9０-９]{{1,2}}[\s　]?{_COUNTED}"},
            hits=["1.完善制度", "２．加大投入", "3、落实责任", "1 、现场踏勘", "1、2023年工作回顾", "2.2024年工作计划"],
            misses=["3.14 是圆周率", "2024年", "12:30 开会", "3.jpg", "2. 10", "1、2、3号线"],
        ),
        Style(
            id="fourth",
            pattern=r"（[\s　]?#[\s　]?）[、．]?",
            numbers="arabic",
            usual_level=5,
            hits=["（1）申请材料", "(12)其他", "( 2 )办理时限"],
            misses=["（2024）京01民初1号"],
        ),
    ],
)
