"""From a database without takes to one with them, and what its first takes looked like."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.data.database import open_database
from app.data.recordings import Recordings
from app.domain.rehearsal_plan import Rating
from app.domain.script import own_id
from tests.builders import moment
from tests.databases.make import SCORE

Content = dict[str, list[tuple[object, ...]]]
"""The rows of each table."""

STORED = Path(__file__).resolve().parents[1] / "databases"
NEW = {"take", "rehearsal", "pronunciation", "session", "session_person"}
# Whole-text search keeps tables of its own, and Alembic notes where it is.
_OLD = """
    SELECT name FROM sqlite_master
     WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_fts_%'
       AND name != 'alembic_version'
"""


def content(path: Path) -> Content:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute(_OLD)]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=str) for name in names
        }


def untouched(before: Content, after: Content) -> bool:
    """Whether all that was there is there as it was, columns that were added set aside."""
    return all(
        sorted((row[: len(rows[0])] for row in after[name]), key=str) == rows
        if rows
        else not after[name]
        for name, rows in before.items()
    )


@pytest.mark.migration
def test_nothing_of_the_second_version_is_touched(tmp_path: Path) -> None:
    path = shutil.copy(STORED / "0002.sqlite", tmp_path / "ringwell.sqlite")
    before = content(path)
    open_database(path).close()
    after = content(path)
    assert untouched(before, after)
    assert {name: after[name] for name in after.keys() - before} == {name: [] for name in NEW}


@pytest.mark.migration
@pytest.mark.parametrize("version", ["0001", "0002"])
def test_there_is_nothing_to_rehearse_yet(version: str, tmp_path: Path) -> None:
    path = shutil.copy(STORED / f"{version}.sqlite", tmp_path / "ringwell.sqlite")
    database = open_database(path)
    with database.read() as work:
        assert work.takes.figures() == work.takes.under_way() == ()
        assert not work.takes.due_dates()
        assert not work.pronunciations.all()
    database.close()


@pytest.mark.migration
def test_the_takes_of_the_third_version_are_there(tmp_path: Path) -> None:
    path = shutil.copy(STORED / "0003.sqlite", tmp_path / "ringwell.sqlite")
    database = open_database(path)
    with database.read() as work:
        takes = work.takes.listed([1, 2, 3], Recordings(tmp_path / "takes"))
        assert set(takes) == {1, 3}  # the second one was dropped
        kept = takes[1]
        assert (kept.script_id, kept.script_version, kept.text) == (own_id(1), 2, "Hello, Zoë.")
        assert (kept.at, kept.said_on) == (moment("2026-11-18 12:00"), date(2026, 11, 18))
        assert (kept.score, kept.seconds, kept.sound) == (SCORE, 1.5, None)
        # Half of a script is too little to be the best take of it.
        assert (kept.rating, kept.rating_is_hers, kept.best) == (Rating.EASY, True, False)
        assert work.takes.under_way() == (3,)
        assert work.takes.due_dates() == {own_id(1): date(2026, 11, 26)}
        assert work.pronunciations.all() == {"zoë": "zoh-ee"}
    database.close()
