"""The recap as she sees it: what was expected and what came, and a mood that can be taken back."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.expectation import Reached, expect
from app.domain.recap import Recap, foreseen
from app.usecases import session_words
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.session_recap import SessionRecap
from ui.theme_controller import ThemeController

Key = Qt.Key
TODAY = date(2026, 11, 22)  # a Sunday


def a_recap(**more: Any) -> Recap:
    """Seven of twelve calls on a Sunday."""
    ordinary: dict[str, Any] = {
        "session_id": 1,
        "calls": 7,
        "voicemails": 4,
        "messages": 4,
        "full": 0,
        "hellos": 3,
        "talks": 3,
        "permissions": 1,
        "promises": ((date(2026, 11, 23), 3), (date(2026, 11, 26), 1)),
        "minutes": 31,
        "goal": 12,
        "expectation": expect(Reached(), 12),
        "mood_before": 2,
        "mood_after": None,
        "calling_days_this_week": 6,
        "rest_days": 0,
        "rest_days_called": 1,
        "call_backs": 0,
        "next_on": date(2026, 11, 23),
        "on": TODAY,
        "next_at": time(10, 30),
        "next_minutes": 30,
        "foreseen": foreseen(Reached(), 4, 3),
    }
    return Recap(**ordinary | more)


@pytest.fixture
def page(look: ThemeController, show: Shows) -> SessionRecap:
    page = SessionRecap(look)
    show(page)
    page.show_recap(a_recap(), session_words.words(), TODAY)
    page.activate()
    return page


def said(page: SessionRecap) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_picture_is_for_the_calls_she_made(page: SessionRecap) -> None:
    assert page.picture.isVisible()
    assert len(page.picture.laid().bars) == 8
    assert page.picture.laid().came is not None
    assert page.picture.accessibleDescription().endswith("it was 4")
    told = said(page)
    assert "From 7 calls you could expect about 6 voicemails and 1 hello." in told
    assert "12" not in told  # what so many were to bring is not what these were
    for line in ("Tomorrow: 3 people", "On Thursday: 1 person", "Calling days: 6"):
        assert line in told


def test_of_a_few_calls_there_is_no_picture(page: SessionRecap, station: Station) -> None:
    few = {"calls": 4, "voicemails": 3, "messages": 3, "hellos": 1, "talks": 1}
    page.show_recap(
        a_recap(**few, foreseen=foreseen(Reached(), 3, 1)), session_words.words(), TODAY
    )
    # What is new in a layout shows itself with the next events.
    station.qtbot.waitUntil(lambda: "Somebody picked up. How nice!" in said(page))
    assert not page.picture.isVisible()
    assert "expect" not in said(page).lower()


def test_nothing_is_compared_where_nobody_was_reached(page: SessionRecap) -> None:
    nothing = a_recap(
        calls=0,
        voicemails=0,
        hellos=0,
        talks=0,
        permissions=0,
        promises=(),
        foreseen=None,
        mood_before=None,
    )
    page.show_recap(nothing, session_words.words(), TODAY)
    told = said(page)
    assert not page.picture.isVisible()
    assert "promised" not in told
    assert not re.search(r"\b0\b", told)
    assert "Next session tomorrow at 10:30 am, about 30 minutes." in told


def test_a_mood_is_told_and_taken_back(page: SessionRecap, station: Station) -> None:
    chosen = Heard(page.mood_chosen)
    station.press(page, "4")
    station.press(page, "5")
    assert chosen == [(4,), (5,)]
    station.press(page, "5")  # a second time
    assert chosen.last is None
    station.press(page, "3")
    station.press(page, Key.Key_Escape)
    assert chosen[-2:] == [(3,), (None,)]
    station.press(page, Key.Key_Escape)  # there is nothing to take back now
    assert len(chosen) == 5


def test_what_she_feels_now_stands_beside_before(page: SessionRecap) -> None:
    assert "Before the calls" not in said(page)
    assert "It is for you alone, and needs no answer." in said(page)
    page.show_recap(a_recap(mood_after=4), session_words.words(), TODAY)
    assert "Before the calls: a bit nervous. Now: good. Press 4 again to take it back." in said(
        page
    )
    assert page._moods.mood == 4


def test_a_session_of_the_past_asks_for_no_mood(page: SessionRecap, station: Station) -> None:
    chosen = Heard(page.mood_chosen)
    page.show_recap(a_recap(mood_after=3), session_words.words(), date(2026, 11, 24))
    assert "Your session of Sunday, November 22" in said(page)
    assert "How do you feel now?" not in said(page)
    station.press(page, "4", Key.Key_Escape)
    assert chosen == []
    page.show_recap(a_recap(), session_words.words(), TODAY)
    assert "Your session of" not in said(page)
    assert "How do you feel now?" in said(page)


def test_enter_goes_back_and_c_asks_for_the_calendar(page: SessionRecap, station: Station) -> None:
    left, wanted = Heard(page.left), Heard(page.calendar_wanted)
    station.press(page, "c")
    assert wanted.last == a_recap()
    station.press(page, Key.Key_Return)
    assert left == [()]
    page._moods._buttons[2].setFocus()
    station.press(page, Key.Key_Return)  # chooses, and does not leave
    assert left == [()]
    assert page._moods.mood == 2


def test_another_session_is_offered_where_somebody_can_be_called(
    page: SessionRecap, station: Station
) -> None:
    wanted = Heard(page.another_wanted)
    assert not page._another.isVisible()
    station.press(page, "a")
    assert wanted == []
    page.show_recap(a_recap(), session_words.words(), TODAY, more=True)
    assert page._another.isVisible()
    station.press(page, "a")
    station.qtbot.mouseClick(page._another, Qt.MouseButton.LeftButton)
    assert wanted == [(), ()]


@pytest.mark.parametrize(("width", "height"), [(936, 700), (1352, 900), (700, 560), (560, 560)])
def test_nothing_is_wider_than_the_page_and_the_way_on_stays_in_sight(
    page: SessionRecap, station: Station, width: int, height: int
) -> None:
    page.show_recap(a_recap(), session_words.words(), TODAY, more=True)
    page.resize(width, height)
    station.settle()
    column = page.picture.window().rect()
    for way in (page._back, page._another, page._calendar, page._next):
        assert page.rect().contains(way.mapTo(page, way.rect().bottomRight()))
        assert way.height() >= way.minimumSizeHint().height()
        assert way.width() >= way.minimumSizeHint().width()
    for card in (page._expected, page._promises, page._week):
        assert card.mapTo(page, card.rect().topRight()).x() < column.width()
    middle = page._title.mapTo(page, page._title.rect().center()).x()
    assert abs(middle - page.width() / 2) < 20
