"""Keeps the keys that were meant for one person from reaching the next one."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_TAP_S = 0.3  # a finger's second tap comes sooner, and nobody has heard a mailbox by then
_REST_S = 0.7  # the pause after which a note is kept, too


class Taps(QObject):
    """Tells a second tap, and the rest of a note, from what is for whoever is on screen now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = monotonic
        """Seconds that only ever go on."""
        self._pressed: int | None = None
        self._turned_by: int | None = None
        self._since = self._typed = 0.0

    def note(self, key: int) -> None:
        """Somebody is done with; ``key`` is the place of the key that did it, among its kind."""
        self._pressed = key

    def turn(self) -> None:
        """Another person is on the screen."""
        self._turned_by, self._pressed = self._pressed, None
        self._since = self.clock()

    def is_second(self, key: int) -> bool:
        """Whether this is the key that turned to who is on the screen, tapped once more."""
        return key == self._turned_by and self.clock() - self._since < _TAP_S

    def hush(self, place: QWidget) -> None:
        """She was typing: keys go to ``place`` now, and nothing hears them until she rests."""
        self._typed = self.clock()
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only keys with Ctrl are heard."""
        keys = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress
        if event.type() not in keys or not isinstance(event, QKeyEvent):
            return False
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        now = self.clock()
        if now - self._typed >= _REST_S:
            watched.removeEventFilter(self)
            return False
        if event.modifiers() & control:
            return False
        self._typed = now
        event.accept()
        return True
