"""The underlines in a script, as a spelling checker has them, and how one goes through them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from ui.presenters.field_words import told
from ui.presenters.script_check import Hint
from ui.theme_controller import ThemeController
from ui.widgets.script_bubble import Leaving
from ui.widgets.script_chips import gap_at
from ui.widgets.script_hint import HintBubble, tone_of
from ui.widgets.script_text import ScriptText
from ui.widgets.text import plain_tip

_OPTIONAL = re.compile(r"\[[^\[\]]*\]")
_OPTIONAL_TOLD = "Said only when every field in it is known; left out otherwise."


@dataclass(slots=True)
class _Mark:
    """A hint at a place that moves with the words; ``words`` stood there when it was found."""

    hint: Hint
    place: QTextCursor
    words: str

    def holds(self, position: int) -> bool:
        return self.place.selectionStart() <= position <= self.place.selectionEnd()


class ScriptMarks(QObject):
    """Underlines what the hints are about; shows each where the mouse rests or the caret goes."""

    current_changed = Signal(object)
    """The ``Hint`` at the caret, or None."""

    used = Signal()
    """A suggestion has been put into the words."""

    def __init__(self, text: ScriptText, look: ThemeController) -> None:
        super().__init__(text)
        self._text = text
        self._look = look
        self._marks: list[_Mark] = []
        self._optional: list[QTextCursor] = []
        self._current: Hint | None = None
        self._shown: Hint | None = None
        self._revision = text.document().revision()
        self.bubble = HintBubble(look, text)
        self.bubble.used.connect(self._use_shown)
        self._leaving = Leaving(self.bubble)
        text.viewport().installEventFilter(self)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._on_caret)
        text.verticalScrollBar().valueChanged.connect(self.bubble.hide)
        look.changed.connect(self._paint)

    @property
    def current(self) -> Hint | None:
        """The hint at the caret."""
        return self._current

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Underline these in place of those before; their offsets are those of the words now."""
        reading = self._text.reading
        self._marks = [
            _Mark(hint, self._place(hint.start, hint.end), reading.text[hint.start : hint.end])
            for hint in hints
        ]
        self._optional = [
            self._place(found.start(), found.end()) for found in _OPTIONAL.finditer(reading.text)
        ]
        if self._shown is not None and self._shown not in hints:
            self.bubble.hide()
        self._revision = self._text.document().revision()
        self._follow_caret()
        self._paint()

    def hint_under(self, point: QPoint) -> Hint | None:
        """The hint about the words at a point of the viewport."""
        mark = self._mark_under(point)
        return mark.hint if mark else None

    def use(self, hint: Hint) -> bool:
        """Put the suggestion in the place of the words it is about, as one step to undo.

        False when those words are no longer there, or there is nothing to put in their place.
        """
        mark = next((mark for mark in self._marks if mark.hint == hint), None)
        if mark is None or hint.suggestion is None or self._text.isReadOnly():
            return False
        start, end = mark.place.selectionStart(), mark.place.selectionEnd()
        reading = self._text.reading
        if reading.text[reading.offset(start) : reading.offset(end)] != mark.words:
            return False
        self.bubble.hide()
        self._marks.remove(mark)
        self._text.replace(start, end, hint.suggestion)
        self.used.emit()
        return True

    def use_current(self) -> None:
        """Use the suggestion at the caret; without one there, go to the next hint instead."""
        hint = self._shown if self.bubble.isVisible() else self._current
        if hint is None:
            self.step(1)
        else:
            self.use(hint)

    def step(self, by: int) -> None:
        """Go to the next hint (1) or the one before (-1), round the end, and show it."""
        if not self._marks:
            return
        caret = self._text.textCursor().position()
        starts = [mark.place.selectionStart() for mark in self._marks]
        if by > 0:
            place = next((i for i, start in enumerate(starts) if start > caret), 0)
        else:
            before = [i for i, start in enumerate(starts) if start < caret]
            place = before[-1] if before else len(starts) - 1
        self.go_to(self._marks[place].hint)

    def go_to(self, hint: Hint) -> None:
        """Bring the caret to a hint and show it."""
        mark = next((mark for mark in self._marks if mark.hint == hint), None)
        if mark is None:
            return
        cursor = self._text.textCursor()
        cursor.setPosition(mark.place.selectionStart())
        self._text.setTextCursor(cursor)
        self._text.setFocus()
        self._text.ensureCursorVisible()
        self._current = hint
        self._paint()
        self.current_changed.emit(hint)
        self._show(mark)
        words = f"{hint.name}. {hint.why}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    # ------------------------------------------------------------------ painting

    def _place(self, start: int, end: int) -> QTextCursor:
        begin, stop = self._text.reading.positions(start, end)
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(begin)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint(self) -> None:
        theme = self._look.theme
        selections, waves = [], []
        for place in self._optional:
            quiet = QTextCharFormat()
            quiet.setBackground(theme.hover)
            selections.append(_selection(place, quiet))
        for mark in self._marks:
            words, surface = theme.tone(tone_of(mark.hint))
            waves.append((mark.place, words))
            if mark.hint == self._current:
                lit = QTextCharFormat()
                lit.setBackground(surface)
                selections.append(_selection(mark.place, lit))
        self._text.setExtraSelections(selections)
        self._text.set_waves(waves)

    # ------------------------------------------------------------------ the caret

    def _on_caret(self) -> None:
        revision = self._text.document().revision()
        typed, self._revision = revision != self._revision, revision
        if typed:
            self.bubble.hide()
            return
        if self._follow_caret():
            self._paint()
        if self._current is None or not self._text.hasFocus():
            self.bubble.hide()
        else:
            self._show(next(mark for mark in self._marks if mark.hint == self._current))

    def _follow_caret(self) -> bool:
        """Find the hint at the caret; whether it is another one than before."""
        caret = self._text.textCursor().position()
        at = [mark for mark in self._marks if mark.holds(caret)]
        # The shortest, where a clause stands within a long stretch.
        mark = min(at, key=lambda mark: len(mark.words), default=None)
        current = mark.hint if mark else None
        if current == self._current:
            return False
        self._current = current
        self.current_changed.emit(current)
        return True

    def _show(self, mark: _Mark) -> None:
        self._leaving.stop()
        self._shown = mark.hint
        self.bubble.set_hint(mark.hint, may_use=not self._text.isReadOnly())
        start, end = mark.place.selectionStart(), mark.place.selectionEnd()
        rect = self._text.rect_of(start)
        last = self._text.rect_of(max(start, end - 1))
        # Below the whole of it where it has two lines, so that its words can still be read.
        if 0 < last.top() - rect.top() <= 2 * rect.height():
            rect = QRect(min(rect.left(), last.left()), rect.top(), 1, last.bottom() - rect.top())
        self.bubble.come_up(self._text.viewport(), rect)

    def _use_shown(self) -> None:
        if self._shown is not None:
            self.use(self._shown)

    # ------------------------------------------------------------------ the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hover, Esc, and the keyboard going elsewhere."""
        kind = event.type()
        if watched is self._text:
            if kind == QEvent.Type.FocusOut:
                self._leaving.start()
            elif kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
                assert isinstance(event, QKeyEvent)
                if event.key() == Qt.Key.Key_Escape and self.bubble.isVisible():
                    event.accept()
                    if kind == QEvent.Type.KeyPress:
                        self.bubble.hide()
                    return True
        elif kind == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            self._hover(event)
            return True
        elif kind == QEvent.Type.MouseMove and self.bubble.isVisible():
            assert isinstance(event, QMouseEvent)
            mark = self._mark_under(event.position().toPoint())
            if mark is not None and mark.hint == self._shown:
                self._leaving.stop()
            elif self._shown != self._current and not self._leaving.isActive():
                self._leaving.start()
        elif kind == QEvent.Type.Leave and self._shown != self._current:
            self._leaving.start()
        return False

    def _hover(self, event: QHelpEvent) -> None:
        chip = self._text.chip_under(event.pos())
        if chip is not None and (gap := gap_at(self._text.document(), chip)) is not None:
            tip = f"{told(gap)} Double-click to change what is said then."
            QToolTip.showText(
                event.globalPos(), plain_tip(tip), self._text.viewport(), self._text.rect_of(chip)
            )
            return
        mark = self._mark_under(event.pos())
        if mark is not None:
            self._show(mark)
            return
        at = self._letter_under(event.pos())
        if at is not None and any(_within(place, at) for place in self._optional):
            QToolTip.showText(event.globalPos(), plain_tip(_OPTIONAL_TOLD), self._text.viewport())
        else:
            QToolTip.hideText()

    def _letter_under(self, point: QPoint) -> int | None:
        text = self._text
        scrolled = QPointF(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
        layout = text.document().documentLayout()
        at = layout.hitTest(QPointF(point) + scrolled, Qt.HitTestAccuracy.ExactHit)
        return at if at >= 0 else None

    def _mark_under(self, point: QPoint) -> _Mark | None:
        at = self._letter_under(point)
        if at is None:
            return None
        here = [mark for mark in self._marks if _within(mark.place, at)]
        return min(here, key=lambda mark: len(mark.words), default=None)


def _selection(place: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = place
    selection.format = form
    return selection


def _within(place: QTextCursor, position: int) -> bool:
    return place.selectionStart() <= position <= place.selectionEnd()
