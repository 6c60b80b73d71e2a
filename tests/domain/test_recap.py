"""What a session came to, and the week it was part of."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import Outcome
from app.domain.calling_days import CallingDays
from app.domain.expectation import Reached, chances, expect
from app.domain.recap import (
    LENGTHS,
    Figures,
    Made,
    figures,
    foreseen,
    next_day,
    next_length,
    next_start,
    week,
)
from tests.builders import day, moment

THANKSGIVING = day("2026-11-26")
WEEK = [day("2026-11-23") + timedelta(days=step) for step in range(7)]
DAYS = CallingDays(holidays=frozenset({THANKSGIVING}), days_off=frozenset({day("2026-11-24")}))


def test_what_calls_came_to() -> None:
    thursday, friday = day("2026-12-03"), day("2026-12-04")
    made = [
        Made(Outcome.VOICEMAIL, None, friday),
        Made(Outcome.VOICEMAIL, None, thursday),
        Made(Outcome.VOICEMAIL, None, friday),
        Made(Outcome.NO_MESSAGE, None, None),
        Made(Outcome.MAILBOX_FULL, None, None),
        Made(Outcome.SPOKE, True, None),
        Made(Outcome.SPOKE, False, None),
        Made(Outcome.STOP, None, None),
        Made(Outcome.WRONG_NUMBER, None, None),
        Made(Outcome.CALLED_BACK, True, None),
    ]
    assert figures(made) == Figures(9, 5, 3, 2, ((thursday, 1), (friday, 2)), 3, 1, 2)


def test_nothing_came_of_nothing() -> None:
    assert figures([]) == Figures(0, 0, 0, 0, (), 0, 0, 0)


@given(st.lists(st.sampled_from(Outcome)))
def test_a_call_is_counted_once(outcomes: list[Outcome]) -> None:
    came = figures(Made(outcome, None, None) for outcome in outcomes)
    assert came.calls == came.voicemails + came.hellos + outcomes.count(Outcome.WRONG_NUMBER)


def test_days_she_rests_are_honoured() -> None:
    tuesday_off, wednesday, holiday, sunday = WEEK[1], WEEK[2], WEEK[3], WEEK[6]
    called = {WEEK[0], wednesday, WEEK[0] - timedelta(days=1)}  # the Sunday before is last week's
    so_far = week(called, DAYS, sunday)
    assert (so_far.calling_days, so_far.rest_days) == (2, 3)
    busy = week(called | {holiday, tuesday_off}, DAYS, sunday)
    assert (busy.calling_days, busy.rest_days, busy.rest_days_called) == (2, 1, 2)
    assert week(called, DAYS, wednesday).rest_days == 1
    assert (week(called, DAYS, WEEK[0]).calling_days, week(called, DAYS, WEEK[0]).rest_days) == (
        1,
        0,
    )


@given(st.sets(st.sampled_from(WEEK)), st.sampled_from(WEEK))
def test_no_day_is_both_and_none_is_to_come(called: set[date], today: date) -> None:
    so_far = week(called, DAYS, today)
    told = so_far.calling_days + so_far.rest_days + so_far.rest_days_called
    assert told <= today.weekday() + 1
    with_calls = len([each for each in called if each <= today])
    assert so_far.calling_days + so_far.rest_days_called == with_calls


def test_a_week_has_no_more_calling_days_than_she_has() -> None:
    every_day = week(set(WEEK), CallingDays(), WEEK[6])  # Monday to Saturday, unless she says so
    assert (every_day.calling_days, every_day.rest_days, every_day.rest_days_called) == (6, 0, 1)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 60), st.integers(0, 60))
def test_what_was_to_be_expected_is_for_the_calls_she_made(
    mailboxes: int, people: int, voicemails: int, hellos: int
) -> None:
    before = Reached(mailboxes, people)
    told = foreseen(before, voicemails, hellos)
    if not voicemails + hellos:
        assert told is None
        return
    assert told is not None
    assert told.expectation == expect(before, voicemails + hellos)
    assert told.chances == chances(before, voicemails + hellos)
    assert len(told.chances) == voicemails + hellos + 1


@given(st.floats(0, 1e5))
def test_the_next_session_is_about_as_long(minutes: float) -> None:
    proposed = next_length(minutes)
    assert all(abs(proposed - minutes) <= abs(length - minutes) for length in LENGTHS)


@pytest.mark.parametrize(
    ("begun", "proposed"),
    [("10:00", "10:00"), ("10:14", "10:00"), ("10:59", "10:45"), ("00:01", "00:00")],
)
def test_the_next_session_begins_at_a_quarter_of_an_hour(begun: str, proposed: str) -> None:
    assert next_start(time.fromisoformat(begun)) == time.fromisoformat(proposed)


@pytest.mark.parametrize(
    ("ended_on", "now", "proposed"),
    [
        ("2026-11-23", "2026-11-23 10:00", "2026-11-25"),  # Tuesday is a day off
        ("2026-11-25", "2026-11-26 00:05", "2026-11-27"),  # Thanksgiving is one as well
        # Read past midnight, it is still the day after the session.
        ("2026-11-27", "2026-11-28 00:05", "2026-11-28"),
        ("2026-11-27", "2026-11-28 09:29", "2026-11-28"),
        ("2026-11-27", "2026-11-28 09:30", "2026-11-30"),
        # And long after it, no day that is past.
        ("2026-11-16", "2026-11-27 08:00", "2026-11-27"),
        ("2026-11-16", "2026-11-27 10:00", "2026-11-28"),
        # The clock was set back since.
        ("2026-12-24", "2026-11-27 08:00", "2026-11-28"),
    ],
)
def test_the_next_session_is_on_the_next_day_she_calls_whenever_that_is_asked(
    ended_on: str, now: str, proposed: str
) -> None:
    assert next_day(day(ended_on), time(9, 30), moment(now), DAYS) == day(proposed)
