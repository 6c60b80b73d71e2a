"""A first look at the data, so that the due list is on screen before all the rest is loaded."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.data.due import DueStore
from app.data.revision import REVISION
from app.data.settings import SettingStore


class Glance:
    """What can be read without SQLAlchemy, whose import takes longer than all of this reading."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self.due = DueStore(driver)
        self.settings = SettingStore(driver)


@contextmanager
def glance(path: Path) -> Iterator[Glance | None]:
    """A read-only look into the database at ``path``; None unless it is there and up to date.

    Raises ``sqlite3.Error`` for whatever is wrong with it: opening the database properly tells
    the seller what and why.
    """
    if not path.is_file():
        yield None
        return
    where = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(where, uri=True, isolation_level=None)) as driver:
        driver.execute("PRAGMA query_only = ON")
        driver.execute("BEGIN")
        tables = driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
        if tables.fetchone() is None:
            yield None
            return
        revision = driver.execute("SELECT version_num FROM alembic_version").fetchone()
        yield Glance(driver) if revision == (REVISION,) else None
