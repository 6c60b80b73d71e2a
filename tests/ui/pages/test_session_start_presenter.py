"""Whom a session is to call: what is proposed, and what the seller makes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import Outcome
from app.domain.contact import Relationship
from app.domain.due import Place
from app.domain.queue import rank
from app.domain.session import MOST_CALLS
from app.usecases import calls, session
from app.usecases.office import Office
from tests.ui.models.test_due_lines import row
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.models.due_lines import Group
from ui.presenters.session_start import (
    USUAL_LENGTH,
    SessionStartPresenter,
    StartShown,
    merged,
)


@pytest.fixture
def start(station: Station, office: Office) -> SessionStartPresenter:
    return SessionStartPresenter(station.desk)


@pytest.fixture
def heard(start: SessionStartPresenter) -> Heard:
    return Heard(start.changed)


@pytest.fixture
def abcde(add: Adds) -> list[int]:
    """Five customers to be called for the first time, in the order of the list."""
    return [add(f"{letter} Person") for letter in "ABCDE"]


def shown(start: SessionStartPresenter, station: Station) -> StartShown:
    start.refresh()
    station.settle()
    assert start.shown is not None
    return start.shown


def chosen(start: SessionStartPresenter) -> tuple[int, ...]:
    assert start.shown is not None
    return start.shown.chosen


def ids(start: SessionStartPresenter) -> list[int]:
    assert start.shown is not None
    return [line.contact_id for line in start.shown.lines]


def test_everybody_fits_into_the_usual_length(
    start: SessionStartPresenter, station: Station, abcde: list[int]
) -> None:
    now = shown(start, station)
    assert (now.minutes, now.calls, now.goal) == (USUAL_LENGTH, 11, 5)
    assert list(chosen(start)) == abcde
    assert [line.number for line in now.lines] == [1, 2, 3, 4, 5]
    assert now.length == "5 calls, about 20 minutes"
    assert not now.changed


def test_minutes_and_calls_tell_each_other(
    start: SessionStartPresenter, station: Station, add: Adds
) -> None:
    for number in range(12):
        add(f"Person {number:02}")
    assert shown(start, station).length == "45 minutes, about 11 calls"
    start.choose_minutes(15)
    assert start.shown is not None
    assert start.shown.length == "15 minutes, about 4 calls"
    assert [line.number for line in start.shown.lines][:6] == [1, 2, 3, 4, None, None]
    start.choose_calls()
    assert (start.shown.minutes, start.shown.calls) == (None, 4)
    start.choose_calls(11)
    assert start.shown.length == "11 calls, about 45 minutes"
    assert len(chosen(start)) == start.shown.goal == 11
    start.choose_calls(MOST_CALLS + 1)
    assert start.shown.calls == MOST_CALLS


def test_her_own_pace_decides_how_many_calls_fit(
    start: SessionStartPresenter, station: Station, office: Office, abcde: list[int]
) -> None:
    begun, _ = session.begin(office, abcde[:3], NOW - timedelta(days=1), goal=3)
    at = NOW - timedelta(days=1)
    for contact_id in abcde[:3]:
        at += timedelta(minutes=10)
        session.record(office, begun.session.id, contact_id, Outcome.NO_MESSAGE, at)
    session.end(office, begun.session.id, at)
    start.choose_minutes(30)
    # One session at ten minutes a call makes the four that are assumed six.
    assert shown(start, station).calls == 5


def test_her_order_stays_while_people_come_and_go(
    start: SessionStartPresenter, station: Station, office: Office, abcde: list[int], add: Adds
) -> None:
    a, b, c, d, e = abcde
    shown(start, station)
    start.move(e, 0)
    start.move_by(a, 2)
    assert ids(start) == [e, b, c, a, d]
    calls.record(office, b, Outcome.VOICEMAIL, NOW)
    new = add("Aaron New")
    assert shown(start, station).changed
    assert ids(start) == [e, c, a, d, new]
    start.move_by(e, -1)
    start.move_by(d, 99)
    start.move(-1, 0)
    assert ids(start) == [e, c, a, new, d]
    start.propose_anew()
    assert ids(start) == [a, new, c, d, e]


def test_a_promise_that_comes_due_goes_before_the_rest(
    start: SessionStartPresenter, station: Station, office: Office, abcde: list[int], add: Adds
) -> None:
    shown(start, station)
    start.move(abcde[4], 0)
    promised = add("Zoe Promised")
    calls.record(office, promised, Outcome.VOICEMAIL, NOW - timedelta(days=5))
    shown(start, station)
    assert ids(start) == [promised, abcde[4], *abcde[:4]]


def test_who_is_left_out_stays_out_until_proposed_anew(
    start: SessionStartPresenter, station: Station, abcde: list[int]
) -> None:
    shown(start, station)
    start.leave_out(abcde[1])
    now = shown(start, station)
    assert now.changed
    assert list(chosen(start)) == [abcde[0], *abcde[2:]]
    assert now.goal == 4
    start.propose_anew()
    assert start.shown is not None
    assert not start.shown.changed
    assert list(chosen(start)) == abcde


def test_what_is_taken_back_fits_who_is_due_by_now(
    start: SessionStartPresenter, station: Station, abcde: list[int], office: Office
) -> None:
    a, b, c, d, e = abcde
    shown(start, station)
    start.move(e, 0)
    start.leave_out(b)
    start.leave_out(b)  # once is enough
    calls.record(office, a, Outcome.VOICEMAIL, NOW)
    shown(start, station)
    assert ids(start) == [e, c, d]
    start.take_back()
    assert ids(start) == [e, b, c, d]
    start.take_back()
    assert ids(start) == [b, c, d, e]
    assert not start.can_take_back
    start.take_back()
    assert ids(start) == [b, c, d, e]


def test_filters_by_reason_and_relationship(
    start: SessionStartPresenter, station: Station, office: Office, abcde: list[int], add: Adds
) -> None:
    prospect = add("Pia Prospect", relationship=Relationship.PROSPECT)
    tried = abcde[2]
    calls.record(office, tried, Outcome.VOICEMAIL, NOW - timedelta(days=5))
    now = shown(start, station)
    assert now.groups == (Group.PROMISED, Group.FIRST)
    assert now.relationships == (Relationship.CUSTOMER, Relationship.PROSPECT)
    assert ids(start)[0] == tried
    start.choose_group(Group.PROMISED)
    assert chosen(start) == (tried,)
    start.choose_relationship(Relationship.PROSPECT)
    assert start.shown is not None
    assert (chosen(start), start.shown.goal) == ((), 0)
    start.choose_group(None)
    assert chosen(start) == (prospect,)
    calls.record(office, tried, Outcome.STOP, NOW)
    # What she chose stays on offer, so that she sees what is chosen.
    start.choose_group(Group.PROMISED)
    assert Group.PROMISED in shown(start, station).groups


def test_moving_among_the_filtered_leaves_the_others_in_place(
    start: SessionStartPresenter, station: Station, add: Adds
) -> None:
    team = {"relationship": Relationship.TEAM}
    a, b, c, d = add("A"), add("B", **team), add("C"), add("D", **team)
    shown(start, station)
    start.choose_relationship(Relationship.TEAM)
    assert ids(start) == [b, d]
    start.move(d, 0)
    assert ids(start) == [d, b]
    start.choose_relationship(None)
    assert ids(start) == [a, d, c, b]


def test_it_follows_changes_while_it_is_looked_at(
    start: SessionStartPresenter, station: Station, office: Office, heard: Heard, abcde: list[int]
) -> None:
    def stop(contact_id: int) -> None:
        station.desk.change(
            lambda: calls.record(office, contact_id, Outcome.STOP, NOW), lambda done: done.change
        )
        station.settle()

    stop(abcde[0])
    assert heard == []
    start.set_active(True)
    station.settle()
    assert ids(start) == abcde[1:]
    stop(abcde[1])
    assert ids(start) == abcde[2:]
    start.set_active(False)
    stop(abcde[2])
    assert ids(start) == abcde[2:]


def test_who_is_outside_her_hours_waits(
    start: SessionStartPresenter, station: Station, abcde: list[int], add: Adds
) -> None:
    lena = add("Lena Hart", zone="Pacific/Honolulu")
    now = shown(start, station)
    assert lena not in ids(start)
    assert now.waiting == "Later: Lena Hart from 1 pm"
    assert now.title == "5 people you can call now, of 6 who are due."
    start.leave_out(lena)
    assert start.shown is not None
    assert start.shown.waiting == ""


def test_whose_hours_begin_before_its_end_is_in_it_where_there_is_room(
    start: SessionStartPresenter, station: Station, abcde: list[int], add: Adds
) -> None:
    # 7:42 am in California, where calls are fine from 8 am.
    pat = add("Pat West", zone="America/Los_Angeles")
    add("Lena Hart", zone="Pacific/Honolulu")
    now = shown(start, station)
    assert now.chosen == (*abcde, pat)
    assert now.goal == 6
    assert now.waiting == "Later: Pat West from 11 am, in this session · Lena Hart from 1 pm"
    start.choose_minutes(15)  # over before 11 am
    assert pat not in chosen(start)
    start.choose_calls(5)  # over at 11:02 am, and full
    assert list(chosen(start)) == abcde
    start.choose_minutes(60)
    for contact_id in abcde:
        start.leave_out(contact_id)
    assert chosen(start) == ()  # nobody to begin with


def test_nobody_just_now_says_who_is_next(
    start: SessionStartPresenter, station: Station, add: Adds
) -> None:
    add("Lena Hart", zone="Pacific/Honolulu")
    now = shown(start, station)
    assert now.rest == "Lena Hart is next, from 1 pm. Until then the time is yours."
    assert (now.done, now.goal, now.chosen) == (None, 0, ())


def test_nobody_due_looks_ahead_and_nobody_at_all_says_so(
    start: SessionStartPresenter, station: Station, office: Office, add: Adds
) -> None:
    done = shown(start, station).done
    assert done is not None
    assert done.no_contacts
    ann = add("Ann Adams")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    done = shown(start, station).done
    assert done is not None
    assert (done.no_contacts, done.next_name) == (False, "Ann Adams")


_PLACES = st.lists(st.sampled_from(Place), max_size=8)


@given(_PLACES, st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_merging_keeps_her_order_and_everybody_once(
    places: list[Place], mine: list[int], known: set[int]
) -> None:
    rows = [row(number, f"P{number}", place) for number, place in enumerate(places)]
    order = [each for each in mine if each in known]
    after = merged(order, rows)
    there = {each.contact_id for each in rows}
    assert sorted(after) == sorted(there)
    assert [each for each in after if each in known] == [each for each in order if each in there]
    ranks = {each.contact_id: rank(each) for each in rows}
    for new in there - known:
        before = after[: after.index(new)]
        behind = after[after.index(new) + 1 :]
        # Behind everybody she knew of a rank up to hers, and never behind a whole later rank.
        assert all(ranks[each] > ranks[new] for each in behind if each in known)
        assert not before or min(ranks[each] for each in before) <= ranks[new]
