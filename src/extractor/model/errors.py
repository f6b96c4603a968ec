"""What can go wrong outside a page, each with a sentence for a person.

Nothing on a page raises: broken pages become diagnostics of the document.
"""


class ExtractorError(Exception):
    """Base of all errors of this package; its text is one sentence that says what and where."""


class PluginError(ExtractorError):
    """A plugin cannot be used as written; the text names the plugin and the place."""


class InputError(ExtractorError):
    """A file that was asked for cannot be read, or a golden case is not laid out as one."""


class GoldenError(ExtractorError):
    """A golden file cannot be parsed, or accepting it is refused."""
