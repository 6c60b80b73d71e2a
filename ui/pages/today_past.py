"""The right column of Today: what to remember, what was before, and why she is due."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.usecases.card import ContactCard
from ui.pages.contact_history import Timeline
from ui.pages.page_parts import ScrollPane
from ui.presenters.contact_words import why
from ui.presenters.history_words import history
from ui.presenters.today_words import series_line
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Surface
from ui.widgets.text import PlainLabel

_NOTE_LEAST, _NOTE_MOST = 44, 96


class PastColumn(QWidget):
    """Notes on top, history below, and at the foot the rule at work, explained when asked."""

    note_typed = Signal(str)
    """The note as it is after another key."""

    note_left = Signal()
    """The keyboard left the note."""

    list_wanted = Signal()
    """Esc in the note: back to the list."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bold = QFont.Weight.DemiBold
        self.note = _Note(self)
        self._history = Timeline(look)
        self._none = PlainLabel("Nothing yet: this is where it begins.", muted=True, wrap=True)
        self._series = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._why = Button(look, "Why this?", kind=ButtonKind.QUIET, key="W")
        self._why.setCheckable(True)
        self._answer = PlainLabel(size=Size.SMALL, wrap=True)
        self._answer_card = Card()
        # Said whole, even where little of the history is left beside it.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._answer_card.setSizePolicy(policy)
        answer = QVBoxLayout(self._answer_card)
        answer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        answer.addWidget(self._answer)
        self._answer_card.hide()

        inside = QWidget()
        past = QVBoxLayout(inside)
        past.setContentsMargins(0, 0, Space.XS, 0)
        past.addWidget(self._history)
        past.addWidget(self._none)
        past.addStretch(1)
        scroll = ScrollPane(inside)
        for surface in (inside, scroll.viewport()):
            surface.setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setMinimumHeight(24)
        self._history.looked_at.connect(
            lambda area: scroll.ensureVisible(0, area.bottom(), 0, area.height())
        )

        body = QVBoxLayout()
        body.setContentsMargins(Space.M, 0, 0, 0)
        body.setSpacing(Space.S)
        body.addWidget(PlainLabel("Notes", size=Size.BODY, weight=bold))
        body.addWidget(self.note, 1)
        body.addSpacing(Space.S)
        body.addWidget(PlainLabel("History", size=Size.BODY, weight=bold))
        body.addWidget(scroll, 4)
        body.addWidget(self._answer_card)
        body.addWidget(self._series)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.L + 2, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addLayout(body, 1)
        # A quiet button has no edge to be seen: its words stand in line, not its edge.
        column.addWidget(self._why, 0, Qt.AlignmentFlag.AlignLeft)
        self._why.toggled.connect(self._answer_card.setVisible)
        self.note.textChanged.connect(lambda: self.note_typed.emit(self.note.toPlainText()))
        self.note.left.connect(self.note_left)
        self.note.escaped.connect(self.list_wanted)

    def show_card(self, card: ContactCard, titles: Mapping[int, str]) -> None:
        """Show the past of a contact; ``titles`` of scripts by the call they were said in."""
        entries = history(card, titles)
        self._history.set_entries(entries)
        self._history.setVisible(bool(entries))
        self._none.setVisible(not entries)
        line = series_line(card)
        self._series.setText(line)
        self._series.setVisible(bool(line))
        self._answer.setText(why(card))

    def show_note(self, note: str) -> None:
        """Show a note that was not typed here."""
        if note != self.note.toPlainText():
            self.note.blockSignals(True)
            self.note.setPlainText(note)
            self.note.blockSignals(False)

    def toggle_why(self) -> None:
        """Explain why she is due, or stop explaining."""
        self._why.toggle()


class PastDrawer(Card):
    """Holds the notes and the history where they are a tab, under the same row of tabs."""

    def __init__(self) -> None:
        super().__init__(Surface.PROMPTER)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addLayout(self.header)
        self.column.addWidget(Rule())


class _Note(QPlainTextEdit):
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("What to remember about her")
        self.setAccessibleName("Notes")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_NOTE_LEAST)
        self.setMaximumHeight(_NOTE_MOST)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Esc leaves the note before it closes a notice.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
