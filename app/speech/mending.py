"""Words a free search passed over, though there is speech of their length where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.speech.alignment import aligned
from app.speech.decoder import BYTES_PER_SECOND, Stretch

if TYPE_CHECKING:
    from app.speech.units import Unit

# A longer gap is a sentence that was left out, with something else said instead.
_LONGEST_GAP = 6
# How long a sound lasts: about 0.085 s, and not less than half of that or more than twice as much.
_SHORTEST = 0.04
_LONGEST = 0.17
_PAUSE = 0.5


def mended(path: Sequence[Stretch], units: Sequence[Unit], samples: bytes) -> list[Stretch]:
    """The path with every gap of a few places closed that the sound between has room for."""
    said = [at for at, stretch in enumerate(path) if stretch.place is not None]
    if not said:
        return list(path)
    result = list(path[: said[0]])
    for at, following in zip(said, [*said[1:], len(path)], strict=True):
        between = path[at + 1 : following]
        before = path[at]
        found = (
            _found(before, between, path[following], units, samples)
            if following < len(path)
            else None
        )
        result.append(before)
        result += between if found is None else found
    return result


def _found(
    before: Stretch,
    between: Sequence[Stretch],
    after: Stretch,
    units: Sequence[Unit],
    samples: bytes,
) -> list[Stretch] | None:
    """The places between two others, where they can be found in the sound between."""
    if before.place is None or after.place is None:
        return None
    missing = range(before.place + 1, after.place)
    if not 1 <= len(missing) <= _LONGEST_GAP:
        return None
    sounds = sum(_sounds(units[place]) for place in missing)
    speech = sum(stretch.end - stretch.start for stretch in between if stretch.speech)
    room = after.start - before.end
    if room < _SHORTEST * sounds or speech > _LONGEST * sounds + _PAUSE:
        return None
    begin = round(before.start * BYTES_PER_SECOND) // 2 * 2
    end = round(after.end * BYTES_PER_SECOND) // 2 * 2
    path = aligned(units[before.place : after.place + 1], samples[begin:end])[1:-1]
    if not path or any(
        stretch.end - stretch.start < _SHORTEST * _sounds(units[place])
        for place, stretch in zip(missing, path, strict=True)
    ):
        return None
    return [
        replace(
            stretch, start=before.start + stretch.start, end=before.start + stretch.end, place=at
        )
        for at, stretch in zip(missing, path, strict=True)
    ]


def _sounds(unit: Unit) -> int:
    return min(len(sounds.split()) for sounds in unit.sounds)
