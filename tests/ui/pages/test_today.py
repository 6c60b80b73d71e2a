"""Today used as a seller uses it: with the keyboard alone, on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.domain.call import Outcome, Promise
from app.domain.contact import Permission
from app.domain.script import Field
from app.domain.spoken import spoken_when
from app.usecases import calls
from app.usecases.card import ContactCard, card
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from ui.main_window import MainWindow
from ui.models.due_list import LINE
from ui.pages.today import TodayPage
from ui.pages.today_retry import RetryForm
from ui.pages.today_talk import TalkForm
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController
from ui.wiring import Wiring

Key = Qt.Key


@pytest.fixture
def wiring(
    station: Station, office: Office, look: ThemeController, tmp_path: Path
) -> Iterator[Wiring]:
    wired = Wiring(station.desk, look, WindowSettings(tmp_path), lambda: None)
    wired.window.open("today")
    wired.furnish_today()
    yield wired
    station.settle()
    wired.window.close_now()
    wired.window.deleteLater()


@pytest.fixture
def window(wiring: Wiring) -> MainWindow:
    return wiring.window


@pytest.fixture
def page(wiring: Wiring) -> TodayPage:
    return wiring.today_page


@pytest.fixture
def begin(wiring: Wiring, station: Station) -> Callable[[], None]:
    """Show the window with the list of the data as it is."""

    def do() -> None:
        wiring.refresh()
        with station.qtbot.waitActive(wiring.window):
            wiring.window.show()
            wiring.window.activateWindow()
        wiring.today_page.activate()
        station.settle()

    return do


def names(page: TodayPage) -> list[str]:
    """The people on the list, from the top."""
    model = page.list.view.model()
    indexes = (model.index(row, 0) for row in range(model.rowCount()))
    return [index.data() for index in indexes if index.data(LINE) is not None]


def shown(wiring: Wiring) -> ContactCard:
    room = wiring.today_page.room
    assert room is not None
    assert room.call.shown is not None
    return room.call.shown.card


def stored(office: Office, contact_id: int) -> ContactCard:
    return card(office, contact_id, NOW)


def said_promise(read: ContactCard) -> str:
    """What the script on the card says about the next try."""
    (start, end), *_ = read.voicemail.spans_of(Field.RETRY_WHEN)
    return read.voicemail.text[start:end]


def test_one_key_records_what_was_just_said(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann, _bea = add("Ann Adams"), add("Bea Brown")
    begin()
    assert names(page) == ["Ann Adams", "Bea Brown"]
    spoken = said_promise(shown(wiring))
    station.press(page, "1")
    assert names(page) == ["Bea Brown"]
    assert shown(wiring).contact.name == "Bea Brown"
    (record,) = stored(office, ann).records
    assert record.call.outcome is Outcome.VOICEMAIL
    assert record.call.promise is not None
    assert spoken_when(record.call.promise, NOW.date()) == spoken
    assert spoken in record.said
    assert wiring.window.notice.message == "Voicemail for Ann · try again Tuesday afternoon"


def test_undo_goes_back_to_the_contact(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams"), add("Bea Brown")
    begin()
    before = shown(wiring)
    for key in ("1", "3"):
        station.press(page, key)
    assert names(page) == []
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Bea Brown"]
    assert shown(wiring).contact.name == "Bea Brown"
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Ann Adams", "Bea Brown"]
    assert shown(wiring) == before
    assert page.list.view.currentIndex().data() == "Ann Adams"


def test_undo_of_an_outcome_that_another_program_recorded(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW - timedelta(hours=1))
    begin()
    assert names(page) == []
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Ann Adams"]
    assert shown(wiring).contact.name == "Ann Adams"
    station.press(page, "z", ctrl=True)
    assert wiring.window.notice.message == "There is no outcome to take back yet."


def test_a_key_pressed_again_or_held_records_once(
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ids = [add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole")]
    begin()
    for _ in range(3):  # before the first one can have reached the disk
        station.qtbot.keyClicks(page.list.view, "1")
    station.settle()
    assert [len(stored(office, contact_id).records) for contact_id in ids] == [1, 0, 0]


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("3", Outcome.NO_MESSAGE),
        ("4", Outcome.MAILBOX_FULL),
        ("6", Outcome.WRONG_NUMBER),
        ("7", Outcome.STOP),
    ],
)
def test_each_outcome_does_what_its_button_says(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
    key: str,
    outcome: Outcome,
) -> None:
    ann = add("Ann Adams")
    begin()
    promised = shown(wiring).consequences[outcome].next
    station.press(page, key)
    read = stored(office, ann)
    assert [record.call.outcome for record in read.records] == [outcome]
    assert (read.due and (read.due.due_on, read.due.part)) == (
        promised and (promised.due_on, promised.part)
    )
    assert wiring.window.notice.action is not None  # Undo is on offer


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
    assert form.talk.agreed == Promise(NOW.date() + timedelta(days=7), None)
    form.setFocus()
    station.press(page, "n")
    assert form.talk.permission is False
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
    assert prompter.accessibleDescription() == stored(office, ann).called_back.text
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


def test_names_and_notes_are_plain_text_everywhere(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    rich = "<b>Ann</b> <img src=x>"
    add(rich, note="<u>note</u>", interest="<a href=x>pans</a>", city="<i>Columbus</i>")
    add("Bea Brown")
    begin()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert rich in texts
    assert {label.textFormat() for label in wiring.window.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }
    assert page.room is not None
    assert page.room.past.note.toPlainText() == "<u>note</u>"
    station.press(page, "1")
    assert wiring.window.notice.message.startswith("Voicemail for <b>Ann</b>")


def test_the_number_is_copied_as_it_is_dialled(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams", "(614) 555-0142")
    begin()
    station.press(page, "c")
    assert QGuiApplication.clipboard().text() == "+16145550142"
    assert wiring.window.notice.message == "Copied (614) 555-0142"


def test_letters_and_arrows_move_along_the_list(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    for name in ("Ann Adams", "Bea Brown", "Cleo Cole"):
        add(name)
    begin()
    seen = []
    for key in ("j", Key.Key_Down, "n", "k", Key.Key_Up, Key.Key_Up):
        station.press(page, key)
        seen.append(shown(wiring).contact.name.split()[0])
    assert seen == ["Bea", "Cleo", "Cleo", "Bea", "Ann", "Ann"]


def test_a_call_outside_the_hours_is_warned_about_and_still_recorded(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    lena = add("Lena Hart", zone="Pacific/Honolulu")
    begin()
    line = page.list.view.model().index(1, 0).data(LINE)
    assert line.heading == "Later today"
    assert line.badge == "1 pm"
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "Too early there: opens at 8 am" in texts
    station.press(page, "3")
    assert len(stored(office, lena).records) == 1


def test_nobody_due_says_when_the_next_one_is(
    page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    station.press(page, "1")
    assert page.room is not None
    assert page.room.empty.isVisible()
    texts = [label.text() for label in page.room.empty.findChildren(QLabel) if label.isVisible()]
    assert "Every promise is kept. The next one is Ann Adams, on Tuesday." in texts
    assert not page.room.past.isVisible()


def test_nobody_at_all_shows_the_ways_on(page: TodayPage, begin: Callable[[], None]) -> None:
    begin()
    assert page.room is not None
    texts = [label.text() for label in page.room.empty.findChildren(QLabel) if label.isVisible()]
    assert "Nobody to call yet" in texts


def test_no_message_is_remarked_on_once_a_day(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams"), add("Bea Brown")
    begin()
    said = []
    for _ in range(2):
        station.press(page, "3")
        said.append("Next time" in wiring.window.notice.message)
    assert said == [True, False]


def test_anybody_can_be_called_up(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    begin()
    page.call_up(ann)
    station.settle()
    wiring.refresh()
    station.settle()
    assert shown(wiring).contact_id == ann
    station.press(page, "2")
    station.press(page, Key.Key_Return)
    assert len(stored(office, ann).records) == 2
    assert shown(wiring).contact_id == bea


def test_a_refused_outcome_changes_nothing(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from app.domain.errors import KnownError

    def full(*_: object, **__: object) -> None:
        raise KnownError("The disk is full; please make some room and try again.")

    ann = add("Ann Adams")
    begin()
    with monkeypatch.context() as broken:
        broken.setattr(calls, "record", full)
        station.press(page, "1")
    assert wiring.window.notice.message.startswith("The disk is full")
    assert names(page) == ["Ann Adams"]
    station.faults.clear()
    station.press(page, "1")
    assert len(stored(office, ann).records) == 1


def test_do_not_call_takes_her_off_the_list(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams"), add("Bea Brown")
    begin()
    assert page.room is not None
    page.room.call.do_not_call()
    station.settle()
    assert names(page) == ["Bea Brown"]
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Ann Adams", "Bea Brown"]
