"""A booth in which nothing sounds: a test says what the microphone hears and what was heard."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.hearing import Hearing, Position
from app.domain.microphone import BYTES_A_SECOND
from app.domain.policy import Situation
from app.domain.score import Ended, Score
from app.domain.take import TakeKind
from app.usecases import library
from app.usecases.drills import Piece, as_written
from app.usecases.office import Office
from tests.ui.pages.stage import Heard, Station
from tests.ui.scored import a_score
from ui.audio.booth import Booth
from ui.audio.devices import AudioDevice
from ui.lanes import Lane
from ui.presenters.drill import DrillPresenter
from ui.presenters.leading import HeardSoFar
from ui.presenters.recording import Recording
from ui.presenters.rehearsal import RehearsalPresenter
from ui.settings import WindowSettings

MIC = AudioDevice("mic", "Laptop microphone", True)
HEADSET = AudioDevice("headset", "Headset", False)
EARS = AudioDevice("ears", "Loudspeaker", True)


class FakeDevices(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.inputs: tuple[AudioDevice, ...] = (MIC,)
        self.outputs: tuple[AudioDevice, ...] = (EARS,)
        self.trouble: str | None = None

    def plug(self, *inputs: AudioDevice) -> None:
        self.inputs = inputs
        self.changed.emit()


class FakeMicrophone(QObject):
    chunk = Signal(bytes)
    level = Signal(float)
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.device: str | None = None
        self.listening = False
        self.last = b""

    def start(self, device_id: str | None = None) -> None:
        self.device, self.listening = device_id, True

    def stop(self) -> None:
        last, self.last = self.last, b""
        if self.listening and last:
            self.chunk.emit(last)
        self.listening = False

    def hear(self, seconds: float = 0.1, level: float = -20.0) -> None:
        """Something is said into it."""
        assert self.listening
        self.chunk.emit(bytes(round(seconds * BYTES_A_SECOND / 2) * 2))
        self.level.emit(level)

    def break_down(self, sentence: str = "The microphone went away.") -> None:
        self.listening = False
        self.lost.emit(sentence)


class FakeLoudspeaker(QObject):
    moved = Signal(float)
    finished = Signal()
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.device_id: str | None = None
        self.played: list[bytes] = []
        self.playing = False

    def play(self, samples: bytes, from_s: float = 0.0, to_s: float | None = None) -> None:
        self.played.append(samples)
        self.playing = True

    def stop(self) -> None:
        self.playing = False


class FakeVoice:
    """Writes what it says into the file, in place of sound."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.languages: list[str] = []
        self.missing = ""

    def speak(self, text: str, path: Path, _id: str | None, _wpm: int, language: str) -> None:
        if self.missing:
            raise KnownError(self.missing)
        self.said.append(text)
        self.languages.append(language)
        import wave

        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(16_000)
            file.writeframes(bytes(3_200))

    def voices(self) -> tuple[object, ...]:
        return ()

    def hush(self) -> None: ...

    def allow(self) -> None: ...

    def give_up(self) -> None: ...

    def close(self) -> None: ...


class Nothing:
    """A narrator or recogniser that is only closed."""

    def give_up(self) -> None: ...

    def close(self) -> None: ...


@dataclass
class FakeTake:
    """A take on the lane; ``answers`` is what comes of its next sounds."""

    path: Path | None
    answers: list[HeardSoFar]
    listens = for_beeps = False
    begun = 0
    sound: bytearray = field(default_factory=bytearray)
    went_to: list[int] = field(default_factory=list)
    closed = False

    def listen(self) -> None:
        self.listens = True
        self.begun += 1

    def stop_listening(self) -> None:
        self.listens = False

    def hear(self, chunk: bytes) -> HeardSoFar:
        self.sound += chunk
        return self.answers.pop(0) if self.answers else HeardSoFar()

    def go_to(self, word: int) -> None:
        self.went_to.append(word)

    def finish(self) -> tuple[bytes, Hearing | None]:
        self.closed = True
        return bytes(self.sound), Hearing(3.0) if self.listens else None

    def close(self) -> None:
        self.closed = True


