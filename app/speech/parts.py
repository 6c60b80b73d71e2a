"""A whole take in two parts, so that two processes hear it in half the time.

The parts overlap, so that the ways found through them can be joined where they agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.microphone import BYTES_A_SECOND
from app.speech.decoder import Stretch

# A shorter take is searched in half a second: a second process would not gain much.
_SHORTEST_S: Final = 8.0
# Both parts hear so much beyond the middle.
_BEYOND_S: Final = 1.5
# Parts begin where a step of listening does (app.speech.listener).
_STEP = BYTES_A_SECOND // 20
# Within so many seconds the same word begins and ends in both ways; they differ by 0.01 to 0.02,
# because each has learned its own mean of the sound.
_ALIKE_S = 0.05


@dataclass(frozen=True, slots=True)
class Way:
    """The way found through a take or a part of it, in seconds of the take.

    ``mean`` is how the sound is on the whole, as pocketsphinx writes it.
    """

    path: tuple[Stretch, ...]
    mean: str


def halves(samples: bytes) -> tuple[int, int] | None:
    """Where the first part ends and where the second begins, in bytes; None for a short take."""
    seconds = len(samples) / BYTES_A_SECOND
    if seconds < _SHORTEST_S:
        return None
    middle = seconds / 2
    return _bytes(middle + _BEYOND_S), _bytes(middle - _BEYOND_S)


def joined(before: Way, after: Way) -> Way:
    """One way through two parts: the second one's from the word that is where the first has it.

    Where there are several, from the one amid the overlap; without any, from there as well.
    """
    if not before.path or not after.path:
        return Way(before.path + after.path, after.mean)
    middle = (after.path[0].start + before.path[-1].end) / 2
    alike = [
        (abs(one.start - middle), at, other_at)
        for at, one in enumerate(before.path)
        for other_at, other in enumerate(after.path)
        if _alike(one, other)
    ]
    if alike:
        _, at, other_at = min(alike)
        return Way(before.path[:at] + after.path[other_at:], after.mean)
    kept = tuple(one for one in before.path if one.start < middle)
    end = kept[-1].end if kept else 0.0
    return Way(kept + tuple(other for other in after.path if other.start >= end), after.mean)


def _alike(one: Stretch, other: Stretch) -> bool:
    return (
        one.place is not None
        and one.place == other.place
        and max(abs(one.start - other.start), abs(one.end - other.end)) <= _ALIKE_S
    )


def _bytes(seconds: float) -> int:
    return round(seconds * BYTES_A_SECOND / _STEP) * _STEP
