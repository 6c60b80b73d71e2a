"""How the page of a call is shared among who it is, her number, the words and the outcomes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.pages.call_foot import is_compact
from ui.pages.session_cheer import CheerLine
from ui.pages.session_person import PersonColumn
from ui.pages.session_strip import ProgressStrip
from ui.pages.today_card import CardColumn
from ui.pages.today_talk import TalkForm
from ui.theme import Space

_UNFOLDED_FROM = 900, 560  # width and height of a page
_SHARE, _LEAST, _MOST = 0.3, 284, 400  # of the width, for the person
_LOW = 600  # height of a small page in which name and number stand as low as can be
_CLOSE = 3  # between the parts of such a page
_ROOMY = 1240  # width of a page from which its margins are wide
_UNBOUNDED = 16_777_215  # what Qt has for a width without a bound


class CallRoom:
    """Stands the parts of a call on their page, and shares its room among them."""

    def __init__(
        self,
        page: QWidget,
        strip: ProgressStrip,
        cheer: CheerLine,
        person: PersonColumn,
        card: CardColumn,
    ) -> None:
        self._low = False
        self._strip = strip
        self._person = person
        self._card = card
        self._cheer = cheer
        self._middle = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(person)
        self._row.addWidget(card, 1)
        self._column = QVBoxLayout(page)
        self._column.setSpacing(Space.M)
        self._column.addWidget(strip)
        self._column.addWidget(self._cheer)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(card.give_foot())

    @property
    def cheer(self) -> str:
        """The encouragement; "" while there is none."""
        return self._cheer.words

    def encourage(self, words: str) -> None:
        """Show an encouragement; "" takes it away."""
        self._cheer.say(words)
        self.make_room()

    def show_call(self, shown: bool) -> None:
        """Show who is called and what came of it, or the strip alone."""
        self._middle.setVisible(shown)
        self._card.foot.setVisible(shown)

    def rest(self, resting: bool) -> None:
        """While she rests, nothing of it can be pressed, nor have the keyboard."""
        for part in (self._strip, self._cheer, self._middle, self._card.foot):
            part.setEnabled(not resting)

    def make_room(self) -> None:
        """While a form is open, what is read before it and after it gives way to the words."""
        self._cheer.setVisible(bool(self.cheer) and self._card.form is None)
        talking = isinstance(self._card.form, TalkForm)
        asked = talking or (self._low and self._card.form is not None)
        self._person.setVisible(not (asked and self._card.has_past))
        self._person.set_hurried(self._card.form is not None)

    def fold(self, size: QSize) -> None:
        """Share a page of this size; a smaller one stands name and number above the words."""
        folded = size.width() < _UNFOLDED_FROM[0] or size.height() < _UNFOLDED_FROM[1]
        small = is_compact(size)
        self._low = small and size.height() < _LOW
        folded = folded or small
        side = Space.XXL if size.width() > _ROOMY else Space.L
        self._column.setContentsMargins(side, Space.L, side, Space.M)
        self._column.setSpacing(Space.M)
        between: int = Space.M if folded else Space.XL
        if small:
            between = _CLOSE if self._low else Space.XS
            self._column.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
            self._column.setSpacing(between)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if folded else across)
        self._row.setSpacing(between)
        self._strip.fold(small=small)
        self._person.fold(folded=folded, small=small, low=self._low)
        self._card.script_bar.set_small(small)
        self._card.panel.set_small(small, low=self._low)
        self._card.drawer.set_small(small)
        memory = self._person.memory
        if folded and not self._card.has_past:
            memory.set_inset(Space.M)
            self._card.take_past(memory)
        elif not folded and self._card.has_past:
            self._card.give_past()
            self._person.take_memory()
        width = round(min(max(size.width() * _SHARE, _LEAST), _MOST))
        self._person.setMinimumWidth(0 if folded else width)
        self._person.setMaximumWidth(_UNBOUNDED if folded else width)
        self._card.fold(size)
        self.make_room()
