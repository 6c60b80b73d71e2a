"""How the words of a session move: the choice, and what it is called."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never


class Moves(StrEnum):
    """Who starts the words, and who moves them."""

    PACE = "pace"
    VOICE = "voice"
    HANDS_FREE = "hands_free"

    @property
    def listens(self) -> bool:
        """Whether a microphone is needed."""
        return self is not Moves.PACE


def moves_words(moves: Moves) -> str:
    """A way in which the words move, on a button or in a menu."""
    match moves:
        case Moves.PACE:
            return "At my pace"
        case Moves.VOICE:
            return "With my voice"
        case Moves.HANDS_FREE:
            return "Hands-free"
        case _:
            assert_never(moves)


def moves_help(moves: Moves) -> str:
    """What that means, as a sentence without its end."""
    match moves:
        case Moves.PACE:
            return "Space starts the words, and they move by themselves"
        case Moves.VOICE:
            return "Space starts, and the words follow your voice"
        case Moves.HANDS_FREE:
            return "The words start at the beep, and follow your voice"
        case _:
            assert_never(moves)
