"""Who is on the card, where she is, what time it is there, and her number."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.contact import PhoneNumber
from app.domain.dialling import tel_uri
from app.exchange.phone_numbers import display
from app.usecases.card import ContactCard
from ui.presenters.contact_words import place_line
from ui.presenters.today_words import closed_now, local_time
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
        self._number: PhoneNumber | None = None
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
        self._link.clicked.connect(self.open_link)

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
        self._number = phones[0] if phones else None
        self._name.setText(card.contact.name)
        self._place.setText(f"{place_line(card.contact, card.details)} · {local_time(card)}")
        self._phone.setText(display(phones[0].dialled, region) if phones else "No number yet")
        others = " · ".join(display(phone.dialled, region) for phone in phones[1:])
        self._others.setText(f"also {others}" if others else "")
        self._others.setVisible(bool(others))
        self._warn(card)
        for button in (self._copy, self._link):
            button.setEnabled(self._number is not None)

    def copy_number(self) -> None:
        """Put the number on the clipboard, as it is dialled."""
        if self._number is not None:
            QGuiApplication.clipboard().setText(self._number.dialled)
            self.said.emit(f"Copied {self._phone.text()}")

    def open_link(self) -> None:
        """Hand the number to the system's own telephone program, if there is one."""
        if self._number is not None and not _dialled(self._number):
            self.said.emit("This computer has no program for calls; dial the number by hand.")

    def _warn(self, card: ContactCard) -> None:
        if card.standing.do_not_call:
            words, tone = "Asked not to be called: please do not dial.", Tone.STOP
        elif card.standing.needs_number:
            words, tone = "This number was wrong. A new one puts her back on the list.", Tone.AMBER
        else:
            words, tone = closed_now(card), Tone.AMBER
        self._warning.set_tone(tone)
        self._warning.setText(words)
        self._warning.setVisible(bool(words))


def _dialled(number: PhoneNumber) -> bool:
    """Whether a telephone program took the number."""
    link = tel_uri(number.dialled, number.extension)
    return bool(link) and QDesktopServices.openUrl(QUrl(link))
