"""Words around the title: traditional labels, days of other facts, professions, who sent a text in."""

from datetime import date, datetime

import pytest

from extractor import Document, extract

TITLE = "糖廠煙囪不拆了！鎮民投票支持保留"
TEXT = (
    "百年糖廠的磚造煙囪，因結構安全疑慮一度面臨拆除，鎮公所日前舉辦投票，今天公布結果，四千多張票支持保留。\n"
    "居民表示，他祖父、父親都在糖廠工作，煙囪就是鎮上的時鐘，住在煙囪旁的人則投下反對票。"
)


def below(*lines: str) -> Document:
    """Extract a text with lines below its title."""
    return extract("\n".join([TITLE, *lines, TEXT]))


@pytest.mark.parametrize(
    "lines",
    [
        ("2023/08/30 17:26", "記者林知遠／雲林報導"),
        ("2023-08-30 17:26 雲溪報／ 記者林知遠／雲林即時報導",),
        ("撰文：林知遠　出版：2023-08-30 17:26　更新：2023-08-31 10:00",),
        ("更新時間：2023-08-31 17:26　發佈時間：2023-08-30 17:26　作者：林知遠",),
        ("文／林知遠", "2023年8月30日 週三 下午5:26"),
    ],
)
def test_traditional_bylines_name_reporter_and_day(lines: tuple[str, ...]) -> None:
    doc = below(*lines)
    day = doc.published.date() if isinstance(doc.published, datetime) else doc.published
    assert (doc.author, day) == ("林知遠", date(2023, 8, 30))


@pytest.mark.parametrize("sign", ["【記者林知遠雲林報導】", "【本報記者林知遠報導】", "（雲溪社記者林知遠雲林30日電）"])
def test_a_dateline_parts_the_reporter_from_the_place(sign: str) -> None:
    assert extract("\n".join([TITLE, "2023/08/30 17:26", sign + TEXT])).author == "林知遠"


def test_the_day_of_a_journey_is_no_day_of_publication() -> None:
    doc = below("2019-10-29 20:163.4w/211", "出发时间/2019-10-12", "出行天数/6 天")
    assert (doc.source, doc.published) == (None, datetime(2019, 10, 29, 20, 16))  # noqa: DTZ001 - as pages print it


@pytest.mark.parametrize("source", ["网友投稿 收藏本文 下载本文", "会员上传", "投稿"])
def test_who_sent_a_text_in_is_no_source(source: str) -> None:
    doc = below(f"时间：2022-05-14 来源：{source}")
    assert (doc.source, doc.published) == (None, date(2022, 5, 14))


def test_a_profession_belongs_to_the_name() -> None:
    page = f"<h1>{TITLE}</h1><div><span>林知远律师</span><span>更新时间：2022-11-02</span><span>6043人看过</span></div>"
    assert extract(f"<html><body>{page}<p>{TEXT}</p></body></html>").author == "林知远律师"


@pytest.mark.parametrize("printed", ["May 6, 2022", "6 May 2022", "Posted on May 6, 2022 · 4 min read"])
def test_a_day_may_be_printed_in_english(printed: str) -> None:
    page = f'<div><a href="/">首页</a></div><h1>{TITLE}</h1><div>{printed}</div><p>{TEXT}</p>'
    assert extract(f"<html><body>{page}</body></html>").published == date(2022, 5, 6)


def test_a_paragraph_that_the_title_opens_below_its_label_is_a_summary() -> None:
    top = "首页\n登录 | 注册\n"
    tail = "\n责任编辑：杜青\n相关新闻\n糖廠的五分車\nCopyright © 2022 云溪网 版权所有"
    doc = extract(
        f"{top}{TITLE}\n2023/08/30 17:26\n摘要\n【{TITLE}】投票結果今天公布，四千多張票支持保留。\n{TEXT}{tail}"
    )
    assert (doc.text, doc.summary) == (TEXT, "投票結果今天公布，四千多張票支持保留。")
