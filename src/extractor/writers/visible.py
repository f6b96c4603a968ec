"""Text of a page made fit for a screen: nothing in it takes effect, and nothing in it stays unseen."""

import unicodedata

_LEFT = frozenset({"Zs", "Co", "Cn"})
"""Categories of characters that `str.isprintable` rejects but that take up room, or are nobody's business."""


def printable(text: str, keep: str = "\n\t") -> str:
    r"""Return `text` with its control and invisible characters shown: ␛ for escape, \u200b for a zero-width space.

    Those in `keep` stay, and so does a joiner between emoji, which shows something.
    """
    if text.isprintable():
        return text
    shown = []
    before = ""
    for letter in text:
        joins = letter == "\u200d" and (before == "\ufe0f" or unicodedata.category(before or " ") in ("So", "Sk"))
        shown.append(letter if joins or letter in keep else _shown(letter))
        before = letter
    return "".join(shown)


def _is_noncharacter(code: int) -> bool:
    """Whether a code point stands for no character ever (Unicode Standard, 23.7); XML allows none of them."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - where they are


def _shown(letter: str) -> str:
    code = ord(letter)
    if letter.isprintable() or (unicodedata.category(letter) in _LEFT and not _is_noncharacter(code)):
        return letter
    if code < 0x20:  # noqa: PLR2004 - the C0 controls have pictures at U+2400
        return chr(0x2400 + code)
    if code == 0x7F:  # noqa: PLR2004 - delete
        return "␡"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the basic plane
