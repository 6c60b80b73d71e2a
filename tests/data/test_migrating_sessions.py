"""From a database without sessions to one with them, and what its first sessions looked like."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.data.database import open_database
from app.domain.call import Outcome
from app.domain.expectation import Expectation
from app.domain.session import SkipReason
from app.domain.talk_draft import TalkDraft
from tests.builders import moment
from tests.data.test_migrating_takes import STORED, content, untouched

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
    assert untouched(before, after)
    assert {name: after[name] for name in after.keys() - before} == {name: [] for name in NEW}


@pytest.mark.migration
@pytest.mark.parametrize("version", ["0004", "0005", "0006"])
def test_the_sessions_of_earlier_versions_are_there(version: str, tmp_path: Path) -> None:
    path = shutil.copy(STORED / f"{version}.sqlite", tmp_path / "ringwell.sqlite")
    database = open_database(path)
    with database.read() as work:
        ended = work.sessions.read(1)
        assert ended is not None
        assert (ended.begun_at, ended.ended_at) == (BEGUN, BEGUN + timedelta(minutes=50))
        assert (ended.goal, ended.intention) == (12, "If I reach…")
        assert (ended.mood_before, ended.mood_after) == (2, 4)
        assert ended.expectation == Expectation(12, 10, 8, 12, 30)
        assert ended.seconds(BEGUN + timedelta(days=2)) == ended.worked_seconds == 49 * 60
        called, skipped = ended.people
        assert (called.contact_id, called.outcome) == (2, Outcome.NO_MESSAGE)
        assert (skipped.contact_id, skipped.skipped) == (1, SkipReason.OTHER_WAY)

        assert work.sessions.under_way() == 2
        under_way = work.sessions.read(2)
        assert under_way is not None
        begun = BEGUN + timedelta(days=1)
        assert under_way.ended_at is under_way.mood_before is None
        assert (under_way.expectation is None) == (version == "0004")
        assert under_way.paused_at == under_way.seen_at == begun + timedelta(minutes=1)
        assert under_way.seconds(begun + timedelta(days=2)) == 60
        assert (under_way.current_id, under_way.people[0].dialled_at) == (3, begun)
        told = TalkDraft(Outcome.SPOKE, True, note="Asks for Zoë")
        assert under_way.people[0].talk == (None if version == "0004" else told)
    database.close()


@pytest.mark.migration
def test_a_session_of_the_fourth_version_goes_on_where_it_was(tmp_path: Path) -> None:
    """It was left alone in the middle of its calls, and what it kept did not all hold together."""
    path = shutil.copy(STORED / "0004.sqlite", tmp_path / "ringwell.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            UPDATE session SET paused_at = NULL, paused_seconds = 120, goal = 0,
                   resumed_at = '2026-11-19T17:04:00.000000Z', expected_calls = 2 WHERE id = 2;
            UPDATE session SET expected_low = 11 WHERE id = 1;
            UPDATE session_person SET dialled_at = '2026-11-19T17:06:00.500000Z'
             WHERE session_id = 2 AND contact_id = 3;
            """
        )
        people = connection.execute("SELECT * FROM session_person").fetchall()
        (begun,) = connection.execute("SELECT begun_at FROM session WHERE id = 2").fetchone()
        assert begun == "2026-11-19T17:00:00.000000Z"
    database = open_database(path)
    with database.write() as work:
        assert work.damage() == ()
        session = work.sessions.read(2)
        assert session is not None
        last_sign = BEGUN + timedelta(days=1, minutes=6, seconds=0.5)
        assert (session.goal, session.seen_at, session.current_id) == (1, last_sign, 3)
        assert session.worked_seconds == 4 * 60 + 0.5
        assert session.expectation is None
        first = work.sessions.read(1)
        assert first is not None
        assert (first.expectation, first.intention) == (None, "If I reach…")
        work.sessions.keep(replace(session, ended_at=last_sign))
        expected = Expectation(1, 1, 0, 1, 0)
        how = {"goal": 1, "intention": "", "mood": None, "expectation": expected}
        assert work.sessions.begin(last_sign, [3], **how) == 3  # type: ignore[arg-type]
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        now = connection.execute("SELECT * FROM session_person").fetchall()
    assert now == [(*person, None) for person in people]


INSERT = """
    INSERT INTO session (begun_at, ended_at, under_way, worked_seconds, seen_at, goal, intention,
                         paused_at, expected_calls, expected_voicemails, expected_low,
                         expected_high, expected_counted)
    VALUES ('', :ended, :under_way, :worked, '', :goal, '', :paused, :calls, :voicemails, :low,
            :high, :counted)
"""
ENDED: dict[str, object] = {"ended": "", "under_way": None, "worked": 0, "goal": 1, "paused": None}
UNDER_WAY = ENDED | {"ended": None, "under_way": 1}
EXPECTED = {"calls": 12, "voicemails": 10, "low": 8, "high": 12, "counted": 0}
NONE = dict.fromkeys(EXPECTED)


@pytest.mark.migration
@pytest.mark.parametrize(
    "row",
    [
        UNDER_WAY | {"under_way": None},
        UNDER_WAY | {"under_way": 0},
        UNDER_WAY | {"ended": ""},
        ENDED | {"paused": ""},
        ENDED | {"worked": -1},
        ENDED | {"goal": 0},
        *(ENDED | EXPECTED | {part: None} for part in EXPECTED),
        ENDED | EXPECTED | {"low": -1},
        ENDED | EXPECTED | {"low": 11},
        ENDED | EXPECTED | {"high": 9},
        ENDED | EXPECTED | {"high": 13},
        ENDED | EXPECTED | {"counted": -1},
    ],
    ids=str,
)
def test_the_tables_keep_a_session_from_contradicting_itself(
    empty_database: Path, row: dict[str, object]
) -> None:
    with closing(sqlite3.connect(empty_database)) as connection:
        for sound in (ENDED, ENDED | EXPECTED, UNDER_WAY | {"paused": ""}):
            connection.execute(INSERT, NONE | sound)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            connection.execute(INSERT, NONE | row)
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute(INSERT, NONE | UNDER_WAY)
        connection.rollback()
