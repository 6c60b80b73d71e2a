"""Devices where there is no sound; they are found for real in tests/flows."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QSignalSpy

from tests.fakes import HeldLane
from ui.audio import devices as the_devices
from ui.audio import pulse_server
from ui.audio.devices import NO_LIBRARY, NO_SERVER, Devices

needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have no sound server to miss"
)


@needs_linux
def test_without_a_sound_server_there_are_no_devices_and_no_complaints(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    devices = Devices()
    devices.prepare()
    assert (devices.inputs, devices.outputs, devices.trouble) == ((), (), NO_SERVER)
    assert devices.find_input("usb") is None


@needs_linux
def test_a_sound_server_that_comes_later_is_found(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Server:
        def __init__(self) -> None:
            asked.append(self)
            raise ConnectionError

    monkeypatch.setattr(pulse_server, "PulseServer", Server)
    monkeypatch.setattr(the_devices, "_TRY_AGAIN_AFTER_S", 0.0)
    devices = Devices()
    for _ in range(3):
        assert devices.trouble == NO_SERVER
    assert len(asked) == 3


@needs_linux
def test_a_server_that_is_missing_is_not_asked_for_at_every_look(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Server:
        def __init__(self) -> None:
            asked.append(self)
            raise ConnectionError

    monkeypatch.setattr(pulse_server, "PulseServer", Server)
    devices = Devices()
    for _ in range(3):
        assert devices.inputs == ()
    assert len(asked) == 1


@needs_linux
def test_a_server_that_stands_still_is_asked_again_on_a_lane_alone(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Server:
        inputs = outputs = frozenset[str]()

        def __init__(self) -> None:
            asked.append(self)
            if len(asked) < 3:
                raise ConnectionError

        def look(self) -> bool:
            return True

    class Qt(QObject):
        audioInputsChanged, audioOutputsChanged = Signal(), Signal()  # noqa: N815 - Qt's names

        @staticmethod
        def audioInputs() -> list[object]:
            return []

        audioOutputs = audioInputs  # noqa: N815

    monkeypatch.setattr(pulse_server, "PulseServer", Server)
    monkeypatch.setattr("PySide6.QtMultimedia.QMediaDevices", Qt)
    monkeypatch.setattr(the_devices, "_TRY_AGAIN_AFTER_S", 0.0)
    lane = HeldLane()
    devices = Devices(lane.run)
    changed = QSignalSpy(devices.changed)
    for _ in range(3):
        assert devices.trouble == NO_SERVER
    assert len(asked) == 1
    lane.run_all()
    assert devices.trouble == NO_SERVER
    assert len(asked) == 2
    assert changed.count() == 0
    lane.run_all()
    assert (devices.trouble, devices.inputs) == (None, ())
    assert changed.count() == 1


def test_nothing_of_qts_is_made_on_a_lane(qapp: object) -> None:
    devices, faults = Devices(), []

    def ask() -> None:
        try:
            _ = devices.outputs
        except RuntimeError as fault:
            faults.append(str(fault))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert faults == ["devices are asked for on the window's thread"]


@needs_linux
def test_without_libpulse_it_says_what_to_install(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load() -> None:
        raise OSError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(pulse_server, "load_library", load)
    devices = Devices()
    assert devices.trouble == NO_LIBRARY
    assert devices.outputs == ()
