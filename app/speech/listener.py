"""Listening to one script being read aloud, while it is read and after.

Sound is 16 kHz, mono, signed 16-bit little endian.
"""

from __future__ import annotations

import math
from array import array
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.follow import Following, Guess
from app.domain.hearing import Hearing, Position
from app.speech.alignment import align
from app.speech.call_back import requests
from app.speech.decoder import BYTES_PER_SECOND, PlaceDecoder
from app.speech.mending import mended
from app.speech.parts import Way
from app.speech.way import heard, unexplained, with_requests

if TYPE_CHECKING:
    from app.speech.units import Unit

__all__ = ["Listener", "align", "hear_take", "search"]

_STEP = BYTES_PER_SECOND // 20
_AUDIBLE_DBFS = -45.0
_ABOVE_FLOOR_DB = 6.0
_FLOOR_STEPS = 200


class Listener:
    """Hears one take after another of one script.

    The order is: `warm` as often as there is sound before the take, `begin`, `hear` for every
    chunk, `finish`.  One thread at a time.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        """Raise KnownError without pocketsphinx, ValueError for impossible pronunciations."""
        self._units = tuple(units)
        self._decoder = PlaceDecoder(self._units)
        self._sounds = tuple(
            min(len(sounds.split()) for sounds in unit.sounds) for unit in self._units
        )
        self._rest = b""
        self._levels: deque[float] = deque(maxlen=_FLOOR_STEPS)
        self._following = Following(self._sounds)
        self._samples: list[bytes] = []
        self._bytes = 0

    @property
    def hears_badly(self) -> bool:
        """Whether there is sound, but no place in the script can be made out for some seconds."""
        return self._following.hears_badly

    def warm(self, chunk: bytes) -> None:
        """Learn from the microphone check, before the take, how this microphone sounds."""
        for step in self._steps(chunk):
            self._decoder.warm(step, sound=_level(step) > _AUDIBLE_DBFS)

    def begin(self) -> None:
        """Start a take at its first sound."""
        self._decoder.begin()
        self._rest = b""
        self._following = Following(self._sounds)
        self._samples = []
        self._bytes = 0

    def hear(self, chunk: bytes) -> Position | None:
        """Hear the next chunk of the take, of any length; the last move it leads to, if any.

        ``audio_s`` is the sound heard up to the move.
        """
        moved = None
        for step in self._steps(chunk):
            moved = self._hear(step) or moved
        return moved

    def go_to(self, word: int) -> None:
        """Believe the seller that she is at ``word`` of the script, and follow from there."""
        words = [unit.word for unit in self._units]
        # A word with nothing to say is passed already, so the place is the one before it.
        place = words.index(word) if word in words else sum(said < word for said in words) - 1
        self._following = self._following.moved_by_hand(place, self._seconds)

    def finish(self) -> Hearing:
        """End the take: what was heard in all of it."""
        self._decoder.rest()
        way = Way(tuple(self._decoder.path()), self._decoder.mean)
        return _hearing(way, self._units, b"".join(self._samples))

    @property
    def _seconds(self) -> float:
        return self._bytes / BYTES_PER_SECOND

    def _steps(self, chunk: bytes) -> list[bytes]:
        """The sound cut into even pieces; an odd byte waits for its other half."""
        sound = self._rest + chunk
        even = len(sound) - len(sound) % 2
        self._rest = sound[even:]
        return _in_steps(sound[:even])

    def _hear(self, step: bytes) -> Position | None:
        self._bytes += len(step)
        level = _level(step)
        self._decoder.hear(step, sound=level > _AUDIBLE_DBFS)
        self._samples.append(step)
        before = self._following.now
        self._following = self._following.heard(self._guess(self._speaks(level)))
        now = self._following.now
        if now == before or now < 0:
            return None
        word = self._units[now].word
        if before >= 0 and self._units[before].word == word:
            return None
        return Position(self._seconds, word)

    def _guess(self, sound: bool) -> Guess:
        """Where the way through the script ends."""
        place: int | None = None
        first = run = 0
        since = other = 0.0
        for stretch in reversed(self._decoder.recent()):
            if stretch.place is None:
                if run and stretch.speech:
                    break
                other += stretch.end - stretch.start if stretch.speech else 0.0
                continue
            if place is None:
                place, since = stretch.place, stretch.start
            elif not 0 < first - stretch.place <= 2:
                break
            first = stretch.place
            run += 1
        return Guess(self._seconds, place, first, since, run, other, sound)

    def _speaks(self, level: float) -> bool:
        """Whether that is louder than the room is between words, once words were heard."""
        self._levels.append(level)
        if level <= _AUDIBLE_DBFS:
            return False
        if self._following.place < 0:
            return True
        floor = sorted(self._levels)[len(self._levels) // 10]
        return level > floor + _ABOVE_FLOOR_DB


def search(units: Sequence[Unit], samples: bytes, before: bytes = b"") -> Way:
    """The way through a take or a part of it, in seconds of the take.

    How the take sounds is learned from what was ``before`` the part as well.  Raises KnownError
    where pocketsphinx is not installed, ValueError for bad pronunciations.
    """
    decoder = PlaceDecoder(units)
    for step in _in_steps(before):
        decoder.warm(step, sound=_level(step) > _AUDIBLE_DBFS)
    decoder.begin(amid=bool(before))
    for step in _in_steps(samples):
        decoder.hear(step, sound=_level(step) > _AUDIBLE_DBFS)
    decoder.rest()
    begun = len(before) / BYTES_PER_SECOND
    path = (
        replace(each, start=begun + each.start, end=begun + each.end) for each in decoder.path()
    )
    return Way(tuple(path), decoder.mean)


def hear_take(units: Sequence[Unit], samples: bytes, way: Way | None = None) -> Hearing:
    """What is heard in a whole take: the same as `Listener` hears, in less time.

    A ``way`` that was found is not searched again.  Raises as `search` does.
    """
    sound = samples[: len(samples) // 2 * 2]
    return _hearing(way or search(units, sound), units, sound)


def _hearing(way: Way, units: Sequence[Unit], samples: bytes) -> Hearing:
    path = mended(way.path, units, samples)
    hearing = heard(path, units, len(samples) / BYTES_PER_SECOND)
    found = requests(samples, unexplained(path, units), way.mean)
    return with_requests(hearing, found)


def _in_steps(sound: bytes) -> list[bytes]:
    return [sound[at : at + _STEP] for at in range(0, len(sound), _STEP)]


def _level(step: bytes) -> float:
    """Loudness in dBFS."""
    values = array("h", step)
    power = sum(value * value for value in values) / max(len(values), 1)
    return 10 * math.log10(max(power, 1.0) / 32768**2)
