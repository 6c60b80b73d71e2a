"""The forecast of news: nobody gets lost, promises come first, more calls never reach fewer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.calling_days import CallingDays
from app.domain.forecast import CallDay, Load, Loads, Pace, Span, forecast, spread
from tests.builders import US_HOLIDAYS, day

MONDAY = day("2026-11-23")
"""Thanksgiving is that Thursday."""
DAYS = CallingDays(holidays=US_HOLIDAYS)
UNTIL = MONDAY + timedelta(days=60)

near_days = st.integers(-5, 40).map(lambda days: MONDAY + timedelta(days=days))
numbers = st.integers(0, 30)
loads = st.dictionaries(
    near_days, st.builds(Load, numbers, numbers, numbers, numbers, numbers), max_size=12
)
calendars = st.builds(
    CallingDays,
    weekdays=st.frozensets(st.integers(0, 6)),
    days_off=st.frozensets(near_days, max_size=10),
)
paces = st.builds(
    Pace, st.integers(0, 25), calendars, near_days.filter(lambda d: d >= MONDAY), st.integers(0, 15)
)
spans = st.builds(Span, near_days, near_days) | st.just(Span())


def called(days: tuple[CallDay, ...]) -> Load:
    together = Load()
    for each in days:
        together = together.plus(each.called)
    return together


def arrived(people: Loads, by: date) -> Load:
    together = Load()
    for on, load in people.items():
        if on <= by:
            together = together.plus(load)
    return together


@given(loads, paces)
def test_everybody_is_called_or_waiting(people: Loads, pace: Pace) -> None:
    days = spread(people, pace, UNTIL)
    for place, each in enumerate(days):
        assert called(days[: place + 1]).plus(each.waiting) == arrived(people, each.day)


@given(loads, paces, spans)
def test_calls_are_made_on_calling_days_alone_and_never_more_than_the_goal(
    people: Loads, pace: Pace, span: Span
) -> None:
    days = spread(people, pace, UNTIL, span)
    assert [each.day for each in days] == sorted({each.day for each in days})
    for each in days:
        made = pace.made if each.day == pace.first else 0
        assert each.day in pace.days
        assert each.day >= pace.first
        assert each.called.total <= max(0, pace.goal - made)
        # Nobody waits while there is room.
        assert each.called.total == max(0, pace.goal - made) or not each.waiting.total


@given(loads, paces, spans)
def test_promises_come_first_then_the_order_of_the_list(
    people: Loads, pace: Pace, span: Span
) -> None:
    for each in spread(people, pace, UNTIL, span):
        made, waiting = each.called, each.waiting
        if waiting.promised:
            assert made.settled == made.news == made.rest == 0
        if waiting.settled or waiting.news:
            assert made.rest == 0
        if each.day >= span.urgent_from and waiting.news:
            assert made.settled == 0
        if each.day < span.urgent_from and waiting.settled:
            assert made.news == 0
        if each.day > span.deadline:
            assert made.news == 0


@given(loads, paces, st.integers(1, 20), spans)
def test_more_calls_a_day_never_reach_fewer(
    people: Loads, pace: Pace, more: int, span: Span
) -> None:
    slow = spread(people, pace, UNTIL, span)
    quick = spread(people, replace(pace, goal=pace.goal + more), UNTIL, span)
    for place in range(len(slow)):
        few, many = called(slow[: place + 1]), called(quick[: place + 1])
        assert many.promised >= few.promised
        assert many.news >= few.news
        assert many.total >= few.total


@given(loads, paces, spans)
def test_the_goal_that_would_do_is_the_fewest_that_does(
    people: Loads, pace: Pace, span: Span
) -> None:
    told = forecast({}, people, pace, span)
    total = sum(load.news for load in people.values())
    assert 0 <= told.missed <= total
    if told.goal_in_time is not None:
        assert told.missed
        enough = replace(pace, goal=told.goal_in_time)
        assert not forecast({}, people, enough, span).missed
        assert forecast({}, people, replace(enough, goal=enough.goal - 1), span).missed
    elif told.missed:
        assert forecast({}, people, replace(pace, goal=10_000), span).missed
    if told.heard_by is not None:
        assert not told.missed
        assert told.heard_by in pace.days


def test_news_fills_up_the_room_that_promises_leave() -> None:
    before = {MONDAY: Load(promised=3, rest=2), MONDAY + timedelta(days=1): Load(settled=4)}
    with_news = before | {MONDAY: Load(promised=3, rest=1, news=12)}
    told = forecast(before, with_news, Pace(5, DAYS, MONDAY), Span())
    assert [(f"{each.day:%a}", each.before, each.others, each.news) for each in told.days[:6]] == [
        ("Mon", 5, 3, 2),
        ("Tue", 4, 4, 1),
        ("Wed", 0, 0, 5),
        ("Fri", 0, 1, 4),  # Over Thanksgiving; then there is room for the first call as well.
        ("Sat", 0, 0, 0),
        ("Mon", 0, 0, 0),
    ]
    assert told.heard_by == day("2026-11-27")
    assert (told.missed, told.goal_in_time) == (0, None)


def test_a_deadline_that_comes_too_soon_says_how_many_and_what_would_do() -> None:
    with_news = {MONDAY: Load(news=38)}
    told = forecast({}, with_news, Pace(12, DAYS, MONDAY), Span(day("2026-11-25")))
    assert (told.missed, told.heard_by, told.goal_in_time) == (2, None, 13)
    assert sum(each.news for each in told.days) == 36


def test_near_its_deadline_news_goes_before_what_was_settled() -> None:
    with_news = {MONDAY: Load(settled=30, news=10)}
    span = Span(day("2026-11-27"), urgent_from=day("2026-11-24"))
    told = forecast({}, with_news, Pace(10, DAYS, MONDAY), span)
    assert [each.news for each in told.days[:4]] == [0, 10, 0, 0]
    assert told.heard_by == day("2026-11-24")


def test_calls_already_made_today_take_their_room() -> None:
    with_news = {MONDAY: Load(news=10)}
    for made, calls in ((0, [10, 0]), (8, [4, 6]), (20, [0, 10])):
        told = forecast({}, with_news, Pace(12, DAYS, MONDAY, made), Span())
        assert [each.news for each in told.days[:2]] == calls


def test_no_number_of_calls_helps_when_no_calling_day_is_left() -> None:
    sunday = day("2026-11-22")
    told = forecast({}, {sunday: Load(news=3)}, Pace(12, DAYS, sunday), Span(deadline=sunday))
    assert (told.missed, told.goal_in_time, told.heard_by) == (3, None, None)


def test_more_than_a_year_is_not_foreseen() -> None:
    told = forecast({}, {MONDAY: Load(news=100_000)}, Pace(12, DAYS, MONDAY), Span())
    assert (told.heard_by, told.missed, len(told.days)) == (None, 0, 14)
