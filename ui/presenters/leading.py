"""Who moves the text during a take: her voice, her pace, or her hand.  Pure: no Qt, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.domain.hearing import Position


class Leads(Enum):
    """Who moves the text."""

    VOICE = auto()
    PACE = auto()
    """The clock, at the seller's pace: nobody listens, or nothing can be made out."""
    HAND = auto()
    """The seller holds it."""


@dataclass(frozen=True, slots=True)
class HeardSoFar:
    """What came of a stretch of sound.

    ``lost`` tells that nobody listens any more; ``fault`` is a sentence about the file, once;
    ``beeped`` that a mailbox has begun to record.
    """

    positions: tuple[Position, ...] = ()
    hears_badly: bool = False
    lost: bool = False
    fault: str = ""
    beeped: bool = False


class Leading:
    """Decides whom the text follows.  What the seller does by hand always wins at once."""

    def __init__(self, listens: bool) -> None:
        """``listens`` tells whether anybody can follow her voice in this take."""
        self._listens = listens
        self.lost = False
        """Whether somebody listened, and no longer does."""
        self._badly = False
        self._held = False
        self._was_bad = False
        self._by_hand_at = -1.0
        self._word: int | None = None

    @property
    def leads(self) -> Leads:
        """Who moves the text just now."""
        if self._held:
            return Leads.HAND
        return Leads.VOICE if self._listens and not self._badly else Leads.PACE

    @property
    def listens(self) -> bool:
        """Whether somebody listens at all."""
        return self._listens

    @property
    def found_again(self) -> bool:
        """Whether her voice leads again after it could not be made out."""
        return self.leads is Leads.VOICE and self._was_bad

    def hear(self, heard: HeardSoFar) -> int | None:
        """The word to go to, if the text is to move by what was heard."""
        if heard.lost and self._listens:
            self._listens, self.lost = False, True
        for position in heard.positions:
            # What was said before she went somewhere else must not pull her back.
            if position.audio_s > self._by_hand_at:
                self._word = position.word
        was = self._badly
        # She is found again with a place, not with a mere silence.
        self._badly = heard.hears_badly or (was and not heard.positions)
        self._was_bad = self._was_bad or (was and not self._badly)
        if not heard.positions or self.leads is not Leads.VOICE:
            return None
        return self._word if heard.positions[-1].audio_s > self._by_hand_at else None

    def go_by_hand(self, word: int, audio_s: float) -> None:
        """She went to a word by hand, ``audio_s`` seconds into the take."""
        self._by_hand_at = audio_s
        self._word = word

    def hold(self) -> int | None:
        """Hold the text, or let go: the word to take it up at, if she is being followed."""
        self._held = not self._held
        return self._word if self.leads is Leads.VOICE else None
