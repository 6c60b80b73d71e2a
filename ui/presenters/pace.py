"""How fast she speaks: as measured in her takes, as the prompter runs until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.usecases import rehearsing
from app.usecases.change import Change, Thing
from ui.desk import Desk


class PacePresenter(QObject):
    """Keeps the pace in step with her takes; ``usual`` gives the prompter's words a minute."""

    changed = Signal(int)
    """Words a minute."""

    def __init__(self, desk: Desk, usual: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._usual = usual
        desk.changed.connect(self._on_change)

    def read(self) -> None:
        """Tell the pace as it is now."""
        self._desk.read(
            lambda: rehearsing.measured_wpm(self._desk.office),
            lambda measured: self.changed.emit(measured or self._usual()),
        )

    def _on_change(self, change: Change) -> None:
        if Thing.TAKES in change.things:
            self.read()
