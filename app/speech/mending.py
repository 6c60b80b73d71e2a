"""Words a free search passed over, though there is speech of their length where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.speech.alignment import aligned
from app.speech.decoder import BYTES_PER_SECOND, Stretch

if TYPE_CHECKING:
    from app.speech.units import Unit

# A longer gap is a sentence that was left out, with something else said instead.
_LONGEST_GAP = 10
# How long a sound lasts: about 0.085 s, and not less than half of that or more than twice as much.
_SHORTEST = 0.04
_LONGEST = 0.17
_PAUSE = 0.5


def mended(path: Sequence[Stretch], units: Sequence[Unit], samples: bytes) -> list[Stretch]:
    """The path with every gap of some places closed that the sound between has room for."""
    said = [at for at, stretch in enumerate(path) if stretch.place is not None]
    if not said:
        return list(path)
    result: list[Stretch] = []
    for at, following in zip([-1, *said], [*said, len(path)], strict=True):
        between = path[at + 1 : following]
        gap = _Gap(
            path[at] if at >= 0 else _edge(between[:1], -1),
            between,
            path[following] if following < len(path) else _edge(between[-1:], len(units)),
        )
        result += path[at : at + 1] if at >= 0 else ()
        result += gap.closed(units, samples) or between
    return result


def _edge(silence: Sequence[Stretch], place: int) -> Stretch:
    """Where the script begins or ends: there nothing is said, so it has no length."""
    at = 0.0
    if silence:
        at = silence[0].start if place < 0 else silence[0].end
    return Stretch(at, at, place)


@dataclass(frozen=True, slots=True)
class _Gap:
    """What is between two places that were heard, or between one and an end of the script."""

    before: Stretch
    between: Sequence[Stretch]
    after: Stretch

    def closed(self, units: Sequence[Unit], samples: bytes) -> list[Stretch]:
        """The places that are missing, where they can be found in the sound between; else none."""
        if self.before.place is None or self.after.place is None:
            return []
        missing = range(self.before.place + 1, self.after.place)
        if not 1 <= len(missing) <= _LONGEST_GAP:
            return []
        sounds = sum(_sounds(units[place]) for place in missing)
        speech = sum(each.end - each.start for each in self.between if each.speech)
        room = self.after.start - self.before.end
        if room < _SHORTEST * sounds or speech > _LONGEST * sounds + _PAUSE:
            return []
        if not (self.before.place >= 0 and self.after.place < len(units)) and (
            speech < _SHORTEST * sounds
        ):
            # Silence before and after a take is no sign of words.
            return []
        return self._found(missing, units, samples)

    def _found(self, missing: range, units: Sequence[Unit], samples: bytes) -> list[Stretch]:
        first = max(missing.start - 1, 0)
        begin = round(self.before.start * BYTES_PER_SECOND) // 2 * 2
        end = round(self.after.end * BYTES_PER_SECOND) // 2 * 2
        path = aligned(units[first : missing.stop + 1], samples[begin:end])
        path = path[missing.start - first :][: len(missing)]
        if any(
            stretch.end - stretch.start < _SHORTEST * _sounds(units[place])
            for place, stretch in zip(missing, path, strict=False)
        ):
            return []
        offset = self.before.start
        return [
            replace(each, start=offset + each.start, end=offset + each.end, place=place)
            for place, each in zip(missing, path, strict=False)
        ]


def _sounds(unit: Unit) -> int:
    return min(len(sounds.split()) for sounds in unit.sounds)
