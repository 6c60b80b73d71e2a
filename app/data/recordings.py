"""The folder with the sound of the takes: one private WAV file each, beside the database."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import randbelow

from app.data import faults
from app.data.private_files import make_private_file
from app.domain.microphone import BYTES_A_SECOND

FOLDER = "takes"
ROOM = 4_000_000
"""Bytes that must be free for a take to begin: two minutes of sound (16 kHz, 16 bits)."""

_OURS = re.compile(r"\d{4}-\d\d-\d\d-\d+(?:-\d+)?\.wav")
_HEADER = 44


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A file of ours in the folder: its bytes, and the instant of its last change."""

    size: int
    changed: datetime

    @property
    def silent(self) -> bool:
        """Whether nothing was ever written into it."""
        return self.size <= _HEADER


def new_name(at: datetime) -> str:
    """A name for the file of a take begun at an aware instant that no other take has or had."""
    # Also after a backup was put back, or the clock was: nothing is ever written over.
    return f"{at.astimezone(UTC):%Y-%m-%d-%H%M%S}{randbelow(10**6):06}.wav"


class Recordings:
    """Makes, finds and removes the files of the takes.  A file that is gone is never a fault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self, name: str) -> Path:
        """Make the empty file of that name, for a take that begins; one that is there is a fault.

        ``faults.StorageFault`` in one sentence where there is no room or nothing may be written.
        It asks the disk alone, so that a voice need not wait for the database.
        """
        path = self.folder / name
        try:
            make_private_file(path, anew=True)
            free = shutil.disk_usage(self.folder).free
        except FileExistsError as why:
            # The folder itself, or its link, may be what is in the way.
            there = "that is there already" if path.exists() else "it is not a folder"
            raise self._refused(OSError(errno.EEXIST, there)) from why
        except OSError as why:
            raise self._refused(why) from why
        if free < ROOM:
            self.remove(name)
            raise self._full()
        return path

    def found(self, name: str | None) -> Path | None:
        """Where the file of that name is; None for none, or where nobody can look."""
        path = self.folder / name if name else None
        # ``Path.is_file`` raises in a folder that nobody can look into.
        return path if path is not None and os.path.isfile(path) else None  # noqa: PTH113

    def seconds(self, name: str | None) -> float | None:
        """How long the sound is; None where there is none."""
        path = self.found(name)
        try:
            size = path.stat().st_size if path else 0
        except OSError:
            return None
        # By the length of the file: after a crash its header may be a little behind.
        return (size - _HEADER) / BYTES_A_SECOND if size > _HEADER else None

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
