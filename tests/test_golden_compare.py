"""A difference is told once, in the aspect that it belongs to, with the rule behind it."""

from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor, Site, drop, meta
from extractor.golden.align import align
from extractor.golden.case import Golden
from extractor.golden.compare import compare_fields, compare_lines
from extractor.golden.difference import MAX_SHOWN, Difference, report
from extractor.golden.fields import fields_of
from extractor.golden.gutter import DROPPED, FIELD, KEPT, Line
from extractor.golden.layout import Laid, lay
from extractor.golden.trial import broken_promises, gaps
from extractor.model.ledger import Span
from extractor.model.roles import Role

PAGE = "一、产生的原因\n原因有三个方面，需要分别说明。\n二、应用前景\n前景需要长期观察才能判断。\n阅读 12\n"
RULES = [
    drop.line("contact-card", "二、应用前景", role="WIDGET"),
    meta.line("count", r"阅读 (?P<views>\d+)"),
]


NOTHING = Extractor(plugins=[]).extract("").ledger


def site(*rules: object) -> Site:
    return Site(id="lab", name="实验站", hosts=["lab.example"], rules=list(rules))  # type: ignore[arg-type]


def differences(before: Extractor, after: Extractor) -> tuple[list[str], list[str], list[str]]:
    old, new = (each.trace(PAGE, "https://lab.example/1", content_type="text/plain") for each in (before, after))
    golden = Golden(tuple(laid.line for laid in lay(old)), fields_of(old.document))
    body, structure = compare_lines(golden, lay(new), new.ledger)
    fields = compare_fields(golden, fields_of(new.document), new)
    return [str(each) for each in body], [str(each) for each in structure], [str(each) for each in fields]


LINES = st.lists(
    st.builds(
        Line,
        sign=st.sampled_from([KEPT, FIELD, DROPPED]),
        label=st.sampled_from(["p", "h1", "item", "legal"]),
        text=st.sampled_from(["甲", "甲。", "一、甲", "乙", ""]),
        marker=st.sampled_from(["", "一、"]),
        opens=st.booleans(),
        tally=st.sampled_from(["", "2 lines"]),
        digest=st.sampled_from(["", "0badcafe"]),
    ),
    max_size=8,
)


@given(LINES, LINES)
def test_two_goldens_without_a_difference_are_equal_and_the_other_way_round(old: list[Line], new: list[Line]) -> None:
    body, structure = compare_lines(Golden(tuple(old), {}), [Laid(line, 0, 0) for line in new], NOTHING)
    assert (not body and not structure) == (old == new)


@given(LINES, LINES)
def test_an_alignment_names_every_line_of_both_sides_once_and_in_order(old: list[Line], new: list[Line]) -> None:
    pairs = list(align(old, new))
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))


def test_a_line_that_changed_its_fate_names_the_guilty_rule() -> None:
    before, after = Extractor(plugins=[site()]), Extractor(plugins=[site(RULES[0])])
    body, structure, fields = differences(before, after)
    assert body == ["golden.txt:3: = p → - widget │ 二、应用前景   by lab/contact-card"]
    assert structure == []
    assert fields == []


def test_a_metadata_field_is_told_by_its_name_with_the_rule_that_read_it() -> None:
    before, after = Extractor(plugins=[site()]), Extractor(plugins=[site(RULES[1])])
    body, _, fields = differences(before, after)
    assert body == ["golden.txt:5: = p → ~ byline │ 阅读 12   by lab/count"]
    assert fields == ["golden.toml: extra.views │ none → 12   by lab/count"]


def test_a_heading_that_became_a_paragraph_is_a_matter_of_structure_alone() -> None:
    old = [Line(KEPT, "h1", "总则。", marker="一、"), Line(KEPT, "p", "甲。")]
    new = [Line(KEPT, "p", "一、总则。"), Line(KEPT, "p", "甲。", opens=False)]
    body, structure = compare_lines(Golden(tuple(old), {}), [Laid(line, 0, 0) for line in new], NOTHING)
    assert body == []
    assert [each.change for each in structure] == ["= h1 一、 → = p", "= p → = p …"]


def test_a_text_that_went_missing_names_the_rule_that_has_it_now() -> None:
    rights = drop.line("rights", "乙句。", role="LEGAL")
    ledger = Extractor(plugins=[site(rights)]).extract("甲句。\n乙句。", "https://lab.example/1").ledger
    body, _ = compare_lines(Golden((Line(KEPT, "p", "乙句。"),), {}), [], ledger)
    assert [str(each) for each in body] == ["golden.txt:1: = p → gone │ 乙句。   by lab/rights"]


def test_a_changed_text_is_shown_from_where_it_parts() -> None:
    old, new = Line(KEPT, "p", "甲" * 100 + "旧文"), Line(KEPT, "p", "甲" * 100 + "新文")
    body, _ = compare_lines(Golden((old,), {}), [Laid(new, 0, 0)], NOTHING)
    assert body[0].text == "…" + "甲" * 12 + "旧文 → …" + "甲" * 12 + "新文"


def test_a_report_is_bounded_however_much_differs() -> None:
    many = [Difference("golden.txt:1", "= p → gone", str(number)) for number in range(1000)]
    lines = report(many)
    assert len(lines) == MAX_SHOWN
    assert lines[-1] == "… and 961 more"


def test_what_nobody_can_see_is_escaped_in_a_difference() -> None:
    line = Line(DROPPED, "other", "\x1b[31m[bold]红")
    body, _ = compare_lines(Golden((line,), {}), [], NOTHING)
    assert str(body[0]) == "golden.txt:1: - other → gone │ \\x1b[31m[bold]红"


def test_a_ledger_that_is_no_exact_partition_is_found_out() -> None:
    first, second = Span(0, 1, Role.BODY, "core/kept"), Span(1, 3, Role.LEGAL, "lab/rights")
    assert broken_promises([first, second], "甲乙丙") == []
    for broken in ([second], [first], [first, first], [second, first], [first, Span(1, 1, Role.BODY, "x"), second]):
        assert len(broken_promises(broken, "甲乙丙")) == 1


def ordered(size: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Return stretches in order, without overlap, none empty."""
    points = st.lists(st.integers(0, size), unique=True).map(sorted)
    return points.map(lambda found: list(zip(found[::2], found[1::2], strict=False)))


@given(ordered(30), ordered(30))
def test_gaps_are_what_is_wanted_and_not_covered(wanted: list[tuple[int, int]], covered: list[tuple[int, int]]) -> None:
    def points(stretches: list[tuple[int, int]]) -> set[int]:
        return {at for start, end in stretches for at in range(start, end)}

    assert points(list(gaps(wanted, covered))) == points(wanted) - points(covered)
