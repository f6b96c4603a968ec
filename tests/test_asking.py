"""What sites add around a text goes; the same words in an author's first or last sentence stay."""

import pytest

from extractor import Extractor, Role

EXTRACTOR = Extractor()
PARAGRAPHS = [
    "山雀每年三月到园子里来,先看旧的巢箱,再看新的,看上几天才决定住哪一个。",
    "巢箱要朝东南,口子不能大,大了麻雀会进去,山雀就不来了。",
    "四月里能听见雏鸟的叫声,这时候不要走近,也不要打开盖子看。",
    "到了五月,雏鸟出巢,巢箱空下来,可以取下来清洗,晾干,秋天再挂。",
]
CLEAN = "\n".join(PARAGRAPHS)

LAST = [
    "转载请注明出处这六个字人人会写,照做的却不多,园子里的事也是这样。",
    "欢迎关注这条河的人都来看看。",
    "关注我们,就是关注孩子的未来",
    "点击右上角的图标,把常用联系人设为星标。",
    "本书错误难免,欢迎读者指正。",
    "文中不当之处,敬请专家批评指正。",
    "了解更多活动信息,欢迎拨打热线12345。",
    "报名请加微信:abc12345",
    "微信:abc12345",
    "公众号:青峦教育",
    "如有疑问,请与园林处联系。",
    "饭店门口挂着四颗星,有人点赞,有人说名不副实。",
    "本文由友人整理,文责自负。",
    "这些照片来自网络,谁拍的已经不可考。",
    "资料来源:https://www.example.com/",
    "网上申请的网址是 www.example.gov.cn ,登录之后选择“居住证”。",
    "他在日记的末尾写下“全文完”三个字。",
    "末尾印着(未完待续)四个字,读者等了两年。",
    "更多的年轻人来到田间,请关注他们的难处。",
    "下载之后要归档,收藏之前要登记。",
    "他说:“转载请注明出处。”",
    "特此通知。",
]


@pytest.mark.parametrize("line", LAST)
def test_a_last_sentence_that_looks_like_a_call_stays(line: str) -> None:
    assert EXTRACTOR.extract(f"{CLEAN}\n{line}").text.endswith(line)


@pytest.mark.parametrize("line", [line for line in LAST if line.endswith("。")])
def test_a_first_sentence_that_looks_like_a_call_stays(line: str) -> None:
    doc = EXTRACTOR.extract(f"{line}\n{CLEAN}")
    assert line in "\n".join(filter(None, [doc.title, doc.text]))


CALLS = [
    ["如果本文对您有所帮助,请点赞、评论、转发,支持一下,谢谢!"],
    [
        "感觉不错的话点个收藏,关注我,持续更新!",
        "微信:shanque_01",
        "公众号:山雀笔记",
        "转载请在显眼位置贴上原文链接与作者。",
    ],
    ["━━━━━━━━━━", "未经授权,禁止转载", "如有转载需求,请联系作者", "关注我,解锁更多可能"],
    ["本文由山雀笔记发布,转载请注明来源。", "本文来源:https://www.example.com/1.html"],
    [
        "共计:2779 个字",
        "全文完本文由 简悦 [SimpRead](http://example.com/simpread) 转码,原文地址 https://www.example.com/1.html",
    ],
    ["(封面图由友人提供,侵删)", "轻触阅读原文"],
]


@pytest.mark.parametrize("lines", CALLS)
def test_calls_below_the_text_go_together(lines: list[str]) -> None:
    assert EXTRACTOR.extract("\n".join([CLEAN, *lines])).text == CLEAN


def test_an_address_that_a_collecting_site_glued_to_sentences_goes_and_the_sentences_stay() -> None:
    address = "文章来源地址https://www.example.com/blog/94676.html"
    dirty = CLEAN.replace("住哪一个。", f"住哪一个。{address}").replace(
        "山雀就不来了。", f"山雀就不来了。{address}*文章地址https://a.example/1*"
    )
    doc = EXTRACTOR.extract(dirty)
    assert doc.text == CLEAN
    assert {span.role for span in doc.ledger.removed()} == {Role.WATERMARK}


def test_the_cards_of_document_sites_go() -> None:
    card = [
        "上传人:b****5 文档编号:7285059 上传时间:2023-01-22 格式:DOCX 页数:26 大小:52.84KB",
        "下载 相关 举报",
        "山雀与巢箱.docx_第1页",
        "《山雀与巢箱.docx》由会员分享,可在线阅读,更多相关《山雀与巢箱.docx(26页珍藏版)》请在苇塘文档网上搜索。",
    ]
    assert EXTRACTOR.extract("\n".join([*card, CLEAN])).text == CLEAN


def test_lines_drawn_between_the_parts_of_a_document_do_not_make_it_a_web_page() -> None:
    text = "\n━━━━━━━━━━\n".join(["巢箱", *PARAGRAPHS, "湖心园林处", "2021年3月1日"])
    doc = EXTRACTOR.extract(text)
    assert "".join(filter(None, [doc.title, doc.text])).replace("\n", "") == text.replace("\n", "")


STATEMENTS = [
    "本文章中所有内容仅供学习交流,数据已做处理,严禁用于商业用途,由此产生的后果均与作者无关,若有侵权,请联系我删除!",
    "保留一切权利,禁止商业转载,非商业转载时必须保留此声明与网址:https://example.com/soft",
    "本站所收录作品、书库评论及本站所做之广告均属个人行为,与本站立场无关",
    "如收集内容侵犯了您的权利,请联系我们,一经确认我们立即删除",
    "本站资源多收集于网络,版权归原作者所有,若有侵权,请联系我们. admin@example.com",
]
"""Terms in words that no pattern knows."""


@pytest.mark.parametrize("line", STATEMENTS)
def test_terms_in_other_words_go_below_and_above_the_text(line: str) -> None:
    assert EXTRACTOR.extract(f"{CLEAN}\n{line}").text == CLEAN
    assert EXTRACTOR.extract(f"{line}\n{CLEAN}").text == CLEAN


CLAUSES = [
    "留言代表个人观点,与报社的立场无关,这句话印在来信的上面,请读者留意。",
    "第九条 乙方提供的图片,其版权归原作者所有,乙方应当保证不侵权,如有侵权,由乙方承担责任,不得推诿。",
    "法院认为,被告未经授权转载,侵权成立,应当删除文章,注明出处,并在报上声明道歉。",
    "未经许可转载的,由著作权人要求删除;情节严重的,追究法律责任。",
    "他在声明里说,版权是作者的,转载要付钱,侵权要道歉,三件事缺一不可。",
    "(三)转载本平台的文章,必须注明出处,不得侵权,并取得授权。",
]


@pytest.mark.parametrize("clause", CLAUSES)
def test_clauses_and_reports_with_the_same_words_stay(clause: str) -> None:
    assert EXTRACTOR.extract(f"{CLEAN}\n{clause}").text.endswith(clause.removeprefix("第九条 ").removeprefix("(三)"))


def test_terms_that_are_not_shown_are_no_fault_of_a_plugin() -> None:
    doc = EXTRACTOR.extract("<html><body><div hidden>本站版权所有,转载请注明出处,侵权必究。</div></body></html>")
    assert doc.served_by == "generic"
    assert doc.diagnostics == ()
