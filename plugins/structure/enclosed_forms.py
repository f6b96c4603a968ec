"""带圈与带括号的数字: ① ⑴ ⒈ ㈠ as one character, 1） with one bracket, and Roman and Latin numbers."""

from extractor import Structure, Style

structure = Structure(
    id="enclosed-forms",
    name="带圈与带括号的数字",
    styles=[
        Style(
            id="circled", pattern="#[、．]?", numbers="circled", specificity=20, hits=["①责任到人"], misses=["责任①"]
        ),
        Style(id="bracketed", pattern="#", numbers="bracketed", specificity=20, hits=["⑴申请"], misses=["(1)申请"]),
        Style(id="stopped", pattern="#", numbers="stopped", specificity=20, hits=["⒈申请"], misses=["1.申请"]),
        Style(
            id="bracketed-han",
            pattern="#",
            numbers="bracketed_han",
            specificity=20,
            hits=["㈠申请"],
            misses=["一、申请"],
        ),
        Style(
            id="half-bracket",
            pattern="#）[、．]?",
            numbers=["arabic", "han"],
            weak=True,
            specificity=20,
            hits=["1）申请", "一)申请"],
            misses=["（1）申请"],
        ),
        Style(
            id="roman",
            pattern="#[、．]",
            numbers="roman",
            weak=True,
            specificity=20,
            hits=["Ⅱ、方法", "IV. 结论"],
            misses=["I am", "IX"],
        ),
        Style(
            id="latin",
            pattern="#[、．](?![A-Za-z0-9])",
            numbers="upper",
            weak=True,
            specificity=10,
            hits=["A. 方案一", "B、方案二"],
            misses=["A.M."],
        ),
    ],
)
