"""The loudspeaker: plays sound of ours, or a stretch of it, and tells where it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QTimer, Signal

from app.domain.errors import KnownError
from app.domain.microphone import RATE
from ui.audio.devices import Devices, Runs, at_once, device_id
from ui.audio.formats import described, wanted
from ui.audio.pulse_server import pieces_of

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

NO_LOUDSPEAKER: Final = (
    "No loudspeaker or headphones were found; please plug some in, or switch them on in this"
    " computer's sound settings, and try again."
)
NOT_OPENED: Final = (
    "The loudspeaker could not be opened; another program may be using it. Please close that, or"
    " choose another one."
)
STOPPED: Final = (
    "The loudspeaker stopped playing; please check that it is still there, or choose another one."
)

MOVED_EVERY_MS: Final = 33
FIRST_SOUND_WITHIN_MS: Final = 6_000
"""A headset without a wire wakes up in seconds; a sound server may have rendered two seconds of
silence ahead before it was given anything to play."""
STUCK_AFTER_MS: Final = 2_500
_BUFFER_SECONDS: Final = 1
"""For so long the window may be busy before the sound stutters."""
_PLAYED_AHEAD_MS: Final = 300
"""For so long the sound server plays on when the computer gives Ringwell no time."""
_AHEAD_S: Final = 0.25 if sys.platform == "linux" else 0.05
"""What Qt has handed over and is not heard yet, as measured on Linux; elsewhere one piece."""
SILENCE_AFTER: Final = bytes(2 * round(RATE * (_AHEAD_S + 0.25)))
"""So that the last word is out before the end of what was handed over."""


_Played = tuple["QAudioSink | None", QBuffer | None]
"""What plays, and what it reads."""


class Loudspeaker(QObject):
    """Plays one thing at a time; the latest wish counts.

    Seconds are those of the sound that is played, not of the stretch.
    """

    moved = Signal(float)
    """Where it is, about 30 times a second."""

    finished = Signal()
    """The end of the stretch was heard."""

    lost = Signal(str)
    """Nothing (more) can be heard, and why, in a sentence: once, after ``play`` returned."""

    def __init__(
        self, devices: Devices, run: Runs = at_once, parent: QObject | None = None
    ) -> None:
        """``run`` does what takes a while, where a device does not take sound as it is."""
        super().__init__(parent)
        self._run = run
        self.device_id: str | None = None
        """Where it plays the next time; None, or one that is gone, is the system's own choice."""
        self._devices = devices
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._id = ""
        self._from = self._until = self._position = 0.0
        self._plays = 0
        self._converting = self._held = False
        self._timer = QTimer(self, interval=MOVED_EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self._stuck = QTimer(self, singleShot=True)
        self._stuck.timeout.connect(lambda: self._lose(STOPPED))
        self._handed_over = 0
        devices.changed.connect(self._check_it_is_there)

    @property
    def playing(self) -> bool:
        """Whether something is played, or held."""
        return self._sink is not None or self._converting

    @property
    def position(self) -> float:
        """Where it is, or where it stopped."""
        return self._position

    def play(self, samples: bytes | Path, from_s: float = 0.0, to_s: float | None = None) -> None:
        """Play sound (16 kHz, mono, signed 16-bit) or a file of it; without ``to_s`` to the end.

        ``KnownError`` for a file that cannot be read.  Without anything to play with ``lost``
        says why.
        """
        if isinstance(samples, Path):
            from app.speech.sound import read

            samples = read(samples)
        before = self._hush()
        first = min(max(0, round(from_s * RATE)), len(samples) // 2)
        last = len(samples) // 2 if to_s is None else round(to_s * RATE)
        last = min(max(first, last), len(samples) // 2)
        self._from, self._until = first / RATE, last / RATE
        self._position = self._from
        self._devices.look()
        device = self._devices.find_output(self.device_id)
        if device is None:
            self._refuse(self._devices.trouble or NO_LOUDSPEAKER)
        else:
            self._open(device, samples[2 * first : 2 * last] + SILENCE_AFTER)
        # Not before the next one is open: a sound server that nothing is given to may render
        # seconds of silence ahead, and they would be waited for.
        _end(before)

    def pause(self) -> None:
        """Hold it where it is."""
        self._held = self._converting
        if self._sink is not None:
            self._sink.suspend()
            self._timer.stop()
            self._stuck.stop()

    def resume(self) -> None:
        """Go on from where it was held."""
        self._held = False
        if self._sink is not None and not self._timer.isActive():
            self._sink.resume()
            self._timer.start()
            self._stuck.start(FIRST_SOUND_WITHIN_MS)

    def stop(self) -> None:
        """Play no more; nothing is told about it."""
        _end(self._hush())

    def _hush(self) -> _Played:
        """Play no more; what is open comes back, to be ended."""
        self._plays += 1
        self._converting = self._held = False
        self._timer.stop()
        self._stuck.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.blockSignals(True)
            sink.suspend()
        buffer, self._buffer = self._buffer, None
        return sink, buffer

    def _open(self, device: QAudioDevice, sound: bytes) -> None:
        form = wanted()
        if device.isFormatSupported(form):
            self._start(device, form, sound)
            return
        form = device.preferredFormat()
        try:
            theirs = described(form)
        except KnownError as fault:
            self._refuse(str(fault))
            return
        play, self._converting = self._plays, True

        def convert() -> bytes:
            from app.speech.device_sound import for_device

            return for_device(sound, theirs)

        def done(converted: bytes) -> None:
            if play != self._plays:
                return
            held, self._converting, self._held = self._held, False, False
            self._start(device, form, converted)
            if held:
                self.pause()

        self._run(convert, done)

    def _start(self, device: QAudioDevice, form: QAudioFormat, sound: bytes) -> None:
        from PySide6.QtMultimedia import QAudioSink, QtAudio

        self._id = device_id(device)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(sound))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._handed_over = 0
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(form.bytesForDuration(_BUFFER_SECONDS * 1_000_000))
        with pieces_of(_PLAYED_AHEAD_MS):
            self._sink.start(self._buffer)
        if self._sink.error() not in (QtAudio.Error.NoError, QtAudio.Error.UnderrunError):
            self.stop()
            self._refuse(NOT_OPENED)
            return
        self._timer.start()
        self._stuck.start(FIRST_SOUND_WITHIN_MS)

    def _move(self) -> None:
        sink = self._sink
        if sink is None:
            return
        handed_over = sink.processedUSecs()
        if handed_over != self._handed_over:
            self._handed_over = handed_over
            self._stuck.start(STUCK_AFTER_MS)
        position = self._from + max(0.0, handed_over / 1_000_000 - _AHEAD_S)
        at_end = position >= self._until
        position = min(position, self._until)
        if at_end:
            self.stop()
        play = self._plays
        if position != self._position:
            self._position = position
            self.moved.emit(position)
        if at_end and play == self._plays:
            self.finished.emit()

    def _check_it_is_there(self) -> None:
        if self._sink is None:
            return
        trouble = self._devices.trouble
        if trouble is not None:
            self._lose(trouble)
        elif self._id not in (device.id for device in self._devices.outputs):
            self._lose(STOPPED)

    def _lose(self, why: str) -> None:
        if self._sink is not None:
            self.stop()
            self.lost.emit(why)

    def _refuse(self, why: str) -> None:
        """Tell it when ``play`` has returned, unless something else was asked for since."""
        play = self._plays

        def tell() -> None:
            if play == self._plays:
                self.lost.emit(why)

        QTimer.singleShot(0, self, tell)


def _end(played: _Played) -> None:
    sink, buffer = played
    if sink is not None:
        sink.stop()
        sink.deleteLater()
    if buffer is not None:
        buffer.deleteLater()
