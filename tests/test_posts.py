"""Posts of threads: who wrote them and when, remarks below them, and what inside them is none of their text."""

import datetime as dt

import pytest
import timing

from extractor import Extractor, read_remark
from extractor.model.dates import parse_date

BOARD = "https://bbs.qingluan.example/thread-9001-1-1.html"
USERS = ["云中鹤88", "松下风", "老张修车", "云中鹤88", "小白"]
POSTS = [
    "院子里的水泵一开就跳闸，换了新的空开也没用。",
    "先量一下电机的绝缘，八成是进水了。",
    "顶",
    "量过了，只有两百欧，怪不得。",
    "那就拆下来烘干再试，烘不好就换一台。",
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def card(number: int, user: str) -> str:
    """Return the card of a user, with the day when he joined in a line below its label."""
    return (
        f'<div class="user"><h4 class="name">{user}</h4><h5>活跃会员</h5><dl><dt>加入</dt><dd>2015-03-0{number}</dd>'
        f"<dt>帖子</dt><dd>{number}07</dd><dt>点数</dt><dd>{number}3</dd><dt>所在地</dt><dd>青溪</dd></dl></div>"
    )


def board(posts: list[str], below: str = "") -> str:
    """Return a thread with cards to the left of posts."""
    rows = [
        f'<article class="post">{card(number, user)}<div class="cell"><ul><li class="on">2021-05-0{number}</li>'
        f'<li>#{number}</li></ul><div class="body">{post}</div>{below}</div></article>'
        for number, (user, post) in enumerate(zip(USERS, posts, strict=True), 1)
    ]
    head = "<title>修理 - 水泵一开就跳闸怎么查 | 青峦农机论坛</title>"
    return f"{head}<h1><span>修理</span> 水泵一开就跳闸怎么查</h1>{''.join(rows)}<p>关于我们 | 联系我们</p>"


def test_the_name_is_the_first_of_a_card_and_its_day_is_no_time_of_a_post(extractor: Extractor) -> None:
    doc = extractor.extract(board(POSTS), BOARD)
    posts = [block.post for block in doc.blocks if block.post]
    assert [post["author"] for post in posts] == USERS
    assert [post["published"] for post in posts] == [f"2021-05-0{number}" for number in range(1, 6)]
    assert (doc.author, doc.published) == (USERS[0], dt.date(2021, 5, 1))
    assert doc.text.split("\n") == POSTS


def test_the_sort_of_a_topic_is_no_part_of_its_title(extractor: Extractor) -> None:
    assert extractor.extract(board(POSTS), BOARD).title == "水泵一开就跳闸怎么查"
    page = board(POSTS).replace("<title>修理 - ", "<title>").replace("<span>修理</span> ", "[修理] ")
    assert extractor.extract(page, BOARD).title == "水泵一开就跳闸怎么查"


@pytest.mark.parametrize("glued", ["精华使用体会", "标 题: ", "【转帖】"])
def test_what_is_glued_to_a_heading_is_no_part_of_the_title(extractor: Extractor, glued: str) -> None:
    title = "二手镜头买回来才知道踩了坑"
    rows = "".join(
        f"<p>{user}</p><p>2024-05-0{day} 10:10</p><p>这支镜头我也有，别买。</p>"
        for day, user in enumerate("甲乙丙丁", 1)
    )
    page = f"<!DOCTYPE html><title>{title} - 青峦影友</title><h1><span>{glued}</span>{title}</h1><div>{rows}</div>"
    assert extractor.extract(page).title == title


def test_signatures_attachments_and_reactions_are_no_text(extractor: Extractor) -> None:
    below = (
        '<section class="attachments"><h4>附件</h4><span>接线图.jpg</span></section><div>最后编辑: 2021-05-09</div>'
        '<aside class="post-signature">修了三十年，没修坏过一台</aside><a>松下风, 小白和其他12人</a>'
    )
    assert extractor.extract(board(POSTS, below), BOARD).text.split("\n") == POSTS


def test_heads_of_quotations_are_no_text(extractor: Extractor) -> None:
    quoted = f"<blockquote><div>松下风 说：</div><div>{POSTS[1]}</div><div>点击展开...</div></blockquote>{POSTS[3]}"
    doc = extractor.extract(board([*POSTS[:3], quoted, POSTS[4]]), BOARD)
    assert doc.text.split("\n") == [*POSTS[:3], POSTS[1], *POSTS[3:]]


def test_lines_of_code_with_times_open_no_post(extractor: Extractor) -> None:
    log = (
        "<pre><code>"
        + "\n".join(f"04:0{n}:00 {word}" for n, word in enumerate(("水泵开", "空开跳", "合上", "又跳", "断电", "断水")))
        + "</code></pre>"
    )
    doc = extractor.extract(board([POSTS[0] + log, *POSTS[1:]]), BOARD)
    assert [block.post["author"] for block in doc.blocks if block.post] == USERS
    assert "04:05:00 断水" in doc.text


def test_a_time_that_shows_an_age_is_read_from_its_element(extractor: Extractor) -> None:
    page = board(POSTS).replace('<li class="on">2021-05-01</li>', '<li class="on" title="2021-5-1 08:30">3 年前</li>')
    for number in range(2, 6):
        page = page.replace(f'<li class="on">2021-05-0{number}</li>', '<li class="on">3 年前</li>')
    assert extractor.extract(page, BOARD).published == dt.datetime(2021, 5, 1, 8, 30)  # noqa: DTZ001 - as printed


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("松下风：周六老地方见2016-04-05 12:20回复", ("松下风", "周六老地方见", "2016-04-05 12:20")),
        ("推 maike: 大叔是詩人吧 11/25 19:44", ("maike", "大叔是詩人吧", "11/25 19:44")),
        ("松下风作者：明天单独写一篇。03-28 23:31赞(203)", ("松下风", "明天单独写一篇。", "03-28 23:31")),
        ("一楼返水，别碰。\xa0发表于 2023-3-18 22:40", (None, "一楼返水，别碰。", "2023-3-18 22:40")),
    ],
)
def test_a_remark_is_read(line: str, parts: tuple[str | None, str, str]) -> None:
    remark = read_remark(line)
    assert remark is not None
    assert tuple(line[slice(*span)] if span else None for span in remark) == parts


