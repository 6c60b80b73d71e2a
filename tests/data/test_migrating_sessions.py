"""From a database without sessions to one with them, and what its first sessions looked like."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.data.database import open_database
from app.domain.call import Outcome
from app.domain.expectation import Expectation
from app.domain.session import SkipReason
from tests.builders import moment
from tests.data.test_migrating_takes import STORED, content

NEW = {"session", "session_person"}
BEGUN = moment("2026-11-18 12:00")


@pytest.mark.migration
def test_nothing_of_the_third_version_is_touched(tmp_path: Path) -> None:
    path = shutil.copy(STORED / "0003.sqlite", tmp_path / "ringwell.sqlite")
    before = content(path)
    database = open_database(path)
    with database.read() as work:
        assert work.sessions.under_way() is None
        assert work.session_figures.last_ended() is None
    database.close()
    after = content(path)
    assert {name: after[name] for name in before} == before
    assert {name: after[name] for name in after.keys() - before} == {name: [] for name in NEW}


@pytest.mark.migration
def test_the_sessions_of_the_fourth_version_are_there(tmp_path: Path) -> None:
    path = shutil.copy(STORED / "0004.sqlite", tmp_path / "ringwell.sqlite")
    database = open_database(path)
    with database.read() as work:
        ended = work.sessions.read(1)
        assert ended is not None
        assert (ended.begun_at, ended.ended_at) == (BEGUN, BEGUN + timedelta(minutes=50))
        assert (ended.goal, ended.intention) == (12, "If I reach…")
        assert (ended.mood_before, ended.mood_after) == (2, 4)
        assert ended.expectation == Expectation(12, 10, 8, 12, 30)
        assert ended.seconds(BEGUN + timedelta(days=2)) == 49 * 60
        called, skipped = ended.people
        assert (called.contact_id, called.outcome) == (2, Outcome.NO_MESSAGE)
        assert (skipped.contact_id, skipped.skipped) == (1, SkipReason.OTHER_WAY)

        assert work.sessions.under_way() == 2
        under_way = work.sessions.read(2)
        assert under_way is not None
        begun = BEGUN + timedelta(days=1)
        assert under_way.ended_at is under_way.mood_before is under_way.expectation is None
        assert under_way.paused_at == begun + timedelta(minutes=1)
        assert (under_way.current_id, under_way.people[0].dialled_at) == (3, begun)
    database.close()


@pytest.mark.migration
def test_the_tables_keep_a_session_from_contradicting_itself(empty_database: Path) -> None:
    insert = (
        "INSERT INTO session (begun_at, ended_at, under_way, paused_seconds, goal, intention)"
        " VALUES ('', {ended}, {under_way}, 0, 1, '')"
    )
    with closing(sqlite3.connect(empty_database)) as connection:
        connection.execute(insert.format(ended="NULL", under_way="1"))
        for ended, under_way in [("NULL", "1"), ("NULL", "NULL"), ("''", "1"), ("NULL", "0")]:
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(insert.format(ended=ended, under_way=under_way))
        connection.execute(insert.format(ended="''", under_way="NULL"))
        connection.rollback()
