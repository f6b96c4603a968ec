"""A date in English on a line of its own: blogs whose template was never translated, boards that terminals read."""

from extractor import ENGLISH_DATE, Rules, meta

rules = Rules(
    id="english-date",
    name="dates in English",
    rules=[
        meta.line(
            "date",
            rf"(?:(?P<author>(?!(?:[Pp]ost|[Pp]ublish|[Uu]pdat)ed|发[布表]于|[时時])[^\W\d_]{{2,12}})(?: ?[|·•/] ?| |(?<=[\u4e00-\u9fff])))?(?:(?:[Pp]ost|[Pp]ublish|[Uu]pdat)ed(?: on)?:? ?|发[布表]于 ?|时间:? ?)?(?P<published>{ENGLISH_DATE})(?: ?[|·•/][^。;!?]{{1,40}})?",
            zone="head",
            why="when it was published, in English",
            hits=[
                "December 28, 2013",
                "Posted on 3 March 2019 · 4 min read",
                "山雀 May 6, 2022",
                "时间Sat Nov 25 19:39:03 2023",
                "Thursday, May 5th, 2011 at 9:05 pm",
            ],
            misses=["May 2013", "Dec 28 Sat 2013 00:28 起停机维护", "March 8"],
        ),
    ],
)
