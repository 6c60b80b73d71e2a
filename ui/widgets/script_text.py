"""The words of a script while they are written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import Size, font
from ui.theme_controller import ThemeController


class ScriptText(QTextEdit):
    """Plain text with fields in it."""

    changed = Signal()
    """The seller changed the words."""

    refused = Signal()
    """She typed, but the script is read only."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(font(Size.LEAD))
        self.setAccessibleName("Words of the script")
        self.textChanged.connect(self.changed)

    def text(self) -> str:
        """The words with their fields."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other words; there is nothing to undo afterwards."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def set_read_only(self, read_only: bool) -> None:
        """Let the words be looked at only."""
        self.setReadOnly(read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing into what is read only is told."""
        typing = event.text().isprintable() and event.text() or event.key() == Qt.Key.Key_Backspace
        if self.isReadOnly() and typing:
            self.refused.emit()
        super().keyPressEvent(event)
