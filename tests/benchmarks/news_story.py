"""News kept and foreseen with 100,000 people who said yes, beside a bare count of its audience.

Ours is all that saving does: the news on the disk, how many become due by it and when, who is
called about something else first, and the coming days without and with it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from app.bootstrap import DATABASE, open_office
from app.domain.contact import Relationship
from app.domain.news import News
from app.usecases import news
from app.usecases.news_forecast import outlook_step_by_step
from app.usecases.office import Office
from tests.benchmarks.big_database import big_database, copy_of
from tests.benchmarks.result import Result
from tests.benchmarks.stories import MIDNIGHT, QUIET, QUIET_DAY

_ROUNDS = 15
_AUDIENCE = """
    SELECT count(*) FROM contact
     WHERE permission = 'granted' AND do_not_call = 0 AND needs_number = 0 AND archived_at IS NULL
       AND relationship IN ('customer', 'team')
"""
_ITEM = News(
    0,
    "Spring set",
    "The spring set is here.",
    QUIET_DAY,
    QUIET_DAY + timedelta(days=14),
    frozenset({Relationship.CUSTOMER, Relationship.TEAM}),
)


def measure(contacts: int = 100_000) -> list[Result]:
    """Keeping news with its forecast, by day and around midnight, and its longest single look."""
    with tempfile.TemporaryDirectory() as folder:
        made = big_database(contacts, searchable=False, permitted=True)
        path = copy_of(made, Path(folder) / DATABASE)
        office = open_office(path.parent)
        bare = sqlite3.connect(path, isolation_level=None)
        by_day = [_round(office, bare, QUIET) for _ in range(_ROUNDS)]
        at_midnight = [_round(office, bare, MIDNIGHT) for _ in range(_ROUNDS)]
        bare.close()
        office.database.close()
    who = f"{contacts:,} who said yes"
    whole, longest, floor = (median(each) for each in zip(*by_day, strict=True))
    midnight = median(each[0] for each in at_midnight)
    return [
        Result(
            f"news kept and foreseen, {who}; floor: a bare count of its audience",
            whole,
            floor,
            12.0,
        ),
        Result("the same against the second it may take", whole, 1.0, 1.0),
        Result("the same while it is not one date everywhere", midnight, 1.0, 1.0),
        Result("its longest look, which an outcome may have to wait for", longest, 0.25, 1.0),
    ]


def _round(office: Office, bare: sqlite3.Connection, now: datetime) -> tuple[float, float, float]:
    """Seconds: all of it, its longest step, the bare count."""
    begun = perf_counter()
    news_id, _ = news.add(office, _ITEM)
    steps = outlook_step_by_step(office, replace(_ITEM, id=news_id), now)
    longest, before = 0.0, begun
    for _ in steps:
        longest = max(longest, (at := perf_counter()) - before)
        before = at
    whole = perf_counter() - begun
    begun = perf_counter()
    bare.execute(_AUDIENCE).fetchone()
    floor = perf_counter() - begun
    news.end(office, news_id, now)
    return whole, longest, floor


if __name__ == "__main__":
    for result in measure():
        print(f"{result.name}: {1e3 * result.ours:.0f} ms, {result.ratio:.2f} × (≤ {result.bound})")
