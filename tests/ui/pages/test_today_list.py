"""Today's list and card: who is on it, what is warned about, what shows when nobody is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.domain.call import Outcome
from app.usecases import calls
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from tests.ui.pages.today_on_stage import names, shown, stored
from ui.models.rows import ROW
from ui.pages.today import TodayPage
from ui.wiring import Wiring

Key = Qt.Key


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
    line = page.list.view.model().index(1, 0).data(ROW)
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


def test_what_was_done_on_another_page_is_on_the_list_when_it_is_opened_again(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann, _bea = add("Ann Adams"), add("Bea Brown")
    begin()
    wiring.window.open("contacts")
    station.desk.change(
        lambda: calls.record(office, ann, Outcome.NO_MESSAGE, NOW), lambda made: made.change
    )
    station.settle()
    wiring.window.open("today")
    station.settle()
    assert names(page) == ["Bea Brown"]
    assert shown(wiring).contact.name == "Bea Brown"
