"""From orders of which nobody knows the call to those that go with theirs."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.data.database import open_database
from app.domain.call import Outcome
from tests.builders import moment
from tests.data.test_migrating_takes import STORED

_ORDERS = "SELECT contact_id, ordered_on, call_id FROM purchase ORDER BY contact_id, ordered_on"
_OLD_ORDERS = "SELECT contact_id, ordered_on, NULL FROM purchase ORDER BY contact_id, ordered_on"


def orders(path: Path, sql: str = _ORDERS) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.migration
@pytest.mark.parametrize("version", ["0001", "0005"])
def test_the_orders_of_earlier_versions_belong_to_no_call(version: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(STORED / f"{version}.sqlite", tmp_path / "ringwell.sqlite"))
    before = orders(path, _OLD_ORDERS)
    assert before
    database = open_database(path)
    with database.write() as work:
        assert work.damage() == ()
        while (last := work.calls.last()) is not None:
            work.calls.remove(last.call.id)
        work.commit()
    database.close()
    assert orders(path) == before


@pytest.mark.migration
def test_the_order_of_a_talk_is_known_as_such(tmp_path: Path) -> None:
    path = Path(shutil.copy(STORED / "0006.sqlite", tmp_path / "ringwell.sqlite"))
    database = open_database(path)
    day = moment("2026-11-18 12:00").date()
    with database.write() as work:
        earlier = set(work.contacts.facts(4).orders)
        assert day in earlier
        (talk,) = (each for each in work.calls.of(4) if each.call.at == moment("2026-11-18 12:00"))
        assert talk.call.outcome is Outcome.SPOKE
        work.calls.remove(talk.call.id)
        assert set(work.contacts.facts(4).orders) == earlier - {day}
    database.close()
