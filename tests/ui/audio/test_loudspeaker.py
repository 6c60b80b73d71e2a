"""Sound for a device that does not take ours as it is; it is heard for real in tests/flows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtMultimedia import QAudioFormat

from app.domain.microphone import BYTES_A_SECOND
from tests.fakes import HeldLane
from ui.audio.devices import Devices
from ui.audio.loudspeaker import SILENCE_AFTER, Loudspeaker


class Stereo:
    """A loudspeaker that takes 48 kHz in two channels only."""

    def isFormatSupported(self, _form: object) -> bool:
        return False

    def preferredFormat(self) -> QAudioFormat:
        form = QAudioFormat()
        form.setSampleRate(48_000)
        form.setChannelCount(2)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        return form


class Found(Devices):
    def look(self) -> None: ...

    def find_output(self, _wanted: str | None) -> Any:
        return Stereo()


@pytest.fixture
def lane(qapp: object) -> HeldLane:
    return HeldLane()


@pytest.fixture
def loudspeaker(lane: HeldLane, monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    monkeypatch.setattr(Loudspeaker, "_start", lambda _self, *what: started.append(what))
    started.clear()
    return Loudspeaker(Found(), lane.run)


started: list[tuple[Any, ...]] = []


def test_sound_is_made_to_fit_a_device_on_a_lane(lane: HeldLane, loudspeaker: Loudspeaker) -> None:
    loudspeaker.play(bytes(32_000))
    assert loudspeaker.playing
    assert started == []
    lane.run_all()
    [(_device, form, sound)] = started
    assert form.sampleRate() == 48_000
    seconds = 1.0 + len(SILENCE_AFTER) / BYTES_A_SECOND
    assert len(sound) == pytest.approx(seconds * 48_000 * 4, rel=0.01)


def test_what_is_no_longer_wanted_is_not_played(lane: HeldLane, loudspeaker: Loudspeaker) -> None:
    loudspeaker.play(bytes(32_000))
    loudspeaker.stop()
    assert not loudspeaker.playing
    lane.run_all()
    assert started == []


def test_what_was_held_meanwhile_is_held(
    lane: HeldLane, loudspeaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []
    loudspeaker.play(bytes(32_000))
    loudspeaker.pause()
    monkeypatch.setattr(loudspeaker, "pause", lambda: held.append(True))
    lane.run_all()
    assert (len(started), held) == (1, [True])
