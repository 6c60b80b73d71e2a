"""Whether a short stretch of sound is a tone as a machine makes it, and of which kind.

Frequencies are in Hz, sound is numpy's float samples at 16 kHz.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from app.domain.microphone import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.floating[Any]]

LOWEST_HERTZ: Final = 300.0
HIGHEST_HERTZ: Final = 3_400.0
"""What a telephone carries; what a room adds below and above is no part of a call."""

# Tones of the network that are two at once (ITU-T E.180, supplement 2, and the North American
# plan): dial, ringing, busy, and the British and Australian ringing.
_NETWORK_PAIRS: Final = ((350, 440), (440, 480), (480, 620), (400, 450))
_KEYS_LOW: Final = (697, 770, 852, 941)
_KEYS_HIGH: Final = (1_209, 1_336, 1_477, 1_633)
_PAIRS: Final = (*_NETWORK_PAIRS, *((low, high) for low in _KEYS_LOW for high in _KEYS_HIGH))
# Exchanges and keys keep within 1.5 %.
_OFF: Final = 0.015
# A small loudspeaker makes the lower tone of a pair softer by up to 8 dB.
_PARTNER_SHARE: Final = 0.03
_BOTH_SHARE: Final = 0.5

# Chosen on the tuned set of tests/benchmarks/beeps.py and seven hours of tuned talk
# (docs/decisions/mailbox-beep.md): a tone 10 dB above the noise has 0.91 of the power in its line,
# its phase strays by 0.02 to 0.06 rad and its strength by 0.1 to 0.7 dB.
_PURE_SHARE: Final = 0.8


class _Steady(NamedTuple):
    """How steady a stretch shorter than ``seconds`` and a tone below ``hertz`` must be.

    The length is that of the samples handed to ``tone_in``: the tone's without its edges.
    """

    seconds: float
    hertz: float
    strays: float
    """How far the phase may, in rad."""
    swells: float
    """How far the strength may, in dB."""
    wavers: float = math.inf
    """From how many rad on a soft overtone beside it is enough to tell a voice."""
    skipped: int = 0
    """Blocks of 10 ms at each end that do not matter: a room builds a tone up and lets it go."""


# A vowel stays the same for an eighth of a second now and then, but hardly so well, and the higher
# its overtones the less: from 600 Hz on no stretch of 0.17 s (0.14 without its ends) or more of the
# tuned talk strays by less than 0.17 rad or 3 dB, 10 ms at each end left out.  A beep as short in a
# room that echoes strays by 0.1, and by more at its ends.  The first row that fits counts.
_STEADY: Final = (
    # 0.085 rad told of somebody of the held-out set who counted (577 Hz, 0.17 s) as of a beep.
    _Steady(0.2, 600.0, 0.05, 0.9, wavers=0.03),
    # 0.065 rad was asked of all below 0.2 s and from 600 Hz on before rooms were granted more.
    _Steady(0.14, 750.0, 0.065, 1.5, wavers=0.03),
    # As much as a beep of 0.2 s strays by in a room that echoes.
    _Steady(0.14, math.inf, 0.1, 1.5, wavers=0.03),
    # Below the 0.17 rad and 3 dB of talk, 10 ms at each end left out as there.
    _Steady(0.2, math.inf, 0.12, 1.7, skipped=1),
    # These two are as they were before rooms were granted more.
    _Steady(0.3, math.inf, 0.08, 1.5),
    _Steady(math.inf, math.inf, 0.12, 1.5),
)
# Overtones beside the line, and the keynote below what a telephone carries: the seller's voice
# comes straight to the microphone.
_BETWEEN_SHARE: Final = 0.06
_KEYNOTE_SHARE: Final = 0.1
_DEEPEST_VOICE_HERTZ: Final = 130.0
# Where a stretch wavers a far softer overtone tells, if it is above the noise.
_SOFT_SHARE: Final = 0.006
_ABOVE_NOISE: Final = 5.0
_MEDIAN_OF_NOISE: Final = 0.69
"""Of the power that noise has in one step of a spectrum, as a share of its mean."""
_SECOND_SHARE: Final = 0.15
_HARMONICS: Final = 5
_BLOCK: Final = RATE // 100


@dataclass(frozen=True, slots=True)
class Tone:
    """A steady tone, or two at once: the louder and the softer one, if there is one."""

    hertz: float
    second: float | None = None

    @property
    def alone(self) -> bool:
        """Whether it is one tone."""
        return self.second is None

    @property
    def of_network(self) -> bool:
        """Whether it is a pair that exchanges and keys make, of which a mailbox makes none."""
        return self.second is not None and _is_pair(self.hertz, self.second)


def tone_in(samples: Samples) -> Tone | None:
    """The tone a stretch of 0.1 to 2 s is made of; None where it is anything else.

    All of the power must lie in lines as narrow as a stretch of this length allows, and the tone
    must neither waver nor swell: a voice that holds a vowel and a whistle do.
    """
    import numpy as np

    size = 1 << (2 * len(samples) - 1).bit_length()
    power = np.square(np.abs(np.fft.rfft(samples * np.hanning(len(samples)), size)))
    lines = _Lines(power, RATE / size, max(6.0, 2.2 * RATE / len(samples)))
    loudest = lines.loudest()
    share = lines.share(loudest)
    partner = _partner(lines, loudest)
    if partner is not None and share + lines.share(partner) >= _BOTH_SHARE:
        return Tone(loudest, partner)
    steady = _steady(samples, loudest)
    if steady is None:
        return None
    harmonics = sum(
        lines.share(loudest * times)
        for times in range(2, _HARMONICS + 1)
        if loudest * times < HIGHEST_HERTZ
    )
    if share + harmonics >= _PURE_SHARE:
        of_a_voice = _of_a_voice(lines, loudest) or (
            steady.wavers and _has_soft_overtones(lines, loudest)
        )
        return None if of_a_voice else Tone(steady.hertz)
    second = lines.loudest(but=loudest)
    softer = lines.share(second)
    if softer >= _SECOND_SHARE and share + softer >= _PURE_SHARE:
        other = _steady(samples, second)
        return None if other is None else Tone(steady.hertz, other.hertz)
    return None


class _Kept(NamedTuple):
    """A frequency in Hz that keeps its strength and, but for what wavers a little, its phase."""

    hertz: float
    wavers: bool


def _steady(samples: Samples, hertz: float) -> _Kept | None:
    """What keeps its phase and its strength near ``hertz``; None if nothing does."""
    import numpy as np

    asked = next(row for row in _STEADY if len(samples) < row.seconds * RATE and hertz < row.hertz)
    turning = samples * np.exp(-2j * np.pi * hertz / RATE * np.arange(len(samples)))
    blocks = turning[: len(samples) // _BLOCK * _BLOCK].reshape(-1, _BLOCK).mean(axis=1)
    smooth = np.convolve(
        blocks[asked.skipped : len(blocks) - asked.skipped], np.ones(3) / 3, "valid"
    )
    strength = 20 * np.log10(np.abs(smooth) + 1e-9)
    phase = np.unwrap(np.angle(smooth))
    # The slope of the phase tells how far off the frequency was read off the spectrum.
    at = np.arange(len(phase)) - (len(phase) - 1) / 2
    slope = float(at @ phase) / max(1.0, float(at @ at))
    strays = float((phase - phase.mean() - slope * at).std())
    if strays > asked.strays or float(strength.std()) > asked.swells:
        return None
    return _Kept(hertz + slope * RATE / _BLOCK / (2 * math.pi), strays > asked.wavers)


def _of_a_voice(lines: _Lines, hertz: float) -> bool:
    """Whether it is but one overtone of a lower sound, with others or the keynote beside it."""
    keynotes = (hertz / 2, hertz / 3)
    if any(lines.share(each) > _KEYNOTE_SHARE for each in keynotes if each > _DEEPEST_VOICE_HERTZ):
        return True
    beside = {
        hertz * times / parts
        for parts in range(2, 6)
        for times in range(1, parts * _HARMONICS)
        if times % parts
    }
    return any(
        lines.share(each) > _BETWEEN_SHARE
        for each in beside
        if LOWEST_HERTZ < each < HIGHEST_HERTZ and not lines.beside(each, hertz)
    )


def _has_soft_overtones(lines: _Lines, hertz: float) -> bool:
    """Whether there is a line where the overtone before or after it would be."""
    beside = {hertz * (parts + step) / parts for parts in (2, 3) for step in (-1, 1)}
    return any(
        lines.share(each) > _SOFT_SHARE and lines.above_noise(each, hertz) > _ABOVE_NOISE
        for each in beside
        if LOWEST_HERTZ < each < HIGHEST_HERTZ
    )


class _Lines:
    """The spectrum of a stretch, asked for narrow lines."""

    def __init__(self, power: Samples, step: float, half: float) -> None:
        self._power = power
        self._step = step
        self._half = half
        self._total = float(self._within(LOWEST_HERTZ, HIGHEST_HERTZ).sum()) or 1.0

    def _within(self, low: float, high: float) -> Samples:
        return self._power[round(low / self._step) : round(high / self._step) + 1]

    def loudest(self, but: float | None = None) -> float:
        """The frequency of the loudest line, leaving out the one at ``but``."""
        import numpy as np

        first = round(LOWEST_HERTZ / self._step)
        band = self._within(LOWEST_HERTZ, HIGHEST_HERTZ)
        if but is not None:
            band = band.copy()
            around = round(2 * self._half / self._step)
            at = round(but / self._step) - first
            band[max(0, at - around) : at + around + 1] = 0
        return (first + int(np.argmax(band))) * self._step

    def share(self, hertz: float) -> float:
        """How much of all the power the line at ``hertz`` has."""
        return float(self._within(hertz - self._half, hertz + self._half).sum()) / self._total

    def above_noise(self, hertz: float, of: float) -> float:
        """How many times as strong as the noise around the line at ``of`` the one there is."""
        import numpy as np

        beside = 3 * self._half
        low, high = max(LOWEST_HERTZ, 0.55 * of), min(HIGHEST_HERTZ, 1.8 * of)
        around = np.concatenate(
            [self._within(low, max(low, of - beside)), self._within(of + beside, high)]
        )
        line = self._within(hertz - self._half, hertz + self._half)
        return float(line.mean() / (np.median(around) / _MEDIAN_OF_NOISE + 1e-9))

    def beside(self, one: float, other: float) -> bool:
        """Whether two lines lie so close that they cannot be told apart."""
        return abs(one - other) <= 3 * self._half

    def stands_out(self, hertz: float) -> bool:
        """Whether there is a line at ``hertz``: a peak, not the slope of one that is near."""
        near = self._half / 2  # the other tone of a pair may be only 40 Hz away
        own = float(self._within(hertz - near, hertz + near).max())
        around = float(self._within(hertz - 2 * near, hertz + 2 * near).max())
        return own == around >= _PARTNER_SHARE * float(self._power.max())


def _partner(lines: _Lines, hertz: float) -> float | None:
    """The other tone of a pair of the network or of a key, however soft it became."""
    for pair in _PAIRS:
        for mine, other in (pair, pair[::-1]):
            if abs(hertz / mine - 1) <= _OFF and lines.stands_out(other):
                return float(other)
    return None


def _is_pair(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return any(
        abs(low / first - 1) <= _OFF and abs(high / second - 1) <= _OFF for first, second in _PAIRS
    )
