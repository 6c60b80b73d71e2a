"""Which microphones and loudspeakers this computer has."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QLoggingCategory, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

    from ui.audio.pulse_server import PulseServer

NO_SERVER: Final = (
    "Ringwell cannot reach this computer's sound; please check that other programs can play sound,"
    " then try again."
)
SERVER_LEFT: Final = (
    "This computer's sound system was restarted; please start Ringwell again to record or listen."
)
NO_LIBRARY: Final = (
    "Ringwell needs the library libpulse to record and to play; please install it (on Debian and"
    " Ubuntu it is called libpulse0) and start Ringwell again."
)

Result = TypeVar("Result")

_LOOK_EVERY_MS: Final = 500
_TRY_AGAIN_AFTER_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class AudioDevice:
    """A microphone or a loudspeaker; its ``id`` stays the same until it is plugged in elsewhere."""

    id: str
    name: str
    is_default: bool


class Runs(Protocol):
    """Does a job on a lane, such as ``ui.lanes.Lane.run``; ``done`` is called on the window's."""

    def __call__(self, job: Callable[[], Result], done: Callable[[Result], None]) -> None: ...


def at_once(job: Callable[[], Result], done: Callable[[Result], None]) -> None:
    """Do a job here and now, where there is no lane."""
    done(job())


class Devices(QObject):
    """The devices there are now.  They belong to the window's thread, and are asked for there.

    Asking for them the first time loads Qt Multimedia and connects to the sound server, some 40 ms;
    ``prepare`` does that ahead on any thread that runs until the program ends.  A server that did
    not answer then is asked again by ``run``, at most every two seconds: one that stands still
    takes a second to be found so.
    """

    changed = Signal()
    """A device came or went, or all of them with the sound server."""

    def __init__(self, run: Runs = at_once, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._lock = threading.Lock()
        self._loaded = self._trying = False
        self._trouble: str | None = None
        self._tried_at: float | None = None
        self._server: PulseServer | None = None
        self._qt: QMediaDevices | None = None
        self._known: tuple[object, ...] = ()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def trouble(self) -> str | None:
        """Why this computer gives no sound at all, in a sentence; None where it does."""
        self._open()
        return self._trouble

    @property
    def inputs(self) -> tuple[AudioDevice, ...]:
        """The microphones."""
        default = self.find_input(None)
        return tuple(_described(device, default) for device in self._qt_inputs())

    @property
    def outputs(self) -> tuple[AudioDevice, ...]:
        """The loudspeakers and headphones."""
        default = self.find_output(None)
        return tuple(_described(device, default) for device in self._qt_outputs())

    def find_input(self, device_id: str | None) -> QAudioDevice | None:
        """The microphone of that id, else the system's own choice, else any there is."""
        return _chosen(self._qt_inputs(), device_id)

    def find_output(self, device_id: str | None) -> QAudioDevice | None:
        """The loudspeaker of that id, else the system's own choice, else any there is."""
        return _chosen(self._qt_outputs(), device_id)

    def prepare(self) -> None:
        """Do what takes long; it may be called on a lane, and again."""
        with self._lock:
            if self._loaded or not self._is_time:
                return
            self._trouble = self._load()
            self._loaded = self._trouble in (None, NO_LIBRARY)
            self._tried_at = time.monotonic()

    def look(self) -> None:
        """Look again, and tell if something changed; done twice a second anyway."""
        now = self._there()
        if now != self._known:
            self._known = now
            self.changed.emit()

    def _load(self) -> str | None:
        # Nothing that Qt has to say of sound is for the seller's terminal: she is told in a
        # sentence, and the rest is of video.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        if sys.platform.startswith("linux"):
            # The way that was tried, and the one ``PulseServer`` sees; PipeWire offers it too.
            os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")
            from ui.audio.pulse_server import PulseServer, load_library

            try:
                load_library()
            except OSError:
                return NO_LIBRARY
            try:
                # Qt is only asked once a server is there: it would not look for one again.
                self._server = PulseServer()
            except OSError:
                return NO_SERVER
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            return NO_LIBRARY
        if self._server is not None:
            # Takes most of the time.  On macOS and Windows it may want the window's thread.
            QMediaDevices.audioInputs()
        return None

    def _open(self) -> bool:
        """Prepare if nobody did, and watch from now on; whether there can be any devices."""
        if threading.current_thread() is not threading.main_thread():
            # What Qt makes here belongs to this thread, and would be of no use once it has ended.
            raise RuntimeError("devices are asked for on the window's thread")
        if self._tried_at is None:
            self.prepare()
        elif not self._loaded and self._is_time and not self._trying:
            self._trying = True
            self._run(self.prepare, self._tried_again)
        if not self._loaded or self._trouble is not None:
            return False
        if self._qt is None:
            from PySide6.QtMultimedia import QMediaDevices

            self._qt = QMediaDevices(self)
            self._qt.audioInputsChanged.connect(self.look)
            self._qt.audioOutputsChanged.connect(self.look)
            self._known = self._there()
            if self._server is not None:
                self._timer.start()
        if self._server is not None and not self._server.look():
            # Qt would end the program if it were asked for sound now.
            self._trouble = SERVER_LEFT
            self._timer.stop()
            return False
        return True

    def _qt_inputs(self) -> list[QAudioDevice]:
        if not self._open() or self._qt is None:
            return []
        server = self._server
        return [
            device
            for device in self._qt.audioInputs()
            if server is None or device_id(device) in server.inputs
        ]

    def _qt_outputs(self) -> list[QAudioDevice]:
        if not self._open() or self._qt is None:
            return []
        server = self._server
        return [
            device
            for device in self._qt.audioOutputs()
            if server is None or device_id(device) in server.outputs
        ]

    @property
    def _is_time(self) -> bool:
        return self._tried_at is None or time.monotonic() >= self._tried_at + _TRY_AGAIN_AFTER_S

    def _tried_again(self, _nothing: None) -> None:
        self._trying = False
        if self._loaded:
            self.look()
            self.changed.emit()

    def _there(self) -> tuple[object, ...]:
        return self.inputs, self.outputs, self._trouble


def device_id(device: QAudioDevice) -> str:
    """Qt's id of a device as text."""
    return bytes(device.id().data()).decode(errors="replace")


def _chosen(devices: list[QAudioDevice], wanted: str | None) -> QAudioDevice | None:
    if wanted is not None:
        for device in devices:
            if device_id(device) == wanted:
                return device
    return next((device for device in devices if device.isDefault()), next(iter(devices), None))


def _described(device: QAudioDevice, default: QAudioDevice | None) -> AudioDevice:
    name = device_id(device)
    return AudioDevice(
        name, device.description() or name, default is not None and device_id(default) == name
    )
