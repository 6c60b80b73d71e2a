"""Bringing a database to the tables this version knows, or leaving it alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from app.data import faults
from app.data.revision import REVISION

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def stored_revision(path: Path) -> str | None:
    """The migration a database file was last brought to; None for one without any tables.

    Whatever is found, the file stays as it is, byte for byte.  Raises ``DamagedDatabase`` for a
    database of something else.
    """
    if not path.is_file():
        raise faults.damaged(path)
    # With side files somebody has it open or did not close it well, and they have to be read along.
    # Without them nobody has, and SQLite need not make any just for looking.
    in_use = any(path.with_name(path.name + side).exists() for side in ("-wal", "-journal"))
    how = "mode=ro" if in_use else "immutable=1"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise faults.damaged(path)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None


def upgrade(connection: Connection) -> None:
    """Run the missing migrations within the connection's transaction.

    ``connection`` holds the write lock, so two programs that start at once do it one by one.
    """
    # Imported here alone: nearly every start finds the tables as they should be.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)


def known_revisions() -> frozenset[str]:
    """The migrations this version has."""
    return frozenset(
        file.name.split("_", 1)[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py")
    )
