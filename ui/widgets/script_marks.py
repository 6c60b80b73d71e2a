"""The underlines in a script, as a spelling checker has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.presenters.script_check import Hint
from ui.theme_controller import ThemeController
from ui.widgets.script_hint import HINT_TONE
from ui.widgets.script_text import ScriptText

_OPTIONAL = re.compile(r"\[[^\[\]]*\]")


@dataclass(slots=True)
class Mark:
    """A hint at a place that moves with the words; ``words`` stood there when it was found."""

    hint: Hint
    place: QTextCursor
    words: str

    @property
    def start(self) -> int:
        """The position its words begin at."""
        return self.place.selectionStart()

    @property
    def end(self) -> int:
        """The position behind its words."""
        return self.place.selectionEnd()


class ScriptMarks(QObject):
    """Underlines what the hints are about, and puts a suggestion in the place of those words."""

    renewed = Signal()
    """There are other hints than before."""

    used = Signal()
    """A suggestion has been put into the words."""

    def __init__(self, text: ScriptText, look: ThemeController) -> None:
        super().__init__(text)
        self._text = text
        self._look = look
        self._marks: list[Mark] = []
        self._optional: list[QTextCursor] = []
        self._lit: Hint | None = None
        look.changed.connect(self._paint)

    @property
    def marks(self) -> Sequence[Mark]:
        """All of them, in reading order."""
        return self._marks

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Underline these in place of those before; their offsets are those of the words now."""
        text = self._text.text()
        self._marks = [
            Mark(hint, self._place(hint.start, hint.end), text[hint.start : hint.end])
            for hint in hints
        ]
        self._optional = [
            self._place(found.start(), found.end()) for found in _OPTIONAL.finditer(text)
        ]
        self._paint()
        self.renewed.emit()

    def light(self, hint: Hint | None) -> None:
        """Let the words of one hint stand out."""
        if hint != self._lit:
            self._lit = hint
            self._paint()

    def mark_of(self, hint: Hint | None) -> Mark | None:
        """Where a hint is."""
        return next((mark for mark in self._marks if mark.hint == hint), None)

    def mark_at(self, position: int) -> Mark | None:
        """The mark at a position; the shortest, where a clause stands within a long stretch."""
        here = [mark for mark in self._marks if mark.start <= position <= mark.end]
        return min(here, key=lambda mark: len(mark.words), default=None)

    def is_optional(self, position: int) -> bool:
        """Whether the words at a position are left out where a field is not known."""
        return any(
            place.selectionStart() <= position <= place.selectionEnd() for place in self._optional
        )

    def use(self, hint: Hint) -> bool:
        """Put the suggestion in the place of the words it is about, as one step to undo.

        False when those words are no longer there, or there is nothing to put in their place.
        """
        mark = self.mark_of(hint)
        if mark is None or hint.suggestion is None or self._text.isReadOnly():
            return False
        reading = self._text.reading
        if reading.text[reading.offset(mark.start) : reading.offset(mark.end)] != mark.words:
            return False
        self._marks.remove(mark)
        self._text.replace(mark.start, mark.end, hint.suggestion)
        self._paint()
        self.used.emit()
        return True

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
            words, surface = theme.tone(HINT_TONE)
            waves.append((mark.place, words))
            if mark.hint == self._lit:
                lit = QTextCharFormat()
                lit.setBackground(surface)
                selections.append(_selection(mark.place, lit))
        self._text.setExtraSelections(selections)
        self._text.set_waves(waves)


def _selection(place: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = place
    selection.format = form
    return selection
