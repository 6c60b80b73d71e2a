"""The seller's database file: opened safely, kept private, read and written in units of work."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from app.data import faults, migrate
from app.data.columns import driver_of
from app.data.private_files import PRIVATE_FILE, make_private_file
from app.data.revision import REVISION
from app.data.unit_of_work import Work

_BUSY_SECONDS = 5.0
_ASK_AGAIN_SECONDS = 0.01
# Every connection: references are checked, a commit is on the disk before it is confirmed, and
# sorting leaves no temporary files with names in them behind.
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -8000",
)


class Database:
    """An open database: one connection, for one unit of work at a time.

    The lane that does all the storing needs no more, and so ``version`` tells of other programs'
    changes alone.  Another lane that stores something opens the file for itself.
    """

    def __init__(self, path: Path, busy_seconds: float) -> None:
        self.path = path
        self._engine = create_engine(
            "sqlite://",
            creator=lambda: _connect(path, busy_seconds),
            poolclass=StaticPool,
            # Transactions are begun and ended here, in so many words, and not by SQLAlchemy.
            isolation_level="AUTOCOMMIT",
        )
        with faults.Told(path):
            self._connection = self._engine.connect()
        self._driver = driver_of(self._connection)

    @contextmanager
    def read(self) -> Iterator[Work]:
        """A unit of work that sees the data as it is at its first look.

        Raises ``faults.StorageFault`` when the disk or the file is at fault.
        """
        with self._transaction("BEGIN"):
            yield Work(self._connection)

    @contextmanager
    def write(self) -> Iterator[Work]:
        """A unit of work that nobody else writes during; rolled back unless it is committed.

        Waits a few seconds for another program that is writing.  Raises ``faults.StorageFault``.
        """
        with self._transaction("BEGIN IMMEDIATE"):
            yield Work(self._connection)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        """A transaction that is rolled back at the end unless it was committed before."""
        with faults.Told(self.path):
            self._driver.execute(begin)
            try:
                yield
            finally:
                self._driver.rollback()

    def version(self) -> int:
        """A number that is another one after somebody else, such as the command line, wrote."""
        with faults.Told(self.path):
            (number,) = self._driver.execute("PRAGMA data_version").fetchone()
            return int(number)

    def back_up(self, to: Path) -> None:
        """Write a whole copy to ``to``, also while the database is in use."""
        with faults.Told(self.path):
            _copy(self._driver, to)

    def close(self) -> None:
        """Close the file; the last one to close it tidies up SQLite's side files."""
        with faults.Told(self.path):
            self._connection.close()
            self._engine.dispose()

    def _migrate(self, *, brand_new: bool) -> None:
        """Bring the tables up to date, with a copy of what was there kept beside it."""
        if not brand_new:
            copy = self.path.with_name(f"{self.path.stem}-before-{REVISION}{self.path.suffix}")
            self.back_up(copy)
        with self._transaction("BEGIN IMMEDIATE"):
            migrate.upgrade(self._connection)
            self._driver.commit()


def open_database(
    path: Path, *, create: bool = True, busy_seconds: float = _BUSY_SECONDS
) -> Database:
    """Open the database at ``path``, making or migrating it where needed.

    A folder or file that is made can be read by the seller alone.  ``busy_seconds`` is how long to
    wait for another program that is writing.  Raises a ``faults.StorageFault``: one from a newer
    version or a damaged one is left as it is, byte for byte.
    """
    brand_new = not path.exists()
    if brand_new:
        if not create:
            raise faults.NoDatabase(
                f"There is no Ringwell data in {path.parent}; please start Ringwell once or choose"
                " another folder."
            )
        _make_file(path)
    with faults.Told(path):
        revision = migrate.stored_revision(path)
    if revision not in (None, REVISION) and revision not in migrate.known_revisions():
        raise faults.newer(path)
    _keep_private(path)
    try:
        return _opened(path, busy_seconds, revision)
    except faults.BusyDatabase:
        raise  # the other program may be making it just now
    except BaseException:
        if brand_new and path.stat().st_size == 0:
            path.unlink()
        raise


def _opened(path: Path, busy_seconds: float, revision: str | None) -> Database:
    database = Database(path, busy_seconds)
    try:
        if revision != REVISION:
            database._migrate(brand_new=revision is None)
    except BaseException:
        database.close()
        raise
    return database


def _connect(path: Path, busy_seconds: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=busy_seconds,
        # Nor are transactions begun by the driver's guess.
        isolation_level=None,
        # The lane's thread uses it; the window's thread closes it when the lane has ended.
        check_same_thread=False,
    )
    deadline = time.monotonic() + busy_seconds
    try:
        for pragma in PRAGMAS:
            _set(connection, pragma, deadline)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set(connection: sqlite3.Connection, pragma: str, deadline: float) -> None:
    """Carry out a pragma; to change a new file over to WAL, SQLite does not wait for its turn."""
    while True:
        try:
            connection.execute(pragma)
            return
        except sqlite3.OperationalError as why:
            busy = why.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= deadline:
                raise
        time.sleep(_ASK_AGAIN_SECONDS)


def _make_file(path: Path) -> None:
    """A private file; SQLite gives its side files (-wal, -shm) the rights of the file itself."""
    try:
        make_private_file(path)
    except OSError as why:
        raise faults.not_made(path, why) from why


def _keep_private(path: Path) -> None:
    """Close the file to others, should it have come from elsewhere, such as out of a backup."""
    if path.stat().st_mode & ~PRIVATE_FILE & 0o777:
        # On a disk that cannot be written to there are other things to say than this.
        with suppress(OSError):
            path.chmod(PRIVATE_FILE)


def _copy(source: sqlite3.Connection, to: Path) -> None:
    _make_file(to)
    with closing(sqlite3.connect(to)) as target:
        source.backup(target)
