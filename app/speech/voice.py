"""The computer's own voice: a text spoken into a WAV file, at a pace in words a minute.

The engine (espeak-ng, Windows' or macOS' own) runs in a child process that may hang or die.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from app.domain.errors import KnownError
from app.domain.script_words import script_words
from app.speech.child import Child, ChildLost
from app.speech.sound import RATE, SoundFault, read
from app.speech.spoken_files import private_folder
from app.speech.take_file import TakeWriter
from app.speech.voice_process import (
    EngineVoice,
    ListVoices,
    NoEngine,
    Speak,
    Spoken,
    Voices,
    speak_for,
)

TIME_LIMIT_S: Final = 20.0
"""What one request may take.  Thirty seconds of speech take espeak-ng 0.04 s; on the first one the
child starts (0.3 s) and Windows prepares its engine."""

# How many words a minute an engine speaks where it is asked for 100 (75 words, tests/speech/
# test_voice.py): what is measured of a voice replaces it.
_WORDS_A_MINUTE_FOR_RATE: Final = 1.2
_SLOWEST_RATE, _FASTEST_RATE = 80, 450
_PACE_WITHIN: Final = 0.02
_TRIES: Final = 3
# Fewer words say little of a pace: their pauses weigh too much.
_ENOUGH_WORDS: Final = 12
_GLANCE_S: Final = 0.1

# A step of 10 ms is silent below this; engines begin and end with digital silence.
_SILENT_BELOW: Final = 100
_STEP: Final = 2 * RATE // 100
_SILENCE_AROUND: Final = bytes(2 * RATE // 10)

# Of voices that speak a language as well, the one her customers speak like.
_NEAREST: Final = {
    "en": ("en-us", "en-ca", "en"),
    "es": ("es-us", "es-419", "es-mx", "es"),
}
# Signs that make an engine read commands instead of words (SAPI's XML, macOS' brackets).
_SIGNS: Final = str.maketrans({"<": " ", ">": " ", "[": " ", "]": " ", "\0": " "})

_NOT_SPOKEN: Final = (
    "This computer's voice could not read that aloud; please try once more, or choose another"
    " voice."
)

_STOPPED: Final = "The voice was stopped."

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class VoiceFault(KnownError):
    """The text was not spoken."""


class NoVoice(VoiceFault):
    """There is nothing on this computer that can speak."""


class Cancelled(VoiceFault):
    """Somebody asked for it to stop."""


class _Unusable(Exception):
    """What the child answered is not what it was asked for."""


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice; ``language`` is a tag in lower case, such as "en-us", or "" where it says none."""

    id: str
    name: str
    language: str

    def speaks(self, language: str) -> bool:
        """Whether it speaks "en", "es" …"""
        return self.language.split("-")[0] == language


def voice_for(
    language: str, voices: Sequence[VoiceInfo], wanted: str | None, usual: str | None
) -> VoiceInfo | None:
    """The wanted voice if it speaks the language, else the nearest that does; None if none does."""
    speaking = [voice for voice in voices if voice.speaks(language)]
    nearest = _NEAREST.get(language, (language,))

    def rank(voice: VoiceInfo) -> tuple[bool, int, bool]:
        place = nearest.index(voice.language) if voice.language in nearest else len(nearest)
        return voice.id != wanted, place, voice.id != usual

    return min(speaking, key=rank, default=None)


