"""Publication times as Chinese pages print and state them. Nothing is guessed: no year, no date."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from extractor.model.english_dates import english_date
from extractor.model.text import fold_spaces

_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?: ?(?:[-/.]|年) ?| (?=\d\d?/\d))(?P<month>\d{1,2}) ?(?:[-/.]|月) ?"
    r"(?P<day>\d{1,2})(?!\d{3}) ?日?"
    r"(?:T|-(?=\d\d:)|[ ,]*[(（]?(?:星期.|周.)?[)）]? ?(?P<half>上午|下午|中午|晚上)? ?)?"
    r"(?:(?P<hour>\d{1,2}) ?(?::|时|点) ?(?P<minute>\d{2})分?(?: ?:? ?(?P<second>\d{2})秒?)?)?"
)
_PART = re.compile(
    r"(?<![\d:])(?:(?P<year>\d\d) ?[-/.年] ?)?(?P<month>\d{1,2}) ?[-/.月] ?(?P<day>\d{1,2})(?!\d{3}) ?日?"
    r" ?(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
)
_OFFSET = re.compile(r":\d\d(?:\.\d+)? ?(?P<zone>Z|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))$")
_EPOCH = re.compile(r"1\d{9}")
CHINA = timezone(timedelta(hours=8))
"""China Standard Time, in which Chinese pages print."""


@lru_cache(maxsize=32)  # a page's date is read when it is chosen, and again for the document
def parse_date(text: str) -> datetime | date | None:
    """Return the first full date in `text`, with its time where one is printed; None if there is none.

    The forms are those seen on news pages: 2019-09-07 13:43:45, 2019年09月07日04:04, 2019/9/7, 2019-09-07T08:05:32,
    2019 09/07 19:02; and those in English.
    """
    folded = fold_spaces(text)
    for match in _DATE.finditer(folded):
        try:
            return _moment(match)
        except ValueError:
            continue
    return english_date(folded)


def parse_stated(text: str) -> datetime | date | None:
    """Return a date that is meant for machines, as China's clocks show it: ISO 8601, or seconds since 1970.

    A time with an offset (RFC 3339) is converted; one without is taken as printed.
    """
    text = fold_spaces(text)
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text), UTC).astimezone(CHINA).replace(tzinfo=None)
    found = parse_date(text)
    offset = _OFFSET.search(text)
    if not isinstance(found, datetime) or not offset:
        return found
    shift = timedelta(hours=int(offset["hours"] or 0), minutes=int(offset["minutes"] or 0))
    shift = -shift if offset["sign"] == "-" else shift
    return found - shift + timedelta(hours=8)


def complete(printed: str, stated: datetime | date) -> datetime | date | None:
    """Return the date that `printed` shows without its year, or with two digits of it, in the year of `stated`.

    None where `printed` shows no day, or another day than `stated` is.
    """
    match = _PART.search(fold_spaces(printed))
    if not match or (int(match["month"]), int(match["day"])) != (stated.month, stated.day):
        return None
    if match["year"] is not None and int(match["year"]) != stated.year % 100:
        return None
    try:
        return _moment(match, stated.year)
    except ValueError:
        return None


def shows_day(printed: str) -> bool:
    """Whether `printed` shows a day, be it without a year; 昨天 and 3小时前 do not."""
    return _PART.search(fold_spaces(printed)) is not None


def _moment(match: re.Match[str], year: int | None = None) -> datetime | date:
    printed = match.groupdict()
    month, day = int(printed["month"]), int(printed["day"])
    year = int(printed["year"]) if year is None else year
    if printed["hour"] is None:
        return date(year, month, day)
    hour = int(printed["hour"])
    if printed.get("half") in ("下午", "晚上") and hour < 12:  # noqa: PLR2004 - noon
        hour += 12
    return datetime(year, month, day, hour, int(printed["minute"]), int(printed["second"] or 0))  # noqa: DTZ001 - as printed
