"""After a talk, and when another day is promised: asked in the same place, no dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.domain.call import Outcome, Promise
from app.domain.contact import Permission
from app.domain.spoken import spoken_when
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from tests.ui.pages.today_on_stage import said_promise, shown, stored
from ui.pages.today import TodayPage
from ui.pages.today_retry import RetryForm
from ui.pages.today_talk import TalkForm
from ui.wiring import Wiring

Key = Qt.Key


def test_after_a_talk_three_things_are_asked_in_the_same_place(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "2")
    assert page.room is not None
    assert isinstance(page.room.card.form, TalkForm)
    assert not page.room.card.bar.isVisible()
    assert stored(office, ann).records == ()
    station.press(page, "y", "o")
    station.press(page, Key.Key_Return)
    read = stored(office, ann)
    assert [record.call.permission for record in read.records] == [True]
    assert read.standing.permission is Permission.GRANTED
    assert read.contact.orders == (NOW.date(),)
    assert page.room.card.form is None
    assert page.list.view.hasFocus()
    station.press(page, "z", ctrl=True)
    read = stored(office, ann)
    assert read.records == ()
    assert read.contact.orders == ()


def test_leaving_the_form_records_nothing(
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "2", "n")
    station.press(page, Key.Key_Escape)
    assert page.room is not None
    assert page.room.card.bar.isVisible()
    assert stored(office, ann).records == ()
    station.press(page, "3")  # the keys of the bar are back
    assert [record.call.outcome for record in stored(office, ann).records] == [Outcome.NO_MESSAGE]


def test_an_agreed_date_and_a_note_are_kept(
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "2")
    assert page.room is not None
    form = page.room.card.form
    assert isinstance(form, TalkForm)
    # Tab to the answer, to the date; Right: next week; Tab over the date to the note.
    station.press(page, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Right)
    assert form.details.agreed == Promise(NOW.date() + timedelta(days=7), None)
    form.setFocus()
    station.press(page, "n")
    assert form.details.permission is False
    station.press(page, Key.Key_Return)
    (record,) = stored(office, ann).records
    assert record.call.agreed == Promise(NOW.date() + timedelta(days=7), None)


def test_a_call_back_brings_its_own_script(
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "5")
    assert page.room is not None
    prompter = page.room.card.panel.prompter
    said = " ".join(prompter.accessibleDescription().split())
    assert said == stored(office, ann).called_back.text
    station.press(page, Key.Key_Return)
    assert [record.call.outcome for record in stored(office, ann).records] == [Outcome.CALLED_BACK]


def test_another_day_is_said_before_it_is_promised(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    assert page.room is not None
    prompter = page.room.card.panel.prompter
    recommended = said_promise(shown(wiring))
    station.press(page, "d")
    form = page.room.card.form
    assert isinstance(form, RetryForm)
    station.press(page, Key.Key_Left)
    chosen = form.promise
    wanted = spoken_when(chosen, NOW.date())
    assert wanted != recommended
    assert wanted in prompter.accessibleDescription()
    station.press(page, Key.Key_Return, "1")
    (record,) = stored(office, ann).records
    assert record.call.promise == chosen
    assert wanted in record.said


def test_another_day_can_be_given_up_again(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    before = shown(wiring).promise
    station.press(page, "d")
    station.press(page, Key.Key_Left)
    assert shown(wiring).promise != before
    station.press(page, Key.Key_Escape)
    assert shown(wiring).promise == before


def test_space_ticks_in_the_form_and_plays_outside_of_it(
    page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    assert page.room is not None
    prompter = page.room.card.panel.prompter
    station.press(page, "2")
    form = page.room.card.form
    assert isinstance(form, TalkForm)
    form.findChildren(QCheckBox)[0].setFocus()
    station.press(page, Key.Key_Space)
    assert form.details.ordered
    assert not prompter.is_playing
    station.press(page, Key.Key_Escape, Key.Key_Space)
    assert prompter.is_playing
    assert prompter.hasFocus()  # Up and Down are its pace now


def test_after_an_outcome_the_keyboard_is_back_on_the_list(
    page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    add("Bea Brown")
    begin()
    assert page.room is not None
    station.press(page, Key.Key_Space)
    assert page.room.card.panel.prompter.hasFocus()
    station.press(page, "1")
    assert not page.room.card.panel.prompter.is_playing
    assert page.list.view.hasFocus()
