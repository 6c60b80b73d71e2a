"""The title of a script: a line that undoes and refuses as the words below it do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class TitleField(QLineEdit):
    """Nothing is undone in it that is kept: Ctrl+Z is then left to the page."""

    refused = Signal()
    """She typed while it is read-only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Title of the script")
        self.setPlaceholderText("What do you call this script?")
        self.setMaxLength(120)

    def set_title(self, title: str) -> None:
        """Show a title from its beginning."""
        self.setText(title)
        self.setCursorPosition(0)

    def close_typing(self) -> None:
        """Forget what there was to undo."""
        caret = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(caret)

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z pass where there is nothing to undo, though the line would take it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of what is typed in vain."""
        if self.isReadOnly() and event.text() and event.text().isprintable():
            self.refused.emit()
        super().keyPressEvent(event)
