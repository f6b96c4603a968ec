"""Dates in English, as blogs with English templates and boards of terminals print them on Chinese pages."""

import re
from datetime import date, datetime

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
DAY = r"\d\d?(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?"
CLOCK = r"\d\d?:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?"
YEAR = r"(?:19|20)\d\d"
ENGLISH_DATE = rf"(?:{WEEKDAY}\.?,? )?(?:{MONTH}\.? {DAY},?|{DAY} {MONTH}\.?,?)(?: {WEEKDAY})?(?: {CLOCK})? {YEAR}(?:,?(?: at)? {CLOCK})?"
"""Dec 28 Sat 2013 00:28, December 28, 2013, 28 December 2013, Sat Nov 25 19:39:03 2023 (`asctime` of C11, 7.27.3.1)."""

_DATE = re.compile(rf"\b{ENGLISH_DATE}\b")
_MONTH = re.compile(rf"\b({MONTH})\b")
_DAY = re.compile(r"(?<![:\d])(\d\d?)(?:st|nd|rd|th)?\b(?!:)")
_CLOCK = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?(?: ?([AaPp])[Mm])?")
_YEAR = re.compile(YEAR)
NOON = 12


def english_date(text: str) -> datetime | date | None:
    """Return the first date in English in `text`, with its time where one is printed; None if there is none."""
    for found in _DATE.finditer(text):
        try:
            return _moment(found[0])
        except ValueError:
            continue
    return None


def _moment(printed: str) -> datetime | date:
    """Return what `printed`, which `ENGLISH_DATE` matches, says; ValueError if there is no such day or time."""
    month, day, year = _MONTH.search(printed), _DAY.search(printed), _YEAR.search(printed)
    if month is None or day is None or year is None:
        raise ValueError(printed)
    number = MONTHS.index(month[1][:3]) + 1
    clock = _CLOCK.search(printed)
    if clock is None:
        return date(int(year[0]), number, int(day[1]))
    hour, half = int(clock[1]), (clock[4] or "").lower()
    if half:
        hour = hour % NOON + NOON * (half == "p")
    return datetime(int(year[0]), number, int(day[1]), hour, int(clock[2]), int(clock[3] or 0))  # noqa: DTZ001 - as printed
