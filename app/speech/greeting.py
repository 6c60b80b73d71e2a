"""Whether somebody was speaking before a tone: loud sound that is no tone.

Times are seconds from the first sound heard.  Nothing is kept but when it was loud.
"""

from __future__ import annotations

import operator
from collections import deque
from typing import Final

from app.speech.tone_finder import Frame

# Noise in a band of 300 Hz, evened over 70 ms, strays by 1 dB: 4 dB above the quieter tenth is
# more than it ever strays for long.
_ABOVE_FLOOR_DB: Final = 4.0
_SMOOTH_FRAMES: Final = 5
_QUIET_SHARE: Final = 0.1
_FLOOR_FRAMES: Final = 10
_FLOOR_BLOCKS: Final = 40
_STRETCH_S: Final = 0.04
"""A shorter sound is a click."""
_ENOUGH_S: Final = 0.2
"""So much of a soft "Leave a message" is heard above noise at least."""
_REMEMBERED_S: Final = 20.0
_PAUSE_S: Final = 6.0
"""The longest silence between a greeting and its beep."""
# A tone begins before it is recognised, and a room goes on with it.
_BEFORE_TONE_S, _AFTER_TONE_S = 0.06, 0.3


class Greeting:
    """Hears frames and is told the tones among them."""

    def __init__(self) -> None:
        self._floor = _Floor()
        self._loud: deque[tuple[float, float]] = deque()
        self._tones: deque[tuple[float, float]] = deque(maxlen=64)
        self._since: float | None = None
        self._last = 0.0

    def heard(self, frame: Frame) -> None:
        """Take in the next frame."""
        if self._floor.below(frame):
            if self._since is None:
                self._since = frame.at
            self._last = frame.at
            return
        if self._since is not None:
            self._loud.append((self._since, self._last))
            self._since = None
        while self._loud and self._loud[0][1] < frame.at - _REMEMBERED_S:
            self._loud.popleft()

    def tone(self, begin: float, end: float) -> None:
        """What was heard from ``begin`` to ``end`` is a tone, not speech."""
        self._tones.append((begin - _BEFORE_TONE_S, end + _AFTER_TONE_S))

    def before(self, at: float) -> bool:
        """Whether a greeting was spoken, and ended not long before ``at``."""
        loud = [*self._loud, *([(self._since, self._last)] if self._since is not None else [])]
        spoken = 0.0
        ended = -_PAUSE_S
        for begin, end in loud:
            for first, last in self._without_tones(begin, min(end, at)):
                if last - first >= _STRETCH_S:
                    spoken += last - first
                    ended = last
        return spoken >= _ENOUGH_S and at - ended <= _PAUSE_S

    def _without_tones(self, begin: float, end: float) -> list[tuple[float, float]]:
        parts = []
        for first, last in sorted(self._tones):
            if last > begin and first < end:
                parts.append((begin, first))
                begin = last
        return [*parts, (begin, end)]


class _Floor:
    """What is always there, band by band: the quieter tenths of a second of the last four.

    A voice that is as loud as the noise on the whole still stands out where it is strongest.
    """

    def __init__(self) -> None:
        self._recent: deque[tuple[float, ...]] = deque(maxlen=_SMOOTH_FRAMES)
        self._block: list[tuple[float, ...]] = []
        self._blocks: deque[list[float]] = deque(maxlen=_FLOOR_BLOCKS)
        self._threshold: list[float] = []

    def below(self, frame: Frame) -> bool:
        """Whether something is to be heard above it in any band."""
        self._recent.append(frame.bands)
        self._block.append(frame.bands)
        if len(self._block) == _FLOOR_FRAMES:
            self._blocks.append(
                [sum(band) / _FLOOR_FRAMES for band in zip(*self._block, strict=True)]
            )
            self._block.clear()
            quiet = int(_QUIET_SHARE * len(self._blocks))
            floor = [sorted(band)[quiet] for band in zip(*self._blocks, strict=True)]
            self._threshold = [band * 10 ** (_ABOVE_FLOOR_DB / 10) for band in floor]
        now = (sum(band) / len(self._recent) for band in zip(*self._recent, strict=True))
        return any(map(operator.gt, now, self._threshold))
