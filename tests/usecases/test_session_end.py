"""How long a session lasts, its end and what comes after it, in one window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from app.domain.call import Outcome
from app.domain.errors import KnownError
from app.domain.session import NoSession, SkipReason
from app.usecases import calls, session
from app.usecases.office import Office
from app.usecases.session import AlreadyUnderWay
from tests.usecases.calling import NOW, begun, now_running, on_screen, some_people

MINUTE = timedelta(minutes=1)


@pytest.fixture
def ids(office: Office) -> list[int]:
    """Ann 1 to Ann 4 in New York."""
    return some_people(office, 4)


def test_skipping_is_undone_though_the_session_has_ended(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    before = now_running(office)
    skipped = session.skip(office, session_id, ids[0], SkipReason.LATER, NOW)
    ended = session.end(office, session_id, NOW + MINUTE)
    assert skipped.undo is not None
    assert ended.undo is not None
    assert skipped.undo(NOW + 2 * MINUTE).result == "Ann is not passed over any more."
    assert session.running(office, NOW) is None
    assert session.recap(office, session_id, NOW + 3 * MINUTE).minutes == 1
    ended.undo(NOW + 3 * MINUTE)
    after = now_running(office)
    assert after.queue == before.queue
    assert after.session.current_id == ids[0]


def test_a_pause_is_no_part_of_it(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    session.pause(office, session_id, NOW + 5 * MINUTE)
    session.pause(office, session_id, NOW + 6 * MINUTE)
    paused = now_running(office).session
    assert (paused.paused_at, paused.seconds(NOW + 9 * MINUTE)) == (NOW + 5 * MINUTE, 300)
    session.resume(office, session_id, NOW + 20 * MINUTE)
    session.resume(office, session_id, NOW + 20 * MINUTE)
    assert now_running(office).session.seconds(NOW + 21 * MINUTE) == 6 * 60
    session.pause(office, session_id, NOW + 22 * MINUTE)
    session.end(office, session_id, NOW + 40 * MINUTE)
    assert session.recap(office, session_id, NOW + 90 * MINUTE).minutes == 7


def test_a_night_in_between_is_no_part_of_it(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW + 10 * MINUTE)
    tomorrow = NOW + timedelta(days=1)
    session.resume(office, session_id, tomorrow)
    assert now_running(office, tomorrow).session.seconds(tomorrow) == 600
    session.record(office, session_id, ids[1], Outcome.VOICEMAIL, tomorrow + 4 * MINUTE)
    session.end(office, session_id, tomorrow + timedelta(hours=9))
    assert session.recap(office, session_id, tomorrow).minutes == 14


def test_the_end_is_undone(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW + MINUTE)
    undo = session.end(office, session_id, NOW + 2 * MINUTE).undo
    session.mood(office, session_id, 4)
    assert session.running(office, NOW) is None
    with pytest.raises(NoSession, match="ended"):
        session.skip(office, session_id, ids[1], SkipReason.LATER, NOW)
    assert undo is not None
    assert undo(NOW + 5 * MINUTE).result == "your session goes on."
    assert on_screen(office) == ids[1]
    assert now_running(office).session.seconds(NOW + 6 * MINUTE) == 3 * 60
    assert now_running(office).session.mood_after is None
    session.end(office, session_id, NOW + 6 * MINUTE)
    begun(office, ids)
    with pytest.raises(AlreadyUnderWay):
        undo(NOW + 7 * MINUTE)


def test_undone_the_end_leaves_a_session_as_it_was(office: Office, ids: list[int]) -> None:
    """Resting, and with who was on screen, or whose outcome was taken back meanwhile."""
    session_id = begun(office, ids).session.id
    session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW + MINUTE)
    session.pause(office, session_id, NOW + 2 * MINUTE)
    before = now_running(office)
    undo = session.end(office, session_id, NOW + 5 * MINUTE).undo
    session.mood(office, session_id, 5)
    assert undo is not None
    assert undo(NOW + 9 * MINUTE).result == "your session is paused again."
    after = now_running(office)
    assert replace(after.session, seen_at=before.session.seen_at) == before.session
    assert session.end(office, session_id, NOW + 10 * MINUTE).undo is not None
    calls.undo_last(office, NOW + 11 * MINUTE)
    undo(NOW + 12 * MINUTE)
    assert now_running(office).session.paused_at == NOW + 2 * MINUTE
    assert on_screen(office) == ids[0]


def test_only_a_session_that_has_ended_has_a_mood_after_it(office: Office, ids: list[int]) -> None:
    with pytest.raises(NoSession):
        session.mood(office, 7, 3)
    session_id = begun(office, ids).session.id
    with pytest.raises(KnownError, match="end the session first"):
        session.mood(office, session_id, 3)
    assert now_running(office).session.mood_after is None


def test_a_session_there_is_not(office: Office) -> None:
    with pytest.raises(NoSession):
        session.recap(office, 1, NOW)
    with pytest.raises(NoSession):
        session.end(office, 1, NOW)
    assert session.last(office) is None


def test_the_next_one_goes_to_a_calendar(office: Office, ids: list[int], tmp_path: Path) -> None:
    session_id = begun(office, ids).session.id
    session.end(office, session_id, NOW + 28 * MINUTE)
    recap = session.recap(office, session_id, NOW + 28 * MINUTE)
    session.export_next(office, recap, tmp_path / "calls.ics", NOW)
    (event,) = Calendar.from_ical((tmp_path / "calls.ics").read_bytes()).walk("VEVENT")
    begins = event["dtstart"].dt.astimezone(ZoneInfo("America/New_York"))
    assert begins.date() == recap.next_on
    assert begins.hour == NOW.astimezone(begins.tzinfo).hour
    assert event["dtend"].dt - event["dtstart"].dt == 30 * MINUTE
    assert str(event["summary"]) == "Call session"
    with pytest.raises(KnownError, match="folder"):
        session.export_next(office, recap, tmp_path, NOW)


def test_a_recap_that_was_left_open_puts_nothing_past_into_the_calendar(
    office: Office, ids: list[int], tmp_path: Path
) -> None:
    """Written again, it changes the event that is there."""
    session_id = begun(office, ids).session.id
    session.end(office, session_id, NOW + 28 * MINUTE)
    recap = session.recap(office, session_id, NOW + 28 * MINUTE)
    events = []
    for later in (timedelta(minutes=30), timedelta(days=3), timedelta(days=3, hours=1)):
        session.export_next(office, recap, tmp_path / "calls.ics", NOW + later)
        events += Calendar.from_ical((tmp_path / "calls.ics").read_bytes()).walk("VEVENT")
    # Saturday; on Monday at ten it is too late for Monday at ten.
    days = [event["dtstart"].dt.astimezone(ZoneInfo("America/New_York")).day for event in events]
    assert days == [21, 24, 24]
    assert len({str(event["uid"]) for event in events}) == 1
    numbers = [int(event["sequence"]) for event in events]
    assert numbers == sorted(set(numbers))
