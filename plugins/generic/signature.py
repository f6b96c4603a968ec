"""An author's accounts beside a call to follow or to like. Alone, such lines are a notice's contacts and part of it."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Role, Rules, detect

WORDS = ("微信", "公众号", "公众號", "公共号", "知乎", "QQ")
"""One of these stands in a line with accounts."""
CONTACT = re.compile(
    r"[-*•· ]{0,4}(?:(?:个人|作者)?(?:微信号?|VX|QQ群?)[:：] ?[A-Za-z\d][\w-]{4,20}|(?:个人)?(?:微信)?公[众眾共][号號][:：] ?[「“]?[^，,。！!？?\s]{2,16}[」”]?|"
    r"知乎[:：] ?\S{2,16})"
)
MOST = 4
"""Lines of a signature at most."""


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:
    """Yield the lines with accounts that a call stands right above or right below."""
    lines, promotion = page.lines, Role.PROMOTION
    calls = {page.index_at(claim[0]) for claim in claims if claim[2] is promotion}
    for call in sorted(calls):
        for step in (-1, 1):
            for index in range(call + step, call + step * (MOST + 1), step):
                if not 0 <= index < len(lines) or not CONTACT.fullmatch(lines[index]):
                    break
                yield Found(page.starts[index], page.ends[index])


rules = Rules(
    id="signature",
    name="authors' accounts",
    rules=[
        detect.spans(
            "accounts",
            find,
            role="PROMOTION",
            zone="TAIL",
            needs=WORDS,
            why="an author's accounts beside a call to follow",
        )
    ],
)
