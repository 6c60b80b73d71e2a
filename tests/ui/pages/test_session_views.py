"""From one view of a session to the next, also where she is faster than the disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import KnownError
from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, UNHURRIED, Adds, Station
from ui.pages.session import SessionPage
from ui.wiring import Wiring

Key = Qt.Key


@pytest.fixture
def page(wiring: Wiring, station: Station, add: Adds, begin: Callable[[], None]) -> SessionPage:
    """A session that is about to begin with two people, at its warm-up."""
    for name in ("Ann Lee", "Bea Orr"):
        add(name)
    begin()
    opened = wiring.window.open("session")
    assert isinstance(opened, SessionPage)
    station.settle()
    press(station, opened, Key.Key_Return)
    assert opened.view is opened.warm_up
    return opened


def press(station: Station, page: SessionPage, *keys: Key | str) -> None:
    station.press(page, *keys)
    station.settle()


def go(station: Station, page: SessionPage) -> None:
    """From the warm-up to the calls."""
    station.press(page, Key.Key_Return, ctrl=True)
    station.settle()


def take_back(station: Station, page: SessionPage) -> None:
    station.press(page, Key.Key_Z, ctrl=True)
    station.settle()


def test_an_end_taken_back_on_the_recap_goes_on_with_the_calls(
    page: SessionPage, wiring: Wiring, station: Station, office: Office
) -> None:
    go(station, page)
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    assert page.view is page.recap
    take_back(station, page)
    assert page.view is page.call
    assert page.call.isAncestorOf(wiring.window.focusWidget())
    press(station, page, "1")
    running = session.running(office, NOW)
    assert running is not None
    assert running.session.made == 2
    assert page.view is page.nobody
    press(station, page, Key.Key_Return)
    assert page.view is page.recap
    take_back(station, page)
    assert page.view is page.nobody
    assert station.faults == []


def test_the_recap_of_an_earlier_session_stays_while_another_one_begins(
    page: SessionPage, station: Station, office: Office
) -> None:
    go(station, page)
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    (bea,) = [row.contact_id for row in session.propose(office, NOW).rows]
    session.begin(office, [bea], NOW, goal=1)  # in another window
    page._presenter.refresh()
    station.settle()
    assert page.view is page.recap


@pytest.mark.parametrize("skips", [True, False])
def test_two_quick_keys_begin_once(page: SessionPage, station: Station, skips: bool) -> None:
    while not skips and page.warm_up._skip.isVisible():
        press(station, page, Key.Key_Return)
    modifier = Qt.KeyboardModifier.ControlModifier if skips else Qt.KeyboardModifier.NoModifier
    focused = page.window().focusWidget()
    for _ in range(2):
        station.qtbot.keyClick(focused, Key.Key_Return, modifier)
    station.settle()
    assert station.faults == []
    assert page.view is page.call


def test_a_beginning_that_was_refused_can_be_tried_again(
    page: SessionPage, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_what: Any, **_more: Any) -> Any:
        raise KnownError("The disk is full; please make room.")

    with monkeypatch.context() as refused:
        refused.setattr(session, "begin", full)
        go(station, page)
    assert station.faults == ["The disk is full; please make room."]
    assert page.view is page.warm_up
    go(station, page)
    assert page.view is page.call


def test_from_the_recap_to_another_session(
    page: SessionPage, wiring: Wiring, station: Station, add: Adds
) -> None:
    go(station, page)
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    assert page.recap._another.isVisible()
    page.call.taps.clock = UNHURRIED
    add("Cho Park")
    station.press(page, "a", Key.Key_Return)  # and whom she called just now is not asked for again
    assert page.view is page.start
    station.settle()
    assert page.view is page.start
    assert page.start.queue.view.hasFocus()
    shown = page.start._presenter.shown
    assert shown is not None
    assert [line.name for line in shown.lines] == ["Bea Orr", "Cho Park"]
    press(station, page, Key.Key_Return)
    go(station, page)
    for key in ("1", "1", Key.Key_Return):
        press(station, page, key)
    assert page.view is page.recap
    assert not page.recap._another.isVisible()
    press(station, page, "a", Key.Key_Return)
    assert wiring.window.current == "today"


def test_another_session_is_there_where_the_last_one_is_looked_back_on(
    page: SessionPage, wiring: Wiring, station: Station
) -> None:
    go(station, page)
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    press(station, page, Key.Key_Return)
    wiring.window.open("session")
    station.settle()
    page.start.length.recap.click()
    station.settle()
    assert page.view is page.recap
    press(station, page, "a")
    assert page.view is page.start
