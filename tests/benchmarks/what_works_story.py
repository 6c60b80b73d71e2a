"""What works, counted over a million calls: slice by slice, beside sqlite3 reading the columns.

The calls lie in the file in the order in which they were made, as a seller's do, so that those to
one contact are far apart.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

from app.bootstrap import DATABASE, open_office
from app.data.database import PRAGMAS
from app.domain.shares import chance_greater, estimate
from app.usecases.what_works import Counting, count_on, report
from tests.benchmarks.big_database import CACHE, big_database, copy_of
from tests.benchmarks.result import Result

CONTACTS = 100_000
"""They have a million calls."""

_LONGEST = 0.05
"""Seconds an outcome may wait for a slice, the greatest that is fine."""
_ROUNDS = 3
_COLUMNS = "contact_id, at, outcome, script_id, script_version"
_TOLD = """
    UPDATE call
       SET script_id = (CASE (contact_id + id) % 5
                        WHEN 0 THEN 'own.1' WHEN 1 THEN 'own.2' WHEN 2 THEN 'en.first'
                        WHEN 3 THEN 'en.promised_2' ELSE 'en.care' END),
           script_version = (CASE (contact_id + id) % 5 WHEN 0 THEN 1 + contact_id % 3
                             WHEN 1 THEN 1 END),
           said = printf('%.*c', 350, 'w')
     WHERE outcome = 'voicemail'
"""
_LEFT_NONE = """
    UPDATE call SET outcome = 'no_message', permission = NULL
     WHERE outcome = 'spoke' AND (contact_id + id) % 3 = 0 AND agreed_on IS NULL
"""


def measure() -> list[Result]:
    """The whole count and its longest slice; makes the database first, which takes a minute."""
    path = _database()
    office = open_office(path.parent)
    wholes, longests, floors, reports = [], [], [], []
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        for pragma in PRAGMAS:
            bare.execute(pragma)
        for _ in range(_ROUNDS):
            slices = []
            counting = Counting()
            while not counting.done:
                begun = perf_counter()
                counting = count_on(office, counting)
                slices.append(perf_counter() - begun)
            wholes.append(sum(slices))
            longests.append(max(slices))
            # What the last round has worked out would be remembered.
            estimate.cache_clear()
            chance_greater.cache_clear()
            reports.append(_seconds(lambda counted=counting: report(office, counted)))
            rows = bare.execute(f"SELECT {_COLUMNS} FROM call ORDER BY contact_id, at, id")
            floors.append(_seconds(lambda rows=rows: deque(rows, maxlen=0)))
    office.database.close()
    calls = f"{counting.calls:,} calls"
    return [
        Result(f"what works, counted over {calls}", median(wholes), median(floors), 1.5),
        Result("the same, its longest slice; floor: 50 ms", median(longests), _LONGEST, 1.0),
        Result("the same, put in words; floor: 50 ms", median(reports), _LONGEST, 1.0),
    ]


def _seconds(action: Callable[[], object]) -> float:
    begun = perf_counter()
    action()
    return perf_counter() - begun


def _database() -> Path:
    """A seller's folder of that size, made once and kept beside the other big databases."""
    big = big_database(CONTACTS)
    version = hashlib.sha256(big.name.encode() + Path(__file__).read_bytes()).hexdigest()[:12]
    path = CACHE / f"what-works-{CONTACTS}-{version}" / DATABASE
    if path.exists():
        return path
    for older in CACHE.glob(f"what-works-{CONTACTS}-*"):
        shutil.rmtree(older)
    path.parent.mkdir()
    unfinished = copy_of(big, path.with_suffix(".part"))
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -500000")
        connection.execute(_TOLD)
        connection.execute(_LEFT_NONE)
        connection.execute("CREATE TEMP TABLE made AS SELECT * FROM call ORDER BY at, id")
        connection.execute("UPDATE made SET id = rowid")
        connection.execute("DELETE FROM call")
        connection.execute("INSERT INTO call SELECT * FROM made")
        for number in (1, 2):
            connection.execute(
                "INSERT INTO script (id, occasion, language) VALUES (?, 'first', 'en')", (number,)
            )
            for version in (1, 2, 3):
                connection.execute(
                    "INSERT INTO script_version VALUES (?, ?, 'Mine', ?, ?)",
                    (
                        number,
                        version,
                        f"Hi {{first_name}}. Idea {version}.",
                        "2026-01-01T00:00:00Z",
                    ),
                )
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = WAL")
    unfinished.rename(path)
    return path


if __name__ == "__main__":
    for result in measure():
        print(f"{result.name}: {1e3 * result.ours:.2f} ms, {result.ratio:.2f} × (≤ {result.bound})")
