"""When each word was said, where it is known what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.hearing import HeardWord
from app.speech import grammar
from app.speech.decoder import Stretch, stretches
from app.speech.way import words_of

if TYPE_CHECKING:
    from app.speech.units import Unit

# The narrow search is enough for most voices; a harsh synthetic one is only found by the wide one.
_NARROW: dict[str, float] = {}
_WIDE = {"beam": 1e-160, "pbeam": 1e-160, "wbeam": 1e-120}


def align(units: Sequence[Unit], samples: bytes) -> tuple[HeardWord, ...]:
    """The words of ``units`` in ``samples``, where exactly these were said, as by a voice.

    ``samples`` are 16 kHz mono 16-bit.  Empty if the sound cannot be these words.  Raises
    KnownError where pocketsphinx is not installed, ValueError for bad pronunciations.
    """
    return tuple(words_of(aligned(units, samples), units))


def aligned(units: Sequence[Unit], samples: bytes) -> list[Stretch]:
    """As `align`, each unit with its number for a place; none if they cannot be found."""
    sound = samples[: len(samples) // 2 * 2]
    if not units or not sound:
        return []
    for beams in (_NARROW, _WIDE):
        decoder = grammar.strict_decoder(units, cmn="batch", **beams)
        decoder.start_utt()
        decoder.process_raw(sound, False, True)
        decoder.end_utt()
        path = [stretch for stretch in stretches(decoder, 0.0) if stretch.place is not None]
        if len(path) == len(units):
            return path
    return []
