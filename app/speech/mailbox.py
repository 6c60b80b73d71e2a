"""Hearing the beep of a mailbox in what a microphone hears of a telephone on speaker.

Sound is 16 kHz, mono, signed 16-bit little endian, and is examined in memory only: of what was
said nothing is kept but how much of it there was, and the last seconds are thrown away as new ones
come.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from app.speech.greeting import Greeting
from app.speech.tone_finder import HOP_SECONDS, Found, Frame, ToneFinder
from app.speech.tones import Tone, tone_in

_LOWEST_HERTZ: Final = 385.0
_HIGHEST_HERTZ: Final = 2_050.0
_SHORTEST_S: Final = 0.125
_SHORTEST_LOW_S: Final = 0.135
_LOW_HERTZ: Final = 500.0
"""Below it nearly all was that was ever told in talk: vowels of 0.13 s, their second overtone."""
_TELLING_S: Final = 0.12
"""A shorter tone may be part of a vowel: it tells nothing of what comes next."""
_LONGEST_S: Final = 1.62
"""A beep of 0.15 to 1.5 s, read off frames of 32 ms and with what a room adds."""
_EDGE: Final = 0.08
"""Share of a tone that is left out at both ends when it is looked at once more."""

_AT_ONCE: Final = 640
"""Bytes of 20 ms."""
_AFTER_S: Final = 0.1
"""So long after a tone it is decided what it was: the rest of the 0.2 s is for chunk and window."""
_SETTLED_S: Final = 0.035
_QUIETER_DB: Final = 4.0
_SOFTER_TONE_DB: Final = 12.0
"""By so much a loudspeaker may make the next tone of a row softer."""
_TUNE_S: Final = 0.5
"""After a tone of another pitch so shortly before it belongs to a tune, or to the three of "this
number is not in service"."""
_NOTE_S: Final = 0.25
_NOTES: Final = 3
_NOTES_WITHIN_S: Final = 6.0
"""Music keeps so many sounds so long, be they tones or chords; of greetings hardly one does."""
_AGAIN_S: Final = 1.5
"""A tone of the same pitch longer before than this is ringing, or a tune; sooner, a double beep."""
_SAME_HERTZ: Final = 6.0

# Ringing of one tone (ITU-T E.180, supplement 2): 425 Hz for 0.67 to 1.5 s in most of Europe, 440
# Hz for 1.5 s in France.  Who speaks while it rings for the first time would seem to be a greeting.
_RINGING: Final = ((425.0, 0.6), (440.0, 1.4))


@dataclass(frozen=True, slots=True)
class Beep:
    """Seconds from the first sound heard, and the frequency in Hz of the (louder) tone."""

    begin: float
    end: float
    hertz: float


class BeepListener:
    """Hears one call, from dialling on, and tells the beeps after a spoken greeting.

    A beep is told once it has ended and something else, usually silence, has followed for 0.1 s.
    Two beeps in a row are two.  One thread at a time; a new call is a new listener.
    """

    def __init__(self) -> None:
        self._finder = ToneFinder()
        self._greeting = Greeting()
        self._levels: deque[tuple[float, float]] = deque(maxlen=round(0.3 / HOP_SECONDS))
        self._ended: Found | None = None
        self._tones: deque[tuple[float, Tone]] = deque(maxlen=32)
        self._notes: deque[tuple[float, float | None]] = deque(maxlen=32)

    def hear(self, chunk: bytes) -> tuple[Beep, ...]:
        """The beeps that are sure with the next chunk of sound, of any length."""
        # What is looked at once more is kept for seconds only: so a long chunk is many short ones.
        return tuple(
            beep
            for at in range(0, len(chunk), _AT_ONCE)
            for frame, found in self._finder.hear(chunk[at : at + _AT_ONCE])
            if (beep := self._heard(frame, found)) is not None
        )

    def _heard(self, frame: Frame, found: Found | None) -> Beep | None:
        self._levels.append((frame.at, frame.level))
        self._greeting.heard(frame)
        if found is not None:
            self._ended = found
        if self._ended is None or frame.at < self._ended.end + _AFTER_S:
            return None
        ended, self._ended = self._ended, None
        return self._decided(ended)

    def _decided(self, found: Found) -> Beep | None:
        """The beep that a steady sound is, in the light of what came before and after it."""
        begin = max(found.begin, found.end - _LONGEST_S)
        edge = _EDGE * (found.end - begin)
        tone = tone_in(self._finder.samples(begin + edge, found.end - edge))
        notes = self._notes_before(found, tone)
        if found.end - found.begin >= _NOTE_S and not (tone is not None and tone.of_network):
            self._notes.append((found.end, None if tone is None else tone.hertz))
        if tone is None:
            return None
        long = found.end - found.begin >= _TELLING_S
        if not (long or tone.of_network):
            return None
        self._greeting.tone(found.begin, found.end)
        fits = (
            _like_a_beep(tone, found.end - found.begin)
            and notes < _NOTES
            and not self._of_ringing_or_tune(tone, found)
            and self._quiet_after(found)
            and self._greeting.before(found.begin)
        )
        self._tones.append((found.end, tone))
        return Beep(found.begin, found.end, tone.hertz) if fits else None

    def _notes_before(self, found: Found, tone: Tone | None) -> int:
        """How many sounds of other pitch were kept like notes shortly before."""
        if tone is None:
            return 0
        pitches = (tone.hertz, *(hertz for hertz, _ in _RINGING))
        return sum(
            found.begin - end <= _NOTES_WITHIN_S
            and not (hertz and any(abs(hertz - each) <= _SAME_HERTZ for each in pitches))
            for end, hertz in self._notes
        )

    def _of_ringing_or_tune(self, tone: Tone, found: Found) -> bool:
        for end, other in self._tones:
            same = abs(tone.hertz - other.hertz) <= _SAME_HERTZ
            if same and tone.alone == other.alone and found.begin - end > _AGAIN_S:
                return True
            # A pair of the network is what some vowels seem to be: it makes no tune.
            if not (same or other.of_network) and found.begin - end < _TUNE_S:
                return True
        return False

    def _quiet_after(self, found: Found) -> bool:
        first = found.end + _SETTLED_S
        after = sorted(level for at, level in self._levels if at >= first)
        usual = sorted(found.levels)[len(found.levels) // 2]
        another = self._finder.level_of_another()
        if another is not None and another >= usual - _SOFTER_TONE_DB:
            return False
        return bool(after) and after[len(after) // 2] <= usual - _QUIETER_DB


def _like_a_beep(tone: Tone, seconds: float) -> bool:
    """By pitch and length alone."""
    if tone.of_network or not _LOWEST_HERTZ <= tone.hertz <= _HIGHEST_HERTZ:
        return False
    if any(
        seconds >= at_least and abs(tone.hertz - hertz) <= _SAME_HERTZ
        for hertz, at_least in _RINGING
    ):
        return False
    shortest = _SHORTEST_LOW_S if tone.hertz < _LOW_HERTZ else _SHORTEST_S
    return shortest <= seconds <= _LONGEST_S
