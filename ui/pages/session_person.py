"""Who is called in a session: name and number, why now, and what to remember about her."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.usecases.card import ContactCard
from ui.pages.note_field import NoteField
from ui.pages.page_parts import ScrollPane, caption
from ui.pages.session_intention import IntentionLine
from ui.pages.session_number import NumberCard
from ui.presenters.contact_words import place_line
from ui.presenters.session_call_words import last_words, permission_line, why_now
from ui.presenters.today_words import do_not_dial, local_time
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fitted_text import FittedText
from ui.widgets.text import PlainLabel

_LOW, _SMALL, _FOLDED = 17, 22, 26  # the largest where there is less room
_SMALL_LEAST = 14
_LARGEST, _LEAST = 36, 20  # of the name's type, logical pixels
_NOTE_HEIGHT = 64  # two lines of it


class PersonColumn(QWidget):
    """Name and number above, the memory and her if-then plan below them.

    Folded, name and number stand side by side, and nothing below them.
    """

    edit_wanted = Signal()
    do_not_call_wanted = Signal()

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = FittedText(_LARGEST, _LEAST, lines=3)
        self._place = PlainLabel(muted=True, wrap=True)
        self._now = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._warning = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)
        self._small = self._low = False
        self._reason = self._time = ""
        self._more = more = Button(look, "More", icon="more", icon_only=True)
        self._menu = QMenu(self)
        self._menu.addAction("Edit contact\tE", self.edit_wanted.emit)
        self._menu.addAction("Do not call any more", self.do_not_call_wanted.emit)
        more.clicked.connect(lambda: self._menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.number = NumberCard(look)
        self.memory = Memory()
        self._intention = IntentionLine(look, lines=2)
        self._folded = self._hurried = False
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._place)
        names.addWidget(self._now)
        names.addWidget(self._warning)
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(Space.S)
        head.addLayout(names, 1)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.head)
        self._column.addWidget(self.number)
        self._column.addWidget(self.memory, 1)
        self._column.addWidget(self._intention)

    @property
    def name(self) -> str:
        """Who it is."""
        return self._name.text()

    @property
    def warning(self) -> str:
        """What speaks against dialling now; "" for nothing."""
        return self._warning.text()

    def show_card(self, card: ContactCard, region: str) -> None:
        """Show a contact; ``region`` is the seller's country."""
        self._name.set_text(card.contact.name)
        self._place.setText(f"{place_line(card.contact, card.details)} · {local_time(card)}")
        words, stop = do_not_dial(card)
        self._warning.set_tone(Tone.STOP if stop else Tone.AMBER)
        self._warning.setText(words)
        self._reason, self._time = why_now(card)[0], local_time(card)
        self._show_lines()
        self.number.show_card(card, region)
        self.memory.show_card(card)

    def fold(self, *, folded: bool, small: bool = False, low: bool = False) -> None:
        """Stand in one row where there is less room; the memory is then elsewhere.

        In a small window name and reason stand above the number again, as low as can be.
        """
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        in_row = folded and not small
        self._column.setDirection(across if in_row else down)
        self._column.setSpacing(Space.XS if small else Space.M)
        self._column.setStretchFactor(self.head, int(in_row))
        self._column.setStretchFactor(self.number, int(in_row))
        fewer = (_LOW if low else _SMALL) if small else _FOLDED
        self._name.set_largest(fewer if folded else _LARGEST, _SMALL_LEAST if small else _LEAST)
        self._more.setVisible(not (small and low))
        self._small, self._low, self._folded = small, low, folded
        self._show_lines()
        self._fit_intention()
        self.number.fold(folded=folded, small=small, low=low)

    def _show_lines(self) -> None:
        """In a small window what speaks against the call takes the place of its reason."""
        warned = bool(self.warning)
        self._now.setText(self._reason if self._low else f"{self._reason} · {self._time}")
        self._place.setVisible(not self._small)
        self._now.setVisible(self._small and not warned)
        self._warning.setVisible(warned)

    def take_memory(self) -> None:
        """Have the memory below the number."""
        self.memory.set_inset(0)
        self._column.insertWidget(2, self.memory, 1)
        self.memory.show()

    @property
    def intention(self) -> str:
        """Her if-then plan as it stands there; "" where it does not."""
        return "" if self._intention.isHidden() else self._intention.words

    def show_intention(self, intention: str) -> None:
        """Remind her of her if-then plan for this session; "" for none."""
        self._intention.say(intention)
        self._fit_intention()

    def set_hurried(self, hurried: bool) -> None:
        """Whether something is asked below, which needs the room of what is read in a calm one."""
        self._hurried = hurried
        self._fit_intention()

    def _fit_intention(self) -> None:
        there = bool(self._intention.words) and not (self._folded or self._hurried)
        if there is self._intention.isHidden():
            self._intention.setVisible(there)


class Memory(ScrollPane):
    """Why now, and what to remember: the note, the last words spoken, her answer about news."""

    def __init__(self) -> None:
        self._inside = QWidget()
        super().__init__(self._inside)
        self._reason = PlainLabel(weight=QFont.Weight.DemiBold, wrap=True)
        self._why = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self.note = NoteField()
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self._when = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)
        self._words = PlainLabel(wrap=True)
        self._permission = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(Space.M)
        self._column.addWidget(_card("Why now", self._reason, self._why))
        remember = (self.note, self._when, self._words, self._permission)
        self._column.addWidget(_card("Remember", *remember))
        self._column.addStretch(1)
        self.set_inset(0)
        for surface in (self._inside, self.viewport()):
            surface.setAutoFillBackground(False)
        self.setMinimumHeight(40)

    @property
    def words(self) -> tuple[str, str]:
        """When somebody last said something, and what."""
        return self._when.text(), self._words.text()

    @property
    def reason(self) -> str:
        """Why she is called."""
        return self._reason.text()

    def show_card(self, card: ContactCard) -> None:
        """Show what is known of a contact; her note comes from who keeps it."""
        reason, thought = why_now(card)
        when, words = last_words(card)
        for label, text in (
            (self._reason, reason),
            (self._why, thought),
            (self._when, when),
            (self._words, words),
            (self._permission, permission_line(card)),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def set_inset(self, inset: int) -> None:
        """Keep a distance from what is around, logical pixels."""
        self._column.setContentsMargins(inset, inset, inset, inset)


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
    column.setSpacing(Space.XS)
    column.addWidget(caption(title))
    for part in parts:
        column.addWidget(part)
    return card
