"""The numbers that the parser has for tags: quicker to ask a node for than its name."""

from selectolax.lexbor import LexborHTMLParser


def numbers(tags: str) -> frozenset[int]:
    """Return the numbers of the tags that are named in `tags`."""
    tree = LexborHTMLParser("")
    return frozenset(tree.create_node(tag).tag_id for tag in tags.split())


def _of_nodes(source: str) -> frozenset[int]:
    """Return the numbers of what stands in the body of `source`."""
    (body,) = LexborHTMLParser(source).css("body")
    return frozenset(node.tag_id for node in body.iter(include_text=True))


(TEXT,) = _of_nodes("<body>-")
"""Text nodes."""
(COMMENT,) = _of_nodes("<body><!---->")
"""Comments."""

BLOCKS = numbers(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr legend li listing main nav ol p plaintext pre section select summary table tbody td "
    "textarea tfoot th thead title tr ul xmp"
)
"""Elements that begin and end a line."""
(LINK,) = numbers("a")
(IMAGE,) = numbers("img")
(SELECT,) = numbers("select")
NO_TEXT = numbers("script style template")
CODES = "pre, xmp, listing"
CODE = numbers(CODES.replace(",", ""))
"""Elements whose lines are lines of the text."""
ENDS_CODE_LINE = numbers("br div li p tr")
"""Elements that begin a line inside those."""
