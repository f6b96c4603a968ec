"""A card of the author below the text: his name again, what he is, what he is good at, a button to follow or to book."""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Region, Rules, detect, ends_sentence

MOST, LONGEST = 6, 120
"""Lines of a card at most, and characters of each."""
RANK = re.compile(r"|[ \u3000|·/].{1,16}|[\u4e00-\u9fff]{2,8}")
"""What may stand after the name in its line."""
SAYS = re.compile(
    r"擅长|擅長|主任|医[师生]|律师|预约|挂号|咨询|简介|粉丝|关注|微信|公众号|专栏|毕业|从事|现任|著有|出版|合作|作者|写作者|博主|个人|主页|门诊"
)
"""Words of which one stands in a card; without it a name and a line below it sign a letter."""


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:
    """Yield the lines of the card at the end of the text."""
    names = [page.text[f.start : f.end] for claim in claims if claim.fields for f in claim.fields if f.name == "author"]
    if not names or not region.is_part(page):
        return
    first, last = page.index_at(region.spans[-1][0]), page.index_at(region.spans[-1][1] - 1)
    for index in range(max(first + 1, last - MOST + 1), last):
        line = page.lines[index]
        if not any(line.startswith(name) and RANK.fullmatch(line, len(name)) for name in names):
            continue
        card = page.lines[index : last + 1]
        is_below = ends_sentence(page.lines[index - 1]) or len(page.lines[index - 1]) > LONGEST
        if is_below and max(map(len, card)) <= LONGEST and SAYS.search("\n".join(card)):
            yield Found(page.starts[index], page.ends[last])
        return


rules = Rules(
    id="author-card",
    name="authors' cards",
    rules=[detect.within("below", find, role="WIDGET", why="the author's name again, and what he is, below the text")],
)
