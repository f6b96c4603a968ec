"""标准与论文: 1, 1.1, 1.1.1 without a final point (GB/T 1.1-2020, GB/T 7713), a) b) for lists, 附录A with A.1."""

from extractor import Structure, Style

_QUANTITY = r"#(?:[\s　]*(?:[％‰°℃]|[a-zA-Zμ]{1,3}(?![a-zA-Z])|[GMk]Hz)|[倍亿億万萬元米吨噸])"
_COUNTED = "[倍亿億万萬元米吨噸个個名人年月日号號点點时時分秒岁歲次条條]"
_COUNT = rf"#[\s　]*{_COUNTED}(?![㐀-鿿])"

structure = Structure(
    id="academic",
    name="标准与论文",
    styles=[
        Style(
            id="decimal",
            pattern=r"#(?:[．、](?![0-9０-９])|(?![0-9０-９．]))",
            numbers="decimal",
            specificity=40,
            guards={
                "a quantity": _QUANTITY,
                "a count": _COUNT,
                "a number in a sentence": (
                    r"#(?:[\s　]*(?:[，。；：）\-－—~～/×*+=<>]|、[\s　]*(?:[0-9０-９]|$))|[是的]|节[的中里，。、])"
                ),
            },
            doubts={
                "perhaps a count": f"#{_COUNTED}",
                "perhaps a number in a sentence": "#[为和与至到节]",
                "a number alone in its line": r"#[\s　]*$",
            },
            hits=["1.1 研究背景", "2.3.1　职责", "1.2国内外现状", "1.2 人才培养", "1.1、背景"],
            misses=["1.5倍于去年", "2.4GHz 频段", "2.1节的网络", "98.5%", "1.5 m 分辨率", "1.1、1.2两节"],
        ),
        Style(
            id="bare",
            pattern=r"#(?=[\s　]+[㐀-鿿A-Z“《])",
            numbers="arabic",
            weak=True,
            specificity=10,
            guards={"a quantity": _QUANTITY, "a count": _COUNT},
            hits=["1 绪论", "2　组织机构"],
            misses=["3 月 5 日", "2024"],
        ),
        Style(
            id="stuck",
            pattern="#(?=[㐀-鿿])",
            numbers="arabic",
            weak=True,
            above_decimals=True,
            specificity=-2,
            guards={"a count": f"#{_COUNTED}"},
            hits=["1总则", "3组织机构与职责"],
            misses=["2024年", "5月", "第1"],
        ),
        Style(
            id="letter",
            pattern="（?#）",
            numbers="lower",
            weak=True,
            specificity=10,
            kind="item",
            hits=["a)输入层；", "（b）输出层。"],
            misses=["abc)"],
        ),
        Style(
            id="annex",
            pattern=r"附[录錄][\s　]*#(?![A-Za-z])",
            numbers=["upper"],
            kind="heading",
            rank=4,
            specificity=40,
            hits=["附录A 试验方法", "附录 B（规范性）"],
            misses=["附录ABC"],
        ),
        Style(
            id="annex-decimal",
            pattern="#(?![0-9０-９．])",
            numbers="annex",
            specificity=40,
            hits=["A.1 一般要求", "B.2.1 步骤"],
            misses=["A股"],
        ),
    ],
)
