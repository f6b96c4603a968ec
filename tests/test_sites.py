"""Built-in site plugins with code of their own."""

from extractor import Extractor

ENTRY = "https://baike.baidu.com/item/%E6%B2%B3%E5%A0%A4"
BELOW = "河堤是沿河修建的挡水建筑物。\n1954年,石桥镇的河堤加高了两米。"


def test_the_catalogue_of_an_encyclopaedia_ends_where_its_numbered_entries_end() -> None:
    doc = Extractor().extract(f"河堤\n目录\n1历史\n2现状\n▪年表\n{BELOW}\n", ENTRY)
    assert [doc.ledger.quote(span) for span in doc.ledger if span.rule == "baidu-baike/catalogue"] == [
        "目录",
        "1历史",
        "2现状",
    ]
    assert "年表" in doc.text


def test_a_body_that_discusses_catalogues_is_no_catalogue() -> None:
    doc = Extractor().extract(f"目录学\n目录学研究书目的编制。\n{BELOW}\n", ENTRY)
    assert not [span for span in doc.ledger if span.rule == "baidu-baike/catalogue"]
