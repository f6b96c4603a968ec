"""案例一、步骤2、第三步、Day 1: a word that says what is counted, and its number; common in guides, cases and novels."""

from extractor import Structure, Style

_CASES = "案例|案件|事例|实例|實例|例|情形|情境|场景|故事|现象|類型|类型|题型|題型|考点|考點|要点|要點|知识点"
_WAYS = "方法|方式|方案|步骤|步驟|阶段|階段|环节|技巧|窍门|诀窍|秘诀|妙招|高招|绝招|策略|措施|对策|建议|建議|做法|经验"
_ASPECTS = (
    "误区|誤區|问题|問題|原因|理由|原则|特点|特色|亮点|优势|好处|危害|症状|表现|难点|重点|看点|挑战|变化|趋势|启示"
)
_UNITS = "任务|任務|项目|实验|實驗|活动|专题|專題|主题|模块|单元|單元|课题|板块|篇章|卷"
_WORD = f"(?:{_CASES}|{_WAYS}|{_ASPECTS}|{_UNITS})"
_STEP = f"(?:步|招|类|類|类型|阶段|階段|环节|方面|讲|講|课|課|回|集|卷|幕|单元|單元|模块|专题|题|点|點|[个個大种種项項]{_WORD})"
_LATIN = "(?i:day|part|step|chapter|section|lesson|unit|module|phase|stage|round|case|tips?|top|no)"

structure = Structure(
    id="labelled",
    name="词语加序号",
    styles=[
        Style(
            id="word",
            pattern=rf"(?P<label>{_WORD})之?[\s　]?#(?:[：、．，]|(?=[\s　])|$)",
            numbers=["han", "arabic"],
            weak=True,
            specificity=30,
            guards={
                "a sentence about it": rf"{_WORD}之?#[\s　]*[是的中里与和]",
                "a sentence about several": rf"{_WORD}#、[\s　]*#(?!年)",
            },
            hits=["案例一：拖欠工资案", "步骤2、提交申请", "误区三 多吃水果", "原因之二：缺少锻炼"],
            misses=["方法一是多读", "问题三十余个", "例如", "步骤2、3可以互换"],
        ),
        Style(
            id="step",
            pattern=rf"第#(?P<label>{_STEP})(?:[：、，．]|(?=[\s　])|$)",
            numbers=["han", "arabic"],
            weak=True,
            specificity=45,
            hits=["第一步：准备材料", "第三回　风雪山神庙", "第2课", "第二个问题：钱从哪里来", "第一种情形，没有合同"],
            misses=["第一步是准备", "第二类人", "第一回见面", "第一个到的人"],
        ),
        Style(
            id="day",
            pattern=r"第#(?P<label>[天日周週站晚])(?:[：．]|(?=[\s　])|$)",
            numbers=["han", "arabic"],
            weak=True,
            specificity=45,
            hits=["第一天：古城漫步", "第2天 登山", "第三天"],
            misses=["第一天，我们出发了", "第二天一早"],
        ),
        Style(
            id="latin",
            pattern=rf"(?P<label>{_LATIN})[\s　]?．?[\s　]?#(?:[：、．｜]|(?=[\s　㐀-鿿])|$)",
            numbers="arabic",
            weak=True,
            specificity=30,
            hits=["Day 1：老城", "PART.02 选材", "STEP3 提交", "NO.1 山泉水库", "Part 1"],
            misses=["Days 1", "No. 12345", "Partly 1"],
        ),
        Style(
            id="question",
            pattern=r"(?P<label>[QqＱ问問])[\s　]?#(?:[：、．]|(?=[\s　].*？))",
            numbers=["arabic", "han"],
            weak=True,
            specificity=30,
            hits=["Q1：多久到账？", "问2：在哪里办理？", "Q3 需要预约吗？"],
            misses=["Q1 营收增长一成", "问一下"],
        ),
    ],
)
