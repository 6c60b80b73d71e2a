"""The list of fields that comes up while one is typed, or when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.domain.script import Field
from ui.presenters.field_words import NAMES, gap_of, matching, safe
from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.script_bubble import Bubble
from ui.widgets.script_rows import RowList
from ui.widgets.script_text import ScriptText

_TYPED = re.compile(r"\{[^{}\[\]|\n]*$")
_MOST_ROWS = 7
_WIDTH = 420
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_KEYS = (
    *_TAKES,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Escape,
)


class FieldCompletion(QObject):
    """Offers fields with what each will say; Enter or Tab puts one in, Esc closes the list.

    It comes up by itself when a brace is typed; ``ask`` brings it up anywhere.
    """

    closed = Signal()
    """The list is gone; the words can be looked through again."""

    def __init__(self, text: ScriptText, look: ThemeController) -> None:
        super().__init__(text)
        self._text = text
        self._values: Mapping[Field, str | None] = {}
        self._language = "en"
        self._begin: int | None = None  # where what she asked for without a brace begins
        self._closed = False  # she closed the list for the brace she is at
        self._bubble = Bubble(look, _WIDTH, text)
        self._bubble.box.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        self._list = RowList(look, "Fields", _MOST_ROWS)
        self._list.itemClicked.connect(lambda _item: self._take())
        self._bubble.box.addWidget(self._list)
        self._bubble.hidden.connect(self.closed)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the list is on show."""
        return self._bubble.isVisible()

    @property
    def offered(self) -> tuple[Field, ...]:
        """The fields in the list, in order; empty while it is closed."""
        return tuple(Field(str(key)) for key in self._list.keys) if self.is_open else ()

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
            self._add(field)
        self._bubble.come_up(self._text.viewport(), self._text.cursorRect())

    def _add(self, field: Field) -> None:
        value = " ".join((self._values.get(field) or "").split())
        gap = gap_of(safe(field, self._language))
        if value:
            self._list.add(field.value, NAMES[field], value, Tone.PROMISE)
        elif gap is not None and gap.fallback:
            self._list.add(field.value, NAMES[field], f"nothing known: “{gap.fallback}”")
        else:
            self._list.add(field.value, NAMES[field], "nothing known: left out")

    def _take(self) -> None:
        """Put the chosen field in the place of what was typed."""
        field = Field(str(self._list.key))
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = _TYPED.search(before)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if typed:
            start = cursor.position() - len(typed[0].encode("utf-16-le")) // 2
        elif self._begin is not None:
            start = min(self._begin, start)
        self.close()
        self._text.replace(start, end, safe(field, self._language))
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, while it is open."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not isinstance(event, QKeyEvent) or not self.is_open:
            return False
        key = event.key()
        if key not in _KEYS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not self._list.step(key):
            if key in _TAKES:
                self._take()
            else:
                self._closed = True
                self.close()
        return True
