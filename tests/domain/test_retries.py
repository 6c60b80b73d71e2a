"""Rules 3 and 4: when the seller tries again, in which part of the day, and when she rests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.cadence import another_part, default_promise
from app.domain.call import Call, DayPart
from app.domain.history import History
from tests.builders import a_contact, day, some_rules
from tests.domain.story import (
    ANN,
    DEFAULTS,
    Story,
    called_back,
    follow,
    mailbox_full,
    no_message,
    spoke,
    upcoming,
    voicemail,
)

THE_WHOLE_SERIES: Story = [
    (voicemail("2026-12-01 10:00"), "promise Thu 2026-12-03 afternoon: promised_2, message 2"),
    (voicemail("2026-12-03 14:00"), "promise Tue 2026-12-08 evening: promised_3, message 3"),
    (voicemail("2026-12-08 18:00"), "promise Wed 2026-12-16 morning: way_out, message 4"),
    (voicemail("2026-12-16 10:00"), "return Tue 2027-02-16 afternoon: returning"),
    (voicemail("2027-02-16 14:00"), "promise Thu 2027-02-18 evening: promised_2, message 2"),
]


def test_unanswered_messages_run_their_course_and_begin_afresh_after_the_rest() -> None:
    """Sixty days after December 16th is a Sunday, and the Monday is Presidents' Day."""
    follow(THE_WHOLE_SERIES)


def test_somebody_new_is_due_at_once() -> None:
    assert upcoming("2026-11-02") == "first Mon 2026-11-02: first"
    assert upcoming("2026-11-20") == "first Mon 2026-11-02: first"


def test_attempts_without_a_message_do_not_count_as_one() -> None:
    follow(
        [
            (no_message("2026-12-01 10:00"), "first Wed 2026-12-02 afternoon: first"),
            (no_message("2026-12-02 14:00"), "first Thu 2026-12-03 evening: first"),
            (mailbox_full("2026-12-03 18:00"), "first Fri 2026-12-04 morning: first"),
            (
                voicemail("2026-12-04 10:00"),
                "promise Mon 2026-12-07 afternoon: promised_2, message 2",
            ),
            (no_message("2026-12-07 14:00"), "retry Tue 2026-12-08 evening: promised_2, message 2"),
            (
                voicemail("2026-12-08 18:00"),
                "promise Sat 2026-12-12 morning: promised_3, message 3",
            ),
            (
                mailbox_full("2026-12-12 10:00"),
                "retry Mon 2026-12-14 afternoon: promised_3, message 3",
            ),
            (voicemail("2026-12-14 14:00"), "promise Tue 2026-12-22 evening: way_out, message 4"),
            (no_message("2026-12-22 18:00"), "retry Wed 2026-12-23 morning: way_out, message 4"),
            (
                mailbox_full("2026-12-23 11:59"),
                "retry Thu 2026-12-24 afternoon: way_out, message 4",
            ),
            (voicemail("2026-12-24 10:00"), "return Mon 2027-02-22 afternoon: returning"),
            (no_message("2027-01-05 10:00"), "return Mon 2027-02-22 afternoon: returning"),
            (no_message("2027-02-22 14:00"), "return Tue 2027-02-23 evening: returning"),
            (
                voicemail("2027-02-23 18:00"),
                "promise Thu 2027-02-25 morning: promised_2, message 2",
            ),
        ]
    )


@pytest.mark.parametrize("talk", [spoke, called_back])
@pytest.mark.parametrize("messages", range(6))
def test_a_talk_or_a_call_back_sets_the_count_to_zero_at_every_stage(
    talk: Callable[..., Call], messages: int
) -> None:
    left = [call for call, _ in (*THE_WHOLE_SERIES, (voicemail("2027-02-18 18:00"), ""))]
    made = [*left[:messages], talk("2027-03-01 10:00")]
    assert upcoming("2027-03-01", *made) == "care Mon 2027-03-15: care"
    again = voicemail("2027-03-15 10:00")
    assert upcoming("2027-03-15", *made, again) == (
        "promise Wed 2027-03-17 afternoon: promised_2, message 2"
    )


@pytest.mark.parametrize("messages", range(1, 5))
def test_no_message_before_the_promised_day_changes_nothing_at_every_stage(messages: int) -> None:
    left = [call for call, _ in THE_WHOLE_SERIES[:messages]]
    expected = THE_WHOLE_SERIES[messages - 1][1]
    early = no_message(left[-1].at.replace(hour=19))
    assert upcoming("2026-12-16", *left, early) == expected


