"""Which lines that no rule knows do not end the foot or the head of a text: the site's own, between lines that are known.

Nothing tells such a line from the last one of a text but its shape and where it stands, so what closes or opens real texts
is listed here: a signature, a day, annexes, contacts, notes, and whatever ends with a mark.
"""

import re

LONGEST, SUBTITLE, ABOVE = 24, 40, 60
"""Characters of an unknown line at most: at the foot, below the title, above it."""
FEW = 2
"""Unknown lines at most, at the foot and below the title."""
TOP = 12
"""Lines from the top of the text within which its title stands."""
PROSE, WORD = 40, 4
"""Characters up to which a line with a stop may be furniture, and up to which a line may be a word of the text."""
STOPS = frozenset("。！？；!?;…：:")
OPEN = frozenset('。！？；!?;…：:，,、”’」』》"）)】]—～~')
"""Marks that the last line of a poem, a dialogue or a list may end with."""
CLAUSE = frozenset("，。；、")
"""Marks of a line that says something."""
CLOSING = re.compile(
    r"[\d０-９•·●■◆○*#>\-—–（(【\[①-⑳㈠-㈩《“「『]|[一二三四五六七八九十]+[、.．]|第.{1,4}[条章节款篇]|"
    r"附|注|备 ?注|说 ?明|参考|引自|[图表][\d一二三四五六七八九十 ]|"
    r"特此|此[致复令布]|敬[礼请启上]|顺[颂祝]|谨|祝|谢|再见|[完终]$|全[文剧书]|[未待].{0,2}[续完]|[Ee][Nn][Dd]|"
    r"[联聯][系絡络]|咨[询詢]|[电電][话話子]|[手传傳]|地 ?[址點点]|邮|郵|[网網]址|抄[送报報]|主[送题題]|报[送名]|印[发發]|"
    r"时 ?间|日 ?期|[单單] ?位|[报報]价"
)
"""How lines begin that close a text or stand in its last list."""
SIGNED = re.compile(
    r"[局委会會厅廳部处處院署府司社团團校系科室站所馆馆館队隊庭办辦党黨组組集]$|[学學]$|中心$|[委代].{0,2}[会會]$|"
    r"[\d〇○零一二三四五六七八九十](?:年|月|日|号)|(?:19|20)\d\d|[元角分]$|敬上|谨识|[谨敬]启|[书識识记記]于|改定|[初定]稿|[于於].{2,8}$"
)
"""Who signs a text, and the day and the place."""


def is_unknown_foot(line: str) -> bool:
    """Whether `line`, which no rule knows, may stand between lines of a site below a text, and closes no text itself."""
    if len(line) > LONGEST or line[-1] in OPEN or not CLAUSE.isdisjoint(line):
        return False
    return CLOSING.match(line) is None and SIGNED.search(line) is None


def is_above_title(line: str) -> bool:
    """Whether `line` may stand above a title: it ends no sentence."""
    return len(line) <= ABOVE and line[-1] not in "。！？；"


def is_below_title(line: str) -> bool:
    """Whether `line` may stand between a title and its byline: a second title, an office, an issue, but no fact of a list."""
    if len(line) > SUBTITLE or line[-1] in STOPS or "：" in line or ":" in line:
        return False
    return re.match(r"[（(第]?[\d一二三四五六七八九十]{1,3}[、.．)）章节条 ]", line) is None


def may_be_text(line: str) -> bool:
    """Whether a rule that is made for the foot may have met a line of the text in `line`: a sentence, or a mere word."""
    return len(line) <= WORD or (len(line) > PROSE and line[-1] in STOPS)
