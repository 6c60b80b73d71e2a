"""The tones of a mailbox: 16 kHz, mono, signed 16-bit little endian."""

from __future__ import annotations

import math
import sys
from array import array

from app.domain.microphone import RATE

BEEP_SECONDS = 0.5
_HERTZ = 1_000
_LOUDNESS = 0.25  # of full scale: as loud as the greeting before it
_FADE_SECONDS = 0.01  # without it a tone begins and ends with a click


def beep() -> bytes:
    """What says that the recording begins: 1 kHz for half a second."""
    return _tone(BEEP_SECONDS)


def time_is_up() -> bytes:
    """What a mailbox cuts a message off with: two short tones."""
    return _tone(0.15) + bytes(2 * round(RATE * 0.1)) + _tone(0.15)


def _tone(seconds: float) -> bytes:
    samples = array(
        "h", (_sample(at, round(RATE * seconds)) for at in range(round(RATE * seconds)))
    )
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def _sample(at: int, length: int) -> int:
    fade = min(1.0, at / (RATE * _FADE_SECONDS), (length - at) / (RATE * _FADE_SECONDS))
    return round(32_767 * _LOUDNESS * fade * math.sin(2 * math.pi * _HERTZ * at / RATE))
