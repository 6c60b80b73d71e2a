"""Voice engines for tests: what a child process runs in place of pyttsx3."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import soundfile

from app.speech.child import Parent
from app.speech.voice_process import (
    EngineVoice,
    ListVoices,
    NoEngine,
    NotSpoken,
    Speak,
    Spoken,
    Voices,
)

VOICES = Voices(
    (
        EngineVoice("bea", "Bea", ("en_GB",)),
        EngineVoice("amy", "Amy", ("en-US",)),
        EngineVoice("ana", "Ana", ("es-MX",)),
        EngineVoice("mb/mb-us1", "MBROLA", ("en-us",)),
    ),
    "bea",
)


def steady(parent: Parent) -> None:
    """Speaks each word as long as the rate says, and notes voice, rate and text beside the file."""
    for request in parent.messages():
        parent.send(_speak(request) if isinstance(request, Speak) else VOICES)


def refusing(parent: Parent) -> None:
    """Has voices and speaks with none."""
    for request in parent.messages():
        parent.send(VOICES if isinstance(request, ListVoices) else NotSpoken("RuntimeError()"))


def absent(parent: Parent) -> None:
    """A computer that cannot speak."""
    for _request in parent.messages():
        parent.send(NoEngine("OSError()"))


def hanging(parent: Parent) -> None:
    """Answers nothing to a text, ever."""
    for request in parent.messages():
        if isinstance(request, Speak):
            threading.Event().wait()
        parent.send(VOICES)


def silent(parent: Parent) -> None:
    """Answers nothing at all, ever."""
    for _request in parent.messages():
        threading.Event().wait()


def dying(parent: Parent) -> None:
    """Dies of a text as foreign code does."""
    for request in parent.messages():
        if isinstance(request, Speak):
            os._exit(139)
        parent.send(VOICES)


def dying_once(parent: Parent, note: str) -> None:
    """Dies of its first text and is well after that."""
    for request in parent.messages():
        if isinstance(request, Speak) and not Path(note).exists():
            Path(note).touch()
            os._exit(139)
        parent.send(_speak(request) if isinstance(request, Speak) else VOICES)


def _speak(request: Speak) -> Spoken:
    words = request.text.split()
    seconds = 60 * len(words) / (1.5 * request.rate)
    tone = [0.0, 0.0, 0.3, -0.3] * round(22_050 * seconds / 4)
    soundfile.write(request.path, [0.0] * 22_050 + tone + [0.0] * 11_025, 22_050, format="WAV")
    return Spoken()
