"""Who is on the card, where she is, what time it is there, and her number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.exchange.phone_numbers import display
from app.usecases.card import ContactCard
from ui.pages.number_at_hand import NumberAtHand
from ui.presenters.contact_words import place_line
from ui.presenters.today_words import do_not_dial, local_time
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.text import PlainLabel


class CardHead(QWidget):
    """Name and place on the left, the number with what to do with it on the right."""

    said = Signal(str)
    """A sentence for the notice bar."""

    edit_wanted = Signal()
    rehearse_wanted = Signal()
    do_not_call_wanted = Signal()

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        right = Qt.AlignmentFlag.AlignRight
        self._number = NumberAtHand(self)
        self._number.said.connect(self.said)
        self._name = PlainLabel(size=Size.TITLE, weight=QFont.Weight.Bold, elide=True)
        self._place = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._warning = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)
        self._phone = PlainLabel(size=Size.HEADING)
        self._phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._others = PlainLabel(size=Size.CAPTION, muted=True, elide=True)
        self._copy = Button(look, "Copy", icon="copy", key="C")
        self._link = Button(look, "Call link", icon="phone")
        more = Button(look, "More", icon="more", icon_only=True)
        self._menu = QMenu(self)
        self._menu.addAction("Edit contact\tE", self.edit_wanted.emit)
        self._menu.addAction("Rehearse these words\tR", self.rehearse_wanted.emit)
        self._menu.addAction("Do not call any more", self.do_not_call_wanted.emit)
        more.clicked.connect(lambda: self._menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self._copy.clicked.connect(self.copy_number)
        self._link.clicked.connect(self._number.open_link)

        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._name)
        left.addWidget(self._place)
        left.addWidget(self._warning)
        left.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._link)
        buttons.addWidget(more)
        number = QVBoxLayout()
        number.setSpacing(Space.XS)
        number.addWidget(self._phone, 0, right)
        number.addLayout(buttons)
        number.addWidget(self._others, 0, right)
        number.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(left, 1)
        row.addLayout(number)

    def show_card(self, card: ContactCard, region: str) -> None:
        """Show a contact; ``region`` is the seller's country, whose numbers need no prefix."""
        phones = card.details.phones
        written = display(phones[0].dialled, region) if phones else "No number yet"
        self._number.take(phones[0] if phones else None, written)
        self._name.setText(card.contact.name)
        self._place.setText(f"{place_line(card.contact, card.details)} · {local_time(card)}")
        self._phone.setText(written)
        others = " · ".join(display(phone.dialled, region) for phone in phones[1:])
        self._others.setText(f"also {others}" if others else "")
        self._others.setVisible(bool(others))
        words, stop = do_not_dial(card)
        self._warning.set_tone(Tone.STOP if stop else Tone.AMBER)
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        for button in (self._copy, self._link):
            button.setEnabled(bool(phones))

    def copy_number(self) -> None:
        """Put the number on the clipboard, as it is dialled."""
        self._number.copy()
