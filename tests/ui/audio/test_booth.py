"""A take beside a voice or a recogniser that hangs: on the disk, and closing waits for nobody."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.speech.recogniser import Recogniser
from app.speech.sound import read
from app.speech.voice import Voice
from tests.speech import engines, voices
from tests.ui.pages.booth_on_stage import FakeDevices, FakeLoudspeaker, FakeMicrophone, Nothing
from ui.audio.booth import Booth
from ui.audio.studio import Studio
from ui.lanes import Lane
from ui.presenters.recording import Recording
from ui.settings import WindowSettings

HOURS_S = 36_000.0


@pytest.fixture
def microphone(qapp: object) -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def booth(microphone: FakeMicrophone, tmp_path: Path) -> Booth:
    """One whose voice answers nothing, ever, and whose whole takes are never heard out."""
    fakes: tuple[Any, ...] = (FakeDevices(), microphone, FakeLoudspeaker())
    return Booth(
        Lane("speech"),
        Lane("voice"),
        *fakes,
        Voice(voices.silent, time_limit_s=HOURS_S),
        Recogniser(engines.__name__),
        Recogniser(engines.__name__, patience=HOURS_S),
        Nothing(),  # type: ignore[arg-type]
        WindowSettings(tmp_path),
    )


def nothing(*_told: object) -> None: ...


@pytest.mark.parametrize("who", ["voice", "second"])
def test_a_take_reaches_the_disk_while_somebody_else_hangs(
    booth: Booth, microphone: FakeMicrophone, qtbot: QtBot, tmp_path: Path, who: str
) -> None:
    long = engines.chunk(engines.HANG) + bytes(32_000)
    if who == "voice":
        booth.voice_lane.run(booth.voice.voices)
    else:
        booth.voice_lane.run(lambda: booth.second.hear_take((), long))
    studio = Studio(booth.recogniser, booth.second)
    recording = Recording(booth)
    path = tmp_path / "take.wav"
    recording.start(studio.begin, lambda: path)
    for _ in range(10):
        microphone.hear(0.5)
    qtbot.waitUntil(lambda: not booth.lane.busy)
    assert read(path) == bytes(5 * 32_000)
    assert booth.voice_lane.busy
    recording.abandon()
    booth.close()  # it would take hours if it waited for who hangs
    assert multiprocessing.active_children() == []


def test_closing_does_not_wait_for_a_take_that_is_heard_to_its_end(
    booth: Booth, microphone: FakeMicrophone, qtbot: QtBot, tmp_path: Path
) -> None:
    studio = Studio(booth.recogniser, booth.second)
    recording = Recording(booth)
    booth.lane.run(lambda: booth.recogniser.prepare(()))
    recording.start(studio.begin, lambda: tmp_path / "take.wav")
    recording.listen()
    qtbot.waitUntil(lambda: not booth.lane.busy)
    microphone.chunk.emit(engines.chunk(engines.HANG))
    microphone.chunk.emit(bytes(32_000))
    recording.finish(nothing, nothing)
    booth.close()
    assert len(read(tmp_path / "take.wav")) == engines.SIZE + 32_000
    assert multiprocessing.active_children() == []


def test_the_voice_makes_way_for_a_take_that_is_waited_for(booth: Booth, qtbot: QtBot) -> None:
    told: list[str] = []
    booth.voice_lane.run(booth.voice.voices, nothing, lambda fault: told.append(str(fault)))
    booth.voice_lane.run(lambda: None, lambda _: told.append("idle"))
    booth.hear_out(lambda: "score", told.append, nothing, nothing)
    qtbot.waitUntil(lambda: not booth.voice_lane.busy)
    assert told == ["The voice was stopped.", "idle", "score"]
    booth.close()
