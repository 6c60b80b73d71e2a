"""The field with what is to be remembered about somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST, _MOST = 44, 96
_Reason = Qt.FocusReason
_BY_KEY = (_Reason.ShortcutFocusReason, _Reason.TabFocusReason, _Reason.BacktabFocusReason)
_COMES_BACK = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason)


class NoteField(QPlainTextEdit):
    """Plain text of a few lines; who keeps it is told of each key, and when it is left.

    With the keyboard she comes to a line of its own below what is there.  That line is no change:
    while nothing stands in it, it is no part of the note, and it is gone when she leaves.
    """

    typed = Signal(str)
    """The note as it is after another key."""

    left = Signal()
    """The keyboard left the note."""

    escaped = Signal()
    """Esc: back to where the keyboard belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = False  # the last line was begun by itself, and nothing was ever in it
        self.setPlaceholderText("What to remember about her")
        self.setAccessibleName("Notes")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.textChanged.connect(self._tell)

    @property
    def note(self) -> str:
        """What is written, without a line that waits for words."""
        text = self.toPlainText()
        return text.removesuffix("\n") if self._line else text

    def show_note(self, note: str) -> None:
        """Show a note that was not typed here."""
        if note != self.note:
            self._line = False
            self._quietly(lambda: self.setPlainText(note))
            self.moveCursor(QTextCursor.MoveOperation.End)  # what is typed comes after it

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By key, what is typed begins a line of its own; a click chose another place."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self._begin_line()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is kept now."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._drop_line()
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

    def _begin_line(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.End)
        text = self.toPlainText()
        if text and not text.endswith("\n"):
            self._quietly(lambda: self.textCursor().insertText("\n"))
            self._line = True

    def _drop_line(self) -> None:
        if self._line:
            self._line = False
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._quietly(self.textCursor().deletePreviousChar)

    def _quietly(self, change: Callable[[], object]) -> None:
        """Change what nobody has typed; what she typed before can still be taken back."""
        self.blockSignals(True)
        change()
        self.blockSignals(False)

    def _tell(self) -> None:
        self._line = False
        self.typed.emit(self.toPlainText())
