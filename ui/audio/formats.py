"""Formats of sound as Qt describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import KnownError
from app.domain.microphone import RATE

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioFormat

    from app.speech.device_sound import DeviceFormat, Kind


def wanted() -> QAudioFormat:
    """16 kHz, mono, signed 16-bit: what everything of Ringwell works with."""
    from PySide6.QtMultimedia import QAudioFormat

    form = QAudioFormat()
    form.setSampleRate(RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form


def described(form: QAudioFormat) -> DeviceFormat:
    """The same without Qt; ``KnownError`` for a kind of sample nobody knows."""
    from PySide6.QtMultimedia import QAudioFormat

    from app.speech.device_sound import DeviceFormat

    kinds: dict[QAudioFormat.SampleFormat, Kind] = {
        QAudioFormat.SampleFormat.UInt8: "u1",
        QAudioFormat.SampleFormat.Int16: "<i2",
        QAudioFormat.SampleFormat.Int32: "<i4",
        QAudioFormat.SampleFormat.Float: "<f4",
    }
    kind = kinds.get(form.sampleFormat())
    if kind is None or form.channelCount() < 1 or form.sampleRate() < 1:
        raise KnownError("This device gives sound Ringwell cannot use; please choose another one.")
    return DeviceFormat(form.sampleRate(), form.channelCount(), kind)
