"""DedeCMS hides one of a few sentences about itself before paragraph ends; copies show them.

Source: `RndString` in `include/helpers/downmix.helper.php` with the strings of `data/downmix.data.php`.
"""

from extractor import Rules, drop

rules = Rules(
    id="dedecms",
    name="DedeCMS mixing strings",
    rules=[
        drop.inline(
            "string",
            r"织梦好,好织梦|(?:本文|内容)来自(?:织梦|dedecms(?:\.com)?)|织梦内容管理系统|[Cc]opyright dedecms|(?<=[。!?”)])(?:www\.)?dedecms\.com$",
            role="WATERMARK",
            why="a fixed list of strings, one at a time",
            hits=["病跟着来。内容来自dedecms", "半片林子。本文来自织梦", "织梦好,好织梦", "死了鸡。dedecms.com"],
            misses=["织梦的人", "他用dedecms.com的模板建站。", "梦好,好梦难圆"],
        ),
    ],
)
