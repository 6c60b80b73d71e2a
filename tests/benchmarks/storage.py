"""Due rows, a key pressed in the search, and an outcome on the disk, beside sqlite3 by hand.

Ours is the whole way each time: a unit of work, the rules about zones and news, values.  The floors
are the best that can be written by hand, on a bare connection with the same settings: for the due
rows a transaction that looks which zones (and, if the list comes to it, which news) there are, then
runs one statement written for that very day, giving the same contacts in the same order as plain
tuples.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from app.bootstrap import DATABASE, open_office
from app.data.database import PRAGMAS, Database, open_database
from app.data.search_words import match_for
from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import Call, CallRecord, DayPart, Outcome
from app.domain.contact import Permission
from app.domain.policy import Policy, Situation
from app.usecases import calls, library
from tests.benchmarks.big_database import big_database, copy_of
from tests.benchmarks.result import Result
from tests.benchmarks.stories import BUSY, QUIET
from tests.builders import a_contact

_ROUNDS = 150
_POLICY = Policy()
_TYPED = ("a", "an", "ann", "anna", "anna s", "s", "sm", "smith", "614", "6140012", "tole", "com")

_ZONES = "SELECT zones FROM zone_list"
_RUNNING = "SELECT id, deadline FROM news WHERE ended_on IS NULL AND starts <= :today"
_DUE = """
    SELECT c.id, c.name,
           (SELECT coalesce(p.e164, p.as_written) FROM phone p
             WHERE p.contact_id = c.id AND p.position = 0),
           c.relationship, c.zones, c.calling_region, c.kind, c.due_on, c.day_part, c.situation,
           c.message, c.series_news_id, c.permission_at, c.talked_on, c.attempted_on,
           (SELECT max(o.ordered_on) FROM purchase o WHERE o.contact_id = c.id)
      FROM contact c
"""
_KIND = (
    _DUE
    + """
     WHERE c.kind = '{kind}' AND c.due_on {when} :today
     ORDER BY c.due_on, c.sort_name, c.id LIMIT 50
"""
)
_NEWS = (
    _DUE
    + """
    INDEXED BY contact_news_by_name
     WHERE c.news_from <= '2026-11-10' AND c.relationship IN ('customer', 'team')
       AND instr(c.heard, ',1,') = 0 AND (c.kind <> 'plan' OR c.due_on > :today)
     ORDER BY c.sort_name, c.id LIMIT 50
"""
)
_BUSY_DAY = _KIND.format(kind="promise", when="<")
_QUIET_DAY = " UNION ALL ".join(
    f"SELECT * FROM ({scan})"
    for scan in (
        _BUSY_DAY,
        _KIND.format(kind="promise", when="="),
        _KIND.format(kind="agreed", when="<="),
        _KIND.format(kind="plan", when="<="),
        _NEWS,
    )
)
_FTS5 = """
    SELECT c.id, c.name,
           (SELECT coalesce(p.e164, p.as_written) FROM phone p
             WHERE p.contact_id = c.id AND p.position = 0),
           c.relationship, c.company, c.city,
           (SELECT group_concat(t.name) FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
             WHERE ct.contact_id = c.id),
           c.permission, c.do_not_call, c.needs_number, c.archived_at, c.kind, c.due_on, c.day_part
      FROM contact_fts f CROSS JOIN contact c ON c.id = f.rowid
     WHERE f.contact_fts MATCH ? AND c.archived_at IS NULL
     ORDER BY rank LIMIT 200
