"""A sentence ends at 。！？ and at a half-width ! or ? that is not inside an address, closing marks included."""

import re

_END = re.compile(r"(?:[。！？]|[!?](?![\w&=/%+-]))[。！？!?]*[”’」』）)】》〉\"']*|\n", re.ASCII)


def sentences(text: str) -> list[str]:
    """Cut `text` after each sentence and each line feed; together the pieces are the text."""
    pieces, at = [], 0
    for match in _END.finditer(text):
        pieces.append(text[at : match.end()])
        at = match.end()
    if at < len(text) or not pieces:
        pieces.append(text[at:])
    return pieces
