"""Whom a session proposes to call, and what is told when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.call import NO_DETAILS, CallDetails, DayPart, Outcome, Promise
from app.domain.contact import Permission
from app.domain.due import Place
from app.domain.expectation import Reached, chances, expect
from app.domain.queue import MINUTES_A_CALL
from app.domain.recap import Foreseen
from app.usecases import calls, contacts, news, preferences, session
from app.usecases.office import Office
from tests.builders import HONOLULU, moment, some_news
from tests.usecases.calling import NOW, begun, now_running, some_people

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def proposed(office: Office, **how: int) -> list[int]:
    return [row.contact_id for row in session.propose(office, NOW, **how).rows]


def test_promises_come_first_and_who_waits_is_apart(office: Office) -> None:
    first, promised, told, far = some_people(office, 4)
    this_morning = CallDetails(retry=Promise(NOW.date(), DayPart.MORNING))
    calls.record(office, promised, Outcome.VOICEMAIL, NOW - DAY, this_morning)
    contacts.set_permission(office, told, Permission.GRANTED, NOW)
    news.add(office, some_news("2026-11-20", "2026-11-21"), NOW)
    details = contacts.details(office, far)
    contacts.change(office, far, replace(details, zone=HONOLULU), NOW)

    found = session.propose(office, NOW)
    assert [row.contact_id for row in found.rows] == [promised, told, first]
    assert [row.place for row in found.rows] == [
        Place.PROMISE_TODAY, Place.DEADLINE, Place.FIRST,
    ]  # fmt: skip
    assert [row.contact_id for row in found.waiting] == [far]
    assert found.waiting[0].window.opens_at == moment("2026-11-20 08:00", HONOLULU)
    assert (found.due_count, found.minutes_a_call) == (4, MINUTES_A_CALL)


def test_the_reason_of_a_row_is_that_of_the_list(office: Office) -> None:
    ids = some_people(office, 2)
    contacts.set_permission(office, ids[0], Permission.GRANTED, NOW)
    news.add(office, some_news("2026-11-20", "2026-11-21"), NOW)
    calls.record(
        office, ids[1], Outcome.VOICEMAIL, NOW - DAY, CallDetails(retry=Promise(NOW.date(), None))
    )
    listed = session.propose(office, NOW).rows
    running = begun(office, [row.contact_id for row in listed])
    assert [(row.name, row.reason, row.situation, row.phone) for row in running.queue] == [
        (row.due.name, row.reason, row.due.situation, row.due.phone) for row in listed
    ]


def test_nobody_is_due(office: Office) -> None:
    found = session.propose(office, NOW)
    assert (found.rows, found.waiting, found.due_count) == ((), (), 0)


def test_so_many_are_proposed_wherever_they_stand_in_the_list(office: Office) -> None:
    """Five who wait come before them in the list."""
    waiting = some_people(office, 5, zone=HONOLULU)
    for contact_id in waiting:
        calls.record(
            office,
            contact_id,
            Outcome.VOICEMAIL,
            NOW - DAY,
            CallDetails(retry=Promise(NOW.date(), None)),
        )
    near = some_people(office, 3)
    assert proposed(office, limit=2) == near[:2]
    assert session.propose(office, NOW, limit=2).due_count == 8
    assert proposed(office, limit=60) == near


def test_how_long_a_call_takes_is_learned(office: Office) -> None:
    ids = some_people(office, 4)
    session_id = begun(office, ids).session.id
    for contact_id in ids[:3]:
        session.record(office, session_id, contact_id, Outcome.NO_MESSAGE, NOW + MINUTE)
    session.pause(office, session_id, NOW + 6 * MINUTE)
    assert session.propose(office, NOW).minutes_a_call == MINUTES_A_CALL
    session.end(office, session_id, NOW + 60 * MINUTE)
    # One session of two minutes a call, and twice what is assumed.
    learned = (2.0 + 2 * MINUTES_A_CALL) / 3
    assert session.propose(office, NOW + DAY).minutes_a_call == learned
    # A call-back is none of her calls, and two calls tell nothing.
    again = begun(office, ids, NOW + 4 * DAY).session.id
    for contact_id, outcome in zip(
        ids, [Outcome.SPOKE, Outcome.SPOKE, Outcome.CALLED_BACK], strict=False
    ):
        session.record(office, again, contact_id, outcome, NOW + 4 * DAY)
    session.end(office, again, NOW + 4 * DAY + 20 * MINUTE)
    assert session.propose(office, NOW + 5 * DAY).minutes_a_call == learned


def test_a_late_promise_is_in_a_short_session_too(office: Office) -> None:
    """The third message was due days ago; today there are others of the script that comes first."""
    late, later, *today = some_people(office, 8)
    calls.record(office, later, Outcome.VOICEMAIL, NOW - 11 * DAY)
    calls.record(office, later, Outcome.VOICEMAIL, NOW - 8 * DAY)
    calls.record(office, late, Outcome.VOICEMAIL, NOW - 6 * DAY)
    for contact_id in today:
        calls.record(office, contact_id, Outcome.VOICEMAIL, NOW - 4 * DAY)
        calls.record(office, contact_id, Outcome.NO_MESSAGE, NOW - DAY)
    assert set(proposed(office)[:2]) == {late, later}
    assert set(proposed(office, limit=2)) == {late, later}


def test_the_recap_tells_what_came_of_it(office: Office) -> None:
    ids = some_people(office, 6)
    (bonus,) = some_people(office, 1)
    calls.record(office, bonus, Outcome.VOICEMAIL, NOW - 2 * DAY)
    expected = expect(Reached(1, 0), 5)
    monday = date(2026, 11, 23)
    session_id = begun(office, ids, goal=5, mood=2).session.id

    def made(number: int, outcome: Outcome, details: CallDetails = NO_DETAILS) -> None:
        session.record(office, session_id, ids[number], outcome, NOW + number * MINUTE, details)

    promised = CallDetails(retry=Promise(monday, None))
    made(0, Outcome.VOICEMAIL, promised)
    made(1, Outcome.VOICEMAIL, promised)
    made(2, Outcome.SPOKE, CallDetails(permission=True, agreed=Promise(monday, None)))
    made(3, Outcome.MAILBOX_FULL)
    calls.record(office, bonus, Outcome.CALLED_BACK, NOW + 9 * MINUTE)
    session.end(office, session_id, NOW + 31 * MINUTE + MINUTE / 4)
    session.mood(office, session_id, 4)

    told = session.recap(office, session_id, NOW + 40 * MINUTE)
    assert (told.calls, told.voicemails, told.hellos) == (4, 3, 1)
    assert (told.messages, told.full, told.talks) == (2, 1, 1)
    assert (told.permissions, told.call_backs, told.on) == (1, 1, NOW.date())
    assert told.promises == ((monday, 2),)
    assert (told.minutes, told.goal, told.expectation) == (31, 5, expected)
    # Four of the five calls were made: what was to be expected of four, by what was known before.
    assert told.foreseen == Foreseen(expect(Reached(1, 0), 4), chances(Reached(1, 0), 4))
    assert (told.mood_before, told.mood_after) == (2, 4)
    # Wednesday (two days ago) and today.
    assert (told.calling_days_this_week, told.rest_days) == (2, 0)
    assert (told.next_on, told.next_minutes) == (date(2026, 11, 21), 30)
    assert session.last(office) == session_id


def test_the_mood_may_be_given_after_the_end(office: Office) -> None:
    session_id = begun(office, some_people(office, 1)).session.id
    session.end(office, session_id, NOW)
    session.mood(office, session_id, 5)
    assert session.recap(office, session_id, NOW).mood_after == 5
    session.mood(office, session_id, None)
    assert session.recap(office, session_id, NOW).mood_after is None


def test_days_off_are_honored(office: Office) -> None:
    session_id = begun(office, some_people(office, 2)).session.id
    policy = preferences.policy(office)
    off = frozenset({date(2026, 11, 17), date(2026, 11, 18), date(2026, 11, 21)})
    preferences.change_policy(office, replace(policy, days_off=off))
    now_running(office)
    calls.record(office, 2, Outcome.NO_MESSAGE, NOW - 2 * DAY)
    told = session.recap(office, session_id, NOW)
    assert (told.calling_days_this_week, told.rest_days, told.rest_days_called) == (0, 1, 1)
    assert told.next_on == date(2026, 11, 23)


@pytest.mark.parametrize("ago", [0, 30])
def test_a_recap_of_long_ago_is_still_there(office: Office, ago: int) -> None:
    ids = some_people(office, 1)
    session_id = begun(office, ids).session.id
    session.record(office, session_id, ids[0], Outcome.SPOKE, NOW)
    session.end(office, session_id, NOW + MINUTE)
    later = session.recap(office, session_id, NOW + MINUTE + ago * DAY)
    assert (later.calls, later.hellos, later.minutes) == (1, 1, 1)
    assert later.calling_days_this_week == (0 if ago else 1)
