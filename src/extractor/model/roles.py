"""What a stretch of the page is, and so whether it is kept."""

from enum import Enum


class Fate(Enum):
    """What becomes of the text of a role."""

    CONTENT = "kept"
    METADATA = "kept as a field"
    BOILERPLATE = "dropped"
    LAYOUT = "layout"


class Role(Enum):
    """The role of a span of text; every character of a page has exactly one."""

    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    QUOTE = "quote"
    CODE = "code"

    TITLE = "title"
    BYLINE = "byline"
    BREADCRUMB = "breadcrumb"
    SUMMARY = "summary"
    EDITOR = "editor"
    KEYWORDS = "keywords"
    PAGINATION = "pagination"

    NAVIGATION = "navigation"
    TOOLBAR = "toolbar"
    SHARE = "share"
    RELATED = "related"
    COMMENT = "comment"
    PROMOTION = "promotion"
    LEGAL = "legal"
    FOOTER = "footer"
    WIDGET = "widget"
    WATERMARK = "watermark"
    HIDDEN = "hidden"
    DUPLICATE = "duplicate"
    OTHER = "other"

    SPACE = "space"

    fate: Fate
    """What becomes of text in this role."""
    key: str
    """The upper-case name, as JSON has it; `name` is the same, but a slow property."""

    __hash__ = object.__hash__  # members are compared by identity; Enum's own hash is a Python call


_CONTENT = frozenset({"BODY", "HEADING", "LIST", "TABLE", "CAPTION", "QUOTE", "CODE"})
_METADATA = frozenset({"TITLE", "BYLINE", "BREADCRUMB", "SUMMARY", "EDITOR", "KEYWORDS", "PAGINATION"})

for _role in Role:
    _role.key = _role.name
    if _role.name in _CONTENT:
        _role.fate = Fate.CONTENT
    elif _role.name in _METADATA:
        _role.fate = Fate.METADATA
    else:
        _role.fate = Fate.LAYOUT if _role is Role.SPACE else Fate.BOILERPLATE
