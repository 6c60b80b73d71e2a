"""From the first tables to those with scripts of the seller's own: nothing said is lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.data.database import open_database
from app.domain.contact import Relationship
from app.domain.policy import Situation

STORED = Path(__file__).resolve().parents[1] / "databases"
_WHAT_WAS_SAID = """
    SELECT id, contact_id, at, outcome, promise_on, promise_part, agreed_on, agreed_part,
           permission, news_id, situation, message, script_id, said, note
      FROM call ORDER BY id
"""


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A database of the first version with calls in it."""
    path = shutil.copy(STORED / "0001.sqlite", tmp_path / "ringwell.sqlite")
    run(
        path,
        "UPDATE call SET script_id = 'en.first', said = 'Hi Zoë, it''s Jo.' WHERE id = 1",
        "UPDATE call SET script_id = 'en.gone', note = 'x' WHERE id = 2",
    )
    return path


@pytest.mark.migration
def test_the_calls_are_kept_as_they_were(first: Path) -> None:
    before = rows(first, _WHAT_WAS_SAID)
    news = rows(first, "SELECT id, title, teaser, starts, deadline, ended_on FROM news")
    open_database(first).close()
    assert len(before) > 20
    assert rows(first, _WHAT_WAS_SAID) == before
    assert rows(first, "SELECT DISTINCT script_version FROM call") == [(None,)]
    assert rows(first, "SELECT id, title, teaser, starts, deadline, ended_on FROM news") == news
    assert rows(first, "SELECT DISTINCT why FROM news") in ([], [("",)])
    assert rows(first, "SELECT * FROM script_choice") == []


@pytest.mark.migration
@pytest.mark.parametrize(
    ("policy", "last"), [(None, 4), ('{"retry_days": [3]}', 2), ('{"cool_down_days": 9}', 4)]
)
def test_the_last_message_on_an_agreed_date_offers_a_way_out(
    first: Path, policy: str | None, last: int
) -> None:
    """What is kept of the next calls is what the rules say since."""
    run(
        first,
        "DELETE FROM setting",
        *([] if policy is None else [f"INSERT INTO setting VALUES ('policy', '{policy}')"]),
        "UPDATE contact SET kind = 'agreed', situation = 'agreed', due_on = '2026-12-01'",
        f"UPDATE contact SET message = {last - 1}",
        f"UPDATE contact SET message = {last} WHERE id = 1",
        f"UPDATE contact SET kind = 'care', situation = 'care', message = {last} WHERE id = 2",
    )
    open_database(first).close()
    found = dict(rows(first, "SELECT id, situation FROM contact"))
    assert (found.pop(1), found.pop(2)) == ("way_out", "care")
    assert set(found.values()) == {"agreed"}


@pytest.mark.migration
def test_a_script_of_the_second_version_is_there(tmp_path: Path) -> None:
    path = shutil.copy(STORED / "0002.sqlite", tmp_path / "ringwell.sqlite")
    database = open_database(path)
    with database.read() as work:
        (mine,) = work.scripts.all()
        assert (mine.id, mine.occasion, mine.relationship, mine.version, mine.text) == (
            "own.1",
            Situation.CARE,
            Relationship.CUSTOMER,
            2,
            "Hello, Zoë.",
        )
        assert [version.text for version in work.scripts.versions("own.1")] == [
            "Hello.",
            "Hello, Zoë.",
        ]
        (choice,) = work.scripts.choices()
        assert (choice.occasion, choice.relationship, choice.script_id) == (
            Situation.CARE,
            None,
            "own.1",
        )
    database.close()
