"""What a note in a small window lies over, and the order of the keyboard around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.usecases.change import Change
from tests.ui.pages.compact_on_stage import press, settled, toggle, under_way
from tests.ui.pages.stage import Adds, Station
from ui.main_window import MainWindow
from ui.pages.session import SessionPage
from ui.theme import Tone
from ui.widgets.prompter import Prompter
from ui.wiring import Wiring


@pytest.fixture
def page(wiring: Wiring, station: Station, add: Adds, begin: Callable[[], None]) -> SessionPage:
    for who in ("Ann Lee", "Bea Orr"):
        add(who)
    return under_way(wiring, station, begin)


def nothing(_at: datetime) -> Change:
    return Change(frozenset())


def covered(page: SessionPage, window: MainWindow) -> list[str]:
    note = window.notice.geometry()
    return [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in page.call.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(each, (Prompter, QScrollArea))
        and QRect(each.mapTo(window, QPoint()), each.size()).intersects(note)
    ]


@pytest.mark.parametrize("size", [QSize(380, 460), QSize(420, 620), QSize(420, 760)])
@pytest.mark.parametrize("tone", [Tone.PROMISE, Tone.STOP])
def test_a_note_covers_nothing_that_can_be_pressed(
    page: SessionPage, window: MainWindow, station: Station, size: QSize, tone: Tone
) -> None:
    toggle(station, page)
    window.resize(size)
    settled(station, window)
    press(station, page, "1")
    settled(station, window)
    assert window.notice.isVisible()
    assert covered(page, window) == []
    words = "Voicemail for Ann Lee saved, and the next call is on your list for Tuesday."
    window.tell(words, tone, nothing)
    settled(station, window)
    assert covered(page, window) == []
    assert window.rect().contains(window.notice.geometry())


def chain(page: SessionPage) -> list[str]:
    order, each = [], page.nextInFocusChain()
    while each is not page:
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(f"{type(each).__name__} {each.accessibleName()}")
        each = each.nextInFocusChain()
    return order


def test_the_tabs_keep_their_turn_after_a_visit_to_the_small_window(
    page: SessionPage, window: MainWindow, station: Station
) -> None:
    before = chain(page)
    toggle(station, page)
    settled(station, window)
    toggle(station, page)
    settled(station, window)
    assert chain(page) == before
