"""Adding a contact or changing one: the draft, its checks, its guesses, and saving it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.recommending import Library
from app.domain.script import Field, Script
from app.domain.script import first_name as first_name_of
from app.domain.seller import Seller
from app.domain.tongue import tongue
from app.exchange.phone_numbers import require_phone
from app.usecases import contacts, library, preferences
from app.usecases.change import Change
from app.usecases.whereabouts import Whereabouts, locate
from ui.desk import Desk
from ui.presenters.contact_words import called
from ui.presenters.place_words import zone_choices
from ui.presenters.preview_words import Sentence, sentence_with


class PhoneFault(KnownError):
    """A number of the draft that cannot be dialled; ``place`` is its place, from 0."""

    def __init__(self, sentence: str, place: int) -> None:
        super().__init__(sentence)
        self.place = place


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the fields: texts as typed, numbers as (text, label)."""

    name: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    relationship: Relationship = Relationship.PROSPECT
    language: str = "en"
    interest: str = ""
    emails: str = ""
    company: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    zone: str | None = None
    care_days: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""

    @classmethod
    def of(cls, details: ContactDetails) -> Draft:
        """The draft that changes nothing about a contact."""
        return cls(
            name=details.name,
            phones=tuple((phone.as_written, phone.label) for phone in details.phones),
            relationship=details.relationship,
            language=details.language,
            interest=details.interest,
            emails=", ".join(details.emails),
            company=details.company,
            city=details.city,
            state=details.state,
            country=details.country,
            zone=details.zone,
            care_days=details.care_days,
            tags=tuple(sorted(details.tags, key=str.casefold)),
            note=details.note,
        )


@dataclass(frozen=True, slots=True)
class Form:
    """What the form starts from.

    ``contact_id`` is None for somebody new.  ``care_days`` are the usual rhythms, ``zones`` the
    zones to choose from as (IANA name, words); ``scripts`` are what the preview is taken from, by
    the language that is spoken to her, ``tags`` those that contacts have.
    """

    contact_id: int | None
    details: ContactDetails
    draft: Draft
    seller: Seller
    care_days: Mapping[Relationship, int]
    zones: tuple[tuple[str, str], ...]
    scripts: Mapping[str, Script]
    tags: tuple[str, ...]


def preview(form: Form, name: str, interest: str, language: str = "en") -> Sentence:
    """What a first voicemail would say because of ``interest``."""
    values = {
        Field.FIRST_NAME: first_name_of(name, tongue(language).and_word) if name.strip() else None,
        Field.MY_NAME: form.seller.name,
        Field.BUSINESS: form.seller.business,
        Field.REASON: interest.strip().rstrip("."),
    }
    return sentence_with(form.scripts[language], Field.REASON, values)