"""

_ANN = a_contact()
_AFTER_A_TRY = Standing(
    Permission.GRANTED,
    BUSY - timedelta(days=31),
    personal=NextCall(
        Kind.CARE, BUSY.date() + timedelta(days=1), DayPart.AFTERNOON, Situation.CARE
    ),
    news_from=BUSY.date() + timedelta(days=1),
    talked_on=BUSY.date() - timedelta(days=31),
    attempted_on=BUSY.date(),
)

Action = Callable[[], object]
Rows = Callable[[], list[Any]]


def measure() -> list[Result]:
    """All figures; makes the databases first, which takes minutes the first time."""
    return [*due_rows(), *growth(), search_key(), *outcomes()]


def due_rows(contacts: int = 100_000) -> list[Result]:
    """The first fifty rows on a day with thousands of late promises, and on one with few."""
    with _opened(big_database(contacts)) as (database, bare):
        results = []
        for day, now, by_hand in (
            ("with many late promises", BUSY, (_ZONES, _BUSY_DAY)),
            ("with something of everything", QUIET, (_ZONES, _RUNNING, _QUIET_DAY + " LIMIT 50")),
        ):
            today = {"today": now.date().isoformat()}
            ours = _first_rows(database, now)
            floor = _rows_by_hand(bare, by_hand, today)
            assert [row.contact_id for row in ours()] == [row[0] for row in floor()]
            name = f"first 50 due rows on a day {day}, {contacts:,} contacts"
            results.append(Result(name, *_medians(ours, floor), 1.5))
        return results


def growth(few: int = 10_000, many: int = 1_000_000) -> list[Result]:
    """The first fifty rows of a hundred times as many contacts."""
    results = []
    with (
        _opened(big_database(few)) as (small, _),
        _opened(big_database(many, searchable=False)) as (large, _),
    ):
        for day, now in (("with many late promises", BUSY), ("with everything", QUIET)):
            name = f"first 50 due rows on a day {day}, {many:,} beside {few:,} contacts"
            ours = _medians(_first_rows(large, now), _first_rows(small, now))
            results.append(Result(name, *ours, 1.5))
    return results


def search_key(contacts: int = 100_000) -> Result:
    """The key of some typed words that is slowest beside FTS5 in its own order (by rank)."""

    def ours(typed: str) -> Action:
        def find() -> object:
            with database.read() as work:
                return work.search.contacts(typed, limit=200)

        return find

    with _opened(big_database(contacts)) as (database, bare):
        keys = {
            typed: _medians(ours(typed), _query(bare, _FTS5, (match_for(typed),)), rounds=15)
            for typed in _TYPED
        }
    worst = max(keys, key=lambda typed: keys[typed][0] / keys[typed][1])
    return Result(f"search, slowest key (“{worst}”), {contacts:,} contacts", *keys[worst], 1.5)


def outcomes(contacts: int = 100_000) -> list[Result]:
    """An outcome beside a commit of the same two rows: its storing, and all of it.

    All of it is also to read the contact, her calls and the news, to work out twice what comes
    next, and to word it.  A voicemail names its script, as the window does, one of sixty of hers.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = copy_of(big_database(contacts), Path(folder) / DATABASE)
        office = open_office(path.parent)
        bare = _connected(path)
        whom = iter(range(1000, contacts))

        def store() -> None:
            contact_id = next(whom)
            with office.database.write() as work:
                work.calls.add(CallRecord(Call(0, BUSY, Outcome.NO_MESSAGE), contact_id, "care"))
                work.contacts.keep_standing(replace(_ANN, id=contact_id), _AFTER_A_TRY)
                work.commit()

        by_hand = partial(_record_by_hand, bare, whom)
        # Each writes to the same disk in turns, to a contact of its own.
        storing = _medians(store, by_hand)
        recording = _medians(
            lambda: calls.record(office, next(whom), Outcome.NO_MESSAGE, BUSY), by_hand
        )
        for _ in range(60):
            text = "Hello {first_name|there}! I'll try you again {retry_when|soon}."
            mine, _change = library.create(office, Situation.CARE, "en", "Mine", text, BUSY)
        said = partial(calls.record, script_id=mine.id, script_version=mine.version)
        wording = _medians(lambda: said(office, next(whom), Outcome.VOICEMAIL, BUSY), by_hand)
        bare.close()
        office.database.close()
    return [
        Result(f"an outcome stored, {contacts:,} contacts", *storing, 2.0),
        Result(f"an outcome recorded with what follows, {contacts:,} contacts", *recording, 2.0),
        Result(f"a voicemail recorded in her own words, {contacts:,} contacts", *wording, 2.0),
    ]


def _record_by_hand(bare: sqlite3.Connection, whom: Iterator[int]) -> None:
    contact_id = next(whom)
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(
        "INSERT INTO call (contact_id, at, outcome, situation, message, said, note)"
        " VALUES (?, '2026-11-20T15:00:00.000000Z', 'no_message', 'care', 1, '', '')",
        (contact_id,),
    )
    bare.execute(
        """
        UPDATE contact SET permission = 'granted', permission_at = '2026-10-20T15:00:00.000000Z',
               do_not_call = 0, needs_number = 0, kind = 'care', due_on = '2026-11-21',
               day_part = 'afternoon', situation = 'care', message = 1, series_news_id = NULL,
               news_from = '2026-11-21', heard = '', talked_on = '2026-10-20',
               attempted_on = '2026-11-20'
         WHERE id = ?
        """,
        (contact_id,),
    )
    bare.execute("COMMIT")


def _first_rows(database: Database, now: datetime) -> Rows:
    def first() -> list[Any]:
        with database.read() as work:
            return work.due.first(now, 50, _POLICY)

    return first


def _rows_by_hand(
    bare: sqlite3.Connection, statements: tuple[str, ...], today: dict[str, str]
) -> Rows:
    def rows() -> list[Any]:
        bare.execute("BEGIN")
        found = [bare.execute(statement, today).fetchall() for statement in statements]
        bare.execute("ROLLBACK")
        return found[-1]

    return rows


def _query(bare: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> Rows:
    return lambda: bare.execute(sql, values).fetchall()


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Database, sqlite3.Connection]]:
    """The database as Ringwell opens it, and a bare connection."""
    database, bare = open_database(path), _connected(path)
    try:
        yield database, bare
    finally:
        bare.close()
        database.close()


def _connected(path: Path) -> sqlite3.Connection:
    bare = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(pragma)
    return bare


def _medians(ours: Action, floor: Action, rounds: int = _ROUNDS) -> tuple[float, float]:
    """Seconds, run in turns; the first tenth, which warms the caches, does not count."""
    seconds: list[tuple[float, float]] = []
    for _ in range(rounds + rounds // 10):
        begun = perf_counter()
        ours()
        between = perf_counter()
        floor()
        seconds.append((between - begun, perf_counter() - between))
    counted = seconds[rounds // 10 :]
    return median(each[0] for each in counted), median(each[1] for each in counted)


if __name__ == "__main__":
    for result in measure():
        print(f"{result.name}: {1e3 * result.ours:.2f} ms, {result.ratio:.2f} × (≤ {result.bound})")
