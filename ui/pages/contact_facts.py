"""What is known of a contact, as pairs of a word and its value; what is not known takes no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.domain.recommending import FALLBACK_LANGUAGE
from ui.presenters.contact_words import called, rhythm
from ui.presenters.contacts import Shown
from ui.presenters.occasion_words import language_name
from ui.presenters.place_words import country_name, whereabouts_in_words
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.flow import TagChips
from ui.widgets.text import PlainLabel

_LABEL_WIDTH = 132


class Facts(QWidget):
    """A grid of labels and values."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._numbers = self._text("Number")
        self._speaks = self._text("Speaks")
        self._matters = self._text("What matters")
        self._email = self._text("E-mail")
        self._company = self._text("Company")
        self._home = self._text("Lives in")
        self._zone = self._text("Time zone")
        self._care = self._text("Stay in touch")
        self._tags = TagChips(look)
        self._tags_label = self._row("Tags", self._tags)
        # In line with the words on the chips.
        self._tags_label.setContentsMargins(0, 6, 0, 0)
        self._note = self._text("Notes")

    def show_contact(self, shown: Shown) -> None:
        """Show what is known of a contact."""
        details, contact = shown.card.details, shown.card.contact
        self._fill(self._numbers, "\n".join(shown.numbers))
        # Most speak what the seller speaks; the others are worth a line.
        usual = details.language == FALLBACK_LANGUAGE
        self._fill(self._speaks, "" if usual else language_name(details.language))
        label, value = self._matters
        label.setText(f"What matters to {called(details.name)}")
        self._fill((label, value), details.interest)
        self._fill(self._email, "\n".join(details.emails))
        self._fill(self._company, details.company)
        country = country_name(details.country) or details.country
        home = ", ".join(part for part in (details.city, details.state, country) if part)
        self._fill(self._home, home)
        self._fill(self._zone, whereabouts_in_words(contact.zones, contact.zone_source))
        self._fill(self._care, rhythm(contact.care_days, shown.usual_care_days))
        self._tags.set_tags(sorted(details.tags, key=str.casefold))
        for widget in (self._tags, self._tags_label):
            widget.setVisible(bool(details.tags))
        self._fill(self._note, details.note)

    def _text(self, label: str) -> tuple[PlainLabel, PlainLabel]:
        value = PlainLabel(wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self._row(label, value), value

    def _row(self, label: str, value: QWidget) -> PlainLabel:
        words = PlainLabel(label, size=Size.SMALL, muted=True, wrap=True)
        words.setMaximumWidth(_LABEL_WIDTH)
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(words, row, 0, top)
        value.setSizePolicy(QSizePolicy.Policy.Expanding, value.sizePolicy().verticalPolicy())
        self._grid.addWidget(value, row, 1, top)
        return words

    def _fill(self, row: tuple[PlainLabel, PlainLabel], text: str) -> None:
        label, value = row
        value.setText(text)
        for widget in (label, value):
            widget.setVisible(bool(text))
