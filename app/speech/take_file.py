"""The WAV file of a take: complete after every piece of sound, whatever happens next."""

from __future__ import annotations

import errno
import os
import struct
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from app.domain.errors import KnownError
from app.domain.microphone import RATE

_HEADER: Final = struct.Struct("<4sI4s4sIHHIIHH4sI")
_LENGTHS: Final = struct.Struct("<I")
_RIFF_LENGTH_AT, _DATA_LENGTH_AT = 4, 40
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


class TakeFault(KnownError):
    """The take cannot be written any further; what was written stays."""


class TakeWriter:
    """Writes 16 kHz mono 16-bit sound to a WAV file at ``path``, from its beginning.

    The samples go out first and the lengths in the header after them, each straight to the
    system: a process that is killed leaves a file that can be played.  Only ``close`` waits for
    the disk itself.  ``TakeFault`` is raised once, when there is no room left or the disk fails;
    what came until then stays, and what comes after it is dropped.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._length = 0
        self._rest = b""
        self._failed = False
        try:
            # Nobody else is to hear it; a file that is there keeps the rights it was made with.
            number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
            self._file = os.fdopen(number, "r+b", buffering=0)
        except OSError as fault:
            raise self._told(fault) from fault
        try:
            self._write_all(_header(0))
        except OSError as fault:
            self._file.close()
            raise self._told(fault) from fault

    @property
    def seconds(self) -> float:
        """How much sound is in the file."""
        return self._length / (2 * RATE)

    @property
    def failed(self) -> bool:
        """Whether nothing more is written."""
        return self._failed

    @property
    def closed(self) -> bool:
        """Whether ``close`` was called."""
        return self._file.closed

    def append(self, chunk: bytes) -> None:
        """Add sound to the end; ``TakeFault`` the first time that this fails."""
        if self._failed:
            return
        sound = self._rest + chunk
        whole = len(sound) // 2 * 2
        self._rest = sound[whole:]
        try:
            self._file.seek(_HEADER.size + self._length)
            self._write_all(sound[:whole])
            self._length += whole
            self._tell_length()
        except OSError as fault:
            self._failed = True
            self._keep_what_is_whole()
            raise self._told(fault) from fault

    def close(self) -> None:
        """Wait until the take is on the disk, and close it; closing it again does nothing."""
        if self._file.closed:
            return
        try:
            with self._file:
                os.fsync(self._file.fileno())
        except OSError as fault:
            if not self._failed:
                self._failed = True
                raise self._told(fault) from fault

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _fault: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write_all(self, data: bytes) -> None:
        """Write everything; a disk that fills up takes a part and refuses the rest."""
        left = memoryview(data)
        while left:
            left = left[self._file.write(left) :]

    def _tell_length(self) -> None:
        self._file.seek(_DATA_LENGTH_AT)
        self._write_all(_LENGTHS.pack(self._length))
        self._file.seek(_RIFF_LENGTH_AT)
        self._write_all(_LENGTHS.pack(_HEADER.size - 8 + self._length))

    def _keep_what_is_whole(self) -> None:
        """Let the header tell of the part of the last piece that still went in."""
        try:
            there = self._file.seek(0, os.SEEK_END) - _HEADER.size
            self._length = max(self._length, there // 2 * 2)
            self._file.truncate(_HEADER.size + self._length)
            self._tell_length()
        except OSError:
            return  # ``samples_of_take`` goes by the length of the file where the header is behind

    def _told(self, fault: OSError) -> TakeFault:
        if fault.errno in _NO_ROOM:
            return TakeFault(
                f"The disk with {self._path.parent} is full; your take is kept up to here, please"
                " make some room before the next one."
            )
        why = (fault.strerror or "it is refused").lower()
        return TakeFault(
            f"Ringwell cannot write your take to {self._path} ({why}); what is there is kept,"
            " please check the folder before the next one."
        )


def samples_of_take(path: Path) -> bytes | None:
    """The sound of a WAV file that is like ours; None for any other file.

    A header that is behind the data, as after a crash, or ahead of it, as in a file that was cut
    off, is not believed: the file's own length counts.  Raises OSError.
    """
    with path.open("rb") as file:
        start = file.read(_HEADER.size)
        if len(start) < _HEADER.size or _without_lengths(start) != _without_lengths(_header(0)):
            return None
        data = file.read()
    (told,) = _LENGTHS.unpack_from(start, _DATA_LENGTH_AT)
    length = told if _is_chunk(data[told : told + 8], len(data) - told) else len(data)
    return data[: length // 2 * 2]


def _is_chunk(head: bytes, there: int) -> bool:
    """Whether what follows the data is a further part of a WAV file, such as its title."""
    if len(head) < 8 or not head[:4].isalnum():
        return False
    (length,) = _LENGTHS.unpack_from(head, 4)
    return 0 < int(length) + 8 <= there


def _without_lengths(header: bytes) -> bytes:
    return header[:_RIFF_LENGTH_AT] + header[_RIFF_LENGTH_AT + 4 : _DATA_LENGTH_AT]


def _header(length: int) -> bytes:
    """The 44 bytes before ``length`` bytes of sound (RIFF WAVE, PCM, one channel, 16 bits)."""
    frame = 2
    riff = (b"RIFF", _HEADER.size - 8 + length, b"WAVE")
    layout = (b"fmt ", 16, 1, 1, RATE, RATE * frame, frame, 8 * frame)
    return _HEADER.pack(*riff, *layout, b"data", length)


_BINARY: Final = getattr(os, "O_BINARY", 0)
