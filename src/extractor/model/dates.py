"""Publication times as Chinese pages print them. Nothing is guessed: no year, no date."""

from datetime import date, datetime

import regex

from extractor.model.text import fold_spaces

_DATE = regex.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d) ?(?:[-/.]|年) ?(?P<month>\d{1,2}) ?(?:[-/.]|月) ?(?P<day>\d{1,2})(?!\d{3}) ?日?"
    r"(?:T|[ ,]*(?:星期.|周.)? ?(?P<half>上午|下午|中午|晚上)? ?)?"
    r"(?:(?P<hour>\d{1,2}) ?(?::|时|点) ?(?P<minute>\d{2})分?(?: ?:? ?(?P<second>\d{2})秒?)?)?"
)


def parse_date(text: str) -> datetime | date | None:
    """Return the first full date in `text`, with its time where one is printed; None if there is none.

    The forms are those seen on news pages: 2019-09-07 13:43:45, 2019年09月07日04:04, 2019/9/7, 2019-09-07T08:05:32.
    """
    for match in _DATE.finditer(fold_spaces(text)):
        try:
            return _moment(match)
        except ValueError:
            continue
    return None


def _moment(match: regex.Match[str]) -> datetime | date:
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if match["hour"] is None:
        return date(year, month, day)
    hour = int(match["hour"])
    if match["half"] in ("下午", "晚上") and hour < 12:  # noqa: PLR2004 - noon
        hour += 12
    return datetime(year, month, day, hour, int(match["minute"]), int(match["second"] or 0))  # noqa: DTZ001 - as printed
