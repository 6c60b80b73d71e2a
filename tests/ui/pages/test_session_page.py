"""A whole session in the window, by the keyboard, from whom to call to what it came to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.warm_up import Step
from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.pages.session import SessionPage
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController
from ui.wiring import Wiring

Key = Qt.Key
NAMES = ("Ann Lee", "Bea Orr", "Cho Park")


@pytest.fixture
def ids(add: Adds) -> list[int]:
    return [add(name) for name in NAMES]


@pytest.fixture
def page(
    wiring: Wiring, station: Station, ids: list[int], begin: Callable[[], None]
) -> SessionPage:
    begin()
    opened = wiring.window.open("session")
    assert isinstance(opened, SessionPage)
    station.settle()
    return opened


def press(station: Station, page: SessionPage, *keys: Key | str) -> None:
    station.press(page, *keys)
    station.settle()


def go(station: Station, page: SessionPage) -> None:
    press(station, page, Key.Key_Return)
    assert page.view is page.warm_up
    press(station, page, Key.Key_Escape)
    assert page.view is page.call


def name(page: SessionPage) -> str:
    shown = page.call._shown
    return shown.card.contact.name if shown is not None else ""


def test_from_whom_to_call_to_what_it_came_to(
    page: SessionPage, wiring: Wiring, station: Station, office: Office, ids: list[int]
) -> None:
    go(station, page)
    for who in NAMES:
        assert name(page) == who
        press(station, page, "1")
    assert page.view is page.nobody
    press(station, page, Key.Key_Return)
    assert page.view is page.recap
    assert session.running(office, NOW) is None
    press(station, page, "4")
    assert session.recap(office, 1, NOW).mood_after == 4
    press(station, page, Key.Key_Return)
    assert wiring.window.current == "today"


def test_the_warm_up_goes_step_by_step_and_is_kept(
    page: SessionPage, station: Station, office: Office
) -> None:
    press(station, page, Key.Key_Return)
    warm_up = page.warm_up
    press(station, page, "2")  # a bit nervous
    assert warm_up.step is Step.EXPECTATION
    press(station, page, Key.Key_Return)
    assert warm_up.step is Step.GOAL
    press(station, page, Key.Key_Down, Key.Key_Return)
    assert warm_up.step is Step.INTENTION
    press(station, page, "If I blush, I smile.", Key.Key_Return)
    assert warm_up.step is Step.ALOUD
    press(station, page, Key.Key_Return)
    assert page.view is page.call
    running = session.running(office, NOW)
    assert running is not None
    kept = running.session
    assert (kept.goal, kept.intention, kept.mood_before) == (2, "If I blush, I smile.", 2)


def test_undo_goes_back_to_whom_it_was_about(
    page: SessionPage, wiring: Wiring, station: Station, ids: list[int], office: Office
) -> None:
    go(station, page)
    press(station, page, "1")
    assert name(page) == NAMES[1]
    wiring.window.undo_wanted.emit(None)
    station.settle()
    assert wiring.window.current == "session"
    assert name(page) == NAMES[0]
    with office.database.read() as work:
        assert work.calls.of(ids[0]) == ()


def test_no_message_is_asked_about_once_and_recorded_then(
    page: SessionPage, station: Station, office: Office, ids: list[int]
) -> None:
    go(station, page)
    press(station, page, "3")
    assert name(page) == NAMES[0]
    press(station, page, "3")
    assert name(page) == NAMES[1]
    with office.database.read() as work:
        assert [each.call.outcome for each in work.calls.of(ids[0])] == [Outcome.NO_MESSAGE]


def test_a_skip_has_a_reason_and_later_comes_last(page: SessionPage, station: Station) -> None:
    go(station, page)
    press(station, page, "n", "1")
    assert name(page) == NAMES[1]
    press(station, page, "1")
    press(station, page, "1")
    assert name(page) == NAMES[0]


def test_kind_words_are_switched_off_where_they_stand(
    page: SessionPage, wiring: Wiring, station: Station, settings: WindowSettings
) -> None:
    go(station, page)
    told = Heard(page.notice)
    page.call.encourage("You stayed kind.")
    assert page.call.cheer.isVisible()
    page.call.cheer._enough.click()
    station.settle()
    assert settings.kind_words is False
    assert page.call.encouragement == ""
    assert not page.call.cheer.isVisible()
    assert "Settings › Session" in told.last


@pytest.mark.parametrize("wanted", [True, False])
def test_a_kind_word_after_a_hard_row_is_there_for_who_wants_it(
    page: SessionPage, station: Station, settings: WindowSettings, wanted: bool
) -> None:
    settings.kind_words = wanted
    go(station, page)
    for _ in NAMES:
        press(station, page, "7")
    assert bool(page.call.encouragement) is wanted


def test_a_session_left_in_the_midst_is_gone_on_with(
    page: SessionPage, station: Station, look: ThemeController, settings: WindowSettings
) -> None:
    go(station, page)
    press(station, page, "1")
    other = Wiring(station.desk, look, settings, lambda: None)
    again = other.window.open("session")
    assert isinstance(again, SessionPage)
    other.window.show()
    other.window.activateWindow()
    station.qtbot.waitUntil(other.window.isActiveWindow)
    station.settle()
    assert again.view is again.start
    press(station, again, Key.Key_Return)
    assert again.view is again.call
    assert name(again) == NAMES[1]
    other.end()
    other.window.close_now()
    other.window.deleteLater()
