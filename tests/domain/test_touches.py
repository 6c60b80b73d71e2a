"""A contact's history as the seller reads it, and what became of each promise."""

from __future__ import annotations

import pytest

from app.domain.call import Call, CallRecord, DayPart, Outcome
from app.domain.touches import Kept, touches
from tests.builders import AUCKLAND, a_contact, day
from tests.domain.story import (
    ANN,
    called_back,
    mailbox_full,
    no_message,
    spoke,
    stop,
    voicemail,
    wrong_number,
)


def records(*calls: Call) -> list[CallRecord]:
    return [CallRecord(call, contact_id=1) for call in calls]


SAID_THURSDAY = voicemail("2026-12-01 10:00", promise="2026-12-03 morning")


@pytest.mark.parametrize(
    ("later", "today", "kept"),
    [
        ([], "2026-12-01", Kept.OPEN),
        ([], "2026-12-03", Kept.OPEN),
        ([], "2026-12-04", Kept.LATE),
        ([no_message("2026-12-02 10:00")], "2026-12-03", Kept.OPEN),
        ([no_message("2026-12-03 23:59")], "2026-12-10", Kept.KEPT),
        ([mailbox_full("2026-12-03 00:01")], "2026-12-10", Kept.KEPT),
        ([voicemail("2026-12-03 10:00")], "2026-12-10", Kept.KEPT),
        ([spoke("2026-12-03 10:00")], "2026-12-10", Kept.KEPT),
        ([no_message("2026-12-04 00:01")], "2026-12-10", Kept.LATE),
        ([voicemail("2026-12-09 10:00")], "2026-12-10", Kept.LATE),
        ([voicemail("2026-12-02 10:00")], "2026-12-10", Kept.OVERTAKEN),
        ([spoke("2026-12-02 10:00")], "2026-12-10", Kept.OVERTAKEN),
        ([called_back("2026-12-03 08:00")], "2026-12-10", Kept.OVERTAKEN),
        ([stop("2026-12-02 10:00")], "2026-12-10", Kept.OVERTAKEN),
        ([wrong_number("2026-12-02 10:00")], "2026-12-10", Kept.OVERTAKEN),
    ],
)
def test_a_promise_is_kept_by_any_call_of_its_day(
    later: list[Call], today: str, kept: Kept
) -> None:
    first = touches(ANN, records(SAID_THURSDAY, *later), day(today))[-1]
    assert (first.promise, first.kept) == (SAID_THURSDAY.promise, kept)


def test_the_newest_comes_first_with_orders_among_the_calls() -> None:
    ann = a_contact(orders=(day("2026-12-02"), day("2026-11-20")))
    made = records(spoke("2026-12-01 10:00"), voicemail("2026-12-05 10:00"))
    assert [(touch.on, touch.outcome) for touch in touches(ann, made, day("2026-12-06"))] == [
        (day("2026-12-05"), Outcome.VOICEMAIL),
        (day("2026-12-02"), None),
        (day("2026-12-01"), Outcome.SPOKE),
        (day("2026-11-20"), None),
    ]


def test_dates_and_parts_are_hers() -> None:
    far = a_contact(zones=(AUCKLAND,))
    (touch,) = touches(far, records(no_message("2026-11-30 18:00")), day("2026-12-01"))
    assert (touch.on, touch.part) == (day("2026-12-01"), DayPart.AFTERNOON)


def test_it_tells_what_was_agreed_answered_and_noted() -> None:
    call = spoke("2026-12-01 10:00", agreed="2026-12-04", permission=True, id=5)
    record = CallRecord(call, contact_id=1, note="Likes <b>rye</b>")
    (touch,) = touches(ANN, [record], day("2026-12-01"))
    assert (touch.agreed, touch.permission, touch.note) == (call.agreed, True, "Likes <b>rye</b>")
    assert (touch.call_id, touch.promise, touch.kept) == (5, None, None)
