"""Dates Ringwell works out are days on which a call to this contact is fine at all."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.cadence import next_call
from app.domain.calling_hours import CallingHours
from app.domain.policy import Rules
from tests.builders import a_call, a_contact, day, some_rules


def with_closed(rules: Rules, region: str, *closed: date) -> Rules:
    hours = CallingHours(rules.hours.table, {region: frozenset(closed)}, rules.hours.own)
    return Rules(rules.policy, rules.days, hours)


def test_a_message_promises_no_day_that_is_closed_where_she_lives() -> None:
    sydney = a_contact(zones=("Australia/Sydney",), calling_region="AU")
    rules = with_closed(some_rules(), "AU", day("2026-12-28"))
    call = a_call("2026-12-23 23:00", "voicemail")  # Thursday the 24th in Sydney.
    due = next_call(sydney, [call], [], rules, call.at)
    assert due is not None
    assert due.due_on == day("2026-12-29")


def test_a_message_before_the_agreed_day_announces_that_day() -> None:
    talk = a_call("2026-11-20 10:00", "spoke", agreed="2026-11-25")
    early = a_call("2026-11-24 10:00", "voicemail", id=2)
    due = next_call(a_contact(), [talk, early], [], some_rules(), early.at)
    assert due is not None
    assert due.due_on == day("2026-11-25")


def test_an_attempt_before_the_agreed_part_of_the_day_leaves_it_standing() -> None:
    talk = a_call("2026-11-20 10:00", "spoke", agreed="2026-11-24 evening")
    noon = a_call("2026-11-24 12:30", "no_message", id=2)
    due = next_call(a_contact(), [talk, noon], [], some_rules(), noon.at)
    assert due is not None
    assert (due.due_on, due.part) == (day("2026-11-24"), "evening")


def test_what_was_agreed_in_a_talk_outlives_a_wrong_number() -> None:
    talk = a_call("2026-11-20 10:00", "spoke", agreed="2026-12-10")
    wrong = a_call("2026-11-24 12:30", "wrong_number", id=2)
    corrected = wrong.at + timedelta(hours=1)
    ann = a_contact(number_changed_at=corrected)
    due = next_call(ann, [talk, wrong], [], some_rules(), corrected)
    assert due is not None
    assert due.due_on == day("2026-12-10")