@pytest.mark.parametrize(
    "line",
    [
        "发表于 2023-3-18 22:18:44",
        "楼主：松下风 时间：2016-04-05 12:20",
        "提问者：松下风 2016-04-05 12:20",
        "发表时间：2016-04-05 12:20",
        "IP属地:青州来自客户端6楼2022-11-27 21:26回复",
        "火车的班次：每天一趟",
    ],
)
def test_a_line_of_facts_is_no_remark(line: str) -> None:
    assert read_remark(line) is None


def test_a_name_known_to_the_thread_may_stand_before_the_time_of_its_remark() -> None:
    line = "松下风 01-15 00:24 我也这么想"
    assert read_remark(line) is None
    assert read_remark(line, {"松下风"}) is not None


def test_remarks_below_a_post_are_posts(extractor: Extractor) -> None:
    remarks = "<p>松下风：烘干就行2021-05-02 12:20回复</p><p>小白：同问2021-05-02 12:44回复</p>"
    doc = extractor.extract(board(POSTS, remarks), BOARD)
    said = [(block.post["author"], block.text) for block in doc.blocks if block.post]
    assert ("松下风", "烘干就行") in said
    assert ("小白", "同问") in said


def test_the_topic_of_a_text_page_is_its_title(extractor: Extractor) -> None:
    lines = ["论坛", "登录", "水泵一开就跳闸怎么查"]
    for number, (user, post) in enumerate(zip(USERS, POSTS, strict=True), 1):
        lines += [
            user,
            "注册会员",
            f"积分 {number}3",
            f"发表于 2021-5-{number} 10:10 | 只看该作者",
            post,
            "回复",
            "举报",
        ]
    doc = extractor.extract("\n".join(lines), BOARD)
    assert doc.title == "水泵一开就跳闸怎么查"
    assert doc.text.split("\n") == POSTS


@pytest.mark.parametrize("name", ["作者", None])
def test_what_a_user_posted_with_its_discussion_is_a_thread(extractor: Extractor, name: str | None) -> None:
    """Below an article of a newspaper stand comments, below what a user posted a discussion: he answers there."""
    head = "<p>松下风</p><p>发布于2024-03-28 21:15来自青峦</p>" if name else "<p>2024-03-28 21:15 来源：青峦日报</p>"
    rows = "".join(
        f'<div class="item"><div class="hd"><a>{user}</a><span class="time">03-29 1{n}:32 · 青州</span></div>'
        f'<p class="content">{post}</p><div><a>赞({n})</a><a>回复</a></div></div>'
        for n, (user, post) in enumerate(zip(USERS, POSTS, strict=True))
    )
    text = "".join(
        f"<p>第{n}年记下的账，进出都写在这里，一笔也没有少，看的人自己会算。</p>" for n in "一二三四五六七八"
    )
    label = "全部讨论(287)" if name else "网友评论"
    doc = extractor.extract(f"<title>七年的账</title><h1>七年的账</h1>{head}{text}<h3>{label}</h3>{rows}")
    assert (doc.kind == "forum") is (name is not None)
    assert (POSTS[4] in doc.text) is (name is not None)


def test_asctime_is_a_date() -> None:
    assert parse_date("Sat Nov 25 19:39:03 2023") == dt.datetime(2023, 11, 25, 19, 39, 3)  # noqa: DTZ001 - as printed


@pytest.mark.parametrize("is_html", [True, False], ids=["html", "text"])
def test_eight_times_the_posts_cost_about_eight_times_as_much(extractor: Extractor, *, is_html: bool) -> None:
    words = ["水泵", "空开", "电机", "绝缘", "烘干", "老张", "井绳"]

    def cost(count: int) -> float:
        rows = "<!DOCTYPE html><h1>水泵一开就跳闸</h1>" if is_html else "水泵一开就跳闸\n"
        for number in range(count):
            one, other = words[number % 7], chr(0x4E00 + number)  # no post says what another says
            said = (
                f"{one}手",
                f"发表于 2021-05-{number % 28 + 1:02} 10:{number % 60:02}",
                f"{one}进水了，{other}也没动。",
                "回复 举报",
            )
            if is_html:
                marked = [f'<p class="{name}">{text}</p>' for name, text in zip("abcd", said, strict=True)]
                rows += f'<div class="post">{"".join(marked)}</div>'
            else:
                rows += "\n".join([*said, ""])
        document = extractor.extract(rows, BOARD)
        assert sum(block.post is not None for block in document.blocks) == count
        return timing.seconds(extractor, rows, "text/html" if is_html else "text/plain", BOARD)

    assert cost(8000) < 13 * cost(1000)
