"""What comes again on a page: its times, its furniture, and on HTML pages the part of each record that holds the text."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model.page import Page
from extractor.model.records import Records
from extractor.readers.read import read

SAID = ["老屋的木门一到梅雨天就关不上，刨过一回，秋天又漏风。", "顶", "先看合页是不是松了，松了就换长螺丝。", "学习了"]
USERS = ["听潮", "山雀", "铁匠李", "小白"]


def of(text: str) -> tuple[Page, Records]:
    """Return a page and its records."""
    page = read(text)
    return page, page.records


def lines(page: Page, indexes: Sequence[int] | frozenset[int]) -> list[str]:
    """Return the lines at `indexes`, in order."""
    return [page.lines[index] for index in sorted(indexes)]


def listed(header: str = "2022-07-0{n} 1{n}:20") -> str:
    """Return posts as elements of an unknown layout: user and rank, time, text, motto, buttons."""
    rows = [
        f'<div class="unit u{n}"><div class="who"><div>{user}</div><div>经手 {n * 7} 件</div></div>'
        f'<div class="note"><div class="when">{header.format(n=n)}</div><div class="say"><p>{said}</p></div>'
        f'<div class="ops">应一声 赞 {n}</div></div></div>'
        for n, (user, said) in enumerate(zip(USERS, SAID, strict=True), 1)
    ]
    return f"<!DOCTYPE html><body><h1>木门关不上</h1>{''.join(rows)}<div>本站的声明，写了很多年没有改过。</div></body>"


def test_on_html_the_part_that_holds_sentences_holds_the_texts() -> None:
    page, records = of(listed())
    assert lines(page, records.texts) == SAID
    assert lines(page, records.times) == [f"2022-07-0{n} 1{n}:20" for n in range(1, 5)]
    assert set(USERS) <= set(lines(page, records.fixtures))
    assert [page.lines[first] for first, _ in records.bounds] == USERS


def test_on_html_the_title_and_the_foot_are_no_records() -> None:
    page, records = of(listed())
    known = records.texts | records.fixtures | records.others | set(records.times)
    assert known == set(range(1, len(page.lines) - 1))


def dumped(users: Sequence[str] = USERS) -> str:
    """Return posts of a text page: user, two labels, a time, a text, buttons."""
    rows = [
        [user, f"门牌: {n * 13}", f"发帖: {n * 7}", f"{n}楼 发表于: 2010-11-18 1{n}:22", said, "顶端 举报"]
        for n, (user, said) in enumerate(zip(users, SAID, strict=False), 1)
    ]
    return "\n".join(["首页", *[line for row in rows for line in row], "版权所有"])


def test_on_a_text_page_lines_alike_but_for_their_digits_are_furniture() -> None:
    page, records = of(dumped())
    labels = [line for n in range(1, 5) for line in (f"门牌: {n * 13}", f"发帖: {n * 7}", "顶端 举报")]
    assert lines(page, records.fixtures) == labels
    assert (records.texts, records.bounds) == (frozenset(), ())


def test_two_records_are_none() -> None:
    assert of(dumped(USERS[:2]))[1] == Records()


@pytest.mark.parametrize("label", ["注册时间: ", "最后登录: ", "活动时间："])
def test_the_time_of_a_card_or_of_an_event_is_none_of_a_record(label: str) -> None:
    text = "\n".join(f"{user}\n{label}2008-01-17 10:20\n{said}" for user, said in zip(USERS, SAID, strict=True))
    assert of(text)[1].times == ()


def test_of_several_times_those_with_the_hour_are_the_records() -> None:
    rows = [f"生效 2010-01-0{n}\n{said}\n2010-11-18 1{n}:22\n{said}" for n, said in enumerate(SAID, 1)]
    page, records = of("\n".join(rows))
    assert lines(page, records.times) == [f"2010-11-18 1{n}:22" for n in range(1, 5)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["{user}", "初级粉丝", "{said}", "回复", "1{n}楼2018-03-22 10:5{n}"], True),
        (["{user}", "初级粉丝", "1{n}楼2018-03-22 10:5{n}", "{said}", "回复"], False),
        (["{n}", "{user} 2018-03-22 10:5{n}", "{said}"], False),
    ],
    ids=["below the texts", "above the texts", "below a number"],
)
def test_where_the_times_stand_is_told_by_what_comes_again(row: Sequence[str], *, expected: bool) -> None:
    rows = [
        line.format(user=user, said=said, n=n)
        for n, (user, said) in enumerate(zip(USERS, SAID, strict=True))
        for line in row
    ]
    assert of("\n".join(rows))[1].is_below is expected


def test_a_flat_page_has_no_elements_of_records() -> None:
    flat = "".join(f"<div>{line}</div>" for line in dumped().split("\n"))
    assert of(f"<!DOCTYPE html><body>{flat}</body>")[1].bounds == ()


LINE = st.sampled_from([*SAID, *USERS, "2022-07-01 10:20", "3天前", "发表于 2022-07-02 11:20", "回复", "12", "门牌: 4"])


@given(st.lists(LINE, max_size=40), st.booleans())
def test_records_name_lines_of_the_page_once(found: list[str], html: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    marked = "".join(f'<div class="r"><p>{line}</p></div>' for line in found)
    page, records = of(f"<!DOCTYPE html><body>{marked}</body>" if html else "\n".join(found))
    kinds = [set(records.times), records.texts, records.fixtures - set(records.times), records.others]
    assert sum(map(len, kinds)) == len(set().union(*kinds))
    assert set().union(*kinds) <= set(range(len(page.lines)))


def test_the_cost_grows_with_the_page_alone() -> None:
    def cost(times: int) -> float:
        page = read(
            listed().replace("</h1>", "</h1>" + listed()[len("<!DOCTYPE html><body><h1>木门关不上</h1>") :] * times)
        )
        start = time.process_time()
        assert page.records.times
        return time.process_time() - start

    cost(10)
    assert cost(400) < 40 * max(cost(40), 0.001)


@pytest.mark.parametrize(("buttons", "expected"), [("赞 {n} 回复", "赞 4 回复"), ("", None)], ids=["buttons", "none"])
def test_the_last_record_of_a_text_page_ends_as_the_others_do(buttons: str, expected: str | None) -> None:
    said = ["老屋的木门关不上。", "顶一下", "先看合页是不是松了。", "学习了学习了"]
    rows = [
        [f"{user} 2022-07-0{n} 1{n}:20", text, buttons.format(n=n)]
        for n, (user, text) in enumerate(zip(USERS, said, strict=True), 1)
    ]
    page, records = of("\n".join([*[line for row in rows for line in row if line], "最近来过的人", "云中鹤"]))
    assert (page.lines[records.last] if records.last >= 0 else None) == expected


def test_cells_of_a_table_are_places_of_their_own() -> None:
    rows = "".join(
        f"<table><tr><td rowspan=2>{user}</td><td>留言时间：2009-3-1{n} 9:15</td></tr><tr><td>{said}</td></tr></table>"
        for n, (user, said) in enumerate(zip(USERS, SAID, strict=True))
    )
    page, records = of(f"<!DOCTYPE html><body><h1>留言</h1>{rows}</body>")
    assert lines(page, records.texts) == SAID
    assert lines(page, records.fixtures) == USERS


def test_the_first_post_may_be_of_another_class() -> None:
    rows = "".join(
        f'<div class="{"reply" if n else "topic"}"><i class="t">{user} 2022-07-0{n + 1} 11:20</i><div>{said}</div></div>'
        for n, (user, said) in enumerate(zip(USERS, SAID, strict=True))
    )
    page, records = of(f"<!DOCTYPE html><body><h1>木门</h1><div>{rows}</div></body>")
    assert lines(page, records.times) == [f"{user} 2022-07-0{n} 11:20" for n, user in enumerate(USERS, 1)]


def test_classes_may_be_numbered() -> None:
    page, records = of(listed().replace('class="when"', 'class="css-{}z"').format(*range(len(SAID))))
    assert lines(page, records.texts) == SAID


def test_without_times_the_links_to_users_open_the_records() -> None:
    rows = "".join(
        f'<li><a class="u" href="/u/{n}">{user}</a><div class="s">{said}</div><i>{n}</i></li>'
        for n, (user, said) in enumerate(zip(USERS, SAID, strict=True))
    )
    page, records = of(f"<!DOCTYPE html><body><h1>木门</h1><ul>{rows}</ul></body>")
    assert lines(page, records.times) == USERS


def test_links_with_no_sentence_between_are_no_users() -> None:
    rows = "".join(f'<li><a href="/u/{n}">{user}</a><div>{n} 帖</div></li>' for n, user in enumerate(USERS))
    assert not of(f"<!DOCTYPE html><body><ul>{rows}</ul></body>")[1].times


def test_the_head_that_a_board_writes_into_each_text_is_furniture() -> None:
    said = [
        f"发信人: u{n} (客{n}), 信区: Wood<br>标&nbsp; 题: 木门<br>{text}<br>※ 来源:·青峦站"
        for n, text in enumerate(SAID)
    ]
    page = listed()
    for before, after in zip(SAID, said, strict=True):
        page = page.replace(f"<p>{before}</p>", f"<p>{after}</p>")
    found, records = of(page)
    assert lines(found, records.texts - records.fixtures) == SAID


def test_an_event_between_posts_is_furniture_and_a_sentence_is_not() -> None:
    page = listed().replace(
        '<div class="unit u2">', '<div>铁匠李 改了标签</div><div>有人说，门要换。</div><div class="unit u2">'
    )
    found, records = of(page)
    assert "铁匠李 改了标签" in lines(found, records.fixtures)
    assert "有人说，门要换。" not in lines(found, records.fixtures)


@pytest.mark.parametrize(
    "time",
    ["Sat Nov  {n} 19:03:11 2010", "{n}月前", "1{n}:03:11", "1{n} 月 3 日", "1-1{n} 20:33"],
)
def test_times_are_known_in_many_forms(time: str) -> None:
    assert len(of(listed(time))[1].times) == len(SAID)


def test_texts_stand_above_the_times_where_sentences_do() -> None:
    said = [f"门关不上，刨了{n}回还是不行。" for n in "一二三四五"]
    rows = [
        line
        for n, text in enumerate(said)
        for line in (f"匠人{n}号 住城{'东西南北中'[n]}", text, f"{n}楼 昨天 1{n}:30 回复")
    ]
    assert of("\n".join(rows))[1].is_below
