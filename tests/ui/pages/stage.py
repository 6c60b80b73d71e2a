"""What the tests of pages and presenters stand on: a desk with ears."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import moment
from ui.desk import Desk

NOW = moment("2026-11-21 10:42")
"""A Saturday morning in Ohio."""

TODAY = date(2026, 11, 21)

UNHURRIED = count().__next__
"""A clock of ``Taps`` for who presses no key twice by mistake: a second from look to look."""

GOOGLE = (
    "First Name,Last Name,Labels,Phone 1 - Label,Phone 1 - Value\n"
    "<b>Sue</b>,Baker,* myContacts,Mobile,(614) 555-0142\n"
    "Tom,Reed,* myContacts,Mobile,12\n"
)
"""A Google Contacts file with two people and one number that is none, on line 3."""

Adds = Callable[..., int]
Shows = Callable[[QWidget], None]


@dataclass
class Station:
    """A desk in a test, with what nobody on the page handled."""

    desk: Desk
    qtbot: QtBot
    faults: list[str] = field(default_factory=list)
    bugs: list[object] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until the lane has nothing left to do, and everything it told has arrived."""
        self.qtbot.waitUntil(lambda: not self.desk.store.busy)

    def press(self, widget: QWidget, *keys: Qt.Key | str, ctrl: bool = False) -> None:
        """Type on the widget that has the keyboard in this window, then let it settle."""
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            focused = widget.window().focusWidget() or widget
            if isinstance(key, str):
                self.qtbot.keyClicks(focused, key, modifier)
            else:
                self.qtbot.keyClick(focused, key, modifier)
        self.settle()

    def take_back(self, told: Heard) -> None:
        """Do what the Undo of the latest notice does; ``told`` heard (sentence, undo)."""
        undo = told[-1][1]
        self.desk.change(lambda: undo(NOW), lambda change: change)
        self.settle()


class Heard(list[tuple[Any, ...]]):
    """What a signal has told, call by call."""

    def __init__(self, signal: Any) -> None:
        super().__init__()
        signal.connect(lambda *values: self.append(values))

    @property
    def last(self) -> Any:
        """The first value of the latest call."""
        return self[-1][0]