class ContactFormPresenter(QObject):
    """One form at a time; answers for an earlier one are dropped."""

    opened = Signal(object)
    """A ``Form`` to fill in."""

    phone_checked = Signal(int, str)
    """The place of a number, and what is wrong with it; "" for nothing."""

    located = Signal(object)
    """The ``Whereabouts`` that follow from the draft."""

    refused = Signal(str, int)
    """Why the draft was not saved, and the place of the number at fault; -1 for none."""

    saved = Signal(int)
    """The id of the contact, who is on disk now."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form: Form | None = None
        self._saving = False
        self._opening = 0
        self._locating = 0
        desk.store.bug.connect(self._on_bug)

    def open(self, contact_id: int | None) -> None:
        """Begin with a contact's details, or with an empty form."""
        self._opening += 1
        ticket = self._opening

        def job() -> Form:
            office = self._desk.office
            details = (
                ContactDetails("") if contact_id is None else contacts.details(office, contact_id)
            )
            return Form(
                contact_id,
                details,
                Draft.of(details),
                preferences.seller(office) or Seller(zone=office.home_zone),
                preferences.policy(office).care_days,
                zone_choices(details.zone),
                _first_messages(library.library(office), details.language),
                contacts.tags(office),
            )

        def done(form: Form) -> None:
            if ticket == self._opening:
                self._form = form
                self.opened.emit(form)
                self.locate(form.draft)

        self._desk.read(job, done)

    def check_phone(self, place: int, text: str) -> None:
        """Look at one number the seller has finished typing."""
        form = self._form
        if form is None or not text.strip():
            self.phone_checked.emit(place, "")
            return

        def job() -> str:
            try:
                _phone(form, text, "")
            except KnownError as fault:
                return str(fault)
            return ""

        def done(sentence: str) -> None:
            if form is self._form:
                self.phone_checked.emit(place, sentence)

        self._desk.read(job, done)

    def locate(self, draft: Draft) -> None:
        """Work out where somebody with this number and address may be."""
        form = self._form
        if form is None:
            return
        self._locating += 1
        ticket = self._locating

        def job() -> Whereabouts:
            phones = tuple(_lenient_phone(form, text, label) for text, label in draft.phones)
            return locate(_details(form, draft, phones), form.seller)

        def done(where: Whereabouts) -> None:
            if ticket == self._locating and form is self._form:
                self.located.emit(where)

        self._desk.read(job, done)

    def save(self, draft: Draft) -> None:
        """Save the draft, once; the fields stay as they are until ``saved``."""
        form = self._form
        if form is None or self._saving:
            return
        self._saving = True

        def job() -> tuple[int, Change]:
            details = _details(form, draft, _phones(form, draft))
            office, now = self._desk.office, self._desk.clock()
            if form.contact_id is None:
                return contacts.add(office, details, now)
            return form.contact_id, contacts.change(office, form.contact_id, details, now)

        def done(result: tuple[int, Change]) -> None:
            contact_id, change = result
            self._form, self._saving = None, False
            who = called(draft.name)
            new = form.contact_id is None
            self.saved.emit(contact_id)
            self.told.emit(f"{who} is on your list." if new else f"{who} is saved.", change.undo)

        def failed(fault: KnownError) -> None:
            self._saving = False
            self.refused.emit(str(fault), fault.place if isinstance(fault, PhoneFault) else -1)

        self._desk.change(job, lambda result: result[1], done, failed)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; here she may try again."""
        if self._saving:
            self._saving = False
            self.refused.emit("", -1)

    def forget(self) -> None:
        """Throw the draft away."""
        self._opening += 1
        self._form = None


def _first_messages(known: Library, spoken: str) -> dict[str, Script]:
    """What is said first, in every language there are words in, and in that she speaks."""
    languages = dict.fromkeys([*(script.language for script in known.scripts), spoken])
    return {each: known.recommended(Situation.FIRST, each) for each in languages}


def _phones(form: Form, draft: Draft) -> tuple[PhoneNumber, ...]:
    phones = []
    for place, (text, label) in enumerate(draft.phones):
        if not text.strip():
            continue
        try:
            phones.append(_phone(form, text, label))
        except KnownError as fault:
            raise PhoneFault(str(fault), place) from fault
    return tuple(phones)


def _phone(form: Form, text: str, label: str) -> PhoneNumber:
    """A number as typed; one that was there before is taken as it is, whatever it looks like."""
    for known in form.details.phones:
        if known.as_written == text.strip():
            return replace(known, label=label)
    read = require_phone(text, form.seller.region, label)
    return PhoneNumber(read.as_written, read.e164, read.extension, read.label)


def _lenient_phone(form: Form, text: str, label: str) -> PhoneNumber:
    try:
        return _phone(form, text, label)
    except KnownError:
        return PhoneNumber(text.strip(), label=label)


def _details(form: Form, draft: Draft, phones: tuple[PhoneNumber, ...]) -> ContactDetails:
    return replace(
        form.details,
        name=draft.name,
        phones=phones,
        relationship=draft.relationship,
        language=draft.language,
        interest=draft.interest,
        emails=tuple(draft.emails.replace(";", ",").split(",")),
        company=draft.company,
        city=draft.city,
        state=draft.state,
        country=draft.country,
        zone=draft.zone,
        care_days=draft.care_days,
        tags=frozenset(draft.tags),
        note=draft.note,
    )
