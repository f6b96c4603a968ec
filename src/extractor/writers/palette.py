"""One colour a role, on a terminal and in a browser: kept text stays plain, so that the eye sees what was taken away."""

from extractor.model.roles import Fate, Role

FATES = {
    Fate.CONTENT: ("kept", "green", 140),
    Fate.METADATA: ("kept as a field", "cyan", 195),
    Fate.BOILERPLATE: ("dropped", "yellow", 40),
    Fate.LAYOUT: ("layout", "bright_black", 220),
}
"""Of each fate: the word for it, its colour on a terminal, and its hue in degrees."""

_TERMINAL = {
    Role.HEADING: "bold green",
    Role.LIST: "green",
    Role.TITLE: "bold cyan",
    Role.WATERMARK: "bold white on red",
    Role.HIDDEN: "white on magenta",
    Role.DUPLICATE: "magenta",
    Role.LEGAL: "magenta",
    Role.FOOTER: "magenta",
    Role.PROMOTION: "red",
    Role.RELATED: "blue",
    Role.COMMENT: "blue",
    Role.SHARE: "blue",
    Role.OTHER: "bright_black",
}
_HUES = {
    Role.HEADING: 160,
    Role.LIST: 120,
    Role.TITLE: 210,
    Role.SUMMARY: 180,
    Role.WATERMARK: 350,
    Role.HIDDEN: 330,
    Role.DUPLICATE: 300,
    Role.LEGAL: 285,
    Role.FOOTER: 265,
    Role.PROMOTION: 10,
    Role.RELATED: 235,
    Role.COMMENT: 245,
    Role.SHARE: 225,
    Role.WIDGET: 60,
    Role.TOOLBAR: 50,
}
_PLAIN = frozenset({Role.BODY, Role.TABLE, Role.CAPTION, Role.QUOTE, Role.CODE, Role.LIST})


def word(role: Role) -> str:
    """Return the role as people write it."""
    return role.name.lower()


def label_style(role: Role) -> str:
    """Return the terminal style of a role's name."""
    return _TERMINAL.get(role, FATES[role.fate][1])


def text_style(role: Role) -> str:
    """Return the terminal style of text in a role; none for what is kept as it is."""
    return "" if role in _PLAIN else label_style(role)


def rule_style(role: Role) -> str:
    """Return the terminal style of a rule's id: the role's colour, without weight and background."""
    style = label_style(role).removeprefix("bold ")
    return style.partition(" on ")[2] or style


def hue(role: Role) -> int:
    """Return the colour of a role in degrees of the colour circle."""
    return _HUES.get(role, FATES[role.fate][2])
