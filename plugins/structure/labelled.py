"""案例一、步骤2、第三步: a word that says what is counted, and its number; common in guides, cases and novels."""

from extractor import Structure, Style

_WORD = "(?:案例|案件|事例|实例|例|方法|方式|步骤|步驟|阶段|技巧|窍门|误区|问题|建议|措施|任务|专题|模块|单元|情形|题型|考点|要点)"
_STEP = "(?:步|招|类|类型|阶段|环节|方面|讲|講|课|課|回|幕|单元|题)"

structure = Structure(
    id="labelled",
    name="词语加序号",
    styles=[
        Style(
            id="word",
            pattern=rf"(?P<label>{_WORD})[\s　]?#(?:[：、．，]|(?=[\s　])|$)",
            numbers=["han", "arabic"],
            weak=True,
            specificity=30,
            guards={"a sentence about it": rf"{_WORD}#[\s　]*[是的中里与和]"},
            hits=["案例一：拖欠工资案", "步骤2、提交申请", "误区三 多吃水果"],
            misses=["方法一是多读", "问题三十余个", "例如"],
        ),
        Style(
            id="step",
            pattern=rf"第#(?P<label>{_STEP})(?:[：、，．]|(?=[\s　])|$)",
            numbers=["han", "arabic"],
            weak=True,
            specificity=45,
            hits=["第一步：准备材料", "第三回　风雪山神庙", "第2课"],
            misses=["第一步是准备", "第二类人", "第一回见面"],
        ),
    ],
)
