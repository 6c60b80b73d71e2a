"""What the microphone says when it cannot listen; it listens for real in tests/flows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ui.audio import microphone as the_microphone
from ui.audio.devices import NO_LIBRARY, NO_SERVER, Devices
from ui.audio.loudspeaker import NO_LOUDSPEAKER, Loudspeaker
from ui.audio.microphone import Microphone


class NoDevices(Devices):
    """A computer without any device, or without sound at all."""

    def __init__(self, trouble: str | None = None) -> None:
        super().__init__()
        self._why = trouble
        self.asked_for: list[str | None] = []

    @property
    def trouble(self) -> str | None:
        return self._why

    def look(self) -> None:
        pass

    def find_input(self, device_id: str | None) -> None:
        self.asked_for.append(device_id)

    def find_output(self, device_id: str | None) -> None:
        self.asked_for.append(device_id)


@pytest.fixture
def permission(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the system says of the microphone, and whom it is to tell when the seller chose."""
    said: dict[str, object] = {"status": Qt.PermissionStatus.Granted}

    def request(_self: object, _wish: object, _context: object, told: object) -> None:
        said["told"] = told

    monkeypatch.setattr(QCoreApplication, "checkPermission", lambda *_: said["status"])
    monkeypatch.setattr(QCoreApplication, "requestPermission", request)
    return said


@pytest.mark.parametrize("trouble", [None, NO_SERVER, NO_LIBRARY])
def test_without_devices_it_says_what_to_do_once_start_has_returned(
    qapp: object, qtbot: QtBot, permission: dict[str, object], trouble: str | None
) -> None:
    devices = NoDevices(trouble)
    microphone, loudspeaker = Microphone(devices), Loudspeaker(devices)
    told, silent = QSignalSpy(microphone.lost), QSignalSpy(loudspeaker.lost)
    with qtbot.waitSignals([microphone.lost, loudspeaker.lost]):
        microphone.start("usb")
        loudspeaker.device_id = "headphones"
        loudspeaker.play(bytes(320))
        assert told.count() == silent.count() == 0
    assert [told.at(0)[0], silent.at(0)[0]] == (
        [trouble] * 2 if trouble else [the_microphone.NO_MICROPHONE, NO_LOUDSPEAKER]
    )
    assert devices.asked_for == ["usb", "headphones"]
    assert not microphone.listening
    assert not loudspeaker.playing


def test_what_was_stopped_at_once_says_nothing(qapp: object, qtbot: QtBot) -> None:
    microphone, loudspeaker = Microphone(NoDevices()), Loudspeaker(NoDevices())
    with qtbot.assertNotEmitted(microphone.lost, wait=50):
        microphone.start()
        microphone.stop()
    with qtbot.assertNotEmitted(loudspeaker.lost, wait=50):
        loudspeaker.play(bytes(320))
        loudspeaker.stop()


def test_a_microphone_that_is_forbidden_is_not_opened(
    qapp: object, qtbot: QtBot, permission: dict[str, object]
) -> None:
    permission["status"] = Qt.PermissionStatus.Denied
    devices = NoDevices()
    microphone = Microphone(devices)
    with qtbot.waitSignal(microphone.lost) as lost:
        microphone.start()
    assert lost.args == [the_microphone.NOT_ALLOWED]
    assert devices.asked_for == []


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (Qt.PermissionStatus.Granted, the_microphone.NO_MICROPHONE),
        (Qt.PermissionStatus.Denied, the_microphone.NOT_ALLOWED),
    ],
)
def test_it_waits_for_what_the_seller_allows(
    qapp: object,
    qtbot: QtBot,
    permission: dict[str, object],
    status: Qt.PermissionStatus,
    why: str,
) -> None:
    permission["status"] = Qt.PermissionStatus.Undetermined
    microphone = Microphone(NoDevices())
    with qtbot.assertNotEmitted(microphone.lost, wait=20):
        microphone.start()
    permission["status"] = status
    with qtbot.waitSignal(microphone.lost) as lost:
        permission["told"](None)  # type: ignore[operator]
    assert lost.args == [why]


def test_a_permission_that_comes_too_late_opens_nothing(
    qapp: object, qtbot: QtBot, permission: dict[str, object]
) -> None:
    permission["status"] = Qt.PermissionStatus.Undetermined
    devices = NoDevices()
    microphone = Microphone(devices)
    microphone.start()
    microphone.stop()
    permission["status"] = Qt.PermissionStatus.Granted
    permission["told"](None)  # type: ignore[operator]
    assert devices.asked_for == []


class Source:
    """A device that is open; a test says what lies ready to be read."""

    def __init__(self) -> None:
        self.ready = b""

    def readAll(self) -> QByteArray:
        sound, self.ready = self.ready, b""
        return QByteArray(sound)

    def blockSignals(self, _blocked: bool) -> None: ...

    def stop(self) -> None: ...

    def deleteLater(self) -> None: ...


def test_who_was_busy_for_long_has_a_microphone_all_the_same(qapp: object) -> None:
    microphone, source = Microphone(NoDevices()), Source()
    microphone._source = microphone._sound = source  # type: ignore[assignment]
    sounds, lost = QSignalSpy(microphone.chunk), QSignalSpy(microphone.lost)
    source.ready = bytes(64_000)
    microphone._silence.timeout.emit()  # after two seconds in which nothing could be read
    assert (sounds.count(), lost.count()) == (1, 0)
    assert microphone.listening
    microphone._silence.stop()
    microphone._silence.timeout.emit()
    assert [lost.at(0)[0], lost.count()] == [the_microphone.GIVES_NOTHING, 1]
    assert not microphone.listening
