"""A take on the speech lane: into its file first, then to the recogniser, and at last the score.

Everything here is called on that lane and nowhere else.
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
from app.speech.units import units
from app.usecases import drills, judging
from app.usecases.drills import Piece
from ui.presenters.leading import HeardSoFar


class Studio:
    """What a rehearsal asks of the speech lane."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser

    def prepare(self, piece: Piece, sounds_like: Mapping[str, str]) -> bool:
        """Get ready to listen to these words; False where nobody can."""
        if not drills.can_be_followed(piece):
            return False
        words = script_words(piece.text, piece.language)
        self._recogniser.prepare(units(words, Pronouncer(sounds_like)))
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
        self, piece: Piece, seller: Seller | None, samples: bytes, hearing: Hearing | None
    ) -> Score:
        """The score of a take."""
        return judging.judge(piece, seller, samples, hearing)

    def hear_again(
        self, piece: Piece, seller: Seller | None, sounds_like: Mapping[str, str], path: Path
    ) -> Score:
        """The score of a take from its file.  ``KnownError`` for a file that cannot be read."""
        samples = read(path)
        hearing = None
        if drills.can_be_followed(piece):
            words = script_words(piece.text, piece.language)
            with suppress(KnownError):  # its length is told all the same
                hearing = self._recogniser.hear_take(units(words, Pronouncer(sounds_like)), samples)
        return judging.judge(piece, seller, samples, hearing)


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
        """All the sound and what was heard in it; None where nobody could listen."""
        self.close()
        samples = bytes(self._samples)
        if self._listener is None:
            return samples, None
        try:
            return samples, self._listener.finish(samples)
        except KnownError:
            return samples, None  # its length and loudness are told all the same

    def close(self) -> None:
        """Close the file."""
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                writer.close()
            except KnownError as fault:
                self._fault = str(fault)
