"""The words of a script while they are written: plain letters, with fields as chips among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.presenters.field_words import gap_of, safe
from ui.theme import Size, font
from ui.theme_controller import ThemeController
from ui.widgets.script_chips import ChipPainter, Reading, gap_at, put, speakable
from ui.widgets.script_waves import draw_wave, line_rects, x_of

LIMIT = 5_000
"""The most letters a script has; a good message has some 400."""

_LINE_HEIGHT = 136.0  # per cent
_WRAPPED = 60  # letters of a line that was broken to fit a file rather than on purpose
_TYPED_GAP = re.compile(r"\{[^{}\[\]]*\}")
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_CHANGING = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Cut)
_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScriptText(QTextEdit):
    """What is typed, pasted or dropped arrives as plain text; ``{first_name}`` becomes a chip."""

    changed = Signal()
    """The words are other ones than before."""

    refused = Signal()
    """The seller typed, but the script is read only."""

    told = Signal(str)
    """A sentence about what could not be done."""

    chip_wanted = Signal(int)
    """She wants to look into the chip behind this position."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font(Size.LEAD))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Words of the script")
        self.setPlaceholderText("Write the way you talk…")
        self.document().setDocumentMargin(2)
        self._painter = ChipPainter(look, self)
        self._painter.register(self.document())
        self._reading: Reading | None = None
        self.language = "en"
        self.waves: Sequence[tuple[QTextCursor, QColor]] = ()
        # Told before ``textChanged``, whose listeners shall read the new words.
        self.document().contentsChange.connect(self._forget)
        self.textChanged.connect(self.changed)
        self.set_text("")

    # ------------------------------------------------------------------ the words

    @property
    def reading(self) -> Reading:
        """The words, and which letter stands where."""
        if self._reading is None:
            self._reading = Reading(self.document())
        return self._reading

    def text(self) -> str:
        """The words with their fields, as ``app.domain.script`` reads them."""
        return self.reading.text

    def set_text(self, text: str) -> None:
        """Show other words, cut to ``LIMIT``, without a signal and with nothing to undo."""
        self.blockSignals(True)
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        put(cursor, _unwrapped(speakable(text)[:LIMIT]).rstrip(), QTextCharFormat())
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(False)

    @property
    def may_undo(self) -> bool:
        """Whether something was typed since the words were set or ``close_typing`` was called."""
        document = self.document()
        return not self.isReadOnly() and document.isModified() and document.isUndoAvailable()

    def close_typing(self) -> None:
        """The words are saved as they are now: what is typed from here on is undone apart."""
        self.document().setModified(False)  # Qt joins no typing across this

    def set_pixels(self, pixels: int) -> None:
        """Write in type of this size."""
        if pixels != self.font().pixelSize():
            self.setFont(font(pixels))

    def replace(self, start: int, end: int, text: str) -> None:
        """Put words with fields between two positions, as one step to undo; the caret follows."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        put(cursor, text, QTextCharFormat())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def set_read_only(self, read_only: bool) -> None:
        """Let the words be read and copied only."""
        self.setReadOnly(read_only)
        if read_only:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def _forget(self, _at: int, _removed: int, _added: int) -> None:
        self._reading = None

    # ------------------------------------------------------------------ underlining

    def set_waves(self, waves: Sequence[tuple[QTextCursor, QColor]]) -> None:
        """Underline what these cursors have selected, each in its colour."""
        self.waves = waves
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, then the waves below them."""
        super().paintEvent(event)
        if not self.waves:
            return
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for place, colour in self.waves:
            for rect in line_rects(self.document(), place):
                draw_wave(painter, rect, colour)

    # ------------------------------------------------------------------ typing

    def event(self, event: QEvent) -> bool:
        """Without new typing, Ctrl+Z is the window's: it takes back what was done last."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.may_undo
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are letters, whatever stands beside them; a field just closed becomes a chip."""
        typed = event.text()
        writes = bool(typed) and typed.isprintable() and not _is_command(event)
        erases = event.key() in _ERASING
        if event.matches(QKeySequence.StandardKey.Undo) and not self.may_undo:
            event.ignore()
            return
        if self.isReadOnly():
            if writes or erases or any(map(event.matches, _CHANGING)):
                self.refused.emit()
            else:
                super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_F2 and (chip := self.chip_at_caret()) is not None:
            self.chip_wanted.emit(chip)
            return
        cursor = self.textCursor()
        if writes:
            if not self._room():
                self._tell_full()
                return
            if cursor.charFormat().objectType():
                self.setCurrentCharFormat(QTextCharFormat())
        super().keyPressEvent(event)
        if (writes or erases) and not any(map(event.matches, _UNDOING)):
            self._gather()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The same for letters that are composed."""
        if self.textCursor().charFormat().objectType() and not self.isReadOnly():
            self.setCurrentCharFormat(QTextCharFormat())
        super().inputMethodEvent(event)
        if event.commitString() and not self.isReadOnly():
            self._gather()

    def _gather(self) -> None:
        """Turn each field that is written out into a chip, together with what was just typed."""
        reading = self.reading
        for found in reversed(list(_TYPED_GAP.finditer(reading.text))):
            start, end = reading.positions(found.start(), found.end())
            gap = gap_of(found[0])
            if end - start < 2 or gap is None:
                continue  # a chip already, or a name that nobody knows
            code = found[0]
            if gap.fallback is None and not _is_bracketed(reading.text, found.start()):
                code = safe(gap.field, self.language)  # as the list of fields puts it in
            cursor = QTextCursor(self.document())
            cursor.joinPreviousEditBlock()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            put(cursor, code, QTextCharFormat())
            cursor.endEditBlock()

    def _room(self) -> int:
        """How many letters more may be written in place of the selection."""
        return LIMIT - len(self.text()) + len(self._selected())

    def _tell_full(self) -> None:
        self.told.emit(f"A script holds up to {LIMIT:,} letters, and this one is full.")

    # ------------------------------------------------------------------ copying and pasting

    def _selected(self) -> str:
        cursor, reading = self.textCursor(), self.reading
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return reading.text[reading.offset(start) : reading.offset(end)]

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the script's own text, so that it can be pasted anywhere."""
        copied = QMimeData()
        copied.setText(self._selected())
        return copied

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText() and not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in plain text, as much of it as there is room for."""
        text, room = speakable(source.text()), self._room()
        if len(text) > room:
            text = text[:room]
            self.told.emit(
                f"A script holds up to {LIMIT:,} letters; the end of what you pasted is left out."
            )
        cursor = self.textCursor()
        put(cursor, text, QTextCharFormat())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # ------------------------------------------------------------------ chips

    def chip_at_caret(self) -> int | None:
        """The position of the chip that is selected, or stands beside the caret."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            start = cursor.selectionStart()
            alone = cursor.selectionEnd() == start + 1
            return start if alone and gap_at(self.document(), start) else None
        here = cursor.position()
        return next((at for at in (here, here - 1) if gap_at(self.document(), at)), None)

    def chip_under(self, point: QPoint) -> int | None:
        """The position of the chip at a point of the viewport."""
        near = self.cursorForPosition(point).position()
        for at in (near - 1, near):
            if gap_at(self.document(), at) and self.rect_of(at).contains(point):
                return at
        return None

    def rect_of(self, position: int) -> QRect:
        """Where the letter or chip behind a position stands in the viewport."""
        block = self.document().findBlock(position)
        inside = position - block.position()
        line = block.layout().lineForTextPosition(inside)
        if not line.isValid():
            return self.cursorRect()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        first, last = (x_of(line.cursorToX(place)) for place in (inside, inside + 1))
        corner = origin + QPointF(0, line.y()) - scrolled
        left, right = sorted((first, last))  # from right to left in Hebrew
        return QRect(
            round(corner.x() + left),
            round(corner.y()),
            max(1, round(right - left)),
            round(line.height()),
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a chip: look into it."""
        chip = self.chip_under(event.position().toPoint())
        if chip is None:
            super().mouseDoubleClickEvent(event)
        elif self.isReadOnly():
            self.refused.emit()
        else:
            self.chip_wanted.emit(chip)


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is held that makes a letter a command; AltGr makes letters."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier
        | Qt.KeyboardModifier.KeypadModifier
        | Qt.KeyboardModifier.GroupSwitchModifier
    )
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return held not in (Qt.KeyboardModifier.NoModifier, both)


def _is_bracketed(text: str, at: int) -> bool:
    """Whether a place stands between square brackets, where a field needs no words instead."""
    return text.rfind("[", 0, at) > text.rfind("]", 0, at)


def _unwrapped(text: str) -> str:
    """Lines that were broken to fit a file, joined again; said aloud it is all one blank."""
    lines = text.split("\n")
    result = lines[0]
    for before, line in pairwise(lines):
        broken = len(before) >= _WRAPPED and before.rstrip()[-1:] not in ".!?…:]"
        result = f"{result.rstrip()} {line.lstrip()}" if broken else f"{result}\n{line}"
    return result
