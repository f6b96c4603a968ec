"""Metadata as printed becomes values: dates, counts, lists."""

import re
from collections.abc import Sequence
from typing import Any

import regex

from extractor.model.dates import parse_date, parse_stated
from extractor.model.ledger import Field
from extractor.model.text import CJK, fold_spaces

TEXTS = ("title", "author", "source", "editor", "summary", "url", "next_page")
LAST_CRUMBS = frozenset({"正文", "详情", "内容", "文章正文", "正文内容", "当前页", "阅读"})

MAX_DIGITS = 12

_CRUMB_SEPARATORS = tuple(regex.compile(sign) for sign in (r"[»›>＞→≫]+", r"[/／\\]", r"[|｜]", r"\s-\s|::|·"))
_LINE_END = regex.compile(rf"(?<=[{CJK}，、：》”])\s*\n\s*(?=[{CJK}《“])")
_DESK_CODE = re.compile(rf"(?:(?<=\w)[_ ]|(?<=[{CJK}]))[A-Z]{{1,4}}\d{{2,}}(?![A-Za-z\d])")
"""The code of an editor's desk, which portals print after the name."""
_OFFICE = re.compile(
    rf"^[{CJK}]{{0,10}}?(?:记者|通讯员|评论员)[ :：]?(?=\S{{2}})|"
    rf"^[{CJK}]{{1,12}}(?:[部处科室院系局所镇乡]|中心|公司|大学|学院|小学|中学) (?=[{CJK}]{{2,4}}$)"
)
"""What a person is, and for whom, before his name."""
_KEYWORD_SEPARATOR = regex.compile(r"[\s,，、;；|/]+")


def read_fields(fields: Sequence[Field], url: str | None) -> dict[str, Any]:
    """Return the document's metadata; names that a document does not have go to `extra`."""
    record: dict[str, Any] = {"extra": {}}
    printed = {field.name: _one_line(field) for field in fields}
    stated = {field.name for field in fields if field.origin}
    for name, text in printed.items():
        if name == "editor":
            record[name] = _DESK_CODE.sub("", text)
        elif name == "author":
            record[name] = _OFFICE.sub("", text)
        elif name in TEXTS:
            record[name] = text
        elif name == "published":
            record[name] = parse_stated(text) if name in stated else parse_date(text)
            if record[name] is None:
                record["extra"]["published_text"] = text
        elif name == "breadcrumbs":
            record[name] = crumbs(text, printed.get("title"))
        elif name == "keywords":
            record[name] = tuple(filter(None, _KEYWORD_SEPARATOR.split(text)))
        else:
            record["extra"][name] = count(text)
    if url:
        record["url"] = url
    return record


def _one_line(field: Field) -> str:
    """Return the value in one line; a title that is broken between two ideographs gets no space there."""
    value = field.value
    if field.name == "title" and "\n" in value:
        value = _LINE_END.sub("", value.strip())
    return " ".join(value.split())


def count(text: str) -> int | str:
    """Return `text` as a number if it is a count, thousands set off by commas or not."""
    digits = text.replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= MAX_DIGITS else text


def crumbs(line: str, title: str | None) -> tuple[str, ...]:
    """Split a breadcrumb at its own separator; a last crumb that is the title or says 正文 is no place."""
    separator = next((sign for sign in _CRUMB_SEPARATORS if sign.search(line)), None)
    places = [part.strip() for part in (separator.split(line) if separator else line.split()) if part.strip()]
    if places and (places[-1] in LAST_CRUMBS or (title and fold_spaces(places[-1]) == fold_spaces(title))):
        places.pop()
    return tuple(places)
