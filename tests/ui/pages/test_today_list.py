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
from tests.ui.pages.today_on_stage import OnToday
from ui.models.rows import ROW
from ui.wiring import Wiring

Key = Qt.Key


@pytest.fixture
def today(
    office: Office, station: Station, wiring: Wiring, add: Adds, begin: Callable[[], None]
) -> OnToday:
    return OnToday(office, station, wiring, add, begin)


def test_names_and_notes_are_plain_text_everywhere(today: OnToday) -> None:
    rich = "<b>Ann</b> <img src=x>"
    today.add(rich, note="<u>note</u>", interest="<a href=x>pans</a>", city="<i>Columbus</i>")
    today.begin_with("Bea Brown")
    texts = [label.text() for label in today.page.findChildren(QLabel)]
    assert rich in texts
    assert {label.textFormat() for label in today.wiring.window.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }
    assert today.page.room is not None
    assert today.page.room.past.note.toPlainText() == "<u>note</u>"
    today.press("1")
    assert today.notice.startswith("Voicemail for <b>Ann</b>")


def test_the_number_is_copied_as_it_is_dialled(today: OnToday) -> None:
    today.add("Ann Adams", "(614) 555-0142")
    today.begin()
    today.press("c")
    assert QGuiApplication.clipboard().text() == "+16145550142"
    assert today.notice == "Copied (614) 555-0142"


def test_letters_and_arrows_move_along_the_list(today: OnToday) -> None:
    for name in ("Ann Adams", "Bea Brown", "Cleo Cole"):
        today.add(name)
    today.begin()
    seen = []
    for key in ("j", Key.Key_Down, "n", "k", Key.Key_Up, Key.Key_Up):
        today.press(key)
        seen.append(today.shown.contact.name.split()[0])
    assert seen == ["Bea", "Cleo", "Cleo", "Bea", "Ann", "Ann"]


def test_a_call_outside_the_hours_is_warned_about_and_still_recorded(today: OnToday) -> None:
    lena = today.add("Lena Hart", zone="Pacific/Honolulu")
    today.begin()
    line = today.page.list.view.model().index(1, 0).data(ROW)
    assert line.heading == "Later today"
    assert line.badge == "1 pm"
    texts = [label.text() for label in today.page.findChildren(QLabel)]
    assert "Too early there: opens at 8 am" in texts
    today.press("3")
    assert len(today.stored(lena).records) == 1


def test_nobody_due_says_when_the_next_one_is(today: OnToday) -> None:
    today.begin_with("Ann Adams")
    today.press("1")
    assert today.page.room is not None
    assert today.page.room.empty.isVisible()
    texts = [
        label.text() for label in today.page.room.empty.findChildren(QLabel) if label.isVisible()
    ]
    assert "Every promise is kept. The next one is Ann Adams, on Tuesday." in texts
    assert not today.page.room.past.isVisible()


def test_nobody_at_all_shows_the_ways_on(today: OnToday) -> None:
    today.begin()
    assert today.page.room is not None
    texts = [
        label.text() for label in today.page.room.empty.findChildren(QLabel) if label.isVisible()
    ]
    assert "Nobody to call yet" in texts


def test_no_message_is_remarked_on_once_a_day(today: OnToday) -> None:
    today.begin_with("Ann Adams", "Bea Brown")
    said = []
    for _ in range(2):
        today.press("3")
        said.append("Next time" in today.notice)
    assert said == [True, False]


def test_anybody_can_be_called_up(today: OnToday) -> None:
    ann, bea = today.add("Ann Adams"), today.add("Bea Brown")
    calls.record(today.office, ann, Outcome.VOICEMAIL, NOW)
    today.begin()
    today.page.call_up(ann)
    today.station.settle()
    today.wiring.refresh()
    today.station.settle()
    assert today.shown.contact_id == ann
    today.press("2")
    today.press(Key.Key_Return)
    assert len(today.stored(ann).records) == 2
    assert today.shown.contact_id == bea


def test_a_refused_outcome_changes_nothing(today: OnToday, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.domain.errors import KnownError

    def full(*_: object, **__: object) -> None:
        raise KnownError("The disk is full; please make some room and try again.")

    (ann,) = today.begin_with("Ann Adams")
    with monkeypatch.context() as broken:
        broken.setattr(calls, "record", full)
        today.press("1")
    assert today.notice.startswith("The disk is full")
    assert today.names == ["Ann Adams"]
    today.station.faults.clear()
    today.press("1")
    assert len(today.stored(ann).records) == 1


def test_do_not_call_takes_her_off_the_list(today: OnToday) -> None:
    today.begin_with("Ann Adams", "Bea Brown")
    assert today.page.room is not None
    today.page.room.call.do_not_call()
    today.station.settle()
    assert today.names == ["Bea Brown"]
    today.press("z", ctrl=True)
    assert today.names == ["Ann Adams", "Bea Brown"]


def test_what_was_done_on_another_page_is_on_the_list_when_it_is_opened_again(
    today: OnToday,
) -> None:
    ann, _bea = today.begin_with("Ann Adams", "Bea Brown")
    today.wiring.window.open("contacts")
    today.station.desk.change(
        lambda: calls.record(today.office, ann, Outcome.NO_MESSAGE, NOW), lambda made: made.change
    )
    today.station.settle()
    today.wiring.window.open("today")
    today.station.settle()
    assert today.names == ["Bea Brown"]
    assert today.shown.contact.name == "Bea Brown"
