"""Taking things back, the latest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.usecases import calls
from app.usecases.change import Change, Undo
from ui.desk import Desk

_MOST_KEPT = 50


class UndoPresenter(QObject):
    """Remembers how to take back what was done in this window, newest last.

    When nothing of this window is left, the outcome recorded last is taken back, whoever
    recorded it: perhaps the command line, perhaps the seller yesterday.
    """

    undone = Signal(object)
    """The ``Change`` that took something back, after it was announced."""

    nothing = Signal(str)
    """There is nothing that could be taken back, in a sentence."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: list[Undo] = []
        self._busy = False
        desk.changed.connect(self._remember)
        desk.store.bug.connect(self._on_bug)

    def undo(self) -> None:
        """Take the latest change back; ignored while one is being taken back."""
        if self._busy:
            return
        desk = self._desk
        if self._kept:
            latest = self._kept.pop()
            self._run(lambda: latest(desk.clock()))
        else:
            self._run(lambda: calls.undo_last(desk.office, desk.clock()).change)

    def undo_this(self, undo: Undo) -> None:
        """Take back the change that a notice offers to take back."""
        if self._busy:
            return
        if undo in self._kept:
            self._kept.remove(undo)
        self._run(lambda: undo(self._desk.clock()))

    def _run(self, job: Callable[[], Change]) -> None:
        self._busy = True

        def done(change: Change) -> None:
            # What was taken back is not itself remembered, or Ctrl+Z twice would go in a circle.
            self._desk.changed.emit(replace(change, undo=None))
            self._busy = False
            self.undone.emit(change)

        def refused(fault: KnownError) -> None:
            self._busy = False
            if isinstance(fault, calls.NothingToTakeBack):
                self.nothing.emit("There is nothing to take back just now.")
            else:
                self._desk.store.known_error.emit(str(fault))

        self._desk.read(job, done, refused)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; the next wish is heard again."""
        self._busy = False

    def _remember(self, change: Change) -> None:
        if change.undo is not None:
            self._kept = [*self._kept, change.undo][-_MOST_KEPT:]
