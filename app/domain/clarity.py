"""How well a take could be heard, and whether there is speech where words were not made out.

A level is dBFS of 0.05 s.  The bounds are those of docs/decisions/score.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from app.domain.delivery import HEARD_BELOW_LOUDEST, STEP, Span, levels_in

NOISY_BELOW = 18.0
"""dB that a voice stands above its room, below which words are missed that were said."""

CLEAR_FROM = 30.0
"""dB from which a long stretch of words is not missed."""

FEW_WORDS = 5
"""Words in a row that may be missed in a clear take too, most of all at its beginning."""

_SPOKEN_SHARE = 0.5
"""Of the time words take: with so much sound in their place they may have been said."""

_ABOVE_ROOM = 8.0
"""dB above a room from which there is sound."""


class Room:
    """What a take sounds like on the whole."""

    def __init__(self, loudness: Sequence[float]) -> None:
        self._loudness = loudness
        known = sorted(level for level in loudness if isfinite(level))
        self._quiet = known[len(known) // 20] if known else 0.0
        self._loud = known[len(known) * 9 // 10] if known else 0.0

    @property
    def known(self) -> bool:
        """Whether there is anything to tell from."""
        return bool(self._loudness)

    @property
    def above(self) -> float:
        """By how much (dB) the voice stands above the room."""
        return self._loud - self._quiet

    @property
    def noisy(self) -> bool:
        """Whether a voice is there that stands too little above its room to be understood.

        A sound that never changes is no voice.
        """
        return self.known and self.above < NOISY_BELOW

    def may_hold(self, span: Span, words: int, seconds: float) -> bool:
        """Whether so many words, of so many seconds, may have been said in this span."""
        if words > FEW_WORDS and self.above >= CLEAR_FROM:
            return False
        floor = max(self._loud - HEARD_BELOW_LOUDEST, self._quiet + _ABOVE_ROOM)
        sounding = sum(level >= floor for level in levels_in(self._loudness, [span])) * STEP
        return sounding > 0 and sounding >= _SPOKEN_SHARE * seconds
