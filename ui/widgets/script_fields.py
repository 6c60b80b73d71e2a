"""The list of fields that comes up while one is typed, or when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.domain.script import Field
from ui.presenters.field_words import FILLED_WITH, NAMES, gap_of, matching, safe
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.script_bubble import Bubble
from ui.widgets.script_text import ScriptText

_TYPED = re.compile(r"\{[^{}\[\]|\n]*$")
_ROW = 34
_MOST_ROWS = 7
_WIDTH = 420
_SAYS = Qt.ItemDataRole.UserRole + 1
_KNOWN = Qt.ItemDataRole.UserRole + 2
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class FieldCompletion(QObject):
    """Offers fields with what each will say; Enter or Tab puts one in, Esc closes the list.

    It comes up by itself when a brace is typed; ``ask`` brings it up anywhere.
    """

    def __init__(self, text: ScriptText, look: ThemeController) -> None:
        super().__init__(text)
        self._text = text
        self._values: Mapping[Field, str | None] = {}
        self._language = "en"
        self._begin: int | None = None  # where what she asked for without a brace begins
        self._closed = False  # she closed the list for the brace she is at
        self._bubble = Bubble(look, _WIDTH, text)
        self._bubble.box.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName("Fields")
        self._list.setItemDelegate(_Rows(look, self._list))
        self._list.itemClicked.connect(lambda _item: self._take())
        self._bubble.box.addWidget(self._list)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the list is on show."""
        return self._bubble.isVisible()

    @property
    def offered(self) -> tuple[Field, ...]:
        """The fields in the list, in order; empty while it is closed."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(_field(item) for item in items) if self.is_open else ()

    def set_values(self, language: str, values: Mapping[Field, str | None]) -> None:
        """What each field says now, and the language of the words around it."""
        self._language, self._values = language, values

    def ask(self) -> None:
        """Offer every field at the caret."""
        if self._text.isReadOnly():
            self._text.refused.emit()
            return
        self._text.setFocus()
        self._begin = self._text.textCursor().selectionStart()
        self._offer("")

    def close(self) -> None:
        """Take the list away."""
        self._begin = None
        self._bubble.hide()

    def _follow(self) -> None:
        """Offer what fits the letters between the brace and the caret."""
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = _TYPED.search(before)
        if self._text.isReadOnly() or cursor.hasSelection() or not self._text.hasFocus():
            self.close()
        elif typed:
            self._begin = None
            if not self._closed:
                self._offer(typed[0][1:])
        else:
            self._closed = False
            asked = self._asked_for()
            if asked is None:
                self.close()
            else:
                self._offer(asked)

    def _asked_for(self) -> str | None:
        """What she typed since she asked; None when she did not, or went elsewhere."""
        if self._begin is None:
            return None
        cursor = self._text.textCursor()
        if not self._begin <= cursor.position() <= self._begin + 20:
            return None
        cursor.setPosition(self._begin, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def _offer(self, typed: str) -> None:
        fields = matching(typed)
        if not fields:
            self._bubble.hide()
            return
        self._list.clear()
        for field in fields:
            self._list.addItem(self._row(field))
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(min(len(fields), _MOST_ROWS) * _ROW)
        self._bubble.come_up(self._text.viewport(), self._text.cursorRect())

    def _row(self, field: Field) -> QListWidgetItem:
        item = QListWidgetItem(NAMES[field])
        item.setData(Qt.ItemDataRole.UserRole, field.value)
        value = (self._values.get(field) or "").strip()
        gap = gap_of(safe(field, self._language))
        if value:
            says = value
        elif gap is not None and gap.fallback:
            says = f"nothing known: “{gap.fallback}”"
        else:
            says = "nothing known: left out"
        item.setData(_SAYS, says)
        item.setData(_KNOWN, bool(value))
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            f"{NAMES[field]}: {says}. Filled with {FILLED_WITH[field]}.",
        )
        return item

    def _take(self) -> None:
        """Put the chosen field in the place of what was typed."""
        item = self._list.currentItem()
        cursor = self._text.textCursor()
        if item is None:
            return
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = _TYPED.search(before)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if typed:
            start = cursor.position() - len(typed[0].encode("utf-16-le")) // 2
        elif self._begin is not None:
            start = min(self._begin, start)
        self.close()
        self._text.replace(start, end, safe(_field(item), self._language))
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, while it is open."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not isinstance(event, QKeyEvent) or not self.is_open:
            return False
        key = event.key()
        if key not in (*_MOVES, *_TAKES, Qt.Key.Key_Escape) or event.modifiers() & ~_PAD:
            return False
        event.accept()
        if event.type() != QEvent.Type.KeyPress:
            return event.type() == QEvent.Type.ShortcutOverride
        if key in _MOVES:
            self._move(key)
        elif key in _TAKES:
            self._take()
        else:
            self._closed = True
            self.close()
        return True

    def _move(self, key: int) -> None:
        by = {_MOVES[0]: -1, _MOVES[1]: 1, _MOVES[2]: -_MOST_ROWS, _MOVES[3]: _MOST_ROWS}
        row, count = self._list.currentRow() + by[Qt.Key(key)], self._list.count()
        if abs(by[Qt.Key(key)]) == 1:
            row %= count
        self._list.setCurrentRow(max(0, min(row, count - 1)))


_PAD = Qt.KeyboardModifier.KeypadModifier


def _field(item: QListWidgetItem) -> Field:
    return Field(item.data(Qt.ItemDataRole.UserRole))


class _Rows(QStyledItemDelegate):
    """A field's name, and beside it what it says."""

    def __init__(self, look: ThemeController, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_soft if chosen else theme.hover)
            painter.drawRoundedRect(area, 6, 6)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        bold = font(Size.SMALL, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        inside = area.adjusted(Space.M, 0, -Space.M, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle, name)
        used = font(Size.SMALL)
        used.setItalic(not index.data(_KNOWN))
        inside.setLeft(inside.left() + QFontMetricsF(bold).horizontalAdvance(name) + Space.L)
        says = QFontMetricsF(used).elidedText(
            index.data(_SAYS), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.setFont(used)
        painter.setPen(theme.promise if index.data(_KNOWN) else theme.muted)
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, says)
        painter.restore()
