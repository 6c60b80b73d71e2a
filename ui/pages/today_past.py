"""The right column of Today: what to remember, what was before, and why she is due."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.usecases.card import ContactCard
from ui.pages.contact_history import Timeline
from ui.pages.note_field import NoteField
from ui.pages.page_parts import ScrollPane
from ui.presenters.contact_words import why
from ui.presenters.history_words import history
from ui.presenters.today_words import series_line
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Surface
from ui.widgets.prompter_panel import header_margins
from ui.widgets.text import PlainLabel


class PastColumn(QWidget):
    """Notes on top, history below, and at the foot the rule at work, explained when asked."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bold = QFont.Weight.DemiBold
        self.note = NoteField(self)
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

    def toggle_why(self) -> None:
        """Explain why she is due, or stop explaining."""
        self._why.toggle()


class PastDrawer(Card):
    """Holds the notes and the history where they are a tab, under the same row of tabs."""

    def __init__(self) -> None:
        super().__init__(Surface.PROMPTER)
        self.header = QHBoxLayout()
        self.set_small(False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addLayout(self.header)
        self.column.addWidget(Rule())

    def set_small(self, small: bool) -> None:
        """Let the row of tabs be where it is above the words, in a small window too."""
        self.header.setContentsMargins(*header_margins(small=small))
