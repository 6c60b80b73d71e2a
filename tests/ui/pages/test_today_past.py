"""The history of Today: which script a message was left with, and its words when asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.call import CallDetails, Outcome
from app.domain.policy import Situation
from app.usecases import calls, library
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from ui.pages.contact_history import Timeline
from ui.pages.today import TodayPage

Key = Qt.Key


def timeline(page: TodayPage) -> Timeline:
    assert page.room is not None
    (found,) = page.room.past.findChildren(Timeline)
    return found


def left_a_message(office: Office, contact_id: int, title: str, text: str) -> str:
    mine, _ = library.create(office, Situation.FIRST, "en", title, text, NOW)
    calls.record(office, contact_id, Outcome.VOICEMAIL, NOW, CallDetails(script_id=mine.id))
    return mine.id


def test_a_call_remembers_its_words(
    page: TodayPage, station: Station, add: Adds, office: Office, begin: Callable[[], None]
) -> None:
    ann = add("Ann Adams")
    mine = left_a_message(office, ann, "Mine & <b>bold</b>", "Hello {first_name}, bye!")
    library.save(office, mine, "Changed", "Other words.", NOW)
    begin()
    page.call_up(ann)
    station.settle()
    assert "“Mine & <b>bold</b>”: Hello Ann, bye!" in timeline(page).accessibleDescription()
    assert "Other words" not in timeline(page).accessibleDescription()


def test_the_words_unfold_and_fold_again(
    page: TodayPage, station: Station, add: Adds, office: Office, begin: Callable[[], None]
) -> None:
    ann = add("Ann Adams")
    left_a_message(office, ann, "Mine", "Hello {first_name}, bye!")
    begin()
    page.call_up(ann)
    station.settle()
    history = timeline(page)
    folded = history.heightForWidth(240)
    history.setFocus(Qt.FocusReason.TabFocusReason)
    station.press(page, Key.Key_Return)
    assert history.heightForWidth(240) > folded
    station.press(page, Key.Key_Space)  # which would else start the script
    assert history.heightForWidth(240) == folded
    assert page.room is not None
    assert not page.room.card.panel.prompter.is_playing
    station.qtbot.mouseClick(history, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert history.heightForWidth(240) > folded
    page.room.call.refresh()  # as each minute does
    station.settle()
    assert history.heightForWidth(240) > folded


def test_the_keys_go_from_message_to_message(
    page: TodayPage, station: Station, add: Adds, office: Office, begin: Callable[[], None]
) -> None:
    ann = add("Ann Adams")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    calls.record(office, ann, Outcome.NO_MESSAGE, NOW)
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    begin()
    page.call_up(ann)
    station.settle()
    history = timeline(page)
    history.setFocus(Qt.FocusReason.TabFocusReason)
    heights = [history.heightForWidth(240)]
    for key in (Key.Key_Up, Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Down):
        station.press(page, key)
        heights.append(history.heightForWidth(240))
    assert heights[0] == heights[1] < heights[2] == heights[3] < heights[4] == heights[5]


def test_the_mouse_is_told_the_words(
    page: TodayPage, station: Station, add: Adds, office: Office, begin: Callable[[], None]
) -> None:
    ann = add("Ann Adams")
    left_a_message(office, ann, "Mine", "Hello {first_name}, bye!")
    calls.record(office, ann, Outcome.NO_MESSAGE, NOW)
    begin()
    page.call_up(ann)
    station.settle()
    history = timeline(page)

    def hover(y: int) -> None:
        at = QPoint(60, y)
        event = QHelpEvent(QEvent.Type.ToolTip, at, history.mapToGlobal(at))
        QApplication.sendEvent(history, event)

    hover(history.heightForWidth(history.width()) - 8)
    assert "Hello Ann, bye!" in QToolTip.text()
    hover(10)  # no message was left there
    station.qtbot.waitUntil(lambda: not QToolTip.isVisible())
