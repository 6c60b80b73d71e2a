"""A stand-in for what listens, imported in the recogniser's process.

What it is handed says what it does: ``units`` that begin with a trouble bring it while the grammar
is built, a chunk or a take that begins with one while it is heard.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from typing import Any

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord, Hearing, Position
from app.speech.decoder import Stretch
from app.speech.parts import Way

SIZE = 1_280
"""Bytes of a chunk of 40 ms."""
BADLY, DIE, HANG, JUNK, KNOWN, BUG = b"badly", b"die", b"hang", b"junk", b"known", b"bug"
DIE_IN_FINISH, BUG_IN_FINISH = b"finish-die", b"finish-bug"
INSTALL = "Listening is not available here: please install the missing piece."


def chunk(trouble: bytes = b"") -> bytes:
    """40 ms of sound that bring some trouble."""
    return trouble.ljust(SIZE, b"\0")


class Listener:
    """Finds the next word in every chunk; the trouble it meets at the end waits for ``finish``."""

    def __init__(self, units: Sequence[Any]) -> None:
        _trouble(_first(units))
        self.hears_badly = False
        self._at_the_end = b""
        self._warmed = self._heard = 0
        self._word = -1

    def warm(self, chunk: bytes) -> None:
        _trouble(chunk)
        self._warmed += len(chunk)

    def begin(self) -> None:
        self._heard, self._word = 0, -1

    def hear(self, chunk: bytes) -> Position | None:
        if chunk.startswith(b"finish-"):
            self._at_the_end = chunk.removeprefix(b"finish-")
        _trouble(chunk)
        self.hears_badly = chunk.startswith(BADLY)
        self._heard += len(chunk)
        self._word += 1
        if chunk.startswith(JUNK):
            junk: Any = _Unknown
            return junk()
        return None if self.hears_badly else Position(self._heard / 32_000, self._word)

    def go_to(self, word: int) -> None:
        self._word = word

    def finish(self) -> Hearing:
        """What was heard in the live pass: so many words, and warmed up so long."""
        _trouble(self._at_the_end)
        words = tuple(HeardWord(word, 0.0, 1.0) for word in range(self._word + 1))
        return Hearing(self._heard / 32_000 + self._warmed, words)


def search(units: Sequence[Any], samples: bytes, before: bytes) -> Way:
    """A part of a take is one word, from its first sound to its last."""
    _trouble(samples)
    start = len(before) / 32_000
    return Way((Stretch(start, start + len(samples) / 32_000, len(before)),), "")


def hear_take(units: Sequence[Any], samples: bytes, way: Way | None) -> Hearing:
    """A take heard as a whole has no words but those of the way through it."""
    _trouble(samples)
    path = way.path if way else ()
    words = (HeardWord(word, each.start, each.end) for word, each in enumerate(path))
    return Hearing(len(samples) / 32_000, tuple(words))


def align(units: Sequence[Any], samples: bytes) -> tuple[HeardWord, ...]:
    """Every unit is one word and lasts a second."""
    _trouble(samples)
    return tuple(HeardWord(word, word, word + 1.0) for word in range(len(units)))


class _Unknown:
    """Cannot be made from its pickle."""

    def __reduce__(self) -> tuple[Any, ...]:
        return int, ("no number",)


def _first(units: Sequence[Any]) -> bytes:
    return units[0] if units and isinstance(units[0], bytes) else b""


def _trouble(sound: bytes) -> None:
    if sound.startswith(DIE):
        os.kill(os.getpid(), signal.SIGSEGV)
    elif sound.startswith(HANG):
        signal.pause()
    elif sound.startswith(KNOWN):
        raise KnownError(INSTALL)
    elif sound.startswith(BUG):
        raise ZeroDivisionError("Carol Henning owes 12 dollars")
