"""A call in a small window that stays in front of the others, beside the phone's own program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from app.domain.call import Outcome
from app.usecases.office import Office
from tests.ui.pages.compact_on_stage import (
    LARGE,
    Key,
    name,
    press,
    settled,
    toggle,
    under_way,
)
from tests.ui.pages.stage import Adds, Station
from ui.compact import Compact
from ui.main_window import MainWindow
from ui.pages.help_sheet import HelpSheet
from ui.pages.session import SessionPage
from ui.pages.session_number import NumberCard
from ui.settings import PrompterSettings, WindowSettings
from ui.theme_controller import ThemeController
from ui.widgets.outcome_bar import OutcomeBar
from ui.widgets.prompter import Prompter
from ui.wiring import Wiring

FRONT = Qt.WindowType.WindowStaysOnTopHint


@pytest.fixture
def people(add: Adds) -> list[int]:
    return [add("Ann Lee"), add("Bea Orr", "(614) 555-0143"), add("Inés Ruiz", language="es")]


@pytest.fixture
def page(
    wiring: Wiring, station: Station, people: list[int], begin: Callable[[], None]
) -> SessionPage:
    return under_way(wiring, station, begin)


@pytest.fixture
def compact(page: SessionPage, station: Station) -> SessionPage:
    """The same session, in a small window."""
    toggle(station, page)
    return page


def in_front(window: MainWindow) -> bool:
    """Whether it asks to stay in front: the window of the system, and one made later."""
    asked = {bool(window.windowFlags() & FRONT), bool(window.windowHandle().flags() & FRONT)}
    assert len(asked) == 1
    return asked.pop()


class Watcher(QObject):
    """Hears what happens to a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.heard: list[QEvent.Type] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard.append(event.type())
        return False


def test_shift_c_makes_the_window_small_and_large_again(
    page: SessionPage, window: MainWindow, station: Station
) -> None:
    watcher = Watcher(window)
    parts = [(kind, len(window.findChildren(kind))) for kind in (Prompter, NumberCard, OutcomeBar)]
    toggle(station, page)
    assert window.is_compact
    assert in_front(window)
    assert not window.rail.isVisible()
    assert window.width() < LARGE.width()
    assert page.call.strip._compact.isChecked()
    assert page.call.card.bar.small
    # The same widgets, and the keyboard where it was.
    assert parts == [(kind, len(window.findChildren(kind))) for kind, _ in parts]
    assert page.call.card.panel.prompter.hasFocus()
    toggle(station, page)
    assert not window.is_compact
    assert not in_front(window)
    assert window.rail.isVisible()
    assert window.size() == LARGE
    assert not page.call.strip._compact.isChecked()
    assert not page.call.card.bar.small
    # It was there all the time.
    assert not {QEvent.Type.Hide, QEvent.Type.WindowDeactivate} & set(watcher.heard)


def test_the_button_does_as_the_key(page: SessionPage, window: MainWindow) -> None:
    button = page.call.strip._compact
    button.click()
    assert window.is_compact
    assert button.text() == "Back to the large window"
    assert button.isChecked()
    button.click()
    assert not window.is_compact
    assert not button.isChecked()


def test_it_stands_at_the_right_edge_at_first(compact: SessionPage, window: MainWindow) -> None:
    room = window.screen().availableGeometry()
    assert window.frameGeometry().right() == room.right()
    assert room.contains(window.frameGeometry())
    assert window.height() > window.width()  # as a phone


def test_each_kind_is_kept_where_it_was_left_also_for_the_next_start(
    page: SessionPage,
    wiring: Wiring,
    window: MainWindow,
    station: Station,
    look: ThemeController,
    settings: WindowSettings,
) -> None:
    window.move(40, 30)
    large = window.geometry()
    toggle(station, page)
    window.resize(400, 500)
    window.move(120, 80)
    small = window.geometry()
    toggle(station, page)
    assert window.geometry() == large
    toggle(station, page)
    assert window.geometry() == small
    wiring.closing.close()  # while it is compact
    station.settle()
    assert not window.isVisible()
    other = Wiring(station.desk, look, settings, lambda: None)
    assert other.window.geometry() == large
    assert not other.window.is_compact
    again = Compact(other.window, settings)
    again.enter()
    assert other.window.geometry() == small
    other.end()
    other.window.close_now()
    other.window.deleteLater()


def test_a_window_kept_on_a_screen_that_is_gone_comes_back_in_sight(
    page: SessionPage, window: MainWindow, station: Station, settings: WindowSettings
) -> None:
    toggle(station, page)
    window.move(QPoint(9_000, 7_000))
    toggle(station, page)
    assert not settings.compact_geometry.isEmpty()
    toggle(station, page)
    assert window.screen().availableGeometry().contains(window.geometry())


