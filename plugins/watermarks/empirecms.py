"""EmpireCMS puts three random characters and the site's name before line ends, where only copies show them.

Source: `AddNotCopyRndStr` in `e/class/connect.php` (option `opencopytext`). The string travels with the text, so it
turns up on any site and tells where the text was taken from.
"""

import re
from collections.abc import Iterator, Sequence

from extractor import Claim, Found, Page, Rules, detect

CODE = re.compile(r"[A-Za-z0-9]{3}(?=\S{2,30}$)")
"""The three random characters: letters in both cases or digits among them."""
SITE = re.compile(r"[\w\-—·. ]*(?:网|站|平台|公众号|论坛|文库|之家|整理)[\w\-—·. ]*")
FEW = 3


def is_code(letters: str) -> bool:
    """Whether three characters look drawn at random: not three digits, not a lower-case word."""
    return len({letter.isdigit() + 2 * letter.isupper() for letter in letters}) > 1


def find(page: Page, claims: Sequence[Claim]) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield every copy, with the name of the site that the text was taken from."""
    for tail in page.tails:
        code = CODE.match(tail.text)
        name = tail.text[3:] if code and is_code(code[0]) else tail.text
        if tail.contexts < FEW or not SITE.fullmatch(name):
            continue
        pattern = re.escape(tail.text) if name != tail.text else "[A-Za-z0-9]{3}" + re.escape(name)
        copies = [match.span() for match in re.finditer(pattern, page.text)]
        if name == tail.text and sum(is_code(page.text[start : start + 3]) for start, _ in copies) < FEW:
            continue
        for start, end in copies:
            yield Found(start, end, {"copied_from": (end - len(name), end)})


rules = Rules(
    id="empirecms",
    name="EmpireCMS anti-copy string",
    rules=[detect.injected("random-code", find, why="three random characters and a site's name, hidden on the page")],
)
