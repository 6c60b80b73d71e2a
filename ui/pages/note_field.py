"""The field with what is to be remembered about somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST, _MOST = 44, 96
_Reason = Qt.FocusReason
_BY_KEY = (_Reason.ShortcutFocusReason, _Reason.TabFocusReason, _Reason.BacktabFocusReason)
_COMES_BACK = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason)


class NoteField(QPlainTextEdit):
    """Plain text of a few lines; who keeps it is told of each key, and when it is left.

    Where she comes with the keyboard, her first words begin a line of their own below what is
    there.  Until then nothing is changed, and what she did before can still be undone and redone.
    """

    typed = Signal(str)
    """The note as it is after another key."""

    left = Signal()
    """The keyboard left the note."""

    escaped = Signal()
    """Esc: back to where the keyboard belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = False  # the next words begin a line of their own
        self._told = ""
        self.setPlaceholderText("What to remember about her")
        self.setAccessibleName("Notes")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._chose_place)

    def show_note(self, note: str) -> None:
        """Show a note that was not typed here: nothing of the one before can come back."""
        line, self._told = self._line, note
        self.blockSignals(True)
        self.setPlainText(note)
        self.moveCursor(QTextCursor.MoveOperation.End)  # what is typed comes after it
        self.blockSignals(False)
        self._line = line

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By key, what is typed begins a line of its own; a click chose another place."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._line = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is kept now."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._line = False
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        command = plain == Qt.KeyboardModifier.ControlModifier or not event.text().isprintable()
        self._put(
            "" if command else event.text(), lambda: super(NoteField, self).keyPressEvent(event)
        )

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words that were composed begin the line too, once they are chosen."""
        words = "" if event.replacementLength() else event.commitString()
        if words:
            super().inputMethodEvent(QInputMethodEvent())  # no longer composed where they were
        self._put(words, lambda: super(NoteField, self).inputMethodEvent(event))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped begins the line too."""
        self._put(source.text(), lambda: super(NoteField, self).insertFromMimeData(source))

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

    def _put(self, words: str, put: Callable[[], None]) -> None:
        """Put words in, on the line that waits for them: one Ctrl+Z takes both back."""
        cursor = self.textCursor()
        at_end = cursor.atEnd() and not cursor.hasSelection()
        if not (words and self._line and at_end) or cursor.atBlockStart():
            put()
            return
        cursor.beginEditBlock()
        cursor.insertText("\n")
        put()
        cursor.endEditBlock()

    def _chose_place(self) -> None:
        self._line = False

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._told:  # words that are still being composed are no part of it
            self._told = text
            self.typed.emit(text)
