"""Documents and explanations become text for people and programs; no decisions are made here."""
