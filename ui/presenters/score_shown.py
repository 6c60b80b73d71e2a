"""The take whose score is on show, kept in step with the data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.rehearsal_plan import Rating
from app.domain.take import Take
from app.usecases import rehearsing, takes
from app.usecases.change import Change, Thing
from ui.desk import Desk
from ui.presenters.rehearse_score import RATINGS, ScoreShown, look_at, look_at_alone


class ScoreShownPresenter(QObject):
    """Shows one take at a time; the latest one is read."""

    shown = Signal(object)
    """A ``ScoreShown``."""

    gone = Signal()
    """The take on show is no longer there."""

    noticed = Signal(str, object)
    """What has just been done, and its ``Undo`` or None."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._take: Take | None = None
        self._ticket = 0
        desk.changed.connect(self._on_change)

    @property
    def take(self) -> Take | None:
        """The take on show."""
        return self._take

    def show(self, take: Take) -> None:
        """Show a take that has just been scored."""
        self._take = take
        self._read(lambda: take, in_hand=take)

    def rate(self, rating: Rating) -> None:
        """Her own word on how it went."""
        take, desk = self._take, self._desk
        if take is None or take.id == 0 or take.rating is rating:
            return
        desk.change(
            lambda: rehearsing.rate(desk.office, take.id, rating, desk.clock()),
            lambda change: change,
            lambda change: self.noticed.emit(f"Noted: {RATINGS[rating].lower()}.", change.undo),
        )

    def _read(self, find: Callable[[], Take], in_hand: Take | None = None) -> None:
        """Look at a take; if that fails, show the one ``in_hand`` as it is."""
        self._ticket += 1
        ticket, desk = self._ticket, self._desk

        def job() -> ScoreShown:
            return look_at(desk.office, find(), desk.clock())

        def done(shown: ScoreShown) -> None:
            if ticket == self._ticket:
                self._take = shown.take
                self.shown.emit(shown)

        def fail(_fault: KnownError) -> None:
            if ticket != self._ticket:
                return
            if in_hand is not None:
                done(look_at_alone(in_hand, desk.clock()))
                return
            self._take = None
            self.gone.emit()

        desk.read(job, done, fail)

    def _on_change(self, change: Change) -> None:
        take = self._take
        if take is None or take.id == 0 or Thing.TAKES not in change.things:
            return
        self._read(lambda: takes.take(self._desk.office, take.id))
