"""Text that was read in the wrong charset is told where it stands; what only speaks of such text is left alone."""

from itertools import pairwise

import pytest

from extractor import Extractor
from extractor.model.page import Charset
from extractor.readers.damage import find_damage

GIVEN = Charset(None, "", "text")
PROSE = "河口镇的芦苇收割队每天清晨下滩，先把浮冰敲开，再沿着木桩往里割。“今年的苇子长得高。”老把式说。"


def kinds(text: str, charset: Charset = GIVEN) -> list[str]:
    """Return the kinds of damage, each once, in order of place."""
    return list(dict.fromkeys(damage.kind for damage in find_damage(text, charset)))


def as_latin(text: str, codec: str) -> str:
    """Read UTF-8 as a browser reads Windows-1252 or as Latin-1."""
    if codec == "latin-1":
        return text.encode().decode(codec)
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())


DAMAGED = [
    ("replaced", "河口镇的\ufffd\ufffd收割队。"),
    ("replaced_as_gbk", ("河口镇" + "\ufffd\ufffd\ufffd\ufffd").encode().decode("gb18030", "ignore")),
    ("replaced_as_gbk", "河口镇的锟斤拷锟斤拷收割队每天清晨下滩。"),
    ("filler", "编号：烫烫烫烫烫烫烫烫"),
    ("filler", "姓名：屯屯屯屯屯屯"),
    ("utf8_as_gbk", PROSE.encode().decode("gb18030", "ignore")),
    ("utf8_as_gbk", PROSE.encode().decode("gbk", "ignore")),
    ("utf8_as_latin1", as_latin(PROSE, "latin-1")),
    ("utf8_as_latin1", as_latin(PROSE, "cp1252")),
    ("utf8_as_latin1", as_latin(as_latin(PROSE, "cp1252"), "cp1252")),
]


@pytest.mark.parametrize(("kind", "text"), DAMAGED)
def test_damage_is_known_by_its_kind(kind: str, text: str) -> None:
    assert kind in kinds(text)
    assert kind in kinds(f"{PROSE}\n{text}\n{PROSE}")


INTACT = [
    PROSE,
    "程序员都见过“锟斤拷”三个字，它是两次解码的结果。",
    "页面上出现鐨勶紝锟斤拷锟斤拷这样的乱码，多半是编码声明错了。",
    "水烫烫烫！快拿开。",
    "鈥（Ho）、鈦、銆是元素与古字，锛子是木匠的工具，用锛子把木料削平。",
    "锛头磨得锃亮，他抡锛砍下去，木屑乱飞，半天就把大梁砍平了。",
    "Müller 在 café 里说：â 和 ä 都是字母，Ã 也是。São Paulo，Ílhavo，naïve。",
    "屯屯是一个村的名字，大屯屯小。",
    "价格 £5 – 25 °C，© 2021 青峦网 ®，Ä Ö Ü ß。",
]


@pytest.mark.parametrize("text", INTACT)
def test_intact_text_and_text_about_damage_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_a_page_that_speaks_of_it_is_still_told_of_what_its_own_bytes_lost() -> None:
    text = "这里有乱码\ufffd。"
    assert kinds(text) == []
    assert kinds(text, Charset("gbk", "gb18030", "declared")) == ["replaced"]


def test_places_are_offsets_in_the_ledger_s_text_and_nothing_is_repaired() -> None:
    page = f"{PROSE}\n他说的锟斤拷锟斤拷没有人听见。\n{PROSE}"
    doc = Extractor(plugins=[]).extract(page)
    (told,) = doc.diagnostics
    assert told.code == "damaged_text"
    assert told.details["count"] == 1
    assert [doc.ledger.text[start:end] for start, end in told.details["places"]] == ["锟斤拷锟斤拷"]
    assert doc.text == page


def test_near_places_are_one_and_distant_ones_are_not() -> None:
    wrong = PROSE.encode().decode("gb18030", "ignore")
    assert len(find_damage(wrong, GIVEN)) < len(wrong) / 20
    apart = find_damage(f"{wrong}\n{PROSE}\n{wrong}", GIVEN)
    assert any(
        before.end < len(wrong) + 1 <= len(wrong) + len(PROSE) < after.start for before, after in pairwise(apart)
    )
