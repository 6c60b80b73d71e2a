"""A take being recorded: from the microphone to the speech lane, and back what was heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from ui.presenters.leading import HeardSoFar

if TYPE_CHECKING:
    from app.domain.hearing import Hearing
    from app.domain.score import Score
    from app.domain.seller import Seller
    from app.usecases.drills import Piece
    from ui.audio.booth import Booth

BYTES_A_SECOND = 32_000


class UnderWay(Protocol):
    """A take on the speech lane; see ``ui.audio.studio.TakeUnderWay``."""

    def hear(self, chunk: bytes) -> HeardSoFar: ...

    def go_to(self, word: int) -> None: ...

    def finish(self) -> tuple[bytes, Hearing | None]: ...

    def close(self) -> None: ...


class Studio(Protocol):
    """What a rehearsal asks of the speech lane; see ``ui.audio.studio``."""

    def prepare(self, piece: Piece, sounds_like: Mapping[str, str]) -> bool: ...

    def judge(
        self, piece: Piece, seller: Seller | None, samples: bytes, hearing: Hearing | None
    ) -> Score: ...


MakeTake = Callable[[Path | None, bool], UnderWay]
"""Begins a take on the lane whose sound goes to this file, or to none where there is no room.

The flag tells whether the recogniser, which is prepared, shall listen.
"""


class Recording(QObject):
    """One take after the other.  Sound is taken from the moment of ``start``, file or not.

    ``seconds`` counts the sound that has arrived, so it cannot run ahead of the recording.
    """

    began = Signal()
    """The first sound of a take is there."""

    heard = Signal(object)
    """A ``HeardSoFar``."""

    level_changed = Signal(float)
    """How loud it is just now, dBFS."""

    seconds_changed = Signal(float)

    lost = Signal(str)
    """The microphone went away: a sentence.  What was recorded is kept until ``finish``."""

    def __init__(self, booth: Booth, make: MakeTake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._booth = booth
        self._make = make
        self._number = 0
        self._under_way = self._listening = self._has_file = False
        self._bytes = 0
        self._waiting: list[bytes] = []
        self._take: UnderWay | None = None  # touched on the lane only
        booth.microphone.chunk.connect(self._hear)
        booth.microphone.level.connect(self._measure)
        booth.microphone.lost.connect(self._lose)

    @property
    def seconds(self) -> float:
        """How much sound of the take there is."""
        return self._bytes / BYTES_A_SECOND

    def open(self) -> None:
        """Open the microphone; its sound is thrown away until ``start``."""
        self._number += 1
        self._bytes = 0
        self._waiting.clear()
        self._under_way, self._listening, self._has_file = True, False, False
        self._booth.microphone.start(self._booth.microphone_id)

    def start(self) -> None:
        """From now on it is the take."""
        self._listening = True

    def keep_in(self, path: Path | None, *, listens: bool) -> None:
        """The file is there (None: there is none); what was said meanwhile goes in first."""
        self._has_file = True

        def begin() -> None:
            self._take = self._make(path, listens)

        self._booth.lane.run(begin)
        waiting, self._waiting = self._waiting, []
        for chunk in waiting:
            self._send(chunk)

    def go_to(self, word: int) -> None:
        """She went to this word by hand."""

        def job() -> None:
            if self._take is not None:
                self._take.go_to(word)

        self._booth.lane.run(job)

    def finish(self, done: Callable[[bytes, Hearing | None], None]) -> None:
        """Stop; ``done`` gets all the sound and what was heard, None where nobody could listen.

        The file must be known by then.
        """
        self._stop()
        self._under_way = False

        def job() -> tuple[bytes, Hearing | None]:
            take, self._take = self._take, None
            return take.finish() if take is not None else (b"", None)

        self._booth.lane.run(job, lambda result: done(*result))

    def abandon(self) -> None:
        """Stop and close the file; what was said stays in it."""
        self._stop()
        self._under_way = False
        self._waiting.clear()

        def job() -> None:
            take, self._take = self._take, None
            if take is not None:
                take.close()

        self._booth.lane.run(job)

    def _stop(self) -> None:
        if self._under_way:
            self._booth.microphone.stop()  # which may hand over its last sound
        self._listening = False

    def _hear(self, chunk: bytes) -> None:
        if not self._listening:
            return
        first = self._bytes == 0
        self._bytes += len(chunk)
        if first:
            self.began.emit()
        if self._has_file:
            self._send(chunk)
        else:
            self._waiting.append(chunk)
        self.seconds_changed.emit(self.seconds)

    def _send(self, chunk: bytes) -> None:
        number = self._number

        def job() -> HeardSoFar | None:
            return self._take.hear(chunk) if self._take is not None else None

        def done(heard: HeardSoFar | None) -> None:
            if heard is not None and number == self._number and self._under_way:
                self.heard.emit(heard)

        self._booth.lane.run(job, done)

    def _measure(self, level: float) -> None:
        if self._under_way:
            self.level_changed.emit(level)

    def _lose(self, sentence: str) -> None:
        if self._under_way:
            self.lost.emit(sentence)
