"""A session in a small window, and what of it an eye would find cut off or covered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from tests.ui.pages.stage import UNHURRIED, Station
from ui.main_window import MainWindow
from ui.pages.session import SessionPage
from ui.widgets import outcome
from ui.widgets.button import Button
from ui.widgets.fitted_text import FittedText
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel
from ui.wiring import Wiring

Key = Qt.Key
SIZES = [QSize(380, 460), QSize(420, 620), QSize(420, 900)]
LARGE = QSize(1000, 640)


def under_way(wiring: Wiring, station: Station, begin: Callable[[], None]) -> SessionPage:
    """A session with everybody there is, in a large window, with the first one on screen."""
    wiring.window.resize(LARGE)
    begin()
    opened = wiring.window.open("session")
    assert isinstance(opened, SessionPage)
    station.settle()
    press(station, opened, Key.Key_Return)
    station.press(opened, Key.Key_Return, ctrl=True)
    assert opened.view is opened.call
    opened.call.taps.clock = UNHURRIED
    return opened


def press(station: Station, page: SessionPage, *keys: Key | str) -> None:
    station.press(page, *keys)
    station.settle()


def toggle(station: Station, page: SessionPage) -> None:
    focused = page.window().focusWidget() or page
    station.qtbot.keyClick(focused, Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    station.settle()


def name(page: SessionPage) -> str:
    return page.call.person.name


def settled(station: Station, window: MainWindow) -> None:
    """Until everything that asked for another size has it."""
    for _ in range(6):
        station.settle()
        QGuiApplication.sendPostedEvents()
        QGuiApplication.processEvents()


def cut(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What of a window cannot be read or reached; what can be scrolled to is not cut."""
    return [*_out_of_sight(window), *_too_small(window), *_shortened(window, monkeypatch)]


def _seen(window: QWidget) -> Iterator[QWidget]:
    return (each for each in window.findChildren(QWidget) if each.isVisible())


def _out_of_sight(window: QWidget) -> list[str]:
    """What reaches over an edge of what it stands in."""
    over = []
    for widget in _seen(window):
        parent = widget.parentWidget()
        if widget.isWindow() or parent is None or isinstance(widget, QLineEdit):
            continue
        pane = parent.parentWidget()
        room = QRect(QPoint(), parent.size())
        if isinstance(pane, QAbstractScrollArea) and pane.viewport() is parent:
            # Up and down there is a bar for.
            room.setTop(min(room.top(), widget.y()))
            room.setBottom(max(room.bottom(), widget.geometry().bottom()))
        if not room.contains(widget.geometry()) and not widget.geometry().isEmpty():
            over.append(f"{_name(widget)} at {widget.geometry()} in {room}")
    return over


def _too_small(window: QWidget) -> list[str]:
    """What has less room than its words need."""
    small = []
    for widget in _seen(window):
        if isinstance(widget, (Button, SegmentedControl)):
            fits = widget.width() >= widget.sizeHint().width()
            fits = fits and widget.height() >= widget.sizeHint().height()
        elif isinstance(widget, FittedText):
            fits = " ".join(widget.lines) == " ".join(widget.text().split())
            fits = fits and widget.height() >= widget.heightForWidth(widget.width()) - 1
        elif isinstance(widget, PlainLabel):
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            fits = not (widget._elide and widget.toolTip())
            fits = fits and widget.height() >= max(needed, widget.fontMetrics().height() - 1)
            if not widget.wordWrap():
                fits = fits and widget.width() >= widget.minimumSizeHint().width()
        else:
            continue
        if not fits:
            small.append(f"{_name(widget)} has {widget.size()}, wants {widget.sizeHint()}")
    return small


def _shortened(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What an outcome's button paints with an ellipsis."""
    painted: list[str] = []
    wrapped = outcome.wrapped

    def told(*what: object) -> list[str]:
        lines: list[str] = wrapped(*what)  # type: ignore[arg-type]
        painted.extend(lines)
        return lines

    with monkeypatch.context() as patched:
        patched.setattr(outcome, "wrapped", told)
        window.grab()
    return [line for line in painted if line.endswith("…") and line != "→ …"]


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (Button, FittedText, PlainLabel)) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName()}”"
