"""Forum threads and questions: the posts are the text, whatever the address says."""

from collections.abc import Sequence

import pytest

from extractor import Document, Extractor, Role, is_row

NAV = ["首页", "论坛", "发帖", "搜索", "登录", "注册"]
FOOT = ["关于我们 | 联系我们 | 版权声明", "© 2021 青峦车友 青ICP备00000001号"]
TOPIC = "自行车链条总是掉怎么办"
POSTS = [
    "我家的自行车链条总是掉，换了新的也一样，有没有懂的人",
    "先看看后拨是不是歪了",
    "上次我也是这样，调了后拨就好了。",
    "谢谢，明天去试试",
    "顶一个",
    "把链条剪短一节，别剪太多，不然大齿比的时候会绷断。",
]
USERS = ["松下风", "老张修车", "云中鹤", "松下风", "小白", "铁匠李"]
SILENT = "https://www.qingluan.example/show-8812.html"
TELLING = "https://bbs.qingluan.example/thread-8812-1-1.html"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Return an extractor with the built-in plugins."""
    return Extractor()


def discuz() -> list[str]:
    """Return posts as Discuz! prints them: name, rank and points above author and time."""
    rows = []
    for number, (user, post) in enumerate(zip(USERS, POSTS, strict=True), 1):
        rows += [
            user,
            "注册会员",
            f"积分 {number}3",
            f"发表于 2021-3-{number} 10:10 | 只看该作者",
            post,
            "回复",
            "举报",
        ]
    return rows


def short() -> list[str]:
    """Return posts as newer software prints them: name and age in one line, counts below."""
    rows = []
    for number, (user, post) in enumerate(zip(USERS, POSTS, strict=True), 1):
        rows += [f"{user} {number}天前", post, f"回复 {number}"]
    return [*rows, "相关话题", "白鹭湾的渔民改种莲藕", "老城区的书店要搬家了"]


def thread(extractor: Extractor, rows: Sequence[str], url: str, *, html: bool) -> Document:
    """Extract a composed thread."""
    body = [*NAV, TOPIC, *rows, *FOOT]
    if not html:
        return extractor.extract("\n".join(body), url)
    marked = "".join(f"<h1>{line}</h1>" if line == TOPIC else f"<div>{line}</div>" for line in body)
    return extractor.extract(f"<!DOCTYPE html><title>{TOPIC} - 青峦车友</title><body>{marked}</body>", url)


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
@pytest.mark.parametrize("url", [SILENT, TELLING], ids=["silent address", "telling address"])
def test_a_thread_gives_all_posts_and_nothing_of_its_users(extractor: Extractor, url: str, *, html: bool) -> None:
    doc = thread(extractor, discuz(), url, html=html)
    assert doc.kind == "forum"
    assert [line for line in doc.text.split("\n") if line != TOPIC] == POSTS


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_posts_with_author_and_age_in_one_line_are_found(extractor: Extractor, *, html: bool) -> None:
    doc = thread(extractor, short(), "https://www.qingluan.example/topic/8812", html=html)
    assert [line for line in doc.text.split("\n") if line != TOPIC] == POSTS


def test_the_topic_is_the_title_and_not_in_the_text(extractor: Extractor) -> None:
    doc = thread(extractor, discuz(), TELLING, html=True)
    assert doc.title == TOPIC
    assert TOPIC not in doc.text


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_an_article_with_comments_is_no_thread(extractor: Extractor, *, html: bool) -> None:
    text = [
        "链条掉落多半是后拨变形，先把车立起来，从后面看导轮与飞轮是否在一条线上，不在就需要校正。",
        "校正时用专门的扳手，一次只扳一点，扳过头会断。校正之后再调限位螺丝，先高后低，最后调张力。",
        "如果仍然掉链，检查牙盘的磨损，齿尖变成鲨鱼鳍的形状就该换了，链条和飞轮最好一起换掉。",
    ]
    rows = ["2021-03-01 10:10 来源：青峦车友", *text, "赞(18) 打赏 分享", "3条评论"]
    rows += [
        line for number, post in enumerate(POSTS[2:5]) for line in (USERS[number], f"{number + 1}天前", post, "回复")
    ]
    doc = thread(extractor, rows, "https://www.qingluan.example/blog/1.html", html=html)
    assert (doc.kind, doc.text.split("\n")) == ("article", text)


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_each_post_has_its_author_and_its_time(extractor: Extractor, *, html: bool) -> None:
    doc = thread(extractor, discuz(), SILENT, html=html)
    posts = [block.post for block in doc.blocks]
    assert posts == [
        {"author": user, "published": f"2021-03-{number:02}T10:10:00", "floor": None}
        for number, user in enumerate(USERS, 1)
    ]
    assert (doc.author, doc.source) == (USERS[0], None)


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_an_age_is_given_as_printed(extractor: Extractor, *, html: bool) -> None:
    doc = thread(extractor, short(), "https://www.qingluan.example/topic/8812", html=html)
    assert [block.post for block in doc.blocks] == [
        {"author": user, "published": f"{number}天前", "floor": None} for number, user in enumerate(USERS, 1)
    ]


def test_a_post_of_several_paragraphs_begins_once_and_goes_on(extractor: Extractor) -> None:
    rows = ["松下风", "发表于 2021-3-1 10:10 | 只看该作者", "第一段说的是链条。", "第二段说的是牙盘。", "回复"]
    rows += ["2楼", "云中鹤", "发表于 2021-3-2 10:10 | 只看该作者", "先看看后拨是不是歪了。", "回复"]
    doc = thread(extractor, rows, TELLING, html=False)
    assert [block.post and (block.post["author"], block.post["floor"]) for block in doc.blocks] == [
        ("松下风", None),
        None,
        ("云中鹤", 2),
    ]


def test_a_line_of_signs_is_no_name(extractor: Extractor) -> None:
    users = [": • 松下风", *USERS[1:]]
    rows = [
        line for user, post in zip(users, POSTS, strict=True) for line in (user, "2023年12月7日 10:10", post, "回复")
    ]
    doc = thread(extractor, rows, TELLING, html=False)
    assert [diagnostic.code for diagnostic in doc.diagnostics] == []
    assert [block.post["author"] for block in doc.blocks if block.post] == [None, *USERS[1:]]


QUESTION = ["换了新的也一样，该怎么办？"]
ANSWERS = ["2个回答", "云中鹤", "回答于 2021-03-02 10:10", "调一调后拨，先高后低。", "写回答"]


@pytest.mark.parametrize("asked", [QUESTION, []], ids=["a question with a text", "a question in its title alone"])
def test_who_answers_first_has_not_asked(extractor: Extractor, asked: list[str]) -> None:
    doc = thread(extractor, [*asked, *ANSWERS], "https://www.qingluan.example/question/12", html=True)
    nobody = [{"author": None, "published": None, "floor": None}] * len(asked)
    answer = {"author": "云中鹤", "published": "2021-03-02T10:10:00", "floor": None}
    assert [block.post for block in doc.blocks] == [*nobody, answer]
    assert (doc.title, doc.author, doc.published) == (TOPIC, None, None)


def test_names_times_and_floors_are_bylines_by_a_named_rule(extractor: Extractor) -> None:
    doc = thread(extractor, discuz(), SILENT, html=False)
    quotes = [doc.ledger.quote(span) for span in doc.ledger if span.rule == "posts/post"]
    assert quotes[::2] == USERS
    assert quotes[1] == "2021-3-1 10:10"
    assert {span.role for span in doc.ledger if span.rule == "posts/post"} == {Role.BYLINE}


def test_the_json_form_has_the_post_where_it_begins(extractor: Extractor) -> None:
    record = thread(extractor, discuz(), SILENT, html=False).to_dict()
    assert record["blocks"][1]["post"] == {"author": USERS[1], "published": "2021-03-02T10:10:00", "floor": None}


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_an_article_has_no_posts(extractor: Extractor, *, html: bool) -> None:
    rows = [
        "2021-03-01 10:10 来源：青峦车友",
        *[f"第{n}段说的是链条掉落的第{n}个原因，请对照着检查。" for n in "一二三四"],
    ]
    doc = thread(extractor, [*rows, "网友评论", "松下风 3天前", "写得好，学到了。", "回复"], SILENT, html=html)
    assert doc.kind == "article"
    assert all(block.post is None for block in doc.blocks)


PROSE = "我家的自行车链条总是掉，换了新的也一样。"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["题", *[line for day in range(1, 6) for line in (f"2021-03-0{day} 10:10", PROSE, "回复")]], True),
        (["题", *[line for day in range(1, 6) for line in (PROSE, f"2021-03-0{day} 10:10", "回复")]], True),
        (["题", "山雀 2021-03-01 10:10", *[PROSE] * 4, *["2021-03-02 10:10", PROSE, "回复"] * 3], False),
        (["题", *["2021-03-01 10:10", PROSE, "回复"] * 2], False),
        (["题", *[PROSE] * 9, *["2021-03-01 10:10", PROSE, "回复"] * 3], False),
    ],
    ids=["times above", "times below", "an article with comments", "two", "prose above"],
)
def test_posts_that_are_alike_make_a_row(lines: Sequence[str], *, expected: bool) -> None:
    times = [index for index, line in enumerate(lines) if "10:10" in line]
    prose = [float(len(line)) if line == PROSE else 0.0 for line in lines]
    assert is_row(lines, times, prose, {index for index, line in enumerate(lines) if line == "回复"}) is expected


def test_an_article_about_a_forum_is_none(extractor: Extractor) -> None:
    title = "第十届青峦论坛在云溪开幕"
    text = [
        "论坛今天上午在云溪开幕，来自三十个县的代表参加，会期三天。",
        "明天的议题是山货怎样卖到城里，后天参观集市和仓库。",
    ]
    said = [
        "公交车晚上能不能晚一点收班，现在七点就没有车了。",
        "会场旁边的路修好了没有？上个星期还在挖。",
        "去年的论坛促成了集市，感谢组织的人。",
    ]
    comments = [
        line for hour, post in enumerate(said, 1) for line in (f"网友{hour}号", f"2021-05-06 1{hour}:30", post, "回复")
    ]
    marked = "".join(f"<div>{line}</div>" for line in ["2021-05-06 09:30 来源：青峦晚报", *text, "网友评论", *comments])
    doc = extractor.extract(f"<!DOCTYPE html><title>{title}</title><body><h1>{title}</h1>{marked}</body>", SILENT)
    assert (doc.kind, doc.text.split("\n")) == ("article", text)


def laid_out(posts: Sequence[str], above: str = "") -> str:
    """Return posts as elements of a layout that no rule knows, below `above`."""
    rows = "".join(
        f'<div class="unit"><div class="who"><div>{user}</div><div>经手 {day} 件</div></div><div class="when">2021-03-0{day} 10:10</div>'
        f'<div class="say">{post}</div><div class="ops">应一声 举报</div></div>'
        for day, (user, post) in enumerate(zip(USERS, posts, strict=True), 1)
    )
    bar = "<div>只看楼主 倒序浏览</div>"
    return f"<!DOCTYPE html><title>{TOPIC}</title><body><h1>{TOPIC}</h1>{bar}{above}<div>{rows}</div><div>{FOOT[1]}</div></body>"


def test_elements_alike_that_hold_the_prose_are_posts(extractor: Extractor) -> None:
    doc = extractor.extract(laid_out(POSTS), SILENT)
    assert (doc.kind, doc.text.split("\n")) == ("forum", POSTS)
    assert [block.post and block.post["author"] for block in doc.blocks] == USERS


def test_elements_alike_below_an_article_are_none(extractor: Extractor) -> None:
    text = [
        "链条掉落多半是后拨变形，先把车立起来，从后面看导轮与飞轮是否在一条线上，不在就需要校正。",
        "校正时用专门的扳手，一次只扳一点，扳过头会断。校正之后再调限位螺丝，先高后低，最后调张力。",
    ]
    above = "<div>2021-03-01 08:15 来源：青峦日报</div>" + "".join(f"<p>{line}</p>" for line in text)
    doc = extractor.extract(laid_out(POSTS, above), SILENT)
    assert (doc.kind, doc.text.split("\n")) == ("article", text)


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
@pytest.mark.parametrize("word", ["顶", "支持", "沙发"])
def test_a_post_may_be_what_a_button_says(extractor: Extractor, word: str, *, html: bool) -> None:
    posts = [word if post == "顶一个" else post for post in POSTS]
    rows = [word if line == "顶一个" else line for line in discuz()]
    doc = extractor.extract(laid_out(posts), SILENT) if html else thread(extractor, rows, SILENT, html=False)
    assert doc.text.split("\n") == posts


def test_a_button_below_posts_is_none(extractor: Extractor) -> None:
    rows = [line for row in discuz() for line in ([row, "支持"] if row in POSTS else [row])]
    assert thread(extractor, rows, SILENT, html=False).text.split("\n") == POSTS


def test_a_signature_that_comes_again_is_no_text(extractor: Extractor) -> None:
    motto = "慢工出细活，急不得"
    rows = [line for row in discuz() for line in ([row, motto] if row in (POSTS[0], POSTS[3]) else [row])]
    assert thread(extractor, rows, TELLING, html=False).text.split("\n") == POSTS


def test_a_thread_ends_above_the_form_for_an_answer(extractor: Extractor) -> None:
    rows = [*discuz(), "快速回复", "请遵守社区公约，不要发表与主题无关的话"]
    assert thread(extractor, rows, TELLING, html=False).text.split("\n") == POSTS


@pytest.mark.parametrize("url", [TELLING, SILENT])
def test_posts_alike_and_named_make_a_thread_without_a_word(extractor: Extractor, url: str) -> None:
    page = laid_out(POSTS).replace("只看楼主 倒序浏览", "").replace("应一声 举报", "应一声")
    doc = extractor.extract(page, url)
    assert doc.kind == "forum"
    assert doc.text.split("\n") == POSTS


def test_texts_with_a_link_each_are_no_thread(extractor: Extractor) -> None:
    titled = [f'<h3><a href="/p/{n}">第{n}天：从山脚走到山顶</a></h3><p>{post}</p>' for n, post in enumerate(POSTS)]
    page = laid_out(titled).replace("只看楼主 倒序浏览", "").replace("应一声 举报", "回复")
    assert extractor.extract(page, SILENT).kind != "forum"


def test_a_line_below_the_rule_of_a_signature_is_no_text(extractor: Extractor) -> None:
    rows = [line for row in discuz() for line in ([row, "_" * 18, "慢工出细活"] if row == POSTS[2] else [row])]
    text = thread(extractor, rows, TELLING, html=False).text
    assert "慢工" not in text
    assert POSTS[2] in text


def dated(rows: Sequence[tuple[str, str]]) -> str:
    """Return a page of dated entries that nobody signed."""
    body = "".join(
        f'<div class="e"><div class="d">{when}</div><div class="t">{said}</div></div>' for when, said in rows
    )
    return f"<!DOCTYPE html><body><h1>木工坊大事记</h1>{body}</body>"


def test_dated_entries_without_names_are_no_thread(extractor: Extractor) -> None:
    rows = [(f"201{n}-03-0{n}", f"{post}，这一年做了{n}百件。") for n, post in enumerate(POSTS, 1)]
    assert extractor.extract(dated(rows), SILENT).kind != "forum"


@pytest.mark.parametrize(("asker", "kind"), [("松下风", "forum"), ("山那边", "article")])
def test_who_asks_and_answers_again_makes_a_thread(extractor: Extractor, asker: str, kind: str) -> None:
    asked = f"<p>{asker} 2021-02-28 10:10</p><p>我家的自行车骑上坡总是打滑，换了新的飞轮也一样，有没有懂的人？</p>"
    page = laid_out(POSTS, asked).replace("只看楼主 倒序浏览", "").replace("应一声 举报", "应一声")
    assert extractor.extract(page, SILENT).kind == kind


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_what_stands_below_the_separator_of_a_signature_is_no_text(extractor: Extractor, *, html: bool) -> None:
    rows = [line for row in discuz() for line in ([row, "--", "慢工出细活，急不得。"] if row == POSTS[2] else [row])]
    assert thread(extractor, rows, TELLING, html=html).text.split("\n") == POSTS


@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_a_letter_to_an_office_and_its_answer_are_kept_both(extractor: Extractor, *, html: bool) -> None:
    letter = "您好，东湖路的夜市每天到凌晨一点，油烟直接排进楼道，请问归哪个部门管？"
    answer = "您好，我局已到现场检查，七个摊位没有净化设备，已责令整改，十月底前迁走。"
    rows = ["来信时间", "2021-09-03 10:12", "诉求内容", letter, "办结时间", "2021-09-10 16:40", "答复内容", answer]
    rows += ["评价时间", "2021-09-11 09:05"]
    text = thread(extractor, rows, SILENT, html=html).text
    assert letter in text
    assert answer in text


def test_on_a_text_page_words_and_sentences_of_named_users_make_a_thread(extractor: Extractor) -> None:
    posts = [POSTS[0] + "？飞轮也量过，没有磨。", *POSTS[1:4], "顶", POSTS[5]]
    rows = [
        line for user, post in zip(USERS, posts, strict=True) for line in (f"{user} 学徒 {len(user)}天前", post, "♥ 3")
    ]
    doc = extractor.extract("\n".join(["工坊", TOPIC, *rows]), SILENT)
    assert (doc.kind, doc.text.split("\n")) == ("forum", posts)


def test_on_a_text_page_leads_below_titles_and_sources_make_none(extractor: Extractor) -> None:
    media = ["青峦日报", "松江晚报", "河西网", "北山广播", "青峦日报", "渡口周刊"]
    rows = [
        line
        for number, (medium, post) in enumerate(zip(media, POSTS, strict=True), 1)
        for line in (
            f"修车铺的第{number}个春天到了",
            f"{post}，修车的师傅这样说，街坊们也都点头。",
            f"{medium} {number}天前",
            "12",
        )
    ]
    assert extractor.extract("\n".join([*NAV, *rows, *FOOT]), SILENT).kind != "forum"
