"""The recogniser at work on one script: sound in, the way through the script out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.speech import grammar

if TYPE_CHECKING:
    from app.speech.units import Unit

BYTES_PER_SECOND = 32_000
_FRAME = 0.01
_BEAMS = {"beam": 1e-100, "pbeam": 1e-100, "wbeam": 1e-20, "wip": 0.65}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of sound and what it was taken for, in seconds from the beginning of the take.

    ``place`` is the number of a unit; without one, ``speech`` tells other words from silence.
    """

    start: float
    end: float
    place: int | None = None
    speech: bool = True


class PlaceDecoder:
    """Searches one script's places in 16 kHz mono 16-bit sound, as long as the sound may be.

    ``whole`` is for sound that is there as a whole: its mean is known before the search begins.
    """

    def __init__(self, units: Sequence[Unit], *, whole: bool = False) -> None:
        """Raise KnownError where pocketsphinx is missing, ValueError for impossible sounds."""
        self._decoder = grammar.free_decoder(units, cmn="batch" if whole else "live", **_BEAMS)
        self._whole = whole
        self._past: list[Stretch] = []
        self._begun = 0.0
        self._heard = 0
        self._listening = False

    def warm(self, chunk: bytes) -> None:
        """Learn what the microphone sounds like from an even number of bytes, before a take."""
        self._start()
        self._decoder.process_raw(chunk, False, False)

    def begin(self) -> None:
        """Start a take; what was heard before is forgotten, but for the microphone's sound."""
        self._stop()
        self._past = []
        self._begun = 0.0
        self._heard = 0

    def hear(self, chunk: bytes) -> None:
        """Search the next piece of the take: an even number of bytes."""
        self._start()
        self._decoder.process_raw(chunk, False, self._whole)
        self._heard += len(chunk)

    def path(self) -> list[Stretch]:
        """The best way through the script so far, in order of time."""
        return self._past + (self._current() if self._listening else [])

    def recent(self) -> list[Stretch]:
        """The path since the last rest: the end of it is what matters while listening."""
        return self._current() if self._listening else []

    def rest(self) -> None:
        """Settle what was heard so far, which bounds memory; for a moment of silence."""
        if self._listening:
            self._stop()
            self._past += self._current()
            self._begun = self._heard / BYTES_PER_SECOND

    def _start(self) -> None:
        if not self._listening:
            self._decoder.start_utt()
            self._listening = True

    def _stop(self) -> None:
        if self._listening:
            self._decoder.end_utt()
            self._listening = False

    def _current(self) -> list[Stretch]:
        return stretches(self._decoder, self._begun)


def stretches(decoder: Any, begun: float) -> list[Stretch]:
    """What a decoder of pocketsphinx found in an utterance that began at ``begun`` of the take."""
    found = []
    for segment in decoder.seg() or ():
        place = grammar.place_of(segment.word)
        if segment.word != "(NULL)":
            found.append(
                Stretch(
                    begun + segment.start_frame * _FRAME,
                    begun + (segment.end_frame + 1) * _FRAME,
                    place,
                    place is not None or grammar.is_other_sound(segment.word),
                )
            )
    return found
