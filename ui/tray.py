"""Ringwell's place in the system's tray: quiet notices, and a way back to the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

_SHOWN_MS = 12_000  # as long as the window's own notes; the system may decide otherwise


class Tray(QObject):
    """An icon with a menu, there while it is wanted and the system has a tray at all.

    ``window`` is what the menu belongs to.
    """

    open_wanted = Signal()
    """She wants the window."""

    notice_chosen = Signal()
    """She clicked the notice told last."""

    quit_wanted = Signal()
    """She wants Ringwell to end."""

    def __init__(self, window: QWidget, icon: QIcon) -> None:
        super().__init__(window)
        self._menu = QMenu(window)
        self._menu.addAction("Open Ringwell", self.open_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction("Quit", self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip("Ringwell")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.notice_chosen)

    @staticmethod
    def possible() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def there(self) -> bool:
        """Whether she can see the icon: some desktops have no tray."""
        return self._icon.isVisible() and self.possible()

    def set_wanted(self, wanted: bool) -> None:
        """Show the icon, or take it away."""
        self._icon.setVisible(wanted)

    def tell(self, title: str, words: str) -> bool:
        """Show a notice beside the clock; False where that is not possible.

        It comes as mere information, with Ringwell's own picture.  Qt asks for no sound; whether
        the system makes one is set there.
        """
        if not self.there or not self._icon.supportsMessages():
            return False
        self._icon.showMessage(title, words, self._icon.icon(), _SHOWN_MS)
        return True

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()
