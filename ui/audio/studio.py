"""A take on the speech lane: into its file first, then to the recogniser, and at last the score.

Everything here is called on that lane and nowhere else, except where the voice lane is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from app.domain.errors import KnownError
from app.domain.hearing import Hearing
from app.domain.score import Score
from app.domain.script_words import script_words
from app.domain.seller import Seller
from app.speech.pronounce import Pronouncer
from app.speech.recogniser import Recogniser
from app.speech.sound import read
from app.speech.units import Unit, units
from app.usecases import drills, judging
from app.usecases.drills import Piece
from ui.audio.under_way import CallUnderWay, TakeUnderWay


class Studio:
    """What a rehearsal asks of the speech lane, and (``second``) of the voice lane."""

    def __init__(self, recogniser: Recogniser, second: Recogniser) -> None:
        self._recogniser = recogniser
        self._second = second
        self._sounds_like: Mapping[str, str] = {}

    def prepare(self, piece: Piece, sounds_like: Mapping[str, str]) -> bool:
        """Get ready to listen to these words; False where nobody can."""
        if not drills.can_be_followed(piece):
            return False
        self._sounds_like = sounds_like
        said = _units(piece, sounds_like)
        if not said:  # such as "…": there is nothing to listen for
            return False
        self._recogniser.prepare(said)
        return self._recogniser.fault is None

    def warm_up(self) -> None:
        """Read from the disk what the first score needs, before she waits for it."""
        judging.get_ready()

    def warm(self, chunk: bytes) -> None:
        """Sound of the microphone check."""
        self._recogniser.warm(chunk)

    def begin(self, path: Path | None) -> TakeUnderWay:
        """A take begins; ``path`` None keeps its sound in memory only."""
        return TakeUnderWay(self._recogniser, path)

    def begin_call(self, *, for_beeps: bool, speaks: bool) -> CallUnderWay:
        """A call begins, or her words in it; nothing of its sound is kept."""
        return CallUnderWay(self._recogniser, for_beeps=for_beeps, speaks=speaks)

    def judge(
        self,
        piece: Piece,
        seller: Seller | None,
        samples: bytes,
        hearing: Hearing | None,
        *,
        lost: bool = False,
    ) -> Score:
        """The score of a take; ``lost`` tells that its microphone went away."""
        return judging.judge(piece, seller, samples, hearing, lost=lost)

    def hear_again(
        self, piece: Piece, seller: Seller | None, sounds_like: Mapping[str, str], path: Path
    ) -> Score:
        """The score of a take from its file; on the voice lane.

        ``KnownError`` for a file that cannot be read.
        """
        return self._judged_as_a_whole(piece, seller, read(path), sounds_like)

    def judge_unheard(
        self, piece: Piece, seller: Seller | None, samples: bytes, *, lost: bool = False
    ) -> Score:
        """The score of a take whose recogniser was lost; on the voice lane.

        ``lost`` tells that its microphone went away too.
        """
        return self._judged_as_a_whole(piece, seller, samples, self._sounds_like, lost=lost)

    def get_second_ready(self) -> None:
        """Start whoever listens to a whole take, before that is waited for; on the voice lane."""
        self._second.prepare(())

    def _judged_as_a_whole(
        self,
        piece: Piece,
        seller: Seller | None,
        samples: bytes,
        sounds_like: Mapping[str, str],
        *,
        lost: bool = False,
    ) -> Score:
        hearing = None
        said = _units(piece, sounds_like) if drills.can_be_followed(piece) else ()
        if said and self._recogniser.fault is None:
            with suppress(KnownError):  # its length is told all the same
                hearing = self._second.hear_take(said, samples)
        return judging.judge(piece, seller, samples, hearing, lost=lost)


def _units(piece: Piece, sounds_like: Mapping[str, str]) -> tuple[Unit, ...]:
    """What there is to be heard of these words."""
    return tuple(units(script_words(piece.text, piece.language), Pronouncer(sounds_like)))
