"""Whether a message has been said to its end.  Pure: no Qt, no clock."""

from __future__ import annotations

from math import inf

_NEAR = 3
"""Words before the last: who says goodbye in her own words leaves no more than these out."""
_LAST_SECONDS = 0.6
"""The last word is told when it begins."""
_NEAR_SECONDS = 2.0


class Goodbye:
    """Follows where she is in ``words`` words, by the seconds of the sound."""

    def __init__(self, words: int) -> None:
        self._last = words - 1
        self._word = -1
        self._since = 0.0

    def at(self, word: int, seconds: float) -> None:
        """She was heard at a word."""
        if word != self._word:
            self._word, self._since = word, seconds

    def said(self, seconds: float) -> bool:
        """Whether she is through, as of this moment of the sound."""
        if self._word < 0:
            return False
        left = self._last - self._word
        wait = _LAST_SECONDS if left <= 0 else _NEAR_SECONDS if left <= _NEAR else inf
        return seconds - self._since >= wait
