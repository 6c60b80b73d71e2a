"""Whether a microphone is fit for a take, from a sentence said into it.

Sound is 16 kHz, mono, signed 16-bit little endian.  Levels are in dBFS: a square wave at full scale
is 0, a sine at full scale -3; speech into a well set microphone is at about -30 to -12.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

RATE = 16_000
BYTES_A_SECOND = 2 * RATE
"""What everything of Ringwell records, reads and plays."""
STEP_SECONDS = 0.05
"""What one level is taken over."""
FLOOR_DBFS = -100.0
"""The level of digital silence."""
SILENT_BELOW_DBFS = -60.0
"""An open microphone in a silent room gives -60 to -75, a muted one nothing at all."""
ENOUGH_SECONDS = 3.0
"""A sentence: what a check is to be given."""

# Speech and noise are the loud and the quiet end of the steps.  Tried on recordings of six voices,
# each whole, made softer and louder, and with pink noise (tests/domain/test_microphone.py).
_SPEECH_SHARE, _NOISE_SHARE = 0.9, 0.1
# The microphone of a laptop hisses at -60 to -50 in a quiet room; a softer voice drowns in it.
_QUIET_BELOW_DBFS = -45.0
# The 90th part of a clean sentence is 13 dB or more above its 10th (3 s of 12 recordings); with
# noise 5 dB below the voice, where following fails, 10.
_NOISY_BELOW_DB = 12.0
# What is loud rises and falls with every syllable: from its 10th to its 90th part by 4.3 dB or more
# in 105 stretches of 3 s of the recordings, by 0.6 in the rush of a fan that sets in half way.
_LOUD_WITHIN_DB, _STEADY_BELOW_DB = 12.0, 3.0
_FULL_SCALE = 32_700
# A healthy take may touch full scale once or twice; a clipped one stays there.
_CLIPPED_FROM_SHARE = 0.0005

_STEP = 2 * round(RATE * STEP_SECONDS)


class Verdict(StrEnum):
    """What a microphone check found."""

    SILENT = "silent"
    """Nothing arrives: muted, unplugged, or the wrong one."""
    TOO_QUIET = "too_quiet"
    CLIPPED = "clipped"
    """So loud that the tops of the sound are cut off."""
    NOISY = "noisy"
    """The voice hardly stands out from the room."""
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Level:
    """How loud a stretch of sound is: on average, and the samples of it at full scale."""

    dbfs: float
    samples: int
    at_full_scale: int


def level(samples: bytes) -> Level:
    """How loud ``samples`` are; silence for none."""
    values = array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        values.byteswap()
    if not values:
        return Level(FLOOR_DBFS, 0, 0)
    power = sum(value * value for value in values) / len(values)
    dbfs = 10 * math.log10(power / 32_768**2) if power else FLOOR_DBFS
    loudest = max(max(values), -min(values))
    full = sum(abs(value) >= _FULL_SCALE for value in values) if loudest >= _FULL_SCALE else 0
    return Level(max(FLOOR_DBFS, dbfs), len(values), full)


def judge(levels: Sequence[Level]) -> Verdict:
    """What the levels of ``STEP_SECONDS`` each say of a microphone somebody speaks into."""
    if not levels:
        return Verdict.SILENT
    loudness = sorted(each.dbfs for each in levels)
    speech = loudness[min(len(loudness) - 1, int(len(loudness) * _SPEECH_SHARE))]
    noise = loudness[int(len(loudness) * _NOISE_SHARE)]
    full_scale = sum(each.at_full_scale for each in levels)
    if speech < SILENT_BELOW_DBFS:
        return Verdict.SILENT
    if full_scale >= _CLIPPED_FROM_SHARE * sum(each.samples for each in levels):
        return Verdict.CLIPPED
    if speech < _QUIET_BELOW_DBFS:
        return Verdict.TOO_QUIET
    loud = [each for each in loudness if each >= speech - _LOUD_WITHIN_DB]
    rises = loud[int(len(loud) * _SPEECH_SHARE)] - loud[int(len(loud) * _NOISE_SHARE)]
    if speech - noise < _NOISY_BELOW_DB or rises < _STEADY_BELOW_DB:
        return Verdict.NOISY
    return Verdict.GOOD


class MicrophoneCheck:
    """Listens to a sentence, in chunks of any length, and judges the microphone."""

    def __init__(self) -> None:
        self._levels: list[Level] = []
        self._rest = b""

    def hear(self, chunk: bytes) -> None:
        """Take in what was said next."""
        sound = self._rest + chunk
        whole = len(sound) // _STEP * _STEP
        self._levels.extend(level(sound[at : at + _STEP]) for at in range(0, whole, _STEP))
        self._rest = sound[whole:]

    @property
    def seconds(self) -> float:
        """How much it has heard."""
        return len(self._levels) * STEP_SECONDS

    @property
    def enough(self) -> bool:
        """Whether a whole sentence was heard."""
        return self.seconds >= ENOUGH_SECONDS

    @property
    def verdict(self) -> Verdict:
        """What it makes of the microphone by now."""
        return judge(self._levels)
