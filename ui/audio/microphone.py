"""The microphone: pieces of sound as they come, how loud they are, and one word when it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, QObject, Qt, QTimer, Signal

from app.domain.errors import KnownError
from app.domain.microphone import level as level_of
from ui.audio.devices import Devices, device_id
from ui.audio.formats import described, wanted
from ui.audio.pulse_server import pieces_of

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioSource

    from app.speech.device_sound import FromDevice

NO_MICROPHONE: Final = (
    "No microphone was found; please plug one in, or switch it on in this computer's sound"
    " settings, and try again."
)
NOT_ALLOWED: Final = (
    "Ringwell may not use the microphone yet; please allow it in this computer's privacy settings"
    " and try again."
)
WENT_AWAY: Final = (
    "The microphone went away, so listening ended there. Plug it in again or choose another one for"
    " the next time."
)
GIVES_NOTHING: Final = (
    "The microphone stopped giving sound, so listening ended there. Please check it, or choose"
    " another one for the next time."
)
NOT_OPENED: Final = (
    "The microphone could not be opened; another program may be using it. Please close that, or"
    " choose another microphone."
)

BUFFER_SECONDS: Final = 4
"""For so long the window may be busy before sound is lost."""
FIRST_SOUND_WITHIN_MS: Final = 5_000
"""A headset without a wire needs some seconds to switch to its microphone."""
SOUND_WITHIN_MS: Final = 1_500

_PIECE_MS: Final = 40


class Microphone(QObject):
    """Listens from ``start`` to ``stop``, to one device at a time.

    All signals come on the window's thread, and none after ``stop`` has returned.
    """

    chunk = Signal(bytes)
    """16 kHz, mono, signed 16-bit little endian; 20 ms, more after the window was busy."""

    level = Signal(float)
    """How loud the chunk was that has just been told, in dBFS (digital silence: -100)."""

    lost = Signal(str)
    """It does not listen (any more), and why, in a sentence: once, after ``start`` returned."""

    def __init__(self, devices: Devices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = devices
        self._source: QAudioSource | None = None
        self._sound: QIODevice | None = None
        self._id = ""
        self._convert: FromDevice | None = None
        self._starts = 0
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._miss_sound)
        devices.changed.connect(self._check_it_is_there)

    @property
    def listening(self) -> bool:
        """Whether sound comes, or is about to."""
        return self._source is not None

    def start(self, device_id: str | None = None) -> None:
        """Listen to the device of this id; None, or one that is gone, is the system's own choice.

        Where that cannot be done ``lost`` says why.  The first time macOS asks the seller.
        """
        self.stop()
        self._starts += 1
        application, wish = QCoreApplication.instance(), QMicrophonePermission()
        status = Qt.PermissionStatus.Granted
        if application is not None:
            status = application.checkPermission(wish)
        if application is None or status is Qt.PermissionStatus.Granted:
            self._open(device_id)
        elif status is Qt.PermissionStatus.Denied:
            self._refuse(NOT_ALLOWED)
        else:
            start = self._starts
            application.requestPermission(
                wish, self, lambda _wish: self._open_if_allowed(device_id, start)
            )

    def stop(self) -> None:
        """Listen no more; what was heard and not told yet is told first."""
        self._starts += 1
        if self._source is None:
            return
        self._read()
        self._close()

    def _open_if_allowed(self, device_id: str | None, start: int) -> None:
        if start != self._starts:  # stopped while the system was asking
            return
        application = QCoreApplication.instance()
        allowed = Qt.PermissionStatus.Granted
        if application and application.checkPermission(QMicrophonePermission()) is allowed:
            self._open(device_id)
        else:
            self._refuse(NOT_ALLOWED)

    def _open(self, wanted_id: str | None) -> None:
        self._devices.look()
        device = self._devices.find_input(wanted_id)
        if device is None:
            self._refuse(self._devices.trouble or NO_MICROPHONE)
            return
        self._id = device_id(device)
        try:
            self._source, self._convert = _source_of(device, self)
        except KnownError as fault:
            self._refuse(str(fault))
            return
        with pieces_of(_PIECE_MS):
            self._sound = self._source.start()
        if self._sound is None:
            self._close()
            self._refuse(NOT_OPENED)
            return
        self._source.stateChanged.connect(self._check_state)
        self._sound.readyRead.connect(self._read)
        self._silence.start(FIRST_SOUND_WITHIN_MS)

    def _read(self) -> None:
        if self._sound is None:
            return
        sound = bytes(self._sound.readAll().data())
        if not sound:
            return
        self._silence.start(SOUND_WITHIN_MS)
        if self._convert is not None:
            sound = self._convert(sound)
        self._tell(sound)

    def _miss_sound(self) -> None:
        self._read()  # it may lie there, and the window was busy meanwhile
        if not self._silence.isActive():
            self._lose(GIVES_NOTHING)

    def _tell(self, sound: bytes) -> None:
        if sound:
            self.chunk.emit(sound)
        if sound and self._source is not None:
            self.level.emit(level_of(sound).dbfs)

    def _check_it_is_there(self) -> None:
        if self._source is None:
            return
        trouble = self._devices.trouble
        if trouble is not None:
            self._lose(trouble)
        elif self._id not in (device.id for device in self._devices.inputs):
            self._lose(WENT_AWAY)

    def _check_state(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        source = self._source
        if source is not None and source.error() is not QtAudio.Error.NoError:
            self._lose(GIVES_NOTHING)

    def _lose(self, why: str) -> None:
        if self._source is not None:
            self._read()
            self._close()
            self.lost.emit(why)

    def _refuse(self, why: str) -> None:
        """Tell it when ``start`` has returned, unless it was stopped or started since."""
        start = self._starts

        def tell() -> None:
            if start == self._starts:
                self.lost.emit(why)

        QTimer.singleShot(0, self, tell)

    def _close(self) -> None:
        source, self._source = self._source, None
        convert, self._convert = self._convert, None
        self._sound = None
        self._silence.stop()
        if source is not None:
            source.blockSignals(True)
            source.stop()
            source.deleteLater()
        if convert is not None:
            self._tell(convert.rest())


def _source_of(device: QAudioDevice, parent: QObject) -> tuple[QAudioSource, FromDevice | None]:
    """The device opened as Ringwell wants it, or else as the device does, with a conversion."""
    from PySide6.QtMultimedia import QAudioSource

    form, convert = wanted(), None
    if not device.isFormatSupported(form):
        from app.speech.device_sound import FromDevice

        form = device.preferredFormat()
        convert = FromDevice(described(form))
    source = QAudioSource(device, form, parent)
    source.setBufferSize(form.bytesForDuration(BUFFER_SECONDS * 1_000_000))
    return source, convert
