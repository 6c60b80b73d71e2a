"""Noticing what nobody in this window did: time passing, and another program writing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.usecases.change import Change, Thing
from ui.desk import Desk

_LOOK_EVERY_MS = 15_000


class Watch(QObject):
    """Tells each full minute, and announces changes made by the command line meanwhile."""

    minute = Signal()
    """Another minute has begun; calling hours may have, too."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version: int | None = None
        self._to_minute = QTimer(self)
        self._to_minute.setSingleShot(True)
        self._to_minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._to_minute.timeout.connect(self._minute_began)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_EVERY_MS)
        self._looks.timeout.connect(self.look)

    def start(self) -> None:
        """Begin, with the data as it is now."""
        self._wait_for_minute()
        self._looks.start()
        self.look()

    def look(self) -> None:
        """Ask whether another program has written, and announce it if so."""
        if self._desk.is_open:
            self._desk.read(lambda: self._desk.office.database.version(), self._seen)

    def _seen(self, version: int) -> None:
        before, self._version = self._version, version
        if before is not None and version != before:
            self._desk.changed.emit(Change(frozenset(Thing)))

    def _minute_began(self) -> None:
        self.minute.emit()
        self._wait_for_minute()

    def _wait_for_minute(self) -> None:
        now = self._desk.clock()
        self._to_minute.start(60_000 - now.second * 1000 - now.microsecond // 1000 + 1)
