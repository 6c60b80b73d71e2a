"""What a session will bring: how many of its calls reach a mailbox, honestly.

The share that does is not known.  Before she has called, it is believed to be what the article
says; each call of her own moves that belief (a Beta distribution).  The number among the next calls
is then beta-binomial.  Nothing is approximated; docs/decisions/expectation.md has the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.call import Outcome
from app.domain.shares import SURE
from app.domain.what_works import reached_nobody

BELIEVED = 0.85
"""The share that reaches voicemail before anything is counted (Barb Girson: "upwards of 85 %")."""

WEIGHT = 10
"""So many calls of her own weigh as much as that belief; others say 41 to 80 %, so they are few."""

_A, _B = WEIGHT * BELIEVED, WEIGHT * (1 - BELIEVED)


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom her own outbound calls reached.

    ``voicemails`` met no person (``voicemail``, ``no_message``, ``mailbox_full``), ``hellos`` did
    (``spoke``, ``stop``).  Call-backs and wrong numbers are neither.  ``ValueError`` below 0.
    """

    voicemails: int = 0
    hellos: int = 0

    def __post_init__(self) -> None:
        if min(self.voicemails, self.hellos) < 0:
            raise ValueError(f"{self.voicemails} voicemails and {self.hellos} hellos")

    @property
    def calls(self) -> int:
        """All of them."""
        return self.voicemails + self.hellos


def reached_by(outcomes: Iterable[Outcome]) -> Reached:
    """Whom calls with these outcomes reached."""
    unmet = [nobody for nobody in map(reached_nobody, outcomes) if nobody is not None]
    return Reached(sum(unmet), len(unmet) - sum(unmet))


@dataclass(frozen=True, slots=True)
class Expectation:
    """Of so many ``calls``, so many ``voicemails`` are expected.

    Their number lies between ``low`` and ``high``, both included, with a chance of about 90 %.
    ``counted`` are the calls of her own it rests on; 0: the article's share alone.
    """

    calls: int
    voicemails: int
    low: int
    high: int
    counted: int

    @property
    def hellos(self) -> int:
        """The calls that somebody answers, as far as they are expected."""
        return self.calls - self.voicemails


def expect(reached: Reached, calls: int) -> Expectation:
    """What the next ``calls`` will bring.  ``ValueError`` for fewer than none."""
    return expected_from(reached, chances(reached, calls))


def expected_from(reached: Reached, likely: Sequence[float]) -> Expectation:
    """The same from the ``chances`` of these calls, where they are known already."""
    calls = len(likely) - 1
    expected = _expected(reached, calls)
    return Expectation(calls, expected, *_interval(likely, expected), reached.calls)


def chances(reached: Reached, calls: int) -> tuple[float, ...]:
    """How likely each number of voicemails among ``calls`` is, from none to all.

    ``ValueError`` for fewer than no calls.
    """
    middle = _expected(reached, calls)
    a, b = _A + reached.voicemails, _B + reached.hellos
    # Each against its neighbor, outward from the middle: so nothing overflows, whatever the counts.
    weights = [0.0] * (calls + 1)
    weights[middle] = 1.0
    for k in range(middle, calls):
        weights[k + 1] = weights[k] * (calls - k) / (k + 1) * (a + k) / (b + calls - k - 1)
    for k in range(middle, 0, -1):
        weights[k - 1] = weights[k] * k / (calls - k + 1) * (b + calls - k) / (a + k - 1)
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def _expected(reached: Reached, calls: int) -> int:
    """The mean of the number of voicemails, halves rounded up: towards fewer hellos."""
    if calls < 0:
        raise ValueError(f"{calls} calls")
    share = (_A + reached.voicemails) / (WEIGHT + reached.calls)
    return int(calls * share + 0.5)


def _interval(likely: Sequence[float], expected: int) -> tuple[int, int]:
    """The likeliest numbers around what is expected, as many as come nearest to 90 %."""

    def off(ends: tuple[int, int]) -> float:
        low, high = ends
        return abs(sum(likely[low : high + 1]) - SURE)

    likeliest = likely.index(max(likely))
    ends = likeliest, likeliest
    while True:
        wider = _wider(likely, *ends)
        if ends[0] <= expected <= ends[1] and off(wider) >= off(ends):
            return ends
        ends = wider


def _wider(likely: Sequence[float], low: int, high: int) -> tuple[int, int]:
    """An interval with the likelier one of its two neighbors; the same where it holds them all."""
    before = likely[low - 1] if low else 0.0
    after = likely[high + 1] if high + 1 < len(likely) else 0.0
    if before > after:
        return low - 1, high
    return low, min(high + 1, len(likely) - 1)
