"""The one who reads: a script, where she is in it, and how she is moved.  Pure: no Qt, no clock."""

from __future__ import annotations

from math import ceil

from ui.widgets.prompter_motion import GLIDE_SECONDS, Glide, Motion, Track, clamp_wpm
from ui.widgets.prompter_script import SpokenScript

COUNTDOWN = 3.0  # seconds


class Reader:
    """Starts, pauses and is moved about in one script.

    Every ``now`` is seconds of one clock that only goes forward.  ``track`` belongs to the lines
    the script is set in and is replaced when they are; the place in the script stays.
    """

    def __init__(self, script: SpokenScript, wpm: int) -> None:
        self.script = script
        self.track = Track(())
        self._motion = Motion(wpm=wpm)
        self._glide = Glide()
        self._count_end: float | None = None

    @property
    def wpm(self) -> int:
        """The pace in words a minute."""
        return self._motion.wpm

    @property
    def is_playing(self) -> bool:
        """Whether she reads, or counts down to reading."""
        return self._motion.running or self._count_end is not None

    def set_wpm(self, wpm: int, now: float) -> None:
        """Change the pace from here on, as far as the prompter can."""
        self._motion = self._motion.at_wpm(clamp_wpm(wpm), now)

    def start(self, now: float, *, counting: bool) -> None:
        """Go on from here, or from the beginning when the end has been reached."""
        if self._motion.beat_at(now) >= self.script.beats:
            self.move_to(0, now)
        if counting:
            self._count_end = now + COUNTDOWN
        else:
            self._motion = self._motion.started(now)

    def pause(self, now: float) -> None:
        """Stop here, or stop counting down."""
        self._count_end = None
        beat = min(self._motion.beat_at(now), self.script.beats)
        self._motion = self._motion.paused(now).moved(beat, now)

    def advance(self, now: float) -> bool:
        """Begin when the countdown is over; stop at the end, and say so by True."""
        if self._count_end is not None and now >= self._count_end:
            self._motion = self._motion.started(self._count_end)
            self._count_end = None
        if self._motion.running and self._motion.beat_at(now) >= self.script.beats:
            self.pause(now)
            return True
        return False

    def move_to(
        self, beat: float, now: float, *, wait: float = 0.0, seconds: float = GLIDE_SECONDS
    ) -> None:
        """Be somewhere else, gliding there in ``seconds``; a run goes on after ``wait`` seconds."""
        before = self.height_at(now)
        self._motion = self._motion.moved(max(0.0, min(beat, self.script.beats)), now, wait)
        distance = before - self.track.height_at(self._motion.beat)
        self._glide = Glide(distance, now, seconds) if seconds else Glide()

    def beat_at(self, now: float) -> float:
        """Where in the script she is, in beats; may lie past the end until ``advance``."""
        return self._motion.beat_at(now)

    def word_at(self, now: float) -> int:
        """The word being said, from 0."""
        return self.script.word_at(self.beat_at(now))

    def height_at(self, now: float) -> float:
        """The height of the text, in logical pixels, that belongs at the eye line."""
        return self.track.height_at(self.beat_at(now)) + self._glide.at(now)

    def count_at(self, now: float) -> int:
        """Three, two, one; 0 when she is not counting."""
        return 0 if self._count_end is None else max(0, ceil(self._count_end - now))

    def is_still(self, now: float) -> bool:
        """Whether nothing will move until she is told to."""
        return not self.is_playing and self._glide.over(now)
