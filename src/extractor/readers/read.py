"""The one door: bytes or str, HTML or text, become a `Page`."""

import codecs
import re

from extractor.model.page import Charset, Page
from extractor.model.text import invisible_spans, is_usual
from extractor.readers.charset import codec_of, declared_label, decode, is_utf8
from extractor.readers.plain import text_lines

_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"BZh",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body)[\s>]|</(?:div|p|td|a|span|li|h[1-6])\s*>|"
    r"\A\s*<(?:!--|(?:article|b|br|center|dl|div|font|form|h[1-6]|img|link|main|meta|ol|p|script|section|span|style|table|title|ul)[\s/>])",
    re.IGNORECASE,
)
_HEAD = 20_000
_BEGINNING = 1_000
"""Bytes in which nearly all HTML pages have one of those tags."""
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_BINARY_SHARE = 0.05
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(data: bytes | str, url: str | None = None, content_type: str | None = None) -> Page:
    """Read a page. `content_type` is a media type as HTTP has it, with or without a charset.

    Never raises on content: what is no text at all comes back as an empty page with `binary` set.
    """
    media, label = split_content_type(content_type)
    if isinstance(data, str):
        text, charset = data, Charset(None, "", "text")
    elif is_binary(data):
        return Page(text="", url=url, charset=Charset(label, "", "binary"), binary=True)
    elif is_html(data[:_BEGINNING].decode("utf-8", "ignore"), media) and (page := _utf8_page(data, url, label)):
        return page
    else:
        text, charset = decode(data, label)
    if is_html(text, media):
        return _html_page(_encoded(text), url, charset)
    is_plain = is_usual(text)
    if not is_plain:
        text = _SURROGATE.sub("\ufffd", text)
    lines, starts, ends, bullets, inside = text_lines(text, is_usual=is_plain)
    return Page(
        text=text, lines=lines, starts=starts, ends=ends, bullets=bullets, url=url, charset=charset, invisible=inside
    )


def _utf8_page(data: bytes, url: str | None, label: str | None) -> Page | None:
    """Return an HTML page whose bytes are UTF-8; None if they are not.

    The parser shows U+FFFD for what is not: where nothing contradicts, its outcome tells as much as a look at all bytes.
    """
    declared = label or declared_label(data)
    is_likely = not declared or codec_of(declared) == "utf-8"
    if data.startswith(codecs.BOM_UTF8) or not (is_likely or is_utf8(data)):
        return None
    page = _html_page(data, url, Charset(declared, "utf-8", "utf-8"))
    is_whole = not is_likely or not any("\ufffd" in text for text in (page.text, *page.meta.values()))
    return page if is_whole or is_utf8(data) else None


def _html_page(source: bytes, url: str | None, charset: Charset) -> Page:
    from extractor.readers.html import parse  # noqa: PLC0415 - text pages need no HTML parser

    parsed = parse(source)
    columns = parsed.columns
    return Page(
        text=columns.text,
        lines=columns.lines,
        starts=columns.starts,
        ends=columns.ends,
        link_chars=columns.link_chars,
        nodes=columns.nodes,
        has_code=parsed.has_code,
        unseen=columns.unseen,
        images=parsed.images,
        comments=parsed.comments,
        url=url,
        charset=charset,
        tree=parsed.tree,
        meta=parsed.meta,
        invisible=invisible_spans(columns.text),
    )


def split_content_type(content_type: str | None) -> tuple[str, str | None]:
    """Return the media type in lower case and the charset of a Content-Type header."""
    if not content_type:
        return "", None
    media, _, rest = content_type.partition(";")
    found = re.search(r"charset\s*=\s*\"?([\w-]+)", rest, re.IGNORECASE)
    return media.strip().lower(), found[1] if found else None


def is_html(text: str, media: str = "") -> bool:
    """Whether a page is HTML: the media type says so, else the tags near its beginning do."""
    if media in ("text/html", "application/xhtml+xml"):
        return True
    if media.startswith("text/"):
        return False
    return "<" in text and _HTML.search(text, 0, _HEAD) is not None


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known file type, or many control characters that no charset here uses."""
    if data.startswith(_MAGIC):
        return True
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    head = data[:_HEAD]
    return len(head) - len(head.translate(None, _CONTROLS)) > _BINARY_SHARE * len(head)


def _encoded(text: str) -> bytes:
    """Return `text` as the parser takes it; a lone surrogate becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()
