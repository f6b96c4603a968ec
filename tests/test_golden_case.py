"""A golden case: laid out as one or refused with a sentence; signed until somebody edits it."""

from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Extractor
from extractor.golden import fields
from extractor.golden.case import Case, read_case, write_case
from extractor.golden.corpus import discover, select
from extractor.golden.sign import Origin, Signature, accept, add_case, refuse_in_ci
from extractor.golden.trial import ASPECTS, Trial
from extractor.model.errors import GoldenError, InputError

BARE = Extractor(plugins=[])
PAGE = "一则通知\r\n各村应当登记。\r\n".encode("gb18030")
SIGNATURE = Signature("林知远", date(2026, 3, 2), "nothing is lost")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return add_case(tmp_path, PAGE, Origin("songcai", "notice", "https://songcai.example/1", "A notice."))


def again(case: Case) -> Trial:
    return Trial(read_case(case.folder), BARE)


def test_a_page_is_kept_byte_for_byte_whatever_is_accepted(case: Case) -> None:
    accept(again(case))
    accept(again(case), SIGNATURE)
    assert case.page.read_bytes() == PAGE


def test_a_drafted_golden_fits_and_nobody_signed_it(case: Case) -> None:
    accept(again(case))
    trial = again(case)
    assert {aspect: check(trial) for aspect, check in ASPECTS.items()} == {aspect: [] for aspect in ASPECTS}
    assert trial.case.standing == "draft"


def test_a_signature_says_who_when_and_why(case: Case) -> None:
    accept(again(case))
    accept(again(case), SIGNATURE)
    signed = read_case(case.folder)
    assert signed.is_signed
    assert (signed.by, signed.on, signed.because) == SIGNATURE


@pytest.mark.parametrize("name", ["golden.txt", "golden.toml"])
def test_an_edit_of_a_signed_golden_breaks_the_signature(case: Case, name: str) -> None:
    accept(again(case), SIGNATURE)
    path = case.folder / name
    path.write_text(path.read_text(encoding="utf-8").replace("通知", "公告") + "\n", encoding="utf-8")
    assert not read_case(case.folder).is_signed
    assert read_case(case.folder).standing == "draft, changed since it was signed"


def test_line_ends_that_a_checkout_changed_break_no_signature(case: Case) -> None:
    accept(again(case), SIGNATURE)
    for name in ("golden.txt", "golden.toml"):
        path = case.folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_case(case.folder).is_signed
    assert again(case).line_differences == ([], [])


def test_accepting_unsigned_makes_a_reviewed_case_a_draft_only_if_something_differs(case: Case) -> None:
    accept(again(case), SIGNATURE)
    assert accept(again(case)).is_signed
    (case.folder / "golden.txt").write_text("= p │ 别的\n", encoding="utf-8")
    assert accept(again(case)).state == "draft"
    assert read_case(case.folder).by is None


def test_accepting_is_refused_where_no_person_is() -> None:
    refuse_in_ci({})
    with pytest.raises(GoldenError, match="refused where CI is set"):
        refuse_in_ci({"CI": "true"})


def test_a_golden_that_does_not_exist_yet_comes_with_the_command_that_drafts_it(case: Case) -> None:
    with pytest.raises(GoldenError, match=f"extractor accept {case.folder}"):
        ASPECTS["body"](again(case))
    assert ASPECTS["ledger"](again(case)) == []


def test_a_case_file_that_is_written_reads_back(case: Case) -> None:
    full = attrs.evolve(
        case,
        state="reviewed",
        by="某人",
        on=date(2026, 1, 1),
        because="看过",
        sha256="00",
        content_type="text/plain",
        composed=True,
    )
    write_case(full)
    assert read_case(case.folder) == full


@pytest.mark.parametrize(
    ("stated", "complaint"),
    [
        ('wy = "x"', "no key 'wy'; did you mean 'why'?"),
        ('state = "reviewd"', "no state 'reviewd'; did you mean 'reviewed'?"),
        ("url = 3", "url is a str, not 3"),
        ("url =", "Invalid value"),
    ],
)
def test_a_case_file_with_a_mistake_is_refused_with_a_hint(case: Case, stated: str, complaint: str) -> None:
    (case.folder / "case.toml").write_text(stated, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_case(case.folder)
    assert complaint in str(caught.value)
    assert str(case.folder) in str(caught.value)


def test_a_case_has_one_page(case: Case) -> None:
    (case.folder / "page.html").write_bytes(b"<p>x</p>")
    with pytest.raises(InputError, match="there are two"):
        read_case(case.folder)
    (case.folder / "page.html").unlink()
    case.page.unlink()
    with pytest.raises(InputError, match="there is none"):
        read_case(case.folder)


def test_a_page_is_added_and_never_replaced(case: Case, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="never replaced"):
        add_case(tmp_path, b"other", Origin("songcai", "notice"))
    assert case.page.read_bytes() == PAGE


@pytest.mark.parametrize("name", ["../up", "", "a/b", ".hidden", "A b"])
def test_a_name_that_is_no_folder_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="is no name for a case"):
        add_case(tmp_path, PAGE, Origin("songcai", name))
    assert list(tmp_path.iterdir()) == []


def test_an_html_page_is_known_by_its_tags_and_a_text_that_speaks_of_tags_is_not_read_as_html(tmp_path: Path) -> None:
    page = "<html><body><p>各村应当登记。</p></body></html>".encode()
    assert add_case(tmp_path, page, Origin("songcai", "html")).page.name == "page.html"
    told = add_case(tmp_path, page, Origin("songcai", "text", media="text/plain"))
    assert told.page.name == "page.txt"
    assert again(told).draft.page.text == page.decode()


def test_cases_are_found_by_id_by_site_and_by_folder(case: Case, tmp_path: Path) -> None:
    other = add_case(tmp_path, PAGE, Origin("other", "notice"))
    assert [each.id for each in discover(tmp_path)] == ["other/notice", "songcai/notice"]
    assert select(["songcai/notice"], tmp_path) == select([str(case.folder)], tmp_path) == select(["songcai"], tmp_path)
    assert [each.folder for each in select(["other", "other/notice"], tmp_path)] == [other.folder]
    assert len(select([], tmp_path)) == 2


def test_a_case_that_is_not_there_comes_with_the_nearest_one(case: Case, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"did you mean {case.id!r}"):
        select(["songcai/notise"], tmp_path)


VALUES = st.one_of(
    st.text(),
    st.integers(-(2**53), 2**53),
    st.dates(),
    st.lists(st.text()),
    st.datetimes(),
    st.dictionaries(st.text(), st.text()),
)


@given(st.dictionaries(st.sampled_from(fields.FIELDS), VALUES))
def test_metadata_reads_back_as_it_was_written(metadata: dict[str, object]) -> None:
    assert fields.loads(fields.dumps(metadata)) == metadata


def test_an_unknown_metadata_field_is_refused_with_a_hint() -> None:
    with pytest.raises(GoldenError, match="no field 'titel'; did you mean 'title'"):
        fields.loads('titel = "x"')
