"""An anti-copy string that no list knows: the same tail at three or more paragraph ends, then its copies anywhere.

Prose repeats itself too (refrains, 特此通知。), so a tail must look like a stranger: it stands after the sentence's end,
and either names a site or an address, or stands at most paragraphs' ends without any stop of its own.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, Tail, detect

ADDRESS = re.compile(r"(?:https?://|www\.|[\w-]{2,}\.(?:com|net|cn|org|cc|info|top|xyz|me|tv|vip)\b)", re.IGNORECASE)
"""An address is no part of prose at three paragraph ends."""

NAME = re.compile(
    r"网|平台|公众号|公众號|微信|论坛|文库|文档|范文|小说|书吧|书库|首发|转载|整理|收集|采集|原创|版权|关注|收藏|dedecms|"
    r"题库|cms|[A-Za-z0-9]{3,}",
    re.IGNORECASE,
)
"""Words by which sites name themselves, and codes."""

TERMS = re.compile(
    r"(?:转载|转发)请[^。]{0,4}(?:注明|保留)|(?:本[文站]|资料|内容)(?:来自|来源于|由)[^。]{2,20}(?:网|发布|整理|提供|收集)"
)
"""Terms of reprinting, and who put a text up, are no part of three paragraphs even where they end as a sentence does."""

WORDED = re.compile("[\u4e00-\u9fff]|cms", re.IGNORECASE)
"""Without a Chinese word, or the name of a content management system, a tail is code or a telephone number."""
STOPS = "。；;，、,！!？?：:"
ATTRIBUTION = '—-（(《【[〔「『“"/'
"""A tail that begins so is a reference, a signature or a label as long as nothing else speaks against it."""

FEW, THIRD, HALF, NEARLY_ALL = 3, 0.3, 0.5, 0.9
SHORTEST = 4


def is_stranger(tail: Tail) -> bool:
    """Whether a repeated tail is no part of the paragraphs that it stands behind."""
    text = tail.text
    if len(text) < SHORTEST or tail.lines < FEW or tail.contexts < FEW or tail.after_end < HALF:
        return False
    if ADDRESS.search(unicodedata.normalize("NFKC", text)):  # letters of full width spell addresses too
        return True
    if not WORDED.search(text):
        return False
    if text[-1] in STOPS:
        says = NAME if text[-1] in "！!" else TERMS
        return tail.share >= THIRD and bool(says.search(text))
    if NAME.search(text):
        return text[0] not in "—《" and (text[0] not in ATTRIBUTION or tail.share >= THIRD)
    return text[0] not in ATTRIBUTION and tail.after_end >= NEARLY_ALL and tail.share >= HALF


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield every copy of each stranger, also those inside sentences."""
    for tail in page.tails:
        if is_stranger(tail):
            for match in re.finditer(re.escape(tail.text), page.text):
                yield Found(*match.span())


rules = Rules(
    id="repeated",
    name="repeated tails",
    rules=[detect.injected("tail", find, why="the same string stands behind the end of many paragraphs")],
)
