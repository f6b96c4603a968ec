"""党政机关公文: 一、 then （一） then 1. then （1）, as GB/T 9704-2012, 7.3.3 has it; levels may be left out."""

from extractor import Structure, Style

structure = Structure(
    id="gongwen",
    name="党政机关公文",
    styles=[
        Style(
            id="first",
            pattern=r"#[、．：，]|#(?=[\s　])",
            guards={"a row of numerals": r"#、[\s　]*#(?:[、，。]|$)"},
            doubts={
                "the number is followed by an unusual mark": r"#[^、]",
                "the next numeral after 、, as in 三、四线城市": r"#、[\s　]*[一二三四五六七八九十]",
            },
            hits=["一、工作目标", "十二、附则", "　　三、有关要求"],
            misses=["一、二、三，大家一起来", "十年规划", "二〇二四年五月"],
        ),
        Style(
            id="second",
            pattern="[（〔［]#[）〕］]、?",
            doubts={"an unusual bracket": "[〔［]"},
            hits=["（一）提高认识", "(十一)加强领导", "（二）、健全制度"],
            misses=["（一九九七年一月）", "（注）见下表"],
        ),
        Style(
            id="third",
            pattern=r"#[．、](?![0-9０-９])",
            numbers="arabic",
            guards={
                "a number and nothing else": r"#[．、][\s　]*[0-9０-９]+[\s　]*$",
                "the name of a file": r"#．[A-Za-z]{2,4}[0-9]?$",
            },
            hits=["1.完善制度", "２．加大投入", "3、落实责任"],
            misses=["3.14 是圆周率", "2024年", "12:30 开会", "3.jpg", "2. 10"],
        ),
        Style(
            id="fourth",
            pattern="（#）、?",
            numbers="arabic",
            hits=["（1）申请材料", "(12)其他"],
            misses=["（2024）京01民初1号"],
        ),
    ],
)
