"""Where the prompter is at any moment, as arithmetic.  Pure: no Qt, no clock, "now" an argument.

Times are seconds of any clock that only goes forward; positions are beats (``prompter_script``)
or logical pixels.  Nothing is accumulated from frame to frame, so a late frame shows the right
place and the pace does not drift.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

WPM_LEAST, WPM_MOST, WPM_STEP = 80, 240, 4
"""The range of paces in words a minute, and the step of one key press."""

GLIDE_SECONDS = 0.25
"""How long a jump by hand is seen as a movement."""

FOLLOW_SECONDS = 0.6
"""The same for a step of a voice: longer than between two of them, so that they flow together."""


def clamp_wpm(wpm: int) -> int:
    """The nearest pace the prompter can keep."""
    return max(WPM_LEAST, min(WPM_MOST, wpm))


@dataclass(frozen=True, slots=True)
class Motion:
    """A reader at ``beat`` since the moment ``since``, going on from there when ``running``.

    ``since`` may lie in the future: until then she stands still.
    """

    wpm: int
    beat: float = 0.0
    since: float = 0.0
    running: bool = False

    def beat_at(self, now: float) -> float:
        """Where she is at ``now``."""
        if not self.running:
            return self.beat
        return self.beat + max(0.0, now - self.since) * self.wpm / 60

    def started(self, now: float) -> Motion:
        """Goes on from where she stands."""
        return replace(self, beat=self.beat_at(now), since=now, running=True)

    def paused(self, now: float) -> Motion:
        """Stops where she is."""
        return replace(self, beat=self.beat_at(now), since=now, running=False)

    def at_wpm(self, wpm: int, now: float) -> Motion:
        """Changes the pace from here on, without a jump and without ending a wait."""
        return replace(self, beat=self.beat_at(now), since=max(self.since, now), wpm=wpm)

    def moved(self, beat: float, now: float, wait: float = 0.0) -> Motion:
        """Is put somewhere else; if she was running she goes on from there after ``wait``."""
        return replace(self, beat=beat, since=now + wait)


@dataclass(frozen=True, slots=True)
class Glide:
    """A distance in pixels that melts away, so that a jump is seen as a movement."""

    distance: float = 0.0
    since: float = 0.0
    seconds: float = GLIDE_SECONDS

    def at(self, now: float) -> float:
        """What is left of the distance."""
        left = 1 - (now - self.since) / self.seconds
        return self.distance * min(1.0, left) ** 3 if left > 0 else 0.0

    def over(self, now: float) -> bool:
        """Whether nothing is left."""
        return self.distance == 0 or now - self.since >= self.seconds


class Track:
    """Which height of the text stands at the eye line at which beat, and back.

    ``lines`` are ``(first beat, end beat, height of the middle)`` from top to bottom.  The middle
    of a line is at the eye line when half of it has been said; between two such moments the text
    moves evenly.  The first half of the first line and the last half of the last stand still.
    """

    def __init__(self, lines: Sequence[tuple[float, float, float]]) -> None:
        self._beats = [(first + end) / 2 for first, end, _ in lines]
        self._heights = [middle for _, _, middle in lines]

    def height_at(self, beat: float) -> float:
        """The height at the eye line, in logical pixels; 0 for a track without lines."""
        return _between(self._beats, self._heights, beat, bisect_right(self._beats, beat))

    def beat_at(self, height: float) -> float:
        """The first beat at which ``height``, or the nearest there is, stands at the eye line."""
        if not self._heights or height <= self._heights[0]:
            return 0.0
        place = bisect_left(self._heights, height)
        return _between(self._heights, self._beats, height, place)


def _between(xs: list[float], ys: list[float], x: float, place: int) -> float:
    """``y`` at ``x``, straight between the knots before and at ``place``, level outside them."""
    if not xs:
        return 0.0
    if place == 0:
        return ys[0]
    if place == len(xs):
        return ys[-1]
    share = (x - xs[place - 1]) / (xs[place] - xs[place - 1])
    return ys[place - 1] + share * (ys[place] - ys[place - 1])
