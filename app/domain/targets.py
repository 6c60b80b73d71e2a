"""What a good message is like, as ranges that can be drawn (DESIGN.md, a good voicemail)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A good range, both ends included, in the unit of its figure."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies in it, as the value is shown: in whole units."""
        return self.low <= round(value) <= self.high

    def nearest(self, value: float) -> float:
        """The value in it that comes nearest."""
        return min(max(value, self.low), self.high)


SECONDS = Target(20, 30)
WORDS = Target(40, 75)
WPM = Target(120, 150)

CALM_WPM = 105
"""Below this many words a minute a message begins to drag."""

QUICK_WPM = 185
"""Above this many words a minute a word about the pace is worth it.

3.5 words a second (210 a minute of speech without its pauses) persuaded best in 1,380 telephone
calls (Benki, FACTS.md): 165 is never scolded.
"""

DIGITS_A_MINUTE = 160
"""A telephone number said faster is called fast: a third above the 120 at which digits are copied
best (FACTS.md), so that a whole message at a good pace is not.
"""
