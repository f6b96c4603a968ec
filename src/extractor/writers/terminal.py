"""A document on a terminal: what is known of it, its outline, its text, and what was taken away."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from extractor.document import Document
from extractor.model.passage import Passage, Section, post_line
from extractor.model.roles import Fate, Role
from extractor.writers.palette import label_style, word
from extractor.writers.visible import printable

INDENT = 4
MARGIN = {"quote": "▎ ", "code": "│ ", "caption": "  ", "item": "  "}
STYLES = {"quote": "italic", "code": "cyan", "caption": "italic dim"}


def document_view(document: Document) -> Group:
    """Return the whole document for a person."""
    parts: list[RenderableType] = [_about(document)]
    if any(section.heading for section in document.sections):
        parts += [Padding(_outline(document), (1, 1))]
    parts += [Padding(part, (0, 1)) for part in _body(document)]
    for diagnostic in document.diagnostics:
        sentence = Text.assemble(("! ", "yellow"), printable(diagnostic.message), (f"  {diagnostic.code}", "dim"))
        parts.append(Padding(sentence, (0, 1)))
    parts.append(Padding(removed_line(document), (1, 1, 0, 1)))
    return Group(*parts)


def _about(document: Document) -> Panel:
    """Return the panel of metadata; what the page does not say has no row."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _facts(document):
        if value:
            grid.add_row(name, Text(printable(value)))
    title = Text(printable(document.title or "no title", keep=""), "bold" if document.title else "dim")
    return Panel(grid, title=title, title_align="left", border_style="cyan", padding=(0, 1))


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    yield "author", document.author or ""
    yield "source", document.source or ""
    yield "editor", document.editor or ""
    yield (
        "published",
        document.published.isoformat(*([" "] if hasattr(document.published, "hour") else []))
        if document.published
        else "",
    )
    yield "summary", document.summary or ""
    yield "keywords", " · ".join(document.keywords)
    yield "path", " › ".join(document.breadcrumbs)
    yield "url", document.url or ""
    yield "next page", document.next_page or ""
    for name, value in document.extra.items():
        yield printable(str(name), keep=""), str(value)
    knowers = [f"{kind} {name}" for kind, name in (("site", document.site), ("family", document.family)) if name]
    yield "known by", " · ".join([*knowers, f"served by {document.served_by}"])
    yield "kind", document.kind


def _outline(document: Document) -> Tree:
    tree = Tree(Text("outline", "dim"), guide_style="dim")
    for section in document.sections:
        _grow(tree, section)
    return tree


def _grow(tree: Tree, section: Section) -> None:
    if section.heading is None:
        return
    branch = tree.add(heading_text(section.heading))
    for inner in section.sections:
        _grow(branch, inner)


def heading_text(passage: Passage) -> Text:
    """Return marker and title of a heading."""
    return numbered(passage.marker or "", passage.text, "bold")


def numbered(marker: str, text: str, style: str) -> Text:
    """Return a marker and what stands behind it; a space parts them where no punctuation does."""
    marker, text = printable(marker, keep=""), printable(text, keep="")
    between = " " if text and marker[-1:] and (marker[-1].isalnum() or marker.isascii()) else ""
    return Text.assemble((marker, "green"), between, (text, style))


def _body(document: Document) -> Iterator[RenderableType]:
    for passage in document.blocks:
        line = post_line(passage.post) if passage.post else ""
        if line:
            yield Text(printable(line, keep=""), "bold cyan")
        if passage.type == "heading":
            yield Text(printable(passage.printed), "bold green" if (passage.level or 1) == 1 else "green")
        elif passage.type == "image":
            yield Text(printable(f"▣ {passage.text} {passage.address or ''}".strip(), keep=""), STYLES["caption"])
        elif passage.type == "table" and passage.rows:
            yield _table(passage)
        else:
            depth = " " * INDENT * max(0, (passage.level or 1) - 1) + MARGIN.get(passage.type, "")
            lines = (f"{depth}{line}" for line in printable(passage.printed).split("\n"))
            yield Text("\n".join(lines), STYLES.get(passage.type, ""))
        yield Text("")


def _table(passage: Passage) -> Table:
    table = Table(show_header=False, border_style="dim")
    for row in passage.rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def removed_line(document: Document) -> Text:
    """Return the account of what was taken away: characters by role, the largest first."""
    sizes: Counter[Role] = Counter()
    for span in document.ledger:
        if span.role.fate is Fate.BOILERPLATE:
            sizes[span.role] += span.end - span.start
    total = sum(sizes.values())
    if not total:
        return Text("nothing was removed", "dim")
    line = Text(f"removed {total:,} of {len(document.ledger.text):,} characters: ", "dim")
    ordered = sorted(sizes.items(), key=lambda item: (-item[1], item[0].name))
    line.append_text(
        Text(" · ", "dim").join(Text(f"{word(role)} {size:,}", label_style(role)) for role, size in ordered)
    )
    return line
