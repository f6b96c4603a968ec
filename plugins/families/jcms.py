"""大汉 JCMS (大汉版通), the system of many government sites: its templates bracket title and text with comments.

The comments are those of the template language, `<!--<$[信息内容]>begin-->` to `<!--<$[信息内容]>end-->`, and of its feed
module, `<!--ZJEG_RSS.content.begin-->` to `<!--ZJEG_RSS.content.end-->`.
"""

from extractor import Family, drop, keep, signal

family = Family(
    id="jcms",
    name="大汉 JCMS",
    signals=[
        signal.comment("seen-brackets", r"<\$\[[^\]]{1,12}\]>begin", 2),
        signal.comment("seen-feed", r"ZJEG_RSS\.content\.begin", 2),
        signal.inline("seen-produced", r"Produced By 大汉网络", 2),
    ],
    rules=[
        keep.between_comments(
            "content",
            r"<\$\[(?:信息|文章)内容\]>begin|ZJEG_RSS\.content\.begin",
            until=r"<\$\[(?:信息|文章)内容\]>end|ZJEG_RSS\.content\.end",
            why="the template writes these comments around the text, whatever it looks like",
            hits=["<$[信息内容]>begin", "ZJEG_RSS.content.begin"],
            misses=["<$[标题名称]>begin", "content begin"],
        ),
        drop.line(
            "produced",
            r"Produced By 大汉网络.{0,20}",
            role="FOOTER",
            zone="tail",
            why="the system's name at the foot of the page",
            hits=["Produced By 大汉网络 大汉版通发布系统"],
            misses=["本网站由大汉网络建设。"],
        ),
    ],
)
