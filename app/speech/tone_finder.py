"""Stretches of sound that stay the same, found while the sound comes, and how loud all else is.

Sound is 16 kHz, mono, signed 16-bit little endian; times are seconds from the first sound heard.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.domain.microphone import RATE
from app.speech.tones import HIGHEST_HERTZ, LOWEST_HERTZ

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

HOP_SECONDS: Final = 0.01
_WINDOW: Final = 512
_HOP: Final = round(RATE * HOP_SECONDS)
_STEP_HERTZ: Final = RATE / _WINDOW
_LOW: Final = round(LOWEST_HERTZ / _STEP_HERTZ)
_HIGH: Final = round(HIGHEST_HERTZ / _STEP_HERTZ) + 1
_LOBE: Final = 2
"""Steps of the spectrum to each side that a steady tone reaches."""
_BANDS: Final = (0, 10, 28, 54)
"""Where the bands of a frame begin: at 300, 600, 1,200 and 2,000 Hz."""
_KEPT: Final = round(2.3 * RATE)
_AT_ONCE: Final = RATE // 5
"""Samples: so many at least are kept, and so many more at most."""

_TONAL: Final = 0.55
"""Share of the power in the two loudest lines from which sound may be a tone."""
_SAME: Final = 0.8
"""Likeness (cosine) of two spectra from which they are the same sound."""
_SOFTER_DB: Final = 7.0
"""By how much a tone falls when it ends: at once to less than this, even in a room."""
_ENDED_DB: Final = 5.0
"""So far below its usual level it has ended, though a room goes on with it."""
_LEVELS: Final = 12
_MISSES: Final = 3
_KEEPS_FRAMES: Final = 5
_KEEPS_DB: Final = 1.5
_SHORTEST_FRAMES: Final = 9
_LONGEST_FRAMES: Final = 240
"""A steady sound that goes on is told once, as far as this; it is no beep by then."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How loud 32 ms of sound are, in dB of no absolute meaning; ``at`` is the middle of them."""

    at: float
    level: float
    bands: tuple[float, ...]
    """Power in four bands, from low to high."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that stayed the same: its seconds, its levels in dB, one for each frame."""

    begin: float
    end: float
    levels: tuple[float, ...]


