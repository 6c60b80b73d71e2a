"""Garbage is collected between events of the window, and rarely all of it at once."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from ui.program import _tidy_on_this_thread


class Starting(QObject):
    """A program that has yet to settle."""

    settled = Signal()


def test_all_there_is_is_looked_at_once_a_minute(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    program = Starting()
    _tidy_on_this_thread(program)  # type: ignore[arg-type]
    (often,) = program.findChildren(QTimer)
    assert not often.isActive()
    with monkeypatch.context() as instead:
        instead.setattr(gc, "collect", lambda generation=2: looked.append(generation))
        instead.setattr(gc, "freeze", lambda: looked.append(-1))
        program.settled.emit()
        assert looked == [2, -1]  # what is there now stays
        assert often.isActive()
        looked.clear()
        for _ in range(24):
            often.timeout.emit()
    often.stop()
    assert looked == ([1] * 11 + [2]) * 2
    assert often.interval() * 12 == 60_000
