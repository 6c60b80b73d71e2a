"""The child that speaks: pyttsx3 writes a file, one request at a time.

pyttsx3 hangs, crashes and prints as it likes; here that harms nobody.  Nothing is played here, and
nothing of a text reaches a shell: only pyttsx3's ``say`` would start a program.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.speech.child import Parent


@dataclass(frozen=True, slots=True)
class ListVoices:
    """Ask for ``Voices``."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Ask for ``text`` in the file at ``path``; answered by ``Spoken`` when it is complete."""

    text: str
    path: str
    voice_id: str | None
    rate: int


@dataclass(frozen=True, slots=True)
class EngineVoice:
    """A voice as the engine describes it."""

    id: str
    name: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """Every voice there is, and the id of the engine's own choice."""

    voices: tuple[EngineVoice, ...]
    usual: str | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The file is there."""


@dataclass(frozen=True, slots=True)
class NoEngine:
    """Nothing on this computer can speak; ``why`` is for the log."""

    why: str


@dataclass(frozen=True, slots=True)
class NotSpoken:
    """The engine refused; ``why`` is for the log."""

    why: str


def speak_for(parent: Parent) -> None:
    """Answer requests until the parent is gone."""
    engine: Any = None
    for request in parent.messages():
        try:
            if engine is None:
                import pyttsx3

                engine = pyttsx3.init()
        except Exception as fault:  # noqa: BLE001 - each driver raises what it likes
            parent.send(NoEngine(repr(fault)))
            continue
        try:
            parent.send(_answer(engine, request))
        except Exception as fault:  # noqa: BLE001 - as above
            parent.send(NotSpoken(repr(fault)))


def _answer(engine: Any, request: ListVoices | Speak) -> Voices | Spoken | NotSpoken:
    if isinstance(request, ListVoices):
        found = engine.getProperty("voices")
        voices = tuple(
            EngineVoice(str(voice.id), str(voice.name), tuple(map(str, voice.languages or ())))
            for voice in found
        )
        usual = engine.getProperty("voice")
        return Voices(voices, None if usual is None else str(usual))
    return _speak(engine, request)


def _speak(engine: Any, request: Speak) -> Spoken | NotSpoken:
    # The espeak driver writes on a thread of espeak's: runAndWait returns before the file is there,
    # and what fails in it is told to nobody but this hook.
    done = threading.Event()
    faults: list[str] = []

    def fail(why: object) -> None:
        faults.append(repr(why))
        done.set()

    sys.unraisablehook = lambda unraisable: fail(unraisable.exc_value)
    finished = engine.connect("finished-utterance", lambda **_told: done.set())
    failed = engine.connect("error", lambda exception=None, **_told: fail(exception))
    try:
        with _patience(engine):
            if request.voice_id is not None:
                engine.setProperty("voice", request.voice_id)
            engine.setProperty("rate", request.rate)
        with _patience(engine):
            engine.save_to_file(request.text, request.path)
            engine.runAndWait()
            # SAPI's driver waits in save_to_file itself and tells nothing.
            if sys.platform != "win32":
                done.wait()  # the parent's patience is the limit
    finally:
        engine.disconnect(finished)
        engine.disconnect(failed)
        sys.unraisablehook = sys.__unraisablehook__
    return NotSpoken(faults[0]) if faults else Spoken()


@contextmanager
def _patience(engine: Any) -> Iterator[None]:
    """Leave espeak the time to do what it is told within.

    It works on a thread of its own, through a list of commands.  Whenever it finds espeak at work,
    its driver takes that for a text to be stopped, and empties the list: a voice or a rate would be
    forgotten, or the next text be cut off.
    """
    espeak = sys.modules.get("pyttsx3.drivers._espeak")
    if espeak is not None:
        # Otherwise voice and rate wait for runAndWait, which begins by stopping what is at work.
        engine.proxy.setBusy(False)
    yield
    if espeak is not None:
        espeak.Synchronize()
