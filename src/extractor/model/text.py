"""Character facts: widths, scripts, invisible characters, sentence ends. Knows nothing of pages.

Folding is for matching only and keeps the length: character i of a folded text stands for character i of the raw text.
"""

import re

import regex

_INVISIBLE = "".join(
    chr(code)
    for first, last in ((0, 8), (0x0E, 0x1B), (0x7F, 0x7F), (0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E),
                        (0x2060, 0x2064), (0xFEFF, 0xFEFF))
    for code in range(first, last + 1)
)  # fmt: skip
_INVISIBLE_RUN = regex.compile(rf"(?:(?!(?<=[\p{{Extended_Pictographic}}\ufe0f\p{{EMod}}])\u200d)[{_INVISIBLE}])+")

RARE_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line for `str.splitlines`, apart from LF, CRLF and CR."""
_UNUSUAL = re.compile(f"[{_INVISIBLE}{RARE_LINE_ENDS}\ud800-\udfff]")

CJK = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Ideographs, for use inside a character class."""

SENTENCE_END = frozenset("。！？!?…；;：:")
CLOSING = "”’」』）)】》〉\"' "
"""Closing marks that may follow a sentence's end."""

BULLETS = "•◦▪‣⁃·●■□◆◇○*"
"""Marks that dumps print before a list item (Resiliparse prints •, Inscriptis *)."""

_TRADITIONAL = (
    "來来發发佈布時时間间者者編编輯辑責责關关閱阅讀读載载轉转聲声明明標标籤签類类題题點点擊击評评論论"
    "網网頁页當当權权隱隐協协議议號号備备電电話话郵邮傳传環环區区報报導导記记圖图視视頻频業业務务"
    "聯联繫系熱热門门薦荐專专欄栏樓楼覽览讚赞贊赞錄录註注冊册簡简體体國国際际經经濟济學学術术"
    "廣广動动態态訊讯會会員员開开閉闭歡欢請请謝谢內内實实稱称為为於于與与對对從从個个這这後后無无"
    "條条應应並并須须瀏浏訪访問问歷历統统計计處处線线機机構构單单價价產产購购優优惠惠錯错誤误違违規规舉举"
    "報报數数單单貼贴樣样嗎吗顯显示示鏈链帳账戶户註注銷销確确認认輸输驗验證证碼码視视頻频圖图庫库館馆總总覽览攝摄資资執执現现"
    "該该鐘钟剛刚積积幣币檢检層层級级"
    "髮发複复說说書书係系們们參参審审眾众鍵键訂订賞赏隻只頂顶臺台習习設设進进別别寫写幫帮萬万觀观詞词費费過过監监給给覺觉長长僅仅屬属檔档歸归節节綜综詢询週周還还採采沒没紹绍討讨詳详裡里裏里觸触諮咨選选闆板"
    "饋馈壇坛獲获籌筹興兴許许達达領领餘余儲储圍围場场寶宝將将帶带換换擔担氣气獨独禮礼約约納纳細细絕绝緻致腦脑譯译護护貨货買买輕轻遊游鎖锁隨随險险頭头顧顾風风幹干團团夠够師师悅悦獻献畢毕筆笔範范職职聽听華华"
    "藍蓝語语質质賬账車车辦办運运鄭郑醫医鐵铁陸陆離离預预麼么丟丢儘尽兩两劇剧勵励嚴严夢梦強强戲戏搶抢擇择滿满煩烦盡尽礙碍紅红組组義义臨临舊旧補补誌志誠诚課课讓让邊边釋释銀银項项願愿飛飞馬马鮮鲜誰谁連连製制結结"
)


_SIMPLER = str.maketrans(dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))


def _fold_table() -> dict[int, str]:
    """Full width to half width (Unicode block FF00), odd spaces to a space, web words' Traditional forms to Simplified."""
    table = {full: chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys([0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x205F, 0x09, 0x0B, 0x0C], " ")
    return table | {traditional: simple for traditional, simple in _SIMPLER.items() if chr(traditional) != simple}


_FOLD = {chr(code): folded for code, folded in _fold_table().items()}
_FOLDABLE = re.compile(f"[{re.escape(''.join(sorted(_FOLD)))}]")


def _folded(match: re.Match[str]) -> str:
    return _FOLD[match[0]]


def _unfold_table() -> dict[str, str]:
    """Map each folded character to itself and all that fold to it."""
    table: dict[str, str] = {}
    for raw, folded in _FOLD.items():
        table[folded] = table.get(folded, folded) + raw
    return table


_UNFOLD = _unfold_table()


def is_usual(text: str) -> bool:
    """Whether `text` holds no invisible character, no rare line end and no lone surrogate, as nearly all pages.

    One search for all of them costs half as much as a search for each.
    """
    return _UNUSUAL.search(text) is None


def invisible_spans(text: str) -> list[tuple[int, int]]:
    """Return where characters stand that show nothing: zero-width and direction marks, soft hyphens, controls.

    A zero-width joiner that joins emoji shows something (Unicode Technical Standard 51), so it is left out.
    """
    if text.replace("\n", " ").isprintable() or not any(character in text for character in _INVISIBLE):
        return []  # nearly always: far quicker than a pattern
    return [match.span() for match in _INVISIBLE_RUN.finditer(text)]


def fold(text: str) -> str:
    """Fold `text` for matching, character by character: half width, plain spaces, Simplified script of web words."""
    return _FOLDABLE.sub(_folded, text)  # half the cost of `str.translate`, which looks up every character


def simplify(text: str) -> str:
    """Return `text` with the ideographs that `fold` changes as it changes them: for patterns, whose signs must stay."""
    return text.translate(_SIMPLER)


def fold_spaces(text: str) -> str:
    """Fold `text` and let each run of white space be one space, ends cut. Offsets are lost."""
    return " ".join(fold(text).split())


def variants(character: str) -> str:
    """Return all characters that fold to `character`, itself first."""
    return _UNFOLD.get(character, character)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence, a clause or a lead does, closing quotes and brackets aside."""
    stripped = text.rstrip(CLOSING)
    return bool(stripped) and stripped[-1] in SENTENCE_END


_IDEOGRAPHS = re.compile(f"[{CJK}]+")


def count_cjk(text: str) -> int:
    """Count the ideographs of `text`."""
    return sum(map(len, _IDEOGRAPHS.findall(text)))  # in runs: a tenth of the cost
