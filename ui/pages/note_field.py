"""The field with what is to be remembered about somebody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST, _MOST = 44, 96


class NoteField(QPlainTextEdit):
    """Plain text of a few lines; who keeps it is told of each key, and when it is left."""

    typed = Signal(str)
    """The note as it is after another key."""

    left = Signal()
    """The keyboard left the note."""

    escaped = Signal()
    """Esc: back to where the keyboard belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("What to remember about her")
        self.setAccessibleName("Notes")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_note(self, note: str) -> None:
        """Show a note that was not typed here."""
        if note != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(note)
            self.blockSignals(False)
            self.moveCursor(QTextCursor.MoveOperation.End)  # what is typed comes after it

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is kept now."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc leaves the note before it closes a notice."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
