"""Wires the office: database, tables and scripts, for the window and the command line alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.data import calling_hours_file
from app.data.glance import glance
from app.data.public_holidays import KeptHolidays, PublicHolidays
from app.usecases import preferences
from app.usecases.office import Almanac, Office
from app.usecases.today import DueList, due_rows

if TYPE_CHECKING:
    from app.domain.script import Script

DATABASE = "ringwell.sqlite"


def open_office(data_dir: Path) -> Office:
    """Open (or make) the seller's data in a folder.

    ``KnownError`` in one sentence for what can be wrong with the folder or the file.
    """
    # SQLAlchemy comes with it: a first look does without.
    from app.data.database import open_database
    from app.data.recordings import FOLDER, Recordings

    tables = almanac(data_dir)
    return Office(
        tables.hours_table,
        tables.holidays,
        tables.scripts,
        tables.home_zone,
        open_database(data_dir / DATABASE),
        Recordings(data_dir / FOLDER),
    )


def first_look(data_dir: Path, now: datetime, limit: int) -> DueList | None:
    """The first ``limit`` rows of the due list, before the office is open.

    None where there is nothing to show yet, or nothing that can be read: ``open_office`` tells
    what is wrong.
    """
    with suppress(sqlite3.Error), glance(data_dir / DATABASE) as work:
        if work is not None and preferences.introduced(work):
            # A seller who has introduced herself has a zone: this computer need not be asked.
            tables = almanac(data_dir, zone="UTC")
            return due_rows(tables, work, now, limit, counted=False)
    return None


def demo_office(now: datetime) -> tuple[Office, Callable[[], None]]:
    """An office of sample contacts with months of history before the aware instant ``now``.

    It lives in a folder of its own; call the function returned with it to throw that away.
    """
    from tempfile import TemporaryDirectory

    from app.usecases.demo_data import fill_with_demo

    folder = TemporaryDirectory(prefix="ringwell-demo-")
    office = open_office(Path(folder.name))
    fill_with_demo(office, now)

    def discard() -> None:
        office.database.close()
        folder.cleanup()

    return office, discard


def home_zone() -> str:
    """The IANA zone this computer is set to; UTC where the system does not say."""
    import tzlocal

    return tzlocal.get_localzone_name() or "UTC"


def almanac(data_dir: Path, zone: str | None = None) -> Almanac:
    """The tables Ringwell comes with; what they take long to say is kept in the folder.

    ``zone`` is the seller's until she says otherwise, by default this computer's.
    """
    kept = KeptHolidays(data_dir / "public-holidays.json")

    def holidays(region: str) -> PublicHolidays:
        return PublicHolidays(region, kept)

    return Almanac(calling_hours_file.load(), holidays, _scripts, zone or home_zone())


def _scripts() -> tuple[Script, ...]:
    from app.data import script_library  # read with the first card, not with the first look

    return script_library.load()
