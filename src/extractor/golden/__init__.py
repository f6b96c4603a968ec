"""Golden files: what a page must become, laid down so that a person can read and sign it."""
