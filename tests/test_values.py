"""Metadata as printed becomes values; nothing is guessed."""

from datetime import date, datetime

import pytest

from extractor.model.dates import parse_date
from extractor.stages.values import count, crumbs


def at(*parts: int) -> datetime:
    """Return a naive moment."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - as pages print it


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2019-09-07 13:43:45", at(2019, 9, 7, 13, 43, 45)),
        ("2019-09-24 09:10", at(2019, 9, 24, 9, 10)),
        ("2018-05-17", date(2018, 5, 17)),
        ("2019年09月07日 04:04", at(2019, 9, 7, 4, 4)),
        ("2019年06月15日08:18", at(2019, 6, 15, 8, 18)),
        ("发布时间:2019年9月26日 15:10", at(2019, 9, 26, 15, 10)),
        ("２０１９／９／７　８：０５", at(2019, 9, 7, 8, 5)),
        ("2019-09-07T08:05:32+08:00", at(2019, 9, 7, 8, 5, 32)),
        ("2022年3月1日 星期二 下午3:20", at(2022, 3, 1, 15, 20)),
        ("2019.09.07", date(2019, 9, 7)),
        ("Dec 28 Sat 2013 00:28", at(2013, 12, 28, 0, 28)),
        ("Posted on December 28, 2013", date(2013, 12, 28)),
        ("28th December 2013", date(2013, 12, 28)),
        ("Sat Nov 25 19:39:03 2023", at(2023, 11, 25, 19, 39, 3)),
        ("Thursday, May 5, 2011 at 9:05 pm", at(2011, 5, 5, 21, 5)),
        ("Jan 1, 2011 12:30 AM", at(2011, 1, 1, 0, 30)),
        ("Feb 30, 2011", None),
        ("May 2013", None),
        ("10-08 12:00", None),
        ("昨天 12:00", None),
        ("2019-13-40", None),
        ("电话 2019-0912345", None),
        ("", None),
    ],
)
def test_dates_are_read_as_printed(printed: str, value: datetime | date | None) -> None:
    assert parse_date(printed) == value


@pytest.mark.parametrize(
    ("line", "title", "places"),
    [
        ("首页 » 行业资讯 » 教程攻略 »甲报告", "甲报告", ("首页", "行业资讯", "教程攻略")),
        ("首页 > 新闻 > 正文", None, ("首页", "新闻")),
        ("青石论坛»论坛 › 户外 › 路线", None, ("青石论坛", "论坛", "户外", "路线")),
        ("首页/新闻/国内", None, ("首页", "新闻", "国内")),
        ("首页＞要闻", None, ("首页", "要闻")),
        ("主页 > 养殖 >", None, ("主页", "养殖")),
        ("首页", None, ("首页",)),
    ],
)
def test_a_breadcrumb_is_split_at_its_own_sign(line: str, title: str | None, places: tuple[str, ...]) -> None:
    assert crumbs(line, title) == places


@pytest.mark.parametrize(
    ("text", "value"), [("3", 3), ("1,406", 1406), ("1.2万", "1.2万"), ("", ""), ("1" * 30, "1" * 30)]
)
def test_counts_become_numbers_where_they_are(text: str, value: int | str) -> None:
    assert count(text) == value
