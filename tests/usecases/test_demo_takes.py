"""The demo has rehearsed: there is progress to look at, and two scripts to say today."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest

from app.domain.policy import Situation
from app.domain.rehearsal_plan import Rating
from app.domain.seller import Seller
from app.domain.take import TakeKind
from app.usecases import library, preferences, rehearsing, takes
from app.usecases.demo_takes import rehearse_within
from app.usecases.office import Office
from tests.builders import moment
from tests.usecases.rehearsals import kept_takes

# A Saturday noon, a minute after midnight, and the evening before the clocks change.
DAYS = [moment("2026-11-21 12:00"), moment("2026-12-01 00:01"), moment("2027-03-13 23:59")]


@pytest.fixture(params=DAYS, ids=lambda now: now.strftime("%Y-%m-%d"))
def now(request: pytest.FixtureRequest) -> datetime:
    told = request.param
    assert isinstance(told, datetime)
    return told


@pytest.fixture
def office(office: Office, now: datetime) -> Office:
    """The demo's seller with one script of her own."""
    preferences.introduce(
        office, Seller("America/New_York", "US", "Maria Delgado", "Bright Kitchen")
    )
    library.create(office, Situation.CARE, "en", "Thinking of you", "Hi. It’s me. Hello. Bye.", now)
    with office.database.write() as work:
        rehearse_within(office, work, now)
        work.commit()
    return office


def test_two_scripts_are_to_be_said_today(office: Office, now: datetime) -> None:
    late, due = rehearsing.plan(office, now)
    assert late.due_on < due.due_on == takes.progress(office, now).today


def test_there_is_progress_to_look_at(office: Office, now: datetime) -> None:
    told = takes.progress(office, now)
    listed = [take for row in told.rows for take in kept_takes(office, row.script_id)]
    assert (len(told.rows), len(listed), told.disk_bytes) == (5, 14, 0)
    assert {take.kind for take in listed} == set(TakeKind)
    assert {take.rating for take in listed} == set(Rating)
    assert all(take.at < now and take.score and take.sound is None for take in listed)
    ages = [(told.today - take.said_on).days for take in listed]
    assert min(ages) == 1
    assert max(ages) >= 33
    assert told.wpm is not None
    for row in told.rows:
        assert row.due_on is not None
        oldest_first = kept_takes(office, row.script_id)[::-1]
        assert all(one.at < next_one.at for one, next_one in pairwise(oldest_first))
    most = max(told.rows, key=lambda row: row.takes)
    assert most.first is not None
    assert most.best is not None
    assert most.first.score is not None
    assert most.best.score is not None
    assert (most.first.score.grade or 0) < 0.6 < 0.9 < (most.best.score.grade or 0)


def test_every_score_has_something_to_say(office: Office, now: datetime) -> None:
    for row in takes.progress(office, now).rows:
        for take in kept_takes(office, row.script_id):
            assert take.score is not None
            assert take.score.praise
            assert take.score.next_step
            assert len(take.score.words) == len(take.text.split())
            assert take.score.coverage
            assert take.seconds
