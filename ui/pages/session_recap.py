"""The recap: what the session brought, how she feels after it, and when the next one could be."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.recap import Recap
from app.domain.warm_up import SessionWords, closing
from ui.pages.page_parts import Column, ScrollPane, caption, row_of
from ui.pages.session_moods import MoodRow
from ui.presenters.session_words import Tile, recap_lines, tiles
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel

_WIDEST = 760


class SessionRecap(QWidget):
    """Shows one recap; there is nothing in it that could be missed."""

    mood_chosen = Signal(int)
    """How she feels after it, from 1 to 5."""

    calendar_wanted = Signal(object)
    """The ``Recap`` whose next session she wants in her calendar."""

    left = Signal()
    """She has seen it."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recap: Recap | None = None
        self._title = PlainLabel(size=Size.HEADING, weight=QFont.Weight.Bold, wrap=True)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(Space.M)
        self._lines = Column(Space.S)
        self._moods = MoodRow(look)
        self._calendar = Button(look, "Put it in my calendar", icon="calendar")
        self._back = Button(look, "Back to Today", kind=ButtonKind.PRIMARY, key="Enter")
        column = Column(Space.L)
        column.add(self._title)
        column.box.addLayout(self._tiles)
        column.add(self._lines, caption("And how are you now?"), self._moods)
        column.box.addLayout(row_of(self._back, self._calendar))
        column.box.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        whole.addStretch(1)
        whole.addWidget(ScrollPane(column, _WIDEST), _WIDEST)
        whole.addStretch(1)
        self._moods.bind_keys(self)
        self._moods.chosen.connect(self.mood_chosen)
        self._calendar.clicked.connect(lambda: self.calendar_wanted.emit(self._recap))
        self._back.clicked.connect(self.left)

    def show_recap(self, recap: Recap, words: SessionWords, today: date) -> None:
        """Show what a session brought as of her date ``today``."""
        self._recap = recap
        self._title.setText(closing(words, recap.session_id, recap.calls, recap.goal))
        for row in (self._tiles, self._lines.box):
            while (item := row.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        for tile in tiles(recap):
            self._tiles.addWidget(_TileCard(tile), 1)
        for line in recap_lines(recap, today):
            self._lines.add(PlainLabel(line, size=Size.LEAD, wrap=True))
        self._moods.show_moods(words.moods, recap.mood_after)

    def activate(self) -> None:
        """The keyboard is on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)


class _TileCard(Card):
    def __init__(self, tile: Tile) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(0)
        column.addWidget(PlainLabel(tile.figure, size=Size.TITLE, weight=QFont.Weight.Bold))
        column.addWidget(PlainLabel(tile.label, size=Size.SMALL, muted=True))
