"""The stages of extraction, one file each: functions from a draft and the rulebook to the next draft."""
