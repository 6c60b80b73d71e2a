"""The first and the latest take of a script side by side: figures, and the words of both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from app.domain.take import Take
from app.usecases.takes import ScriptProgress
from ui.pages.page_parts import Column, ScrollPane, caption, row_of
from ui.presenters.progress_words import Compared, come_on, compared, progress_line, which
from ui.presenters.said_words import pieces_of
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.said_text import SaidText
from ui.widgets.score_ticks import PraiseBox
from ui.widgets.sparkline import LengthLine
from ui.widgets.text import PlainLabel

_WIDEST = 980
_SIDE_BY_SIDE = 600
_ONLY_ONE = "Say it again, and you see here what has come on since your first take."
_NO_SCORES = "None of these takes has a score yet. They are kept, and you can hear them."


class TakeCard(Card):
    """One take: when it was, what was said, and a button to hear it."""

    hear_wanted = Signal(object, object)
    """The ``Take``, and the stretch of it in seconds or None for all of it."""

    stop_wanted = Signal()
    """What is being played shall stop."""

    def __init__(self, look: ThemeController, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.shown_take: Take | None = None
        self._name = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)
        self.said = SaidText(look, Size.BODY)
        self.hear = Button(look, "Hear it", icon="play", key=key)
        self._playing = False
        self.hear.clicked.connect(self._press)
        self.said.hear_wanted.connect(
            lambda start, end: self.hear_wanted.emit(self.shown_take, (start, end))
        )
        self._gone = PlainLabel(
            "There is no recording of this take.", size=Size.CAPTION, muted=True
        )
        column = QVBoxLayout(self)
        # The words bring a little room at their sides.
        column.setContentsMargins(Space.L - 5, Space.M, Space.L - 5, Space.M)
        column.setSpacing(Space.S)
        foot = row_of(self._gone, self.hear)
        for layout in (row_of(self._name, stretch=False), foot):
            layout.setContentsMargins(5, 0, 5, 0)
            column.addLayout(layout)
        column.insertWidget(1, self.said)
        column.insertStretch(2, 1)

    def show_take(self, take: Take, name: str) -> None:
        """Show a take."""
        if take != self.shown_take:
            self.said.set_pieces(pieces_of(take.text, take.score), may_hear=take.sound is not None)
        self.shown_take = take
        self._name.setText(name)
        self.said.setAccessibleName(name)
        self.hear.setVisible(take.sound is not None)
        self._gone.setVisible(take.sound is None)

    def show_playing(self, take_id: int | None) -> None:
        """The take of this id is being played."""
        self._playing = self.shown_take is not None and self.shown_take.id == take_id
        self.hear.setText("Stop" if self._playing else "Hear it")
        self.hear.set_icon("pause" if self._playing else "play")
        if not self._playing:
            self.said.light_at(None)

    def show_position(self, seconds: float) -> None:
        """It has been played up to here."""
        if self._playing:
            self.said.light_at(seconds)

    def _press(self) -> None:
        if self._playing:
            self.stop_wanted.emit()
        else:
            self.hear_wanted.emit(self.shown_take, None)


class ProgressCompare(QWidget):
    """What has come on since the first take."""

    hear_wanted = Signal(object, object)
    """A ``Take``, and the stretch of it in seconds or None for all of it."""

    stop_wanted = Signal()
    """What is being played shall stop."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lengths = LengthLine(look)
        self.come_on = PraiseBox(look)
        self.figures = _Figures()
        self.note = PlainLabel(muted=True, wrap=True)
        self.first, self.latest = TakeCard(look), TakeCard(look, "H")
        self._both = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._both)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.M)
        for card in (self.first, self.latest):
            self._box.addWidget(card, 1)
            card.hear_wanted.connect(self.hear_wanted)
            card.stop_wanted.connect(self.stop_wanted)
            card.said.reached.connect(partial(self._keep_in_sight, card.said))
        self._length_heading = caption()
        self.best = Button(look, "Hear your best", icon="play")
        self.best.clicked.connect(self._hear_best)
        self._best: Take | None = None
        self._playing: int | None = None
        column = Column(spacing=Space.M, margins=(Space.XL, Space.S, Space.XL, Space.XL))
        column.add(self._length_heading, self.lengths, self.come_on, self.figures)
        column.add(self.note, self._both)
        column.box.addLayout(row_of(self.best))
        column.box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._pane = ScrollPane(column, _WIDEST)
        whole.addWidget(self._pane)

    def show_script(self, row: ScriptProgress, today: date) -> None:
        """Show how far she has come with a script."""
        line = progress_line(row, today)
        self.lengths.show_lengths(line.lengths, line.best, message=line.message)
        self._length_heading.setText(
            "Length of each take; the band is a good message"
            if line.message
            else "Length of each take"
        )
        for widget in (self.lengths, self._length_heading):
            widget.setVisible(len(line.lengths) > 1)
        first, latest = row.first, row.latest
        two = first is not None and latest is not None and first.id != latest.id
        self._show_change(first if two else None, latest, message=line.message)
        self.note.setText("" if two else _ONLY_ONE if latest is not None else _NO_SCORES)
        self.note.setVisible(not two)
        self.first.setVisible(two)
        self.latest.setVisible(latest is not None)
        self._best = row.best if row.best not in (row.first, row.latest) else None
        self.best.setVisible(self._best is not None and self._best.sound is not None)
        if first is not None and two:
            self.first.show_take(first, which(first, "First take", today))
        if latest is not None:
            self.latest.show_take(
                latest, which(latest, "Latest take" if two else "Your take", today)
            )

    def show_playing(self, take_id: int | None) -> None:
        """The take of this id is being played, or none."""
        self._playing = take_id
        playing = self._best is not None and self._best.id == take_id
        self.best.setText("Stop" if playing else "Hear your best")
        self.best.set_icon("pause" if playing else "play")
        for card in (self.first, self.latest):
            card.show_playing(take_id)

    def show_position(self, seconds: float) -> None:
        """What is being played has come to this place."""
        for card in (self.first, self.latest):
            card.show_position(seconds)

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self._pane.show_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for both."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        beside = event.size().width() >= _SIDE_BY_SIDE
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _keep_in_sight(self, said: SaidText, place: QRect) -> None:
        inside = self._pane.widget()
        if inside is not None:
            at = said.mapTo(inside, place.center())
            self._pane.ensureVisible(at.x(), at.y(), 0, place.height() * 2)

    def _hear_best(self) -> None:
        if self._best is not None and self._best.id == self._playing:
            self.stop_wanted.emit()
        else:
            self.hear_wanted.emit(self._best, None)

    def _show_change(self, first: Take | None, latest: Take | None, *, message: bool) -> None:
        lines: Sequence[str] = ()
        figures: Sequence[Compared] = ()
        if first is not None and latest is not None and first.score and latest.score:
            lines = come_on(first.score, latest.score)
            figures = compared(first.score, latest.score, message=message)
        self.come_on.set_text("\n".join(("Since your first take:", *lines)) if lines else "")
        self.figures.show_figures(figures)


