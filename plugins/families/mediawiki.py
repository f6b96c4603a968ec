"""MediaWiki, the software of Wikipedia: an article is what stands between the hatnotes and the references.

Class names are those of its skins and of the templates that nearly every wiki copies: `.mw-editsection`, `.infobox`,
`.navbox`, `.ambox`, `.hatnote`, `.reflist`.
"""

from extractor import Family, drop, signal

EDIT = r"\[ ?(?:编辑|編輯)(?: ?\| ?(?:编辑源代码|編輯原始碼|源代码))? ?\]"

family = Family(
    id="mediawiki",
    name="MediaWiki",
    signals=[
        signal.node("seen-content", "#mw-content-text", 2),
        signal.line("seen-motto", r"维基百科,自由的百科全书|维基百科,自由的百科全书", 2),
        signal.line("seen-edited", r"本页面最后修订于 ?\d{4}年.{4,40}", 2),
        signal.inline("seen-edit-links", EDIT, 1),
    ],
    rules=[
        drop.node(
            "boxes",
            ".infobox, .navbox, .ambox, .hatnote, .metadata, .vertical-navbox, .sistersitebox, .toc, #toc, #siteNotice, "
            "#siteSub, #contentSub, #catlinks, .printfooter, .mw-jump-link, .vector-toc, .portal",
            role="WIDGET",
            why="boxes beside and below the article",
        ),
        drop.node(
            "references", ".reflist, .references, .mw-references-wrap", role="OTHER", why="the list of references"
        ),
        drop.inline(
            "edit",
            EDIT,
            role="TOOLBAR",
            why="a link to edit stands behind each heading",
            hits=["历史沿革[编辑]", "歷史沿革[編輯]"],
            misses=["编辑部的历史", "[编辑手记]"],
        ),
        drop.line(
            "motto",
            r"维基百科,自由的百科全书|此条目.{2,60}|关于.{1,40},请见.{1,40}|[^。]{0,20}可以指[:]|提示:?此条目页的主题不是.{1,40}|(?:跳转到|跳至)(?:导航|搜索|内容).{0,12}",
            role="WIDGET",
            zone="head",
            why="notes above the article",
            hits=["维基百科,自由的百科全书", "此条目讲述青峦市的河堤。", "关于同名的河,请见青峦河。"],
            misses=["此条目", "关于河堤的三点说明"],
        ),
        drop.after(
            "apparatus",
            rf"(?:参考(?:文献|资料|来源)|参考文献与注释|注释|脚注|外部(?:链接|连接)|参见|相关条目|延伸阅读)(?:{EDIT})?",
            role="RELATED",
            zone="tail",
            max_share=0.5,
            why="references and links stand below the article",
            hits=["参考文献[编辑]", "外部链接"],
            misses=["参考文献的格式有三种。"],
        ),
    ],
)
