"""The order in which a session calls people, and how long a call takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.calling_hours import Window
from app.domain.contact import Relationship
from app.domain.due import DueContact, Place
from app.domain.policy import Situation
from app.domain.queue import (
    MINUTES_A_CALL,
    by_opening,
    grouped,
    in_queue_order,
    minutes_a_call,
    rank,
)
from tests.builders import NEW_YORK, moment

TODAY = date(2026, 11, 20)
NOW = moment("2026-11-20 10:00")


@dataclass(frozen=True)
class Line:
    due: DueContact
    place: Place
    window: Window
    local_now: datetime = NOW


def a_line(
    number: int,
    place: Place,
    situation: Situation,
    opens: int | None = 0,
    *,
    kind: Kind = Kind.CARE,
    part: DayPart | None = None,
    due_on: date = TODAY,
    local_now: datetime = NOW,
) -> Line:
    """Somebody who may be called now (0), in so many minutes, or not for weeks (None)."""
    window = Window(open=opens == 0, opens_at=NOW + timedelta(minutes=opens) if opens else None)
    due = DueContact(
        number, f"No. {number}", "+16145550142", Relationship.CUSTOMER, (NEW_YORK,), "US-OH",
        kind, due_on, part, situation, 1, *[None] * 7,
    )  # fmt: skip
    return Line(due, place, window, local_now)


lines = st.lists(
    st.tuples(
        st.sampled_from(Place),
        st.sampled_from([Situation.FIRST, Situation.CARE, Situation.PROMISED_2, Situation.NEWS]),
        st.sampled_from([0, 0, 0, 5, 90, None]),
    ),
    max_size=14,
).map(
    lambda drawn: [
        a_line(number, *each)
        for number, each in enumerate(sorted(drawn, key=lambda one: (one[0], str(one))))
    ]
)


def ids(ordered: tuple[Line, ...]) -> list[int]:
    return [line.due.contact_id for line in ordered]


def test_promises_come_first_then_what_ends_then_the_rest() -> None:
    lines = [a_line(place, place, Situation.CARE) for place in sorted(Place)]
    ordered = in_queue_order(lines, 60)
    assert [line.place for line in ordered] == sorted(Place)
    assert sorted(lines, key=rank) == lines


def test_one_script_after_the_other() -> None:
    first, second = Situation.PROMISED_2, Situation.PROMISED_3
    drawn = [
        a_line(1, Place.LATE_PROMISE, second),
        a_line(2, Place.LATE_PROMISE, first),
        a_line(3, Place.LATE_PROMISE, second),
        a_line(4, Place.PROMISE_TODAY, first),
        a_line(5, Place.PROMISE_TODAY, second),
        a_line(6, Place.PROMISE_TODAY, first),
    ]
    assert ids(in_queue_order(drawn, 60)) == [1, 3, 2, 4, 6, 5]


def test_a_promise_of_today_never_goes_before_a_late_one() -> None:
    drawn = [
        a_line(1, Place.LATE_PROMISE, Situation.PROMISED_2),
        a_line(2, Place.LATE_PROMISE, Situation.PROMISED_3),
        *(a_line(number, Place.PROMISE_TODAY, Situation.PROMISED_2) for number in range(3, 15)),
    ]
    assert ids(in_queue_order(drawn, 60))[:2] == [1, 2]
    # Whoever comes first is in it, however short it is.
    assert ids(in_queue_order(drawn, 2)) == [1, 2]


@pytest.mark.parametrize("kind", [Kind.PROMISE, Kind.AGREED])
def test_nobody_is_called_in_the_morning_who_was_told_the_evening(kind: Kind) -> None:
    evening = {"kind": kind, "part": DayPart.EVENING}
    promised, rest = Situation.PROMISED_2, Situation.CARE
    drawn = [
        a_line(1, Place.PROMISE_TODAY, promised, **evening),
        a_line(2, Place.PROMISE_TODAY, promised, kind=kind, part=DayPart.MORNING),
        # The evening of yesterday is over, and so is that of today where it is six already.
        a_line(3, Place.PROMISE_TODAY, promised, **evening, due_on=date(2026, 11, 19)),
        a_line(4, Place.PROMISE_TODAY, promised, **evening, local_now=moment("2026-11-20 18:00")),
        a_line(5, Place.CARE, rest),
    ]
    assert ids(in_queue_order(drawn, 60)) == [2, 3, 4, 5, 1]
    assert ids(in_queue_order(drawn, 4)) == [2, 3, 4, 5]


def test_a_day_part_that_was_not_promised_lets_nobody_wait() -> None:
    drawn = [
        a_line(1, Place.PROMISE_TODAY, Situation.CARE, kind=Kind.RETRY, part=DayPart.EVENING),
        a_line(2, Place.CARE, Situation.CARE),
    ]
    assert ids(in_queue_order(drawn, 60)) == [1, 2]


@given(lines)
def test_the_queue_has_just_those_who_may_be_called_now(drawn: list[Line]) -> None:
    ordered, waiting = in_queue_order(drawn, 60), by_opening(drawn)
    assert sorted(ids(ordered)) == [each.due.contact_id for each in drawn if each.window.open]
    assert sorted(ids(ordered) + ids(waiting)) == list(range(len(drawn)))


@given(lines)
def test_nobody_goes_before_a_promise_and_a_script_is_taken_up_once(drawn: list[Line]) -> None:
    ordered = in_queue_order(drawn, 60)
    places = [line.place for line in ordered]
    assert places == sorted(places)
    for each in Place:
        spoken = [line.due.situation for line in ordered if line.place is each]
        changes = sum(1 for one, next_one in pairwise(spoken) if one != next_one)
        assert changes == max(0, len(set(spoken)) - 1)
        # Within a script, and between the first ones of each, the due list's order stands.
        firsts = [spoken.index(situation) for situation in dict.fromkeys(spoken)]
        there = [line.due.contact_id for line in ordered if line.place is each]
        assert [there[at] for at in firsts] == sorted(there[at] for at in firsts)


@given(lines)
def test_who_waits_comes_by_when_she_may_be_called(drawn: list[Line]) -> None:
    waiting = by_opening(drawn)
    opening = [line.window.opens_at for line in waiting]
    known = [at for at in opening if at is not None]
    assert opening == sorted(known) + [None] * (len(opening) - len(known))


@given(st.lists(st.integers(0, 3)))
def test_grouping_loses_nobody_and_changes_nothing_twice(keys: list[int]) -> None:
    items = list(enumerate(keys))
    once = grouped(items, lambda item: item[1])
    assert sorted(once) == items
    assert grouped(once, lambda item: item[1]) == once


@pytest.mark.parametrize(
    ("sessions", "minutes"),
    [
        ([], MINUTES_A_CALL),
        ([(600, 2), (0, 5)], MINUTES_A_CALL),
        # Of three sessions that tell, those she has not had yet are as assumed.
        ([(600, 5)], (2 + 4 + 4) / 3),
        ([(600, 5), (60_000, 2), (1800, 5)], (4 + 4 + 4) / 3),
        ([(600, 5), (1800, 5), (3000, 5)], 6.0),
        ([(600, 5), (600, 5), (3000, 5), (3000, 5)], 6.0),
        # Keys pressed to see what happens, and an afternoon in between.
        ([(8, 3)], (1 + 4 + 4) / 3),
        ([(8, 3)] * 3, 1.0),
        ([(54_000, 5)] * 3, 15.0),
    ],
)
def test_how_long_a_call_takes_her(sessions: list[tuple[float, int]], minutes: float) -> None:
    assert minutes_a_call(sessions) == minutes


def test_only_her_last_ten_sessions_tell() -> None:
    assert minutes_a_call([(600, 5)] * 10 + [(6000, 5)] * 90) == 2.0