class _Figures(QWidget):
    """A line for each figure: what it was, what it is, and the change in words."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(4, 1)
        self._rows: list[list[PlainLabel]] = []

    @property
    def said(self) -> list[str]:
        """What each line says."""
        return [
            " ".join(filter(None, (label.text() for label in row)))
            for row in self._rows
            if not row[0].isHidden()
        ]

    def show_figures(self, figures: Sequence[Compared]) -> None:
        while len(self._rows) < len(figures):
            self._add_row()
        for place, row in enumerate(self._rows):
            there = place < len(figures)
            for label in row:
                label.setVisible(there)
            if there:
                each = figures[place]
                texts = (each.name, each.first, "→", each.latest, each.change)
                for label, text in zip(row, texts, strict=True):
                    label.setText(text)
                row[-1].set_tone(Tone.PROMISE if each.better else Tone.NEUTRAL)
        self.setVisible(bool(figures))

    def _add_row(self) -> None:
        bold = QFont.Weight.DemiBold
        row = [
            PlainLabel(size=Size.SMALL, muted=True),
            PlainLabel(size=Size.BODY),
            PlainLabel(size=Size.BODY, muted=True),
            PlainLabel(size=Size.BODY, weight=bold),
            PlainLabel(size=Size.SMALL, muted=True, elide=True),
        ]
        for column, label in enumerate(row):
            self._grid.addWidget(label, len(self._rows), column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(row)
