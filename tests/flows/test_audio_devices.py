"""Microphone and loudspeaker for real: PulseAudio's made-up devices under Qt Multimedia."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.speech.sound import RATE, loudness, read
from app.speech.take_file import TakeWriter
from tests.recordings import TAKES, with_recordings
from tests.sound_room import LOUDSPEAKER, MICROPHONE, SECOND_MICROPHONE, SoundRoom
from ui.audio import loudspeaker as the_loudspeaker
from ui.audio import microphone as the_microphone
from ui.audio.devices import Devices
from ui.audio.loudspeaker import Loudspeaker
from ui.audio.microphone import Microphone

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def devices(sound_room: SoundRoom, qapp: object) -> Devices:
    return Devices()


@pytest.fixture
def microphone(devices: Devices) -> Iterator[Microphone]:
    microphone = Microphone(devices)
    yield microphone
    microphone.stop()


@pytest.fixture
def loudspeaker(devices: Devices) -> Iterator[Loudspeaker]:
    loudspeaker = Loudspeaker(devices)
    yield loudspeaker
    loudspeaker.stop()


def tone(seconds: float, hertz: float = 440.0) -> bytes:
    at = np.arange(round(seconds * RATE)) / RATE
    return (8_000 * np.sin(2 * np.pi * hertz * at)).astype("<i2").tobytes()


def alike(one: bytes, other: bytes) -> float:
    """How well the loudness of one follows the other's, at the best of offsets up to a second."""
    a, b = (np.maximum(loudness(sound), -60.0) for sound in (one, other))
    length = min(len(a), len(b)) - 20
    return max(float(np.corrcoef(a[at : at + length], b[:length])[0, 1]) for at in range(20))


def sounding(samples: bytes) -> float:
    """Seconds from the first to the last sound."""
    loud = np.flatnonzero(np.array(loudness(samples)) > -60.0)
    return float(loud[-1] - loud[0] + 1) * 0.05 if loud.size else 0.0


def test_devices_are_found_with_the_systems_choice(devices: Devices) -> None:
    assert devices.trouble is None
    assert {device.id: device.is_default for device in devices.inputs} == {
        MICROPHONE: True,
        SECOND_MICROPHONE: False,
    }
    assert {device.name for device in devices.outputs} == {"Ears", "Room"}
    assert [device.id for device in devices.outputs if device.is_default] == [LOUDSPEAKER]


