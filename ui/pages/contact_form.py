"""The form for a contact: new, or one the seller knows already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.usecases.contacts import LONGEST
from app.usecases.whereabouts import Whereabouts
from ui.pages.contact_phones import PhoneFields
from ui.pages.contact_tags import TagFields
from ui.pages.page_parts import (
    ENTER,
    ChoiceField,
    Column,
    ScrollPane,
    key_words,
    page_title,
    row_of,
    side_by_side,
)
from ui.pages.sentence_preview import SentencePreview
from ui.pages.unsaved import UnsavedBar
from ui.presenters.contact_form import ContactFormPresenter, Draft, Form, preview
from ui.presenters.contact_words import RELATIONSHIPS, called, rhythm_choices
from ui.presenters.occasion_words import language_name
from ui.presenters.place_words import country_choices, country_name, whereabouts_in_words
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.form import FormRow
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_WIDEST = 620
_TYPING_PAUSE_MS = 300


class ContactForm(QWidget):
    """Fields for everything the seller may say about a contact; the presenter saves it."""

    saved = Signal(int)
    """The contact is on disk."""

    left = Signal()
    """The seller went back without saving."""

    def __init__(
        self,
        presenter: ContactFormPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._form: Form | None = None
        self._start = Draft()
        self._then: Callable[[], None] | None = None
        self._suggested = ""
        self._at_number = False
        self._make_fields(look)
        self._title = page_title("")
        self._fault = PlainLabel(tone=Tone.STOP, wrap=True)
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key=key_words("Ctrl+S"))
        self._back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        self._buttons = QWidget()
        self._buttons.setLayout(row_of(self._save, self._back))
        self._unsaved = UnsavedBar(look, self._buttons, "the changes")
        self._locate_soon = QTimer(self)
        self._locate_soon.setSingleShot(True)
        self._locate_soon.setInterval(_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._name)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._form is not None and self.draft != self._start

    @property
    def draft(self) -> Draft:
        """What stands in the fields."""
        relationship = tuple(RELATIONSHIPS)[self._relationship.index]
        country, zone, care_days = self._country.code, self._zone.code, self._care.code
        language = self._language.code
        return Draft(
            name=self._name.text(),
            phones=tuple(phone for phone in self._phones.phones if phone[0].strip()),
            relationship=relationship,
            language=language if isinstance(language, str) else "en",
            interest=self._interest.text(),
            emails=self._emails.text(),
            company=self._company.text(),
            city=self._city.text(),
            state=self._state.text(),
            country=country if isinstance(country, str) else "",
            zone=zone if isinstance(zone, str) else None,
            care_days=care_days if isinstance(care_days, int) else None,
            tags=self._tags.tags,
            note=self._note.toPlainText(),
        )

    def open(self, contact_id: int | None, name: str = "", *, at_number: bool = False) -> None:
        """Begin with a contact, or with somebody new who may have a name already.

        The keyboard goes into the name, or with ``at_number`` into the first number.
        """
        self._form = self._then = None
        self._suggested = name
        self._at_number = at_number
        self.setEnabled(False)
        self._presenter.open(contact_id)

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""

        def go() -> None:
            self._forget()
            then()

        def save() -> None:
            self.save()
            self._then = go

        if not self.dirty:
            go()
        elif not self._save.isEnabled():  # it is on its way
            self._then = go
        else:
            self._unsaved.ask(save=save, throw_away=go)

    def save(self) -> None:
        """Save what stands in the fields."""
        if self._form is None:
            return
        self._tags.take_typed()
        self._show_fault("")
        self._unsaved.hide()
        self._save.setEnabled(False)
        self._presenter.save(self.draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from a line, Esc goes back."""
        if event.key() in ENTER and isinstance(self.focusWidget(), QLineEdit):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _make_fields(self, look: ThemeController) -> None:
        self._name, self._interest = _line("name"), _line("interest")
        self._emails, self._company = _line(), _line("company")
        self._city, self._state = _line(), _line()
        self._phones = PhoneFields(look)
        self._relationship = SegmentedControl(look, [(w, "") for w in RELATIONSHIPS.values()])
        self._preview = SentencePreview(look)
        self._country = ChoiceField(searchable=True)
        self._zone = ChoiceField(searchable=True)
        self._language = ChoiceField()
        self._care = ChoiceField()
        self._tags = TagFields(look)
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(110)
        self._interest.setPlaceholderText("the bread pans you had your eye on")
        self._emails.setPlaceholderText("sue@example.com")
        self._name_row = FormRow("Name", self._name)
        self._interest_label = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold)

    def _lay_out(self) -> None:
        fields = Column(spacing=Space.L, margins=(Space.XL, Space.S, Space.XL, Space.XL))
        told = Column(spacing=Space.XS)
        told.add(self._interest_label, self._interest, self._preview)
        fields.add(
            self._name_row,
            FormRow("Number", self._phones),
            side_by_side(
                FormRow("Relationship", self._relationship), FormRow("Speaks", self._language)
            ),
            told,
            FormRow("Tags", self._tags),
            FormRow("Notes", self._note),
            Rule(),
            side_by_side(FormRow("E-mail", self._emails), FormRow("Company", self._company)),
            side_by_side(FormRow("City", self._city), FormRow("State or province", self._state)),
            side_by_side(FormRow("Country", self._country), FormRow("Stay in touch", self._care)),
            FormRow("Time zone", self._zone),
        )
        fields.box.addStretch(1)
        self._pane = ScrollPane(fields, _WIDEST + 2 * Space.XL)
        head = row_of(self._title)
        head.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
        foot = Column(spacing=Space.S, margins=(Space.XL, Space.M, Space.XL, Space.M))
        self._fault.hide()
        foot.add(self._unsaved, self._fault, self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._pane, 1)
        whole.addWidget(Rule())
        whole.addWidget(foot)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self._go_back)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)
        for line in (self._name, self._interest):
            line.textChanged.connect(self._show_preview)
        self._language.currentIndexChanged.connect(self._show_preview)
        self._name.textEdited.connect(lambda: self._name_row.set_fault(""))
        self._phones.finished.connect(self._presenter.check_phone)
        for changed in (
            self._phones.edited,
            self._state.textChanged,
            self._country.currentIndexChanged,
        ):
            changed.connect(lambda *_: self._locate_soon.start())
        self._locate_soon.timeout.connect(self._locate)
        self._relationship.changed.connect(self._offer_rhythms)
        self._presenter.opened.connect(self._fill)
        self._presenter.phone_checked.connect(self._phones.set_fault)
        self._presenter.located.connect(self._show_whereabouts)
        self._presenter.refused.connect(self._refuse)
        self._presenter.saved.connect(self._on_saved)

    def _fill(self, form: Form) -> None:
        self._form = form
        draft = form.draft
        new = form.contact_id is None
        self._title.setText("New contact" if new else f"Edit {called(draft.name)}")
        self._name.setText(draft.name)
        self._phones.set_phones(draft.phones)
        self._relationship.set_index(tuple(RELATIONSHIPS).index(draft.relationship))
        self._interest.setText(draft.interest)
        self._emails.setText(draft.emails)
        self._company.setText(draft.company)
        self._city.setText(draft.city)
        self._state.setText(draft.state)
        home = country_name(form.seller.region)
        self._country.set_choices([("", f"{home} (like you)"), *country_choices()])
        self._country.choose(draft.country)
        self._zone.set_choices([(None, "Work it out"), *form.zones])
        self._zone.choose(draft.zone)
        self._language.set_choices([(each, language_name(each)) for each in form.scripts])
        self._language.choose(draft.language)
        self._offer_rhythms()
        self._care.choose(draft.care_days)
        self._tags.offer(form.tags)
        self._tags.set_tags(draft.tags)
        self._note.setPlainText(draft.note)
        for place in range(len(draft.phones) or 1):
            self._phones.set_fault(place, "")
        self._name_row.set_fault("")
        self._show_fault("")
        self._unsaved.hide()
        self._start = self.draft
        if new:
            self._name.setText(self._suggested)
        self._show_preview()
        self._save.setEnabled(True)
        self.setEnabled(True)
        self._pane.show_top()
        if self._at_number:
            self._phones.focus_line(0)
        else:
            self._name.setFocus()
            self._name.end(False)

    def _show_preview(self) -> None:
        if self._form is None:
            return
        name = self._name.text()
        who = called(name.strip()) if name.strip() else "them"
        self._interest_label.setText(f"What matters to {who}")
        self._interest.setAccessibleName(self._interest_label.text())
        draft = self.draft
        self._preview.set_sentence(preview(self._form, name, draft.interest, draft.language))

    def _offer_rhythms(self) -> None:
        if self._form is None:
            return
        relationship = tuple(RELATIONSHIPS)[self._relationship.index]
        usual, own = self._form.care_days[relationship], self._form.details.care_days
        self._care.set_choices(rhythm_choices(usual, own))

    def _locate(self) -> None:
        self._presenter.locate(self.draft)

    def _show_whereabouts(self, where: Whereabouts) -> None:
        self._zone.reword(0, whereabouts_in_words(where.zones, where.zone_source))

    def _refuse(self, sentence: str, place: int) -> None:
        self._then = None
        self._save.setEnabled(True)
        if place >= 0:
            lines = [i for i, phone in enumerate(self._phones.phones) if phone[0].strip()]
            self._phones.set_fault(lines[place], sentence)
            self._phones.focus_line(lines[place])
        elif not self._name.text().strip():
            self._name_row.set_fault(sentence)
            self._name.setFocus()
        else:
            self._show_fault(sentence)

    def _show_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _on_saved(self, contact_id: int) -> None:
        then, self._form, self._then = self._then, None, None
        self.saved.emit(contact_id)
        if then is not None:
            then()

    def _go_back(self) -> None:
        if self._unsaved.isVisible():
            self._unsaved.hide()
            self._name.setFocus()
        else:
            self.leave(self.left.emit)

    def _forget(self) -> None:
        self._form = None
        self._presenter.forget()


def _line(what: str = "") -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(LONGEST.get(what, 200))
    return line
