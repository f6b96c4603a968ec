"""Page numbers of an article that is printed on several pages."""

from extractor import Rules, meta

rules = Rules(
    id="pagination",
    name="page numbers",
    rules=[
        meta.line(
            "numbers",
            r"(?:(?:上一页|首页) ?)?(?:[\[【(]?\d{1,3}[\]】)]? ?[|/]? ?){2,12}(?:…? ?\.* ?\d{0,3} ?)?(?:下一页|尾页|末页|>)(?: ?(?:尾页|末页|余下全文))?|(?:[\[【]\d{1,3}[\]】] ?){2,20}|共 ?\d{1,3} ?页.{0,30}(?:下一页|\d)",
            role="PAGINATION",
            why="links to the pages of this article",
            hits=["【1】【2】【3】【4】", "上一页 1 2 3 下一页", "[1] [2] [3] 下一页"],
            misses=["【1】参见第二章。", "1 2 3 4 5"],
        ),
        meta.line(
            "this-page",
            r"第 ?\d{1,3} ?页 ?(?:[/,]|\(?共) ?(?:共 ?)?\d{1,3} ?页\)?|本文导航:? ?(?:第 ?\d{1,2} ?页.{0,60}|(?:\[\d{1,2}\] ?)+)?|- ?\d{1,3} ?-|— ?\d{1,3} ?—",
            role="PAGINATION",
            why="which page of how many, or a page number that a converted document left between two lines",
            hits=["第 2 页 共 5 页", "- 3 -", "— 12 —"],
            misses=["第2页的表格有误。", "- 3 - 4"],
        ),
    ],
)
