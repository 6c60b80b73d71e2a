"""The takes of a rehearsal on the store lane: begun, then kept with a score or put away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.take import Take
from app.usecases import preferences, takes
from app.usecases.drills import Piece

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.score import Score
    from app.domain.seller import Seller
    from app.usecases.change import Change
    from ui.desk import Desk


class Begun:
    """A take that was begun: its row and file come a moment later, or a fault in their place."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.take: Take | None = None
        self.seller: Seller | None = None
        self._answered = False
        self._waiting: list[Callable[[], None]] = []

    @property
    def is_known(self) -> bool:
        """Whether it is known where it is kept."""
        return self._answered

    @property
    def path(self) -> Path | None:
        """Where its sound goes; None where it can be kept nowhere."""
        return self.take.sound if self.take is not None else None

    def then(self, act: Callable[[], None]) -> None:
        """Do something as soon as it is known where the take is kept."""
        if self._answered:
            act()
        else:
            self._waiting.append(act)

    def answer(self, take: Take | None, seller: Seller | None) -> None:
        """It is known."""
        self.take, self.seller, self._answered = take, seller, True
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()


class TakeKeeper(QObject):
    """Begins, keeps and drops takes.  A take that cannot be kept is scored all the same."""

    kept = Signal(object)
    """A ``Take`` with its score; one that is kept nowhere has the id 0."""

    dropped = Signal(object)
    """The ``Undo`` of putting a take away."""

    refused = Signal(str)
    """Why a take cannot be kept, in a sentence."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def begin(self, piece: Piece) -> Begun:
        """A take of these words; its row and file are made before its sound comes."""
        begun, desk = Begun(piece), self._desk
        script_id, now = piece.script.id, desk.clock()

        def job() -> tuple[Take | None, Seller | None, str]:
            seller = preferences.seller(desk.office)
            try:
                take = takes.begin_take(desk.office, script_id, piece.text, piece.kind, now)
            except KnownError as fault:
                return None, seller, str(fault)
            return take, seller, ""

        def done(result: tuple[Take | None, Seller | None, str]) -> None:
            take, seller, fault = result
            if fault:
                self.refused.emit(fault)
            begun.answer(take, seller)

        desk.read(job, done)
        return begun

    def keep(self, begun: Begun, score: Score) -> None:
        """Keep a take with its score, then tell ``kept``."""
        desk, take, now = self._desk, begun.take, self._desk.clock()
        if take is None:
            self.kept.emit(_kept_nowhere(begun.piece, score, now))
            return

        def job() -> tuple[Take, Change]:
            return takes.keep_take(desk.office, take.id, score, now)

        def refuse(fault: KnownError) -> None:
            self.refused.emit(str(fault))
            self.kept.emit(_kept_nowhere(begun.piece, score, now))

        desk.change(job, lambda result: result[1], lambda result: self.kept.emit(result[0]), refuse)

    def drop(self, begun: Begun, *, quietly: bool = False) -> None:
        """Put a take away; ``dropped`` has the way back unless there is nothing worth it."""
        desk = self._desk

        def act() -> None:
            take = begun.take
            if take is None:
                return
            desk.change(
                lambda: takes.drop_take(desk.office, take.id, desk.clock()),
                lambda change: change,
                lambda change: None if quietly else self.dropped.emit(change.undo),
            )

        begun.then(act)


def _kept_nowhere(piece: Piece, score: Score, now: datetime) -> Take:
    return Take(
        id=0,
        script_id=piece.script.id,
        script_version=piece.script.version,
        title=piece.script.title,
        kind=piece.kind,
        text=piece.text,
        language=piece.language,
        at=now,
        said_on=now.date(),
        seconds=score.seconds,
        sound=None,
        score=score,
        best=False,
        rating=None,
        rating_is_hers=False,
    )
