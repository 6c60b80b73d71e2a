"""The recogniser at work on one script: sound in, the way through the script out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.speech import grammar
from app.speech.cepstral_mean import CepstralMean

if TYPE_CHECKING:
    from app.speech.units import Unit

BYTES_PER_SECOND = 32_000
_FRAME = 0.01
# What was heard is settled in a silence after so long, and after twice as long anyhow.
_REST_AFTER_S = 60.0
_REST_AT_ONCE_S = 120.0
# How much worse than the best a way may be without being given up; a wider "wbeam" costs most.
_BEAMS = {"beam": 1e-100, "pbeam": 1e-100, "wbeam": 1e-20, "wip": 0.65}
_NOTHING = "nothing"


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
    """Searches one script's places in 16 kHz mono 16-bit sound, however long."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Raise KnownError where pocketsphinx is missing, ValueError for impossible sounds."""
        self._decoder = grammar.free_decoder(units, cmn="live", **_BEAMS)
        self._decoder.add_fsg(_NOTHING, grammar.one_sound(self._decoder))
        self._mean = CepstralMean(self._decoder)
        self._past: list[Stretch] = []
        self._begun = 0.0
        self._heard = 0
        self._amid = False
        self._listening = False

    def warm(self, chunk: bytes, *, sound: bool) -> None:
        """Learn what the microphone sounds like from an even number of bytes, before a take."""
        # What is said now is not of interest: nothing is searched until the utterance ends, and
        # next to nothing then.
        self._start(_NOTHING)
        self._decoder.process_raw(chunk, True, False)
        self._mean.heard(len(chunk) / BYTES_PER_SECOND, sound=sound)

    def begin(self, *, amid: bool = False) -> None:
        """Start a take, or the part of one that begins ``amid`` its words.

        What was heard before is forgotten, but for the microphone's sound.
        """
        self._stop()
        self._past = []
        self._begun = 0.0
        self._heard = 0
        self._amid = amid

    def hear(self, chunk: bytes, *, sound: bool) -> None:
        """Search the next piece of the take: an even number of bytes, silence or not."""
        amid = self._amid or self._begun > 0
        self._start(grammar.FROM_AMID if amid else grammar.FROM_THE_TOP)
        self._decoder.process_raw(chunk, False, False)
        self._mean.heard(len(chunk) / BYTES_PER_SECOND, sound=sound)
        self._heard += len(chunk)
        unsettled = self._heard / BYTES_PER_SECOND - self._begun
        if unsettled > _REST_AT_ONCE_S or (unsettled > _REST_AFTER_S and not sound):
            self.rest()

    @property
    def mean(self) -> str:
        """How the sound heard so far is on the whole, as pocketsphinx writes it."""
        return self._mean.text

    def path(self) -> list[Stretch]:
        """The best way through the script so far, in order of time."""
        return self._past + (self._current() if self._listening else [])

    def recent(self) -> list[Stretch]:
        """The path since the last rest: the end of it is what matters while listening."""
        return self._current() if self._listening else []

    def rest(self) -> None:
        """Settle what was heard so far: at the end of a take, and now and then to bound memory."""
        if self._listening:
            # Cut off in the middle of a word, the way fits the grammar as long as it goes on only.
            cut_off = self._current()
            self._stop()
            self._past += self._current() or cut_off
            self._begun = self._heard / BYTES_PER_SECOND

    def _start(self, search: str) -> None:
        if not self._listening:
            self._decoder.activate_search(search)
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
