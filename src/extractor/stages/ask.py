"""Asking detectors, each on its own: one that fails is reported and does not take the page down."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from extractor.model.ledger import Claim, Field
from extractor.model.page import Page
from extractor.rules.compile import Program
from extractor.rules.match import Fault
from extractor.rules.rule import Found, Moment, Post
from extractor.rules.rulebook import Armed
from extractor.stages.draft import Draft


def ask(armed: Armed, *given: object) -> tuple[Sequence[object], Fault | None]:
    """Return all that a detector yields for what it is `given`, or the fault that stopped it."""
    find: Callable[..., Iterable[object]] = armed.detector.find
    try:
        return list(find(*given)), None
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises, the page goes on
        return (), Fault(armed.plugin, armed.id, f"{type(error).__name__}: {error}")


def ask_all(detectors: Iterable[Armed], draft: Draft, program: Program) -> None:
    """Add the claims of `detectors`; one that yields something else than stretches of the page is at fault."""
    claims: list[Claim] = []
    faults: list[Fault] = []
    carve = Moment.CARVE
    claims_heard = heard(draft)
    for armed in detectors:
        if armed.detector.needs and not _is_needed(program.places[f"{armed.id}#needs"], draft):
            continue
        region = (draft.region,) if armed.detector.moment is carve else ()
        found, fault = ask(armed, draft.seen, claims_heard, *region)
        if fault is None and found:
            try:
                posts = [item for item in found if isinstance(item, Post)]
                others = [item for item in found if not isinstance(item, Post)]
                claims += [claim_of(armed, item, draft.page) for item in (*printed_of(posts), *others)]
                draft.posts += posts
            except (TypeError, ValueError, AttributeError) as error:
                fault = Fault(armed.plugin, armed.id, str(error))
        if fault:
            faults.append(fault)
    draft.claims += claims
    if faults:
        draft.blame(faults)


def heard(draft: Draft) -> list[Claim]:
    """Return the claims without those on lines that are not shown, and on lines of code: there they mean nothing."""
    unheard = draft.unheard
    return [claim for claim in draft.claims if unheard.get(claim[0], 0) < claim[1]] if unheard else draft.claims


def _is_needed(place: int, draft: Draft) -> bool:
    """Whether the page holds one of the texts that a detector needs."""
    return place in draft.sightings.blocks or place in draft.sightings.offsets


def printed_of(posts: Iterable[Post]) -> Iterator[Found]:
    """Yield what the page prints of posts; the author and the time of the first are the document's."""
    for number, post in enumerate(posts):
        for name, span in (("author", post.author), ("published", post.published), ("floor", post.floor)):
            if span is not None:
                yield Found(*span, {} if number or name == "floor" else {name: span})


def claim_of(armed: Armed, found: object, page: Page) -> Claim:
    """Return what a detector found as a claim; ValueError if it is no stretch of the page."""
    size = len(page.text)
    if not isinstance(found, Found) or not 0 <= found.start < found.end <= size:
        message = f"yielded {found!r}, which is no stretch of a page of {size} characters"
        raise ValueError(message)
    start, end, spans, role = found
    detector = armed.detector
    fields = tuple([Field(name, page.shown(*span), *span, armed.id) for name, span in spans.items()]) if spans else ()
    terms = (start, end, role or detector.role, armed.id, detector.place, armed.level, 0, detector.zone, 1.0, fields)
    return tuple.__new__(Claim, terms)  # a thread has hundreds of claims: this is twice as fast as the constructor
