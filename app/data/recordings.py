"""The folder with the sound of the takes: one private WAV file each, beside the database."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from app.data import faults
from app.data.private_files import make_private_file

FOLDER = "takes"
ROOM = 4_000_000
"""Bytes that must be free for a take to begin: two minutes of sound (16 kHz, 16 bits)."""

_OURS = re.compile(r"\d{4}-\d\d-\d\d-\d+(?:-\d+)?\.wav")
_HEADER = 44
_BYTES_A_SECOND = 2 * 16_000


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A file of ours in the folder: its bytes, and the instant of its last change."""

    size: int
    changed: datetime

    @property
    def silent(self) -> bool:
        """Whether nothing was ever written into it."""
        return self.size <= _HEADER


class Recordings:
    """Makes, finds and removes the files of the takes.  A file that is gone is never a fault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self, take_id: int, said_on: date) -> str:
        """Make an empty file for a take of a date, and return its name.

        ``faults.StorageFault`` in one sentence where there is no room or nothing may be written.
        """
        try:
            name = self._made(f"{said_on}-{take_id}")
            free = shutil.disk_usage(self.folder).free
        except OSError as why:
            raise self._refused(why) from why
        if free < ROOM:
            self.remove(name)
            raise self._full()
        return name

    def _made(self, stem: str) -> str:
        for again in count(1):
            name = f"{stem}-{again}.wav" if again > 1 else f"{stem}.wav"
            with suppress(FileExistsError):
                make_private_file(self.folder / name, anew=True)
                return name
            # The data came out of a backup older than this file, which stays as it is.
            if not (self.folder / name).exists():
                break
        raise NotADirectoryError(errno.ENOTDIR, "it is not a folder")

    def found(self, name: str | None) -> Path | None:
        """Where the file of that name is; None for none."""
        path = self.folder / name if name else None
        return path if path is not None and path.is_file() else None

    def seconds(self, name: str | None) -> float | None:
        """How long the sound is; None where there is none."""
        path = self.found(name)
        try:
            size = path.stat().st_size if path else 0
        except OSError:
            return None
        # By the length of the file: after a crash its header may be a little behind.
        return (size - _HEADER) / _BYTES_A_SECOND if size > _HEADER else None

    def files(self) -> Mapping[str, SoundFile]:
        """Every file of a take by its name; whatever else lies in the folder is not ours.

        ``faults.StorageFault`` where the folder cannot be looked into.
        """
        found: dict[str, SoundFile] = {}
        try:
            for path in self.folder.iterdir():
                if _OURS.fullmatch(path.name):
                    facts = path.stat()
                    found[path.name] = SoundFile(
                        facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC)
                    )
        except FileNotFoundError:
            return found
        except OSError as why:
            raise self._refused(why) from why
        return found

    def remove(self, name: str) -> bool:
        """Remove a file; whether it is gone.  One that is being played stays on some systems."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def _refused(self, why: OSError) -> faults.StorageFault:
        if why.errno in (errno.ENOSPC, errno.EDQUOT):
            return self._full()
        reason = (why.strerror or "it is refused").lower()
        return faults.NotWritable(
            f"Ringwell cannot keep takes in {self.folder} ({reason}); please make that a folder you"
            " may write in."
        )

    def _full(self) -> faults.DiskFull:
        return faults.DiskFull(
            f"The disk with {self.folder} has no room for a take; please make some room and try"
            " again."
        )
