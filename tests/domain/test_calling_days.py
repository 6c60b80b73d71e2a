"""Calling days and months: Monday to Saturday, less public holidays and the seller's days off."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.calling_days import CallingDays, add_months
from app.domain.policy import AFTER_ORDER
from tests.builders import US_HOLIDAYS, day

PLAIN = CallingDays()
FEDERAL = CallingDays(holidays=US_HOLIDAYS)


@pytest.mark.parametrize(
    ("on", "calling"),
    [
        ("2026-12-05", True),
        ("2026-12-06", False),
        ("2026-12-07", True),
        ("2026-11-26", False),
        ("2026-11-27", True),
        ("2026-07-03", False),
        ("2026-07-04", False),
        ("2026-12-25", False),
        ("2027-01-01", False),
    ],
)
def test_sundays_and_public_holidays_are_no_calling_days(on: str, calling: bool) -> None:
    assert (day(on) in FEDERAL) == calling


def test_any_container_of_dates_will_do_for_holidays() -> None:
    class EveryThirteenth:
        def __contains__(self, on: object) -> bool:
            return getattr(on, "day", None) == 13

    days = CallingDays(holidays=EveryThirteenth())
    assert days.on_or_after(day("2027-01-13")) == day("2027-01-14")


def test_the_seller_chooses_her_weekdays_and_days_off() -> None:
    weekend = CallingDays(weekdays=frozenset({5, 6}), days_off=frozenset({day("2026-12-06")}))
    assert weekend.after(day("2026-12-04"), 1) == day("2026-12-05")
    assert weekend.after(day("2026-12-04"), 2) == day("2026-12-12")


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-12-01", 0, "2026-12-01"),
        ("2026-12-01", 1, "2026-12-02"),
        ("2026-12-01", 7, "2026-12-09"),
        ("2026-12-06", 0, "2026-12-06"),
        ("2026-12-06", 1, "2026-12-07"),
        ("2026-12-23", 2, "2026-12-26"),
        ("2026-12-30", 2, "2027-01-02"),
        ("2028-02-28", 1, "2028-02-29"),
    ],
)
def test_counting_calling_days(start: str, count: int, end: str) -> None:
    assert FEDERAL.after(day(start), count) == day(end)


def test_on_or_after_is_the_day_itself_if_it_will_do() -> None:
    assert PLAIN.on_or_after(day("2026-12-05")) == day("2026-12-05")
    assert PLAIN.on_or_after(day("2026-12-06")) == day("2026-12-07")


def test_a_year_off_still_has_an_answer() -> None:
    never = CallingDays(weekdays=frozenset())
    assert never.on_or_after(day("2026-12-01")) == day("2026-12-01")
    assert never.after(day("2026-12-01"), 2) == day("2026-12-03")
    first = day("2026-12-01")
    year_off = CallingDays(days_off=frozenset(first + timedelta(days=n) for n in range(370)))
    assert year_off.on_or_after(first) == day("2027-12-06")


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2027-12-29", 2, "2028-02-29"),
        ("2026-12-28", 2, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 2, "2028-04-29"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-10-31", 2, "2026-12-31"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-11-15", 0, "2026-11-15"),
        ("2026-11-15", 14, "2028-01-15"),
    ],
)
def test_months_end_on_the_same_day_or_the_months_last(on: str, months: int, expected: str) -> None:
    assert add_months(day(on), months) == day(expected)


def test_the_habit_after_an_order_is_two_days_two_weeks_two_months() -> None:
    assert [step.due(day("2026-12-31")) for step in AFTER_ORDER] == [
        day("2027-01-02"),
        day("2027-01-14"),
        day("2027-02-28"),
    ]
