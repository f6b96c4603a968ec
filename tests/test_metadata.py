"""Title, author, source, editor and time: what pages print and state, and what is left alone."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Document, Extractor, Found, Rules, Stated, detect, meta
from extractor.model.dates import complete, parse_date, parse_stated

EXTRACTOR = Extractor()
PROSE = (
    "入冬以后，河口镇的芦苇收割队每天清晨五点下滩，先把浮冰敲开，再沿着去年留下的木桩往里割，一人一天能捆出四十多捆。"
)
OTHER = "老把式说，机器割得快，但是滩边拐角的地方还得靠镰刀，割浅了明年不发，割深了伤根，这里面的分寸没有人写在纸上。"
MENU = '<div><a href="/">首页</a></div><div><a href="/login">登录</a></div><div><a href="/reg">注册</a></div>'
FOOT = "<div>版权所有 Copyright © 2022 青峦网</div>"


def at(*parts: int) -> datetime:
    """Return a naive moment."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - as pages print it


def page(*below: str, head: str = "", title: str = "河口镇芦苇收割提前收尾", after: str = "") -> Document:
    """Extract a page with lines `below` its title and `after` its text."""
    lines = "".join(f"<div>{line}</div>" for line in below)
    body = f"{MENU}<h1>{title}</h1>{lines}<p>{PROSE}</p><p>{OTHER}</p>{after}{FOOT}"
    return EXTRACTOR.extract(f"<html><head>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize(
    "stated",
    [
        "{}_民生_青峦网",
        "{} - 青峦网",
        "{}|民生|芦苇_青峦网",
        "{}-青峦网-民生频道",
        "{}——民生——青峦网",
        "青峦网_{}",
        "{}",
    ],
)
def test_the_title_is_the_line_that_the_title_element_names_without_the_site(stated: str) -> None:
    for title in ("河口镇“芦苇队”下滩 三台机器顶两百把镰刀", "潮汐|芦苇帘子进了城：一张能卖六十元"):
        told = f"<title>{stated.format(title)}</title>"
        assert page("2022-12-18 07:42", head=told, title=title).title == title


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("三台机器顶两百把镰刀_民生_青峦网", "三台机器顶两百把镰刀"),
        ("三台机器顶两百把镰刀 - 青峦网", "三台机器顶两百把镰刀"),
        ("潮汐|芦苇帘子进了城：一张能卖六十元_乡土_云溪新闻", "潮汐|芦苇帘子进了城：一张能卖六十元"),
        ("三台机器-两百把镰刀", "三台机器"),
        ("COVID-19 与 5G 没有关系", "COVID-19 与 5G 没有关系"),
    ],
)
def test_where_no_line_shows_it_the_stated_title_stands_without_the_site(stated: str, title: str) -> None:
    found = EXTRACTOR.extract(f"<html><head><title>{stated}</title></head><body>{MENU}<p>{PROSE}</p></body></html>")
    assert found.title == title


def test_the_original_title_is_kept_apart() -> None:
    found = page(
        "2022-12-18 07:42", "（原标题：芦苇收割队下滩记）", head="<title>河口镇芦苇收割提前收尾_青峦网</title>"
    )
    assert found.title == "河口镇芦苇收割提前收尾"
    assert found.extra["original_title"] == "芦苇收割队下滩记"


@pytest.mark.parametrize(
    "line", ["（2022年4月11日审判委员会第十七次会议通过）", "1985年9月18日 国务院发布", "2022年9月7日，会议召开。"]
)
def test_what_dates_a_document_is_no_byline(line: str) -> None:
    found = page(line, title="河口市湿地保护条例")
    assert found.published is None
    assert line in found.text


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("采写：青峦晚报见习记者 林知远", "林知远"),
        ("【文/沧溟网专栏作者 沈牧言】", "沈牧言"),
        ("（文/图 顾庭安 邬明渠）", "顾庭安 邬明渠"),
        ("执笔/白鹭洲", "白鹭洲"),
        ("青峦周刊记者 沈牧言", "沈牧言"),
        ("《潮汐》作者 周望", "周望"),
        ("石远/青峦青年报", "石远"),
        ("原创： 林知远编译 沧溟金融观察", "林知远"),
    ],
)
def test_a_line_of_credit_names_the_author_and_is_no_part_of_the_text(line: str, author: str) -> None:
    for found in (page("2022-12-18 07:42", line), page("2022-12-18 07:42", after=f"<p>{line}</p>")):
        if not line.startswith("原创") or found.author:
            assert found.author == author
            assert line not in found.text


