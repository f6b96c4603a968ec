"""Code in a text dump: lines without Chinese that end as statements do, a few in a row; they keep their indents.

A comment may be Chinese. On HTML pages the markup says what code is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor import Claim, Found, Page, Region, Rules, detect

SIGNS = ("=", "{", "()", "$ ")
"""Signs of code, wherever they stand."""
LONGEST = 160
"""Characters of a line of code with a Chinese comment."""
LEAST = 2
"""Lines of a run."""
COMMENT = re.compile(r"(?:^|\s)(?:#|//|/\*|--)\s*[^#]*$")
STATEMENT = re.compile(
    r".*[{};(\[]|\s*[})\]]+[;,)]*|[$>]\s\S.*|(?:import|from|package|using|return|include|require|export|let|const|var|def|class|func|fn|public|"
    r"private|static|void|int|if|for|while|with|try|else|elif|switch|case|function)\b.*[\w)\"':;{*]|#include\s*[<\"].+|[\w.\[\]\"'*&]+\s(?:[-+*/|&:]?=|:=|<-)\s\S.*|"
    r"[\w.]+\([^()]*(?:\([^()]*\)[^()]*)*\)[;:,]?|\"[^\"]*\"\s*:\s.*,?"
)
"""How lines of code look: braces and semicolons, a prompt, a word of a language, an assignment, a call."""
STRONG = re.compile(
    r".*[{};]|\s*[})\]]+;?|\$\s\S.*|(?:import|def|class|return|from|package|#include)\b.*|[\w.\[\]]+\s=\s.*|with\s.*:"
)
"""Lines that nothing but code looks like."""


def find(page: Page, claims: Sequence[Claim], region: Region) -> Iterator[Found]:  # noqa: ARG001 - a detector's form
    """Yield the runs of code in the main text of a page that has no markup."""
    if page.is_html or not may_have_code(page):
        return
    lines = page.lines
    for start, end in region.spans:
        blocks = range(bisect_left(page.starts, start), bisect_left(page.starts, end))
        for is_foreign, run in groupby(blocks, lambda index: lines[index].isascii() or is_commented(lines[index])):
            if is_foreign:
                members = list(run)
                if is_code([without_comment(lines[index]) for index in members]):
                    yield Found(page.starts[members[0]], page.ends[members[-1]])


def may_have_code(page: Page) -> bool:
    """Whether a page has signs of code; a semicolon is one at the end of a line alone."""
    return ";" in page.lasts or any(map(page.text.__contains__, SIGNS))


def is_commented(line: str) -> bool:
    """Whether only a comment makes a line no ASCII."""
    return len(line) <= LONGEST and ("#" in line or "//" in line or "--" in line) and without_comment(line).isascii()


def without_comment(line: str) -> str:
    """Return a line of code without the comment at its end, if that is what makes it no ASCII."""
    return line if line.isascii() else COMMENT.sub("", line)


def is_code(lines: Sequence[str]) -> bool:
    """Whether lines in a row are code: most of them look like it, and one like nothing else."""
    if len(lines) < LEAST:
        return False
    alike = sum([not line or STATEMENT.fullmatch(line) is not None for line in lines])
    return alike * 2 >= len(lines) and any(map(STRONG.fullmatch, lines))


rules = Rules(
    id="code",
    name="code",
    rules=[
        detect.within(
            "lines",
            find,
            role="CODE",
            needs=[";", *SIGNS],
            why="lines in a row that are statements, not sentences",
        )
    ],
)
