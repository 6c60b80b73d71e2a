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
from app.speech.take_file import TakeWriter
from app.speech.units import Unit, units
from app.usecases import drills, judging
from app.usecases.drills import Piece
from ui.presenters.leading import HeardSoFar


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


class TakeUnderWay:
    """The sound of one take.  Nothing the recogniser does can lose it."""

    def __init__(self, recogniser: Recogniser, path: Path | None) -> None:
        self._recogniser = recogniser
        self._listener: Recogniser | None = None  # nobody yet
        self._samples = bytearray()
        self._writer: TakeWriter | None = None
        self._fault = ""
        if path is not None:
            try:
                self._writer = TakeWriter(path)
            except KnownError as fault:
                self._fault = str(fault)

    def listen(self) -> None:
        """The recogniser is prepared for this take; what was said before is heard as well."""
        self._listener = self._recogniser
        self._listener.begin()
        if self._samples:
            self._listener.feed(bytes(self._samples))

    def stop_listening(self) -> None:
        """Go on without the recogniser."""
        self._listener = None

    def hear(self, chunk: bytes) -> HeardSoFar:
        """The next sound: first into the file, then to the recogniser."""
        self._samples += chunk
        if self._writer is not None:
            try:
                self._writer.append(chunk)
            except KnownError as fault:
                self._fault = str(fault)
        told, self._fault = self._fault, ""
        listener = self._listener
        if listener is None:
            return HeardSoFar(fault=told)
        listener.feed(chunk)
        return HeardSoFar(listener.positions(), listener.hears_badly, listener.lost, told)

    def go_to(self, word: int) -> None:
        """She went to this word by hand."""
        if self._listener is not None:
            self._listener.go_to(word)

    def finish(self) -> tuple[bytes, Hearing | None]:
        """All the sound and what was heard in it; None where nobody listened to its end."""
        self.close()
        heard = self._listener.finish() if self._listener is not None else None
        return bytes(self._samples), heard

    def close(self) -> None:
        """Close the file."""
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                writer.close()
            except KnownError as fault:
                self._fault = str(fault)