class Voice:
    """Speaks one text after the other.  Used from one thread, except where any is named; blocks.

    ``run`` is what the child process runs.
    """

    def __init__(
        self, run: Callable[..., None] = speak_for, time_limit_s: float = TIME_LIMIT_S
    ) -> None:
        self._run = run
        self._limit = time_limit_s
        self._child: Child | None = None
        self._cancelled, self._hushed = threading.Event(), threading.Event()
        self._given_up = threading.Event()
        self._found: tuple[tuple[VoiceInfo, ...], str | None] | None = None
        self._rate_of: dict[str | None, float] = {}

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Every voice, in the engine's order.  ``NoVoice`` where nothing can speak."""
        self._cancelled.clear()
        return self._voices()[0]

    def speak(
        self, text: str, path: Path, voice_id: str | None, wpm: int, language: str = "en"
    ) -> None:
        """Speak into a WAV file of 16 kHz, mono, 16 bits.

        ``wpm`` words a minute are met within 2 % where the engine lets itself be asked (Windows'
        has 20 steps) and there are at least 12 words.  A voice that does not speak the language is
        replaced by one that does, if there is one.  Raises ``NoVoice`` or ``VoiceFault`` in a
        sentence, ``Cancelled`` after ``cancel``.
        """
        self._cancelled.clear()
        text = " ".join(text.translate(_SIGNS).split())
        if not any(letter.isalnum() for letter in text):
            raise VoiceFault("There is nothing to read aloud yet; please write the script first.")
        voices, usual = self._voices()
        voice = voice_for(language, voices, voice_id, usual)
        with private_folder() as folder:
            # As everywhere: a number is as many words as it is to the ear.
            words = sum(len(word.spoken) for word in script_words(text, language))
            samples = self._paced(text, words, voice.id if voice else voice_id, wpm, folder)
        with TakeWriter(path) as file:
            file.append(_SILENCE_AROUND + samples + _SILENCE_AROUND)

    def cancel(self) -> None:
        """Give up what is being spoken; from any thread."""
        self._cancelled.set()

    def hush(self) -> None:
        """Speak nothing, also of what is still to be asked, until ``allow``; from any thread."""
        self._hushed.set()

    def allow(self) -> None:
        """What is asked from now on may be spoken; from any thread."""
        self._hushed.clear()

    def give_up(self) -> None:
        """Speak nothing any more, and give up what is being spoken; from any thread."""
        self._given_up.set()

    def close(self) -> None:
        """End the child; speaking again starts another."""
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _paced(self, text: str, words: int, voice_id: str | None, wpm: int, folder: Path) -> bytes:
        per_wpm = self._rate_of.get(voice_id, 1 / _WORDS_A_MINUTE_FOR_RATE)
        samples, closest = b"", float("inf")
        asked: set[int] = set()
        for number in range(_TRIES):
            rate = min(max(round(wpm * per_wpm), _SLOWEST_RATE), _FASTEST_RATE)
            if rate in asked:
                break
            asked.add(rate)
            spoken = self._spoken(text, voice_id, rate, folder / f"{number}")
            pace = words * 60 / (len(spoken) / (2 * RATE))
            if abs(pace - wpm) < closest:
                samples, closest = spoken, abs(pace - wpm)
                if words >= _ENOUGH_WORDS:
                    self._rate_of[voice_id] = rate / pace
            if words < _ENOUGH_WORDS or closest <= _PACE_WITHIN * wpm:
                break
            per_wpm = rate / pace
        return samples

    def _spoken(self, text: str, voice_id: str | None, rate: int, path: Path) -> bytes:
        def use(answer: object) -> bytes:
            if not isinstance(answer, Spoken):
                raise _Unusable(answer)
            try:
                samples = _without_silence(read(path))
            except SoundFault as fault:
                raise _Unusable(fault) from fault
            if not samples:
                raise _Unusable("silence")
            return samples

        return self._ask(Speak(text, str(path), voice_id, rate), use)

    def _voices(self) -> tuple[tuple[VoiceInfo, ...], str | None]:
        def use(answer: object) -> tuple[tuple[VoiceInfo, ...], str | None]:
            if not isinstance(answer, Voices):
                raise _Unusable(answer)
            return tuple(_info(voice) for voice in answer.voices if _usable(voice)), answer.usual

        if self._found is None:
            self._found = self._ask(ListVoices(), use)
        return self._found

    def _ask(self, request: object, use: Callable[[object], Result]) -> Result:
        """What ``use`` makes of the child's answer.

        A child that hangs, dies or answers nothing of use is replaced once.
        """
        for last in (False, True):
            try:
                answer = self._answer(request)
                if not isinstance(answer, NoEngine):
                    return use(answer)
            except (ChildLost, _Unusable) as fault:
                _log.warning("The voice failed: %s", fault)
                self.close()
                if last:
                    raise VoiceFault(_NOT_SPOKEN) from fault
            else:
                _log.warning("Nothing can speak: %s", answer.why)
                self.close()  # the next request finds an engine that was installed meanwhile
                raise NoVoice(_what_to_install())
        raise AssertionError("the last try answers or raises")

    def _answer(self, request: object) -> object:
        if self._hushed.is_set() or self._given_up.is_set():
            raise Cancelled(_STOPPED)
        if self._child is None:
            self._child = Child("ringwell-voice", self._run)
        child = self._child
        child.send(request)
        deadline = time.monotonic() + self._limit
        while True:
            answers = child.wait(min(deadline, time.monotonic() + _GLANCE_S))
            if answers:
                return answers[0]
            if any(each.is_set() for each in (self._cancelled, self._hushed, self._given_up)):
                self.close()
                raise Cancelled(_STOPPED)
            if time.monotonic() >= deadline:
                raise ChildLost(f"it did not answer for {self._limit:.0f} s")


def _without_silence(samples: bytes) -> bytes:
    """From the first to the last step of 10 ms with sound in it."""
    import numpy as np

    values = np.frombuffer(samples, "<i2", len(samples) // _STEP * _STEP // 2).astype(np.int32)
    loud = np.flatnonzero(np.abs(values).reshape(-1, _STEP // 2).max(axis=1) >= _SILENT_BELOW)
    return samples[loud[0] * _STEP : (loud[-1] + 1) * _STEP] if loud.size else b""


def _usable(voice: EngineVoice) -> bool:
    """Without espeak's MBROLA voices: pyttsx3 writes them at the wrong speed."""
    return not voice.id.startswith("mb/")


def _info(voice: EngineVoice) -> VoiceInfo:
    language = next(iter(voice.languages), "").replace("_", "-").lower()
    return VoiceInfo(voice.id, voice.name.strip() or voice.id, language)


def _what_to_install() -> str:
    if sys.platform == "win32":
        where = "add one in Windows' settings under Time & language, Speech"
    elif sys.platform == "darwin":
        where = "add one in System Settings under Accessibility, Spoken Content"
    else:
        where = "install espeak-ng (on Debian and Ubuntu: sudo apt install espeak-ng)"
    return (
        f"There is no voice on this computer to read aloud with; please {where}. Everything else"
        " works without it."
    )
