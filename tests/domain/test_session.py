"""Who in a session is called next, how long it lasted, and what counts in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import Outcome
from app.domain.session import (
    LEFT_ALONE,
    LONGEST_TALK,
    Person,
    Session,
    SkipReason,
    State,
    current,
    state,
)
from tests.builders import HONOLULU, moment

BEGUN = moment("2026-11-20 10:00")


def a_session(*people: Person, **fields: object) -> Session:
    ordinary = Session(1, BEGUN, 12, "", None, None, None, None, people, None, 0.0, None, BEGUN)
    return replace(ordinary, **fields)  # type: ignore[arg-type]


def called(contact_id: int, outcome: Outcome, call_id: int | None = None) -> Person:
    return Person(contact_id, contact_id, call_id or contact_id, outcome)


def minutes(count: float) -> datetime:
    return BEGUN + timedelta(minutes=count)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("skipped", [None, *SkipReason])
def test_who_was_called_is_called_whatever_else(
    outcome: Outcome, skipped: SkipReason | None
) -> None:
    person = Person(1, 0, 5, outcome, skipped)
    assert state(person, reachable=False, hours_open=False) is State.CALLED


@pytest.mark.parametrize(
    ("skipped", "reachable", "hours_open", "expected"),
    [
        (None, True, True, State.OPEN),
        (None, True, False, State.WAITING),
        (None, False, True, State.GONE),
        (SkipReason.LATER, True, True, State.OPEN),
        (SkipReason.LATER, True, False, State.WAITING),
        (SkipReason.LATER, False, True, State.GONE),
        (SkipReason.NOT_TODAY, True, True, State.SKIPPED),
        (SkipReason.NOT_READY, True, False, State.SKIPPED),
        (SkipReason.OTHER_WAY, False, True, State.SKIPPED),
    ],
)
def test_how_it_stands_with_who_was_not_called(
    skipped: SkipReason | None, reachable: bool, hours_open: bool, expected: State
) -> None:
    person = Person(1, 0, skipped=skipped)
    assert state(person, reachable=reachable, hours_open=hours_open) is expected


def test_who_is_on_screen_stays_there_while_she_can_be_called() -> None:
    people = [(Person(1, 0), State.OPEN), (Person(2, 1), State.OPEN)]
    assert current(None, people, BEGUN) == 1
    assert current(2, people, BEGUN) == 2
    assert current(7, people, BEGUN) == 1


def test_hours_that_close_do_not_interrupt_a_talk() -> None:
    first = (Person(1, 0), State.OPEN)
    dialled, late = Person(2, 1, dialled_at=BEGUN), BEGUN + LONGEST_TALK
    assert current(2, [first, (Person(2, 1), State.WAITING)], BEGUN) == 1
    assert current(2, [first, (dialled, State.WAITING)], late) == 2
    # But a wish to stop does.
    assert current(2, [first, (dialled, State.GONE)], BEGUN) == 1


@pytest.mark.parametrize("away", [LONGEST_TALK + timedelta(seconds=1), timedelta(days=1)])
def test_nobody_is_on_screen_outside_of_her_hours_once_a_talk_must_be_over(away: timedelta) -> None:
    dialled = (Person(1, 0, dialled_at=BEGUN), State.WAITING)
    assert current(1, [dialled], BEGUN + away) is None
    assert current(1, [dialled], BEGUN - away) is None  # the clock was set
    assert current(1, [(dialled[0], State.OPEN)], BEGUN + away) == 1


@pytest.mark.parametrize(
    ("person", "talking"),
    [
        (Person(1, 0), False),
        (Person(1, 0, dialled_at=BEGUN), True),
        (Person(1, 0, dialled_at=BEGUN, skipped=SkipReason.LATER), True),
        (Person(1, 0, dialled_at=BEGUN, skipped=SkipReason.NOT_READY), False),
        (Person(1, 0, 5, Outcome.SPOKE, dialled_at=BEGUN), False),
    ],
)
def test_who_was_dialled_is_on_the_line_until_there_is_an_outcome(
    person: Person, talking: bool
) -> None:
    assert person.on_the_line(minutes(5)) is talking


@given(
    states=st.lists(
        st.tuples(st.sampled_from(State), st.none() | st.sampled_from([0, 59, 61])), max_size=8
    ),
    shown=st.one_of(st.none(), st.integers(0, 9)),
)
def test_whom_to_call_is_open_or_was_dialled(
    states: list[tuple[State, int | None]], shown: int | None
) -> None:
    people = [
        (Person(number, number, dialled_at=None if ago is None else minutes(-ago)), how)
        for number, (how, ago) in enumerate(states)
    ]
    whom = current(shown, people, BEGUN)
    stays = [
        person.contact_id
        for (person, how), (_, ago) in zip(people, states, strict=True)
        if how is State.OPEN or (how is State.WAITING and ago in (0, 59))
    ]
    if shown in stays:
        assert whom == shown
    else:
        first_open = [person.contact_id for person, how in people if how is State.OPEN]
        assert whom == (first_open[0] if first_open else None)


def test_a_call_back_is_a_bonus_and_no_call_made() -> None:
    people = [called(number, outcome) for number, outcome in enumerate(Outcome, start=1)]
    assert a_session(*people, Person(9, 9)).made == len(Outcome) - 1


@pytest.mark.parametrize(
    ("outcomes", "hard"),
    [
        ([], 0),
        ([Outcome.STOP], 1),
        ([Outcome.VOICEMAIL, Outcome.STOP, Outcome.STOP, Outcome.STOP], 3),
        ([Outcome.STOP, Outcome.STOP, Outcome.SPOKE], 0),
        ([Outcome.STOP, Outcome.CALLED_BACK, Outcome.STOP], 1),
    ],
)
def test_hard_outcomes_are_counted_from_the_last(outcomes: list[Outcome], hard: int) -> None:
    people = [called(number, outcome) for number, outcome in enumerate(outcomes, start=1)]
    assert a_session(*people).hard_in_a_row == hard


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("permission", [True, False, None])
@pytest.mark.parametrize("agreed", [True, False])
def test_a_no_is_hard_and_a_talk_that_goes_on_is_not(
    outcome: Outcome, permission: bool | None, agreed: bool
) -> None:
    person = Person(1, 0, 5, outcome, permission=permission, agreed=agreed)
    turned_down = outcome is Outcome.SPOKE and (permission, agreed) == (False, False)
    assert person.hard is (outcome is Outcome.STOP or turned_down)


def test_wishes_to_stop_and_talks_with_a_no_are_one_row() -> None:
    no = Person(2, 2, 2, Outcome.SPOKE, permission=False)
    row = (called(1, Outcome.STOP), no, called(3, Outcome.STOP))
    assert a_session(*row).hard_in_a_row == 3
    assert a_session(*row, called(4, Outcome.VOICEMAIL)).hard_in_a_row == 0


def test_the_last_outcome_is_the_one_recorded_last_not_the_one_last_in_the_queue() -> None:
    talk_last = (called(1, Outcome.SPOKE, call_id=9), called(2, Outcome.STOP, call_id=8))
    assert a_session(*talk_last).hard_in_a_row == 0


def test_what_has_ended_sees_nobody() -> None:
    over = a_session(ended_at=minutes(20), worked_seconds=90.0)
    assert over.seen(minutes(30)) == over


def test_it_lasts_from_sign_of_life_to_sign_of_life() -> None:
    assert a_session().seconds(minutes(30)) == 1800
    assert a_session(worked_seconds=90.0, seen_at=minutes(20)).seconds(minutes(30)) == 690
    assert a_session(worked_seconds=90.0, paused_at=minutes(10)).seconds(minutes(30)) == 90
    assert a_session(worked_seconds=90.0, ended_at=minutes(20)).seconds(minutes(999)) == 90


def test_a_time_in_which_nobody_was_there_does_not_count() -> None:
    session = a_session(worked_seconds=60.0, seen_at=minutes(5))
    soon = minutes(5) + LEFT_ALONE
    assert session.seconds(soon) == 60 + LEFT_ALONE.seconds
    assert session.seconds(soon + timedelta(seconds=1)) == 60
    assert session.seconds(minutes(-60)) == 60  # the clock was set back


def test_a_talk_counts_as_a_whole_and_a_lid_closed_on_it_does_not() -> None:
    dialled = Person(1, 0, dialled_at=minutes(5))
    session = a_session(dialled, seen_at=minutes(5), worked_seconds=300.0)
    assert session.seconds(minutes(50)) == 50 * 60
    assert session.seconds(minutes(5 + 241)) == 300
    over = a_session(replace(dialled, call_id=3), seen_at=minutes(5), worked_seconds=300.0)
    assert over.seconds(minutes(50)) == 300


def test_a_sign_of_life_keeps_what_was_worked_so_far() -> None:
    session = a_session()
    for clock in (10, 20, -40, -30, 30, 40):  # set back by an hour, and on again
        session = session.seen(minutes(clock))
    assert (session.worked_seconds, session.seen_at) == (40 * 60, minutes(40))


@given(
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from([0, 0, 0, -60, 60, 1440])), max_size=9)
)
def test_a_clock_that_is_set_loses_one_step_and_no_more(steps: list[tuple[int, int]]) -> None:
    session, shown, expected = a_session(), 0, 0
    for passed, moved in steps:
        shown += passed + moved
        expected += passed if moved == 0 else 0
        session = session.seen(minutes(shown))
    assert session.seconds(minutes(shown)) == expected * 60


def test_the_zone_of_the_clock_is_no_matter() -> None:
    here, there = moment("2026-11-01 01:50"), moment("2026-10-31 20:10", HONOLULU)
    # An hour is counted twice that night in New York.
    assert a_session(begun_at=here, seen_at=here).seconds(there) == 20 * 60
