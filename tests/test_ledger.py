"""Whatever plugins claim, every character of the page has one role and one rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Claim, Ledger, Role
from extractor.model.ledger import Level, Place, Span, winners

TEXT = 40


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Draw any claim on a text of TEXT characters."""
    start = draw(st.integers(0, TEXT - 1))
    return Claim(
        start,
        draw(st.integers(start + 1, TEXT)),
        draw(st.sampled_from([Role.NAVIGATION, Role.WATERMARK, Role.LEGAL, Role.HIDDEN])),
        draw(st.sampled_from(["a/x", "a/y", "b/x", "site/x"])),
        draw(st.sampled_from(Place)),
        draw(st.sampled_from(Level)),
    )


def by_character(given_claims: list[Claim]) -> list[Claim | None]:
    """Resolve in the plainest way: for each character the best of the claims on it."""
    return [
        min(
            (claim for claim in given_claims if claim.start <= at < claim.end),
            key=lambda claim: claim.rank,
            default=None,
        )
        for at in range(TEXT)
    ]


@given(st.lists(claims(), max_size=12))
def test_each_character_goes_to_the_best_claim_on_it(given_claims: list[Claim]) -> None:
    resolved: list[Claim | None] = [None] * TEXT
    for start, end, winner in winners(given_claims):
        for at in range(start, end):
            assert resolved[at] is None, "segments do not overlap"
            resolved[at] = winner
    wanted = by_character(given_claims)
    assert [claim and claim.rank for claim in resolved] == [claim and claim.rank for claim in wanted]


@given(st.lists(claims(), max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(given_claims: list[Claim], random: object) -> None:
    shuffled = list(given_claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    def outcome(some: list[Claim]) -> list[tuple[int, int, Role, str]]:
        return [(start, end, winner.role, winner.rule) for start, end, winner in winners(some)]

    assert outcome(given_claims) == outcome(shuffled)


def claim(start: int, end: int, **more: object) -> Claim:
    """Make a claim with defaults."""
    return Claim(start, end, **{"role": Role.LEGAL, "rule": "g/x", **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (claim(0, 9, role=Role.WATERMARK, place=Place.REGION), claim(0, 9, place=Place.INLINE, level=Level.SITE)),
        (claim(0, 9, place=Place.INLINE), claim(0, 9, place=Place.LINE, level=Level.SITE)),
        (claim(0, 9, place=Place.LINE), claim(0, 9, place=Place.REGION, level=Level.SITE)),
        (claim(0, 9, level=Level.SITE), claim(0, 4, level=Level.FAMILY)),
        (claim(0, 4, rule="g/z"), claim(0, 9, rule="g/a")),
        (claim(0, 9, order=1, rule="g/z"), claim(0, 9, order=2, rule="g/a")),
        (claim(0, 9, rule="g/a"), claim(0, 9, rule="g/b")),
    ],
    ids=["watermark", "inline", "line", "site", "shorter", "named order", "rule id"],
)
def test_the_first_difference_in_the_order_of_precedence_decides(winner: Claim, loser: Claim) -> None:
    assert winners([loser, winner])[0][2] == winner


def test_the_loser_keeps_its_other_characters() -> None:
    line, inside = claim(0, 9), claim(3, 5, place=Place.INLINE)
    assert winners([line, inside]) == [(0, 3, line), (3, 5, inside), (5, 9, line)]


def test_spans_have_no_gap_no_overlap_and_are_never_empty() -> None:
    body, space = (Role.BODY, "core/kept"), (Role.SPACE, "core/space")
    ledger = Ledger("甲乙 丙", [2, 2, 3, 4], [body, space, space, body])
    assert list(ledger) == [Span(0, 2, *body), Span(2, 3, *space), Span(3, 4, *body)]
    assert ledger[-1] == Span(3, 4, *body)
    assert ledger[0:2] == list(ledger)[:2]
    assert ledger.at(2).role is Role.SPACE


def test_a_ledger_that_does_not_cover_its_text_is_refused() -> None:
    with pytest.raises(ValueError, match="1 of 2 characters"):
        Ledger("甲乙", [1], [(Role.BODY, "core/kept")])


def test_removed_stretches_of_one_rule_are_one_span_across_white_space() -> None:
    nav, space, body = (Role.NAVIGATION, "n/x"), (Role.SPACE, "core/space"), (Role.BODY, "core/kept")
    ledger = Ledger("甲 乙 丙 丁", [1, 2, 3, 4, 5, 6, 7], [nav, space, nav, space, body, space, nav])
    assert [(span.start, span.end) for span in ledger.removed()] == [(0, 3), (6, 7)]
