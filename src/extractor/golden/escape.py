"""What cannot be seen, or would be taken for the gutter, is written as a Python escape, and read back."""

import regex

from extractor.model.errors import GoldenError

BAR = "│"
"""Ends the gutter."""

_ESCAPED = regex.compile(
    rf"[[\p{{Cc}}\p{{Cf}}\p{{Cs}}\p{{Co}}\p{{Zl}}\p{{Zp}}\p{{Zs}}\p{{Default_Ignorable_Code_Point}}\u2800\\{BAR}⟨⟩]--[ \u3000]]",
    regex.V1,
)
"""Unicode Standard 17, section 5.21 for characters that are ignored in display; U+2800 is a blank that is no space."""
_EDGE_SPACES = regex.compile(r"^[ \u3000]+|[ \u3000]+$")
_LAST_SPACES = regex.compile(r"[ \u3000]+$")
_ESCAPE = regex.compile(r"\\(?:(?<short>[\\nrt])|x(?<code>[0-9a-f]{2})|u(?<code>[0-9a-f]{4})|U(?<code>[0-9a-f]{8})|)")
_SHORT = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}
_LONG = {value: f"\\{name}" for name, value in _SHORT.items()}


def code_of(character: str) -> str:
    """Return the escape of any character."""
    code = ord(character)
    if character in _LONG:
        return _LONG[character]
    if code < 0x100:  # noqa: PLR2004 - what two hexadecimal digits hold
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - what four hold


def escape(text: str, *, edges: bool = False) -> str:
    """Return `text` so that all of it shows; spaces at its end are escaped, with `edges` also those at its start."""
    spaces = _EDGE_SPACES if edges else _LAST_SPACES
    shown = _ESCAPED.sub(lambda match: code_of(match[0]), text)
    ended: str = spaces.sub(lambda match: "".join(map(code_of, match[0])), shown)
    return ended


def unescape(shown: str) -> str:
    """Return the text that was escaped; GoldenError on an escape that is none."""
    text: str = _ESCAPE.sub(_character, shown)
    return text


def _character(match: regex.Match[str]) -> str:
    if match["short"]:
        return _SHORT[match["short"]]
    code = int(match["code"], 16) if match["code"] else -1
    if not 0 <= code <= 0x10FFFF:  # noqa: PLR2004 - the last code point
        message = (
            f"{match.string[match.start() : match.start() + 10]!r} is no escape; a backslash itself is written \\\\"
        )
        raise GoldenError(message)
    return chr(code)
