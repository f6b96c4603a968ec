"""What disguises or spins a copy goes, and nothing that stands beside it."""

import pytest

from extractor import Extractor

EXTRACTOR = Extractor()
PARAGRAPHS = [
    "山雀每年三月到园子里来,先看旧的巢箱,再看新的,看上几天才决定住哪一个。",
    "巢箱要朝东南,口子不能大,大了麻雀会进去,山雀就不来了。",
    "四月里能听见雏鸟的叫声,这时候不要走近,也不要打开盖子看。",
    "到了五月,雏鸟出巢,巢箱空下来,可以取下来清洗,晾干,秋天再挂。",
]
CLEAN = "\n".join(PARAGRAPHS)

SPUN = "山雀每年三月到園(yuán)子里來,先看舊的巢箱,再看新的,看上幾天才決(jué)定住哪一個(gè)。"


def test_readings_that_a_converter_strewed_go() -> None:
    lines = [
        SPUN,
        "園(yuán)子里的巢箱要朝東南,每一個(gè)都要擦干凈。",
        "這個(gè)時(shí)候不要走近園(yuán)子,時(shí)間(jiān)到了再去。",
    ]
    doc = EXTRACTOR.extract("\n".join(lines))
    assert "(" not in doc.text
    assert doc.text.startswith("山雀每年三月到園子里來")


@pytest.mark.parametrize(
    "lesson",
    [
        "行(xíng)走,银行(háng),道行(héng);行(xíng)为,行(háng)列。长(cháng)短,长(zhǎng)大;长(cháng)处,校长(zhǎng)。",
        "我(wǒ)爱(ài)我(wǒ)的(de)家(jiā),家(jiā)里(lǐ)有(yǒu)爸(bà)爸和(hé)妈(mā)妈,爸(bà)爸种(zhòng)地(dì),妈(mā)妈养(yǎng)鸡(jī)。",
        "鳜(guì)鱼、鲈(lú)鱼、鲥(shí)鱼、鲟(xún)鱼、鲍(bào)鱼、鳗(mán)鱼、鲶(nián)鱼、鲤(lǐ)鱼,都是江里的鱼。",
        "李垚(yáo)来了。李垚(yáo)坐下。李垚(yáo)喝茶。李垚(yáo)看书。李垚(yáo)写字。李垚(yáo)走了。李垚(yáo)又来。李垚(yáo)再走。",
    ],
)
def test_readings_that_a_teacher_gave_stay(lesson: str) -> None:
    assert EXTRACTOR.extract(f"{CLEAN}\n{lesson}").text.endswith(lesson)


def test_stray_signs_behind_a_particle_go_and_quotation_stays() -> None:
    dirty = CLEAN.replace("旧的巢箱", "旧的`巢箱").replace("雏鸟的叫声", "雏鸟的'叫声")
    assert EXTRACTOR.extract(dirty).text == CLEAN
    quoted = "在脚本里用的`日期`命令会先执行。\n他说的'自由'是另一回事。\n写成的`格式`和用的`参数`要一致。"
    assert EXTRACTOR.extract(f"{CLEAN}\n{quoted}").text.endswith(quoted)


def test_search_words_of_another_trade_above_a_page_go() -> None:
    spam = "国产精品久久,欧美无码一区二区,黄色大片免费看,中文字幕在线,九九精品"
    assert EXTRACTOR.extract(f"{spam}\n{CLEAN}").text == CLEAN
    innocent = "亚洲杯,欧美市场,国产汽车,今年的三件大事都与出口有关。"
    assert innocent in EXTRACTOR.extract(f"{CLEAN}\n{innocent}\n{CLEAN}").text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("信使到了。记住网址ｗＷｗ.ｅxａmｐlｅ.Ｃoｍ", "信使到了。"),
        ("雨停了；ｗｗｗ．ｌｕfanｂｏｏｋ．ｅｘａｍｐｌｅ", "雨停了；"),
        ("线段ＡB．CＤ与ＥF．垂直。", "线段ＡB．CＤ与ＥF．垂直。"),
    ],
)
def test_a_disguised_address_goes_without_the_sentence_before_it(line: str, kept: str) -> None:
    doc = EXTRACTOR.extract(f"{CLEAN}\n{line}\n{CLEAN}")
    assert doc.text == f"{CLEAN}\n{kept}\n{CLEAN}"


@pytest.mark.parametrize("mark", ["本文由青松笔记发布，转载请注明来源。", "【青松题库】", "ｗＷｗ.ｅxａmｐlｅ.Ｃoｍ"])
def test_terms_frames_and_wide_addresses_behind_paragraphs_go(mark: str) -> None:
    assert EXTRACTOR.extract("\n".join(line + mark for line in PARAGRAPHS)).text == CLEAN
