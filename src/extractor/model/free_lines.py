"""Which lines of a page could be its title: short, no sentence, no link to another page, and claimed by nobody."""

import re
from collections.abc import Sequence

from extractor.model.ledger import Claim
from extractor.model.page import Block, Page
from extractor.model.roles import Role

_SHORTEST, _LONGEST = 2, 70
"""Characters of a title."""
_WEB = frozenset({Role.NAVIGATION, Role.BREADCRUMB, Role.FOOTER})
"""Roles that documents do not have."""
_FACTS = frozenset({Role.BYLINE, Role.EDITOR, Role.SUMMARY, Role.KEYWORDS})
"""Roles of lines about a text, which documents have too."""
_NOTHING = frozenset({Role.WATERMARK, Role.SPACE})
"""Roles that do not say what a line is."""
_NEAR = frozenset({Role.BREADCRUMB, Role.BYLINE, Role.COMMENT})
"""Roles of lines that tell where a title stands."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
"""Elements whose link may be the title: it leads to the page itself."""
_FEW, _MANY, _PAIR, _CLAUSES = 3, 12, 2, 2
"""Claimed lines of a document at most, with those about the text, lines that make a web page, and commas of a title."""
_ENDS = ("；", ";", "：")
"""How no title ends."""
_NO_TITLE = re.compile(
    r"\[\d{1,3}\]|"
    r"[【\[（(]?(?:字[号体]|所属|分享|打印|\S{2,8}[:：] ?[\dA-Za-z-]{5,}$|收藏|来源|作者|时间|发[布表文]|编辑|暂无|索 *引 *号|文号|主题|成文|公开|浏览|阅读|点击|名 *称|组配|(?:标题|版面)导航|有效性|(?:新闻|服务|举报)?(?:热线|电话)|信箱|邮箱|第[A-Z]?\d{1,4}版[:： ]|[上下]一[篇版期页] )"
)
"""How no title begins: as a reference, a line of buttons or of labelled facts."""
_GAPS = frozenset(" |>»›")
_GAP, _ROW = re.compile(r"  |[|>»›]| .* .* "), re.compile(r"(?:\S+(?: {2,}|\s*[|>»›]\s*)){2}\S|(?:\S{1,4} ){4}")
"""Labels side by side; slow patterns, tried where there may be, and where there is, a gap between labels."""


class FreeLines:
    """Tells which lines could be a title: short, no sentence, no link to another page, claimed by nobody."""

    def __init__(self, page: Page, claims: Sequence[Claim]) -> None:
        """Note what is claimed."""
        self._page = page
        near = [claim[:3] for claim in claims if claim[2] in _NEAR]
        self.crumbs = [start for start, _, role in near if role is Role.BREADCRUMB]
        self.bylines = [(start, end) for start, end, role in near if role is Role.BYLINE]
        said = [start for start, _, role in near if role is Role.COMMENT]
        self.said = self._below_text(said) if said else len(page.text)
        self.taken = frozenset([claim[0] for claim in claims if claim[2] not in _NOTHING])
        few = len(self.taken) <= _FEW or (len(self.taken) <= _MANY and self._others(claims) <= _FEW)
        self.is_plain = few and sum(claim[2] in _WEB for claim in claims) < _PAIR

    def _below_text(self, comments: Sequence[int]) -> int:
        """Return where the first comment begins that two full stops stand above; the page's end if there is none."""
        text = self._page.text
        second = text.find("。", text.find("。") + 1)
        return min([start for start in comments if 0 <= second < start], default=len(text))

    def _others(self, claims: Sequence[Claim]) -> int:
        """Count the lines that claims take which are not about the text."""
        return len({claim[0] for claim in claims if claim[2] not in _NOTHING and claim[2] not in _FACTS})

    def __contains__(self, block: Block) -> bool:
        """Whether `block` could be a title."""
        length = block.end - block.start
        if block.start in self.taken or block.start > self.said or not _SHORTEST <= length <= _LONGEST:
            return False
        if 2 * block.link_chars > length and block.tag not in _HEADINGS:
            return False
        line = self._page.shown(block.start, block.end)
        if "。" in line or line.endswith(_ENDS) or line.count("，") + line.count(",") > _CLAUSES:
            return False  # a sentence, a list of clauses
        if _NO_TITLE.match(line):
            return False
        return _GAPS.isdisjoint(line) or not (_GAP.search(line) and _ROW.search(line))