def test_other_pages_help_and_the_recap_have_the_whole_window(
    page: SessionPage, wiring: Wiring, window: MainWindow, station: Station
) -> None:
    for leave in (
        lambda: window.open("today"),
        lambda: press(station, page, "e"),
        lambda: wiring._help(),
    ):
        window.open("session")
        toggle(station, page)
        assert window.is_compact
        leave()
        assert not window.is_compact
        assert window.rail.isVisible()
        assert window.size() == LARGE
    window.open("session")
    toggle(station, page)
    station.qtbot.keyClick(window.focusWidget(), Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    station.settle()
    assert page.view is page.recap
    assert not window.is_compact


def test_the_keyboard_is_never_left_on_a_button(
    page: SessionPage, wiring: Wiring, window: MainWindow, station: Station
) -> None:
    toggle(station, page)
    press(station, page, "w")  # the words are out of sight
    toggle(station, page)
    assert page.call.card.panel.prompter.hasFocus()
    toggle(station, page)
    press(station, page, "w")
    wiring._help()
    station.settle()
    (sheet,) = window.findChildren(HelpSheet)
    sheet.leave()
    assert page.call.card.panel.prompter.hasFocus()


def test_the_next_call_keeps_it_and_so_does_esc(
    compact: SessionPage, window: MainWindow, station: Station
) -> None:
    press(station, compact, "1")
    assert name(compact) == "Bea Orr"
    assert window.is_compact
    press(station, compact, Key.Key_Escape, Key.Key_Escape)
    assert window.is_compact
    window.open("session")  # where she is already
    assert window.is_compact
    assert not window.rail.isVisible()
    press(station, compact, "4")
    press(station, compact, "4")
    assert compact.view is compact.nobody
    assert not window.is_compact


def test_the_keys_are_those_of_the_large_window(
    compact: SessionPage, station: Station, office: Office, people: list[int]
) -> None:
    call = compact.call
    press(station, compact, "a", "b")
    assert call.card.heard is not None
    press(station, compact, Key.Key_Escape, "c")
    assert QGuiApplication.clipboard().text() == "+16145550142"
    press(station, compact, "q")
    assert call.code.sheet is not None
    assert call.rect().contains(call.code.sheet.geometry())
    press(station, compact, Key.Key_Escape, "n", "2")
    assert name(compact) == "Bea Orr"
    press(station, compact, "h")
    assert call.person.memory.note.hasFocus()
    toggle(station, compact)  # is a letter here
    assert compact.window().is_compact  # type: ignore[attr-defined]
    assert call.person.memory.note.toPlainText().lower() == "c"
    press(station, compact, Key.Key_Escape, "5", Key.Key_Return)
    assert name(compact) == "Inés Ruiz"
    press(station, compact, "6")
    with office.database.read() as work:
        made = [work.calls.of(each) for each in people]
    outcomes = [[each.call.outcome for each in calls] for calls in made]
    assert outcomes == [[], [Outcome.CALLED_BACK], [Outcome.WRONG_NUMBER]]


def test_the_type_of_a_small_window_is_no_habit(
    page: SessionPage, station: Station, settings: WindowSettings
) -> None:
    prompter = page.call.card.panel.prompter
    prompter.set_font_px(48)
    assert settings.prompter.font_px == 48
    toggle(station, page)
    assert prompter.font_px == 36
    prompter.larger()
    assert settings.prompter.font_px == 48
    prompter.faster()
    assert settings.prompter == PrompterSettings(prompter.wpm, 48)
    toggle(station, page)
    assert prompter.font_px == settings.prompter.font_px == 48


def test_a_pause_lets_nothing_be_pressed_and_takes_the_note_away(
    compact: SessionPage, window: MainWindow, station: Station
) -> None:
    press(station, compact, "1")
    assert window.notice.isVisible()
    compact.call.paused.emit()
    station.settle()
    assert not window.notice.isVisible()
    toggle(station, compact)
    assert window.is_compact
    press(station, compact, Key.Key_Return)
    assert not compact.call.is_paused
    toggle(station, compact)
    assert not window.is_compact


def test_where_no_program_may_ask_to_be_in_front_she_is_told_how_once(
    page: SessionPage,
    window: MainWindow,
    station: Station,
    settings: WindowSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    assert not settings.knows_front
    toggle(station, page)
    assert "Always on top" in window.notice.message
    assert settings.knows_front
    window.hush()
    toggle(station, page)
    toggle(station, page)
    assert not window.notice.isVisible()


def test_a_place_that_cannot_be_had_again_is_chosen_anew(
    page: SessionPage, window: MainWindow, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "restoreGeometry", lambda _kept: False)  # another screen by now
    toggle(station, page)
    toggle(station, page)
    assert window.rail.isVisible()
    assert window.screen().availableGeometry().contains(window.geometry().topLeft())
    toggle(station, page)
    room = window.screen().availableGeometry()
    assert window.frameGeometry().right() == room.right()


def test_a_large_window_that_filled_the_screen_does_so_again(
    page: SessionPage, window: MainWindow, station: Station
) -> None:
    window.showMaximized()
    settled(station, window)
    toggle(station, page)
    settled(station, window)
    assert not window.isMaximized()
    assert window.width() < LARGE.width()
    toggle(station, page)
    settled(station, window)
    assert window.isMaximized()
