"""Getting ready to listen to a script before it is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.usecases import pronunciations
from app.usecases.drills import Piece

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.lanes import Lane
    from ui.presenters.recording import Studio


class Preparation(QObject):
    """One script at a time: the latest one asked for."""

    ready = Signal()
    """It is known whether anybody can listen."""

    def __init__(
        self, desk: Desk, lane: Lane, studio: Studio, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._studio = studio
        self._piece: Piece | None = None
        self.can_listen: bool | None = None
        """Whether somebody can listen to it; None while that is not known yet."""

    def prepare(self, piece: Piece) -> None:
        """She may say this soon."""
        known = self._piece
        if known is not None and (piece.text, piece.language) == (known.text, known.language):
            return
        self._piece, self.can_listen = piece, None
        desk, lane, studio = self._desk, self._lane, self._studio

        def done(listens: bool) -> None:
            if piece is self._piece:
                self.can_listen = listens
                self.ready.emit()

        def cannot(_fault: object = None) -> None:
            done(False)

        def prepare(sounds: Mapping[str, str]) -> None:
            lane.run(lambda: studio.prepare(piece, sounds), done, cannot, cannot)

        desk.read(lambda: pronunciations.sounds_like(desk.office), prepare, cannot, cannot)

    def forget(self) -> None:
        """How words are said has changed: get ready anew the next time."""
        self._piece = None
