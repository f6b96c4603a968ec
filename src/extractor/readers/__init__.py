"""Bytes or a string become a `Page`."""
