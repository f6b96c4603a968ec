"""The command line: a table of verbs, each a module that is imported only when it runs."""

import sys
from difflib import get_close_matches
from importlib import import_module

import click

from extractor.model.errors import ExtractorError, PluginError

VERBS = {
    "extract": ("extractor.cli.extract", "Turn pages into clean documents."),
    "outline": ("extractor.cli.outline", "Show the heading tree of a page, with reasons."),
    "explain": ("extractor.cli.explain", "Show what became of each line, and which rule decided."),
    "which": ("extractor.cli.which", "Show which site and family a page matches, and why."),
    "plugins": ("extractor.cli.plugins", "List the plugins that are loaded, and those that are not."),
    "show": ("extractor.cli.show", "Show the rules of a plugin, and where they come from."),
    "test": ("extractor.cli.test", "Compare golden cases with what comes out now."),
    "review": ("extractor.cli.review", "Look at the differences of golden cases."),
    "accept": ("extractor.cli.accept", "Sign what comes out now as a case's golden."),
    "case": ("extractor.cli.case", "Add golden cases."),
}
"""Name of each verb, in the order of a day's work: its module, which holds the click command `command`, and its help."""


class Verbs(click.Group):
    """The group of all verbs. Its help comes from the table, so that asking for it imports no verb."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's form
        """Return the verbs in the table's order."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's form
        """Import a verb's module and return its command; None if there is no such verb."""
        if cmd_name not in VERBS:
            return None
        command = import_module(VERBS[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb that was asked for; a wrong one gets the nearest right one as a hint."""
        verb = args[0]
        if verb in VERBS or verb.startswith("-"):
            return super().resolve_command(ctx, args)
        near = get_close_matches(verb, VERBS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(VERBS)}"
        raise click.UsageError(f"no verb {verb!r}; {hint}", ctx)  # noqa: EM102, TRY003 - click's own way

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's form
        """Write the verbs into the help."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, line) for verb, (_, line) in VERBS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a verb; what goes wrong is one sentence on standard error and an exit code."""
        try:
            return super().invoke(ctx)
        except ExtractorError as error:
            from extractor.cli.common import complain  # noqa: PLC0415 - only a failure needs it

            complain(str(error))
            ctx.exit(2 if isinstance(error, PluginError) else 1)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]}, subcommand_metavar="VERB …")
@click.version_option(package_name="extractor", prog_name="extractor")
def cli() -> None:
    """Scraped Chinese web pages in, clean structured documents out.

    `extractor VERB --help` tells more, with an example.

    \b
    Example:
        extractor extract page.html --url https://example.cn/a/1.html
    """  # noqa: D301 - \b is click's mark


def main() -> None:
    """Run the command line. Output is UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    cli(prog_name="extractor")
