"""The number as a code that a phone scans, over what stands below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.calling import escape
from ui.pages.page_parts import caption
from ui.pages.session_number import NumberCard
from ui.theme import Space
from ui.widgets.card import Card

_SIDE = 188  # logical pixels: scanned well from an arm's length


class CodeShown(QObject):
    """Shows the code on a page when it is asked for at the number, until it is not wanted any more.

    It goes on to the next person: whoever scans one number scans them all.
    """

    def __init__(self, page: QWidget, number: NumberCard) -> None:
        super().__init__(page)
        self._page = page
        self._number = number
        self._sheet: CodeSheet | None = None
        number.code_wanted.connect(self._show)

    @property
    def sheet(self) -> CodeSheet | None:
        """What is shown; None while nothing is."""
        return self._sheet

    def refresh(self) -> None:
        """Another number is on the page."""
        if self._sheet is not None and self._number.link:
            self._sheet.show_number(self._number.link, self._number.written)
        elif self._sheet is not None:
            self.hide()

    def hide(self) -> None:
        """Take it away."""
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        self._number.show_code(False)

    def place(self) -> None:
        """Stand below the number, or as near to it as there is room."""
        if self._sheet is None:
            return
        self._sheet.adjustSize()
        at = self._number.mapTo(self._page, self._number.rect().bottomLeft())
        lowest = self._page.height() - self._sheet.height() - Space.S
        self._sheet.move(at.x(), max(min(at.y() + Space.S, lowest), 0))

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the page is Esc while the code is shown, which takes it away."""
        if self._sheet is None or not escape(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.hide()
        return True

    def _show(self, wanted: bool) -> None:
        if not wanted or not self._number.can_be_handed_on():
            self.hide()
            return
        if self._sheet is None:
            self._sheet = CodeSheet(self._page)
            self._sheet.left.connect(self.hide)
        self.refresh()
        self._sheet.show()
        self._sheet.raise_()
        self.place()


class CodeSheet(Card):
    """The code and how to use it; a click takes it away."""

    left = Signal()

    def __init__(self, page: QWidget) -> None:
        from ui.widgets.qr_code import QrCode  # with what draws it, which few need

        super().__init__(parent=page)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.code = QrCode()
        self.code.setFixedSize(_SIDE, _SIDE)
        words = caption("Scan it with your phone’s camera, then tap to call.")
        words.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.code, 0, centre)
        column.addWidget(words)

    def show_number(self, link: str, written: str) -> None:
        """Draw the code of a ``tel:`` address."""
        self.code.show_text(link, f"Calls {written}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It was scanned."""
        self.left.emit()
