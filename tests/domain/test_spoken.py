"""What is said of a date: rule 9, and that it always comes out as something one can say."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import DayPart, Promise
from app.domain.spoken import (
    MONTHS,
    WEEKDAYS,
    as_day,
    on_day,
    ordinal,
    short_when,
    spoken_date,
    spoken_number,
    spoken_when,
    when_said,
)

TODAY = date(2026, 11, 21)  # a Saturday
MORNING, AFTERNOON, EVENING = DayPart

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
parts = st.sampled_from([None, *DayPart])


def promise(days_ahead: int, part: DayPart | None = MORNING) -> Promise:
    return Promise(TODAY + timedelta(days=days_ahead), part)


@pytest.mark.parametrize(
    ("days_ahead", "part", "spoken", "short"),
    [
        (0, AFTERNOON, "this afternoon", "this afternoon"),
        (0, EVENING, "this evening", "this evening"),
        (0, None, "later today", "today"),
        (1, MORNING, "tomorrow morning", "tomorrow morning"),
        (1, None, "tomorrow", "tomorrow"),
        (2, EVENING, "Monday evening", "Monday evening"),
        (5, MORNING, "Thursday morning", "Thursday morning"),
        (5, None, "Thursday", "Thursday"),
        (6, MORNING, "Friday morning", "Friday morning"),
        (7, MORNING, "Saturday, November 28th, in the morning", "Nov 28, morning"),
        (12, MORNING, "Thursday, December 3rd, in the morning", "Dec 3, morning"),
        (12, None, "Thursday, December 3rd", "Dec 3"),
        (30, EVENING, "Monday, December 21st, in the evening", "Dec 21, evening"),
        (31, EVENING, "at the end of December", "late December"),
        (50, MORNING, "at the beginning of January", "early January"),
        (51, MORNING, "in the middle of January", "mid-January"),
        (60, MORNING, "in the middle of January", "mid-January"),
        (61, None, "at the end of January", "late January"),
        (-3, MORNING, "Wednesday, November 18th, in the morning", "Nov 18, morning"),
        (-1, None, "Friday, November 20th", "Nov 20"),
    ],
)
def test_a_promise_is_said_by_how_far_off_it_is(
    days_ahead: int, part: DayPart | None, spoken: str, short: str
) -> None:
    assert spoken_when(promise(days_ahead, part), TODAY) == spoken
    assert short_when(promise(days_ahead, part), TODAY) == short


@pytest.mark.parametrize(
    ("days_ahead", "part", "said"),
    [
        (0, MORNING, "this morning"),
        (0, None, "today"),
        (-1, EVENING, "yesterday evening"),
        (-2, MORNING, "Thursday morning"),
        (-6, None, "Sunday"),
        (-7, MORNING, "November 14th"),
        (-18, MORNING, "November 3rd"),
        (1, MORNING, "tomorrow morning"),
    ],
)
def test_a_promise_is_looked_back_on(days_ahead: int, part: DayPart | None, said: str) -> None:
    assert when_said(promise(days_ahead, part), TODAY) == said


@pytest.mark.parametrize(
    ("days_ahead", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (6, "Friday"),
        (13, "Friday, December 4th"),
        (60, "Wednesday, January 20th"),
        (-2, "Thursday, November 19th"),
    ],
)
def test_a_deadline_is_said(days_ahead: int, said: str) -> None:
    assert spoken_date(TODAY + timedelta(days=days_ahead), TODAY) == said


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (TODAY, "today"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 11, 17), "Tue, Nov 17"),
        (date(2026, 5, 4), "May 4"),
        (date(2025, 12, 3), "Dec 3, 2025"),
        (date(2026, 12, 3), "Dec 3"),
    ],
)
def test_a_day_in_a_history(day: date, written: str) -> None:
    assert as_day(day, TODAY) == written


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (TODAY - timedelta(days=1), "yesterday"),
        (TODAY - timedelta(days=2), "on Thursday"),
        (TODAY - timedelta(days=6), "on Sunday"),
        (TODAY - timedelta(days=7), "on November 14th"),
        (date(2026, 12, 24), "on December 24th"),
        (date(2025, 5, 4), "on May 4, 2025"),
    ],
)
def test_a_day_of_the_past_in_a_sentence(day: date, said: str) -> None:
    assert on_day(day, TODAY) == said


def test_ordinals() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 20, 21, 22, 23, 30, 31)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th",
        "20th", "21st", "22nd", "23rd", "30th", "31st",
    ]  # fmt: skip


def test_a_number_is_said_in_its_groups() -> None:
    assert spoken_number("(614) 555-0199") == "614, 555, 0199"
    assert spoken_number("020 7946 0958") == "020, 7946, 0958"


@given(day=days, today=days, part=parts)
def test_every_date_can_be_said(day: date, today: date, part: DayPart | None) -> None:
    said = Promise(day, part)
    for words in (
        spoken_when(said, today),
        short_when(said, today),
        when_said(said, today),
        spoken_date(day, today),
        as_day(day, today),
    ):
        assert re.fullmatch(r"[A-Za-z0-9]+(?:[ -]|, )?(?:[A-Za-z0-9]+(?:[ -]|, )?)*", words)
        assert words == words.strip()


@given(today=days, ahead=st.integers(0, 30), part=parts)
def test_what_is_said_up_to_a_month_ahead_means_that_day_alone(
    today: date, ahead: int, part: DayPart | None
) -> None:
    said = spoken_when(Promise(today + timedelta(days=ahead), part), today)
    others = {
        spoken_when(Promise(today + timedelta(days=other), part), today)
        for other in range(31)
        if other != ahead
    }
    assert said not in others


@given(today=days, ahead=st.integers(31, 3000), part=parts)
def test_what_is_said_of_a_far_day_is_true(today: date, ahead: int, part: DayPart | None) -> None:
    day = today + timedelta(days=ahead)
    said = spoken_when(Promise(day, part), today)
    third = "beginning" if day.day <= 10 else "middle" if day.day <= 20 else "end"
    assert said.endswith(f"the {third} of {MONTHS[day.month - 1]}")


@given(today=days, ahead=st.integers(2, 6))
def test_a_weekday_is_the_right_one(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert spoken_when(Promise(day, None), today) == WEEKDAYS[day.weekday()]