@dataclass(slots=True)
class _Run:
    """A stretch under way, and the frames since that were not like it."""

    shape: Floats
    begin: float
    ats: list[float]
    levels: list[float]
    missed: list[tuple[float, float, Floats | None]] = field(default_factory=list)

    def carried_on(self, at: float, level: float, shape: Floats) -> bool:
        """Whether a tonal frame is more of the same; if so it is taken in."""
        if float(shape @ self.shape) < _SAME:
            return False
        if level < max(self.levels[-_LEVELS:]) - _SOFTER_DB:
            return False
        self.ats.append(at)
        self.levels.append(level)
        del self.ats[:-_LONGEST_FRAMES], self.levels[:-_LONGEST_FRAMES]
        self.missed.clear()
        # The first frames may hold the end of a greeting: what the tone is shows later.
        mixed = 0.8 * self.shape + 0.2 * shape
        self.shape = mixed / math.sqrt(float(mixed @ mixed))
        return True

    def found(self) -> Found | None:
        """The stretch, if it is long enough for a tone."""
        usual = sorted(self.levels)[len(self.levels) // 2]
        last = max(place for place, level in enumerate(self.levels) if level >= usual - _ENDED_DB)
        if last + 1 < _SHORTEST_FRAMES:
            return None
        return Found(self.begin, self.ats[last], tuple(self.levels[: last + 1]))


class ToneFinder:
    """Cuts sound into frames of 32 ms, one each 10 ms, and joins those that are alike."""

    def __init__(self) -> None:
        import numpy as np

        self._window = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)
        self._sound: NDArray[np.int16] = np.zeros(_KEPT + _AT_ONCE, np.int16)
        self._kept = 0
        self._heard = 0
        self._next = 0
        self._rest = b""
        self._run: _Run | None = None

    def hear(self, chunk: bytes) -> list[tuple[Frame, Found | None]]:
        """The frames of the next chunk, of any length, each with the stretch it ended, if any."""
        sound = self._rest + chunk
        even = len(sound) - len(sound) % 2
        self._rest = sound[even:]
        told: list[tuple[Frame, Found | None]] = []
        for at in range(0, even, 2 * _AT_ONCE):
            told += self._hear(sound[at : min(even, at + 2 * _AT_ONCE)])
        return told

    def level_of_another(self) -> float | None:
        """The level of the steady sound under way, if it keeps it: a tone, not an echo, that fades.

        In dB, as those of frames; None without one.
        """
        latest = self._run.levels[-_KEEPS_FRAMES:] if self._run is not None else []
        if len(latest) < _KEEPS_FRAMES or max(latest) - min(latest) > _KEEPS_DB:
            return None
        return sum(latest) / len(latest)

    def samples(self, begin: float, end: float) -> Floats:
        """The sound between two instants of the last two seconds."""
        first = self._heard - self._kept
        start, stop = (max(0, round(at * RATE) - first) for at in (begin, end))
        kept = self._sound[start : min(stop, self._kept)]
        return kept.astype(float)

    def _hear(self, sound: bytes) -> list[tuple[Frame, Found | None]]:
        import numpy as np

        self._keep(np.frombuffer(sound, "<i2"))
        count = max(0, (self._heard - _WINDOW - self._next) // _HOP + 1)
        if not count:
            return []
        first = self._next - (self._heard - self._kept)
        frames = np.empty((count, _WINDOW), np.float32)
        for place, into in enumerate(frames):
            start = first + place * _HOP
            np.multiply(self._sound[start : start + _WINDOW], self._window, out=into)
        lines = np.fft.rfft(frames)[:, _LOW:_HIGH]
        power = lines.real**2 + lines.imag**2 + np.float32(1.0)
        totals = power.sum(axis=1).tolist()
        bands = np.add.reduceat(power, _BANDS, axis=1).tolist()
        told = []
        for each, total, powers in zip(power, totals, bands, strict=True):
            frame = Frame((self._next + _WINDOW / 2) / RATE, 10 * math.log10(total), tuple(powers))
            told.append((frame, self._join(frame.at, frame.level, _shape(each, total))))
            self._next += _HOP
        return told

    def _keep(self, fresh: NDArray[np.int16]) -> None:
        """Take in no more than ``_AT_ONCE`` samples, and forget the eldest for them."""
        if self._kept + len(fresh) > len(self._sound):
            # Numpy copes with places that overlap.
            self._sound[:_KEPT] = self._sound[self._kept - _KEPT : self._kept]
            self._kept = _KEPT
        self._sound[self._kept : self._kept + len(fresh)] = fresh
        self._kept += len(fresh)
        self._heard += len(fresh)

    def _join(self, at: float, level: float, shape: Floats | None) -> Found | None:
        """Carry the stretch under way on, or end it and begin another."""
        run, ended = self._run, None
        if run is not None:
            if shape is not None and run.carried_on(at, level, shape):
                return None
            run.missed.append((at, level, shape))
            if len(run.missed) < _MISSES:
                return None
            ended = run.found()
            self._run = None
            for each in run.missed:
                self._begin_or_carry_on(*each)
        else:
            self._begin_or_carry_on(at, level, shape)
        return ended

    def _begin_or_carry_on(self, at: float, level: float, shape: Floats | None) -> None:
        if shape is None:
            self._run = None
        elif self._run is None or not self._run.carried_on(at, level, shape):
            self._run = _Run(shape, at, [at], [level])


def _shape(power: Floats, total: float) -> Floats | None:
    """A spectrum of length 1, if most of its ``total`` power lies in two lines; else None."""
    top = int(power.argmax())
    low, high = max(0, top - _LOBE), top + _LOBE + 1
    loudest = float(power[low:high].sum())
    if 2 * loudest < _TONAL * total:
        return None
    others = power.copy()
    others[low:high] = 0
    top = int(others.argmax())
    softer = float(others[max(0, top - _LOBE) : top + _LOBE + 1].sum())
    if loudest + softer < _TONAL * total:
        return None
    shape: Floats = power / math.sqrt(float(power @ power))
    return shape
