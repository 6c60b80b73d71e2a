"""The score of a take: four figures, the words as they were said, the method, and what next."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.keys import bind
from ui.pages.page_parts import Column, ScrollPane, row_of
from ui.pages.rehearse_score_foot import ScoreFoot
from ui.presenters.rehearse_score import ScoreShown, ScoreWords, score_words
from ui.presenters.said_words import SaidAs
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.said_text import SaidText
from ui.widgets.score_ticks import PraiseBox, TickList
from ui.widgets.score_tile import ScoreTiles
from ui.widgets.text import PlainLabel

_NARROW, _SHORT, _TIGHT, _LOW = 1000, 900, 760, 620
_LEGEND: dict[SaidAs, tuple[str, Tone]] = {
    SaidAs.LEFT_OUT: ("Dotted: left out", Tone.STOP),
    SaidAs.OWN: ("+: your own words", Tone.AMBER),
    SaidAs.TRAP: ("Wave: a trap; point at it", Tone.AMBER),
}


class Sounding(Enum):
    """What is being played."""

    TAKE = "take"
    MODEL = "model"


class RehearseScore(QWidget):
    """Shows one take.  It plays nothing itself: it says what the seller wants to hear."""

    hear_take = Signal()
    """She wants to hear the whole take."""

    hear_model = Signal()
    """She wants to hear the script spoken."""

    hear_span = Signal(float, float)
    """She wants to hear this stretch of the take, in seconds."""

    stop_wanted = Signal()
    """What is being played shall stop."""

    again_wanted = Signal()
    """She wants to say the script again."""

    say_wanted = Signal(str)
    """The id of another script she wants to say now."""

    rated = Signal(object)
    """The ``Rating`` she gave the take on show."""

    left = Signal()
    """Back to the choice of scripts."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sounding: Sounding | None = None
        self.shown: ScoreShown | None = None
        self._words: ScoreWords | None = None
        self._title = PlainLabel(size=Size.HEADING, weight=QFont.Weight.Bold, elide=True)
        self._subtitle = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self.tiles = ScoreTiles(look)
        self.said = SaidText(look)
        self.ticks = TickList(look)
        self.praise = PraiseBox(look)
        self.foot = ScoreFoot(look)
        self._heading = PlainLabel(size=Size.CAPTION, muted=True, wrap=True)
        self._legend = {
            kind: PlainLabel(words, size=Size.CAPTION, tone=tone)
            for kind, (words, tone) in _LEGEND.items()
        }
        self.mine = Button(look, "Hear my take", icon="play", key="H")
        self.model = Button(look, "Hear the model", icon="play", key="L")
        self.again = Button(look, "Say it again", kind=ButtonKind.PRIMARY, key="R")
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """The keyboard goes to the words."""
        self.said.setFocus()

    def show_score(self, shown: ScoreShown) -> None:
        """Show a take, or the same one as it is now."""
        same = self.shown is not None and self.shown.take.id == shown.take.id
        self.shown = shown
        words = score_words(shown)
        self._words = words
        self._say_title()
        self._subtitle.setText(words.subtitle)
        self.tiles.show_tiles(words.tiles)
        self.tiles.set_low(self.height() < _LOW)
        self._heading.setText(words.heading)
        if self.said.pieces != words.pieces or not same:
            self.said.set_pieces(words.pieces, may_hear=words.may_hear)
            self._pane.show_top()
        for kind, label in self._legend.items():
            label.setVisible(kind in words.legend)
        self._show_method(words)
        self.mine.setEnabled(words.may_hear)
        self.foot.rating.setVisible(words.may_rate)
        self.foot.show_foot(words.rating, words.comes_back, words.also)
        if not same:
            self.show_sounding(None)

    def show_sounding(self, sounding: Sounding | None) -> None:
        """Something is being played, or nothing any more; its button stops it."""
        self._sounding = sounding
        self._say_sounding()
        if sounding is None:
            self.said.light_at(None)

    def show_position(self, seconds: float) -> None:
        """The take has been played up to here: the word that sounds is lit."""
        self.said.light_at(seconds)

    def light_word(self, word: int | None) -> None:
        """The model says this word of the script."""
        self.said.light_word(word)

    def set_model_offered(self, offered: bool) -> None:
        """Whether there is a voice for the model."""
        self.model.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air in a small window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        sides = Space.L if narrow else Space.XXL
        self._column.setContentsMargins(sides, Space.M if narrow else Space.L, sides, Space.S)
        self._column.setSpacing(Space.S if narrow else Space.M)
        for button in (self.mine, self.model):
            button.set_icon_only(event.size().width() < _TIGHT, keep_key=True)
        low = event.size().height() < _LOW
        self.said.set_size(Size.LEAD if low else Size.HEADING)
        self.tiles.set_low(low)
        self.ticks.set_low(low)
        self._ticks_pane.fit()
        # Wider lines are fewer, where each of them counts.
        for place, share in enumerate((5, 4) if low else (3, 2)):
            self._across.setStretch(place, share)
        self._method.setVisible(bool(self.ticks.said) and not low)
        ends = Space.S if low else Space.M
        self._in_method.setContentsMargins(Space.L, ends, Space.L, ends)
        self._say_title()
        self._say_sounding()

    def _connect(self) -> None:
        self.mine.clicked.connect(lambda: self._play(Sounding.TAKE))
        self.model.clicked.connect(lambda: self._play(Sounding.MODEL))
        self.again.clicked.connect(self.again_wanted)
        self.said.hear_wanted.connect(self.hear_span)
        self.said.reached.connect(self._keep_in_sight)
        self.foot.rated.connect(self.rated)
        self.foot.say_wanted.connect(self.say_wanted)
        bind(self, "R", self.again_wanted.emit)
        bind(self, "H", self.mine.click)
        bind(self, "L", self.model.click)
        bind(self, "Esc", self.leave)
        for number in range(4):
            bind(self, str(number + 1), partial(self._rate, number))

    def _lay_out(self) -> None:
        titles = Column(spacing=2)
        titles.add(self._title, self._subtitle)
        titles.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        back = Button(
            self._look,
            "Back to the scripts",
            kind=ButtonKind.QUIET,
            icon="chevron-left",
            key="Esc",
            icon_only=True,
        )
        back.clicked.connect(self.left)
        head = row_of(back, titles, self.mine, self.model, self.again, stretch=False)
        head.setStretch(1, 1)
        across = self._across = QHBoxLayout()
        across.setSpacing(Space.L)
        across.addWidget(self._words_card(), 3)
        across.addWidget(self._method_card(), 2)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.tiles)
        self._column.addLayout(across, 1)
        self._column.addWidget(self.foot)

    def _words_card(self) -> Card:
        card = Card()
        self._pane = ScrollPane(self.said)
        self.said.setAutoFillBackground(False)  # the card's shall be seen
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.L - 5, Space.M, Space.S, Space.M)
        inside.setSpacing(Space.S)
        for layout in (row_of(self._heading, stretch=False), row_of(*self._legend.values())):
            layout.setContentsMargins(5, 0, Space.S, 0)
            layout.setSpacing(Space.L)
            inside.addLayout(layout)
        inside.insertWidget(1, self._pane, 1)
        return card

    def _method_card(self) -> Card:
        card = Card()
        self._method = PlainLabel("The method, as you said it", size=Size.CAPTION, muted=True)
        self._ticks_pane = _AsTall(self.ticks)
        self.ticks.setAutoFillBackground(False)
        inside = self._in_method = QVBoxLayout(card)
        inside.setSpacing(Space.S)
        inside.addWidget(self._method)
        inside.addWidget(self._ticks_pane, 1)
        inside.addWidget(self.praise)
        inside.addStretch(0)
        return card

    def _show_method(self, words: ScoreWords) -> None:
        self.ticks.show_ticks(words.ticks)
        self._ticks_pane.setVisible(bool(words.ticks))
        self._ticks_pane.fit()
        self._method.setVisible(bool(words.ticks) and self.height() >= _LOW)
        self.praise.set_text(words.praise)

    def _say_title(self) -> None:
        """Where there is little room the rail alone says that this is Rehearse."""
        if self._words is not None and self.shown is not None:
            narrow = self.width() < _SHORT
            self._title.setText(self.shown.take.title if narrow else self._words.title)

    def _say_sounding(self) -> None:
        """What the two buttons do, in as many words as there is room for."""
        narrow = self.width() < _SHORT
        for button, means, whole, short in (
            (self.mine, Sounding.TAKE, "Hear my take", "My take"),
            (self.model, Sounding.MODEL, "Hear the model", "The model"),
        ):
            playing = self._sounding is means
            button.setText("Stop" if playing else short if narrow else whole)
            button.set_icon("pause" if playing else "play")
            if narrow and not playing:
                button.setAccessibleName(whole)

    def _play(self, wanted: Sounding) -> None:
        if self._sounding is wanted:
            self.stop_wanted.emit()
        elif wanted is Sounding.TAKE:
            self.hear_take.emit()
        else:
            self.hear_model.emit()

    def _rate(self, number: int) -> None:
        if not self.foot.rating.isHidden():
            self.foot.rating.choose(number)

    def leave(self) -> None:
        """Be quiet, or go back."""
        if self._sounding is not None:
            self.stop_wanted.emit()
        else:
            self.left.emit()

    def _keep_in_sight(self, place: QRect) -> None:
        self._pane.ensureVisible(place.center().x(), place.center().y(), 0, place.height() * 2)


class _AsTall(ScrollPane):
    """No taller than what it holds, so that what is below follows at once."""

    def fit(self) -> None:
        """Its content may have become taller or shorter."""
        content = self.widget()
        if content is not None:
            self.setMaximumHeight(max(1, content.heightForWidth(self.viewport().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
