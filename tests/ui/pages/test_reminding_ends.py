"""What closing and quitting come to where she is reminded: never a program out of her reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.usecases import news as news_use_cases
from app.usecases import reminding
from app.usecases.office import Office
from tests.ui.pages.reminding_on_stage import ON, Bubbles, bubbles, ends, on, quits_again, reminders
from tests.ui.pages.stage import Heard, Station
from ui.pages.news import NewsPage
from ui.reminding_wiring import Reminding
from ui.wiring import Wiring

__all__ = ["bubbles", "ends", "on", "quits_again", "reminders"]

Key = Qt.Key
_LONG_MS = 20_000  # only where it does not end, which is what is looked at


def test_closing_leaves_her_in_the_tray_and_quit_ends_it(
    bubbles: Bubbles, on: Reminding, wiring: Wiring, station: Station, ends: list[bool]
) -> None:
    wiring.window.show()
    assert on.stay()
    assert not wiring.window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    assert on._tray is not None
    on._tray.open_wanted.emit()
    assert wiring.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
    assert on.stay()
    asked = Heard(on.quit_wanted)
    on._tray.quit_wanted.emit()
    assert len(asked) == 1
    assert not on.stay(for_good=True)
    assert ends


@pytest.mark.parametrize("tray", [True, False])
def test_started_into_the_tray_it_opens_only_where_it_would_be_lost(
    tray: bool,
    wiring: Wiring,
    station: Station,
    office: Office,
    bubbles: Bubbles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not tray:
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
        monkeypatch.setattr("ui.reminding_wiring._LOOKS", 0)
    reminding.change_reminders(office, ON)
    made = Reminding(station.desk, wiring.watch, wiring.window)
    made.begin(in_tray=True)
    station.settle()
    assert wiring.window.isVisible() == (not tray)
    made.end()


def test_started_into_the_tray_without_reminders_it_opens(
    wiring: Wiring, station: Station, bubbles: Bubbles
) -> None:
    Reminding(station.desk, wiring.watch, wiring.window).begin(in_tray=True)
    station.settle()
    assert wiring.window.isVisible()


def test_a_tray_that_comes_late_leaves_an_open_window_one_that_ends(
    wiring: Wiring,
    station: Station,
    office: Office,
    bubbles: Bubbles,
    ends: list[bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reminding.change_reminders(office, ON)
    made = Reminding(
        station.desk, wiring.watch, wiring.window, end_program=lambda: ends.append(True)
    )
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    made.begin(in_tray=True)
    station.settle()
    assert not wiring.window.isVisible()
    made.bring()  # she has started Ringwell once more
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    made._wait_for_tray()  # the next look
    assert QApplication.quitOnLastWindowClosed()
    assert not made.stay(for_good=True)
    assert ends
    made.end()


@pytest.fixture
def wired(bubbles: Bubbles, wiring: Wiring, station: Station) -> Reminding:
    """The reminders of the window itself, on, with the window before her."""
    made = wiring.reminding
    made.begin()
    station.settle()
    made._presenter.choose(ON)
    with station.qtbot.waitActive(wiring.window):
        made.bring()
    station.settle()
    return made


def ends_by(app: QApplication, act: Callable[[], object]) -> bool:
    """Whether ``act`` ends the program, as its event loop sees it."""
    given_up = QTimer()
    given_up.setSingleShot(True)
    given_up.timeout.connect(lambda: app.exit(1))
    given_up.start(_LONG_MS)
    QTimer.singleShot(0, act)
    ended = app.exec() == 0
    given_up.stop()
    # Its last window has closed as well: that would be the end of every loop to come.
    QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
    return ended


@pytest.mark.parametrize("hidden", [True, False])
def test_quit_ends_the_program_whether_its_window_is_seen_or_not(
    hidden: bool, wired: Reminding, wiring: Wiring, station: Station, qapp: QApplication
) -> None:
    if hidden:
        wiring.window.close()
        station.settle()
    assert wiring.window.isVisible() is not hidden
    assert wired._tray is not None
    assert ends_by(qapp, wired._tray.quit_wanted.emit)
    assert not wiring.window.isVisible()


def test_a_quit_she_did_not_go_through_with_is_over(
    wired: Reminding, wiring: Wiring, station: Station, office: Office
) -> None:
    ends: list[bool] = []
    wired._end_program = lambda: ends.append(True)
    page = wiring.window.open("news")
    assert isinstance(page, NewsPage)
    station.settle()
    page.add()
    station.press(wiring.window, "Egg pans")
    page.form._teaser.setText("Egg pans are here.")
    station.qtbot.keyClick(wiring.window, Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    station.settle()
    assert page.form._unsaved.isVisible()
    station.press(wiring.window, Key.Key_Escape)
    assert page.form.dirty
    wiring.window.close()
    station.settle()
    station.press(wiring.window, Key.Key_Return)  # saves, and goes on to what was wanted
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert [item.title for item in news_use_cases.all_news(office)] == ["Egg pans"]
    assert ends == []
    assert not QApplication.quitOnLastWindowClosed()  # it is in the tray


def test_a_quit_that_asks_first_ends_it_afterwards(
    wired: Reminding, wiring: Wiring, station: Station
) -> None:
    ends: list[bool] = []
    wired._end_program = lambda: ends.append(True)
    page = wiring.window.open("news")
    assert isinstance(page, NewsPage)
    station.settle()
    page.add()
    station.press(wiring.window, "Egg pans")
    assert wired._tray is not None
    wired._tray.quit_wanted.emit()
    station.settle()
    assert ends == []
    station.press(wiring.window, Key.Key_Tab, Key.Key_Space)  # throws it away
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert ends == [True]
