"""What is entered of a talk is kept until it is saved, passed over or thrown away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.call import DayPart, Outcome, Promise
from app.domain.session import SkipReason
from app.domain.talk_draft import TalkDraft
from app.usecases import calls, session
from app.usecases.office import Office
from tests.usecases.calling import NOW, begun, now_running, on_screen, some_people

DRAFT = TalkDraft(
    Outcome.SPOKE, True, Promise(date(2026, 11, 27), DayPart.EVENING), True, "Likes li"
)
LATER = NOW + timedelta(minutes=1)


def told(office: Office) -> dict[int, TalkDraft]:
    people = now_running(office, LATER).session.people
    return {each.contact_id: each.talk for each in people if each.talk is not None}


@pytest.fixture
def people(office: Office) -> list[int]:
    """Three, and the first two have been told of in a session."""
    ids = some_people(office, 3)
    number = begun(office, ids).session.id
    for each in ids[:2]:
        session.keep_talk(office, number, each, DRAFT, NOW)
    return ids


def test_it_comes_with_the_session_and_gives_way_to_the_next(
    office: Office, people: list[int]
) -> None:
    first, second, _ = people
    number = now_running(office).session.id
    assert told(office) == {first: DRAFT, second: DRAFT}
    session.dial(office, number, first, NOW)
    other = TalkDraft(Outcome.CALLED_BACK)
    session.keep_talk(office, number, first, other, LATER)
    assert told(office) == {first: other, second: DRAFT}
    session.keep_talk(office, number, first, None, LATER)
    assert told(office) == {second: DRAFT}
    assert on_screen(office) == first
    assert now_running(office).session.seen_at == LATER


def test_it_goes_with_the_outcome_and_does_not_come_back(office: Office, people: list[int]) -> None:
    first, second, _ = people
    number = now_running(office).session.id
    made = session.record(office, number, first, Outcome.SPOKE, NOW)
    calls.record(office, second, Outcome.SPOKE, NOW)  # from elsewhere
    assert told(office) == {}
    session.keep_talk(office, number, first, DRAFT, NOW)
    session.keep_talk(office, number, second, DRAFT, NOW)
    assert told(office) == {}
    calls.undo_call(office, None, LATER)
    assert made.change.undo is not None
    made.change.undo(LATER)
    assert told(office) == {}


def test_it_goes_with_who_is_passed_over(office: Office, people: list[int]) -> None:
    first, second, _ = people
    number = now_running(office).session.id
    session.skip(office, number, first, SkipReason.LATER, NOW)
    session.skip(office, number, second, SkipReason.NOT_READY, NOW)
    assert told(office) == {}


def test_there_is_none_for_who_is_not_there(office: Office, people: list[int]) -> None:
    first, second, third = people
    number = now_running(office).session.id
    (stranger,) = some_people(office, 1)
    for nobody in (stranger, 999):
        session.keep_talk(office, number, nobody, DRAFT, NOW)
    session.keep_talk(office, number + 1, third, DRAFT, NOW)
    assert told(office) == {first: DRAFT, second: DRAFT}
    session.end(office, number, NOW)
    session.keep_talk(office, number, third, DRAFT, NOW)
    again = begun(office, people, LATER)
    assert told(office) == {}
    assert [each.contact_id for each in again.session.people] == people


def test_one_that_cannot_be_read_is_none(office: Office, people: list[int]) -> None:
    first, second, _ = people
    with office.database.write() as work:
        work.sessions._driver.execute(
            "UPDATE session_person SET talk = '{}' WHERE contact_id = ?", (first,)
        )
        work.commit()
    assert told(office) == {second: DRAFT}
    assert on_screen(office) == first
