"""Why something is underlined: said where the caret goes and where the mouse rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip

from ui.presenters.field_words import told
from ui.presenters.script_check import Hint
from ui.theme_controller import ThemeController
from ui.widgets.script_bubble import Leaving
from ui.widgets.script_chips import gap_at
from ui.widgets.script_hint import HintBubble
from ui.widgets.script_marks import Mark, ScriptMarks
from ui.widgets.script_text import ScriptText
from ui.widgets.text import plain_tip

_CHIP_TOLD = "F2 or a double-click changes these words."
_BARE_TOLD = "F2 or a double-click gives it words to say where there is none."
_OPTIONAL_TOLD = "Said only when every field in it is known; left out otherwise."


class ScriptReasons(QObject):
    """Follows caret and mouse through the marks of a script, and goes from one to the next."""

    current_changed = Signal(object)
    """The ``Hint`` at the caret, or None."""

    def __init__(self, text: ScriptText, marks: ScriptMarks, look: ThemeController) -> None:
        super().__init__(text)
        self._text = text
        self._marks = marks
        self._current: Hint | None = None
        self._shown: Hint | None = None
        self._revision = text.document().revision()
        self.bubble = HintBubble(look, text)
        self.bubble.used.connect(self.use)
        self._leaving = Leaving(self.bubble)
        text.viewport().installEventFilter(self)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._on_caret)
        text.verticalScrollBar().valueChanged.connect(self.bubble.hide)
        marks.renewed.connect(self._on_marks)
        marks.used.connect(self.bubble.hide)

    @property
    def current(self) -> Hint | None:
        """The hint at the caret."""
        return self._current

    def use(self) -> None:
        """Use the suggestion on show or at the caret; without one, go to the next hint instead."""
        hint = self._shown if self.bubble.isVisible() else self._current
        if hint is None:
            self.step(1)
        else:
            self._marks.use(hint)

    def step(self, by: int) -> None:
        """Go to the next hint (1) or the one before (-1), round the end, and show it."""
        marks = self._marks.marks
        if not marks:
            return
        here = self._marks.mark_of(self._current)
        if here is not None:
            place = marks.index(here) + by
        else:
            caret = self._text.textCursor().position()
            place = sum(mark.start <= caret for mark in marks) - (by < 0)
        self.go_to(marks[place % len(marks)].hint)

    def go_to(self, hint: Hint) -> None:
        """Bring the caret to a hint and show it."""
        mark = self._marks.mark_of(hint)
        if mark is None:
            return
        cursor = self._text.textCursor()
        cursor.setPosition(mark.start)
        self._text.setTextCursor(cursor)
        self._text.setFocus()
        self._text.ensureCursorVisible()
        self._make_current(hint)  # another may begin at the same place
        self._show(mark)
        words = f"{hint.name}. {hint.why}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    def mark_under(self, point: QPoint) -> Mark | None:
        """The mark at a point of the viewport."""
        at = self._letter_under(point)
        return None if at is None else self._marks.mark_at(at)

    # ------------------------------------------------------------------ the caret

    def _on_caret(self) -> None:
        revision = self._text.document().revision()
        typed, self._revision = revision != self._revision, revision
        if typed:
            self.bubble.hide()
            return
        mark = self._marks.mark_at(self._text.textCursor().position())
        self._make_current(mark.hint if mark else None)
        if mark is None or not self._text.hasFocus():
            self.bubble.hide()
        else:
            self._show(mark)

    def _on_marks(self) -> None:
        """The words were looked through: what is shown may no longer be true."""
        self._revision = self._text.document().revision()
        if self._marks.mark_of(self._shown) is None:
            self.bubble.hide()
        mark = self._marks.mark_at(self._text.textCursor().position())
        if self._current is None or self._marks.mark_of(self._current) is None or mark is None:
            self._make_current(mark.hint if mark else None)

    def _make_current(self, hint: Hint | None) -> None:
        if hint != self._current:
            self._current = hint
            self._marks.light(hint)
            self.current_changed.emit(hint)

    def _show(self, mark: Mark) -> None:
        self._leaving.stop()
        self._shown = mark.hint
        self.bubble.set_hint(mark.hint, may_use=not self._text.isReadOnly())
        rect = self._text.rect_of(mark.start)
        last = self._text.rect_of(max(mark.start, mark.end - 1))
        # Below the whole of it where it has two lines, so that its words can still be read.
        if 0 < last.top() - rect.top() <= 2 * rect.height():
            rect = QRect(min(rect.left(), last.left()), rect.top(), 1, last.bottom() - rect.top())
        self.bubble.come_up(self._text.viewport(), rect)

    # ------------------------------------------------------------------ the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hover, Esc, and the keyboard going elsewhere."""
        kind = event.type()
        if watched is self._text:
            if kind == QEvent.Type.FocusOut:
                self._leaving.start()
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if isinstance(event, QHelpEvent):
            self._hover(event)
            return True
        if kind == QEvent.Type.MouseMove and self.bubble.isVisible():
            assert isinstance(event, QMouseEvent)
            mark = self.mark_under(event.position().toPoint())
            if mark is not None and mark.hint == self._shown:
                self._leaving.stop()
            elif self._shown != self._current and not self._leaving.isActive():
                self._leaving.start()
        elif kind == QEvent.Type.Leave and self._shown != self._current:
            self._leaving.start()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Esc takes the bubble away, before it means something else to the page."""
        if event.key() != Qt.Key.Key_Escape or not self.bubble.isVisible():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.bubble.hide()
        return True

    def _hover(self, event: QHelpEvent) -> None:
        text, point = self._text, event.pos()
        chip = text.chip_under(point)
        gap = None if chip is None else gap_at(text.document(), chip)
        mark, at = self.mark_under(point), self._letter_under(point)
        if chip is not None and gap is not None:
            how = _BARE_TOLD if gap.fallback is None else _CHIP_TOLD
            tip = plain_tip(f"{told(gap)} {how}")
            QToolTip.showText(event.globalPos(), tip, text.viewport(), text.rect_of(chip))
        elif mark is not None:
            self._show(mark)
        elif at is not None and self._marks.is_optional(at):
            QToolTip.showText(event.globalPos(), plain_tip(_OPTIONAL_TOLD), text.viewport())
        else:
            QToolTip.hideText()

    def _letter_under(self, point: QPoint) -> int | None:
        text = self._text
        scrolled = QPointF(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
        layout = text.document().documentLayout()
        at = layout.hitTest(QPointF(point) + scrolled, Qt.HitTestAccuracy.ExactHit)
        return at if at >= 0 else None
