"""What can go wrong with the file on disk, in words for the seller.

The only place that knows SQLite's result codes (https://sqlite.org/rescode.html).
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path
from types import TracebackType

from sqlalchemy.exc import DBAPIError

from app.domain.errors import KnownError

_FULL_BELOW_BYTES = 100_000


class StorageFault(KnownError):
    """The data cannot be read or written as things are."""


class DiskFull(StorageFault):
    """There is no room left for the data."""


class NotWritable(StorageFault):
    """The folder or the file may be read but not written."""


class NotOpened(StorageFault):
    """The folder cannot be made or the file cannot be opened."""


class DamagedDatabase(StorageFault):
    """The file is not a database, or parts of it are broken."""


class BusyDatabase(StorageFault):
    """Another program kept the data to itself for too long."""


class NewerDatabase(StorageFault):
    """The data was last used by a later version of Ringwell."""


class NoDatabase(StorageFault):
    """There is no data where it was looked for."""


class DiskFault(StorageFault):
    """The disk itself did not read or write."""


class Told:
    """Within it, what goes wrong with the data at ``path`` is raised as a ``StorageFault``.

    What is no fault of disk or file passes through: it is a bug.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, sqlite3.Error) and (fault := _fault(cause, self._path)):
            raise fault from error


def newer(path: Path) -> NewerDatabase:
    """The data needs a later version."""
    return NewerDatabase(
        f"The data in {path.parent} was last used by a newer Ringwell; please start that one, or"
        " install the latest version."
    )


def damaged(path: Path) -> DamagedDatabase:
    """The data is not what it should be."""
    return DamagedDatabase(
        f"Ringwell cannot read its data in {path}: the file is damaged or not Ringwell's; please"
        " put a backup in its place, and keep the damaged file."
    )


def not_made(path: Path, why: OSError) -> StorageFault:
    """The folder or the file at ``path`` cannot be made."""
    if why.errno in (errno.ENOSPC, errno.EDQUOT):
        return _disk_full(path)
    reason = (why.strerror or "it is refused").lower()
    return NotOpened(
        f"Ringwell cannot make {path} for its data ({reason}); please choose another folder."
    )


def _fault(error: sqlite3.Error, path: Path) -> StorageFault | None:
    # Its low byte is the kind of fault; the rest says in which of its functions SQLite met it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and _is_full(path):
        return _disk_full(path)
    match code:
        case sqlite3.SQLITE_FULL:
            return _disk_full(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return BusyDatabase(
                "Another Ringwell is busy with the same data; nothing was changed, please try"
                " again in a moment."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return NotWritable(
                f"Ringwell may not write in {path.parent}; nothing was changed, please allow"
                " writing there or choose another folder."
            )
        case sqlite3.SQLITE_CANTOPEN:
            return NotOpened(
                f"Ringwell cannot open its data in {path}; please check that the folder is there"
                " and that you may write in it."
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_IOERR:
            return DiskFault(
                f"The disk with {path.parent} did not answer as it should; please check that it"
                " is connected and has room, then try again."
            )
        case _:
            return None


def _disk_full(path: Path) -> DiskFull:
    return DiskFull(
        f"The disk with {path.parent} is full; nothing was changed, please make some room and try"
        " again."
    )


def _is_full(path: Path) -> bool:
    try:
        place = next(folder for folder in (path, *path.parents) if folder.exists())
        return shutil.disk_usage(place).free < _FULL_BELOW_BYTES
    except (OSError, StopIteration):
        return False
