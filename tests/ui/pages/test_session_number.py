"""The number of whom a session calls: when she was dialled, and what is handed to the phone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.usecases import calls, session
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import Begin, OnCall, begin
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm

__all__ = ["begin"]

Key = Qt.Key


def test_the_talk_timer_begins_with_dialing_and_once(begin: Begin, add: Adds) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    begun = Heard(on.view.dialled)
    assert on.view.person.number.time == ""
    on.press("g", "g", Key.Key_Space)
    assert len(begun) == 1
    assert on.view.person.number.time == "0:00"
    on.view.card.panel.prompter.pause()
    on.press("1")
    assert on.view.person.number.time == ""  # another person, another talk
    on.press(Key.Key_Space)  # who says the words is on the line
    assert len(begun) == 2


def test_the_talk_timer_goes_on_after_a_crash(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    session.dial(office, on.session_id, ann, NOW - timedelta(seconds=74))
    on.refresh()
    assert on.view.person.number.time == "1:14"


def test_who_was_dialled_long_ago_is_dialled_anew(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    session.dial(office, on.session_id, ann, NOW - timedelta(minutes=61))
    on.refresh()
    begun = Heard(on.view.dialled)
    assert on.view.person.number.time == ""
    on.press("g")
    assert (len(begun), on.view.person.number.time) == (1, "0:00")


def test_back_with_somebody_the_data_knows_whether_she_is_on_the_line(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    on.press("g", "1")
    calls.undo_last(office, NOW)
    on.line.leave(bea)
    on.refresh()
    assert on.call.shown is not None
    assert on.call.shown.card.contact_id == ann
    assert on.view.person.number.time == ""  # nobody has kept that she was dialled


def test_no_number_can_neither_be_copied_nor_dialed(
    begin: Begin, add: Adds, station: Station
) -> None:
    on = begin(add("Ann Adams"))
    begun = Heard(on.view.dialled)
    on.press("q")
    assert on.view.code.sheet is not None
    on.line.select(add("Tom Reed", ""))
    station.settle()
    assert on.view.person.number.written == "No number yet"
    assert on.view.code.sheet is None
    QGuiApplication.clipboard().setText("before")
    on.press("c", "g", "q")
    assert QGuiApplication.clipboard().text() == "before"
    assert begun == []
    assert on.view.code.sheet is None


def test_what_is_more_than_a_number_is_dialled_by_hand(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams", "*67 614 555 0142"), add("Bea Brown"))
    said = Heard(on.view.notice)
    on.press("q")
    on.view.person.number.open_link()
    assert [words for words, *_ in said] == [
        "There is more than a number here; please dial it by hand."
    ] * 2
    assert on.view.code.sheet is None
    on.press("4")
    on.press("q")
    assert on.view.code.sheet is not None


def test_the_code_is_of_whoever_is_on_screen(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown", "(614) 555-0143"))
    on.press("q")
    sheet = on.view.code.sheet
    assert sheet is not None
    assert sheet.code.accessibleDescription() == "Calls 614 555 0142"
    on.press("4")
    assert sheet.code.accessibleDescription() == "Calls 614 555 0143"
    assert on.view.rect().contains(sheet.geometry())
    on.press(Key.Key_Escape)
    assert on.view.code.sheet is None


@pytest.mark.parametrize("size", [QSize(1340, 860), QSize(940, 660), QSize(910, 570)])
def test_the_code_stands_in_the_place_of_the_memory_and_hides_nothing_by_half(
    begin: Begin, add: Adds, size: QSize
) -> None:
    on = begin(add("Ann Adams"))
    on.view.resize(size)
    on.press("q")
    memory = on.view.person.memory
    assert on.view.code.sheet is not None
    assert on.view.code.sheet.geometry() == _on_page(on, memory)
    on.view.resize(size - QSize(0, 8))
    on.station.settle()
    assert on.view.code.sheet.geometry() == _on_page(on, memory)
    assert on.view.code.sheet.code.height() >= on.view.code.sheet.code.minimumSizeHint().height()


def test_the_code_steps_aside_while_somebody_is_on_the_line(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown", "(614) 555-0143"))
    on.press("q", "g")
    assert on.view.code.sheet is None  # what to remember is in view
    on.press("q")
    assert on.view.code.sheet is not None  # it did not ring: once more
    on.press("a", "4")
    sheet = on.view.code.sheet
    assert sheet is not None
    assert sheet.code.accessibleDescription() == "Calls 614 555 0143"
    on.press("h")
    assert on.view.code.sheet is None
    assert on.view.person.memory.note.hasFocus()


@pytest.mark.parametrize("width", [1340, 940, 860, 420, 380])
def test_nothing_beside_the_button_moves_when_she_dials(
    begin: Begin, add: Adds, width: int
) -> None:
    on = begin(add("Ann Adams"))
    on.view.resize(width, 700)
    on.station.settle()
    number = on.view.person.number
    tools = (number._copy, number._code, number._link, number._dialing)
    before = [tool.x() for tool in tools]
    on.press("g")
    on.station.settle()
    assert number.time == "0:00"
    assert number._dialing.currentWidget().isAncestorOf(number._titled)
    assert [tool.x() for tool in tools] == before


def test_a_narrow_row_of_the_number_still_shows_its_keys(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    on.view.resize(940, 660)
    on.station.settle()
    number = on.view.person.number
    for button in (number._copy, number._code, number._dial):
        assert button.icon_only
        assert button.width() > button.height()  # the icon and its key


def _on_page(on: OnCall, part: QWidget) -> QRect:
    return QRect(part.mapTo(on.view, QPoint()), part.size())


def test_the_number_is_copied_as_it_is_dialed(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    told = Heard(on.view.notice)
    on.press("c")
    assert QGuiApplication.clipboard().text() == "+16145550142"
    assert told.last == "Copied 614 555 0142"


def test_who_talks_was_dialled_whether_she_said_so_or_not(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown"))
    begun = Heard(on.view.dialled)
    on.press("n", Key.Key_Escape)  # the form of another matter
    assert begun == []
    on.press("2")
    assert isinstance(on.view.card.form, TalkForm)
    assert len(begun) == 1


def test_who_was_answered_is_on_the_line(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown"))
    begun = Heard(on.view.dialled)
    on.press("a")
    assert on.view.card.tab is Tab.ANSWERED
    assert on.view.person.number.time == "0:00"
    on.press("a", "a")  # back to the voicemail and to the talk again
    assert len(begun) == 1
    on.press("4")
    assert on.view.person.number.time == ""  # the next one is not dialed yet
    assert len(begun) == 1


def test_who_never_had_a_number_has_no_wrong_one(begin: Begin, add: Adds, station: Station) -> None:
    on = begin(add("Ann Adams"))
    on.line.select(add("Tom Reed", ""))
    station.settle()
    assert on.view.person.warning == "There is no number for Tom yet."
