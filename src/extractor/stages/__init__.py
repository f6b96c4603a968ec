"""The stages of extraction, one file each: each reads the draft and the rulebook and writes its own fields of the draft."""
