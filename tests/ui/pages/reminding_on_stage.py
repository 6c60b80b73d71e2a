"""Reminders in a test: a tray that is there, notices to look at, and no real autostart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.domain.errors import KnownError
from app.domain.reminders import Reminders
from tests.ui.pages.stage import Station
from ui.reminding_wiring import Reminding
from ui.wiring import Wiring

ON = Reminders(on=True)


class Started:
    """Stands in for the autostart of the machine."""

    def __init__(self, *_command: object) -> None:
        self.on = False
        self.fault: KnownError | None = None

    def turn(self, on: bool) -> None:
        if self.fault is not None:
            raise self.fault
        self.on = on


class Bubbles(list[tuple[str, str]]):
    """The notices that the system was handed."""


@pytest.fixture
def bubbles(monkeypatch: pytest.MonkeyPatch) -> Bubbles:
    """A system with a tray."""
    shown = Bubbles()

    def show(_icon: QSystemTrayIcon, title: str, words: str, *_more: Any) -> None:
        shown.append((title, words))

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return shown


@pytest.fixture(autouse=True)
def quits_again() -> Iterator[None]:
    yield
    QApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def ends() -> list[bool]:
    return []


@pytest.fixture
def reminders(
    wiring: Wiring, station: Station, ends: list[bool], monkeypatch: pytest.MonkeyPatch
) -> Reminding:
    """Reminders beside a window that is not on the screen, and off as they are at first."""
    monkeypatch.setattr("ui.reminding_wiring.StartWithComputer", Started)
    made = Reminding(
        station.desk, wiring.watch, wiring.window, end_program=lambda: ends.append(True)
    )
    made.begin()
    station.settle()
    return made


@pytest.fixture
def on(reminders: Reminding, station: Station) -> Reminding:
    reminders._presenter.choose(ON)
    station.settle()
    return reminders
