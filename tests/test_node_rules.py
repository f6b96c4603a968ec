"""Rules that pick elements of an HTML page by a CSS selector."""

from extractor import Extractor, Site, drop, keep

PAGE = """<!DOCTYPE html><title>河堤</title><body><div class="side">热门</div>
<div id="text"><p>雨下得很久。</p><p class="ad-box">买伞请打电话。</p></div></body>"""


def test_a_selector_that_is_no_regular_expression_drops_and_keeps_elements() -> None:
    site = Site(
        id="qingluan",
        name="青峦",
        hosts=["qingluan.example"],
        rules=[keep.node("text", "#text"), drop.node("boxes", "[class*=ad-b], .a[title^=x-]", role="PROMOTION")],
    )
    doc = Extractor([site]).extract(PAGE, "https://www.qingluan.example/1")
    assert doc.text == "雨下得很久。"
    assert [(span.role.name, span.rule) for span in doc.ledger.removed()] == [
        ("OTHER", "core/outside"),
        ("PROMOTION", "qingluan/boxes"),
    ]
