"""The warm-up by keyboard: whoever wants out of it comes to no call by accident."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.domain.warm_up import Step
from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from ui.pages.session import SessionPage
from ui.wiring import Wiring

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def page(wiring: Wiring, station: Station, add: Adds, begin: Callable[[], None]) -> SessionPage:
    for name in ("Ann Lee", "Bea Orr"):
        add(name)
    begin()
    opened = wiring.window.open("session")
    assert isinstance(opened, SessionPage)
    station.settle()
    station.press(opened, ENTER)
    assert opened.view is opened.warm_up
    return opened


def test_esc_folds_what_was_asked_and_goes_back_step_by_step_to_the_list(
    page: SessionPage, station: Station, office: Office
) -> None:
    warm_up = page.warm_up
    station.press(page, ENTER)
    warm_up._why.click()
    assert warm_up._evidence.isVisible()
    station.press(page, ESC)
    assert (warm_up.step, warm_up._evidence.isVisible()) == (Step.EXPECTATION, False)
    station.press(page, ESC)
    assert (page.view, warm_up.step) == (warm_up, Step.MOOD)
    station.press(page, ESC)
    assert page.view is page.start
    assert session.running(office, NOW) is None


def test_esc_goes_back_from_a_plan_half_written(page: SessionPage, station: Station) -> None:
    station.press(page, ENTER, ENTER, ENTER, "If I blush", ESC)
    assert (page.view, page.warm_up.step) == (page.warm_up, Step.GOAL)
    station.press(page, ENTER)
    assert page.warm_up.plan.chosen == "If I blush"


@pytest.mark.parametrize("steps", [0, 2, 3])
def test_the_calls_are_a_key_of_their_own_away_from_every_step(
    page: SessionPage, station: Station, office: Office, steps: int
) -> None:
    station.press(page, *[ENTER] * steps)
    station.press(page, ENTER, ctrl=True)
    assert page.view is page.call
    under_way = session.running(office, NOW)
    assert under_way is not None
    assert under_way.session.people[0].call_id is None


def test_what_the_minute_is_for_is_said_once(page: SessionPage, station: Station) -> None:
    told = page.warm_up._how_far
    assert told.text() == "1 of 5 · A minute for you. You can skip any of it."
    station.press(page, ENTER)
    assert told.text() == "2 of 5"
    station.press(page, ESC)
    assert told.text().startswith("1 of 5 · A minute")
