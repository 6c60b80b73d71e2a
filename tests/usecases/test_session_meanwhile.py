"""What happens to a session while people, clocks and calendars change around it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.bootstrap import open_office
from app.domain.call import Outcome
from app.domain.calling_hours import Hours
from app.domain.contact import ContactDetails
from app.domain.errors import KnownError
from app.domain.expectation import Reached, expect
from app.domain.seller import Seller
from app.domain.session import SkipReason
from app.usecases import calls, contacts, importing, preferences, session
from app.usecases.office import Office
from app.usecases.session import AlreadyUnderWay, State
from tests.builders import HONOLULU, moment
from tests.usecases.calling import NOW, begun, now_running, on_screen, some_people, states

HOUR = timedelta(hours=1)
EVENING = moment("2026-11-20 20:50")
NIGHT = moment("2026-11-20 21:05")


@pytest.fixture
def ids(office: Office) -> list[int]:
    """Ann 1 to Ann 3 in New York."""
    return some_people(office, 3)


def stop(office: Office, contact_id: int) -> None:
    contacts.set_do_not_call(office, contact_id, on=True, reason="asked", now=NOW)


def archive(office: Office, contact_id: int) -> None:
    contacts.archive(office, contact_id, NOW)


def lose_number(office: Office, contact_id: int) -> None:
    contacts.change(office, contact_id, ContactDetails("Ann"), NOW)


@pytest.mark.parametrize("gone", [stop, archive, lose_number])
def test_who_may_not_be_called_any_more_drops_out_at_once(
    office: Office, ids: list[int], gone: Callable[[Office, int], None]
) -> None:
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[0], NOW)
    gone(office, ids[0])
    gone(office, ids[1])
    assert on_screen(office) == ids[2]
    assert states(office) == {ids[0]: State.GONE, ids[1]: State.GONE, ids[2]: State.OPEN}
    assert session.record(office, session_id, ids[2], Outcome.VOICEMAIL, NOW).then_id is None


def test_the_next_one_is_chosen_without_who_dropped_out(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    stop(office, ids[1])
    assert session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW).then_id == ids[2]


def test_a_wish_to_stop_that_was_a_mistake_brings_her_back(office: Office, ids: list[int]) -> None:
    begun(office, ids)
    wish = contacts.set_do_not_call(office, ids[0], on=True, reason="asked", now=NOW)
    assert on_screen(office) == ids[1]
    assert wish.undo is not None
    wish.undo(NOW)
    assert on_screen(office) == ids[0]


def test_hours_that_close_are_honored(office: Office) -> None:
    near = some_people(office, 2)
    far = some_people(office, 1, zone=HONOLULU)
    session_id = begun(office, [*near, *far], EVENING).session.id
    assert on_screen(office, EVENING) == near[0]
    assert session.record(office, session_id, near[0], Outcome.VOICEMAIL, NIGHT).then_id == far[0]
    rows = now_running(office, NIGHT).queue
    assert [row.state for row in rows] == [State.CALLED, State.WAITING, State.OPEN]
    assert [row.opens_at for row in rows] == [None, moment("2026-11-21 08:00"), None]


def test_a_talk_goes_on_when_hours_close(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids, EVENING).session.id
    assert on_screen(office, NIGHT) is None
    session.dial(office, session_id, ids[1], EVENING)
    assert on_screen(office, NIGHT) == ids[1]
    assert session.record(office, session_id, ids[1], Outcome.SPOKE, NIGHT).then_id is None


def test_who_was_dialled_is_not_there_in_the_night_and_the_next_morning_anew(
    office: Office, ids: list[int]
) -> None:
    """The lid was closed on her, and nobody said what came of it."""
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[0], NOW)
    early, morning = moment("2026-11-21 04:00"), moment("2026-11-21 10:00")
    for closed in (moment("2026-11-20 23:00"), early):
        assert on_screen(office, closed) is None
        assert states(office, closed)[ids[0]] is State.WAITING
        with pytest.raises(KnownError, match="too early or too late"):
            session.dial(office, session_id, ids[0], closed)
        assert on_screen(office, closed) is None
    assert on_screen(office, morning) == ids[0]
    session.dial(office, session_id, ids[0], morning)
    assert now_running(office, morning).session.people[0].dialled_at == morning


def test_an_outcome_taken_back_after_closing_leaves_her_for_tomorrow(
    office: Office, ids: list[int]
) -> None:
    session_id = begun(office, ids, EVENING).session.id
    session.dial(office, session_id, ids[0], EVENING)
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, EVENING)
    calls.undo_last(office, NIGHT)
    running = now_running(office, NIGHT)
    assert (running.session.current_id, running.queue[0].state) == (None, State.WAITING)
    morning = moment("2026-11-21 10:00")
    assert on_screen(office, morning) == ids[0]
    session.dial(office, session_id, ids[0], morning)
    assert now_running(office, morning).session.people[0].dialled_at == morning


def test_a_wrong_key_at_once_taken_back_does_not_end_the_talk(
    office: Office, ids: list[int]
) -> None:
    session_id = begun(office, ids, EVENING).session.id
    session.dial(office, session_id, ids[0], EVENING)
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NIGHT)
    calls.undo_last(office, NIGHT + timedelta(seconds=5))
    current = now_running(office, NIGHT + timedelta(seconds=9)).session.current
    assert current is not None
    assert (current.contact_id, current.dialled_at) == (ids[0], EVENING)


@pytest.mark.parametrize("gone", [stop, archive, lose_number])
def test_nobody_is_dialled_who_may_not_be_called(
    office: Office, ids: list[int], gone: Callable[[Office, int], None]
) -> None:
    session_id = begun(office, ids).session.id
    gone(office, ids[1])
    with pytest.raises(KnownError, match="not to be called"):
        session.dial(office, session_id, ids[1], NOW)
    session.skip(office, session_id, ids[2], SkipReason.NOT_TODAY, NOW)
    with pytest.raises(KnownError, match="not to be called"):
        session.dial(office, session_id, ids[2], NOW)
    assert on_screen(office) == ids[0]
    assert [each.dialled_at for each in now_running(office).session.people] == [None] * 3


def test_who_waits_is_taken_as_soon_as_she_may_be_called(office: Office) -> None:
    far = some_people(office, 1, zone=HONOLULU)
    near = some_people(office, 3)
    session_id = begun(office, [*far, *near]).session.id
    assert on_screen(office) == near[0]
    # It is eight in Honolulu, but who is on screen is not torn away.
    opened = moment("2026-11-20 08:01", HONOLULU)
    assert states(office, opened)[far[0]] is State.OPEN
    assert on_screen(office, opened) == near[0]
    then = session.record(office, session_id, near[0], Outcome.VOICEMAIL, opened).then_id
    assert then == far[0]


def test_her_own_hours_count(office: Office, ids: list[int]) -> None:
    begun(office, ids)
    policy = preferences.policy(office)
    preferences.change_policy(office, replace(policy, own_hours=Hours(time(13), time(17))))
    assert on_screen(office) is None
    assert set(states(office).values()) == {State.WAITING}
    assert on_screen(office, NOW + 3 * HOUR) == ids[0]


def test_three_calls_in_a_day_are_enough_where_the_law_says_so(office: Office) -> None:
    florida, ohio = some_people(office, 1, state="FL", country="US"), some_people(office, 1)
    begun(office, [*florida, *ohio])
    for minutes in (30, 20, 10):
        at = NOW - HOUR * minutes / 60
        calls.record(office, florida[0], Outcome.NO_MESSAGE, at, back_dated=True)
    assert states(office) == {florida[0]: State.WAITING, ohio[0]: State.OPEN}
    assert now_running(office).queue[0].opens_at == NOW + HOUR * 23.5


def test_a_contact_moves_to_another_zone(office: Office, ids: list[int]) -> None:
    begun(office, ids)
    details = contacts.details(office, ids[0])
    contacts.change(office, ids[0], replace(details, zone=HONOLULU), NOW)
    assert states(office)[ids[0]] is State.WAITING
    assert on_screen(office) == ids[1]


def test_the_seller_moves_to_another_zone(office: Office, ids: list[int]) -> None:
    """Her dates change; the hours of the people called do not."""
    session_id = begun(office, ids, EVENING).session.id
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, EVENING)
    preferences.introduce(office, Seller("Asia/Tokyo", "US"))
    there = now_running(office, EVENING)
    assert (there.today, there.zone) == (date(2026, 11, 21), "Asia/Tokyo")
    assert there.session.current_id == ids[1]
    # Saturday there: one day of the week has a call, Friday's evening is Saturday's morning.
    recap = session.recap(office, session_id, EVENING)
    assert (recap.calling_days_this_week, recap.next_on) == (1, date(2026, 11, 23))


@pytest.mark.parametrize("zone", ["UTC", HONOLULU, "Pacific/Auckland"])
def test_the_zone_of_the_clock_makes_no_difference(
    office: Office, ids: list[int], zone: str
) -> None:
    session_id = begun(office, ids).session.id
    elsewhere = (NOW + HOUR / 4).astimezone(ZoneInfo(zone))
    assert session.record(office, session_id, ids[0], Outcome.SPOKE, elsewhere).then_id == ids[1]
    session.end(office, session_id, elsewhere)
    assert session.recap(office, session_id, elsewhere).minutes == 15


@pytest.mark.parametrize("moved", [-26 * HOUR, -HOUR, HOUR])
def test_a_clock_that_is_set_loses_nothing(
    office: Office, ids: list[int], moved: timedelta
) -> None:
    before = begun(office, ids)
    session.dial(office, before.session.id, ids[0], NOW)
    session.pause(office, before.session.id, NOW)
    session.resume(office, before.session.id, NOW + moved)
    recorded = session.record(office, before.session.id, ids[0], Outcome.NO_MESSAGE, NOW + moved)
    assert recorded.then_id == ids[1]
    after = now_running(office, NOW + moved).session
    assert (after.made, after.people[0].outcome) == (1, Outcome.NO_MESSAGE)
    calls.undo_last(office, NOW + moved)
    assert on_screen(office, NOW + moved) == ids[0]
    session.end(office, before.session.id, NOW + moved)


@pytest.mark.parametrize(("moved", "minutes"), [(-HOUR, 50), (HOUR, 50), (-26 * HOUR, 50)])
def test_a_clock_that_is_set_takes_no_more_than_the_call_it_was_set_in(
    office: Office, moved: timedelta, minutes: int
) -> None:
    """Sixty minutes pass; between the second and the third call, ten apart, the clock is set."""
    ids = some_people(office, 6)
    session_id = begun(office, ids).session.id
    for number, contact_id in enumerate(ids):
        at = NOW + HOUR / 12 + number * HOUR / 6 + (moved if number >= 2 else 0 * HOUR)
        session.record(office, session_id, contact_id, Outcome.NO_MESSAGE, at)
    over = NOW + HOUR + moved
    assert now_running(office, over).session.seconds(over) == minutes * 60
    session.end(office, session_id, over)
    assert session.recap(office, session_id, over).minutes == minutes


def test_a_long_talk_counts_and_a_lid_that_was_closed_on_it_does_not(
    office: Office, ids: list[int]
) -> None:
    minute = HOUR / 60
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[0], NOW + minute)
    session.skip(office, session_id, ids[1], SkipReason.NOT_TODAY, NOW + 36 * minute)
    session.record(office, session_id, ids[0], Outcome.SPOKE, NOW + 55 * minute)
    assert now_running(office).session.worked_seconds == 55 * 60
    session.dial(office, session_id, ids[2], NOW + 56 * minute)
    # Four hours later she opens it, and says what came of it.
    session.record(office, session_id, ids[2], Outcome.NO_MESSAGE, NOW + 5 * HOUR)
    session.end(office, session_id, NOW + 5 * HOUR + minute)
    assert session.recap(office, session_id, NOW + 6 * HOUR).minutes == 57


def test_a_talk_still_going_on_at_the_end_counts(office: Office, ids: list[int]) -> None:
    minute = HOUR / 60
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[0], NOW + minute)
    session.end(office, session_id, NOW + 36 * minute)
    assert session.recap(office, session_id, NOW + HOUR).minutes == 36


def test_an_import_that_is_taken_back_takes_its_people_along(
    office: Office, tmp_path: Path
) -> None:
    kept = some_people(office, 1)
    file = tmp_path / "people.csv"
    file.write_text("Name,Phone\nBea,(614) 555-0143\nCleo,(614) 555-0144\n", "utf-8")
    batch = importing.apply(office, importing.preview(office, file), NOW)
    imported = [
        row.contact_id for row in session.propose(office, NOW).rows if row.due.name != "Ann 1"
    ]
    session_id = begun(office, [*imported, *kept]).session.id
    session.record(office, session_id, imported[0], Outcome.SPOKE, NOW)
    assert on_screen(office) == imported[1]
    assert batch.change.undo is not None
    batch.change.undo(NOW)
    # Who was called stays; who was on screen is gone, and the session goes on.
    assert states(office) == {imported[0]: State.CALLED, kept[0]: State.OPEN}
    assert on_screen(office) == kept[0]
    assert session.record(office, session_id, kept[0], Outcome.SPOKE, NOW).then_id is None
    assert session.recap(office, session_id, NOW).calls == 2


def test_two_windows_share_one_session(office: Office, ids: list[int], tmp_path: Path) -> None:
    other = open_office(tmp_path / "data")
    session_id = begun(office, ids).session.id
    with pytest.raises(AlreadyUnderWay):
        begun(other, ids)
    assert now_running(other) == now_running(office)
    session.record(other, session_id, ids[0], Outcome.VOICEMAIL, NOW)
    session.skip(office, session_id, ids[1], SkipReason.NOT_TODAY, NOW)
    assert on_screen(other) == on_screen(office) == ids[2]
    session.end(other, session_id, NOW)
    assert session.running(office, NOW) is None
    assert session.last(office) == session_id
    with pytest.raises(KnownError, match="ended"):
        session.end(office, session_id, NOW)
    other.database.close()


def test_the_table_itself_refuses_a_second_session(office: Office, ids: list[int]) -> None:
    """Even to a program that did not look first."""
    begun(office, ids)
    nothing = {"goal": 1, "intention": "", "mood": None, "expectation": expect(Reached(), 1)}
    with office.database.write() as work, pytest.raises(sqlite3.IntegrityError):
        work.sessions.begin(NOW, ids, **nothing)  # type: ignore[arg-type]
