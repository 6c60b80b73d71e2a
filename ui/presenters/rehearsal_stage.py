"""How far a rehearsal is."""

from __future__ import annotations

from enum import Enum, auto


class Stage(Enum):
    """From the key to the score."""

    READY = auto()
    THEIRS = auto()
    """The greeting, or what they say, sounds."""
    BEEP = auto()
    OPENING = auto()
    """Recording, but no sound has come from the microphone yet."""
    LISTENING = auto()
    ALONE = auto()
    """There is no microphone: the text runs, and nobody listens."""
    FINISHING = auto()
    SCORED = auto()

    @property
    def recording(self) -> bool:
        """Whether what she says is recorded."""
        return self in (Stage.OPENING, Stage.LISTENING)

    @property
    def under_way(self) -> bool:
        """Whether something is going on that another take has to wait for."""
        return self not in (Stage.READY, Stage.SCORED)

    @property
    def may_start_again(self) -> bool:
        """Whether it can be stopped and begun anew."""
        return self.under_way and self is not Stage.FINISHING

    @property
    def text_moves(self) -> bool:
        """Whether the text is followed or runs."""
        return self.recording or self is Stage.ALONE
