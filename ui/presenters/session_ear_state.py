"""What a microphone is open for in a call, and how long it may be."""

from __future__ import annotations

from enum import Enum, auto

from ui.presenters.recording import LONGEST_SECONDS

LONGEST_WAIT_S = 120.0
"""Ringing takes half a minute, a long greeting one; who has forgotten it is not listened to."""


class Ear(Enum):
    """What the microphone is open for."""

    CLOSED = auto()
    BEEP = auto()
    VOICE = auto()
    """Her words are under way, and she is listened to."""
    ALONE = auto()
    """Her words are under way at her pace, and nobody listens."""

    @property
    def is_open(self) -> bool:
        """Whether the microphone is."""
        return self in (Ear.BEEP, Ear.VOICE)

    @property
    def speaks(self) -> bool:
        """Whether her words are under way."""
        return self in (Ear.VOICE, Ear.ALONE)

    def is_over(self, seconds: float) -> bool:
        """Whether the microphone was open for this, and nothing else, as long as it may be."""
        return self.is_open and seconds >= (LONGEST_WAIT_S if self is Ear.BEEP else LONGEST_SECONDS)
