"""Adding and changing a contact: what is checked, what is guessed, what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.contact import ContactDetails, PhoneNumber, Relationship, ZoneSource
from app.usecases import contacts
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.presenters.contact_form import ContactFormPresenter, Draft, preview


@pytest.fixture
def presenter(station: Station, office: Office) -> ContactFormPresenter:
    return ContactFormPresenter(station.desk)


ROSA = Draft(
    name="Rosa Tran",
    phones=(("614 555 0142", "mobile"), ("614-555-0177 after five", "home")),
    relationship=Relationship.CUSTOMER,
    interest="the bread pans you had your eye on.",
    emails="rosa@example.com; rosa@work.example",
    city="Columbus",
    state="OH",
    tags=("baking", "church fair"),
    care_days=30,
)


def test_a_new_contact_is_kept_as_typed(
    presenter: ContactFormPresenter, station: Station, office: Office
) -> None:
    saved, told = Heard(presenter.saved), Heard(presenter.told)
    presenter.open(None)
    station.settle()
    presenter.save(ROSA)
    station.settle()
    details = contacts.details(office, saved.last)
    assert details == ContactDetails(
        name="Rosa Tran",
        relationship=Relationship.CUSTOMER,
        phones=(
            PhoneNumber("614 555 0142", "+16145550142", "", "mobile"),
            PhoneNumber("614-555-0177 after five", "+16145550177", "", "home"),
        ),
        emails=("rosa@example.com", "rosa@work.example"),
        city="Columbus",
        state="OH",
        interest="the bread pans you had your eye on",
        tags=frozenset({"baking", "church fair"}),
        care_days=30,
    )
    words, undo = told[-1]
    assert words == "Rosa is on your list."
    station.desk.change(lambda: undo(NOW), lambda change: change)
    station.settle()
    assert contacts.find(office, "rosa", contacts.Show.ALL) == ()


def test_the_number_at_fault_is_named(presenter: ContactFormPresenter, station: Station) -> None:
    refused, saved = Heard(presenter.refused), Heard(presenter.saved)
    presenter.open(None)
    station.settle()
    presenter.save(replace(ROSA, phones=(("614 555 0142", ""), ("12", "home"))))
    station.settle()
    sentence, place = refused[-1]
    assert "12" in sentence
    assert place == 1
    assert not saved
    assert station.faults == []


def test_a_number_is_looked_at_when_it_has_been_typed(
    presenter: ContactFormPresenter, station: Station
) -> None:
    checked = Heard(presenter.phone_checked)
    presenter.open(None)
    station.settle()
    for text in ("555-0142", "(614) 555-0142", ""):
        presenter.check_phone(0, text)
    station.settle()
    assert {place for place, _ in checked} == {0}
    sentences = [sentence for _, sentence in checked]
    assert sorted(map(bool, sentences)) == [False, False, True]
    assert any("no area code" in sentence for sentence in sentences)


def test_a_name_is_needed(presenter: ContactFormPresenter, station: Station) -> None:
    refused = Heard(presenter.refused)
    presenter.open(None)
    station.settle()
    presenter.save(replace(ROSA, name="  "))
    station.settle()
    assert refused[-1] == ("Please give the contact a name.", -1)


def test_a_number_that_was_always_odd_does_not_stand_in_the_way(
    presenter: ContactFormPresenter, station: Station, office: Office
) -> None:
    odd = PhoneNumber("ask at the bakery 12", label="work")
    sue, _ = contacts.add(office, ContactDetails("Sue", phones=(odd,)), NOW)
    saved, opened = Heard(presenter.saved), Heard(presenter.opened)
    presenter.open(sue)
    station.settle()
    presenter.save(replace(opened.last.draft, note="Bakes for the fair."))
    station.settle()
    assert saved.last == sue
    assert contacts.details(office, sue).phones == (odd,)


def test_opening_and_saving_changes_nothing(
    presenter: ContactFormPresenter, station: Station, office: Office, add: Adds
) -> None:
    sue = add(
        "Sue Baker", tags={"b", "a"}, interest="new pans", company="Bakery", zone="America/Chicago"
    )
    before = contacts.details(office, sue)
    opened = Heard(presenter.opened)
    presenter.open(sue)
    station.settle()
    presenter.save(opened.last.draft)
    station.settle()
    assert contacts.details(office, sue) == before


@pytest.mark.parametrize(
    ("draft", "zone", "source"),
    [
        (Draft(phones=(("(312) 555-0142", ""),)), "America/Chicago", ZoneSource.NUMBER),
        (Draft(state="CA"), "America/Los_Angeles", ZoneSource.ADDRESS),
        (Draft(zone="Europe/Berlin"), "Europe/Berlin", ZoneSource.ENTERED),
        (Draft(phones=(("12", ""),)), "America/New_York", ZoneSource.SELLER),
    ],
)
def test_the_zone_is_guessed_from_what_is_typed(
    presenter: ContactFormPresenter, station: Station, draft: Draft, zone: str, source: ZoneSource
) -> None:
    located = Heard(presenter.located)
    presenter.open(None)
    station.settle()
    presenter.locate(draft)
    station.settle()
    where = located.last
    assert (where.zones[0], where.zone_source) == (zone, source)


def test_answers_for_a_form_that_was_left_are_dropped(
    presenter: ContactFormPresenter, station: Station
) -> None:
    opened, checked, located = (
        Heard(presenter.opened), Heard(presenter.phone_checked), Heard(presenter.located),
    )  # fmt: skip
    presenter.open(None)
    presenter.forget()
    station.settle()
    assert not opened
    presenter.open(None)
    station.settle()
    located.clear()
    presenter.check_phone(0, "12")
    presenter.locate(ROSA)
    presenter.forget()
    station.settle()
    assert not checked
    assert not located


def test_the_preview_says_what_the_message_will_say(
    presenter: ContactFormPresenter, station: Station
) -> None:
    opened = Heard(presenter.opened)
    presenter.open(None)
    station.settle()
    form = opened.last
    said = preview(form, "Rosa Tran", "the bread pans. ")
    assert said.text[said.start : said.end] == "the bread pans"
    assert said.text.endswith(".")
    assert not said.is_fallback
    without = preview(form, "", "")
    assert without.is_fallback
    assert without.text


def test_what_is_said_to_her_is_in_her_language(
    presenter: ContactFormPresenter, station: Station
) -> None:
    opened, saved = Heard(presenter.opened), Heard(presenter.saved)
    presenter.open(None)
    station.settle()
    form = opened.last
    assert list(form.scripts)[:2] == ["en", "es"]
    said = preview(form, "Ana & Luis Pérez", "los moldes de pan", "es")
    assert said.text[said.start : said.end] == "los moldes de pan"
    assert said.text != preview(form, "Ana", "los moldes de pan").text
    presenter.save(replace(ROSA, language="es"))
    station.settle()
    details = contacts.details(station.desk.office, saved.last)
    assert details.language == "es"
    presenter.open(saved.last)
    station.settle()
    assert opened.last.draft.language == "es"