def test_nothing_is_lost_where_the_sound_server_is_held_up(
    microphone: Microphone, sound_room: SoundRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    said, heard = tmp_path / "said.wav", bytearray()
    with TakeWriter(said) as file:
        file.append(tone(3.0))
    microphone.chunk.connect(heard.extend)
    with qtbot.waitSignal(microphone.chunk):
        microphone.start()
    saying = sound_room.say(said)
    qtbot.waitUntil(lambda: sounding(bytes(heard)) > 1.0, timeout=20_000)
    held = QElapsedTimer()
    held.start()
    with sound_room.held_up():
        qtbot.waitUntil(lambda: held.elapsed() > 500)
    qtbot.waitUntil(lambda: saying.poll() is not None, timeout=20_000)
    microphone.stop()
    assert sounding(bytes(heard)) == pytest.approx(3.0, abs=0.1)


@with_recordings
@pytest.mark.parametrize("device", [None, SECOND_MICROPHONE])
def test_a_take_that_is_said_is_on_disk_while_it_is_said(
    microphone: Microphone, sound_room: SoundRoom, qtbot: QtBot, tmp_path: Path, device: str | None
) -> None:
    said, path = tmp_path / "said.wav", tmp_path / "take.wav"
    with TakeWriter(said) as file:
        file.append(read(TAKES / "slt_straight.wav")[: 6 * 2 * RATE])
    lengths: list[int] = []
    with TakeWriter(path) as take:
        microphone.chunk.connect(take.append)
        microphone.chunk.connect(lambda chunk: lengths.append(len(chunk)))
        levels = QSignalSpy(microphone.level)
        with qtbot.waitSignal(microphone.chunk):
            microphone.start(device)
        saying = sound_room.say(said)
        qtbot.waitUntil(lambda: saying.poll() is not None, timeout=20_000)
        before = len(read(path))
        with qtbot.waitSignals([microphone.chunk] * 8):
            pass
        assert len(read(path)) > before
        microphone.stop()
    heard, spoken = read(path), read(said)
    assert sounding(heard) == pytest.approx(sounding(spoken), rel=0.02, abs=0.1)
    assert alike(heard, spoken) > 0.95
    assert max(levels.at(at)[0] for at in range(levels.count())) == pytest.approx(
        max(loudness(spoken)), abs=3.0
    )
    usual = sorted(lengths)[len(lengths) // 2]
    assert 0.02 * 2 * RATE <= usual <= 0.07 * 2 * RATE


def test_nothing_is_told_after_stop(microphone: Microphone, qtbot: QtBot) -> None:
    with qtbot.waitSignal(microphone.chunk):
        microphone.start()
    microphone.stop()
    assert not microphone.listening
    with qtbot.assertNotEmitted(microphone.chunk, wait=200):
        pass


def test_a_microphone_that_is_unplugged_is_told_of_once(
    microphone: Microphone, devices: Devices, sound_room: SoundRoom, qtbot: QtBot
) -> None:
    sound_room.plug_in("clip")
    qtbot.waitUntil(lambda: "clip" in [device.id for device in devices.inputs])
    lost = QSignalSpy(microphone.lost)
    with qtbot.waitSignal(microphone.chunk):
        microphone.start("clip")
    with qtbot.waitSignal(devices.changed):
        sound_room.unplug("clip")
    qtbot.waitUntil(lambda: lost.count() > 0)
    assert not microphone.listening
    assert lost.at(0)[0] == the_microphone.WENT_AWAY
    assert "clip" not in [device.id for device in devices.inputs]
    with qtbot.assertNotEmitted(microphone.lost, wait=200):
        microphone.stop()
    # The one that was chosen is gone: the next take uses what there is.
    with qtbot.waitSignal(microphone.chunk):
        microphone.start("clip")


def test_a_microphone_that_gives_nothing_is_lost(
    microphone: Microphone, sound_room: SoundRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(the_microphone, "SOUND_WITHIN_MS", 1)
    with qtbot.waitSignal(microphone.lost) as lost:
        microphone.start()
    assert lost.args == [the_microphone.GIVES_NOTHING]


def test_another_format_of_a_device_is_turned_into_ours(
    microphone: Microphone, sound_room: SoundRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtMultimedia import QAudioDevice

    monkeypatch.setattr(QAudioDevice, "isFormatSupported", lambda *_: False)
    heard = bytearray()
    microphone.chunk.connect(heard.extend)
    with qtbot.waitSignal(microphone.chunk):
        microphone.start()
    qtbot.waitUntil(lambda: len(heard) > 2 * RATE // 2)
    microphone.stop()


def test_what_is_played_is_heard_where_it_says_it_is(
    loudspeaker: Loudspeaker, sound_room: SoundRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "heard.wav"
    listening = sound_room.listen(path)
    qtbot.waitUntil(lambda: path.exists() and path.stat().st_size > 10_000)
    moves: list[float] = []
    loudspeaker.moved.connect(moves.append)
    with qtbot.waitSignal(loudspeaker.finished, timeout=10_000):
        loudspeaker.play(tone(3.0), 0.5, 2.0)
    listening.terminate()
    listening.wait()
    assert sounding(read(path)) == pytest.approx(1.5, abs=0.11)
    assert moves == sorted(moves)
    assert moves[-1] == loudspeaker.position == 2.0
    assert len(moves) > 25
    assert not loudspeaker.playing


def test_it_sounds_on_while_the_computer_is_busy(
    loudspeaker: Loudspeaker, sound_room: SoundRoom, qtbot: QtBot
) -> None:
    loudspeaker.play(tone(30.0))
    qtbot.waitUntil(lambda: loudspeaker.position > 0.2)
    assert sound_room.played_ahead() > 0.2
    loudspeaker.stop()


def test_a_pause_holds_the_place(
    loudspeaker: Loudspeaker, sound_room: SoundRoom, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(loudspeaker.moved):
        loudspeaker.play(tone(30.0))
    qtbot.waitUntil(lambda: loudspeaker.position > 0.2)
    loudspeaker.pause()
    held = loudspeaker.position
    with qtbot.assertNotEmitted(loudspeaker.moved, wait=200):
        pass
    with qtbot.waitSignal(loudspeaker.moved) as moved:
        loudspeaker.resume()
    assert held <= moved.args[0] < held + 0.15
    loudspeaker.stop()
    with qtbot.assertNotEmitted(loudspeaker.finished, wait=100):
        pass


def test_a_file_is_played_too(
    loudspeaker: Loudspeaker, sound_room: SoundRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(tone(0.3))
    loudspeaker.device_id = "ears"
    with qtbot.waitSignal(loudspeaker.finished, timeout=5_000):
        loudspeaker.play(path)


def test_a_loudspeaker_that_is_slow_to_begin_is_waited_for_and_then_plays_on_at_once(
    loudspeaker: Loudspeaker, devices: Devices, sound_room: SoundRoom, qtbot: QtBot
) -> None:
    sound_room.plug_in_slow_loudspeaker("slow")
    qtbot.waitUntil(lambda: "slow" in [device.id for device in devices.outputs])
    loudspeaker.device_id = "slow"
    lost = QSignalSpy(loudspeaker.lost)
    with qtbot.waitSignal(loudspeaker.moved, timeout=10_000):
        loudspeaker.play(tone(30.0))
    # The same again and again, as a sentence that is repeated.
    for _ in range(3):
        with qtbot.waitSignal(loudspeaker.moved, timeout=1_000):
            loudspeaker.play(tone(30.0), 1.0)
    with qtbot.waitSignal(loudspeaker.finished, timeout=10_000):
        loudspeaker.play(tone(2.0), 1.5)
    assert lost.count() == 0
    loudspeaker.play(tone(30.0))
    with qtbot.waitSignal(devices.changed):
        sound_room.unplug("slow")
    qtbot.waitUntil(lambda: lost.count() > 0)
    assert lost.at(0)[0] == the_loudspeaker.STOPPED
    assert not loudspeaker.playing