@pytest.mark.parametrize(
    ("first", "last", "author"),
    [
        ("河口12月18日电（记者 林知远）", "", "林知远"),
        ("青峦快讯（见习记者林知远 通讯员顾庭安）", "", "林知远"),
        ("本站讯（职工通讯员 李琴 刘会）", "", "李琴 刘会"),
        ("青峦网记者 林知远 河口报道", "", "林知远"),
        ("", "（李楠）", "李楠"),
        ("沧溟日报讯（本报记者 林知远 文/图）", "", "林知远"),
        ("", "（评论员 沈牧言）", "沈牧言"),
        ("", "（完）", None),
        ("", "（资料图）", None),
        ("据青峦日报记者调查，", "（来源：青峦日报）", None),
    ],
)
def test_the_reporter_stands_in_the_dateline_or_signs_the_text(first: str, last: str, author: str | None) -> None:
    text = f"<html><body>{MENU}<h1>河口镇芦苇收割提前收尾</h1><div>2022-12-18 07:42</div><p>{first}{PROSE}</p><p>{OTHER}{last}</p></body></html>"
    found = EXTRACTOR.extract(text)
    assert found.author == author
    assert found.text == f"{first}{PROSE}\n{OTHER}{last}", "and the text stays as it is"


def test_neither_photographer_nor_editor_nor_medium_is_the_author() -> None:
    assert page("2022-12-18 07:42", after="<p>收割机掉头。本报记者 白鹭洲 摄</p>").author is None
    assert page("2022-12-18 07:42", after="<p>责任编辑：白鹭洲</p>").author is None
    assert page("2022-12-18 07:42 来源：青峦网 作者：青峦网").author is None


@pytest.mark.parametrize(
    ("lines", "editor"),
    [
        (["责任编辑：杜青_NB12556"], "杜青"),
        (["（责任编辑： 杜青 PK155）"], "杜青"),
        (["(责编：汤小瑶、丁帆)"], "汤小瑶、丁帆"),
        (["编辑|汤小瑶", "责编|丁帆", "校对|石远"], "汤小瑶 丁帆"),
        (["本文来源：青峦报 责任编辑：杜青"], "杜青"),
        (["发布日期：2022-12-18 责任编辑：杜青"], "杜青"),
        (["护理部供稿 摄影/张砚 编辑/苏禾"], "苏禾"),
        (["【纠错】 责任编辑： 杜青"], "杜青"),
        (["责任编辑："], None),
    ],
)
def test_editors_sign_below_the_text_without_their_desk_s_code(lines: list[str], editor: str | None) -> None:
    assert page("2022-12-18 07:42", after="".join(f"<div>{line}</div>" for line in lines)).editor == editor


def test_the_account_is_the_source_before_the_platform_s_own_channel() -> None:
    assert page("2022-12-18 14:07来源：云溪新闻·云溪号·乡土", "滩上人家", "关注").source == "滩上人家"
    assert page("滩上人家", "发布时间：12-1812:00优质原创作者").source == "滩上人家"


HEADS = [
    '<meta property="article:published_time" content="2022-12-18T12:00:57+08:00">',
    '<meta name="PubDate" content="2022-12-18 12:00">',
    '<meta name="publishdate" content="2022-12-18 12:00">',
    '<time datetime="2022-12-18T04:00:00Z">一天前</time>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-12-18T12:00:00+08:00"}</script>',
    '<meta property="og:site_name" content="微信公众平台"><script>var ct = "1671336000";</script>',
]


@pytest.mark.parametrize("head", HEADS)
def test_a_stated_time_stands_where_none_is_printed_gives_the_year_and_never_beats_a_printed_one(head: str) -> None:
    assert page(head=head).published is not None
    assert str(page(head=head).published)[:16] == "2022-12-18 12:00"
    assert page("发布时间：12-1810:30", head=head).published == at(2022, 12, 18, 10, 30)
    assert page("2020-02-02 02:02", head=head).published == at(2020, 2, 2, 2, 2)
    assert page("发布时间：11-0510:30", head=head).published is None, "another day: which year that is nobody says"


def test_a_relative_date_stays_as_printed() -> None:
    found = page("滩上人家", "昨天")
    assert found.published is None
    assert found.extra["published_text"] == "昨天"
    assert found.source == "滩上人家"


