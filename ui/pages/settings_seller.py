"""About the seller: what her messages say of her, and where she is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.seller import MOST_CALLS_A_DAY
from ui.pages.page_parts import ENTER, ChoiceField, key_words, row_of
from ui.pages.settings_parts import Section
from ui.pages.unsaved import UnsavedBar
from ui.presenters.seller_draft import SellerDraft
from ui.presenters.settings import Settings
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.form import FormRow, NumberField


class SellerSection(Section):
    """Her profile, kept by Save."""

    save_wanted = Signal(object)
    """The ``SellerDraft`` to keep."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__("About you", "Your messages say who is calling.", parent)
        self._kept: SellerDraft | None = None
        self._name, self._business, self._phone = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self._name, self._business, self._phone):
            line.setMaxLength(200)
            line.textChanged.connect(self._tell)
        self._calls = NumberField(1, MOST_CALLS_A_DAY, "calls")
        self._calls.valueChanged.connect(self._tell)
        self._country, self._zone = ChoiceField(searchable=True), ChoiceField(searchable=True)
        for choice in (self._country, self._zone):
            choice.currentIndexChanged.connect(self._tell)
        self._phone_row = FormRow(
            "Your number", self._phone, "Your messages say it once, as a courtesy."
        )
        self._phone.textEdited.connect(lambda: self._phone_row.set_fault(""))
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key=key_words("Ctrl+S"))
        self._save.clicked.connect(self.save)
        self.column.add(
            FormRow("What do people call you?", self._name),
            FormRow("Your business", self._business),
            self._phone_row,
            FormRow(
                "Calls a day",
                self._calls,
                "How many you mean to make on a calling day; it shows when news will be told.",
            ),
            FormRow(
                "Country",
                self._country,
                "Its public holidays are no calling days, and numbers are written its way.",
            ),
            FormRow("Time zone", self._zone),
        )
        self.column.box.addStretch(1)
        buttons = QWidget()
        buttons.setLayout(row_of(self._save))
        self._unsaved = UnsavedBar(look, instead_of=buttons)
        self._then: Callable[[], None] | None = None
        self.set_foot(self._unsaved, buttons)

    @property
    def draft(self) -> SellerDraft:
        """What stands in the fields."""
        return SellerDraft(
            self._name.text(),
            self._business.text(),
            self._phone.text(),
            str(self._country.code or ""),
            str(self._zone.code or ""),
            self._calls.value(),
        )

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._kept is not None and self.draft != self._kept

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""

        def save() -> None:
            self._then = then
            self.save()

        def throw_away() -> None:
            self._kept = None
            then()

        self._unsaved.ask(save=save, throw_away=throw_away)

    def fill(self, settings: Settings) -> None:
        """Show what is on disk; what she has typed and not saved stays."""
        if self.dirty and settings.draft == self._kept:
            return
        draft = settings.draft
        self._kept = draft
        self._name.setText(draft.name)
        self._business.setText(draft.business)
        self._phone.setText(draft.phone)
        self._calls.setValue(draft.calls_a_day)
        self._country.set_choices(settings.countries)
        self._country.choose(draft.region)
        self._zone.set_choices(settings.zones)
        self._zone.choose(draft.zone)
        self._kept = self.draft
        self._phone_row.set_fault("")
        self._tell()
        then, self._then = self._then, None
        if then is not None:
            then()

    def save(self) -> None:
        """Keep what stands in the fields."""
        if self._save.isEnabled():
            self.save_wanted.emit(self.draft)

    def refuse(self, sentence: str) -> None:
        """Say why it was not kept."""
        self._then = None
        self._phone_row.set_fault(sentence)
        self._phone.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+S save."""
        if event.matches(QKeySequence.StandardKey.Save) or (
            event.key() in ENTER and isinstance(self.focusWidget(), QLineEdit)
        ):
            self.save()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._save.setEnabled(self.dirty)
