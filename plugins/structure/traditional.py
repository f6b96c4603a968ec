"""臺灣公文與繁體文件: 壹、 then 一、 then （一） then 1、; 甲、 and （甲） below."""

from extractor import Structure, Style

structure = Structure(
    id="traditional",
    name="臺灣公文與繁體文件",
    styles=[
        Style(
            id="formal",
            pattern=r"#(?:[\s　]?[、．]|(?=[\s　]))",
            numbers="formal",
            usual_level=1,
            doubts={"the number is followed by an unusual mark": r"#(?![\s　]?、)"},
            specificity=20,
            hits=["壹、緣起", "贰、经过", "參．經費"],
            misses=["伍先生、", "陆家嘴"],
        ),
        Style(
            id="formal-bracketed",
            pattern="（#）",
            numbers="formal",
            specificity=20,
            hits=["（壹）緣起"],
            misses=["（一）"],
        ),
        Style(
            id="stem",
            pattern="#、",
            numbers="stem",
            weak=True,
            specificity=20,
            hits=["甲、說明"],
            misses=["甲方、乙方"],
        ),
        Style(
            id="stem-bracketed",
            pattern="（#）",
            numbers="stem",
            weak=True,
            specificity=20,
            hits=["（甲）說明"],
            misses=["（甲方）"],
        ),
    ],
)
