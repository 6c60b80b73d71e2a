"""The contacts page used as a seller uses it, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.call import CallDetails, Outcome
from app.domain.contact import Permission
from app.usecases import calls, contacts
from app.usecases.card import card
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Shows, Station
from ui.pages.contacts import ContactsPage
from ui.presenters.contact_form import ContactFormPresenter
from ui.presenters.contacts import ContactsPresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController) -> ContactsPage:
    return ContactsPage(ContactsPresenter(station.desk), ContactFormPresenter(station.desk), look)


def open_page(page: ContactsPage, station: Station, show: Shows) -> None:
    show(page)
    page.activate()
    station.settle()


def test_typing_finds_and_the_arrow_keys_move(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    for name in ("Sue Baker", "Sam Cole", "Ann Miller"):
        add(name)
    open_page(page, station, show)
    station.press(page, "s")
    assert page.list.rows.rowCount() == 2
    assert page.detail.card is not None
    assert page.detail.card.contact.name == "Sam Cole"
    station.press(page, Key.Key_Down)
    assert page.detail.card.contact.name == "Sue Baker"
    assert page.list.search.hasFocus()
    station.press(page, Key.Key_Escape)
    assert page.list.rows.rowCount() == 3
    assert page.detail.card.contact.name == "Sue Baker"


def test_names_notes_and_tags_are_plain_text(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    rich = "<b>Ann</b> <img src=x>"
    ann = add(rich, tags={"<i>tag</i>"}, note="<u>note</u>\nline", interest="<a href=x>x</a>")
    calls.record(office, ann, Outcome.SPOKE, NOW, CallDetails(note="<s>said</s>"))
    open_page(page, station, show)
    shown = [label for label in page.detail.findChildren(QLabel) if "<" in label.text()]
    assert rich in {label.text() for label in shown}
    assert "<u>note</u>\nline" in {label.text() for label in shown}
    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_contact_is_added_with_the_keyboard_alone(
    page: ContactsPage, station: Station, show: Shows, office: Office
) -> None:
    notices = Heard(page.notice)
    open_page(page, station, show)
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "Rosa Tran", Key.Key_Tab, "(614) 555-0142", Key.Key_Return)
    found = contacts.find(office, "", Show.ALL)
    assert [(row.name, row.phone) for row in found] == [("Rosa Tran", "+16145550142")]
    words, tone, undo = notices[-1]
    assert (words, tone) == ("Rosa is on your list.", Tone.PROMISE)
    assert undo is not None
    assert page.detail.card is not None
    assert page.detail.card.contact.name == "Rosa Tran"
    assert page.list.view.hasFocus()


def test_the_language_is_shown_where_it_is_another(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    add("Ana Ruiz", language="es")
    add("Bob Ray")
    open_page(page, station, show)

    def shown() -> set[str]:
        return {label.text() for label in page.detail.findChildren(QLabel) if label.isVisible()}

    assert {"Speaks", "Spanish"} <= shown()
    station.press(page, Key.Key_Down)
    assert "Bob Ray" in shown()
    assert "Speaks" not in shown()


def test_what_is_wrong_with_a_number_is_said_below_it(
    page: ContactsPage, station: Station, show: Shows
) -> None:
    open_page(page, station, show)
    page.add("Rosa")
    station.settle()
    station.press(page, Key.Key_Tab, "555-0142", Key.Key_Tab)
    said = [label.text() for label in page.form.findChildren(QLabel) if label.isVisible()]
    assert any("has no area code" in text for text in said)
    station.press(page, Key.Key_S, ctrl=True)
    assert page.form.isVisible()
    assert page.form.dirty


def test_leaving_with_unsaved_words_asks_in_the_page(
    page: ContactsPage, station: Station, show: Shows, office: Office
) -> None:
    open_page(page, station, show)
    page.add()
    station.settle()
    station.press(page, "Rosa", Key.Key_Escape)
    assert page.form.isVisible()
    station.press(page, Key.Key_Escape)
    assert page.form.draft.name == "Rosa"
    station.press(page, Key.Key_Escape)
    station.press(page, Key.Key_Tab, Key.Key_Space)
    assert not page.form.isVisible()
    assert contacts.find(office, "", Show.ALL) == ()


def test_unsaved_words_can_be_saved_on_leaving(
    page: ContactsPage, station: Station, show: Shows, office: Office
) -> None:
    open_page(page, station, show)
    page.add()
    station.settle()
    station.press(page, "Rosa", Key.Key_Escape, Key.Key_Space)
    assert [row.name for row in contacts.find(office, "", Show.ALL)] == ["Rosa"]


def test_pointing_at_somebody_else_does_not_lose_unsaved_words(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    ann = add("Ann Miller")
    sue = add("Sue Baker")
    open_page(page, station, show)
    page.edit_contact(ann)
    station.settle()
    station.press(page, " Jones")
    page.list.view.setCurrentIndex(page.list.rows.row_of(sue))
    station.settle()
    assert page.form.isVisible()
    assert page.form.draft.name == "Ann Miller Jones"
    assert page.list.rows.contact_id(page.list.view.currentIndex()) == ann
    station.press(page, Key.Key_Tab, Key.Key_Space)
    assert page.detail.isVisible()
    assert page.detail.card is not None
    assert page.detail.card.contact_id == sue


def test_going_back_without_a_change_asks_nothing(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    add("Ann Miller", tags={"b", "a"}, interest="new pans", zone="Asia/Tokyo", country="JP")
    open_page(page, station, show)
    station.press(page, Key.Key_F2)
    assert page.form.isVisible()
    assert not page.form.dirty
    station.press(page, Key.Key_Escape)
    assert page.detail.isVisible()


def test_do_not_call_needs_a_reason(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    notices = Heard(page.notice)
    page.detail._stop.setFocus()
    station.press(page, Key.Key_Space)
    station.press(page, Key.Key_Return)
    assert not card(office, sue, NOW).standing.do_not_call
    station.press(page, "asked <me> to stop", Key.Key_Return)
    after = card(office, sue, NOW)
    assert after.standing.do_not_call
    assert after.contact.do_not_call_entry is not None
    assert after.contact.do_not_call_entry.reason == "asked <me> to stop"
    assert not page.detail._call.isVisible()
    assert notices[-1][2] is not None


def test_esc_leaves_the_reason_alone(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    page.detail._stop.setFocus()
    station.press(page, Key.Key_Space, "oh", Key.Key_Escape)
    assert not card(office, sue, NOW).standing.do_not_call
    assert page.detail._stop.hasFocus()


def test_permission_is_noted(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    page.detail._permission.set_index(0)
    station.settle()
    assert card(office, sue, NOW).standing.permission is Permission.GRANTED


def test_calling_now_goes_to_today(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    wanted = Heard(page.call_wanted)
    station.press(page, Key.Key_Return, ctrl=True)
    assert wanted == [(sue,)]


def test_who_needs_a_number_is_given_one(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    sue = add("Sue Baker", phone="")
    open_page(page, station, show)
    assert not page.detail._call.isVisible()
    page.detail._mend.setFocus()
    station.press(page, Key.Key_Space)
    station.press(page, "614 555 0142", Key.Key_Return)
    assert contacts.details(office, sue).phones[0].e164 == "+16145550142"
    assert page.detail._call.isVisible()


def test_enter_goes_to_what_comes_next(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    wanted = Heard(page.call_wanted)
    station.press(page, "sue", Key.Key_Return, Key.Key_Return)
    assert wanted == [(sue,)]


def test_a_zone_is_found_by_typing(
    page: ContactsPage, station: Station, add: Adds, show: Shows, office: Office
) -> None:
    sue = add("Sue Baker")
    open_page(page, station, show)
    page.edit_contact(sue)
    station.settle()
    line = page.form._zone.lineEdit()
    assert line is not None
    page.form._zone.setFocus()
    line.selectAll()
    station.press(page, "berlin (europe)")
    station.press(page, Key.Key_S, ctrl=True)
    assert contacts.details(office, sue).zone == "Europe/Berlin"
    page.edit_contact(sue)
    station.settle()
    page.form._zone.setFocus()
    line.selectAll()
    station.press(page, "no such place", Key.Key_Tab)
    assert line.text() == "Berlin (Europe)"
    assert not page.form.dirty


def test_an_empty_list_invites_to_import(page: ContactsPage, station: Station, show: Shows) -> None:
    open_page(page, station, show)
    wanted = Heard(page.import_wanted)
    assert page._nobody.isVisible()
    page._nobody.acted.emit()
    assert wanted == [()]


def test_who_is_not_found_can_be_added_by_that_name(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    add("Sue Baker")
    open_page(page, station, show)
    station.press(page, "Zelda Fox")
    assert page._no_match.isVisible()
    page._no_match.acted.emit()
    station.settle()
    assert page.form.draft.name == "Zelda Fox"
    assert page.form.dirty


def test_many_contacts_come_page_by_page(
    page: ContactsPage, station: Station, add: Adds, show: Shows
) -> None:
    for number in range(230):
        add(f"Contact {number:04}")
    open_page(page, station, show)
    assert page.list.rows.rowCount() == 200
    page.list.view.setFocus()
    station.press(page, Key.Key_End)
    station.settle()
    assert page.list.rows.rowCount() == 230
