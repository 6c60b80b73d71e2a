"""A script read aloud by the system's voice, with the time of every word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Protocol

from app.domain.errors import KnownError
from app.domain.hearing import HEARD_LANGUAGE, HeardWord
from app.domain.microphone import BYTES_A_SECOND
from app.domain.script_words import ScriptWord, script_words
from app.speech.pronounce import Pronouncer, said_as
from app.speech.sound import read
from app.speech.spoken_files import private_folder
from app.speech.units import Unit, units

_KEPT = 8


class SpeaksToFile(Protocol):
    """What is asked of ``app.speech.voice.Voice``."""

    def speak(self, text: str, path: Path, voice_id: str | None, wpm: int, language: str) -> None:
        """Speak into a WAV file; ``KnownError`` where there is nothing to speak with."""

    def cancel(self) -> None:
        """Give up what is being spoken; from any thread."""


class Aligns(Protocol):
    """What is asked of ``app.speech.recogniser.Recogniser``."""

    def align(self, units: Sequence[Unit], samples: bytes) -> tuple[HeardWord, ...]:
        """When each word was said; ``KnownError`` where that cannot be heard."""


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """16 kHz mono 16-bit ``samples`` and when each word of the script sounds in them."""

    samples: bytes
    words: tuple[HeardWord, ...]


class Narrator:
    """Reads texts aloud; the last few are kept, so that hearing one again costs nothing."""

    def __init__(self, voice: SpeaksToFile, recogniser: Aligns | None) -> None:
        self._voice = voice
        self._recogniser = recogniser
        self._kept: dict[tuple[object, ...], ReadAloud] = {}

    def read(
        self,
        text: str,
        language: str,
        sounds_like: Mapping[str, str],
        voice_id: str | None,
        wpm: int,
    ) -> ReadAloud:
        """The text in a voice at ``wpm`` words a minute; takes a moment, so not on the window.

        ``KnownError`` where this computer has no voice.
        """
        key = text, language, tuple(sorted(sounds_like.items())), voice_id, wpm
        if key not in self._kept:
            if len(self._kept) == _KEPT:
                del self._kept[next(iter(self._kept))]
            with private_folder() as folder:
                path = folder / "read.wav"
                self._voice.speak(said_as(text, sounds_like), path, voice_id, wpm, language)
                samples = read(path)
            words = script_words(text, language)
            self._kept[key] = ReadAloud(samples, self._times(words, language, sounds_like, samples))
        return self._kept[key]

    def cancel(self) -> None:
        """Give up what is being spoken; from any thread."""
        self._voice.cancel()

    def _times(
        self,
        words: Sequence[ScriptWord],
        language: str,
        sounds_like: Mapping[str, str],
        samples: bytes,
    ) -> tuple[HeardWord, ...]:
        if language == HEARD_LANGUAGE and self._recogniser is not None:
            try:
                return self._recogniser.align(units(words, Pronouncer(sounds_like)), samples)
            except KnownError:
                pass  # words that light up a little late are better than none
        return spread(words, len(samples) / BYTES_A_SECOND)


def spread(words: Sequence[ScriptWord], seconds: float) -> tuple[HeardWord, ...]:
    """Words over a time by their letters, where nobody can listen for them."""
    lengths = [sum(len(each[0]) for each in word.spoken) + 1 for word in words]
    *starts, whole = accumulate(lengths, initial=0)
    scale = seconds / whole if whole else 0.0
    return tuple(
        HeardWord(at, start * scale, (start + length) * scale)
        for at, (start, length) in enumerate(zip(starts, lengths, strict=True))
        if words[at].spoken
    )