def test_a_time_of_change_only_completes_a_printed_date() -> None:
    head = '<meta itemprop="dateUpdate" content="2022-12-18 12:00:57">'
    assert page(head=head).published is None
    assert page("发布时间：12-18 12:00", head=head).published == at(2022, 12, 18, 12)


def test_government_names_are_believed_and_other_authors_in_the_head_are_not() -> None:
    standard = '<meta name="ArticleTitle" content="河口镇启动芦苇综合利用"><meta name="ContentSource" content="农业中心"><meta name="Author" content="林知远">'
    found = EXTRACTOR.extract(f"<html><head>{standard}</head><body>{MENU}<p>{PROSE}</p></body></html>")
    assert (found.title, found.source, found.author) == ("河口镇启动芦苇综合利用", "农业中心", "林知远")
    assert page(head='<meta name="author" content="青峦网">').author is None


def test_every_value_says_where_it_came_from() -> None:
    found = page("发布时间：12-1810:30", head=HEADS[0] + "<title>别的标题写在这里_青峦网</title>")
    places = {field.name: field for field in found.fields}
    assert places["published"].origin == "year: meta article:published_time"
    for field in found.fields:
        assert field.rule
        if field.end:
            assert field.origin or found.ledger.text[field.start : field.end] == field.value
        else:
            assert field.origin


def test_a_detector_may_read_facts_and_takes_nothing_of_the_text() -> None:
    def read(_: object) -> list[object]:
        return [Found(0, 2, {"author": (0, 2)}), Stated("source", "青峦网", "a test")]

    rules = Rules(id="p", rules=[detect.facts("facts", read), meta.line("source", "来源:(?P<source>.+)")])  # type: ignore[arg-type]
    found = Extractor(plugins=[rules]).extract("甲乙写了这一行字。")
    assert (found.author, found.source, found.text) == ("甲乙", "青峦网", "甲乙写了这一行字。")
    assert Extractor(plugins=[rules]).extract("甲乙写了。\n来源:丙报").source == "丙报", "what is printed wins"


def test_a_detector_of_facts_that_fails_does_not_take_the_page_down() -> None:
    def read(settled: object) -> list[object]:
        raise ValueError(settled)

    found = Extractor(plugins=[Rules(id="p", rules=[detect.facts("facts", read)])]).extract("正文。")  # type: ignore[arg-type]
    assert found.served_by == "degraded"
    assert found.text == "正文。"


MOMENTS = st.datetimes(min_value=at(1990, 1, 1), max_value=at(2039, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@given(MOMENTS, st.sampled_from(["%m-%d %H:%M", "%m-%d%H:%M", "%y-%m-%d%H:%M", "%m月%d日 %H:%M", "%m-%d %H:%M:%S"]))
def test_a_date_without_year_is_completed_by_a_date_of_that_day_and_by_no_other(moment: datetime, form: str) -> None:
    printed = moment.strftime(form)
    whole = moment if form.endswith("%S") else moment.replace(second=0)
    assert parse_date(printed) is None
    assert complete(printed, moment) == whole
    assert complete(printed, date(moment.year, moment.month, moment.day)) == whole
    assert complete(printed, date(moment.year, moment.month % 12 + 1, 1)) is None


@given(MOMENTS, st.integers(-11, 11))
def test_a_stated_instant_is_what_china_s_clocks_show(moment: datetime, hours: int) -> None:
    sign = "-" if hours < 0 else "+"
    told = parse_stated(f"{moment.isoformat()}{sign}{abs(hours):02}:00")
    assert isinstance(told, datetime)
    assert (told - moment).total_seconds() == (8 - hours) * 3600


@given(st.text(alphabet="2019-/年月日:. 　0来源作者：|记者责任编辑（）【】青峦网_", max_size=120))
def test_no_line_of_marks_breaks_the_reading(line: str) -> None:
    found = page(line.replace("<", ""))
    assert "".join(span_text for span_text in (found.ledger.quote(span) for span in found.ledger)) == found.ledger.text


@pytest.mark.parametrize("line", [f"核心提示：{OTHER}", f"【摘要】{OTHER}", f"摘要：{OTHER}"])
def test_a_labelled_summary_above_the_text_is_a_field(line: str) -> None:
    found = page("2022-12-18 07:42", line)
    assert found.summary == OTHER
    assert found.text.split("\n") == [PROSE, OTHER]
