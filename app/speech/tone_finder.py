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
_KEPT_SECONDS: Final = 2.5
_AT_ONCE: Final = RATE // 5

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
    bands: Floats
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
    missed: list[tuple[float, float, bool, Floats]] = field(default_factory=list)

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
        self._places = np.arange(_WINDOW)
        self._sound: NDArray[np.int16] = np.zeros(0, np.int16)
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
        first = self._heard - len(self._sound)
        start, stop = (max(0, round(at * RATE) - first) for at in (begin, end))
        kept = self._sound[start:stop]
        return kept.astype(float)

    def _hear(self, sound: bytes) -> list[tuple[Frame, Found | None]]:
        import numpy as np

        fresh = np.frombuffer(sound, "<i2")
        self._heard += len(fresh)
        kept = self._sound[-round(_KEPT_SECONDS * RATE) :]
        self._sound = np.concatenate((kept, fresh))
        count = max(0, (self._heard - _WINDOW - self._next) // _HOP + 1)
        if not count:
            return []
        first = self._next - (self._heard - len(self._sound))
        starts = first + _HOP * np.arange(count)
        frames = self._sound[starts[:, None] + self._places] * self._window
        lines = np.fft.rfft(frames)[:, _LOW:_HIGH]
        power = lines.real**2 + lines.imag**2 + np.float32(1.0)
        told = []
        for each in power:
            told.append(self._frame((self._next + _WINDOW / 2) / RATE, each))
            self._next += _HOP
        return told

    def _frame(self, at: float, power: Floats) -> tuple[Frame, Found | None]:
        import numpy as np

        total = float(power.sum())
        tonal = _in_two_lines(power) >= _TONAL * total
        level = 10 * math.log10(total)
        frame = Frame(at, level, np.add.reduceat(power, _BANDS))
        return frame, self._join(at, level, tonal, power / np.sqrt(power @ power))

    def _join(self, at: float, level: float, tonal: bool, shape: Floats) -> Found | None:
        """Carry the stretch under way on, or end it and begin another."""
        run, ended = self._run, None
        if run is not None:
            if tonal and run.carried_on(at, level, shape):
                return None
            run.missed.append((at, level, tonal, shape))
            if len(run.missed) < _MISSES:
                return None
            ended = run.found()
            self._run = None
            for each in run.missed:
                self._begin_or_carry_on(*each)
        else:
            self._begin_or_carry_on(at, level, tonal, shape)
        return ended

    def _begin_or_carry_on(self, at: float, level: float, tonal: bool, shape: Floats) -> None:
        if not tonal:
            self._run = None
        elif self._run is None or not self._run.carried_on(at, level, shape):
            self._run = _Run(shape, at, [at], [level])


def _in_two_lines(power: Floats) -> float:
    top = int(power.argmax())
    low, high = max(0, top - _LOBE), top + _LOBE + 1
    loudest = float(power[low:high].sum())
    others = power.copy()
    others[low:high] = 0
    top = int(others.argmax())
    return loudest + float(others[max(0, top - _LOBE) : top + _LOBE + 1].sum())
