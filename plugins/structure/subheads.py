"""小标题: subheads without a number, as features and how-tos print them; only their shape tells them, so they are guessed.

The patterns say what else may stand in a short line between two paragraphs; `#` is a number.
"""

from extractor import Structure

_PICTURE = "照片|截图|资料图|供图|图源|[摄攝]）?$|（图|^[图圖](?:[为：]|#)|^[▲△▼▽◀◁▶▷←→↑↓◎]"
_BYLINE = r"(?:记者|記者|编辑|編輯|责编|作者|通讯员|来源|來源|校对|译者|审核)[：/\s]|^(?:本报|新华社)"

structure = Structure(
    id="subheads",
    name="看形状认出的小标题",
    subheads={
        "a sentence ends inside it": "[。；！]",
        "a sentence of several parts": "，.*，",
        "it belongs to a picture": _PICTURE,
        "the name of a table": "^[表附]#",
        "a by-line": _BYLINE,
        "a signature": "(?:办公室|委员会|编辑部|有限公司|人民政府|[年月]#[月日])$",
        "a label with its value": "^(?!第#)[^：]{1,4}：|：.?$",
        "an address, a date, a time or a sum": r"https?|www|@|\d{4}[-年./]\d|\d：\d\d|\d{5}|元$",
        "a row of words": r"\s\S+\s|[|/\\<>=_{}#•·*]|^[-–—]",
        "something to click on": "阅读|浏览|评论|点击|转载|关注|点赞|分享|下载|首页|上一篇|下一篇|相关|推荐",
        "the label of an annex": "^附[件录錄表图]",
        "a text in brackets": r"^[（【［〔《].*[）】］〕》]$",
    },
)