class FakeStudio:
    """Listens to everything, and finds every take well said."""

    def __init__(self) -> None:
        self.listens = True
        self.prepared: list[str] = []
        self.takes: list[FakeTake] = []
        self.answers: list[HeardSoFar] = []
        self.judged: list[Hearing | None] = []
        self.at_once = threading.Event()
        """Cleared, a take that nobody listened to takes its time to be scored."""
        self.at_once.set()
        self.warmed = 0

    def prepare(self, piece: Piece, sounds_like: Mapping[str, str]) -> bool:
        self.prepared.append(piece.text)
        return self.listens

    def warm(self, chunk: bytes) -> None:
        self.warmed += len(chunk)

    def begin(self, path: Path | None) -> FakeTake:
        self.takes.append(FakeTake(path, self.answers))
        return self.takes[-1]

    def begin_call(self, *, for_beeps: bool, speaks: bool) -> FakeTake:
        self.takes.append(FakeTake(None, self.answers))
        self.takes[-1].for_beeps = for_beeps
        return self.takes[-1]

    def judge(
        self, piece: Piece, _seller: object, _sound: bytes, hearing: Hearing | None, *, lost: bool
    ) -> Score:
        self.judged.append(hearing)
        return a_score(piece.text, **{"ended": Ended.LOST, "grade": None} if lost else {})

    def judge_unheard(self, piece: Piece, seller: object, sound: bytes, *, lost: bool) -> Score:
        self.at_once.wait()
        return self.judge(piece, seller, sound, None, lost=lost)

    @property
    def take(self) -> FakeTake:
        return self.takes[-1]


class Later:
    """What is to be done in a while; a test says when."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, _milliseconds: int, act: Callable[[], None]) -> None:
        self.waiting.append(act)

    def pass_by(self) -> None:
        waiting, self.waiting = self.waiting, []
        for act in waiting:
            act()


class Rehearsing:
    """A presenter on this stage, and everything it tells."""

    def __init__(self, station: Station, office: Office, folder: Path) -> None:
        self.station, self.office = station, office
        self.devices, self.microphone = FakeDevices(), FakeMicrophone()
        self.loudspeaker, self.voice, self.studio = FakeLoudspeaker(), FakeVoice(), FakeStudio()
        self.lane, self.voice_lane, self.later = Lane("speech"), Lane("voice"), Later()
        self.settings = WindowSettings(folder)
        self.settings.checked_microphones = frozenset({"mic"})
        self.booth = Booth(
            self.lane,
            self.voice_lane,
            self.devices,  # type: ignore[arg-type]
            self.microphone,  # type: ignore[arg-type]
            self.loudspeaker,  # type: ignore[arg-type]
            self.voice,  # type: ignore[arg-type]
            Nothing(),  # type: ignore[arg-type]
            Nothing(),  # type: ignore[arg-type]
            Nothing(),  # type: ignore[arg-type]
            self.settings,
        )
        self.recording = Recording(self.booth)
        self.drill = DrillPresenter(station.desk, self.booth, Random(7), self.later)
        self.presenter = RehearsalPresenter(
            station.desk, self.booth, self.studio, self.recording, self.drill
        )
        presenter = self.presenter
        self.stages = Heard(presenter.stage_changed)
        self.status = Heard(presenter.status_changed)
        self.scored = Heard(presenter.scored)
        self.left = Heard(presenter.left)
        self.noticed = Heard(presenter.noticed)
        self.advised = Heard(presenter.advised)
        self.refused = Heard(presenter.refused)
        self.told = Heard(self.drill.told)
        self.went_to = Heard(presenter.following.went_to)
        self.runs = Heard(presenter.following.runs_changed)

    def settle(self) -> None:
        """Wait until the lanes have done everything and told it."""
        lanes = self.lane, self.voice_lane, self.station.desk.store
        self.station.qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes))

    def piece(self, kind: TakeKind = TakeKind.READING, language: str = "en") -> Piece:
        """Words to say: a first message, or the opening of a talk."""
        talk = kind is TakeKind.DOORSTEP
        occasion = Situation.THEY_ANSWERED if talk else Situation.FIRST
        return as_written(library.script_for(self.office, occasion, language), kind=kind)

    def begin(self, kind: TakeKind = TakeKind.READING, language: str = "en") -> None:
        """Press the key, with the recogniser ready."""
        piece = self.piece(kind, language)
        self.presenter.prepare(piece)
        self.settle()
        self.presenter.begin(piece)
        self.settle()

    def say(self, *answers: HeardSoFar, seconds: float = 0.5) -> None:
        """Speak a little for each thing that is heard in it."""
        for answer in answers or (HeardSoFar(),):
            self.studio.answers.append(answer)
            self.microphone.hear(seconds)
            self.settle()

    def hear_out(self) -> None:
        """What the loudspeaker plays has been played."""
        self.loudspeaker.finished.emit()
        self.settle()

    def close(self) -> None:
        self.settle()
        self.lane.close()
        self.voice_lane.close()


@contextmanager
def rehearsing(station: Station, office: Office, folder: Path) -> Any:
    stage = Rehearsing(station, office, folder)
    yield stage
    stage.close()


def at(word: int, audio_s: float = 1.0) -> HeardSoFar:
    """She was heard at a word."""
    return HeardSoFar((Position(audio_s, word),))
