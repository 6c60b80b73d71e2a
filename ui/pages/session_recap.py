"""The recap: what the session brought, how she feels after it, and when the next one could be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.domain.recap import Recap
from app.domain.warm_up import SessionWords, closing
from ui.keys import bind
from ui.pages.calling import escape
from ui.pages.page_parts import Column, ScrollPane, caption, in_the_middle, row_of
from ui.pages.session_moods import MoodRow
from ui.presenters import session_words as told
from ui.presenters.session_words import Tile
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.expectation_picture import ExpectationPicture
from ui.widgets.text import PlainLabel

_WIDEST = 880
_SIDE_BY_SIDE = 760  # width of a page from which two cards stand beside each other
_ROOMY = 900  # width of a page from which the next session stands beside the buttons
_HOW_NOW = "How do you feel now?"
_ALONE = "It is for you alone, and needs no answer."
_REMEMBERS = "Your list remembers."


class SessionRecap(QWidget):
    """Shows one recap; there is nothing in it that could be missed."""

    mood_chosen = Signal(object)
    """How she feels after it, from 1 to 5; None: she took it back."""

    calendar_wanted = Signal(object)
    """The ``Recap`` whose next session she wants in her calendar."""

    another_wanted = Signal()
    """She has seen it, and would like to call more people."""

    left = Signal()
    """She has seen it."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recap: Recap | None = None
        self._title = PlainLabel(size=Size.HEADING, weight=QFont.Weight.Bold, wrap=True)
        self._past = caption()
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(Space.M)
        self._lines = Column(Space.XS)
        self.picture = ExpectationPicture(look)
        self._against = PlainLabel(wrap=True)
        self._likely = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._expected = _Part("Expected, and what came", self.picture, self._against, self._likely)
        self._days = Column(Space.XS)
        self._promises = _Part("You promised to try again", self._days, caption(_REMEMBERS))
        self._week_lines = Column(Space.XS)
        self._week = _Part("This week", self._week_lines)
        right = QVBoxLayout()
        right.setSpacing(Space.M)
        right.addWidget(self._promises)
        right.addWidget(self._week)
        right.addStretch(1)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(Space.M)
        self._cards.addWidget(self._expected, 3)
        self._cards.addLayout(right, 2)
        self._how_now = PlainLabel(_HOW_NOW, weight=QFont.Weight.DemiBold)
        self._moods = MoodRow(look)
        self._mood = PlainLabel(muted=True, wrap=True)
        self._next = PlainLabel(wrap=True)
        self._calendar = Button(look, "Put it in my calendar", icon="calendar", key="C")
        self._back = Button(look, "Back to Today", kind=ButtonKind.PRIMARY, key="Enter")
        self._another = Button(look, "Another session", icon="session", key="A")
        self._another.hide()
        column = Column(Space.M)
        column.box.addStretch(2)
        column.add(self._past, self._title)
        column.box.addLayout(self._tiles)
        column.add(self._lines)
        column.box.addLayout(self._cards)
        column.add(self._how_now, self._moods, self._mood)
        column.box.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addLayout(in_the_middle(ScrollPane(column, _WIDEST), _WIDEST), 1)
        foot = QWidget()
        ways = row_of(self._back, self._another, self._calendar, spacing=Space.M)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setSpacing(Space.M)
        self._foot.addLayout(ways)
        self._foot.addWidget(self._next, 1)
        whole.addLayout(in_the_middle(foot, _WIDEST))
        self._moods.bind_keys(self)
        self._moods.chosen.connect(self.mood_chosen)
        self._calendar.clicked.connect(self._want_it_in_the_calendar)
        self._another.clicked.connect(self.another_wanted)
        self._back.clicked.connect(self.left)
        bind(self, "C", self._want_it_in_the_calendar)
        bind(self, "A", self._want_another)
        for key in ("Return", "Enter"):
            bind(self, key, self.left.emit)

    def show_recap(
        self, recap: Recap, words: SessionWords, today: date, *, more: bool = False
    ) -> None:
        """Show what a session brought as of her date ``today``; ``more``: somebody can be called.

        Without anybody to call, another session is not spoken of.
        """
        self._recap = recap
        past = told.looked_back_on(recap, today)
        self._past.setText(past)
        self._past.setVisible(bool(past))
        self._another.setVisible(more)
        for widget in (self._how_now, self._moods, self._mood):
            widget.setVisible(not past)  # how she feels now is about today
        self._title.setText(closing(words, recap.session_id, recap.calls, recap.goal))
        tiles = told.tiles(recap)
        _fill(self._tiles, (_TileCard(tile) for tile in tiles))
        for place in range(len(tiles)):
            self._tiles.setStretch(place, 1)
        _show(self._lines, told.recap_lines(recap))
        foreseen = told.comparable(recap)
        self._expected.setVisible(foreseen is not None)
        if foreseen is not None:
            of = foreseen.expectation
            self.picture.show_expectation(of, foreseen.chances, recap.voicemails)
            self._against.setText(told.against_expectation(recap))
            self._likely.setText(told.likely(of, foreseen.chances))
            self._likely.setVisible(bool(self._likely.text()))
        promises, week = told.promises(recap.promises, today), told.this_week(recap)
        _show(self._days, promises)
        self._promises.setVisible(bool(promises))
        _show(self._week_lines, week)
        self._week.setVisible(bool(week))
        self._moods.show_moods(words.moods_after, recap.mood_after)
        again = f"Press {recap.mood_after} again to take it back." if recap.mood_after else _ALONE
        self._mood.setText(f"{told.mood(recap, words)} {again}".strip())
        self._next.setText(told.next_session(recap, today))

    def activate(self) -> None:
        """The keyboard is on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Esc takes the mood back before it closes a notice."""
        if not escape(event) or not self._moods.can_take_back:
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._moods.take_back()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has one card below the other, and the next session below the buttons."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across if wide else down)
        self._foot.setDirection(across if self.width() >= _ROOMY else down)

    def _want_another(self) -> None:
        if not self._another.isHidden():
            self.another_wanted.emit()

    def _want_it_in_the_calendar(self) -> None:
        self.calendar_wanted.emit(self._recap)


class _Part(Card):
    def __init__(self, title: str, *inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(PlainLabel(title, weight=QFont.Weight.DemiBold))
        for widget in inside:
            column.addWidget(widget)
        column.addStretch(1)


class _TileCard(Card):
    def __init__(self, tile: Tile) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.setSpacing(0)
        column.addWidget(PlainLabel(tile.figure, size=Size.TITLE, weight=QFont.Weight.Bold))
        column.addWidget(PlainLabel(tile.label, size=Size.SMALL, muted=True))


def _show(column: Column, lines: tuple[str, ...]) -> None:
    _fill(column.box, (PlainLabel(line, wrap=True) for line in lines))
    column.setVisible(bool(lines))


def _fill(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    """These in place of what was there."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