@pytest.mark.parametrize(
    ("called", "again", "why"),
    [
        ("2026-12-01 10:00", "Thu 2026-12-03", "two days on"),
        ("2026-12-04 10:00", "Mon 2026-12-07", "Saturday counts, Sunday does not"),
        ("2026-12-05 10:00", "Tue 2026-12-08", "from a Saturday"),
        ("2026-12-06 10:00", "Tue 2026-12-08", "from a Sunday"),
        ("2026-11-24 10:00", "Fri 2026-11-27", "over Thanksgiving"),
        ("2026-11-26 10:00", "Sat 2026-11-28", "called on Thanksgiving itself"),
        ("2026-12-23 10:00", "Sat 2026-12-26", "over Christmas"),
        ("2026-12-24 10:00", "Mon 2026-12-28", "over Christmas and a Sunday"),
        ("2026-12-30 10:00", "Sat 2027-01-02", "over New Year"),
        ("2026-07-01 10:00", "Mon 2026-07-06", "Independence Day, observed the Friday before"),
        ("2027-07-02 10:00", "Tue 2027-07-06", "Independence Day, observed the Monday after"),
        ("2026-10-31 10:00", "Tue 2026-11-03", "the clocks go back on the Sunday"),
        ("2027-03-13 10:00", "Tue 2027-03-16", "the clocks go forward on the Sunday"),
        ("2028-02-27 10:00", "Tue 2028-02-29", "onto a leap day"),
        ("2028-02-28 10:00", "Wed 2028-03-01", "over a leap day"),
    ],
)
def test_the_second_try_is_two_calling_days_later(called: str, again: str, why: str) -> None:
    expected = f"promise {again} afternoon: promised_2, message 2"
    assert upcoming(called, voicemail(called)) == expected, why


@pytest.mark.parametrize(
    ("called", "again"),
    [
        ("2026-12-05 10:00", "Mon 2026-12-07"),
        ("2026-11-25 10:00", "Fri 2026-11-27"),
        ("2026-12-24 10:00", "Sat 2026-12-26"),
        ("2026-12-31 10:00", "Sat 2027-01-02"),
        ("2026-07-02 10:00", "Mon 2026-07-06"),
    ],
)
@pytest.mark.parametrize("attempt", [no_message, mailbox_full])
def test_without_a_message_the_next_calling_day_has_to_do(
    attempt: Callable[..., Call], called: str, again: str
) -> None:
    assert upcoming(called, attempt(called)) == f"first {again} afternoon: first"


def test_the_sellers_days_off_are_no_calling_days() -> None:
    week_off = frozenset(day(f"2026-12-{number:02}") for number in range(7, 13))
    rules = some_rules(days_off=week_off)
    called = "2026-12-05 10:00"
    assert upcoming(called, no_message(called), rules=rules) == (
        "first Mon 2026-12-14 afternoon: first"
    )
    assert upcoming(called, voicemail(called), rules=rules) == (
        "promise Tue 2026-12-15 afternoon: promised_2, message 2"
    )


def test_the_rest_ends_on_a_calling_day() -> None:
    """Sixty days after September 27th is Thanksgiving."""
    left = [voicemail(f"2026-09-{number} 13:00") for number in ("08", "10", "15", "27")]
    assert upcoming("2026-09-27", *left) == "return Fri 2026-11-27 evening: returning"


@pytest.mark.parametrize(
    ("called", "part"),
    [
        ("00:01", "afternoon"),
        ("08:00", "afternoon"),
        ("11:59", "afternoon"),
        ("12:00", "evening"),
        ("16:59", "evening"),
        ("17:00", "morning"),
        ("20:59", "morning"),
        ("23:59", "morning"),
    ],
)
def test_the_next_part_of_the_day_is_another_than_the_one_that_failed(
    called: str, part: str
) -> None:
    at = f"2026-12-01 {called}"
    assert f" {part}: " in upcoming(at, voicemail(at))
    assert f" {part}: " in upcoming(at, no_message(at))


@pytest.mark.parametrize(
    ("region", "on", "failed", "expected"),
    [
        ("US-OH", "2026-12-05", "afternoon", "evening"),
        ("AU", "2026-12-05", "afternoon", "morning"),  # Saturdays end at five there.
        ("AU", "2026-12-04", "afternoon", "evening"),
        ("CA", "2026-12-05", "afternoon", "evening"),  # Until six will do.
        ("GB", "2026-12-06", "morning", "afternoon"),  # No part is fine on a Sunday.
    ],
)
def test_the_next_part_is_one_in_which_calls_are_fine(
    region: str, on: str, failed: str, expected: str
) -> None:
    contact = a_contact(calling_region=region)
    assert another_part(contact, day(on), DayPart(failed), DEFAULTS) == expected


def test_what_a_message_would_say_is_what_it_makes_due() -> None:
    history = History(unanswered=2, last=(day("2026-12-03"), DayPart.AFTERNOON))
    said = default_promise(ANN, history, DEFAULTS)
    assert (said.on, said.part) == (day("2026-12-08"), DayPart.EVENING)
