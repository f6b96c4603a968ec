"""第一，第二，…；其一，其二，…: ordinals that open a paragraph and count only in a row."""

from extractor import Structure, Style

structure = Structure(
    id="ordinals",
    name="第一，第二",
    styles=[
        Style(
            id="first-second",
            pattern="第#[，、：]",
            numbers=["han", "arabic"],
            weak=True,
            specificity=30,
            hits=["第一，加大投入。", "第二、健全制度。"],
            misses=["第一条"],
        ),
        Style(
            id="one-of-them",
            pattern="其#[，、：]",
            weak=True,
            specificity=30,
            hits=["其一，人手不足。"],
            misses=["其他"],
        ),
    ],
)
