"""The rule language: what a plugin declares, how it is compiled, and how it meets a page."""
