"""What news does: how many become due by it, and how the coming days change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.usecases.news_forecast import Outlook
from app.usecases.news_words import due_in_words, pace_in_words, reach_in_words
from ui.pages.page_parts import caption
from ui.presenters.outlook_words import bars_of
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.card import Card
from ui.widgets.day_bars import DayBars
from ui.widgets.text import PlainLabel

SIDE_WIDTH = 372
_FOLLOW_UPS = (
    "As your list stands today. Messages you leave bring follow-ups of their own;"
    " those you promise always come first."
)


class OutlookPanel(Card):
    """A card that says what news does; it stays as it is until there is something newer to say."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._due = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, wrap=True)
        self._reach = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._pace = PlainLabel(wrap=True)
        self._bars = DayBars(look)
        self._note = caption(_FOLLOW_UPS)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        for widget in (self._due, self._reach, self._bars, self._pace, self._note):
            column.addWidget(widget)
        # Not bounded by its size hint, which knows nothing of lines that wrap.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clear()

    def clear(self) -> None:
        """Nothing is known yet."""
        self._due.setText("Who becomes due?")
        self._reach.setText("Ringwell is counting …")
        self._bars.set_bars((), 0)
        self._pace.setVisible(False)
        self._note.setVisible(False)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show an outlook; while its forecast is worked out, the days stay as they were."""
        self._due.setText(due_in_words(outlook.reach, outlook.news, outlook.today))
        self._reach.setText(reach_in_words(outlook.reach))
        if outlook.forecast is None:
            return
        self._bars.set_bars(bars_of(outlook), outlook.goal)
        pace = pace_in_words(outlook)
        self._pace.setText(pace)
        self._pace.setVisible(bool(pace))
        self._pace.set_tone(Tone.AMBER if outlook.forecast.missed else Tone.PROMISE)
        self._note.setVisible(bool(outlook.reach.due))


class Beside(QWidget):
    """Something beside a column where there is room for both, below it where there is not."""

    arranged = Signal(bool)
    """Whether it is beside the column now."""

    def __init__(
        self, column: QWidget, side: QWidget, widest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._together = widest * 3 // 4 + SIDE_WIDTH
        column.setMaximumWidth(widest)
        self._holder = QWidget()
        held = QVBoxLayout(self._holder)
        held.addWidget(side)
        held.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        # In a row of its own, for a box asks a widget its height for a width beyond its widest.
        row = QHBoxLayout()
        row.addWidget(column, 10_000)
        row.addStretch(1)
        self._box.addLayout(row, 1)
        self._box.addWidget(self._holder)
        self._arrange(beside=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side or one below the other."""
        super().resizeEvent(event)
        self._arrange(beside=event.size().width() >= self._together)

    def _arrange(self, *, beside: bool) -> None:
        held = self._holder.layout()
        assert held is not None
        if beside:
            held.setContentsMargins(0, Space.L, Space.XL, Space.XL)
            self._holder.setFixedWidth(SIDE_WIDTH)
        else:
            held.setContentsMargins(Space.XL, 0, Space.XL, Space.XL)
            self._holder.setMinimumWidth(0)
            self._holder.setMaximumWidth(16_777_215)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.arranged.emit(beside)
