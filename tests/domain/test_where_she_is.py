"""Every date is the contact's own: far zones, midnight, and the days the clocks change."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.cadence import local_day, next_call
from app.domain.contact import Contact, Permission, PermissionEntry
from tests.builders import (
    AUCKLAND,
    HONOLULU,
    NEW_YORK,
    a_call,
    a_contact,
    day,
    moment,
    some_news,
)
from tests.domain.story import DEFAULTS, brief, no_message, spoke, upcoming, voicemail

LONDON = "Europe/London"
SYDNEY = "Australia/Sydney"


def someone_in(zone: str, **facts: Any) -> Contact:
    regions = {HONOLULU: "US-HI", AUCKLAND: "NZ", LONDON: "GB", SYDNEY: "AU", NEW_YORK: "US-OH"}
    return a_contact(zones=(zone,), calling_region=regions[zone], **facts)


@pytest.mark.parametrize(
    ("zone", "called", "expected"),
    [
        # Half past midnight in New York is yesterday evening in Honolulu.
        (HONOLULU, "2026-12-02 00:30", "Thu 2026-12-03 morning"),
        (HONOLULU, "2026-12-01 20:00", "Thu 2026-12-03 evening"),
        # Monday evening in New York is Tuesday noon in Auckland.
        (AUCKLAND, "2026-11-30 18:00", "Thu 2026-12-03 evening"),
        (AUCKLAND, "2026-11-30 05:59", "Wed 2026-12-02 morning"),
        (AUCKLAND, "2026-11-30 06:01", "Thu 2026-12-03 afternoon"),
        (LONDON, "2026-12-01 19:30", "Fri 2026-12-04 afternoon"),
        # Saturday evening in New York is Sunday in Auckland.
        (AUCKLAND, "2026-12-05 18:00", "Tue 2026-12-08 evening"),
    ],
)
def test_days_are_counted_from_the_date_where_she_is(zone: str, called: str, expected: str) -> None:
    made = voicemail(called)
    assert upcoming(called, made, contact=someone_in(zone)) == (
        f"promise {expected}: promised_2, message 2"
    )


@pytest.mark.parametrize(
    ("zone", "called", "kept"),
    [
        (HONOLULU, "2026-12-03 04:59", False),  # Five hours behind: still Wednesday there.
        (HONOLULU, "2026-12-03 05:01", True),
        (HONOLULU, "2026-12-04 04:59", True),
        (AUCKLAND, "2026-12-02 05:59", False),  # Eighteen hours ahead.
        (AUCKLAND, "2026-12-02 06:01", True),
        (NEW_YORK, "2026-12-02 23:59", False),
        (NEW_YORK, "2026-12-03 00:01", True),
        (NEW_YORK, "2026-12-03 23:59", True),
    ],
)
def test_a_promise_is_kept_on_its_date_where_she_is(zone: str, called: str, kept: bool) -> None:
    said = voicemail("2026-11-30 12:00", promise="2026-12-03")
    expected = "retry Fri 2026-12-04" if kept else "promise Thu 2026-12-03: "
    assert upcoming(called, said, no_message(called), contact=someone_in(zone)).startswith(expected)


@pytest.mark.parametrize(
    ("zone", "now", "told"),
    [
        (HONOLULU, "2026-11-09 04:59", False),
        (HONOLULU, "2026-11-09 05:01", True),
        (HONOLULU, "2026-11-21 04:59", True),  # Its deadline, the 20th, is not over there yet.
        (HONOLULU, "2026-11-21 05:01", False),
        (AUCKLAND, "2026-11-08 05:59", False),
        (AUCKLAND, "2026-11-08 06:01", True),
        (AUCKLAND, "2026-11-20 06:01", False),
    ],
)
def test_news_starts_and_ends_on_its_dates_where_she_is(zone: str, now: str, told: bool) -> None:
    contact = someone_in(zone, permission_entry=PermissionEntry(Permission.GRANTED, None))
    news = [some_news("2026-11-09", deadline="2026-11-20")]
    assert upcoming(now, contact=contact, news=news).startswith("news") == told


def test_a_talk_is_dated_where_she_is() -> None:
    """Two weeks from Saturday the 5th, though it was Friday evening for the seller."""
    talked = spoke("2026-12-04 20:00")
    assert upcoming("2026-12-04", talked, contact=someone_in(AUCKLAND)).startswith(
        "care Sat 2026-12-19"
    )
    assert upcoming("2026-12-04", talked).startswith("care Fri 2026-12-18")


def test_an_instant_is_the_same_in_whatever_zone_it_is_written() -> None:
    instants = (
        moment("2026-12-02 00:30", NEW_YORK),
        moment("2026-12-01 19:30", HONOLULU),
        moment("2026-12-02 18:30", AUCKLAND),
        moment("2026-12-02 05:30", "UTC"),
    )
    said = {
        brief(next_call(someone_in(HONOLULU), [a_call(at, "voicemail")], (), DEFAULTS, at))
        for at in instants
    }
    assert said == {"promise Thu 2026-12-03 morning: promised_2, message 2"}


def test_the_likeliest_zone_decides_on_the_date() -> None:
    now = moment("2026-12-02 00:30")
    either = a_contact(zones=(HONOLULU, NEW_YORK))
    assert local_day(either, now) == day("2026-12-01")


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        # Sunday: New York falls back at two, springs forward at two.
        (NEW_YORK, "2026-11-01 01:30", "2026-11-01 23:30"),
        (NEW_YORK, "2027-03-14 00:30", "2027-03-14 23:30"),
        # The southern summer: Auckland springs forward in September, falls back in April.
        (AUCKLAND, "2026-09-27 00:30", "2026-09-27 23:30"),
        (AUCKLAND, "2027-04-04 00:30", "2027-04-04 23:30"),
        (SYDNEY, "2026-10-04 00:30", "2026-10-04 23:30"),
        (LONDON, "2026-10-25 00:30", "2026-10-25 23:30"),
        (LONDON, "2027-03-28 00:30", "2027-03-28 23:30"),
    ],
)
def test_a_day_of_23_or_25_hours_is_one_day(zone: str, before: str, after: str) -> None:
    contact = someone_in(zone)
    for local in (before, after):
        at = moment(local, zone)
        assert local_day(contact, at) == day(local[:10])
        upcoming = next_call(contact, [a_call(at, "no_message")], (), DEFAULTS, at)
        assert upcoming is not None
        assert (upcoming.due_on - day(local[:10])).days == 1


@pytest.mark.parametrize(
    ("zone", "called", "due"),
    [
        (NEW_YORK, "2026-10-30 10:00", "2026-11-02"),
        (NEW_YORK, "2027-03-12 10:00", "2027-03-15"),
        (AUCKLAND, "2026-09-25 10:00", "2026-09-28"),
        (AUCKLAND, "2027-04-02 10:00", "2027-04-05"),
    ],
)
def test_a_change_of_the_clocks_moves_no_date(zone: str, called: str, due: str) -> None:
    """Two calling days from a Friday are a Monday, over the Sunday the clocks change."""
    at = moment(called, zone)
    upcoming = next_call(someone_in(zone), [a_call(at, "voicemail")], (), DEFAULTS, at)
    assert upcoming is not None
    assert upcoming.due_on == day(due)


def test_calls_in_the_hour_that_comes_twice_keep_their_order() -> None:
    """A message at 1:30 summer time, then a call-back at 1:10 winter time, forty minutes later."""
    message = a_call(moment("2026-11-01 01:30"), "voicemail")
    reply = a_call(moment("2026-11-01 01:10").replace(fold=1), "called_back")
    assert upcoming("2026-11-01", message, reply) == "care Mon 2026-11-16: care"
