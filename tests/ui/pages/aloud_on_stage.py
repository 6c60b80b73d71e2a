"""A voice in which nothing sounds: a test says how far it is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord
from app.speech.reading_aloud import ReadAloud
from tests.fakes import HeldLane
from ui.presenters.reading_aloud import VoiceChoice

TEXT = "Hi Ann. I'll try you again."
WORDS = tuple(HeardWord(at, at + 0.1, at + 0.9) for at in range(6))
VOICE = VoiceChoice(None, 140)


class Loudspeaker(QObject):
    """Notes what it is asked to play."""

    moved = Signal(float)
    finished = Signal()
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.played: list[tuple[bytes, float, float | None]] = []
        self.asked: list[str] = []

    def play(self, samples: bytes, from_s: float = 0.0, to_s: float | None = None) -> None:
        self.played.append((samples, from_s, to_s))

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def stop(self) -> None:
        self.asked.append("stop")


class Narrator:
    """Reads everything as the same sound, unless it has no voice."""

    def __init__(self) -> None:
        self.fault = ""
        self.read_aloud = self.cancelled = 0

    def read(
        self,
        text: str,
        language: str,
        sounds_like: Mapping[str, str],
        voice_id: str | None,
        wpm: int,
    ) -> ReadAloud:
        if self.fault:
            raise KnownError(self.fault)
        self.read_aloud += 1
        return ReadAloud(text.encode(), WORDS)

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def lane() -> HeldLane:
    return HeldLane()


@pytest.fixture
def narrator() -> Narrator:
    return Narrator()


@pytest.fixture
def loudspeaker(qapp: object) -> Loudspeaker:
    return Loudspeaker()
