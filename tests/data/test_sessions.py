"""Sessions as they are kept: one under way at most, true to contacts and calls."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.data import session_calls, session_figures, sessions
from app.data.database import Database
from app.data.prepared import Command, Query
from app.data.session_figures import RECENT_CALLS
from app.data.unit_of_work import Work
from app.domain.call import Call, CallRecord, Outcome
from app.domain.expectation import Expectation
from app.domain.session import Person, Session, SkipReason
from tests.builders import moment
from tests.data.worlds import add_somebody

NOW = moment("2026-11-18 15:00")
ANN, BEA, CLEO = 1, 2, 3
EXPECTED = Expectation(1, 1, 0, 1, 0)


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    """A unit of work with three contacts."""
    with database.write() as work:
        assert [add_somebody(work) for _ in range(3)] == [ANN, BEA, CLEO]
        yield work


def begin(work: Work, *contact_ids: int, **how: Any) -> int:
    nothing: dict[str, Any] = {"goal": 1, "intention": "", "mood": None, "expectation": EXPECTED}
    return work.sessions.begin(NOW, contact_ids, **nothing | how)


def read(work: Work, session_id: int) -> Session:
    found = work.sessions.read(session_id)
    assert found is not None
    return found


def end(work: Work, session_id: int) -> Session:
    """End it, and return what it was before."""
    before = read(work, session_id)
    work.sessions.keep(replace(before, ended_at=NOW))
    return before


def add_call(work: Work, contact_id: int, outcome: Outcome = Outcome.VOICEMAIL) -> int:
    return work.calls.add(CallRecord(Call(0, NOW, outcome), contact_id))


def test_everything_comes_back(work: Work) -> None:
    expected = Expectation(12, 10, 8, 12, 300)
    session_id = begin(work, BEA, ANN, goal=12, intention="If", mood=1, expectation=expected)
    assert read(work, session_id) == Session(
        session_id, NOW, 12, "If", 1, None, expected, None, (Person(BEA, 0), Person(ANN, 1)),
        None, 0.0, None, NOW,
    )  # fmt: skip
    made = add_call(work, BEA)
    work.sessions.called(session_id, BEA, made)
    work.sessions.put(session_id, Person(ANN, 5, skipped=SkipReason.NOT_READY, dialled_at=NOW))
    later = NOW + timedelta(hours=1)
    paused = replace(
        read(work, session_id), current_id=ANN, paused_at=later, worked_seconds=60.5, seen_at=later
    )
    work.sessions.keep(paused)
    people = (
        Person(BEA, 0, made, Outcome.VOICEMAIL, called_at=NOW),
        Person(ANN, 5, None, None, SkipReason.NOT_READY, NOW),
    )
    assert read(work, session_id) == Session(
        session_id, NOW, 12, "If", 1, None, expected, ANN, people, later, 60.5, None, later
    )
    ended = replace(paused, paused_at=None, ended_at=later, mood_after=5)
    work.sessions.keep(ended)
    assert read(work, session_id) == ended
    assert (work.sessions.under_way(), work.session_figures.last_ended()) == (None, session_id)
    assert work.sessions.read(99) is None


def test_who_is_there_each_once_and_in_order(work: Work) -> None:
    assert work.sessions.there([BEA, 99, ANN, BEA]) == (BEA, ANN)


def test_there_are_never_two(work: Work) -> None:
    first = begin(work, ANN)
    with pytest.raises(sqlite3.IntegrityError):
        begin(work, BEA)
    before = end(work, first)
    second = begin(work, BEA)
    with pytest.raises(sqlite3.IntegrityError):
        work.sessions.keep(before)
    assert work.sessions.under_way() == second


def test_a_call_taken_back_opens_the_entry_and_a_contact_takes_hers_along(work: Work) -> None:
    session_id = begin(work, ANN, BEA)
    made = add_call(work, ANN)
    work.sessions.called(session_id, ANN, made)
    assert work.session_calls.take_back(made, slip=False)
    work.calls.remove(made)
    assert read(work, session_id).people == (Person(ANN, 0), Person(BEA, 1))
    assert read(work, session_id).current_id == ANN
    assert work.session_calls.take_back(made, slip=False) is None

    work._connection.exec_driver_sql("DELETE FROM contact WHERE id = 1")
    assert read(work, session_id).people == (Person(BEA, 1),)
    assert work.damage() == ()


@pytest.mark.parametrize("slip", [True, False])
def test_a_talk_goes_on_where_a_slip_of_the_finger_is_mended(work: Work, slip: bool) -> None:
    session_id, made = begin(work, ANN, BEA), add_call(work, ANN)
    for whom in (ANN, BEA):
        work.sessions.put(session_id, Person(whom, whom, dialled_at=NOW))
    work.sessions.called(session_id, ANN, made)
    assert work.session_calls.take_back(made, slip=slip)
    ann, bea = read(work, session_id).people
    assert (ann.dialled_at, bea.dialled_at) == (NOW if slip else None, NOW)


def test_a_call_made_elsewhere_is_of_the_session_under_way_alone(work: Work) -> None:
    ended, made = begin(work, ANN, BEA), add_call(work, ANN)
    end(work, ended)
    assert not work.session_calls.called(ANN, made, NOW)
    session_id = begin(work, ANN, BEA)
    early = NOW - timedelta(seconds=1)
    assert not work.session_calls.called(ANN, made, early, back_dated=True)
    assert not work.session_calls.called(CLEO, made, NOW)
    assert work.session_calls.called(ANN, made, NOW)
    # The first call counts; a second one changes nothing.
    assert not work.session_calls.called(ANN, add_call(work, ANN), NOW)
    assert read(work, session_id).people[0].call_id == made
    assert read(work, ended).people[0].call_id is None


def test_a_clock_that_is_set_back_makes_no_call_an_earlier_one(work: Work) -> None:
    session_id = begin(work, ANN)
    assert work.session_calls.called(ANN, add_call(work, ANN), NOW - timedelta(hours=1))
    assert read(work, session_id).worked_seconds == 0
    assert read(work, session_id).seen_at == NOW - timedelta(hours=1)


def test_when_she_says_she_called_is_no_sign_of_life(work: Work) -> None:
    session_id = begin(work, ANN)
    later = NOW + timedelta(minutes=5)
    assert work.session_calls.called(ANN, add_call(work, ANN), later, back_dated=True)
    assert read(work, session_id).seen_at == NOW


def test_a_call_made_elsewhere_is_a_sign_of_life(work: Work) -> None:
    session_id = begin(work, ANN, BEA, CLEO)
    minute = timedelta(minutes=1)

    def worked(contact_id: int, at: float) -> float:
        assert work.session_calls.called(contact_id, add_call(work, contact_id), NOW + at * minute)
        session = read(work, session_id)
        return session.worked_seconds / 60

    assert worked(ANN, 20) == 20
    work.sessions.put(session_id, Person(BEA, 1, dialled_at=NOW + 21 * minute))
    assert worked(BEA, 60) == 60  # a long talk
    work.sessions.keep(replace(read(work, session_id), paused_at=NOW + 61 * minute))
    assert worked(CLEO, 65) == 60  # she rests
    assert read(work, session_id).seen_at == NOW + 60 * minute


def test_a_call_of_an_ended_session_does_not_bring_it_back(work: Work) -> None:
    session_id, made = begin(work, ANN), add_call(work, ANN)
    work.sessions.called(session_id, ANN, made)
    end(work, session_id)
    assert work.session_calls.take_back(made, slip=False) is False
    # But should its end be undone, she is there again.
    assert read(work, session_id).current_id == ANN
    assert work.sessions.under_way() is None


def test_the_week_is_read_from_the_newest_calls(work: Work) -> None:
    work._connection.exec_driver_sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO call (contact_id, at, outcome, message, said, note)"
        " SELECT 1, '2026-11-01T12:00:00.000000Z', 'spoke', 1, '', '' FROM n",
        (RECENT_CALLS + 5,),
    )
    add_call(work, ANN, Outcome.CALLED_BACK)
    assert work.session_figures.recorded_since(NOW) == [(NOW, Outcome.CALLED_BACK)]
    long_ago = NOW - timedelta(days=60)
    assert len(work.session_figures.recorded_since(long_ago)) == RECENT_CALLS


def statements() -> Iterator[tuple[str, str]]:
    for module in (sessions, session_figures, session_calls):
        for name, value in vars(module).items():
            if isinstance(value, Query | Command):
                yield name, value._text.sql
            elif name.startswith("_") and isinstance(value, str) and not name.startswith("__"):
                yield name, value


@pytest.mark.parametrize(("name", "sql"), [*statements()])
def test_no_statement_walks_through_people_or_calls(path: Path, name: str, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        values: Any = dict.fromkeys(re.findall(r":(\w+)", sql))
        if "?" in sql:
            values = (None,) * sql.count("?")
        plan = [step[3] for step in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    walks = [step for step in plan if step.startswith("SCAN")]
    # The newest calls are read backwards, and the newest sessions: so many and no more.
    allowed = {"_SINCE": ["SCAN call", "SCAN newest"], "_LAST_ENDED": ["SCAN session"]}
    allowed["_ENDED"] = allowed["_INTENTIONS"] = ["SCAN session"]
    assert [step for step in walks if "VIRTUAL" not in step] == allowed.get(name, [])
