"""`extractor extract`: pages in, clean documents out."""

import sys
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Literal, TypeAlias, Unpack

import click
import orjson

from extractor.cli.common import complain, console, write_output
from extractor.cli.pages import PageOptions, Pages, page_options
from extractor.document import Document
from extractor.model.errors import InputError

Format: TypeAlias = Literal["text", "markdown", "json", "rich"]
Sink: TypeAlias = Callable[[str, Document], None]
"""Takes the name of a page and its document, and puts it where it belongs."""

SUFFIXES: dict[Format, str] = {"text": ".txt", "markdown": ".md", "json": ".json", "rich": ".txt"}
FORMATS: dict[str, Format] = {".txt": "text", ".md": "markdown", ".json": "json", ".jsonl": "json"}
FILE_WIDTH = 100
"""Columns of the rich format in a file."""


class Wanted(PageOptions):
    """The options of this verb."""

    format: Format | None
    out: str | None
    ledger: bool
    stitch: bool


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format", type=click.Choice(["text", "markdown", "json", "rich"]), help="Default: rich on a terminal, else text."
)
@click.option("-o", "--out", metavar="OUT", help="The file to write; a folder where several FILEs make several.")
@click.option("--ledger", is_flag=True, help="JSON: also the page's text and every span of it.")
@click.option(
    "--stitch", is_flag=True, help="The FILEs are the pages of one article, in order: make them one document."
)
@page_options
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], **options: Unpack[Wanted]) -> None:
    """Turn pages, HTML or text, into clean documents. `-` is standard input.

    Several FILEs become one JSON object a line, or with -o a file each.

    \b
    Example:
        extractor extract page.html --url https://example.cn/a/1.html
        extractor extract *.txt --format json > documents.jsonl
        extractor extract 1.html 2.html 3.html --stitch
    """  # noqa: D301 - \b is click's mark
    made = files[:1] if options["stitch"] else files
    form = _format(made, options)
    sink = _sink(made, form, options)
    failed = False
    documents: list[Document] = []
    with Pages(options, lambda _, draft: draft.document) as pages:
        for path in files:
            try:
                if options["stitch"]:
                    documents.append(pages.see(path))
                else:
                    sink(path, pages.see(path))
            except InputError as error:
                complain(str(error))
                failed = True
        if options["stitch"] and not failed:
            sink(files[0], pages.extractor.stitch(documents))
    if failed:
        ctx.exit(1)


def _format(files: Sequence[str], options: Wanted) -> Format:
    """Return the format that is asked for or goes without saying; UsageError where options do not fit together."""
    out = options["out"]
    default: Format = "rich" if out is None and sys.stdout.isatty() else "text"
    form = options["format"] or FORMATS.get(Path(out or "").suffix, default)
    if len(files) > 1 and form != "json" and out is None:
        message = "several FILEs go to a folder, -o DIR, or become one JSON object a line, --format json"
        raise click.UsageError(message)
    if len(files) > 1 and options["url"]:
        message = "--url is the address of one FILE"
        raise click.UsageError(message)
    if options["ledger"] and form != "json":
        message = "--ledger goes with --format json"
        raise click.UsageError(message)
    return form


def _sink(files: Sequence[str], form: Format, options: Wanted) -> Sink:
    """Return what takes the documents."""
    out, ledger = options["out"], options["ledger"]
    if out is None:
        indent = form == "json" and len(files) == 1 and sys.stdout.isatty()
        return lambda _, document: _show(document, form, ledger=ledger, indent=indent)
    lines = form == "json" and Path(out).suffix in FORMATS
    if Path(out).is_dir() or (len(files) > 1 and not lines):
        names = dict(zip(files, names_of(files), strict=True))
        return lambda path, document: _save(
            Path(out, names[path] + SUFFIXES[form]), render(document, form, ledger=ledger)
        )
    first = iter([True])
    return lambda _, document: write_output(render(document, form, ledger=ledger), out, append=not next(first, False))


def render(document: Document, form: Format, *, ledger: bool = False, indent: bool = False) -> str:
    """Return a document in one of the formats, a final line feed included."""
    match form:
        case "json":
            option = orjson.OPT_APPEND_NEWLINE | (orjson.OPT_INDENT_2 if indent else 0)
            return orjson.dumps(document.to_dict(ledger=ledger), option=option).decode()
        case "markdown":
            return document.to_markdown()
        case "rich":
            from rich.console import Console  # noqa: PLC0415 - other formats need none of it

            from extractor.writers.terminal import document_view  # noqa: PLC0415

            file = StringIO()
            Console(file=file, width=FILE_WIDTH, color_system=None).print(document_view(document))
            return file.getvalue()
        case _:
            return f"{document.text}\n" if document.text else ""


def _show(document: Document, form: Format, *, ledger: bool, indent: bool) -> None:
    if form == "rich":
        from extractor.writers.terminal import document_view  # noqa: PLC0415 - other formats need none of it

        console().print(document_view(document), soft_wrap=False)
    else:
        write_output(render(document, form, ledger=ledger, indent=indent))


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_output(text, str(path))


def names_of(files: Sequence[str]) -> list[str]:
    """Return a file name, without suffix, for each of `files`: the stem, with as many folders before it as tell it apart."""
    stems = ["stdin" if file == "-" else str(Path(file).with_suffix("")) for file in files]
    parts = [Path(stem).parts for stem in stems]
    for depth in range(1, max(map(len, parts)) + 1):
        names = ["-".join(part.strip("/\\:") for part in own[-depth:]).lstrip("-") for own in parts]
        if len(set(names)) == len(set(stems)):
            break
    return names
