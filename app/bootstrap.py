"""Wires the office: database, tables and scripts, for the window and the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.data import calling_hours_file, script_library
from app.data.database import open_database
from app.data.public_holidays import PublicHolidays
from app.usecases.office import Office

DATABASE = "ringwell.sqlite"


def open_office(data_dir: Path) -> Office:
    """Open (or make) the seller's data in a folder.

    ``KnownError`` in one sentence for what can be wrong with the folder or the file.
    """
    return Office(
        database=open_database(data_dir / DATABASE),
        hours_table=calling_hours_file.load(),
        holidays=_holidays,
        scripts=script_library.load,
        home_zone=home_zone(),
    )


def demo_office(now: datetime) -> tuple[Office, Callable[[], None]]:
    """An office of sample contacts with months of history before the aware instant ``now``.

    It lives in a folder of its own; call the function returned with it to throw that away.
    """
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


@lru_cache(maxsize=64)
def _holidays(region: str) -> Container[date]:
    return PublicHolidays(region)
