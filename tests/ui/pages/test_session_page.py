"""A whole session in the window, by the keyboard, from whom to call to what it came to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.warm_up import Step
from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, UNHURRIED, Adds, Heard, Station
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
    opened.call.taps.clock = UNHURRIED
    station.settle()
    return opened


def press(station: Station, page: SessionPage, *keys: Key | str) -> None:
    station.press(page, *keys)
    station.settle()


def go(station: Station, page: SessionPage) -> None:
    press(station, page, Key.Key_Return)
    assert page.view is page.warm_up
    station.press(page, Key.Key_Return, ctrl=True)
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


def test_the_last_recap_can_be_seen_again(
    page: SessionPage, wiring: Wiring, station: Station
) -> None:
    assert not page.start.length.recap.isVisible()
    go(station, page)
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    press(station, page, Key.Key_Return)
    wiring.window.open("session")
    station.settle()
    assert page.view is page.start
    page.start.length.recap.click()
    station.settle()
    assert page.view is page.recap
    assert page.recap._recap is not None
    assert page.recap._recap.calls == 1
    press(station, page, "4")
    assert page.recap._recap.mood_after == 4


def test_the_recap_can_be_seen_again_when_everybody_was_called(
    page: SessionPage, wiring: Wiring, station: Station
) -> None:
    go(station, page)
    for _ in NAMES:
        press(station, page, "1")
    press(station, page, Key.Key_Return)
    press(station, page, Key.Key_Return)
    wiring.window.open("session")
    station.settle()
    done = page.start._nobody
    assert done.isVisible()
    assert done._recap.isVisible()
    done._recap.click()
    station.settle()
    assert page.view is page.recap


def test_the_key_that_ends_a_session_ends_one_with_nobody_left(
    page: SessionPage, station: Station
) -> None:
    go(station, page)
    for _ in NAMES:
        press(station, page, "1")
    assert page.view is page.nobody
    focused = page.window().focusWidget()
    station.qtbot.keyClick(focused, Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    station.settle()
    assert page.view is page.recap


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


def test_what_so_many_calls_bring_stands_beside_the_goal(
    page: SessionPage, station: Station
) -> None:
    press(station, page, Key.Key_Return)
    warm_up = page.warm_up
    assert (warm_up.line.done, warm_up.picture.isVisible()) == (1, False)
    press(station, page, Key.Key_Return)
    assert warm_up.picture.isVisible()
    press(station, page, Key.Key_Return)
    assert (warm_up.step, warm_up.line.done) == (Step.GOAL, 3)
    assert warm_up.picture.isVisible()
    assert not warm_up._beyond.isVisible()
    press(station, page, Key.Key_Up)
    assert len(warm_up.picture.laid().bars) == 5  # none to four of four calls
    assert warm_up._beyond.text().startswith("There are 3 people in this session’s queue.")
    assert warm_up._beyond.isVisible()
    press(station, page, Key.Key_Return)
    assert not warm_up.picture.isVisible()


def test_plans_are_picked_by_number_and_by_arrow(page: SessionPage, station: Station) -> None:
    press(station, page, Key.Key_Return)
    press(station, page, *[Key.Key_Return] * 3)
    plan = page.warm_up.plan
    rows = plan._rows
    assert plan.chosen == ""
    press(station, page, "3")
    assert (plan.chosen, rows[2].isChecked()) == (rows[2].text(), True)
    press(station, page, Key.Key_Down)
    assert plan.chosen == rows[3].text()
    assert [row.isChecked() for row in rows].count(True) == 1
    press(station, page, "4")  # a second time takes it back
    assert plan.chosen == ""
    press(station, page, Key.Key_Up)
    assert plan.chosen == rows[-1].text()
    press(station, page, "If I count 3, I dial.")  # a number in a plan of her own is a number
    assert plan.chosen == "If I count 3, I dial."
    assert not any(row.isChecked() for row in rows)
    press(station, page, "4")
    assert plan.chosen == "If I count 3, I dial.4"
    rows[0].click()
    assert plan.chosen == rows[0].text()
    assert plan.field.text() == "If I count 3, I dial.4"


def test_tab_goes_from_the_plans_to_the_buttons_below_them(
    page: SessionPage, station: Station
) -> None:
    press(station, page, Key.Key_Return)
    press(station, page, *[Key.Key_Return] * 3)
    warm_up = page.warm_up
    press(station, page, Key.Key_Tab)
    assert warm_up._on.hasFocus()
    press(station, page, Key.Key_Tab)
    assert warm_up._skip.hasFocus()
    warm_up.plan._rows[0].setFocus()
    press(station, page, *[Key.Key_Tab] * len(warm_up.plan._rows))
    assert warm_up.plan.field.hasFocus()


def test_her_own_plan_is_there_the_next_time(
    page: SessionPage, station: Station, office: Office, ids: list[int]
) -> None:
    for plan in ("If I blush, I smile.", "If I reach voicemail, I leave my message and smile."):
        begun, _ = session.begin(office, ids, NOW, goal=1, intention=plan)
        session.end(office, begun.session.id, NOW)
    page._presenter.refresh()
    station.settle()
    press(station, page, Key.Key_Return)
    press(station, page, *[Key.Key_Return] * 3)
    plan = page.warm_up.plan
    assert plan.chosen == "If I reach voicemail, I leave my message and smile."
    assert plan.field.text() == "If I blush, I smile."
    press(station, page, "1")  # what is there from the last time is not typed yet
    assert plan.chosen == "If I blush, I smile."
    press(station, page, "2")
    assert plan.chosen == plan._rows[1].text()


def test_a_mood_taken_back_is_no_answer(page: SessionPage, station: Station) -> None:
    press(station, page, Key.Key_Return)
    press(station, page, "2")
    assert page.warm_up.step is Step.EXPECTATION
    station.qtbot.keyClick(
        page.window().focusWidget(), Key.Key_Left, Qt.KeyboardModifier.AltModifier
    )
    assert page.warm_up.step is Step.MOOD
    press(station, page, "2")
    assert page.warm_up.step is Step.MOOD
    press(station, page, "7")
    assert page.warm_up.step is Step.MOOD
    press(station, page, "5")
    assert page.warm_up.step is Step.EXPECTATION


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_warm_up_stands_in_the_middle(
    page: SessionPage, wiring: Wiring, station: Station, size: tuple[int, int]
) -> None:
    wiring.window.resize(*size)
    press(station, page, Key.Key_Return)
    warm_up = page.warm_up
    for _ in Step:
        title, on = warm_up._title, warm_up._on
        middle = title.mapTo(warm_up, title.rect().center()).x()
        assert abs(middle - warm_up.width() / 2) < 12
        above = title.mapTo(warm_up, title.rect().topLeft()).y()
        below = warm_up.height() - on.mapTo(warm_up, on.rect().bottomLeft()).y()
        assert above > 0
        assert below > 0
        assert above < 2 * below + 120
        if warm_up.step is not Step.ALOUD:
            press(station, page, Key.Key_Return)
