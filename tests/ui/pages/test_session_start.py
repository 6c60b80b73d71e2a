"""Before a session: the queue by mouse and keys, its length, and the session left in the middle."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel
from pytestqt.modeltest import ModelTester

from app.domain.call import Outcome
from app.domain.contact import Relationship
from app.usecases import calls, session
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Shows, Station
from ui.models.queue_rows import ANOTHER_TIME, LATER_TODAY, QueueLine, QueueRows
from ui.pages.session_start import SessionStart
from ui.presenters.session_start import LENGTHS, SessionStartPresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def people(add: Adds, office: Office) -> list[int]:
    return [add(f"{letter} Person") for letter in "ABCDEF"]


@pytest.fixture
def view(station: Station, office: Office, look: ThemeController) -> SessionStart:
    return SessionStart(SessionStartPresenter(station.desk), look)


@pytest.fixture
def on_screen(view: SessionStart, station: Station, people: list[int], show: Shows) -> SessionStart:
    show(view)
    station.settle()
    view.activate()
    return view


@pytest.fixture
def begun(view: SessionStart) -> Heard:
    return Heard(view.begin_wanted)


def names(view: SessionStart) -> str:
    """The first letters of who is listed, "|" for the heading."""
    rows = view.queue.view.rows
    said = (rows.index(row).data() for row in range(rows.rowCount()))
    return "".join("|" if words == ANOTHER_TIME else words[0] for words in said)


def said(view: SessionStart) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def held(view: SessionStart, station: Station, key: Qt.Key) -> None:
    station.qtbot.keyClick(view.queue.view, key, Qt.KeyboardModifier.AltModifier)


def test_enter_begins_with_those_who_are_numbered(
    on_screen: SessionStart, station: Station, people: list[int], begun: Heard
) -> None:
    on_screen.length.choice.set_index(0)
    assert "15 minutes, about 4 calls" in said(on_screen)
    assert names(on_screen) == "ABCD|EF"
    station.press(on_screen, Key.Key_Return)
    assert begun == [(tuple(people[:4]), 4)]


def test_the_keyboard_waits_for_the_list(
    view: SessionStart, station: Station, people: list[int], show: Shows, begun: Heard
) -> None:
    show(view)
    view.activate()  # before anything was read
    station.settle()
    assert view.queue.view.hasFocus()
    station.press(view, Key.Key_Return)
    assert begun.last == tuple(people)


def test_the_button_begins_too(
    on_screen: SessionStart, station: Station, people: list[int], begun: Heard
) -> None:
    station.qtbot.mouseClick(on_screen.length.begin, Qt.MouseButton.LeftButton)
    assert begun == [(tuple(people), 6)]


def test_keys_move_and_leave_out_and_the_mark_goes_along(
    on_screen: SessionStart, station: Station, people: list[int]
) -> None:
    view = on_screen.queue.view
    assert view.current == people[0]
    held(on_screen, station, Key.Key_Down)
    held(on_screen, station, Key.Key_Down)
    assert names(on_screen) == "BCADEF"
    assert view.current == people[0]
    held(on_screen, station, Key.Key_Up)
    assert names(on_screen) == "BACDEF"
    station.press(on_screen, Key.Key_Delete)
    assert names(on_screen) == "BCDEF"
    assert view.current == people[2]  # who stands in her place
    on_screen.queue._anew.click()
    assert names(on_screen) == "ABCDEF"


def test_who_was_left_out_is_named_and_comes_back(
    on_screen: SessionStart, station: Station, people: list[int]
) -> None:
    asked = Heard(on_screen.begin_wanted)
    station.press(on_screen, Key.Key_Delete, Key.Key_Delete)
    held(on_screen, station, Key.Key_Down)
    assert names(on_screen) == "DCEF"
    told = (
        "Left out of this session only, and still on your list: B Person, A Person."
        " Ctrl+Z takes back what you did last, “Start the list over” all of it."
    )
    assert told in said(on_screen)
    station.press(on_screen, "z", ctrl=True)
    assert names(on_screen) == "CDEF"
    station.press(on_screen, "z", ctrl=True)
    assert names(on_screen) == "BCDEF"
    station.press(on_screen, "z", ctrl=True)
    assert names(on_screen) == "ABCDEF"
    assert not any(line.startswith("Left out") for line in said(on_screen))
    assert not asked


def test_undo_is_the_windows_own_where_nothing_was_done_to_the_queue(
    on_screen: SessionStart, station: Station
) -> None:
    def claimed() -> bool:
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        on_screen.event(event)
        return event.isAccepted()

    assert not claimed()
    station.press(on_screen, Key.Key_Delete)
    assert claimed()
    on_screen.queue._anew.click()
    assert not claimed()


def test_a_drag_goes_over_the_heading(on_screen: SessionStart, people: list[int]) -> None:
    on_screen.length.choice.set_index(0)
    view, none = on_screen.queue.view, QModelIndex()
    assert view.dragDropMode() is QAbstractItemView.DragDropMode.InternalMove
    assert view.rows.moveRow(none, 6, none, 1)  # F before B
    assert names(on_screen) == "AFBC|DE"
    assert view.current == people[5]
    assert view.rows.moveRow(none, 0, none, 7)  # A to the end
    assert names(on_screen) == "FBCD|EA"
    assert not view.rows.moveRow(none, 4, none, 0)  # a heading stays


def test_a_number_of_calls(on_screen: SessionStart, station: Station, begun: Heard) -> None:
    length = on_screen.length
    assert not length.calls.isVisible()
    length.choice.set_index(len(LENGTHS))
    assert length.calls.isVisible()
    assert length.calls.value() == 11
    length.calls.setValue(2)
    assert "2 calls, about 8 minutes" in said(on_screen)
    station.press(on_screen, Key.Key_Enter)
    shown = on_screen._presenter.shown
    assert shown is not None
    assert begun.last == shown.chosen
    assert len(begun.last) == 2


def test_filters_are_offered_where_there_is_a_choice(
    on_screen: SessionStart, station: Station, add: Adds, begun: Heard
) -> None:
    queue = on_screen.queue
    assert not queue.relationship.isVisible()
    pia = add("Pia", relationship=Relationship.PROSPECT)
    on_screen._presenter.refresh()
    station.settle()
    assert queue.relationship.isVisible()
    assert not queue.group.isVisible()
    queue.relationship.setCurrentIndex(queue.relationship.findText("Prospects"))
    station.press(on_screen, Key.Key_Return)
    assert begun.last == (pia,)
    queue.relationship.setCurrentIndex(0)
    assert names(on_screen) == "ABCDEFP"


def test_everybody_left_out_can_be_had_back(
    on_screen: SessionStart, station: Station, begun: Heard
) -> None:
    view = on_screen.queue.view
    for _ in range(6):
        view.leave_out()
    assert "Nobody is left here" in said(on_screen)
    assert not on_screen.length.begin.isEnabled()
    on_screen.begin()
    assert begun == []
    on_screen.queue._nobody.acted.emit()
    assert names(on_screen) == "ABCDEF"
    assert "Nobody is left here" not in said(on_screen)


def test_nobody_yet_shows_the_ways_on(
    view: SessionStart, station: Station, show: Shows, begun: Heard
) -> None:
    show(view)
    station.settle()
    assert "Nobody to call yet" in said(view)
    wanted = [Heard(view.import_wanted), Heard(view.add_wanted), Heard(view.demo_wanted)]
    view._nobody.import_wanted.emit()
    view._nobody.add_wanted.emit()
    view._nobody.demo_wanted.emit()
    assert [len(each) for each in wanted] == [1, 1, 1]
    station.press(view, Key.Key_Return)
    assert begun == []


def test_nobody_just_now_and_nobody_any_more(
    view: SessionStart, station: Station, show: Shows, add: Adds, office: Office
) -> None:
    lena = add("Lena Hart", zone="Pacific/Honolulu")
    show(view)
    station.settle()
    assert "Lena Hart is next, from 1 pm. Until then the time is yours." in said(view)
    calls.record(office, lena, Outcome.VOICEMAIL, NOW)
    view._presenter.refresh()
    station.settle()
    assert "You’re done for today" in said(view)


def test_the_last_recap_is_there_while_nobody_can_be_called_just_now(
    view: SessionStart, station: Station, show: Shows, add: Adds, office: Office
) -> None:
    lena = add("Lena Hart")
    made, _ = session.begin(office, [lena], NOW, goal=1)
    session.record(office, made.session.id, lena, Outcome.VOICEMAIL, NOW)
    session.end(office, made.session.id, NOW)
    add("Kai Palu", zone="Pacific/Honolulu")
    show(view)
    station.settle()
    assert "Not a time to call just now" in said(view)
    wanted = Heard(view.recap_wanted)
    view._rests[True].focusProxy().setFocus()
    station.press(view, Key.Key_Return)
    assert wanted == [()]


def test_a_session_left_in_the_middle(
    on_screen: SessionStart, station: Station, office: Office, people: list[int], begun: Heard
) -> None:
    made, _ = session.begin(office, people[:3], NOW, goal=3)
    session.record(office, made.session.id, people[0], Outcome.VOICEMAIL, NOW)
    running = session.running(office, NOW + timedelta(hours=2))
    went_on, ended = Heard(on_screen.go_on_wanted), Heard(on_screen.end_wanted)
    on_screen.show_running(running)
    assert "1 of 3 calls. Next: B Person." in said(on_screen)
    assert on_screen.running is running
    station.press(on_screen, Key.Key_Return)
    assert (len(went_on), begun) == (1, [])
    station.qtbot.mouseClick(on_screen.under_way.end, Qt.MouseButton.LeftButton)
    assert len(ended) == 1
    on_screen.show_running(None)
    assert "Whom will you call?" in said(on_screen)
    station.press(on_screen, Key.Key_Return)
    assert len(begun) == 1


def test_a_session_whose_others_are_asleep_says_so(
    on_screen: SessionStart, office: Office, people: list[int]
) -> None:
    session.begin(office, people[:1], NOW, goal=1)
    on_screen.show_running(session.running(office, NOW.replace(hour=23)))
    assert "0 of 1 calls. Just now it is too early or too late for the others." in said(on_screen)


def test_a_session_with_nobody_left_leads_to_its_recap_alone(
    on_screen: SessionStart, station: Station, office: Office, people: list[int]
) -> None:
    made, _ = session.begin(office, people[:1], NOW, goal=1)
    session.record(office, made.session.id, people[0], Outcome.VOICEMAIL, NOW)
    went_on, ended = Heard(on_screen.go_on_wanted), Heard(on_screen.end_wanted)
    card = on_screen.under_way
    on_screen.show_running(made)
    on_screen.activate()
    assert card.go_on.hasFocus()
    on_screen.show_running(session.running(office, NOW))
    assert card.recap.hasFocus()
    assert "That was everybody" in said(on_screen)
    assert "1 of 1 calls. There is nobody left to call." in said(on_screen)
    assert card.recap.isVisible()
    assert not card.go_on.isVisible()
    assert not card.end.isVisible()
    station.press(on_screen, Key.Key_Return)
    assert (len(went_on), len(ended)) == (0, 1)
    station.qtbot.mouseClick(card.recap, Qt.MouseButton.LeftButton)
    assert len(ended) == 2


def test_queue_rows(qtmodeltester: ModelTester) -> None:
    rows = QueueRows()
    qtmodeltester.check(rows)
    numbers = (1, 2, None, None)
    rows.set_rows(
        [
            QueueLine(place, f"P{place}", "First call", "any time", Tone.NEUTRAL, number)
            for place, number in enumerate(numbers)
        ]
    )
    qtmodeltester.check(rows)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index(1).data(spoken) == "2. P1. First call. any time"
    assert rows.index(3).data(spoken) == f"{ANOTHER_TIME}. P2. First call. any time"
    early = QueueLine(9, "P9", "You promised", "evening", Tone.PROMISE, None, later=True)
    line = QueueLine(8, "P8", "First call", "any time", Tone.NEUTRAL, None)
    due = QueueLine(7, "P7", "First call", "any time", Tone.PROMISE, 1, later=True)
    rows.set_rows([due, line, early])
    assert [rows.index(row).data() for row in range(5)] == [
        "P7",
        ANOTHER_TIME,
        "P8",
        LATER_TODAY,
        "P9",
    ]
    assert rows.index(4).data(spoken) == f"{LATER_TODAY}. P9. You promised. evening"
    rows.set_rows([replace(line, contact_id=place, number=n) for place, n in enumerate(numbers)])
    drag, drop = Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsDropEnabled
    assert [bool(rows.flags(rows.index(row)) & drag) for row in range(5)] == [
        True,
        True,
        False,
        True,
        True,
    ]
    assert not any(rows.flags(rows.index(row)) & drop for row in range(5))
    assert rows.flags(QModelIndex()) & drop
