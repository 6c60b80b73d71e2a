"""The number on a card, wherever it stands: to be copied, or dialled by this computer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.domain.contact import PhoneNumber
from app.domain.dialling import tel_uri


class NumberAtHand(QObject):
    """Holds the number of the contact on screen."""

    said = Signal(str)
    """A sentence for the notice bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number: PhoneNumber | None = None
        self._written = ""

    @property
    def link(self) -> str:
        """The number as a ``tel:`` address; "" where there is none that can be dialled."""
        number = self._number
        return tel_uri(number.dialled, number.extension) if number is not None else ""

    def take(self, number: PhoneNumber | None, written: str) -> None:
        """Hold another number; ``written`` is how it stands on screen."""
        self._number = number
        self._written = written

    def copy(self) -> None:
        """Put the number on the clipboard, as it is dialled."""
        if self._number is not None:
            QGuiApplication.clipboard().setText(self._number.dialled)
            self.said.emit(f"Copied {self._written}")

    def can_be_handed_on(self) -> bool:
        """Whether something else can dial the number; she is told where nothing can."""
        if self._number is not None and not self.link:
            self.said.emit("There is more than a number here; please dial it by hand.")
        return bool(self.link)

    def open_link(self) -> bool:
        """Hand the number to the system's own telephone program; whether there is one."""
        if not self.can_be_handed_on():
            return False
        opened = QDesktopServices.openUrl(QUrl(self.link))
        if not opened:
            self.said.emit("This computer has no program for calls; dial the number by hand.")
        return opened
